import { judges, stated } from '#test/cases.ts';
import { series } from '#test/readings.ts';

judges(
  'yearly-step',
  {
    series: [series('parents', 'count')],
    params: {
      series: 'parents',
      direction: 'rise',
      step: stated('5', 'count'),
      periods: '2017/2020',
      reading: 'everyYear',
      baseline: stated('50', 'count'),
      baselinePeriod: '2016',
    },
    on: '2021-01-01',
  },
  [
    [
      'five more every year',
      (of) => of.readsAll({ 2017: '55', 2018: '60', 2019: '65', 2020: '70' }),
      { verdict: 'met' },
    ],
    [
      'one year with three more',
      (of) => of.readsAll({ 2017: '55', 2018: '61', 2019: '64', 2020: '70' }),
      { verdict: 'partlyMet' },
    ],
    [
      'no year with five more',
      (of) => of.readsAll({ 2017: '54', 2018: '58', 2019: '62', 2020: '66' }),
      { verdict: 'notMet' },
    ],
    [
      'on the whole twenty more',
      (of) => of.readsAll({ 2017: '55', 2018: '61', 2019: '64', 2020: '70' }),
      { verdict: 'met', params: { reading: 'onTheWhole' } },
    ],
    [
      'on the whole, half of them',
      (of) => of.reads('2020', '60'),
      { verdict: 'partlyMet', params: { reading: 'onTheWhole' } },
    ],
    [
      'a staircase forgives a small step after a large one',
      (of) => of.readsAll({ 2017: '56', 2018: '61', 2019: '65', 2020: '70' }),
      { verdict: 'met', params: { reading: 'levelEachYear' } },
    ],
    [
      'a staircase with one step under the level',
      (of) => of.readsAll({ 2017: '55', 2018: '61', 2019: '64', 2020: '70' }),
      { verdict: 'partlyMet', params: { reading: 'levelEachYear' } },
    ],
    [
      'a year suppressed leaves both its steps open',
      (of) => of.readsAll({ 2017: '55', 2019: '65', 2020: '70' }).suppressed('2018'),
      { verdict: 'undecided', because: ['suppressed 2018'] },
    ],
    [
      'a year suppressed, and another step missed: partly met whatever it was',
      (of) => of.readsAll({ 2017: '55', 2019: '65', 2020: '66' }).suppressed('2018'),
      { verdict: 'partlyMet' },
    ],
    [
      'years given in another order are the same years',
      (of) => of.readsAll({ 2017: '55', 2018: '60', 2019: '65', 2020: '70' }),
      { verdict: 'met', params: { periods: ['2020', '2018', '2017', '2019'] } },
    ],
    [
      'a fall of a quarter of a point a school year',
      (of) => of.readsAll({ '2017/18': '8.10', '2018/19': '7.85' }),
      {
        verdict: 'met',
        params: {
          direction: 'fall',
          step: stated('0.25', 'count'),
          periods: ['2017/18', '2018/19'],
          baseline: stated('8.35', 'count'),
          baselinePeriod: '2016/17',
        },
      },
    ],
    [
      'no baseline leaves the first step open',
      (of) => of.readsAll({ 2017: '55', 2018: '60', 2019: '65', 2020: '70' }),
      {
        verdict: 'undecided',
        because: ['notAgreed udgangspunkt'],
        params: { baseline: undefined, baselinePeriod: undefined },
      },
    ],
    [
      'before: nothing yet',
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
      'before: only the baseline is known',
      (of) => of.reads('2016', '50'),
      {
        on: '2016-12-31',
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
      'before: the first year under way, no figure',
      (of) => of,
      {
        on: '2017-06-01',
        verdict: 'undecided',
        because: [
          'notRegistered 2017',
          'notRegistered 2018',
          'notRegistered 2019',
          'notRegistered 2020',
        ],
        standing: 'awaiting',
      },
    ],
    [
      'before: every step so far',
      (of) => of.readsAll({ 2017: '55', 2018: '61' }),
      {
        on: '2018-12-20',
        verdict: 'undecided',
        because: ['notRegistered 2019', 'notRegistered 2020'],
        standing: 'onTrack',
      },
    ],
    [
      'before: a step was missed',
      (of) => of.readsAll({ 2017: '55', 2018: '59' }),
      { on: '2019-06-01', verdict: 'partlyMet', standing: 'behind' },
    ],
    [
      'before: only the last step to come',
      (of) => of.readsAll({ 2017: '55', 2018: '60', 2019: '65' }),
      {
        on: '2020-06-01',
        verdict: 'undecided',
        because: ['notRegistered 2020'],
        standing: 'awaiting',
        needed: ['reading 2020 atLeast 70'],
      },
    ],
    [
      'before: the staircase is followed',
      (of) => of.readsAll({ 2017: '55', 2018: '61' }),
      {
        on: '2019-06-01',
        verdict: 'undecided',
        because: ['notRegistered 2019', 'notRegistered 2020'],
        standing: 'onTrack',
        params: { reading: 'levelEachYear' },
      },
    ],
  ],
);
