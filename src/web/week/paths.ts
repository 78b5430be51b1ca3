import { stopPath } from '#operations/week/stop-link.ts';
import { paths } from '#web/paths.ts';

/** The addresses of the weekly letter; routes and links are both made here. */
export const weekPaths = {
  /** Whether one gets the letter oneself. */
  letter: (plan: string) => `${paths.week(plan)}/ugebrev`,
  stop: (token: string) => stopPath(encodeURIComponent(token)),
} as const;

export const weekPatterns = {
  letter: '/planer/:plan/uge/ugebrev',
  stop: '/ugebrev/:token',
} as const;
