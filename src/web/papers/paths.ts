import { paths } from '#web/paths.ts';

const enc = encodeURIComponent;

/** The addresses of a year's status papers; routes and links are both made here. */
export const paperPaths = {
  list: (plan: string, year: number | string) =>
    `${paths.cycle(plan)}/${enc(String(year))}/statuspapirer`,
  issueAll: (plan: string, year: number | string) => `${paperPaths.list(plan, year)}/udgiv-alle`,
  preview: (plan: string, year: number | string, body: string) =>
    `${paperPaths.list(plan, year)}/${enc(body)}`,
  issued: (plan: string, document: string) => `${paths.documents(plan)}/${enc(document)}`,
} as const;

/** The same addresses as a router reads them. */
export const paperPatterns = {
  list: '/planer/:plan/aarets-gang/:year/statuspapirer',
  issueAll: '/planer/:plan/aarets-gang/:year/statuspapirer/udgiv-alle',
  preview: '/planer/:plan/aarets-gang/:year/statuspapirer/:body',
} as const;
