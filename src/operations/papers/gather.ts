import type { Activity } from '#domain/activities/activity.ts';
import type { Organisation } from '#domain/governance/body.ts';
import type { Evaluation } from '#domain/governance/cycle.ts';
import type { PlanWork } from '#operations/operation.ts';
import { actionsOf } from '#store/actions.ts';
import { activitiesOf } from '#store/activities.ts';
import { organisationOf } from '#store/bodies.ts';
import { type PaperIssued, papersIssued } from '#store/cycles.ts';
import { decisionsOf } from '#store/decisions.ts';
import { evaluationsOf } from '#store/evaluations.ts';
import { type IssuedPaper, papersOf } from '#store/papers.ts';
import { recommendationsOf } from '#store/recommendations.ts';
import type { Earlier } from './follow-up.ts';

/** What papers of a year tell beside the figures; the same for all bodies. */
export type PaperFacts = Earlier & {
  readonly organisation: Organisation;
  readonly activities: readonly Activity[];
  /** Those of the year before. */
  readonly evaluations: readonly Evaluation[];
  /** Those of the latest year before that had any. */
  readonly papers: readonly IssuedPaper[];
  /** The newest paper of each body for the year itself. */
  readonly issued: readonly PaperIssued[];
};

/** Reads it all: eight statements, whatever the number of bodies. */
export const gatherFacts = async (
  { database, plan }: Pick<PlanWork, 'database' | 'plan'>,
  year: number,
): Promise<PaperFacts> => {
  const organisation = await organisationOf(database, plan.id);
  const papers = await papersOf(database, plan.id, { before: year });
  const names = new Map(organisation.bodies.map(({ key, name }) => [key, name]));
  return {
    organisation,
    nameOf: (key) => names.get(key) ?? key,
    activities: await activitiesOf(database, plan.id),
    evaluations: await evaluationsOf(database, plan.id, { year: year - 1 }),
    recommendations: await recommendationsOf(database, plan.id),
    decisions: await decisionsOf(database, plan.id),
    actions: await actionsOf(database, plan.id),
    papers,
    lastPaper: papers[0]?.year ?? 0,
    issued: await papersIssued(database, plan.id, year),
  };
};
