import type { Knowledge } from '#domain/readings/knowledge.ts';
import { factsOf, type IsoDate } from '#domain/time/period.ts';
import { certaintyOf } from './certainty.ts';
import type { Claim } from './claim.ts';
import { judge } from './judge.ts';
import { deadlineOf } from './needs.ts';
import { standingOf } from './standing.ts';
import type { AmountTrace, ClaimTrace, Finding, Missing, Verdict } from './verdict.ts';

/**
 * Judges a claim on what was known at a moment. The same claim, knowledge and day always give the
 * same finding. No verdict is final before the deadline has passed; until then, and as long as
 * figures can still come, the finding tells how it stands and what is needed now.
 */
export function evaluate(claim: Claim, knowledge: Knowledge, today: IsoDate): Finding {
  const trace = judge(claim, { knowledge });
  const deadline = deadlineOf(claim);
  const passed = deadline !== undefined && factsOf(deadline).to < today;
  const decided = trace.verdict.kind !== 'undecided';
  const preliminary = decided && restsOnPreliminary(trace);
  const settled = passed && !preliminary && (decided || !canStillCome(trace.verdict as Undecided));
  const base = {
    verdict: trace.verdict,
    trace,
    final: settled,
    certainty: certaintyOf(trace, knowledge),
    ...(deadline === undefined ? {} : { deadline }),
  };
  if (settled || deadline === undefined) return base;
  // A verdict on preliminary figures waits for the final ones, and nothing else.
  return passed && preliminary
    ? { ...base, standing: { standing: 'awaiting', needed: [] } }
    : { ...base, standing: standingOf(claim, trace, knowledge, today) };
}

type Undecided = Extract<Verdict, { kind: 'undecided' }>;

/** Whether any figure under a verdict may still be changed by its source. */
function restsOnPreliminary(trace: ClaimTrace): boolean {
  switch (trace.kind) {
    case 'compare':
      return [trace.left, trace.right, trace.upper].some(
        (amount) => amount !== undefined && isPreliminary(amount),
      );
    case 'parts':
      return trace.parts.some((part) => restsOnPreliminary(part.trace));
    case 'given':
      return trace.then !== undefined && restsOnPreliminary(trace.then);
    case 'delivered':
    case 'concealed':
    case 'judgedBy':
    case 'watchOnly':
      return trace.used.some(({ reading }) => reading.standing === 'preliminary');
  }
}

function isPreliminary({ used, inputs }: AmountTrace): boolean {
  return (
    used.some(({ reading }) => reading.standing === 'preliminary') || inputs.some(isPreliminary)
  );
}

function canStillCome({ reasons }: Undecided): boolean {
  return reasons.some(mayBeMended);
}

function mayBeMended(reason: Missing): boolean {
  switch (reason.kind) {
    case 'pending':
    case 'notRegistered':
    case 'partOfPeriod':
    case 'severalInPeriod':
    case 'deliveryNotRegistered':
    case 'notJudged':
      return true;
    case 'noStandIn':
      return reason.substitute === 'nearestLater';
    case 'suppressed':
    case 'notMeasured':
    case 'dividedByZero':
    case 'unlikeUnits':
    case 'watchOnly':
    case 'conditionNotMet':
    case 'notAgreed':
    case 'notUsable':
      return false;
  }
}
