import { judges, stated } from '#test/cases.ts';
import { series } from '#test/readings.ts';

judges(
  'relative-change',
  {
    series: [series('homeless', 'count', 'lowerIsBetter')],
    params: {
      series: 'homeless',
      direction: 'fall',
      share: stated('50'),
      deadline: '2024',
      baseline: stated('172', 'count'),
      baselinePeriod: '2019',
    },
    on: '2025-01-01',
  },
  [
    ['exactly half', (of) => of.reads('2024', '86'), { verdict: 'met' }],
    ['one too many', (of) => of.reads('2024', '87'), { verdict: 'partlyMet' }],
    ['less than half the way', (of) => of.reads('2024', '130'), { verdict: 'notMet' }],
    ['more than before', (of) => of.reads('2024', '180'), { verdict: 'notMet' }],
    [
      'a rise by a fifth',
      (of) => of.reads('2024', '206.4'),
      { verdict: 'met', params: { direction: 'rise', share: stated('20') } },
    ],
    [
      'not quite a fifth',
      (of) => of.reads('2024', '206.3'),
      { verdict: 'partlyMet', params: { direction: 'rise', share: stated('20') } },
    ],
    [
      '30 percent of 20 percent is 6 points',
      (of) => of.reads('2024', '14'),
      { verdict: 'met', params: { baseline: stated('20', 'count'), share: stated('30') } },
    ],
    [
      'suppressed',
      (of) => of.suppressed('2024'),
      { verdict: 'undecided', because: ['suppressed 2024'] },
    ],
    [
      'no wave',
      (of) => of.notMeasured('2024'),
      { verdict: 'undecided', because: ['notMeasured 2024'] },
    ],
    [
      'no wave, the one before agreed',
      (of) => of.reads('2023', '80').notMeasured('2024'),
      { verdict: 'met', params: { substitute: 'nearestEarlier' } },
    ],
    [
      'no baseline, only the level it comes to',
      (of) => of.reads('2024', '86'),
      {
        verdict: 'met',
        params: { baseline: undefined, baselinePeriod: undefined, target: stated('86', 'count') },
      },
    ],
    [
      'a share of nothing is no number',
      (of) => of.reads('2024', '0'),
      {
        verdict: 'undecided',
        because: ['dividedByZero'],
        params: { baseline: stated('0', 'count') },
      },
    ],
    [
      'before: on the line',
      (of) => of.reads('2020', '154'),
      {
        on: '2021-06-01',
        verdict: 'undecided',
        because: ['notRegistered 2024'],
        standing: 'onTrack',
        needed: ['reading 2024 atMost 86'],
      },
    ],
    [
      'before: behind it',
      (of) => of.reads('2020', '155'),
      {
        on: '2021-06-01',
        verdict: 'undecided',
        because: ['notRegistered 2024'],
        standing: 'behind',
        pace: '-17.25',
      },
    ],
    [
      'before: half already',
      (of) => of.reads('2020', '80'),
      {
        on: '2021-06-01',
        verdict: 'undecided',
        because: ['notRegistered 2024'],
        standing: 'alreadyMet',
      },
    ],
  ],
);

judges(
  'relative-change',
  {
    series: [series('surplus', 'kroner')],
    params: {
      series: 'surplus',
      direction: 'rise',
      share: stated('10'),
      deadline: '2020',
      baseline: stated('-1000', 'kroner'),
    },
    on: '2021-01-01',
  },
  [
    [
      'a deficit that grows has not risen by a tenth',
      (of) => of.reads('2020', '-1050'),
      { verdict: 'notMet' },
    ],
    ['a deficit a tenth smaller has', (of) => of.reads('2020', '-900'), { verdict: 'met' }],
    [
      'a deficit that must fall by a tenth',
      (of) => of.reads('2020', '-1000'),
      { verdict: 'notMet', params: { direction: 'fall' } },
    ],
  ],
);
