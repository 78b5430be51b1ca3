import {
  divide,
  isZero,
  multiply,
  type Rational,
  rational,
  subtract,
  zero,
} from '#domain/quantity/rational.ts';

/** A cell of a table of people. `count` is left out where it is not known how many it stands on. */
export type TableCell = {
  readonly id: string;
  readonly count?: number;
  /** So few that it is not shown. */
  readonly small: boolean;
};

/**
 * A total and its parts. A part that is no cell of the table is one nobody knows, so that nothing
 * can be worked out by it.
 */
export type Sum = { readonly total: string; readonly parts: readonly string[] };

/**
 * Which cells to hide so that the small ones stay hidden: those that are small, and as many others
 * as it takes that no hidden cell can be worked out from what is shown. Two things hold of the
 * result:
 * - no hidden cell is settled by the sums and the cells that are shown
 * - what a shown total leaves for its hidden parts together is not itself below `least`
 *
 * The smallest cells that will do are hidden first, and the total of a sum last. The rule is that of
 * secondary suppression as statistical offices use it; a table has more than one such set, and this
 * one need not be the least of them.
 */
export function protect(
  cells: readonly TableCell[],
  sums: readonly Sum[],
  least: number,
): ReadonlySet<string> {
  const byId = new Map(cells.map((each) => [each.id, each]));
  const hidden = new Set(cells.filter(({ small }) => small).map(({ id }) => id));
  const table: Table = { byId, sums: sums.filter(({ parts }) => parts.length > 0), least };
  for (;;) {
    const exposed = exposedSum(table, hidden) ?? sumOfSettled(table, hidden);
    const next = exposed === undefined ? undefined : nextToHide(exposed, table, hidden);
    if (next === undefined) return hidden;
    hidden.add(next);
  }
}

type Table = {
  readonly byId: ReadonlyMap<string, TableCell>;
  readonly sums: readonly Sum[];
  readonly least: number;
};

/** A sum that gives a hidden cell away by itself, or leaves too few for its hidden parts. */
function exposedSum({ byId, sums, least }: Table, hidden: ReadonlySet<string>): Sum | undefined {
  return sums.find(({ total, parts }) => {
    const isUnknown = (id: string) => hidden.has(id) || !byId.has(id);
    const unknown = [total, ...parts].filter(isUnknown);
    if (!unknown.some((id) => hidden.has(id))) return false;
    if (unknown.length === 1) return true;
    if (isUnknown(total)) return false;
    const counts = unknown.map((id) => byId.get(id)?.count);
    if (counts.some((each) => each === undefined)) return false;
    const left = counts.reduce<number>((sum, each) => sum + (each ?? 0), 0);
    return left < least && canHideMore({ total, parts }, byId, hidden);
  });
}

const canHideMore = (
  { total, parts }: Sum,
  byId: ReadonlyMap<string, TableCell>,
  hidden: ReadonlySet<string>,
): boolean => [total, ...parts].some((id) => byId.has(id) && !hidden.has(id));

/** A sum of a hidden cell that all sums together settle, though none does so by itself. */
function sumOfSettled({ byId, sums }: Table, hidden: ReadonlySet<string>): Sum | undefined {
  const settled = settledBy(sums, (id) => hidden.has(id) || !byId.has(id));
  return sums.find(
    (sum) =>
      [sum.total, ...sum.parts].some((id) => hidden.has(id) && settled.has(id)) &&
      canHideMore(sum, byId, hidden),
  );
}

function nextToHide(
  { total, parts }: Sum,
  { byId }: Table,
  hidden: ReadonlySet<string>,
): string | undefined {
  const shown = parts.flatMap((id) => {
    const cell = byId.get(id);
    return cell === undefined || hidden.has(id) ? [] : [cell];
  });
  // A cell of nobody protects nobody; one of unknown size is the last resort among parts.
  const size = ({ count }: TableCell) =>
    count === undefined ? Number.MAX_SAFE_INTEGER : count === 0 ? Number.MAX_VALUE : count;
  const smallest = shown.sort((a, b) => size(a) - size(b) || (a.id < b.id ? -1 : 1))[0];
  if (smallest !== undefined) return smallest.id;
  return byId.has(total) && !hidden.has(total) ? total : undefined;
}

/**
 * The unknown cells that a set of sums settles: those that alone are left in a row when the sums
 * are solved for the unknown cells. Exact arithmetic; what is known is only a constant in it.
 */
export function settledBy(
  sums: readonly Sum[],
  isUnknown: (id: string) => boolean,
): ReadonlySet<string> {
  const rows = sums.map(({ total, parts }) => {
    const row = new Map<string, Rational>();
    const add = (id: string, by: Rational) => {
      if (isUnknown(id)) row.set(id, subtract(row.get(id) ?? zero, by));
    };
    for (const part of parts) add(part, rational(-1));
    add(total, rational(1));
    return row;
  });
  const solved: Map<string, Rational>[] = [];
  for (const row of rows) {
    for (const [pivot, done] of solved.map((each) => [firstOf(each), each] as const)) {
      if (pivot !== undefined) eliminate(row, done, pivot);
    }
    const pivot = firstOf(row);
    if (pivot === undefined) continue;
    scale(row, pivot);
    for (const done of solved) eliminate(done, row, pivot);
    solved.push(row);
  }
  return new Set(solved.flatMap((row) => (row.size === 1 ? [...row.keys()] : [])));
}

const firstOf = (row: ReadonlyMap<string, Rational>): string | undefined => row.keys().next().value;

function scale(row: Map<string, Rational>, pivot: string): void {
  const by = row.get(pivot) ?? rational(1);
  for (const [id, each] of row) row.set(id, divide(each, by) ?? zero);
}

function eliminate(
  row: Map<string, Rational>,
  by: ReadonlyMap<string, Rational>,
  pivot: string,
): void {
  const factor = row.get(pivot);
  if (factor === undefined || isZero(factor)) return;
  for (const [id, each] of by) {
    const left = subtract(row.get(id) ?? zero, multiply(each, factor));
    if (isZero(left)) row.delete(id);
    else row.set(id, left);
  }
}
