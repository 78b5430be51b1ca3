import { isInForce, type Organisation, type Person } from '#domain/governance/body.ts';
import type { Meeting } from '#domain/governance/meeting.ts';
import { danishTime } from '#domain/time/danish-time.ts';
import { invitation } from '#formats/calendar/ical.ts';
import { bodyIn, loadOrganisation } from '#operations/bodies/load.ts';
import { postLetter } from '#operations/mail/post.ts';
import type { PlanWork } from '#operations/operation.ts';
import { loadForWrite } from '#operations/plans/load.ts';
import { recipientsOf } from '#store/mail.ts';
import { lastOrigin } from '#store/served.ts';
import { invitationLetter } from '#text/invitations.ts';
import { eventOf } from './event.ts';

/** What a calendar programme is told: come, or do not come after all. */
export type InviteMethod = 'REQUEST' | 'CANCEL';

export type InviteOptions = {
  /** Left out for no: only those who sit there themselves. */
  readonly substitutes?: boolean;
  /** The addresses, in small letters, of those it goes to alone; left out for all. */
  readonly only?: ReadonlySet<string>;
};

/**
 * Posts an invitation, or that it is called off, to those with a mandate in force on the meeting's
 * day who have an address. The letter is sent when the transaction at hand commits. A letter about
 * the same meeting that has not come out yet is overtaken by this one. Those who were told of it
 * before are told of a change too: a substitute who was asked, and somebody who has left since.
 *
 * @param meeting as it is after the change, with its new sequence
 * @returns how many letters were posted; 0 where no mail server is set up, which the page must say
 */
export const inviteTo = async (
  work: PlanWork,
  meeting: Meeting,
  method: InviteMethod,
  options: InviteOptions = {},
): Promise<number> => {
  const { mailer } = work.outside;
  if (mailer === undefined) return 0;
  const organisation = await loadOrganisation(work);
  const concerns = concernsOf(meeting);
  const told = await recipientsOf(work.database, work.plan.id, concerns);
  const people = invitedTo(organisation, meeting, { ...options, told }).filter(
    ({ email }) => options.only?.has(email.toLowerCase()) ?? true,
  );
  if (people.length === 0) return 0;
  const body = bodyIn(organisation, meeting.body).name;
  const planName = (await loadForWrite(work)).whole.plan.name;
  const origin = await lastOrigin(work.database);
  const event = eventOf({ plan: work.plan.key, planName, body, meeting, stamp: work.now, origin });
  const facts = { ...meeting, planName, body, address: event.address };
  const before = new Set(told);
  const organiser = { name: mailer.from.name, email: mailer.from.address };
  for (const { name, email } of people) {
    await postLetter(work, {
      plan: work.plan,
      to: email,
      ...invitationLetter(method, { ...facts, isChange: before.has(email) }),
      concerns,
      calendar: invitation({ method, meeting: event, organiser, attendee: { name, email } }),
    });
  }
  return people.length;
};

/** What letters about a meeting are found by. */
export const concernsOf = ({ id }: Pick<Meeting, 'id'>): string => `meeting:${id}`;

type Invited = { readonly name: string; readonly email: string };

/** Whom an invitation goes to: each address once, although somebody may sit there in two roles. */
export const invitedTo = (
  { mandates, people }: Organisation,
  { body, startsAt }: Pick<Meeting, 'body' | 'startsAt'>,
  { substitutes = false, told = [] }: InviteOptions & { readonly told?: readonly string[] } = {},
): readonly Invited[] => {
  const { day } = danishTime(startsAt);
  const sitting = new Set(
    mandates
      .filter((each) => each.body === body && isInForce(each, day))
      .filter(({ role }) => substitutes || role !== 'substitute')
      .map(({ person }) => person),
  );
  const before = new Set(told);
  const byAddress = new Map(
    people
      .filter(({ id, email = '' }) => sitting.has(id) || before.has(email))
      .flatMap(withAddress),
  );
  return [...byAddress.values()];
};

const withAddress = ({ name, email, removed }: Person): readonly (readonly [string, Invited])[] =>
  email === undefined || removed === true ? [] : [[email.toLowerCase(), { name, email }]];
