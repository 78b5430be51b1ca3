import type { Plan } from '#domain/plans/plan.ts';
import { toNumber } from '#domain/quantity/rational.ts';
import type { Knowledge } from '#domain/readings/knowledge.ts';
import type {
  KnownReading,
  Reading,
  Series,
  SeriesId,
  Smallest,
} from '#domain/readings/reading.ts';
import { factsOf, type Period } from '#domain/time/period.ts';
import { protect, type Sum, type TableCell } from './protect.ts';

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
 * What must not be shown: every figure that is small in any of its editions, and the figures it
 * could be worked out from, by a total and its other parts. `knowledge` is what is shown; a day
 * that is asked for later is judged by itself.
 */
export function concealedIn(
  plan: Followed,
  readings: readonly Reading[],
  knowledge: Knowledge,
): Concealed {
  const rules = rulesOf(plan);
  if (rules.size === 0) return nothing;
  const small = new Set<FigureName>();
  for (const reading of readings) {
    const rule = rules.get(reading.series);
    if (rule !== undefined && isSmall(reading, rule.series, rule.smallest)) {
      small.add(`${reading.series} ${reading.period}`);
    }
  }
  return small.size === 0 ? nothing : withCover(plan, small, knowledge, rules);
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
  small: ReadonlySet<FigureName>,
  knowledge: Knowledge,
  rules: ReadonlyMap<SeriesId, Rule>,
): Concealed {
  const cells = cellsOf(knowledge, small);
  const sums = sumsAround(small, [...sumsOfParts(series, cells), ...sumsOfTime(series, knowledge)]);
  if (sums.length === 0) return small;
  const near = new Set(sums.flatMap(({ total, parts }) => [total, ...parts]));
  const least = Math.max(...[...rules.values()].map(({ smallest }) => smallest.cell ?? 0));
  const table = [...cells.values()].filter(({ id }) => near.has(id));
  const covered = protect(table, sums, least) as ReadonlySet<FigureName>;
  return new Set([...small, ...covered]);
}

function cellsOf(
  { readings, series }: Knowledge,
  small: ReadonlySet<FigureName>,
): ReadonlyMap<string, TableCell> {
  const cells = new Map<string, TableCell>();
  for (const [id, { inOrder }] of readings) {
    const unit = series.get(id)?.unit;
    if (unit === undefined) continue;
    for (const reading of inOrder) {
      if (reading.state.kind !== 'measured') continue;
      const name: FigureName = `${id} ${reading.period}`;
      const count = countOf(reading, unit);
      const cell = { id: name, small: small.has(name) };
      cells.set(name, count === undefined ? cell : { ...cell, count });
    }
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
function sumsOfTime(series: readonly Series[], { readings }: Knowledge): readonly Sum[] {
  return series
    .filter(({ unit }) => unit === 'count')
    .flatMap(({ id }) =>
      (readings.get(id)?.inOrder ?? []).flatMap(({ period }) =>
        partitionsOf(period).map((parts) => ({
          total: `${id} ${period}`,
          parts: parts.map((part) => `${id} ${part}`),
        })),
      ),
    );
}

function partitionsOf(period: Period): readonly (readonly string[])[] {
  const { kind, year } = factsOf(period);
  const pieces = (count: number, name: (nth: number) => string) =>
    Array.from({ length: count }, (_, index) => name(index + 1));
  const month = (nth: number) => `${year}-${String(nth).padStart(2, '0')}`;
  if (kind === 'year') {
    return [
      pieces(2, (nth) => `${year}-H${nth}`),
      pieces(4, (nth) => `${year}-Q${nth}`),
      pieces(12, month),
    ];
  }
  if (kind !== 'quarter') return [];
  const first = 3 * Number(period.slice(-1)) - 3;
  return [pieces(3, (nth) => month(first + nth))];
}

/** The sums that a small figure can be reached by; the rest of the plan gives nothing away. */
function sumsAround(small: ReadonlySet<string>, sums: readonly Sum[]): readonly Sum[] {
  const reached = new Set(small);
  let [near, far]: [readonly Sum[], readonly Sum[]] = [[], sums];
  for (;;) {
    const touched = far.filter(({ total, parts }) =>
      [total, ...parts].some((id) => reached.has(id)),
    );
    if (touched.length === 0) return near;
    near = [...near, ...touched];
    far = far.filter((each) => !touched.includes(each));
    for (const { total, parts } of touched) for (const id of [total, ...parts]) reached.add(id);
  }
}

const periodIn = (figure: string): string => figure.slice(figure.lastIndexOf(' ') + 1);
/** The series of a figure's name. */
export const seriesIn = (figure: string): string => figure.slice(0, figure.lastIndexOf(' '));

const countOf = (reading: KnownReading, unit: Series['unit']): number | undefined =>
  unit === 'count' && reading.state.kind === 'measured'
    ? Math.abs(toNumber(reading.state.value))
    : partOf(reading, unit);
