import type { CriterionId } from '#domain/plans/plan.ts';
import { danishTime } from '#domain/time/danish-time.ts';
import type { IsoDate } from '#domain/time/period.ts';
import type { BodyKey } from './body.ts';
import type { Cycle, CycleStep, Evaluation, Recommendation } from './cycle.ts';
import type { StepState } from './cycle-state.ts';
import type { Action, Decision } from './decision.ts';
import { standing } from './decision-rules.ts';
import type { FollowUp, Look } from './follow-up.ts';
import type { Meeting } from './meeting.ts';
import type { WaitsFor } from './step-progress.ts';

/** A criterion as the audit of a year asks about it. */
export type AuditedCriterion = {
  readonly id: CriterionId;
  readonly focusArea: string;
  readonly agreed: boolean;
  /** Whether a figure, shown or hidden, is known of a period that ends in the year. */
  readonly hasReading: boolean;
  /** Whether there was to be one: a survey made every third year is not missing between. */
  readonly expectsReading: boolean;
  /** The looks at the year's result of it, whatever day they were. */
  readonly looks: readonly Look[];
  readonly followUp: FollowUp;
};

/** All that the gaps of a year are found in. Nothing of it is confidential. */
export type AuditedYear = {
  readonly year: number;
  readonly today: IsoDate;
  readonly criteria: readonly AuditedCriterion[];
  readonly cycle: Cycle | undefined;
  /** How each of its steps stands; most are done by what is there, and nobody has said so. */
  readonly states: readonly StepState[];
  readonly evaluations: readonly Evaluation[];
  readonly recommendations: readonly Recommendation[];
  readonly decisions: readonly Decision[];
  /** Actions and meetings are those that belong to the year. */
  readonly actions: readonly Action[];
  readonly meetings: readonly Pick<
    Meeting,
    'id' | 'body' | 'number' | 'startsAt' | 'state' | 'minutes'
  >[];
};

/** What an auditor would miss; about a criterion, or about the year as a whole. */
export type AuditGap =
  | { readonly kind: 'noCycle'; readonly year: number }
  | {
      readonly kind: 'notAgreed' | 'noReading' | 'notSeen' | 'notEvaluated';
      readonly criterion: CriterionId;
    }
  | {
      readonly kind: 'notFollowedUp';
      readonly criterion: CriterionId;
      readonly level: 'soon' | 'late' | 'never';
      readonly since: IsoDate;
      readonly then?: IsoDate;
    }
  | { readonly kind: 'undecided'; readonly recommendation: Recommendation }
  | { readonly kind: 'overdue'; readonly action: Action }
  | { readonly kind: 'stepSkipped'; readonly step: CycleStep; readonly why: string }
  | { readonly kind: 'stepLate'; readonly step: CycleStep }
  /** A person called it done, and something was, and is, missing. */
  | {
      readonly kind: 'stepLacking';
      readonly step: CycleStep;
      readonly on: IsoDate;
      readonly missing: readonly WaitsFor[];
    }
  | {
      readonly kind: 'minutesNotApproved';
      readonly meeting: string;
      readonly body: BodyKey;
      readonly number: number;
      readonly on: IsoDate;
    };

/** The gaps of a year, by criterion first. */
export function gapsOf(audited: AuditedYear): readonly AuditGap[] {
  return [
    ...(audited.cycle === undefined ? [{ kind: 'noCycle', year: audited.year } as const] : []),
    ...audited.criteria.flatMap((each) => gapsOfCriterion(each, audited)),
    ...undecided(audited),
    ...overdue(audited),
    ...ofSteps(audited),
    ...ofMinutes(audited),
  ];
}

function gapsOfCriterion(
  { id, focusArea, agreed, hasReading, expectsReading, looks, followUp }: AuditedCriterion,
  { year, evaluations }: AuditedYear,
): readonly AuditGap[] {
  const wasSeen = looks.some(({ how }) => how === 'seen');
  const wasEvaluated = evaluations.some(
    (each) => each.year === year && each.focusArea === focusArea && each.finishedAt !== undefined,
  );
  const { level, since, then } = followUp;
  return [
    ...(agreed ? [] : [{ kind: 'notAgreed', criterion: id } as const]),
    ...(hasReading || !expectsReading ? [] : [{ kind: 'noReading', criterion: id } as const]),
    ...(wasSeen ? [] : [{ kind: 'notSeen', criterion: id } as const]),
    ...(wasEvaluated ? [] : [{ kind: 'notEvaluated', criterion: id } as const]),
    ...(level === 'followed'
      ? []
      : [
          {
            kind: 'notFollowedUp',
            criterion: id,
            level,
            since,
            ...(then === undefined ? {} : { then }),
          } as const,
        ]),
  ];
}

/**
 * Whether what happened on a day may have been about the results of a year, where nothing says which
 * year it was about. The results of a year are treated in the next (section 6 of the agreement evaluates
 * a year's results once it has ended), so the year itself counts only as long as it lasts.
 */
export function isTreatment(on: IsoDate, year: number, today: IsoDate): boolean {
  const during = Number(on.slice(0, 4));
  return during === year + 1 || (during === year && Number(today.slice(0, 4)) === year);
}

function undecided({ year, recommendations, decisions }: AuditedYear): readonly AuditGap[] {
  const decided = new Set(
    standing(decisions).flatMap(({ on, outcome }) =>
      on.kind === 'recommendation' && outcome !== 'postpone' ? [on.id] : [],
    ),
  );
  return recommendations
    .filter(
      (each) =>
        each.year === year &&
        each.submittedAt !== undefined &&
        each.withdrawn === undefined &&
        !decided.has(each.id),
    )
    .map((recommendation) => ({ kind: 'undecided', recommendation }));
}

function overdue({ actions, today }: AuditedYear): readonly AuditGap[] {
  return actions
    .filter(({ state, dueOn }) => state === 'open' && dueOn < today)
    .map((action) => ({ kind: 'overdue', action }));
}

function ofSteps({ states, today }: AuditedYear): readonly AuditGap[] {
  return states.flatMap((state): readonly AuditGap[] => {
    const { step } = state;
    if (state.kind === 'skipped') return [{ kind: 'stepSkipped', step, why: state.why }];
    if (state.kind !== 'done') {
      return step.dueOn < today ? [{ kind: 'stepLate', step }] : [];
    }
    return state.by === 'person' && state.missing.length > 0
      ? [{ kind: 'stepLacking', step, on: state.on, missing: state.missing }]
      : [];
  });
}

function ofMinutes({ meetings }: AuditedYear): readonly AuditGap[] {
  return meetings.flatMap(({ id, body, number, startsAt, state, minutes }): readonly AuditGap[] =>
    state === 'held' && minutes !== 'approved'
      ? [{ kind: 'minutesNotApproved', meeting: id, body, number, on: danishTime(startsAt).day }]
      : [],
  );
}
