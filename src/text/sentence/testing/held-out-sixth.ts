/**
 * Written after the fifth round and before its own first run: everyday wordings of every kind once more.
 * One sentence a line, in words of our own: sentence | kind: parts | value unit role, ... | deadline or period | field value ...
 */
export const sixthHeldOut = `
Trygheden om aftenen skal forbedres med 6 procentpoint fra 2019 til 2023 | absolute-change | 6 percentage-point change | 2023 | direction rise | comparison at-least | baselinePeriod 2019
Vi vil have flere mænd med i forældrecaféen | improve-on-baseline | - | - | direction rise
Andelen af beboere, der har lyst til at anbefale området til andre, kommer over 70 % | reach-level | 70 percent target | - | direction rise | comparison above
Halvdelen af de unge i målgruppen er i beskæftigelse 12 måneder efter forløbet | reach-level | 50 percent target | - | comparison at-least
Antallet af konflikter i klubben halveres | relative-change | 50 percent relative-change | - | direction fall | comparison at-least
Der er ved udgangen af 2018 nedsat et ungeråd | milestone | - | 2018
Senest i 3. kvartal 2020 er alle frivillige tilbudt et kursus | milestone | - | 2020-Q3
Andelen af husstande med internet ligger fast på 95 % | not-worsen | 95 percent target | -
Fastholde det lave antal indbrud | not-worsen | - | -
Antallet af beboere i foreninger må ikke falde under niveauet i 2018 | not-worsen | - | - | baselinePeriod 2018
Uddannelsesniveauet skal hæves til landsgennemsnittet inden 2028 | reach-benchmark | - | 2028 | direction rise | comparison at-least
Forskellen på drenges og pigers fritidsdeltagelse skal halveres inden 2025 | narrow-gap | 50 percent relative-change | 2025
Kløften mellem rig og fattig i kommunen bliver mindre | near-benchmark | - | -
Afdelingen er blandt de 5 mest eftertragtede i byen i 2024 | rank | 5 count target | 2024
Der plantes 100 træer i 2021, 150 i 2022 og 200 i 2023 | staged | 100 count target, 150 count target, 200 count target | 2023
I alle klasser er fraværet under 5 % i skoleåret 2021/22 | each-of: reach-level | 5 percent target | 2021/22 | direction fall | comparison below
Hver boligafdeling holder mindst to arrangementer om året | each-of: yearly-count | 2 count count-target | -
Flere kvinder kommer i job, og flere børn går i dagtilbud | composite: improve-on-baseline, improve-on-baseline | - | -
Der er ansat en klubleder, og mindst 40 unge er medlem af klubben i 2020 | composite: milestone, reach-level | 40 count target | 2020
Frivillige føler sig værdsat | judged | - | - | direction none
Samarbejdet mellem skole og klub er velfungerende | judged | - | -
Antallet af nytilflyttede opgøres hvert halvår, men der er ikke fastsat noget mål | watch-only | - | -
Den gennemsnitlige liggetid for tomme boliger er højst 10 dage i årene 2019-2021 | average-over-period | 10 days target | 2019/2021 | comparison at-most
Antallet af unge med en kontaktperson øges med 5 hvert år frem til 2022 | yearly-step | 5 count step | 2022 | direction rise
Medianindkomsten udgør mindst 80 % af kommunens i 2030 | ratio-to-benchmark | 80 percent target | 2030
Ventelisten til klubben er nedbragt med to tredjedele i 2020 (2017: 90 børn) | relative-change | 200/3 percent relative-change, 90 count baseline | 2020 | baselinePeriod 2017
Kendskabet til rådgivningen vokser fra hver tredje til hver anden beboer i 2022 | reach-level | 100/3 percent baseline, 50 percent target | 2022 | direction rise
Over 500 beboere har besøgt det nye bibliotek inden jul 2021 | cumulative-count | 500 count count-target | 2021 | comparison above
Mindst 25 pct. flere beboere stemmer til beboervalget i 2021 end i 2017 | relative-change | 25 percent relative-change | 2021 | direction rise | baselinePeriod 2017
Karaktererne i matematik skal være bedre end gennemsnittet for kommunen i 2024 | reach-benchmark | - | 2024 | comparison above
`;
