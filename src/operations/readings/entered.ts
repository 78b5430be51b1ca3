import { createHash } from 'node:crypto';
import { z } from 'zod';
import { type Issue, issue } from '#domain/checked.ts';
import { parseDecimal } from '#domain/quantity/rational.ts';
import { faultsOf } from '#domain/readings/faults.ts';
import type { SeriesReadings } from '#domain/readings/knowledge.ts';
import { type Oddity, oddities, odditiesOf } from '#domain/readings/oddities.ts';
import type {
  Evidence,
  Provenance,
  ReadingState,
  Sample,
  Series,
} from '#domain/readings/reading.ts';
import type { IsoDate, Period } from '#domain/time/period.ts';
import { isoDate, once, short } from '#operations/input.ts';
import type { PlanWork } from '#operations/operation.ts';
import * as evidenceFiles from '#store/evidence.ts';
import { lookForCpr, personsIn } from './evidence-text.ts';

/** More people than there are in the country is a slip. */
const count = z.number().int().min(0).max(99_999_999);

/** What a person gives in about one figure, whether it is new or a correction. */
export const enteredFields = {
  state: z.enum(['measured', 'suppressed', 'pending', 'notMeasured']),
  /** An exact decimal with a point, "64.6"; only for a measured figure. */
  value: z.string().max(90).optional(),
  expected: isoDate.optional(),
  sample: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('size'), n: count }),
      z.strictObject({ kind: z.literal('share'), numerator: count, denominator: count.min(1) }),
    ])
    .optional(),
  standing: z.enum(['preliminary', 'final']),
  edition: short.optional(),
  fetchedOn: isoDate.optional(),
  evidence: z.strictObject({ fileName: short, bytes: z.instanceof(Uint8Array) }).optional(),
  confirmed: z.array(z.enum(oddities)).max(oddities.length).default([]),
  once,
} as const;

export type Entered = {
  readonly state: ReadingState['kind'];
  readonly value?: string | undefined;
  readonly expected?: IsoDate | undefined;
  readonly evidence?: { readonly fileName: string; readonly bytes: Uint8Array } | undefined;
  readonly edition?: string | undefined;
  readonly fetchedOn?: IsoDate | undefined;
  readonly confirmed: readonly Oddity[];
};

/** The state that was given in, or what is wrong with it. */
export const stateOf = (entered: Entered): ReadingState | readonly Issue[] => {
  const { state, value, expected } = entered;
  if (expected !== undefined && state !== 'pending') return [issue(['expected'], 'contradiction')];
  if (state !== 'measured') {
    if (value !== undefined) return [issue(['value'], 'contradiction')];
    return state === 'pending' && expected !== undefined
      ? { kind: state, expected }
      : { kind: state };
  }
  if (value === undefined) return [issue(['value'], 'required')];
  const exact = parseDecimal(value);
  return exact === undefined ? [issue(['value'], 'notANumber')] : { kind: state, value: exact };
};

export const isIssues = (given: ReadingState | readonly Issue[]): given is readonly Issue[] =>
  Array.isArray(given);

/** The most an evidence file may weigh. */
export const mostEvidenceBytes = 10 * 1024 * 1024;

/**
 * What is wrong with the evidence file. Whatever holds text is looked into for CPR numbers, and a
 * sheet for one row for each person as well, as it is when figures are read from it; what holds no
 * text, such as a picture, is taken as it is.
 */
export const inspectEvidence = async ({ evidence }: Entered): Promise<readonly Issue[]> => {
  if (evidence === undefined) return [];
  const { bytes } = evidence;
  if (bytes.length === 0) return [issue(['evidence'], 'notAFile')];
  if (bytes.length > mostEvidenceBytes) return [issue(['evidence'], 'tooLong', '10 MB')];
  switch (await lookForCpr(bytes)) {
    case 'found':
      return [issue(['evidence'], 'cprNumber')];
    case 'tooLarge':
      return [issue(['evidence'], 'notAFile', tooLarge)];
    case 'notFound':
    case 'unreadable': {
      const persons = await personsIn(bytes);
      return persons === undefined ? [] : [issue(['evidence'], 'notAFile', persons)];
    }
  }
};

const tooLarge =
  'Filen er for stor, når den pakkes ud, til at den kan undersøges for CPR-numre. Vælg en mindre.';

/** What cannot be right about the figure; the whole of a share is given in as how many answered. */
export const faultsIn = (
  { sample }: { readonly sample?: unknown },
  state: ReadingState,
  { unit }: Series,
): readonly Issue[] =>
  faultsOf({ unit, state, sample: sample as Sample | undefined }).map((each) =>
    each.path[0] === 'denominator' ? { ...each, path: ['n'] } : each,
  );

/**
 * What is odd about the figure and not confirmed: issues with the path ["confirmed", oddity], so
 * that a form can ask about each.
 */
export const unconfirmedOddities = (
  figure: { readonly series: Series; readonly period: Period; readonly state: ReadingState },
  known: SeriesReadings,
  today: IsoDate,
  confirmed: readonly Oddity[],
): readonly Issue[] =>
  odditiesOf(figure, known, today)
    .filter((each) => !confirmed.includes(each))
    .map((each) => issue(['confirmed', each], each === 'outOfRange' ? 'outOfRange' : 'unlikely'));

/** Keeps the evidence file, and says where the figure came from, who gave it in and when. */
export const provenanceOf = async (
  { database, plan, now }: PlanWork,
  { edition, fetchedOn, evidence }: Entered,
  enteredBy: string,
): Promise<Provenance> => {
  const kept = evidence && evidenceOf(evidence);
  if (evidence !== undefined && kept !== undefined) {
    await evidenceFiles.keep(database, plan.id, kept.sha256, evidence, now);
  }
  return {
    ...(edition === undefined ? {} : { edition }),
    ...(fetchedOn === undefined ? {} : { fetchedOn }),
    enteredBy,
    enteredAt: now,
    ...(kept === undefined ? {} : { evidence: kept }),
  };
};

const evidenceOf = ({ fileName, bytes }: evidenceFiles.EvidenceFile): Evidence => ({
  fileName,
  sha256: createHash('sha256').update(bytes).digest('hex'),
});
