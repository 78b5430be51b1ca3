import { z } from 'zod';
import { issue } from '#domain/checked.ts';
import type { Event } from '#domain/events.ts';
import {
  type GoverningBody,
  isOpen,
  type Mandate,
  type Organisation,
} from '#domain/governance/body.ts';
import { changedFacts } from '#domain/governance/body-rules.ts';
import { refuseTo } from '#domain/problem.ts';
import type { IsoDate } from '#domain/time/period.ts';
import { id, isoDate, once, planKey } from '#operations/input.ts';
import { form, type PlanWork } from '#operations/operation.ts';
import { carryOver, loadForWrite } from '#operations/plans/load.ts';
import * as rows from '#store/body-rows.ts';
import { toldSince } from '#store/events.ts';
import * as people from '#store/people.ts';
import { dateText } from '#text/periods.ts';
import { bodyFields, bodyOf, issuesOfBody, issuesOfMeetings } from './fields.ts';
import { bodyIn, loadOrganisation } from './load.ts';

const unchanged = issue(['name'], 'contradiction', 'Der er ikke ændret noget i felterne.');

/**
 * Changes what is known of a body: the fields given are all there is. `revision` is the plan's when
 * the form was shown.
 *
 * @throws Refusal stale with the body as it is, when somebody changed it since then; notFound;
 *   wrongState for a body that was closed
 */
export const changeBody = form({
  name: 'bodies.change',
  of: 'plan',
  verb: 'keepBodies',
  input: z.strictObject({
    plan: planKey,
    body: id,
    revision: z.number().int().min(0),
    ...bodyFields,
    once,
  }),
  run: async (work, { plan: _, body: asked, revision, once: __, ...given }) => {
    const { database, plan } = work;
    const { whole } = await loadForWrite(work);
    const organisation = await loadOrganisation(work);
    const before = openBodyIn(organisation, asked, work.today);
    const told = { kind: 'body.changed', member: 'body', thing: before.key } as const;
    if (await toldSince(database, plan.id, told, revision)) {
      refuseTo({ kind: 'stale', what: 'body', current: before });
    }
    const body: GoverningBody = {
      ...bodyOf(before.key, given),
      ...(before.closedOn === undefined ? {} : { closedOn: before.closedOn }),
    };
    const issues = [...issuesOfBody(organisation, whole.plan, body), ...issuesOfMeetings(given)];
    if (issues.length > 0) return { ok: false, issues };
    const changed = changedFacts(before, body);
    if (changed.length === 0) return { ok: false, issues: [unchanged] };
    await rows.saveBody(database, plan.id, body);
    return {
      value: { body: body.key, changed },
      events: [{ kind: 'body.changed', body: body.key, name: body.name, changed }],
      after: carryOver(work),
    };
  },
});

/**
 * A body that is to be closed is open until then.
 *
 * @throws Refusal notFound; wrongState for a body that is closed on the day
 */
export const openBodyIn = (
  organisation: Organisation,
  key: string,
  day: IsoDate,
): GoverningBody => {
  const body = bodyIn(organisation, key);
  return isOpen(body, day)
    ? body
    : refuseTo({ kind: 'wrongState', what: 'body', state: 'nedlagt' });
};

/**
 * Closes a body: `on` is its last day. What it did is kept, and its mandates end that day. A body
 * that others recommend to is closed when they recommend to another; the day of one that is to be
 * closed can be brought forward.
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
    const issues = issuesOfClosing(organisation, body, on, work.today);
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

export const endedEvent = (
  { key, name }: GoverningBody,
  { id: mandate, person }: Mandate,
  to: IsoDate,
  why: string,
): Event => ({ kind: 'mandate.ended', mandate, person, body: key, name, to, why });
