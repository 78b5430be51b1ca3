import { z } from 'zod';
import { refuseTo } from '#domain/problem.ts';
import { planKey } from '#operations/input.ts';
import { query } from '#operations/operation.ts';
import { openEvidence, seesSmallNumbers } from '#operations/plans/concealed-view.ts';
import { loadPlan } from '#operations/plans/load.ts';
import * as evidenceFiles from '#store/evidence.ts';

/**
 * The file a figure was read from, as it was given in. A file that may hold a figure which is
 * concealed from the actor does not exist to that actor.
 */
export const showEvidence = query({
  name: 'readings.evidence',
  of: 'plan',
  verb: 'see',
  input: z.strictObject({ plan: planKey, sha256: z.string().max(100) }),
  run: async (work, { sha256 }) => {
    const { database, plan, actor } = work;
    const isSeen =
      seesSmallNumbers(actor, plan.key) || openEvidence(await loadPlan(work)).has(sha256);
    const found = isSeen ? await evidenceFiles.find(database, plan.id, sha256) : undefined;
    return found ?? refuseTo({ kind: 'notFound', what: 'evidence' });
  },
});
