import { type Selectable, sql } from 'kysely';
import type { BodyKey } from '#domain/governance/body.ts';
import type { Sighting } from '#domain/governance/meeting.ts';
import type { Instant, IsoDate } from '#domain/time/period.ts';
import type { Database } from './database.ts';
import type { SightingTable } from './tables-meetings.ts';

/** Which sightings are asked for; left out: all. `year` is that of the day it was seen. */
export type SightingFilter = {
  readonly body?: BodyKey;
  /** The criterion's key. */
  readonly criterion?: string;
  readonly year?: number;
  readonly kind?: Sighting['subject']['kind'];
};

/** What the bodies of a plan have seen, the earliest first; one statement. */
export const sightingsOf = async (
  { kysely }: Database,
  plan: string,
  { body, criterion, year, kind }: SightingFilter = {},
): Promise<readonly Sighting[]> => {
  let query = kysely
    .selectFrom('sighting')
    .selectAll()
    .where('plan', '=', plan)
    .orderBy('seen_on')
    .orderBy('id');
  if (body !== undefined) query = query.where('body', '=', body);
  if (kind !== undefined) query = query.where('subject_kind', '=', kind);
  if (criterion !== undefined) {
    query = query.where('subject_kind', '=', 'criterion').where('subject', '=', criterion);
  }
  if (year !== undefined) {
    query = query.where('seen_on', '>=', `${year}-01-01`).where('seen_on', '<=', `${year}-12-31`);
  }
  return (await query.execute()).map(sightingFrom);
};

/**
 * Records sightings; of one meeting the same is recorded once.
 *
 * @returns the ids of those that were new
 */
export const append = async (
  { kysely }: Database,
  plan: string,
  sightings: readonly Sighting[],
): Promise<ReadonlySet<string>> => {
  if (sightings.length === 0) return new Set();
  const rows = await kysely
    .insertInto('sighting')
    .values(
      sightings.map((each) => ({
        plan,
        id: each.id,
        body: each.body,
        meeting: each.meeting ?? null,
        seen_on: each.seenOn,
        subject_kind: each.subject.kind,
        subject: subjectOf(each.subject),
        document: each.document ?? null,
        entered_by: each.enteredBy,
        entered_at: each.enteredAt,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .expression(sql`plan, meeting, subject_kind, coalesce(subject, '')`)
        .where('meeting', 'is not', null)
        .doNothing(),
    )
    .returning('id')
    .execute();
  return new Set(rows.map(({ id }) => id));
};

const subjectOf = (subject: Sighting['subject']): string | null => {
  switch (subject.kind) {
    case 'criterion':
      return subject.criterion;
    case 'document':
      return subject.document;
    case 'centralMeasurements':
      return null;
  }
};

const sightingFrom = (row: Selectable<SightingTable>): Sighting => ({
  id: row.id,
  body: row.body as BodyKey,
  ...(row.meeting === null ? {} : { meeting: row.meeting }),
  seenOn: row.seen_on as IsoDate,
  subject: subjectFrom(row),
  ...(row.document === null ? {} : { document: row.document }),
  enteredBy: row.entered_by,
  enteredAt: row.entered_at.toISOString() as Instant,
});

const subjectFrom = ({
  subject_kind: kind,
  subject,
}: Selectable<SightingTable>): Sighting['subject'] => {
  switch (kind) {
    case 'criterion':
      return { kind, criterion: subject ?? '' };
    case 'document':
      return { kind, document: subject ?? '' };
    default:
      return { kind: 'centralMeasurements' };
  }
};
