import { judges } from '#test/cases.ts';
import { series } from '#test/readings.ts';

judges(
  'ratio-to-benchmark',
  {
    series: [
      series('convicted', 'percent', 'lowerIsBetter'),
      series('country', 'percent', 'lowerIsBetter'),
    ],
    params: {
      series: 'convicted',
      benchmark: 'country',
      comparison: 'atMost',
      times: '3',
      deadline: '2020',
    },
    on: '2021-01-01',
  },
  [
    [
      'exactly three times',
      (of) => of.reads('2020', '2.1').of('country').reads('2020', '0.7'),
      { verdict: 'met' },
    ],
    [
      'a hair more',
      (of) => of.reads('2020', '2.11').of('country').reads('2020', '0.7'),
      { verdict: 'notMet' },
    ],
    [
      'at least so many times',
      (of) => of.reads('2020', '55').of('country').reads('2020', '100'),
      { verdict: 'met', params: { comparison: 'atLeast', times: '0.55' } },
    ],
    [
      'times nothing is no number',
      (of) => of.reads('2020', '2.1').of('country').reads('2020', '0'),
      { verdict: 'undecided', because: ['dividedByZero'] },
    ],
    [
      'no benchmark',
      (of) => of.reads('2020', '2.1'),
      { verdict: 'undecided', because: ['notRegistered 2020'], standing: 'awaiting' },
    ],
    [
      'suppressed',
      (of) => of.suppressed('2020').of('country').reads('2020', '1'),
      { verdict: 'undecided', because: ['suppressed 2020'] },
    ],
    [
      'no wave',
      (of) => of.notMeasured('2020').of('country').reads('2020', '1'),
      { verdict: 'undecided', because: ['notMeasured 2020'] },
    ],
    [
      'no wave: the earlier one on both sides',
      (of) =>
        of
          .reads('2019', '3')
          .notMeasured('2020')
          .of('country')
          .readsAll({ 2019: '1', 2020: '0.1' }),
      { verdict: 'met', params: { substitute: 'nearestEarlier' } },
    ],
    [
      'before: kept so far',
      (of) => of.reads('2018', '2').of('country').reads('2018', '1'),
      {
        on: '2019-06-01',
        verdict: 'undecided',
        because: ['notRegistered 2020'],
        standing: 'alreadyMet',
      },
    ],
    [
      'before: not kept so far',
      (of) => of.reads('2018', '4').of('country').reads('2018', '1'),
      {
        on: '2019-06-01',
        verdict: 'undecided',
        because: ['notRegistered 2020'],
        standing: 'behind',
      },
    ],
    [
      'before: nothing yet',
      (of) => of,
      {
        on: '2019-06-01',
        verdict: 'undecided',
        because: ['notRegistered 2020'],
        standing: 'notStarted',
      },
    ],
    [
      'before: in the last year',
      (of) => of,
      {
        on: '2020-06-01',
        verdict: 'undecided',
        because: ['notRegistered 2020'],
        standing: 'awaiting',
      },
    ],
  ],
);
