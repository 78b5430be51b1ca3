import { type Actor, may } from '#domain/access/may.ts';
import {
  concealedKnowledge,
  concealedReading,
  concealedStatus,
} from '#domain/disclosure/conceal.ts';
import { type Concealed, concealedIn } from '#domain/disclosure/concealed.ts';
import type { PlanKey } from '#domain/plans/plan.ts';
import { knowledgeOf } from '#domain/readings/knowledge.ts';
import type { Reading } from '#domain/readings/reading.ts';
import type { LoadedPlan } from './memo.ts';
import type { PlanView } from './view.ts';

/** Whether somebody is shown the figures of few people too. */
export const seesSmallNumbers = (actor: Actor, plan: PlanKey): boolean =>
  may(actor, 'seeSmallNumbers', plan);

/** Kept with the plan as it was loaded: what is concealed changes only when the plan is written to. */
const today = new WeakMap<LoadedPlan['whole'], Concealed>();
const views = new WeakMap<PlanView, PlanView>();

/** What is concealed of the figures in force today. */
export const concealedOf = ({ whole }: LoadedPlan): Concealed => {
  const kept = today.get(whole);
  if (kept !== undefined) return kept;
  const { plan, readings } = whole;
  const made = concealedIn(plan, readings, knowledgeOf(plan.series, readings));
  today.set(whole, made);
  return made;
};

/**
 * A view as the actor may see it: whole, or without the figures of few people. An earlier day is
 * shown without what is concealed today as well, so that no two days together tell more than one.
 */
export const viewFor = (actor: Actor, loaded: LoadedPlan, view: PlanView): PlanView => {
  if (seesSmallNumbers(actor, view.plan.key)) return view;
  const kept = views.get(view);
  if (kept !== undefined) return kept;
  const { plan, readings } = loaded.whole;
  const now = concealedOf(loaded);
  const then =
    view.asOf === undefined
      ? now
      : new Set([...now, ...concealedIn(plan, readings, view.knowledge)]);
  const made: PlanView =
    then.size === 0
      ? view
      : {
          ...view,
          knowledge: concealedKnowledge(view.knowledge, then),
          statuses: view.statuses.map((each) => concealedStatus(each, then)),
        };
  views.set(view, made);
  return made;
};

/** Readings as the actor may see them, the superseded ones too. */
export const readingsFor = (
  actor: Actor,
  loaded: LoadedPlan,
  readings: readonly Reading[],
): readonly Reading[] => {
  if (seesSmallNumbers(actor, loaded.pin.key)) return readings;
  const concealed = concealedOf(loaded);
  return concealed.size === 0
    ? readings
    : readings.map((each) => concealedReading(each, concealed));
};
