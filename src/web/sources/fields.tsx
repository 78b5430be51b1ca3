import { rhythms } from '#domain/readings/reading.ts';
import { upperFirst } from '#text/reasons.ts';
import { rhythmNames } from '#text/sources.ts';
import { errorAt, type Typed } from '#web/forms.ts';
import type { FieldError } from '#web/kit/error-summary.tsx';
import { DateField, Field } from '#web/kit/field.tsx';
import { Fieldset } from '#web/kit/form.tsx';
import { Select } from '#web/kit/select.tsx';
import { Textarea } from '#web/kit/textarea.tsx';

export type SourceFieldsProps = { readonly typed: Typed; readonly errors: readonly FieldError[] };

/** Everything that is known of a source; only the name is required. */
export function SourceFields({ typed, errors }: SourceFieldsProps) {
  const of = (name: string) => ({ name, value: typed.text(name), error: errorAt(errors, name) });
  return (
    <>
      <Field {...of('name')} label="Kildens navn" width="xl" />
      <Field
        {...of('publisher')}
        label="Udgiver"
        hint="Den, der står bag tallene"
        width="xl"
        optional
      />
      <Field
        {...of('contact')}
        label="Kontakt"
        hint="Skriv en funktion, for eksempel Skolelederen, og ikke en privatperson"
        width="xl"
        optional
      />
      <Fieldset legend="Hvornår tallene kommer">
        <Field
          {...of('lagMonths')}
          label="Sædvanlig forsinkelse"
          hint="Antal måneder, fra en periode slutter, til dens tal er ude. Indkomster er omkring 24 måneder om det, kriminalitet omkring 12."
          suffix="måneder"
          width="xxs"
          inputMode="numeric"
          optional
        />
        <Select
          {...of('rhythm')}
          label="Udkommer"
          choices={rhythms.map((value) => ({ value, label: upperFirst(rhythmNames[value]) }))}
          prompt="Ikke oplyst"
          optional
        />
        <Field
          {...of('edition')}
          label="Nyeste udgave"
          hint="For eksempel Boligsociale Data, marts 2020"
          width="xl"
          optional
        />
        <DateField
          {...of('nextExpected')}
          label="Næste udgave ventes"
          hint="Dagen gælder frem for den sædvanlige forsinkelse. For eksempel 31.12.2020"
          optional
        />
      </Fieldset>
      <Fieldset
        legend="Små tal"
        hint="Det, læsere ikke får vist. Redaktører ser alle tal. Tomme felter betyder, at der ingen grænse er."
      >
        <Field
          {...of('cell')}
          label="Mindste antal, der vises"
          hint="For eksempel 5: antal fra 1 til 4 skjules"
          width="xxs"
          inputMode="numeric"
          optional
        />
        <Field
          {...of('base')}
          label="Mindste antal personer bag et tal, der vises"
          hint="For eksempel 20: en procent af 19 personer skjules"
          width="xxs"
          inputMode="numeric"
          optional
        />
      </Fieldset>
      <Textarea {...of('note')} label="Bemærkning" rows={3} optional />
    </>
  );
}
