import { sql } from 'kysely';
import type { BodyKey } from '#domain/governance/body.ts';
import type { PaperCriterion } from '#domain/governance/status-paper.ts';
import type { Instant } from '#domain/time/period.ts';
import type { Database } from './database.ts';

/** The verdicts of an issued status paper, without all else it holds. */
export type PaperVerdicts = {
  readonly document: string;
  readonly body: BodyKey;
  readonly year: number;
  readonly edition: number;
  readonly issuedAt: Instant;
  readonly criteria: readonly Pick<
    PaperCriterion,
    'criterion' | 'verdict' | 'word' | 'explanation' | 'final'
  >[];
};

/** The verdicts of every edition of the papers of some years, the first edition first; one statement. */
export const paperVerdicts = async (
  { kysely }: Database,
  plan: string,
  years: readonly number[],
): Promise<readonly PaperVerdicts[]> => {
  const rows = await kysely
    .selectFrom('document')
    .select(['id', 'body', 'year', 'edition', 'issued_at'])
    .select(
      sql<PaperVerdicts['criteria']>`coalesce((
        select json_agg(json_build_object(
          'criterion', c ->> 'criterion', 'verdict', c ->> 'verdict', 'word', c ->> 'word',
          'explanation', c ->> 'explanation', 'final', c -> 'final'))
        from json_array_elements(document.content -> 'criteria') c), '[]')`.as('criteria'),
    )
    .where('plan', '=', plan)
    .where('kind', '=', 'statusPaper')
    .where('year', 'in', years)
    .where('body', 'is not', null)
    .orderBy('edition')
    .execute();
  return rows.map((row) => ({
    document: row.id,
    body: row.body as BodyKey,
    year: row.year ?? 0,
    edition: row.edition,
    issuedAt: row.issued_at.toISOString() as Instant,
    criteria: row.criteria,
  }));
};
