import type { ImportIssue, ImportOrigin, Proposal } from '#domain/imports/import.ts';
import type { ImportId, SourceId } from '#domain/readings/reading.ts';
import type { PlanWork } from '#operations/operation.ts';

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

/**
 * Stages figures that were read already, such as those of Statistics Denmark, in the caller's
 * transaction: an import that is ready to be looked through. An import of the very same bytes that
 * still waits is answered instead of a second one.
 */
export const stageProposals = (_work: PlanWork, _given: Given): Promise<ImportId> =>
  Promise.reject(new Error('not written yet'));
