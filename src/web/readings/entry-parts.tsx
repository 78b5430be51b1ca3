import type { Series } from '#domain/readings/reading.ts';
import { readingStates, standings } from '#text/readings.ts';
import type { Typed } from '#web/forms.ts';
import { DateField, Field } from '#web/kit/field.tsx';
import { FileField } from '#web/kit/file-field.tsx';
import { Fieldset } from '#web/kit/form.tsx';
import { Radios } from '#web/kit/radios.tsx';
import { entryWords } from './entry-words.ts';

type Parts = {
  readonly typed: Typed;
  readonly at: (name: string) => string | undefined;
};

export function Sample({ typed, at }: Parts) {
  return (
    <Fieldset
      legend="Hvor mange står bag?"
      hint="Så kan usikkerheden regnes ud. Lad felterne stå tomme, hvis det ikke er oplyst."
    >
      <Field
        name="n"
        label="Antal svar eller personer"
        value={typed.text('n')}
        error={at('n') ?? at('sample')}
        width="xs"
        inputMode="numeric"
        optional
      />
      <Field
        name="numerator"
        label="Heraf det antal, andelen handler om"
        value={typed.text('numerator')}
        error={at('numerator')}
        width="xs"
        inputMode="numeric"
        optional
      />
    </Fieldset>
  );
}

/** Where it is from; a thing that was delivered or judged has no edition that was fetched one day. */
export function Provenance({ series: { unit }, typed, at }: Parts & { readonly series: Series }) {
  const isCounted = unit !== 'delivery' && unit !== 'judgement';
  return (
    <Fieldset legend={entryWords(unit).origin}>
      <Field
        name="edition"
        label={isCounted ? 'Kildens udgave' : 'Kilde'}
        hint={
          isCounted
            ? 'For eksempel: Boligsociale data, marts 2020'
            : 'For eksempel: Referat af mødet i følgegruppen'
        }
        value={typed.text('edition')}
        error={at('edition')}
        optional
      />
      {(isCounted || typed.text('fetchedOn') !== '') && (
        <DateField
          name="fetchedOn"
          label="Hentet den"
          optional
          value={typed.text('fetchedOn')}
          error={at('fetchedOn')}
        />
      )}
      <FileField
        name="evidence"
        label="Bilag"
        hint={'Rapporten, arket eller mailen, det står i. Højst 10\u00a0MB og uden CPR-numre.'}
        error={at('evidence')}
        optional
      />
    </Fieldset>
  );
}

export function State({ typed, at }: Parts) {
  return (
    <>
      <Radios
        name="state"
        label="Er der et tal?"
        choices={Object.entries(readingStates).map(([value, label]) => ({ value, label }))}
        value={typed.text('state') || 'measured'}
        error={at('state')}
      />
      <DateField
        name="expected"
        label="Hvis det ikke er offentliggjort: hvornår ventes det?"
        optional
        value={typed.text('expected')}
        error={at('expected')}
      />
    </>
  );
}

export function FinalOrNot({ typed, at }: Parts) {
  return (
    <Radios
      name="standing"
      label="Er tallet endeligt?"
      choices={[
        { value: 'final', label: standings.final },
        {
          value: 'preliminary',
          label: standings.preliminary,
          hint: 'Kilden retter det måske senere',
        },
      ]}
      value={typed.text('standing') || 'final'}
      error={at('standing')}
    />
  );
}
