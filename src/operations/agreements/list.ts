import { z } from 'zod';
import { query } from '#operations/operation.ts';
import * as drafts from '#store/agreement-drafts.ts';

/** Agreements that were read in: those under review, and those that became plans. */
export const listDrafts = query({
  name: 'agreements.list',
  of: 'installation',
  verb: 'importAgreement',
  input: z.strictObject({}),
  run: ({ database }) => drafts.list(database),
});

export type DraftLine = drafts.DraftLine;
