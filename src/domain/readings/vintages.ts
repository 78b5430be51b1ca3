import { comparePeriods, type Instant, type IsoDate } from '#domain/time/period.ts';
import type { Reading } from './reading.ts';

/** What was known of a figure from one day on: a reading, and what took its place. */
export type Vintage = {
  readonly reading: Reading;
  /** The day in Denmark it became known. */
  readonly from: IsoDate;
  /** The reading that superseded it, or took it back. */
  readonly supersededBy?: Reading;
  /** Neither superseded nor overtaken by a later one of its period; a withdrawal in force leaves none. */
  readonly inForce: boolean;
};

/**
 * Every edition a series' figures have had, the latest period first and of a period the latest known
 * first. `asOf` leaves out what was entered later, and what it superseded counts again. A withdrawal
 * at the very moment an earlier figure was put back was nobody's edition: it is only what superseded.
 */
export function vintagesOf(readings: readonly Reading[], asOf?: Instant): readonly Vintage[] {
  const entered =
    asOf === undefined ? readings : readings.filter((each) => each.provenance.enteredAt <= asOf);
  const superseding = new Map(
    entered.flatMap((each) => (each.supersedes === undefined ? [] : [[each.supersedes, each]])),
  );
  const latest = new Map<string, Reading>();
  for (const each of entered) {
    const other = latest.get(each.period);
    if (!superseding.has(each.id) && (other === undefined || isLater(each, other))) {
      latest.set(each.period, each);
    }
  }
  const known = entered.filter(
    (each) => each.state.kind !== 'withdrawn' || !isAtOnce(each, superseding.get(each.id)),
  );
  return known.toSorted(latestFirst).map((reading) => {
    const supersededBy = superseding.get(reading.id);
    return {
      reading,
      from: dayInDenmark(reading.provenance.enteredAt),
      ...(supersededBy === undefined ? {} : { supersededBy }),
      inForce: latest.get(reading.period) === reading,
    };
  });
}

function isAtOnce(reading: Reading, next: Reading | undefined): boolean {
  return next?.provenance.enteredAt === reading.provenance.enteredAt;
}

/** Those of the periods whose figure has been another than it is. */
export function changedVintages(vintages: readonly Vintage[]): readonly Vintage[] {
  const changed = new Set(
    vintages.flatMap(({ reading, inForce }) => (inForce ? [] : [reading.period])),
  );
  return vintages.filter(
    ({ reading }) => changed.has(reading.period) || reading.state.kind === 'withdrawn',
  );
}

function dayInDenmark(moment: Instant): IsoDate {
  const there = Temporal.Instant.from(moment).toZonedDateTimeISO('Europe/Copenhagen');
  return there.toPlainDate().toString() as IsoDate;
}

function latestFirst(a: Reading, b: Reading): number {
  return comparePeriods(b.period, a.period) || (isLater(a, b) ? -1 : 1);
}

/** Ids settle a tie, as they do in what is known. */
function isLater(a: Reading, b: Reading): boolean {
  const [of, than] = [a.provenance.enteredAt, b.provenance.enteredAt];
  return of === than ? a.id > b.id : of > than;
}
