import type { Instant } from '#domain/time/period.ts';
import type { Database } from './database.ts';

export type EvidenceFile = { readonly fileName: string; readonly bytes: Uint8Array };

/** Keeps a file once: the same bytes again are the same file. */
export const keep = async (
  { kysely }: Database,
  plan: string,
  sha256: string,
  { fileName, bytes }: EvidenceFile,
  at: Instant,
): Promise<void> => {
  await kysely
    .insertInto('evidence')
    .values({ plan, sha256, file_name: fileName, bytes: Buffer.from(bytes), kept_at: at })
    .onConflict((conflict) => conflict.constraint('evidence_key').doNothing())
    .execute();
};

export const find = async (
  { kysely }: Database,
  plan: string,
  sha256: string,
): Promise<EvidenceFile | undefined> => {
  const row = await kysely
    .selectFrom('evidence')
    .select(['file_name', 'bytes'])
    .where('plan', '=', plan)
    .where('sha256', '=', sha256)
    .executeTakeFirst();
  return row && { fileName: row.file_name, bytes: row.bytes };
};
