import type { BodyKey } from '#domain/governance/body.ts';
import type { PaperCriterion } from '#domain/governance/status-paper.ts';
import type { CriterionId } from '#domain/plans/plan.ts';
import type { PaperFacts } from './gather.ts';

type Asked = { readonly criterion: CriterionId; readonly body: BodyKey; readonly year: number };

/**
 * What was said of a criterion the year before: the verdict of the paper the body had then (else of
 * another body's), and what was written and judged in the evaluations that were finished.
 */
export const lastYearOf = (
  facts: PaperFacts,
  { criterion, body, year }: Asked,
): PaperCriterion['lastYear'] => {
  const told = facts.papers
    .filter((each) => each.year === year - 1)
    .toSorted((a, b) => Number(b.body === body) - Number(a.body === body) || b.edition - a.edition)
    .flatMap(({ paper }) => paper.criteria.filter((each) => each.criterion === criterion));
  const lines = facts.evaluations
    .filter((each) => each.year === year - 1 && each.finishedAt !== undefined)
    .flatMap((each) =>
      each.lines
        .filter((line) => line.criterion === criterion)
        .map((line) => ({ body: facts.nameOf(each.body), ...line })),
    );
  const comments = lines.flatMap(({ body: by, comment }) =>
    comment.trim() === '' ? [] : [{ body: by, text: comment }],
  );
  const judgements = lines.flatMap(({ body: by, deviating }) =>
    deviating === undefined ? [] : [{ body: by, ...deviating }],
  );
  const [first] = told;
  if (first === undefined && comments.length === 0 && judgements.length === 0) return undefined;
  const word = first && (first.standing ?? first.word);
  return { year: year - 1, ...(word === undefined ? {} : { word }), comments, judgements };
};
