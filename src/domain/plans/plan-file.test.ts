import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kinds } from '#domain/criteria/kinds/index.ts';
import { knowledgeOf } from '#domain/readings/knowledge.ts';
import { date } from '#domain/time/period.ts';
import type { WholePlan } from './plan.ts';
import { parsePlanFile, printPlanFile, unbuiltCriteria } from './plan-file.ts';
import { statusOf } from './status.ts';

const minimal = {
  plan: { name: 'Prøveplan', period: { from: '2017-01-01', to: '2020-12-31' } },
  series: [{ id: 'tryghed', unit: 'percent', polarity: 'higherIsBetter' }],
  criteria: [
    {
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
  ],
  readings: [{ series: 'tryghed', period: 2020, value: 73.5 }],
};

const parsed = (file: unknown): WholePlan => {
  const read = parsePlanFile(JSON.stringify(file));
  assert.ok(read.ok, JSON.stringify(read.ok ? '' : read.issues));
  return read.value;
};

const problems = (file: unknown): readonly string[] => {
  const read = parsePlanFile(typeof file === 'string' ? file : JSON.stringify(file));
  assert.ok(!read.ok, 'expected to be refused');
  return read.issues.map(
    ({ path, code, detail }) =>
      `${path.join('.')}: ${code}${detail === undefined ? '' : ` (${detail})`}`,
  );
};

const verdictsOf = ({ plan, criteria, readings }: WholePlan, today: string) => {
  const knowledge = knowledgeOf(plan.series, readings);
  return criteria.map((each) => statusOf(each, knowledge, date(today)).finding.verdict.kind);
};

test('a file with only name, period, series, criterion and reading is enough for a verdict', () => {
  const whole = parsed(minimal);
  assert.deepEqual(unbuiltCriteria(whole), []);
  assert.deepEqual(verdictsOf(whole, '2022-01-01'), ['met']);
  assert.deepEqual(whole.criteria[0]?.versions[0]?.params, {
    series: 'tryghed',
    comparison: 'atLeast',
    target: { value: '73', unit: 'percent' },
    deadline: '2020',
    baseline: { value: '64.6', unit: 'percent' },
    baselinePeriod: '2015',
  });
});

test('what the file leaves out gets its usual value', () => {
  const { plan, criteria, readings } = parsed(minimal);
  assert.equal(plan.key, 'proeveplan');
  assert.equal(plan.fictional, false);
  assert.deepEqual(plan.sources, [{ id: 'ikke-angivet', name: 'Ikke angivet' }]);
  assert.deepEqual(plan.series[0], {
    id: 'tryghed',
    indicator: 'tryghed',
    population: 'Området',
    unit: 'percent',
    polarity: 'higherIsBetter',
    source: 'ikke-angivet',
    role: 'area',
  });
  const [criterion] = criteria;
  assert.equal(criterion?.code, '1');
  assert.equal(criterion?.sentence, kinds['reach-level'].title);
  assert.equal(criterion?.versions[0]?.enteredAt, '2017-01-01T00:00:00.000Z');
  assert.equal(readings[0]?.id, 'tryghed.2020');
  assert.equal(readings[0]?.standing, 'final');
  assert.equal(readings[0]?.provenance.enteredAt, '2020-12-31T12:00:00.000Z');
});

test('the same file always gives the same ids', () => {
  assert.deepEqual(parsed(minimal), parsed(minimal));
});

test('printed, read and printed again it is the same text', () => {
  const printed = printPlanFile(parsed(minimal));
  assert.equal(printPlanFile(parsed(JSON.parse(printed))), printed);
  assert.ok(printed.endsWith('}\n'));
  assert.ok(printed.startsWith('{\n  "format": "fremdrift-plan",\n  "version": 1,\n  "plan": {'));
});

test('the order of readings and of parameters does not change the text', () => {
  const readings = [
    { series: 'tryghed', period: '2019', value: '70' },
    { series: 'tryghed', period: '2020', value: '73.5' },
    { series: 'tryghed', period: '2015', value: '64.6' },
  ];
  const [criterion] = minimal.criteria;
  const params = Object.fromEntries(Object.entries(criterion?.params ?? {}).reverse());
  const one = printPlanFile(parsed({ ...minimal, readings }));
  const other = printPlanFile(
    parsed({ ...minimal, criteria: [{ ...criterion, params }], readings: readings.toReversed() }),
  );
  assert.equal(other, one);
});

test('composed and decomposed letters give the same text', () => {
  const named = (name: string) =>
    printPlanFile(parsed({ ...minimal, plan: { ...minimal.plan, key: 'a', name } }));
  assert.equal(named('Tryghed på A\u030A'), named('Tryghed på \u00C5'));
});

test('every state, sample and part of the provenance survives', () => {
  const readings = [
    { id: 'a', series: 'tryghed', period: '2015', value: '1/3', n: 293 },
    {
      id: 'b',
      series: 'tryghed',
      period: '2016',
      state: 'suppressed',
      edition: 'Udgave 1',
      fetchedOn: '2017-03-01',
    },
    { id: 'c', series: 'tryghed', period: '2017', state: 'pending', expected: '2018-05-01' },
    { id: 'd', series: 'tryghed', period: '2018', state: 'notMeasured' },
    {
      id: 'e',
      series: 'tryghed',
      period: '2019',
      value: '50',
      numerator: 10,
      denominator: 20,
      standing: 'preliminary',
      fictional: true,
    },
    {
      id: 'f',
      series: 'tryghed',
      period: '2019',
      value: '55.00',
      supersedes: 'e',
      reason: 'Tastefejl',
      enteredBy: 'Sekretariatet',
      enteredAt: '2020-03-01T08:30:00.000Z',
      evidence: { fileName: 'svar.xlsx', sha256: 'a'.repeat(64), cell: 'ark 2, celle D14' },
    },
  ];
  const printed = JSON.parse(printPlanFile(parsed({ ...minimal, readings })));
  const usual = { standing: 'final', enteredBy: 'Planfil' };
  assert.deepEqual(printed.readings[0], {
    ...readings[0],
    ...usual,
    enteredAt: '2015-12-31T12:00:00.000Z',
  });
  assert.deepEqual(printed.readings[1], {
    ...readings[1],
    ...usual,
    enteredAt: '2017-03-01T12:00:00.000Z',
  });
  assert.deepEqual(printed.readings[2], {
    ...readings[2],
    ...usual,
    enteredAt: '2017-12-31T12:00:00.000Z',
  });
  assert.deepEqual(printed.readings[5], { ...readings[5], value: '55', standing: 'final' });
});

const withReading = (reading: unknown) => ({ ...minimal, readings: [reading] });
const withCriterion = (criterion: object) => ({
  ...minimal,
  criteria: [{ ...minimal.criteria[0], ...criterion }],
});
const refused: readonly (readonly [name: string, file: unknown, problems: readonly string[]])[] = [
  ['no JSON', 'hej', [': wrongShape (JSON)']],
  ['nothing', '', [': wrongShape (JSON)']],
  ['a list', [], [': wrongShape (et objekt { … })']],
  ['nesting without end', '['.repeat(100_000), [': wrongShape (JSON)']],
  [
    'a file of another program',
    { ...minimal, format: 'noget-andet' },
    ['format: notAChoice (fremdrift-plan)'],
  ],
  ['a later version', { ...minimal, version: 2 }, ['version: notAChoice (1)']],
  ['an unknown member', { ...minimal, målinger: [] }, ['målinger: unknownField (målinger)']],
  [
    'an unknown member deep inside, and everything else at once',
    {
      plan: { name: ' ', period: { from: '2017-02-30', to: '2020-12-31' } },
      series: [{ id: 'a b', unit: 'procent' }],
      readings: [{ series: 'x', period: '2020', tal: '1' }],
    },
    [
      'plan.name: required (name)',
      'plan.period.from: notADate (2017-02-30)',
      'series.0.id: wrongShape (et id af bogstaver, tal, punktum, _ og - (højst 100 tegn))',
      'series.0.unit: notAChoice (percent, percentagePoint, perMille, perMillePoint, kroner, kronerPerDwelling, grade, count, days, hours, index, ratio, rank, judgement, delivery)',
      'readings.0.tal: unknownField (tal)',
    ],
  ],
  [
    'a period that ends before it begins',
    { plan: { name: 'a', period: { from: '2020-01-01', to: '2017-01-01' } } },
    ['plan.period.to: contradiction (Slutdatoen ligger før startdatoen.)'],
  ],
  [
    'an unknown kind',
    withCriterion({ kind: 'reach-the-moon' }),
    ['criteria.0.kind: notAKind (reach-the-moon)'],
  ],
  [
    'both versions and a single kind',
    withCriterion({ versions: [] }),
    [
      'criteria.0.versions: contradiction (Skriv enten "versions" eller "kind" og "params", ikke begge dele.)',
    ],
  ],
  [
    'a reading of an unknown series',
    withReading({ series: 'x', period: '2020', value: '1' }),
    ['readings.0.series: notASeries (x)'],
  ],
  [
    'no value and no state',
    withReading({ series: 'tryghed', period: '2020' }),
    ['readings.0.value: required (value)'],
  ],
  [
    'a value and a state without one',
    withReading({ series: 'tryghed', period: '2020', value: '1', state: 'suppressed' }),
    [
      'readings.0.state: contradiction (En måling med et tal ("value") kan ikke samtidig være uden tal ("state").)',
    ],
  ],
  [
    'a Danish comma',
    withReading({ series: 'tryghed', period: '2020', value: '64,6' }),
    ['readings.0.value: notANumber (64,6)'],
  ],
  [
    'a number that is no longer exact',
    '{"plan":{"name":"a","period":"2020"},"series":[{"id":"a","unit":"count"}],"readings":[{"series":"a","period":"2020","value":12345678901234567890}]}',
    ['readings.0.value: notANumber (12345678901234567000)'],
  ],
  [
    'a division by 0',
    withReading({ series: 'tryghed', period: '2020', value: '1/0' }),
    ['readings.0.value: notANumber (1/0)'],
  ],
  [
    'a period that is none',
    withReading({ series: 'tryghed', period: '2020-13', value: '1' }),
    ['readings.0.period: notAPeriod (2020-13)'],
  ],
  [
    'a share above the whole',
    withReading({ series: 'tryghed', period: '2020', value: '1', numerator: 3, denominator: 2 }),
    ['readings.0.numerator: contradiction (Antallet kan ikke være større end antallet af svar.)'],
  ],
  [
    'two figures for the same period',
    { ...minimal, readings: [minimal.readings[0], minimal.readings[0]] },
    [
      'readings.1.period: contradiction (Der står allerede et tal for tryghed i 2020. En rettelse skal have "supersedes".)',
    ],
  ],
  [
    'a correction of nothing',
    withReading({ series: 'tryghed', period: '2020', value: '1', supersedes: 'x' }),
    ['readings.0.supersedes: contradiction (Målingen "x", som rettes, findes ikke i filen.)'],
  ],
  [
    'corrections in a ring',
    {
      ...minimal,
      readings: [
        { id: 'a', series: 'tryghed', period: '2020', value: '1', supersedes: 'b' },
        { id: 'b', series: 'tryghed', period: '2020', value: '1', supersedes: 'a' },
      ],
    },
    ['readings.0.supersedes: contradiction (Rettelserne går i ring.)'],
  ],
  [
    'the same id twice',
    {
      ...minimal,
      readings: [
        { id: 'a', series: 'tryghed', period: '2019', value: '1' },
        { id: 'a', series: 'tryghed', period: '2020', value: '1' },
      ],
    },
    ['readings.1.id: duplicate (a)'],
  ],
  [
    'a source that is not in the list of sources',
    {
      ...minimal,
      sources: [{ name: 'Kommunen' }],
      series: [{ ...minimal.series[0], source: 'politiet' }],
    },
    ['series.0.source: contradiction (Kilden "politiet" findes ikke i filens "sources".)'],
  ],
  [
    'versions out of number',
    {
      ...minimal,
      criteria: [{ versions: [{ number: 2, kind: 'watch-only', params: { series: 'tryghed' } }] }],
    },
    [
      'criteria.0.versions.0.number: contradiction (Versioner nummereres 1, 2, 3 … i den rækkefølge, de står.)',
    ],
  ],
  [
    'a focus area the plan does not have',
    {
      ...withCriterion({ focusArea: '5.9' }),
      plan: { ...minimal.plan, focusAreas: [{ name: 'Tryghed' }] },
    },
    ['criteria.0.focusArea: contradiction (Indsatsområdet "5.9" findes ikke i planen.)'],
  ],
  [
    'an objective with a criterion that is not there',
    {
      ...minimal,
      plan: {
        ...minimal.plan,
        focusAreas: [{ name: 'Tryghed', objectives: [{ text: 'Mål', criteria: ['T9'] }] }],
      },
    },
    [
      'plan.focusAreas.0.objectives.0.criteria.0: contradiction (Succeskriteriet "T9" findes ikke i planen.)',
    ],
  ],
];

for (const [name, file, expected] of refused) {
  test(`refused: ${name}`, () => assert.deepEqual(problems(file), expected));
}

test('a criterion that cannot be understood is kept, judged undecided and told about', () => {
  const whole = parsed(
    withCriterion({ params: { series: 'tryghed', comparison: 'mindst', deadline: '2020' } }),
  );
  assert.deepEqual(verdictsOf(whole, '2022-01-01'), ['undecided']);
  const [told] = unbuiltCriteria(whole);
  assert.deepEqual(
    told?.issues.map(({ path, code }) => `${path.join('.')}: ${code}`),
    [
      'criteria.0.versions.0.params.comparison: notAChoice',
      'criteria.0.versions.0.params.target: required',
    ],
  );
});

test('a choice that is none is told with the codes there are, also inside parts', () => {
  const params = { series: 'tryghed', comparison: 'mindst', target: 73, deadline: 2020 };
  const detailsOf = (kind: string, given: object) =>
    unbuiltCriteria(parsed(withCriterion({ kind, params: given })))[0]?.issues.map(
      ({ detail }) => detail,
    );
  const codes = ['atLeast, atMost, above, below, equal'];
  assert.deepEqual(detailsOf('reach-level', params), codes);
  assert.deepEqual(
    detailsOf('each-of', { parts: [{ label: 'Alle', kind: 'reach-level', params }] }),
    codes,
  );
});

test('a series that criteria only hold others up against is a benchmark', () => {
  const series = [...minimal.series, { id: 'byen', unit: 'percent', polarity: 'higherIsBetter' }];
  const params = { series: 'tryghed', benchmark: 'byen', deadline: '2020' };
  const rolesOf = (criteria: readonly object[]) =>
    parsed({ ...minimal, series, criteria }).plan.series.map(({ role, population }) => [
      role,
      population,
    ]);
  const near = { kind: 'near-benchmark', params };
  assert.deepEqual(rolesOf([near]), [
    ['area', 'Området'],
    ['benchmark', 'Sammenligningsgrundlaget'],
  ]);
  assert.deepEqual(rolesOf([near, { kind: 'watch-only', params: { series: 'byen' } }])[1], [
    'area',
    'Området',
  ]);
});

test('names that JavaScript gives a meaning are just unknown names', () => {
  assert.deepEqual(
    problems('{"plan":{"name":"a","period":"2020","__proto__":{}},"constructor":1}'),
    ['constructor: unknownField (constructor)', 'plan.__proto__: unknownField (__proto__)'],
  );
});

const figureOf = (unit: string, reading: object) => ({
  ...minimal,
  series: [
    { id: 'tryghed', unit: 'percent' },
    { id: 'tal', unit },
  ],
  readings: [{ series: 'tal', period: '2020', ...reading }],
});
const outside = (value: string, unit: string) =>
  `readings.0.value: outOfRange (${value} (${unit}). Er det rigtigt, så skriv også "outOfRange": true)`;
const judgement =
  'readings.0.value: contradiction (En vurdering er 1 (nået), 0,5 (delvist nået) eller 0 (ikke nået).)';
const nobody =
  'Der skal stå mindst én bag tallet. Lad feltet være tomt, hvis antallet ikke kendes.';
const unfit: readonly (readonly [name: string, unit: string, reading: object, problem: string])[] =
  [
    ['a judgement of 0.7', 'judgement', { value: '0.7' }, judgement],
    [
      'a judgement of 2, whatever is said',
      'judgement',
      { value: '2', outOfRange: true },
      judgement,
    ],
    ['140 percent', 'percent', { value: '140' }, outside('140', 'percent')],
    ['a count below nothing', 'count', { value: '-1' }, outside('-1', 'count')],
    [
      'a share unlike its parts',
      'percent',
      { value: '80', numerator: 5, denominator: 10 },
      'readings.0.value: contradiction (Tallet passer ikke med 5 ud af 10.)',
    ],
    [
      'a part larger than the whole',
      'percent',
      { value: '80', numerator: 11, denominator: 10 },
      'readings.0.numerator: contradiction (Antallet kan ikke være større end antallet af svar.)',
    ],
    ['nobody asked', 'percent', { value: '80', n: 0 }, `readings.0.n: contradiction (${nobody})`],
    [
      'a CPR number',
      'percent',
      { value: '80', edition: 'Beboer 311290-1234' },
      'readings.0.edition: cprNumber',
    ],
  ];
for (const [name, unit, reading, problem] of unfit) {
  test(`a figure is refused: ${name}`, () => {
    assert.deepEqual(problems(figureOf(unit, reading)), [problem]);
  });
}

test('a figure outside the range of its unit is kept when the file says that it is right', () => {
  const printed = printPlanFile(parsed(figureOf('percent', { value: '140', outOfRange: true })));
  assert.match(printed, /"value": "140",\n *"outOfRange": true,/);
  assert.equal(printPlanFile(parsed(JSON.parse(printed))), printed);
  assert.doesNotMatch(
    printPlanFile(parsed(figureOf('percent', { value: '40', outOfRange: true }))),
    /outOfRange/,
  );
});

test('a bare threshold of an each-of has the unit of its first part', () => {
  const part = (label: string, series: string) => ({
    label,
    kind: 'reach-level',
    params: { series, comparison: 'atLeast', target: 73, deadline: 2020 },
  });
  const whole = parsed({
    ...minimal,
    series: [...minimal.series, { id: 'b', unit: 'percent' }],
    criteria: [
      {
        kind: 'each-of',
        params: {
          parts: [part('A', 'tryghed'), part('B', 'b')],
          condition: 'below',
          threshold: '50',
          thresholdPeriod: '2015',
        },
      },
    ],
  });
  assert.deepEqual(whole.criteria[0]?.versions[0]?.params.threshold, {
    value: '50',
    unit: 'percent',
  });
  assert.deepEqual(unbuiltCriteria(whole), []);
});
