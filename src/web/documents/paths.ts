import { paths } from '#web/paths.ts';

const enc = encodeURIComponent;

/** The addresses of a plan's issued documents; routes and links are both made here. */
export const documentPaths = {
  list: paths.documents,
  document: (plan: string, document: string) => `${paths.documents(plan)}/${enc(document)}`,
  file: (plan: string, document: string, format: string) =>
    `${documentPaths.document(plan, document)}/${enc(format)}`,
} as const;

/** The same addresses as a router reads them. */
export const documentPatterns = {
  list: '/planer/:plan/dokumenter',
  document: '/planer/:plan/dokumenter/:document',
  file: '/planer/:plan/dokumenter/:document/:format',
} as const;
