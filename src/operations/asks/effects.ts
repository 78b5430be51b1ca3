import { isDeepStrictEqual } from 'node:util';
import type { Criterion, WholePlan } from '#domain/plans/plan.ts';
import { statusOf } from '#domain/plans/status.ts';
import { knowledgeOf } from '#domain/readings/knowledge.ts';
import type { Reading } from '#domain/readings/reading.ts';
import type { IsoDate } from '#domain/time/period.ts';
import type { StatusChange } from '#operations/readings/changes.ts';

/** What several readings change together: every criterion whose finding is another with them. */
export const changesWith = (
  { plan, criteria, readings }: WholePlan,
  added: readonly Reading[],
  today: IsoDate,
): readonly StatusChange[] => {
  const drawing = criteria.filter((each) => added.some(({ series }) => drawsOn(each, series)));
  if (drawing.length === 0) return [];
  const without = knowledgeOf(plan.series, readings);
  const having = {
    series: without.series,
    readings: knowledgeOf([], [...readings, ...added]).readings,
  };
  return drawing.flatMap((criterion) => {
    const before = statusOf(criterion, without, today);
    const after = statusOf(criterion, having, today);
    return isDeepStrictEqual(before.finding, after.finding)
      ? []
      : [{ code: criterion.code, before, after }];
  });
};

/** A claim draws on no series that the parameters do not name. */
const drawsOn = ({ versions }: Criterion, series: string): boolean =>
  JSON.stringify(versions.at(-1)?.params ?? {}).includes(JSON.stringify(series));
