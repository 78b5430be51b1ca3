import type { GoverningBody, Organisation } from '#domain/governance/body.ts';
import type { PlanView } from '#operations/plans/view.ts';
import { eachWords, seatText } from '#text/bodies.ts';
import { errorAt, type Typed } from '#web/forms.ts';
import { Button } from '#web/kit/button.tsx';
import { Checkbox } from '#web/kit/checkboxes.tsx';
import type { FieldError } from '#web/kit/error-summary.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { Select } from '#web/kit/select.tsx';
import { bodyPaths } from './paths.ts';

export type SeatFormsProps = {
  readonly view: PlanView;
  readonly organisation: Organisation;
  readonly body: GoverningBody;
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
  readonly once: string;
};

/** The sorts of seats a body has, each with its way out, and a form for one more. */
export function SeatForms({ view, organisation, body, typed, errors, once }: SeatFormsProps) {
  const { plan } = view;
  const of = (name: string) => ({
    name,
    id: `plads-${name}`,
    value: typed.text(name),
    error: errorAt(errors, `plads-${name}`),
  });
  const sent = typed.has('once');
  return (
    <>
      <ul>
        {(organisation.seats.get(body.key) ?? []).map((seat) => (
          <li key={seat.key}>
            {seatText(seat)}
            <form method="post" action={bodyPaths.removeSeat(plan.key, body.key, seat.key)}>
              <Button variant="tertiary" about={`pladsen ${seat.title}`}>
                Fjern
              </Button>
            </form>
          </li>
        ))}
      </ul>
      <Form action={bodyPaths.seats(plan.key, body.key)}>
        <input type="hidden" name="once" value={once} />
        <Field
          {...of('title')}
          label="Hvad pladserne hedder"
          hint="For eksempel To fra hver afdelingsbestyrelse"
          width="xl"
        />
        <Select
          {...of('for')}
          label="For"
          choices={[
            { value: 'open', label: 'Åben for alle' },
            { value: 'organisation', label: 'En bestemt (skriv navnet nedenfor)' },
            ...Object.entries(eachWords).map(([value, label]) => ({
              value,
              label: label.charAt(0).toUpperCase() + label.slice(1),
            })),
          ]}
        />
        <Field {...of('organisation')} label="Navn på den bestemte" width="l" optional />
        <Field
          {...of('count')}
          value={sent ? typed.text('count') : '1'}
          label="Antal for hver"
          width="xxs"
          inputMode="numeric"
        />
        <Checkbox
          name="voting"
          id="plads-voting"
          label="Har stemmeret"
          checked={!sent || typed.has('voting')}
        />
        <Checkbox
          name="optional"
          id="plads-optional"
          label="Må stå tom"
          checked={typed.has('optional')}
        />
        <Button>Tilføj pladserne</Button>
      </Form>
    </>
  );
}
