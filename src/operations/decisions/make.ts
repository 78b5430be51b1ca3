import { z } from 'zod';
import { nameOf } from '#domain/access/may.ts';
import type { BodyKey } from '#domain/governance/body.ts';
import type { Action, Decision } from '#domain/governance/decision.ts';
import { faultsIn, roundOf } from '#domain/governance/decision-rules.ts';
import type { DecisionEvent } from '#domain/governance/events.ts';
import { actionEvent, actionFrom, issuesOfDue, issuesOfOwner } from '#operations/actions/made.ts';
import { allowInBody } from '#operations/bodies/in-body.ts';
import { bodyIn, loadOrganisation } from '#operations/bodies/load.ts';
import { id, once, planKey } from '#operations/input.ts';
import { form } from '#operations/operation.ts';
import { carryOver } from '#operations/plans/load.ts';
import { insertAction } from '#store/actions.ts';
import { decisionsOf, insertDecision } from '#store/decisions.ts';
import { actionFields, decisionFields, decisionOn } from './input.ts';
import { issuesOfMeeting, subjectOf } from './subject.ts';

export type MadeDecision = { readonly decision: string; readonly actions: readonly string[] };

/**
 * Enters what a body has decided, with the actions that follow from it. The chair, the body's secretary
 * and the plan's secretariat may. What somebody else decided meanwhile is answered as an issue, and
 * nothing is written.
 *
 * @throws Refusal notFound for a body, meeting or subject of no such plan; notAllowed
 */
export const makeDecision = form({
  name: 'decisions.make',
  of: 'plan',
  verb: 'takePart',
  input: z.strictObject({
    plan: planKey,
    body: id,
    meeting: id.optional(),
    agendaItem: id.optional(),
    on: decisionOn,
    ...decisionFields,
    actions: z.array(z.strictObject(actionFields)).max(10).default([]),
    once,
  }),
  run: async (work, input) => {
    allowInBody(work, 'decide', input.body as BodyKey);
    const organisation = await loadOrganisation(work);
    const body = bodyIn(organisation, input.body);
    const { on } = input;
    const decisions = await decisionsOf(work.database, work.plan.id, { body: body.key });
    const asked = { on, body, organisation, decidedOn: input.decidedOn, decisions };
    const subject = await subjectOf(work, asked);
    const issues = [
      ...faultsIn(input, work.today),
      ...subject.issues,
      ...(await issuesOfMeeting(work, { ...input, body, ...absent(input) })),
      ...input.actions.flatMap((each, nth) => [
        ...issuesOfOwner(organisation, each, ['actions', String(nth)]),
        ...issuesOfDue(each.dueOn, input, ['actions', String(nth)]),
      ]),
    ];
    if (issues.length > 0) return { ok: false, issues };
    const decision: Decision = {
      id: work.newId(),
      body: body.key,
      ...(input.meeting === undefined ? {} : { meeting: input.meeting }),
      ...(input.agendaItem === undefined ? {} : { agendaItem: input.agendaItem }),
      on,
      ...(subject.year === undefined ? {} : { year: subject.year }),
      round: roundOf(decisions, on),
      outcome: input.outcome,
      text: input.text,
      ...said(input),
      decidedOn: input.decidedOn,
      enteredBy: nameOf(work.actor),
      enteredAt: work.now,
    };
    await insertDecision(work.database, work.plan.id, decision);
    const actions: readonly Action[] = input.actions.map((each) =>
      actionFrom(work, organisation, { ...each, decision: decision.id, ...subject }),
    );
    for (const each of actions) await insertAction(work.database, work.plan.id, each);
    return {
      value: { decision: decision.id, actions: actions.map((each) => each.id) },
      events: [decisionEvent(decision), ...actions.map((each) => actionEvent(each, on))],
      confidential: on.kind === 'conflict',
      after: carryOver(work),
    };
  },
});

/** The fields of a decision that are left out when nothing was said. */
export const said = ({
  reason,
  postponedTo,
}: {
  readonly reason?: string | undefined;
  readonly postponedTo?: Decision['postponedTo'] | undefined;
}) => ({
  ...(reason === undefined || reason === '' ? {} : { reason }),
  ...(postponedTo === undefined ? {} : { postponedTo }),
});

const absent = (input: {
  readonly meeting?: string | undefined;
  readonly agendaItem?: string | undefined;
}) => ({
  meeting: input.meeting,
  agendaItem: input.agendaItem,
});

/** Of a conflict the log tells neither what was decided, nor why, nor who entered it. */
const decisionEvent = (decision: Decision): DecisionEvent => ({
  kind: 'decision.made',
  decision: decision.id,
  body: decision.body,
  on: decision.on,
  decidedOn: decision.decidedOn,
  ...(decision.meeting === undefined ? {} : { meeting: decision.meeting }),
  ...openWords(decision),
});

/** What was decided, as it may stand in the log. */
export const openWords = ({ on, outcome, text, reason }: Decision) =>
  on.kind === 'conflict'
    ? { text: '' }
    : { outcome, text, ...(reason === undefined ? {} : { reason }) };
