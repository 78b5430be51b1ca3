import { z } from 'zod';
import { refuseTo } from '#domain/problem.ts';
import { planKey } from '#operations/input.ts';
import { query } from '#operations/operation.ts';
import * as evidenceFiles from '#store/evidence.ts';

/** The file a figure was read from, as it was given in. */
export const showEvidence = query({
  name: 'readings.evidence',
  of: 'plan',
  verb: 'see',
  input: z.strictObject({ plan: planKey, sha256: z.string().max(100) }),
  run: async ({ database, plan }, { sha256 }) =>
    (await evidenceFiles.find(database, plan.id, sha256)) ??
    refuseTo({ kind: 'notFound', what: 'evidence' }),
});
