import type { BodyKey, Organisation } from '#domain/governance/body.ts';
import type { Cycle, Evaluation, Recommendation } from '#domain/governance/cycle.ts';
import { type StepState, stepStates } from '#domain/governance/cycle-state.ts';
import type { Action, Decision } from '#domain/governance/decision.ts';
import type { CycleFacts } from '#domain/governance/step-progress.ts';
import { figuresOfYear } from '#domain/governance/year-figures.ts';
import { evaluatorsOf, receiverOf } from '#domain/governance/year-plan.ts';
import type { PlanWork } from '#operations/operation.ts';
import type { PlanView } from '#operations/plans/view.ts';
import { actionsOf } from '#store/actions.ts';
import { type PaperIssued, papersIssued } from '#store/cycles.ts';
import { decisionsOf } from '#store/decisions.ts';
import { evaluationsOf } from '#store/evaluations.ts';
import { recommendationsOf } from '#store/recommendations.ts';

/** Everything that was written in a year's run; decisions and actions are those on its recommendations. */
export type YearRecords = {
  readonly papers: readonly PaperIssued[];
  readonly evaluations: readonly Evaluation[];
  readonly recommendations: readonly Recommendation[];
  readonly decisions: readonly Decision[];
  readonly actions: readonly Action[];
};

/** Five queries, whatever the year holds. What was decided on conflicts is not among it. */
export const recordsOfYear = async (
  { database, plan }: PlanWork,
  year: number,
): Promise<YearRecords> => {
  const papers = await papersIssued(database, plan.id, year);
  const evaluations = await evaluationsOf(database, plan.id, { year });
  const recommendations = await recommendationsOf(database, plan.id, { year });
  const all = await decisionsOf(database, plan.id);
  const decisions = decisionsOnThese(recommendations, all);
  const ids = new Set(decisions.map(({ id }) => id));
  const actions = (await actionsOf(database, plan.id)).filter(
    ({ decision }) => decision !== undefined && ids.has(decision),
  );
  return { papers, evaluations, recommendations, decisions, actions };
};

/** The decisions that are on certain recommendations. */
export const decisionsOnThese = (
  recommendations: readonly Recommendation[],
  decisions: readonly Decision[],
): readonly Decision[] => {
  const ids = new Set(recommendations.map(({ id }) => id));
  return decisions.filter(({ on }) => on.kind === 'recommendation' && ids.has(on.id));
};

/** What the states of a year's steps are worked out from. */
export const factsOfYear = (
  view: PlanView,
  organisation: Organisation,
  records: YearRecords,
  year: number,
): CycleFacts => ({
  figures: figuresOfYear(view, year, view.today),
  evaluators: evaluatorsOf(organisation, view.plan.focusAreas, view.today).map(
    ({ body, areas }) => ({ body: body.key, areas }),
  ),
  receivers: receiversIn(organisation),
  ...records,
  today: view.today,
});

const receiversIn = (
  organisation: Organisation,
): readonly { readonly from: BodyKey; readonly to: BodyKey }[] =>
  organisation.bodies.flatMap((body) => {
    const to = receiverOf(organisation, body)?.key;
    return to === undefined ? [] : [{ from: body.key, to }];
  });

export const statesOfYear = (cycle: Cycle, facts: CycleFacts): readonly StepState[] =>
  stepStates(cycle, facts);
