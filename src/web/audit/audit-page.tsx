import type { ShownAudit } from '#operations/audit/show.ts';
import type { PlanView } from '#operations/plans/view.ts';
import { dateText, dayText } from '#text/periods.ts';
import { FileLinks } from '#web/documents/document-parts.tsx';
import type { Viewer } from '#web/http/request.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Button } from '#web/kit/button.tsx';
import type { FieldError } from '#web/kit/error-summary.tsx';
import { Form } from '#web/kit/form.tsx';
import { logPaths } from '#web/log/paths.ts';
import { PlanPage } from '#web/shell.tsx';
import { Gaps } from './gaps.tsx';
import { auditPaths } from './paths.ts';

export type AuditPageProps = {
  readonly view: PlanView;
  readonly viewer: Viewer;
  readonly shown: ShownAudit;
  readonly years: readonly number[];
  readonly errors: readonly FieldError[];
  readonly made: boolean;
  readonly once: string;
};

/** What an auditor would miss in a year, and the package to hand out. */
export function AuditPage({ view, viewer, shown, years, errors, made, once }: AuditPageProps) {
  const { plan } = view;
  const { audit } = shown;
  return (
    <PlanPage
      title={`Revision af ${audit.year}`}
      lead="Det, der mangler, står først, så I kan nå at rette op, før revisor spørger."
      plan={plan}
      at="audit"
      viewer={viewer}
      errors={errors}
      notice={
        made ? (
          <Alert variant="success" heading="Revisionspakken er lavet" announce>
            <p>Den ligger nedenfor og bliver ikke ændret mere.</p>
          </Alert>
        ) : undefined
      }
    >
      <Years plan={plan.key} years={years} chosen={audit.year} />
      <Gaps audit={audit} places={shown.places} />
      <MakePackage plan={plan.key} year={audit.year} concealed={audit.concealed} once={once} />
      <Earlier plan={plan.key} earlier={shown.earlier} />
    </PlanPage>
  );
}

/** A plan that has not begun; of nothing there is no audit. */
export function NothingYetPage({ view, viewer }: Pick<AuditPageProps, 'view' | 'viewer'>) {
  const { plan } = view;
  return (
    <PlanPage title="Revision" plan={plan} at="audit" viewer={viewer}>
      <p>Planen begynder {dateText(plan.period.from)}. Der er intet at revidere endnu.</p>
    </PlanPage>
  );
}

function Years({
  plan,
  years,
  chosen,
}: {
  readonly plan: string;
  readonly years: readonly number[];
  readonly chosen: number;
}) {
  return (
    <nav aria-label="Vælg år">
      <p>
        År:{' '}
        {years.map((year, index) => [
          index === 0 ? '' : ' · ',
          year === chosen ? (
            <strong key={year} aria-current="page">
              {year}
            </strong>
          ) : (
            <a key={year} href={auditPaths.year(plan, year)}>
              {year}
            </a>
          ),
        ])}
      </p>
    </nav>
  );
}

function MakePackage({
  plan,
  year,
  concealed,
  once,
}: {
  readonly plan: string;
  readonly year: number;
  readonly concealed: number;
  readonly once: string;
}) {
  return (
    <section aria-labelledby="pakken">
      <h2 id="pakken">Revisionspakken</h2>
      <p>
        Pakken viser for hvert kriterium årets tal, hvem der har behandlet dem, hvad der blev
        indstillet og besluttet, og hvad der blev gjort: som PDF, regneark og data, sammen med{' '}
        <a href={logPaths.show(plan)}>loggen</a> og et program, som revisor kan kontrollere den med
        uden os. Det tager op til et minut.
      </p>
      {concealed > 0 && (
        <p>
          {concealed === 1
            ? 'Planens ene tal om få personer kommer ikke med.'
            : `Planens ${concealed} tal om få personer kommer ikke med.`}
        </p>
      )}
      <Form action={auditPaths.year(plan, year)}>
        <input type="hidden" name="once" value={once} />
        <input type="hidden" name="year" value={String(year)} />
        <Button>Lav revisionspakken for {String(year)}</Button>
      </Form>
    </section>
  );
}

function Earlier({
  plan,
  earlier,
}: {
  readonly plan: string;
  readonly earlier: ShownAudit['earlier'];
}) {
  return (
    <section aria-labelledby="tidligere">
      <h2 id="tidligere">Pakker, der er lavet</h2>
      {earlier.length === 0 ? (
        <p>Der er ikke lavet en pakke for året endnu.</p>
      ) : (
        <ul>
          {earlier.map((each) => (
            <li key={each.id}>
              Udgave {each.edition}, {dayText(each.issuedAt)}:{' '}
              <FileLinks plan={{ key: plan }} document={each} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
