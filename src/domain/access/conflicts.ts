import type { Organisation } from '#domain/governance/body.ts';
import type { ConflictCase } from '#domain/governance/conflict.ts';
import { answers } from '#domain/governance/parties.ts';
import { sameOrganisation } from '#domain/governance/places.ts';
import type { PlanKey } from '#domain/plans/plan.ts';
import { type Actor, type ActorSeat, may } from './may.ts';

/** What a conflict is asked of to know who may see it. */
export type ConflictShape = Pick<
  ConflictCase,
  'parties' | 'raisedBy' | 'raisedParty' | 'place' | 'body'
>;

/** Why somebody may see a conflict; "none" for whoever may not know more than its number. */
export type ConflictTie = 'raised' | 'party' | 'body' | 'none';

/**
 * What ties somebody to a conflict. It is confidential wherever it is (section 10 of the agreement):
 *
 * - whoever raised it sees it always;
 * - so do those who answer for a party in it: chairs, secretaries and members who sit for that
 *   organisation in any body of the plan;
 * - once it is brought before a body, the body's own chair, secretary and members see it too, as long
 *   as it is there;
 * - at own management, in the steering dialogue, at a meeting of two parties and in a party's own
 *   forum nobody else does.
 *
 * Being the plan's secretariat, or administrator of the installation, gives no sight of it; nor does
 * the program itself, which has no need of it.
 */
export function tieToConflict(
  actor: Actor,
  plan: PlanKey,
  conflict: ConflictShape,
  organisation: Pick<Organisation, 'bodies'>,
): ConflictTie {
  if (actor.kind !== 'account') return 'none';
  if (actor.id === conflict.raisedBy) return 'raised';
  const seats = (actor.seats ?? []).filter((seat) => seat.plan === plan && answers(seat));
  if (seats.some((seat) => isFor(seat, conflict.parties))) return 'party';
  return seats.some((seat) => isBefore(seat, conflict, organisation)) ? 'body' : 'none';
}

/** Whether somebody may see a conflict; for everybody else it is as if it did not exist. */
export const maySeeConflict = (
  actor: Actor,
  plan: PlanKey,
  conflict: ConflictShape,
  organisation: Pick<Organisation, 'bodies'>,
): boolean => tieToConflict(actor, plan, conflict, organisation) !== 'none';

const isFor = ({ organisation }: ActorSeat, parties: readonly string[]): boolean =>
  organisation !== undefined && parties.some((party) => sameOrganisation(party, organisation));

const isBefore = (
  seat: ActorSeat,
  { place, body }: ConflictShape,
  { bodies }: Pick<Organisation, 'bodies'>,
): boolean => place === 'body' && seat.body === body && bodies.some(({ key }) => key === body);

/** What is done in a conflict by those who see it. */
export type ConflictAct = 'addStep' | 'setNature' | 'move' | 'settle' | 'withdraw';

/**
 * Everybody who sees a conflict may write what is said and proposed. Whoever raised it and its parties
 * do the rest; where it is before a body, so do the body's chair and secretary. Only whoever raised
 * it, and those who answer for the party that did, may take it back.
 */
export function mayInConflict(
  actor: Actor,
  act: ConflictAct,
  plan: PlanKey,
  conflict: ConflictShape,
  organisation: Pick<Organisation, 'bodies'>,
): boolean {
  const tie = tieToConflict(actor, plan, conflict, organisation);
  switch (act) {
    case 'addStep':
      return tie !== 'none';
    case 'setNature':
    case 'move':
    case 'settle':
      return tie === 'raised' || tie === 'party' || (tie === 'body' && leadsBody());
    case 'withdraw':
      return (
        tie === 'raised' ||
        tieToConflict(
          actor,
          plan,
          { ...conflict, parties: [conflict.raisedParty] },
          organisation,
        ) === 'party'
      );
  }

  function leadsBody(): boolean {
    return (
      actor.kind === 'account' &&
      (actor.seats ?? []).some(
        (seat) =>
          seat.plan === plan &&
          seat.body === conflict.body &&
          (seat.role === 'chair' || seat.role === 'secretary'),
      )
    );
  }
}

/** Everybody with a mandate may raise a conflict, other than observers, and so may the secretariat. */
export const mayRaiseConflict = (actor: Actor, plan: PlanKey): boolean =>
  may(actor, 'keepMeetings', plan) ||
  (actor.kind === 'account' &&
    (actor.seats ?? []).some((seat) => seat.plan === plan && seat.role !== 'observer'));
