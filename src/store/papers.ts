import { sql } from 'kysely';
import type { BodyKey } from '#domain/governance/body.ts';
import type { StatusPaper } from '#domain/governance/status-paper.ts';
import type { CriterionId } from '#domain/plans/plan.ts';
import type { Instant } from '#domain/time/period.ts';
import type { Database } from './database.ts';

/** A status paper as it was issued, and the id of the document that it is. */
export type IssuedPaper = {
  readonly document: string;
  readonly body: BodyKey;
  readonly year: number;
  /** Counted from 1; a paper that is issued again is a further edition. */
  readonly edition: number;
  readonly issuedAt: Instant;
  readonly issuedBy: string;
  readonly paper: StatusPaper;
};

export type PapersWanted = {
  readonly year?: number;
  /** Those of the latest year before this one that has any. */
  readonly before?: number;
  readonly body?: BodyKey;
  /** The id of the document. */
  readonly document?: string;
};

/** The status papers of a plan, every edition: by year, body and edition. `plan` is the plan's id. */
export const papersOf = async (
  { kysely }: Database,
  plan: string,
  { year, before, body, document }: PapersWanted = {},
): Promise<readonly IssuedPaper[]> => {
  let query = kysely
    .selectFrom('document')
    .select(['id', 'body', 'year', 'edition', 'issued_at', 'issued_by', 'content'])
    .where('plan', '=', plan)
    .where('kind', '=', 'statusPaper')
    .orderBy('year')
    .orderBy('body')
    .orderBy('edition');
  if (year !== undefined) query = query.where('year', '=', year);
  if (before !== undefined) {
    query = query.where(({ eb, selectFrom }) =>
      eb(
        'year',
        '=',
        selectFrom('document')
          .select((max) => max.fn.max('year').as('year'))
          .where('plan', '=', plan)
          .where('kind', '=', 'statusPaper')
          .where('year', '<', before),
      ),
    );
  }
  if (body !== undefined) query = query.where('body', '=', body);
  if (document !== undefined) query = query.where('id', '=', document);
  return (await query.execute()).map((row) => ({
    document: row.id,
    body: row.body as BodyKey,
    year: row.year ?? 0,
    edition: row.edition,
    issuedAt: row.issued_at.toISOString() as Instant,
    issuedBy: row.issued_by,
    paper: row.content as StatusPaper,
  }));
};

/** The newest edition of a body's status paper of a year; undefined when none was issued. */
export const latestPaper = async (
  database: Database,
  plan: string,
  year: number,
  body: BodyKey,
): Promise<IssuedPaper | undefined> => (await papersOf(database, plan, { year, body })).at(-1);

/** A status paper by its name, and the verdict it gave the criterion asked for, in its own word. */
export type PaperNamed = Pick<IssuedPaper, 'document' | 'year' | 'edition' | 'issuedAt'> & {
  readonly title: string;
  readonly word?: string;
};

/** The latest of the papers a criterion stands in; found in what was frozen, without reading it. */
export const papersNaming = async (
  { kysely }: Database,
  plan: string,
  criterion: CriterionId,
): Promise<readonly PaperNamed[]> => {
  const named = `"criterion":${JSON.stringify(criterion)}`;
  const rows = await kysely
    .selectFrom('document')
    .select(['id', 'title', 'year', 'edition', 'issued_at'])
    .select(
      sql<string | null>`(select c ->> 'word' from json_array_elements(content -> 'criteria') c
        where c ->> 'criterion' = ${criterion} limit 1)`.as('word'),
    )
    .where('plan', '=', plan)
    .where('kind', '=', 'statusPaper')
    .where(sql<boolean>`strpos(content::text, ${named}) > 0`)
    .orderBy('issued_at', 'desc')
    .orderBy('id')
    .limit(mostNamed)
    .execute();
  return rows.map((row) => ({
    document: row.id,
    title: row.title,
    year: row.year ?? 0,
    edition: row.edition,
    issuedAt: row.issued_at.toISOString() as Instant,
    ...(row.word === null ? {} : { word: row.word }),
  }));
};

/** A plan's whole time: a few bodies, a paper of each year, some of them twice. */
const mostNamed = 40;
