import { paths, withQuery } from '#web/paths.ts';

const enc = encodeURIComponent;

/** The addresses of a plan's years; routes and links are both made here. */
export const cyclePaths = {
  newest: (plan: string) => paths.cycle(plan),
  /** The form that begins a year other than the one most likely meant. */
  begin: (plan: string, year: number) =>
    withQuery(paths.cycle(plan), { begynd: String(year) }, 'year'),
  year: (plan: string, year: number) => `${paths.cycle(plan)}/${year}`,
  addSteps: (plan: string, year: number) => `${cyclePaths.year(plan, year)}/nye-trin`,
  close: (plan: string, year: number) => `${cyclePaths.year(plan, year)}/afslut`,
  reopen: (plan: string, year: number) => `${cyclePaths.year(plan, year)}/aabn`,
  step: (plan: string, year: number, step: string) =>
    `${cyclePaths.year(plan, year)}/trin/${enc(step)}`,
  evaluation: (plan: string, year: number, body: string, area: string) =>
    `${cyclePaths.year(plan, year)}/evaluering/${enc(body)}/${enc(area)}`,
  reopenEvaluation: (plan: string, year: number, body: string, area: string) =>
    `${cyclePaths.evaluation(plan, year, body, area)}/aabn`,
  recommendations: (plan: string, year: number, body: string) =>
    `${cyclePaths.year(plan, year)}/indstillinger/${enc(body)}`,
  submit: (plan: string, year: number, body: string) =>
    `${cyclePaths.recommendations(plan, year, body)}/send`,
  recommendation: (plan: string, year: number, body: string, id: string) =>
    `${cyclePaths.recommendations(plan, year, body)}/${enc(id)}`,
  withdraw: (plan: string, year: number, body: string, id: string) =>
    `${cyclePaths.recommendation(plan, year, body, id)}/traek-tilbage`,
} as const;

const newest = '/planer/:plan/aarets-gang';
const year = `${newest}/:year{[0-9]+}`;

/** The same addresses as a router reads them. */
export const cyclePatterns = {
  newest,
  year,
  addSteps: `${year}/nye-trin`,
  close: `${year}/afslut`,
  reopen: `${year}/aabn`,
  step: `${year}/trin/:step`,
  evaluation: `${year}/evaluering/:body/:area`,
  reopenEvaluation: `${year}/evaluering/:body/:area/aabn`,
  recommendations: `${year}/indstillinger/:body`,
  submit: `${year}/indstillinger/:body/send`,
  recommendation: `${year}/indstillinger/:body/:recommendation`,
  withdraw: `${year}/indstillinger/:body/:recommendation/traek-tilbage`,
} as const;
