import assert from 'node:assert/strict';
import { test } from 'node:test';
import { issue, issueCodes } from '#domain/checked.ts';
import { parsePlanFile } from '#domain/plans/plan-file.ts';
import { placeInFile, planFileProblem } from './plan-file.ts';

const told = (file: unknown): readonly string[] => {
  const read = parsePlanFile(typeof file === 'string' ? file : JSON.stringify(file));
  return read.ok ? [] : read.issues.map(planFileProblem);
};
const plan = { name: 'Plan', period: '2017/2020' };
const series = [{ id: 'a', unit: 'percent' }];

const cases: readonly (readonly [name: string, file: unknown, sentences: readonly string[]])[] = [
  [
    'no JSON',
    '{',
    ['Filen er ikke gyldig JSON. Mangler der et komma, et anførselstegn eller en parentes?'],
  ],
  ['a list', '[]', ['Her skal stå et objekt { … }.']],
  [
    'a misspelt member',
    { plan, serier: [] },
    ['serier: Feltet "serier" kendes ikke her. Er det stavet rigtigt?'],
  ],
  [
    'nothing where something must be',
    { plan: { period: '2020' } },
    ['plan.name: "name" mangler eller er tom.'],
  ],
  [
    'a Danish comma',
    { plan, series, readings: [{ series: 'a', period: '2020', value: '64,6' }] },
    [
      'readings[0].value: Tallet kan ikke læses ("64,6"). Skriv det med punktum som decimaltegn og uden tusindtalsskilletegn, fx "64.6".',
    ],
  ],
  [
    'a period in words',
    { plan, series, readings: [{ series: 'a', period: '3. kvartal 2017', value: '1' }] },
    [
      'readings[0].period: Perioden kan ikke læses ("3. kvartal 2017"). Skriv fx 2020, 2014/15, 2017-Q3, 2016-11, 2017-spring, 2017-03-31 eller 2017/2020.',
    ],
  ],
  [
    'a series nobody knows',
    { plan, series, readings: [{ series: 'b', period: '2017', value: '1' }] },
    ['readings[0].series: Der er ingen serie med det id i "series" ("b").'],
  ],
  [
    'a choice that is none',
    { plan, series: [{ id: 'a', unit: 'percent', polarity: 'op' }] },
    [
      'series[0].polarity: Værdien er ikke en af dem, der kan stå her: higherIsBetter, lowerIsBetter, neutral.',
    ],
  ],
  [
    'a kind nobody knows',
    { plan, series, criteria: [{ kind: 'nå', params: {} }] },
    [
      'criteria[0].kind: Den slags kriterium kendes ikke ("nå"). De slags, der findes, står i docs/plan-file.md.',
    ],
  ],
  [
    'another program’s file',
    { format: 'iati', plan },
    ['format: Værdien er ikke en af dem, der kan stå her: fremdrift-plan.'],
  ],
];

for (const [name, file, sentences] of cases) {
  test(`in words: ${name}`, () => assert.deepEqual(told(file), sentences));
}

test('every problem there can be has a sentence that ends', () => {
  for (const code of issueCodes) {
    assert.match(
      planFileProblem(issue(['plan', 'name'], code)),
      /^plan\.name: ["\p{Lu}].*[.?]$/u,
      code,
    );
  }
});

test('a place is written as its author would point at it', () => {
  assert.equal(placeInFile([]), '');
  assert.equal(
    placeInFile(['criteria', '0', 'params', 'parts', '2', 'label']),
    'criteria[0].params.parts[2].label',
  );
});
