import { judges, stated } from '#test/cases.ts';
import { series } from '#test/readings.ts';

judges(
  'reach-level',
  {
    series: [series('safety')],
    params: {
      series: 'safety',
      comparison: 'atLeast',
      target: stated('73'),
      deadline: '2020',
      baseline: stated('64.6'),
      baselinePeriod: '2015',
    },
    on: '2021-01-01',
  },
  [
    ['exactly the target is enough', (of) => of.reads('2020', '73'), { verdict: 'met' }],
    [
      '"above" asks for more than the target',
      (of) => of.reads('2020', '73'),
      { verdict: 'partlyMet', params: { comparison: 'above' } },
    ],
    ['half the way is partly met', (of) => of.reads('2020', '68.8'), { verdict: 'partlyMet' }],
    [
      'a hair less than half the way is not',
      (of) => of.reads('2020', '68.79'),
      { verdict: 'notMet' },
    ],
    [
      'the share of the way can be agreed',
      (of) => of.reads('2020', '68.8'),
      { verdict: 'notMet', params: { partly: stated('60') } },
    ],
    ['the wrong way is not met', (of) => of.reads('2020', '60'), { verdict: 'notMet' }],
    [
      'begun above the target and fallen below it: not met, no part of a way',
      (of) => of.reads('2020', '72'),
      { verdict: 'notMet', params: { baseline: stated('80') } },
    ],
    [
      'no baseline, no partly met',
      (of) => of.reads('2020', '72.9'),
      { verdict: 'notMet', params: { baseline: undefined, baselinePeriod: undefined } },
    ],
    [
      'suppressed',
      (of) => of.suppressed('2020'),
      { verdict: 'undecided', because: ['suppressed 2020'] },
    ],
    [
      'never measured and nothing agreed',
      (of) => of.reads('2019', '73.4').notMeasured('2020'),
      { verdict: 'undecided', because: ['notMeasured 2020'] },
    ],
    [
      'never measured, the nearest earlier wave agreed',
      (of) => of.reads('2019', '73.4').notMeasured('2020'),
      { verdict: 'met', params: { substitute: 'nearestEarlier' } },
    ],
    [
      'never measured, the nearest later wave agreed',
      (of) => of.reads('2019', '73.4').notMeasured('2020').reads('2021', '71'),
      { verdict: 'partlyMet', params: { substitute: 'nearestLater' } },
    ],
    [
      'never measured, the later wave agreed is on its way',
      (of) => of.notMeasured('2020').pending('2021', '2022-06-01'),
      {
        verdict: 'undecided',
        because: ['pending 2021'],
        standing: 'awaiting',
        params: { substitute: 'nearestLater' },
      },
    ],
    [
      'a stand-in is never the baseline itself',
      (of) => of.reads('2015', '64.6').notMeasured('2020'),
      {
        verdict: 'undecided',
        because: ['noStandIn 2020'],
        params: { substitute: 'nearestEarlier' },
      },
    ],
    [
      'a preliminary figure decides nothing for good',
      (of) => of.reads('2020', '74', { preliminary: true }),
      { verdict: 'met', standing: 'awaiting' },
    ],
    [
      'expected but not come',
      (of) => of.pending('2020', '2021-06-01'),
      { verdict: 'undecided', because: ['pending 2020'], standing: 'awaiting' },
    ],
    [
      'not registered after the deadline still awaits its figure',
      (of) => of.reads('2019', '80'),
      {
        verdict: 'undecided',
        because: ['notRegistered 2020'],
        standing: 'awaiting',
        needed: ['reading 2020 atLeast 73'],
      },
    ],
    [
      'November 2020 counts as the figure of 2020',
      (of) => of.reads('2020-11', '74'),
      { verdict: 'met' },
    ],
    [
      'a figure for the very year goes before one inside it',
      (of) => of.reads('2020', '70').reads('2020-11', '74'),
      { verdict: 'partlyMet' },
    ],
    [
      'fewer is better: at most',
      (of) => of.reads('2020', '11'),
      {
        verdict: 'partlyMet',
        params: { comparison: 'atMost', target: stated('10'), baseline: stated('14') },
      },
    ],
    [
      'before: nothing since the baseline',
      (of) => of.reads('2015', '64.6'),
      {
        on: '2018-06-01',
        verdict: 'undecided',
        because: ['notRegistered 2020'],
        standing: 'notStarted',
      },
    ],
    [
      'before: exactly on the straight line',
      (of) => of.reads('2017', '67.96'),
      {
        on: '2018-06-01',
        verdict: 'undecided',
        because: ['notRegistered 2020'],
        standing: 'onTrack',
        needed: ['reading 2020 atLeast 73'],
        pace: '1.68',
      },
    ],
    [
      'before: under the straight line',
      (of) => of.reads('2017', '67.95'),
      {
        on: '2018-06-01',
        verdict: 'undecided',
        because: ['notRegistered 2020'],
        standing: 'behind',
      },
    ],
    [
      'before: already there',
      (of) => of.reads('2017', '73'),
      {
        on: '2018-06-01',
        verdict: 'undecided',
        because: ['notRegistered 2020'],
        standing: 'alreadyMet',
      },
    ],
    [
      'before: begun above the target and now below it is behind',
      (of) => of.reads('2017', '70'),
      {
        on: '2018-06-01',
        verdict: 'undecided',
        because: ['notRegistered 2020'],
        standing: 'behind',
        params: { baseline: stated('80') },
      },
    ],
    [
      'before: an early figure of the last year on the line is on track',
      (of) => of.reads('2020-03', '72'),
      { on: '2020-04-15', verdict: 'partlyMet', standing: 'onTrack' },
    ],
    [
      'before: an early figure of the last year under the line is behind',
      (of) => of.reads('2020-03', '71'),
      { on: '2020-04-15', verdict: 'partlyMet', standing: 'behind' },
    ],
    [
      'before: a figure known to be hidden is not asked for',
      (of) => of.reads('2017', '67.96').suppressed('2020'),
      {
        on: '2020-12-20',
        verdict: 'undecided',
        because: ['suppressed 2020'],
        standing: 'awaiting',
        needed: [],
      },
    ],
    [
      'on the last day nothing is final',
      (of) => of.reads('2020', '70'),
      { on: '2020-12-31', verdict: 'partlyMet', standing: 'behind' },
    ],
    [
      'a day as deadline takes the last figure of its twelve months',
      (of) => of.reads('2020-06', '73.1'),
      { verdict: 'met', params: { deadline: '2020-12-31' } },
    ],
    [
      'a day as deadline is not settled by the figure of the year before',
      (of) => of.reads('2019', '73.1'),
      {
        verdict: 'undecided',
        because: ['notRegistered 2020-12-31'],
        standing: 'awaiting',
        params: { deadline: '2020-12-31' },
      },
    ],
    [
      'a mean of three years',
      (of) => of.readsAll({ 2018: '72', 2019: '73', 2020: '74' }),
      { verdict: 'met', params: { rolling: 3 } },
    ],
    [
      'a mean of three years lacking one',
      (of) => of.readsAll({ 2018: '80', 2020: '80' }).suppressed('2019'),
      { verdict: 'undecided', because: ['suppressed 2019'], params: { rolling: 3 } },
    ],
  ],
);
