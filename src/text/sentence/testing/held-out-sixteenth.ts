/**
 * Written from what earlier readings got wrong: bare numbers without a unit, what is saved, a level with a tolerance,
 * bounded nouns. One sentence a line: sentence | kind: parts | value unit role, ... | deadline or period | field value ...
 * `asks` says nothing of the data source.
 */
export const sixteenthHeldOut = `
Trygheden bevares på niveau med 2018 +/- 2 procentpoint | not-worsen | - | - | baselinePeriod 2018 | asks deadline, measure, baseline
Fremmødet fastholdes på niveauet i 2019 (+/- 2 procentpoint) i 2023 | not-worsen | - | 2023 | baselinePeriod 2019 | asks baseline
Naboskabet stiger til 70 i 2024 | reach-level | 70 count target | 2024 | direction rise | asks unit
Tilliden hos de unge skal være over 60 i 2022 | reach-level | 60 count target | 2022 | comparison above | asks unit
Ledigheden falder fra 12 i 2019 til 8 i 2023 | reach-level | 12 count baseline, 8 count target | 2023 | direction fall | baselinePeriod 2019 | asks unit
Antallet af klager er under 10 i 2024 | reach-level | 10 count target | 2024 | comparison below | asks -
Klagerne falder fra 30 i 2019 til 12 i 2023 | reach-level | 30 count baseline, 12 count target | 2023 | direction fall | asks -
Mindst 40 kr. pr. lejemål spares på renhold i 2024 | absolute-change | 40 kroner change | 2024 | direction fall | comparison at-least | asks baseline, reading
Der opnås en besparelse på 75.000 kr. om året | absolute-change | 75000 kroner change | - | direction fall | asks deadline, baseline, reading
Familierne sparer mindst 500 kr. op i 2023 | reach-level | 500 kroner target | 2023 | direction rise | asks -
Højst en lille stigning i huslejen på 2 % i 2024 | relative-change | 2 percent relative-change | 2024 | comparison at-most | asks baseline
`;
