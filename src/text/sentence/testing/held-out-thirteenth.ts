/**
 * Written as the twelfth, after that one. At first sight, of 40 (one was taken out: two numbers of places with a year each):
 * kind 30, quantities 35, deadline or period 38 (of 39), direction 32 (of 37), comparison 34 (of 39), baseline period 39,
 * questions 29 (of 38).
 * One sentence a line: sentence | kind: parts | value unit role, ... | deadline or period | field value ...
 * `asks` says nothing of the data source.
 */
export const thirteenthHeldOut = `
Andelen af beboere i beskæftigelse stiger fra 47 % (2020) til 52 % (2024) | reach-level | 47 percent baseline, 52 percent target | 2024 | direction rise | comparison at-least | baselinePeriod 2020 | asks -
At der i løbet af projektperioden er etableret kontakt til minimum 200 beboere, og at mindst 60 af disse er kommet videre i uddannelse, job eller praktik | composite: cumulative-count, cumulative-count | 200 count count-target, 60 count count-target | - | direction rise | comparison at-least | baselinePeriod - | asks deadline
Skolefraværet for elever bosat i området er højst 1 procentpoint højere end skolens gennemsnit i skoleåret 2021/22 | narrow-gap | 1 percentage-point target | 2021/22 | direction fall | comparison at-most | baselinePeriod - | asks -
80 % af deltagerne i kurset "Job på vej" gennemfører | reach-level | 80 percent target | - | direction rise | comparison at-least | baselinePeriod - | asks deadline
Antallet af afviste boligtilbud pr. ledig bolig er faldet til under 3 i 2024 | reach-level | 3 count target | 2024 | direction fall | comparison below | baselinePeriod - | asks -
Indbrudstallet nedbringes fra 64 anmeldelser i 2018 med mindst 30 % inden 2022 | relative-change | 64 count baseline, 30 percent relative-change | 2022 | direction fall | comparison at-least | baselinePeriod 2018 | asks -
Mindst 1/3 af deltagerne i beboermøderne er under 40 år | reach-level | 100/3 percent target | - | direction rise | comparison at-least | baselinePeriod - | asks deadline
Der er skabt bedre sammenhæng mellem de boligsociale og de kommunale indsatser | improve-on-baseline | - | - | direction rise | comparison - | baselinePeriod - | asks deadline, size, measure, baseline
Vi har reduceret antallet af rydninger af storskrald med 50 % i 2023 | relative-change | 50 percent relative-change | 2023 | direction fall | comparison at-least | baselinePeriod - | asks baseline
Antal unge, der deltager i brobygning: 25 pr. skoleår | yearly-count | 25 count count-target | - | direction rise | comparison at-least | baselinePeriod - | asks -
Alle fem daginstitutioner er certificeret som sundhedsinstitutioner senest i 2025 | each-of: judged | - | 2025 | direction none | comparison - | baselinePeriod - | asks measure
Oplevelsen af kvarteret som et godt sted at vokse op fastholdes på det nuværende høje niveau (92 % i 2020) | not-worsen | 92 percent baseline | - | baselinePeriod 2020 | asks deadline
De årlige udgifter til graffitifjernelse må i gennemsnit over 2019-2021 ikke overskride 60.000 kr. | average-over-period | 60000 kroner target | 2019/2021 | direction fall | comparison at-most | baselinePeriod - | asks -
Gennemsnittet for perioden 2021-2023 er mindst 10 % højere end gennemsnittet for perioden 2018-2020 | change-of-average | 10 percent relative-change | 2021/2023 | direction rise | comparison at-least | baselinePeriod 2018/2020 | asks baseline
Ventelisten til boliger i afdelingen er længere i 2025 end i 2020 | improve-on-baseline | - | 2025 | direction rise | comparison - | baselinePeriod 2020 | asks size, baseline
Ungdomsuddannelsesfrekvensen i Gullestrup er kommet tættere på kommunens i 2024 (2019: 62 % mod 78 %) | near-benchmark | 62 percent baseline, 78 percent benchmark | 2024 | direction rise | comparison - | baselinePeriod 2019 | asks size
Gennem tidlig indsats skal antallet af anbringelser på institution nedbringes med 2 årligt | yearly-step | 2 count step | - | direction fall | comparison at-least | baselinePeriod - | asks baseline, reading, stock-or-flow
Det skal i 2026 være muligt at færdes trygt overalt i bydelen | judged | - | 2026 | direction none | comparison - | baselinePeriod - | asks measure
Andelen, der har oplevet chikane, er mindre end 5 % i alle tre bebyggelser i 2022 | each-of: reach-level | 5 percent target | 2022 | direction fall | comparison below | baselinePeriod - | asks -
Kontaktforløb afsluttes med en fælles handleplan i mindst 85 pct. af sagerne | reach-level | 85 percent target | - | direction rise | comparison at-least | baselinePeriod - | asks deadline
Der afholdes et fælles seminar for alle frontmedarbejdere primo 2020 | milestone | - | 2020 | direction none | comparison - | baselinePeriod - | asks -
Andelen af lejere med mere end 2 måneders huslejerestance halveres inden udgangen af 2022 (fra 3,0 % til 1,5 %) | relative-change | 50 percent relative-change, 3.0 percent baseline, 1.5 percent target | 2022 | direction fall | comparison at-most | baselinePeriod - | asks baseline
Boligområdet skal i 2030 være blandt de 20 pct. mest attraktive i kommunen, målt på ventelister | rank | 20 percent target | 2030 | direction none | comparison at-most | baselinePeriod -
En stabil bestyrelse med mindst 5 medlemmer i hele perioden | reach-and-hold | 5 count target | - | direction rise | comparison at-least | baselinePeriod - | asks deadline
Ikke-vestlige kvinders beskæftigelse er vokset med 7 procentpoint ultimo 2023 ift. ultimo 2019 | absolute-change | 7 percentage-point change | 2023 | direction rise | comparison at-least | baselinePeriod 2019 | asks baseline
Udsættelser pga. manglende huslejebetaling falder med 1/4 | relative-change | 25 percent relative-change | - | direction fall | comparison at-least | baselinePeriod - | asks deadline, baseline
Mængden af henkastet affald monitoreres månedligt | watch-only | - | - | direction none | comparison - | baselinePeriod - | asks deadline
Handleplan for udearealer er godkendt på afdelingsmødet | milestone | - | - | direction none | comparison - | baselinePeriod - | asks deadline
Arbejdsløshedsprocenten er ikke mere end dobbelt så høj som i resten af kommunen i 2025 | ratio-to-benchmark | 2 times target | 2025 | direction fall | comparison at-most | baselinePeriod - | asks -
Andelen af 6-årige med sprogvanskeligheder er på samme niveau som landsgennemsnittet eller lavere inden 2027 | reach-benchmark | - | 2027 | direction fall | comparison at-most | baselinePeriod - | asks -
Beboerne får bedre økonomi, og færre sættes ud af deres bolig | composite: improve-on-baseline, improve-on-baseline | - | - | comparison - | baselinePeriod - | asks deadline, size, measure, baseline
Hver måned deltager i gennemsnit 15 mænd i mandeklubben | yearly-count | 15 count count-target | - | direction rise | comparison at-least | baselinePeriod - | asks -
Der er plantet 40 nye træer langs Gudrunsvej, og belysningen på stien er udskiftet inden udgangen af 2021 | composite: cumulative-count, milestone | 40 count count-target | 2021 | comparison at-least | baselinePeriod - | asks -
Kriminalitetsbelastningen må i hele strategiperioden ikke overstige niveauet for 2021 | not-worsen | - | - | direction fall | comparison at-most | baselinePeriod 2021 | asks deadline, baseline
Tal fra LBF viser, at andelen på offentlig forsørgelse er faldet med 4 % (2018: 33 %) | relative-change | 4 percent relative-change, 33 percent baseline | - | direction fall | comparison at-least | baselinePeriod 2018 | asks deadline
Trygheden ved at færdes alene ligger over 70 procent i 2020, 2022 og 2024 | reach-and-hold | 70 percent target | 2024 | direction rise | comparison above | baselinePeriod - | asks -
100 % af de nyansatte har modtaget introduktion til helhedsplanen inden for 1 måned | reach-level | 100 percent target | - | direction rise | comparison at-least | baselinePeriod - | asks deadline
Den faglige progression for elever fra boligområdet er mindst den samme som for skolens øvrige elever | reach-benchmark | - | - | direction rise | comparison at-least | baselinePeriod - | asks deadline
Sikre, at flere forældre støtter op om deres børns skolegang | improve-on-baseline | - | - | direction rise | comparison - | baselinePeriod - | asks deadline, size, baseline
`;
