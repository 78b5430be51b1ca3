/** Every address of the pages, in Danish; routes and links are both made here. */

type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

const enc = encodeURIComponent;

export const paths = {
  home: '/',
  signIn: '/log-ind',
  signInByLink: (token: string) => `/log-ind/${enc(token)}`,
  signOut: '/log-ud',
  password: '/min-adgangskode',
  plans: '/planer',
  importPlan: '/planer/importer',
  plan: (plan: string) => `/planer/${enc(plan)}`,
  week: (plan: string) => `${paths.plan(plan)}/uge`,
  agreement: (plan: string) => `${paths.plan(plan)}/aftale`,
  focusArea: (plan: string, key: string) => `${paths.plan(plan)}/indsatsomraader/${enc(key)}`,
  criterion: (plan: string, code: string) => `${paths.plan(plan)}/succeskriterier/${enc(code)}`,
  newVersion: (plan: string, code: string) => `${paths.criterion(plan, code)}/ny-version`,
  register: (plan: string, series: string) =>
    `${paths.plan(plan)}/maalinger/${enc(series)}/registrer`,
  correct: (plan: string, reading: string) =>
    `${paths.plan(plan)}/maalepunkter/${enc(reading)}/ret`,
  evidence: (plan: string, sha256: string) => `${paths.plan(plan)}/bilag/${enc(sha256)}`,
  imports: (plan: string) => `${paths.plan(plan)}/indlaesninger`,
  asks: (plan: string) => `${paths.plan(plan)}/forespoergsler`,
  sources: (plan: string) => `${paths.plan(plan)}/kilder`,
  centralMeasurements: (plan: string) => `${paths.plan(plan)}/centrale-maalinger`,
  events: (plan: string) => `${paths.plan(plan)}/haendelser`,
  questions: (plan: string) => `${paths.plan(plan)}/spoergsmaal`,
  question: (plan: string, question: string) => `${paths.questions(plan)}/${enc(question)}`,
  export: (plan: string) => `${paths.plan(plan)}/eksport`,
  planFile: (plan: string) => `${paths.export(plan)}/planfil`,
  readingsCsv: (plan: string) => `${paths.export(plan)}/maalepunkter`,
  organisation: (plan: string) => `${paths.plan(plan)}/organisation`,
  cycle: (plan: string) => `${paths.plan(plan)}/aarets-gang`,
  decisions: (plan: string) => `${paths.plan(plan)}/beslutninger`,
  documents: (plan: string) => `${paths.plan(plan)}/dokumenter`,
  meetings: (plan: string) => `${paths.plan(plan)}/moeder`,
  notices: (plan: string) => `${paths.plan(plan)}/underretninger`,
  conflicts: (plan: string) => `${paths.plan(plan)}/konflikter`,
  activities: (plan: string) => `${paths.plan(plan)}/aktiviteter`,
  log: (plan: string) => `${paths.plan(plan)}/log`,
  audit: (plan: string) => `${paths.plan(plan)}/revision`,
  accounts: '/brugere',
  accountLink: (account: string) => `/brugere/${enc(account)}/link`,
  closeAccount: (account: string) => `/brugere/${enc(account)}/luk`,
  agreements: '/aftaler',
  accessibility: '/tilgaengelighed',
  criteriaJson: (plan: string) => `/api/planer/${enc(plan)}/succeskriterier`,
} as const;

/** The same addresses as a router reads them. */
export const patterns = {
  plan: '/planer/:plan',
  week: '/planer/:plan/uge',
  agreement: '/planer/:plan/aftale',
  focusArea: '/planer/:plan/indsatsomraader/:key',
  criterion: '/planer/:plan/succeskriterier/:code',
  newVersion: '/planer/:plan/succeskriterier/:code/ny-version',
  register: '/planer/:plan/maalinger/:series/registrer',
  correct: '/planer/:plan/maalepunkter/:reading/ret',
  evidence: '/planer/:plan/bilag/:sha256',
  centralMeasurements: '/planer/:plan/centrale-maalinger',
  events: '/planer/:plan/haendelser',
  questions: '/planer/:plan/spoergsmaal',
  question: '/planer/:plan/spoergsmaal/:question',
  export: '/planer/:plan/eksport',
  planFile: '/planer/:plan/eksport/planfil',
  readingsCsv: '/planer/:plan/eksport/maalepunkter',
  signInByLink: '/log-ind/:token',
  accountLink: '/brugere/:account/link',
  closeAccount: '/brugere/:account/luk',
} as const;

/** An address with a query; what is undefined is left out, a list is said several times. */
export function withQuery(path: string, query: Query, fragment?: string): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined) continue;
    for (const each of typeof value === 'string' ? [value] : value) search.append(name, each);
  }
  const text = search.toString();
  return `${path}${text === '' ? '' : `?${text}`}${fragment === undefined ? '' : `#${fragment}`}`;
}

/**
 * A path within this installation, as given by an address or a form; anything that could lead
 * elsewhere ("//elsewhere.dk", "/\\elsewhere.dk") is not one.
 */
export function localPath(given: string | undefined): string | undefined {
  return given !== undefined && /^\/(?![/\\])[^\s\\]*$/.test(given) && given.length < 500
    ? given
    : undefined;
}

/** The plan an address is about, read without a router: the session is looked up together with it. */
export function planInPath(path: string): string | undefined {
  const found = /^\/(?:api\/)?planer\/([^/]+)/.exec(path)?.[1];
  if (found === undefined || found === 'importer') return undefined;
  try {
    return decodeURIComponent(found);
  } catch {
    return undefined;
  }
}
