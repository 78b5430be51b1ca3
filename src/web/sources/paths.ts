import { paths } from '#web/paths.ts';

const enc = encodeURIComponent;

/** The addresses of a plan's sources; routes and links are both made here. */
export const sourcePaths = {
  list: paths.sources,
  add: (plan: string) => `${paths.sources(plan)}/ny`,
  source: (plan: string, source: string) => `${paths.sources(plan)}/${enc(source)}`,
  skip: (plan: string, source: string) => `${sourcePaths.source(plan, source)}/sprunget-over`,
  forget: (plan: string, source: string) => `${sourcePaths.source(plan, source)}/glem-opsaetning`,
} as const;

/** The same addresses as a router reads them; the new source stands before the others. */
export const sourcePatterns = {
  list: '/planer/:plan/kilder',
  add: '/planer/:plan/kilder/ny',
  source: '/planer/:plan/kilder/:source',
  skip: '/planer/:plan/kilder/:source/sprunget-over',
  forget: '/planer/:plan/kilder/:source/glem-opsaetning',
} as const;
