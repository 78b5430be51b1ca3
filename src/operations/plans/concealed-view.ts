import { type Actor, may } from '#domain/access/may.ts';
import {
  concealedKnowledge,
  concealedReading,
  concealedStatus,
} from '#domain/disclosure/conceal.ts';
import { type Concealed, concealedIn, isConcealed } from '#domain/disclosure/concealed.ts';
import type { PlanKey } from '#domain/plans/plan.ts';
import type { Reading } from '#domain/readings/reading.ts';
import type { LoadedPlan } from './memo.ts';
import type { PlanView } from './view.ts';

/** Whether somebody is shown the figures of few people too. */
export const seesSmallNumbers = (actor: Actor, plan: PlanKey): boolean =>
  may(actor, 'seeSmallNumbers', plan);

/** Kept with the plan as it was loaded: what is concealed changes only when the plan is written to. */
const concealed = new WeakMap<LoadedPlan['whole'], Concealed>();
const views = new WeakMap<PlanView, PlanView>();

/** What is concealed of a plan, on whichever day it is looked at. */
export const concealedOf = ({ whole }: LoadedPlan): Concealed => {
  const kept = concealed.get(whole);
  if (kept !== undefined) return kept;
  const { plan, readings } = whole;
  const made = concealedIn(plan, readings);
  concealed.set(whole, made);
  return made;
};

/**
 * A view as the actor may see it: whole, or without the figures of few people and without the files
 * that hold them.
 */
export const viewFor = (actor: Actor, loaded: LoadedPlan, view: PlanView): PlanView => {
  if (seesSmallNumbers(actor, view.plan.key)) return view;
  const kept = views.get(view);
  if (kept !== undefined) return kept;
  const hidden = concealedOf(loaded);
  const shown: PlanView =
    hidden.size === 0
      ? view
      : {
          ...view,
          knowledge: concealedKnowledge(view.knowledge, hidden),
          statuses: view.statuses.map((each) => concealedStatus(each, hidden)),
        };
  const made = { ...shown, evidence: openEvidence(loaded) };
  views.set(view, made);
  return made;
};

/**
 * The files that everybody may have. A file holds more than the figures taken from it: where a plan
 * has a rule about few people, what was imported, and what came from a source with the rule, stays
 * with those who may see all of it; so does a file that no figure was taken from.
 */
export const openEvidence = (loaded: LoadedPlan): ReadonlySet<string> => {
  const { plan, readings } = loaded.whole;
  const ruled = new Set(plan.sources.flatMap(({ id, smallest }) => (smallest ? [id] : [])));
  if (ruled.size === 0) return loaded.evidence;
  const closed = new Set(plan.series.flatMap(({ id, source }) => (ruled.has(source) ? [id] : [])));
  const hidden = concealedOf(loaded);
  const [open, shut] = [new Set<string>(), new Set<string>()];
  for (const { series, period, provenance } of readings) {
    const { evidence, import: imported } = provenance;
    if (evidence === undefined) continue;
    const holdsMore =
      imported !== undefined || closed.has(series) || isConcealed(hidden, { series, period });
    (holdsMore ? shut : open).add(evidence.sha256);
  }
  return open.difference(shut);
};

/** Readings as the actor may see them, the superseded ones too. */
export const readingsFor = (
  actor: Actor,
  loaded: LoadedPlan,
  readings: readonly Reading[],
): readonly Reading[] => {
  if (seesSmallNumbers(actor, loaded.pin.key)) return readings;
  const hidden = concealedOf(loaded);
  return hidden.size === 0 ? readings : readings.map((each) => concealedReading(each, hidden));
};
