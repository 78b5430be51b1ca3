import type { Mandate, Organisation } from '#domain/governance/body.ts';
import type { PlanView } from '#operations/plans/view.ts';
import { mandateDays, nameOfBody, nameOfPerson } from '#text/bodies.ts';
import { mandateRoleWords } from '#text/governance-words.ts';
import { dateText, shortDate } from '#text/periods.ts';
import { errorAt, type Typed } from '#web/forms.ts';
import type { Viewer } from '#web/http/request.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Button } from '#web/kit/button.tsx';
import { Checkbox } from '#web/kit/checkboxes.tsx';
import type { FieldError } from '#web/kit/error-summary.tsx';
import { DateField, Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { PlanPage } from '#web/shell.tsx';
import { crumbs } from './parts.tsx';
import { bodyPaths } from './paths.ts';

export type MandatePageProps = {
  readonly view: PlanView;
  readonly viewer: Viewer;
  readonly organisation: Organisation;
  readonly mandate: Mandate;
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
  readonly once: string;
  readonly revision: number;
  /** Somebody else ended it since the form was shown. */
  readonly stale?: boolean | undefined;
};

/** The form that ends one mandate. */
export function MandatePage(props: MandatePageProps) {
  const { view, viewer, organisation, mandate, typed, errors } = props;
  const { plan, today } = view;
  const name = nameOfPerson(organisation, mandate.person);
  const past = errorAt(errors, 'to')?.includes('før i dag') === true || typed.has('past');
  return (
    <PlanPage
      title={`Afslut mandatet for ${name}`}
      plan={plan}
      at="organisation"
      viewer={viewer}
      errors={errors}
      breadcrumbs={[
        ...crumbs(plan.key),
        {
          text: nameOfBody(organisation, mandate.body),
          href: bodyPaths.body(plan.key, mandate.body),
        },
      ]}
    >
      {props.stale === true && (
        <Alert variant="warning" heading="En anden har afsluttet mandatet imens">
          <p>
            Gemt nu: sidste dag {mandate.to === undefined ? 'er ikke aftalt' : dateText(mandate.to)}
            {mandate.endedWhy === undefined ? '' : `, "${mandate.endedWhy}"`}. Det, du skrev, er
            ikke gemt; det står nedenfor. Send igen, hvis dit skal gælde.
          </p>
        </Alert>
      )}
      <p>
        {name} er {mandateRoleWords[mandate.role]} i {nameOfBody(organisation, mandate.body)}{' '}
        {mandateDays(mandate)}. Adgangen slutter med mandatet, hvis personen ikke har et andet.
      </p>
      <Form action={bodyPaths.mandate(plan.key, mandate.id)}>
        <input type="hidden" name="once" value={props.once} />
        <input type="hidden" name="revision" value={String(props.revision)} />
        <DateField
          name="to"
          label="Sidste dag"
          value={typed.has('to') ? typed.text('to') : shortDate(today)}
          error={errorAt(errors, 'to')}
        />
        {past && (
          <Checkbox
            name="past"
            label="Ja, mandatet sluttede den dag, selv om den er før i dag"
            checked={typed.has('past')}
          />
        )}
        <Field
          name="why"
          label="Hvorfor?"
          hint="For eksempel fratrådt, ikke genvalgt eller nyt job"
          value={typed.text('why')}
          error={errorAt(errors, 'why')}
          width="xl"
        />
        <Button>Afslut mandatet</Button>
      </Form>
    </PlanPage>
  );
}
