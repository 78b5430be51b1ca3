import { z } from 'zod';
import { may, nameOf } from '#domain/access/may.ts';
import { personOf } from '#domain/access/seats.ts';
import { type Issue, issue } from '#domain/checked.ts';
import type { Action, Decision } from '#domain/governance/decision.ts';
import { refuseTo } from '#domain/problem.ts';
import { allowInBody } from '#operations/bodies/in-body.ts';
import { loadOrganisation } from '#operations/bodies/load.ts';
import { actionFields } from '#operations/decisions/input.ts';
import { seenConflict } from '#operations/decisions/subject.ts';
import { id, once, planKey, said } from '#operations/input.ts';
import { form, type PlanWork } from '#operations/operation.ts';
import { carryOver, loadForWrite } from '#operations/plans/load.ts';
import { actionOf, insertAction, saveAction } from '#store/actions.ts';
import { decisionOf } from '#store/decisions.ts';
import { actionEvent, actionFrom, issuesOfDue, issuesOfOwner, ownerOf } from './made.ts';

const criteria = z.array(id).max(100).default([]);

/**
 * Adds an action, to a decision or by itself. To a decision the body's chair and secretary may, by
 * itself the plan's secretariat.
 *
 * @throws Refusal notFound for a decision of no such plan; notAllowed
 */
export const addAction = form({
  name: 'actions.add',
  of: 'plan',
  verb: 'takePart',
  input: z.strictObject({
    plan: planKey,
    decision: id.optional(),
    ...actionFields,
    focusArea: id.optional(),
    criteria,
    once,
  }),
  run: async (work, { plan: _, once: __, ...given }) => {
    const decision = await decisionGiven(work, given.decision);
    await allowFor(work, decision);
    const { whole } = await loadForWrite(work);
    const known = new Set<string>(whole.criteria.map((each) => each.id));
    const organisation = await loadOrganisation(work);
    const issues: readonly Issue[] = [
      ...issuesOfOwner(organisation, given),
      ...issuesOfDue(given.dueOn, decision),
      ...(given.criteria.every((each) => known.has(each))
        ? []
        : [issue(['criteria'], 'notAChoice')]),
      ...(given.focusArea === undefined ||
      whole.plan.focusAreas.some(({ key }) => key === given.focusArea)
        ? []
        : [issue(['focusArea'], 'notAChoice')]),
    ];
    if (issues.length > 0) return { ok: false, issues };
    const chosen = whole.criteria.filter((each) => given.criteria.includes(each.id));
    const action = actionFrom(work, organisation, {
      ...given,
      criteria: chosen.map((each) => each.id),
    });
    await insertAction(work.database, work.plan.id, action);
    return {
      value: { action: action.id },
      events: [actionEvent(action, decision?.on)],
      confidential: isConfidential(decision),
      after: carryOver(work),
    };
  },
});

/**
 * Changes an open action. `revision` is that of the form; whoever comes second is shown what stands.
 *
 * @throws Refusal notFound; notAllowed; stale with the action as it is
 */
export const changeAction = form({
  name: 'actions.change',
  of: 'plan',
  verb: 'takePart',
  input: z.strictObject({
    plan: planKey,
    action: id,
    revision: z.number().int().min(1),
    ...actionFields,
    once,
  }),
  run: async (work, { plan: _, once: __, action: asked, revision, ...given }) => {
    const { action, decision } = await actionToChange(work, asked, revision, 'keeper');
    if (action.state !== 'open') return { ok: false, issues: [settledAlready] };
    const organisation = await loadOrganisation(work);
    const issues = [...issuesOfOwner(organisation, given), ...issuesOfDue(given.dueOn, decision)];
    if (issues.length > 0) return { ok: false, issues };
    const { ownerPerson: ___, ...kept } = action;
    const { ownerPerson: ____, ...rest } = given;
    const changed: Action = {
      ...kept,
      ...rest,
      ...ownerOf(organisation, given),
      revision: revision + 1,
    };
    await saveAction(work.database, work.plan.id, changed);
    return {
      value: { action: action.id },
      events: [
        {
          kind: 'action.changed',
          action: action.id,
          ...(isConfidential(decision) ? {} : { text: changed.text }),
          dueOn: changed.dueOn,
        },
      ],
      confidential: isConfidential(decision),
      after: carryOver(work),
    };
  },
});

const settledAlready = issue(
  ['action'],
  'contradiction',
  'Handlingen er afsluttet. Tag den op igen, hvis den ikke er gjort.',
);

/**
 * Says that an action is done or dropped, and what came of it; whoever owns it may, too. What came of
 * it stands in next year's paper.
 *
 * @throws Refusal notFound; notAllowed; stale with the action as it is
 */
export const settleAction = form({
  name: 'actions.settle',
  of: 'plan',
  verb: 'takePart',
  input: z.strictObject({
    plan: planKey,
    action: id,
    revision: z.number().int().min(1),
    state: z.enum(['done', 'dropped']),
    outcome: said,
    once,
  }),
  run: async (work, { action: asked, revision, state, outcome }) => {
    const { action, decision } = await actionToChange(work, asked, revision, 'owner');
    if (action.state !== 'open') return { ok: false, issues: [settledAlready] };
    const settled: Action = {
      ...action,
      state,
      outcome,
      settledOn: work.today,
      revision: revision + 1,
    };
    await saveAction(work.database, work.plan.id, settled, nameOf(work.actor));
    return {
      value: { action: action.id },
      events: [
        {
          kind: 'action.settled',
          action: action.id,
          state,
          outcome: isConfidential(decision) ? '' : outcome,
        },
      ],
      confidential: isConfidential(decision),
      after: carryOver(work),
    };
  },
});

/**
 * Takes up again what was said to be done or dropped; what was said stays in the log.
 *
 * @throws Refusal notFound; notAllowed; stale with the action as it is
 */
export const reopenAction = form({
  name: 'actions.reopen',
  of: 'plan',
  verb: 'takePart',
  input: z.strictObject({
    plan: planKey,
    action: id,
    revision: z.number().int().min(1),
    why: said,
    once,
  }),
  run: async (work, { action: asked, revision, why }) => {
    const { action, decision } = await actionToChange(work, asked, revision, 'keeper');
    if (action.state === 'open') {
      return { ok: false, issues: [issue(['action'], 'contradiction', 'Handlingen er i gang.')] };
    }
    const { settledOn: _, outcome: __, ...kept } = action;
    const opened: Action = { ...kept, state: 'open', revision: revision + 1 };
    await saveAction(work.database, work.plan.id, opened);
    return {
      value: { action: action.id },
      events: [
        {
          kind: 'action.reopened',
          action: action.id,
          why: isConfidential(decision) ? '' : why,
        },
      ],
      confidential: isConfidential(decision),
      after: carryOver(work),
    };
  },
});

const decisionGiven = async (
  { database, plan }: PlanWork,
  given: string | undefined,
): Promise<Decision | undefined> =>
  given === undefined
    ? undefined
    : ((await decisionOf(database, plan.id, given)) ??
      refuseTo({ kind: 'notFound', what: 'decision' }));

/** What follows from a conflict is as confidential as the conflict, and so is who does it. */
const isConfidential = (decision: Decision | undefined): boolean =>
  decision?.on.kind === 'conflict';

/** `owner`: whoever is to do it may as well. Who may not learns nothing of it. */
const actionToChange = async (
  work: PlanWork,
  asked: string,
  revision: number,
  by: 'keeper' | 'owner',
) => {
  const action =
    (await actionOf(work.database, work.plan.id, asked)) ??
    refuseTo({ kind: 'notFound', what: 'action' });
  const decision = await decisionGiven(work, action.decision);
  const person = personOf(work.actor, work.plan.key);
  const isMine = by === 'owner' && person !== undefined && action.ownerPerson === person;
  if (isMine) await allowSight(work, decision);
  else await allowFor(work, decision);
  if (action.revision !== revision) {
    return refuseTo({ kind: 'stale', what: 'action', current: action });
  }
  return { action, decision };
};

/** @throws Refusal notAllowed; notFound for what follows from a conflict that is not for whoever asks */
const allowFor = async (work: PlanWork, decision: Decision | undefined): Promise<void> => {
  if (decision === undefined) {
    if (!may(work.actor, 'keepMeetings', work.plan.key)) {
      refuseTo({ kind: 'notAllowed', verb: 'decide' });
    }
    return;
  }
  allowInBody(work, 'decide', decision.body);
  await allowSight(work, decision);
};

/** @throws Refusal notFound for what follows from a conflict that is not for whoever asks */
const allowSight = async (work: PlanWork, decision: Decision | undefined): Promise<void> => {
  if (decision?.on.kind === 'conflict') {
    await seenConflict(work, await loadOrganisation(work), decision.on.id);
  }
};
