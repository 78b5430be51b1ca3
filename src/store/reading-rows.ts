import {
  decimal,
  exactDecimal,
  type Rational,
  reduced,
  toDecimal,
} from '#domain/quantity/rational.ts';
import type {
  Evidence,
  ImportId,
  Provenance,
  Reading,
  ReadingId,
  ReadingState,
  Sample,
  SeriesId,
} from '#domain/readings/reading.ts';
import type { Instant, IsoDate, Period } from '#domain/time/period.ts';

/** The columns of a reading in the order they are written and read; numbers as exact text. */
export const readingColumns = [
  ['key', 'text'],
  ['series', 'text'],
  ['period', 'text'],
  ['state', 'text'],
  ['value', 'numeric'],
  ['expected', 'date'],
  ['sample_size', 'bigint'],
  ['sample_numerator', 'bigint'],
  ['sample_denominator', 'bigint'],
  ['standing', 'text'],
  ['edition', 'text'],
  ['fetched_on', 'date'],
  ['entered_by', 'text'],
  ['entered_at', 'timestamptz'],
  ['evidence_file_name', 'text'],
  ['evidence_sha256', 'text'],
  ['evidence_cell', 'text'],
  ['supersedes', 'text'],
  ['reason', 'text'],
  ['fictional', 'boolean'],
  ['value_divisor', 'numeric'],
  ['import', 'text'],
] as const;

export type Text = string | null;
export type Count = number | null;

/** A row of `readingColumns`. */
export type ReadingRow = readonly [
  key: string,
  series: string,
  period: string,
  state: string,
  value: Text,
  expected: Text,
  sampleSize: Count,
  numerator: Count,
  denominator: Count,
  standing: string,
  edition: Text,
  fetchedOn: Text,
  enteredBy: string,
  enteredAt: string,
  evidenceFileName: Text,
  evidenceSha256: Text,
  evidenceCell: Text,
  supersedes: Text,
  reason: Text,
  fictional: boolean | null,
  valueDivisor: Text,
  importId: Text,
];

export const rowOf = (reading: Reading): ReadingRow => {
  const { state, sample, provenance } = reading;
  const [value, divisor] = state.kind === 'measured' ? exactText(state.value) : [null, null];
  return [
    reading.id,
    reading.series,
    reading.period,
    state.kind,
    value,
    (state.kind === 'pending' ? state.expected : undefined) ?? null,
    sample?.kind === 'size' ? sample.n : null,
    sample?.kind === 'share' ? sample.numerator : null,
    sample?.kind === 'share' ? sample.denominator : null,
    reading.standing,
    provenance.edition ?? null,
    provenance.fetchedOn ?? null,
    provenance.enteredBy,
    provenance.enteredAt,
    provenance.evidence?.fileName ?? null,
    provenance.evidence?.sha256 ?? null,
    provenance.evidence?.cell ?? null,
    reading.supersedes ?? null,
    reading.reason ?? null,
    reading.fictional ?? null,
    divisor,
    provenance.import ?? null,
  ];
};

/** Every digit as it was given ("64.60"); a fraction only where no decimal ends. */
export const exactText = (value: Rational): readonly [value: string, divisor: Text] => {
  const places = value.denominator.toString().length - 1;
  if (value.denominator === 10n ** BigInt(places)) return [toDecimal(value, places).text, null];
  const ending = exactDecimal(value);
  if (ending !== undefined) return [ending, null];
  const { numerator, denominator } = reduced(value);
  return [numerator.toString(), denominator.toString()];
};

export const readingOf = (row: ReadingRow): Reading => {
  const [id, series, period, state, value, expected, size, numerator, denominator, standing] = row;
  const [supersedes, reason, fictional] = [row[17], row[18], row[19]];
  const sample = sampleOf(size, numerator, denominator);
  return {
    id: id as ReadingId,
    series: series as SeriesId,
    period: period as Period,
    state: stateOf(state, value, row[20], expected),
    ...(sample === undefined ? {} : { sample }),
    standing: standing === 'final' ? 'final' : 'preliminary',
    provenance: provenanceOf(row),
    ...(supersedes === null ? {} : { supersedes: supersedes as ReadingId }),
    ...(reason === null ? {} : { reason }),
    ...(fictional === null ? {} : { fictional }),
  };
};

export const stateOf = (kind: string, value: Text, divisor: Text, expected: Text): ReadingState => {
  switch (kind as ReadingState['kind']) {
    case 'measured':
      return { kind: 'measured', value: rationalOf(value ?? '', divisor) };
    case 'suppressed':
      return { kind: 'suppressed' };
    case 'pending':
      return expected === null
        ? { kind: 'pending' }
        : { kind: 'pending', expected: expected as IsoDate };
    case 'notMeasured':
      return { kind: 'notMeasured' };
    case 'withdrawn':
      return { kind: 'withdrawn' };
  }
};

const rationalOf = (value: string, divisor: Text): Rational =>
  divisor === null ? decimal(value) : { numerator: BigInt(value), denominator: BigInt(divisor) };

export const sampleOf = (size: Count, numerator: Count, denominator: Count): Sample | undefined => {
  if (size !== null) return { kind: 'size', n: size };
  return numerator === null || denominator === null
    ? undefined
    : { kind: 'share', numerator, denominator };
};

const provenanceOf = (row: ReadingRow): Provenance => {
  const [edition, fetchedOn, enteredBy, enteredAt] = [row[10], row[11], row[12], row[13]];
  const evidence = evidenceOf(row[14], row[15], row[16]);
  return {
    ...(edition === null ? {} : { edition }),
    ...(fetchedOn === null ? {} : { fetchedOn: fetchedOn as IsoDate }),
    enteredBy,
    enteredAt: enteredAt as Instant,
    ...(evidence === undefined ? {} : { evidence }),
    ...(row[21] === null ? {} : { import: row[21] as ImportId }),
  };
};

const evidenceOf = (fileName: Text, sha256: Text, cell: Text): Evidence | undefined =>
  fileName === null || sha256 === null
    ? undefined
    : { fileName, sha256, ...(cell === null ? {} : { cell }) };
