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
import { id, once, planKey } from '#operations/input.ts';
import { form } from '#operations/operation.ts';
import { carryOver, loadForWrite } from '#operations/plans/load.ts';
import * as rows from '#store/body-rows.ts';
import { toldSince } from '#store/events.ts';
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

export const endedEvent = (
  { key, name }: GoverningBody,
  { id: mandate, person }: Mandate,
  to: IsoDate,
  why: string,
): Event => ({ kind: 'mandate.ended', mandate, person, body: key, name, to, why });
