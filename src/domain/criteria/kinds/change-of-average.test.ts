import { judges, stated } from '#test/cases.ts';
import { series } from '#test/readings.ts';

judges(
  'change-of-average',
  {
    series: [series('charged', 'percent', 'lowerIsBetter')],
    params: {
      series: 'charged',
      direction: 'fall',
      change: stated('1', 'percentagePoint'),
      periods: '2017/2020',
      baseline: stated('5.1'),
      target: stated('4.1'),
    },
    on: '2021-01-01',
  },
  [
    [
      'a mean of exactly 4.1',
      (of) => of.readsAll({ 2017: '4.2', 2018: '4.0', 2019: '4.3', 2020: '3.9' }),
      { verdict: 'met' },
    ],
    [
      '0.975 of the point',
      (of) => of.readsAll({ 2017: '4.2', 2018: '4.0', 2019: '4.3', 2020: '4.0' }),
      { verdict: 'partlyMet' },
    ],
    [
      'exactly half a point',
      (of) => of.readsAll({ 2017: '4.6', 2018: '4.6', 2019: '4.6', 2020: '4.6' }),
      { verdict: 'partlyMet' },
    ],
    [
      'less than half a point',
      (of) => of.readsAll({ 2017: '4.6', 2018: '4.6', 2019: '4.6', 2020: '4.7' }),
      { verdict: 'notMet' },
    ],
    [
      'worse than before',
      (of) => of.readsAll({ 2017: '6', 2018: '6', 2019: '6', 2020: '6' }),
      { verdict: 'notMet' },
    ],
    [
      'suppressed',
      (of) => of.readsAll({ 2017: '4.2', 2018: '4.0', 2020: '3.9' }).suppressed('2019'),
      { verdict: 'undecided', because: ['suppressed 2019'] },
    ],
    [
      'asked in the last year',
      (of) => of.readsAll({ 2017: '4.2', 2018: '4.0', 2019: '4.3' }),
      {
        on: '2020-09-01',
        verdict: 'undecided',
        because: ['notRegistered 2020'],
        standing: 'awaiting',
        needed: ['reading 2020 atMost 3.9'],
      },
    ],
    [
      'asked half way',
      (of) => of.readsAll({ 2017: '4.3', 2018: '4.2' }),
      {
        on: '2018-12-31',
        verdict: 'undecided',
        because: ['notRegistered 2019', 'notRegistered 2020'],
        standing: 'behind',
        needed: ['mean 2019+2020 atMost 3.95'],
      },
    ],
    [
      'asked half way, low enough so far',
      (of) => of.readsAll({ 2017: '4.1', 2018: '4.1' }),
      {
        on: '2018-12-31',
        verdict: 'undecided',
        because: ['notRegistered 2019', 'notRegistered 2020'],
        standing: 'alreadyMet',
      },
    ],
    [
      'against a mean of earlier readings',
      (of) => of.readsAll({ 2015: '5.0', 2016: '5.2', 2019: '4.0', 2020: '4.2' }),
      {
        verdict: 'met',
        params: {
          baseline: undefined,
          target: undefined,
          baselinePeriods: '2015/2016',
          periods: '2019/2020',
        },
      },
    ],
    [
      'an earlier mean that lacks a year',
      (of) => of.readsAll({ 2015: '5.0', 2019: '4.0', 2020: '4.2' }),
      {
        verdict: 'undecided',
        because: ['notRegistered 2016'],
        standing: 'awaiting',
        params: {
          baseline: undefined,
          target: undefined,
          baselinePeriods: '2015/2016',
          periods: '2019/2020',
        },
      },
    ],
    [
      'no earlier mean agreed',
      (of) => of.readsAll({ 2019: '4.0', 2020: '4.2' }),
      {
        verdict: 'undecided',
        because: ['notAgreed udgangspunkt'],
        params: { baseline: undefined, target: undefined, periods: '2019/2020' },
      },
    ],
    [
      'no earlier mean, but the level it comes to',
      (of) => of.readsAll({ 2019: '4.0', 2020: '4.2' }),
      { verdict: 'met', params: { baseline: undefined, periods: '2019/2020' } },
    ],
    [
      'higher is better: a rise',
      (of) => of.readsAll({ 2019: '6', 2020: '6.2' }),
      { verdict: 'met', params: { direction: 'rise', target: undefined, periods: '2019/2020' } },
    ],
  ],
);
