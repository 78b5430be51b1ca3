import { z } from 'zod';
import { newerFigures } from '#domain/governance/newer-figures.ts';
import type { StatusPaper } from '#domain/governance/status-paper.ts';
import { refuseTo } from '#domain/problem.ts';
import { type Knowledge, knowledgeOf } from '#domain/readings/knowledge.ts';
import { id, planKey } from '#operations/input.ts';
import { query } from '#operations/operation.ts';
import { readingsFor, viewFor } from '#operations/plans/concealed-view.ts';
import { loadPlan } from '#operations/plans/load.ts';
import { type PlanView, viewOf } from '#operations/plans/view.ts';
import { papersOf } from '#store/papers.ts';
import { shownWord } from '#text/papers/groups.ts';
import { newerTexts } from '#text/papers/newer.ts';
import { explain } from '#text/verdicts.ts';
import { wordsOf } from './figures.ts';

/** What has changed since a paper was issued, in sentences; empty when it still says what is known. */
export type Newer = { readonly texts: readonly string[] };

/**
 * Whether there is newer knowledge than an issued status paper's: figures that came or were
 * corrected, verdicts that would now be others, criteria that are understood anew. It is told beside
 * the paper; the paper is never changed.
 *
 * @throws Refusal notFound for a document that is no status paper of the plan
 */
export const newerThanPaper = query({
  name: 'papers.newer',
  of: 'plan',
  verb: 'see',
  input: z.strictObject({ plan: planKey, document: id }),
  run: async (work, { document }): Promise<Newer> => {
    const [issued] = await papersOf(work.database, work.plan.id, { document });
    if (issued === undefined) return refuseTo({ kind: 'notFound', what: 'document' });
    const loaded = await loadPlan(work);
    const view = viewFor(reader, loaded, viewOf(loaded, work.today));
    const { series } = loaded.whole.plan;
    const readings = readingsFor(reader, loaded, loaded.whole.readings);
    return {
      texts: newerSince(issued.paper, view, knowledgeOf(series, readings, issued.paper.asOf)),
    };
  },
});

/** A paper is handed out, and so is what is said beside it. */
const reader = { kind: 'nobody' } as const;

/** What readers can now know that the paper does not say; `then` is what was known when it was made. */
const newerSince = (paper: StatusPaper, view: PlanView, then: Knowledge): readonly string[] => {
  const context = wordsOf(view);
  const figures = newerFigures(paper, { now: view.knowledge, then });
  const criteria = paper.criteria.flatMap((was) => {
    const now = view.statuses.find(({ criterion }) => criterion.id === was.criterion);
    if (now === undefined) return [];
    const { verdict, standing } = explain(now, context);
    return [
      {
        was,
        word: shownWord({ word: verdict, ...(standing === undefined ? {} : { standing }) }),
        version: now.version?.number,
      },
    ];
  });
  return newerTexts(figures, criteria, context);
};
