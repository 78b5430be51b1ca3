import { Refusal } from '#domain/problem.ts';
import type { Handler } from '#operations/jobs/tasks.ts';
import { perform } from '#operations/perform.ts';
import { noticesWithDeadline } from '#store/notices.ts';
import { remindNotice } from './remind.ts';

/**
 * Reminds of every notice whose day has come. Each is looked at anew in a transaction of its own, so
 * that running it again, or twice at once, sends nothing twice; one that fails stops no other.
 */
export const remindNotices: Handler<'notices.remind'> = async (context) => {
  if (context.outside?.mailer === undefined) return;
  const failures: unknown[] = [];
  for (const { id, plan } of await noticesWithDeadline(context.database)) {
    try {
      await perform(remindNotice, context, { plan, notice: id });
    } catch (error) {
      if (!(error instanceof Refusal) || error.problem.kind !== 'wrongState') failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
};
