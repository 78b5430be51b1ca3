import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as check from 'fast-check';
import { isKnown } from '#domain/readings/reading.ts';
import { findingOf, stated } from '#test/cases.ts';
import { type Plan, plan, series } from '#test/readings.ts';
import { wilson } from './certainty.ts';
import type { RawParams } from './field.ts';
import type { Certainty } from './verdict.ts';

const near = (actual: number, expected: number, by = 0.05) =>
  assert.ok(Math.abs(actual - expected) <= by, `${actual} is not ${expected}`);

describe("Wilson's interval", () => {
  const published: readonly [share: number, n: number, low: number, high: number][] = [
    [0.5, 100, 0.4038, 0.5962],
    [0, 10, 0, 0.2775],
    [1, 10, 0.7225, 1],
    [81 / 263, 263, 0.2553, 0.3662],
    [15 / 148, 148, 0.0624, 0.1605],
    [0.734, 293, 0.6806, 0.7814],
  ];
  for (const [share, n, low, high] of published) {
    it(`${share.toFixed(3)} of ${n}: ${low} to ${high}`, () => {
      const interval = wilson(share, n);
      near(interval.low, low, 0.0003);
      near(interval.high, high, 0.0003);
    });
  }

  it('lies in 0 to 1 around its share, and narrows with more answers', () => {
    check.assert(
      check.property(
        check.double({ min: 0, max: 1, noNaN: true }),
        check.integer({ min: 1, max: 5_000 }),
        (share, n) => {
          const { low, high } = wilson(share, n);
          assert.ok(low >= 0 && high <= 1 && low <= share + 1e-9 && high >= share - 1e-9);
          const more = wilson(share, n * 4);
          assert.ok(more.high - more.low < high - low);
        },
      ),
    );
  });
});

const level: RawParams = {
  series: 'own',
  comparison: 'atLeast',
  target: stated('73'),
  deadline: '2020',
};
const own = plan(series('own'), series('other'), series('money', 'kroner'));
const ratio = { series: 'own', benchmark: 'other', deadline: '2020' };

const cases: readonly [
  name: string,
  kind: string,
  params: RawParams,
  readings: (of: Plan) => Plan,
  expected: Certainty['kind'],
][] = [
  ['few answers', 'reach-level', level, (of) => of.reads('2020', '75', { n: 293 }), 'within'],
  ['many answers', 'reach-level', level, (of) => of.reads('2020', '75', { n: 29_300 }), 'clear'],
  [
    'not met and far from it',
    'reach-level',
    level,
    (of) => of.reads('2020', '50', { n: 293 }),
    'clear',
  ],
  ['not met by a hair', 'reach-level', level, (of) => of.reads('2020', '72', { n: 293 }), 'within'],
  [
    'exactly the target is always within',
    'reach-level',
    level,
    (of) => of.reads('2020', '73', { n: 1_000_000 }),
    'within',
  ],
  ['no number of answers', 'reach-level', level, (of) => of.reads('2020', '75'), 'unknown'],
  ['nobody answered', 'reach-level', level, (of) => of.reads('2020', '75', { n: 0 }), 'unknown'],
  [
    'undecided is not uncertain',
    'reach-level',
    level,
    (of) => of.suppressed('2020'),
    'notApplicable',
  ],
  [
    'money is no matter of chance',
    'reach-level',
    { ...level, series: 'money', target: stated('5', 'kroner') },
    (of) => of.of('money').reads('2020', '5', { n: 5 }),
    'notApplicable',
  ],
  [
    'a mean of two samples',
    'average-over-period',
    { series: 'own', periods: '2019/2020', comparison: 'atLeast', target: stated('70') },
    (of) => of.reads('2019', '75', { n: 100 }).reads('2020', '75', { n: 100 }),
    'within',
  ],
  [
    'a mean of two large samples',
    'average-over-period',
    { series: 'own', periods: '2019/2020', comparison: 'atLeast', target: stated('70') },
    (of) => of.reads('2019', '75', { n: 300 }).reads('2020', '75', { n: 300 }),
    'clear',
  ],
  [
    'a mean with one size unknown',
    'average-over-period',
    { series: 'own', periods: '2019/2020', comparison: 'atLeast', target: stated('70') },
    (of) => of.reads('2019', '75', { n: 300 }).reads('2020', '75'),
    'unknown',
  ],
  [
    'a gap between two samples',
    'reach-benchmark',
    { ...ratio, comparison: 'atLeast' },
    (of) => of.reads('2020', '60', { n: 100 }).of('other').reads('2020', '55', { n: 100 }),
    'within',
  ],
  [
    'a gap between two large samples',
    'reach-benchmark',
    { ...ratio, comparison: 'atLeast' },
    (of) => of.reads('2020', '60', { n: 3_000 }).of('other').reads('2020', '55', { n: 3_000 }),
    'clear',
  ],
  [
    'against a baseline that is a sample too',
    'improve-on-baseline',
    { series: 'own', deadline: '2020', baselinePeriod: '2017' },
    (of) => of.reads('2017', '55', { n: 200 }).reads('2020', '62', { n: 200 }),
    'within',
  ],
  [
    'the same against a baseline the agreement states',
    'improve-on-baseline',
    { series: 'own', deadline: '2020', baseline: stated('55') },
    (of) => of.reads('2020', '62', { n: 200 }),
    'clear',
  ],
  [
    'a change moved from a sample',
    'absolute-change',
    {
      series: 'own',
      direction: 'rise',
      change: stated('5', 'percentagePoint'),
      deadline: '2020',
      baselinePeriod: '2017',
    },
    (of) => of.reads('2017', '50', { n: 50 }).reads('2020', '65', { n: 50 }),
    'within',
  ],
  [
    'a share of a sample',
    'relative-change',
    {
      series: 'own',
      direction: 'fall',
      share: stated('50'),
      deadline: '2020',
      baselinePeriod: '2017',
    },
    (of) => of.reads('2017', '50', { n: 5_000 }).reads('2020', '10', { n: 5_000 }),
    'clear',
  ],
  [
    'a ratio has no interval here',
    'ratio-to-benchmark',
    { ...ratio, comparison: 'atMost', times: '3' },
    (of) => of.reads('2020', '6', { n: 100 }).of('other').reads('2020', '5', { n: 100 }),
    'unknown',
  ],
  [
    'a step between two samples',
    'yearly-step',
    {
      series: 'own',
      direction: 'rise',
      step: stated('1', 'percentagePoint'),
      periods: ['2018', '2019'],
      reading: 'everyYear',
      baselinePeriod: '2017',
    },
    (of) =>
      of
        .reads('2017', '50', { n: 100 })
        .reads('2018', '70', { n: 100 })
        .reads('2019', '72', { n: 100 }),
    'within',
  ],
  [
    'inside a range, near its upper end',
    'yearly-count',
    {
      series: 'own',
      comparison: 'between',
      target: stated('20'),
      upper: stated('50'),
      periods: ['2019'],
    },
    (of) => of.reads('2019', '48', { n: 100 }),
    'within',
  ],
  [
    'inside a range, far from its ends',
    'yearly-count',
    {
      series: 'own',
      comparison: 'between',
      target: stated('20'),
      upper: stated('80'),
      periods: ['2019'],
    },
    (of) => of.reads('2019', '48', { n: 100 }),
    'clear',
  ],
];

const demand = (id: string) => ({
  label: id,
  kind: 'reach-level',
  params: { ...level, series: id },
});
const either = { parts: [demand('own'), demand('other')] };
const parts: typeof cases = [
  [
    'all: one of them is uncertain',
    'composite',
    { ...either, rule: 'all' },
    (of) => of.reads('2020', '90', { n: 300 }).of('other').reads('2020', '74', { n: 300 }),
    'within',
  ],
  [
    'any: one of them is clear',
    'composite',
    { ...either, rule: 'any' },
    (of) => of.reads('2020', '90', { n: 300 }).of('other').reads('2020', '74', { n: 300 }),
    'clear',
  ],
  [
    'any: the one that is met is uncertain',
    'composite',
    { ...either, rule: 'any' },
    (of) => of.reads('2020', '50', { n: 300 }).of('other').reads('2020', '74', { n: 300 }),
    'within',
  ],
  [
    'all: both are clear',
    'composite',
    { ...either, rule: 'all' },
    (of) => of.reads('2020', '90', { n: 300 }).of('other').reads('2020', '91', { n: 300 }),
    'clear',
  ],
  [
    'all: one has no number of answers',
    'composite',
    { ...either, rule: 'all' },
    (of) => of.reads('2020', '90', { n: 300 }).of('other').reads('2020', '91'),
    'unknown',
  ],
  [
    'all: undecided',
    'composite',
    { ...either, rule: 'all' },
    (of) => of.of('other').suppressed('2020'),
    'notApplicable',
  ],
];

describe('certainty', () => {
  for (const [name, kind, params, readings, expected] of [...cases, ...parts]) {
    it(`${name}: ${expected}`, () => {
      assert.equal(findingOf(kind, params, readings(own), '2021-01-01').certainty.kind, expected);
    });
  }

  it('tells the interval of the figure judged', () => {
    const { certainty } = findingOf(
      'reach-level',
      level,
      own.reads('2020', '73.4', { n: 293 }),
      '2021-01-01',
    );
    assert.ok(certainty.kind === 'within');
    near(certainty.low, 68.06);
    near(certainty.high, 78.14);
  });

  it('of numerator and denominator is that of the denominator', () => {
    const known = own.reads('2020', '73.4', { n: 293 });
    const [first] = known.readings;
    assert.ok(first !== undefined && isKnown(first));
    const share = {
      ...known,
      knowledge: () => ({
        ...known.knowledge(),
        readings: new Map([
          [
            first.series,
            {
              inOrder: [],
              at: new Map([
                [
                  first.period,
                  {
                    ...first,
                    sample: { kind: 'share' as const, numerator: 215, denominator: 293 },
                  },
                ],
              ]),
            },
          ],
        ]),
      }),
    };
    assert.deepEqual(
      findingOf('reach-level', level, share, '2021-01-01').certainty,
      findingOf('reach-level', level, known, '2021-01-01').certainty,
    );
  });
});
