import { judges, stated } from '#test/cases.ts';
import { series } from '#test/readings.ts';

judges(
  'improve-on-baseline',
  {
    series: [series('community')],
    params: {
      series: 'community',
      deadline: '2020',
      baseline: stated('55'),
      baselinePeriod: '2017',
    },
    on: '2021-01-01',
  },
  [
    ['any improvement counts', (of) => of.reads('2020', '55.1'), { verdict: 'met' }],
    ['unchanged is no improvement', (of) => of.reads('2020', '55'), { verdict: 'notMet' }],
    ['worse', (of) => of.reads('2020', '54.9'), { verdict: 'notMet' }],
    [
      'where lower is better',
      (of) => of.reads('2020', '54.9'),
      { verdict: 'met', params: { direction: 'fall' } },
    ],
    [
      'baseline from a reading',
      (of) => of.reads('2017', '60').reads('2020', '58'),
      { verdict: 'notMet', params: { baseline: undefined } },
    ],
    [
      'no baseline',
      (of) => of.reads('2020', '58'),
      {
        verdict: 'undecided',
        because: ['notAgreed udgangspunkt'],
        params: { baseline: undefined, baselinePeriod: undefined },
      },
    ],
    [
      'suppressed',
      (of) => of.suppressed('2020'),
      { verdict: 'undecided', because: ['suppressed 2020'] },
    ],
    [
      'never measured, only the baseline stands before it',
      (of) => of.reads('2017', '55').notMeasured('2020'),
      {
        verdict: 'undecided',
        because: ['noStandIn 2020'],
        params: { substitute: 'nearestEarlier' },
      },
    ],
    [
      'a baseline in the months before the deadline is not its figure',
      (of) => of.reads('2020-06-30', '55'),
      {
        verdict: 'undecided',
        because: ['notRegistered 2020-12-31'],
        standing: 'awaiting',
        params: { deadline: '2020-12-31', baselinePeriod: '2020-06-30' },
      },
    ],
    [
      'with samples, a small improvement may be chance',
      (of) => of.reads('2020', '58', { n: 300 }),
      { verdict: 'met', certainty: 'within' },
    ],
    [
      'with samples, a large one is clear',
      (of) => of.reads('2020', '70', { n: 300 }),
      { verdict: 'met', certainty: 'clear' },
    ],
    [
      'without a sample size the chance is not known',
      (of) => of.reads('2020', '58'),
      { verdict: 'met', certainty: 'unknown' },
    ],
    [
      'before: better so far',
      (of) => of.reads('2018', '56'),
      {
        on: '2019-01-01',
        verdict: 'undecided',
        because: ['notRegistered 2020'],
        standing: 'alreadyMet',
      },
    ],
    [
      'before: worse so far',
      (of) => of.reads('2018', '54'),
      {
        on: '2019-01-01',
        verdict: 'undecided',
        because: ['notRegistered 2020'],
        standing: 'behind',
        needed: ['reading 2020 above 55'],
      },
    ],
    [
      'before: in the last year',
      (of) => of.reads('2018', '54'),
      {
        on: '2020-01-01',
        verdict: 'undecided',
        because: ['notRegistered 2020'],
        standing: 'awaiting',
      },
    ],
    [
      'before: nothing yet',
      (of) => of,
      {
        on: '2019-01-01',
        verdict: 'undecided',
        because: ['notRegistered 2020'],
        standing: 'notStarted',
      },
    ],
  ],
);
