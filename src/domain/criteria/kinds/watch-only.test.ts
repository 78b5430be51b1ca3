import { judges } from '#test/cases.ts';
import { series } from '#test/readings.ts';

judges(
  'watch-only',
  { series: [series('grades', 'grade')], params: { series: 'grades' }, on: '2021-01-01' },
  [
    [
      'a figure decides nothing',
      (of) => of.reads('2020', '5.6'),
      { verdict: 'undecided', because: ['watchOnly'] },
    ],
    [
      'a very good figure decides nothing either',
      (of) => of.reads('2020', '12'),
      { verdict: 'undecided', because: ['watchOnly'] },
    ],
    [
      'no figures',
      (of) => of,
      { verdict: 'undecided', because: ['watchOnly'], certainty: 'notApplicable' },
    ],
    [
      'a suppressed figure',
      (of) => of.suppressed('2020'),
      { verdict: 'undecided', because: ['watchOnly'] },
    ],
    [
      'there is no deadline to stand before',
      (of) => of,
      { on: '1990-01-01', verdict: 'undecided', because: ['watchOnly'] },
    ],
  ],
);
