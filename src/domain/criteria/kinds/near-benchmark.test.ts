import { judges, stated } from '#test/cases.ts';
import { series } from '#test/readings.ts';

judges(
  'near-benchmark',
  {
    series: [
      series('unsafe', 'percent', 'lowerIsBetter'),
      series('city', 'percent', 'lowerIsBetter'),
    ],
    params: {
      series: 'unsafe',
      benchmark: 'city',
      deadline: '2020',
      baseline: stated('10'),
      benchmarkBaseline: stated('6'),
      baselinePeriod: '2016',
    },
    on: '2021-01-01',
  },
  [
    [
      'any narrowing counts',
      (of) => of.reads('2020', '9.9').of('city').reads('2020', '6'),
      { verdict: 'met' },
    ],
    [
      'the same gap is not nearer',
      (of) => of.reads('2020', '9').of('city').reads('2020', '5'),
      { verdict: 'notMet' },
    ],
    [
      'better, but the benchmark improved more',
      (of) => of.reads('2020', '8').of('city').reads('2020', '3'),
      { verdict: 'notMet' },
    ],
    [
      'worse, but the benchmark worsened more',
      (of) => of.reads('2020', '11').of('city').reads('2020', '8'),
      { verdict: 'met' },
    ],
    [
      'overtaking closes the gap',
      (of) => of.reads('2020', '1').of('city').reads('2020', '6'),
      { verdict: 'met' },
    ],
    [
      'an area that began better than the benchmark cannot near it by catching up',
      (of) => of.reads('2020', '5').of('city').reads('2020', '6'),
      {
        verdict: 'undecided',
        because: [
          'notAgreed hvad det vil sige at nærme sig, når området fra begyndelsen lå bedre end sammenligningsgrundlaget',
        ],
        params: { baseline: stated('4') },
      },
    ],
    [
      'an agreed least narrowing, exactly',
      (of) => of.reads('2020', '8').of('city').reads('2020', '6'),
      { verdict: 'met', params: { least: stated('2', 'percentagePoint') } },
    ],
    [
      'half of the agreed least narrowing',
      (of) => of.reads('2020', '9').of('city').reads('2020', '6'),
      { verdict: 'partlyMet', params: { least: stated('2', 'percentagePoint') } },
    ],
    [
      'an agreed share of the gap',
      (of) => of.reads('2020', '9').of('city').reads('2020', '6'),
      { verdict: 'met', params: { leastShare: stated('25') } },
    ],
    [
      'not the agreed share of the gap',
      (of) => of.reads('2020', '9.1').of('city').reads('2020', '6'),
      { verdict: 'partlyMet', params: { leastShare: stated('25') } },
    ],
    [
      'baseline from readings',
      (of) => of.readsAll({ 2016: '20', 2020: '9' }).of('city').readsAll({ 2016: '6', 2020: '6' }),
      { verdict: 'met', params: { baseline: undefined, benchmarkBaseline: undefined } },
    ],
    [
      'the benchmark suppressed',
      (of) => of.reads('2020', '9').of('city').suppressed('2020'),
      { verdict: 'undecided', because: ['suppressed 2020'] },
    ],
    [
      'never measured on either side',
      (of) => of.notMeasured('2020').of('city').notMeasured('2020'),
      { verdict: 'undecided', because: ['notMeasured 2020'] },
    ],
    [
      'before: nearer so far',
      (of) => of.reads('2018', '9').of('city').reads('2018', '6'),
      {
        on: '2019-06-01',
        verdict: 'undecided',
        because: ['notRegistered 2020'],
        standing: 'alreadyMet',
      },
    ],
    [
      'before: farther so far',
      (of) => of.reads('2018', '9').of('city').reads('2018', '4'),
      {
        on: '2019-06-01',
        verdict: 'undecided',
        because: ['notRegistered 2020'],
        standing: 'behind',
        needed: ['gap 2020 below 4'],
      },
    ],
    [
      'before: on the line to an agreed least narrowing',
      (of) => of.reads('2018', '9').of('city').reads('2018', '6'),
      {
        on: '2019-06-01',
        verdict: 'undecided',
        because: ['notRegistered 2020'],
        standing: 'onTrack',
        params: { least: stated('2', 'percentagePoint') },
      },
    ],
    [
      'before: nothing on either side',
      (of) => of,
      {
        on: '2019-06-01',
        verdict: 'undecided',
        because: ['notRegistered 2020'],
        standing: 'notStarted',
      },
    ],
    [
      'before: in the last year',
      (of) => of.reads('2020', '9'),
      {
        on: '2020-06-01',
        verdict: 'undecided',
        because: ['notRegistered 2020'],
        standing: 'awaiting',
      },
    ],
  ],
);

judges(
  'near-benchmark',
  {
    series: [series('educated'), series('city')],
    params: {
      series: 'educated',
      benchmark: 'city',
      deadline: '2020',
      baseline: stated('50.2'),
      benchmarkBaseline: stated('71.9'),
      baselinePeriod: '2016-11',
    },
    on: '2021-01-01',
  },
  [
    [
      'where higher is better',
      (of) => of.reads('2020-11', '52').of('city').reads('2020-11', '73'),
      { verdict: 'met' },
    ],
    [
      'where higher is better, farther behind',
      (of) => of.reads('2020-11', '52').of('city').reads('2020-11', '74'),
      { verdict: 'notMet' },
    ],
  ],
);

judges(
  'near-benchmark',
  {
    series: [series('size', 'count', 'neutral'), series('city', 'count', 'neutral')],
    params: {
      series: 'size',
      benchmark: 'city',
      deadline: '2020',
      baseline: stated('30', 'count'),
      benchmarkBaseline: stated('25', 'count'),
    },
    on: '2021-01-01',
  },
  [
    [
      'where no direction is better, the distance counts',
      (of) => of.reads('2020', '21').of('city').reads('2020', '25'),
      { verdict: 'met' },
    ],
    [
      'as far on the other side',
      (of) => of.reads('2020', '20').of('city').reads('2020', '25'),
      { verdict: 'notMet' },
    ],
  ],
);
