import { issue } from '#domain/checked.ts';
import type { Plan } from '#domain/plans/plan.ts';
import { type CriterionStatus, statusOf } from '#domain/plans/status.ts';
import { refuseTo } from '#domain/problem.ts';
import { type Knowledge, knowledgeOf } from '#domain/readings/knowledge.ts';
import type { DataSource, SourceId } from '#domain/readings/reading.ts';
import { danishTime } from '#domain/time/danish-time.ts';
import { endOfDay, type Instant, type IsoDate } from '#domain/time/period.ts';
import type { LoadedPlan } from './memo.ts';

/** A plan and how all of it stands: what every page of a plan is made from. */
export type PlanView = {
  readonly plan: Plan;
  /** How many times the plan has been written to; a form gives it back. */
  readonly revision: number;
  /** The day whose knowledge is shown, when it is an earlier one. */
  readonly asOf?: IsoDate;
  readonly today: IsoDate;
  readonly knowledge: Knowledge;
  readonly statuses: readonly CriterionStatus[];
  readonly sources: ReadonlyMap<SourceId, DataSource>;
  /** The SHA-256 of the evidence files that can be had; others are known by name only. */
  readonly evidence: ReadonlySet<string>;
};

/** Today and a few earlier days; a visitor who tries all days fills no memory. */
const mostViews = 4;

/**
 * The plan as it stands today, or as it stood at the end of an earlier day, judged with what was
 * known and agreed by then.
 *
 * @throws Refusal invalid for a day that is yet to come: nobody knows how it will stand
 */
export const viewOf = (loaded: LoadedPlan, today: IsoDate, asked?: IsoDate): PlanView => {
  if (asked !== undefined && asked > today) {
    const issues = [issue(['asOf'], 'contradiction', 'Dagen kan ikke ligge i fremtiden.')];
    refuseTo({ kind: 'invalid', issues });
  }
  return rememberedView(
    loaded,
    today,
    asked !== undefined && asked < today ? endOf(asked) : undefined,
  );
};

/**
 * The plan as it is known at the moment of an operation. That is all there is in it, unless the clock
 * stands behind what was entered: what was not yet known is then left out.
 */
export const viewAt = (
  loaded: LoadedPlan,
  { now, today }: { readonly now: Instant; readonly today: IsoDate },
): PlanView => rememberedView(loaded, today, holdsLater(loaded, now) ? endOf(today) : undefined);

/** The plan as it was known and agreed at an earlier moment. */
export const viewThen = (loaded: LoadedPlan, today: IsoDate, moment: Instant): PlanView =>
  rememberedView(loaded, today, { day: danishTime(moment).day, moment });

/** What is shown of another time than now: what was known by the moment, as it was judged that day. */
type Then = { readonly day: IsoDate; readonly moment: Instant };

const endOf = (day: IsoDate): Then => ({ day, moment: endOfDay(day) });

const holdsLater = ({ whole: { criteria, readings } }: LoadedPlan, now: Instant): boolean =>
  readings.some(({ provenance }) => provenance.enteredAt > now) ||
  criteria.some(({ versions }) => versions.some(({ enteredAt }) => enteredAt > now));

const rememberedView = (loaded: LoadedPlan, today: IsoDate, then: Then | undefined): PlanView => {
  const name = `${today}|${then?.moment ?? ''}` as const;
  const remembered = loaded.views.get(name);
  if (remembered !== undefined) return remembered;
  const made = makeView(loaded, today, then);
  const [oldest] = loaded.views.keys();
  if (oldest !== undefined && loaded.views.size >= mostViews) loaded.views.delete(oldest);
  loaded.views.set(name, made);
  return made;
};

const makeView = (
  { pin, whole: { plan, criteria, readings }, evidence }: LoadedPlan,
  today: IsoDate,
  then: Then | undefined,
): PlanView => {
  const { day: asOf, moment } = then ?? {};
  const knowledge = knowledgeOf(plan.series, readings, moment);
  return {
    plan,
    revision: pin.revision,
    ...(asOf === undefined ? {} : { asOf }),
    today,
    knowledge,
    statuses: criteria.map((each) => statusOf(each, knowledge, asOf ?? today, moment)),
    sources: new Map(plan.sources.map((each) => [each.id, each])),
    evidence,
  };
};
