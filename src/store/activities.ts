import { sql } from 'kysely';
import type { Activity, ActivityYear } from '#domain/activities/activity.ts';
import type { CriterionId } from '#domain/plans/plan.ts';
import type { Instant, IsoDate } from '#domain/time/period.ts';
import type { Database } from './database.ts';

/** The activities of a plan with what was written of each year, in the order they began. */
export const activitiesOf = async (
  { kysely }: Database,
  plan: string,
): Promise<readonly Activity[]> => {
  const rows = await kysely
    .selectFrom('activity')
    .selectAll()
    .select(
      sql<readonly YearRow[]>`coalesce((
        select json_agg(y order by y.year) from activity_year y
        where y.plan = activity.plan and y.activity = activity.id), '[]')`.as('years'),
    )
    .where('plan', '=', plan)
    .orderBy('from_day')
    .orderBy('name')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    what: row.what,
    ...(row.lead === null ? {} : { lead: row.lead }),
    ...(row.focus_area === null ? {} : { focusArea: row.focus_area }),
    criteria: row.criteria as readonly CriterionId[],
    from: row.from_day as IsoDate,
    ...(row.to_day === null ? {} : { to: row.to_day as IsoDate }),
    years: row.years.map(yearFrom),
    revision: row.revision,
  }));
};

export const insertActivity = async (
  { kysely }: Database,
  plan: string,
  activity: Activity,
  at: Instant,
): Promise<void> => {
  const { id, revision } = activity;
  await kysely
    .insertInto('activity')
    .values({ plan, id, made_at: at, revision, ...changing(activity) })
    .execute();
};

/** Replaces what is known of an activity, `revision` included; what was written of years stays. */
export const saveActivity = async (
  { kysely }: Database,
  plan: string,
  activity: Activity,
): Promise<void> => {
  await kysely
    .updateTable('activity')
    .set({ ...changing(activity), revision: activity.revision })
    .where('plan', '=', plan)
    .where('id', '=', activity.id)
    .execute();
};

/** Keeps what is written of a year, in place of what was. */
export const saveActivityYear = async (
  { kysely }: Database,
  plan: string,
  activity: string,
  kept: ActivityYear,
): Promise<void> => {
  const said = {
    text: kept.text,
    attendances: kept.attendances ?? null,
    people: kept.people ?? null,
    entered_by: kept.enteredBy,
    entered_at: kept.enteredAt,
  };
  await kysely
    .insertInto('activity_year')
    .values({ plan, activity, year: kept.year, ...said })
    .onConflict((conflict) => conflict.constraint('activity_year_key').doUpdateSet(said))
    .execute();
};

const changing = ({ name, what, lead, focusArea, criteria, from, to }: Activity) => ({
  name,
  what,
  lead: lead ?? null,
  focus_area: focusArea ?? null,
  criteria,
  from_day: from,
  to_day: to ?? null,
});

/** A year as PostgreSQL writes it in JSON: moments are text there. */
type YearRow = {
  readonly year: number;
  readonly text: string;
  readonly attendances: number | null;
  readonly people: number | null;
  readonly entered_by: string;
  readonly entered_at: string;
};

const yearFrom = (row: YearRow): ActivityYear => ({
  year: row.year,
  text: row.text,
  ...(row.attendances === null ? {} : { attendances: row.attendances }),
  ...(row.people === null ? {} : { people: row.people }),
  enteredBy: row.entered_by,
  enteredAt: new Date(row.entered_at).toISOString() as Instant,
});
