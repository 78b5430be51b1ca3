import type { Issue } from '#domain/checked.ts';
import { errorAt, errorsOf, fieldOf, type Typed, untyped } from './forms.ts';
import type { FieldError } from './kit/error-summary.tsx';

/** A form of a page that has several, as it was refused. */
export type Refused<Name extends string> = {
  readonly form: Name;
  readonly typed: Typed;
  readonly issues: readonly Issue[];
};

/** What the fields of one form among several show: ids of their own, what was typed, what is wrong. */
export type FormFields = {
  readonly open: boolean;
  readonly text: (name: string) => string;
  readonly all: (name: string) => readonly string[];
  readonly of: (name: string) => {
    readonly name: string;
    readonly id: string;
    readonly value: string;
    readonly error: string | undefined;
  };
};

/** @param first what the fields hold before anybody has typed in them */
export function fieldsOf<Name extends string>(
  form: Name,
  refused: Refused<Name> | undefined,
  first: Readonly<Record<string, string>> = {},
): FormFields {
  const mine = refused?.form === form ? refused : undefined;
  const typed = mine?.typed ?? untyped(first);
  const errors = mine === undefined ? [] : errorsOfMany(mine);
  return {
    open: mine !== undefined,
    text: typed.text,
    all: typed.all,
    of: (name) => ({
      name,
      id: `${form}-${name}`,
      value: typed.text(name),
      error: errorAt(errors, `${form}-${name}`),
    }),
  };
}

/** The errors of the form that was refused, leading to its own fields. */
export function errorsOfMany<Name extends string>(
  refused: Refused<Name> | undefined,
): readonly FieldError[] {
  return refused === undefined
    ? []
    : errorsOf(refused.issues, (issue) =>
        issue.path[0] === 'revision' ? 'main-content' : `${refused.form}-${fieldOf(issue)}`,
      );
}

/** Says which field is meant where it is only known to be empty. */
export const named =
  (names: Readonly<Record<string, string>>) =>
  (issue: Issue): Issue => {
    const name = names[fieldOf(issue)];
    const isBare = issue.detail === undefined && issue.code === 'required';
    return isBare && name !== undefined ? { ...issue, detail: name } : issue;
  };
