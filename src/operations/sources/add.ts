import { z } from 'zod';
import type { Plan } from '#domain/plans/plan.ts';
import { refuseTo } from '#domain/problem.ts';
import type { DataSource, SourceId } from '#domain/readings/reading.ts';
import { once, planKey } from '#operations/input.ts';
import { form } from '#operations/operation.ts';
import { afterWrite, loadForWrite, loadPlan } from '#operations/plans/load.ts';
import { memoOf } from '#operations/plans/memo.ts';
import * as sources from '#store/sources.ts';
import { slug } from '#text/proposal/series.ts';
import { issuesOfName, sourceFields, sourceOf } from './fields.ts';

/** Adds a source to a plan. Issues have the names of the fields as paths. */
export const addSource = form({
  name: 'sources.add',
  of: 'plan',
  verb: 'keepSources',
  input: z.strictObject({ plan: planKey, ...sourceFields, once }),
  run: async (work, { plan: _, once: __, ...given }) => {
    const { database, plan: pin } = work;
    const loaded = await loadForWrite(work);
    const { whole } = loaded;
    const issues = issuesOfName(whole.plan.sources, given.name);
    if (issues.length > 0) return { ok: false, issues };
    const source = sourceOf(freeId(whole.plan, given.name), given);
    await sources.append(database, pin.id, [source]);
    const plan: Plan = { ...whole.plan, sources: [...whole.plan.sources, source] };
    return {
      value: source,
      events: [{ kind: 'source.added', source: source.id, name: source.name }],
      after: () => memoOf(database).keep(afterWrite(pin, loaded, { ...whole, plan })),
    };
  },
  again: {
    remember: ({ id }: DataSource) => id,
    recall: async (work, _, kept) => {
      const { whole } = await loadPlan(work);
      return sourceIn(whole.plan, kept as string);
    },
  },
});

/** @throws Refusal notFound */
export const sourceIn = ({ sources: all }: Plan, id: string): DataSource =>
  all.find((each) => each.id === id) ?? refuseTo({ kind: 'notFound', what: 'source' });

/** An id that can be read in an address and in a plan file: "danmarks-statistik"; "ny" is the form's. */
const freeId = ({ sources: all }: Plan, name: string): SourceId => {
  const wanted = slug(name).slice(0, 60);
  const taken = new Set<string>(['ny', ...all.map(({ id }) => id)]);
  let free = wanted;
  for (let number = 2; taken.has(free); number += 1) free = `${wanted}-${number}`;
  return free as SourceId;
};
