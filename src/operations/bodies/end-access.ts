import { z } from 'zod';
import { refuseTo } from '#domain/problem.ts';
import { id, once, planKey } from '#operations/input.ts';
import { form } from '#operations/operation.ts';
import { carryOver } from '#operations/plans/load.ts';
import * as people from '#store/people.ts';
import { loadOrganisation } from './load.ts';
import { personIn } from './people.ts';
import { closeUnused } from './unused-account.ts';

/**
 * Takes a person's account from them: a link that went to the wrong one, or oneself tied to another.
 * The mandates stay as they are, and a new link can be made. An account that is for nothing else is
 * closed, and signed out, at once.
 *
 * @throws Refusal notFound for somebody who is not on the list, or has no account
 */
export const endAccess = form({
  name: 'people.endAccess',
  of: 'plan',
  verb: 'keepBodies',
  input: z.strictObject({ plan: planKey, person: id, once: once.optional() }),
  run: async (work, { person: asked }) => {
    const person = personIn(await loadOrganisation(work), asked);
    const account = person.account ?? refuseTo({ kind: 'notFound', what: 'account' });
    await people.untieAccount(work.database, work.plan.id, person.id);
    const closed = await closeUnused(work, account);
    return {
      value: { person: person.id },
      events: [{ kind: 'person.accessEnded', person: person.id, account }, ...closed],
      after: carryOver(work),
    };
  },
});
