import { z } from 'zod';
import { nameOf } from '#domain/access/may.ts';
import { issue } from '#domain/checked.ts';
import type { Cycle, CycleStep } from '#domain/governance/cycle.ts';
import type { StepState } from '#domain/governance/cycle-state.ts';
import { refuseTo } from '#domain/problem.ts';
import { loadOrganisation } from '#operations/bodies/load.ts';
import { id, isoDate, once, planKey, said } from '#operations/input.ts';
import { form, type PlanWork } from '#operations/operation.ts';
import { carryOver, loadForWrite } from '#operations/plans/load.ts';
import { viewOf } from '#operations/plans/view.ts';
import { saveClosing, saveStep } from '#store/cycles.ts';
import { dateText } from '#text/periods.ts';
import { factsOfYear, recordsOfYear, statesOfYear } from './facts.ts';
import { cycleIn, cycleYear, issuesOfDay, openCycleOf } from './open.ts';

const named = { plan: planKey, year: cycleYear, step: id, once };

/** How the steps of a year stand, as a write finds them. */
export const statesIn = async (work: PlanWork, cycle: Cycle): Promise<readonly StepState[]> => {
  const loaded = await loadForWrite(work);
  const organisation = await loadOrganisation(work);
  const records = await recordsOfYear(work, cycle.year);
  const view = viewOf(loaded, work.today);
  return statesOfYear(cycle, factsOfYear(view, organisation, records, cycle.year));
};

const stateIn = async (work: PlanWork, cycle: Cycle, key: string): Promise<StepState> =>
  (await statesIn(work, cycle)).find(({ step }) => step.key === key) ??
  refuseTo({ kind: 'notFound', what: 'cycle' });

/** What stands of a step when nobody has said that it is over. */
const bare = ({ key, kind, body, dueOn }: CycleStep): CycleStep => ({
  key,
  kind,
  ...(body === undefined ? {} : { body }),
  dueOn,
});

/** Somebody was there first, or it came by itself. */
const already = (state: StepState): string | undefined => {
  switch (state.kind) {
    case 'done':
      return state.by === 'facts'
        ? 'Trinnet er allerede færdigt.'
        : `Trinnet blev meldt færdigt ${dateText(state.on)} af ${state.who}.`;
    case 'skipped':
      return `Trinnet blev sprunget over ${dateText(state.on)} af ${state.who}: ${state.why}`;
    case 'mayBegin':
    case 'waiting':
      return undefined;
  }
};

const refusal = (path: string, text: string) =>
  ({ ok: false, issues: [issue([path], 'contradiction', text)] }) as const;

/**
 * A person says that a step is done, whatever is missing; what is missing is still shown. A step that
 * is done already is left as it is.
 */
export const completeStep = form({
  name: 'cycle.completeStep',
  of: 'plan',
  verb: 'runCycle',
  input: z.strictObject(named),
  run: async (work, { year, step: key }) => {
    const { database, plan, now, today, actor } = work;
    const state = await stateIn(work, await openCycleOf(work, year), key);
    if (state.kind === 'done') return { unchanged: null };
    const before = already(state);
    if (before !== undefined) return refusal('step', before);
    await saveStep(database, plan.id, year, {
      ...bare(state.step),
      doneAt: now,
      doneBy: nameOf(actor),
    });
    const late = today > state.step.dueOn;
    return {
      value: null,
      events: [{ kind: 'cycle.stepDone', year, step: key, late }],
      after: carryOver(work),
    };
  },
});

/** A step is left out, with the reason. Issues at ["why"] and ["step"]. */
export const skipStep = form({
  name: 'cycle.skipStep',
  of: 'plan',
  verb: 'runCycle',
  input: z.strictObject({ ...named, why: said }),
  run: async (work, { year, step: key, why }) => {
    const { database, plan, now, actor } = work;
    const state = await stateIn(work, await openCycleOf(work, year), key);
    const before = already(state);
    if (before !== undefined) return refusal('step', before);
    await saveStep(database, plan.id, year, skipped(state.step, why, now, nameOf(actor)));
    return {
      value: null,
      events: [{ kind: 'cycle.stepSkipped', year, step: key, why }],
      after: carryOver(work),
    };
  },
});

export const skipped = (
  step: CycleStep,
  why: string,
  now: PlanWork['now'],
  by: string,
): CycleStep => ({ ...bare(step), doneAt: now, doneBy: by, skippedWhy: why });

/** Gives a step another day. Issues at ["dueOn"]. */
export const moveStep = form({
  name: 'cycle.moveStep',
  of: 'plan',
  verb: 'runCycle',
  input: z.strictObject({ ...named, dueOn: isoDate }),
  run: async (work, { year, step: key, dueOn }) => {
    const { database, plan } = work;
    const cycle = await openCycleOf(work, year);
    const step =
      cycle.steps.find((each) => each.key === key) ?? refuseTo({ kind: 'notFound', what: 'cycle' });
    const issues = issuesOfDay(['dueOn'], dueOn, year, work.today);
    if (issues.length > 0) return { ok: false, issues };
    if (step.dueOn === dueOn) return { unchanged: null };
    await saveStep(database, plan.id, year, { ...step, dueOn });
    return {
      value: null,
      events: [{ kind: 'cycle.stepMoved', year, step: key, dueOn }],
      after: carryOver(work),
    };
  },
});

/**
 * Takes back that a step was called done or skipped, with the reason. A year that was closed is open
 * again with it. What is done by itself is not reopened here: what made it done is.
 */
export const reopenStep = form({
  name: 'cycle.reopenStep',
  of: 'plan',
  verb: 'runCycle',
  input: z.strictObject({ ...named, why: said }),
  run: async (work, { year, step: key, why }) => {
    const { database, plan } = work;
    const cycle = await cycleIn(work, year);
    const step =
      cycle.steps.find((each) => each.key === key) ?? refuseTo({ kind: 'notFound', what: 'cycle' });
    if (step.doneAt === undefined) {
      return refusal(
        'step',
        'Ingen har meldt trinnet færdigt. Er det færdigt af sig selv, så åbn det, der gjorde det færdigt, for eksempel evalueringen.',
      );
    }
    await saveStep(database, plan.id, year, bare(step));
    const isClosed = cycle.closedAt !== undefined;
    if (isClosed) await saveClosing(database, plan.id, year, null);
    return {
      value: null,
      events: [
        { kind: 'cycle.stepReopened', year, step: key, why },
        ...(isClosed ? [{ kind: 'cycle.reopened', year, why } as const] : []),
      ],
      after: carryOver(work),
    };
  },
});
