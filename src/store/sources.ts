import { sql } from 'kysely';
import type { DataSource } from '#domain/readings/reading.ts';
import type { Database } from './database.ts';

/** Adds sources to a plan, after those it has, in the order given. */
export const append = async (
  { kysely }: Database,
  plan: string,
  sources: readonly DataSource[],
): Promise<void> => {
  if (sources.length === 0) return;
  await sql`
    insert into source (plan, key, position, name, publisher, lag_months, contact, note, edition,
      rhythm, next_expected, min_cell, min_base)
    select ${plan}::bigint, s ->> 'id',
      nth + (select coalesce(max(position), 0) from source where plan = ${plan}::bigint),
      s ->> 'name', s ->> 'publisher',
      (s ->> 'lagMonths')::int, s ->> 'contact', s ->> 'note', s ->> 'edition', s ->> 'rhythm',
      (s ->> 'nextExpected')::date, (s -> 'smallest' ->> 'cell')::int,
      (s -> 'smallest' ->> 'base')::int
    from jsonb_array_elements(${JSON.stringify(sources)}::jsonb) with ordinality as given(s, nth)
  `.execute(kysely);
};

/** Replaces what is known of a source; what is left out is no longer known. */
export const save = async (
  { kysely }: Database,
  plan: string,
  source: DataSource,
): Promise<void> => {
  await kysely
    .updateTable('source')
    .set({
      name: source.name,
      publisher: source.publisher ?? null,
      lag_months: source.lagMonths ?? null,
      contact: source.contact ?? null,
      note: source.note ?? null,
      edition: source.edition ?? null,
      rhythm: source.rhythm ?? null,
      next_expected: source.nextExpected ?? null,
      min_cell: source.smallest?.cell ?? null,
      min_base: source.smallest?.base ?? null,
    })
    .where('plan', '=', plan)
    .where('key', '=', source.id)
    .execute();
};
