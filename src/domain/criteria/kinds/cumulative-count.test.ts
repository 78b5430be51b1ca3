import { judges, stated } from '#test/cases.ts';
import { series } from '#test/readings.ts';

judges(
  'cumulative-count',
  {
    series: [series('courses', 'count')],
    params: {
      series: 'courses',
      periods: '2019/2021',
      comparison: 'atLeast',
      target: stated('560', 'count'),
    },
    on: '2022-01-01',
  },
  [
    [
      'exactly 560 in all',
      (of) => of.readsAll({ 2019: '180', 2020: '200', 2021: '180' }),
      { verdict: 'met' },
    ],
    [
      'one short',
      (of) => of.readsAll({ 2019: '180', 2020: '200', 2021: '179' }),
      { verdict: 'partlyMet' },
    ],
    [
      'exactly half',
      (of) => of.readsAll({ 2019: '80', 2020: '100', 2021: '100' }),
      { verdict: 'partlyMet' },
    ],
    [
      'less than half',
      (of) => of.readsAll({ 2019: '80', 2020: '100', 2021: '99' }),
      { verdict: 'notMet' },
    ],
    [
      'nothing at all is a figure too',
      (of) => of.readsAll({ 2019: '0', 2020: '0', 2021: '0' }),
      { verdict: 'notMet' },
    ],
    [
      'a suppressed year is not 0',
      (of) => of.readsAll({ 2019: '300', 2020: '300' }).suppressed('2021'),
      { verdict: 'undecided', because: ['suppressed 2021'] },
    ],
    [
      'a year never counted is not 0',
      (of) => of.readsAll({ 2019: '300', 2020: '300' }).notMeasured('2021'),
      { verdict: 'undecided', because: ['notMeasured 2021'] },
    ],
    [
      'fewer is better: at most',
      (of) => of.readsAll({ 2019: '180', 2020: '200', 2021: '181' }),
      { verdict: 'notMet', params: { comparison: 'atMost' } },
    ],
    [
      'before: a third after a third of the time',
      (of) => of.reads('2019', '190'),
      {
        on: '2019-12-31',
        verdict: 'undecided',
        because: ['notRegistered 2020', 'notRegistered 2021'],
        standing: 'onTrack',
        needed: ['total 2020+2021 atLeast 370'],
      },
    ],
    [
      'before: less than a third after a third of the time',
      (of) => of.reads('2019', '186'),
      {
        on: '2019-12-31',
        verdict: 'undecided',
        because: ['notRegistered 2020', 'notRegistered 2021'],
        standing: 'behind',
        needed: ['total 2020+2021 atLeast 374'],
      },
    ],
    [
      'before: reached early, nothing more is needed',
      (of) => of.readsAll({ 2019: '300', 2020: '300' }),
      {
        on: '2020-12-31',
        verdict: 'undecided',
        because: ['notRegistered 2021'],
        standing: 'alreadyMet',
        needed: [],
      },
    ],
    [
      'before: nothing yet',
      (of) => of,
      {
        on: '2018-12-31',
        verdict: 'undecided',
        because: ['notRegistered 2019', 'notRegistered 2020', 'notRegistered 2021'],
        standing: 'notStarted',
      },
    ],
    [
      'before: the last figure',
      (of) => of.readsAll({ 2019: '200', 2020: '200' }),
      {
        on: '2021-06-01',
        verdict: 'undecided',
        because: ['notRegistered 2021'],
        standing: 'awaiting',
        needed: ['reading 2021 atLeast 160'],
      },
    ],
    [
      'before: a limit already passed cannot be kept',
      (of) => of.readsAll({ 2019: '300', 2020: '300' }),
      {
        on: '2020-12-31',
        verdict: 'undecided',
        because: ['notRegistered 2021'],
        standing: 'behind',
        needed: ['outOfReach'],
        params: { comparison: 'atMost' },
      },
    ],
  ],
);
