/**
 * Written after the fourth round and before its own first run: long sentences, names with years, several clauses.
 * One sentence a line, in words of our own: sentence | kind: parts | value unit role, ... | deadline or period | field value ...
 */
export const fifthHeldOut = `
Børn og unge fra boligområdet deltager i fritidsaktiviteter på lige fod med kommunens øvrige børn og unge | reach-benchmark | - | -
Der skal i aftaleperioden være opstartet mindst 6 nye beboerdrevne aktiviteter, som fortsætter efter helhedsplanens ophør | cumulative-count | 6 count count-target | - | comparison at-least
Andelen af førstegangssigtede 10-17-årige skal være faldet fra 2,9 % (2016) til under 2,2 % (2020) jf. politiets register | reach-level | 2.9 percent baseline, 2.2 percent target | 2020 | direction fall | comparison below | baselinePeriod 2016
75 % af de forældre, der har deltaget i et forløb, oplever efter tre måneder, at de er blevet bedre til at sætte grænser | reach-level | 75 percent target | - | comparison at-least
Som led i Vision 2030 er der senest i 2024 vedtaget en fælles udlejningsstrategi | milestone | - | 2024
Beboernes vurdering af naboskabet stiger med 0,3 point på en skala fra 1 til 5 mellem målingen i 2019 og målingen i 2022 | absolute-change | 0.3 points change | 2022 | direction rise
Antal unge i lommepengejob: 20 i 2018, 30 i 2019, 40 i 2020 | staged | 20 count target, 30 count target, 40 count target | 2020
Ungdomskriminaliteten i Skovparken falder mere end i resten af byen frem til 2023 | reach-benchmark | - | 2023 | direction fall
Fraflytningen falder, og beboernes tilfredshed øges | composite: improve-on-baseline, improve-on-baseline | - | -
Der er udpeget en tovholder, og der er indgået en aftale med skolen inden 1. august 2018 | milestone | - | 2018-08-01
Mindst fem af områdets ti opgange har et aktivt opgangsnetværk i 2021 | reach-level | 5 count target | 2021 | comparison at-least
Sammenlignet med 2017 er der i 2021 dobbelt så mange piger i klubben | relative-change | 100 percent relative-change | 2021 | direction rise | baselinePeriod 2017
Andelen af unge, der er i gang med eller har gennemført en ungdomsuddannelse, er mindst lige så høj som landsgennemsnittet | reach-benchmark | - | - | comparison at-least
Ultimo 2022 er restancerne nedbragt med 400.000 kr. i forhold til ultimo 2018 | absolute-change | 400000 kroner change | 2022 | direction fall | baselinePeriod 2018
Mindst 40 beboere deltager i gennemsnit i afdelingsmøderne i perioden 2019-2021 | average-over-period | 40 count target | 2019/2021 | comparison at-least
Uddannelsesparatheden i 8. klasse øges fra 62 pct. til kommunens niveau på 74 pct. senest i 2023 | reach-benchmark | 62 percent baseline, 74 percent benchmark | 2023 | direction rise | comparison at-least
Andelen af tomme lejemål holdes under 1 % hvert år | reach-and-hold | 1 percent target | - | comparison below
Tryghedsvandringer gennemføres to gange årligt | yearly-count | 2 count count-target | -
Forebygge at unge kommer ud i misbrug | improve-on-baseline | - | - | direction fall
Kvinders deltagelse på arbejdsmarkedet skal tættere på mændenes inden 2026 | near-benchmark | - | 2026
Bydelens image er forbedret i pressen målt ved andelen af positive omtaler | improve-on-baseline | - | - | direction rise
Der skal være flere voksne til stede om aftenen | improve-on-baseline | - | - | direction rise
Alle beboere har adgang til en computer i 2020 | judged | - | 2020
Beboerne oplever mindre støj og flere fællesskaber i 2023 end i 2020 | improve-on-baseline | - | 2023 | baselinePeriod 2020
Andelen af beboere med førtidspension må højst stige med 1 procentpoint frem til 2024 | absolute-change | 1 percentage-point change | 2024 | comparison at-most
`;
