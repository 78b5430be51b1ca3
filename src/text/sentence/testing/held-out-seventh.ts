/**
 * Written by somebody who had not read the grammar, in the manner of plans, strategies and laws. At first sight, of 62:
 * kind 50, quantities 54, deadline or period 58, direction 52 (of 61), comparison 53 (of 60), baseline period 56, questions 46.
 * One sentence a line: sentence | kind: parts | value unit role, ... | deadline or period | field value ...
 * `asks` says nothing of the data source.
 */
export const seventhHeldOut = `
Andelen af beboere i Gadehaveparken, der føler sig trygge i deres boligområde, er steget med 10 procentpoint fra 2018 til 2021 | absolute-change | 10 percentage-point change | 2021 | direction rise | comparison at-least | baselinePeriod 2018 | asks baseline
Flere unge i fritidsjob: mindst 25 om året | yearly-count | 25 count count-target | - | direction rise | comparison at-least | baselinePeriod - | asks -
Ved udgangen af 2024 har 80 % af de unge i alderen 15-17 år en fritids- eller foreningsaktivitet | reach-level | 80 percent target | 2024 | direction rise | comparison at-least | baselinePeriod - | asks -
Antal anmeldte indbrud pr. 1.000 husstande reduceres med 20 pct. i 2022 i forhold til 2018. | relative-change | 20 percent relative-change | 2022 | direction fall | comparison at-least | baselinePeriod 2018 | asks baseline
Forskellen mellem boligområdets og kommunens andel af ledige halveres inden udgangen af 2025 | narrow-gap | 50 percent relative-change | 2025 | direction fall | comparison at-least | baselinePeriod - | asks baseline
Afstanden til kommunegennemsnittet for 9. klasses afgangsprøve skal være indsnævret senest sommeren 2023 | near-benchmark | - | 2023-summer | direction fall | comparison - | baselinePeriod - | asks size, baseline
Elevfraværet på Nørremarkskolen er under 5 % i skoleåret 2022/23 | reach-level | 5 percent target | 2022/23 | direction fall | comparison below | baselinePeriod - | asks -
Karaktergennemsnittet i dansk og matematik hæves fra 5,1 i 2017 til 6,0 i 2021 | reach-level | 5.1 grade baseline, 6.0 grade target | 2021 | direction rise | comparison at-least | baselinePeriod 2017 | asks -
Beboernes tryghed fastholdes på mindst 85 % i hele perioden 2021-2025 | reach-and-hold | 85 percent target | 2021/2025 | direction rise | comparison at-least | baselinePeriod - | asks -
Fraflytningsprocenten er højst 2 procentpoint over kommunens gennemsnit i 2024 | narrow-gap | 2 percentage-point target | 2024 | direction fall | comparison at-most | baselinePeriod - | asks -
I mindst tre af de fire afdelinger er beboerdemokratiet styrket i 2020 | each-of: improve-on-baseline | - | 2020 | direction rise | comparison - | baselinePeriod - | asks size, measure, baseline
Fællesspisningerne samler i gennemsnit 12 deltagere pr. gang | reach-level | 12 count target | - | direction rise | comparison at-least | baselinePeriod - | asks deadline
Der gennemføres 10 forældrekurser årligt med mindst 8 deltagere pr. kursus | yearly-count | 10 count count-target | - | direction rise | comparison at-least | baselinePeriod - | asks -
70 % af de unge er i uddannelse eller job i 2022 og 75 % i 2024 | staged | 70 percent target, 75 percent target | 2024 | direction rise | comparison at-least | baselinePeriod - | asks -
Andelen af børn i dagtilbud er ikke lavere end i baselineåret 2016 | not-worsen | - | - | direction rise | comparison at-least | baselinePeriod 2016 | asks deadline, baseline
Kommunen skal placere sig blandt de tre bedste i landet målt på andelen af unge med en ungdomsuddannelse i 2023 | rank | 3 count target | 2023 | direction none | comparison at-most | baselinePeriod - | asks -
Ledigheden blandt 18-24-årige er faldet med et halvt procentpoint inden 1/1 2024 | absolute-change | 0.5 percentage-point change | 2024-01-01 | direction fall | comparison at-least | baselinePeriod - | asks baseline
Hver tredje beboer har deltaget i mindst én aktivitet i løbet af 2022 | reach-level | 100/3 percent target | 2022 | direction rise | comparison at-least | baselinePeriod - | asks -
Dobbelt så mange piger går til idræt i 2023 som i 2019 | relative-change | 100 percent relative-change | 2023 | direction rise | comparison at-least | baselinePeriod 2019 | asks baseline
Kommissorium for det lokale kriminalpræventive netværk er godkendt af bestyrelsen senest med udgangen af 2. kvartal 2023 | milestone | - | 2023-Q2 | direction none | comparison - | baselinePeriod - | asks -
Øget tryghed | improve-on-baseline | - | - | direction rise | comparison - | baselinePeriod - | asks deadline, size, measure, baseline
Fald i ledigheden blandt indvandrere og efterkommere fra ikke-vestlige lande | improve-on-baseline | - | - | direction fall | comparison - | baselinePeriod - | asks deadline, size, combine, baseline
Mindst 60 unge har fået et fritidsjob inden for projektperioden (2019-2022) | cumulative-count | 60 count count-target | 2019/2022 | direction rise | comparison at-least | baselinePeriod - | asks -
Antallet af sigtelser for personfarlig kriminalitet pr. 1.000 indbyggere skal ned på højst 1,5 gange landsgennemsnittet i 2026 | ratio-to-benchmark | 1.5 times target | 2026 | direction fall | comparison at-most | baselinePeriod - | asks -
Der er etableret et beboerdrevet cykelværksted i kælderen under Bredager 22 | milestone | - | - | direction none | comparison - | baselinePeriod - | asks deadline
- at min. 75 pct. af de deltagende kvinder oplever en styrket tilknytning til arbejdsmarkedet, jf. spørgeskema | reach-level | 75 percent target | - | direction rise | comparison at-least | baselinePeriod - | asks deadline
Ca. 40 beboere bliver hvert år uddannet som nabomæglere | yearly-count | 40 count count-target | - | direction rise | comparison at-least | baselinePeriod - | asks -
Udgifterne til hærværk i afd. 14 må max. udgøre 95 kr. pr. bolig i 2021 (2016: 148 kr.) | reach-level | 95 kroner target, 148 kroner baseline | 2021 | direction fall | comparison at-most | baselinePeriod 2016 | asks -
Den gennemsnitlige husstandsindkomst for beboerne i Askerød udgør i 2030 mindst 70 % af gennemsnittet for Region Hovedstaden | ratio-to-benchmark | 70 percent target | 2030 | direction rise | comparison at-least | baselinePeriod - | asks -
Samarbejdet mellem skole, SSP og boligsociale medarbejdere opleves som velfungerende | judged | - | - | direction none | comparison - | baselinePeriod - | asks deadline, measure
Børnene i 0.-3. klasse har en voksen, de kan gå til | judged | - | - | direction none | comparison - | baselinePeriod - | asks deadline, measure
I alle tre delområder skal andelen af trygge beboere være højere i 2025 end i 2021 | each-of: improve-on-baseline | - | 2025 | direction rise | comparison - | baselinePeriod 2021 | asks size, baseline
Politiets tryghedsindeks for området ligger mindst på niveau med hele politikredsen senest i 2024 | reach-benchmark | - | 2024 | direction rise | comparison at-least | baselinePeriod - | asks -
Andelen af 0-2 årige indskrevet i dagtilbud øges fra 71 % (2020) til 78 % ved aftalens udløb i 2024 og færre end 10 % af de 3-årige vurderes at have behov for sprogstøtte | composite: reach-level, reach-level | 71 percent baseline, 78 percent target, 10 percent target | 2024 | baselinePeriod 2020 | asks -
Antallet af udsættelser på grund af huslejerestancer er reduceret med 1/3 i 2020 set i forhold til niveauet i 2015 (27 udsættelser) | relative-change | 100/3 percent relative-change, 27 count baseline | 2020 | direction fall | comparison at-least | baselinePeriod 2015 | asks -
Antal unge 15-25 år, der modtager uddannelseshjælp, falder hvert år | improve-on-baseline | - | - | direction fall | comparison - | baselinePeriod - | asks deadline, size, baseline
Fraværet nedbringes med 1 procentpoint om året fra 12 pct. i 2018 | yearly-step | 1 percentage-point step, 12 percent baseline | - | direction fall | comparison at-least | baselinePeriod 2018 | asks reading
Hvert kvartal afholdes mindst ét dialogmøde med lokalpolitiet | yearly-count | 1 count count-target | - | direction rise | comparison at-least | baselinePeriod - | asks -
Naboskabet i opgangene er blevet stærkere målt ved beboerundersøgelsen i 2019 og igen i 2022 | improve-on-baseline | - | 2022 | direction rise | comparison - | baselinePeriod 2019 | asks size, measure, baseline
Helhedsplanen følger udviklingen i beboersammensætningen uden at opstille et måltal | watch-only | - | - | direction none | comparison - | baselinePeriod - | asks deadline
Gennemsnitligt over de fire projektår 2018-2021 deltager mindst 35 % af beboerne i afdelingsmødet | average-over-period | 35 percent target | 2018/2021 | direction rise | comparison at-least | baselinePeriod - | asks -
Det gennemsnitlige antal anmeldelser om året i perioden 2021-2024 er 15 % lavere end gennemsnittet for 2017-2020 | change-of-average | 15 percent relative-change | 2021/2024 | direction fall | comparison at-least | baselinePeriod 2017/2020 | asks baseline
Trygheden er min. 80 % i både 2022, 2023 og 2024 | reach-and-hold | 80 percent target | 2022/2024 | direction rise | comparison at-least | baselinePeriod - | asks -
Der oprettes 30 småjob og 12 praktikpladser i løbet af planperioden | cumulative-count | 30 count count-target, 12 count count-target | - | direction rise | comparison at-least | baselinePeriod - | asks deadline, combine
Senest 1. august 2022 er der indgået partnerskabsaftaler med mindst 5 lokale virksomheder | cumulative-count | 5 count count-target | 2022-08-01 | direction rise | comparison at-least | baselinePeriod - | asks -
Utrygheden skal bringes ned på kommunens niveau | reach-benchmark | - | - | direction fall | comparison at-most | baselinePeriod - | asks deadline
Unges selvrapporterede trivsel er min. 0,3 point højere i 2024 end ved baselinemålingen i 2020 (3,4) | absolute-change | 0.3 points change, 3.4 points baseline | 2024 | direction rise | comparison at-least | baselinePeriod 2020 | asks -
Den 1.10.2021 er mindst 40 % af bestyrelsesposterne i boligafdelingerne besat af beboere med anden etnisk baggrund end dansk | reach-level | 40 percent target | 2021-10-01 | direction rise | comparison at-least | baselinePeriod - | asks -
Andelen med kun grundskole (30-59 årige) må ikke stige | not-worsen | - | - | direction fall | baselinePeriod - | asks deadline, baseline
Styrket forældresamarbejde og bedre overgange fra dagtilbud til skole | composite: improve-on-baseline, improve-on-baseline | - | - | direction rise | comparison - | baselinePeriod - | asks deadline, size, measure, baseline
Antallet af elever med over 15 % fravær falder til maks. 25 i skoleåret 2023/24 (41 elever i 2020/21) | reach-level | 25 count target, 41 count baseline | 2023/24 | direction fall | comparison at-most | baselinePeriod 2020/21 | asks -
Jf. § 61 a skal andelen af beboere dømt efter straffeloven eller lov om våben være under 3 gange landsgennemsnittet | ratio-to-benchmark | 3 times target | - | direction fall | comparison below | baselinePeriod - | asks deadline
Mellem 50 og 70 pct. af pladserne i den nye daginstitution skal gives til børn fra området inden udg. af 2023 | reach-level | 50 percent target, 70 percent target | 2023 | direction none | comparison between | baselinePeriod - | asks -
9 ud af 10 forældre svarer at de har tillid til pædagogerne i 2022 (i 2019 var det 8 ud af 10) | reach-level | 90 percent target, 80 percent baseline | 2022 | direction rise | comparison at-least | baselinePeriod 2019 | asks -
Flere kommer i beskæftigelse, så andelen af 18-64-årige uden for arbejdsmarkedet i 2027 udgør under 30 % (pt. 38,6 %) | reach-level | 30 percent target, 38.6 percent baseline | 2027 | direction fall | comparison below | baselinePeriod - | asks baseline
Genhusningen af beboerne i de 144 boliger i blok 7 og 8 er afsluttet inden udgangen af januar 2024 | milestone | - | 2024-01 | direction none | comparison - | baselinePeriod - | asks -
Ungdomskriminaliteten er nedadgående | improve-on-baseline | - | - | direction fall | comparison - | baselinePeriod - | asks deadline, size, baseline
Det er ambitionen, at beskæftigelsesgraden hos kvinder skal nærme sig mændenes (hhv. 46 % og 58 % i 2021) inden 2027 | near-benchmark | 46 percent baseline, 58 percent benchmark | 2027 | direction rise | comparison - | baselinePeriod 2021 | asks size
Mindst 4 ud af 5 deltagere vil anbefale forløbet til andre | reach-level | 80 percent target | - | direction rise | comparison at-least | baselinePeriod - | asks deadline
Boligområdet er ikke længere på listen over udsatte boligområder pr. 1. december 2026 | judged | - | 2026-12-01 | direction none | comparison - | baselinePeriod - | asks measure
Helhedsplanen har kontakt til 150 husstande i 2019, stigende til 200 i 2020 og 250 i 2021 | staged | 150 count target, 200 count target, 250 count target | 2021 | direction rise | comparison at-least | baselinePeriod - | asks -
Fritidspas: 120 pas udstedt pr. år (baseline 2018: 85) | yearly-count | 120 count count-target, 85 count baseline | - | direction rise | comparison at-least | baselinePeriod 2018 | asks -
`;
