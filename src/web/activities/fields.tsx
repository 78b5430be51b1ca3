import type { PlanView } from '#operations/plans/view.ts';
import { errorAt, type Typed } from '#web/forms.ts';
import { Checkboxes } from '#web/kit/checkboxes.tsx';
import type { FieldError } from '#web/kit/error-summary.tsx';
import { DateField, Field } from '#web/kit/field.tsx';
import { Select } from '#web/kit/select.tsx';
import { Textarea } from '#web/kit/textarea.tsx';

export type ActivityFieldsProps = {
  readonly view: PlanView;
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
};

/** Everything that is known of an activity. */
export function ActivityFields({ view, typed, errors }: ActivityFieldsProps) {
  const of = (name: string) => ({ name, value: typed.text(name), error: errorAt(errors, name) });
  const { focusAreas } = view.plan;
  return (
    <>
      <Field {...of('name')} label="Aktivitetens navn" width="xl" />
      <Textarea {...of('what')} label="Hvad bliver der gjort?" rows={3} optional />
      <Field
        {...of('lead')}
        label="Ansvarlig"
        hint="Skriv en funktion eller en organisation, og ikke en privatperson"
        width="xl"
        optional
      />
      <Select
        {...of('focusArea')}
        label="Indsatsområde"
        choices={focusAreas.map(({ key, name }) => ({ value: key, label: name }))}
        prompt="Ikke valgt"
        optional
      />
      <Checkboxes
        name="criteria"
        label="Succeskriterier, aktiviteten skal bidrage til"
        hint="At en aktivitet skal bidrage, siger ikke, hvad der ligger bag udviklingen i tallene."
        choices={view.statuses.map(({ criterion: { id, code, sentence } }) => ({
          value: id,
          label: `${code} ${sentence}`,
        }))}
        values={typed.all('criteria')}
        error={errorAt(errors, 'criteria')}
        optional
      />
      <DateField {...of('from')} label="Første dag" />
      <DateField {...of('to')} label="Sidste dag" optional />
    </>
  );
}
