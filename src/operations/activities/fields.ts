import { z } from 'zod';
import type { Activity } from '#domain/activities/activity.ts';
import { type Issue, issue } from '#domain/checked.ts';
import type { CriterionId, WholePlan } from '#domain/plans/plan.ts';
import { refuseTo } from '#domain/problem.ts';
import { id, isoDate, said, short } from '#operations/input.ts';
import type { PlanWork } from '#operations/operation.ts';
import { activitiesOf } from '#store/activities.ts';

/** What is known of an activity, as its form calls it. */
export const activityFields = {
  name: short,
  what: said.optional(),
  /** A role or an organisation, never a private person. */
  lead: short.optional(),
  focusArea: id.optional(),
  criteria: z.array(id).max(100).default([]),
  from: isoDate,
  to: isoDate.optional(),
} as const;

const fields = z.strictObject(activityFields);
export type ActivityFields = z.output<typeof fields>;

/** What of the fields cannot be, held against the plan. */
export const issuesOfActivity = (
  { plan, criteria }: WholePlan,
  given: ActivityFields,
): readonly Issue[] => {
  const known = new Set<string>(criteria.map((each) => each.id));
  const { focusArea, from, to } = given;
  return [
    ...(given.criteria.every((each) => known.has(each)) ? [] : [issue(['criteria'], 'notAChoice')]),
    ...(focusArea === undefined || plan.focusAreas.some(({ key }) => key === focusArea)
      ? []
      : [issue(['focusArea'], 'notAChoice')]),
    ...(to !== undefined && to < from
      ? [issue(['to'], 'contradiction', 'Slutdagen ligger før den første dag.')]
      : []),
  ];
};

/** What was written of a year the activity would no longer go on in: nothing would show it any more. */
export const issuesOfSpan = (
  { years }: Pick<Activity, 'years'>,
  { from, to }: Pick<Activity, 'from' | 'to'>,
): readonly Issue[] => {
  const outside = (field: 'from' | 'to', year: number | undefined): readonly Issue[] =>
    year === undefined
      ? []
      : [
          issue(
            [field],
            'contradiction',
            `Der er skrevet om ${year}, og det ville ikke være med mere. Vælg en anden dag.`,
          ),
        ];
  const written = years.map(({ year }) => year).sort((a, b) => a - b);
  const [first, last] = [written[0], written.at(-1)];
  return [
    ...outside('from', first !== undefined && first < yearOf(from) ? first : undefined),
    ...outside(
      'to',
      last !== undefined && to !== undefined && last > yearOf(to) ? last : undefined,
    ),
  ];
};

const yearOf = (day: string): number => Number(day.slice(0, 4));

/** The fields as an activity keeps them; criteria once each, in the plan's order. */
export const activityFrom = (
  { criteria }: WholePlan,
  given: ActivityFields,
): Pick<Activity, 'name' | 'what' | 'lead' | 'focusArea' | 'criteria' | 'from' | 'to'> => ({
  name: given.name,
  what: given.what ?? '',
  ...(given.lead === undefined ? {} : { lead: given.lead }),
  ...(given.focusArea === undefined ? {} : { focusArea: given.focusArea }),
  criteria: criteria
    .map((each): CriterionId => each.id)
    .filter((each) => given.criteria.includes(each)),
  from: given.from,
  ...(given.to === undefined ? {} : { to: given.to }),
});

export const revisionField = z.number().int().min(1);

/**
 * The activity a form was shown of.
 *
 * @throws Refusal notFound; stale with the activity as it is, when somebody changed it meanwhile
 */
export const activityToChange = async (
  { database, plan }: PlanWork,
  asked: string,
  revision: number,
): Promise<Activity> => {
  const all = await activitiesOf(database, plan.id);
  const found = all.find((each) => each.id === asked);
  if (found === undefined) return refuseTo({ kind: 'notFound', what: 'activity' });
  return found.revision === revision
    ? found
    : refuseTo({ kind: 'stale', what: 'activity', current: found });
};
