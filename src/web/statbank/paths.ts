const enc = encodeURIComponent;

/** The addresses of what is fetched from StatBank; routes and links are both made here. */
export const statbankPaths = {
  overview: (plan: string) => `/planer/${enc(plan)}/statistikbanken`,
  tie: (plan: string, series: string) =>
    `/planer/${enc(plan)}/maalinger/${enc(series)}/statistikbanken`,
  untie: (plan: string, series: string) => `${statbankPaths.tie(plan, series)}/fjern`,
} as const;

/** The same addresses as a router reads them. */
export const statbankPatterns = {
  overview: '/planer/:plan/statistikbanken',
  tie: '/planer/:plan/maalinger/:series/statistikbanken',
  untie: '/planer/:plan/maalinger/:series/statistikbanken/fjern',
} as const;
