import type { ImportId } from '#domain/readings/reading.ts';
import { readFigures } from '#formats/sheets/read-figures.ts';
import type { Context } from '#operations/context.ts';
import type { Tasks } from '#operations/jobs/tasks.ts';
import type { Database } from '#store/database.ts';
import * as evidenceFiles from '#store/evidence.ts';
import * as importRows from '#store/import-rows.ts';
import * as imports from '#store/imports.ts';
import * as plans from '#store/plans.ts';
import { refusalText } from '#text/sheet/words.ts';
import { byId, holdUp, outlineOf, rowsOf, type SeriesById } from './stage.ts';

/**
 * Reads the figures of a file into an import that waits for it, and holds them up against the plan.
 * Begun again after it was stopped midway, it starts over: nothing is read twice. What is no longer
 * to be read is left alone.
 */
export const readImport = async (
  { database, today }: Context,
  { plan: key, import: id }: Tasks['imports.read'],
  signal?: AbortSignal,
): Promise<void> => {
  const plan = await plans.find(database, key);
  if (plan === undefined) return;
  const attempt = await database.transaction((open) => importRows.begin(open, plan.id, id));
  if (attempt === undefined) return;
  const outline = await outlineOf(database, key);
  const turn: Turn = { database, id, attempt, series: byId(outline.series) };
  try {
    const refused = await readAll(turn, plan.id, signal);
    await inTurn(turn, async (open) => {
      if (refused !== undefined) {
        await importRows.remove(open, id);
        await imports.change(open, id, { state: 'failed', failure: refused });
        return;
      }
      await holdUp(open, plan, id, { series: turn.series, today: today() });
      await imports.change(open, id, { state: 'ready' });
    });
  } catch (error) {
    if (!(error instanceof NotOurTurn)) throw error;
  }
};

/** One try at reading an import. */
type Turn = {
  readonly database: Database;
  readonly id: ImportId;
  readonly attempt: number;
  readonly series: SeriesById;
};

/** The import was discarded, or somebody else began to read it. */
class NotOurTurn extends Error {}

/** Does a part of the reading in a transaction, if it is still this try that reads. */
const inTurn = async (
  { database, id, attempt }: Turn,
  work: (open: Database) => Promise<void>,
  rowsRead?: number,
): Promise<void> =>
  database.transaction(async (open) => {
    if (!(await importRows.tell(open, id, attempt, rowsRead))) throw new NotOurTurn();
    await work(open);
  });

/** @returns why it cannot be read, in words, when it cannot */
const readAll = async (
  turn: Turn,
  plan: string,
  signal: AbortSignal | undefined,
): Promise<string | undefined> => {
  const { database, id, series } = turn;
  const stored = await imports.find(database, plan, id);
  const file = stored && (await evidenceFiles.find(database, plan, stored.sha256));
  if (stored?.profile === undefined || file === undefined) return unreadable;
  let nth = 1;
  const read = await readFigures(
    file.bytes,
    { profile: stored.profile, series: [...series.values()] },
    async ({ proposals, issues, rowsRead }) => {
      const rows = rowsOf({ proposals, issues }, series, stored.heads.length);
      await inTurn(turn, (open) => importRows.append(open, id, nth, rows), rowsRead);
      nth += rows.length;
    },
    signal,
  );
  return read.ok ? undefined : refusalText(read.refusal);
};

const unreadable =
  'Filen kunne ikke læses, som den er sat op. Sæt den op igen, eller indlæs en anden.';
