import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { RawParams } from '#domain/criteria/field.ts';
import type { SeriesId } from '#domain/readings/reading.ts';
import { assertFinding, type Expected, findingOf, stated } from '#test/cases.ts';
import { moment, type Plan, plan, series } from '#test/readings.ts';

/** One success criterion of the agreement: its kind and agreed reading, and what figures make of it. */
type Criterion = {
  readonly name: string;
  readonly kind: string;
  readonly params: RawParams;
  readonly plan: Plan;
  readonly cases: readonly (readonly [
    name: string,
    readings: (of: Plan) => Plan,
    expected: Expected,
  ])[];
};

const afterwards = '2022-01-01';
const years = (values: string, from = 2017) =>
  Object.fromEntries(values.split(' ').map((value, index) => [String(from + index), value]));
const lower = 'lowerIsBetter';

/** Two rows read in the same year: the area's own and what it is held against. */
const both =
  (own: string, other: string, at = '2020') =>
  (of: Plan) =>
    of.reads(at, own).of('benchmark').reads(at, other);

const incomes = (id: string, gap: string) => ({
  label: id,
  kind: 'reach-benchmark',
  params: {
    series: `${id} in`,
    benchmark: `${id} out`,
    comparison: 'atLeast',
    deadline: '2020',
    gap: stated(gap, 'kroner'),
    baselinePeriod: '2014',
  },
});
const departments = ['Folehaven', 'Hornemanns Vænge', 'Valbyejendommene'] as const;
const incomePlan = plan(
  series('Folehaven in', 'kroner'),
  ...[
    'Folehaven out',
    'Hornemanns Vænge in',
    'Hornemanns Vænge out',
    'Valbyejendommene in',
    'Valbyejendommene out',
  ].map((id) => series(id, 'kroner')),
);
const differences = (values: readonly number[]) => (of: Plan) =>
  values.reduce(
    (so, value, index) =>
      so
        .of(`${departments[index]} in`)
        .reads('2020', String(200_000 + value))
        .of(`${departments[index]} out`)
        .reads('2020', '200000'),
    of,
  );

const near = (own: string, other: string, baselinePeriod: string) => ({
  series: 'own',
  benchmark: 'benchmark',
  deadline: '2020',
  baseline: stated(own),
  benchmarkBaseline: stated(other),
  baselinePeriod,
});
const pair = (polarity: 'higherIsBetter' | 'lowerIsBetter') =>
  plan(series('own', 'percent', polarity), series('benchmark', 'percent', polarity));
const one = (
  unit: Parameters<typeof series>[1] = 'percent',
  polarity: Parameters<typeof series>[2] = 'higherIsBetter',
) => plan(series('own', unit, polarity));

const criteria: readonly Criterion[] = [
  {
    name: 'T1 basic safety in Folehaven at least 73 % in 2020, from 64.6 % in 2015',
    kind: 'reach-level',
    params: {
      series: 'own',
      comparison: 'atLeast',
      target: stated('73'),
      deadline: '2020',
      baseline: stated('64.6'),
      baselinePeriod: '2015',
    },
    plan: one(),
    cases: [
      [
        '73.4 in 2019, no wave in 2020, nothing agreed instead',
        (of) => of.reads('2019', '73.4').notMeasured('2020'),
        { verdict: 'undecided', because: ['notMeasured 2020'] },
      ],
      [
        '73.4 in 2019 with 293 answers, the nearest earlier wave agreed',
        (of) => of.reads('2019', '73.4', { n: 293 }).notMeasured('2020'),
        { verdict: 'met', certainty: 'within', params: { substitute: 'nearestEarlier' } },
      ],
      ['exactly 73', (of) => of.reads('2020', '73'), { verdict: 'met', certainty: 'unknown' }],
      [
        '70 of 73 is more than half the way',
        (of) => of.reads('2020', '70'),
        { verdict: 'partlyMet' },
      ],
      ['66 is not', (of) => of.reads('2020', '66'), { verdict: 'notMet' }],
      [
        'asked in June 2018 with 69.1 in 2017',
        (of) => of.reads('2017', '69.1'),
        {
          on: '2018-06-01',
          verdict: 'undecided',
          because: ['notRegistered 2020'],
          standing: 'onTrack',
          needed: ['reading 2020 atLeast 73'],
          pace: '1.3',
        },
      ],
    ],
  },
  {
    name: 'T2 those who move in earn at least as much as those who move out, in each of three departments',
    kind: 'each-of',
    params: {
      parts: [
        incomes('Folehaven', '-11000'),
        incomes('Hornemanns Vænge', '-5500'),
        incomes('Valbyejendommene', '8800'),
      ],
    },
    plan: incomePlan,
    cases: [
      ['+200, -100 and +9,000 kr', differences([200, -100, 9000]), { verdict: 'partlyMet' }],
      ['level in all three', differences([0, 0, 0]), { verdict: 'met' }],
      [
        'less than half the way in two, and fallen below in the third',
        differences([-6000, -3000, -1]),
        { verdict: 'notMet' },
      ],
      [
        'the third not registered',
        differences([200, 100]),
        { verdict: 'undecided', because: ['notRegistered 2020'], standing: 'awaiting' },
      ],
      [
        'where two of three are enough',
        differences([200, -100, 9000]),
        { verdict: 'met', params: { least: 2 } },
      ],
    ],
  },
  {
    name: 'T3 the share who feel unsafe in Valby nears that of København, from 10 against 6 % in 2016',
    kind: 'near-benchmark',
    params: near('10', '6', '2016'),
    plan: pair(lower),
    cases: [
      ['9 against 6: a distance of 3', both('9', '6'), { verdict: 'met' }],
      ['9 against 5: the same distance of 4', both('9', '5'), { verdict: 'notMet' }],
      [
        'only Valby measured',
        (of) => of.reads('2020', '9'),
        { verdict: 'undecided', because: ['notRegistered 2020'], standing: 'awaiting' },
      ],
    ],
  },
  {
    name: 'T4 more feel part of a community in 2020 than the 55 % of 2017',
    kind: 'improve-on-baseline',
    params: { series: 'own', deadline: '2020', baseline: stated('55'), baselinePeriod: '2017' },
    plan: one(),
    cases: [
      ['56', (of) => of.reads('2020', '56'), { verdict: 'met' }],
      ['still 55', (of) => of.reads('2020', '55'), { verdict: 'notMet' }],
      [
        '56 of 200 asked may be chance',
        (of) => of.reads('2020', '56', { n: 200 }),
        { verdict: 'met', certainty: 'within' },
      ],
    ],
  },
  {
    name: 'K1 charged 10-17-year-olds: a mean of 2017-2020 one point under 5.1 %',
    kind: 'change-of-average',
    params: {
      series: 'own',
      direction: 'fall',
      change: stated('1', 'percentagePoint'),
      periods: '2017/2020',
      baseline: stated('5.1'),
      target: stated('4.1'),
    },
    plan: one('percent', lower),
    cases: [
      [
        '4.2, 4.0, 4.3, 3.9: exactly 4.1',
        (of) => of.readsAll(years('4.2 4.0 4.3 3.9')),
        { verdict: 'met' },
      ],
      [
        '4.2, 4.0, 4.3, 4.0: 0.975 of the point',
        (of) => of.readsAll(years('4.2 4.0 4.3 4.0')),
        { verdict: 'partlyMet' },
      ],
      [
        '2019 suppressed',
        (of) => of.readsAll({ 2017: '4.2', 2018: '4.0', 2020: '3.9' }).suppressed('2019'),
        { verdict: 'undecided', because: ['suppressed 2019'] },
      ],
      [
        'asked in 2020 before the last figure',
        (of) => of.readsAll(years('4.2 4.0 4.3')),
        {
          on: '2020-10-01',
          verdict: 'undecided',
          because: ['notRegistered 2020'],
          standing: 'awaiting',
          needed: ['reading 2020 atMost 3.9'],
        },
      ],
    ],
  },
  {
    name: 'K2 vandalism costs a dwelling 110 kr a year at most on average, from 127 kr',
    kind: 'average-over-period',
    params: {
      series: 'own',
      periods: '2017/2020',
      comparison: 'atMost',
      target: stated('110', 'kronerPerDwelling'),
      baseline: stated('127', 'kronerPerDwelling'),
    },
    plan: one('kronerPerDwelling', lower),
    cases: [
      ['exactly 110', (of) => of.readsAll(years('130 110 104 96')), { verdict: 'met' }],
      [
        '118.5 is exactly half the way',
        (of) => of.readsAll(years('118 119 118 119')),
        { verdict: 'partlyMet' },
      ],
      ['299 every year', (of) => of.readsAll(years('299 299 299 299')), { verdict: 'notMet' }],
      [
        'one year missing',
        (of) => of.readsAll(years('130 110 104')),
        {
          verdict: 'undecided',
          because: ['notRegistered 2020'],
          standing: 'awaiting',
          needed: ['reading 2020 atMost 96'],
        },
      ],
    ],
  },
  {
    name: 'K3 theory of change and terms of reference by the end of the third quarter of 2017',
    kind: 'milestone',
    params: {
      deliverables: [
        { name: 'Forandringsteori', series: 'theory' },
        { name: 'Kommissorium', series: 'terms' },
      ],
      by: '2017-Q3',
      combine: 'all',
    },
    plan: plan(series('theory', 'delivery', 'neutral'), series('terms', 'delivery', 'neutral')),
    cases: [
      [
        '12 September and 4 October: one of two',
        (of) => of.reads('2017-09-12', '1').of('terms').reads('2017-10-04', '1'),
        { verdict: 'partlyMet' },
      ],
      [
        '12 and 30 September',
        (of) => of.reads('2017-09-12', '1').of('terms').reads('2017-09-30', '1'),
        { verdict: 'met' },
      ],
      [
        'either was enough',
        (of) => of.reads('2017-09-12', '1').of('terms').reads('2017-10-04', '1'),
        { verdict: 'met', params: { combine: 'any' } },
      ],
    ],
  },
  {
    name: 'K4 the gap in trust in the police, 82.3 against 75 %, shrinks by 4 points',
    kind: 'narrow-gap',
    params: { ...near('75', '82.3', '2015'), by: stated('4', 'percentagePoint') },
    plan: pair('higherIsBetter'),
    cases: [
      ['district 82.3, area 79.0: exactly 3.3', both('79.0', '82.3'), { verdict: 'met' }],
      ['the district fell to 78.0, the area stood at 75', both('75', '78.0'), { verdict: 'met' }],
      ['half of it', both('77', '82.3'), { verdict: 'partlyMet' }],
      [
        'in different waves there is no gap',
        (of) => of.reads('2020', '79').of('benchmark').reads('2019', '82.3'),
        { verdict: 'undecided', because: ['notRegistered 2020'], standing: 'awaiting' },
      ],
    ],
  },
  {
    name: 'U1 young people with an upper-secondary education near København, from 50.2 against 71.9 %',
    kind: 'near-benchmark',
    params: near('50.2', '71.9', '2016-11'),
    plan: pair('higherIsBetter'),
    cases: [
      ['November 2020: 52 against 73', both('52', '73', '2020-11'), { verdict: 'met' }],
      ['both a point higher: no nearer', both('51.2', '72.9'), { verdict: 'notMet' }],
    ],
  },
  {
    name: 'U2 unemployment among the young near København, from 24.3 against 9.9 %',
    kind: 'near-benchmark',
    params: near('24.3', '9.9', '2016'),
    plan: pair(lower),
    cases: [
      ['20 against 9', both('20', '9'), { verdict: 'met' }],
      ['higher than ever, but København rose more', both('26', '12'), { verdict: 'met' }],
      ['lower than ever, but København fell more', both('20', '5'), { verdict: 'notMet' }],
    ],
  },
  {
    name: 'U3 20-24-year-olds with basic school only near København, from 31.2 against 9.5 %',
    kind: 'near-benchmark',
    params: near('31.2', '9.5', '2016'),
    plan: pair(lower),
    cases: [
      ['31.1 against 9.5', both('31.1', '9.5'), { verdict: 'met' }],
      [
        'too few to show',
        (of) => of.suppressed('2020').of('benchmark').reads('2020', '9'),
        { verdict: 'undecided', because: ['suppressed 2020'] },
      ],
    ],
  },
  {
    name: 'U4 school absence falls a quarter of a point a year from 8.35 % in 2014/15',
    kind: 'yearly-step',
    params: {
      series: 'own',
      direction: 'fall',
      step: stated('0.25', 'percentagePoint'),
      periods: ['2015/16', '2016/17', '2017/18', '2018/19'],
      reading: 'everyYear',
      baseline: stated('8.35'),
      baselinePeriod: '2014/15',
    },
    plan: one('percent', lower),
    cases: [
      [
        'exactly a quarter each year',
        (of) =>
          of.readsAll({
            '2015/16': '8.10',
            '2016/17': '7.85',
            '2017/18': '7.60',
            '2018/19': '7.35',
          }),
        { verdict: 'met' },
      ],
      [
        'one point on the whole, unevenly',
        (of) =>
          of.readsAll({
            '2015/16': '8.30',
            '2016/17': '7.85',
            '2017/18': '7.60',
            '2018/19': '7.35',
          }),
        { verdict: 'partlyMet' },
      ],
      [
        'the same read on the whole',
        (of) =>
          of.readsAll({
            '2015/16': '8.30',
            '2016/17': '7.85',
            '2017/18': '7.60',
            '2018/19': '7.35',
          }),
        { verdict: 'met', params: { reading: 'onTheWhole' } },
      ],
    ],
  },
  {
    name: 'F1 day care for the one- and two-year-olds near København, from 84 against 92 %',
    kind: 'near-benchmark',
    params: { ...near('84', '92', '2017'), baselinePeriod: undefined },
    plan: pair('higherIsBetter'),
    cases: [
      ['86 against 93', both('86', '93'), { verdict: 'met' }],
      ['85 against 94', both('85', '94'), { verdict: 'notMet' }],
      ['past København', both('95', '92'), { verdict: 'met' }],
    ],
  },
  {
    name: 'F2 five more active parents a year from 50 in 2016',
    kind: 'yearly-step',
    params: {
      series: 'own',
      direction: 'rise',
      step: stated('5', 'count'),
      periods: '2017/2020',
      reading: 'everyYear',
      baseline: stated('50', 'count'),
      baselinePeriod: '2016',
    },
    plan: one('count'),
    cases: [
      [
        '55, 61, 64, 70 every year at least five more',
        (of) => of.readsAll(years('55 61 64 70')),
        { verdict: 'partlyMet' },
      ],
      [
        '55, 61, 64, 70 on the whole twenty more',
        (of) => of.readsAll(years('55 61 64 70')),
        { verdict: 'met', params: { reading: 'onTheWhole' } },
      ],
      ['55, 60, 65, 70', (of) => of.readsAll(years('55 60 65 70')), { verdict: 'met' }],
    ],
  },
  {
    name: 'F3 more parents at the meetings of 3rd and 6th grade than in spring 2017',
    kind: 'each-of',
    params: {
      parts: [
        {
          label: '3rd grade',
          kind: 'improve-on-baseline',
          params: {
            series: 'third',
            deadline: '2020-spring',
            baseline: stated('70'),
            baselinePeriod: '2017-spring',
          },
        },
        {
          label: '6th grade',
          kind: 'improve-on-baseline',
          params: {
            series: 'sixth',
            deadline: '2020-spring',
            baseline: stated('60'),
            baselinePeriod: '2017-spring',
          },
        },
      ],
    },
    plan: plan(series('third'), series('sixth')),
    cases: [
      [
        'both',
        (of) => of.reads('2020-spring', '71').of('sixth').reads('2020-spring', '61'),
        { verdict: 'met' },
      ],
      [
        'one',
        (of) => of.reads('2020-spring', '71').of('sixth').reads('2020-spring', '60'),
        { verdict: 'partlyMet' },
      ],
      [
        'one, counted in April',
        (of) => of.reads('2020-04', '71').of('sixth').reads('2020-spring', '61'),
        { verdict: 'met' },
      ],
    ],
  },
];

describe('the fifteen criteria of the agreement', () => {
  it('are fifteen', () => assert.equal(criteria.length, 15));
  for (const criterion of criteria) {
    describe(criterion.name, () => {
      for (const [name, readings, expected] of criterion.cases) {
        it(`${name}: ${expected.verdict}`, () => {
          const params = { ...criterion.params, ...expected.params };
          const finding = findingOf(
            criterion.kind,
            params,
            readings(criterion.plan),
            expected.on ?? afterwards,
          );
          assertFinding(finding, expected);
        });
      }
    });
  }
});

describe('what stands behind a verdict', () => {
  const safety = criteria[0];
  it('T1 with 293 answers is uncertain by about five points either way', () => {
    assert.ok(safety);
    const known = safety.plan.reads('2019', '73.4', { n: 293 }).notMeasured('2020');
    const { certainty } = findingOf(
      safety.kind,
      { ...safety.params, substitute: 'nearestEarlier' },
      known,
      afterwards,
    );
    assert.ok(certainty.kind === 'within');
    assert.ok(
      Math.abs(certainty.high - 73.4 - 5) < 0.5 && Math.abs(73.4 - certainty.low - 5) < 0.5,
    );
  });

  it('the stand-in wave of T1 is named in its trace', () => {
    assert.ok(safety);
    const known = safety.plan.reads('2019', '73.4').notMeasured('2020');
    const { trace } = findingOf(
      safety.kind,
      { ...safety.params, substitute: 'nearestEarlier' },
      known,
      afterwards,
    );
    assert.ok(trace.kind === 'compare');
    const [used] = trace.left.used;
    assert.deepEqual(
      [used?.reading.period, used?.insteadOf, used?.why],
      ['2019', '2020', 'substitute'],
    );
  });

  it('K1 rests on its four figures and covers 0.975 of the way', () => {
    const charged = criteria[4];
    assert.ok(charged);
    const { trace } = findingOf(
      charged.kind,
      charged.params,
      charged.plan.readsAll(years('4.2 4.0 4.3 4.0')),
      afterwards,
    );
    assert.ok(trace.kind === 'compare');
    assert.deepEqual(
      trace.left.used.map(({ reading }) => reading.period),
      ['2017', '2018', '2019', '2020'],
    );
    assert.ok(trace.covered && trace.covered.numerator * 40n === trace.covered.denominator * 39n);
  });

  it('K2 is the same whether said as a level or as a change of the mean', () => {
    const known = one('kronerPerDwelling', lower);
    const said = {
      series: 'own',
      direction: 'fall',
      change: stated('17', 'kronerPerDwelling'),
      periods: '2017/2020',
      baseline: stated('127', 'kronerPerDwelling'),
    };
    const level = criteria[5];
    assert.ok(level);
    for (const values of [
      '130 110 104 96',
      '130 110 104 97',
      '118 119 118 119',
      '127 127 127 127',
    ]) {
      const readings = known.readsAll(years(values));
      assert.equal(
        findingOf('change-of-average', said, readings, afterwards).verdict.kind,
        findingOf(level.kind, level.params, readings, afterwards).verdict.kind,
      );
    }
  });

  it('what the board knew in June 2020 is not changed by what came later', () => {
    const charged = criteria[4];
    assert.ok(charged);
    const known = charged.plan
      .reads('2017', '4.2', { entered: '2018-03-01T10:00:00.000Z', id: 'first' })
      .reads('2018', '4.0', { entered: '2019-03-01T10:00:00.000Z' })
      .reads('2017', '6.0', { entered: '2020-07-01T10:00:00.000Z', corrects: 'first' });
    assert.equal(known.knowledge().readings.get('own' as SeriesId)?.inOrder.length, 2);
    const before = known
      .knowledge(moment('2020-06-30T23:59:59.999Z'))
      .readings.get('own' as SeriesId);
    assert.deepEqual(
      before?.inOrder.map((each) => each.state),
      [
        { kind: 'measured', value: { numerator: 42n, denominator: 10n } },
        { kind: 'measured', value: { numerator: 40n, denominator: 10n } },
      ],
    );
  });
});
