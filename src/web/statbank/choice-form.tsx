import type { Series } from '#domain/readings/reading.ts';
import type { StatbankTableInfo, StatbankVariable } from '#domain/statbank/table.ts';
import { tieTimes } from '#domain/statbank/tie.ts';
import { unitNames } from '#text/numbers.ts';
import { timesText } from '#text/statbank.ts';
import { errorAt, type Typed } from '#web/forms.ts';
import { Button } from '#web/kit/button.tsx';
import type { FieldError } from '#web/kit/error-summary.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { Radios } from '#web/kit/radios.tsx';
import { Select } from '#web/kit/select.tsx';
import { statbankPaths } from './paths.ts';
import { updatedText } from './table-search.tsx';
import { fields, timesIn } from './tie-input.ts';

export type ChoiceFormProps = {
  readonly plan: string;
  readonly series: Series;
  readonly info: StatbankTableInfo;
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
  /** An example stands below: this is no longer what is to be done first. */
  readonly shown: boolean;
};

/** Chooses one value of each variable of a table, and shows what would come. */
export function ChoiceForm({ plan, series, info, typed, errors, shown }: ChoiceFormProps) {
  const time = info.variables.find((each) => each.time);
  return (
    <section>
      <h2>
        Vælg i tabel {info.id}: {info.text}
      </h2>
      <p>
        Tabellens enhed er "{info.unit}"; målingens er {unitNames[series.unit]}. Tabellen har{' '}
        {time?.values[0]?.text}-{time?.values.at(-1)?.text} og blev opdateret{' '}
        {updatedText(info.updated)}.{!info.active && ' Den opdateres ikke længere.'} Alle perioder
        hentes.
      </p>
      <Form action={`${statbankPaths.tie(plan, series.id)}#eksempel`} method="get">
        <input type="hidden" name={fields.table} value={info.id} />
        <input type="hidden" name={fields.shown} value="1" />
        {info.variables
          .filter((each) => !each.time)
          .map((variable) => (
            <VariableField
              key={variable.code}
              variable={variable}
              value={typed.text(fields.value(variable.code))}
              error={errorAt(errors, variableId(info, variable.code))}
              id={variableId(info, variable.code)}
            />
          ))}
        <Radios
          name={fields.times}
          label="Hvad skal der gøres ved tallene?"
          hint="Tabeller i 1.000 kr. eller 1.000 personer skal ganges med 1.000."
          choices={tieTimes.map((value) => ({ value, label: timesText(value) }))}
          value={timesIn(typed)}
          error={errorAt(errors, fields.times)}
        />
        <Field
          name={fields.from}
          label="Hent fra og med år"
          hint="Uden årstal hentes alt, hvad tabellen har."
          value={typed.text(fields.from)}
          width="xs"
          inputMode="numeric"
          error={errorAt(errors, fields.from)}
          optional
        />
        <Button variant={shown ? 'secondary' : 'primary'}>Se, hvad der kommer</Button>
      </Form>
    </section>
  );
}

/** A code may hold characters no id should. */
export const variableId = ({ variables }: StatbankTableInfo, code: string): string =>
  `vaerdi-${variables.findIndex((each) => each.code === code) + 1}`;

/** More than these are written by their code: a list of all parishes is no list to choose from. */
const mostChoices = 600;

function VariableField({
  variable,
  value,
  error,
  id,
}: {
  readonly variable: StatbankVariable;
  readonly value: string;
  readonly error: string | undefined;
  readonly id: string;
}) {
  const { code, text, values, elimination } = variable;
  const common = { name: fields.value(code), id, label: upper(text), value, error };
  return values.length > mostChoices ? (
    <Field {...common} hint="Skriv værdiens kode." width="s" optional={elimination} />
  ) : (
    <Select
      {...common}
      choices={values.map((each) => ({ value: each.id, label: `${each.text} (${each.id})` }))}
      prompt={elimination ? 'I alt, lagt sammen af Danmarks Statistik' : 'Vælg'}
      optional={elimination}
    />
  );
}

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
