import { sql } from 'kysely';
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

/**
 * Bytes come written out as text, two letters each: asked for as one, a long file would be held
 * four times over while it is read.
 */
const pieceBytes = 1_048_576;

export const find = async (
  { kysely }: Database,
  plan: string,
  sha256: string,
): Promise<EvidenceFile | undefined> => {
  const { rows } = await sql<{ readonly file_name: string; readonly piece: Uint8Array }>`
    select file_name, substring(bytes from first for ${sql.lit(pieceBytes)}) as piece
    from evidence, generate_series(1, greatest(octet_length(bytes), 1), ${sql.lit(pieceBytes)}) first
    where plan = ${plan}::bigint and sha256 = ${sha256}
    order by first
  `.execute(kysely);
  const [row] = rows;
  return row && { fileName: row.file_name, bytes: Buffer.concat(rows.map(({ piece }) => piece)) };
};
