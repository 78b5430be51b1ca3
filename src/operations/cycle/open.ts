import { z } from 'zod';
import { nameOf } from '#domain/access/may.ts';
import { type Issue, issue } from '#domain/checked.ts';
import type { Cycle, CycleStep } from '#domain/governance/cycle.ts';
import { aheadOf, missingSteps, stepsOfYear, yearsToOpen } from '#domain/governance/year-plan.ts';
import type { Plan } from '#domain/plans/plan.ts';
import { refuseTo } from '#domain/problem.ts';
import type { IsoDate } from '#domain/time/period.ts';
import { loadOrganisation } from '#operations/bodies/load.ts';
import { isoDate, once, planKey } from '#operations/input.ts';
import { form, type PlanWork } from '#operations/operation.ts';
import { carryOver, loadForWrite } from '#operations/plans/load.ts';
import { cycleOf, insertCycle, insertSteps } from '#store/cycles.ts';

export const cycleYear = z.number().int().min(1990).max(2100);

/** By the step's key. A step that is left out keeps the day that was proposed. */
const dates = z.record(z.string().max(200), isoDate).default({});

/** The year, and whether it was begun now; it may have been before, by somebody else. */
export type OpenedYear = { readonly year: number; readonly opened: boolean };

/**
 * Begins the run of a year: the evaluation of its results. There is one run for a year: when it was
 * begun already, that one is answered and nothing is changed.
 *
 * Issues at ["year"] for a year outside the plan or yet to come, and at ["dates", step].
 */
export const openCycle = form({
  name: 'cycle.open',
  of: 'plan',
  verb: 'runCycle',
  input: z.strictObject({ plan: planKey, year: cycleYear, dates, once }),
  run: async (work, { year, dates: given }) => {
    const { database, plan, now, actor } = work;
    const { whole } = await loadForWrite(work);
    const begun = await cycleOf(database, plan.id, year);
    if (begun !== undefined) return { unchanged: { year, opened: false } as OpenedYear };
    const steps = aheadOf(await stepsNow(work, whole.plan, year), work.today);
    const issues = [
      ...issuesOfYear(whole.plan, year, work.today),
      ...issuesOfDates(given, year, work.today),
    ];
    if (issues.length > 0) return { ok: false, issues };
    const cycle: Cycle = {
      year,
      openedAt: now,
      openedBy: nameOf(actor),
      steps: steps.map((step) => ({ ...step, dueOn: given[step.key] ?? step.dueOn })),
    };
    await insertCycle(database, plan.id, cycle);
    return {
      value: { year, opened: true } as OpenedYear,
      events: [{ kind: 'cycle.opened', year }],
      after: carryOver(work),
    };
  },
});

const stepsNow = async (
  work: PlanWork,
  { focusAreas }: Plan,
  year: number,
): Promise<readonly CycleStep[]> =>
  stepsOfYear(await loadOrganisation(work), focusAreas, year, work.today);

const issuesOfYear = ({ period }: Plan, year: number, today: IsoDate): readonly Issue[] => {
  const { first, last } = yearsToOpen(period, today);
  if (last < first) {
    return [issue(['year'], 'contradiction', 'Planen er ikke begyndt endnu.')];
  }
  return year < first || year > last
    ? [issue(['year'], 'contradiction', `Vælg et år fra ${first} til ${last}.`)]
    : [];
};

const issuesOfDates = (
  given: Readonly<Record<string, IsoDate>>,
  year: number,
  today: IsoDate,
): readonly Issue[] =>
  Object.entries(given).flatMap(([step, day]) => issuesOfDay(['dates', step], day, year, today));

/**
 * A step of a year's run is due after the year began, and at most three years after it ended; a year
 * that is begun long after has until the end of the year after next.
 */
export const issuesOfDay = (
  path: readonly string[],
  day: IsoDate,
  year: number,
  today: IsoDate,
): readonly Issue[] => {
  const last = Math.max(year + 3, Number(today.slice(0, 4)) + 2);
  return day < `${year}-01-01` || day > `${last}-12-31`
    ? [
        issue(
          path,
          'contradiction',
          `Fristen skal ligge fra 1. januar ${year} til 31. december ${last}.`,
        ),
      ]
    : [];
};

/**
 * Adds the steps of bodies that have come, or been given something to do, since the year was begun.
 *
 * @throws Refusal notFound for a year not begun; wrongState when it is closed
 */
export const addSteps = form({
  name: 'cycle.addSteps',
  of: 'plan',
  verb: 'runCycle',
  input: z.strictObject({ plan: planKey, year: cycleYear, once }),
  run: async (work, { year }) => {
    const { database, plan } = work;
    const { whole } = await loadForWrite(work);
    const cycle = await openCycleOf(work, year);
    const wanted = missingSteps(cycle.steps, await stepsNow(work, whole.plan, year));
    const missing = aheadOf(wanted, work.today);
    const [first, ...rest] = missing.map(
      ({ key: step, dueOn }) => ({ kind: 'cycle.stepAdded', year, step, dueOn }) as const,
    );
    if (first === undefined) return { unchanged: { added: 0 } };
    await insertSteps(database, plan.id, year, missing, cycle.steps.length);
    return {
      value: { added: missing.length },
      events: [first, ...rest],
      after: carryOver(work),
    };
  },
});

/** @throws Refusal notFound for a year that was not begun */
export const cycleIn = async ({ database, plan }: PlanWork, year: number): Promise<Cycle> =>
  (await cycleOf(database, plan.id, year)) ?? refuseTo({ kind: 'notFound', what: 'cycle' });

/** @throws Refusal notFound for a year that was not begun; wrongState for one that is closed */
export const openCycleOf = async (work: PlanWork, year: number): Promise<Cycle> => {
  const cycle = await cycleIn(work, year);
  if (cycle.closedAt !== undefined) {
    refuseTo({ kind: 'wrongState', what: 'cycle', state: `for ${year} afsluttet` });
  }
  return cycle;
};
