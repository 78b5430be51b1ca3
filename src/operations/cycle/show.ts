import { z } from 'zod';
import { mayInBody } from '#domain/access/in-body.ts';
import type { BodyKey, Organisation } from '#domain/governance/body.ts';
import type { Cycle, CycleStep } from '#domain/governance/cycle.ts';
import type { StepState } from '#domain/governance/cycle-state.ts';
import { figuresTooLate } from '#domain/governance/step-progress.ts';
import type { YearFigure } from '#domain/governance/year-figures.ts';
import {
  aheadOf,
  gapsIn,
  missingSteps,
  nextYear,
  stepsOfYear,
  type YearGap,
  yearsNotBegun,
} from '#domain/governance/year-plan.ts';
import { refuseTo } from '#domain/problem.ts';
import type { Instant } from '#domain/time/period.ts';
import { loadOrganisation } from '#operations/bodies/load.ts';
import { planKey } from '#operations/input.ts';
import { type PlanWork, query } from '#operations/operation.ts';
import { viewFor } from '#operations/plans/concealed-view.ts';
import { loadPlan } from '#operations/plans/load.ts';
import { type PlanView, viewOf } from '#operations/plans/view.ts';
import { cyclesOf } from '#store/cycles.ts';
import { type ListedMeeting, meetingsOf } from '#store/meetings.ts';
import { factsOfYear, recordsOfYear, statesOfYear, type YearRecords } from './facts.ts';
import { cycleYear } from './open.ts';

/** A year that could be begun, with its steps as proposed. */
export type ProposedYear = { readonly year: number; readonly steps: readonly CycleStep[] };

export type YearShown = {
  readonly cycle: Cycle;
  readonly states: readonly StepState[];
  readonly records: YearRecords;
  readonly tooLate: readonly YearFigure[];
  /** The meetings of the calendar year in which most of its steps are due, cancelled ones left out. */
  readonly meetings: readonly ListedMeeting[];
  /** What must be settled in the organisation, or no step leads to it. */
  readonly gaps: readonly YearGap[];
  /** The bodies in which whoever asks may evaluate, recommend and decide. */
  readonly may: {
    readonly evaluate: ReadonlySet<BodyKey>;
    readonly recommend: ReadonlySet<BodyKey>;
    readonly decide: ReadonlySet<BodyKey>;
  };
};

export type CycleShown = {
  readonly view: PlanView;
  readonly organisation: Organisation;
  readonly cycles: readonly Cycle[];
  /** Left out when no year was begun. */
  readonly shown?: YearShown;
  readonly proposed?: ProposedYear;
  /** Other years that are over and were never begun. */
  readonly notBegun: readonly number[];
  /** What the organisation lacks before a year is begun. */
  readonly gaps: readonly YearGap[];
};

/**
 * A year's run as it stands: the year asked for, else the newest that is not closed, else the newest.
 *
 * @throws Refusal notFound for a year that was not begun
 */
export const showCycle = query({
  name: 'cycle.show',
  of: 'plan',
  verb: 'see',
  input: z.strictObject({
    plan: planKey,
    year: cycleYear.optional(),
    /** The year that is to be begun, where it is not the one most likely meant. */
    begin: cycleYear.optional(),
  }),
  several: true,
  run: async (work, { year, begin }): Promise<CycleShown> => {
    const loaded = await loadPlan(work);
    const view = viewFor(work.actor, loaded, viewOf(loaded, work.today));
    const organisation = await loadOrganisation(work);
    const cycles = await cyclesOf(work.database, work.plan.id);
    const cycle =
      year === undefined
        ? (cycles.find(({ closedAt }) => closedAt === undefined) ?? cycles[0])
        : (cycles.find((each) => each.year === year) ??
          refuseTo({ kind: 'notFound', what: 'cycle' }));
    const begun = cycles.map((each) => each.year);
    const notBegun = yearsNotBegun(view.plan.period, work.today, begun);
    const wanted = notBegun.find((each) => each === begin);
    const proposed = proposedIn(view, organisation, begun, wanted);
    return {
      view,
      organisation,
      cycles,
      ...(cycle === undefined ? {} : { shown: await shownOf(work, view, organisation, cycle) }),
      ...(proposed === undefined ? {} : { proposed }),
      notBegun: notBegun.filter((each) => each !== proposed?.year),
      gaps: gapsIn(organisation, view.plan.focusAreas, work.today),
    };
  },
});

/** The years of a plan that were begun, newest first. */
export const listCycles = query({
  name: 'cycle.list',
  of: 'plan',
  verb: 'see',
  input: z.strictObject({ plan: planKey }),
  run: ({ database, plan }): Promise<readonly Cycle[]> => cyclesOf(database, plan.id),
});

const proposedIn = (
  { plan, today }: PlanView,
  organisation: Organisation,
  begun: readonly number[],
  wanted: number | undefined,
): ProposedYear | undefined => {
  const year = wanted ?? nextYear(plan.period, today, begun);
  return year === undefined
    ? undefined
    : { year, steps: aheadOf(stepsOfYear(organisation, plan.focusAreas, year, today), today) };
};

const shownOf = async (
  work: PlanWork,
  view: PlanView,
  organisation: Organisation,
  cycle: Cycle,
): Promise<YearShown> => {
  const { year, steps } = cycle;
  const records = await recordsOfYear(work, year);
  const facts = factsOfYear(view, organisation, records, year);
  const meetings = await meetingsOf(work.database, work.plan.id, {
    ...spanOf(cycle),
    states: ['planned', 'called', 'held'],
  });
  const areas = view.plan.focusAreas;
  const wanted = stepsOfYear(organisation, areas, year, work.today);
  const missing = cycle.closedAt === undefined ? missingSteps(steps, wanted) : [];
  const figures = steps.find(({ kind }) => kind === 'figures');
  return {
    cycle,
    states: statesOfYear(cycle, facts),
    records,
    tooLate: figures === undefined ? [] : figuresTooLate(figures, facts),
    meetings,
    gaps: missing.flatMap(({ kind, body }) =>
      body === undefined ? [] : [{ kind: 'noStep', body, step: kind } as const],
    ),
    may: {
      evaluate: mayIn(work, organisation, 'evaluate'),
      recommend: mayIn(work, organisation, 'recommend'),
      decide: mayIn(work, organisation, 'decide'),
    },
  };
};

const mayIn = (
  { actor, plan }: PlanWork,
  { bodies }: Organisation,
  act: 'evaluate' | 'recommend' | 'decide',
): ReadonlySet<BodyKey> =>
  new Set(
    bodies
      .filter(({ key }) => mayInBody(actor, act, { plan: plan.key, body: key }))
      .map(({ key }) => key),
  );

/** The calendar year in which most of a year's steps are due. */
export const yearOfSteps = ({ year, steps }: Cycle): number => {
  const days = steps.map(({ dueOn }) => dueOn).sort();
  const middle = days[Math.floor(days.length / 2)];
  return middle === undefined ? year + 1 : Number(middle.slice(0, 4));
};

const spanOf = (cycle: Cycle): { readonly from: Instant; readonly to: Instant } => {
  const year = yearOfSteps(cycle);
  return {
    from: `${year}-01-01T00:00:00.000Z` as Instant,
    to: `${year}-12-31T23:59:59.999Z` as Instant,
  };
};
