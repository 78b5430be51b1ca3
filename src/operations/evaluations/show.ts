import { z } from 'zod';
import { mayInBody } from '#domain/access/in-body.ts';
import { bodiesBelow } from '#domain/governance/below.ts';
import type { GoverningBody, Organisation } from '#domain/governance/body.ts';
import type {
  Cycle,
  Evaluation,
  EvaluationLine,
  Recommendation,
} from '#domain/governance/cycle.ts';
import type { Action, Decision } from '#domain/governance/decision.ts';
import { standing } from '#domain/governance/decision-rules.ts';
import type { EvaluationSaid } from '#domain/governance/evaluation-said.ts';
import { actionsOn } from '#domain/governance/step-progress.ts';
import { areasOf } from '#domain/governance/year-plan.ts';
import type { Criterion, PlanFocusArea } from '#domain/plans/plan.ts';
import { refuseTo } from '#domain/problem.ts';
import { bodyIn, loadOrganisation } from '#operations/bodies/load.ts';
import { decisionsOnThese } from '#operations/cycle/facts.ts';
import { cycleYear } from '#operations/cycle/open.ts';
import { id, planKey } from '#operations/input.ts';
import { type PlanWork, query } from '#operations/operation.ts';
import { viewFor } from '#operations/plans/concealed-view.ts';
import { loadPlan } from '#operations/plans/load.ts';
import { type PlanView, viewOf } from '#operations/plans/view.ts';
import { actionsOf } from '#store/actions.ts';
import { decisionsOf } from '#store/decisions.ts';
import { evaluationsOf } from '#store/evaluations.ts';
import type { IssuedPaper } from '#store/papers.ts';
import { recommendationsOf } from '#store/recommendations.ts';
import { lineIn, markOfLine, markOfText } from './mark.ts';
import { evaluationsSaid } from './said.ts';
import {
  type Computed,
  computedIn,
  criterionOf,
  evaluates,
  papersFor,
  subjectIn,
} from './subject.ts';
import { viewsFor } from './views.ts';

/** One criterion of an evaluation: what was computed, what is said, and what was said last. */
export type ShownLine = {
  readonly criterion: Criterion;
  readonly computed: Computed;
  readonly line: EvaluationLine;
  /** To be given back by the form that changes the line. */
  readonly mark: string;
  readonly last?: EvaluationLine;
};

/** A recommendation of an earlier year, what was decided on it, and what was done. */
export type CameOf = {
  readonly recommendation: Recommendation;
  /** The latest that stands, a postponement too. */
  readonly decision?: Decision;
  readonly actions: readonly Action[];
};

export type EvaluationShown = {
  readonly view: PlanView;
  readonly organisation: Organisation;
  readonly cycle: Cycle;
  readonly body: GoverningBody;
  readonly area: PlanFocusArea;
  /** Left out before anybody has written. */
  readonly evaluation?: Evaluation;
  /** What the verdicts that no paper froze are of: today, or the moment it was finished. */
  readonly live: PlanView;
  readonly experienceMark: string;
  readonly lines: readonly ShownLine[];
  /** The paper whose verdicts are shown; without one they are those of `live`. */
  readonly paper?: IssuedPaper;
  /** Issued after the evaluation was written last, or after it was finished. */
  readonly newerPaper?: IssuedPaper;
  /** What the same body said of the area the last time. */
  readonly last?: Evaluation;
  readonly cameOf: readonly CameOf[];
  /** What the bodies that serve this one say of the same area and year. */
  readonly below: readonly EvaluationSaid[];
  readonly may: { readonly evaluate: boolean; readonly recommend: boolean };
};

/**
 * A body's evaluation of a focus area in a year, whether anybody has written in it or not. The same
 * verdicts for everybody who sees the paper; figures of few people are left out of today's for
 * readers.
 *
 * @throws Refusal notFound for what the body neither evaluates nor has said anything of
 */
export const showEvaluation = query({
  name: 'evaluations.show',
  of: 'plan',
  verb: 'see',
  input: z.strictObject({ plan: planKey, year: cycleYear, body: id, area: id }),
  several: true,
  run: async (work, asked): Promise<EvaluationShown> => {
    const loaded = await loadPlan(work);
    const view = viewFor(work.actor, loaded, viewOf(loaded, work.today));
    const organisation = await loadOrganisation(work);
    const body = bodyIn(organisation, asked.body);
    const { focusAreas } = view.plan;
    const { cycle, area } = await subjectIn(work, focusAreas, body, asked);
    const isIts = evaluates({ body, area }, focusAreas);
    const said = await evaluationsOf(work.database, work.plan.id, {
      body: body.key,
      focusArea: area.key,
    });
    const evaluation = said.find(({ year }) => year === asked.year);
    if (!isIts && evaluation === undefined) refuseTo({ kind: 'notFound', what: 'evaluation' });
    const last = said.find(({ year }) => year < asked.year);
    const papers = await papersFor(work, asked.year, body.key, evaluation);
    const views = viewsFor(work.actor, loaded, view);
    const then = views.finished(evaluation);
    const inBody = { plan: work.plan.key, body: body.key };
    return {
      view,
      organisation,
      cycle,
      body,
      area,
      ...(evaluation === undefined ? {} : { evaluation }),
      experienceMark: markOfText(evaluation?.experience ?? ''),
      lines: linesOf(view, computedIn(then, area.key, papers.shown), evaluation, last),
      live: then,
      ...(papers.shown === undefined ? {} : { paper: papers.shown }),
      ...(isNewer(evaluation, papers.newest) ? { newerPaper: papers.newest } : {}),
      ...(last === undefined ? {} : { last }),
      cameOf: await cameOfEarlier(work, asked.year, area.key),
      below: await evaluationsSaid(
        work,
        views,
        organisation,
        bodiesBelow(organisation, body.key)
          .filter((each) => areasOf(each, focusAreas).includes(area.key))
          .map(({ key }) => ({ year: asked.year, body: key, focusArea: area.key })),
      ),
      may: {
        evaluate: isIts && mayInBody(work.actor, 'evaluate', inBody),
        recommend: isIts && mayInBody(work.actor, 'recommend', inBody),
      },
    };
  },
});

const linesOf = (
  { statuses }: PlanView,
  computed: readonly Computed[],
  evaluation: Evaluation | undefined,
  last: Evaluation | undefined,
): readonly ShownLine[] =>
  computed.flatMap((each): readonly ShownLine[] => {
    const key = criterionOf(each);
    const status = statuses.find(({ criterion }) => criterion.id === key);
    if (status === undefined) return [];
    const line = lineIn(evaluation, key);
    const before = last?.lines.find(({ criterion }) => criterion === key);
    return [
      {
        criterion: status.criterion,
        computed: each,
        line,
        mark: markOfLine(line),
        ...(before === undefined ? {} : { last: before }),
      },
    ];
  });

const isNewer = (
  evaluation: Evaluation | undefined,
  newest: IssuedPaper | undefined,
): newest is IssuedPaper =>
  evaluation !== undefined && newest !== undefined && evaluation.paper !== newest.document;

/**
 * What came of what was recommended on an area the last year anything was, whichever body
 * recommended it; drafts and what was withdrawn left out.
 */
const cameOfEarlier = async (
  { database, plan }: PlanWork,
  year: number,
  focusArea: string,
): Promise<readonly CameOf[]> => {
  const all = await recommendationsOf(database, plan.id, { focusArea });
  const earlier = all.filter(
    (each) => each.year < year && each.submittedAt !== undefined && each.withdrawn === undefined,
  );
  const latest = Math.max(...earlier.map((each) => each.year));
  const recommendations = earlier.filter((each) => each.year === latest);
  const entries = decisionsOnThese(recommendations, await decisionsOf(database, plan.id));
  const actions = await actionsOf(database, plan.id);
  return recommendations.map((recommendation) => {
    const decision = standing(entries).findLast(
      ({ on }) => on.kind === 'recommendation' && on.id === recommendation.id,
    );
    return decision === undefined
      ? { recommendation, actions: [] }
      : { recommendation, decision, actions: actionsOn(decision, entries, actions) };
  });
};
