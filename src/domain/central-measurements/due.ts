import { type DueFigure, dueFigures, type Need } from '#domain/criteria/needs.ts';
import type { PlanCentralMeasurement } from '#domain/plans/plan.ts';
import { type Knowledge, readingsOf } from '#domain/readings/knowledge.ts';
import type { DataSource, SourceId } from '#domain/readings/reading.ts';
import { type IsoDate, shifted } from '#domain/time/period.ts';

/**
 * The next figures of a plan's central measurements that can be had by now: of each series the
 * period after its last known one, where its source should have told of it. A series without any
 * figure has no period to go on from.
 */
export function dueCentralFigures(
  measurements: readonly PlanCentralMeasurement[],
  knowledge: Knowledge,
  sources: ReadonlyMap<SourceId, DataSource>,
  today: IsoDate,
): readonly DueFigure[] {
  const needs = new Map<string, Need>();
  for (const { series } of measurements) {
    if (series === undefined || !knowledge.series.has(series)) continue;
    const last = readingsOf(knowledge, series).inOrder.findLast(
      ({ state }) => state.kind !== 'pending',
    );
    if (last !== undefined) needs.set(series, { series, period: shifted(last.period, 1) });
  }
  return dueFigures([...needs.values()], knowledge, sources, today).filter(
    ({ state }) => state === 'due' || state === 'late',
  );
}
