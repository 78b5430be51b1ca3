import { judges, stated } from '#test/cases.ts';
import { series } from '#test/readings.ts';

judges(
  'reach-benchmark',
  {
    series: [series('in', 'kroner'), series('out', 'kroner')],
    params: {
      series: 'in',
      benchmark: 'out',
      comparison: 'atLeast',
      deadline: '2020',
      gap: stated('-11000', 'kroner'),
      baselinePeriod: '2014',
    },
    on: '2021-01-01',
  },
  [
    [
      'level is enough',
      (of) => of.reads('2020', '200000').of('out').reads('2020', '200000'),
      { verdict: 'met' },
    ],
    [
      'one krone short, nearly all the way',
      (of) => of.reads('2020', '199999').of('out').reads('2020', '200000'),
      { verdict: 'partlyMet' },
    ],
    [
      'less than half the way',
      (of) => of.reads('2020', '194499').of('out').reads('2020', '200000'),
      { verdict: 'notMet' },
    ],
    [
      '"over" asks for more than level',
      (of) => of.reads('2020', '200000').of('out').reads('2020', '200000'),
      { verdict: 'partlyMet', params: { comparison: 'above' } },
    ],
    [
      'begun above and fallen below: not partly met',
      (of) => of.reads('2020', '199999').of('out').reads('2020', '200000'),
      { verdict: 'notMet', params: { gap: stated('8800', 'kroner') } },
    ],
    [
      'where lower is better: at most',
      (of) => of.reads('2020', '200000').of('out').reads('2020', '200000'),
      { verdict: 'met', params: { comparison: 'atMost', gap: undefined } },
    ],
    [
      'the start read from figures',
      (of) =>
        of.readsAll({ 2014: '100', 2020: '180' }).of('out').readsAll({ 2014: '150', 2020: '200' }),
      { verdict: 'partlyMet', params: { gap: undefined } },
    ],
    [
      'no benchmark',
      (of) => of.reads('2020', '200000').of('out').pending('2020'),
      { verdict: 'undecided', because: ['pending 2020'], standing: 'awaiting' },
    ],
    [
      'suppressed',
      (of) => of.suppressed('2020').of('out').reads('2020', '1'),
      { verdict: 'undecided', because: ['suppressed 2020'] },
    ],
    [
      'no wave, the earlier one agreed',
      (of) =>
        of.reads('2019', '9').notMeasured('2020').of('out').readsAll({ 2019: '8', 2020: '10' }),
      { verdict: 'met', params: { substitute: 'nearestEarlier' } },
    ],
    [
      'before: on the line',
      (of) => of.reads('2017', '194500').of('out').reads('2017', '200000'),
      {
        on: '2018-06-01',
        verdict: 'undecided',
        because: ['notRegistered 2020'],
        standing: 'onTrack',
        needed: ['gap 2020 atLeast 0'],
      },
    ],
    [
      'before: behind it',
      (of) => of.reads('2017', '194499').of('out').reads('2017', '200000'),
      {
        on: '2018-06-01',
        verdict: 'undecided',
        because: ['notRegistered 2020'],
        standing: 'behind',
      },
    ],
    [
      'before: level already',
      (of) => of.reads('2017', '2').of('out').reads('2017', '2'),
      {
        on: '2018-06-01',
        verdict: 'undecided',
        because: ['notRegistered 2020'],
        standing: 'alreadyMet',
      },
    ],
    [
      'before: begun above, now below',
      (of) => of.reads('2017', '1').of('out').reads('2017', '2'),
      {
        on: '2018-06-01',
        verdict: 'undecided',
        because: ['notRegistered 2020'],
        standing: 'behind',
        params: { gap: stated('8800', 'kroner') },
      },
    ],
    [
      'before: nothing yet',
      (of) => of,
      {
        on: '2018-06-01',
        verdict: 'undecided',
        because: ['notRegistered 2020'],
        standing: 'notStarted',
      },
    ],
  ],
);
