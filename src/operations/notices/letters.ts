import { isInForce, type Organisation, type Person } from '#domain/governance/body.ts';
import type { Notice } from '#domain/governance/notice.ts';
import type { NoticeStage } from '#domain/governance/notice-reminders.ts';
import { partiesToInform, peopleOf } from '#domain/governance/parties.ts';
import { sameOrganisation } from '#domain/governance/places.ts';
import type { Plan, PlanKey } from '#domain/plans/plan.ts';
import type { IsoDate } from '#domain/time/period.ts';
import { postLetter } from '#operations/mail/post.ts';
import type { PlanWork } from '#operations/operation.ts';
import { lettersAbout } from '#store/notice-letters.ts';
import { lastOrigin } from '#store/served.ts';
import { noticeEnding, noticeLetter, noticeReminder } from '#text/notices.ts';

/** What letters about a notice concern: the notice, and for whom each is. */
export const letterMark = (notice: string, receiver = ''): string => `notice:${notice}/${receiver}`;

/** Those who lead the body a notice is with are written to as such. */
export const toTheBody = '@';

type About = { readonly plan: Plan; readonly organisation: Organisation };
type Receiver = { readonly person: Person; readonly mark: string };

/** The chairs and secretaries of a body today who can be written to. */
export const leadersOf = (
  body: string | undefined,
  { mandates, people }: Organisation,
  day: IsoDate,
): readonly Person[] => {
  const ids = new Set(
    mandates
      .filter(
        (mandate) =>
          mandate.body === body &&
          isInForce(mandate, day) &&
          (mandate.role === 'chair' || mandate.role === 'secretary'),
      )
      .map(({ person }) => person),
  );
  return people.filter(({ id, removed }) => ids.has(id) && removed !== true);
};

/**
 * Writes to every party but the one that tells, and to those who lead the body. Nobody gets two.
 *
 * @returns how many letters were posted; none without mail
 */
export const postNoticeLetters = async (
  work: PlanWork,
  notice: Notice,
  { plan, organisation }: About,
): Promise<number> => {
  const others = partiesToInform(plan).filter((party) => !sameOrganisation(party, notice.party));
  const receivers = [
    ...others.flatMap((party) =>
      peopleOf(party, organisation, work.today).map((person) => ({
        person,
        mark: letterMark(notice.id, party),
      })),
    ),
    ...bodyReceivers(work, notice, organisation),
  ];
  return post(work, receivers, await wordsOf(work, notice, { plan, organisation }));
};

/** Writes to those who lead the body a notice was sent on to. */
export const postToBody = async (work: PlanWork, notice: Notice, about: About): Promise<number> =>
  post(work, bodyReceivers(work, notice, about.organisation), await wordsOf(work, notice, about));

/**
 * Tells those who were written to of a notice that it has ended, and how. Of one that was taken back
 * nothing that waits still comes out: whoever sends it looks (`isTakenBack`).
 */
export const postEnding = async (
  work: PlanWork,
  notice: Notice,
  { plan, organisation }: About,
  text: string,
): Promise<number> => {
  const withdrawn = notice.state === 'withdrawn';
  const letters = await lettersAbout(work.database, work.plan.id, letterMark(notice.id));
  const told = new Set(
    letters
      .filter(({ state }) => state === 'sent' || (state === 'waiting' && !withdrawn))
      .map(({ recipient }) => recipient),
  );
  const receivers = organisation.people
    .filter(({ email = '' }) => told.has(email))
    .map((person) => ({ person, mark: letterMark(notice.id) }));
  if (receivers.length === 0) return 0;
  const { number, party, title } = notice;
  const address = await addressOf(work, notice);
  const facts = { planName: plan.name, number, party, title, withdrawn, text, address };
  return post(work, receivers, noticeEnding(facts));
};

/** @returns how many were reminded; none when nobody who leads the body has an address */
export const postReminders = async (
  work: PlanWork,
  notice: Notice & { readonly dueOn: IsoDate },
  stage: NoticeStage,
  { plan, organisation }: About,
): Promise<number> => {
  const body = organisation.bodies.find(({ key }) => key === notice.body)?.name;
  const words = noticeReminder(stage, {
    planName: plan.name,
    number: notice.number,
    party: notice.party,
    title: notice.title,
    dueOn: notice.dueOn,
    received: notice.state !== 'told',
    address: await addressOf(work, notice),
    ...(body === undefined ? {} : { body }),
  });
  return post(work, bodyReceivers(work, notice, organisation), words);
};

const bodyReceivers = (
  { today }: PlanWork,
  { id, body }: Notice,
  organisation: Organisation,
): readonly Receiver[] =>
  leadersOf(body, organisation, today).map((person) => ({
    person,
    mark: letterMark(id, toTheBody),
  }));

const wordsOf = async (work: PlanWork, notice: Notice, { plan, organisation }: About) =>
  noticeLetter({
    planName: plan.name,
    number: notice.number,
    party: notice.party,
    title: notice.title,
    what: notice.what,
    toldBy: notice.toldBy,
    effectiveOn: notice.effectiveOn,
    dueOn: notice.dueOn,
    level: notice.level,
    body: organisation.bodies.find(({ key }) => key === notice.body)?.name,
    address: await addressOf(work, notice),
  });

const addressOf = async (
  { database, plan }: PlanWork,
  { id }: Notice,
): Promise<string | undefined> => {
  const origin = await lastOrigin(database);
  return origin === undefined ? undefined : `${origin}${noticePath(plan.key, id)}`;
};

/** Where a notice's page is, on any installation. */
export const noticePath = (plan: PlanKey, notice: string): string =>
  `/planer/${encodeURIComponent(plan)}/underretninger/${encodeURIComponent(notice)}`;

const post = async (
  work: PlanWork,
  receivers: readonly Receiver[],
  { subject, body }: { readonly subject: string; readonly body: string },
): Promise<number> => {
  if (work.outside.mailer === undefined) return 0;
  const written = new Set<string>();
  for (const { person, mark } of receivers) {
    if (person.email === undefined || person.removed === true || written.has(person.email))
      continue;
    written.add(person.email);
    await postLetter(work, { plan: work.plan, to: person.email, subject, body, concerns: mark });
  }
  return written.size;
};
