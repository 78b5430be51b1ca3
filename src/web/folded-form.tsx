import type { ComponentChildren } from 'preact';
import { type FormFields, fieldsOf, type Refused } from './forms-many.ts';
import { Button } from './kit/button.tsx';
import { Details } from './kit/details.tsx';
import { Form } from './kit/form.tsx';

/** What one form of a page that has several says of itself. */
export type FoldedFormProps<Name extends string> = {
  readonly form: Name;
  readonly summary: string;
  readonly button: string;
  /** The next thing to do stands open; so does a form that was refused. */
  readonly open?: boolean | undefined;
  /** What the fields hold before anybody has typed in them. */
  readonly first?: Readonly<Record<string, string>> | undefined;
  readonly children: (fields: FormFields) => ComponentChildren;
};

/** What the page says of all its forms. */
export type FormsOnPage<Name extends string> = {
  readonly refused: Refused<Name> | undefined;
  readonly newId: () => string;
};

type About = {
  readonly action: string;
  /** How often what it is about was changed when the form was shown. */
  readonly revision: number;
};

/** One of several forms on a page, folded until it is wanted. */
export function FoldedForm<Name extends string>(
  props: FoldedFormProps<Name> & FormsOnPage<Name> & About,
) {
  const { form, summary, button, open, first, children, refused, newId, action, revision } = props;
  const fields = fieldsOf(form, refused, first);
  return (
    <Details summary={summary} open={open === true || fields.open}>
      <Form action={action}>
        <input type="hidden" name="once" value={newId()} />
        <input type="hidden" name="revision" value={String(revision)} />
        {children(fields)}
        <Button>{button}</Button>
      </Form>
    </Details>
  );
}
