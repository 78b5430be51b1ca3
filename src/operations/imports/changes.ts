import type { ImportLine } from '#domain/imports/import.ts';
import type { Criterion, WholePlan } from '#domain/plans/plan.ts';
import type { Reading, ReadingId, SeriesId } from '#domain/readings/reading.ts';
import type { Instant, IsoDate } from '#domain/time/period.ts';
import { changesOfAll, type StatusChange } from '#operations/readings/changes.ts';
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

/** Every text in the parameters of what is judged by; the series a criterion draws on are among them. */
const drawnOn = (criteria: readonly Criterion[]): ReadonlySet<SeriesId> => {
  const texts = new Set<SeriesId>();
  for (const { versions } of criteria) {
    JSON.stringify(versions.at(-1)?.params ?? {}, (_, value: unknown) => {
      if (typeof value === 'string') texts.add(value as SeriesId);
      return value;
    });
  }
  return texts;
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
