/**
 * Written as the thirteenth, after that one. At first sight, of 26 (one that could be read three ways was taken out):
 * kind 18 (of 25), quantities 24, deadline or period 24 (of 25), direction 22 (of 25), comparison 23 (of 25),
 * baseline period 25, questions 19 (of 24).
 * One sentence a line: sentence | kind: parts | value unit role, ... | deadline or period | field value ...
 * `asks` says nothing of the data source.
 */
export const fourteenthHeldOut = `
Andelen af beboere med dårligt helbred er reduceret fra 24 % i 2021 til 20 % i 2025 | reach-level | 24 percent baseline, 20 percent target | 2025 | direction fall | comparison at-most | baselinePeriod 2021 | asks -
Mindst 50 % af de familier, der har deltaget, oplever færre konflikter derhjemme | reach-level | 50 percent target | - | direction rise | comparison at-least | baselinePeriod - | asks deadline
Inden sommerferien 2022 er 3 nye netværksgrupper for enlige mødre i gang | cumulative-count | 3 count count-target | 2022-summer | direction rise | comparison at-least | baselinePeriod - | asks -
Antallet af fritidsaktive børn i alderen 7-14 år stiger med 15 % årligt | yearly-step | 15 percent step | - | direction rise | comparison at-least | baselinePeriod - | asks baseline, reading, start-year
Andelen af ufaglærte blandt 30-59-årige nærmer sig niveauet i Aarhus Kommune | near-benchmark | - | - | direction none | comparison - | baselinePeriod - | asks deadline, size, baseline
Antal sager om hashsalg i området er fortsat faldende | improve-on-baseline | - | - | direction fall | comparison - | baselinePeriod - | asks deadline, size, baseline
Beboerne deltager aktivt i beboerdemokratiet og tager ansvar for fælles arealer | composite: judged, judged | - | - | direction none | comparison - | baselinePeriod - | asks deadline, measure
Gadehjørnet skal have mindst 1.500 besøgende om måneden | yearly-count | 1500 count count-target | - | direction rise | comparison at-least | baselinePeriod - | asks -
Forskellen i gennemførelsesprocent mellem drenge og piger mindskes til 5 procentpoint inden 2028 | narrow-gap | 5 percentage-point target | 2028 | direction fall | comparison at-most | baselinePeriod - | asks -
Andelen af beboere med gæld til det offentlige er 10 pct. lavere i 2024 end i 2021 | relative-change | 10 percent relative-change | 2024 | direction fall | comparison at-least | baselinePeriod 2021 | asks baseline
Helhedsplanens aktiviteter er kendt af mindst 3 ud af 4 beboere i 2022 | reach-level | 75 percent target | 2022 | direction rise | comparison at-least | baselinePeriod - | asks -
I alle afdelinger med over 100 boliger er der et aktivt beboernetværk i 2024 | each-of: judged | 100 count threshold | 2024 | direction none | comparison - | baselinePeriod - | asks measure
Fraværet blandt eleverne er fastholdt under 6 % i skoleårene 2020/21 og 2021/22 | reach-and-hold | 6 percent target | 2021/22 | direction fall | comparison below | baselinePeriod - | asks -
Udarbejdelse af en trafiksikkerhedsplan for skolevejene inden 1. kvartal 2023 | milestone | - | 2023-Q1 | direction none | comparison - | baselinePeriod - | asks -
Antallet af voldelige episoder på gaden er i 2023 lavere end gennemsnittet for de seneste fem år | improve-on-baseline | - | 2023 | direction fall | comparison - | baselinePeriod - | asks size, baseline
Mindst 60 % af kontaktede familier siger ja tak til tilbuddet | reach-level | 60 percent target | - | direction rise | comparison at-least | baselinePeriod - | asks deadline
De unges alkoholforbrug er reduceret, så færre end 20 % af eleverne i 9. klasse har været fulde inden for den seneste måned | reach-level | 20 percent target | - | direction fall | comparison below | baselinePeriod - | asks deadline
Andelen af voksne uden kompetencegivende uddannelse er maks. 60 pct. i 2026 og maks. 55 pct. i 2028 | staged | 60 percent target, 55 percent target | 2028 | direction fall | comparison at-most | baselinePeriod - | asks -
Mindst lige så mange beboere stemmer til kommunalvalget i 2025 som i 2021 (54 %) | not-worsen | 54 percent baseline | 2025 | direction rise | comparison at-least | baselinePeriod 2021 | asks -
Bydelens unge klarer sig lige så godt som byens øvrige unge | reach-benchmark | - | - | direction none | comparison equal | baselinePeriod - | asks deadline, reading
12 lokale foreninger samarbejder med helhedsplanen i 2021 | reach-level | 12 count target | 2021 | direction rise | comparison at-least | baselinePeriod - | asks -
Der bygges 250 almene familieboliger om til ungdomsboliger inden udgangen af 2027 | cumulative-count | 250 count count-target | 2027 | direction rise | comparison at-least | baselinePeriod - | asks -
Antallet af skader som følge af hærværk går ned | improve-on-baseline | - | - | direction fall | comparison - | baselinePeriod - | asks deadline, size, baseline
Vi følger kvartalsvis antallet af sager i beboerklagenævnet | watch-only | - | - | direction none | comparison - | baselinePeriod - | asks deadline
Et løft i andelen, der stemmer ved kommunalvalget, på 5 procentpoint fra 2017 til 2021 | absolute-change | 5 percentage-point change | 2021 | direction rise | comparison at-least | baselinePeriod 2017 | asks baseline
`;
