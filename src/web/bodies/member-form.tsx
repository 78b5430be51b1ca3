import {
  type GoverningBody,
  mandateRoles,
  membersOn,
  type Organisation,
} from '#domain/governance/body.ts';
import { fillsSeat } from '#domain/governance/mandate-rules.ts';
import { organisationsOf, placesOf } from '#domain/governance/places.ts';
import type { PlanView } from '#operations/plans/view.ts';
import { seatForText } from '#text/bodies.ts';
import { mandateRoleWords } from '#text/governance-words.ts';
import { shortDate } from '#text/periods.ts';
import { errorAt, type Typed } from '#web/forms.ts';
import { Button } from '#web/kit/button.tsx';
import type { FieldError } from '#web/kit/error-summary.tsx';
import { DateField, Field } from '#web/kit/field.tsx';
import { Fieldset, Form } from '#web/kit/form.tsx';
import { Select } from '#web/kit/select.tsx';
import { bodyPaths } from './paths.ts';

export type MemberFormProps = {
  readonly view: PlanView;
  readonly organisation: Organisation;
  readonly body: GoverningBody;
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
  readonly once: string;
};

const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** A person and their mandate in one go: on the list already, or written here. */
export function MemberForm({ view, organisation, body, typed, errors, once }: MemberFormProps) {
  const { plan, today } = view;
  const of = (name: string, otherwise = '') => ({
    name,
    id: `medlem-${name}`,
    value: typed.has(name) ? typed.text(name) : otherwise,
    error: errorAt(errors, `medlem-${name}`),
  });
  const people = organisation.people.filter(({ removed }) => removed === undefined);
  const principals = membersOn(organisation, body.key, today).filter(({ mandate }) =>
    fillsSeat(mandate),
  );
  return (
    <Form action={bodyPaths.member(plan.key, body.key)}>
      <input type="hidden" name="once" value={once} />
      <Fieldset legend="Personen" hint="Skriv en ny, eller vælg en, der står på listen">
        <Field {...of('name')} label="Navn" width="xl" autocomplete="off" optional />
        <Field
          {...of('email')}
          label="E-mail"
          type="email"
          width="xl"
          autocomplete="off"
          optional
        />
        <Select
          {...of('person')}
          label="Eller vælg"
          choices={people.map(({ id, name, organisation: from }) => ({
            value: id,
            label: from === undefined ? name : `${name}, ${from}`,
          }))}
          prompt="Ny person"
          optional
        />
      </Fieldset>
      <Fieldset legend="Mandatet">
        <Field
          {...of('organisation')}
          label="Repræsenterer"
          suggestions={suggestionsOf({ plan }, organisation, body)}
          width="l"
          optional
        />
        <Select
          {...of('seat')}
          label="Plads"
          choices={(organisation.seats.get(body.key) ?? []).map((seat) => ({
            value: seat.key,
            label: `${seat.title} (${seatForText(seat)})`,
          }))}
          prompt="Uden en bestemt plads"
          optional
        />
        <Select
          {...of('role', 'member')}
          label="Rolle"
          choices={mandateRoles.map((value) => ({ value, label: upper(mandateRoleWords[value]) }))}
        />
        {principals.length > 0 && (
          <Select
            {...of('substituteFor')}
            label="Suppleant for"
            choices={principals.map(({ mandate, person }) => ({
              value: mandate.id,
              label: person.name,
            }))}
            prompt="Ingen bestemt"
            optional
          />
        )}
        <DateField {...of('from', shortDate(today))} label="Første dag" />
        <DateField
          {...of('to', body.closedOn === undefined ? '' : shortDate(body.closedOn))}
          label="Sidste dag"
          hint={
            body.closedOn === undefined ? 'Lad feltet stå tomt, hvis det ikke er aftalt' : undefined
          }
          optional={body.closedOn === undefined}
        />
      </Fieldset>
      <Button>Skriv medlemmet ind</Button>
    </Form>
  );
}

/** Those the body's seats are for, in the plan's own words. */
const suggestionsOf = (
  { plan }: Pick<PlanView, 'plan'>,
  { seats }: Organisation,
  { key }: GoverningBody,
): readonly string[] => [
  ...new Set((seats.get(key) ?? []).flatMap((seat) => organisationsOf(seat, placesOf(plan)) ?? [])),
];
