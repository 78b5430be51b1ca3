import { judges, stated } from '#test/cases.ts';
import { series } from '#test/readings.ts';

const improves = (id: string) => ({
  label: id,
  kind: 'improve-on-baseline',
  params: { series: id, deadline: '2020', baseline: stated('50'), baselinePeriod: '2016' },
});
const reaches = (id: string) => ({
  label: id,
  kind: 'reach-level',
  params: {
    series: id,
    comparison: 'atLeast',
    target: stated('60'),
    deadline: '2020',
    baseline: stated('50'),
    baselinePeriod: '2016',
  },
});

judges(
  'composite',
  {
    series: [series('work'), series('school'), series('safety')],
    params: { parts: [improves('work'), reaches('school'), reaches('safety')], rule: 'all' },
    on: '2021-01-01',
  },
  [
    [
      'all',
      (of) =>
        of.reads('2020', '51').of('school').reads('2020', '60').of('safety').reads('2020', '61'),
      { verdict: 'met' },
    ],
    [
      'some but not all',
      (of) =>
        of.reads('2020', '51').of('school').reads('2020', '52').of('safety').reads('2020', '50'),
      { verdict: 'partlyMet' },
    ],
    [
      'none met, but all partly where they can be',
      (of) =>
        of.reads('2020', '50').of('school').reads('2020', '56').of('safety').reads('2020', '56'),
      { verdict: 'notMet' },
    ],
    [
      'any: one is enough',
      (of) =>
        of.reads('2020', '51').of('school').reads('2020', '50').of('safety').reads('2020', '50'),
      { verdict: 'met', params: { rule: 'any' } },
    ],
    [
      'any: one partly',
      (of) =>
        of.reads('2020', '50').of('school').reads('2020', '55').of('safety').reads('2020', '50'),
      { verdict: 'partlyMet', params: { rule: 'any' } },
    ],
    [
      'two of three',
      (of) =>
        of.reads('2020', '51').of('school').reads('2020', '60').of('safety').reads('2020', '50'),
      { verdict: 'met', params: { rule: 'atLeastOf', count: 2 } },
    ],
    [
      'two of three, one unknown that cannot matter',
      (of) =>
        of.reads('2020', '51').of('school').reads('2020', '60').of('safety').suppressed('2020'),
      { verdict: 'met', params: { rule: 'atLeastOf', count: 2 } },
    ],
    [
      'two of three, the unknown one settles it',
      (of) =>
        of.reads('2020', '51').of('school').reads('2020', '50').of('safety').suppressed('2020'),
      {
        verdict: 'undecided',
        because: ['suppressed 2020'],
        params: { rule: 'atLeastOf', count: 2 },
      },
    ],
    [
      'all, nothing known',
      (of) => of.notMeasured('2020').of('school').suppressed('2020').of('safety').pending('2020'),
      {
        verdict: 'undecided',
        because: ['notMeasured 2020', 'suppressed 2020', 'pending 2020'],
        standing: 'awaiting',
      },
    ],
    [
      'before: on track',
      (of) =>
        of.reads('2018', '51').of('school').reads('2018', '55').of('safety').reads('2018', '61'),
      {
        on: '2019-06-01',
        verdict: 'undecided',
        because: ['notRegistered 2020'],
        standing: 'onTrack',
      },
    ],
    [
      'before: one behind is enough to be behind',
      (of) =>
        of.reads('2018', '51').of('school').reads('2018', '54').of('safety').reads('2018', '61'),
      {
        on: '2019-06-01',
        verdict: 'undecided',
        because: ['notRegistered 2020'],
        standing: 'behind',
        needed: ['reading 2020 atLeast 60'],
      },
    ],
    [
      'before: two of three are all right with one behind',
      (of) =>
        of.reads('2018', '51').of('school').reads('2018', '54').of('safety').reads('2018', '61'),
      {
        on: '2019-06-01',
        verdict: 'undecided',
        because: ['notRegistered 2020'],
        standing: 'alreadyMet',
        params: { rule: 'atLeastOf', count: 2 },
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
