import { readingsOf } from '#domain/readings/knowledge.ts';
import type { Reading, ReadingId, Series } from '#domain/readings/reading.ts';
import type { PlanView } from '#operations/plans/view.ts';
import { dayText, periodText } from '#text/periods.ts';
import { polarityText, readingText, sampleText } from '#text/readings.ts';
import { ButtonLink } from '#web/kit/button.tsx';
import { Details } from '#web/kit/details.tsx';
import { type Column, Table } from '#web/kit/table.tsx';
import { paths, withQuery } from '#web/paths.ts';
import { entryWords } from '#web/readings/entry-words.ts';
import { sourcePaths } from '#web/sources/paths.ts';
import { FigureCell, Provenance } from './reading-cells.tsx';
import { readingAnchor } from './trace-list.tsx';
import { Vintages } from './vintages.tsx';

export type SeriesReadingsProps = {
  readonly view: PlanView;
  readonly series: Series;
  /** Every reading the series ever had. */
  readonly history: readonly Reading[];
  readonly mayRegister: boolean;
  readonly mayImport: boolean;
  /** The criterion to come back to. */
  readonly code?: string | undefined;
  /** True among many series: the figures wait behind the latest of them. */
  readonly folded?: boolean | undefined;
};

/** The readings of a series with where each comes from, and the editions they have had. */
export function SeriesReadings(props: SeriesReadingsProps) {
  const { view, series, mayRegister, code, folded = false } = props;
  const inForce = readingsOf(view.knowledge, series.id).inOrder;
  const source = view.sources.get(series.source);
  const table = (
    <Table
      id={`tal-${series.id}`}
      caption={`Målepunkter: ${series.indicator}, ${series.population}`}
      captionHidden
      columns={columnsOf(props)}
      rows={inForce}
      rowId={({ id }) => readingAnchor(id)}
      stacked
      compact
    />
  );
  return (
    <section>
      <h3>
        {series.indicator}, {series.population}
      </h3>
      <p>
        Kilde:{' '}
        {source === undefined ? (
          'ikke oplyst'
        ) : (
          <a href={sourcePaths.source(view.plan.key, source.id)}>{source.name}</a>
        )}
        {source?.publisher !== undefined && ` (${source.publisher})`}.{' '}
        {upper(polarityText(series.polarity))}.{source?.note !== undefined && ` ${source.note}`}
      </p>
      {inForce.length === 0 && <p>Ingen målepunkter endnu.</p>}
      {inForce.length > 0 &&
        (folded ? <Details summary={foldedSummary(inForce, series)}>{table}</Details> : table)}
      {mayRegister && (
        <p class="d-print-none">
          <ButtonLink
            href={withQuery(paths.register(view.plan.key, series.id), { fra: code })}
            about={`${series.indicator}, ${series.population}`}
          >
            Registrér {entryWords(series.unit).one}
          </ButtonLink>
        </p>
      )}
      <Vintages {...props} />
    </section>
  );
}

/** "4 målepunkter, senest 256.200 kr. (2020)" */
function foldedSummary(readings: readonly Reading[], series: Series): string {
  const latest = readings.findLast(({ state }) => state.kind === 'measured');
  const count = readings.length === 1 ? '1 målepunkt' : `${readings.length} målepunkter`;
  return latest === undefined
    ? count
    : `${count}, senest ${readingText(latest, series.unit)} (${periodText(latest.period)})`;
}

const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function columnsOf({
  view,
  series,
  history,
  mayRegister,
  mayImport,
  code,
}: SeriesReadingsProps): readonly Column<Reading>[] {
  const takenBack = new Map(
    history.flatMap((each) =>
      each.series === series.id && each.state.kind === 'withdrawn'
        ? [[each.id, each.supersedes]]
        : [],
    ),
  );
  return [
    { header: 'Periode', rowHeader: true, cell: ({ period }) => periodText(period) },
    {
      header: 'Tal',
      numeric: true,
      cell: (reading) => <FigureCell reading={reading} series={series} />,
    },
    ...(readingsOf(view.knowledge, series.id).inOrder.some(({ sample }) => sample !== undefined)
      ? [
          {
            header: 'Antal bag tallet',
            cell: ({ sample }: Reading) => sampleText(sample) || 'ikke oplyst',
          },
        ]
      : []),
    {
      header: 'Hvorfra',
      cell: (reading) => <Provenance view={view} reading={reading} mayImport={mayImport} />,
    },
    {
      header: 'Registreret',
      cell: (reading) => (
        <>
          {dayText(reading.provenance.enteredAt)} af {reading.provenance.enteredBy}
          <Superseding reading={reading} takenBack={takenBack} />
        </>
      ),
    },
    ...(mayRegister
      ? [
          {
            header: 'Handling',
            headerHidden: true,
            cell: ({ id, period }: Reading) => (
              <a
                class="d-print-none"
                href={withQuery(paths.correct(view.plan.key, id), { fra: code })}
              >
                Ret<span class="sr-only"> tallet for {periodText(period)}</span>
              </a>
            ),
          },
        ]
      : []),
  ];
}

/** What it took the place of, and why; a figure that was put back has its own reason, not that. */
function Superseding({
  reading: { supersedes, reason },
  takenBack,
}: {
  readonly reading: Reading;
  /** The figure each withdrawal took back. */
  readonly takenBack: ReadonlyMap<ReadingId, ReadingId | undefined>;
}) {
  if (supersedes === undefined) return null;
  const back = takenBack.get(supersedes);
  return (
    <>
      . <a href={`#${readingAnchor(back ?? supersedes)}`}>{back ? 'Sat tilbage' : 'Rettet'}</a>
      {back === undefined && reason !== undefined && `: ${reason}`}
    </>
  );
}
