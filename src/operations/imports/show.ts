import { z } from 'zod';
import { nameOf } from '#domain/access/may.ts';
import type { StagedRow } from '#domain/imports/import.ts';
import type { ProfileProposal } from '#domain/imports/profile.ts';
import type { Plan, WholePlan } from '#domain/plans/plan.ts';
import { refuseTo } from '#domain/problem.ts';
import { isKnown, type KnownReading, type ReadingId } from '#domain/readings/reading.ts';
import type { SheetHead, SheetName } from '#domain/sheets/sheet.ts';
import { id, planKey } from '#operations/input.ts';
import { type PlanWork, query } from '#operations/operation.ts';
import { loadPlan } from '#operations/plans/load.ts';
import { viewOf } from '#operations/plans/view.ts';
import { judgedSince } from '#store/events.ts';
import * as importRows from '#store/import-rows.ts';
import * as imports from '#store/imports.ts';
import * as profiles from '#store/source-profiles.ts';
import { proposeProfile } from '#text/sheet/propose-profile.ts';
import { placeAmong } from '#text/sheet/words.ts';
import { changesByImport } from './changes.ts';
import { type ImportView, rowFilters, rowsOnAPage } from './view.ts';

/**
 * An import as its page shows it: how it may be read while that is asked, and a page of its rows
 * with what confirming would change once it has been read.
 *
 * @throws Refusal notFound
 */
export const showImport = query({
  name: 'imports.show',
  of: 'plan',
  verb: 'import',
  several: true,
  input: z.strictObject({
    plan: planKey,
    import: id,
    page: z.number().int().min(1).max(100_000).default(1),
    only: z.enum(rowFilters).optional(),
  }),
  run: async (work, { import: asked, page, only }): Promise<ImportView> => {
    const { database, plan: pin, today } = work;
    const stored = await imports.find(database, pin.id, asked);
    if (stored === undefined) return refuseTo({ kind: 'notFound', what: 'import' });
    const loaded = await loadPlan(work);
    const { whole } = loaded;
    const { stagedRevision: _, ...detail } = stored;
    const skip = (page - 1) * rowsOnAPage;
    const found = await importRows.page(database, stored.id, { only, skip, most: rowsOnAPage });
    const earlier = await imports.ofFile(database, pin.id, stored.sha256, ends, stored.id);
    const proposal = await proposalOf(work, whole.plan, stored);
    const confirmer = { by: nameOf(work.actor), at: work.now, today };
    return {
      view: viewOf(loaded, today),
      import: detail,
      ...(proposal === undefined ? {} : { proposal }),
      rows: stagedRows(found.rows, whole, stored.heads),
      rowCount: found.total,
      page,
      pages: Math.max(1, Math.ceil(found.total / rowsOnAPage)),
      ...(only === undefined ? {} : { only }),
      changes:
        stored.state === 'ready' ? await changesByImport(database, whole, stored, confirmer) : [],
      ...(earlier === undefined ? {} : { earlier }),
      outOfDate: await isOutOfDate(work, stored),
    };
  },
});

/** Other imports and their profiles are written to the plan too, and change nothing of what is shown. */
const isOutOfDate = async (
  { database, plan }: PlanWork,
  { state, stagedRevision }: imports.StoredImport,
): Promise<boolean> =>
  state === 'ready' &&
  stagedRevision !== plan.revision &&
  (stagedRevision === undefined || (await judgedSince(database, plan.id, stagedRevision)));

/** What a file can have come to before it was given in again. */
const ends = ['confirmed', 'withdrawn'] as const;

const canBeMapped: readonly imports.StoredImport['state'][] = ['mapping', 'ready', 'failed'];

/** How the file may be read: as it was said last, or by what the plan remembers. */
const proposalOf = async (
  { database, plan: pin }: PlanWork,
  plan: Plan,
  { state, heads, source, profile, fileName }: imports.StoredImport,
): Promise<ProfileProposal | undefined> => {
  if (!canBeMapped.includes(state) || heads.length === 0) return undefined;
  const kept = await profiles.list(database, pin.id);
  const remembered = kept.filter((each) => source === undefined || each.source === source);
  const proposal = proposeProfile({
    heads,
    plan,
    remembered:
      profile === undefined ? remembered.map(({ profile: remember }) => remember) : [profile],
    fileName,
  });
  return 'refusal' in proposal ? undefined : proposal;
};

const stagedRows = (
  rows: readonly importRows.KeptRow[],
  { readings }: WholePlan,
  heads: readonly SheetHead[],
): readonly StagedRow[] => {
  const wanted = new Set(rows.flatMap(({ supersedes }) => supersedes ?? []));
  const before = new Map<ReadingId, KnownReading>();
  for (const reading of wanted.size === 0 ? [] : readings) {
    if (wanted.has(reading.id) && isKnown(reading)) before.set(reading.id, reading);
  }
  const sheets = new Map(
    heads.map(({ sheet }) => [sheet.number, placeAmong({ sheet }, heads.length).sheet]),
  );
  return rows.map((row) => stagedRow(row, sheets, row.supersedes && before.get(row.supersedes)));
};

const stagedRow = (
  { nth, outcome, sheet, cell, figure, oddities, issue, excluded }: importRows.KeptRow,
  sheets: ReadonlyMap<number, SheetName>,
  before: KnownReading | undefined,
): StagedRow => {
  const place = {
    sheet: sheets.get(sheet) ?? { number: sheet, name: '', hidden: false },
    ...(cell === '' ? {} : { cell }),
  };
  return {
    nth,
    outcome,
    place,
    ...(figure === undefined ? {} : { proposal: { ...figure, place } }),
    ...(before === undefined ? {} : { before }),
    oddities,
    ...(issue === undefined ? {} : { issue }),
    excluded,
  };
};
