import type { BodyKey, GoverningBody, Seat, TermsOfReference } from '#domain/governance/body.ts';
import type { Instant, IsoDate } from '#domain/time/period.ts';
import type { Database } from './database.ts';

const rowOf = (body: GoverningBody) => ({
  name: body.name,
  other_names: body.otherNames,
  kind: body.kind,
  level: body.level,
  serves: body.serves ?? null,
  served_by: body.servedBy ?? null,
  task: body.task ?? null,
  focus_areas: body.focusAreas,
  meetings_least: body.meetings?.least ?? null,
  meetings_most: body.meetings?.most ?? null,
  rights: body.rights,
});

/** @param position its place among the plan's bodies, from 0 */
export const insertBody = async (
  { kysely }: Database,
  plan: string,
  body: GoverningBody,
  position: number,
): Promise<void> => {
  await kysely
    .insertInto('body')
    .values({ plan, key: body.key, position, ...rowOf(body) })
    .execute();
};

/** Writes all that can be changed of a body; it is closed by `closeBody`. */
export const saveBody = async (
  { kysely }: Database,
  plan: string,
  body: GoverningBody,
): Promise<void> => {
  await kysely
    .updateTable('body')
    .set(rowOf(body))
    .where('plan', '=', plan)
    .where('key', '=', body.key)
    .execute();
};

/** @param on its last day; null for a body that is not closed after all */
export const closeBody = async (
  { kysely }: Database,
  plan: string,
  body: BodyKey,
  on: IsoDate | null,
): Promise<void> => {
  await kysely
    .updateTable('body')
    .set({ closed_on: on })
    .where('plan', '=', plan)
    .where('key', '=', body)
    .execute();
};

export const insertSeat = async (
  { kysely }: Database,
  plan: string,
  body: BodyKey,
  seat: Seat,
  position: number,
): Promise<void> => {
  await kysely
    .insertInto('seat')
    .values({
      plan,
      body,
      key: seat.key,
      position,
      title: seat.title,
      filled_by: filledBy(seat),
      organisation: seat.for.kind === 'organisation' ? seat.for.name : null,
      count: seat.count,
      voting: seat.voting,
      optional: seat.optional ?? false,
    })
    .execute();
};

const filledBy = ({ for: who }: Seat): string => {
  switch (who.kind) {
    case 'organisation':
    case 'open':
      return who.kind;
    case 'each':
      return eachOf[who.of];
  }
};

const eachOf = {
  housingOrganisation: 'eachHousingOrganisation',
  administration: 'eachAdministration',
  department: 'eachDepartment',
} as const;

export const removeSeat = async (
  { kysely }: Database,
  plan: string,
  body: BodyKey,
  seat: string,
  on: IsoDate,
): Promise<void> => {
  await kysely
    .updateTable('seat')
    .set({ removed_on: on })
    .where('plan', '=', plan)
    .where('body', '=', body)
    .where('key', '=', seat)
    .execute();
};

/** Every key a body's seats have had: one that was removed is not used again. */
export const seatKeys = async (
  { kysely }: Database,
  plan: string,
  body: BodyKey,
): Promise<readonly string[]> => {
  const rows = await kysely
    .selectFrom('seat')
    .select('key')
    .where('plan', '=', plan)
    .where('body', '=', body)
    .execute();
  return rows.map(({ key }) => key);
};

/** The versions of a body's terms of reference, the first one first. */
export const termsOf = async (
  { kysely }: Database,
  plan: string,
  body: BodyKey,
): Promise<readonly TermsOfReference[]> => {
  const rows = await kysely
    .selectFrom('terms_of_reference')
    .selectAll()
    .where('plan', '=', plan)
    .where('body', '=', body)
    .orderBy('number')
    .execute();
  return rows.map((row) => ({
    number: row.number,
    text: row.text,
    ...(row.adopted_on === null ? {} : { adoptedOn: row.adopted_on as IsoDate }),
    ...(row.reason === null ? {} : { reason: row.reason }),
    enteredBy: row.entered_by,
    enteredAt: row.entered_at.toISOString() as Instant,
  }));
};

export const insertTerms = async (
  { kysely }: Database,
  plan: string,
  body: BodyKey,
  terms: TermsOfReference,
): Promise<void> => {
  await kysely
    .insertInto('terms_of_reference')
    .values({
      plan,
      body,
      number: terms.number,
      text: terms.text,
      adopted_on: terms.adoptedOn ?? null,
      reason: terms.reason ?? null,
      entered_by: terms.enteredBy,
      entered_at: terms.enteredAt,
    })
    .execute();
};
