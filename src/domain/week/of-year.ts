import type { Recommendation } from '#domain/governance/cycle.ts';
import type { StepState } from '#domain/governance/cycle-state.ts';
import type { Decision } from '#domain/governance/decision.ts';
import { decisionsOn } from '#domain/governance/decision-rules.ts';
import type { WaitsFor } from '#domain/governance/step-progress.ts';
import { daysAfter, daysBetween } from '#domain/time/days.ts';
import type { IsoDate } from '#domain/time/period.ts';
import { evaluators, leaders, type WeekItem } from './item.ts';

/** A year's run that is not closed. */
export type RunningYear = {
  readonly year: number;
  readonly states: readonly StepState[];
  readonly recommendations: readonly Recommendation[];
  readonly decisions: readonly Decision[];
};

/** How long before its day a step is told of, although what comes before it is not over. */
const daysAhead = 30;

/** What the steps of a year wait for. A step whose turn has not come is told of when its day is near. */
export function itemsOfYear(running: RunningYear, today: IsoDate): readonly WeekItem[] {
  return running.states.flatMap((state) => {
    if (state.kind === 'done' || state.kind === 'skipped') return [];
    const near = state.step.dueOn <= daysAfter(today, daysAhead);
    return state.missing.flatMap((each) => {
      // What has been laid before a body awaits its decision, whichever step the year is at.
      const waits = each.kind === 'decision' || each.kind === 'postponed' || each.kind === 'action';
      return state.kind === 'mayBegin' || near || waits ? itemOf(running, state, each, today) : [];
    });
  });
}

function itemOf(
  { year, recommendations, decisions }: RunningYear,
  { step: { dueOn }, daysLate }: StepState,
  waits: WaitsFor,
  today: IsoDate,
): readonly WeekItem[] {
  const due = { dueOn, daysLate };
  switch (waits.kind) {
    case 'figures':
      return [
        {
          ...due,
          subject: { kind: 'figures', year, number: waits.number },
          who: { kind: 'secretariat' },
          bodies: [],
        },
      ];
    case 'paper': {
      const { body } = waits;
      const subject = { kind: 'paper', year, body } as const;
      return [{ ...due, subject, who: { kind: 'secretariat' }, bodies: [body] }];
    }
    case 'evaluation':
    case 'recommendation': {
      const { body, focusArea } = waits;
      const isEvaluation = waits.kind === 'evaluation';
      const kind = isEvaluation ? 'evaluation' : 'recommend';
      const roles = isEvaluation ? evaluators : leaders;
      const who = { kind: 'body', body, roles } as const;
      return [{ ...due, subject: { kind, year, body, focusArea }, who, bodies: [body] }];
    }
    case 'decision':
    case 'postponed': {
      const found = recommendations.find(({ id }) => id === waits.recommendation);
      if (found === undefined) return [];
      const to = waits.kind === 'postponed' ? waits.to : undefined;
      const day = to === undefined ? due : { dueOn: to, daysLate: lateBy(to, today) };
      return [{ ...decideItem(found, waits.kind === 'postponed'), ...day }];
    }
    case 'action': {
      const { body, decision } = waits;
      const text = decisions.find(({ id }) => id === decision)?.text ?? '';
      const subject = { kind: 'noAction', decision, body, text } as const;
      return [{ ...due, subject, who: { kind: 'body', body, roles: leaders }, bodies: [body] }];
    }
    case 'nothingYet':
    case 'step':
      return [];
  }
}

/** That a body is to decide on what was laid before it. */
export function decideItem(
  { id: recommendation, body: from, toBody: body, focusArea }: Recommendation,
  postponed: boolean,
): Pick<WeekItem, 'subject' | 'who' | 'bodies'> {
  return {
    subject: { kind: 'decide', recommendation, body, from, focusArea, postponed },
    who: { kind: 'body', body, roles: leaders },
    bodies: [body, from],
  };
}

/** What was laid before a body and is not decided: never taken up, or `postponed` the last time it was. */
export type Undecided = {
  readonly recommendation: Recommendation;
  readonly postponed: boolean;
  /** The day it was postponed to. */
  readonly to?: IsoDate;
};

/** What stands to be decided, whichever year it is of. */
export function undecidedIn(
  recommendations: readonly Recommendation[],
  decisions: readonly Decision[],
): readonly Undecided[] {
  return recommendations.flatMap((recommendation) => {
    const { id, submittedAt, withdrawn } = recommendation;
    const last = decisionsOn(decisions, 'recommendation', id).at(-1);
    if (submittedAt === undefined || withdrawn !== undefined) return [];
    if (last !== undefined && last.outcome !== 'postpone') return [];
    const to = last?.postponedTo;
    const postponed = last !== undefined;
    return [{ recommendation, postponed, ...(to === undefined ? {} : { to }) }];
  });
}

/** How many days a day has passed; 0 for today and what is to come. */
export const lateBy = (dueOn: IsoDate, today: IsoDate): number =>
  Math.max(0, daysBetween(dueOn, today));
