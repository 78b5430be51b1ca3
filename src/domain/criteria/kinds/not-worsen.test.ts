import { judges, stated } from '#test/cases.ts';
import { series } from '#test/readings.ts';

judges(
  'not-worsen',
  {
    series: [series('moves', 'percent', 'lowerIsBetter')],
    params: { series: 'moves', deadline: '2020', baseline: stated('12'), baselinePeriod: '2016' },
    on: '2021-01-01',
  },
  [
    ['unchanged is enough', (of) => of.reads('2020', '12'), { verdict: 'met' }],
    ['better', (of) => of.reads('2020', '11'), { verdict: 'met' }],
    ['a hair worse', (of) => of.reads('2020', '12.01'), { verdict: 'notMet' }],
    [
      'within what was tolerated',
      (of) => of.reads('2020', '12.5'),
      { verdict: 'met', params: { tolerance: stated('0.5', 'percentagePoint') } },
    ],
    [
      'beyond what was tolerated',
      (of) => of.reads('2020', '12.6'),
      { verdict: 'notMet', params: { tolerance: stated('0.5', 'percentagePoint') } },
    ],
    [
      'a wish that is not reached changes nothing',
      (of) => of.reads('2020', '12'),
      { verdict: 'met', params: { stretch: stated('10') } },
    ],
    [
      'higher is better',
      (of) => of.reads('2020', '11.9'),
      { verdict: 'notMet', params: { direction: 'rise' } },
    ],
    [
      'suppressed',
      (of) => of.suppressed('2020'),
      { verdict: 'undecided', because: ['suppressed 2020'] },
    ],
    [
      'no wave',
      (of) => of.notMeasured('2020'),
      { verdict: 'undecided', because: ['notMeasured 2020'] },
    ],
    [
      'no wave, the earlier one agreed',
      (of) => of.reads('2019', '12').notMeasured('2020'),
      { verdict: 'met', params: { substitute: 'nearestEarlier' } },
    ],
    [
      'before: no worse so far',
      (of) => of.reads('2018', '12'),
      {
        on: '2019-01-01',
        verdict: 'undecided',
        because: ['notRegistered 2020'],
        standing: 'alreadyMet',
      },
    ],
    [
      'before: worse so far',
      (of) => of.reads('2018', '12.1'),
      {
        on: '2019-01-01',
        verdict: 'undecided',
        because: ['notRegistered 2020'],
        standing: 'behind',
        needed: ['reading 2020 atMost 12'],
      },
    ],
    [
      'before: waiting',
      (of) => of.pending('2020'),
      { on: '2020-11-01', verdict: 'undecided', because: ['pending 2020'], standing: 'awaiting' },
    ],
  ],
);
