import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { readSentence } from './read-sentence.ts';

const file = fileURLToPath(new URL('../../../../shared/criteria/examples.json', import.meta.url));
const missing = existsSync(file)
  ? false
  : 'the annotated examples (../shared/criteria/examples.json) are not here';

type Annotated = {
  readonly id: string;
  readonly sentence: string;
  readonly dataSource: string | null;
  readonly kind: string;
  readonly quantities: readonly {
    readonly value: string;
    readonly unit: string;
    readonly role: string;
  }[];
  readonly deadline: string | null;
  readonly period: string | null;
  readonly baselinePeriod: string | null;
};

function load(): readonly Annotated[] {
  return missing === false ? JSON.parse(readFileSync(file, 'utf8')) : [];
}

function scored(quantities: Annotated['quantities']): string {
  return quantities
    .filter((quantity) => quantity.role !== 'other')
    .map((quantity) => `${quantity.value} ${quantity.unit} ${quantity.role}`)
    .join(', ');
}

describe('the annotated sentences', { skip: missing }, () => {
  const examples = load();
  const readings = examples.map((example) => ({
    example,
    reading: readSentence(example.sentence, { dataSource: example.dataSource }),
  }));

  test('the kind is right in at least 37 of 38', () => {
    const right = readings.filter(({ example, reading }) => reading.kind === example.kind);
    assert.ok(right.length >= 37, `${right.length} of ${examples.length}`);
  });

  test('every scored quantity has its unit and role in at least 37 of 38', () => {
    const right = readings.filter(
      ({ example, reading }) => scored(reading.quantities) === scored(example.quantities),
    );
    assert.ok(right.length >= 37, `${right.length} of ${examples.length}`);
  });

  test('no number is invented', () => {
    const invented = readings.flatMap(({ example, reading }) => {
      const known = new Set(example.quantities.map((quantity) => quantity.value));
      return reading.quantities
        .filter((quantity) => !known.has(quantity.value))
        .map((quantity) => `${example.id}: ${quantity.value}`);
    });
    assert.deepEqual(invented, []);
  });

  test('no period is invented', () => {
    const invented = readings.flatMap(({ example, reading }) => {
      const known = [example.deadline, example.period, example.baselinePeriod];
      return [reading.deadline, reading.period, reading.baselinePeriod]
        .filter((code) => !known.includes(code) && code !== null)
        .map((code) => `${example.id}: ${code}`);
    });
    assert.deepEqual(invented, []);
  });
});
