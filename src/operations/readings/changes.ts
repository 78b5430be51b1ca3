import { isDeepStrictEqual } from 'node:util';
import { seriesOfClaim } from '#domain/criteria/claim.ts';
import type { WholePlan } from '#domain/plans/plan.ts';
import { type CriterionStatus, statusOf } from '#domain/plans/status.ts';
import { knowledgeOf } from '#domain/readings/knowledge.ts';
import type { Reading } from '#domain/readings/reading.ts';
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
  const without = knowledgeOf(
    plan.series,
    readings.filter(({ id }) => id !== reading.id),
  );
  const having = knowledgeOf(plan.series, readings);
  return criteria.flatMap((criterion) => {
    const after = statusOf(criterion, having, today);
    if (after.claim === undefined || !seriesOfClaim(after.claim).includes(reading.series))
      return [];
    const before = statusOf(criterion, without, today);
    return isDeepStrictEqual(before.finding, after.finding)
      ? []
      : [{ code: criterion.code, before, after }];
  });
};
