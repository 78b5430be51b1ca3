import { isDeepStrictEqual } from 'node:util';
import type { Criterion, WholePlan } from '#domain/plans/plan.ts';
import { type CriterionStatus, statusOf } from '#domain/plans/status.ts';
import { type Knowledge, knowledgeOf } from '#domain/readings/knowledge.ts';
import type { Reading, SeriesId } from '#domain/readings/reading.ts';
import type { IsoDate } from '#domain/time/period.ts';

/** A criterion whose finding a reading changed. */
export type StatusChange = {
  readonly code: string;
  readonly before: CriterionStatus;
  readonly after: CriterionStatus;
};

/** What a reading changes: the criteria that draw on its series and whose finding is another with it. */
export const changesOf = (
  whole: WholePlan,
  reading: Reading,
  today: IsoDate,
): readonly StatusChange[] => changesOfAll(whole, [reading], today);

/** What several readings of the plan change together. */
export const changesOfAll = (
  { plan, criteria, readings }: WholePlan,
  added: readonly Reading[],
  today: IsoDate,
): readonly StatusChange[] => {
  const touched = new Set(added.map(({ series }) => series));
  const drawing = criteria.filter((each) => !drawnOn([each]).isDisjointFrom(touched));
  if (drawing.length === 0) return [];
  const having = knowledgeOf(plan.series, readings);
  const without = { ...having, readings: readingsWithout(added, touched, readings, having) };
  return drawing.flatMap((criterion) => {
    const before = statusOf(criterion, without, today);
    const after = statusOf(criterion, having, today);
    return isDeepStrictEqual(before.finding, after.finding)
      ? []
      : [{ code: criterion.code, before, after }];
  });
};

/** What readings that are not yet the plan's would change together. */
export const changesWith = (
  whole: WholePlan,
  proposed: readonly Reading[],
  today: IsoDate,
): readonly StatusChange[] =>
  changesOfAll({ ...whole, readings: [...whole.readings, ...proposed] }, proposed, today);

/**
 * The series criteria may draw on: every text in the parameters of what is judged by. A claim draws
 * on no series that they do not name.
 */
export const drawnOn = (criteria: readonly Criterion[]): ReadonlySet<SeriesId> => {
  const texts = new Set<SeriesId>();
  for (const { versions } of criteria) {
    JSON.stringify(versions.at(-1)?.params ?? {}, (_, value: unknown) => {
      if (typeof value === 'string') texts.add(value as SeriesId);
      return value;
    });
  }
  return texts;
};

/** All as it is, but the series touched as they would be without what was added. */
const readingsWithout = (
  added: readonly Reading[],
  touched: ReadonlySet<SeriesId>,
  readings: readonly Reading[],
  having: Knowledge,
): Knowledge['readings'] => {
  const ids = new Set(added.map(({ id }) => id));
  const others = readings.filter(({ id, series }) => touched.has(series) && !ids.has(id));
  const alone = knowledgeOf([], others).readings;
  const all = new Map(having.readings);
  for (const series of touched) {
    const before = alone.get(series);
    if (before === undefined) all.delete(series);
    else all.set(series, before);
  }
  return all;
};
