/**
 * An invented agreement of the later fund generation: a police district among the parties, dates
 * in numbers, a reporting form, areas in prose with bullets, sources on lines of their own.
 */
export const northernAgreement = `Strategisk samarbejdsaftale
for den boligsociale indsats

Boligområdets navn: Nordlunden og Ålykke

Parter:
Boligselskabet Fjordblik
Nordkøbing Kommune
Midtfjord Politikreds

Aftalen gælder fra - til: 01.10.21 – 30.09.25

Underskrifter:
Boligselskabet Fjordblik, direktør Test Testesen
Nordkøbing Kommune, borgmester Prøve Prøvesen

Følgende bilag skal vedlægges aftalen:
- Delaftaler for indsatsområderne
- Budget i fondens skabelon
- Indberetningsskema
- Beredskabsplan
- Milepælsplan
- Kommissorium for bestyrelsen
- Kort over området

1. Formål med indsatsen
Fonden giver støtte af 2019-26-midlerne. Parterne vil sammen løfte de to afdelinger.

2. Organisering og ledelse
Der nedsættes en bestyrelse, der har ansvar for fremdriften. Bestyrelsen består af direktøren for Boligselskabet Fjordblik, to chefer fra kommunen, en repræsentant for Midtfjord Politikreds samt to beboere. Bestyrelsen mødes fire gange om året. Sekretariatet betjener bestyrelsen.

Der nedsættes en lokal styregruppe, der koordinerer hverdagen. Deltagere er sekretariatslederen, driftslederen og beboerformændene. Der holdes 4-6 møder årligt i styregruppen.

3. Beskrivelse af området og dets udfordringer
Indsatsen omfatter to boligafdelinger: Nordlunden (Fjordblik) med 1.204 beboere og Ålykke (Fjordblik) med 396 beboere. I alt 1.610 beboere.

Beskæftigelse
- 41,5 % af de 18-64 årige er uden arbejde mod 22 % i kommunen (Beboerdata 2020)
- Gennemsnitsindkomsten er 212.000 kr. i Nordlunden

4. Fælles mål og målinger
1) Andel af unge på 18-24 år uden uddannelse og arbejde
2) Valgdeltagelse ved kommunalvalg
3) Andel beboere, der er sigtet. Pr. 1.000 beboere

5. Indsatsområder
Planen arbejder med følgende indsatsområder:
- Uddannelse og livschancer
- Beskæftigelse
- Kriminalitetsforebyggelse
- Sammenhængskraft og medborgerskab

Uddannelse og livschancer
Formål:
Børn og unge skal have lige muligheder.
Mål:
- Flere børn trives i skolen
- Flere unge tager en uddannelse
Målgrupper:
- Børn og unge på 6-17 år
Succeskriterier:
- Andelen af 15-17-årige i uddannelse stiger fra 81 % i 2020 til mindst 86 % i 2024
Datakilde: Kommunens data
- Skolefraværet falder til højst 7,5 % i skoleåret 2024/25
Datakilde: Uddannelsesstatistik

Beskæftigelse
Formål:
Flere skal i job.
Mål:
- Flere voksne kommer i arbejde
Målgruppe: Voksne på 18-64 år
Succeskriterier:
- 40 borgere kommer årligt i job eller fritidsjob
- Ledigheden falder med 3 procentpoint inden udgangen af 2024
Datakilde: Jobcentret

Kriminalitetsforebyggelse
Formål:
Området skal være trygt.
Mål:
- Trygheden vokser
Målgruppe: Alle beboere
Succeskriterier:
- Andelen af utrygge falder til under 10 % i 2024. Datakilde: Politiets Tryghedsindeks

Sammenhængskraft og medborgerskab
Formål:
Naboer skal kende hinanden.
Mål:
- Flere deltager i foreningslivet
Succeskriterier:
- Mindst 60 frivillige er aktive hvert år (Datakilde: Sekretariatet tæller)

6. Evaluering
Resultaterne gøres op hvert år.

7. Finansiering
Landsbyggefonden: 9.600 t.kr.
Kommunal medfinansiering: 1.800 t.kr.
Boligorganisationens medfinansiering: 1.400 t.kr.
I alt: 12.800 t.kr.

8. Gensidig orientering og underretning
Parterne skal orientere hinanden om ændringer i ledelse og økonomi. Orientering om sager af betydning for hele byen gives til direktionen.

9. Uenighed
Uenighed om driften løses i styregruppen. Uenighed af principiel art forelægges bestyrelsen.

10. Ændring af aftalen
Ændringer kan kun ske skriftligt og skal godkendes af Landsbyggefonden.
`;
