/**
 * Written before the grammar was tuned, so that its first score says how unseen wordings fare.
 * One sentence a line, in words of our own: sentence | kind: parts | value unit role, ... | deadline or period | field value ...
 */
export const firstHeldOut = `
Mindst 60 pct. af eleverne i 9. klasse får karakteren 4 eller derover i 2023 | reach-level | 60 percent target | 2023
Beskæftigelsesfrekvensen øges fra 48,2 % i 2018 til 55 % ved udgangen af 2022 | reach-level | 48.2 percent baseline, 55 percent target | 2022
Andelen af beboere med huslejerestance må i 2024 højst være 3,5 procent | reach-level | 3.5 percent target | 2024
Senest 31. december 2025 er under 12 % af de 15-17-årige uden fritidsaktivitet | reach-level | 12 percent target | 2025-12-31
Antallet af anmeldte indbrud skal ned på 40 i 2021 mod 95 i 2016 | reach-level | 40 count target, 95 count baseline | 2021
Elevernes karaktergennemsnit løftes til 6,5 i sommeren 2022 | reach-level | 6.5 grade target | 2022-summer
Ventetiden på en samtale falder fra 21 dage til højst 14 dage inden 1. juli 2020 | reach-level | 21 days baseline, 14 days target | 2020-07-01
To tredjedele af beboerne kender helhedsplanen i 2021 | reach-level | 200/3 percent target | 2021
Hver fjerde beboer har i 2020 deltaget i en fællesspisning | reach-level | 25 percent target | 2020
Der må ikke være nogen utrygge opgange i 2025 | reach-level | 0 count target | 2025
Det gennemsnitlige fravær over perioden 2019-2022 er højst 6 % | average-over-period | 6 percent target | 2019/2022
I gennemsnit for årene 2021-2024 må udgiften til graffiti ikke overstige 75.000 kr. | average-over-period | 75000 kroner target | 2021/2024
Gennemsnittet af sigtede unge i 2019-2022 skal være 1,5 procentpoint lavere end gennemsnittet i 2015-2018 | change-of-average | 1.5 percentage-point change | 2019/2022
Den gennemsnitlige fraflytning falder med 2 procentpoint fra perioden 2012-2015 til perioden 2017-2020 | change-of-average | 2 percentage-point change | 2017/2020
Andelen af trygge beboere stiger med 8 procentpoint inden udgangen af 2023 | absolute-change | 8 percentage-point change | 2023
Ved planens udløb i 2022 er der 25 færre unge uden job eller uddannelse end i 2018 | absolute-change | 25 count change | 2022
En stigning på 40 medlemmer i de lokale foreninger i 2021 i forhold til 2017 | absolute-change | 40 count change | 2021
Antallet af hærværkssager reduceres med 20 pct. inden udgangen af 2021 sammenlignet med 2016 | relative-change | 20 percent relative-change | 2021
Antallet af frivillige fordobles fra 30 i 2018 til 60 i 2021 | relative-change | 100 percent relative-change, 30 count baseline, 60 count target | 2021
Langtidsledigheden skal mindskes med en tredjedel frem mod 2025 | relative-change | 100/3 percent relative-change | 2025
Flere beboere føler sig trygge om aftenen i 2022 | improve-on-baseline | - | 2022
Elevernes trivsel er blevet bedre ved udgangen af skoleåret 2021/22 | improve-on-baseline | - | 2021/22
Færre børn vurderes ikke at være uddannelsesparate i 8. klasse | improve-on-baseline | - | -
At mindske fraværet blandt de yngste elever | improve-on-baseline | - | -
Andelen af trygge beboere fastholdes på mindst samme niveau som i 2019 | not-worsen | - | -
Antallet af anmeldelser må ikke stige i perioden 2018-2021 | not-worsen | - | 2018/2021
Beboernes tillid til kommunen forværres ikke frem til 2024 | not-worsen | - | 2024
Forskellen mellem områdets og byens ledighed indsnævres med 3 procentpoint inden 2022 | narrow-gap | 3 percentage-point change | 2022
Gabet til kommunens gennemsnit reduceres fra 9 til højst 5 procentpoint i 2024 | narrow-gap | 9 percentage-point gap, 5 percentage-point target | 2024
Læsescoren i 2. klasse kommer tættere på landsgennemsnittet i 2023 | near-benchmark | - | 2023
Valgdeltagelsen nærmer sig kommunens niveau ved næste kommunalvalg (41 % i området mod 63 % i kommunen i 2017) | near-benchmark | 41 percent baseline, 63 percent benchmark | -
Afstanden til landsgennemsnittet bliver mindre år for år | near-benchmark | - | -
Ledigheden er på niveau med kommunens øvrige boligområder i 2021 | reach-benchmark | - | 2021
Andelen i beskæftigelse ligger i 2025 over gennemsnittet for byen | reach-benchmark | - | 2025
Sygefraværet må ikke være højere end landsgennemsnittet i 2020 | reach-benchmark | - | 2020
Fraværet falder hvert år med mindst 0,5 procentpoint | yearly-step | 0.5 percentage-point step | -
Der skal årligt være 10 flere børn i foreningslivet | yearly-step | 10 count step | -
Hvert år afholdes mindst fire beboermøder | yearly-count | 4 count count-target | -
Mellem 20 og 30 unge kommer årligt i fritidsjob | yearly-count | 20 count count-target, 30 count count-target | -
Minimum 12 forældre gennemfører kurset om året | yearly-count | 12 count count-target | -
I alt 150 beboere har deltaget i rådgivningen i perioden 2018-2021 | cumulative-count | 150 count count-target | 2018/2021
Inden udgangen af 2022 er der etableret 35 lommejob | cumulative-count | 35 count count-target | 2022
Mindst 1.250 nye ungdomsboliger er opført i 2030 | cumulative-count | 1250 count count-target | 2030
Tryghedsprocenten er 70 % i 2018, 74 % i 2020 og 78 % i 2022 | staged | 70 percent target, 74 percent target, 78 percent target | 2022
Ledigheden skal ned på 15 pct. i 2019 og 12 pct. i 2021 | staged | 15 percent target, 12 percent target | 2021
Andelen af trygge er mindst 80 % tre år i træk | reach-and-hold | 80 percent target | -
Fremmødet når op på 75 % i 2020 og fastholdes derefter i hele perioden | reach-and-hold | 75 percent target | 2020
Andelen af dømte udgør højst 2 gange landsgennemsnittet i 2024 | ratio-to-benchmark | 2 times target | 2024
Indkomsten skal være mindst 65 % af gennemsnittet i regionen | ratio-to-benchmark | 65 percent target | -
Skolen skal i 2023 ligge blandt de ti bedste i kommunen på trivsel | rank | 10 count target | 2023
Området har den laveste kriminalitet blandt byens boligområder i 2024 | rank | 1 count target | 2024
En handleplan for fritidsliv er vedtaget af bestyrelsen senest 1. marts 2018 | milestone | - | 2018-03-01
Der er oprettet et beboerhus i 2. halvår 2019 | milestone | - | 2019-H2
Samarbejdsaftale med jobcenteret indgås inden Q2 2018 | milestone | - | 2018-Q2
I hver af de fire boligafdelinger stiger andelen af trygge til mindst 85 % i 2024 | each-of: reach-level | 85 percent target | 2024
På skoler med mere end 30 % tosprogede skal fraværet falde inden 2022 | each-of: improve-on-baseline | 30 percent threshold | 2022
Ledigheden falder i samtlige bydele frem til 2025 | each-of: improve-on-baseline | - | 2025
Andelen af trygge stiger til 80 % i 2022, og antallet af indbrud falder til 30 | composite: reach-level, reach-level | 80 percent target, 30 count target | 2022
Flere unge er i uddannelse, og færre bliver sigtet | composite: improve-on-baseline, improve-on-baseline | - | -
Beboerne oplever, at området er et rart sted at bo | judged | - | -
Naboerne hjælper hinanden på tværs af kulturer | judged | - | -
Udviklingen i husstandsindkomsten følges årligt uden måltal | watch-only | - | -
Fraflytningen monitoreres løbende, men der sættes ikke mål | watch-only | - | -
`;
