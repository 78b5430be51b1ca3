/**
 * Written after the third round and before its own first run: symbols, noun-style targets, odd word orders.
 * One sentence a line, in words of our own: sentence | kind: parts | value unit role, ... | deadline or period | field value ...
 */
export const fourthHeldOut = `
Trygheden går fra dagens 54 % til 65 % i 2025 | reach-level | 54 percent baseline, 65 percent target | 2025 | direction rise | comparison at-least
Mål for 2022: ≥ 75 % trygge beboere (baseline 2018: 68 %) | reach-level | 75 percent target, 68 percent baseline | 2022 | comparison at-least | baselinePeriod 2018
Elevfravær < 6 % i skoleåret 2023/24 | reach-level | 6 percent target | 2023/24 | comparison below
Andel i uddannelse eller job: 80 % i 2024 | reach-level | 80 percent target | 2024
Et fald i antallet af sigtelser på 15 % fra 2017 til 2021 | relative-change | 15 percent relative-change | 2021 | direction fall | comparison at-least | baselinePeriod 2017
En nedgang i fraflytningen til 11 % ved udgangen af 2023 | reach-level | 11 percent target | 2023 | direction fall | comparison at-most
Beboernes oplevede tryghed øges fra en score på 6,1 til 7,0 inden 2024 | reach-level | 6.1 points baseline, 7.0 points target | 2024 | direction rise
Inden for projektperioden får 85 langtidsledige kontakt til en virksomhed | cumulative-count | 85 count count-target | - | comparison at-least
Der afholdes to dialogmøder i kvartalet | yearly-count | 2 count count-target | -
Foreningen har fået 50 nye medlemmer inden sommerferien 2020 | cumulative-count | 50 count count-target | 2020-summer
Ledigheden må ikke overstige landsgennemsnittet med mere end 3 procentpoint i 2025 | narrow-gap | 3 percentage-point target | 2025 | comparison at-most
Kun 5 pct. af børnene står uden skoletilbud i 2021 | reach-level | 5 percent target | 2021
Antallet af udsættelser er reduceret betydeligt i 2022 sammenlignet med 2018 | improve-on-baseline | - | 2022 | direction fall | baselinePeriod 2018
Forældrenes deltagelse i skole-hjem-samtaler er vokset fra 2019 til 2022 | improve-on-baseline | - | 2022 | direction rise | baselinePeriod 2019
Beboerne i Søndervang skal have lige så høj tilknytning til arbejdsmarkedet som resten af byens borgere | reach-benchmark | - | -
Den sociale sammenhængskraft vurderes af bestyrelsen hvert andet år | judged | - | -
Området er attraktivt for tilflyttere | judged | - | - | direction none
Karaktergennemsnittet i dansk løftes med 0,5 karakterpoint frem mod sommeren 2023 | absolute-change | 0.5 grade change | 2023-summer | direction rise | comparison at-least
Indbrud i kældre er elimineret i 2021 | judged | - | 2021
Ingen unge under 18 år er uden skole, job eller praktik i 2024 | reach-level | 0 count target | 2024 | direction fall | comparison equal
Der uddannes 6 beboere til klimaambassadører i 2019 og yderligere 6 i 2020 | staged | 6 count target | 2020
Mindst 3 ud af 4 deltagere angiver, at de har fået større netværk | reach-level | 75 percent target | -
Fællesrummet benyttes af mindst 200 forskellige beboere om året | yearly-count | 200 count count-target | - | comparison at-least
Tilliden mellem beboere og politi genoprettes | judged | - | -
Husstandsindkomsten stiger mere end landsgennemsnittet i perioden 2020-2024 | reach-benchmark | - | 2020/2024 | direction rise
Andelen af børn med tandlægeskræk sænkes en smule hvert år | improve-on-baseline | - | - | direction fall
Antallet af beboere i aktivering er 30 % lavere i 2023 end i 2019 | relative-change | 30 percent relative-change | 2023 | direction fall | baselinePeriod 2019
De tre afdelinger ligger alle i den tryggeste halvdel af kommunens boligområder i 2026 | rank | 50 percent target | 2026
Beboersammensætningen ændres, så andelen af beboere uden for arbejdsmarkedet er under 40 % i mindst to på hinanden følgende år | reach-and-hold | 40 percent target | - | comparison below
Ved udgangen af 1. kvartal 2019 er styregruppens kommissorium godkendt | milestone | - | 2019-Q1
Projektet har senest den 1. september 2018 ansat to gadeplansmedarbejdere | cumulative-count | 2 count count-target | 2018-09-01
Mindst 90 % af lejlighederne har fået nye vinduer pr. 31.12.2024 | reach-level | 90 percent target | 2024-12-31 | comparison at-least
Færre end hver tiende beboer føler sig ensom i 2025 | reach-level | 10 percent target | 2025 | comparison below
Udgifterne til oprydning begrænses til 1,25 mio. kr. årligt i 2020-2023 | reach-level | 1250000 kroner target | 2020/2023 | direction fall | comparison at-most
Afstanden mellem bydelens og byens middellevetid formindskes med et halvt år inden 2030 | narrow-gap | 0.5 years change | 2030
Stigningen i antallet af klager stoppes | not-worsen | - | -
Mindst 10 virksomheder indgår partnerskab med helhedsplanen i løbet af 2019 | cumulative-count | 10 count count-target | 2019 | comparison at-least
Antallet af hjemløse unge er 0 i 2030 | reach-level | 0 count target | 2030
Andelen, der stemmer til kommunalvalget, skal op på 60 % i 2025 (54,1 % i 2021) | reach-level | 60 percent target, 54.1 percent baseline | 2025 | baselinePeriod 2021 | direction rise
Gennemsnitsalderen for tilflyttere falder | improve-on-baseline | - | - | direction fall
`;
