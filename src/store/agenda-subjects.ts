import type { PlacedItem } from '#domain/governance/audit-year.ts';
import type { Database } from './database.ts';

/** What stands on the agendas of a plan's meetings; nothing that is confidential. */
export const placedItemsOf = async (
  { kysely }: Database,
  plan: string,
): Promise<readonly PlacedItem[]> => {
  const rows = await kysely
    .selectFrom('agenda_item')
    .select(['id', 'meeting', 'kind', 'subject', 'title'])
    .where('plan', '=', plan)
    .where('kind', '!=', 'conflict')
    .orderBy('meeting')
    .orderBy('position')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    meeting: row.meeting,
    kind: row.kind as PlacedItem['kind'],
    subject: row.subject ?? '',
    title: row.title,
  }));
};
