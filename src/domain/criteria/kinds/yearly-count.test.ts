import { judges, stated } from '#test/cases.ts';
import { series } from '#test/readings.ts';

judges(
  'yearly-count',
  {
    series: [series('jobs', 'count')],
    params: {
      series: 'jobs',
      comparison: 'between',
      target: stated('85', 'count'),
      upper: stated('100', 'count'),
      periods: ['2019', '2020'],
    },
    on: '2021-01-01',
  },
  [
    [
      'both ends of the range are inside it',
      (of) => of.readsAll({ 2019: '85', 2020: '100' }),
      { verdict: 'met' },
    ],
    [
      'one year outside the range',
      (of) => of.readsAll({ 2019: '85', 2020: '101' }),
      { verdict: 'partlyMet' },
    ],
    [
      'both years outside it',
      (of) => of.readsAll({ 2019: '84', 2020: '101' }),
      { verdict: 'notMet' },
    ],
    [
      'at least so many',
      (of) => of.readsAll({ 2019: '85', 2020: '300' }),
      { verdict: 'met', params: { comparison: 'atLeast', upper: undefined } },
    ],
    [
      'at most so many',
      (of) => of.readsAll({ 2019: '85', 2020: '86' }),
      { verdict: 'partlyMet', params: { comparison: 'atMost', upper: undefined } },
    ],
    [
      'the last quarter is not the year',
      (of) => of.readsAll({ 2019: '90', '2020-Q1': '60', '2020-Q4': '90' }),
      { verdict: 'undecided', because: ['partOfPeriod 2020'], standing: 'awaiting' },
    ],
    [
      'one year suppressed',
      (of) => of.reads('2019', '90').suppressed('2020'),
      { verdict: 'undecided', because: ['suppressed 2020'] },
    ],
    [
      'a year missed and a year suppressed: partly met at best',
      (of) => of.reads('2019', '80').suppressed('2020'),
      { verdict: 'undecided', because: ['suppressed 2020'] },
    ],
    [
      'one year never counted',
      (of) => of.notMeasured('2019').reads('2020', '90'),
      { verdict: 'undecided', because: ['notMeasured 2019'] },
    ],
    [
      'before: the first year done, the second begun',
      (of) => of.reads('2019', '90'),
      {
        on: '2020-06-01',
        verdict: 'undecided',
        because: ['notRegistered 2020'],
        standing: 'awaiting',
        needed: ['reading 2020 between 85'],
      },
    ],
    [
      'before: the first year missed',
      (of) => of.reads('2019', '80'),
      {
        on: '2020-06-01',
        verdict: 'undecided',
        because: ['notRegistered 2020'],
        standing: 'behind',
      },
    ],
    [
      'before: the first year under way',
      (of) => of,
      {
        on: '2019-06-01',
        verdict: 'undecided',
        because: ['notRegistered 2019', 'notRegistered 2020'],
        standing: 'awaiting',
      },
    ],
    [
      'before: not begun',
      (of) => of,
      {
        on: '2018-12-31',
        verdict: 'undecided',
        because: ['notRegistered 2019', 'notRegistered 2020'],
        standing: 'notStarted',
      },
    ],
    [
      'before: so far as asked',
      (of) => of.reads('2019', '90'),
      {
        on: '2019-12-31',
        verdict: 'undecided',
        because: ['notRegistered 2020'],
        standing: 'onTrack',
      },
    ],
  ],
);
