import { z } from 'zod';
import { nameOf } from '#domain/access/may.ts';
import { accept, type Issue, issue } from '#domain/checked.ts';
import type { Event } from '#domain/events.ts';
import type { SourceProfile } from '#domain/imports/profile.ts';
import type { Context } from '#operations/context.ts';
import { id, once, planKey, short } from '#operations/input.ts';
import { form } from '#operations/operation.ts';
import { carryOver } from '#operations/plans/load.ts';
import * as imports from '#store/imports.ts';
import * as profiles from '#store/source-profiles.ts';
import { beginReading, readAfterwards } from './begin-reading.ts';
import { sourceProfile } from './profile-input.ts';
import { mustHaveSource, type Outline, outlineOf } from './stage.ts';
import { importIn } from './stored.ts';

/**
 * Says how a file is to be read, and has it read so: at once when it is short. What was read of it
 * before is forgotten, but for the file itself. With `remember` the plan keeps the profile for the
 * source's next file.
 *
 * @throws Refusal notFound for an import or a source the plan does not have; wrongState when it is
 *   being read, or was settled
 */
export const mapImport = form({
  name: 'imports.map',
  of: 'plan',
  verb: 'import',
  input: z.strictObject({
    plan: planKey,
    import: id,
    source: id,
    profile: sourceProfile,
    remember: z.boolean(),
    edition: short.optional(),
    once,
  }),
  prepare: async (context) => accept<Context>(context),
  run: async (work, { import: asked, source: named, profile, remember, edition }, context) => {
    const { database, plan, now } = work;
    const stored = await importIn(work, asked, 'mapping', 'ready', 'failed');
    const outline = await outlineOf(database, plan.key);
    const source = mustHaveSource(outline, named);
    const issues = strangers(profile, outline);
    if (issues.length > 0) return { ok: false, issues };
    const rows = stored.rowsTotal ?? 0;
    await imports.change(database, stored.id, {
      state: 'reading',
      source,
      profile,
      failure: null,
      rowsRead: 0,
      ...(edition === undefined ? {} : { edition }),
    });
    if (remember) {
      await profiles.keep(
        database,
        plan.id,
        { source, profile },
        { name: nameOf(work.actor), at: now },
      );
    }
    await beginReading(work, stored.id, rows);
    const keep = carryOver(work);
    const { id: read, fileName } = stored;
    const mapped: Event = { kind: 'import.mapped', import: read, fileName };
    const name = outline.sources.find((each) => each.id === source)?.name ?? source;
    return {
      value: { import: read },
      events: remember
        ? [mapped, { kind: 'source.profileKept', source, name, profile: profile.name }]
        : [mapped],
      after: async () => {
        keep();
        await readAfterwards(context, plan.key, read, rows);
      },
    };
  },
});

/** Series a profile names that the plan does not have. */
const strangers = ({ series, layout }: SourceProfile, plan: Outline): readonly Issue[] => {
  const known = new Set<string>(plan.series.map((each) => each.id));
  const labels = Object.entries(series).flatMap(([label, each]) =>
    each === null || known.has(each) ? [] : [issue(['profile', 'series', label], 'notASeries')],
  );
  const { onlySeries } = layout;
  return onlySeries === undefined || known.has(onlySeries)
    ? labels
    : [...labels, issue(['profile', 'layout', 'onlySeries'], 'notASeries')];
};
