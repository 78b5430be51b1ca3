import type { Substitute } from '#domain/criteria/claim.ts';
import { seriesOfClaim } from '#domain/criteria/claim.ts';
import { needsOf, standInFor } from '#domain/criteria/needs.ts';
import type { CriterionStatus } from '#domain/plans/status.ts';
import { readingsOf } from '#domain/readings/knowledge.ts';
import type { KnownReading, Series, SourceId } from '#domain/readings/reading.ts';
import { comparePeriods } from '#domain/time/period.ts';
import type { PlanView } from '#operations/plans/view.ts';

/** A series of a source, and the criteria that draw on it. */
export type Resting = { readonly series: Series; readonly codes: readonly string[] };

/** What rests on a source, in the plan's order. */
export function restingOn(view: PlanView, source: SourceId): readonly Resting[] {
  return view.plan.series
    .filter((each) => each.source === source)
    .map((series) => ({
      series,
      codes: view.statuses
        .filter(({ claim }) => claim !== undefined && seriesOfClaim(claim).includes(series.id))
        .map(({ criterion }) => criterion.code),
    }));
}

/** A criterion that needed a figure of a wave that was never made. */
export type Lacking = {
  readonly status: CriterionStatus;
  /** What is agreed to stand in for it; undefined where nothing is. */
  readonly agreed: Substitute | undefined;
};

/** A figure that was never measured, and the criteria that needed it. */
export type Skipped = {
  readonly series: Series;
  readonly reading: KnownReading;
  readonly lacking: readonly Lacking[];
};

/** The waves a source did not make, the latest first. */
export function skippedBy(view: PlanView, source: SourceId): readonly Skipped[] {
  return view.plan.series
    .filter((each) => each.source === source)
    .flatMap((series) =>
      readingsOf(view.knowledge, series.id)
        .inOrder.filter(({ state }) => state.kind === 'notMeasured')
        .map((reading) => ({ series, reading, lacking: lackingIt(view, reading) })),
    )
    .sort((a, b) => comparePeriods(b.reading.period, a.reading.period));
}

function lackingIt({ statuses }: PlanView, reading: KnownReading): readonly Lacking[] {
  return statuses.flatMap((status) => {
    const { claim } = status;
    if (claim === undefined) return [];
    const needed = needsOf(claim).find(
      ({ series, period }) => series === reading.series && period === reading.period,
    );
    return needed === undefined ? [] : [{ status, agreed: standInFor(claim, needed) }];
  });
}
