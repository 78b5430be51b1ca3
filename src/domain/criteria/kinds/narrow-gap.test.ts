import { judges, stated } from '#test/cases.ts';
import { series } from '#test/readings.ts';

judges(
  'narrow-gap',
  {
    series: [series('trust'), series('district')],
    params: {
      series: 'trust',
      benchmark: 'district',
      by: stated('4', 'percentagePoint'),
      deadline: '2020',
      baseline: stated('75'),
      benchmarkBaseline: stated('82.3'),
      baselinePeriod: '2015',
    },
    on: '2021-01-01',
  },
  [
    [
      'a gap of exactly 3.3',
      (of) => of.reads('2020', '79').of('district').reads('2020', '82.3'),
      { verdict: 'met' },
    ],
    [
      'the benchmark fell and the area stood still',
      (of) => of.reads('2020', '75').of('district').reads('2020', '78'),
      { verdict: 'met' },
    ],
    [
      'half of the narrowing',
      (of) => of.reads('2020', '77').of('district').reads('2020', '82.3'),
      { verdict: 'partlyMet' },
    ],
    [
      'less than half of it',
      (of) => of.reads('2020', '76.9').of('district').reads('2020', '82.3'),
      { verdict: 'notMet' },
    ],
    [
      'the gap grew',
      (of) => of.reads('2020', '74').of('district').reads('2020', '84'),
      { verdict: 'notMet' },
    ],
    [
      'the area overtook the benchmark',
      (of) => of.reads('2020', '90').of('district').reads('2020', '82'),
      { verdict: 'met' },
    ],
    [
      'only one side measured',
      (of) => of.reads('2020', '79'),
      { verdict: 'undecided', because: ['notRegistered 2020'], standing: 'awaiting' },
    ],
    [
      'both sides lacking, each named',
      (of) => of.suppressed('2020').of('district').notMeasured('2020'),
      { verdict: 'undecided', because: ['notMeasured 2020', 'suppressed 2020'] },
    ],
    [
      'a stand-in for one side takes the other from the same wave',
      (of) =>
        of
          .reads('2019', '78')
          .notMeasured('2020')
          .of('district')
          .readsAll({ 2019: '81', 2020: '90' }),
      { verdict: 'met', params: { substitute: 'nearestEarlier' } },
    ],
    [
      'stand-ins from two different waves are no gap',
      (of) =>
        of
          .readsAll({ 2018: '75', 2019: '80' })
          .notMeasured('2020')
          .of('district')
          .readsAll({ 2018: '82.3' })
          .notMeasured('2020'),
      { verdict: 'notMet', params: { substitute: 'nearestEarlier' } },
    ],
    [
      'stand-ins never measured together',
      (of) =>
        of
          .readsAll({ 2019: '80' })
          .notMeasured('2020')
          .of('district')
          .readsAll({ 2018: '82.3' })
          .notMeasured('2020'),
      {
        verdict: 'undecided',
        because: ['notRegistered 2018'],
        standing: 'awaiting',
        params: { substitute: 'nearestEarlier' },
      },
    ],
    [
      'no gap at the start agreed',
      (of) => of.reads('2020', '79').of('district').reads('2020', '80'),
      {
        verdict: 'undecided',
        because: ['notAgreed udgangspunkt'],
        params: { baseline: undefined, benchmarkBaseline: undefined, baselinePeriod: undefined },
      },
    ],
    [
      'before: on the line',
      (of) => of.reads('2018', '77.4').of('district').reads('2018', '82.3'),
      {
        on: '2019-06-01',
        verdict: 'undecided',
        because: ['notRegistered 2020'],
        standing: 'onTrack',
        needed: ['gap 2020 atMost 3.3'],
      },
    ],
    [
      'before: behind it',
      (of) => of.reads('2018', '77.3').of('district').reads('2018', '82.3'),
      {
        on: '2019-06-01',
        verdict: 'undecided',
        because: ['notRegistered 2020'],
        standing: 'behind',
      },
    ],
    [
      'before: narrow enough already',
      (of) => of.reads('2018', '79').of('district').reads('2018', '82.3'),
      {
        on: '2019-06-01',
        verdict: 'undecided',
        because: ['notRegistered 2020'],
        standing: 'alreadyMet',
      },
    ],
    [
      'before: the two sides have no wave in common',
      (of) => of.reads('2018', '79').of('district').reads('2017', '82.3'),
      {
        on: '2019-06-01',
        verdict: 'undecided',
        because: ['notRegistered 2020'],
        standing: 'notStarted',
      },
    ],
    [
      'before: the area counted in November, the district by the year',
      (of) => of.reads('2018-11', '77').of('district').reads('2018', '82.3'),
      {
        on: '2019-06-01',
        verdict: 'undecided',
        because: ['notRegistered 2020'],
        standing: 'behind',
      },
    ],
    [
      'before: the district counted in November, the area by the year',
      (of) => of.reads('2018', '77').of('district').reads('2018-11', '82.3'),
      {
        on: '2019-06-01',
        verdict: 'undecided',
        because: ['notRegistered 2020'],
        standing: 'behind',
      },
    ],
  ],
);
