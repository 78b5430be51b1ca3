import { z } from 'zod';
import { may, nameOf } from '#domain/access/may.ts';
import { type AnsweredFigure, type Ask, waitingIn } from '#domain/asks/ask.ts';
import { type Issue, issue } from '#domain/checked.ts';
import type { Event } from '#domain/events.ts';
import type { WholePlan } from '#domain/plans/plan.ts';
import { refuseTo } from '#domain/problem.ts';
import { oddities } from '#domain/readings/oddities.ts';
import type { Reading } from '#domain/readings/reading.ts';
import { id, once, planKey } from '#operations/input.ts';
import { form, type PlanWork } from '#operations/operation.ts';
import { afterWrite, loadForWrite } from '#operations/plans/load.ts';
import { memoOf } from '#operations/plans/memo.ts';
import { changesWith, type StatusChange } from '#operations/readings/changes.ts';
import { faultsIn } from '#operations/readings/entered.ts';
import { figureText } from '#operations/readings/figure-text.ts';
import { seriesIn } from '#operations/readings/register.ts';
import * as asks from '#store/asks.ts';
import * as readingRows from '#store/readings.ts';
import { askIn } from './manage.ts';
import { markOf } from './mark.ts';
import { type Proposed, proposedOf, untoldStates } from './proposed.ts';

const decided = {
  nth: z.number().int().min(1).max(1_000),
  /** The mark of the answer that was seen. */
  seen: z.string().max(100),
} as const;

const decision = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('accept'),
    ...decided,
    /** What an answer that it cannot be told is taken for; somebody has to say. */
    untold: z.enum(untoldStates).optional(),
    /** The reading that was seen to be there, and which the answer corrects. */
    replaces: id.optional(),
    confirmed: z.array(z.enum(oddities)).max(oddities.length).default([]),
  }),
  z.strictObject({
    kind: z.literal('reject'),
    ...decided,
    why: z.string().trim().min(1).max(1_000),
  }),
]);
type Decision = z.output<typeof decision>;
type Accepted = Decision & { readonly kind: 'accept' };

export type SettledAnswers = {
  readonly accepted: number;
  readonly rejected: number;
  readonly changes: readonly StatusChange[];
};

/**
 * Decides on answers, all of them or none: an accepted one becomes a reading just as one that is
 * typed in, with its faults and oddities told, and corrects the figure that is there, if that is the
 * one that was seen. Issues have the path ["decisions", index, …].
 *
 * @throws Refusal stale when an answer is not what was seen any more, or somebody has settled it;
 *   notFound for an ask of another plan, or of none
 */
export const settleAsk = form({
  name: 'asks.settle',
  of: 'plan',
  verb: 'ask',
  input: z.strictObject({
    plan: planKey,
    ask: id,
    decisions: z.array(decision).min(1).max(200),
    once,
  }),
  run: async (work, input) => {
    const { database, plan, today } = work;
    mayRegister(work);
    const ask = await askIn(work, input.ask);
    const before = await loadForWrite(work);
    const seen = input.decisions.map((each) => [each, answerSeen(ask, each)] as const);
    const made = readingsOf(work, before.whole, ask, seen);
    if (made.issues.length > 0) return { ok: false, issues: made.issues };
    const readings = made.accepted.map(({ proposed }) => proposed.reading);
    await readingRows.append(database, plan.id, readings);
    const events = await settled(work, ask, seen, made.accepted, before.whole);
    const whole = { ...before.whole, readings: [...before.whole.readings, ...readings] };
    return {
      value: {
        accepted: readings.length,
        rejected: seen.length - readings.length,
        changes: changesWith(before.whole, readings, today),
      },
      events: events as [Event, ...Event[]],
      after: () => memoOf(database).keep(afterWrite(plan, before, whole)),
    };
  },
  again: {
    remember: ({ accepted, rejected }) => ({ accepted, rejected }),
    recall: async (_work, _input, kept): Promise<SettledAnswers> => ({
      ...(kept as { readonly accepted: number; readonly rejected: number }),
      changes: [],
    }),
  },
});

/** To accept is to register and, where a figure is there, to correct. */
const mayRegister = ({ actor, plan }: PlanWork): void => {
  for (const verb of ['register', 'correct'] as const) {
    if (!may(actor, verb, plan.key)) refuseTo({ kind: 'notAllowed', verb });
  }
};

/** The answer a decision is about, if it is the one that was seen and nobody has settled it. */
const answerSeen = (ask: Ask, { nth, seen }: Decision): AnsweredFigure => {
  const figure = waitingIn(ask).find((each) => each.nth === nth);
  return figure !== undefined && markOf(figure.answer) === seen
    ? figure
    : refuseTo({ kind: 'stale', what: 'ask', current: null });
};

type Seen = readonly (readonly [Decision, AnsweredFigure])[];
type Made = { readonly nth: number; readonly proposed: Proposed };

const readingsOf = (
  work: PlanWork,
  whole: WholePlan,
  ask: Ask,
  seen: Seen,
): { readonly accepted: readonly Made[]; readonly issues: readonly Issue[] } => {
  const accepted: Made[] = [];
  const issues: Issue[] = [];
  for (const [index, [given, figure]] of seen.entries()) {
    if (given.kind !== 'accept') continue;
    const series = seriesIn(whole, figure.series);
    const sofar = accepted.map(({ proposed }) => proposed.reading);
    const proposed = proposedOf(
      { ...whole, readings: [...whole.readings, ...sofar] },
      ask,
      figure,
      series,
      {
        by: nameOf(work.actor),
        now: work.now,
        today: work.today,
        id: work.newId(),
        untold: given.untold ?? 'pending',
      },
    );
    accepted.push({ nth: given.nth, proposed });
    const path = ['decisions', String(index)];
    issues.push(
      ...issuesOf(proposed, figure, given).map((each) => ({
        ...each,
        path: [...path, ...each.path],
      })),
      ...faultsIn(proposed.reading, proposed.reading.state, series).map((each) => ({
        ...each,
        path: [...path, ...each.path],
      })),
    );
  }
  return { accepted, issues };
};

/** What has come in between must be seen, and what is odd must be confirmed. */
const issuesOf = (
  { there, oddities: odd }: Proposed,
  { answer }: AnsweredFigure,
  given: Accepted,
): readonly Issue[] => [
  ...(answer.kind === 'cannotTell' && given.untold === undefined
    ? [issue(['untold'], 'notAChoice')]
    : []),
  ...(there?.id === given.replaces ? [] : [issue(['replaces'], 'duplicate')]),
  ...odd
    .filter((each) => !given.confirmed.includes(each))
    .map((each) => issue(['confirmed', each], 'unlikely')),
];

const settled = async (
  { database, actor, now }: PlanWork,
  ask: Ask,
  seen: Seen,
  made: readonly Made[],
  whole: WholePlan,
): Promise<readonly Event[]> => {
  const events: Event[] = [];
  const base = { ask: ask.id, contact: ask.contact } as const;
  for (const [given, { series, period }] of seen) {
    const settledNow = { by: nameOf(actor), at: now };
    if (given.kind === 'reject') {
      const { why } = given;
      await asks.settle(database, ask.id, given.nth, { outcome: 'rejected', why, ...settledNow });
      events.push({ kind: 'ask.rejected', ...base, series, period, why });
      continue;
    }
    const proposed = made.find(({ nth }) => nth === given.nth)?.proposed;
    if (proposed === undefined) continue;
    const { reading } = proposed;
    const outcome = { outcome: 'accepted', reading: reading.id, ...settledNow } as const;
    await asks.settle(database, ask.id, given.nth, outcome);
    events.push(registeredOf(proposed, given, whole), {
      kind: 'ask.accepted',
      ...base,
      series,
      period,
      reading: reading.id,
    });
  }
  return events;
};

const registeredOf = (
  { reading, there }: Proposed,
  { confirmed }: Accepted,
  whole: WholePlan,
): Event => {
  const series = seriesIn(whole, reading.series);
  const figure = figureText(reading.state, series);
  const { id: made, period } = reading satisfies Reading;
  return there === undefined
    ? {
        kind: 'reading.registered',
        reading: made,
        series: series.id,
        period,
        figure,
        ...(confirmed.length === 0 ? {} : { confirmed }),
      }
    : {
        kind: 'reading.corrected',
        reading: made,
        supersedes: there.id,
        series: series.id,
        period,
        from: figureText(there.state, series),
        to: figure,
        why: reading.reason ?? '',
      };
};
