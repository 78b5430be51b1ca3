import type { Example } from './example.ts';
import { describedBy, FieldFrame, type FieldText } from './field-frame.tsx';

export type TextareaProps = FieldText & {
  readonly name: string;
  readonly id?: string | undefined;
  readonly value?: string | undefined;
  readonly rows?: number | undefined;
};

/** Several lines of text. */
export function Textarea({ name, id = name, value, rows = 5, ...text }: TextareaProps) {
  return (
    <FieldFrame id={id} {...text}>
      <textarea
        class="form-input"
        id={id}
        name={name}
        rows={rows}
        required={text.optional !== true}
        aria-invalid={text.error === undefined ? undefined : 'true'}
        aria-describedby={describedBy(id, text)}
      >
        {value}
      </textarea>
    </FieldFrame>
  );
}

export const examples: readonly Example[] = [
  {
    name: 'Med hjælp',
    element: (
      <Textarea
        name="example-why"
        label="Hvorfor rettes tallet?"
        hint="Det vises ved målingen og i hændelsesloggen."
      />
    ),
  },
  {
    name: 'Med fejl',
    element: (
      <Textarea
        name="example-reading"
        label="Aftalt tolkning"
        rows={3}
        error="Skriv, hvad parterne er blevet enige om."
      />
    ),
  },
];
