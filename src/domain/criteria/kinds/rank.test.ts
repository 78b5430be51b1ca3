import { judges } from '#test/cases.ts';
import { type Plan, series } from '#test/readings.ts';

const four =
  (own: string, ...others: readonly string[]) =>
  (of: Plan) =>
    others.reduce(
      (so, value, index) => so.of(`n${index + 1}`).reads('2020', value),
      of.reads('2020', own),
    );

judges(
  'rank',
  {
    series: [series('own'), series('n1'), series('n2'), series('n3')],
    params: { series: 'own', among: ['n1', 'n2', 'n3'], place: 2, deadline: '2020' },
    on: '2021-01-01',
  },
  [
    ['second of four', four('70', '71', '69', '60'), { verdict: 'met' }],
    ['third of four', four('70', '71', '70.1', '60'), { verdict: 'notMet' }],
    ['equal figures share the better place', four('70', '71', '70', '70'), { verdict: 'met' }],
    [
      'all equal: everyone is first',
      four('70', '70', '70', '70'),
      { verdict: 'met', params: { place: 1 } },
    ],
    [
      'where the lowest is best',
      four('60', '59', '70', '80'),
      { verdict: 'met', params: { direction: 'fall' } },
    ],
    [
      'counting itself among the others changes nothing',
      four('70', '71', '69', '60'),
      { verdict: 'met', params: { among: ['own', 'n1', 'n2', 'n3'] } },
    ],
    [
      'one of the others unknown',
      (of) => four('70', '71', '69')(of),
      { verdict: 'undecided', because: ['notRegistered 2020'], standing: 'awaiting' },
    ],
    [
      'one of the others suppressed',
      (of) => four('70', '71', '69')(of).of('n3').suppressed('2020'),
      { verdict: 'undecided', because: ['suppressed 2020'] },
    ],
    [
      'itself not measured',
      (of) => four('70', '71', '69', '60')(of).of('own').notMeasured('2020'),
      { verdict: 'undecided', because: ['notMeasured 2020'] },
    ],
    [
      'before: good enough so far',
      (of) =>
        ['n1', 'n2', 'n3'].reduce((so, id) => so.of(id).reads('2018', '1'), of.reads('2018', '2')),
      {
        on: '2019-06-01',
        verdict: 'undecided',
        because: ['notRegistered 2020'],
        standing: 'alreadyMet',
      },
    ],
    [
      'before: not good enough so far',
      (of) =>
        ['n1', 'n2', 'n3'].reduce((so, id) => so.of(id).reads('2018', '3'), of.reads('2018', '2')),
      {
        on: '2019-06-01',
        verdict: 'undecided',
        because: ['notRegistered 2020'],
        standing: 'behind',
      },
    ],
    [
      'before: nothing yet',
      (of) => of,
      {
        on: '2019-06-01',
        verdict: 'undecided',
        because: ['notRegistered 2020'],
        standing: 'notStarted',
      },
    ],
  ],
);
