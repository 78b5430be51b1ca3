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
  for (const together of apart(sums.filter(({ parts }) => parts.length > 0))) {
    const table: Table = { byId, sums: together, least };
    for (;;) {
      const exposed = exposedSum(table, hidden) ?? sumOfSettled(table, hidden);
      const next = exposed === undefined ? undefined : nextToHide(exposed, table, hidden);
      if (next === undefined) break;
      hidden.add(next);
    }
  }
  return hidden;
}

/** The sums in groups that share no cell: one tells nothing of another, and small ones are quick. */
function apart(sums: readonly Sum[]): readonly (readonly Sum[])[] {
  const byId = sumsById(sums);
  const seen = new Set<Sum>();
  return sums.flatMap((first) => {
    if (seen.has(first)) return [];
    const group = new Set([first]);
    for (const { total, parts } of group) {
      for (const id of [total, ...parts]) for (const each of byId.get(id) ?? []) group.add(each);
    }
    for (const each of group) seen.add(each);
    return [[...group]];
  });
}

/** The sums each cell is in. */
export function sumsById(sums: readonly Sum[]): ReadonlyMap<string, readonly Sum[]> {
  const byId = new Map<string, Sum[]>();
  for (const sum of sums) {
    for (const id of new Set([sum.total, ...sum.parts])) {
      const others = byId.get(id);
      if (others === undefined) byId.set(id, [sum]);
      else others.push(sum);
    }
  }
  return byId;
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

/**
 * A sum to hide more of where all sums together settle a hidden cell, though none does so by itself:
 * one of the cell's own, or else the nearest that leads to it by way of what is unknown.
 */
function sumOfSettled({ byId, sums }: Table, hidden: ReadonlySet<string>): Sum | undefined {
  const isUnknown = (id: string) => hidden.has(id) || !byId.has(id);
  const settled = [...settledBy(sums, isUnknown)].filter((id) => hidden.has(id));
  const around = settled.length === 0 ? undefined : sumsById(sums);
  for (const cell of settled) {
    const reached = new Set([cell]);
    for (const id of reached) {
      const own = around?.get(id) ?? [];
      const open = own.find((sum) => canHideMore(sum, byId, hidden));
      if (open !== undefined) return open;
      for (const { total, parts } of own) for (const each of [total, ...parts]) reached.add(each);
    }
  }
  return undefined;
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
 * are solved for the unknown cells; what is known is only a constant in it. Solved in whole numbers
 * modulo a prime: the rows hold but 1 and -1, and what they come to is far below it.
 */
export function settledBy(
  sums: readonly Sum[],
  isUnknown: (id: string) => boolean,
): ReadonlySet<string> {
  const solved = new Map<string, Row>();
  for (const sum of sums) {
    const row = rowOf(sum, isUnknown);
    for (const [pivot, done] of solved) eliminate(row, done, pivot);
    const [pivot] = row.keys();
    if (pivot === undefined) continue;
    scale(row, pivot);
    for (const done of solved.values()) eliminate(done, row, pivot);
    solved.set(pivot, row);
  }
  return new Set([...solved].flatMap(([pivot, row]) => (row.size === 1 ? [pivot] : [])));
}

type Row = Map<string, number>;

/** Small enough that a product is exact. */
const prime = 67_108_859;

function rowOf({ total, parts }: Sum, isUnknown: (id: string) => boolean): Row {
  const row: Row = new Map();
  const add = (id: string, by: number) => {
    if (isUnknown(id)) put(row, id, ((row.get(id) ?? 0) + by) % prime);
  };
  for (const part of parts) add(part, 1);
  add(total, prime - 1);
  return row;
}

function put(row: Row, id: string, value: number): void {
  if (value === 0) row.delete(id);
  else row.set(id, value);
}

function scale(row: Row, pivot: string): void {
  const by = inverse(row.get(pivot) ?? 1);
  for (const [id, each] of row) row.set(id, (each * by) % prime);
}

function eliminate(row: Row, by: Row, pivot: string): void {
  const factor = row.get(pivot);
  if (factor === undefined) return;
  for (const [id, each] of by) {
    put(row, id, ((row.get(id) ?? 0) + (prime - ((each * factor) % prime))) % prime);
  }
}

/** What a number is to be multiplied by to come to 1: itself, two less than the prime times. */
function inverse(of: number): number {
  let [result, base] = [1, of];
  for (let left = prime - 2; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = (result * base) % prime;
    base = (base * base) % prime;
  }
  return result;
}
