import { sql } from 'kysely';
import type { BodyKey, PersonId } from '#domain/governance/body.ts';
import type { PlanKey } from '#domain/plans/plan.ts';
import type { Instant, IsoDate } from '#domain/time/period.ts';
import type { PaperIssued } from './cycles.ts';
import type { Database } from './database.ts';

/** What a page about somebody's weekly letter may tell without a sign-in. */
export type WeeklyReaderRow = {
  readonly planName: string;
  readonly weeklyMail: boolean;
};

/** Whether a person gets the weekly letter; undefined for nobody, and for somebody who was removed. */
export const weeklyReader = async (
  { kysely }: Database,
  plan: PlanKey,
  person: string,
): Promise<WeeklyReaderRow | undefined> => {
  const row = await kysely
    .selectFrom('person')
    .innerJoin('plan', 'plan.id', 'person.plan')
    .select(['weekly_mail', sql<string>`plan.structure ->> 'name'`.as('name')])
    .where('plan.key', '=', plan)
    .where('person.id', '=', person)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return row === undefined ? undefined : { planName: row.name, weeklyMail: row.weekly_mail };
};

/** The person of a plan that an account is tied to; undefined for none, and for one who was removed. */
export const personOfAccount = async (
  { kysely }: Database,
  plan: string,
  account: string,
): Promise<PersonId | undefined> => {
  const row = await kysely
    .selectFrom('person')
    .select('id')
    .where('plan', '=', plan)
    .where('account', '=', account)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return row?.id as PersonId | undefined;
};

/** What somebody signed in is told of their own letter. */
export const ownReader = async (
  { kysely }: Database,
  plan: string,
  person: PersonId,
): Promise<{ readonly weeklyMail: boolean; readonly hasAddress: boolean } | undefined> => {
  const row = await kysely
    .selectFrom('person')
    .select(['weekly_mail', 'email'])
    .where('plan', '=', plan)
    .where('id', '=', person)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return row === undefined
    ? undefined
    : { weeklyMail: row.weekly_mail, hasAddress: row.email !== null };
};

/** @returns false when it was so already */
export const chooseWeeklyMail = async (
  { kysely }: Database,
  plan: string,
  person: PersonId,
  weekly: boolean,
): Promise<boolean> => {
  const row = await kysely
    .updateTable('person')
    .set({ weekly_mail: weekly })
    .where('plan', '=', plan)
    .where('id', '=', person)
    .where('removed_at', 'is', null)
    .where('weekly_mail', '<>', weekly)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
};

export type LetterReader = {
  readonly plan: PlanKey;
  readonly person: PersonId;
};

/**
 * Those who are to have a letter this week and have none yet: with an address, not switched off, and
 * with a mandate today or an account with rights over the plan. Whoever's account was closed is shut
 * out, and has none.
 */
export const withoutLetter = async (
  { kysely }: Database,
  today: IsoDate,
  week: string,
): Promise<readonly LetterReader[]> => {
  const { rows } = await sql<{ plan: PlanKey; person: PersonId }>`
    select p.key as plan, r.id as person
    from person r join plan p on p.id = r.plan
    where r.email is not null and r.weekly_mail and r.removed_at is null
      and not exists (select from account a where a.id = r.account and a.closed_at is not null)
      and (exists (select from mandate m where m.plan = r.plan and m.person = r.id
          and m.from_day <= ${today} and coalesce(m.to_day, ${today}) >= ${today})
        or exists (select from account a join account_grant g on g.account = a.id
          where a.id = r.account and a.closed_at is null and (g.plan is null or g.plan = r.plan)))
      and not exists (select from mail l where l.plan = r.plan
        and l.concerns = 'week:' || r.id || ':' || ${week}::text)
    order by p.key, r.id`.execute(kysely);
  return rows;
};

export type YearsPaper = PaperIssued & { readonly year: number };

/** The newest status paper of every body and year from a year on; one statement. */
export const papersSince = async (
  { kysely }: Database,
  plan: string,
  year: number,
): Promise<readonly YearsPaper[]> => {
  const rows = await kysely
    .selectFrom('document')
    .select(['id', 'body', 'year', 'edition', 'issued_at'])
    .select(sql<Date>`min(issued_at) over (partition by year, body)`.as('first_at'))
    .distinctOn(['year', 'body'])
    .where('plan', '=', plan)
    .where('kind', '=', 'statusPaper')
    .where('year', '>=', year)
    .where('body', 'is not', null)
    .orderBy('year')
    .orderBy('body')
    .orderBy('edition', 'desc')
    .execute();
  return rows.map((row) => ({
    document: row.id,
    body: row.body as BodyKey,
    year: row.year ?? year,
    edition: row.edition,
    issuedAt: row.issued_at.toISOString() as Instant,
    firstIssuedAt: row.first_at.toISOString() as Instant,
  }));
};
