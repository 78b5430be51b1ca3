import { Refusal } from '#domain/problem.ts';
import type { Handler } from '#operations/jobs/tasks.ts';
import { perform } from '#operations/perform.ts';
import * as asks from '#store/asks.ts';
import { remindAsk } from './manage.ts';

/**
 * Reminds every supplier for whom the day has come. Each is looked at anew in a transaction of its
 * own, so that running it again, or twice at once, sends nothing twice; one that fails stops no other.
 */
export const remindAsks: Handler<'asks.remind'> = async (context) => {
  if (context.outside?.mailer === undefined) return;
  const failures: unknown[] = [];
  for (const { id, plan } of await asks.remindable(context.database, context.now())) {
    try {
      await perform(remindAsk, context, { plan, ask: id, ifDue: true });
    } catch (error) {
      if (!(error instanceof Refusal) || error.problem.kind !== 'wrongState') failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
};
