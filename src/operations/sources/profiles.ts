import { z } from 'zod';
import { refuseTo } from '#domain/problem.ts';
import type { SourceId } from '#domain/readings/reading.ts';
import { id, once, planKey, short } from '#operations/input.ts';
import { command, query } from '#operations/operation.ts';
import { afterWrite, loadForWrite } from '#operations/plans/load.ts';
import { memoOf } from '#operations/plans/memo.ts';
import * as profiles from '#store/source-profiles.ts';
import { sourceIn } from './add.ts';

export type { ToldProfile } from '#store/source-profiles.ts';

/** How a source's files are remembered to be read, by name. None for a source nobody has. */
export const listProfiles = query({
  name: 'sources.profiles',
  of: 'plan',
  verb: 'keepSources',
  input: z.strictObject({ plan: planKey, source: id }),
  run: ({ database, plan }, { source }): Promise<readonly profiles.ToldProfile[]> =>
    profiles.ofSource(database, plan.id, source as SourceId),
});

/**
 * Forgets how a source's files are read: the next file is asked about again. What was read by it
 * stays as it is.
 *
 * @throws Refusal notFound for a source the plan does not have; wrongState when nothing of the name
 *   is remembered
 */
export const forgetProfile = command({
  name: 'sources.forgetProfile',
  of: 'plan',
  verb: 'keepSources',
  input: z.strictObject({ plan: planKey, source: id, profile: short, once: once.optional() }),
  run: async (work, { source: asked, profile }) => {
    const { database, plan } = work;
    const loaded = await loadForWrite(work);
    const source = sourceIn(loaded.whole.plan, asked);
    if (!(await profiles.forget(database, plan.id, source.id, profile))) {
      refuseTo({ kind: 'wrongState', what: 'source', state: `uden opsætningen "${profile}"` });
    }
    return {
      value: null,
      events: [{ kind: 'source.profileForgotten', source: source.id, name: source.name, profile }],
      after: () => memoOf(database).keep(afterWrite(plan, loaded, loaded.whole)),
    };
  },
});
