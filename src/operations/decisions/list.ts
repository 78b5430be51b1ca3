import { z } from 'zod';
import { maySeeConflict } from '#domain/access/conflicts.ts';
import type { Organisation } from '#domain/governance/body.ts';
import type { ConflictCase } from '#domain/governance/conflict.ts';
import type { Recommendation } from '#domain/governance/cycle.ts';
import type { Action, Decision } from '#domain/governance/decision.ts';
import { settledBy } from '#domain/governance/decision-rules.ts';
import type { Notice } from '#domain/governance/notice.ts';
import { loadOrganisation } from '#operations/bodies/load.ts';
import { planKey } from '#operations/input.ts';
import { type PlanWork, query } from '#operations/operation.ts';
import { actionsOf } from '#store/actions.ts';
import { titlesOf } from '#store/agenda.ts';
import { conflictsOf } from '#store/conflicts.ts';
import { decisionsOf } from '#store/decisions.ts';
import { noticesOf } from '#store/notices.ts';
import { recommendationsOf } from '#store/recommendations.ts';

/** Everything that was decided, what waits to be, and what follows from it. */
export type DecisionsView = {
  readonly organisation: Organisation;
  readonly decisions: readonly Decision[];
  readonly actions: readonly Action[];
  readonly recommendations: readonly Recommendation[];
  readonly notices: readonly Notice[];
  /** Only those whoever asks may see. */
  readonly conflicts: readonly ConflictCase[];
  /** Submitted, not withdrawn, and not decided. */
  readonly waiting: readonly Recommendation[];
};

export type ListedDecisions = DecisionsView & {
  /** The titles of the items that were decided on as such; none of what is about a conflict. */
  readonly items: ReadonlyMap<string, string>;
};

/**
 * The decisions and actions of a plan. Those that concern a conflict are left out for whoever may not
 * see the conflict (section 10 of the agreement: it is between its parties).
 */
export const listDecisions = query({
  name: 'decisions.list',
  of: 'plan',
  verb: 'see',
  several: true,
  input: z.strictObject({ plan: planKey }),
  run: async (work): Promise<ListedDecisions> => {
    const view = await decisionsView(work);
    const decidedOn = view.decisions.flatMap(itemDecidedOn);
    return { ...view, items: await titlesOf(work.database, work.plan.id, decidedOn) };
  },
});

/** As `listDecisions`, for another operation, without the titles of items. */
export const decisionsView = async (work: PlanWork): Promise<DecisionsView> => {
  const { actor, database, plan } = work;
  const organisation = await loadOrganisation(work);
  const all = await decisionsOf(database, plan.id);
  const concernsConflict = all.some(({ on }) => on.kind === 'conflict');
  const conflicts = concernsConflict ? await conflictsOf(database, plan.id, {}) : [];
  const seen = conflicts.filter((each) => maySeeConflict(actor, plan.key, each, organisation));
  const decisions = all.filter(({ on }) => on.kind !== 'conflict' || isIn(seen, on.id));
  const hidden = new Set(all.filter((each) => !decisions.includes(each)).map(({ id }) => id));
  const actions = await actionsOf(database, plan.id);
  const recommendations = await recommendationsOf(database, plan.id, {});
  return {
    organisation,
    decisions,
    actions: actions.filter(({ decision }) => decision === undefined || !hidden.has(decision)),
    recommendations,
    notices: all.some(({ on }) => on.kind === 'notice')
      ? await noticesOf(database, plan.id, {})
      : [],
    conflicts: seen,
    waiting: recommendations.filter(
      ({ id, submittedAt, withdrawn }) =>
        submittedAt !== undefined &&
        withdrawn === undefined &&
        settledBy(all, 'recommendation', id) === undefined,
    ),
  };
};

const itemDecidedOn = ({ on, agendaItem }: Decision): readonly string[] =>
  on.kind === 'agendaItem' && agendaItem !== undefined ? [agendaItem] : [];

const isIn = (conflicts: readonly ConflictCase[], id: string): boolean =>
  conflicts.some((each) => each.id === id);
