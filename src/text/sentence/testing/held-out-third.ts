/**
 * Written after the second round and before its own first run; also states direction, comparison and baseline period.
 * One sentence a line, in words of our own: sentence | kind: parts | value unit role, ... | deadline or period | field value ...
 */
export const thirdHeldOut = `
Andelen af familier i berøring med socialforvaltningen er faldet fra 11,4 pct. (2015) til højst 9 pct. (2020) | reach-level | 11.4 percent baseline, 9 percent target | 2020 | direction fall | comparison at-most | baselinePeriod 2015
I dag er 38 % af de unge medlem af en forening. I 2023 skal det være mindst 50 %. | reach-level | 38 percent baseline, 50 percent target | 2023 | direction rise | comparison at-least | baselinePeriod -
Målet er, at 8 ud af 10 beboere i 2022 svarer, at de er trygge | reach-level | 80 percent target | 2022 | comparison at-least
Andelen af elever, der afslutter 9. klasse med mindst 02 i både dansk og matematik, skal hæves med 10 pct.point inden sommeren 2024 | absolute-change | 10 percentage-point change | 2024-summer | direction rise | comparison at-least
Antallet af ungdomskriminelle gengangere falder med 15 personer, svarende til 30 pct., inden 2021 | absolute-change | 15 count change, 30 percent relative-change | 2021 | direction fall | comparison at-least
Skolefraværet falder 1 procentpoint om året fra skoleåret 2017/18 til skoleåret 2020/21 | yearly-step | 1 percentage-point step | 2020/21 | direction fall | comparison at-least | baselinePeriod 2017/18
Mindst 15 nye frivillige hvert år (2018: 22 frivillige) | yearly-count | 15 count count-target, 22 count baseline | - | comparison at-least | baselinePeriod 2018
De 30 familier i målgruppen har alle fået en handleplan inden 1. oktober 2019 | milestone | - | 2019-10-01
Andelen af 0-5-årige i dagtilbud øges til mindst samme niveau som i resten af kommunen inden udgangen af 2025 | reach-benchmark | - | 2025 | direction rise | comparison at-least
Områdets ledighed må højst ligge 2 procentpoint over kommunens i 2022 | narrow-gap | 2 percentage-point target | 2022 | comparison at-most
Der er i 2020 færre end 25 anmeldelser af vold pr. 1.000 indbyggere | reach-level | 25 per-mille target | 2020 | comparison below
Trygheden holdes på minimum 82 % i hvert af årene 2021, 2022 og 2023 | reach-and-hold | 82 percent target | 2021/2023 | comparison at-least
Beboerdemokratiet er repræsenteret i alle afdelinger i 2021 | each-of: judged | - | 2021 | direction none | comparison -
Baseline 2019: 61 %. Målet for 2023 er 70 % trygge beboere | reach-level | 61 percent baseline, 70 percent target | 2023 | direction rise | baselinePeriod 2019
Gennemsnitligt 25 deltagere pr. arrangement i 2020 | reach-level | 25 count target | 2020
En evaluering af indsatsen er gennemført og offentliggjort senest ultimo 2021 | milestone | - | 2021
Naboskab og fællesskab styrkes | improve-on-baseline | - | - | direction rise | comparison -
Antal fraflytninger inden for det første år mindskes fra 120 i 2018 til 90 i 2022 | reach-level | 120 count baseline, 90 count target | 2022 | direction fall | comparison at-most | baselinePeriod 2018
Indkomsten for beboere mellem 15 og 64 år skal over 60 pct. af regionens gennemsnit i 2027 | ratio-to-benchmark | 60 percent target | 2027 | comparison above
Området er ude af ghettolisten senest den 1. december 2021 | judged | - | 2021-12-01
Samlet set skal 45 unge i løbet af 2018-2021 sluses ud af banderelaterede miljøer | cumulative-count | 45 count count-target | 2018/2021 | comparison at-least
Der sker ingen stigning i antallet af udsættelser | not-worsen | - | -
Langt flere kvinder deltager i beskæftigelse | improve-on-baseline | - | - | direction rise | comparison -
Andelen af trygge beboere stiger årligt med 1-2 procentpoint | yearly-step | 1 percentage-point step, 2 percentage-point step | - | direction rise | comparison between
Huslejerestancerne er i 2022 reduceret til 1,2 mio. kr. (1,9 mio. kr. i 2018) | reach-level | 1200000 kroner target, 1900000 kroner baseline | 2022 | direction fall | comparison at-most | baselinePeriod 2018
Kommunen skal placere sig i den bedste fjerdedel blandt landets kommuner i 2025 | rank | 25 percent target | 2025
Børnenes trivsel og forældrenes netværk er forbedret ved projektets afslutning | improve-on-baseline | - | - | direction rise
Andelen af beboere på overførselsindkomst reduceres fra 52 til 47 % (kommunen: 24 %) | reach-level | 52 percent baseline, 47 percent target, 24 percent benchmark | - | direction fall | comparison at-most
Flygtninge og indvandrere er repræsenteret i bestyrelserne | judged | - | - | direction none
Forskellen mellem andelen af unge med en ungdomsuddannelse i området og i kommunen halveres inden 2030 | narrow-gap | 50 percent relative-change | 2030 | comparison at-least
Fire ud af fem deltagere gennemfører forløbet, og mindst to tredjedele kommer i arbejde | composite: reach-level, reach-level | 80 percent target, 200/3 percent target | -
Der etableres 3 legepladser i 2018, 2 i 2019 og 2 i 2020 | staged | 3 count target, 2 count target | 2020
`;
