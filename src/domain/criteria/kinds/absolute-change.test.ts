import { judges, stated } from '#test/cases.ts';
import { series } from '#test/readings.ts';

judges(
  'absolute-change',
  {
    series: [series('work')],
    params: {
      series: 'work',
      direction: 'rise',
      change: stated('5', 'percentagePoint'),
      deadline: '2020',
      baselinePeriod: '2016',
    },
    on: '2021-01-01',
  },
  [
    [
      'exactly five points',
      (of) => of.readsAll({ 2016: '48.2', 2020: '53.2' }),
      { verdict: 'met' },
    ],
    ['half of them', (of) => of.readsAll({ 2016: '48.2', 2020: '50.7' }), { verdict: 'partlyMet' }],
    [
      'less than half of them',
      (of) => of.readsAll({ 2016: '48.2', 2020: '50.6' }),
      { verdict: 'notMet' },
    ],
    [
      'a fall of five points',
      (of) => of.readsAll({ 2016: '48.2', 2020: '43.2' }),
      { verdict: 'met', params: { direction: 'fall' } },
    ],
    [
      'a change stated with a minus says the same',
      (of) => of.readsAll({ 2016: '48.2', 2020: '43.2' }),
      { verdict: 'met', params: { direction: 'fall', change: stated('-5', 'percentagePoint') } },
    ],
    [
      'baseline stated in the agreement',
      (of) => of.readsAll({ 2016: '1', 2020: '53.2' }),
      { verdict: 'met', params: { baseline: stated('48.2') } },
    ],
    [
      'baseline suppressed',
      (of) => of.suppressed('2016').reads('2020', '60'),
      { verdict: 'undecided', because: ['suppressed 2016'] },
    ],
    [
      'baseline neither stated nor dated',
      (of) => of.reads('2020', '60'),
      {
        verdict: 'undecided',
        because: ['notAgreed udgangspunkt'],
        params: { baselinePeriod: undefined },
      },
    ],
    [
      'no wave, no stand-in',
      (of) => of.readsAll({ 2016: '48.2', 2019: '60' }).notMeasured('2020'),
      { verdict: 'undecided', because: ['notMeasured 2020'] },
    ],
    [
      'no wave, the later one agreed',
      (of) => of.readsAll({ 2016: '48.2', 2021: '60' }).notMeasured('2020'),
      { verdict: 'met', params: { substitute: 'nearestLater' } },
    ],
    [
      'before: on the line',
      (of) => of.readsAll({ 2016: '48', 2018: '50.5' }),
      {
        on: '2019-01-01',
        verdict: 'undecided',
        because: ['notRegistered 2020'],
        standing: 'onTrack',
        needed: ['reading 2020 atLeast 53'],
        pace: '1.25',
      },
    ],
    [
      'before: behind it',
      (of) => of.readsAll({ 2016: '48', 2018: '50.4' }),
      {
        on: '2019-01-01',
        verdict: 'undecided',
        because: ['notRegistered 2020'],
        standing: 'behind',
      },
    ],
    [
      'before: only the baseline',
      (of) => of.readsAll({ 2016: '48' }),
      {
        on: '2019-01-01',
        verdict: 'undecided',
        because: ['notRegistered 2020'],
        standing: 'notStarted',
      },
    ],
    [
      'before: more than share of a hundred is out of reach',
      (of) => of.readsAll({ 2016: '98', 2018: '98' }),
      {
        on: '2019-01-01',
        verdict: 'undecided',
        because: ['notRegistered 2020'],
        standing: 'behind',
        needed: ['outOfReach'],
      },
    ],
  ],
);
