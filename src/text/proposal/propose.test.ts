import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { readSentence } from '#text/sentence/read-sentence.ts';
import type { SentenceKind } from '#text/sentence/reading.ts';
import { partsOf } from './claim-parts.ts';
import type { ProposalContext } from './parts.ts';
import { proposeCriterion } from './propose.ts';
import { issuesOf } from './review.ts';

const department = (name: string) => ({ name, owner: null, residents: null });
const context: ProposalContext = {
  years: { first: 2021, last: 2024 },
  area: 'Grønhøj',
  benchmark: 'Skovby Kommune',
  departments: [department('Engen'), department('Lunden')],
};

const proposed = (sentence: string, read: { kind?: SentenceKind; parts?: SentenceKind[] } = {}) => {
  const dataSource = 'Kommunens data';
  const reading = { ...readSentence(sentence, { dataSource }), ...read };
  return proposeCriterion({ code: 'G1', sentence, dataSource, reading }, context);
};

test('the same demand on each department the sentence speaks of', () => {
  const proposal = proposed('Andelen af utrygge falder i hver afdeling fra 2020 til 2024', {
    kind: 'each-of',
    parts: ['improve-on-baseline'],
  });
  assert.deepEqual(
    partsOf(proposal)?.map(({ label }) => label),
    ['Engen', 'Lunden'],
  );
  assert.deepEqual(issuesOf(proposal), []);
});

test('the groups a sentence gives a figure each keep their own', () => {
  const proposal = proposed(
    'Andelen af trygge stiger i alle bydele. Baseline 2020 (Nord 71 %, Syd 74 %)',
    { kind: 'each-of', parts: ['improve-on-baseline'] },
  );
  const parts = partsOf(proposal)?.map(({ label, params }) => [label, params.baseline]);
  assert.deepEqual(parts, [
    ['Nord', { value: '71', unit: 'percent' }],
    ['Syd', { value: '74', unit: 'percent' }],
  ]);
  assert.deepEqual(issuesOf(proposal), []);
});

describe('in how many of them a demand must hold', () => {
  const four = { ...context, departments: ['A', 'B', 'C', 'D'].map(department) };
  const rows: readonly (readonly [string, number | undefined])[] = [
    ['I mindst 3 af de 4 afdelinger stiger trygheden i 2024', 3],
    ['Trygheden stiger i mindst to af afdelingerne i 2024', 2],
    ['På minimum tre af de fire afdelinger falder fraværet i 2024', 3],
    ['I alle afdelinger stiger trygheden i 2024', undefined],
    ['I hver af de 4 afdelinger stiger trygheden i 2024', undefined],
  ];
  for (const [sentence, least] of rows)
    test(`${sentence}: ${least ?? 'all'}`, () => {
      const dataSource = 'Kommunens data';
      const reading = readSentence(sentence, { dataSource });
      const proposal = proposeCriterion({ code: 'G1', sentence, dataSource, reading }, four);
      assert.equal(proposal.kind, 'each-of');
      assert.equal(proposal.params.least, least);
      assert.equal(partsOf(proposal)?.length, 4);
      assert.deepEqual(issuesOf(proposal), []);
    });
});

describe('a bare number is asked about, and presumed to be what it is counted in', () => {
  const rows = [
    ['Tilliden stiger til 80 i 2024', 'count', 'Antal.'],
    ['Andelen af trygge stiger til 80 i 2024', 'percent', 'Procent.'],
  ] as const;
  for (const [sentence, expected, presumed] of rows)
    test(sentence, () => {
      const { series, params, open } = proposed(sentence);
      assert.equal(series[0]?.unit, expected);
      assert.deepEqual(params.target, { value: '80', unit: expected });
      assert.equal(open.find(({ code }) => code === 'unit')?.presumed, presumed);
    });
});

test('several demands are parts with a series each; their figures are for a person to give', () => {
  const proposal = proposed('Beboerne er glade for stedet, og flere bliver boende', {
    kind: 'composite',
    parts: ['judged', 'improve-on-baseline'],
  });
  assert.deepEqual(
    partsOf(proposal)?.map(({ kind }) => kind),
    ['judged', 'improve-on-baseline'],
  );
  assert.equal(proposal.series.length, 2);
});

test('without a period nothing is said of a deadline', () => {
  const sentence = 'Andelen af unge i job nærmer sig kommunens gennemsnit';
  const reading = readSentence(sentence, { dataSource: 'Kommunens data' });
  const proposal = proposeCriterion(
    { code: 'G1', sentence, dataSource: 'Kommunens data', reading },
    { ...context, years: undefined },
  );
  assert.equal(proposal.params.deadline, undefined);
});

const examples = fileURLToPath(
  new URL('../../../../shared/criteria/examples.json', import.meta.url),
);
const skip = existsSync(examples) ? false : 'the example sentences are not on this machine';

describe('the example sentences', { skip }, () => {
  type Example = {
    readonly id: string;
    readonly sentence: string;
    readonly dataSource: string | null;
  };
  const all: readonly Example[] = skip === false ? JSON.parse(readFileSync(examples, 'utf8')) : [];

  for (const { id, sentence, dataSource } of all) {
    test(`${id}: has series for what it names, and no figure the sentence does not hold`, () => {
      const reading = readSentence(sentence, { dataSource });
      const proposal = proposeCriterion({ code: 'G1', sentence, dataSource, reading }, context);
      assert.ok(proposal.series.length > 0);
      const known = new Set(proposal.series.map((each) => each.id));
      assert.equal(known.size, proposal.series.length);
      const read = new Set(reading.quantities.map(({ value }) => value));
      const hundredths = reading.quantities.map(({ value }) => Number(value) / 100);
      for (const [, value = ''] of JSON.stringify(proposal.params).matchAll(/"value":"([^"]*)"/g)) {
        assert.ok(read.has(value) || hundredths.includes(Number(value)), value);
      }
    });
  }
});
