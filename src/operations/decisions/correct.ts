import { z } from 'zod';
import { nameOf } from '#domain/access/may.ts';
import { issue } from '#domain/checked.ts';
import type { Recommendation } from '#domain/governance/cycle.ts';
import type { Decision } from '#domain/governance/decision.ts';
import { decisionsOn, faultsIn, faultsOfDay } from '#domain/governance/decision-rules.ts';
import { refuseTo } from '#domain/problem.ts';
import { allowInBody } from '#operations/bodies/in-body.ts';
import { loadOrganisation } from '#operations/bodies/load.ts';
import { id, once, planKey, said as saidText } from '#operations/input.ts';
import { form, type PlanWork } from '#operations/operation.ts';
import { carryOver } from '#operations/plans/load.ts';
import { decisionOf, decisionsOf, insertDecision } from '#store/decisions.ts';
import { meetingOf } from '#store/meetings.ts';
import { recommendationOf } from '#store/recommendations.ts';
import { decisionFields } from './input.ts';
import { openWords, said } from './make.ts';
import { beforeMeeting, seenConflict } from './subject.ts';

/**
 * Corrects a decision that was entered wrongly, by a new entry that takes its place; both are kept. It
 * is about the same thing, in the same body. A correction that was made meanwhile is answered as stale.
 *
 * @throws Refusal notFound; notAllowed; stale with the entry that took its place
 */
export const correctDecision = form({
  name: 'decisions.correct',
  of: 'plan',
  verb: 'takePart',
  input: z.strictObject({
    plan: planKey,
    decision: id,
    ...decisionFields,
    why: saidText,
    once,
  }),
  run: async (work, input) => {
    const { database, plan } = work;
    const before = await decisionOf(database, plan.id, input.decision);
    if (before === undefined) return refuseTo({ kind: 'notFound', what: 'decision' });
    allowInBody(work, 'decide', before.body);
    if (before.on.kind === 'conflict') {
      await seenConflict(work, await loadOrganisation(work), before.on.id);
    }
    const all = await decisionsOf(database, plan.id, { body: before.body });
    const later = all.find(({ supersedes }) => supersedes === before.id);
    if (later !== undefined) return refuseTo({ kind: 'stale', what: 'decision', current: later });
    const recommendation = await recommendationBehind(work, before);
    const { meeting: at } = before;
    const meeting = at === undefined ? undefined : await meetingOf(database, plan.id, at);
    const issues = [
      ...faultsIn({ ...input, on: before.on }, work.today),
      ...(meeting === undefined ? [] : beforeMeeting(meeting, input.decidedOn)),
      ...(recommendation === undefined
        ? []
        : faultsOfDay(input.decidedOn, recommendation, othersOn(all, before))),
    ];
    if (issues.length > 0) return { ok: false, issues };
    if (isOvertaken(all, before)) return { ok: false, issues: [overtaken] };
    if (input.outcome !== 'postpone' && recommendation?.withdrawn !== undefined) {
      return { ok: false, issues: [takenBack] };
    }
    if (isSame(before, input)) return { ok: false, issues: [nothingNew] };
    const { reason: _, postponedTo: __, ...kept } = before;
    const decision: Decision = {
      ...kept,
      id: work.newId(),
      supersedes: before.id,
      outcome: input.outcome,
      text: input.text,
      ...said(input),
      decidedOn: input.decidedOn,
      enteredBy: nameOf(work.actor),
      enteredAt: work.now,
    };
    await insertDecision(database, plan.id, decision);
    return {
      value: { decision: decision.id },
      events: [
        {
          kind: 'decision.corrected',
          decision: decision.id,
          supersedes: before.id,
          body: decision.body,
          on: decision.on,
          decidedOn: decision.decidedOn,
          why: decision.on.kind === 'conflict' ? '' : input.why,
          ...openWords(decision),
        },
      ],
      confidential: decision.on.kind === 'conflict',
      after: carryOver(work),
    };
  },
});

const nothingNew = issue(['outcome'], 'contradiction', 'Der er ikke ændret noget.');

const overtaken = issue(
  ['outcome'],
  'contradiction',
  'Der er besluttet noget nyt om det samme siden. Det er den seneste beslutning, der kan rettes.',
);

/** Corrected to settle a thing that was settled later, it would be settled twice. */
const isOvertaken = (all: readonly Decision[], { id, on }: Decision): boolean =>
  on.kind !== 'agendaItem' && decisionsOn(all, on.kind, on.id).at(-1)?.id !== id;

/** What was decided on the same before; what came after is no correction's to be beside. */
const othersOn = (all: readonly Decision[], { id, on }: Decision): readonly Decision[] =>
  on.kind === 'agendaItem' ? [] : decisionsOn(all, on.kind, on.id).filter((each) => each.id !== id);

/** What was only postponed may be taken back; a correction does not bring it to life. */
const takenBack = issue(
  ['outcome'],
  'contradiction',
  'Indstillingen er trukket tilbage, så der kan ikke tages stilling til den. Den, der stod for den, kan sende en ny.',
);

const recommendationBehind = async (
  { database, plan }: PlanWork,
  { on }: Decision,
): Promise<Recommendation | undefined> =>
  on.kind === 'recommendation' ? recommendationOf(database, plan.id, on.id) : undefined;

type Entered = Pick<Decision, 'outcome' | 'text' | 'decidedOn'> & {
  readonly reason?: string | undefined;
  readonly postponedTo?: string | undefined;
};

const isSame = (before: Decision, given: Entered): boolean =>
  before.outcome === given.outcome &&
  before.text === given.text &&
  before.decidedOn === given.decidedOn &&
  (before.reason ?? '') === (given.reason ?? '') &&
  before.postponedTo === given.postponedTo;
