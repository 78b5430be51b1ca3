import { paths, withQuery } from '#web/paths.ts';

/** The addresses of the auditor's package; routes and links are both made here. */
export const auditPaths = {
  show: paths.audit,
  year: (plan: string, year: number) => withQuery(paths.audit(plan), { aar: String(year) }),
} as const;

/** The same addresses as a router reads them. */
export const auditPatterns = { show: '/planer/:plan/revision' } as const;
