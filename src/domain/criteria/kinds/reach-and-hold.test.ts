import { judges, stated } from '#test/cases.ts';
import { series } from '#test/readings.ts';

judges(
  'reach-and-hold',
  {
    series: [series('moves', 'percent', 'lowerIsBetter')],
    params: { series: 'moves', comparison: 'below', target: stated('13'), periods: '2018/2020' },
    on: '2021-01-01',
  },
  [
    [
      'under every year',
      (of) => of.readsAll({ 2018: '12.9', 2019: '12.9', 2020: '12.9' }),
      { verdict: 'met' },
    ],
    [
      'exactly 13 is not under 13',
      (of) => of.readsAll({ 2018: '12.9', 2019: '13', 2020: '12.9' }),
      { verdict: 'partlyMet' },
    ],
    [
      'at most 13 takes it',
      (of) => of.readsAll({ 2018: '12.9', 2019: '13', 2020: '12.9' }),
      { verdict: 'met', params: { comparison: 'atMost' } },
    ],
    [
      'never under',
      (of) => of.readsAll({ 2018: '13', 2019: '14', 2020: '15' }),
      { verdict: 'notMet' },
    ],
    [
      'a year suppressed',
      (of) => of.readsAll({ 2018: '12', 2020: '12' }).suppressed('2019'),
      { verdict: 'undecided', because: ['suppressed 2019'] },
    ],
    [
      'a year suppressed where another failed and another held',
      (of) => of.readsAll({ 2018: '12', 2020: '14' }).suppressed('2019'),
      { verdict: 'partlyMet' },
    ],
    [
      'a year never measured',
      (of) => of.readsAll({ 2018: '12', 2019: '12' }).notMeasured('2020'),
      { verdict: 'undecided', because: ['notMeasured 2020'] },
    ],
    [
      'higher is better: at least',
      (of) => of.readsAll({ 2018: '13', 2019: '14', 2020: '15' }),
      { verdict: 'met', params: { comparison: 'atLeast' } },
    ],
    [
      'before: held so far',
      (of) => of.readsAll({ 2018: '12' }),
      {
        on: '2018-12-31',
        verdict: 'undecided',
        because: ['notRegistered 2019', 'notRegistered 2020'],
        standing: 'onTrack',
      },
    ],
    [
      'before: held so far, the next year under way',
      (of) => of.readsAll({ 2018: '12' }),
      {
        on: '2019-06-01',
        verdict: 'undecided',
        because: ['notRegistered 2019', 'notRegistered 2020'],
        standing: 'onTrack',
      },
    ],
    [
      'before: broken once is behind',
      (of) => of.readsAll({ 2018: '14' }),
      {
        on: '2019-06-01',
        verdict: 'undecided',
        because: ['notRegistered 2019', 'notRegistered 2020'],
        standing: 'behind',
      },
    ],
    [
      'before: nothing yet',
      (of) => of,
      {
        on: '2017-06-01',
        verdict: 'undecided',
        because: ['notRegistered 2018', 'notRegistered 2019', 'notRegistered 2020'],
        standing: 'notStarted',
      },
    ],
  ],
);
