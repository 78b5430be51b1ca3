import { isInForce, type Organisation } from '#domain/governance/body.ts';
import type { Meeting } from '#domain/governance/meeting.ts';
import { danishTime } from '#domain/time/danish-time.ts';
import type { PlanWork } from '#operations/operation.ts';
import { lettersAbout } from '#store/mail.ts';
import type { InvitationsTold } from '#text/invitations.ts';
import { concernsOf } from './invite.ts';

type Asked = Pick<Meeting, 'id' | 'body' | 'startsAt'>;

/** Those of the body on the meeting's day and whoever else was invited, with how their letter stands. */
const invitedWithLetters = async (
  { database, plan }: Pick<PlanWork, 'database' | 'plan'>,
  meeting: Asked,
  { mandates, people }: Organisation,
) => {
  const letters = new Map(
    (await lettersAbout(database, plan.id, concernsOf(meeting))).map(
      ({ recipient, state }) => [recipient.toLowerCase(), state] as const,
    ),
  );
  const { day } = danishTime(meeting.startsAt);
  const sitting = new Set(
    mandates
      .filter((each) => each.body === meeting.body && isInForce(each, day))
      .filter(({ role }) => role !== 'substitute')
      .map(({ person }) => person),
  );
  return people
    .map((each) => ({ ...each, letter: letters.get(each.email?.toLowerCase() ?? '') }))
    .filter(({ id, removed, letter }) => removed !== true && (sitting.has(id) || letter));
};

/**
 * Whom the latest letter about a meeting has reached, and by name whom it has not: those of the body on
 * the meeting's day, and whoever else was invited.
 *
 * @param organisation with addresses
 */
export const invitationsTold = async (
  work: Pick<PlanWork, 'database' | 'plan'>,
  meeting: Asked,
  organisation: Organisation,
): Promise<InvitationsTold> => {
  const invited = await invitedWithLetters(work, meeting, organisation);
  const named = (fits: (each: (typeof invited)[number]) => boolean) =>
    invited.filter(fits).map(({ name }) => name);
  return {
    sent: named(({ letter }) => letter === 'sent').length,
    waiting: named(({ letter }) => letter === 'waiting').length,
    failed: named(({ letter }) => letter === 'failed' || letter === 'cancelled'),
    withoutAddress: named(({ email }) => email === undefined),
    notPosted: named(({ email, letter }) => email !== undefined && letter === undefined),
  };
};

/** The addresses, in small letters, of those who have had no letter about a meeting. */
export const notPostedTo = async (
  work: Pick<PlanWork, 'database' | 'plan'>,
  meeting: Asked,
  organisation: Organisation,
): Promise<ReadonlySet<string>> => {
  const invited = await invitedWithLetters(work, meeting, organisation);
  return new Set(
    invited.flatMap(({ email, letter }) =>
      email !== undefined && letter === undefined ? [email.toLowerCase()] : [],
    ),
  );
};
