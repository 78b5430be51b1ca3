import type { Example } from './example.ts';
import { describedBy, FieldFrame, type FieldText } from './field-frame.tsx';

export type FieldWidth = 'xxs' | 'xs' | 's' | 'm' | 'l' | 'xl';

export type FieldProps = FieldText & {
  readonly name: string;
  readonly id?: string | undefined;
  readonly value?: string | undefined;
  readonly type?: 'text' | 'email' | 'password' | 'search' | 'url' | 'tel' | undefined;
  /** The keyboard a phone shows. Numbers stay `type="text"`: a number box drops the Danish comma. */
  readonly inputMode?: 'decimal' | 'numeric' | 'text' | undefined;
  readonly width?: FieldWidth | undefined;
  /** The unit after the box, "%" or "kr. pr. bolig"; read aloud after hint and error. */
  readonly suffix?: string | undefined;
  readonly autocomplete?: string | undefined;
  readonly readOnly?: boolean | undefined;
  /** What is often written here; anything else can be. */
  readonly suggestions?: readonly string[] | undefined;
  /** The id of a list of suggestions that many boxes share. */
  readonly list?: string | undefined;
  /** The one box people came to fill. */
  readonly autofocus?: boolean | undefined;
};

/** One line of text. What was typed comes back exactly as typed when the form is refused. */
export function Field(props: FieldProps) {
  const {
    name,
    id = name,
    value,
    type = 'text',
    inputMode,
    width,
    suffix,
    autocomplete,
    readOnly,
    autofocus,
    suggestions,
    list = suggestions && `${id}-forslag`,
    ...text
  } = props;
  const input = (
    <input
      // The typings tie `role` to each type one by one; ours sets no role, so any of them will do.
      type={type as 'text'}
      id={id}
      name={name}
      class={width === undefined ? 'form-input' : `form-input input-width-${width}`}
      value={value}
      inputMode={inputMode}
      autocomplete={autocomplete}
      readOnly={readOnly}
      autofocus={autofocus}
      list={list}
      required={text.optional !== true}
      aria-invalid={text.error === undefined ? undefined : 'true'}
      aria-describedby={describedBy(id, text, suffix)}
    />
  );
  return (
    <FieldFrame id={id} {...text}>
      {suffix === undefined ? (
        input
      ) : (
        <div class="form-input-wrapper form-input-wrapper--suffix">
          {input}
          <div class="form-input-suffix" id={`${id}-suffix`} aria-hidden="true">
            {suffix}
          </div>
        </div>
      )}
      {suggestions !== undefined && (
        <datalist id={`${id}-forslag`}>
          {suggestions.map((each) => (
            <option key={each} value={each} />
          ))}
        </datalist>
      )}
    </FieldFrame>
  );
}

export type PeriodFieldProps = Omit<FieldProps, 'type' | 'inputMode' | 'suffix'>;

/** A period as people write it; the server understands it, so no calendar is needed. */
export function PeriodField({
  hint = 'For eksempel 2017, 2014/15, 3.\u00a0kvt.\u00a02017, nov.\u00a02016 eller forår\u00a02017',
  width = 's',
  ...rest
}: PeriodFieldProps) {
  return <Field {...rest} hint={hint} width={width} autocomplete="off" />;
}

/** A day in Danish order, in one box: it can be pasted. */
export function DateField({
  hint = 'For eksempel 31.12.2020 eller 31.\u00a0december\u00a02020',
  width = 's',
  ...rest
}: PeriodFieldProps) {
  return <Field {...rest} hint={hint} width={width} autocomplete="off" />;
}

export const examples: readonly Example[] = [
  {
    name: 'Tekst',
    element: <Field name="example-name" label="Navn på indikatoren" value="Basistryghed" />,
  },
  {
    name: 'Tal med enhed, hjælp og fejl',
    element: (
      <Field
        name="example-value"
        label="Målt værdi"
        hint="Skriv tallet med komma, for eksempel 64,6"
        suffix="%"
        width="xs"
        inputMode="decimal"
        value="64.6"
        error="Er 64.6 = 64,6? Skriv tallet med komma."
      />
    ),
  },
  {
    name: 'Frivilligt felt',
    element: <Field name="example-n" label="Antal svar" optional width="xs" inputMode="numeric" />,
  },
  {
    name: 'Periode',
    element: <PeriodField name="example-period" label="Periode" value="3. kvt. 2017" />,
  },
  {
    name: 'Med forslag',
    element: (
      <Field
        name="example-reason"
        label="Hvorfor rettes tallet?"
        suggestions={['Ny udgave', 'Tastefejl']}
        width="xl"
      />
    ),
  },
  { name: 'Dato', element: <DateField name="example-date" label="Set fra dagen" /> },
];
