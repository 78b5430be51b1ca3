import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { DataSource, SeriesId, SourceId } from '#domain/readings/reading.ts';
import { expectedOn } from '#domain/readings/release-calendar.ts';
import { date, type IsoDate, period } from '#domain/time/period.ts';
import { claimOf, stated } from '#test/cases.ts';
import { type Plan, plan, series } from '#test/readings.ts';
import type { Amount, Claim } from './claim.ts';
import type { RawParams } from './field.ts';
import {
  type DueState,
  deadlineOf,
  dueFigures,
  needsOf,
  rollingPeriods,
  standInFor,
} from './needs.ts';

const register: DataSource = { id: 'register' as SourceId, name: 'Register', lagMonths: 12 };
const own = series('own');
const other = series('other');
const delivered = series('theory', 'delivery', 'neutral');

const needs: readonly [
  kind: string,
  params: RawParams,
  needs: string,
  deadline: string | undefined,
][] = [
  [
    'reach-level',
    {
      series: 'own',
      comparison: 'atLeast',
      target: stated('73'),
      deadline: '2020',
      baselinePeriod: '2015',
    },
    'own 2020',
    '2020',
  ],
  [
    'reach-level',
    { series: 'own', comparison: 'atLeast', target: stated('73'), deadline: '2020', rolling: 3 },
    'own 2018, own 2019, own 2020',
    '2020',
  ],
  [
    'improve-on-baseline',
    { series: 'own', deadline: '2020', baselinePeriod: '2017' },
    'own 2017, own 2020',
    '2020',
  ],
  [
    'improve-on-baseline',
    { series: 'own', deadline: '2020', baseline: stated('5') },
    'own 2020',
    '2020',
  ],
  [
    'average-over-period',
    { series: 'own', periods: '2017/2019', comparison: 'atMost', target: stated('5') },
    'own 2017, own 2018, own 2019',
    '2019',
  ],
  [
    'narrow-gap',
    {
      series: 'own',
      benchmark: 'other',
      by: stated('4', 'percentagePoint'),
      deadline: '2020',
      gap: stated('7', 'percentagePoint'),
    },
    'other 2020, own 2020',
    '2020',
  ],
  [
    'yearly-step',
    {
      series: 'own',
      direction: 'rise',
      step: stated('5', 'percentagePoint'),
      periods: ['2017/18', '2018/19'],
      reading: 'everyYear',
      baselinePeriod: '2016/17',
    },
    'own 2016/17, own 2017/18, own 2018/19',
    '2018/19',
  ],
  [
    'rank',
    { series: 'own', among: ['other', 'own'], place: 1, deadline: '2020' },
    'own 2020, other 2020',
    '2020',
  ],
  [
    'milestone',
    { deliverables: [{ name: 'Theory', series: 'theory' }], by: '2017-Q3', combine: 'all' },
    'theory 2017-Q3',
    '2017-Q3',
  ],
  ['watch-only', { series: 'own' }, '', undefined],
  ['judged', { body: 'The board', question: 'Good?' }, '', undefined],
];

describe('the figures a claim needs', () => {
  for (const [kind, params, expected, deadline] of needs) {
    it(`${kind}: ${expected || 'none'}`, () => {
      const claim = claimOf(kind, params, [own, other, delivered]);
      assert.equal(
        needsOf(claim)
          .map((need) => `${need.series} ${need.period}`)
          .join(', '),
        expected,
      );
      assert.equal(deadlineOf(claim), deadline);
    });
  }

  it('of a claim said outright, in every amount of it', () => {
    const id = 'own' as SeriesId;
    const at = (code: string): Amount => ({ kind: 'reading', series: id, period: period(code) });
    const amounts: readonly [Amount, string][] = [
      [{ kind: 'latest', series: id, notAfter: period('2020') }, '2020'],
      [{ kind: 'slope', series: id, periods: [period('2018'), period('2019')] }, '2018 2019'],
      [
        {
          kind: 'weightedMean',
          parts: [{ series: id, weight: { numerator: 1n, denominator: 1n } }],
          period: period('2020'),
        },
        '2020',
      ],
      [{ kind: 'ratio', a: at('2019'), b: at('2020') }, '2019 2020'],
      [{ kind: 'scaled', amount: at('2018'), factor: { numerator: 1n, denominator: 2n } }, '2018'],
      [{ kind: 'notAgreed', what: 'x' }, ''],
    ];
    for (const [left, expected] of amounts) {
      const claim: Claim = {
        kind: 'compare',
        left,
        comparison: 'atLeast',
        right: { kind: 'notAgreed', what: 'y' },
      };
      assert.equal(
        needsOf(claim)
          .map((need) => need.period)
          .join(' '),
        expected,
      );
    }
  });

  it('a rolling mean needs the periods up to its own', () => {
    assert.deepEqual(rollingPeriods(period('2018-Q1'), 3), ['2017-Q3', '2017-Q4', '2018-Q1']);
  });
});

const due: readonly [
  name: string,
  readings: (of: Plan) => Plan,
  on: string,
  state: DueState,
  expected?: string,
][] = [
  ['registered', (of) => of.reads('2020', '5'), '2021-01-01', 'registered', '2021-12-31'],
  [
    'registered inside the period',
    (of) => of.reads('2020-11', '5'),
    '2021-01-01',
    'registered',
    '2021-12-31',
  ],
  ['suppressed', (of) => of.suppressed('2020'), '2021-01-01', 'suppressed', '2021-12-31'],
  ['never measured', (of) => of.notMeasured('2020'), '2021-01-01', 'notMeasured', '2021-12-31'],
  ['the day before it is expected', (of) => of, '2021-12-30', 'coming', '2021-12-31'],
  ['the day it is expected', (of) => of, '2021-12-31', 'due', '2021-12-31'],
  ['the day before it is late', (of) => of, '2022-03-30', 'due', '2021-12-31'],
  ['three months after it was expected', (of) => of, '2022-03-31', 'late', '2021-12-31'],
  [
    'pending with a day stated',
    (of) => of.pending('2020', '2021-06-01'),
    '2021-05-31',
    'coming',
    '2021-06-01',
  ],
  [
    'pending past the day stated',
    (of) => of.pending('2020', '2021-06-01'),
    '2021-06-01',
    'due',
    '2021-06-01',
  ],
  [
    'pending long past the day stated',
    (of) => of.pending('2020', '2021-06-01'),
    '2021-09-01',
    'late',
    '2021-06-01',
  ],
  ['pending without a day', (of) => of.pending('2020'), '2021-06-01', 'coming', '2021-12-31'],
];

describe('how a needed figure stands on a day, with a source twelve months behind', () => {
  const sources = new Map([[register.id, register]]);
  for (const [name, readings, on, state, expected] of due) {
    it(`${name}: ${state}`, () => {
      const [figure] = dueFigures(
        [{ series: own.id, period: period('2020') }],
        readings(plan(own)).knowledge(),
        sources,
        date(on),
      );
      assert.deepEqual([figure?.state, figure?.expected], [state, expected]);
    });
  }

  it('without a known lag a figure is due when its period ends', () => {
    const states = ['2020-12-30', '2020-12-31', '2021-03-31'].map(
      (on) =>
        dueFigures(
          [{ series: own.id, period: period('2020') }],
          plan(own).knowledge(),
          new Map(),
          date(on),
        )[0],
    );
    assert.deepEqual(
      states.map((each) => each?.state),
      ['coming', 'due', 'late'],
    );
    assert.ok(states.every((each) => each !== undefined && !('expected' in each)));
    assert.equal(expectedOn(period('2020'), { ...register, lagMonths: 2 }), '2021-02-28');
    assert.equal(expectedOn(period('2020'), undefined), undefined);
  });

  it('a series nobody knows is only missing', () => {
    const [figure] = dueFigures(
      [{ series: 'gone' as SeriesId, period: period('2020') }],
      plan(own).knowledge(),
      new Map(),
      date('2022-01-01'),
    );
    assert.equal(figure?.state, 'late');
  });

  it('a day as deadline has its figure when the verdict has one', () => {
    const need = { series: own.id, period: period('2020-12-31') };
    const state = (of: Plan) =>
      dueFigures([need], of.knowledge(), new Map(), date('2021-06-01'))[0]?.state;
    assert.equal(state(plan(own).reads('2020-11', '5')), 'registered');
    assert.equal(state(plan(own).reads('2019', '5')), 'late');
  });

  it('what was delivered before its quarter is not asked for', () => {
    const need = { series: delivered.id, period: period('2017-Q3') };
    const state = (of: Plan, on = '2018-06-01') =>
      dueFigures([need], of.knowledge(), new Map(), on as IsoDate)[0]?.state;
    assert.equal(state(plan(delivered).reads('2017-05-02', '1')), 'registered');
    assert.equal(state(plan(delivered).reads('2017-10-04', '1')), 'registered');
    assert.equal(state(plan(delivered).reads('2017-09-30', '0')), 'registered');
    assert.equal(state(plan(delivered).reads('2017-08-01', '0')), 'late');
    assert.equal(state(plan(delivered), '2017-08-01'), 'coming');
  });
});

describe('what cannot be there before the agreement runs out', () => {
  const ends = date('2020-12-31');
  const lags: readonly [what: string, lagMonths: number | undefined, at: string, after: boolean][] =
    [
      ['income', 24, '2018', false],
      ['income', 24, '2019', true],
      ['income', 24, '2020', true],
      ['crime', 12, '2019', false],
      ['crime', 12, '2020', true],
      ['education of 1 January', 12, '2019-01-01', false],
      ['population of the last day', 0, '2020-12-31', false],
      ['a survey of the last autumn', 0, '2020-autumn', false],
      ['a school year that ends after the agreement', undefined, '2020/21', true],
      ['a year whose lag nobody knows', undefined, '2020', false],
    ];
  for (const [what, lagMonths, at, after] of lags) {
    it(`${what}, ${at}: ${after ? 'cannot' : 'can'}`, () => {
      const source: DataSource = {
        id: 'register' as SourceId,
        name: 'Register',
        ...(lagMonths === undefined ? {} : { lagMonths }),
      };
      const [figure] = dueFigures(
        [{ series: own.id, period: period(at) }],
        plan(own).knowledge(),
        new Map([[source.id, source]]),
        date('2019-06-01'),
        ends,
      );
      assert.equal(figure?.afterPlanEnds, after);
    });
  }

  it('the day somebody has stated stands above the lag', () => {
    const [figure] = dueFigures(
      [{ series: own.id, period: period('2020') }],
      plan(own).pending('2020', '2020-11-01').knowledge(),
      new Map([[register.id, register]]),
      date('2020-06-01'),
      ends,
    );
    assert.equal(figure?.afterPlanEnds, false);
  });
});

describe('what is agreed to stand in for a wave that was never made', () => {
  const level = { series: 'own', comparison: 'atLeast', target: stated('73'), deadline: '2020' };
  const gap = {
    series: 'own',
    benchmark: 'other',
    by: stated('4', 'percentagePoint'),
    deadline: '2020',
    gap: stated('7', 'percentagePoint'),
    substitute: 'nearestLater',
  };
  const cases: readonly [string, string, RawParams, string, string | undefined][] = [
    ['nothing', 'reach-level', level, 'own 2020', undefined],
    [
      'the wave before',
      'reach-level',
      { ...level, substitute: 'nearestEarlier' },
      'own 2020',
      'nearestEarlier',
    ],
    [
      'not for another year',
      'reach-level',
      { ...level, substitute: 'nearestEarlier' },
      'own 2019',
      undefined,
    ],
    ['within a gap, for both sides', 'narrow-gap', gap, 'other 2020', 'nearestLater'],
    [
      'within a part',
      'composite',
      { parts: [{ label: 'A', kind: 'narrow-gap', params: gap }], rule: 'all' },
      'own 2020',
      'nearestLater',
    ],
    [
      'no stand-in for a year of an average',
      'average-over-period',
      { series: 'own', periods: '2017/2020', comparison: 'atMost', target: stated('5') },
      'own 2020',
      undefined,
    ],
  ];
  for (const [name, kind, params, need, expected] of cases) {
    it(name, () => {
      const [of, at] = need.split(' ');
      const claim = claimOf(kind, params, [own, other]);
      assert.equal(
        standInFor(claim, { series: of as SeriesId, period: period(at ?? '') }),
        expected,
      );
    });
  }
});
