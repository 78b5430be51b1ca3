import { type ConflictAct, mayInConflict, maySeeConflict } from '#domain/access/conflicts.ts';
import { nameOf } from '#domain/access/may.ts';
import type { Organisation } from '#domain/governance/body.ts';
import type { ConflictCase, ConflictStep } from '#domain/governance/conflict.ts';
import type { NoticeEvent } from '#domain/governance/events.ts';
import { refuseTo } from '#domain/problem.ts';
import { loadOrganisation } from '#operations/bodies/load.ts';
import type { PlanWork } from '#operations/operation.ts';
import { carryOver } from '#operations/plans/load.ts';
import { appendConflictStep, conflictOf, keepConflictState } from '#store/conflicts.ts';
import { conflictStateWords } from '#text/governance-words.ts';

export type SeenConflict = {
  readonly conflict: ConflictCase;
  readonly organisation: Organisation;
};

/**
 * A conflict, for those who may see it.
 *
 * @throws Refusal notFound for everybody else, as for one that is not there
 */
export const seenConflict = async (work: PlanWork, id: string): Promise<SeenConflict> => {
  const { database, plan, actor } = work;
  const organisation = await loadOrganisation(work);
  const conflict = await conflictOf(database, plan.id, id);
  return conflict !== undefined && maySeeConflict(actor, plan.key, conflict, organisation)
    ? { conflict, organisation }
    : refuseTo({ kind: 'notFound', what: 'conflict' });
};

/**
 * The conflict, for whoever may do that with it while it is open.
 *
 * @throws Refusal notFound for whoever may not see it; notAllowed; wrongState once it has ended
 */
export const openConflictFor = async (
  work: PlanWork,
  act: ConflictAct,
  id: string,
): Promise<SeenConflict> => {
  const seen = await seenConflict(work, id);
  const { conflict, organisation } = seen;
  if (!mayInConflict(work.actor, act, work.plan.key, conflict, organisation)) {
    refuseTo({ kind: 'notAllowed', verb: act });
  }
  if (conflict.state !== 'open') {
    const state = conflictStateWords[conflict.state];
    refuseTo({ kind: 'wrongState', what: 'conflict', state });
  }
  return seen;
};

/** Keeps a step, and where the conflict stands after it; the log is told of the step's kind alone. */
export const keepStep = async (
  work: PlanWork,
  after: ConflictCase,
  step: Omit<ConflictStep, 'id' | 'at' | 'by'>,
): Promise<{
  readonly value: { readonly id: string };
  readonly events: readonly [NoticeEvent];
  readonly after: () => void;
}> => {
  const { database, plan, now, newId, actor } = work;
  const kept = { id: newId(), ...step, at: now, by: nameOf(actor) };
  await appendConflictStep(database, plan.id, after.id, kept);
  await keepConflictState(database, plan.id, after);
  return {
    value: { id: after.id },
    events: [{ kind: 'conflict.moved', conflict: after.id, number: after.number, step: step.kind }],
    after: carryOver(work),
  };
};
