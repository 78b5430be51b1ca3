import type { ComponentChildren } from 'preact';
import { Button, ButtonGroup, ButtonLink } from './button.tsx';
import type { Example } from './example.ts';
import { Field } from './field.tsx';

export type FormProps = {
  readonly action: string;
  readonly method?: 'get' | 'post' | undefined;
  /** Set when the form carries a file. */
  readonly multipart?: boolean | undefined;
  readonly id?: string | undefined;
  readonly children: ComponentChildren;
};

/**
 * A form that the server checks. `novalidate`: the browser's own bubbles show one error at a time, in the
 * browser's language; our summary shows them all, in Danish.
 */
export function Form({ action, method = 'post', multipart, id, children }: FormProps) {
  return (
    <form
      action={action}
      method={method}
      id={id}
      class="form"
      noValidate
      encType={multipart === true ? 'multipart/form-data' : undefined}
    >
      {children}
    </form>
  );
}

export type FieldsetProps = {
  readonly legend: string;
  readonly hint?: string | undefined;
  readonly id?: string | undefined;
  readonly children: ComponentChildren;
};

/** Fields that belong together under a common question. */
export function Fieldset({ legend, hint, id, children }: FieldsetProps) {
  return (
    <fieldset class="fieldset" id={id}>
      <legend class="h3">{legend}</legend>
      {hint !== undefined && <p class="form-hint">{hint}</p>}
      {children}
    </fieldset>
  );
}

export const examples: readonly Example[] = [
  {
    name: 'Gruppe af felter med knapper',
    element: (
      <Form action="#gem">
        <Fieldset legend="Udgangspunktet" hint="Sådan så det ud, da planen begyndte.">
          <Field name="example-baseline" label="Værdi" suffix="%" width="xs" value="64,6" />
          <Field name="example-year" label="År" width="xxs" value="2015" />
        </Fieldset>
        <ButtonGroup>
          <Button>Gem</Button>
          <ButtonLink href="#tilbage">Fortryd</ButtonLink>
        </ButtonGroup>
      </Form>
    ),
  },
];
