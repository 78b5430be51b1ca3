import { knowledgeOf, readingsOf, type SeriesReadings } from '#domain/readings/knowledge.ts';
import { fewestToCompare, type Oddity, oddityFinder } from '#domain/readings/oddities.ts';
import type { ImportId, Reading, ReadingId, Series, SeriesId } from '#domain/readings/reading.ts';
import type { Instant, IsoDate } from '#domain/time/period.ts';
import { figureText } from '#operations/readings/figure-text.ts';
import type { Database } from '#store/database.ts';
import * as staging from '#store/import-staging.ts';

type Against = { readonly series: ReadonlyMap<SeriesId, Series>; readonly today: IsoDate };

/** Figures looked over at a time: bounds what is in memory, and lets others have their turn. */
const atATime = 2_000;

/**
 * Looks the new and changed figures over, series by series: what is odd about each, and in words
 * what it would supersede.
 *
 * @returns how many that are not left out are odd in a way they were not before
 */
export const lookOver = async (
  database: Database,
  plan: string,
  id: ImportId,
  against: Against,
): Promise<number> => {
  let odder = 0;
  for (const chunk of chunksOf(await staging.touched(database, id))) {
    const figures = await staging.figuresOf(database, id, chunk);
    const readings = await staging.readingsOf(database, plan, chunk);
    const bySeries = Map.groupBy(readings, ({ series }) => series);
    const looked = [...Map.groupBy(figures, ({ series }) => series)].flatMap(([series, staged]) =>
      lookAt(staged, bySeries.get(series) ?? [], against),
    );
    await staging.keepLooked(
      database,
      id,
      looked.filter(({ before, after }) => differs(before, after)).map(({ after }) => after),
    );
    odder += looked.filter(({ before, after }) => isOdder(before, after)).length;
  }
  return odder;
};

const chunksOf = (
  touched: readonly { readonly series: SeriesId; readonly figures: number }[],
): readonly (readonly SeriesId[])[] => {
  const chunks: SeriesId[][] = [];
  let room = 0;
  for (const { series, figures } of touched) {
    if (room <= 0) {
      chunks.push([]);
      room = atATime;
    }
    chunks.at(-1)?.push(series);
    room -= figures;
  }
  return chunks;
};

type LookedAt = { readonly before: staging.StagedFigure; readonly after: staging.Looked };

const lookAt = (
  staged: readonly staging.StagedFigure[],
  readings: readonly Reading[],
  { series: all, today }: Against,
): readonly LookedAt[] => {
  const id = staged[0]?.series;
  const series = id === undefined ? undefined : all.get(id);
  if (series === undefined) return [];
  const oddities = oddityFinder(series, comparable(series, readings, staged), today);
  const byId = new Map(readings.map((each) => [each.id, each]));
  return staged.map((before) => {
    const superseded = before.supersedes && byId.get(before.supersedes);
    return {
      before,
      after: {
        nth: before.nth,
        oddities: oddities(before.period, before.state),
        ...(superseded === undefined ? {} : { figureBefore: figureText(superseded.state, series) }),
      },
    };
  });
};

/**
 * What figures are held up against: those in force, so that a file that has all of them wrong is
 * seen; where they are too few to tell anything, the series as it would be, so that one wrong figure
 * of a first file is.
 */
const comparable = (
  { id }: Series,
  readings: readonly Reading[],
  staged: readonly staging.StagedFigure[],
): SeriesReadings => {
  const known = readingsOf(knowledgeOf([], readings), id);
  const measured = known.inOrder.filter(({ state }) => state.kind === 'measured').length;
  if (measured >= fewestToCompare) return known;
  const proposed = staged.filter(({ excluded }) => !excluded).map(readingOf);
  return readingsOf(knowledgeOf([], [...readings, ...proposed]), id);
};

const readingOf = ({ nth, series, period, state, supersedes }: staging.StagedFigure): Reading => ({
  id: `staged-${nth}` as ReadingId,
  series,
  period,
  state,
  standing: 'final',
  provenance: { enteredBy: '', enteredAt: '9999-12-31T23:59:59.999Z' as Instant },
  ...(supersedes === undefined ? {} : { supersedes }),
});

const differs = (before: staging.StagedFigure, after: staging.Looked): boolean =>
  before.figureBefore !== after.figureBefore || !isSame(before.oddities, after.oddities);

const isSame = (some: readonly Oddity[], others: readonly Oddity[]): boolean =>
  some.length === others.length && some.every((each, index) => each === others[index]);

const isOdder = ({ excluded, oddities }: staging.StagedFigure, after: staging.Looked): boolean =>
  !excluded && after.oddities.some((each) => !oddities.includes(each));
