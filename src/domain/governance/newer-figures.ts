import type { Knowledge } from '#domain/readings/knowledge.ts';
import { readingAt, readingsOf } from '#domain/readings/knowledge.ts';
import type { KnownReading, SeriesId } from '#domain/readings/reading.ts';
import type { StatusPaper } from './status-paper.ts';

/** A figure that came, or was corrected or taken back, after a paper was issued. */
export type NewerFigure =
  | { readonly kind: 'added' | 'corrected'; readonly reading: KnownReading }
  /** `said` is the figure as the paper has it, where it names it. */
  | { readonly kind: 'withdrawn'; readonly reading: KnownReading; readonly said?: string };

/**
 * What has come to be known since a paper was issued of the series it draws on. The paper itself
 * stays as it was: this only tells that there is more to know, or less: a figure that was taken back is
 * found by what was known then, since a paper's charts show more figures than its verdicts rest on.
 */
export function newerFigures(
  { criteria, measurements, asOf }: StatusPaper,
  { now, then }: { readonly now: Knowledge; readonly then: Knowledge },
): readonly NewerFigure[] {
  const drawn = new Set<string>([
    ...criteria.flatMap(({ series }) => series),
    ...measurements.flatMap(({ series }) => series ?? []),
  ]);
  const came = [...drawn].flatMap((id) =>
    readingsOf(now, id as SeriesId).inOrder.filter(({ provenance }) => provenance.enteredAt > asOf),
  );
  const gone = [...drawn].flatMap((id) =>
    readingsOf(then, id as SeriesId).inOrder.filter(
      ({ series, period }) => readingAt(now, series, period) === undefined,
    ),
  );
  const said = new Map(
    [...criteria, ...measurements].flatMap(({ figures }) =>
      figures.map(({ reading, figure }) => [reading, figure]),
    ),
  );
  return [
    ...came.map(
      (reading): NewerFigure => ({
        kind: reading.supersedes === undefined ? 'added' : 'corrected',
        reading,
      }),
    ),
    ...gone.map((reading): NewerFigure => {
      const figure = said.get(reading.id);
      return { kind: 'withdrawn', reading, ...(figure === undefined ? {} : { said: figure }) };
    }),
  ];
}
