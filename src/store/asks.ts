import type { Selectable, Updateable } from 'kysely';
import type { Ask, AskedFigure, FigureAnswer, SettledFigure } from '#domain/asks/ask.ts';
import type { ReadingId, SeriesId } from '#domain/readings/reading.ts';
import type { Instant, IsoDate, Period } from '#domain/time/period.ts';
import type { Database } from './database.ts';
import { type PlanPin, pinOf } from './plans.ts';
import type { AskFigureTable, AskTable } from './tables.ts';

export type NewAsk = Pick<
  Ask,
  'id' | 'contact' | 'email' | 'message' | 'dueOn' | 'expiresAt' | 'madeBy' | 'madeAt' | 'sentAt'
> & {
  readonly figures: readonly Pick<AskedFigure, 'nth' | 'series' | 'period' | 'definition'>[];
};

export const insert = async ({ kysely }: Database, plan: string, ask: NewAsk): Promise<void> => {
  await kysely
    .insertInto('ask')
    .values({
      id: ask.id,
      plan,
      contact: ask.contact,
      email: ask.email ?? null,
      message: ask.message ?? null,
      due_on: ask.dueOn,
      expires_at: ask.expiresAt,
      made_by: ask.madeBy,
      made_at: ask.madeAt,
      sent_at: ask.sentAt ?? null,
      answered_by: null,
    })
    .execute();
  await kysely
    .insertInto('ask_figure')
    .values(
      ask.figures.map(({ nth, series, period, definition }) => ({
        ask: ask.id,
        nth,
        plan,
        series,
        period,
        definition: definition ?? null,
        outcome: null,
        settled_why: null,
        settled_by: null,
        reading: null,
      })),
    )
    .execute();
};

/** The asks of a plan, newest first. */
export const list = async (database: Database, plan: string): Promise<readonly Ask[]> => {
  const rows = await database.kysely
    .selectFrom('ask')
    .selectAll()
    .where('plan', '=', plan)
    .orderBy('made_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return withFigures(database, rows);
};

export const find = async (
  database: Database,
  plan: string,
  id: string,
): Promise<Ask | undefined> => {
  const rows = await database.kysely
    .selectFrom('ask')
    .selectAll()
    .where('plan', '=', plan)
    .where('id', '=', id)
    .execute();
  return (await withFigures(database, rows))[0];
};

/** The plan an ask belongs to, for whoever knows the ask alone. */
export const planOf = async ({ kysely }: Database, id: string): Promise<PlanPin | undefined> => {
  const row = await kysely
    .selectFrom('ask')
    .innerJoin('plan', 'plan.id', 'ask.plan')
    .select(['plan.id', 'plan.key', 'plan.revision'])
    .where('ask.id', '=', id)
    .executeTakeFirst();
  return row && pinOf(row);
};

/** The asks of all plans that somebody could still be reminded of. */
export const remindable = async (
  { kysely }: Database,
  now: Instant,
): Promise<readonly { readonly id: string; readonly plan: string }[]> =>
  kysely
    .selectFrom('ask')
    .innerJoin('plan', 'plan.id', 'ask.plan')
    .select(['ask.id', 'plan.key as plan'])
    .where('ask.email', 'is not', null)
    .where('ask.revoked_at', 'is', null)
    .where('ask.expires_at', '>', new Date(now))
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('ask_figure')
          .select('ask_figure.nth')
          .whereRef('ask_figure.ask', '=', 'ask.id')
          .where('ask_figure.answer', 'is', null)
          .where('ask_figure.outcome', 'is', null),
      ),
    )
    .orderBy('ask.made_at')
    .orderBy('ask.id')
    .execute();

export type AskChange = {
  readonly expiresAt?: Instant;
  readonly linkNumber?: number;
  /** Null when what was sent opens nothing any more. */
  readonly sentAt?: Instant | null;
  readonly remindedAt?: Instant;
  readonly answeredAt?: Instant;
  readonly answeredBy?: string;
  readonly revokedAt?: Instant;
};

export const change = async (
  { kysely }: Database,
  id: string,
  { expiresAt, linkNumber, sentAt, remindedAt, answeredAt, answeredBy, revokedAt }: AskChange,
): Promise<void> => {
  const set: Updateable<AskTable> = {
    ...(expiresAt === undefined ? {} : { expires_at: expiresAt }),
    ...(linkNumber === undefined ? {} : { link_number: linkNumber }),
    ...(sentAt === undefined ? {} : { sent_at: sentAt }),
    ...(remindedAt === undefined ? {} : { reminded_at: remindedAt }),
    ...(answeredAt === undefined ? {} : { answered_at: answeredAt }),
    ...(answeredBy === undefined ? {} : { answered_by: answeredBy }),
    ...(revokedAt === undefined ? {} : { revoked_at: revokedAt }),
  };
  await kysely.updateTable('ask').set(set).where('id', '=', id).execute();
};

/** Keeps what was answered for a figure; without an answer, that it was taken back. */
export const keepAnswer = async (
  { kysely }: Database,
  ask: string,
  nth: number,
  answer: FigureAnswer | undefined,
  at: Instant,
): Promise<void> => {
  await kysely
    .updateTable('ask_figure')
    .set({
      answer: answer === undefined ? null : JSON.stringify(answer),
      answered_at: answer === undefined ? null : at,
    })
    .where('ask', '=', ask)
    .where('nth', '=', nth)
    .execute();
};

export const settle = async (
  { kysely }: Database,
  ask: string,
  nth: number,
  { outcome, by, at, why, reading }: SettledFigure,
): Promise<void> => {
  await kysely
    .updateTable('ask_figure')
    .set({
      outcome,
      settled_by: by,
      settled_at: at,
      settled_why: why ?? null,
      reading: reading ?? null,
    })
    .where('ask', '=', ask)
    .where('nth', '=', nth)
    .execute();
};

const withFigures = async (
  { kysely }: Database,
  asks: readonly Selectable<AskTable>[],
): Promise<readonly Ask[]> => {
  if (asks.length === 0) return [];
  const rows = await kysely
    .selectFrom('ask_figure')
    .selectAll()
    .where(
      'ask',
      'in',
      asks.map(({ id }) => id),
    )
    .orderBy('nth')
    .execute();
  const figures = Map.groupBy(rows, ({ ask }) => ask);
  return asks.map((ask) => askOf(ask, figures.get(ask.id) ?? []));
};

const askOf = (row: Selectable<AskTable>, figures: readonly Selectable<AskFigureTable>[]): Ask => ({
  id: row.id,
  contact: row.contact,
  ...text('email', row.email),
  ...text('message', row.message),
  dueOn: row.due_on as IsoDate,
  expiresAt: row.expires_at.toISOString() as Instant,
  linkNumber: row.link_number,
  madeBy: row.made_by,
  madeAt: row.made_at.toISOString() as Instant,
  ...moment('sentAt', row.sent_at),
  ...moment('remindedAt', row.reminded_at),
  ...moment('answeredAt', row.answered_at),
  ...text('answeredBy', row.answered_by),
  ...moment('revokedAt', row.revoked_at),
  figures: figures.map(figureOf),
});

const figureOf = (row: Selectable<AskFigureTable>): AskedFigure => ({
  nth: row.nth,
  series: row.series as SeriesId,
  period: row.period as Period,
  ...text('definition', row.definition),
  ...(row.answer === null ? {} : { answer: row.answer as FigureAnswer }),
  ...moment('answeredAt', row.answered_at),
  ...settledOf(row),
});

const settledOf = (row: Selectable<AskFigureTable>): { readonly settled?: SettledFigure } =>
  row.outcome === null || row.settled_at === null
    ? {}
    : {
        settled: {
          outcome: row.outcome as SettledFigure['outcome'],
          by: row.settled_by ?? '',
          at: row.settled_at.toISOString() as Instant,
          ...text('why', row.settled_why),
          ...(row.reading === null ? {} : { reading: row.reading as ReadingId }),
        },
      };

const text = <Name extends string>(name: Name, value: string | null) =>
  (value === null ? {} : { [name]: value }) as { readonly [Key in Name]?: string };

const moment = <Name extends string>(name: Name, value: Date | null) =>
  (value === null ? {} : { [name]: value.toISOString() }) as { readonly [Key in Name]?: Instant };
