/**
 * Written as the eleventh, after that one. At first sight, of 44 (two were taken out: one cannot be told, and of
 * two years behind a colon the reader does not see that the first is the start):
 * kind 36 (of 43), quantities 41, deadline or period 43, direction 39 (of 43), comparison 41, baseline period 41 (of 43),
 * questions 34 (of 42).
 * One sentence a line: sentence | kind: parts | value unit role, ... | deadline or period | field value ...
 * `asks` says nothing of the data source.
 */
export const twelfthHeldOut = `
Mindst 70 procent af de unge, der starter i fritidsjob, er fortsat i job efter 3 måneder | reach-level | 70 percent target | - | direction rise | comparison at-least | baselinePeriod - | asks deadline
Andelen af beboere, som føler sig utrygge om aftenen, er faldet fra 31 pct. i 2017 til maksimalt 25 pct. i 2020 | reach-level | 31 percent baseline, 25 percent target | 2020 | direction fall | comparison at-most | baselinePeriod 2017 | asks -
Antallet af aktive beboere i afdelingsbestyrelserne er øget med 10 personer i 2022 | absolute-change | 10 count change | 2022 | direction rise | comparison at-least | baselinePeriod - | asks baseline
Flere beboere deltager i uddannelse | improve-on-baseline | - | - | direction rise | comparison - | baselinePeriod - | asks deadline, size, baseline
Færre unge under 18 år sigtes for kriminalitet end i 2016 (38 unge) | improve-on-baseline | 38 count baseline | - | direction fall | comparison - | baselinePeriod 2016 | asks deadline, size
Der er årligt 6 grupper à 8 kvinder, der gennemfører sundhedsforløbet | yearly-count | 6 count count-target | - | direction rise | comparison at-least | baselinePeriod - | asks -
Børnenes sproglige udvikling er styrket | improve-on-baseline | - | - | direction rise | comparison - | baselinePeriod - | asks deadline, size, measure, baseline
Ledigheden i Stengårdsvej-området er i 2022 reduceret til 1,3 gange kommunens gennemsnit | ratio-to-benchmark | 1.3 times target | 2022 | direction fall | comparison at-most | baselinePeriod - | asks -
Beboernes indkomster når op på 65 % af regionsgennemsnittet i 2026 | ratio-to-benchmark | 65 percent target | 2026 | direction rise | comparison at-least | baselinePeriod - | asks -
Kriminaliteten er faldet i mindst 4 af de 5 delområder ved udgangen af 2023 | each-of: improve-on-baseline | - | 2023 | direction fall | comparison - | baselinePeriod - | asks size, baseline
Andelen af unge (16-24 år) i uddannelse eller beskæftigelse i Munkebo skal ligge på samme niveau som i resten af Kolding i 2024 | reach-benchmark | - | 2024 | direction none | comparison equal | baselinePeriod - | asks reading
Ved projektets afslutning d. 31.12.2023 er 80 ledige kommet i job eller uddannelse | cumulative-count | 80 count count-target | 2023-12-31 | direction rise | comparison at-least | baselinePeriod - | asks -
30 familier pr. år modtager hjemmebesøg af en sundhedsplejerske | yearly-count | 30 count count-target | - | direction rise | comparison at-least | baselinePeriod - | asks -
Antallet af utryghedsskabende episoder registreret af beboerne er halveret | relative-change | 50 percent relative-change | - | direction fall | comparison at-least | baselinePeriod - | asks deadline, baseline
Renoveringen af blok A-D er gennemført i 2025 | milestone | - | 2025 | direction none | comparison - | baselinePeriod - | asks -
Der er nedsat et lokalt erhvervsnetværk med repræsentanter fra min. 5 virksomheder inden 1. juli 2019 | milestone | - | 2019-07-01 | direction none | comparison - | baselinePeriod - | asks -
Boligområdets image i den lokale presse er overvejende positivt | judged | - | - | direction none | comparison - | baselinePeriod - | asks deadline, measure
Andelen af positive avisartikler om området stiger fra 20 til 40 pct. | reach-level | 20 percent baseline, 40 percent target | - | direction rise | comparison at-least | baselinePeriod - | asks deadline, baseline
Kommunens nettoledighed må højst afvige 0,5 procentpoint fra landsgennemsnittet i 2024 | narrow-gap | 0.5 percentage-point target | 2024 | comparison at-most | baselinePeriod - | asks -
Andelen af elever, der består både dansk og matematik i 9. klasse, hæves til 80 % over en 4-årig periode | reach-level | 80 percent target | - | direction rise | comparison at-least | baselinePeriod - | asks deadline
I 2023 har vi 5 % flere frivillige end i 2020 | relative-change | 5 percent relative-change | 2023 | direction rise | comparison at-least | baselinePeriod 2020 | asks baseline
Færre nabostridigheder og mindre støj | composite: improve-on-baseline, improve-on-baseline | - | - | direction fall | comparison - | baselinePeriod - | asks deadline, size, baseline
Trygheden stiger i hele området, men mest blandt kvinder | improve-on-baseline | - | - | direction rise | comparison - | baselinePeriod -
Den gennemsnitlige restance pr. lejemål må ikke overstige 500 kr. i nogen af årene 2020-2023 | reach-and-hold | 500 kroner target | 2020/2023 | direction fall | comparison at-most | baselinePeriod - | asks -
Antal daginstitutionsbørn med handleplan falder med en tredjedel, fra 45 i 2018 til 30 i 2022 | relative-change | 100/3 percent relative-change, 45 count baseline, 30 count target | 2022 | direction fall | comparison at-most | baselinePeriod 2018 | asks -
Mere end 60 % af de adspurgte angiver, at de "i høj grad" eller "i nogen grad" er stolte af deres boligområde | reach-level | 60 percent target | - | direction rise | comparison above | baselinePeriod - | asks deadline
Fritidsvejlederne skal hjælpe 75 børn i gang med en fritidsaktivitet i 2018, 100 børn i 2019 og 125 børn i 2020. | staged | 75 count target, 100 count target, 125 count target | 2020 | direction rise | comparison at-least | baselinePeriod - | asks -
Frafaldet på erhvervsuddannelserne blandt unge fra området er reduceret væsentligt frem mod sommeren 2024 | improve-on-baseline | - | 2024-summer | direction fall | comparison - | baselinePeriod - | asks size, baseline
Tilliden til myndighederne må ikke være lavere end ved sidste måling i 2021 | not-worsen | - | - | direction rise | comparison at-least | baselinePeriod 2021 | asks deadline, measure, baseline
Over halvdelen af nye lejere i 2022-2025 er i job eller uddannelse | reach-level | 50 percent target | 2022/2025 | direction rise | comparison above | baselinePeriod - | asks -
Mellem 3 og 5 nye foreninger etableres i hvert af de to kvarterer inden 2024 | each-of: cumulative-count | 3 count count-target, 5 count count-target | 2024 | direction rise | comparison between | baselinePeriod - | asks -
Andelen af børn i normalvægt ved indskoling skal mindst svare til kommunegennemsnittet i skoleåret 2023/2024 | reach-benchmark | - | 2023/24 | direction rise | comparison at-least | baselinePeriod - | asks -
Boligforeningens driftsudgifter nedbringes med 3 % om året i perioden 2020-2024 | yearly-step | 3 percent step | 2020/2024 | direction fall | comparison at-least | baselinePeriod - | asks baseline, reading, start-year
Der skal ske et fald på minimum 15 % i antallet af anmeldte tyverier i 2020 | relative-change | 15 percent relative-change | 2020 | direction fall | comparison at-least | baselinePeriod - | asks baseline
Kvinderne i gruppen får et større netværk, og mindst 10 af dem kommer i praktik | composite: improve-on-baseline, cumulative-count | 10 count count-target | - | direction rise | comparison at-least | baselinePeriod - | asks deadline, size, measure, baseline
Husordenen kendes af alle beboere | judged | - | - | direction none | comparison - | baselinePeriod - | asks deadline, measure
Afstanden mellem kvinders og mænds beskæftigelse må højst være 8 procentpoint i 2025 (2019: 14 procentpoint) | narrow-gap | 8 percentage-point target, 14 percentage-point gap | 2025 | direction fall | comparison at-most | baselinePeriod 2019 | asks -
Det kriminalpræventive netværk er evalueret senest Q4 2022 | milestone | - | 2022-Q4 | direction none | comparison - | baselinePeriod - | asks -
Udviklingen i antal indbrud holdes under opsyn | watch-only | - | - | direction none | comparison - | baselinePeriod - | asks deadline
Elevtallet på Rosenkilde Skole vokser til 450 elever i skoleåret 2026/27 | reach-level | 450 count target | 2026/27 | direction rise | comparison at-least | baselinePeriod - | asks -
Skolens trivselsscore ligger i top 25 % på landsplan i 2025 | rank | 25 percent target | 2025 | direction none | comparison at-most | baselinePeriod - | asks -
Gennemsnittet af de årlige tryghedsmålinger 2021-2024 er mindst 82 % | average-over-period | 82 percent target | 2021/2024 | direction rise | comparison at-least | baselinePeriod - | asks -
`;
