import { z } from 'zod';
import { nameOf } from '#domain/access/may.ts';
import { issue } from '#domain/checked.ts';
import { once, planKey, said } from '#operations/input.ts';
import { form } from '#operations/operation.ts';
import { carryOver } from '#operations/plans/load.ts';
import { saveClosing, saveStep } from '#store/cycles.ts';
import { cycleIn, cycleYear } from './open.ts';
import { skipped, statesIn } from './steps.ts';

/**
 * Closes a year. Every step that is not done must be given a reason, and is then skipped with it.
 * Closed already, it is left as it is. Issues at ["reasons", step].
 *
 * @throws Refusal notFound for a year that was not begun
 */
export const closeCycle = form({
  name: 'cycle.close',
  of: 'plan',
  verb: 'runCycle',
  input: z.strictObject({
    plan: planKey,
    year: cycleYear,
    /** By the step's key. */
    reasons: z.record(z.string().max(200), said).default({}),
    once,
  }),
  run: async (work, { year, reasons }) => {
    const { database, plan, now, actor } = work;
    const cycle = await cycleIn(work, year);
    if (cycle.closedAt !== undefined) return { unchanged: { year } };
    const open = (await statesIn(work, cycle)).filter(
      ({ kind }) => kind === 'mayBegin' || kind === 'waiting',
    );
    const unexplained = open.filter(({ step }) => reasons[step.key] === undefined);
    if (unexplained.length > 0) {
      const text = 'Trinnet er ikke færdigt. Skriv, hvorfor det springes over.';
      const issues = unexplained.map(({ step }) =>
        issue(['reasons', step.key], 'contradiction', text),
      );
      return { ok: false, issues };
    }
    const skips = open.map(({ step }) => ({ step, why: reasons[step.key] ?? '' }));
    for (const { step, why } of skips) {
      await saveStep(database, plan.id, year, skipped(step, why, now, nameOf(actor)));
    }
    await saveClosing(database, plan.id, year, now);
    const [first, ...rest] = [
      ...skips.map(
        ({ step, why }) => ({ kind: 'cycle.stepSkipped', year, step: step.key, why }) as const,
      ),
      { kind: 'cycle.closed', year } as const,
    ];
    return {
      value: { year },
      events: [first ?? { kind: 'cycle.closed', year }, ...rest],
      after: carryOver(work),
    };
  },
});

/**
 * Opens a closed year again, with the reason; steps that were skipped stay so. Open already, it is left
 * as it is. Else a year whose steps were all done by themselves would be closed for good.
 *
 * @throws Refusal notFound for a year that was not begun
 */
export const reopenCycle = form({
  name: 'cycle.reopen',
  of: 'plan',
  verb: 'runCycle',
  input: z.strictObject({ plan: planKey, year: cycleYear, why: said, once }),
  run: async (work, { year, why }) => {
    const { closedAt } = await cycleIn(work, year);
    if (closedAt === undefined) return { unchanged: { year } };
    await saveClosing(work.database, work.plan.id, year, null);
    return {
      value: { year },
      events: [{ kind: 'cycle.reopened', year, why }],
      after: carryOver(work),
    };
  },
});
