import type { Knowledge } from '#domain/readings/knowledge.ts';
import { factsOf, type IsoDate } from '#domain/time/period.ts';
import { certaintyOf } from './certainty.ts';
import type { Claim } from './claim.ts';
import { judge } from './judge.ts';
import { deadlineOf } from './needs.ts';
import { standingOf } from './standing.ts';
import type { Finding, Missing } from './verdict.ts';

/**
 * Judges a claim on what was known at a moment. The same claim, knowledge and day always give the
 * same finding. No verdict is final before the deadline has passed; until then, and as long as
 * figures can still come, the finding tells how it stands and what is needed now.
 */
export function evaluate(claim: Claim, knowledge: Knowledge, today: IsoDate): Finding {
  const trace = judge(claim, { knowledge });
  const deadline = deadlineOf(claim);
  const passed = deadline !== undefined && factsOf(deadline).to < today;
  const settled =
    passed && (trace.verdict.kind !== 'undecided' || !canStillCome(trace.verdict.reasons));
  const base = {
    verdict: trace.verdict,
    trace,
    final: settled,
    certainty: certaintyOf(trace, knowledge),
    ...(deadline === undefined ? {} : { deadline }),
  };
  return settled || deadline === undefined
    ? base
    : { ...base, standing: standingOf(claim, trace, knowledge, today) };
}

function canStillCome(reasons: readonly Missing[]): boolean {
  return reasons.some(
    ({ kind }) =>
      kind === 'pending' ||
      kind === 'notRegistered' ||
      kind === 'deliveryNotRegistered' ||
      kind === 'notJudged',
  );
}
