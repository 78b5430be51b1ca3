import type { VNode } from 'preact';
import type { Series } from '#domain/readings/reading.ts';
import type { StatbankTie } from '#domain/statbank/tie.ts';
import type { PlanView } from '#operations/plans/view.ts';
import { momentText } from '#text/periods.ts';
import { outsideText } from '#text/problems.ts';
import type { Viewer } from '#web/http/request.ts';
import { Button } from '#web/kit/button.tsx';
import { Details } from '#web/kit/details.tsx';
import { Form } from '#web/kit/form.tsx';
import { Tag } from '#web/kit/status-tag.tsx';
import { type Column, Table } from '#web/kit/table.tsx';
import { paths } from '#web/paths.ts';
import { PlanPage } from '#web/shell.tsx';
import { statbankPaths } from './paths.ts';

export type OverviewPageProps = {
  readonly view: PlanView;
  readonly viewer: Viewer;
  readonly ties: readonly StatbankTie[];
  /** What the reader's last action came to. */
  readonly notice?: VNode | undefined;
};

/** The series that are fetched from StatBank, and the button that fetches them. */
export function OverviewPage({ view, viewer, ties, notice }: OverviewPageProps) {
  const { plan } = view;
  const free = plan.series.filter(({ id }) => !ties.some(({ series }) => series === id));
  return (
    <PlanPage
      title="Statistikbanken"
      lead="Målinger, der hentes hos Danmarks Statistik. Nye tal skal ses igennem og bekræftes, før de gælder."
      plan={plan}
      at="sources"
      viewer={viewer}
      notice={notice}
      breadcrumbs={[{ text: 'Kilder', href: paths.sources(plan.key) }]}
    >
      <Table
        id="koblinger"
        caption="Målinger, der hentes i Statistikbanken"
        captionHidden
        columns={columnsOf(view, viewer)}
        rows={ties}
        empty="Ingen målinger hentes i Statistikbanken endnu."
        stacked
        compact
      />
      {ties.length > 0 && viewer.may('import') && (
        <Form action={statbankPaths.overview(plan.key)}>
          <p>Tabeller, der er opdateret, hentes også hver nat. Det kan tage lidt tid.</p>
          <Button>Hent nye tal nu</Button>
        </Form>
      )}
      {viewer.may('keepSources') && free.length > 0 && (
        <Details summary="Kobl en måling til en tabel" open={ties.length === 0}>
          <ul>
            {free.map((series) => (
              <li key={series.id}>
                <a href={statbankPaths.tie(plan.key, series.id)}>{seriesName(series)}</a>
              </li>
            ))}
          </ul>
        </Details>
      )}
      <p>
        <small>
          Kilde: Danmarks Statistik, Statistikbanken (licens CC BY 4.0). Statistikbanken har tal for
          kommuner og større områder, ikke for den enkelte boligafdeling.
        </small>
      </p>
    </PlanPage>
  );
}

const seriesName = ({ indicator, population }: Series): string => `${indicator}, ${population}`;

function columnsOf(view: PlanView, viewer: Viewer): readonly Column<StatbankTie>[] {
  const { plan } = view;
  const nameOf = (tie: StatbankTie): string => {
    const series = plan.series.find(({ id }) => id === tie.series);
    return series === undefined ? tie.series : seriesName(series);
  };
  return [
    {
      header: 'Måling',
      rowHeader: true,
      cell: (tie) =>
        viewer.may('keepSources') ? (
          <a href={statbankPaths.tie(plan.key, tie.series)}>{nameOf(tie)}</a>
        ) : (
          nameOf(tie)
        ),
    },
    {
      header: 'Tabel',
      cell: ({ table, selection }) => (
        <>
          {table}: {selection.tableText}
          {Object.values(selection.values).length > 0 && (
            <>
              <br />
              <small>
                {Object.values(selection.values)
                  .map(({ text }) => text)
                  .join(', ')}
              </small>
            </>
          )}
        </>
      ),
    },
    {
      header: 'Hentet',
      cell: ({ refreshedAt }) =>
        refreshedAt === undefined ? 'ikke endnu' : momentText(refreshedAt),
    },
    {
      header: 'Sidste hentning',
      cell: ({ failure, refreshedAt }) =>
        failure === undefined ? (
          refreshedAt === undefined ? (
            'ikke prøvet endnu'
          ) : (
            'lykkedes'
          )
        ) : (
          <>
            <Tag tone="error">mislykkedes</Tag> {outsideText(failure.trouble)}{' '}
            <small>({momentText(failure.at)})</small>
          </>
        ),
    },
  ];
}
