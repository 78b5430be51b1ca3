import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as check from 'fast-check';
import { protect, type Sum, settledBy, type TableCell } from './protect.ts';

const least = 5;

/** Counts by name; what is below five, and not nobody, is small. */
const cellsOf = (counts: Readonly<Record<string, number>>): readonly TableCell[] =>
  Object.entries(counts).map(([id, count]) => ({ id, count, small: count > 0 && count < least }));

const city: readonly Sum[] = [{ total: 'city', parts: ['north', 'south', 'west'] }];

type Case = readonly [
  name: string,
  counts: Readonly<Record<string, number>>,
  sums: readonly Sum[],
  hidden: readonly string[],
];

const cases: readonly Case[] = [
  ['nothing small', { city: 60, north: 10, south: 20, west: 30 }, city, []],
  ['nobody is not few', { city: 50, north: 0, south: 20, west: 30 }, city, []],
  [
    'one small part takes the next smallest with it',
    { city: 53, north: 3, south: 20, west: 30 },
    city,
    ['north', 'south'],
  ],
  [
    'two small parts hide each other when together they are many',
    { city: 37, north: 3, south: 4, west: 30 },
    city,
    ['north', 'south'],
  ],
  [
    'two small parts that are few together take a third',
    { city: 33, north: 1, south: 2, west: 30 },
    city,
    ['north', 'south', 'west'],
  ],
  [
    'a part of nobody is no cover for a small one',
    { city: 33, north: 3, south: 0, west: 30 },
    city,
    ['north', 'west'],
  ],
  [
    'with no other part the total is hidden',
    { city: 3, north: 3 },
    [{ total: 'city', parts: ['north'] }],
    ['city', 'north'],
  ],
  ['a part nobody has told of is cover enough', { city: 60, north: 3, south: 20 }, city, ['north']],
  ['without a total nothing can be worked out', { north: 3, south: 20 }, [], ['north']],
  [
    'a hidden total that is a part itself needs cover one level up',
    { land: 100, city: 4, north: 4, coast: 96 },
    [
      { total: 'land', parts: ['city', 'coast'] },
      { total: 'city', parts: ['north'] },
    ],
    ['city', 'coast', 'north'],
  ],
];

describe('small cells stay hidden', () => {
  for (const [name, counts, sums, hidden] of cases) {
    it(name, () => {
      assert.deepEqual([...protect(cellsOf(counts), sums, least)].sort(), hidden);
    });
  }
});

type Table = { readonly cells: readonly TableCell[]; readonly sums: readonly Sum[] };

/** A table of rows by columns with totals of rows, of columns and of all. */
const crossTable = check
  .tuple(check.integer({ min: 1, max: 5 }), check.integer({ min: 1, max: 5 }))
  .chain(([rows, columns]) =>
    check
      .array(
        check.array(check.integer({ min: 0, max: 30 }), { minLength: columns, maxLength: columns }),
        {
          minLength: rows,
          maxLength: rows,
        },
      )
      .map((counts): Table => {
        const all: Record<string, number> = {};
        const sums: Sum[] = [];
        const sumUp = (total: string, parts: readonly string[]) => {
          all[total] = parts.reduce((sum, each) => sum + (all[each] ?? 0), 0);
          sums.push({ total, parts });
        };
        counts.forEach((row, r) => {
          row.forEach((count, c) => {
            all[`${r}.${c}`] = count;
          });
        });
        counts.forEach((row, r) => {
          sumUp(
            `row ${r}`,
            row.map((_, c) => `${r}.${c}`),
          );
        });
        (counts[0] ?? []).forEach((_, c) => {
          sumUp(
            `column ${c}`,
            counts.map((__, r) => `${r}.${c}`),
          );
        });
        sumUp(
          'all',
          counts.map((_, r) => `row ${r}`),
        );
        sums.push({ total: 'all', parts: (counts[0] ?? []).map((_, c) => `column ${c}`) });
        return { cells: cellsOf(all), sums };
      }),
  );

const hiddenOf = ({ cells, sums }: Table) => protect(cells, sums, least);

describe('laws over random tables', () => {
  it('every small cell is hidden', () => {
    check.assert(
      check.property(crossTable, (table) => {
        const hidden = hiddenOf(table);
        assert.ok(table.cells.every(({ id, small }) => !small || hidden.has(id)));
      }),
    );
  });

  it('no hidden cell has only one value that fits what is shown', () => {
    check.assert(
      check.property(crossTable, (table) => {
        const hidden = hiddenOf(table);
        for (const id of hidden) assert.ok(canDiffer(id, table, hidden), `${id} is given away`);
      }),
      { numRuns: 300 },
    );
  });

  it('what a shown total leaves for its hidden parts is not few, while anything is left to hide', () => {
    check.assert(
      check.property(crossTable, (table) => {
        const hidden = hiddenOf(table);
        const counts = new Map(table.cells.map(({ id, count }) => [id, count ?? 0]));
        for (const { total, parts } of table.sums) {
          const unseen = parts.filter((each) => hidden.has(each));
          if (hidden.has(total) || unseen.length === 0) continue;
          const left = unseen.reduce((sum, each) => sum + (counts.get(each) ?? 0), 0);
          assert.ok(left >= least, `${total} leaves ${left} for ${unseen.join()}`);
        }
      }),
    );
  });

  it('a table without small cells is shown whole', () => {
    check.assert(
      check.property(crossTable, ({ cells, sums }) => {
        const large = cells.map((each) => ({ ...each, small: false }));
        assert.equal(protect(large, sums, least).size, 0);
      }),
    );
  });
});

/**
 * Whether a hidden cell can have another value with all that is shown unchanged, told without the
 * means of the code under test: by looking for a closed walk through hidden cells along which one
 * can be added to one cell and taken from the next. Inner cells are edges between their row and
 * column, a total is an edge to what it sums to.
 */
function canDiffer(id: string, { cells }: Table, hidden: ReadonlySet<string>): boolean {
  const ends = (each: string): readonly [string, string] => {
    if (each === 'all') return ['rows', 'columns'];
    const [kind, which] = each.split(' ');
    if (kind === 'row') return [`row ${which}`, 'rows'];
    if (kind === 'column') return [`column ${which}`, 'columns'];
    const [row, column] = each.split('.');
    return [`row ${row}`, `column ${column}`];
  };
  const [from, to] = ends(id);
  const reached = new Set([from]);
  const edges = cells.map((each) => each.id).filter((each) => hidden.has(each) && each !== id);
  for (let grew = true; grew; ) {
    grew = false;
    for (const edge of edges) {
      const [a, b] = ends(edge);
      if (reached.has(a) === reached.has(b)) continue;
      reached.add(a).add(b);
      grew = true;
    }
  }
  return reached.has(to);
}

describe('what sums settle', () => {
  const unknown =
    (...ids: readonly string[]) =>
    (id: string) =>
      ids.includes(id);
  const square: readonly Sum[] = [
    { total: 'r0', parts: ['00', '01'] },
    { total: 'r1', parts: ['10', '11'] },
    { total: 'c0', parts: ['00', '10'] },
    { total: 'c1', parts: ['01', '11'] },
  ];
  it('one unknown of a sum is settled', () => {
    assert.deepEqual([...settledBy(city, unknown('north'))], ['north']);
  });
  it('two are not', () => {
    assert.deepEqual([...settledBy(city, unknown('north', 'city'))], []);
  });
  it('three corners of a square are, though no sum alone tells of the middle one', () => {
    assert.deepEqual([...settledBy(square, unknown('00', '01', '10'))].sort(), ['00', '01', '10']);
  });
  it('four corners are not', () => {
    assert.deepEqual([...settledBy(square, unknown('00', '01', '10', '11'))], []);
  });
});
