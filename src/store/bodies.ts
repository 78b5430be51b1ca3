import { sql } from 'kysely';
import type {
  BodyKey,
  GoverningBody,
  Mandate,
  Organisation,
  Person,
  Seat,
} from '#domain/governance/body.ts';
import type { MeetingCount } from '#domain/governance/body-warnings.ts';
import type { Database } from './database.ts';

type Row = {
  readonly bodies: readonly GoverningBody[];
  readonly seats: readonly (readonly [BodyKey, Seat])[];
  readonly people: readonly Person[];
  readonly mandates: readonly Mandate[];
};

const bodies = `select coalesce(json_agg(json_strip_nulls(json_build_object(
    'key', key, 'name', name, 'otherNames', other_names, 'kind', kind, 'level', level,
    'serves', serves, 'servedBy', served_by, 'task', task, 'focusAreas', focus_areas,
    'meetings', case when meetings_least is not null
      then json_build_object('least', meetings_least, 'most', meetings_most) end,
    'rights', rights, 'closedOn', closed_on)) order by position, key), '[]')
  from body where plan = p.id`;

/** Seats that were removed are left out; a mandate may still name one. */
const seats = `select coalesce(json_agg(json_build_array(body, json_strip_nulls(json_build_object(
    'key', key, 'title', title, 'count', count, 'voting', voting,
    'optional', case when optional then true end,
    'for', case filled_by
      when 'organisation' then json_build_object('kind', 'organisation', 'name', organisation)
      when 'open' then json_build_object('kind', 'open')
      else json_build_object('kind', 'each', 'of', case filled_by
        when 'eachHousingOrganisation' then 'housingOrganisation'
        when 'eachAdministration' then 'administration' else 'department' end) end
    ))) order by position, key), '[]')
  from seat where plan = p.id and removed_on is null`;

const people = `select coalesce(json_agg(json_strip_nulls(json_build_object(
    'id', id, 'name', name, 'organisation', organisation, 'email', email, 'account', account,
    'weeklyMail', weekly_mail, 'removed', case when removed_at is not null then true end))
    order by name collate "da-x-icu", id), '[]')
  from person where plan = p.id`;

const mandates = `select coalesce(json_agg(json_strip_nulls(json_build_object(
    'id', id, 'body', body, 'person', person, 'seat', seat, 'organisation', organisation,
    'role', role, 'substituteFor', substitute_for, 'from', from_day, 'to', to_day,
    'endedWhy', ended_why)) order by from_day, id), '[]')
  from mandate where plan = p.id`;

const organisation = sql.raw<unknown>(
  `select (${bodies}) as bodies, (${seats}) as seats, (${people}) as people,
    (${mandates}) as mandates from plan p`,
);

/**
 * A plan's whole organisation in one statement. People who were removed are in it, since old minutes
 * and mandates name them; mandates that have ended as well.
 *
 * @param plan the plan's id, as in its pin
 */
export const organisationOf = async ({ kysely }: Database, plan: string): Promise<Organisation> => {
  const { rows } = await sql<Row>`${organisation} where p.id = ${plan}`.execute(kysely);
  const row = rows[0] ?? { bodies: [], seats: [], people: [], mandates: [] };
  const byBody = Map.groupBy(row.seats, ([body]) => body);
  return {
    bodies: row.bodies,
    seats: new Map(
      row.bodies.map(({ key }) => [key, (byBody.get(key) ?? []).map(([, seat]) => seat)]),
    ),
    people: row.people,
    mandates: row.mandates,
  };
};

/** How many meetings each body has held in a year, and has ahead in it; years are Denmark's. */
export const meetingsInYear = async (
  { kysely }: Database,
  plan: string,
  year: number,
): Promise<ReadonlyMap<BodyKey, MeetingCount>> => {
  const { rows } = await sql<MeetingCount & { readonly body: BodyKey }>`
    select body, (count(*) filter (where state = 'held'))::int as held,
      (count(*) filter (where state in ('planned', 'called')))::int as ahead
    from meeting
    where plan = ${plan} and extract(year from starts_at at time zone 'Europe/Copenhagen') = ${year}
    group by body
  `.execute(kysely);
  return new Map(rows.map(({ body, held, ahead }) => [body, { held, ahead }]));
};
