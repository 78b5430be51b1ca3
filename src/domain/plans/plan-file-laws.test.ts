import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { kinds } from '#domain/criteria/kinds/index.ts';
import { units } from '#domain/quantity/quantity.ts';
import { rational } from '#domain/quantity/rational.ts';
import type { Reading, ReadingState } from '#domain/readings/reading.ts';
import { period } from '#domain/time/period.ts';
import type { WholePlan } from './plan.ts';
import { parsePlanFile, planFileSchema, printPlanFile } from './plan-file.ts';
import { fits } from './testing/schema.ts';

const words = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
  .map((text) => text.normalize('NFC').replace(/[\p{C}\p{Z}]/gu, 'å'));
const periods = [
  '2015',
  '2014/15',
  '2017-H1',
  '2017-Q3',
  '2016-11',
  '2017-spring',
  '2017-03-31',
  '2017/2020',
  '2017-primo',
  '2017-03-ultimo',
];
const moment = fc
  .date({
    min: new Date('2015-01-01T00:00:00Z'),
    max: new Date('2030-01-01T00:00:00Z'),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString());
/** Units with two or three values only. */
const decided = ['judgement', 'delivery'];
const state = fc.oneof(
  fc
    .tuple(
      fc.bigInt({ min: -(10n ** 8n), max: 10n ** 8n }),
      fc.constantFrom(1n, 10n, 1000n, 3n, 7n),
    )
    .map(([top, bottom]): ReadingState => ({ kind: 'measured', value: rational(top, bottom) })),
  fc.constantFrom<ReadingState>(
    { kind: 'suppressed' },
    { kind: 'notMeasured' },
    { kind: 'pending' },
    { kind: 'pending', expected: '2030-01-01' as never },
  ),
);

/** A figure for a period, perhaps corrected once or twice later. */
const chain = fc.record({
  series: fc.nat(2),
  period: fc.constantFrom(...periods),
  states: fc.array(state, { minLength: 1, maxLength: 3 }),
  from: moment,
  n: fc.option(fc.integer({ min: 1, max: 5000 }), { nil: undefined }),
  edition: fc.option(words, { nil: undefined }),
  standing: fc.constantFrom('preliminary' as const, 'final' as const),
  fictional: fc.boolean(),
});

const readingsOf = (chains: readonly Chain[]): Reading[] =>
  chains.flatMap(({ series, period: code, states, from, n, edition, standing, fictional }) =>
    states.map((each, index) => ({
      id: `r-${series}-${code.replace('/', '-')}-${index}` as never,
      series: `s${series}` as never,
      period: period(code),
      state: each,
      ...(n === undefined ? {} : { sample: { kind: 'size' as const, n } }),
      standing,
      provenance: {
        ...(edition === undefined ? {} : { edition }),
        enteredBy: 'Sekretariatet',
        enteredAt: from as never,
      },
      ...(index === 0
        ? {}
        : {
            supersedes: `r-${series}-${code.replace('/', '-')}-${index - 1}` as never,
            reason: 'Rettet',
          }),
      ...(fictional ? { fictional: true } : {}),
    })),
  );
type Chain = typeof chain extends fc.Arbitrary<infer T> ? T : never;

const criterion = fc.record({
  kind: fc.constantFrom(...Object.values(kinds)),
  sentence: words,
  dataSource: fc.option(words, { nil: null }),
  presumed: fc.array(words, { maxLength: 2 }),
  reason: fc.option(words, { nil: undefined }),
  versions: fc.integer({ min: 0, max: 3 }),
  at: moment,
});

const whole: fc.Arbitrary<WholePlan> = fc
  .record({
    name: words,
    area: fc.string({ maxLength: 0 }),
    fictional: fc.boolean(),
    units: fc.array(fc.constantFrom(...units.filter((unit) => !decided.includes(unit))), {
      minLength: 3,
      maxLength: 3,
    }),
    criteria: fc.array(criterion, { maxLength: 4 }),
    chains: fc.uniqueArray(chain, {
      selector: (each) => `${each.series} ${each.period}`,
      maxLength: 12,
    }),
    figure: words,
    ages: fc.option(fc.constant({ from: 10, to: 17 }), { nil: null }),
    amount: fc.integer({ min: -1e9, max: 1e9 }),
    answered: fc.boolean(),
  })
  .map((given) => ({
    plan: {
      key: 'plan' as never,
      name: given.name,
      area: given.area,
      period: { from: '2017-01-01' as never, to: '2020-12-31' as never },
      fundGeneration: '2015-18',
      fictional: given.fictional,
      parties: [{ kind: 'municipality', name: given.name }],
      departments: [{ name: given.name, owner: null, residents: given.ages === null ? null : 600 }],
      bodies: [],
      sections: [{ number: null, title: '', paragraphs: [given.name] }],
      annexes: [],
      figures: [
        {
          indicator: given.figure,
          value: '64.6',
          unit: 'percent',
          approximate: given.fictional,
          isBenchmark: false,
          population: null,
          ages: given.ages,
          period: null,
          source: null,
          heading: null,
          words: '',
        },
      ],
      centralMeasurements: [{ number: 1, text: given.name, series: 's0' as never }],
      focusAreas: [
        {
          number: '5.1',
          key: 'omraade',
          name: given.name,
          purpose: null,
          objectives: [
            { text: given.name, criteria: given.criteria.map((_, index) => `c${index}` as never) },
          ],
          targetGroups: [{ words: given.name, ages: given.ages }],
        },
      ],
      financing: { lines: [{ name: given.name, payer: 'fund', amount: given.amount, words: '' }] },
      rules: { notice: null, conflict: null, amendment: null },
      questions: [
        {
          id: 'q',
          place: null,
          text: given.name,
          proposed: null,
          ...(given.answered
            ? {
                answer: {
                  text: given.name,
                  by: given.name,
                  at: '2020-01-01T00:00:00.000Z' as never,
                },
              }
            : {}),
        },
      ],
      sources: [{ id: 'kilde' as never, name: given.name, lagMonths: 12 }],
      series: given.units.map((unit, index) => ({
        id: `s${index}` as never,
        indicator: given.name,
        population: given.figure,
        unit,
        polarity: 'neutral',
        source: 'kilde' as never,
        role: index === 0 ? 'area' : 'benchmark',
      })),
    },
    criteria: given.criteria.map((each, index) => ({
      id: `c${index}` as never,
      code: `K${index}`,
      focusArea: 'omraade',
      sentence: each.sentence,
      dataSource: each.dataSource,
      versions: Array.from({ length: each.versions }, (_, nth) => ({
        number: nth + 1,
        kind: each.kind.name,
        params: each.kind.example.params,
        interpretation: '',
        presumed: each.presumed,
        ...(each.reason === undefined ? {} : { reason: each.reason }),
        enteredBy: 'Sekretariatet',
        enteredAt: each.at as never,
      })),
    })),
    readings: readingsOf(given.chains),
  }));

const parsed = (text: string): WholePlan => {
  const read = parsePlanFile(text);
  assert.ok(read.ok, read.ok ? '' : JSON.stringify(read.issues));
  return read.value;
};

test('a plan printed, read and printed again is the same text', () => {
  fc.assert(
    fc.property(whole, (plan) => {
      const printed = printPlanFile(plan);
      assert.equal(printPlanFile(parsed(printed)), printed);
    }),
  );
});

test('what is read is what was printed', () => {
  fc.assert(
    fc.property(whole, (plan) => {
      const read = parsed(printPlanFile(plan));
      assert.deepEqual(read.plan, plan.plan);
      assert.deepEqual(
        read.criteria.map(({ versions: _, ...each }) => each),
        plan.criteria.map(({ versions: _, ...each }) => each),
      );
      assert.equal(read.readings.length, plan.readings.length);
    }),
  );
});

test('the order of the readings does not change the text', () => {
  fc.assert(
    fc.property(whole, (plan) => {
      const turned = { ...plan, readings: plan.readings.toReversed() };
      assert.equal(printPlanFile(turned), printPlanFile(plan));
    }),
  );
});

test('what is printed fits the schema', () => {
  fc.assert(
    fc.property(whole, (plan) => {
      assert.deepEqual(fits(planFileSchema(), JSON.parse(printPlanFile(plan))), []);
    }),
  );
});

test('whatever is given, the reader answers and never throws', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 5 }), (text) => typeof parsePlanFile(text).ok === 'boolean'),
  );
  fc.assert(fc.property(fc.string(), (text) => typeof parsePlanFile(text).ok === 'boolean'));
});

test('a plan with anything at all in one place is read or refused, never thrown', () => {
  fc.assert(
    fc.property(whole, fc.nat(), fc.jsonValue(), (plan, at, anything) => {
      const file = JSON.parse(printPlanFile(plan));
      const places = placesIn(file);
      const [holder, name] = places[at % places.length] as [Record<string, unknown>, string];
      holder[name] = anything;
      const read = parsePlanFile(JSON.stringify(file));
      if (read.ok) printPlanFile(read.value);
    }),
    { numRuns: 300 },
  );
});

const placesIn = (value: unknown): [object, string][] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, each]) => [
        [value, name] as [object, string],
        ...placesIn(each),
      ])
    : [];
