import type { Context } from 'hono';
import type { Issue } from '#domain/checked.ts';
import { findCpr, maskCpr } from '#domain/cpr.ts';
import { refuseTo } from '#domain/problem.ts';
import { issueText } from '#text/issues.ts';
import { readNumber } from '#text/numbers.ts';
import { periodText, readPeriod } from '#text/periods.ts';
import type { FieldError } from './kit/error-summary.tsx';

/** What was typed, by the names of the fields; it is shown again when a form is refused. */
export type Typed = {
  /** The first value, or the empty text. */
  readonly text: (name: string) => string;
  readonly all: (name: string) => readonly string[];
  readonly has: (name: string) => boolean;
  readonly names: () => readonly string[];
  /** A chosen file; an empty choice is none. */
  readonly file: (name: string) => File | undefined;
};

/** No field of ours wants more; what is longer is a mistake or an attack, and is not shown again. */
const longestField = 100_000;
const mostFields = 2_000;

export function typedOf(
  values: ReadonlyMap<string, readonly string[]>,
  files: ReadonlyMap<string, File> = new Map(),
): Typed {
  return {
    text: (name) => values.get(name)?.[0] ?? '',
    all: (name) => values.get(name) ?? [],
    has: (name) => values.has(name),
    names: () => [...values.keys()],
    file: (name) => files.get(name),
  };
}

/** A form before anybody has typed in it. */
export function untyped(values: Readonly<Record<string, string | readonly string[]>> = {}): Typed {
  return typedOf(
    new Map(
      Object.entries(values).map(([name, value]) => [
        name,
        (typeof value === 'string' ? [value] : value).map(maskCpr),
      ]),
    ),
  );
}

/**
 * Reads a form's body. Characters no text should hold (null, halves of pairs) are mended, and CPR
 * numbers masked: so no page says one again, and whatever reads the text refuses the mask.
 * `longest`: the most characters of a field, where it may be longer than ours usually are.
 *
 * @throws Refusal tooLarge when a single field is longer than any of ours may be
 */
export async function readForm(context: Context, longest = longestField): Promise<Typed> {
  const data = await context.req.formData().catch(() => new FormData());
  const values = new Map<string, string[]>();
  const files = new Map<string, File>();
  for (const [name, value] of data) {
    if (typeof value !== 'string') {
      if (value.size > 0) files.set(name, value);
      continue;
    }
    if (value.length > longest || values.size >= mostFields) {
      refuseTo({ kind: 'tooLarge', limitBytes: longest });
    }
    const mended = maskCpr(value.toWellFormed().replaceAll('\0', ''));
    values.set(name, [...(values.get(name) ?? []), mended]);
  }
  return typedOf(values, files);
}

/** An id such as `params.parts.0.label` for the field an issue is about. */
export function fieldOf({ path }: Issue): string {
  return path.join('.');
}

/** Issues as the error summary shows them; `field` names the control where the form calls it otherwise. */
export function errorsOf(
  issues: readonly Issue[],
  field: (issue: Issue) => string = fieldOf,
): readonly FieldError[] {
  const seen = new Set<string>();
  return issues.flatMap((each) => {
    // Nobody types the mark of a form: without it the form was cut short on its way.
    const error =
      each.path[0] === 'once'
        ? { field: 'main-content', message: 'Formularen var ikke hel. Send den igen.' }
        : { field: field(each), message: issueText(named(each)) };
    const key = `${error.field} ${error.message}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [error];
  });
}

/** What is called the same in every form; a list of errors must say which field each is about. */
const fieldNames: ReadonlyMap<string | undefined, string> = new Map([
  ['answer', 'Svaret'],
  ['kind', 'Slags kriterium'],
  ['n', 'Antallet af svar eller personer'],
  ['name', 'Navnet'],
  ['password', 'Adgangskoden'],
  ['period', 'Perioden'],
  ['reason', 'Begrundelsen'],
  ['role', 'Rollen'],
  ['value', 'Tallet'],
  ['why', 'Begrundelsen'],
]);

function named(issue: Issue): Issue {
  const name = issue.path.length === 1 ? fieldNames.get(issue.path[0]) : undefined;
  return issue.code === 'required' && issue.detail === undefined && name !== undefined
    ? { ...issue, detail: name }
    : issue;
}

/** The message to stand at a field. */
export function errorAt(errors: readonly FieldError[], field: string): string | undefined {
  const found = errors.filter((each) => each.field === field).map((each) => each.message);
  return found.length === 0 ? undefined : found.join(' ');
}

export type Read<T> = { readonly value: T } | { readonly issue: Issue };

/** A Danish number as an exact decimal; "64.6" is asked about and never presumed. */
export function numberIn(typed: string, path: readonly string[]): Read<string | undefined> {
  if (typed.trim() === '') return { value: undefined };
  if (findCpr(typed) !== undefined) return { issue: { path, code: 'cprNumber' } };
  const read = readNumber(typed);
  switch (read.kind) {
    case 'number':
      return { value: read.value };
    case 'ambiguous':
      return { issue: { path, code: 'ambiguousNumber', detail: read.meant } };
    case 'none':
      return { issue: { path, code: 'notANumber', detail: typed.slice(0, 40) } };
  }
}

/** A period as people write it, as its code. */
export function periodIn(typed: string, path: readonly string[]): Read<string | undefined> {
  if (typed.trim() === '') return { value: undefined };
  if (findCpr(typed) !== undefined) return { issue: { path, code: 'cprNumber' } };
  const read = readPeriod(typed);
  switch (read.kind) {
    case 'period':
      return { value: read.period };
    case 'ambiguous':
      return {
        issue: {
          path,
          code: 'ambiguousPeriod',
          detail: read.meant.map((each) => `"${periodText(each)}"`).join(' eller '),
        },
      };
    case 'none':
      return { issue: { path, code: 'notAPeriod', detail: typed.slice(0, 40) } };
  }
}

/** A day as Danes write it ("31.12.2020"), as 2020-12-31. */
export function dayIn(typed: string, path: readonly string[]): Read<string | undefined> {
  if (typed.trim() === '') return { value: undefined };
  if (findCpr(typed) !== undefined) return { issue: { path, code: 'cprNumber' } };
  const read = readPeriod(typed);
  return read.kind === 'period' && /^\d{4}-\d{2}-\d{2}$/.test(read.period)
    ? { value: read.period }
    : { issue: { path, code: 'notADate', detail: typed.slice(0, 40) } };
}

/** A whole number of people or answers. */
export function wholeIn(typed: string, path: readonly string[]): Read<number | undefined> {
  const read = numberIn(typed, path);
  if ('issue' in read || read.value === undefined) return read as Read<undefined>;
  const value = Number(read.value);
  return Number.isSafeInteger(value) && value >= 0
    ? { value }
    : { issue: { path, code: 'notAWholeNumber' } };
}
