import { bodyKinds, bodyLevels, bodyRights, type Organisation } from '#domain/governance/body.ts';
import type { PlanView } from '#operations/plans/view.ts';
import { bodyKindWords, bodyLevelWords, bodyRightWords } from '#text/governance-words.ts';
import { errorAt, type Typed } from '#web/forms.ts';
import { Checkboxes } from '#web/kit/checkboxes.tsx';
import type { FieldError } from '#web/kit/error-summary.tsx';
import { Field } from '#web/kit/field.tsx';
import { Fieldset } from '#web/kit/form.tsx';
import { Select } from '#web/kit/select.tsx';
import { Textarea } from '#web/kit/textarea.tsx';

export type BodyFieldsProps = {
  readonly view: PlanView;
  readonly organisation: Organisation;
  /** The key of the body itself: it is not offered as the one it recommends to. */
  readonly own?: string;
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
};

const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Everything that is known of a body. */
export function BodyFields({ view: { plan }, organisation, own, typed, errors }: BodyFieldsProps) {
  const of = (name: string) => ({ name, value: typed.text(name), error: errorAt(errors, name) });
  const choicesOf = <Value extends string>(
    values: readonly Value[],
    words: Readonly<Record<Value, string>>,
  ) => values.map((value) => ({ value, label: upper(words[value]) }));
  const others = organisation.bodies.filter(
    ({ key, closedOn }) => key !== own && closedOn === undefined,
  );
  return (
    <>
      <Field {...of('name')} label="Organets navn" width="xl" />
      <Select {...of('kind')} label="Slags" choices={choicesOf(bodyKinds, bodyKindWords)} />
      <Select {...of('level')} label="Dækker" choices={choicesOf(bodyLevels, bodyLevelWords)} />
      <Select
        {...of('serves')}
        label="Indstiller til"
        choices={others.map(({ key, name }) => ({ value: key, label: name }))}
        prompt="Ingen"
        optional
      />
      <Checkboxes
        name="rights"
        label="Organet"
        choices={choicesOf(bodyRights, bodyRightWords)}
        values={typed.all('rights')}
        error={errorAt(errors, 'rights')}
        optional
      />
      {plan.focusAreas.length > 0 && (
        <Checkboxes
          name="focusAreas"
          label="Indsatsområder, det evaluerer"
          hint="Ingen valgt betyder dem alle"
          choices={plan.focusAreas.map(({ key, name }) => ({ value: key, label: name }))}
          values={typed.all('focusAreas')}
          error={errorAt(errors, 'focusAreas')}
          optional
        />
      )}
      <Fieldset legend="Møder om året">
        <Field {...of('meetingsLeast')} label="Mindst" width="xxs" inputMode="numeric" optional />
        <Field {...of('meetingsMost')} label="Højst" width="xxs" inputMode="numeric" optional />
      </Fieldset>
      <Textarea {...of('task')} label="Opgave" rows={3} optional />
      <Field {...of('servedBy')} label="Betjenes af" width="xl" optional />
      <Textarea
        {...of('otherNames')}
        label="Andre navne"
        hint="Ét på hver linje"
        rows={2}
        optional
      />
    </>
  );
}
