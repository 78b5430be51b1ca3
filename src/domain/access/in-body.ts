import type { BodyKey, MandateRole } from '#domain/governance/body.ts';
import type { PlanKey } from '#domain/plans/plan.ts';
import { type Actor, may } from './may.ts';

/** What is done in a body. */
export type BodyAct = 'evaluate' | 'recommend' | 'decide' | 'keepMinutes' | 'approveMinutes';

const allowed: Record<BodyAct, readonly MandateRole[]> = {
  evaluate: ['chair', 'secretary', 'member', 'substitute'],
  recommend: ['chair', 'secretary'],
  decide: ['chair', 'secretary'],
  keepMinutes: ['chair', 'secretary'],
  approveMinutes: ['chair', 'secretary'],
};

/**
 * The rules within a body: its members evaluate; its chair and its secretary also recommend, enter
 * what was decided, and keep and approve the minutes. The plan's secretariat keeps all of it for
 * every body. Observers read.
 */
export function mayInBody(
  actor: Actor,
  act: BodyAct,
  { plan, body }: { readonly plan: PlanKey; readonly body: BodyKey },
): boolean {
  if (may(actor, 'keepMeetings', plan)) return true;
  return (
    actor.kind === 'account' &&
    (actor.seats ?? []).some(
      (seat) => seat.plan === plan && seat.body === body && allowed[act].includes(seat.role),
    )
  );
}
