import type { ImportLine } from '#domain/imports/import.ts';
import type { WholePlan } from '#domain/plans/plan.ts';
import type { Reading, ReadingId } from '#domain/readings/reading.ts';
import type { Instant, IsoDate } from '#domain/time/period.ts';
import { changesOfAll, drawnOn, type StatusChange } from '#operations/readings/changes.ts';
import type { Database } from '#store/database.ts';
import * as importRows from '#store/import-rows.ts';

export type Confirmer = { readonly by: string; readonly at: Instant; readonly today: IsoDate };

/**
 * What confirming an import changes: the criteria whose finding is another with all of it. Of the
 * staged figures only those are read that a criterion draws on.
 */
export const changesByImport = async (
  database: Database,
  { plan, criteria, readings }: WholePlan,
  line: ImportLine,
  confirmer: Confirmer,
): Promise<readonly StatusChange[]> => {
  const drawn = drawnOn(criteria);
  const series = plan.series.map(({ id }) => id).filter((id) => drawn.has(id));
  const kept = await importRows.keptOf(database, line.id, series);
  const proposed = kept.flatMap((row) => readingOf(row, line, confirmer));
  const before = readings.filter((each) => drawn.has(each.series));
  const whole = { plan, criteria, readings: [...before, ...proposed] };
  return changesOfAll(whole, proposed, confirmer.today);
};

/** The reading a row becomes. */
const readingOf = (
  { nth, figure, supersedes }: importRows.KeptRow,
  { id, edition }: ImportLine,
  { by, at }: Confirmer,
): readonly Reading[] => {
  if (figure === undefined) return [];
  const { edition: own = edition, ...rest } = figure;
  return [
    {
      ...rest,
      id: `${id}-${nth}` as ReadingId,
      provenance: {
        ...(own === undefined ? {} : { edition: own }),
        enteredBy: by,
        enteredAt: at,
        import: id,
      },
      ...(supersedes === undefined ? {} : { supersedes }),
    },
  ];
};
