import { createHash } from 'node:crypto';
import { z } from 'zod';
import { nameOf } from '#domain/access/may.ts';
import { issue } from '#domain/checked.ts';
import type { TermsOfReference } from '#domain/governance/body.ts';
import { refuseTo } from '#domain/problem.ts';
import { id, isoDate, once, planKey, said } from '#operations/input.ts';
import { form } from '#operations/operation.ts';
import { carryOver } from '#operations/plans/load.ts';
import * as rows from '#store/body-rows.ts';
import { openBodyIn } from './change.ts';
import { loadOrganisation } from './load.ts';

/**
 * Adds a version of a body's terms of reference (kommissorium). Versions are only added; from the
 * second on, why it was changed is said. `basedOn` is the number of the newest that was seen, 0 for
 * none.
 *
 * @throws Refusal stale when somebody added one meanwhile
 */
export const addTerms = form({
  name: 'bodies.addTerms',
  of: 'plan',
  verb: 'keepBodies',
  input: z.strictObject({
    plan: planKey,
    body: id,
    basedOn: z.number().int().min(0),
    text: said,
    adoptedOn: isoDate.optional(),
    reason: said.optional(),
    once,
  }),
  run: async (work, { body: asked, basedOn, text, adoptedOn, reason }) => {
    const { database, plan } = work;
    const body = openBodyIn(await loadOrganisation(work), asked, work.today);
    const known = await rows.termsOf(database, plan.id, body.key);
    const newest = known.at(-1);
    if ((newest?.number ?? 0) !== basedOn) {
      refuseTo({ kind: 'stale', what: 'body', current: newest });
    }
    if (newest?.text === text) {
      return {
        ok: false,
        issues: [issue(['text'], 'contradiction', 'Teksten er den samme som før.')],
      };
    }
    if (newest !== undefined && reason === undefined) {
      return { ok: false, issues: [issue(['reason'], 'required', 'Begrundelsen')] };
    }
    const terms: TermsOfReference = {
      number: basedOn + 1,
      text,
      ...(adoptedOn === undefined ? {} : { adoptedOn }),
      ...(reason === undefined ? {} : { reason }),
      enteredBy: nameOf(work.actor),
      enteredAt: work.now,
    };
    await rows.insertTerms(database, plan.id, body.key, terms);
    return {
      value: { number: terms.number },
      events: [
        {
          kind: 'body.termsAdded',
          body: body.key,
          name: body.name,
          number: terms.number,
          sha256: createHash('sha256').update(text).digest('hex'),
        },
      ],
      after: carryOver(work),
    };
  },
});
