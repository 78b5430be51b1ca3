// A small plan of our own with the places a page can trip over: HTML, emoji, corrections, gaps.
import assert from 'node:assert/strict';
import type { WholePlan } from '#domain/plans/plan.ts';
import { parsePlanFile } from '#domain/plans/plan-file.ts';

export type PlanSize = {
  readonly key?: string;
  /** How many criteria and readings the plan has more than its own three. */
  readonly more?: number;
};

const series = [
  { id: 'tryghed', indicator: 'Trygge beboere', population: 'Fjordparken', unit: 'percent' },
  { id: 'tryghed-by', indicator: 'Trygge beboere', population: 'Byen', unit: 'percent' },
  { id: 'fravaer', indicator: 'Skolefravær', population: 'Fjordskolen', unit: 'percent' },
  { id: 'plan', indicator: 'Handleplan', population: 'Sekretariatet', unit: 'delivery' },
].map((each) => ({
  ...each,
  source: 'maaling',
  polarity: each.id === 'fravaer' ? 'lowerIsBetter' : 'higherIsBetter',
}));

const criteria = [
  {
    id: 'c-t1',
    code: 'T1',
    focusArea: 'tryghed',
    sentence: 'Mindst 73 % er trygge i 2020 <b>fed</b> & 👩🏽‍🚒 السلامة',
    kind: 'reach-level',
    params: {
      series: 'tryghed',
      comparison: 'atLeast',
      target: 73,
      deadline: 2020,
      baseline: '64.6',
      baselinePeriod: '2015',
    },
  },
  {
    id: 'c-u1',
    code: 'U1',
    focusArea: 'uddannelse',
    sentence: 'Fraværet er lavere i skoleåret 2019/20 end i 2014/15.',
    kind: 'improve-on-baseline',
    params: { series: 'fravaer', deadline: '2019/20', baselinePeriod: '2014/15' },
  },
  {
    id: 'c-k1',
    code: 'K1',
    focusArea: 'tryghed',
    sentence: 'En handleplan foreligger i 3. kvartal 2019.',
    kind: 'milestone',
    params: {
      deliverables: [{ name: 'Handleplan', series: 'plan' }],
      by: '2019-Q3',
      combine: 'all',
    },
  },
];

const readings = [
  { id: 'r-2015', series: 'tryghed', period: '2015', value: '64.6', n: 293 },
  { id: 'r-2016', series: 'tryghed', period: '2016', value: '66', n: 280, fictional: true },
  { id: 'r-2017', series: 'tryghed', period: '2017', value: '67.5', enteredAt: '2018-02-01' },
  {
    id: 'r-2017b',
    series: 'tryghed',
    period: '2017',
    value: '67.1',
    enteredAt: '2018-06-01',
    supersedes: 'r-2017',
    reason: 'Kilden rettede tallet',
  },
  {
    id: 'f-2014',
    series: 'fravaer',
    period: '2014/15',
    value: '8.35',
    // Known by name only: a plan file holds no files.
    evidence: { fileName: 'skolens ark.xlsx', sha256: 'ab'.repeat(32) },
  },
  { id: 'f-2017', series: 'fravaer', period: '2017/18', state: 'suppressed' },
].map(({ enteredAt, ...each }) => ({
  ...each,
  ...(enteredAt === undefined ? {} : { enteredAt: `${enteredAt}T12:00:00.000Z` }),
}));

export function fjordparken({ key = 'fjordparken', more = 0 }: PlanSize = {}): WholePlan {
  const extra = Array.from({ length: more }, (_, index) => ({
    ...criteria[0],
    id: `c-x${index}`,
    code: `X${index}`,
    sentence: `Ekstra kriterium ${index}`,
    params: { ...criteria[0]?.params, series: `x${index}` },
  }));
  const file = {
    plan: {
      key,
      name: key === 'fjordparken' ? 'Fjordparken' : 'Bakkegården',
      area: 'Fjordbyen',
      period: { from: '2017-01-01', to: '2020-12-31' },
      fictional: true,
      // Of the other plan's agreement nothing but this is known.
      ...(key === 'bakkegaarden'
        ? {}
        : {
            parties: [{ kind: 'municipality', name: 'Kommunen' }],
            departments: [{ name: 'Afdeling 1', owner: null, residents: 612 }],
          }),
      focusAreas: [
        {
          key: 'tryghed',
          name: 'Tryghed',
          purpose: 'Beboerne skal føle sig trygge.',
          objectives: [
            { text: 'Flere er trygge', criteria: ['c-t1'] },
            { text: 'Naboer kender hinanden', criteria: [], note: 'Måles ikke' },
          ],
          targetGroups: [{ words: 'Alle beboere', ages: null }],
        },
        { key: 'uddannelse', name: 'Uddannelse', purpose: null, objectives: [], targetGroups: [] },
      ],
      centralMeasurements: [
        { number: 1, text: 'Tryghed i området', series: 'tryghed' },
        { number: 2, text: 'Fraflytning' },
      ],
      questions: [
        { id: 'q1', place: 'afsnit 5', text: 'Hvilket år gælder kravet?', proposed: '2020' },
      ],
    },
    sources: [{ id: 'maaling', name: 'Tryghedsmåling', lagMonths: 3 }],
    series: [
      ...series,
      ...extra.map((_, index) => ({
        ...series[0],
        id: `x${index}`,
        indicator: `Ekstra ${index}`,
      })),
    ],
    criteria: [...criteria, ...extra],
    readings: [
      ...readings,
      ...extra.map((_, index) => ({
        id: `x-${index}`,
        series: `x${index}`,
        period: '2016',
        value: '50',
      })),
    ],
  };
  const read = parsePlanFile(JSON.stringify(file));
  assert.ok(read.ok, read.ok ? '' : JSON.stringify(read.issues));
  return read.value;
}
