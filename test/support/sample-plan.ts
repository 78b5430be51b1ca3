// A small plan in our own words: three series, two criteria, one question, a correction.
import type { Criterion, Plan, PlanKey, WholePlan } from '#domain/plans/plan.ts';
import { decimal } from '#domain/quantity/rational.ts';
import type { Reading, Series } from '#domain/readings/reading.ts';
import { ownPlan } from './people.ts';

const series = (id: string, indicator: string, unit: Series['unit']): Series => ({
  id: id as Series['id'],
  indicator,
  population: 'Fjordparken',
  unit,
  polarity: 'higherIsBetter',
  source: 'survey' as Series['source'],
  role: 'area',
});

const measured = (
  id: string,
  period: string,
  value: string,
  more: Partial<Reading> = {},
): Reading => ({
  id: `${id}-${period.replaceAll('/', '-')}` as Reading['id'],
  series: id as Reading['series'],
  period: period as Reading['period'],
  state: { kind: 'measured', value: decimal(value) },
  standing: 'final',
  provenance: {
    enteredBy: 'Sekretariatet',
    enteredAt: '2018-02-01T10:00:00.120Z' as Reading['provenance']['enteredAt'],
  },
  ...more,
});

const criterion = (id: string, of: string, target: string, deadline: string): Criterion => ({
  id: id as Criterion['id'],
  code: id.toUpperCase(),
  focusArea: 'tryghed',
  sentence: `Mindst ${target} i ${deadline}`,
  dataSource: 'Spørgeskema',
  versions: [
    {
      number: 1,
      kind: 'reach-level',
      // Deliberately not in alphabetical order: the order given is kept.
      params: {
        series: of,
        comparison: 'atLeast',
        target: { value: target, unit: 'percent' },
        deadline,
      },
      interpretation: 'Tallet for hele området.',
      presumed: ['at tallet gælder alle afdelinger'],
      enteredBy: 'Sekretariatet',
      enteredAt: '2017-01-15T09:00:00.000Z' as Criterion['versions'][number]['enteredAt'],
    },
  ],
});

export const samplePlan = (key: PlanKey = ownPlan): WholePlan => {
  const plan: Plan = {
    key,
    name: `Helhedsplan ${key}`,
    area: 'Fjordparken',
    period: {
      from: '2017-01-01' as Plan['period']['from'],
      to: '2020-12-31' as Plan['period']['to'],
    },
    fundGeneration: '2015-2018',
    fictional: true,
    parties: [{ kind: 'municipality', name: 'Kommunen' }],
    departments: [{ name: 'Afdeling 1', owner: null, residents: 612 }],
    bodies: [],
    sections: [{ number: 1, title: 'Formål', paragraphs: ['<b>Æøå</b> 🙂 שלום & "citat"'] }],
    annexes: [],
    figures: [],
    centralMeasurements: [],
    focusAreas: [
      {
        number: '5.1',
        key: 'tryghed',
        name: 'Tryghed',
        purpose: null,
        objectives: [{ text: 'Flere er trygge', criteria: ['t1' as Criterion['id']] }],
        targetGroups: [],
      },
    ],
    rules: { notice: null, conflict: null, amendment: null },
    questions: [
      { id: 'q1', place: '5.1', text: 'Hvilket år gælder?', proposed: '2020' },
      { id: 'q2', place: null, text: 'Hvem måler?', proposed: null },
    ],
    sources: [
      { id: 'survey' as Plan['sources'][number]['id'], name: 'Spørgeskema', lagMonths: 3 },
      { id: 'register' as Plan['sources'][number]['id'], name: 'Register', publisher: 'Kommunen' },
    ],
    series: [
      series('safety', 'Trygge beboere', 'percent'),
      series('thefts', 'Indbrud', 'count'),
      series('jobs', 'I arbejde', 'percent'),
    ],
  };
  return {
    plan,
    criteria: [criterion('t1', 'safety', '73', '2019'), criterion('b1', 'jobs', '48.5', '2020')],
    readings: [
      measured('safety', '2015', '64.6', { sample: { kind: 'size', n: 812 } }),
      measured('safety', '2016', '65.10'),
      measured('safety', '2017', '66.2', {
        id: 'safety-2017-wrong' as Reading['id'],
      }),
      measured('safety', '2017', '66.1', {
        supersedes: 'safety-2017-wrong' as NonNullable<Reading['supersedes']>,
        reason: 'Tastefejl',
        sample: { kind: 'share', numerator: 404, denominator: 611 },
      }),
      measured('thefts', '2015', '112'),
      measured('jobs', '2015', '0.0000000000000000000000000000000000000001'),
      measured('jobs', '2014', '0', {
        state: { kind: 'measured', value: { numerator: 2n, denominator: 3n } },
      }),
      measured('jobs', '2016', '0', {
        state: { kind: 'pending', expected: '2019-06-01' as never },
        standing: 'preliminary',
        fictional: true,
        provenance: {
          edition: 'Marts 2018',
          fetchedOn: '2018-03-02' as never,
          enteredBy: 'Sekretariatet',
          enteredAt: '2018-03-02T08:15:30.007Z' as never,
          evidence: { fileName: 'tal.csv', sha256: 'a'.repeat(64), cell: 'ark 2, celle D14' },
        },
      }),
    ],
  };
};
