import { isKind, kindOf } from '#domain/criteria/build-claim.ts';
import type { Field as KindField } from '#domain/criteria/field.ts';
import { type KindName, kinds } from '#domain/criteria/kinds/index.ts';
import type { Series } from '#domain/readings/reading.ts';
import { unitNames } from '#text/numbers.ts';
import { errorAt, type Typed } from '#web/forms.ts';
import { Button } from '#web/kit/button.tsx';
import { Checkboxes } from '#web/kit/checkboxes.tsx';
import type { FieldError } from '#web/kit/error-summary.tsx';
import { Field, PeriodField } from '#web/kit/field.tsx';
import { Fieldset } from '#web/kit/form.tsx';
import { Radios } from '#web/kit/radios.tsx';
import { type Choice, Select } from '#web/kit/select.tsx';
import { rowsIn } from './kind-form.ts';

export type KindFieldsProps = {
  readonly kind: string;
  /** Where the fields stand in the form: `params`, or `params.parts.0.params`. */
  readonly prefix: string;
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
  readonly series: readonly Series[];
};

export const kindChoices: readonly Choice[] = (Object.keys(kinds) as KindName[])
  .map((value) => ({ value, label: kindOf(value).title }))
  .sort((a, b) => a.label.localeCompare(b.label, 'da'));

/** The fields of a kind, made from what the kind asks for; none of it is written twice. */
export function KindFields({ kind, prefix, ...rest }: KindFieldsProps) {
  if (!isKind(kind)) return null;
  return (
    <>
      {Object.entries(kindOf(kind).fields).map(([name, field]) => (
        <OneField key={name} field={field} name={`${prefix}.${name}`} {...rest} />
      ))}
    </>
  );
}

type OneProps = Omit<KindFieldsProps, 'kind' | 'prefix'> & {
  readonly field: KindField;
  readonly name: string;
};

function OneField(props: OneProps) {
  const { field, name, typed, errors, series } = props;
  const shared = {
    name,
    label: field.title,
    hint: field.hint,
    optional: field.optional === true,
    error: errorAt(errors, name),
  };
  const value = typed.text(name);
  switch (field.type) {
    case 'series':
      return <SeriesSelect {...shared} series={series} value={value} />;
    case 'seriesList':
      return <Checkboxes {...shared} choices={choicesOf(series)} values={typed.all(name)} />;
    case 'quantity':
      return (
        <Field
          {...shared}
          value={value}
          width="s"
          inputMode="decimal"
          autocomplete="off"
          suffix={
            { level: undefined, difference: undefined, share: '%', count: 'antal' }[field.unit]
          }
        />
      );
    case 'decimal':
    case 'whole':
      return <Field {...shared} value={value} width="xs" inputMode="decimal" autocomplete="off" />;
    case 'period':
      return <PeriodField {...shared} hint={field.hint ?? periodHint} value={value} />;
    case 'periods':
      return (
        <Field
          {...shared}
          hint={
            field.hint ?? 'Første og sidste år (2017-2020), eller hver periode med komma imellem'
          }
          value={value}
          width="l"
          autocomplete="off"
        />
      );
    case 'choice':
      return <ChoiceField {...shared} options={field.options} value={value} />;
    case 'text':
      return <Field {...shared} value={value} />;
    case 'deliverables':
    case 'stages':
    case 'parts':
      return <Rows {...props} />;
  }
}

const periodHint = 'For eksempel 2020, 2019/20, 3. kvartal 2017 eller nov. 2016';

type SharedProps = {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly optional: boolean;
  readonly error: string | undefined;
  readonly value: string;
};

function SeriesSelect({ series, ...rest }: SharedProps & { readonly series: readonly Series[] }) {
  return <Select {...rest} choices={choicesOf(series)} prompt="Vælg måling" />;
}

const choicesOf = (series: readonly Series[]): readonly Choice[] =>
  series.map((each) => ({
    value: each.id,
    label: `${each.indicator}, ${each.population} (${unitNames[each.unit]})`,
  }));

function ChoiceField({
  options,
  ...rest
}: SharedProps & { readonly options: Readonly<Record<string, string>> }) {
  const choices = Object.entries(options).map(([value, label]) => ({ value, label }));
  return rest.optional ? (
    <Select {...rest} choices={choices} prompt="Ikke aftalt" />
  ) : (
    <Radios {...rest} choices={choices} />
  );
}

/** Names of the buttons that add or take away a row; the form comes back with it, nothing is kept. */
export const rowButtons = { add: 'tilfoej', remove: 'fjern', show: 'vis' } as const;

const rowWords = {
  deliverables: { one: 'Leverance', add: 'Tilføj en leverance' },
  stages: { one: 'Trin', add: 'Tilføj et trin' },
  parts: { one: 'Del', add: 'Tilføj en del' },
} as const;

function Rows(props: OneProps) {
  const { field, name, typed, errors } = props;
  if (field.type !== 'deliverables' && field.type !== 'stages' && field.type !== 'parts')
    return null;
  const words = rowWords[field.type];
  const rows = Math.max(rowsIn(typed, name), 1);
  const error = errorAt(errors, name);
  return (
    <Fieldset legend={field.title} hint={error ?? field.hint} id={name}>
      {Array.from({ length: rows }, (_, index) => (
        <Fieldset key={index} legend={`${words.one} ${index + 1}`}>
          <Row {...props} row={`${name}.${index}`} />
          {rows > 1 && (
            <p>
              <Button
                variant="tertiary"
                name={rowButtons.remove}
                value={`${name}.${index}`}
                about={`${words.one} ${index + 1}`}
              >
                Fjern
              </Button>
            </p>
          )}
        </Fieldset>
      ))}
      <p>
        <Button variant="secondary" name={rowButtons.add} value={name}>
          {words.add}
        </Button>
      </p>
    </Fieldset>
  );
}

function Row({ field, row, typed, errors, series }: OneProps & { readonly row: string }) {
  const at = (member: string) => ({
    name: `${row}.${member}`,
    value: typed.text(`${row}.${member}`),
    error: errorAt(errors, `${row}.${member}`),
  });
  if (field.type === 'deliverables') {
    const deliveries = series.filter(({ unit }) => unit === 'delivery');
    return (
      <>
        <Field {...at('name')} label="Hvad skal foreligge?" />
        <SeriesSelect
          {...at('series')}
          label="Leveringen registreres i"
          optional={false}
          series={deliveries.length === 0 ? series : deliveries}
        />
      </>
    );
  }
  if (field.type === 'stages') {
    return (
      <>
        <PeriodField {...at('by')} label="Senest" hint={periodHint} />
        <Field {...at('target')} label="Målet" width="s" inputMode="decimal" autocomplete="off" />
      </>
    );
  }
  const kind = typed.text(`${row}.kind`);
  return (
    <>
      <Field {...at('label')} label="Navn på delen" />
      <Select {...at('kind')} label="Slags" choices={kindChoices} prompt="Vælg slags" />
      <p>
        <Button variant="secondary" name={rowButtons.show} value={row} about="for denne slags">
          Vis felterne
        </Button>
      </p>
      <KindFields
        kind={kind}
        prefix={`${row}.params`}
        typed={typed}
        errors={errors}
        series={series}
      />
    </>
  );
}
