import type { DataSource } from '#domain/readings/reading.ts';
import { nextRelease } from '#domain/readings/release-calendar.ts';
import type { PlanView } from '#operations/plans/view.ts';
import { lagText, nextReleaseText, rhythmNames, smallestText } from '#text/sources.ts';
import { criterionHref } from '#web/criteria/criteria-table.tsx';
import type { Viewer } from '#web/http/request.ts';
import { ButtonLink } from '#web/kit/button.tsx';
import { type Column, Table } from '#web/kit/table.tsx';
import { PlanPage } from '#web/shell.tsx';
import { statbankPaths } from '#web/statbank/paths.ts';
import { sourcePaths } from './paths.ts';
import { restingOn } from './resting.ts';

export type SourcesPageProps = { readonly view: PlanView; readonly viewer: Viewer };

/** Where a plan's figures come from, and when they come. */
export function SourcesPage({ view, viewer }: SourcesPageProps) {
  const { plan } = view;
  return (
    <PlanPage
      title="Kilder"
      lead="Hvor tallene kommer fra, og hvornår de kan ventes."
      plan={plan}
      at="sources"
      viewer={viewer}
    >
      <Table
        id="kilder"
        caption="Planens kilder"
        captionHidden
        columns={columnsOf(view)}
        rows={plan.sources}
        empty="Planen har ingen kilder endnu."
        stacked
        compact
      />
      {viewer.may('keepSources') && (
        <p class="d-print-none">
          <ButtonLink href={sourcePaths.add(plan.key)}>Tilføj en kilde</ButtonLink>
        </p>
      )}
      <p class="d-print-none">
        <a href={statbankPaths.overview(plan.key)}>Målinger, der hentes i Statistikbanken</a>
      </p>
    </PlanPage>
  );
}

function columnsOf(view: PlanView): readonly Column<DataSource>[] {
  const { plan, today } = view;
  return [
    {
      header: 'Kilde',
      rowHeader: true,
      cell: ({ id, name, publisher }) => (
        <>
          <a href={sourcePaths.source(plan.key, id)}>{name}</a>
          {publisher !== undefined && (
            <>
              <br />
              <small>{publisher}</small>
            </>
          )}
        </>
      ),
    },
    { header: 'Nyeste udgave', cell: ({ edition }) => edition ?? 'ikke oplyst' },
    {
      header: 'Udkommer',
      cell: (source) => (
        <>
          {releaseText(source)}
          {source.smallest !== undefined && (
            <>
              <br />
              <small>{capital(smallestText(source.smallest))}</small>
            </>
          )}
        </>
      ),
    },
    { header: 'Næste udgave', cell: (source) => nextReleaseText(nextRelease(source, today)) },
    { header: 'Kontakt', cell: ({ contact }) => contact ?? 'ikke oplyst' },
    { header: 'Bygger på den', cell: ({ id }) => <RestingOn view={view} source={id} /> },
  ];
}

/** "hvert år, omkring to år efter perioden" */
function releaseText({ rhythm, lagMonths }: DataSource): string {
  const known = [
    ...(rhythm === undefined ? [] : [rhythmNames[rhythm]]),
    ...(lagMonths === undefined ? [] : [`${lagText(lagMonths)} efter perioden`]),
  ];
  return known.length === 0 ? 'ikke oplyst' : known.join(', ');
}

/** "3 målinger: T1, K4" */
function RestingOn({
  view,
  source,
}: {
  readonly view: PlanView;
  readonly source: DataSource['id'];
}) {
  const resting = restingOn(view, source);
  if (resting.length === 0) return <>ingen målinger</>;
  const codes = [...new Set(resting.flatMap((each) => each.codes))];
  return (
    <>
      {resting.length === 1 ? '1 måling' : `${resting.length} målinger`}
      {codes.length > 0 && ': '}
      {codes.map((code, index) => [
        index > 0 && ', ',
        <a key={code} href={criterionHref(view, code)}>
          {code}
        </a>,
      ])}
    </>
  );
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
