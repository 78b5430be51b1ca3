import { judges } from '#test/cases.ts';
import { series } from '#test/readings.ts';

judges(
  'judged',
  {
    series: [series('view', 'judgement')],
    params: {
      body: 'The steering group',
      question: 'Is it a good place to live?',
      series: 'view',
      deadline: '2020',
    },
    on: '2021-01-01',
  },
  [
    ['judged met', (of) => of.reads('2020', '1'), { verdict: 'met', certainty: 'notApplicable' }],
    ['judged partly met', (of) => of.reads('2020', '0.5'), { verdict: 'partlyMet' }],
    ['judged not met', (of) => of.reads('2020', '0'), { verdict: 'notMet' }],
    [
      'not judged yet, after the deadline',
      (of) => of,
      { verdict: 'undecided', because: ['notJudged'], standing: 'awaiting' },
    ],
    [
      'judged for another year',
      (of) => of.reads('2019', '1'),
      { verdict: 'undecided', because: ['notJudged'], standing: 'awaiting' },
    ],
    [
      'judged at a meeting within the year',
      (of) => of.reads('2020-11-12', '1'),
      { verdict: 'met' },
    ],
    [
      'nowhere to register it',
      (of) => of,
      {
        verdict: 'undecided',
        because: ['notJudged'],
        params: { series: undefined, deadline: undefined },
      },
    ],
    [
      'before: the year has not begun',
      (of) => of,
      { on: '2019-06-01', verdict: 'undecided', because: ['notJudged'], standing: 'notStarted' },
    ],
    [
      'before: the year has begun',
      (of) => of,
      { on: '2020-06-01', verdict: 'undecided', because: ['notJudged'], standing: 'awaiting' },
    ],
    [
      'before: judged met early',
      (of) => of.reads('2020-03', '1'),
      { on: '2020-06-01', verdict: 'met', standing: 'alreadyMet' },
    ],
    [
      'before: judged not met early',
      (of) => of.reads('2020-03', '0'),
      { on: '2020-06-01', verdict: 'notMet', standing: 'behind' },
    ],
  ],
);
