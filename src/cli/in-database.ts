import type { Role } from '#domain/access/may.ts';
import type { Checked } from '#domain/checked.ts';
import type { WholePlan } from '#domain/plans/plan.ts';
import type { Context } from '#operations/context.ts';
import { perform } from '#operations/perform.ts';
import { exportPlanFile } from '#operations/plans/export-file.ts';
import { importPlanFile } from '#operations/plans/import-file.ts';
import { makeSignInLink } from '#operations/session/make-link.ts';

// What the commands do in the database. Loaded by those that need it: it takes longer to load
// than most commands take to run.

export const importPlan = (
  context: Context,
  file: WholePlan,
  as: string | undefined,
): Promise<Checked<{ readonly plan: string }>> =>
  perform(importPlanFile, context, { file, from: 'file', ...(as === undefined ? {} : { as }) });

export const exportPlan = (context: Context, plan: string): Promise<WholePlan> =>
  perform(exportPlanFile, context, { plan });

export const signInToken = async (context: Context, name: string, role: Role): Promise<string> =>
  (await perform(makeSignInLink, context, { name, role })).token;
