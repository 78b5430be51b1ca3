import { z } from 'zod';
import { nameOf } from '#domain/access/may.ts';
import type { CriterionChange } from '#domain/agreements/answer.ts';
import { type Issue, issue } from '#domain/checked.ts';
import { isKind } from '#domain/criteria/build-claim.ts';
import { refuseTo } from '#domain/problem.ts';
import { units } from '#domain/quantity/quantity.ts';
import type { Series, SeriesId } from '#domain/readings/reading.ts';
import { id, short } from '#operations/input.ts';
import { form } from '#operations/operation.ts';
import * as drafts from '#store/agreement-drafts.ts';
import { issuesOf, reviewDraft } from '#text/proposal/review.ts';
import { proposedSource } from '#text/proposal/series.ts';
import { draftForWrite } from './owner.ts';

const series = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,99}$/),
  indicator: short,
  population: short,
  unit: z.enum(units),
  polarity: z.enum(['higherIsBetter', 'lowerIsBetter', 'neutral']),
  role: z.enum(['area', 'benchmark']),
});

/**
 * A person's own reading of a criterion, in place of the proposed one. Everything wrong with it is
 * answered at once: ["params", field], ["series", index, field]. A criterion that was confirmed
 * must be confirmed again.
 *
 * `revision` is the draft's as the form was shown: when somebody else changed the same criterion
 * meanwhile, the form is refused as stale, with the proposal as it is now.
 */
export const changeCriterion = form({
  name: 'agreements.changeCriterion',
  of: 'installation',
  verb: 'importAgreement',
  input: z.strictObject({
    draft: id,
    revision: z.number().int(),
    code: id,
    kind: z.string().max(60),
    params: z.record(z.string().max(60), z.unknown()),
    series: z.array(series).min(1).max(120),
    source: short,
    interpretation: z.string().trim().max(2_000),
  }),
  run: async ({ database, actor, now }, input) => {
    const stored = await draftForWrite(database, input.draft);
    const proposal = reviewDraft(stored).proposals.find(({ code }) => code === input.code);
    if (proposal === undefined) return refuseTo({ kind: 'notFound', what: 'criterion' });
    const earlier = stored.settled[input.code];
    if (earlier?.change !== undefined && stored.revision !== input.revision) {
      refuseTo({ kind: 'stale', what: 'criterion', current: proposal });
    }
    const source = proposedSource(input.source);
    const change: CriterionChange = {
      kind: input.kind,
      params: input.params,
      series: input.series.map(
        (each): Series => ({ ...each, id: each.id as SeriesId, source: source.id }),
      ),
      source,
      interpretation: input.interpretation,
      by: nameOf(actor),
      at: now,
    };
    const issues = issuesOfChange(change);
    if (issues.length > 0) return { ok: false, issues };
    await drafts.save(database, stored.id, {
      answers: stored.answers,
      settled: { ...stored.settled, [input.code]: { change } },
    });
    return {
      value: { code: input.code },
      events: [
        {
          kind: 'agreement.criterionChanged',
          draft: stored.id,
          code: input.code,
          criterionKind: input.kind,
        },
      ],
    };
  },
});

/** What is wrong with a changed criterion, by the fields of its form. */
export const issuesOfChange = (
  change: Pick<CriterionChange, 'kind' | 'params' | 'series'>,
): readonly Issue[] => {
  if (!isKind(change.kind)) return [issue(['kind'], 'notAKind', change.kind.slice(0, 40))];
  const ids = new Set(change.series.map((each) => each.id));
  const doubled = ids.size < change.series.length ? [issue(['series'], 'duplicate')] : [];
  const built = issuesOf(change).map((each) => ({ ...each, path: ['params', ...each.path] }));
  return [...doubled, ...built];
};
