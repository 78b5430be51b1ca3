import { judges, stated } from '#test/cases.ts';
import { series } from '#test/readings.ts';

judges(
  'staged',
  {
    series: [series('safety')],
    params: {
      series: 'safety',
      comparison: 'atLeast',
      stages: [
        { by: '2018', target: stated('68') },
        { by: '2020', target: stated('73') },
      ],
    },
    on: '2021-01-01',
  },
  [
    ['both stages, exactly', (of) => of.readsAll({ 2018: '68', 2020: '73' }), { verdict: 'met' }],
    ['the first only', (of) => of.readsAll({ 2018: '68', 2020: '72.9' }), { verdict: 'partlyMet' }],
    ['the last only', (of) => of.readsAll({ 2018: '67', 2020: '73' }), { verdict: 'partlyMet' }],
    ['neither', (of) => of.readsAll({ 2018: '67', 2020: '67' }), { verdict: 'notMet' }],
    [
      'one stage suppressed',
      (of) => of.suppressed('2018').reads('2020', '73'),
      { verdict: 'undecided', because: ['suppressed 2018'] },
    ],
    [
      'one stage never measured',
      (of) => of.reads('2018', '68').notMeasured('2020'),
      { verdict: 'undecided', because: ['notMeasured 2020'] },
    ],
    [
      'fewer is better: at most',
      (of) => of.readsAll({ 2018: '12', 2020: '10' }),
      {
        verdict: 'met',
        params: {
          comparison: 'atMost',
          stages: [
            { by: '2018', target: stated('12') },
            { by: '2020', target: stated('10') },
          ],
        },
      },
    ],
    [
      'before: the first stage reached, the next to come',
      (of) => of.reads('2018', '68'),
      {
        on: '2019-06-01',
        verdict: 'undecided',
        because: ['notRegistered 2020'],
        standing: 'onTrack',
      },
    ],
    [
      'before: the first stage missed',
      (of) => of.reads('2018', '67'),
      {
        on: '2019-06-01',
        verdict: 'undecided',
        because: ['notRegistered 2020'],
        standing: 'behind',
      },
    ],
    [
      'before: the last level reached early',
      (of) => of.reads('2018', '74'),
      {
        on: '2019-06-01',
        verdict: 'undecided',
        because: ['notRegistered 2020'],
        standing: 'alreadyMet',
      },
    ],
    [
      'before: nothing yet',
      (of) => of,
      {
        on: '2017-06-01',
        verdict: 'undecided',
        because: ['notRegistered 2018', 'notRegistered 2020'],
        standing: 'notStarted',
      },
    ],
    [
      'before: the first stage awaits its figure',
      (of) => of,
      {
        on: '2018-06-01',
        verdict: 'undecided',
        because: ['notRegistered 2018', 'notRegistered 2020'],
        standing: 'awaiting',
      },
    ],
  ],
);
