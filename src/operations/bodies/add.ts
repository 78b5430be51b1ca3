import { z } from 'zod';
import type { BodyKey } from '#domain/governance/body.ts';
import { once, planKey } from '#operations/input.ts';
import { form } from '#operations/operation.ts';
import { carryOver, loadForWrite } from '#operations/plans/load.ts';
import { insertBody } from '#store/body-rows.ts';
import { bodyFields, bodyOf, freeKey, issuesOfBody, issuesOfMeetings } from './fields.ts';
import { loadOrganisation } from './load.ts';

/**
 * Adds a body to a plan's organisation. Issues have the names of the fields as paths.
 *
 * @returns the body's key, made of its name
 */
export const addBody = form({
  name: 'bodies.add',
  of: 'plan',
  verb: 'keepBodies',
  input: z.strictObject({ plan: planKey, ...bodyFields, once }),
  run: async (work, { plan: _, once: __, ...given }) => {
    const { whole } = await loadForWrite(work);
    const organisation = await loadOrganisation(work);
    const { bodies } = organisation;
    const key = freeKey(
      given.name,
      bodies.map((each) => each.key),
    ) as BodyKey;
    const body = bodyOf(key, given);
    const issues = [...issuesOfBody(organisation, whole.plan, body), ...issuesOfMeetings(given)];
    if (issues.length > 0) return { ok: false, issues };
    await insertBody(work.database, work.plan.id, body, bodies.length);
    return {
      value: { body: key },
      events: [{ kind: 'body.added', body: key, name: body.name }],
      after: carryOver(work),
    };
  },
});
