import { z } from 'zod';
import { isConcealed } from '#domain/disclosure/concealed.ts';
import { refuseTo } from '#domain/problem.ts';
import { planKey } from '#operations/input.ts';
import { type PlanWork, query } from '#operations/operation.ts';
import { concealedOf, seesSmallNumbers } from '#operations/plans/concealed-view.ts';
import { loadPlan } from '#operations/plans/load.ts';
import * as evidenceFiles from '#store/evidence.ts';

/**
 * The file a figure was read from, as it was given in. A file that holds a figure which is concealed
 * from the actor does not exist to that actor.
 */
export const showEvidence = query({
  name: 'readings.evidence',
  of: 'plan',
  verb: 'see',
  input: z.strictObject({ plan: planKey, sha256: z.string().max(100) }),
  run: async (work, { sha256 }) => {
    const { database, plan, actor } = work;
    const unseen = seesSmallNumbers(actor, plan.key) ? false : await isUnseen(work, sha256);
    const found = unseen ? undefined : await evidenceFiles.find(database, plan.id, sha256);
    return found ?? refuseTo({ kind: 'notFound', what: 'evidence' });
  },
});

/** A file nobody took figures from may hold anything. */
const isUnseen = async (work: PlanWork, sha256: string): Promise<boolean> => {
  const loaded = await loadPlan(work);
  const { readings, plan } = loaded.whole;
  if (plan.sources.every(({ smallest }) => smallest === undefined)) return false;
  const from = readings.filter((each) => each.provenance.evidence?.sha256 === sha256);
  const concealed = concealedOf(loaded);
  return from.length === 0 || from.some((each) => isConcealed(concealed, each));
};
