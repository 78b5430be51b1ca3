import { z } from 'zod';
import type { PlanKey } from '#domain/plans/plan.ts';
import { planKey } from '#operations/input.ts';
import { query, type Work } from '#operations/operation.ts';
import { anchorsOf } from '#store/anchors.ts';
import * as chains from '#store/chain.ts';
import {
  type ChainResult,
  chainCheck,
  findingText,
  type LogAnchor,
  noHash,
} from '#verifier/verify-log.mjs';
import { disagreements, type LogFault } from './agreement.ts';

export type Verified = {
  readonly events: number;
  readonly last: chains.ChainHead;
  readonly faults: readonly LogFault[];
};

/** So many links at a time, so that a long log needs no more memory than a short one. */
const batch = 2_000;

/**
 * Works out every hash of a plan's log anew from the events as they stand in the database, and holds
 * the log against its anchors and against the tables it tells of. `anchors` are those kept elsewhere.
 */
export const verifyLog = query({
  name: 'log.verify',
  of: 'plan',
  verb: 'verifyLog',
  // What is written meanwhile must not look like something that was done past the log.
  several: true,
  input: z.strictObject({
    plan: planKey,
    anchors: z
      .array(
        z.strictObject({
          seq: z.number().int().min(1),
          hash: z.string().regex(/^[0-9a-f]{64}$/),
        }),
      )
      .max(10_000)
      .default([]),
  }),
  run: async (work, { anchors }): Promise<Verified> => {
    const chain = await verifyChain(work, work.plan.id, anchors);
    const others = await disagreements(work.database, work.plan);
    return { ...chain, faults: [...chain.faults, ...others] };
  },
});

/** Every chain of the installation, each by its plan's key; null for what concerns no plan. */
export const verifyLogs = query({
  name: 'log.verifyAll',
  of: 'installation',
  verb: 'verifyLog',
  several: true,
  input: z.strictObject({}),
  run: async (work): Promise<readonly (Verified & { readonly plan: PlanKey | null })[]> => {
    const found: (Verified & { readonly plan: PlanKey | null })[] = [];
    for (const { chain, plan } of await chains.chainsOf(work.database)) {
      const verified = await verifyChain(work, chain, []);
      const others =
        plan === null
          ? []
          : await disagreements(work.database, { id: chain, key: plan as PlanKey });
      const faults = [...verified.faults, ...others];
      found.push({ ...verified, plan: plan as PlanKey | null, faults });
    }
    return found;
  },
});

const verifyChain = async (
  { database }: Pick<Work, 'database'>,
  chain: string,
  kept: readonly LogAnchor[],
): Promise<Verified> => {
  const { head, last } = await chains.placeOf(database, chain);
  const check = chainCheck(chain, [...(await anchorsOf(database, chain)), ...kept]);
  let previous = noHash;
  let after = 0;
  for (;;) {
    const links = await chains.linksOf(database, chain, { after, upTo: last, most: batch });
    for (const { seq, hash, salt, said } of links) {
      if (said === undefined) check.removed({ seq, hash });
      else check.next({ ...said, seq, hash, salt, previous });
      previous = hash;
      after = seq;
    }
    if (links.length < batch) break;
  }
  for (const said of await chains.unlinkedIn(database, chain)) {
    check.next({ ...said, seq: null, hash: null, salt: null, previous: null });
  }
  return told(check.end(head));
};

const told = ({ findings, events, last }: ChainResult): Verified => ({
  events,
  last,
  faults: findings.map((finding) => ({ seq: finding.seq, text: findingText(finding) })),
});
