import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { kinds } from '#domain/criteria/kinds/index.ts';
import { parsePlanFile, planFileSchema, printPlanFile, unbuiltCriteria } from './plan-file.ts';
import { kindsChapter } from './plan-file-docs.ts';
import { planFileShape } from './plan-file-form.ts';
import { fits } from './testing/schema.ts';

const docs = new URL('../../../docs/', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, docs), 'utf8');

/** Set to write the documents anew from the code, before looking at what changed. */
const rewrite = process.env.FREMDRIFT_WRITE_DOCS === '1';

test('the schema in docs/ is the one the reader reads by', () => {
  const schema = `${JSON.stringify(planFileSchema(), null, 2)}\n`;
  if (rewrite) writeFileSync(new URL('plan-file.schema.json', docs), schema);
  assert.equal(read('plan-file.schema.json'), schema);
});

test('the chapter of kinds in docs/ says what the kinds ask for', () => {
  const chapter = /(<!-- kinds:.*-->\n)[\s\S]*(<!-- \/kinds -->)/;
  const written = read('plan-file.md').replace(
    chapter,
    (_, from, to) => `${from}\n${kindsChapter()}\n${to}`,
  );
  if (rewrite) writeFileSync(new URL('plan-file.md', docs), written);
  assert.equal(read('plan-file.md'), written);
});

test('the example in docs/ is a plan whose criterion is met', () => {
  const example = /```json\n(\{\n[\s\S]*?\n\})\n```/.exec(read('plan-file.md'))?.[1] ?? '';
  const plan = parsePlanFile(example);
  assert.ok(plan.ok);
  assert.deepEqual(unbuiltCriteria(plan.value), []);
  assert.equal(plan.value.readings.length, 2);
});

test('every member of a plan file is named in docs/', () => {
  const text = read('plan-file.md');
  const named = (schema: unknown): readonly string[] => {
    if (typeof schema !== 'object' || schema === null) return [];
    const { properties, items, anyOf } = schema as Record<string, unknown>;
    const own = typeof properties === 'object' && properties !== null ? properties : {};
    return [
      ...Object.keys(own),
      ...Object.values(own).flatMap(named),
      ...named(items),
      ...(Array.isArray(anyOf) ? anyOf.flatMap(named) : []),
    ];
  };
  // The inside of the rules is shown by the example plan only.
  const inRules = ['who', 'what', 'routes', 'matter', 'basis', 'firstStep', 'approver'];
  const missing = named(planFileShape.schema).filter(
    (name) =>
      !(inRules.includes(name) || text.includes(`\`${name}\``) || text.includes(`"${name}"`)),
  );
  assert.deepEqual(missing, []);
});

for (const kind of Object.values(kinds)) {
  test(`the example of ${kind.name} can be written as a plan file and fits the schema`, () => {
    const { example } = kind;
    const file = {
      plan: { name: 'Eksempel', period: '2017/2020' },
      series: example.series,
      criteria: [{ sentence: example.sentence, kind: kind.name, params: example.params }],
      readings: example.readings.map(([series, period, value]) => ({ series, period, value })),
    };
    assert.deepEqual(fits(planFileSchema(), file), []);
    const plan = parsePlanFile(JSON.stringify(file));
    assert.ok(plan.ok);
    assert.deepEqual(unbuiltCriteria(plan.value), []);
    assert.deepEqual(plan.value.criteria[0]?.versions[0]?.params, example.params);
    assert.deepEqual(fits(planFileSchema(), JSON.parse(printPlanFile(plan.value))), []);
  });
}

for (const name of ['demo.json', 'demo-2025-2028.json']) {
  test(`docs/examples/${name} fits the schema`, () => {
    assert.deepEqual(fits(planFileSchema(), JSON.parse(read(`examples/${name}`))), []);
  });
}

test('the schema refuses what the reader refuses', () => {
  const file = {
    plan: { name: '', period: '2020' },
    readings: [{ series: 'a', period: '2020', value: '1,5' }],
    x: 1,
  };
  assert.deepEqual(fits(planFileSchema(), file), [
    'x: surplus',
    'plan.name: minLength',
    'plan.name: pattern',
    'readings.0.value: anyOf',
  ]);
});
