import type { Selectable } from 'kysely';
import type { BodyKey } from '#domain/governance/body.ts';
import type {
  Notice,
  NoticeLevel,
  NoticeState,
  NoticeStep,
  NoticeStepKind,
} from '#domain/governance/notice.ts';
import type { CriterionId } from '#domain/plans/plan.ts';
import type { Instant, IsoDate } from '#domain/time/period.ts';
import type { Database } from './database.ts';
import { moment, said } from './left-out.ts';
import type { NoticeStepTable, NoticeTable } from './tables-notices.ts';

export type NoticeFilter = {
  readonly body?: BodyKey;
  /** True for those that are still waited for, false for those that have ended. */
  readonly open?: boolean;
};

const ended: readonly NoticeState[] = ['closed', 'withdrawn'];

/** The notices of a plan that fit, the newest first. @param plan the plan's id, as in its pin */
export const noticesOf = async (
  { kysely }: Database,
  plan: string,
  { body, open }: NoticeFilter = {},
): Promise<readonly Notice[]> => {
  let query = kysely.selectFrom('notice').selectAll().where('plan', '=', plan);
  if (body !== undefined) query = query.where('body', '=', body);
  if (open !== undefined) query = query.where('state', open ? 'not in' : 'in', ended);
  const rows = await query.orderBy('number', 'desc').execute();
  return rows.map(noticeFrom);
};

export const noticeOf = async (
  { kysely }: Database,
  plan: string,
  id: string,
): Promise<Notice | undefined> => {
  const row = await kysely
    .selectFrom('notice')
    .selectAll()
    .where('plan', '=', plan)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && noticeFrom(row);
};

/** What was done with the notices of a plan, or with one of them, in the order it was done. */
export const noticeStepsOf = async (
  { kysely }: Database,
  plan: string,
  notice?: string,
): Promise<readonly (NoticeStep & { readonly notice: string })[]> => {
  let query = kysely.selectFrom('notice_step').selectAll().where('plan', '=', plan);
  if (notice !== undefined) query = query.where('notice', '=', notice);
  const rows = await query.orderBy('at').orderBy('id').execute();
  return rows.map((row) => ({ ...stepFrom(row), notice: row.notice }));
};

/** The number a new notice is given; the plan's row is locked by whoever writes. */
export const nextNoticeNumber = async ({ kysely }: Database, plan: string): Promise<number> => {
  const row = await kysely
    .selectFrom('notice')
    .select(({ fn }) => fn.max('number').as('most'))
    .where('plan', '=', plan)
    .executeTakeFirst();
  return (row?.most ?? 0) + 1;
};

export const insertNotice = async (
  { kysely }: Database,
  plan: string,
  notice: Notice,
): Promise<void> => {
  await kysely
    .insertInto('notice')
    .values({
      plan,
      id: notice.id,
      number: notice.number,
      party: notice.party,
      title: notice.title,
      what: notice.what,
      effective_on: notice.effectiveOn ?? null,
      answers: JSON.stringify(notice.answers),
      level: notice.level,
      level_why: notice.levelWhy ?? null,
      body: notice.body ?? null,
      criteria: notice.criteria,
      focus_areas: notice.focusAreas,
      activities: notice.activities,
      told_at: notice.toldAt,
      told_by: notice.toldBy,
      told_by_account: notice.toldByAccount ?? null,
      due_on: notice.dueOn ?? null,
      state: notice.state,
      outcome: notice.outcome ?? null,
      closed_at: notice.closedAt ?? null,
    })
    .execute();
};

/** Keeps where a notice stands now, and counts its revision up. */
export const keepNoticeState = async (
  { kysely }: Database,
  plan: string,
  notice: Notice,
): Promise<void> => {
  await kysely
    .updateTable('notice')
    .set({
      level: notice.level,
      level_why: notice.levelWhy ?? null,
      body: notice.body ?? null,
      due_on: notice.dueOn ?? null,
      state: notice.state,
      outcome: notice.outcome ?? null,
      closed_at: notice.closedAt ?? null,
      revision: notice.revision + 1,
    })
    .where('plan', '=', plan)
    .where('id', '=', notice.id)
    .execute();
};

export const appendNoticeStep = async (
  { kysely }: Database,
  plan: string,
  notice: string,
  step: NoticeStep,
): Promise<void> => {
  await kysely
    .insertInto('notice_step')
    .values({
      plan,
      notice,
      id: step.id,
      kind: step.kind,
      party: step.party ?? null,
      body: step.body ?? null,
      on_day: step.day ?? null,
      stage: step.stage ?? null,
      text: step.text,
      at: step.at,
      by: step.by,
    })
    .execute();
};

const noticeFrom = (row: Selectable<NoticeTable>): Notice => ({
  id: row.id,
  number: row.number,
  party: row.party,
  title: row.title,
  what: row.what,
  ...said('effectiveOn', row.effective_on as IsoDate | null),
  answers: row.answers as Notice['answers'],
  level: row.level as NoticeLevel,
  ...said('levelWhy', row.level_why),
  ...said('body', row.body as BodyKey | null),
  criteria: row.criteria as readonly CriterionId[],
  focusAreas: row.focus_areas,
  activities: row.activities,
  toldAt: row.told_at.toISOString() as Instant,
  toldBy: row.told_by,
  ...said('toldByAccount', row.told_by_account),
  ...said('dueOn', row.due_on as IsoDate | null),
  state: row.state as NoticeState,
  ...said('outcome', row.outcome),
  ...moment('closedAt', row.closed_at),
  revision: row.revision,
});

const stepFrom = (row: Selectable<NoticeStepTable>): NoticeStep => ({
  id: row.id,
  kind: row.kind as NoticeStepKind,
  ...said('party', row.party),
  ...said('body', row.body as BodyKey | null),
  ...said('day', row.on_day as IsoDate | null),
  ...said('stage', row.stage),
  text: row.text,
  at: row.at.toISOString() as Instant,
  by: row.by,
});

/** The open notices of all plans that have a deadline, the first one first. */
export const noticesWithDeadline = async ({
  kysely,
}: Database): Promise<readonly { readonly id: string; readonly plan: string }[]> =>
  kysely
    .selectFrom('notice')
    .innerJoin('plan', 'plan.id', 'notice.plan')
    .select(['notice.id', 'plan.key as plan'])
    .where('notice.state', 'not in', ended)
    .where('notice.due_on', 'is not', null)
    .orderBy('notice.due_on')
    .orderBy('notice.id')
    .execute();
