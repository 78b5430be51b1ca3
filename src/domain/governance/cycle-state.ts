import { danishTime } from '#domain/time/danish-time.ts';
import { daysBetween } from '#domain/time/days.ts';
import type { IsoDate } from '#domain/time/period.ts';
import { type Cycle, type CycleStep, cycleStepKinds } from './cycle.ts';
import { type CycleFacts, type Progress, progressOf, type WaitsFor } from './step-progress.ts';
import { stepKey } from './year-plan.ts';

/**
 * How a step stands. `missing` is what is lacking before it is done by itself; a step that a person
 * called done keeps telling it. `before` are steps that should come first and have not: nothing
 * forbids to begin all the same. `daysLate` counts from the day it was due.
 */
export type StepState = {
  readonly step: CycleStep;
  readonly missing: readonly WaitsFor[];
  readonly before: readonly WaitsFor[];
  readonly daysLate: number;
} & (
  | { readonly kind: 'done'; readonly by: 'facts'; readonly on?: IsoDate }
  | { readonly kind: 'done'; readonly by: 'person'; readonly who: string; readonly on: IsoDate }
  | { readonly kind: 'skipped'; readonly who: string; readonly on: IsoDate; readonly why: string }
  | { readonly kind: 'mayBegin' }
  | { readonly kind: 'waiting' }
);

/** The order of being done, for whoever compares: waiting, may begin, done or skipped. */
export const ranks = { waiting: 0, mayBegin: 1, skipped: 2, done: 2 } as const satisfies Readonly<
  Record<StepState['kind'], number>
>;

/**
 * How every step of a year stands, in the order of the year. A year is closed only when each of its
 * steps was done or skipped: an organisation that is another since makes none of them late afterwards.
 */
export function stepStates(
  { steps, closedAt }: Pick<Cycle, 'steps' | 'closedAt'>,
  facts: CycleFacts,
): readonly StepState[] {
  const progress = new Map(steps.map((each) => [each.key, progressOf(each, facts)]));
  const isOver = (key: string): boolean => {
    const found = steps.find((each) => each.key === key);
    const { missing } = progress.get(key) ?? { missing: [] };
    return found === undefined || found.doneAt !== undefined || missing.length === 0;
  };
  // What builds on another is done by itself only when the other is over.
  for (const kind of cycleStepKinds) {
    for (const each of steps.filter((one) => one.kind === kind)) {
      const own = progress.get(each.key)?.missing ?? [];
      const waits = endsWith(each, steps, facts).filter((key) => !isOver(key));
      const missing = [...own, ...waits.map((key) => ({ kind: 'step', step: key }) as const)];
      progress.set(each.key, { ...progress.get(each.key), missing });
    }
  }
  return steps.map((each) => {
    const { on, missing } = progress.get(each.key) ?? { missing: [] };
    if (closedAt !== undefined && each.doneAt === undefined) {
      return stateOf(each, { missing: [], before: [], on }, facts.today);
    }
    const before = comesBefore(each, steps, facts)
      .filter((key) => !isOver(key))
      .map((key) => ({ kind: 'step', step: key }) as const);
    return stateOf(each, { missing, before, on }, facts.today);
  });
}

function stateOf(
  step: CycleStep,
  { missing, before, on }: Progress & { readonly before: readonly WaitsFor[] },
  today: IsoDate,
): StepState {
  const known = { step, missing, before };
  const late = (day: IsoDate) => ({
    ...known,
    daysLate: Math.max(0, daysBetween(step.dueOn, day)),
  });
  if (step.doneAt !== undefined) {
    const [who, day] = [step.doneBy ?? '', danishTime(step.doneAt).day];
    return step.skippedWhy === undefined
      ? { ...late(day), kind: 'done', by: 'person', who, on: day }
      : { ...known, daysLate: 0, kind: 'skipped', who, on: day, why: step.skippedWhy };
  }
  if (missing.length === 0) {
    return on === undefined
      ? { ...known, daysLate: 0, kind: 'done', by: 'facts' }
      : { ...late(on), kind: 'done', by: 'facts', on };
  }
  return { ...late(today), kind: before.length === 0 ? 'mayBegin' : 'waiting' };
}

/** What a step builds on; it can be begun without, and is then begun early. */
function comesBefore(
  step: CycleStep,
  steps: readonly CycleStep[],
  { receivers }: CycleFacts,
): readonly string[] {
  const ofKind = (kind: CycleStep['kind']) =>
    steps.filter((each) => each.kind === kind).map(({ key }) => key);
  switch (step.kind) {
    case 'figures':
      return [];
    case 'papers':
      return ofKind('figures');
    case 'evaluation':
      return [stepKey('papers', step.body)];
    case 'recommendations':
      return [stepKey('evaluation', step.body)];
    case 'decisions':
      return receivers.flatMap(({ from, to }) =>
        to === step.body ? [stepKey('recommendations', from)] : [],
      );
    case 'actions':
      return ofKind('decisions');
  }
}

/** What must be over before a step can be done by itself: more may still be recommended, or decided. */
const endsWith = (
  step: CycleStep,
  steps: readonly CycleStep[],
  facts: CycleFacts,
): readonly string[] =>
  step.kind === 'decisions' || step.kind === 'actions' ? comesBefore(step, steps, facts) : [];
