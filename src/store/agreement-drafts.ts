import { sql } from 'kysely';
import type { DraftAnswers, SettledCriteria } from '#domain/agreements/answer.ts';
import type { AgreementDraft } from '#domain/agreements/draft.ts';
import type { PlanKey } from '#domain/plans/plan.ts';
import type { Instant } from '#domain/time/period.ts';
import type { Database } from './database.ts';

/** A draft as a list shows it. */
export type DraftLine = {
  readonly id: string;
  readonly fileName: string;
  readonly owner: string;
  readonly madeAt: Instant;
  readonly title: string | null;
  readonly questions: number;
  readonly answered: number;
  /** The plan it became. */
  readonly plan: PlanKey | null;
};

/** What was read from a file, and what people settled about it so far. */
export type StoredDraft<Reading = unknown> = {
  readonly id: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly owner: string;
  readonly madeAt: Instant;
  /** Goes up with every change. */
  readonly revision: number;
  readonly draft: AgreementDraft<Reading>;
  readonly answers: DraftAnswers;
  readonly settled: SettledCriteria;
  readonly plan: PlanKey | null;
  readonly discarded: boolean;
};

export type NewDraft = {
  readonly id: string;
  readonly owner: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly bytes: Uint8Array;
  readonly draft: AgreementDraft;
  readonly at: Instant;
};

/** @returns the id of the draft somebody still has open of the same bytes */
export const findOpen = async (
  { kysely }: Database,
  owner: string,
  sha256: string,
): Promise<string | undefined> => {
  const row = await kysely
    .selectFrom('agreement_draft')
    .select('id')
    .where('owner', '=', owner)
    .where('sha256', '=', sha256)
    .where('plan', 'is', null)
    .where('discarded_at', 'is', null)
    .executeTakeFirst();
  return row?.id;
};

/** @returns false when the same bytes were made a draft of in this very moment */
export const insert = async ({ kysely }: Database, given: NewDraft): Promise<boolean> => {
  const { numInsertedOrUpdatedRows } = await kysely
    .insertInto('agreement_draft')
    .values({
      id: given.id,
      owner: given.owner,
      file_name: given.fileName,
      sha256: given.sha256,
      bytes: given.bytes,
      draft: JSON.stringify(given.draft),
      answers: '{}',
      proposals: '{}',
      made_at: given.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
};

type DraftRow = {
  readonly id: string;
  readonly file_name: string;
  readonly sha256: string;
  readonly owner: string;
  readonly made_at: Date;
  readonly revision: string;
  readonly draft: object;
  readonly answers: object;
  readonly proposals: object;
  readonly plan_key: string | null;
  readonly discarded_at: Date | null;
};

/** `forWrite`: others who write to the same draft wait until this transaction ends. */
export const load = async <Reading>(
  { kysely }: Database,
  id: string,
  { forWrite = false }: { readonly forWrite?: boolean } = {},
): Promise<StoredDraft<Reading> | undefined> => {
  const { rows } = await sql<DraftRow>`
    select d.id, d.file_name, d.sha256, d.owner, d.made_at, d.revision, d.draft, d.answers,
      d.proposals, d.discarded_at, (select key from plan where plan.id = d.plan) as plan_key
    from agreement_draft d where d.id = ${id} ${forWrite ? sql`for update of d` : sql``}
  `.execute(kysely);
  return rows[0] && storedOf<Reading>(rows[0]);
};

const storedOf = <Reading>(row: DraftRow): StoredDraft<Reading> => ({
  id: row.id,
  fileName: row.file_name,
  sha256: row.sha256,
  owner: row.owner,
  madeAt: row.made_at.toISOString() as Instant,
  revision: Number(row.revision),
  draft: row.draft as AgreementDraft<Reading>,
  answers: row.answers as DraftAnswers,
  settled: row.proposals as SettledCriteria,
  plan: row.plan_key as PlanKey | null,
  discarded: row.discarded_at !== null,
});

/** Open drafts and those that became plans, newest first. */
export const list = async ({ kysely }: Database): Promise<readonly DraftLine[]> => {
  const { rows } = await sql<{
    readonly id: string;
    readonly file_name: string;
    readonly owner: string;
    readonly made_at: Date;
    readonly title: string | null;
    readonly questions: number;
    readonly answered: number;
    readonly plan_key: string | null;
  }>`
    select d.id, d.file_name, d.owner, d.made_at, d.draft ->> 'areaName' as title,
      jsonb_array_length(d.draft -> 'questions') as questions,
      (select count(*)::int from jsonb_object_keys(d.answers)) as answered,
      (select key from plan where plan.id = d.plan) as plan_key
    from agreement_draft d where d.discarded_at is null
    order by d.made_at desc, d.id limit 200
  `.execute(kysely);
  return rows.map((row) => ({
    id: row.id,
    fileName: row.file_name,
    owner: row.owner,
    madeAt: row.made_at.toISOString() as Instant,
    title: row.title,
    questions: row.questions,
    answered: row.answered,
    plan: row.plan_key as PlanKey | null,
  }));
};

/** What people settled replaces what they had settled before; the revision goes up. */
export const save = async (
  { kysely }: Database,
  id: string,
  { answers, settled }: { readonly answers: DraftAnswers; readonly settled: SettledCriteria },
): Promise<void> => {
  await kysely
    .updateTable('agreement_draft')
    .set({
      answers: JSON.stringify(answers),
      proposals: JSON.stringify(settled),
      revision: sql`revision + 1`,
    })
    .where('id', '=', id)
    .execute();
};

export const becomePlan = async ({ kysely }: Database, id: string, plan: string): Promise<void> => {
  await kysely.updateTable('agreement_draft').set({ plan }).where('id', '=', id).execute();
};

export const discard = async ({ kysely }: Database, id: string, at: Instant): Promise<void> => {
  await kysely
    .updateTable('agreement_draft')
    .set({ discarded_at: at })
    .where('id', '=', id)
    .execute();
};
