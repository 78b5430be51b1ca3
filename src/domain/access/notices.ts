import type { Notice, NoticeStepKind } from '#domain/governance/notice.ts';
import { sameOrganisation } from '#domain/governance/places.ts';
import type { PlanKey } from '#domain/plans/plan.ts';
import { type Actor, type ActorSeat, may } from './may.ts';

/** What is done with a notice: telling of one, and all that follows. */
export type NoticeAct = Exclude<NoticeStepKind, 'reminded'>;

type OnNotice = Pick<Notice, 'party' | 'body' | 'toldByAccount'>;

/**
 * The rules of notices (section 9 of the agreement). Everybody with a mandate in the plan may tell of
 * a change and propose an alternative, and so may its secretariat: the duty is on every party. The
 * chair and the secretary of the body it went to, and the secretariat, confirm that it came, keep who
 * was informed, send it on and write what came of it. Whoever told, and those who sit for the same
 * party, may take it back. A party may say of itself that it is informed.
 */
export function mayOnNotice(
  actor: Actor,
  act: NoticeAct,
  plan: PlanKey,
  notice?: OnNotice,
  party?: string,
): boolean {
  if (may(actor, 'keepMeetings', plan)) return true;
  if (actor.kind !== 'account') return false;
  const seats = (actor.seats ?? []).filter(
    (seat) => seat.plan === plan && seat.role !== 'observer',
  );
  const keeps = seats.some((seat) => leads(seat) && seat.body === notice?.body);
  const sitsFor = (name: string | undefined) =>
    name !== undefined &&
    seats.some(
      ({ organisation }) => organisation !== undefined && sameOrganisation(organisation, name),
    );
  switch (act) {
    case 'told':
    case 'alternative':
      return seats.length > 0;
    case 'receipt':
    case 'routed':
    case 'outcome':
      return keeps;
    case 'informed':
      return keeps || sitsFor(party);
    case 'withdrawn':
      return actor.id === notice?.toldByAccount || sitsFor(notice?.party);
  }
}

const leads = ({ role }: ActorSeat): boolean => role === 'chair' || role === 'secretary';
