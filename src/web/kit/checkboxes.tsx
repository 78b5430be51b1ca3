import type { Example } from './example.ts';
import { ErrorMessage, FieldsetFrame, type FieldText } from './field-frame.tsx';
import type { Choice } from './select.tsx';

export type CheckboxesProps = FieldText & {
  readonly name: string;
  readonly id?: string | undefined;
  readonly choices: readonly Choice[];
  readonly values?: readonly string[] | undefined;
};

/** Any number of choices. */
export function Checkboxes({ name, id = name, choices, values = [], ...text }: CheckboxesProps) {
  return (
    <FieldsetFrame id={id} {...text}>
      {choices.map((choice, index) => {
        const choiceId = index === 0 ? id : `${id}-option${index + 1}`;
        return (
          <Tick
            key={choice.value}
            id={choiceId}
            name={name}
            choice={choice}
            checked={values.includes(choice.value)}
          />
        );
      })}
    </FieldsetFrame>
  );
}

export type CheckboxProps = {
  readonly name: string;
  readonly id?: string | undefined;
  readonly label: string;
  readonly value?: string | undefined;
  readonly hint?: string | undefined;
  readonly checked?: boolean | undefined;
  readonly error?: string | undefined;
};

/** A single statement to agree to, such as "Tallet er rigtigt, selv om det ligger langt fra de andre". */
export function Checkbox({
  name,
  id = name,
  label,
  value = 'yes',
  hint,
  checked,
  error,
}: CheckboxProps) {
  return (
    <div class={error === undefined ? 'form-group' : 'form-group form-error'}>
      {error !== undefined && <ErrorMessage id={id} message={error} />}
      <Tick
        id={id}
        name={name}
        choice={{ value, label, hint }}
        checked={checked === true}
        describedBy={error === undefined ? undefined : `${id}-error`}
      />
    </div>
  );
}

type TickProps = {
  readonly id: string;
  readonly name: string;
  readonly choice: Choice;
  readonly checked: boolean;
  readonly describedBy?: string | undefined;
};

function Tick({ id, name, choice, checked, describedBy }: TickProps) {
  const help = choice.hint === undefined ? undefined : `${id}-help`;
  const described = [help, describedBy].filter((part) => part !== undefined).join(' ');
  return (
    <div class="form-group-checkbox">
      <input
        type="checkbox"
        class="form-checkbox"
        id={id}
        name={name}
        value={choice.value}
        checked={checked}
        aria-describedby={described === '' ? undefined : described}
      />
      <label class="form-label" for={id}>
        {choice.label}
      </label>
      {choice.hint !== undefined && (
        <span class="form-hint" id={help}>
          {choice.hint}
        </span>
      )}
    </div>
  );
}

const departments: readonly Choice[] = [
  { value: 'a', label: 'Folehaven' },
  { value: 'b', label: 'Hornemanns Vænge' },
  { value: 'c', label: 'Valbyejendommene' },
];

export const examples: readonly Example[] = [
  {
    name: 'Flere valg',
    element: (
      <Checkboxes
        name="example-departments"
        label="Afdelinger"
        choices={departments}
        values={['a', 'c']}
        optional
      />
    ),
  },
  {
    name: 'Enkelt bekræftelse',
    element: (
      <Checkbox
        name="example-confirm"
        label="Tallet er rigtigt"
        hint="Det ligger langt fra de tidligere målinger."
      />
    ),
  },
  {
    name: 'Bekræftelse med fejl',
    element: (
      <Checkbox
        name="example-confirm-2"
        label="Jeg har læst alle spørgsmålene"
        error="Sæt kryds, før planen bekræftes"
      />
    ),
  },
];
