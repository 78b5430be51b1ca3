import { type IsoDate, monthsAfter } from '#domain/time/period.ts';
import type { BodyKey } from './body.ts';

/** A body saw a criterion, evaluated its area, or decided about it. */
export type Look = {
  readonly on: IsoDate;
  readonly body: BodyKey;
  readonly how: 'seen' | 'evaluated' | 'decided';
};

/**
 * How well a criterion is followed: `followed`; `soon`, when the year without a look is nearly gone;
 * `late`, when a whole year has passed; `never`, when a year has passed since it could first be
 * looked at.
 */
export type FollowUpLevel = 'followed' | 'soon' | 'late' | 'never';

export type FollowUp = {
  readonly level: FollowUpLevel;
  /** The last look; left out when no body has looked at it. */
  readonly last?: Look;
  /** Not followed up since this day: the last look, or the first day there was something to follow. */
  readonly since: IsoDate;
  /** The first look after a plan that has ended was no longer followed; it does not count, and was. */
  readonly then?: IsoDate;
};

const monthsUntilSoon = 9;
const monthsUntilLate = 12;

/**
 * Whether a body has looked at a criterion lately. The agreement (section 6) has every area evaluated
 * once a year, so a year without a look is too late, and nine months is when there is still time.
 *
 * @param facts all looks at the criterion, in any order, and the day from which it could be followed
 */
export function followUpOf(
  { looks, from }: { readonly looks: readonly Look[]; readonly from: IsoDate },
  today: IsoDate,
): FollowUp {
  const last = looks
    .filter(({ on }) => on <= today)
    .reduce<Look | undefined>(
      (latest, look) => (latest === undefined || look.on > latest.on ? look : latest),
      undefined,
    );
  const since = last?.on ?? from;
  if (today >= monthsAfter(since, monthsUntilLate)) {
    return last === undefined ? { level: 'never', since } : { level: 'late', last, since };
  }
  const level = today >= monthsAfter(since, monthsUntilSoon) ? 'soon' : 'followed';
  return last === undefined ? { level, since } : { level, last, since };
}
