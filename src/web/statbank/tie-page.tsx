import { readingsOf } from '#domain/readings/knowledge.ts';
import type { StatbankMark } from '#domain/statbank/marks.ts';
import type { Answered } from '#domain/statbank/table.ts';
import type { StatbankTie } from '#domain/statbank/tie.ts';
import type { PlanView } from '#operations/plans/view.ts';
import type { TieView } from '#operations/statbank/look.ts';
import type { FoundTables } from '#operations/statbank/tables.ts';
import { unitNames } from '#text/numbers.ts';
import { dayText, momentText } from '#text/periods.ts';
import { outsideText } from '#text/problems.ts';
import { markName, meaningNames, timesText } from '#text/statbank.ts';
import type { Typed } from '#web/forms.ts';
import type { Viewer } from '#web/http/request.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Button, ButtonGroup, ButtonLink } from '#web/kit/button.tsx';
import type { FieldError } from '#web/kit/error-summary.tsx';
import { Form } from '#web/kit/form.tsx';
import { SummaryList } from '#web/kit/summary-list.tsx';
import { paths, withQuery } from '#web/paths.ts';
import { PlanPage } from '#web/shell.tsx';
import { ChoiceForm } from './choice-form.tsx';
import { statbankPaths } from './paths.ts';
import { SamplePart } from './sample-part.tsx';
import { TableSearch } from './table-search.tsx';
import { fields, queryOf } from './tie-input.ts';
import { Trouble } from './trouble.tsx';

export type TiePageProps = {
  readonly view: PlanView;
  readonly viewer: Viewer;
  readonly tied: TieView;
  readonly found?: Answered<FoundTables> | undefined;
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
  readonly once: string;
};

/** Where a series is fetched from: what it is tied to, a search, a choice, an example. */
export function TiePage(props: TiePageProps) {
  const { view, viewer, tied, found, typed, errors, once } = props;
  const { series, tie, table, chosen } = tied;
  const { key } = view.plan;
  return (
    <PlanPage
      title="Hent fra Statistikbanken"
      lead={`${series.indicator}, ${series.population} (${unitNames[series.unit]})`}
      plan={view.plan}
      at="sources"
      viewer={viewer}
      errors={errors}
      breadcrumbs={[
        { text: 'Kilder', href: paths.sources(key) },
        { text: 'Statistikbanken', href: statbankPaths.overview(key) },
      ]}
    >
      {tie !== undefined && <Now plan={key} tie={tie} choosing={table !== undefined} />}
      <TableSearch
        plan={key}
        series={series}
        words={typed.text(fields.words)}
        found={table === undefined ? found : undefined}
        another={tie !== undefined || table !== undefined}
      />
      {table !== undefined && !table.ok && <Trouble trouble={table.trouble} />}
      {table?.ok === true && (
        <ChoiceForm
          plan={key}
          series={series}
          info={table.value}
          typed={typed}
          errors={errors}
          shown={chosen?.kind === 'sample'}
        />
      )}
      {chosen?.kind === 'sample' && !chosen.sample.ok && (
        <Trouble trouble={chosen.sample.trouble} />
      )}
      {table?.ok === true && chosen?.kind === 'sample' && chosen.sample.ok && (
        <SamplePart
          plan={key}
          series={series}
          table={table.value.id}
          sample={chosen.sample.value}
          typed={typed}
          errors={errors}
          once={once}
          known={readingsOf(view.knowledge, series.id).inOrder}
          anew={tie !== undefined}
        />
      )}
    </PlanPage>
  );
}

function Now({
  plan,
  tie,
  choosing,
}: {
  readonly plan: string;
  readonly tie: StatbankTie;
  readonly choosing: boolean;
}) {
  const { table, selection, series, failure } = tie;
  return (
    <section>
      <h2>Sådan hentes målingen nu</h2>
      {failure !== undefined && (
        <Alert variant="warning" heading="Sidste hentning mislykkedes" headingLevel={3}>
          <p>
            {momentText(failure.at)}: {outsideText(failure.trouble)}
          </p>
        </Alert>
      )}
      <SummaryList
        label="Sådan hentes målingen nu"
        items={[
          { label: 'Tabel', value: `${table}: ${selection.tableText}` },
          ...Object.values(selection.values).map(({ variable, text, id }) => ({
            label: upper(variable),
            value: `${text} (${id})`,
          })),
          { label: 'Tallene', value: `${timesText(selection.times)} (${selection.unit})` },
          ...Object.entries(selection.marks).map(([mark, meaning]) => ({
            label: `Betydning af ${markName(mark as StatbankMark)}`,
            value: meaningNames[meaning],
          })),
          ...(selection.from === undefined ? [] : [{ label: 'Fra og med', value: selection.from }]),
          { label: 'Koblet', value: `${dayText(tie.tiedAt)} af ${tie.tiedBy}` },
          {
            label: 'Hentet senest',
            value: tie.refreshedAt === undefined ? 'ikke endnu' : momentText(tie.refreshedAt),
          },
        ]}
      />
      <Form action={statbankPaths.untie(plan, series)}>
        <ButtonGroup>
          {!choosing && (
            <ButtonLink
              href={withQuery(
                statbankPaths.tie(plan, series),
                queryOf(table, selection),
                'eksempel',
              )}
            >
              Ret valgene
            </ButtonLink>
          )}
          <Button variant="tertiary">Hent den ikke længere herfra</Button>
        </ButtonGroup>
      </Form>
    </section>
  );
}

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
