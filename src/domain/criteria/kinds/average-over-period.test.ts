import { judges, stated } from '#test/cases.ts';
import { series } from '#test/readings.ts';

judges(
  'average-over-period',
  {
    series: [series('vandalism', 'kronerPerDwelling', 'lowerIsBetter')],
    params: {
      series: 'vandalism',
      periods: '2017/2020',
      comparison: 'atMost',
      target: stated('110', 'kronerPerDwelling'),
      baseline: stated('127', 'kronerPerDwelling'),
    },
    on: '2021-01-01',
  },
  [
    [
      'a mean of exactly 110',
      (of) => of.readsAll({ 2017: '130', 2018: '110', 2019: '104', 2020: '96' }),
      { verdict: 'met' },
    ],
    [
      'a quarter of a krone too much, nearly all the way',
      (of) => of.readsAll({ 2017: '130', 2018: '110', 2019: '104', 2020: '97' }),
      { verdict: 'partlyMet' },
    ],
    [
      'less than half the way',
      (of) => of.readsAll({ 2017: '130', 2018: '120', 2019: '119', 2020: '110' }),
      { verdict: 'notMet' },
    ],
    [
      'one year suppressed',
      (of) => of.readsAll({ 2017: '90', 2018: '90', 2020: '90' }).suppressed('2019'),
      { verdict: 'undecided', because: ['suppressed 2019'] },
    ],
    [
      'every missing year is named',
      (of) => of.reads('2017', '90').suppressed('2018').notMeasured('2019').pending('2020'),
      {
        verdict: 'undecided',
        because: ['suppressed 2018', 'notMeasured 2019', 'pending 2020'],
        standing: 'awaiting',
      },
    ],
    [
      'a figure for a part of a year does not stand for the year',
      (of) => of.readsAll({ 2017: '110', 2018: '110', 2019: '110', '2020-12': '110' }),
      {
        verdict: 'undecided',
        because: ['partOfPeriod 2020'],
        standing: 'awaiting',
        needed: ['reading 2020 atMost 110'],
      },
    ],
    [
      'two figures inside a year are not chosen among',
      (of) =>
        of.readsAll({ 2017: '110', 2018: '110', 2019: '110', '2020-06': '1', '2020-12': '1' }),
      {
        verdict: 'undecided',
        because: ['severalInPeriod 2020'],
        standing: 'awaiting',
        needed: ['reading 2020 atMost 110'],
      },
    ],
    [
      'higher is better: at least',
      (of) => of.readsAll({ 2017: '100', 2018: '110', 2019: '110', 2020: '120' }),
      {
        verdict: 'met',
        params: { comparison: 'atLeast', baseline: stated('90', 'kronerPerDwelling') },
      },
    ],
    [
      'before: only the last figure is missing',
      (of) => of.readsAll({ 2017: '130', 2018: '110', 2019: '104' }),
      {
        on: '2020-08-01',
        verdict: 'undecided',
        because: ['notRegistered 2020'],
        standing: 'awaiting',
        needed: ['reading 2020 atMost 96'],
      },
    ],
    [
      'before: two years to go, above the limit so far',
      (of) => of.readsAll({ 2017: '130', 2018: '110' }),
      {
        on: '2019-01-01',
        verdict: 'undecided',
        because: ['notRegistered 2019', 'notRegistered 2020'],
        standing: 'behind',
        needed: ['mean 2019+2020 atMost 100'],
      },
    ],
    [
      'before: a mean so far under the limit',
      (of) => of.readsAll({ 2017: '100', 2018: '110' }),
      {
        on: '2019-01-01',
        verdict: 'undecided',
        because: ['notRegistered 2019', 'notRegistered 2020'],
        standing: 'alreadyMet',
      },
    ],
    [
      'before: no figure at all',
      (of) => of,
      {
        on: '2016-12-01',
        verdict: 'undecided',
        because: [
          'notRegistered 2017',
          'notRegistered 2018',
          'notRegistered 2019',
          'notRegistered 2020',
        ],
        standing: 'notStarted',
      },
    ],
    [
      'before: the limit can no longer be kept',
      (of) => of.readsAll({ 2017: '200', 2018: '200', 2019: '200' }),
      {
        on: '2020-08-01',
        verdict: 'undecided',
        because: ['notRegistered 2020'],
        standing: 'behind',
        needed: ['outOfReach'],
      },
    ],
    [
      'before: a suppressed year never comes, so no figure is asked for',
      (of) => of.reads('2017', '100').suppressed('2018').reads('2019', '100'),
      {
        on: '2020-08-01',
        verdict: 'undecided',
        because: ['suppressed 2018', 'notRegistered 2020'],
        standing: 'awaiting',
        needed: [],
      },
    ],
    [
      'three days are three figures, not one counted thrice',
      (of) => of.reads('2018-06-30', '100'),
      {
        verdict: 'undecided',
        because: ['notRegistered 2018-12-31'],
        standing: 'awaiting',
        params: { periods: ['2018-06-30', '2018-12-31'] },
      },
    ],
  ],
);
