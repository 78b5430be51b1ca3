import type { BodyKey, Organisation } from '#domain/governance/body.ts';
import type { Evaluation } from '#domain/governance/cycle.ts';
import type { EvaluationSaid, SaidCriterion } from '#domain/governance/evaluation-said.ts';
import type { CriterionId } from '#domain/plans/plan.ts';
import type { CriterionStatus } from '#domain/plans/status.ts';
import type { PlanWork } from '#operations/operation.ts';
import { wordsOf } from '#operations/papers/figures.ts';
import type { PlanView } from '#operations/plans/view.ts';
import { evaluationsOf } from '#store/evaluations.ts';
import { type PaperVerdicts, paperVerdicts } from '#store/paper-verdicts.ts';
import { explain } from '#text/verdicts.ts';
import { lineIn } from './mark.ts';
import type { Views } from './views.ts';

/** Which evaluation is asked for: as a recommendation names the one it comes with. */
export type EvaluationOf = {
  readonly year: number;
  readonly body: BodyKey;
  readonly focusArea: string;
};

/**
 * What bodies said of areas, in the order asked and each once, whether anything was written or not: two
 * statements however many are asked for, none when none is. Verdicts are those of the issued paper the
 * evaluation was finished with (before it is finished: the newest), and the views' where none tells.
 * What is handed out must be made with the reader's views.
 */
export const evaluationsSaid = async (
  { database, plan }: Pick<PlanWork, 'database' | 'plan'>,
  views: Views,
  organisation: Organisation,
  wanted: readonly EvaluationOf[],
): Promise<readonly EvaluationSaid[]> => {
  const each = [...new Map(wanted.map((one) => [keyOf(one), one])).values()];
  if (each.length === 0) return [];
  const years = [...new Set(each.map(({ year }) => year))];
  const [year] = years;
  const one = years.length === 1 && year !== undefined ? { year } : {};
  const written = new Map((await evaluationsOf(database, plan.id, one)).map((e) => [keyOf(e), e]));
  const papers = await paperVerdicts(database, plan.id, years);
  return each.map((asked) => {
    const evaluation = written.get(keyOf(asked));
    return saidOf(views, organisation, asked, evaluation, paperFor(papers, asked, evaluation));
  });
};

/** One evaluation among others. */
export const keyOf = ({ year, body, focusArea }: EvaluationOf): string =>
  `${year}/${body}/${focusArea}`;

/** The same among those that were read. */
export const saidIn = (
  said: readonly EvaluationSaid[],
  asked: EvaluationOf,
): EvaluationSaid | undefined =>
  said.find(
    ({ year, body, area }) => keyOf({ year, body: body.key, focusArea: area.key }) === keyOf(asked),
  );

const paperFor = (
  papers: readonly PaperVerdicts[],
  { year, body }: EvaluationOf,
  evaluation: Evaluation | undefined,
): PaperVerdicts | undefined => {
  const own = papers.filter((each) => each.year === year && each.body === body);
  return evaluation?.finishedAt === undefined
    ? own.at(-1)
    : own.find(({ document }) => document === evaluation.paper);
};

const saidOf = (
  views: Views,
  { bodies }: Organisation,
  { year, body, focusArea }: EvaluationOf,
  evaluation: Evaluation | undefined,
  paper: PaperVerdicts | undefined,
): EvaluationSaid => ({
  year,
  body: { key: body, name: bodies.find(({ key }) => key === body)?.name ?? body },
  area: {
    key: focusArea,
    name: views.now.plan.focusAreas.find(({ key }) => key === focusArea)?.name ?? focusArea,
  },
  written: evaluation !== undefined,
  experience: evaluation?.experience ?? '',
  ...(evaluation?.finishedAt === undefined ? {} : { finishedAt: evaluation.finishedAt }),
  ...(paper === undefined
    ? {}
    : {
        paper: { document: paper.document, edition: paper.edition, issuedAt: paper.issuedAt },
      }),
  criteria: criteriaIn(views, focusArea, evaluation, paper),
});

const criteriaIn = (
  views: Views,
  focusArea: string,
  evaluation: Evaluation | undefined,
  paper: PaperVerdicts | undefined,
): readonly SaidCriterion[] => {
  const inArea = ({ statuses }: PlanView) =>
    statuses.filter(({ criterion }) => criterion.focusArea === focusArea);
  const isFrozen = inArea(views.now).every(({ criterion }) => frozenIn(paper, criterion.id));
  const view = isFrozen ? views.now : views.finished(evaluation);
  return inArea(view).map((status) => criterionSaid(view, status, evaluation, paper));
};

const frozenIn = (paper: PaperVerdicts | undefined, id: CriterionId) =>
  paper?.criteria.find(({ criterion }) => criterion === id);

const criterionSaid = (
  view: PlanView,
  status: CriterionStatus,
  evaluation: Evaluation | undefined,
  paper: PaperVerdicts | undefined,
): SaidCriterion => {
  const { id, code, sentence } = status.criterion;
  const { comment, deviating } = lineIn(evaluation, id);
  return {
    code,
    sentence,
    ...computed(view, status, paper),
    comment,
    ...(deviating === undefined ? {} : { deviating }),
  };
};

const computed = (
  view: PlanView,
  status: CriterionStatus,
  paper: PaperVerdicts | undefined,
): Pick<SaidCriterion, 'verdict' | 'word' | 'explanation' | 'final' | 'frozen'> => {
  const frozen = frozenIn(paper, status.criterion.id);
  if (frozen !== undefined) {
    const { verdict, word, explanation, final } = frozen;
    return { verdict, word, explanation, final, frozen: true };
  }
  const { verdict, final } = status.finding;
  const words = explain(status, wordsOf(view));
  return {
    verdict: verdict.kind,
    word: words.verdict,
    explanation: words.sentence,
    final,
    frozen: false,
  };
};
