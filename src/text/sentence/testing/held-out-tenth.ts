/**
 * Written as the ninth, after that one, and meant to be hard. At first sight, of 48 (those nobody could agree on were taken out):
 * kind 34, quantities 40, deadline or period 45, direction 43, comparison 42, baseline period 47, questions 34.
 * One sentence a line: sentence | kind: parts | value unit role, ... | deadline or period | field value ...
 * `asks` says nothing of the data source.
 */
export const tenthHeldOut = `
Andelen af de fagligt stærkeste elever i dansk og matematik skal stige år for år | improve-on-baseline | - | - | direction rise | comparison - | baselinePeriod - | asks deadline, size, combine, baseline
Alle ledige skal mødes med en værdig sagsbehandling | judged | - | - | direction none | comparison - | baselinePeriod - | asks deadline, measure
Flere flygtninge og familiesammenførte skal være selvforsørgende efter tre år i landet | improve-on-baseline | - | - | direction rise | comparison - | baselinePeriod - | asks deadline, size, combine, baseline
Mindst 9 ud af 10 skal have gennemført en ungdomsuddannelse, når de er 25 år | reach-level | 90 percent target | - | direction rise | comparison at-least | baselinePeriod - | asks deadline
Unge under 25 år uden tilknytning til uddannelse eller arbejdsmarked skal være halveret i 2030 | relative-change | 50 percent relative-change | 2030 | direction fall | comparison at-least | baselinePeriod - | asks baseline
Der gennemføres som minimum to åbent hus-arrangementer pr. halvår | yearly-count | 2 count count-target | - | direction rise | comparison at-least | baselinePeriod - | asks -
Sygefraværet nedbringes til maks. 4,5 pct. i 2022, 4,2 pct. i 2023 og 4,0 pct. i 2024 | staged | 4.5 percent target, 4.2 percent target, 4.0 percent target | 2024 | direction fall | comparison at-most | baselinePeriod - | asks -
I helhedsplansperioden 2021-2024 skal i alt 120 voksne ledige have modtaget jobrådgivning, og heraf skal 40 i ordinær beskæftigelse | composite: cumulative-count, reach-level | 120 count count-target, 40 count target | 2021/2024 | direction rise | comparison at-least | baselinePeriod - | asks -
Trygheden i Tingbjerg er på linje med trygheden i København som helhed senest 2025 | reach-benchmark | - | 2025 | direction none | comparison equal | baselinePeriod - | asks reading
Antallet af borgere, der modtager misbrugsbehandling, og som gennemfører, stiger | improve-on-baseline | - | - | direction rise | comparison - | baselinePeriod - | asks deadline, size, baseline
Rydning af containergårde sker inden for 24 timer i 95 % af tilfældene | reach-level | 95 percent target | - | direction rise | comparison at-least | baselinePeriod - | asks deadline
Det gennemsnitlige karakterniveau på Abildgårdskolen løftes, så afstanden til kommunens gennemsnit højst er 0,5 karakterpoint i 2024 | narrow-gap | 0.5 grade target | 2024 | direction rise | comparison at-most | baselinePeriod - | asks -
Halvdelen af områdets 24 opgange har fået en opgangsambassadør senest 1. maj 2023 | reach-level | 50 percent target | 2023-05-01 | direction rise | comparison at-least | baselinePeriod - | asks -
Mindst én ny socialøkonomisk virksomhed er etableret i området i 2024 | cumulative-count | 1 count count-target | 2024 | direction rise | comparison at-least | baselinePeriod - | asks -
Kommunens andel af borgere på varig offentlig forsørgelse skal være den næstlaveste i regionen i 2026 | rank | 2 count target | 2026 | direction none | baselinePeriod - | asks -
Ved udgangen af 2022 er restancerne bragt ned fra 1,2 mio. kr. (ultimo 2018) til 800.000 kr. | reach-level | 1200000 kroner baseline, 800000 kroner target | 2022 | direction fall | comparison at-most | baselinePeriod 2018 | asks -
Bogstart: mindst 350 børnefamilier besøges i løbet af 2020 og 2021 tilsammen | cumulative-count | 350 count count-target | 2020/2021 | direction rise | comparison at-least | baselinePeriod - | asks -
Antallet af unge, der er i gang med en ungdomsuddannelse 15 mdr. efter 9. klasse, er steget med min. 5 pct.point fra 2019-niveau | absolute-change | 5 percentage-point change | - | direction rise | comparison at-least | baselinePeriod 2019 | asks deadline, baseline
Kendskabet til tilbuddene er stort blandt målgruppen | judged | - | - | direction none | comparison - | baselinePeriod - | asks deadline, measure, population
Andelen af unge med fritidsjob er mindst lige så høj som i resten af byen | reach-benchmark | - | - | direction rise | comparison at-least | baselinePeriod - | asks deadline
At Bydelsmødrene er forankret og bæredygtige uden støtte fra helhedsplanen ultimo 2024 | milestone | - | 2024 | direction none | comparison - | baselinePeriod - | asks -
Vi måler hvert år på beboernes tryghed og tilfredshed, men sætter ikke konkrete mål | watch-only | - | - | direction none | comparison - | baselinePeriod - | asks deadline
Antallet af hjemløse unge i kommunen (18-24 år) er i 2025 højst 50 – mod 117 ved tællingen i 2019 | reach-level | 50 count target, 117 count baseline | 2025 | direction fall | comparison at-most | baselinePeriod 2019 | asks -
Andelen af borgere med KRAM-risikofaktorer i Vejleåparken må ikke overstige landsgennemsnittet med mere end 10 % i 2028 | ratio-to-benchmark | 10 percent target | 2028 | direction fall | comparison at-most | baselinePeriod - | asks -
Beboerne bliver boende i længere tid: den gennemsnitlige botid øges fra 6,2 år til 8 år | reach-level | 6.2 years baseline, 8 years target | - | direction rise | comparison at-least | baselinePeriod - | asks deadline, baseline, reading
En højere andel af eleverne tager en erhvervsuddannelse direkte efter grundskolen | improve-on-baseline | - | - | direction rise | comparison - | baselinePeriod - | asks deadline, size, baseline
Antal dage fra henvendelse til første samtale falder | improve-on-baseline | - | - | direction fall | comparison - | baselinePeriod - | asks deadline, size, baseline
Samarbejdsaftaler med hhv. UU, jobcenter og politi er underskrevet senest 3 måneder efter projektstart | milestone | - | - | direction none | comparison - | baselinePeriod - | asks deadline
Udsatte boligområder på regeringens liste er reduceret fra 4 i 2018 til 0 i 2028 | reach-level | 4 count baseline, 0 count target | 2028 | direction fall | comparison at-most | baselinePeriod 2018 | asks -
Mellem 2020 og 2025 falder andelen af beboere med en dom med 0,5 procentpoint om året | yearly-step | 0.5 percentage-point step | 2020/2025 | direction fall | comparison at-least | baselinePeriod - | asks baseline, reading, start-year
Kløverparkens beboere oplever mindre hærværk end tidligere | improve-on-baseline | - | - | direction fall | comparison - | baselinePeriod - | asks deadline, size, baseline
60 % af pladserne på sommerskolen er besat af børn fra lokalområdet i både 2021, 2022 og 2023 | reach-and-hold | 60 percent target | 2021/2023 | direction rise | comparison at-least | baselinePeriod - | asks -
Ledigheden skal ned under 10 %, eller den skal være på niveau med byens gennemsnit, inden 2026 | composite: reach-level, reach-benchmark | 10 percent target | 2026 | baselinePeriod -
Forældre til mindst 25 børn med højt fravær har deltaget i forløbet "Klar til skole" inden sommeren 2019 | cumulative-count | 25 count count-target | 2019-summer | direction rise | comparison at-least | baselinePeriod - | asks -
Beboeraktiviteterne er selvbærende 1 år efter helhedsplanens ophør | judged | - | - | direction none | comparison - | baselinePeriod - | asks deadline, measure
Det samlede antal klager over støj fra unge i afd. 7, 8 og 11 skal være max 12 årligt | yearly-count | 12 count count-target | - | direction fall | comparison at-most | baselinePeriod - | asks -
Den gennemsnitlige husstandsindkomst er steget mere end kommunens i perioden 2018-2022 | reach-benchmark | - | 2018/2022 | direction rise | comparison above | baselinePeriod -
Niveauet for tillid til naboer bibeholdes (2019: 72 % svarer "i høj grad") | not-worsen | 72 percent baseline | - | baselinePeriod 2019 | asks deadline
Trivselsmålingen på Tovshøjskolen viser fremgang på mindst 3 af de 4 indikatorer i 2023 | reach-level | 3 count target | 2023 | direction rise | comparison at-least | baselinePeriod - | asks -
Styregruppen drøfter status på handleplanen to gange årligt | yearly-count | 2 count count-target | - | direction rise | comparison at-least | baselinePeriod - | asks -
Det er målet at nedbringe antallet af anbringelser, uden at antallet af underretninger stiger | composite: improve-on-baseline, not-worsen | - | - | direction fall | comparison - | baselinePeriod - | asks deadline, size, baseline
Andelen af 16-24-årige på uddannelseshjælp reduceres fra 8 til 6 procent over tre år | reach-level | 8 percent baseline, 6 percent target | - | direction fall | comparison at-most | baselinePeriod - | asks deadline, baseline
Pigernes andel af medlemmerne i klubben skal op fra en femtedel til mindst en tredjedel | reach-level | 20 percent baseline, 100/3 percent target | - | direction rise | comparison at-least | baselinePeriod - | asks deadline, baseline
Brugertilfredsheden ligger på mindst 4,0 (skala 1-5) i alle fire tilbud i 2022 | each-of: reach-level | 4.0 points target | 2022 | direction rise | comparison at-least | baselinePeriod - | asks -
`;
