/**
 * Written after the first round of work and before its own first run, in other wordings than the first set.
 * One sentence a line, in words of our own: sentence | kind: parts | value unit role, ... | deadline or period | field value ...
 */
export const secondHeldOut = `
Ved udgangen af 2024 har mindst 75 pct. af de 18-29-årige gennemført en ungdomsuddannelse eller er i gang med en | reach-level | 75 percent target | 2024
Kriminalitetsraten blandt unge under 18 år er nedbragt fra 14,2 pr. 1.000 i 2016 til 9 pr. 1.000 i 2020 | reach-level | 14.2 per-mille baseline, 9 per-mille target | 2020
Antallet af beboere på kontanthjælp skal halveres inden 2025 (412 i 2019) | relative-change | 50 percent relative-change, 412 count baseline | 2025
Den 31. marts 2019 foreligger en godkendt kommunikationsstrategi | milestone | - | 2019-03-31
I skoleåret 2022/23 er andelen af elever med bekymrende fravær på maks. 8 % (udgangspunkt 2018/19: 13,5 %) | reach-level | 8 percent target, 13.5 percent baseline | 2022/23
Flere end 300 børn har fået et fritidspas inden udgangen af 2021 | cumulative-count | 300 count count-target | 2021
Utrygheden skal være faldet med mindst en fjerdedel i 2023 set i forhold til 2019 | relative-change | 25 percent relative-change | 2023
70 pct. af kursisterne er kommet i job eller uddannelse et halvt år efter endt forløb | reach-level | 70 percent target | -
Boligområdets uddannelsesgrad kommer op på kommunens gennemsnit senest i 2026 | reach-benchmark | - | 2026
Trygheden i området er steget i forhold til sidste måling | improve-on-baseline | - | -
Der rekrutteres 8 nye frivillige pr. år i perioden 2018-2021 | yearly-count | 8 count count-target | 2018/2021
Det nuværende niveau for beboerdeltagelse bevares | not-worsen | - | -
Klagerne over støj er væsentligt reduceret | improve-on-baseline | - | -
Kontanthjælpsandelen skal ned under 20 % i 2020 og ned under 17 % i 2022 | staged | 20 percent target, 17 percent target | 2022
Mindst halvdelen af de tilmeldte familier oplever, at de har fået redskaber til hverdagen | reach-level | 50 percent target | -
Styregruppen vurderer, at samarbejdet mellem parterne fungerer godt | judged | - | -
Der ansættes en beboerrådgiver, og der etableres et værested | milestone | - | -
Andelen af ikke-vestlige indvandrere uden job er højst 1,5 gange så høj som gennemsnittet i kommunen | ratio-to-benchmark | 1.5 times target | -
Forskellen i læsekarakterer mellem drenge og piger er mindre i 2022 end i 2018 | near-benchmark | - | 2022
Boligorganisationen er nummer ét i kommunen målt på beboertilfredshed i 2023 | rank | 1 count target | 2023
Vi følger udviklingen i antallet af udsættelser uden at have sat et mål | watch-only | - | -
Antallet af aktive foreninger vokser med to om året | yearly-step | 2 count step | -
Inden for hver aldersgruppe falder antallet af sigtelser med 10 % frem til 2022 | each-of: relative-change | 10 percent relative-change | 2022
Beboernes gennemsnitlige bruttoindkomst stiger til 265.000 kr. i 2023 | reach-level | 265000 kroner target | 2023
Tilfredsheden med udearealerne måles til mindst 3,8 på en skala fra 1 til 5 i 2022 | reach-level | 3.8 points target | 2022
De unges fritidsliv er styrket, så 45 % går til en fritidsaktivitet i 2021 (2017: 32 %) | reach-level | 45 percent target, 32 percent baseline | 2021
Fraflytningsprocenten skal nedbringes til 11 inden nov. 2022 | reach-level | 11 percent target | 2022-11
Fra 2018 til 2021 øges andelen af børn i dagtilbud med 6 procentpoint | absolute-change | 6 percentage-point change | 2021
Der skal være skabt 2,5 mio. kr. i ekstern finansiering ved udgangen af 2020 | reach-level | 2500000 kroner target | 2020
Andelen af utrygge er lavere end i resten af politikredsen i 2022 | reach-benchmark | - | 2022
Andelen af beboere, som kender en nabo ved navn, har gennem alle årene 2019-2022 ligget over 60 % | reach-and-hold | 60 percent target | 2019/2022
Afdelingsmøderne samler mellem 40 og 60 beboere i 2021 | reach-level | 40 count target, 60 count target | 2021
Sygefraværet blandt medarbejderne reduceres med 3 dage pr. medarbejder inden udgangen af 2019 | absolute-change | 3 days change | 2019
Tryggere opgange og kældre | improve-on-baseline | - | -
Alle fire daginstitutioner har i 2020 indført en fælles sprogindsats | each-of: milestone | - | 2020
Ungdomsklubben har mindst 60 medlemmer i 2022, og mindst en tredjedel af dem er piger | composite: reach-level, reach-level | 60 count target, 100/3 percent target | 2022
Andelen af lejere med gæld til boligafdelingen må ikke overstige 2 pct. i 4. kvartal 2023 | reach-level | 2 percent target | 2023-Q4
Over en fireårig periode skal 200 unge være kommet i fritidsjob | cumulative-count | 200 count count-target | -
Børnenes sprogvurdering forbedres, således at højst hvert femte barn har behov for en særlig indsats i 2024 | reach-level | 20 percent target | 2024
Gennemsnitskarakteren ved afgangsprøven nærmer sig landsgennemsnittet (5,4 mod 7,1 i 2018) | near-benchmark | 5.4 grade baseline, 7.1 grade benchmark | -
`;
