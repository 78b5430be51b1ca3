import type { Plan } from '#domain/plans/plan.ts';
import { toNumber } from '#domain/quantity/rational.ts';
import type { Reading, Series, SeriesId, Smallest } from '#domain/readings/reading.ts';
import type { Period } from '#domain/time/period.ts';
import { protect, type Sum, sumsById, type TableCell } from './protect.ts';
import { sumsOfPeriods } from './sums-of-time.ts';

/** The figures a reader without the right is not shown, each by its series and period. */
export type Concealed = ReadonlySet<FigureName>;
type FigureName = `${SeriesId} ${Period}`;

export function isConcealed(
  concealed: Concealed,
  { series, period }: { readonly series: SeriesId; readonly period: Period },
): boolean {
  return concealed.has(`${series} ${period}`);
}

/**
 * Whether a figure tells of so few people that its source does not allow it to be shown: a count, or
 * the part of a share, or what is left of it, that is more than nobody and below `cell`; or a figure
 * that fewer than `base` people stand behind.
 */
export function isSmall(
  reading: Reading,
  { unit }: Pick<Series, 'unit'>,
  smallest: Smallest,
): boolean {
  const { state, sample } = reading;
  if (state.kind !== 'measured') return false;
  const base = sample?.kind === 'size' ? sample.n : sample?.denominator;
  if (base !== undefined && smallest.base !== undefined && base < smallest.base) return true;
  const isFew = (count: number) => count > 0 && count < (smallest.cell ?? 0);
  if (unit === 'count') return isFew(Math.abs(toNumber(state.value)));
  const part = partOf(reading, unit);
  return part !== undefined && (isFew(part) || (base !== undefined && isFew(base - part)));
}

/** How many of those asked a share is of; worked out where only their number is known. */
function partOf({ state, sample }: Reading, unit: Series['unit']): number | undefined {
  if (state.kind !== 'measured' || sample === undefined) return undefined;
  if (sample.kind === 'share') return sample.numerator;
  const whole = unit === 'percent' ? 100 : unit === 'perMille' ? 1000 : undefined;
  return whole === undefined ? undefined : Math.round((toNumber(state.value) * sample.n) / whole);
}

type Followed = Pick<Plan, 'series' | 'sources'>;

/**
 * What must not be shown: every figure that is small in any of its editions, and the figures it, or
 * one its source holds back itself, could be worked out from by a total and its other parts. It is
 * the same for all days and editions of the readings given, so that nothing can be learnt by laying
 * one day beside another, nor from a figure that was taken back.
 */
export function concealedIn(plan: Followed, readings: readonly Reading[]): Concealed {
  const rules = rulesOf(plan);
  if (rules.size === 0) return nothing;
  const [small, heldBack] = [new Set<FigureName>(), new Set<FigureName>()];
  const told = new Set<FigureName>();
  for (const reading of readings) {
    const rule = rules.get(reading.series);
    if (rule === undefined) continue;
    const name: FigureName = `${reading.series} ${reading.period}`;
    if (isSmall(reading, rule.series, rule.smallest)) small.add(name);
    if (reading.state.kind === 'suppressed') heldBack.add(name);
    if (reading.state.kind === 'measured') told.add(name);
  }
  const untold = heldBack.difference(told);
  if (small.size === 0 && untold.size === 0) return nothing;
  return withCover(plan, readings, small.union(untold), rules).difference(untold);
}

const nothing: Concealed = new Set();

type Rule = { readonly series: Series; readonly smallest: Smallest };

function rulesOf({ series, sources }: Followed): ReadonlyMap<SeriesId, Rule> {
  const bySource = new Map(sources.map(({ id, smallest }) => [id, smallest]));
  return new Map(
    series.flatMap((each) => {
      const smallest = bySource.get(each.source);
      return smallest === undefined ? [] : [[each.id, { series: each, smallest }] as const];
    }),
  );
}

/** The small figures, with those that would give them away. */
function withCover(
  { series }: Followed,
  readings: readonly Reading[],
  small: ReadonlySet<FigureName>,
  rules: ReadonlyMap<SeriesId, Rule>,
): Set<FigureName> {
  const cells = cellsOf(series, readings, small);
  const all = [...sumsOfParts(series, cells), ...sumsOfTime(series, cells)];
  const sums = sumsAround(small, telling(all, cells));
  if (sums.length === 0) return new Set(small);
  const near = new Set(sums.flatMap(({ total, parts }) => [total, ...parts]));
  const least = Math.max(...[...rules.values()].map(({ smallest }) => smallest.cell ?? 0));
  const table = [...cells.values()].filter(({ id }) => near.has(id));
  const covered = protect(table, sums, least) as ReadonlySet<FigureName>;
  return new Set([...small, ...covered]);
}

/** Every figure that is told in any edition, with the fewest people any of them stands on. */
function cellsOf(
  series: readonly Series[],
  readings: readonly Reading[],
  small: ReadonlySet<FigureName>,
): ReadonlyMap<string, TableCell> {
  const units = new Map(series.map(({ id, unit }) => [id, unit]));
  const cells = new Map<string, TableCell>();
  for (const reading of readings) {
    const unit = units.get(reading.series);
    if (unit === undefined || reading.state.kind !== 'measured') continue;
    const id: FigureName = `${reading.series} ${reading.period}`;
    const counts = [cells.get(id)?.count, countOf(reading, unit)].filter(
      (each) => each !== undefined,
    );
    const cell = { id, small: small.has(id) };
    cells.set(id, counts.length === 0 ? cell : { ...cell, count: Math.min(...counts) });
  }
  for (const id of small) if (!cells.has(id)) cells.set(id, { id, small: true });
  return cells;
}

/** A total and its parts, in every period somebody has a figure for. */
function sumsOfParts(
  series: readonly Series[],
  cells: ReadonlyMap<string, TableCell>,
): readonly Sum[] {
  const families = Map.groupBy(series, ({ total }) => total);
  families.delete(undefined);
  if (families.size === 0) return [];
  const periods = new Set([...cells.keys()].map(periodIn));
  return [...families].flatMap(([total, parts]) =>
    [...periods].map((period) => ({
      total: `${total} ${period}`,
      parts: parts.map(({ id }) => `${id} ${period}`),
    })),
  );
}

/** What is counted in a year is the sum of what is counted in its quarters, and so on. */
function sumsOfTime(
  series: readonly Series[],
  cells: ReadonlyMap<string, TableCell>,
): readonly Sum[] {
  const counted = new Set<string>(
    series.filter(({ unit }) => unit === 'count').map(({ id }) => id),
  );
  const bySeries = Map.groupBy(cells.keys(), seriesIn);
  return [...bySeries].flatMap(([id, names]) =>
    counted.has(id)
      ? sumsOfPeriods(names.map((each) => periodIn(each) as Period)).map(({ total, parts }) => ({
          total: `${id} ${total}`,
          parts: parts.map((part) => `${id} ${part}`),
        }))
      : [],
  );
}

/** The sums something can be worked out by: not those with a figure that nothing else tells of. */
function telling(sums: readonly Sum[], cells: ReadonlyMap<string, TableCell>): readonly Sum[] {
  for (let left = sums; ; ) {
    const times = new Map<string, number>();
    for (const { total, parts } of left) {
      for (const id of [total, ...parts]) times.set(id, (times.get(id) ?? 0) + 1);
    }
    const kept = left.filter(({ total, parts }) =>
      [total, ...parts].every((id) => cells.has(id) || (times.get(id) ?? 0) > 1),
    );
    if (kept.length === left.length) return kept;
    left = kept;
  }
}

/** The sums that a small figure can be reached by; the rest of the plan gives nothing away. */
function sumsAround(small: ReadonlySet<string>, sums: readonly Sum[]): readonly Sum[] {
  const byId = sumsById(sums);
  const near = new Set<Sum>();
  const reached = new Set(small);
  for (const id of reached) {
    for (const sum of byId.get(id) ?? []) {
      near.add(sum);
      for (const other of [sum.total, ...sum.parts]) reached.add(other);
    }
  }
  return sums.filter((each) => near.has(each));
}

const periodIn = (figure: string): string => figure.slice(figure.lastIndexOf(' ') + 1);
/** The series of a figure's name. */
export const seriesIn = (figure: string): string => figure.slice(0, figure.lastIndexOf(' '));

const countOf = (reading: Reading, unit: Series['unit']): number | undefined =>
  unit === 'count' && reading.state.kind === 'measured'
    ? Math.abs(toNumber(reading.state.value))
    : partOf(reading, unit);
