import type { WholePlan } from '#domain/plans/plan.ts';
import { refuseTo } from '#domain/problem.ts';
import type { PlanWork } from '#operations/operation.ts';
import type { PlanPin } from '#store/plans.ts';
import * as plans from '#store/plans.ts';
import * as wholePlan from '#store/whole-plan.ts';
import { type LoadedPlan, memoOf } from './memo.ts';

/**
 * The plan of a query: from memory when it is there at the plan's revision, else in one statement.
 * The revision was read from the database in this very request, so nothing shown is out of date.
 */
export const loadPlan = async ({ database, plan }: PlanWork): Promise<LoadedPlan> => {
  const memo = memoOf(database);
  return memo.at(plan) ?? memo.shared(plan, () => read(database, plan));
};

/**
 * The plan as a query of several statements sees it with all else it reads, whatever was known of its
 * revision before the query began.
 */
export const loadSeen = async ({ database, plan }: PlanWork): Promise<LoadedPlan> => {
  const pin = await plans.find(database, plan.key);
  if (pin === undefined) return refuseTo({ kind: 'notFound', what: 'plan' });
  return memoOf(database).at(pin) ?? read(database, pin);
};

/**
 * The plan as a command finds it before it changes anything. Its revision has already gone up, and
 * other writers wait, so what is in memory under the revision before is what is true.
 */
export const loadForWrite = async ({ database, plan }: PlanWork): Promise<LoadedPlan> => {
  const before = { ...plan, revision: plan.revision - 1 };
  const remembered = memoOf(database).at(before);
  // What a transaction sees of itself is not shared: it may yet be undone.
  return remembered ?? { ...(await read(database, plan)), pin: before };
};

/** The plan after a command; to be kept in memory once it is committed. */
export const afterWrite = (pin: PlanPin, before: LoadedPlan, whole: WholePlan): LoadedPlan => ({
  pin,
  whole,
  evidence: withNew(before, whole),
  views: new Map(),
});

/**
 * Keeps in memory, once committed, a plan that a command has not changed other than by files kept as
 * evidence: it is the same under its new revision.
 */
export const carryOver = (
  { database, plan }: PlanWork,
  evidence: readonly string[] = [],
): (() => void) => {
  const memo = memoOf(database);
  const before = memo.at({ ...plan, revision: plan.revision - 1 });
  if (before === undefined) return () => undefined;
  const files = new Set([...before.evidence, ...evidence]);
  return () => memo.keep({ ...before, pin: plan, evidence: files, views: new Map() });
};

/** The evidence of readings that were added is kept with them. */
const withNew = (before: LoadedPlan, { readings }: WholePlan): ReadonlySet<string> => {
  const added = readings.slice(before.whole.readings.length).flatMap(({ provenance }) => {
    return provenance.evidence === undefined ? [] : [provenance.evidence.sha256];
  });
  return added.length === 0 ? before.evidence : new Set([...before.evidence, ...added]);
};

const read = async (database: PlanWork['database'], { key }: PlanPin): Promise<LoadedPlan> => {
  const stored = await wholePlan.load(database, key);
  return stored === undefined
    ? refuseTo({ kind: 'notFound', what: 'plan' })
    : { ...stored, views: new Map() };
};
