import { seriesOfClaim } from '#domain/criteria/claim.ts';
import { type DueFigure, dueFigures, type Need, needsOf } from '#domain/criteria/needs.ts';
import type { Plan } from '#domain/plans/plan.ts';
import type { CriterionStatus } from '#domain/plans/status.ts';
import { type Knowledge, readingsOf } from '#domain/readings/knowledge.ts';
import type { DataSource, SeriesId, SourceId } from '#domain/readings/reading.ts';
import { monthsBetween } from '#domain/readings/release-calendar.ts';
import { factsOf, type IsoDate, type Period, shifted, stepMonths } from '#domain/time/period.ts';

/** A figure that the evaluation of a year builds on, and the focus areas whose criteria need it. */
export type YearFigure = DueFigure & {
  readonly areas: readonly string[];
  /** One of the measurements the fund makes for every plan. */
  readonly central: boolean;
};

type Known = {
  readonly plan: Pick<Plan, 'centralMeasurements' | 'period'>;
  readonly statuses: readonly CriterionStatus[];
  readonly knowledge: Knowledge;
  readonly sources: ReadonlyMap<SourceId, DataSource>;
};

/**
 * The figures of a year: those the criteria cannot do without up to the end of it, and the next ones
 * of every series that has a figure already and comes at a known rhythm, up to the end of it. The
 * central measurements are among them whatever their rhythm (agreement section 4).
 */
export function figuresOfYear(
  { plan, statuses, knowledge, sources }: Known,
  year: number,
  today: IsoDate,
): readonly YearFigure[] {
  const end = `${year}-12-31` as IsoDate;
  const wanted = new Map<string, Need & { readonly areas: Set<string>; central: boolean }>();
  const want = (need: Need, area?: string): void => {
    if (factsOf(need.period).to > end || !knowledge.series.has(need.series)) return;
    const name = `${need.series} ${need.period}`;
    const found = wanted.get(name) ?? { ...need, areas: new Set<string>(), central: false };
    if (area === undefined) found.central = true;
    else found.areas.add(area);
    wanted.set(name, found);
  };
  for (const { criterion, claim } of statuses) {
    if (claim === undefined) continue;
    for (const need of needsOf(claim)) want(need, criterion.focusArea);
    for (const series of seriesOfClaim(claim)) {
      const months = monthsOf(knowledge, sources, series);
      if (months === undefined) continue;
      for (const each of nextFigures(knowledge, series, end, months)) {
        want(each, criterion.focusArea);
      }
    }
  }
  for (const { series } of plan.centralMeasurements) {
    if (series === undefined) continue;
    const months = monthsOf(knowledge, sources, series);
    for (const each of nextFigures(knowledge, series, end, months)) want(each);
  }
  const all = [...wanted.values()];
  const due = dueFigures(all, knowledge, sources, today, plan.period.to);
  return due.flatMap((figure, index) => {
    const { areas, central } = all[index] ?? { areas: new Set<string>(), central: false };
    return [{ ...figure, areas: [...areas], central }];
  });
}

/** Months between two editions of a series' source; undefined where it comes at no known rhythm. */
function monthsOf(
  { series }: Knowledge,
  sources: ReadonlyMap<SourceId, DataSource>,
  id: SeriesId,
): number | undefined {
  const rhythm = sources.get(series.get(id)?.source as SourceId)?.rhythm;
  return rhythm === undefined ? undefined : monthsBetween[rhythm];
}

/** More than this many periods without a figure is a series that nobody keeps any more. */
const mostAhead = 12;

/**
 * The periods after the last known figure, up to a day; none for a series without any figure. A
 * yearly figure that is of November has its next in November, however long its period is.
 */
function nextFigures(
  knowledge: Knowledge,
  series: SeriesId,
  end: IsoDate,
  months: number | undefined,
): readonly Need[] {
  if (!knowledge.series.has(series)) return [];
  const last = readingsOf(knowledge, series).inOrder.findLast(
    ({ state }) => state.kind !== 'pending',
  );
  if (last === undefined) return [];
  const steps = Math.max(1, Math.round((months ?? 0) / stepMonths[factsOf(last.period).kind]));
  const found: Need[] = [];
  let period: Period = shifted(last.period, steps);
  while (factsOf(period).to <= end && found.length < mostAhead) {
    found.push({ series, period });
    period = shifted(period, steps);
  }
  return found;
}

/** Whether a figure is there, or known never to come. */
export const isThere = ({ state }: DueFigure): boolean =>
  state === 'registered' || state === 'suppressed' || state === 'notMeasured';

/** When a figure can be expected, by its source or else at the end of its period. */
export const expectedBy = ({ expected, period }: DueFigure): IsoDate =>
  expected ?? factsOf(period).to;
