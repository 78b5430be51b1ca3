import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { quantity } from '#domain/quantity/quantity.ts';
import { decimal, exactDecimal, rational } from '#domain/quantity/rational.ts';
import type { SeriesId } from '#domain/readings/reading.ts';
import { period } from '#domain/time/period.ts';
import { reasonText } from '#test/cases.ts';
import { type Plan, plan, series } from '#test/readings.ts';
import { amountOf } from './amounts.ts';
import { type Amount, constant, reading } from './claim.ts';

const id = (name: string) => name as SeriesId;
const at = (name: string, code: string, substitute?: 'nearestEarlier' | 'nearestLater') =>
  reading(id(name), period(code), substitute);
const codes = (...all: readonly string[]) => all.map((each) => period(each));
const known = plan(series('own'), series('other'), series('money', 'kroner'));

const cases: readonly [
  name: string,
  amount: Amount,
  readings: (of: Plan) => Plan,
  value: string,
  unit?: string,
][] = [
  ['a constant', constant(quantity('4.1', 'percent')), (of) => of, '4.1', 'percent'],
  ['a reading', at('own', '2020'), (of) => of.reads('2020', '7'), '7', 'percent'],
  [
    'the latest figure not after a year',
    { kind: 'latest', series: id('own'), notAfter: period('2019') },
    (of) => of.readsAll({ 2017: '1', 2018: '2', 2020: '3' }).suppressed('2019'),
    '2',
    'percent',
  ],
  [
    'no latest figure',
    { kind: 'latest', series: id('own'), notAfter: period('2016') },
    (of) => of.reads('2017', '1'),
    'notRegistered 2016',
  ],
  [
    'a mean',
    { kind: 'mean', series: id('own'), periods: codes('2019', '2020') },
    (of) => of.readsAll({ 2019: '1', 2020: '2' }),
    '1.5',
    'percent',
  ],
  [
    'a mean of nothing',
    { kind: 'mean', series: id('own'), periods: [] },
    (of) => of,
    'dividedByZero',
  ],
  [
    'a rolling mean',
    { kind: 'rollingMean', series: id('own'), count: 2, at: period('2020') },
    (of) => of.readsAll({ 2018: '9', 2019: '1', 2020: '2' }),
    '1.5',
    'percent',
  ],
  [
    'a total',
    { kind: 'total', series: id('own'), periods: codes('2019', '2020') },
    (of) => of.readsAll({ 2019: '1', 2020: '2' }),
    '3',
    'percent',
  ],
  [
    'a slope by least squares',
    { kind: 'slope', series: id('own'), periods: codes('2018', '2019', '2020') },
    (of) => of.readsAll({ 2018: '1', 2019: '2', 2020: '6' }),
    '2.5',
    'percentagePoint',
  ],
  [
    'a slope of a straight fall',
    { kind: 'slope', series: id('own'), periods: codes('2017', '2018', '2019', '2020') },
    (of) => of.readsAll({ 2017: '8', 2018: '7', 2019: '6', 2020: '5' }),
    '-1',
    'percentagePoint',
  ],
  [
    'a slope of one figure',
    { kind: 'slope', series: id('own'), periods: codes('2018') },
    (of) => of.reads('2018', '1'),
    'dividedByZero',
  ],
  [
    'a weighted mean',
    {
      kind: 'weightedMean',
      parts: [
        { series: id('own'), weight: rational(3) },
        { series: id('other'), weight: rational(1) },
      ],
      period: period('2020'),
    },
    (of) => of.reads('2020', '10').of('other').reads('2020', '20'),
    '12.5',
    'percent',
  ],
  [
    'a weighted mean with one missing',
    {
      kind: 'weightedMean',
      parts: [
        { series: id('own'), weight: rational(3) },
        { series: id('other'), weight: rational(1) },
      ],
      period: period('2020'),
    },
    (of) => of.reads('2020', '10').of('other').suppressed('2020'),
    'suppressed 2020',
  ],
  [
    'a weighted mean without weight',
    {
      kind: 'weightedMean',
      parts: [{ series: id('own'), weight: rational(0) }],
      period: period('2020'),
    },
    (of) => of.reads('2020', '10'),
    'dividedByZero',
  ],
  [
    'a weighted mean of nobody',
    { kind: 'weightedMean', parts: [], period: period('2020') },
    (of) => of,
    'dividedByZero',
  ],
  [
    'a weighted mean of unlike things',
    {
      kind: 'weightedMean',
      parts: [
        { series: id('own'), weight: rational(3) },
        { series: id('money'), weight: rational(1) },
      ],
      period: period('2020'),
    },
    (of) => of.reads('2020', '10').of('money').reads('2020', '20'),
    'unlikeUnits percent kroner',
  ],
  [
    'an absolute change',
    { kind: 'change', from: at('own', '2016'), to: at('own', '2020'), as: 'absolute' },
    (of) => of.readsAll({ 2016: '10', 2020: '4' }),
    '-6',
    'percentagePoint',
  ],
  [
    'a relative change',
    { kind: 'change', from: at('own', '2016'), to: at('own', '2020'), as: 'relative' },
    (of) => of.readsAll({ 2016: '10', 2020: '4' }),
    '-60',
    'percent',
  ],
  [
    'a relative change of a deficit',
    { kind: 'change', from: at('money', '2016'), to: at('money', '2020'), as: 'relative' },
    (of) => of.of('money').readsAll({ 2016: '-10', 2020: '-5' }),
    '50',
    'percent',
  ],
  [
    'a relative change from nothing',
    { kind: 'change', from: at('own', '2016'), to: at('own', '2020'), as: 'relative' },
    (of) => of.readsAll({ 2016: '0', 2020: '4' }),
    'dividedByZero',
  ],
  [
    'a change with neither end',
    { kind: 'change', from: at('own', '2016'), to: at('own', '2020'), as: 'absolute' },
    (of) => of.suppressed('2016'),
    'suppressed 2016, notRegistered 2020',
  ],
  [
    'a change between unlike things',
    { kind: 'change', from: at('own', '2016'), to: at('money', '2020'), as: 'absolute' },
    (of) => of.reads('2016', '1').of('money').reads('2020', '1'),
    'unlikeUnits percent kroner',
  ],
  [
    'a gap with its sign',
    { kind: 'gap', a: at('own', '2020'), b: at('other', '2020') },
    (of) => of.reads('2020', '1').of('other').reads('2020', '3'),
    '-2',
    'percentagePoint',
  ],
  [
    'a distance without it',
    { kind: 'distance', a: at('own', '2020'), b: at('other', '2020') },
    (of) => of.reads('2020', '1').of('other').reads('2020', '3'),
    '2',
    'percentagePoint',
  ],
  [
    'a gap between unlike things',
    { kind: 'gap', a: at('own', '2020'), b: at('money', '2020') },
    (of) => of.reads('2020', '1').of('money').reads('2020', '3'),
    'unlikeUnits percent kroner',
  ],
  [
    'a ratio',
    { kind: 'ratio', a: at('own', '2020'), b: at('other', '2020') },
    (of) => of.reads('2020', '1').of('other').reads('2020', '4'),
    '0.25',
    'ratio',
  ],
  [
    'a ratio to nothing',
    { kind: 'ratio', a: at('own', '2020'), b: at('other', '2020') },
    (of) => of.reads('2020', '1').of('other').reads('2020', '0'),
    'dividedByZero',
  ],
  [
    'a level moved',
    { kind: 'moved', amount: at('own', '2020'), by: quantity('-1', 'percentagePoint') },
    (of) => of.reads('2020', '5'),
    '4',
    'percent',
  ],
  [
    'a level moved by something unlike',
    { kind: 'moved', amount: at('own', '2020'), by: quantity('-1', 'percent') },
    (of) => of.reads('2020', '5'),
    'unlikeUnits percent percent',
  ],
  [
    'a level that is missing, moved',
    { kind: 'moved', amount: at('own', '2020'), by: quantity('-1', 'percentagePoint') },
    (of) => of.pending('2020'),
    'pending 2020',
  ],
  [
    'a level scaled',
    { kind: 'scaled', amount: at('own', '2020'), factor: decimal('0.7') },
    (of) => of.reads('2020', '20'),
    '14',
    'percent',
  ],
  [
    'a deficit scaled by 1.1 is a smaller deficit',
    { kind: 'scaled', amount: at('money', '2020'), factor: decimal('1.1') },
    (of) => of.of('money').reads('2020', '-1000'),
    '-900',
    'kroner',
  ],
  [
    'nothing scaled',
    { kind: 'scaled', amount: at('own', '2020'), factor: decimal('0.7') },
    (of) => of.reads('2020', '0'),
    'dividedByZero',
  ],
  ['not agreed', { kind: 'notAgreed', what: 'size' }, (of) => of, 'notAgreed size'],
  [
    'a rank, highest first',
    {
      kind: 'rank',
      series: id('own'),
      among: [id('other')],
      period: period('2020'),
      best: 'highest',
    },
    (of) => of.reads('2020', '1').of('other').reads('2020', '3'),
    '2',
    'rank',
  ],
  [
    'a rank, lowest first',
    {
      kind: 'rank',
      series: id('own'),
      among: [id('other')],
      period: period('2020'),
      best: 'lowest',
    },
    (of) => of.reads('2020', '1').of('other').reads('2020', '3'),
    '1',
    'rank',
  ],
  [
    'nearest earlier',
    at('own', '2020', 'nearestEarlier'),
    (of) =>
      of.readsAll({ 2017: '1', 2018: '2', 2021: '3' }).notMeasured('2020').notMeasured('2019'),
    '2',
    'percent',
  ],
  [
    'nearest later',
    at('own', '2020', 'nearestLater'),
    (of) => of.readsAll({ 2019: '2', 2021: '3', 2022: '4' }).notMeasured('2020'),
    '3',
    'percent',
  ],
  [
    'nothing nearest',
    at('own', '2020', 'nearestLater'),
    (of) => of.reads('2019', '2').notMeasured('2020'),
    'noStandIn 2020',
  ],
  [
    'the nearest wave is suppressed, and none further away is taken instead',
    at('own', '2020', 'nearestEarlier'),
    (of) => of.reads('2018', '2').suppressed('2019').notMeasured('2020'),
    'suppressed 2019',
  ],
  [
    'a stand-in is for waves never made, not for figures hidden',
    at('own', '2020', 'nearestEarlier'),
    (of) => of.reads('2019', '2').suppressed('2020'),
    'suppressed 2020',
  ],
  [
    'the later side goes back to the earlier: both stand in',
    {
      kind: 'gap',
      a: at('own', '2020', 'nearestEarlier'),
      b: at('other', '2020', 'nearestEarlier'),
    },
    (of) =>
      of
        .readsAll({ 2017: '50', 2018: '1' })
        .notMeasured('2020')
        .of('other')
        .reads('2017', '20')
        .notMeasured('2020'),
    '30',
    'percentagePoint',
  ],
  [
    'the same the other way round',
    {
      kind: 'gap',
      a: at('own', '2020', 'nearestEarlier'),
      b: at('other', '2020', 'nearestEarlier'),
    },
    (of) =>
      of
        .readsAll({ 2017: '50' })
        .notMeasured('2020')
        .of('other')
        .readsAll({ 2017: '20', 2018: '1' })
        .notMeasured('2020'),
    '30',
    'percentagePoint',
  ],
  [
    'the earlier side goes on to the later',
    { kind: 'gap', a: at('own', '2020', 'nearestLater'), b: at('other', '2020', 'nearestLater') },
    (of) =>
      of
        .readsAll({ 2021: '1', 2022: '50' })
        .notMeasured('2020')
        .of('other')
        .reads('2022', '20')
        .notMeasured('2020'),
    '30',
    'percentagePoint',
  ],
  [
    'the other side is measured: it goes with the stand-in',
    { kind: 'gap', a: at('own', '2020'), b: at('other', '2020', 'nearestEarlier') },
    (of) =>
      of.readsAll({ 2018: '50', 2020: '99' }).of('other').reads('2018', '20').notMeasured('2020'),
    '30',
    'percentagePoint',
  ],
  [
    'a stated level beside a stand-in stays',
    {
      kind: 'gap',
      a: constant(quantity('50', 'percent')),
      b: at('other', '2020', 'nearestEarlier'),
    },
    (of) => of.of('other').reads('2018', '20').notMeasured('2020'),
    '30',
    'percentagePoint',
  ],
];

describe('amounts', () => {
  for (const [name, amount, readings, value, unit] of cases) {
    it(`${name}: ${value}`, () => {
      const trace = amountOf(amount, { knowledge: readings(known).knowledge() });
      const got =
        trace.value === undefined
          ? trace.missing.map(reasonText).join(', ')
          : exactDecimal(trace.value.value);
      assert.deepEqual([got, trace.value?.unit], [value, unit]);
      assert.equal(trace.amount, amount);
      assert.equal(trace.value === undefined, trace.missing.length > 0);
    });
  }

  it('keep every reading they rest on, in the order asked for', () => {
    const knowledge = known.readsAll({ 2018: '1', 2019: '2' }).suppressed('2020').knowledge();
    const mean = amountOf(
      { kind: 'mean', series: id('own'), periods: codes('2020', '2018', '2019') },
      { knowledge },
    );
    assert.deepEqual(
      mean.used.map(({ reading: each }) => each.period),
      ['2020', '2018', '2019'],
    );
    const change = amountOf(
      { kind: 'change', from: at('own', '2018'), to: at('own', '2019'), as: 'absolute' },
      { knowledge },
    );
    assert.deepEqual(
      change.inputs.map((each) => each.used[0]?.reading.period),
      ['2018', '2019'],
    );
  });

  const why: readonly [
    name: string,
    asked: Amount,
    readings: (of: Plan) => Plan,
    expected: readonly (string | undefined)[],
  ][] = [
    [
      'the very period',
      at('own', '2020'),
      (of) => of.reads('2020', '1'),
      ['2020', undefined, undefined],
    ],
    [
      'inside it',
      at('own', '2020'),
      (of) => of.reads('2020-11', '1'),
      ['2020-11', '2020', 'within'],
    ],
    [
      'the last of two inside it',
      at('own', '2020'),
      (of) => of.reads('2020-11', '1').reads('2020-05', '2'),
      ['2020-11', '2020', 'within'],
    ],
    [
      'before a day',
      at('own', '2020-12-31'),
      (of) => of.reads('2020-11', '1'),
      ['2020-11', '2020-12-31', 'lastBefore'],
    ],
    [
      'in place of a wave',
      at('own', '2020', 'nearestEarlier'),
      (of) => of.reads('2018', '1').notMeasured('2020'),
      ['2018', '2020', 'substitute'],
    ],
    [
      'the latest',
      { kind: 'latest', series: id('own'), notAfter: period('2020') },
      (of) => of.reads('2018', '1'),
      ['2018', '2020', 'latest'],
    ],
    ['hidden', at('own', '2020'), (of) => of.suppressed('2020'), ['2020', undefined, undefined]],
  ];
  for (const [name, asked, readings, expected] of why) {
    it(`say which figure was taken and why: ${name}`, () => {
      const [used] = amountOf(asked, { knowledge: readings(known).knowledge() }).used;
      assert.deepEqual([used?.reading.period, used?.insteadOf, used?.why], expected);
    });
  }
});
