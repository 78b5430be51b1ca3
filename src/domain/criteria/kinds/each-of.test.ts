import { judges, stated } from '#test/cases.ts';
import { series } from '#test/readings.ts';

const part = (id: string) => ({
  label: id,
  kind: 'improve-on-baseline',
  params: { series: id, deadline: '2017', baselinePeriod: '2013' },
});

judges(
  'each-of',
  {
    series: ['north', 'south', 'east'].map((id) => series(id, 'percent', 'lowerIsBetter')) as [
      ReturnType<typeof series>,
    ],
    params: { parts: [part('north'), part('south'), part('east')] },
    on: '2018-01-01',
  },
  [
    [
      'all of them',
      (of) =>
        of
          .readsAll({ 2013: '12', 2017: '10' })
          .of('south')
          .readsAll({ 2013: '8', 2017: '7' })
          .of('east')
          .readsAll({ 2013: '8', 2017: '7' }),
      { verdict: 'met' },
    ],
    [
      'two of three',
      (of) =>
        of
          .readsAll({ 2013: '12', 2017: '10' })
          .of('south')
          .readsAll({ 2013: '8', 2017: '7' })
          .of('east')
          .readsAll({ 2013: '8', 2017: '8' }),
      { verdict: 'partlyMet' },
    ],
    [
      'two of three where two are enough',
      (of) =>
        of
          .readsAll({ 2013: '12', 2017: '10' })
          .of('south')
          .readsAll({ 2013: '8', 2017: '7' })
          .of('east')
          .readsAll({ 2013: '8', 2017: '8' }),
      { verdict: 'met', params: { least: 2 } },
    ],
    [
      'none',
      (of) =>
        of
          .readsAll({ 2013: '12', 2017: '13' })
          .of('south')
          .readsAll({ 2013: '8', 2017: '9' })
          .of('east')
          .readsAll({ 2013: '8', 2017: '8' }),
      { verdict: 'notMet' },
    ],
    [
      'one suppressed, the others met',
      (of) =>
        of
          .readsAll({ 2013: '12', 2017: '10' })
          .of('south')
          .readsAll({ 2013: '8', 2017: '7' })
          .of('east')
          .reads('2013', '8')
          .suppressed('2017'),
      { verdict: 'undecided', because: ['suppressed 2017'] },
    ],
    [
      'one suppressed, but two are enough',
      (of) =>
        of
          .readsAll({ 2013: '12', 2017: '10' })
          .of('south')
          .readsAll({ 2013: '8', 2017: '7' })
          .of('east')
          .reads('2013', '8')
          .suppressed('2017'),
      { verdict: 'met', params: { least: 2 } },
    ],
    [
      'one suppressed, one met, one not: partly met whatever it was',
      (of) =>
        of
          .readsAll({ 2013: '12', 2017: '10' })
          .of('south')
          .readsAll({ 2013: '8', 2017: '8' })
          .of('east')
          .reads('2013', '8')
          .suppressed('2017'),
      { verdict: 'partlyMet' },
    ],
    [
      'only those above ten count',
      (of) =>
        of
          .readsAll({ 2013: '12', 2017: '10' })
          .of('south')
          .readsAll({ 2013: '8', 2017: '9' })
          .of('east')
          .readsAll({ 2013: '8', 2017: '8' }),
      {
        verdict: 'met',
        params: { condition: 'above', threshold: stated('10'), thresholdPeriod: '2013' },
      },
    ],
    [
      'none of them is above ten',
      (of) =>
        of
          .readsAll({ 2013: '9', 2017: '10' })
          .of('south')
          .readsAll({ 2013: '8', 2017: '9' })
          .of('east')
          .readsAll({ 2013: '8', 2017: '8' }),
      {
        verdict: 'undecided',
        because: ['conditionNotMet'],
        params: { condition: 'above', threshold: stated('10'), thresholdPeriod: '2013' },
      },
    ],
    [
      'whether one counts is not known',
      (of) =>
        of
          .readsAll({ 2013: '12', 2017: '10' })
          .of('south')
          .readsAll({ 2013: '8', 2017: '9' })
          .of('east')
          .suppressed('2013')
          .reads('2017', '9'),
      {
        verdict: 'undecided',
        because: ['suppressed 2013'],
        params: { condition: 'above', threshold: stated('10'), thresholdPeriod: '2013' },
      },
    ],
    [
      'before: two better so far, one not',
      (of) =>
        of
          .readsAll({ 2013: '12', 2015: '10' })
          .of('south')
          .readsAll({ 2013: '8', 2015: '7' })
          .of('east')
          .readsAll({ 2013: '8', 2015: '9' }),
      {
        on: '2016-06-01',
        verdict: 'undecided',
        because: ['notRegistered 2017'],
        standing: 'behind',
      },
    ],
    [
      'before: all better so far',
      (of) =>
        of
          .readsAll({ 2013: '12', 2015: '10' })
          .of('south')
          .readsAll({ 2013: '8', 2015: '7' })
          .of('east')
          .readsAll({ 2013: '8', 2015: '7' }),
      {
        on: '2016-06-01',
        verdict: 'undecided',
        because: ['notRegistered 2017'],
        standing: 'alreadyMet',
      },
    ],
    [
      'before: in the last year',
      (of) => of.reads('2013', '12').of('south').reads('2013', '8').of('east').reads('2013', '8'),
      {
        on: '2017-06-01',
        verdict: 'undecided',
        because: ['notRegistered 2017'],
        standing: 'awaiting',
      },
    ],
    [
      'before: nothing since',
      (of) => of.reads('2013', '12').of('south').reads('2013', '8').of('east').reads('2013', '8'),
      {
        on: '2016-06-01',
        verdict: 'undecided',
        because: ['notRegistered 2017'],
        standing: 'notStarted',
      },
    ],
  ],
);

const gap = (id: string) => ({
  label: id,
  kind: 'near-benchmark',
  params: { series: id, benchmark: 'city', deadline: '2017', baselinePeriod: '2013' },
});

judges(
  'each-of',
  {
    series: [series('north'), series('south'), series('city')],
    params: {
      parts: [gap('north'), gap('south')],
      condition: 'below',
      threshold: stated('60'),
      thresholdPeriod: '2013',
    },
    on: '2018-01-01',
  },
  [
    [
      'the condition is asked of the area, not of what it is held against',
      (of) =>
        of
          .readsAll({ 2013: '50', 2017: '55' })
          .of('south')
          .readsAll({ 2013: '65', 2017: '65' })
          .of('city')
          .readsAll({ 2013: '70', 2017: '70' }),
      { verdict: 'met' },
    ],
  ],
);
