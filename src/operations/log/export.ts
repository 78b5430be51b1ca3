import { z } from 'zod';
import type { Context } from '#operations/context.ts';
import { planKey } from '#operations/input.ts';
import { command, query } from '#operations/operation.ts';
import { perform } from '#operations/perform.ts';
import { concealedOf } from '#operations/plans/concealed-view.ts';
import { exportedPlan } from '#operations/plans/exported.ts';
import { loadPlan } from '#operations/plans/load.ts';
import * as chains from '#store/chain.ts';
import { type LogAbout, logFile, logPart } from './file.ts';

/**
 * Begins to take out a plan's log, as it is now: what stands in the head of the file, and how far it
 * goes. Noted in the log as every export is; the note itself comes after what is taken out.
 */
export const exportLog = command({
  name: 'log.export',
  of: 'installation',
  verb: 'export',
  input: z.strictObject({ plan: planKey }),
  scope: ({ plan }) => plan,
  run: async (work, { plan: key }) => {
    const { plan, whole } = await exportedPlan(work, key);
    const { head, last } = await chains.placeOf(work.database, plan.id);
    const about: LogAbout = {
      plan: plan.key,
      name: whole.plan.name,
      chain: plan.id,
      exportedAt: work.now,
      head,
      last,
    };
    return { value: about, events: [{ kind: 'plan.exported', form: 'log' }], plan };
  },
});

/** A part of a plan's log, as readers may see it. */
export const exportLogPart = query({
  name: 'log.exportPart',
  of: 'plan',
  verb: 'export',
  input: z.strictObject({
    plan: planKey,
    last: z.number().int().min(0),
    after: z.number().int().min(0),
    previous: z.string().max(64),
  }),
  run: async (work, { last, after, previous }) =>
    logPart(
      work.database,
      { chain: work.plan.id, last },
      { after, previous },
      concealedOf(await loadPlan(work)),
    ),
});

/**
 * A plan's log as its file, piece by piece.
 *
 * @throws Refusal before the first piece when the actor may not, or there is no such plan
 */
export const takeOutLog = async (
  context: Context,
  plan: string,
): Promise<{ readonly fileName: string; readonly pieces: AsyncGenerator<string> }> => {
  const about = await perform(exportLog, context, { plan });
  const { last } = about;
  return {
    fileName: `${about.plan}-log.json`,
    pieces: logFile(about, (from) => perform(exportLogPart, context, { plan, last, ...from })),
  };
};
