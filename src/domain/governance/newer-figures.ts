import type { Knowledge } from '#domain/readings/knowledge.ts';
import { readingAt, readingsOf } from '#domain/readings/knowledge.ts';
import type { KnownReading, SeriesId } from '#domain/readings/reading.ts';
import type { StatusPaper } from './status-paper.ts';

/** A figure that came, or was corrected or taken back, after a paper was issued. */
export type NewerFigure =
  | { readonly kind: 'added' | 'corrected'; readonly reading: KnownReading }
  | {
      readonly kind: 'withdrawn';
      readonly name: string;
      readonly period: string;
      readonly was: string;
    };

/**
 * What has come to be known since a paper was issued of the series it draws on. The paper itself
 * stays as it was: this only tells that there is more to know.
 */
export function newerFigures(
  { criteria, measurements, asOf }: StatusPaper,
  knowledge: Knowledge,
): readonly NewerFigure[] {
  const drawn = new Set<string>([
    ...criteria.flatMap(({ series }) => series),
    ...measurements.flatMap(({ series }) => series ?? []),
  ]);
  const came = [...drawn].flatMap((id) =>
    readingsOf(knowledge, id as SeriesId).inOrder.filter(
      ({ provenance }) => provenance.enteredAt > asOf,
    ),
  );
  const used = [...criteria, ...measurements].flatMap(({ figures }) => figures);
  const gone = new Map(
    used
      .filter(({ series, at }) => readingAt(knowledge, series as SeriesId, at) === undefined)
      .map((each) => [each.reading, each]),
  );
  return [
    ...came.map(
      (reading): NewerFigure => ({
        kind: reading.supersedes === undefined ? 'added' : 'corrected',
        reading,
      }),
    ),
    ...[...gone.values()].map(
      ({ name, period, figure }): NewerFigure => ({
        kind: 'withdrawn',
        name,
        period,
        was: figure,
      }),
    ),
  ];
}
