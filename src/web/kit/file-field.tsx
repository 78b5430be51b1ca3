import type { Example } from './example.ts';
import { describedBy, FieldFrame, type FieldText } from './field-frame.tsx';

export type FileFieldProps = FieldText & {
  readonly name: string;
  readonly id?: string | undefined;
  /** File endings the picker offers first, ".docx,.pdf"; the server still decides. */
  readonly accept?: string | undefined;
  readonly multiple?: boolean | undefined;
};

/** A file from the reader's machine. The form around it must be multipart. */
export function FileField({ name, id = name, accept, multiple, ...text }: FileFieldProps) {
  return (
    <FieldFrame id={id} {...text}>
      <input
        type="file"
        class="file-input"
        id={id}
        name={name}
        accept={accept}
        multiple={multiple}
        required={text.optional !== true}
        aria-invalid={text.error === undefined ? undefined : 'true'}
        aria-describedby={describedBy(id, text)}
      />
    </FieldFrame>
  );
}

export const examples: readonly Example[] = [
  {
    name: 'Aftale',
    element: (
      <FileField
        name="example-file"
        label="Aftalen"
        hint="Word, PDF med tekst eller ren tekst, højst 20 MB"
        accept=".docx,.pdf,.txt,.md"
      />
    ),
  },
  {
    name: 'Med fejl',
    element: (
      <FileField
        name="example-file-2"
        label="Bilag"
        optional
        error="Filen er tom. Vælg en anden."
      />
    ),
  },
];
