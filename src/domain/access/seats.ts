import type { BodyKey, MandateRole, PersonId } from '#domain/governance/body.ts';
import type { PlanKey } from '#domain/plans/plan.ts';
import type { Actor } from './may.ts';

/**
 * Who the actor is among the people of a plan's bodies; undefined for whoever has no mandate there
 * today, such as its secretariat.
 */
export function personOf(actor: Actor, plan: PlanKey): PersonId | undefined {
  return seatsOf(actor, plan)[0]?.person;
}

/** Whether the actor has a mandate in the body today, in one of the roles where some are given. */
export function sitsIn(
  actor: Actor,
  { plan, body }: { readonly plan: PlanKey; readonly body: BodyKey },
  roles?: readonly MandateRole[],
): boolean {
  return seatsOf(actor, plan).some(
    (seat) => seat.body === body && (roles === undefined || roles.includes(seat.role)),
  );
}

const seatsOf = (actor: Actor, plan: PlanKey) =>
  actor.kind === 'account' ? (actor.seats ?? []).filter((seat) => seat.plan === plan) : [];
