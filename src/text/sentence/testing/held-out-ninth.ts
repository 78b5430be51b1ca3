/**
 * Written as the eighth, after that one: more noise, shorthand and law. At first sight, of 50 (one has been taken out):
 * kind 44, quantities 43, deadline or period 49 (of 49), direction 47, comparison 47, baseline period 49, questions 46.
 * One sentence a line: sentence | kind: parts | value unit role, ... | deadline or period | field value ...
 * `asks` says nothing of the data source.
 */
export const ninthHeldOut = `
Antallet af 13-17-årige, som har en fast fritidsaktivitet, skal øges fra ca. 45 % til 60 % i løbet af den 4-årige projektperiode | reach-level | 45 percent baseline, 60 percent target | - | direction rise | comparison at-least | baselinePeriod - | asks deadline, baseline
Der skal være afholdt mindst 8 fædregruppemøder med i alt min. 20 fædre inden d. 30/6 2020 | cumulative-count | 8 count count-target, 20 count count-target | 2020-06-30 | direction rise | comparison at-least | baselinePeriod - | asks combine
Andelen af boligsociale aktiviteter drevet af frivillige er forøget ift. 2018-niveauet (35 pct.) | improve-on-baseline | 35 percent baseline | - | direction rise | comparison - | baselinePeriod 2018 | asks deadline, size
75% af brugerne er tilfredse eller meget tilfredse med tilbuddet. | reach-level | 75 percent target | - | direction rise | comparison at-least | baselinePeriod - | asks deadline
Antal borgere på overførselsindkomst er lavere pr. 31.12.2025 end pr. 31.12.2021. | improve-on-baseline | - | 2025-12-31 | direction fall | comparison - | baselinePeriod 2021-12-31 | asks size, baseline
De 3 boligorganisationer har senest ultimo 2021 vedtaget en fælles udlejningsstrategi | milestone | - | 2021 | direction none | comparison - | baselinePeriod - | asks -
Højst hvert tiende barn i indskolingen har over 10 % fravær i skoleåret 2025/2026 | reach-level | 10 percent target | 2025/26 | direction fall | comparison at-most | baselinePeriod - | asks -
Gennemførelsesprocenten på erhvervsuddannelserne løftes til landsgennemsnittet | reach-benchmark | - | - | direction rise | comparison at-least | baselinePeriod - | asks deadline
Borgernes oplevelse af utryghed i nattelivet skal mindskes | improve-on-baseline | - | - | direction fall | comparison - | baselinePeriod - | asks deadline, size, measure, baseline
Beskæftigelsesgraden for ikke-vestlige kvinder skal øges, så den svarer til niveauet for ikke-vestlige kvinder i resten af kommunen | reach-benchmark | - | - | direction rise | comparison equal | baselinePeriod - | asks deadline, reading
Mindst 2 ud af 3 unge i jobpatruljen vender tilbage i skole eller får elevplads senest 6 mdr. efter afsluttet forløb | reach-level | 200/3 percent target | - | direction rise | comparison at-least | baselinePeriod - | asks deadline
Der er igangsat mindst ét byggeprojekt i hvert af de fem udsatte byområder inden 2025 | each-of: cumulative-count | 1 count count-target | 2025 | direction rise | comparison at-least | baselinePeriod - | asks -
Fra 2020 til 2024 er tilflytningen af beboere i beskæftigelse steget med 15 % | relative-change | 15 percent relative-change | 2024 | direction rise | comparison at-least | baselinePeriod 2020 | asks baseline
Områdets omdømme er forbedret | improve-on-baseline | - | - | direction rise | comparison - | baselinePeriod - | asks deadline, size, measure, baseline
Udlejningsprocenten i erhvervslejemålene er 100 ved udgangen af 3. kvartal 2024 | reach-level | 100 percent target | 2024-Q3 | direction rise | comparison at-least | baselinePeriod - | asks -
Antallet af unge, der begår kriminalitet, er ikke steget ved projektets afslutning | not-worsen | - | - | direction fall | comparison - | baselinePeriod - | asks deadline, baseline
Flere skal have en uddannelse: I 2030 skal mindst 85 pct. af de 25-34-årige i byen have gennemført en erhvervskompetencegivende uddannelse | reach-level | 85 percent target | 2030 | direction rise | comparison at-least | baselinePeriod - | asks -
Andelen af trygge (Tryghedsmålingen 2021: 77 %) når 80 % i 2023 og fastholdes i 2024 og 2025 | reach-and-hold | 77 percent baseline, 80 percent target | 2024/2025 | direction rise | comparison at-least | baselinePeriod 2021 | asks -
Gennemsnitlig liggetid på ledige lejemål reduceres med 10 dage pr. år i 2021, 2022 og 2023 | yearly-step | 10 days step | 2021/2023 | direction fall | comparison at-least | baselinePeriod - | asks baseline, reading, start-year
Kommunens unge trives bedre end landsgennemsnittet | reach-benchmark | - | - | direction rise | comparison above | baselinePeriod - | asks deadline
Det årlige antal besøg i beboerhuset er mindst 3.500 | yearly-count | 3500 count count-target | - | direction rise | comparison at-least | baselinePeriod - | asks -
Antal dømte pr. 1.000 beboere på 18 år og derover er under 12 i både 2023 og 2024 | reach-and-hold | 12 per-mille target | 2023/2024 | direction fall | comparison below | baselinePeriod - | asks -
Udbygge samarbejdet med det lokale erhvervsliv | improve-on-baseline | - | - | direction rise | comparison - | baselinePeriod - | asks deadline, size, measure, baseline
I delområde Nord og delområde Syd er andelen, der føler sig utrygge, faldet med hhv. 5 og 8 procentpoint i 2024 | absolute-change | 5 percentage-point change, 8 percentage-point change | 2024 | direction fall | comparison at-least | baselinePeriod - | asks combine, baseline
Hvert andet år gennemføres en beboerundersøgelse | milestone | - | - | direction none | comparison - | baselinePeriod - | asks deadline
Der er i 2026 max. 15 procentpoints forskel på beskæftigelsen for mænd og kvinder | narrow-gap | 15 percentage-point target | 2026 | direction fall | comparison at-most | baselinePeriod - | asks -
Kontakten til 30 isolerede ældre er etableret, og 15 af dem kommer fast i fælleshuset | composite: cumulative-count, cumulative-count | 30 count count-target, 15 count count-target | - | direction rise | comparison at-least | baselinePeriod - | asks deadline
At antallet af bekymringshenvendelser vedr. hashhandel på Stjernepladsen mindst halveres ift. 2016 | relative-change | 50 percent relative-change | - | direction fall | comparison at-least | baselinePeriod 2016 | asks deadline, baseline
Beboernes sundhedstilstand følges gennem den nationale sundhedsprofil | watch-only | - | - | direction none | comparison - | baselinePeriod - | asks deadline
Samlet set skal der over de 4 år skabes 40 fritidsjob, 20 praktikker og 10 ordinære ansættelser | cumulative-count | 40 count count-target, 20 count count-target, 10 count count-target | - | direction rise | comparison at-least | baselinePeriod - | asks deadline, combine
Pr. 1. jan. 2023 udgør familieboliger højst 60 % af samtlige boliger i Ringparken mod 100 % i 2010 | reach-level | 60 percent target, 100 percent baseline | 2023-01-01 | direction fall | comparison at-most | baselinePeriod 2010 | asks -
60 pct. af deltagerne er efter forløbet rykket et trin op ad beskæftigelsestrappen | reach-level | 60 percent target | - | direction rise | comparison at-least | baselinePeriod - | asks deadline
Uddannelsesparathed: +5 %-point i 2022 | absolute-change | 5 percentage-point change | 2022 | direction rise | comparison at-least | baselinePeriod - | asks baseline
Reduktion i antal indbrud på 25 % inden udgangen af 2020 (2016-tal: 212 indbrud) | relative-change | 25 percent relative-change, 212 count baseline | 2020 | direction fall | comparison at-least | baselinePeriod 2016 | asks -
Beboere over 65 år oplever sig som en del af et fællesskab, jf. fokusgruppeinterview | judged | - | - | direction none | comparison - | baselinePeriod - | asks deadline, measure
Hver afdelingsbestyrelse har min. 3 medlemmer under 40 år senest ved afdelingsmøderne i efteråret 2024 | each-of: reach-level | 3 count target | 2024-autumn | direction rise | comparison at-least | baselinePeriod - | asks -
Forældretilfredsheden skal som minimum være 4,2 ud af 5 i 2023 | reach-level | 4.2 points target | 2023 | direction rise | comparison at-least | baselinePeriod - | asks -
Karaktergabet mellem tosprogede og etsprogede elever er indsnævret fra 2,4 karakterpoint i 2018 til under 1,5 i 2023 | narrow-gap | 2.4 grade gap, 1.5 grade target | 2023 | direction fall | comparison below | baselinePeriod 2018 | asks -
Antallet af genhusede husstande, der ønsker at vende tilbage, skal registreres | watch-only | - | - | direction none | comparison - | baselinePeriod - | asks deadline
Indsatsen har bidraget til, at flere unge har fået et meningsfuldt fritidsliv | improve-on-baseline | - | - | direction rise | comparison - | baselinePeriod - | asks deadline, size, baseline
Antallet af husstande med restance skal i gennemsnit for 2022-2024 være højst 80 (gennemsnit 2018-2020: 104) | average-over-period | 80 count target, 104 count baseline | 2022/2024 | direction fall | comparison at-most | baselinePeriod 2018/2020 | asks -
Bispehaven skal af regeringens liste over hårde ghettoer | judged | - | - | direction none | comparison - | baselinePeriod - | asks deadline, measure
Antallet af deltagere på it-cafeens kurser er fastholdt på 2019-niveau (220) eller højere | not-worsen | 220 count baseline | - | direction rise | comparison at-least | baselinePeriod 2019 | asks deadline
Ingen børn i 0. klasse har behov for specialundervisning i dansk som andetsprog i 2027 | reach-level | 0 count target | 2027 | direction fall | comparison equal | baselinePeriod - | asks -
Den samlede kriminalitet i Urbanplanen er nede på et niveau svarende til Amager som helhed i 2022 | reach-benchmark | - | 2022 | direction fall | comparison equal | baselinePeriod - | asks reading
Andelen af beboere, der deltager i mindst ét fællesskab om ugen, stiger løbende | improve-on-baseline | - | - | direction rise | comparison - | baselinePeriod - | asks deadline, size, baseline
6-8 kvinder starter egen virksomhed el. forening inden 2023 | cumulative-count | 6 count count-target, 8 count count-target | 2023 | direction rise | comparison between | baselinePeriod - | asks -
Antal aktive frivillige: 2018: 20, 2019: 30, 2020: 40 | staged | 20 count target, 30 count target, 40 count target | 2020 | direction rise | comparison at-least | baselinePeriod - | asks -
Dagtilbudsdækningen i distrikt Vest ligger maksimalt 4 procentpoint under kommunens samlede dækningsgrad i 2024 (87 % mod 95 % i 2020) | narrow-gap | 4 percentage-point target, 87 percent baseline, 95 percent benchmark | 2024 | direction rise | comparison at-most | baselinePeriod 2020 | asks -
`;
