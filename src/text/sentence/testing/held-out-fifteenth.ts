/**
 * Written as the fourteenth, after that one, and meant to be ordinary. At first sight, of 25 (one was taken out: a span
 * of years under a yearly step): kind, quantities, deadline or period, direction and comparison all,
 * baseline period 23 (of 24), questions 22 (of 24).
 * One sentence a line: sentence | kind: parts | value unit role, ... | deadline or period | field value ...
 * `asks` says nothing of the data source.
 */
export const fifteenthHeldOut = `
Andelen af beboere, der oplever området som trygt, er steget fra 58 % i 2018 til 66 % i 2022 | reach-level | 58 percent baseline, 66 percent target | 2022 | direction rise | comparison at-least | baselinePeriod 2018 | asks -
Mindst 45 unge har haft et lommepengejob i perioden 2019-2022 | cumulative-count | 45 count count-target | 2019/2022 | direction rise | comparison at-least | baselinePeriod - | asks -
Andelen af tosprogede børn i dagtilbud skal i 2024 svare til kommunens gennemsnit | reach-benchmark | - | 2024 | direction none | comparison equal | baselinePeriod - | asks reading
75 pct. af de borgere, der har modtaget gældsrådgivning, har fået et bedre overblik over deres økonomi | reach-level | 75 percent target | - | direction rise | comparison at-least | baselinePeriod - | asks deadline
Antallet af naboklager er reduceret med 20 % inden udgangen af 2023 (2020: 85 klager) | relative-change | 20 percent relative-change, 85 count baseline | 2023 | direction fall | comparison at-least | baselinePeriod 2020 | asks -
Der er gennemført to bydelsfester årligt | yearly-count | 2 count count-target | - | direction rise | comparison at-least | baselinePeriod - | asks -
Ungeledigheden i området er i 2025 højst 1,2 gange så høj som i kommunen | ratio-to-benchmark | 1.2 times target | 2025 | direction fall | comparison at-most | baselinePeriod - | asks -
Forældrenes deltagelse i forældremøder øges | improve-on-baseline | - | - | direction rise | comparison - | baselinePeriod - | asks deadline, size, baseline
Der er udarbejdet en forandringsteori for hver indsats senest 1. oktober 2021 | milestone | - | 2021-10-01 | direction none | comparison - | baselinePeriod - | asks -
Andelen af elever, der går til 10. klasse, nærmer sig landsgennemsnittet (55 % i området, 48 % på landsplan i 2019) | near-benchmark | 55 percent baseline, 48 percent benchmark | - | direction fall | comparison - | baselinePeriod 2019 | asks deadline, size
Trygheden i alle opgange er forbedret i 2023 | each-of: improve-on-baseline | - | 2023 | direction rise | comparison - | baselinePeriod - | asks size, measure, baseline
Flere beboere har en positiv opfattelse af området, og omdømmet er styrket | composite: improve-on-baseline, improve-on-baseline | - | - | direction rise | comparison - | baselinePeriod - | asks deadline, size, measure, baseline
Andelen af enlige forsørgere i job er 3 procentpoint højere i 2023 end i 2020 | absolute-change | 3 percentage-point change | 2023 | direction rise | comparison at-least | baselinePeriod 2020 | asks baseline
Andelen af beboere, der har mulighed for at få hjælp af en nabo, er mindst 70 % | reach-level | 70 percent target | - | direction rise | comparison at-least | baselinePeriod - | asks deadline
20 kvinder gennemfører et mentorforløb pr. år | yearly-count | 20 count count-target | - | direction rise | comparison at-least | baselinePeriod - | asks -
Børn og unge har let adgang til fritidstilbud | judged | - | - | direction none | comparison - | baselinePeriod - | asks deadline, measure
Tryghedsniveauet i 2019 (81 %) fastholdes i 2023 | not-worsen | 81 percent baseline | 2023 | baselinePeriod 2019 | asks -
Andelen af unge, der fuldfører folkeskolens afgangseksamen med mindst 2,0 i dansk og matematik, stiger til 80 % i 2024 | reach-level | 80 percent target | 2024 | direction rise | comparison at-least | baselinePeriod - | asks -
Gennemsnitsindkomsten i området er over 55 % af regionens gennemsnit pr. 1. december 2022 | ratio-to-benchmark | 55 percent target | 2022-12-01 | direction rise | comparison above | baselinePeriod - | asks -
Bandekonflikter i området er ophørt | judged | - | - | direction none | comparison - | baselinePeriod - | asks deadline, measure
Beskæftigelsesgabet til resten af kommunen reduceres med 25 % inden 2026 | narrow-gap | 25 percent relative-change | 2026 | direction fall | comparison at-least | baselinePeriod - | asks baseline
Mindst 30 frivillige er tilknyttet helhedsplanen ved udgangen af 2020, og 40 ved udgangen af 2022 | staged | 30 count target, 40 count target | 2022 | direction rise | comparison at-least | baselinePeriod - | asks -
Andelen af sigtede 10-17-årige er under 2 % i gennemsnit over 2020-2023 | average-over-period | 2 percent target | 2020/2023 | direction fall | comparison below | baselinePeriod - | asks -
Antallet af børnefamilier i området er steget | improve-on-baseline | - | - | direction rise | comparison - | baselinePeriod - | asks deadline, size, baseline
`;
