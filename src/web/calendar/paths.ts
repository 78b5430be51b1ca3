import { feedPath } from '#operations/calendar/feeds.ts';
import { paths } from '#web/paths.ts';

const enc = encodeURIComponent;

/** The addresses of calendar feeds; routes and links are both made here. */
export const calendarPaths = {
  feeds: (plan: string) => `${paths.meetings(plan)}/kalender`,
  revoke: (plan: string, feed: string) => `${calendarPaths.feeds(plan)}/${enc(feed)}/luk`,
  feed: (token: string) => feedPath(enc(token)),
} as const;

export const calendarPatterns = {
  feeds: '/planer/:plan/moeder/kalender',
  revoke: '/planer/:plan/moeder/kalender/:feed/luk',
  feed: '/kalender/:file',
} as const;
