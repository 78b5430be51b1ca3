import { listAccounts } from '#operations/accounts/list.ts';
import type { Context } from '#operations/context.ts';
import { perform } from '#operations/perform.ts';
import { importPlanFile } from '#operations/plans/import-file.ts';
import { listPlans } from '#operations/plans/list.ts';
import { makeSignInLink } from '#operations/session/make-link.ts';

const firstAdministrator = 'Administrator';

/**
 * What a start does before the first request: on an empty database the example plans are loaded, and
 * the job is queued that gives the first of them a year to show; as long as no administrator has a password, a one-time link is made.
 *
 * @returns the link's secret; undefined where somebody can already sign in
 */
export const prepare = async (context: Context): Promise<string | undefined> => {
  const accounts = await perform(listAccounts, context, {});
  if (accounts.length === 0) await loadExamples(context);
  const reachable = accounts.some(
    ({ closed, hasPassword, grants }) =>
      !closed &&
      hasPassword &&
      grants.some(({ role, plan }) => role === 'administrator' && plan === null),
  );
  if (reachable) return undefined;
  const link = { name: firstAdministrator, role: 'administrator' };
  return (await perform(makeSignInLink, context, link)).token;
};

/** Read only when it is needed: a start on existing data has no use for it. */
const loadExamples = async (context: Context): Promise<void> => {
  if ((await perform(listPlans, context, {})).length > 0) return;
  const { readExamplePlans } = await import('./example/read-examples.ts');
  const { queueExampleYear } = await import('./example/year/queue.ts');
  const { makeExampleBodies } = await import('./example/example-bodies.ts');
  const files = await readExamplePlans();
  for (const file of files) {
    await perform(importPlanFile, context, { file, from: 'example' });
    await makeExampleBodies(context, file.plan);
  }
  const [first] = files;
  if (first !== undefined) await queueExampleYear(context, first.plan.key);
};
