import { readingsOf } from '#domain/readings/knowledge.ts';
import type { Reading, Series } from '#domain/readings/reading.ts';
import { comparePeriods } from '#domain/time/period.ts';
import type { PlanView } from '#operations/plans/view.ts';
import { dateText, dayText, momentText, periodText } from '#text/periods.ts';
import { polarityText, readingText, sampleText } from '#text/readings.ts';
import { ButtonLink } from '#web/kit/button.tsx';
import { Details } from '#web/kit/details.tsx';
import { FictionalMark } from '#web/kit/fictional-notice.tsx';
import { Tag } from '#web/kit/status-tag.tsx';
import { type Column, Table } from '#web/kit/table.tsx';
import { paths, withQuery } from '#web/paths.ts';
import { readingAnchor } from './trace-list.tsx';

export type SeriesReadingsProps = {
  readonly view: PlanView;
  readonly series: Series;
  /** Every reading the series ever had. */
  readonly history: readonly Reading[];
  readonly mayRegister: boolean;
  /** The criterion to come back to. */
  readonly code?: string | undefined;
};

/** The readings of a series with where each comes from, and what they were before they were corrected. */
export function SeriesReadings({ view, series, history, mayRegister, code }: SeriesReadingsProps) {
  const inForce = readingsOf(view.knowledge, series.id).inOrder;
  const current = new Set(inForce.map(({ id }) => id));
  const earlier = history
    .filter(({ id, series: of }) => of === series.id && !current.has(id))
    .filter(
      ({ provenance }) => view.asOf === undefined || provenance.enteredAt.slice(0, 10) <= view.asOf,
    )
    .sort((a, b) => comparePeriods(a.period, b.period));
  const source = view.sources.get(series.source);
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
      <Table
        id={`tal-${series.id}`}
        caption={`Målepunkter: ${series.indicator}, ${series.population}`}
        captionHidden
        columns={columnsOf(view, series, mayRegister, code)}
        rows={inForce}
        rowId={({ id }) => readingAnchor(id)}
        stacked
        compact
        empty="Ingen målepunkter endnu."
      />
      {mayRegister && (
        <p class="d-print-none">
          <ButtonLink
            href={withQuery(paths.register(view.plan.key, series.id), { fra: code })}
            about={`${series.indicator}, ${series.population}`}
          >
            Registrér et tal
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
    { header: 'Antal bag tallet', cell: ({ sample }) => sampleText(sample) || 'ikke oplyst' },
    {
      header: 'Hvorfra',
      cell: ({ provenance: { edition, fetchedOn, evidence } }) => (
        <>
          {edition ?? 'Udgaven er ikke oplyst'}
          {fetchedOn !== undefined && `, hentet ${dateText(fetchedOn)}`}
          {evidence !== undefined && (
            <>
              {'. '}
              <a href={paths.evidence(view.plan.key, evidence.sha256)}>{evidence.fileName}</a>
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
