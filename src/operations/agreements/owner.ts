import type { Actor } from '#domain/access/may.ts';
import { refuseTo } from '#domain/problem.ts';
import * as drafts from '#store/agreement-drafts.ts';
import type { Database } from '#store/database.ts';
import type { SentenceReading } from '#text/sentence/reading.ts';

export type OpenDraft = drafts.StoredDraft<SentenceReading>;

/** Whose draft it is, as the database keeps it. */
export const ownerOf = (actor: Actor): string => {
  switch (actor.kind) {
    case 'nobody':
      return refuseTo({ kind: 'signInNeeded' });
    case 'system':
      return `system: ${actor.name}`;
    case 'account':
      return actor.id;
  }
};

/**
 * A draft that can still be worked on, held until the transaction ends.
 *
 * @throws Refusal notFound; wrongState when it has become a plan or was discarded
 */
export const draftForWrite = async (database: Database, id: string): Promise<OpenDraft> => {
  const draft = await draftWith(database, id, true);
  if (draft.plan !== null)
    refuseTo({ kind: 'wrongState', what: 'draft', state: 'blevet til en plan' });
  return draft;
};

/** @throws Refusal notFound, also for one that was discarded */
export const draftWith = async (
  database: Database,
  id: string,
  forWrite = false,
): Promise<OpenDraft> => {
  const draft = await drafts.load<SentenceReading>(database, id, { forWrite });
  return draft === undefined || draft.discarded
    ? refuseTo({ kind: 'notFound', what: 'draft' })
    : draft;
};
