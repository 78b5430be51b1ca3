import { type GoverningBody, isOpen, type Organisation } from '#domain/governance/body.ts';
import type { PlanView } from '#operations/plans/view.ts';
import { nameOfPerson } from '#text/bodies.ts';
import { joined, shortDate } from '#text/periods.ts';
import { errorAt, type Typed } from '#web/forms.ts';
import { Button } from '#web/kit/button.tsx';
import { Details } from '#web/kit/details.tsx';
import type { FieldError } from '#web/kit/error-summary.tsx';
import { DateField } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { bodyPaths } from './paths.ts';

type Props = {
  readonly view: PlanView;
  readonly body: GoverningBody;
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
  readonly once: string;
};

/** Says a body's last day. */
export function CloseForm({ view, body, typed, errors, once }: Props) {
  return (
    <Form action={bodyPaths.close(view.plan.key, body.key)}>
      <input type="hidden" name="once" value={once} />
      <p>Alle mandater i organet slutter samme dag. Det, organet har gjort, bliver stående.</p>
      <DateField
        name="on"
        label="Sidste dag"
        value={typed.has('on') ? typed.text('on') : shortDate(view.today)}
        error={errorAt(errors, 'on')}
      />
      <Button variant="warning">Nedlæg organet</Button>
    </Form>
  );
}

/** The way back for a body that was closed by mistake, and who must be given a mandate again. */
export function ReopenForm({
  view,
  organisation,
  body,
  once,
}: Pick<Props, 'view' | 'body' | 'once'> & { readonly organisation: Organisation }) {
  const open = isOpen(body, view.today);
  const action = open ? 'Organet skal ikke nedlægges' : 'Åbn organet igen';
  const ended = organisation.mandates.filter(
    (each) => each.body === body.key && each.to === body.closedOn,
  );
  const names = [...new Set(ended.map(({ person }) => nameOfPerson(organisation, person)))];
  return (
    <div class="d-print-none">
      <Details summary={action} id="aabn">
        <Form action={bodyPaths.reopen(view.plan.key, body.key)}>
          <input type="hidden" name="once" value={once} />
          <p>
            Er det en fejl, at organet {open ? 'skal nedlægges' : 'er nedlagt'}, kan det tages
            tilbage.{' '}
            {names.length > 0 &&
              `Mandaterne ${open ? 'slutter stadig den dag' : 'er stadig slut'}: ${joined(names)}. Giv dem nye mandater bagefter, hvis de skal blive siddende.`}
          </p>
          <Button variant="secondary">{action}</Button>
        </Form>
      </Details>
    </div>
  );
}
