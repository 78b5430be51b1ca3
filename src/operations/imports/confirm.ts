import { z } from 'zod';
import { nameOf } from '#domain/access/may.ts';
import { accept, type Checked, type Issue, issue, refuse } from '#domain/checked.ts';
import type { ImportSummary } from '#domain/imports/import.ts';
import type { PlanKey } from '#domain/plans/plan.ts';
import { danishTime } from '#domain/time/danish-time.ts';
import type { Context } from '#operations/context.ts';
import { id, once, planKey, said, short } from '#operations/input.ts';
import { form, type PlanWork } from '#operations/operation.ts';
import { loadForWrite, loadPlan } from '#operations/plans/load.ts';
import { changesOfAll } from '#operations/readings/changes.ts';
import * as importReadings from '#store/import-readings.ts';
import * as imports from '#store/imports.ts';
import { forManyRows } from '#store/many-rows.ts';
import * as plans from '#store/plans.ts';
import { changesByImport } from './changes.ts';
import { byId, holdUp, outlineOf } from './stage.ts';
import { importIn } from './stored.ts';
import type { Confirmed } from './view.ts';

/**
 * Makes facts of an import: every new and changed figure that is not left out, all of them or none.
 * Odd figures are asked about once, with an issue at ["odd"]. When the plan's figures have changed
 * since the rows were looked at, so that they come to something else, it is an issue at ["import"]
 * and the rows tell the new state.
 *
 * @throws Refusal notFound; wrongState when it was settled meanwhile
 */
export const confirmImport = form({
  name: 'imports.confirm',
  of: 'plan',
  verb: 'import',
  input: z.strictObject({
    plan: planKey,
    import: id,
    /** That those odd are right. */
    odd: z.boolean(),
    reason: said.optional(),
    edition: short.optional(),
    once,
  }),
  prepare: (context, { plan, import: asked }) => lookAgain(context, plan, asked),
  run: async (work, { import: asked, odd, reason, edition }) => {
    const { database, plan, now, today } = work;
    const stored = await importIn(work, asked, 'ready');
    const { summary } = stored;
    if (stored.stagedRevision !== plan.revision - 1 || summary === undefined) {
      return { ok: false, issues: [changedMeanwhile] };
    }
    const issues = issuesOf(summary, odd);
    if (issues.length > 0) return { ok: false, issues };
    const confirmer = { by: nameOf(work.actor), at: now, today };
    const loaded = await loadForWrite(work);
    const line = edition === undefined ? stored : { ...stored, edition };
    const changes = await changesByImport(database, loaded.whole, line, confirmer);
    const confirming = { ...factsOf(work, line), reason };
    await forManyRows(database);
    await importReadings.confirm(database, confirming);
    await imports.change(database, stored.id, {
      state: 'confirmed',
      confirmed: confirmer,
      ...(edition === undefined ? {} : { edition }),
    });
    const { id: of, fileName, sha256 } = stored;
    const [added, corrected] = [summary.new, summary.changed];
    return {
      value: { import: of, added, corrected, changes },
      writeEvents: (stamp) => importReadings.writeConfirmed(database, confirming, stamp),
      events: [{ kind: 'import.confirmed', import: of, fileName, sha256, added, corrected }],
    };
  },
  again: {
    remember: ({ import: of, added, corrected }: Confirmed) => ({ import: of, added, corrected }),
    recall: (work, _, kept) => recallConfirmed(work, kept as Omit<Confirmed, 'changes'>),
  },
});

const factsOf = (
  { plan, now, actor }: PlanWork,
  { id: of, fileName, sha256, edition, origin, madeAt }: imports.StoredImport,
): importReadings.Confirming => ({
  plan: plan.id,
  id: of,
  by: nameOf(actor),
  at: now,
  fileName,
  sha256,
  edition,
  fetchedOn: origin === 'statbank' ? danishTime(madeAt).day : undefined,
  editionWords: { alone: 'Ny udgave', before: 'Ny udgave: ' },
});

const issuesOf = (summary: ImportSummary, odd: boolean): readonly Issue[] => {
  if (summary.new + summary.changed === 0) {
    return [issue(['import'], 'contradiction', 'Der er ingen nye eller ændrede tal at gemme.')];
  }
  if (summary.odd === 0 || odd) return [];
  const which =
    summary.odd === 1 ? 'Ét tal ser usædvanligt ud' : `${summary.odd} tal ser usædvanlige ud`;
  return [
    issue(['odd'], 'unlikely', `${which}. Sæt kryds ved, at det er rigtigt, eller udelad rækken.`),
  ];
};

const changedMeanwhile = issue(
  ['import'],
  'contradiction',
  'Planens tal er blevet ændret imens, så rækkerne kommer til noget andet end før. Se dem igennem igen, og bekræft så. Intet er gemt.',
);

/** Before anything waits: has the plan been written to, the rows are held up against it again. */
const lookAgain = async (
  { database, today }: Context,
  key: PlanKey,
  asked: string,
): Promise<Checked<undefined>> => {
  const plan = await plans.find(database, key);
  if (plan === undefined) return accept(undefined);
  const different = await database.transaction(async (open) => {
    const stored = await imports.find(open, plan.id, asked, { lock: true });
    if (stored?.state !== 'ready' || stored.stagedRevision === plan.revision) return 0;
    const { series } = await outlineOf(open, key);
    return holdUp(open, plan, stored.id, { series: byId(series), today: today() });
  });
  return different === 0 ? accept(undefined) : refuse(changedMeanwhile);
};

const recallConfirmed = async (
  work: PlanWork,
  kept: Omit<Confirmed, 'changes'>,
): Promise<Confirmed> => {
  const { whole } = await loadPlan(work);
  const added = whole.readings.filter(({ provenance }) => provenance.import === kept.import);
  return { ...kept, changes: changesOfAll(whole, added, work.today) };
};
