/**
 * Written as the seventh, after the grammar had been mended for that one. At first sight, of 50:
 * kind 43, quantities 41, deadline or period 50, direction 45 (of 48), comparison 43 (of 48), baseline period 47, questions 40.
 * One sentence a line: sentence | kind: parts | value unit role, ... | deadline or period | field value ...
 * `asks` says nothing of the data source.
 */
export const eighthHeldOut = `
Ledighedsprocenten for området må ikke ligge mere end 3 procentpoint over kommunens i 2025 | narrow-gap | 3 percentage-point target | 2025 | direction fall | comparison at-most | baselinePeriod - | asks -
Vi vil reducere antallet af unge uden for job og uddannelse fra 310 til 200 inden udgangen af 2026 | reach-level | 310 count baseline, 200 count target | 2026 | direction fall | comparison at-most | baselinePeriod - | asks baseline
Succeskriterium: 85 % af de tilmeldte børn gennemfører svømmeforløbet. | reach-level | 85 percent target | - | direction rise | comparison at-least | baselinePeriod - | asks deadline
Der etableres minimum 3 nye beboerdrevne aktiviteter pr. afdeling i perioden 2022-2025 | cumulative-count | 3 count count-target | 2022/2025 | direction rise | comparison at-least | baselinePeriod - | asks -
Antal husstande, der sættes ud af deres bolig, skal falde med mindst 5 om året frem til 2024 | yearly-step | 5 count step | 2024 | direction fall | comparison at-least | baselinePeriod - | asks baseline, reading, stock-or-flow
Andelen af ledige ml. 18-29 år er nedbragt til kommunegennemsnittet ved udgangen af 2023 | reach-benchmark | - | 2023 | direction fall | comparison at-most | baselinePeriod - | asks -
Elevernes gennemsnit ved FP9 er højere end 6,5 i skoleåret 2024/25 (5,8 i 2020/21) | reach-level | 6.5 grade target, 5.8 grade baseline | 2024/25 | direction rise | comparison above | baselinePeriod 2020/21 | asks -
Bedre trivsel blandt børn i udsatte familier | improve-on-baseline | - | - | direction rise | comparison - | baselinePeriod - | asks deadline, size, measure, baseline
Forældrene er i højere grad involveret i børnenes skolegang | improve-on-baseline | - | - | direction rise | comparison - | baselinePeriod - | asks deadline, size, measure, baseline
Medarbejderne har etableret kontakt til mindst 20 familier hvert år i projektperioden | yearly-count | 20 count count-target | - | direction rise | comparison at-least | baselinePeriod - | asks -
I 2021 oplever 3 ud af 4 beboere, at de har indflydelse på deres boligområde, mod 6 ud af 10 i 2017 | reach-level | 75 percent target, 60 percent baseline | 2021 | direction rise | comparison at-least | baselinePeriod 2017 | asks -
Ungdomsarbejdsløsheden reduceres til under det halve af niveauet i 2015 inden 2020 | relative-change | 50 percent relative-change | 2020 | direction fall | comparison below | baselinePeriod 2015 | asks baseline
Flere end 8 af 10 beboere har svaret ja til, at de er trygge ved at færdes i området efter mørkets frembrud, når målingen gentages i efteråret 2023 | reach-level | 80 percent target | 2023-autumn | direction rise | comparison above | baselinePeriod - | asks -
Antallet af voldsanmeldelser i nattelivet falder år for år i strategiperioden 2022-2025 | improve-on-baseline | - | 2022/2025 | direction fall | comparison - | baselinePeriod - | asks size, baseline
Andelen af 25-årige med mindst en ungdomsuddannelse skal i 2030 være 90 pct. | reach-level | 90 percent target | 2030 | direction rise | comparison at-least | baselinePeriod - | asks -
Københavns Kommune skal være blandt de 5 kommuner i landet med lavest sygefravær senest i 2025 | rank | 5 count target | 2025 | direction none | comparison at-most | baselinePeriod - | asks -
Øge andelen af beboere i beskæftigelse med 2 procentpoint årligt | yearly-step | 2 percentage-point step | - | direction rise | comparison at-least | baselinePeriod - | asks baseline, reading, start-year
Tilliden mellem unge og politi er øget væsentligt | improve-on-baseline | - | - | direction rise | comparison - | baselinePeriod - | asks deadline, size, measure, baseline
Der er udpeget en tovholder for hver af de fem indsatser senest d. 15. marts 2022 | milestone | - | 2022-03-15 | direction none | comparison - | baselinePeriod - | asks -
Der foreligger en samlet evaluering af indsatsen i december 2024 | milestone | - | 2024-12 | direction none | comparison - | baselinePeriod - | asks -
Den lokale SSP-indsats videreføres på samme niveau som hidtil | not-worsen | - | - | baselinePeriod - | asks deadline, measure, baseline
Færre end 15 elever forlader 9. klasse uden en uddannelsesplan | reach-level | 15 count target | - | direction fall | comparison below | baselinePeriod - | asks deadline
Medianhusstandsindkomsten i området er steget fra 61 % til 70 % af kommunens medianindkomst i 2028 | ratio-to-benchmark | 61 percent baseline, 70 percent target | 2028 | direction rise | comparison at-least | baselinePeriod - | asks baseline
Andelen af børn, der starter i skole med aldersvarende sprog, øges til 80 % i 2023, 85 % i 2024 og 90 % i 2025 | staged | 80 percent target, 85 percent target, 90 percent target | 2025 | direction rise | comparison at-least | baselinePeriod - | asks -
Kvarteret får sit eget beboerhus | judged | - | - | direction none | comparison - | baselinePeriod - | asks deadline, measure
Beboerne er stolte af deres kvarter, og flere vælger at blive boende | composite: judged, improve-on-baseline | - | - | comparison - | baselinePeriod - | asks deadline, size, measure, baseline
Samtlige dagtilbud i udsatte områder har indført sprogvurdering af 2-årige inden 1. januar 2021 | each-of: milestone | - | 2021-01-01 | direction none | comparison - | baselinePeriod - | asks -
For hver af de tre skoler gælder, at fraværet skal under 6 % | each-of: reach-level | 6 percent target | - | direction fall | comparison below | baselinePeriod - | asks deadline
Andelen af beboere uden for arbejdsmarkedet må højst være 40 %, og andelen af dømte må højst være 1,9 % pr. 1. december 2024 | composite: reach-level, reach-level | 40 percent target, 1.9 percent target | 2024-12-01 | direction fall | comparison at-most | baselinePeriod - | asks -
Ventetiden til åben anonym rådgivning er i gns. under 14 dage i 2022 | reach-level | 14 days target | 2022 | direction fall | comparison below | baselinePeriod - | asks reading
Brandvæsenets udrykninger til containerbrande reduceres fra gennemsnitligt 34 pr. år i 2013-2016 til gennemsnitligt 20 pr. år i 2018-2021 | change-of-average | 34 count baseline, 20 count target | 2018/2021 | direction fall | comparison at-most | baselinePeriod 2013/2016 | asks -
Mindst 200 timers frivilligt arbejde udføres hver måned | yearly-count | 200 hours count-target | - | direction rise | comparison at-least | baselinePeriod - | asks -
Andelen af utrygge beboere holdes under 12 % gennem hele aftaleperioden | reach-and-hold | 12 percent target | - | direction fall | comparison below | baselinePeriod - | asks deadline
Omfanget af graffiti følges via kommunens register, men der er ikke knyttet et mål til | watch-only | - | - | direction none | comparison - | baselinePeriod - | asks deadline
Pigernes deltagelse i foreningslivet skal op på drengenes niveau senest 2024 | reach-benchmark | - | 2024 | direction rise | comparison at-least | baselinePeriod - | asks -
Forskellen i beskæftigelsesfrekvens mellem etniske danskere og ikke-vestlige indvandrere skal reduceres fra 28 til 20 procentpoint frem mod 2030 | narrow-gap | 28 percentage-point gap, 20 percentage-point target | 2030 | direction fall | comparison at-most | baselinePeriod - | asks baseline
Kontanthjælpsmodtagere, som har været ledige i mere end 52 uger: 10 pct. færre ultimo 2021 end primo 2020 | relative-change | 10 percent relative-change | 2021 | direction fall | comparison at-least | baselinePeriod 2020 | asks baseline
50 nye frivillige er rekrutteret, heraf mindst 10 mænd, inden sommerferien 2023 | cumulative-count | 50 count count-target, 10 count count-target | 2023-summer | direction rise | comparison at-least | baselinePeriod - | asks combine
Alle unge mellem 15 og 17 år, som ikke er i gang med uddannelse, har fået en personlig kontaktperson | judged | - | - | direction none | comparison - | baselinePeriod - | asks deadline, measure
Antallet af beboerklager er på maks. 25 pr. år (47 i 2018) | yearly-count | 25 count count-target, 47 count baseline | - | direction fall | comparison at-most | baselinePeriod 2018 | asks -
Kommunens udgifter til anbringelser nedsættes med 4 mio. kr. i 2024 ift. budget 2022 | absolute-change | 4000000 kroner change | 2024 | direction fall | comparison at-least | baselinePeriod 2022 | asks baseline
Mål: Den oplevede ensomhed blandt ældre over 75 år mindskes med en fjerdedel inden 2027 | relative-change | 25 percent relative-change | 2027 | direction fall | comparison at-least | baselinePeriod - | asks baseline
Fremmødet i de åbne rådgivninger er uændret eller stigende | not-worsen | - | - | direction rise | comparison at-least | baselinePeriod - | asks deadline, baseline
At 6 unge om året får læreplads via de lokale mestre (i dag 2 om året) | yearly-count | 6 count count-target, 2 count baseline | - | direction rise | comparison at-least | baselinePeriod - | asks baseline
Utryghedsskabende adfærd på Trianglen, Vesterbros Torv samt omkring Nørrebro Station er begrænset | improve-on-baseline | - | - | direction fall | comparison - | baselinePeriod - | asks deadline, size, measure, baseline
Tilfredsheden med områdets udearealer er min. 4 på en skala fra 1-5 i beboerundersøgelsen i 2022 | reach-level | 4 points target | 2022 | direction rise | comparison at-least | baselinePeriod - | asks -
Andelen af unge, som får afslag på fritidsjob, er kommet tættere på nul | near-benchmark | - | - | comparison - | baselinePeriod - | asks deadline, size, baseline
Kriminaliteten blandt 10-17-årige (sigtelser pr. 1.000 unge) må i 2022 ikke overstige 12,5 og skal i 2024 være under 10 | staged | 12.5 per-mille target, 10 per-mille target | 2024 | direction fall | baselinePeriod - | asks -
20 procent flere borgere med handicap er i ordinær beskæftigelse i 2025 sammenholdt med 2021 | relative-change | 20 percent relative-change | 2025 | direction rise | comparison at-least | baselinePeriod 2021 | asks baseline
Medlemstallet i foreningen stiger fra 120 til mellem 150 og 175 medlemmer senest 31/12-2023 | reach-level | 120 count baseline, 150 count target, 175 count target | 2023-12-31 | direction rise | comparison between | baselinePeriod - | asks baseline
`;
