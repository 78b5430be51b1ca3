import type { BodyPaper } from '#operations/papers/list.ts';
import type { PlanView } from '#operations/plans/view.ts';
import { dayText } from '#text/periods.ts';
import type { Viewer } from '#web/http/request.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Button } from '#web/kit/button.tsx';
import type { FieldError } from '#web/kit/error-summary.tsx';
import { Form } from '#web/kit/form.tsx';
import { type Column, Table } from '#web/kit/table.tsx';
import { paths } from '#web/paths.ts';
import { PlanPage } from '#web/shell.tsx';
import { paperPaths } from './paths.ts';

export type PapersPageProps = {
  readonly view: PlanView;
  readonly viewer: Viewer;
  readonly year: number;
  readonly bodies: readonly BodyPaper[];
  readonly errors: readonly FieldError[];
  readonly once: string;
  /** How many were issued just now. */
  readonly issued?: number | undefined;
};

/** Which bodies have their status paper of a year, and the press that gives it to the rest. */
export function PapersPage(props: PapersPageProps) {
  const { view, viewer, year, bodies, errors, once, issued } = props;
  const { plan } = view;
  const missing = bodies.filter((body) => body.getsOne && body.issued === undefined);
  return (
    <PlanPage
      title={`Statuspapirer ${year}`}
      lead="Ét papir til hvert organ, der evaluerer, beslutter eller skal følge målingerne: hvad er nået, hvad er ikke, og hvad kan ikke afgøres."
      plan={plan}
      at="cycle"
      viewer={viewer}
      errors={errors}
      breadcrumbs={[{ text: 'Årets gang', href: paths.cycle(plan.key) }]}
      notice={
        issued === undefined ? undefined : (
          <Alert variant="success" heading="Statuspapirerne er udgivet">
            <p>
              {issued === 1 ? '1 papir er' : `${issued} papirer er`} låst fast, som tallene står nu.
              Senere rettelser ændrer dem ikke.
            </p>
          </Alert>
        )
      }
    >
      {missing.length > 0 && viewer.may('issueDocuments') && (
        <Form action={paperPaths.issueAll(plan.key, year)}>
          <input type="hidden" name="once" value={once} />
          <p>
            {missing.length === 1
              ? '1 organ mangler sit papir.'
              : `${missing.length} organer mangler deres papir.`}{' '}
            Papirerne låses fast, som tallene står nu. Det kan tage et halvt minut at lave dem.
          </p>
          <Button>
            {missing.length === 1 ? 'Udgiv papiret' : `Udgiv alle ${missing.length} papirer`}
          </Button>
        </Form>
      )}
      <Table
        id="statuspapirer"
        caption={`Statuspapirer ${year}`}
        captionHidden
        columns={columnsOf(plan.key, year)}
        rows={bodies.filter((body) => body.getsOne || body.issued !== undefined)}
        empty="Ingen organer er sat til at evaluere, beslutte eller følge målingerne. Det vælges under Organisation."
        stacked
        compact
      />
    </PlanPage>
  );
}

function columnsOf(plan: string, year: number): readonly Column<BodyPaper>[] {
  return [
    { header: 'Organ', rowHeader: true, cell: ({ name }) => name },
    {
      header: 'Papir',
      cell: ({ issued }) =>
        issued === undefined ? (
          'Mangler'
        ) : (
          <a href={paperPaths.issued(plan, issued.document)}>
            Udgave {issued.edition}, {dayText(issued.issuedAt)}
          </a>
        ),
    },
    {
      header: 'Som det ser ud nu',
      cell: ({ key, name, issued }) => (
        <a href={paperPaths.preview(plan, year, key)}>
          {issued === undefined ? 'Se og udgiv' : 'Se og udgiv igen'}
          <span class="sr-only"> ({name})</span>
        </a>
      ),
    },
  ];
}
