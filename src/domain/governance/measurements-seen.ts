import { danishTime } from '#domain/time/danish-time.ts';
import { type IsoDate, monthsAfter } from '#domain/time/period.ts';
import { type GoverningBody, hasRight, isOpen } from './body.ts';
import { isFollowed } from './body-warnings.ts';
import type { Cycle } from './cycle.ts';
import { followUpOf } from './follow-up.ts';
import type { Sighting } from './meeting.ts';

/** A year's run in which a body has not seen the measurements, and when it was begun. */
export type UnseenRun = { readonly year: number; readonly day: IsoDate };

/** A body that must follow the central measurements, and how it does. */
export type Follower = {
  readonly body: GoverningBody;
  readonly last?: Sighting;
  /** `due`: to be seen now, and there is time; `late`: the day it should have been seen has passed. */
  readonly state: 'seen' | 'due' | 'late';
  /** The last day to see them, for the time after the last look. */
  readonly dueOn: IsoDate;
  /** Left out where they were seen since the newest run was begun, or none was. */
  readonly unseen?: UnseenRun;
};

type Facts = {
  readonly bodies: readonly GoverningBody[];
  readonly sightings: readonly Sighting[];
  readonly cycles: readonly Pick<Cycle, 'year' | 'openedAt' | 'closedAt'>[];
  readonly period: { readonly from: IsoDate; readonly to: IsoDate };
};

/**
 * How the bodies that must follow the central measurements do so. The agreement (section 4) makes it a
 * condition that the board follows them all the time: in each year's run, and never more than a year
 * apart. So they are due when a run is begun, or nine months after the last look; and late when a year
 * has passed since it, or a run was closed in which they were not seen. Nobody is late with a plan that
 * is not followed any more.
 */
export const followersOf = (facts: Facts, today: IsoDate): readonly Follower[] =>
  facts.bodies
    .filter((body) => hasRight(body, 'followMeasurements') && isOpen(body, today))
    .map((body) => followerOf(body, facts, today));

const followerOf = (
  body: GoverningBody,
  { sightings, cycles, period }: Facts,
  today: IsoDate,
): Follower => {
  const own = sightings.filter(
    (each) =>
      each.body === body.key && each.subject.kind === 'centralMeasurements' && each.seenOn <= today,
  );
  const last = own.toSorted((a, b) => (a.seenOn < b.seenOn ? 1 : -1))[0];
  const looks = own.map(({ seenOn: on }) => ({ on, body: body.key, how: 'seen' as const }));
  const { level, since } = followUpOf({ looks, from: period.from }, today);
  const run = newestRun(cycles);
  const unseen = run !== undefined && (last === undefined || last.seenOn < run.day);
  const year = monthsAfter(since, 12);
  const dueOn = unseen && run.closed !== undefined && run.closed < year ? run.closed : year;
  const late = today > dueOn ? 'late' : unseen || level !== 'followed' ? 'due' : 'seen';
  return {
    body,
    ...(last === undefined ? {} : { last }),
    state: isFollowed(period, today) ? late : 'seen',
    dueOn,
    ...(unseen ? { unseen: { year: run.year, day: run.day } } : {}),
  };
};

const newestRun = (
  cycles: Facts['cycles'],
): (UnseenRun & { readonly closed: IsoDate | undefined }) | undefined => {
  const newest = cycles.toSorted((a, b) => b.year - a.year)[0];
  return (
    newest && {
      year: newest.year,
      day: danishTime(newest.openedAt).day,
      closed: newest.closedAt && danishTime(newest.closedAt).day,
    }
  );
};
