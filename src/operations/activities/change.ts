import { z } from 'zod';
import { nameOf } from '#domain/access/may.ts';
import type { Activity, ActivityYear } from '#domain/activities/activity.ts';
import { type Issue, issue } from '#domain/checked.ts';
import { id, isoDate, once, planKey, said } from '#operations/input.ts';
import { form, query } from '#operations/operation.ts';
import { carryOver, loadForWrite } from '#operations/plans/load.ts';
import { activitiesOf, insertActivity, saveActivity, saveActivityYear } from '#store/activities.ts';
import { effectClaimed } from '#text/papers/contribution.ts';
import {
  activityFields,
  activityFrom,
  activityToChange,
  issuesOfActivity,
  issuesOfSpan,
  revisionField,
} from './fields.ts';

/** The activities of a plan, with what was written of each year. */
export const listActivities = query({
  name: 'activities.list',
  of: 'plan',
  verb: 'see',
  input: z.strictObject({ plan: planKey }),
  run: ({ database, plan }) => activitiesOf(database, plan.id),
});

/** Adds an activity and the criteria it is meant to contribute to. */
export const addActivity = form({
  name: 'activities.add',
  of: 'plan',
  verb: 'keepActivities',
  input: z.strictObject({ plan: planKey, ...activityFields, once }),
  run: async (work, { plan: _, once: __, ...given }) => {
    const { whole } = await loadForWrite(work);
    const issues = issuesOfActivity(whole, given);
    if (issues.length > 0) return { ok: false, issues };
    const activity: Activity = {
      id: work.newId(),
      ...activityFrom(whole, given),
      years: [],
      revision: 1,
    };
    await insertActivity(work.database, work.plan.id, activity, work.now);
    return {
      value: { activity: activity.id },
      events: [{ kind: 'activity.added', activity: activity.id, name: activity.name }],
      after: carryOver(work),
    };
  },
});

const fieldNames = ['name', 'what', 'lead', 'focusArea', 'criteria', 'from', 'to'] as const;

/**
 * Changes what is known of an activity: the fields given are all there is. `revision` is that of the
 * form; saved as it was, it is answered and nothing is written.
 *
 * @throws Refusal notFound; stale with the activity as it is
 */
export const changeActivity = form({
  name: 'activities.change',
  of: 'plan',
  verb: 'keepActivities',
  input: z.strictObject({
    plan: planKey,
    activity: id,
    revision: revisionField,
    ...activityFields,
    once,
  }),
  run: async (work, { plan: _, once: __, activity: asked, revision, ...given }) => {
    const before = await activityToChange(work, asked, revision);
    const { whole } = await loadForWrite(work);
    const issues = [
      ...issuesOfActivity(whole, given),
      ...issuesOfSpan(before, activityFrom(whole, given)),
    ];
    if (issues.length > 0) return { ok: false, issues };
    const now: Activity = {
      id: before.id,
      ...activityFrom(whole, given),
      years: before.years,
      revision: revision + 1,
    };
    const changed = fieldNames.filter(
      (each) => JSON.stringify(before[each]) !== JSON.stringify(now[each]),
    );
    if (changed.length === 0) return { unchanged: { activity: before.id } };
    await saveActivity(work.database, work.plan.id, now);
    return {
      value: { activity: before.id },
      events: [{ kind: 'activity.changed', activity: before.id, name: now.name, changed }],
      after: carryOver(work),
    };
  },
});

/**
 * Says that an activity ended on a day. What was written of its years stays.
 *
 * @throws Refusal notFound; stale with the activity as it is
 */
export const endActivity = form({
  name: 'activities.end',
  of: 'plan',
  verb: 'keepActivities',
  input: z.strictObject({
    plan: planKey,
    activity: id,
    revision: revisionField,
    to: isoDate,
    once,
  }),
  run: async (work, { activity: asked, revision, to }) => {
    const before = await activityToChange(work, asked, revision);
    if (to < before.from) {
      const early = issue(['to'], 'contradiction', 'Slutdagen ligger før den første dag.');
      return { ok: false, issues: [early] };
    }
    const span = issuesOfSpan(before, { from: before.from, to });
    if (span.length > 0) return { ok: false, issues: span };
    await saveActivity(work.database, work.plan.id, { ...before, to, revision: revision + 1 });
    return {
      value: { activity: before.id },
      events: [
        { kind: 'activity.changed', activity: before.id, name: before.name, changed: ['to'] },
      ],
      after: carryOver(work),
    };
  },
});

const count = z.number().int().min(0).max(10_000_000);

/**
 * Keeps what was done in a year; attendances and different people are counted apart. More people than
 * attendances, and words that claim an effect, are asked about: with `sure` they are kept as they are.
 *
 * @throws Refusal notFound; stale with the activity as it is
 */
export const keepActivityYear = form({
  name: 'activities.keepYear',
  of: 'plan',
  verb: 'keepActivities',
  input: z.strictObject({
    plan: planKey,
    activity: id,
    revision: revisionField,
    year: z.number().int().min(1990).max(2100),
    text: said.optional(),
    attendances: count.optional(),
    people: count.optional(),
    sure: z.boolean().default(false),
    once,
  }),
  run: async (work, { activity: asked, revision, year, text = '', sure, ...counts }) => {
    const before = await activityToChange(work, asked, revision);
    const { attendances, people } = counts;
    const said = {
      ...(attendances === undefined ? {} : { attendances }),
      ...(people === undefined ? {} : { people }),
    };
    const kept: ActivityYear = {
      year,
      text,
      ...said,
      enteredBy: nameOf(work.actor),
      enteredAt: work.now,
    };
    const issues = [...issuesOfYear(before, kept), ...(sure ? [] : oddities(kept))];
    if (issues.length > 0) return { ok: false, issues };
    await saveActivityYear(work.database, work.plan.id, before.id, kept);
    await saveActivity(work.database, work.plan.id, { ...before, revision: revision + 1 });
    return {
      value: { activity: before.id },
      events: [
        { kind: 'activity.yearKept', activity: before.id, name: before.name, year, text, ...said },
      ],
      after: carryOver(work),
    };
  },
});

const issuesOfYear = (
  { from, to }: Activity,
  { year, text, attendances, people }: ActivityYear,
): readonly Issue[] => {
  const [first, last] = [
    Number(from.slice(0, 4)),
    to === undefined ? 2100 : Number(to.slice(0, 4)),
  ];
  const outside = year < first || year > last;
  const during = to === undefined ? `fra ${first}` : `fra ${first} til ${last}`;
  const nothing = text === '' && attendances === undefined && people === undefined;
  return [
    ...(outside
      ? [issue(['year'], 'contradiction', `Aktiviteten løber ${during}. Ret dens dage først.`)]
      : []),
    ...(nothing
      ? [issue(['text'], 'contradiction', 'Skriv, hvad der blev gjort, eller hvor mange der kom.')]
      : []),
  ];
};

/** What is asked about and may still be so. */
const oddities = ({ text, attendances, people }: ActivityYear): readonly Issue[] => {
  const effect = effectClaimed(text);
  return [
    ...(attendances !== undefined && people !== undefined && people > attendances
      ? [
          issue(
            ['people'],
            'unlikely',
            'Der er flere forskellige personer end fremmøder. Er det rigtigt?',
          ),
        ]
      : []),
    ...(effect === undefined
      ? []
      : [
          issue(
            ['text'],
            'unlikely',
            `Der står "${effect}". Tallene kan ikke vise, hvad der er årsag. Skriv, hvad der blev gjort, eller behold ordene.`,
          ),
        ]),
  ];
};
