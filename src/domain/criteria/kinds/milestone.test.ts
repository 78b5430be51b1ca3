import { judges } from '#test/cases.ts';
import { series } from '#test/readings.ts';

judges(
  'milestone',
  {
    series: [series('theory', 'delivery', 'neutral'), series('terms', 'delivery', 'neutral')],
    params: {
      deliverables: [
        { name: 'Theory of change', series: 'theory' },
        { name: 'Terms of reference', series: 'terms' },
      ],
      by: '2017-Q3',
      combine: 'all',
    },
    on: '2017-10-01',
  },
  [
    [
      'both in time, one on the last day',
      (of) => of.reads('2017-09-12', '1').of('terms').reads('2017-09-30', '1'),
      { verdict: 'met' },
    ],
    [
      'one four days late',
      (of) => of.reads('2017-09-12', '1').of('terms').reads('2017-10-04', '1'),
      { on: '2017-11-01', verdict: 'partlyMet' },
    ],
    [
      'both late',
      (of) => of.reads('2017-10-01', '1').of('terms').reads('2017-10-04', '1'),
      { on: '2017-11-01', verdict: 'notMet' },
    ],
    [
      'either is enough where that was agreed',
      (of) => of.reads('2017-09-12', '1'),
      { verdict: 'met', params: { combine: 'any' } },
    ],
    [
      'delivered long before its quarter',
      (of) => of.reads('2017-02-01', '1').of('terms').reads('2017-03-01', '1'),
      { verdict: 'met' },
    ],
    [
      'nothing registered is not the same as nothing delivered',
      (of) => of.reads('2017-09-12', '1'),
      { verdict: 'undecided', because: ['deliveryNotRegistered terms'], standing: 'awaiting' },
    ],
    [
      'seen not to exist when the time was out',
      (of) => of.reads('2017-09-12', '1').of('terms').reads('2017-09-30', '0'),
      { verdict: 'partlyMet' },
    ],
    [
      'seen not to exist while there was time says nothing',
      (of) => of.reads('2017-09-12', '1').of('terms').reads('2017-08-01', '0'),
      { verdict: 'undecided', because: ['deliveryNotRegistered terms'], standing: 'awaiting' },
    ],
    [
      'a delivery that was a mistake',
      (of) =>
        of
          .reads('2017-09-12', '1', { id: 'wrong' })
          .reads('2017-10-12', '1', { corrects: 'wrong' })
          .of('terms')
          .reads('2017-09-01', '1'),
      { on: '2017-11-01', verdict: 'partlyMet' },
    ],
    [
      'before: nothing yet',
      (of) => of,
      {
        on: '2017-06-01',
        verdict: 'undecided',
        because: ['deliveryNotRegistered theory', 'deliveryNotRegistered terms'],
        standing: 'notStarted',
        needed: ['deliver theory by 2017-Q3', 'deliver terms by 2017-Q3'],
      },
    ],
    [
      'before: one of two',
      (of) => of.reads('2017-05-12', '1'),
      {
        on: '2017-06-01',
        verdict: 'undecided',
        because: ['deliveryNotRegistered terms'],
        standing: 'onTrack',
        needed: ['deliver terms by 2017-Q3'],
      },
    ],
    [
      'before: both',
      (of) => of.reads('2017-05-12', '1').of('terms').reads('2017-05-12', '1'),
      { on: '2017-06-01', verdict: 'met', standing: 'alreadyMet' },
    ],
  ],
);
