/** What a column may hold, told by the words of its header. */
export type HeaderRole =
  | 'indicator'
  | 'population'
  | 'period'
  | 'value'
  | 'n'
  | 'numerator'
  | 'state'
  | 'standing'
  | 'edition'
  /** Known to hold nothing that is read: notes, units, sources, numbers of rows. */
  | 'other';

/** Headers compare by this: lower case, one space between words, no colon or mark at the end. */
export function headerKey(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[\s\u00a0]+/g, ' ')
    .trim()
    .replace(/\s*[:*]+$/, '');
}

/** Exact headers first; the order of the roles decides where a header is said of several. */
const words: readonly (readonly [HeaderRole, readonly string[]])[] = [
  ['n', ['n', 'antal svar', 'antal besvarelser', 'besvarelser', 'svar', 'base', 'respondenter']],
  ['n', ['antal respondenter', 'antal bag tallet', 'antal bag', 'stikprøve', 'antal adspurgte']],
  ['n', ['responses', 'respondents', 'sample', 'sample size', 'number of answers', 'antal i alt']],
  ['n', ['population i alt', 'personer i alt', 'nævner', 'denominator']],
  [
    'numerator',
    ['heraf', 'tæller', 'numerator', 'of which', 'antal heraf', 'antal ja', 'heraf ja'],
  ],
  ['period', ['år', 'aar', 'årstal', 'periode', 'skoleår', 'kvartal', 'halvår', 'måned', 'tid']],
  ['period', ['dato', 'tidspunkt', 'måleår', 'opgørelsesår', 'opgjort', 'year', 'period', 'date']],
  ['period', ['quarter', 'month', 'school year', 'time', 'år/kvartal', 'opgørelsesdato', 'bølge']],
  ['indicator', ['måling', 'indikator', 'nøgletal', 'emne', 'variabel', 'spørgsmål', 'tema']],
  [
    'indicator',
    ['indicator', 'measure', 'series', 'serie', 'mål', 'målepunkt', 'topic', 'kategori'],
  ],
  [
    'population',
    ['gruppe', 'område', 'afdeling', 'bydel', 'boligafdeling', 'boligområde', 'skole'],
  ],
  [
    'population',
    ['målgruppe', 'helhedsplan', 'kommune', 'distrikt', 'population', 'area', 'group'],
  ],
  [
    'population',
    [
      'befolkning',
      'department',
      'aldersgruppe',
      'alder',
      'køn',
      'boligorganisation',
      'sted',
      'hvem',
    ],
  ],
  ['population', ['region', 'age', 'age group', 'gender', 'district', 'school', 'municipality']],
  ['state', ['tilstand', 'state']],
  ['standing', ['foreløbigt eller endeligt', 'foreløbig/endelig', 'foreløbigt/endeligt']],
  ['standing', ['foreløbig eller endelig', 'foreløbig', 'foreløbigt', 'standing', 'status']],
  ['edition', ['udgave', 'edition', 'version', 'udgivelse']],
  ['other', ['kilde', 'note', 'noter', 'bemærkning', 'bemærkninger', 'kommentar', 'enhed', 'id']],
  ['other', ['unit', 'source', 'comment', 'comments', 'notes', 'nr', 'nr.', 'seneste tal', 'kode']],
  // What is aimed at is no figure that was measured.
  ['other', ['måltal', 'målsætning', 'target', 'forventet', 'budget', 'prognose']],
  ['other', ['datakilde', 'udgiver', 'publisher', 'code', 'definition', 'polaritet', 'retning']],
  ['value', ['værdi', 'tal', 'andel', 'procent', 'pct', 'pct.', '%', 'resultat', 'gennemsnit']],
  ['value', ['beløb', 'promille', '‰', 'indhold', 'value', 'share', 'percent', 'percentage']],
  ['value', ['figure', 'result', 'rate', 'average', 'score', 'karakter', 'niveau']],
  ['value', ['antal', 'count', 'number', 'i alt', 'total', 'kr.', 'kroner', 'indeks']],
];

const byHeader = new Map<string, HeaderRole>();
for (const [role, headers] of words) {
  for (const header of headers) if (!byHeader.has(header)) byHeader.set(header, role);
}

export type HeaderMeaning = {
  readonly role: HeaderRole;
  /** Whether the header is the very word, and does not only begin with it or hold it. */
  readonly exact: boolean;
};

/** What a header is said to hold: "Andel (pct.)" is a value, "Antal svar (n)" how many answered. */
export function headerMeaning(header: string): HeaderMeaning | undefined {
  const key = headerKey(header);
  const bare = headerKey(key.replaceAll(/\([^)]*\)/g, ' '));
  const said = withoutScale(bare);
  const exact = byHeader.get(key) ?? byHeader.get(bare) ?? byHeader.get(said);
  if (exact !== undefined) return { role: exact, exact: true };
  const split = said.split(/[^\p{L}\d.%‰]+/u);
  const beginning = firstKnown([split.slice(0, 2).join(' '), split[0] ?? '']);
  return beginning === undefined || split.length > 4
    ? undefined
    : { role: beginning, exact: false };
}

function firstKnown(candidates: readonly string[]): HeaderRole | undefined {
  for (const each of candidates) {
    const role = byHeader.get(each);
    if (role !== undefined) return role;
  }
  return undefined;
}

/** "værdi i 1.000 kr." is a value; what it is counted in is told elsewhere. */
function withoutScale(key: string): string {
  return key
    .replace(/,?\s+i\s+(?:hele\s+)?(?:tusinder|1\.?000(?:\s*kr\.?)?|pct\.?|procent|%|kr\.?).*$/, '')
    .trim();
}
