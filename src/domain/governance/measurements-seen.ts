import { danishTime } from '#domain/time/danish-time.ts';
import { type IsoDate, monthsAfter } from '#domain/time/period.ts';
import { type GoverningBody, hasRight } from './body.ts';
import type { Cycle } from './cycle.ts';
import type { Sighting } from './meeting.ts';

/** From when on the measurements must have been seen: since a year was begun, or a year back. */
export type SeenFrom = { readonly day: IsoDate; readonly year?: number };

/** A body that must follow the central measurements, and when it last saw them. */
export type Follower = {
  readonly body: GoverningBody;
  readonly last?: Sighting;
  /** Not seen since the day it should have been. */
  readonly late: boolean;
};

/**
 * The run under way counts from the day it was begun; where none is, or it is more than a year old,
 * a year back counts: the measurements are to be followed every year (agreement section 4).
 */
export function seenFrom(cycles: readonly Cycle[], today: IsoDate): SeenFrom {
  const yearBack = monthsAfter(today, -12);
  const [newest] = cycles
    .filter(({ closedAt }) => closedAt === undefined)
    .toSorted((a, b) => b.year - a.year);
  const begun = newest && danishTime(newest.openedAt).day;
  return newest === undefined || begun === undefined || begun < yearBack
    ? { day: yearBack }
    : { day: begun, year: newest.year };
}

/**
 * The bodies that must follow the measurements, each with its last look at them. None is late when
 * the plan is not followed any more.
 */
export function followersOf(
  bodies: readonly GoverningBody[],
  sightings: readonly Sighting[],
  { day }: SeenFrom,
  isFollowed: boolean,
): readonly Follower[] {
  return bodies
    .filter((body) => hasRight(body, 'followMeasurements'))
    .map((body) => {
      const last = sightings
        .filter((each) => each.body === body.key)
        .toSorted((a, b) => (a.seenOn < b.seenOn ? 1 : -1))[0];
      return {
        body,
        ...(last === undefined ? {} : { last }),
        late: isFollowed && (last === undefined || last.seenOn < day),
      };
    });
}
