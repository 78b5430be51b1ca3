import { z } from 'zod';
import { seriesOfClaim } from '#domain/criteria/claim.ts';
import type { RawParams } from '#domain/criteria/field.ts';
import type { CriterionStatus } from '#domain/plans/status.ts';
import { refuseTo } from '#domain/problem.ts';
import type { Reading, SeriesId } from '#domain/readings/reading.ts';
import { id, isoDate, planKey } from '#operations/input.ts';
import { query } from '#operations/operation.ts';
import { readingsFor, viewFor } from '#operations/plans/concealed-view.ts';
import { loadPlan } from '#operations/plans/load.ts';
import { viewOf } from '#operations/plans/view.ts';

/**
 * One criterion: how it stands, and all readings its series ever had, the superseded ones too, in
 * the order they were entered.
 */
export const showCriterion = query({
  name: 'criteria.show',
  of: 'plan',
  verb: 'see',
  input: z.strictObject({ plan: planKey, code: id, asOf: isoDate.optional() }),
  run: async (work, { code, asOf }) => {
    const loaded = await loadPlan(work);
    const view = viewFor(work.actor, loaded, viewOf(loaded, work.today, asOf));
    const status = view.statuses.find(({ criterion }) => criterion.code === code);
    if (status === undefined) return refuseTo({ kind: 'notFound', what: 'criterion' });
    const series = seriesOfStatus(status, new Set(view.plan.series.map((each) => each.id)));
    const history: readonly Reading[] = readingsFor(
      work.actor,
      loaded,
      loaded.whole.readings.filter((each) => series.has(each.series)),
    );
    return { view, status, history };
  },
});

/** The claim's series; while no claim can be built, the series its parameters name. */
const seriesOfStatus = (
  { claim, version }: CriterionStatus,
  known: ReadonlySet<SeriesId>,
): ReadonlySet<SeriesId> => {
  if (claim !== undefined) return new Set(seriesOfClaim(claim));
  return version === undefined ? new Set() : seriesIn(version.params, known);
};

const seriesIn = (params: RawParams, known: ReadonlySet<SeriesId>): ReadonlySet<SeriesId> => {
  const found = new Set<SeriesId>();
  JSON.stringify(params, (_, value: unknown) => {
    if (typeof value === 'string' && known.has(value as SeriesId)) found.add(value as SeriesId);
    return value;
  });
  return found;
};
