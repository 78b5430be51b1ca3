import { createHash } from 'node:crypto';
import { nameOf } from '#domain/access/may.ts';
import type { ImportIssue, ImportOrigin, Proposal } from '#domain/imports/import.ts';
import type { Plan, PlanKey } from '#domain/plans/plan.ts';
import { refuseTo } from '#domain/problem.ts';
import { faultsOf } from '#domain/readings/faults.ts';
import type { ImportId, Series, SeriesId, SourceId } from '#domain/readings/reading.ts';
import type { CellPlace } from '#domain/sheets/sheet.ts';
import type { IsoDate } from '#domain/time/period.ts';
import type { PlanWork } from '#operations/operation.ts';
import { figureText } from '#operations/readings/figure-text.ts';
import type { Database } from '#store/database.ts';
import * as evidenceFiles from '#store/evidence.ts';
import * as importRows from '#store/import-rows.ts';
import * as staging from '#store/import-staging.ts';
import * as imports from '#store/imports.ts';
import { forManyRows } from '#store/many-rows.ts';
import * as plans from '#store/plans.ts';
import * as wholePlan from '#store/whole-plan.ts';
import { placeAmong, placeText } from '#text/sheet/words.ts';
import { lookOver } from './look-over.ts';

/** What is to be looked through, and the file it stands in. */
export type Given = {
  readonly origin: ImportOrigin;
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly source?: SourceId;
  readonly edition?: string;
  readonly proposals: readonly Proposal[];
  readonly issues: readonly ImportIssue[];
};

export type SeriesById = ReadonlyMap<SeriesId, Series>;

export const byId = (series: readonly Series[]): SeriesById =>
  new Map(series.map((each) => [each.id, each]));

export const hashOf = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');

const most = 1_000;

/**
 * Stages figures that were read already, such as those of Statistics Denmark, in the caller's
 * transaction: an import that is ready to be looked through. An import of the very same bytes that
 * still waits is answered instead of a second one.
 *
 * @throws Refusal notFound for a source the plan does not have
 */
export const stageProposals = async (work: PlanWork, given: Given): Promise<ImportId> => {
  const { database, plan, now } = work;
  const sha256 = hashOf(given.bytes);
  const waiting = await imports.ofFile(database, plan.id, sha256, ['ready']);
  if (waiting !== undefined) return waiting.id;
  const outline = await outlineOf(database, plan.key);
  if (given.source !== undefined) mustHaveSource(outline, given.source);
  await evidenceFiles.keep(database, plan.id, sha256, given, now);
  const id = work.newId() as ImportId;
  const count = given.proposals.length + given.issues.length;
  await imports.insert(database, {
    id,
    plan: plan.id,
    origin: given.origin,
    state: 'ready',
    fileName: given.fileName,
    sha256,
    source: given.source,
    edition: given.edition,
    heads: [],
    rowsTotal: count,
    madeBy: nameOf(work.actor),
    at: now,
  });
  const rows = rowsOf(given, byId(outline.series));
  for (let from = 0; from < rows.length; from += most) {
    await importRows.append(database, id, from + 1, rows.slice(from, from + most));
  }
  await imports.change(database, id, { rowsRead: count });
  await holdUp(database, plan, id, { series: byId(outline.series), today: work.today });
  return id;
};

export type Outline = wholePlan.PlanOutline;

/** @throws Refusal notFound */
export const outlineOf = async (database: Database, key: PlanKey): Promise<Outline> =>
  (await wholePlan.loadOutline(database, key)) ?? refuseTo({ kind: 'notFound', what: 'plan' });

/** @throws Refusal notFound */
export const mustHaveSource = ({ sources }: Pick<Plan, 'sources'>, source: string): SourceId =>
  sources.find(({ id }) => id === source)?.id ?? refuseTo({ kind: 'notFound', what: 'source' });

/**
 * What was read, as rows to stage; a figure that cannot be right is a problem of its cell. `sheets`
 * is how many the file has, where it is one of sheets.
 */
export const rowsOf = (
  { proposals, issues }: Pick<Given, 'proposals' | 'issues'>,
  series: SeriesById,
  sheets = 0,
): readonly importRows.NewRow[] => {
  const placed = (place: CellPlace): Placed => ({
    place,
    placeText: placeText(placeAmong(place, sheets)),
  });
  return [
    ...proposals.map((each) => rowOf(each, series.get(each.series), placed(each.place))),
    ...issues.map(({ place, issue }) => ({ ...placed(place), issue })),
  ];
};

type Placed = Pick<importRows.NewRow, 'place' | 'placeText'>;

const rowOf = (
  proposal: Proposal,
  series: Series | undefined,
  placed: Placed,
): importRows.NewRow => {
  const { state, sample } = proposal;
  if (series === undefined) return { ...placed, issue: { path: ['series'], code: 'notASeries' } };
  const [fault] = faultsOf({ unit: series.unit, state, sample });
  return fault === undefined
    ? { ...placed, proposal, figure: figureText(state, series) }
    : { ...placed, issue: fault };
};

const clashWords = 'Filen har tal for samme måling og periode, som modsiger hinanden: ';

export type HeldUpAgainst = { readonly series: SeriesById; readonly today: IsoDate };

/**
 * Holds the staged figures up against the plan as it is: what each comes to, what is odd, and how
 * many there are of each. In a transaction, with the import's row locked by the caller.
 *
 * @returns how many figures a person would look at otherwise than before
 */
export const holdUp = async (
  database: Database,
  { id: plan, key }: Pick<plans.PlanPin, 'id' | 'key'>,
  id: ImportId,
  { series, today }: HeldUpAgainst,
): Promise<number> => {
  // Taken first: what is written while we look makes the revision another, and is looked for then.
  const revision = (await plans.find(database, key))?.revision ?? 0;
  await forManyRows(database);
  const changed = await staging.holdUp(database, plan, id, clashWords);
  const odder = await lookOver(database, plan, id, { series, today });
  await imports.change(database, id, {
    stagedRevision: revision,
    summary: await importRows.summary(database, id),
  });
  return changed + odder;
};
