import { readSentence } from '#text/sentence/read-sentence.ts';
import type { SentenceReading } from '#text/sentence/reading.ts';

type AnnotatedQuantity = { readonly value: string; readonly unit: string; readonly role: string };

/** One annotated sentence of `examples.json`; its README has the format. */
export type ReaderExample = {
  readonly id: string;
  readonly sentence: string;
  readonly dataSource: string | null;
  readonly kind: string;
  readonly parts: readonly string[];
  readonly direction: string;
  readonly quantities: readonly AnnotatedQuantity[];
  readonly comparison: string | null;
  readonly deadline: string | null;
  readonly period: string | null;
  readonly baselinePeriod: string | null;
  readonly mustAsk: readonly string[];
};

export type Deviation = {
  readonly id: string;
  readonly field: string;
  readonly read: string;
  readonly annotated: string;
};

type Field =
  | 'kind'
  | 'parts'
  | 'direction'
  | 'quantities'
  | 'comparison'
  | 'deadline'
  | 'period'
  | 'baselinePeriod'
  | 'mustAsk'
  | 'nothing invented';

export type ReaderScore = {
  readonly scores: Readonly<Record<Field, number>>;
  readonly deviations: readonly Deviation[];
};

/** Quantities with the role `other` count neither for nor against. */
function scored(quantities: readonly AnnotatedQuantity[]): string {
  return quantities
    .filter((quantity) => quantity.role !== 'other')
    .map((quantity) => `${quantity.value} ${quantity.unit} ${quantity.role}`)
    .join(', ');
}

function sorted(codes: readonly string[]): string {
  return [...codes].sort().join(', ');
}

/** Values and periods of the reading that the annotation does not know in any role. */
export function invented(example: ReaderExample, reading: SentenceReading): readonly string[] {
  const values = new Set(example.quantities.map((quantity) => quantity.value));
  const periods = new Set([example.deadline, example.period, example.baselinePeriod]);
  const numbers = reading.quantities.filter(
    (quantity) => quantity.role !== 'other' && !values.has(quantity.value),
  );
  const times = [reading.deadline, reading.period, reading.baselinePeriod].filter(
    (code) => code !== null && !periods.has(code),
  );
  return [...numbers.map((quantity) => quantity.value), ...times.map(String)];
}

/** Reads every example and counts, per field, in how many sentences the reading equals the annotation. */
export function scoreReader(examples: readonly ReaderExample[]): ReaderScore {
  const scores: Record<Field, number> = {
    kind: 0,
    parts: 0,
    direction: 0,
    quantities: 0,
    comparison: 0,
    deadline: 0,
    period: 0,
    baselinePeriod: 0,
    mustAsk: 0,
    'nothing invented': 0,
  };
  const deviations: Deviation[] = [];
  for (const example of examples) {
    const reading = readSentence(example.sentence, { dataSource: example.dataSource });
    const pairs: readonly (readonly [Field, string, string])[] = [
      ['kind', reading.kind, example.kind],
      ['parts', reading.parts.join(', '), example.parts.join(', ')],
      ['direction', reading.direction, example.direction],
      ['quantities', scored(reading.quantities), scored(example.quantities)],
      ['comparison', String(reading.comparison), String(example.comparison)],
      ['deadline', String(reading.deadline), String(example.deadline)],
      ['period', String(reading.period), String(example.period)],
      ['baselinePeriod', String(reading.baselinePeriod), String(example.baselinePeriod)],
      ['mustAsk', sorted(reading.mustAsk), sorted(example.mustAsk)],
      ['nothing invented', invented(example, reading).join(', '), ''],
    ];
    for (const [field, read, annotated] of pairs) {
      if (read === annotated) scores[field] += 1;
      else deviations.push({ id: example.id, field, read, annotated });
    }
  }
  return { scores, deviations };
}
