import { z } from 'zod';
import type { Activity } from '#domain/activities/activity.ts';
import type { FollowUp } from '#domain/governance/follow-up.ts';
import { type Followed, followedByYear } from '#domain/governance/followed.ts';
import type { CriterionId } from '#domain/plans/plan.ts';
import { refuseTo } from '#domain/problem.ts';
import { looksAt } from '#domain/week/looks.ts';
import { followUpIn } from '#operations/audit/made.ts';
import { id, planKey } from '#operations/input.ts';
import { query } from '#operations/operation.ts';
import { loadPlan } from '#operations/plans/load.ts';
import { viewOf } from '#operations/plans/view.ts';
import { activitiesOf } from '#store/activities.ts';
import { followedRecords } from '#store/followed.ts';
import { type PaperNamed, papersNaming } from '#store/papers.ts';

/** What stands beside a criterion's verdict, and is no part of it. */
export type BesideCriterion = {
  readonly activities: readonly Activity[];
  /** The status papers it stands in, newest first. */
  readonly papers: readonly PaperNamed[];
  /** Whom it was shown to, what was said, recommended, decided and done. */
  readonly followed: Followed;
  /** The same rule as of the week and the audit. */
  readonly followUp: FollowUp;
  /** What the bodies are called, by their keys. */
  readonly bodies: ReadonlyMap<string, string>;
};

/**
 * The activities that are meant to contribute to a criterion, the papers it was told in, and how it
 * was followed (sections 6 and 9 of the agreement). Nothing of it concerns a conflict.
 *
 * @throws Refusal notFound for a criterion the plan does not have
 */
export const besideCriterion = query({
  name: 'criteria.beside',
  of: 'plan',
  verb: 'see',
  input: z.strictObject({ plan: planKey, criterion: id }),
  run: async (work, { criterion }): Promise<BesideCriterion> => {
    const { database, plan, today } = work;
    const view = viewOf(await loadPlan(work), today);
    const asked = view.statuses.find((each) => each.criterion.id === criterion)?.criterion;
    if (asked === undefined) return refuseTo({ kind: 'notFound', what: 'criterion' });
    const activities = await activitiesOf(database, plan.id);
    const papers = await papersNaming(database, plan.id, criterion as CriterionId);
    const { focusArea } = asked;
    const records = await followedRecords(database, plan.id, { focusArea, criterion: asked.id });
    return {
      activities: activities.filter((each) => each.criteria.includes(asked.id)),
      papers,
      followed: followedByYear(records),
      followUp: followUpIn(view, looksAt(asked, records)),
      bodies: new Map(records.bodies.map(({ key, name }) => [key, name])),
    };
  },
});
