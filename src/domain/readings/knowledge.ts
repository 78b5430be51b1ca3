import { comparePeriods, type Instant, type Period } from '#domain/time/period.ts';
import { isKnown, type KnownReading, type Reading, type Series, type SeriesId } from './reading.ts';

/**
 * What was known at one moment: for each series its readings in force, in the order of time.
 * Later corrections are not in it, nor what was withdrawn, so a status can be shown as it was on the day a board decided.
 */
export type Knowledge = {
  readonly series: ReadonlyMap<SeriesId, Series>;
  readonly readings: ReadonlyMap<SeriesId, SeriesReadings>;
};

export type SeriesReadings = {
  readonly inOrder: readonly KnownReading[];
  readonly at: ReadonlyMap<Period, KnownReading>;
};

const nothing: SeriesReadings = { inOrder: [], at: new Map() };

/**
 * Gathers what was known. `asOf` leaves out what was entered later; without it everything counts.
 * Of two readings in force for one period the one entered last stands (ids settle a tie), so the
 * order in which readings are given never matters.
 */
export function knowledgeOf(
  series: readonly Series[],
  readings: readonly Reading[],
  asOf?: Instant,
): Knowledge {
  const entered =
    asOf === undefined ? readings : readings.filter((each) => each.provenance.enteredAt <= asOf);
  const replaced = new Set<string>();
  for (const reading of entered)
    if (reading.supersedes !== undefined) replaced.add(reading.supersedes);
  const bySeries = new Map<SeriesId, Map<Period, KnownReading>>();
  for (const reading of entered) {
    if (replaced.has(reading.id) || !isKnown(reading)) continue;
    let periods = bySeries.get(reading.series);
    if (periods === undefined) {
      periods = new Map();
      bySeries.set(reading.series, periods);
    }
    const other = periods.get(reading.period);
    if (other === undefined || isLater(reading, other)) periods.set(reading.period, reading);
  }
  const result = new Map<SeriesId, SeriesReadings>();
  for (const [id, at] of bySeries) {
    const inOrder = [...at.values()].sort(inTime);
    result.set(id, { inOrder, at });
  }
  return { series: new Map(series.map((each) => [each.id, each])), readings: result };
}

/** Codes settle between two names of the same days, such as 2020-12 and 2020-ultimo. */
function inTime(a: Reading, b: Reading): number {
  return comparePeriods(a.period, b.period) || (a.period < b.period ? -1 : 1);
}

function isLater(a: Reading, b: Reading): boolean {
  if (a.provenance.enteredAt !== b.provenance.enteredAt) {
    return a.provenance.enteredAt > b.provenance.enteredAt;
  }
  return a.id > b.id;
}

export function readingsOf(knowledge: Knowledge, series: SeriesId): SeriesReadings {
  return knowledge.readings.get(series) ?? nothing;
}

export function readingAt(
  knowledge: Knowledge,
  series: SeriesId,
  at: Period,
): KnownReading | undefined {
  return knowledge.readings.get(series)?.at.get(at);
}
