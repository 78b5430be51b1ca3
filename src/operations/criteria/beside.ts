import { z } from 'zod';
import type { Activity } from '#domain/activities/activity.ts';
import type { CriterionId } from '#domain/plans/plan.ts';
import { id, planKey } from '#operations/input.ts';
import { query } from '#operations/operation.ts';
import { activitiesOf } from '#store/activities.ts';
import { type PaperNamed, papersNaming } from '#store/papers.ts';

/** What stands beside a criterion's verdict, and is no part of it. */
export type BesideCriterion = {
  readonly activities: readonly Activity[];
  /** The status papers it stands in, newest first. */
  readonly papers: readonly PaperNamed[];
};

/** The activities that are meant to contribute to a criterion, and the papers it was told in. */
export const besideCriterion = query({
  name: 'criteria.beside',
  of: 'plan',
  verb: 'see',
  input: z.strictObject({ plan: planKey, criterion: id }),
  run: async ({ database, plan }, { criterion }): Promise<BesideCriterion> => {
    const asked = criterion as CriterionId;
    const activities = await activitiesOf(database, plan.id);
    return {
      activities: activities.filter((each) => each.criteria.includes(asked)),
      papers: await papersNaming(database, plan.id, asked),
    };
  },
});
