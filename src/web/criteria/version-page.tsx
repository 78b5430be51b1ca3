import { isKind, kindOf } from '#domain/criteria/build-claim.ts';
import type { Criterion, CriterionVersion } from '#domain/plans/plan.ts';
import type { PlanView } from '#operations/plans/view.ts';
import { momentText } from '#text/periods.ts';
import { errorAt, type Typed } from '#web/forms.ts';
import type { Viewer } from '#web/http/request.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Button, ButtonGroup, ButtonLink } from '#web/kit/button.tsx';
import type { FieldError } from '#web/kit/error-summary.tsx';
import { Fieldset, Form } from '#web/kit/form.tsx';
import { Select } from '#web/kit/select.tsx';
import { Textarea } from '#web/kit/textarea.tsx';
import { paths } from '#web/paths.ts';
import { PlanPage } from '#web/shell.tsx';
import { KindFields, kindChoices, rowButtons } from './kind-fields.tsx';
import { changedLines } from './versions.tsx';

export type VersionPageProps = {
  readonly view: PlanView;
  readonly viewer: Viewer;
  readonly criterion: Criterion;
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
  readonly once: string;
  /** The number of the version the form builds on. */
  readonly basedOn: number;
  /** What somebody else agreed since the form was shown. */
  readonly meanwhile?: CriterionVersion | undefined;
};

/** Agrees a new reading of a criterion; the ones before stay, and old statuses keep them. */
export function VersionPage(props: VersionPageProps) {
  const { view, viewer, criterion, errors, meanwhile } = props;
  const here = paths.criterion(view.plan.key, criterion.code);
  return (
    <PlanPage
      title={`Aftal en ny forståelse af ${criterion.code}`}
      lead={criterion.sentence}
      plan={view.plan}
      at="criterion"
      viewer={viewer}
      errors={[
        ...(meanwhile === undefined
          ? []
          : [
              {
                field: 'imens',
                message: 'En anden har aftalt en ny version imens. Din er ikke gemt.',
              },
            ]),
        ...errors,
      ]}
      breadcrumbs={[
        { text: 'Planen', href: paths.plan(view.plan.key) },
        { text: `Kriterium ${criterion.code}`, href: here },
      ]}
    >
      {meanwhile !== undefined && <Meanwhile {...props} version={meanwhile} />}
      <VersionForm {...props} back={here} />
    </PlanPage>
  );
}

function Meanwhile({
  view,
  criterion,
  version,
}: VersionPageProps & { readonly version: CriterionVersion }) {
  const before = criterion.versions.find(({ number }) => number === version.number - 1);
  const changes = before === undefined ? [] : changedLines(before, version, view);
  return (
    <section id="imens" tabIndex={-1}>
      <Alert variant="warning" heading={`Version ${version.number} er kommet til imens`}>
        <p>
          {version.enteredBy} aftalte den {momentText(version.enteredAt)}
          {version.reason === undefined ? '.' : `: ${version.reason}`}
        </p>
        {changes.length > 0 && (
          <ul>
            {changes.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        )}
        <p>Din står i formularen nedenfor. Gemmer du, bliver den version {version.number + 1}.</p>
      </Alert>
    </section>
  );
}

function VersionForm({
  view,
  criterion,
  typed,
  errors,
  once,
  basedOn,
  back,
}: VersionPageProps & { readonly back: string }) {
  const kind = typed.text('kind');
  return (
    <Form action={paths.newVersion(view.plan.key, criterion.code)}>
      <input type="hidden" name="once" value={once} />
      <input type="hidden" name="basedOn" value={String(basedOn)} />
      {/* The first button of a form is the one Enter presses. */}
      <div class="sr-only" aria-hidden="true">
        <button type="submit" tabIndex={-1}>
          Gem den nye version
        </button>
      </div>
      <Select
        name="kind"
        label="Slags kriterium"
        hint={isKind(kind) ? kindOf(kind).use : undefined}
        choices={kindChoices}
        value={kind}
        prompt="Vælg slags"
        error={errorAt(errors, 'kind')}
      />
      <p>
        <Button variant="secondary" name={rowButtons.show} value="kind" about="for denne slags">
          Vis felterne
        </Button>
      </p>
      {isKind(kind) && (
        <Fieldset legend={kindOf(kind).title} id="params">
          <KindFields
            kind={kind}
            prefix="params"
            typed={typed}
            errors={errors}
            series={view.plan.series}
          />
        </Fieldset>
      )}
      <Textarea
        name="interpretation"
        label="Aftalt forståelse"
        hint="Skriv med almindelige ord, hvad parterne er enige om, at sætningen betyder."
        rows={4}
        value={typed.text('interpretation')}
        error={errorAt(errors, 'interpretation')}
        optional
      />
      <Textarea
        name="reason"
        label="Hvorfor en ny version?"
        rows={3}
        value={typed.text('reason')}
        error={errorAt(errors, 'reason')}
      />
      <ButtonGroup>
        <Button>Gem den nye version</Button>
        <ButtonLink href={back}>Fortryd</ButtonLink>
      </ButtonGroup>
    </Form>
  );
}
