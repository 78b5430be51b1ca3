import type { Actor } from '#domain/access/may.ts';
import type { Evaluation } from '#domain/governance/cycle.ts';
import { viewFor } from '#operations/plans/concealed-view.ts';
import type { LoadedPlan } from '#operations/plans/memo.ts';
import { type PlanView, viewThen } from '#operations/plans/view.ts';

/** What the verdicts that no paper froze are taken from. */
export type Views = {
  readonly now: PlanView;
  /** What a finished evaluation was written beside: its verdicts move no more. */
  readonly finished: (evaluation: Evaluation | undefined) => PlanView;
};

/** @param now what the actor sees today */
export const viewsFor = (actor: Actor, loaded: LoadedPlan, now: PlanView): Views => ({
  now,
  finished: (evaluation) =>
    evaluation?.finishedAt === undefined
      ? now
      : viewFor(actor, loaded, viewThen(loaded, now.today, evaluation.finishedAt)),
});
