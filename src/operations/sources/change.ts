import { z } from 'zod';
import { issue } from '#domain/checked.ts';
import type { Plan } from '#domain/plans/plan.ts';
import { refuseTo } from '#domain/problem.ts';
import { id, once, planKey } from '#operations/input.ts';
import { form } from '#operations/operation.ts';
import { afterWrite, loadForWrite } from '#operations/plans/load.ts';
import { memoOf } from '#operations/plans/memo.ts';
import * as events from '#store/events.ts';
import * as sources from '#store/sources.ts';
import { sourceIn } from './add.ts';
import { changedFields, issuesOfName, sourceFields, sourceOf } from './fields.ts';

const unchanged = issue(['name'], 'contradiction', 'Der er ikke ændret noget i felterne.');

/**
 * Changes what is known of a source: the fields given are all there is. `revision` is the plan's when
 * the form was shown. Saved as it was, it is refused with an issue at ["name"].
 *
 * @throws Refusal stale with the source as it is, when somebody changed it since then; notFound
 */
export const changeSource = form({
  name: 'sources.change',
  of: 'plan',
  verb: 'keepSources',
  input: z.strictObject({
    plan: planKey,
    source: id,
    revision: z.number().int().min(0),
    ...sourceFields,
    once,
  }),
  run: async (work, { plan: _, source: asked, revision, once: __, ...given }) => {
    const { database, plan: pin } = work;
    const loaded = await loadForWrite(work);
    const { whole } = loaded;
    const before = sourceIn(whole.plan, asked);
    if (await events.sourceChangedSince(database, pin.id, before.id, revision)) {
      return refuseTo({ kind: 'stale', what: 'source', current: before });
    }
    const issues = issuesOfName(whole.plan.sources, given.name, before.id);
    if (issues.length > 0) return { ok: false, issues };
    const source = sourceOf(before.id, given);
    const changed = changedFields(before, source);
    if (changed.length === 0) return { ok: false, issues: [unchanged] };
    await sources.save(database, pin.id, source);
    const plan: Plan = {
      ...whole.plan,
      sources: whole.plan.sources.map((each) => (each === before ? source : each)),
    };
    return {
      value: { source, changed },
      events: [{ kind: 'source.changed', source: source.id, name: source.name, changed }],
      after: () => memoOf(database).keep(afterWrite(pin, loaded, { ...whole, plan })),
    };
  },
});
