/** Something wrong with what was given in: where it is, and a code that becomes words in `text`. */
export type Issue = {
  /** The way to the field, such as ["parts", "0", "series"]. */
  readonly path: readonly string[];
  readonly code: IssueCode;
  /** What the code's sentence needs, already fit to be shown. */
  readonly detail?: string;
};

export const issueCodes = [
  'required',
  'unknownField',
  'notAKind',
  'notASeries',
  'notAPeriod',
  'notASpan',
  'notANumber',
  'notAWholeNumber',
  'notAChoice',
  'wrongUnit',
  'outOfRange',
  'tooLong',
  'tooMany',
  'emptyList',
  'ambiguousNumber',
  'ambiguousPeriod',
  'unlikely',
  'cprNumber',
  'notADate',
  'contradiction',
  'duplicate',
  'notAnEmail',
  'notAFile',
  'wrongShape',
] as const;
export type IssueCode = (typeof issueCodes)[number];

/** Either a value, or every problem at once. */
export type Checked<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly issues: readonly Issue[] };

export function accept<T>(value: T): Checked<T> {
  return { ok: true, value };
}

export function refuse(...issues: readonly Issue[]): Checked<never> {
  return { ok: false, issues };
}

export function issue(path: readonly string[], code: IssueCode, detail?: string): Issue {
  return detail === undefined ? { path, code } : { path, code, detail };
}
