import { z } from 'zod';
import { type Issue, issue } from '#domain/checked.ts';
import type { Event } from '#domain/events.ts';
import type { GoverningBody, Organisation } from '#domain/governance/body.ts';
import { type BodyFault, faultsOf } from '#domain/governance/body-rules.ts';
import { danishTime } from '#domain/time/danish-time.ts';
import type { IsoDate } from '#domain/time/period.ts';
import { id, isoDate, once, planKey } from '#operations/input.ts';
import { form, type PlanWork } from '#operations/operation.ts';
import { carryOver } from '#operations/plans/load.ts';
import * as rows from '#store/body-rows.ts';
import { meetingsOf } from '#store/meetings.ts';
import { noticesOf } from '#store/notices.ts';
import * as people from '#store/people.ts';
import { dateText, joined } from '#text/periods.ts';
import { endedEvent, openBodyIn } from './change.ts';
import { bodyIn, loadOrganisation } from './load.ts';

/**
 * Closes a body: `on` is its last day. What it did is kept, and its mandates end that day. A body
 * that others recommend to is closed when they recommend to another, and one that something waits for
 * when that is elsewhere; the day of one that is to be closed can be brought forward.
 *
 * @throws Refusal notFound; wrongState for a body that is closed
 */
export const closeBody = form({
  name: 'bodies.close',
  of: 'plan',
  verb: 'keepBodies',
  input: z.strictObject({ plan: planKey, body: id, on: isoDate, once }),
  run: async (work, { body: asked, on }) => {
    const organisation = await loadOrganisation(work);
    const body = openBodyIn(organisation, asked, work.today);
    const issues = [
      ...issuesOfClosing(organisation, body, on, work.today),
      ...(await issuesOfWaiting(work, body, on)),
    ];
    if (issues.length > 0) return { ok: false, issues };
    await rows.closeBody(work.database, work.plan.id, body.key, on);
    const ended = await endMandates(work, organisation, body, on);
    return {
      value: { body: body.key, ended: ended.length },
      events: [{ kind: 'body.closed', body: body.key, name: body.name }, ...ended],
      after: carryOver(work),
    };
  },
});

const issuesOfClosing = (
  { bodies }: Organisation,
  { key, closedOn }: GoverningBody,
  on: IsoDate,
  today: IsoDate,
) => {
  const below = bodies.filter((each) => each.closedOn === undefined && each.serves === key);
  return [
    ...(on < today
      ? [
          issue(
            ['on'],
            'contradiction',
            'Vælg i dag eller en senere dag: det, der er sket, bliver stående.',
          ),
        ]
      : []),
    ...(closedOn !== undefined && on >= closedOn
      ? [
          issue(
            ['on'],
            'contradiction',
            `Organet nedlægges allerede ${dateText(closedOn)}. Dagen kan kun rykkes frem.`,
          ),
        ]
      : []),
    ...(below.length > 0
      ? [
          issue(
            ['on'],
            'contradiction',
            `${below.map(({ name }) => `"${name}"`).join(', ')} indstiller til organet. Ret det først.`,
          ),
        ]
      : []),
  ];
};

/** What waits for a body after its last day would wait for ever; of conflicts nothing is said here. */
const issuesOfWaiting = async (
  { database, plan, today }: PlanWork,
  { key: body }: GoverningBody,
  on: IsoDate,
): Promise<readonly Issue[]> => {
  const ahead = await meetingsOf(database, plan.id, { body, states: ['planned', 'called'] });
  const after = ahead.map(({ startsAt }) => danishTime(startsAt).day).filter((day) => day > on);
  const open = await noticesOf(database, plan.id, { body, open: true });
  const left = open.filter(({ dueOn }) => on === today || dueOn === undefined || dueOn > on);
  return [
    ...(after.length === 0
      ? []
      : [
          issue(
            ['on'],
            'contradiction',
            `Organet har møde efter den dag: ${joined(after.map(dateText))}. Aflys eller flyt det først.`,
          ),
        ]),
    ...left.map(({ number }) =>
      issue(
        ['on'],
        'contradiction',
        `Underretning nr. ${number} er hos organet. Send den videre, eller afslut den først.`,
      ),
    ),
  ];
};

const closedWhy = 'Organet er nedlagt.';

const endMandates = async (
  { database, plan }: PlanWork,
  { mandates }: Organisation,
  body: GoverningBody,
  on: IsoDate,
): Promise<readonly Event[]> => {
  const standing = mandates.filter(
    (each) => each.body === body.key && (each.to === undefined || each.to > on),
  );
  for (const { id: mandate, from } of standing) {
    if (from > on) await people.withdrawMandate(database, plan.id, mandate);
    else await people.endMandate(database, plan.id, mandate, on, closedWhy);
  }
  return standing.map((mandate) => endedEvent(body, mandate, on, closedWhy));
};

/**
 * Opens a body again that was closed by mistake, or keeps one that was to be closed. What hindered that
 * it was made now hinders this too. The mandates that ended with it stay ended: who sat there until then
 * is not written anew.
 *
 * @throws Refusal notFound
 */
export const reopenBody = form({
  name: 'bodies.reopen',
  of: 'plan',
  verb: 'keepBodies',
  input: z.strictObject({ plan: planKey, body: id, once }),
  run: async (work, { body: asked }) => {
    const organisation = await loadOrganisation(work);
    const { closedOn, ...body } = bodyIn(organisation, asked);
    if (closedOn === undefined) {
      return { ok: false, issues: [issue(['body'], 'contradiction', 'Organet er ikke nedlagt.')] };
    }
    const issues = faultsOf(organisation, body).flatMap((fault) => hindersReopening[fault] ?? []);
    if (issues.length > 0) return { ok: false, issues };
    await rows.closeBody(work.database, work.plan.id, body.key, null);
    return {
      value: { body: body.key },
      events: [{ kind: 'body.reopened', body: body.key, name: body.name }],
      after: carryOver(work),
    };
  },
});

const hindersReopening: Readonly<Partial<Record<BodyFault, Issue>>> = {
  nameTaken: issue(
    ['body'],
    'contradiction',
    'Et andet organ har fået samme navn siden. Ret det navn først.',
  ),
  servesUnknown: issue(
    ['body'],
    'contradiction',
    'Det organ, det indstiller til, er selv nedlagt. Åbn det først.',
  ),
};
