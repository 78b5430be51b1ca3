import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Unit } from '#domain/quantity/quantity.ts';
import { decimal } from '#domain/quantity/rational.ts';
import { knowledgeOf } from '#domain/readings/knowledge.ts';
import type {
  DataSource,
  Reading,
  ReadingId,
  Sample,
  Series,
  SeriesId,
  SourceId,
} from '#domain/readings/reading.ts';
import { type Instant, period } from '#domain/time/period.ts';
import { concealedKnowledge, concealedReading } from './conceal.ts';
import { concealedIn, isSmall } from './concealed.ts';

const source: DataSource = {
  id: 'register' as SourceId,
  name: 'Registeret',
  smallest: { cell: 5, base: 20 },
};

const series = (id: string, unit: Unit = 'count', total?: string): Series => ({
  id: id as SeriesId,
  indicator: id,
  population: id,
  unit,
  polarity: 'neutral',
  source: source.id,
  role: 'area',
  ...(total === undefined ? {} : { total: total as SeriesId }),
});

let made = 0;
const reading = (id: string, at: string, value: string, sample?: Sample): Reading => ({
  id: `r${++made}` as ReadingId,
  series: id as SeriesId,
  period: period(at),
  state: { kind: 'measured', value: decimal(value) },
  standing: 'final',
  provenance: { enteredBy: 'S', enteredAt: '2020-01-01T00:00:00.000Z' as Instant },
  ...(sample === undefined ? {} : { sample }),
});
const outOf = (numerator: number, denominator: number): Sample => ({
  kind: 'share',
  numerator,
  denominator,
});

const smallness: readonly (readonly [string, Reading, Unit, boolean])[] = [
  ['a count of four', reading('a', '2020', '4'), 'count', true],
  ['a count of five', reading('a', '2020', '5'), 'count', false],
  ['a count of nobody', reading('a', '2020', '0'), 'count', false],
  ['3 of 60', reading('a', '2020', '5', outOf(3, 60)), 'percent', true],
  ['57 of 60: three are not', reading('a', '2020', '95', outOf(57, 60)), 'percent', true],
  ['30 of 60', reading('a', '2020', '50', outOf(30, 60)), 'percent', false],
  ['all of 60', reading('a', '2020', '100', outOf(60, 60)), 'percent', false],
  ['half of 18', reading('a', '2020', '50', { kind: 'size', n: 18 }), 'percent', true],
  ['2 percent of 100', reading('a', '2020', '2', { kind: 'size', n: 100 }), 'percent', true],
  [
    '51 in a thousand of 200',
    reading('a', '2020', '51', { kind: 'size', n: 200 }),
    'perMille',
    false,
  ],
  ['a grade of 18 pupils', reading('a', '2020', '6.4', { kind: 'size', n: 18 }), 'grade', true],
  ['a grade of nobody knows how many', reading('a', '2020', '6.4'), 'grade', false],
];

describe('small by the rule of its source (5 people, of at least 20)', () => {
  for (const [name, given, unit, small] of smallness) {
    it(`${name} is ${small ? '' : 'not '}small`, () => {
      assert.equal(isSmall(given, { unit }, { cell: 5, base: 20 }), small);
    });
  }
});

type Table = readonly (readonly [id: string, at: string, value: string])[];

const hiddenIn = (all: readonly Series[], table: Table, sources = [source]) => {
  const readings = table.map(([id, at, value]) => reading(id, at, value));
  return [...concealedIn({ series: all, sources }, readings)].sort();
};

const area = [
  series('hele'),
  series('nord', 'count', 'hele'),
  series('syd', 'count', 'hele'),
  series('vest', 'count', 'hele'),
];

describe('figures that give a small one away', () => {
  it('the smallest other part of a total goes with it, in that period only', () => {
    const table: Table = [
      ['hele', '2019', '53'],
      ['nord', '2019', '3'],
      ['syd', '2019', '20'],
      ['vest', '2019', '30'],
      ['hele', '2020', '60'],
      ['nord', '2020', '10'],
      ['syd', '2020', '20'],
      ['vest', '2020', '30'],
    ];
    assert.deepEqual(hiddenIn(area, table), ['nord 2019', 'syd 2019']);
  });
  it('a quarter cannot be told from its year', () => {
    const table: Table = [
      ['a', '2019-Q1', '3'],
      ['a', '2019-Q2', '9'],
      ['a', '2019-Q3', '11'],
      ['a', '2019-Q4', '12'],
      ['a', '2019', '35'],
    ];
    assert.deepEqual(hiddenIn([series('a')], table), ['a 2019-Q1', 'a 2019-Q2']);
  });
  const overTime: readonly (readonly [string, Table, readonly string[]])[] = [
    [
      'a quarter cannot be told from its half-year',
      [
        ['a', '2019-H1', '12'],
        ['a', '2019-Q1', '3'],
        ['a', '2019-Q2', '9'],
      ],
      ['a 2019-Q1', 'a 2019-Q2'],
    ],
    [
      'a half-year cannot be told from a year and two quarters',
      [
        ['a', '2019', '40'],
        ['a', '2019-H1', '3'],
        ['a', '2019-Q3', '20'],
        ['a', '2019-Q4', '17'],
      ],
      ['a 2019', 'a 2019-H1'],
    ],
    [
      'a month cannot be told by its other name',
      [
        ['a', '2019-12', '3'],
        ['a', '2019-ultimo', '3'],
      ],
      ['a 2019-12', 'a 2019-ultimo'],
    ],
    [
      'a year cannot be told from a span',
      [
        ['a', '2019/2020', '23'],
        ['a', '2019', '3'],
        ['a', '2020', '20'],
      ],
      ['a 2019', 'a 2020'],
    ],
    [
      'a month cannot be told from a school year, quarters and months',
      [
        ['a', '2019/20', '100'],
        ['a', '2019-08', '3'],
        ['a', '2019-09', '7'],
        ['a', '2019-Q4', '30'],
        ['a', '2020-Q1', '20'],
        ['a', '2020-Q2', '30'],
        ['a', '2020-07', '10'],
      ],
      ['a 2019-08', 'a 2019-09'],
    ],
  ];
  for (const [name, table, hidden] of overTime) {
    it(name, () => assert.deepEqual(hiddenIn([series('a')], table), hidden));
  }
  it('what its source holds back cannot be told from what is shown', () => {
    const table: Table = [
      ['hele', '2019', '53'],
      ['syd', '2019', '20'],
      ['vest', '2019', '30'],
    ];
    const held: Reading = { ...reading('nord', '2019', '0'), state: { kind: 'suppressed' } };
    const readings = [held, ...table.map(([id, at, value]) => reading(id, at, value))];
    const hidden = concealedIn({ series: area, sources: [source] }, readings);
    assert.deepEqual([...hidden], ['syd 2019']);
  });
  it('a half-year held back cannot be told from its months by way of quarters nobody gave', () => {
    const held: Reading = { ...reading('a', '2019-H1', '0'), state: { kind: 'suppressed' } };
    const months = ['6', '7', '8', '9', '10', '11'].map((value, nth) =>
      reading('a', `2019-0${nth + 1}`, value),
    );
    const hidden = concealedIn({ series: [series('a')], sources: [source] }, [held, ...months]);
    assert.deepEqual([...hidden], ['a 2019-01']);
  });
  it('a total that was taken back is still known to whoever saw it', () => {
    const total = reading('hele', '2019', '53');
    const taken: Reading = {
      ...reading('hele', '2019', '0'),
      state: { kind: 'withdrawn' },
      supersedes: total.id,
    };
    const parts = [reading('nord', '2019', '3'), reading('syd', '2019', '20')];
    const readings = [total, ...parts, reading('vest', '2019', '30'), taken];
    const hidden = concealedIn({ series: area, sources: [source] }, readings);
    assert.deepEqual([...hidden].sort(), ['nord 2019', 'syd 2019']);
  });
  it('no two days together tell what neither tells', () => {
    // On the first day the south is the smaller cover, after its revision the west is.
    const south = reading('syd', '2019', '20');
    const revised = { ...reading('syd', '2019', '40'), supersedes: south.id };
    const total = reading('hele', '2019', '53');
    const more = { ...reading('hele', '2019', '73'), supersedes: total.id };
    const gone: Reading = { ...more, id: 'gone' as ReadingId, state: { kind: 'pending' } };
    const others = [reading('nord', '2019', '3'), reading('vest', '2019', '30')];
    const last = { ...gone, supersedes: more.id };
    const all = [south, total, ...others, revised, more, last];
    const hidden = concealedIn({ series: area, sources: [source] }, all);
    assert.deepEqual([...hidden].sort(), ['nord 2019', 'syd 2019']);
  });
  it('an earlier edition that was small hides the later one', () => {
    const all = [series('a')];
    const first = reading('a', '2020', '3');
    const later = { ...reading('a', '2020', '9'), supersedes: first.id };
    const plan = { series: all, sources: [source] };
    const hidden = concealedIn(plan, [first, later]);
    assert.deepEqual([...hidden], ['a 2020']);
  });
  it('a source without a rule hides nothing', () => {
    const { smallest: _, ...open } = source;
    assert.deepEqual(hiddenIn(area, [['nord', '2019', '1']], [open]), []);
  });
});

describe('what is concealed', () => {
  it('is suppressed, never 0, and tells not how many stand behind it', () => {
    const small = reading('a', '2020', '5', outOf(3, 60));
    const shown = concealedReading(small, new Set(['a 2020'] as never));
    assert.deepEqual([shown.state, shown.sample], [{ kind: 'suppressed' }, undefined]);
  });
  it('is in force as before in what is known', () => {
    const all = [series('a')];
    const known = knowledgeOf(all, [reading('a', '2019', '9'), reading('a', '2020', '3')]);
    const shown = concealedKnowledge(known, new Set(['a 2020'] as never));
    const states = shown.readings.get('a' as SeriesId)?.inOrder.map(({ state }) => state.kind);
    assert.deepEqual(states, ['measured', 'suppressed']);
    assert.equal(
      shown.readings.get('a' as SeriesId)?.at.get(period('2020'))?.state.kind,
      'suppressed',
    );
  });
});
