import { daysAfter } from '#domain/asks/reminders.ts';
import type { PlanKey } from '#domain/plans/plan.ts';
import type { IsoDate } from '#domain/time/period.ts';
import type { Context } from '#operations/context.ts';
import type { Handler } from '#operations/jobs/tasks.ts';
import { postLetter } from '#operations/mail/post.ts';
import { perform } from '#operations/perform.ts';
import { makeAnchors, type NewAnchor, recipientsOf } from '#store/anchors.ts';
import type { Database } from '#store/database.ts';
import * as plans from '#store/plans.ts';
import { unsealedPlans } from '#store/reading-seals.ts';
import { anchorLetter } from '#text/log.ts';
import { sealFigures } from './seal.ts';

/**
 * Makes the anchors of the day that has ended, and mails them to those who are to keep them. The job
 * runs just after midnight, and first seals the figures of plans from before there were seals; run
 * later it says when it was made, and days that were missed have none. Begun twice it makes nothing
 * twice.
 */
export const anchorChains: Handler<'log.anchor'> = async (context) => {
  const day = daysAfter(context.today(), -1);
  for (const plan of await unsealedPlans(context.database)) {
    await perform(sealFigures, context, { plan });
  }
  await context.database.transaction(async (database) => {
    const made = await makeAnchors(database, { day, at: context.now() });
    if (context.outside?.mailer === undefined) return;
    for (const { plan, chain, anchor } of made) {
      if (plan !== null) await mailAnchor(context, database, { plan, chain, anchor }, day);
    }
  });
};

const mailAnchor = async (
  { now, newId }: Context,
  database: Database,
  { plan: key, chain, anchor }: NewAnchor & { readonly plan: string },
  day: IsoDate,
): Promise<void> => {
  const recipients = await recipientsOf(database, chain);
  if (recipients.length === 0) return;
  const plan = await plans.find(database, key as PlanKey);
  const [line] = await plans.list(database, [key as PlanKey]);
  if (plan === undefined || line === undefined) return;
  const letter = anchorLetter({ planName: line.name, ...anchor });
  for (const to of recipients) {
    const concerns = `anchor:${day}`;
    await postLetter({ database, now: now(), newId }, { plan, to, concerns, ...letter });
  }
};
