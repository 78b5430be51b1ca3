import { factsOf, type IsoDate, monthsAfter, type Period } from '#domain/time/period.ts';
import type { DataSource, Rhythm } from './reading.ts';

/** Months from one edition to the next; an irregular source, and one of unknown rhythm, has none. */
export const monthsBetween: Readonly<Record<Rhythm, number | undefined>> = {
  monthly: 1,
  quarterly: 3,
  halfYearly: 6,
  yearly: 12,
  irregular: undefined,
};

/** Most figures are of a year: without a rhythm an edition is taken to hold a year's. */
const usualMonths = 12;

/**
 * When a figure can be expected: the end of its period plus the source's usual lag. Where the day of
 * the next edition is said, that day holds for the figures that come with it. Undefined where
 * nothing is known of when the source publishes.
 */
export function expectedOn(period: Period, source: DataSource | undefined): IsoDate | undefined {
  if (source === undefined) return undefined;
  const { to } = factsOf(period);
  const usual = source.lagMonths === undefined ? undefined : monthsAfter(to, source.lagMonths);
  const { nextExpected: said } = source;
  return said !== undefined && comesWith(said, usual ?? to, source.rhythm) ? said : usual;
}

/**
 * Whether a figure usually out on a day comes with the edition of another: the edition may be early
 * by a quarter of the time between two, or late by the rest of it. So each figure comes with one
 * edition only, and one that was out before is not taken for one that is yet to come.
 */
function comesWith(edition: IsoDate, usual: IsoDate, rhythm: Rhythm | undefined): boolean {
  const months = (rhythm === undefined ? undefined : monthsBetween[rhythm]) ?? usualMonths;
  const latest = monthsAfter(edition, Math.floor(months / 4));
  return usual <= latest && usual > monthsAfter(latest, -months);
}

/** When the next edition comes. */
export type NextRelease =
  | { readonly kind: 'said'; readonly on: IsoDate }
  /** The day that was said is gone; `next` is when one may come by the source's rhythm. */
  | { readonly kind: 'gone'; readonly on: IsoDate; readonly next?: IsoDate };

/** The next edition of a source as of a day; undefined where nobody has said a day. */
export function nextRelease(source: DataSource, today: IsoDate): NextRelease | undefined {
  const { nextExpected: on, rhythm } = source;
  if (on === undefined) return undefined;
  if (on >= today) return { kind: 'said', on };
  const months = rhythm === undefined ? undefined : monthsBetween[rhythm];
  if (months === undefined) return { kind: 'gone', on };
  let next = on;
  for (let editions = 1; next < today; editions += 1) next = monthsAfter(on, editions * months);
  return { kind: 'gone', on, next };
}
