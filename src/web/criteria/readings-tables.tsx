import { readingsOf } from '#domain/readings/knowledge.ts';
import type { Reading, Series } from '#domain/readings/reading.ts';
import { comparePeriods, endOfDay } from '#domain/time/period.ts';
import type { PlanView } from '#operations/plans/view.ts';
import { dateText, dayText, momentText, periodText } from '#text/periods.ts';
import { polarityText, readingText, sampleText } from '#text/readings.ts';
import { ButtonLink } from '#web/kit/button.tsx';
import { Details } from '#web/kit/details.tsx';
import { FictionalMark } from '#web/kit/fictional-notice.tsx';
import { Tag } from '#web/kit/status-tag.tsx';
import { type Column, Table } from '#web/kit/table.tsx';
import { paths, withQuery } from '#web/paths.ts';
import { entryWords } from '#web/readings/entry-words.ts';
import { readingAnchor } from './trace-list.tsx';

export type SeriesReadingsProps = {
  readonly view: PlanView;
  readonly series: Series;
  /** Every reading the series ever had. */
  readonly history: readonly Reading[];
  readonly mayRegister: boolean;
  /** The criterion to come back to. */
  readonly code?: string | undefined;
  /** True among many series: the figures wait behind the latest of them. */
  readonly folded?: boolean | undefined;
};

/** The readings of a series with where each comes from, and what they were before they were corrected. */
export function SeriesReadings(props: SeriesReadingsProps) {
  const { view, series, history, mayRegister, code, folded = false } = props;
  const inForce = readingsOf(view.knowledge, series.id).inOrder;
  const current = new Set(inForce.map(({ id }) => id));
  const earlier = history
    .filter(({ id, series: of }) => of === series.id && !current.has(id))
    .filter(
      ({ provenance }) => view.asOf === undefined || provenance.enteredAt <= endOfDay(view.asOf),
    )
    .sort((a, b) => comparePeriods(a.period, b.period));
  const source = view.sources.get(series.source);
  const table = (
    <Table
      id={`tal-${series.id}`}
      caption={`Målepunkter: ${series.indicator}, ${series.population}`}
      captionHidden
      columns={columnsOf(view, series, mayRegister, code)}
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
        Kilde: {source?.name ?? 'ikke oplyst'}
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
      {earlier.length > 0 && (
        <Details summary={`Tidligere tal, der er rettet (${earlier.length})`}>
          <Table
            id={`rettet-${series.id}`}
            caption={`Rettede målepunkter: ${series.indicator}, ${series.population}`}
            captionHidden
            columns={earlierColumns(series, history)}
            rows={earlier}
            rowId={({ id }) => readingAnchor(id)}
            stacked
            compact
          />
        </Details>
      )}
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

function FigureCell({ reading, series }: { readonly reading: Reading; readonly series: Series }) {
  return (
    <>
      {reading.standing === 'preliminary' && (
        <>
          <Tag>foreløbig</Tag>{' '}
        </>
      )}
      {reading.fictional === true && (
        <>
          <FictionalMark />{' '}
        </>
      )}
      {reading.state.kind === 'measured' ? (
        readingText(reading, series.unit)
      ) : (
        <em>{readingText(reading, series.unit)}</em>
      )}
    </>
  );
}

function columnsOf(
  view: PlanView,
  series: Series,
  mayCorrect: boolean,
  code: string | undefined,
): readonly Column<Reading>[] {
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
      cell: ({ provenance: { edition, fetchedOn, evidence } }) => (
        <>
          {edition ?? 'Udgaven er ikke oplyst'}
          {fetchedOn !== undefined && `, hentet ${dateText(fetchedOn)}`}
          {evidence !== undefined && (
            <>
              {'. '}
              {view.evidence.has(evidence.sha256) ? (
                <a href={paths.evidence(view.plan.key, evidence.sha256)}>{evidence.fileName}</a>
              ) : (
                `${evidence.fileName} (filen er ikke gemt her)`
              )}
              {evidence.cell !== undefined && `, ${evidence.cell}`}
            </>
          )}
        </>
      ),
    },
    {
      header: 'Registreret',
      cell: ({ provenance, supersedes, reason }) => (
        <>
          {dayText(provenance.enteredAt)} af {provenance.enteredBy}
          {supersedes !== undefined && (
            <>
              . <a href={`#${readingAnchor(supersedes)}`}>Rettet</a>
              {reason !== undefined && `: ${reason}`}
            </>
          )}
        </>
      ),
    },
    ...(mayCorrect
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

function earlierColumns(series: Series, history: readonly Reading[]): readonly Column<Reading>[] {
  const correctionOf = (id: string) => history.find(({ supersedes }) => supersedes === id);
  return [
    { header: 'Periode', rowHeader: true, cell: ({ period }) => periodText(period) },
    {
      header: 'Tal',
      numeric: true,
      cell: (reading) => <FigureCell reading={reading} series={series} />,
    },
    {
      header: 'Registreret',
      cell: ({ provenance }) => `${momentText(provenance.enteredAt)} af ${provenance.enteredBy}`,
    },
    {
      header: 'Rettet',
      cell: ({ id }) => {
        const correction = correctionOf(id);
        if (correction === undefined) return 'Et senere tal for samme periode gælder';
        return `${momentText(correction.provenance.enteredAt)} af ${correction.provenance.enteredBy}${correction.reason === undefined ? '' : `: ${correction.reason}`}`;
      },
    },
  ];
}
