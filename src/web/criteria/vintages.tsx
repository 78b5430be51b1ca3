import type { Reading, Series } from '#domain/readings/reading.ts';
import { changedVintages, type Vintage, vintagesOf } from '#domain/readings/vintages.ts';
import { endOfDay } from '#domain/time/period.ts';
import type { PlanView } from '#operations/plans/view.ts';
import { dateText, momentText, periodText } from '#text/periods.ts';
import { Details } from '#web/kit/details.tsx';
import { type Column, Table } from '#web/kit/table.tsx';
import { paths, withQuery } from '#web/paths.ts';
import { FigureCell, Provenance } from './reading-cells.tsx';
import { readingAnchor } from './trace-list.tsx';

export type VintagesProps = {
  readonly view: PlanView;
  readonly series: Series;
  /** Every reading the series ever had, those of other series too. */
  readonly history: readonly Reading[];
  readonly mayImport: boolean;
  /** The criterion whose page can be shown as of a day; without it, the central measurements'. */
  readonly code?: string | undefined;
};

/** What was known of each figure and since when; open where a figure has been another than it is. */
export function Vintages(props: VintagesProps) {
  const { view, series, history } = props;
  const all = vintagesOf(
    history.filter((each) => each.series === series.id),
    view.asOf === undefined ? undefined : endOfDay(view.asOf),
  );
  if (all.length === 0) return null;
  const changed = changedVintages(all);
  const periods = new Set(changed.map(({ reading }) => reading.period)).size;
  return (
    <Details
      summary={
        periods === 0
          ? 'Udgaver (hvert tal har kun én)'
          : `Udgaver (${periods === 1 ? 'ét tal' : `${periods} tal`} har været et andet)`
      }
      open={periods > 0}
    >
      <p class="d-print-none">Vælg en dag for at se, hvordan det så ud dengang.</p>
      <Table
        id={`udgaver-${series.id}`}
        caption={`Udgaver: ${series.indicator}, ${series.population}`}
        captionHidden
        columns={columnsOf(props)}
        rows={periods === 0 ? all : changed}
        rowId={({ reading, inForce }) =>
          inForce && reading.state.kind !== 'withdrawn' ? undefined : readingAnchor(reading.id)
        }
        stacked
        compact
      />
    </Details>
  );
}

function columnsOf({ view, series, mayImport, code }: VintagesProps): readonly Column<Vintage>[] {
  const { key } = view.plan;
  const here = code === undefined ? paths.centralMeasurements(key) : paths.criterion(key, code);
  const what = code === undefined ? 'målingerne' : 'kriteriet';
  return [
    { header: 'Periode', rowHeader: true, cell: ({ reading }) => periodText(reading.period) },
    {
      header: 'Tal',
      numeric: true,
      cell: ({ reading }) => <FigureCell reading={reading} series={series} />,
    },
    {
      header: 'Udgave',
      cell: ({ reading }) =>
        reading.state.kind === 'withdrawn' ? (
          'ingen'
        ) : (
          <Provenance view={view} reading={reading} mayImport={mayImport} />
        ),
    },
    {
      header: 'Kendt fra',
      cell: ({ reading, from }) => (
        <>
          <a href={withQuery(here, { dato: from })}>
            <span class="sr-only">Se {what} pr. </span>
            {dateText(from)}
          </a>{' '}
          af {reading.provenance.enteredBy}
        </>
      ),
    },
    { header: 'Gælder det?', cell: (vintage) => <Standing vintage={vintage} /> },
  ];
}

/** Whether it holds, or when and why it was superseded or taken back. */
function Standing({ vintage }: { readonly vintage: Vintage }) {
  const { reading, supersededBy, inForce } = vintage;
  if (supersededBy !== undefined) {
    const { provenance, reason, state } = supersededBy;
    const how = state.kind === 'withdrawn' ? 'Taget tilbage' : 'Erstattet';
    return (
      <>
        {how} {momentText(provenance.enteredAt)} af {provenance.enteredBy}
        {reason !== undefined && `: ${reason}`}
      </>
    );
  }
  if (!inForce) return <>Et senere tal for samme periode gælder</>;
  if (reading.state.kind === 'withdrawn') return <>Intet tal gælder{because(reading)}</>;
  return <>Gælder{because(reading)}</>;
}

const because = ({ reason }: Reading): string => (reason === undefined ? '' : `: ${reason}`);
