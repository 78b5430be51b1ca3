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
  { plan, criteria, readings }: WholePlan,
  reading: Reading,
  today: IsoDate,
): readonly StatusChange[] => {
  const drawing = criteria.filter((each) => drawsOn(each, reading.series));
  if (drawing.length === 0) return [];
  const having = knowledgeOf(plan.series, readings);
  const without = { ...having, readings: readingsWithout(reading, readings, having.readings) };
  return drawing.flatMap((criterion) => {
    const before = statusOf(criterion, without, today);
    const after = statusOf(criterion, having, today);
    return isDeepStrictEqual(before.finding, after.finding)
      ? []
      : [{ code: criterion.code, before, after }];
  });
};

/** A claim draws on no series that the parameters do not name. */
const drawsOn = ({ versions }: Criterion, series: SeriesId): boolean =>
  JSON.stringify(versions.at(-1)?.params ?? {}).includes(JSON.stringify(series));

/** All as it is, but the series of one reading as it would be without that reading. */
const readingsWithout = (
  { id, series }: Reading,
  readings: readonly Reading[],
  having: Knowledge['readings'],
): Knowledge['readings'] => {
  const others = readings.filter((each) => each.series === series && each.id !== id);
  const alone = knowledgeOf([], others).readings.get(series);
  const all = new Map(having);
  if (alone === undefined) all.delete(series);
  else all.set(series, alone);
  return all;
};
