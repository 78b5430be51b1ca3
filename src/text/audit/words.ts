import type { AuditReading, AuditVerdict } from '#domain/governance/audit-file.ts';

/** "rettelse (tastefejl), foreløbigt"; empty for a final figure that stands as it was entered. */
export function readingStanding({
  standing,
  reason,
  preliminary,
  fictional,
}: Pick<AuditReading, 'standing' | 'reason' | 'preliminary' | 'fictional'>): string {
  const why = reason === undefined ? '' : ` (${reason})`;
  const words = {
    stands: reason === undefined ? '' : `bemærkning${why}`,
    corrects: `rettelse${why}`,
    corrected: 'rettet siden',
    correctsAndCorrected: `rettelse${why}, rettet siden`,
  }[standing];
  return [words, preliminary ? 'foreløbigt' : '', fictional ? 'fiktivt' : '']
    .filter((word) => word !== '')
    .join(', ');
}

/** "Bydelsbestyrelsen, udgave 2" */
export const paperText = ({ body, edition }: Pick<AuditVerdict, 'body' | 'edition'>): string =>
  `${body}, udgave ${edition}`;

/** "Nået (kriteriets version 2). Andelen er ..." */
export const verdictText = ({
  verdict,
  version,
  explanation,
}: Pick<AuditVerdict, 'verdict' | 'version' | 'explanation'>): string =>
  `${verdict}${version === undefined ? '' : ` (kriteriets version ${version})`}. ${explanation}`;

/** What stands in the package, for whoever opens it. In Danish; the file is called LAESMIG.txt. */
export function auditReadme(planName: string, year: number): string {
  return `${[
    `Revisionspakke for ${planName}, ${year}`,
    'Pakken viser for hvert kriterium årets tal, vurderingen i årets statuspapirer og vurderingen i dag, hvem der har behandlet kriteriet, hvad der blev indstillet og besluttet, og hvad der blev gjort. Det, der mangler, står først.',
    [
      'revision.pdf    til at læse',
      'revision.xlsx   det samme i regneark',
      'audit.json      det samme til maskiner (formatet fremdrift-audit/1)',
      'log.json        alt, hvad der er sket i planen, kædet sammen (fremdrift-log/1)',
      'figures.json    planens tal, som de holdes op mod loggen (fremdrift-figures/1)',
      'anchors.json    ankre: hvordan loggen så ud dag for dag',
      'verify-log.mjs  kontrolprogrammet; det kan læses i et tekstprogram',
      'manifest.json   alle filer med størrelse og sha256',
    ].join('\n'),
    'Sådan kontrolleres den, på en maskine med Node 18 eller nyere (nodejs.org). Der skal ikke installeres noget, og programmet sender intet over nettet:',
    '1. Pak mappen ud.\n2. Åbn en kommandolinje i mappen.\n3. Skriv: node verify-log.mjs .',
    'Har du ankre, du selv har gemt (fra en mail eller en udskrift), så skriv dem bagefter som NUMMER:SHA256. Kun de viser, om hele loggen er skrevet om, eller slutningen er skåret af. Hent helst kontrolprogrammet et andet sted fra end pakken, eller hold det op mod et, du stoler på.',
    'Tal om få personer er ikke med. I log.json står de hændelser, der fortæller dem, uden indhold; kæden kan kontrolleres alligevel.',
  ].join('\n\n')}\n`;
}
