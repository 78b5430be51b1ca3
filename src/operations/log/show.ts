import { z } from 'zod';
import { may } from '#domain/access/may.ts';
import { issue } from '#domain/checked.ts';
import { once, planKey } from '#operations/input.ts';
import { form, query } from '#operations/operation.ts';
import { carryOver } from '#operations/plans/load.ts';
import { isMailAddress } from '#outside/mail-settings.ts';
import * as anchors from '#store/anchors.ts';
import { placeOf } from '#store/chain.ts';

/** Where a plan's log stands, its anchors, and, for those who keep it, who is sent them. */
export const showLog = query({
  name: 'log.show',
  of: 'plan',
  verb: 'see',
  input: z.strictObject({ plan: planKey }),
  run: async ({ database, plan, actor, outside }) => ({
    head: (await placeOf(database, plan.id)).head,
    anchors: await anchors.anchorsOf(database, plan.id),
    mailIsSetUp: outside.mailer !== undefined,
    recipients: may(actor, 'audit', plan.key)
      ? await anchors.recipientsOf(database, plan.id)
      : undefined,
  }),
});

const mostRecipients = 20;

/**
 * Says who is sent the plan's anchors. `shown` are those the form was shown with: when somebody else
 * has changed them since, nothing is written.
 */
export const keepRecipients = form({
  name: 'log.keepRecipients',
  of: 'plan',
  verb: 'audit',
  input: z.strictObject({
    plan: planKey,
    emails: z.array(z.string().trim().max(300)).max(mostRecipients),
    shown: z.array(z.string().max(300)),
    once,
  }),
  run: async (work, { emails, shown }) => {
    const { database, plan } = work;
    const unfit = emails.filter((each) => !isMailAddress(each) || !/@.+\../u.test(each));
    if (unfit.length > 0) {
      return { ok: false, issues: [issue(['emails'], 'notAnEmail', unfit.join(', '))] };
    }
    const now = [...(await anchors.recipientsOf(database, plan.id))].sort();
    if (now.join('\n') !== [...shown].sort().join('\n')) {
      const text = `En anden har ændret modtagerne imens. Nu er de: ${now.join(', ') || 'ingen'}. Gem igen, hvis det er dine, der skal gælde.`;
      return { ok: false, issues: [issue(['emails'], 'contradiction', text)] };
    }
    const chosen = [...new Set(emails)].sort();
    if (chosen.join('\n') === now.join('\n')) return { unchanged: chosen.length };
    await anchors.saveRecipients(database, plan.id, chosen);
    return {
      value: chosen.length,
      events: [{ kind: 'log.recipientsChanged', count: chosen.length }],
      after: carryOver(work),
    };
  },
});
