import type { ComponentChildren } from 'preact';
import type { FormFields } from './forms-many.ts';
import { Button } from './kit/button.tsx';
import { Details } from './kit/details.tsx';
import { Form } from './kit/form.tsx';

export type FoldedFormProps = {
  readonly action: string;
  readonly summary: string;
  readonly button: string;
  readonly once: string;
  /** How often what it is about was changed when the form was shown. */
  readonly revision: number;
  readonly fields: FormFields;
  /** The next thing to do stands open; so does a form that was refused. */
  readonly open?: boolean | undefined;
  readonly children: ComponentChildren;
};

/** One of several forms on a page, folded until it is wanted. */
export function FoldedForm({ action, summary, button, once, revision, ...rest }: FoldedFormProps) {
  return (
    <Details summary={summary} open={rest.open === true || rest.fields.open}>
      <Form action={action}>
        <input type="hidden" name="once" value={once} />
        <input type="hidden" name="revision" value={String(revision)} />
        {rest.children}
        <Button>{button}</Button>
      </Form>
    </Details>
  );
}
