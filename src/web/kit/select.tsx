import type { Example } from './example.ts';
import { describedBy, FieldFrame, type FieldText } from './field-frame.tsx';

export type Choice = {
  readonly value: string;
  readonly label: string;
  readonly hint?: string | undefined;
};

export type SelectProps = FieldText & {
  readonly name: string;
  readonly id?: string | undefined;
  readonly choices: readonly Choice[];
  readonly value?: string | undefined;
  /** The words of the empty first line; without them the first choice is chosen from the start. */
  readonly prompt?: string | undefined;
};

/** One choice of many (more than five; fewer are radio buttons). */
export function Select({ name, id = name, choices, value, prompt, ...text }: SelectProps) {
  return (
    <FieldFrame id={id} {...text}>
      <select
        class="form-select"
        id={id}
        name={name}
        required={text.optional !== true}
        aria-invalid={text.error === undefined ? undefined : 'true'}
        aria-describedby={describedBy(id, text)}
      >
        {prompt !== undefined && (
          <option value="" selected={value === undefined || value === ''}>
            {prompt}
          </option>
        )}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value} selected={choice.value === value}>
            {choice.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}

const kinds: readonly Choice[] = [
  { value: 'reach-level', label: 'Nå et niveau' },
  { value: 'narrow-gap', label: 'Mindsk en forskel' },
  { value: 'near-benchmark', label: 'Nærme sig et sammenligningsgrundlag' },
];

export const examples: readonly Example[] = [
  {
    name: 'Med valgt værdi',
    element: (
      <Select name="example-kind" label="Kriteriets form" choices={kinds} value="narrow-gap" />
    ),
  },
  {
    name: 'Uden valg, med fejl',
    element: (
      <Select
        name="example-kind-2"
        label="Kriteriets form"
        choices={kinds}
        prompt="Vælg form"
        error="Vælg, hvilken form kriteriet har"
      />
    ),
  },
];
