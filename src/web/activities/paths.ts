import { paths, withQuery } from '#web/paths.ts';

const enc = encodeURIComponent;

/** The addresses of a plan's activities; routes and links are both made here. */
export const activityPaths = {
  list: paths.activities,
  add: (plan: string) => `${paths.activities(plan)}/ny`,
  activity: (plan: string, activity: string) => `${paths.activities(plan)}/${enc(activity)}`,
  /** The activity's page with the form of a year as it was written. */
  writeYear: (plan: string, activity: string, year: number) =>
    withQuery(activityPaths.activity(plan, activity), { aar: String(year) }, 'skriv'),
  year: (plan: string, activity: string) => `${activityPaths.activity(plan, activity)}/aar`,
  end: (plan: string, activity: string) => `${activityPaths.activity(plan, activity)}/slut`,
} as const;

/** The same addresses as a router reads them; the new activity stands before the others. */
export const activityPatterns = {
  list: '/planer/:plan/aktiviteter',
  add: '/planer/:plan/aktiviteter/ny',
  activity: '/planer/:plan/aktiviteter/:activity',
  year: '/planer/:plan/aktiviteter/:activity/aar',
  end: '/planer/:plan/aktiviteter/:activity/slut',
} as const;
