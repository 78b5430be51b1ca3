import type { BodyKey, GoverningBody } from '#domain/governance/body.ts';
import type { Cycle, Evaluation } from '#domain/governance/cycle.ts';
import type { PaperCriterion } from '#domain/governance/status-paper.ts';
import { areasOf } from '#domain/governance/year-plan.ts';
import type { PlanFocusArea } from '#domain/plans/plan.ts';
import { refuseTo } from '#domain/problem.ts';
import { bodyIn, loadOrganisation } from '#operations/bodies/load.ts';
import { cycleIn } from '#operations/cycle/open.ts';
import type { PlanWork } from '#operations/operation.ts';
import type { PlanView } from '#operations/plans/view.ts';
import { type IssuedPaper, papersOf } from '#store/papers.ts';

export type AskedEvaluation = {
  readonly year: number;
  readonly body: string;
  readonly area: string;
};

/** What an evaluation is of. */
export type Subject = {
  readonly cycle: Cycle;
  readonly body: GoverningBody;
  readonly area: PlanFocusArea;
};

/**
 * @throws Refusal notFound for a year that was not begun, a body or an area the plan does not have, or
 *   one that the body does not evaluate
 */
export const subjectOf = async (
  work: PlanWork,
  focusAreas: readonly PlanFocusArea[],
  asked: AskedEvaluation,
): Promise<Subject> => {
  const body = bodyIn(await loadOrganisation(work), asked.body);
  const subject = await subjectIn(work, focusAreas, body, asked);
  return evaluates(subject, focusAreas)
    ? subject
    : refuseTo({ kind: 'notFound', what: 'evaluation' });
};

/** Whether the body evaluates the area now; what it said of it while it did is kept. */
export const evaluates = (
  { body, area }: Pick<Subject, 'body' | 'area'>,
  focusAreas: readonly PlanFocusArea[],
): boolean => areasOf(body, focusAreas).includes(area.key);

/** @throws Refusal notFound for a year that was not begun, or an area the plan does not have */
export const subjectIn = async (
  work: PlanWork,
  focusAreas: readonly PlanFocusArea[],
  body: GoverningBody,
  asked: AskedEvaluation,
): Promise<Subject> => {
  const cycle = await cycleIn(work, asked.year);
  const area =
    focusAreas.find(({ key }) => key === asked.area) ??
    refuseTo({ kind: 'notFound', what: 'focusArea' });
  return { cycle, body, area };
};

/** The paper an evaluation is shown with, the newest there is, and the ids of all. */
export type PapersAtHand = {
  readonly shown?: IssuedPaper;
  readonly newest?: IssuedPaper;
  readonly issued: readonly string[];
};

/**
 * What is being written is shown with the newest paper; what is finished with the one it was finished
 * with.
 */
export const papersFor = async (
  { database, plan }: PlanWork,
  year: number,
  body: BodyKey,
  evaluation: Evaluation | undefined,
): Promise<PapersAtHand> => {
  const papers = await papersOf(database, plan.id, { year, body });
  const newest = papers.at(-1);
  const issued = papers.map(({ document }) => document);
  if (newest === undefined) return { issued };
  const own = papers.find(({ document }) => document === evaluation?.paper);
  const shown = evaluation?.finishedAt === undefined ? newest : own;
  return { newest, issued, ...(shown === undefined ? {} : { shown }) };
};

/** A criterion as a paper froze it, or as it stands today where no paper tells of it. */
export type Computed =
  | { readonly kind: 'frozen'; readonly of: PaperCriterion }
  | { readonly kind: 'live'; readonly of: PlanView['statuses'][number] };

/** How the criteria of an area stand, in the plan's order. */
export const computedIn = (
  { statuses }: PlanView,
  area: string,
  paper: IssuedPaper | undefined,
): readonly Computed[] =>
  statuses
    .filter(({ criterion }) => criterion.focusArea === area)
    .map((status): Computed => {
      const frozen = paper?.paper.criteria.find(
        ({ criterion }) => criterion === status.criterion.id,
      );
      return frozen === undefined ? { kind: 'live', of: status } : { kind: 'frozen', of: frozen };
    });

/** The verdict's kind, whichever way it was reached. */
export const verdictOf = (computed: Computed) =>
  computed.kind === 'frozen' ? computed.of.verdict : computed.of.finding.verdict.kind;

export const criterionOf = (computed: Computed) =>
  computed.kind === 'frozen' ? computed.of.criterion : computed.of.criterion.id;
