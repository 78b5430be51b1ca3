import type { Issue } from '#domain/checked.ts';
import { findCpr } from '#domain/cpr.ts';
import type { OpenedAsk, OpenedFigure } from '#operations/asks/open.ts';
import { figureLine } from '#text/asks.ts';
import { issueText } from '#text/issues.ts';
import { danishDecimal } from '#text/numbers.ts';
import { numberIn, type Read, type Typed, untyped, wholeIn } from '#web/forms.ts';
import type { FieldError } from '#web/kit/error-summary.tsx';
import { isOddity, oddityQuestion, unitIssues } from '#web/readings/entry-input.ts';

/** What was typed about the figures, as the operation takes it, and what cannot be read in it. */
export type AnswerInput = {
  readonly figures: readonly Readonly<Record<string, unknown>>[];
  readonly issues: readonly Issue[];
};

/** Reads the page of answers. All that cannot be read is told at once; nothing is guessed. */
export function answerInput(typed: Typed, { figures }: OpenedAsk): AnswerInput {
  const issues: Issue[] = [...cprIn(typed.text('by'), ['by'])];
  const read = figures
    .filter(({ settled }) => settled === undefined)
    .map((figure) => figureInput(typed, figure, issues));
  return { figures: read, issues };
}

/** Told with all else that is wrong, and not first when the rest has been mended. */
const cprIn = (text: string, path: readonly string[]): readonly Issue[] =>
  findCpr(text) === undefined ? [] : [{ path, code: 'cprNumber' }];

function figureInput(
  typed: Typed,
  { nth, series }: OpenedFigure,
  issues: Issue[],
): Readonly<Record<string, unknown>> {
  const path = (field: string) => ['figures', String(nth), field];
  const take = <T>(read: Read<T>): T | undefined => {
    if ('value' in read) return read.value;
    issues.push(read.issue);
    return undefined;
  };
  const [written, why] = [typed.text(`value-${nth}`), typed.text(`why-${nth}`).trim()];
  issues.push(...cprIn(why, path('why')));
  const hidden = typed.has(`hidden-${nth}`);
  const said = [written.trim() !== '', hidden, why !== ''].filter(Boolean).length;
  if (said > 1) issues.push({ path: path('value'), code: 'contradiction', detail: onlyOne });
  const value = take(numberIn(written, path('value')));
  issues.push(
    ...unitIssues(written, series.unit).map((each) => ({ ...each, path: path('value') })),
  );
  const n = take(wholeIn(typed.text(`n-${nth}`), path('n')));
  const behind = n === undefined ? {} : { n };
  if (why !== '') return { kind: 'cannotTell', nth, why };
  if (hidden) return { kind: 'suppressed', nth, ...behind };
  if (value === undefined) {
    if (n !== undefined && said === 0) {
      issues.push({ path: path('value'), code: 'required', detail: 'Tallet' });
    }
    return { kind: 'none', nth };
  }
  const confirmed = typed.all(`confirmed-${nth}`).filter(isOddity);
  return { kind: 'measured', nth, value, ...behind, confirmed };
}

const onlyOne =
  'Skriv enten tallet, at det er skjult, eller hvorfor det ikke kan oplyses. Slet det andet.';

/** The answers that were given before, as they would have been typed. */
export function typedFromAnswers({ figures, ask }: OpenedAsk): Typed {
  const values: Record<string, string> = { by: ask.answeredBy ?? '' };
  for (const { nth, answer } of figures) {
    if (answer === undefined) continue;
    if (answer.kind === 'measured') values[`value-${nth}`] = danishDecimal(answer.value);
    if (answer.kind === 'suppressed') values[`hidden-${nth}`] = 'yes';
    if (answer.kind === 'cannotTell') values[`why-${nth}`] = answer.why;
    if (answer.kind !== 'cannotTell' && answer.n !== undefined) {
      values[`n-${nth}`] = String(answer.n);
    }
  }
  const confirmed = figures.flatMap(({ nth, answer }) =>
    answer?.kind === 'measured' && answer.confirmed.length > 0
      ? [[`confirmed-${nth}`, answer.confirmed] as const]
      : [],
  );
  return untyped({ ...values, ...Object.fromEntries(confirmed) });
}

/** What was refused: at the fields, and in the summary with the name of the figure it is about. */
export type AnswerErrors = {
  readonly summary: readonly FieldError[];
  readonly at: (field: string) => string | undefined;
};

/** Issues of the operation, which counts what it was given, as issues of the numbered figures. */
export function byNumber(issues: readonly Issue[], { figures }: AnswerInput): readonly Issue[] {
  return issues.map((each) => {
    const [first, index, ...rest] = each.path;
    const nth = index === undefined ? undefined : figures[Number(index)]?.nth;
    return first === 'figures' && nth !== undefined
      ? { ...each, path: [first, String(nth), ...rest] }
      : each;
  });
}

export function answerErrors(issues: readonly Issue[], { figures }: OpenedAsk): AnswerErrors {
  const found = issues.map((each) => errorOf(each, figures));
  return {
    summary: found.map(({ field, message, about }) => ({
      field,
      message: about === undefined || figures.length < 2 ? message : `${about}: ${message}`,
    })),
    at: (field) => {
      const messages = found.filter((each) => each.field === field).map(({ message }) => message);
      return messages.length === 0 ? undefined : [...new Set(messages)].join(' ');
    },
  };
}

type Found = FieldError & { readonly about?: string };

function errorOf(issue: Issue, figures: readonly OpenedFigure[]): Found {
  const [first, nth = '', name = 'value', oddity = ''] = issue.path;
  if (first === 'once') {
    return { field: 'main-content', message: 'Formularen var ikke hel. Send den igen.' };
  }
  if (first !== 'figures') return { field: first ?? 'by', message: issueText(issue) };
  const open = figures.find(({ settled }) => settled === undefined);
  if (nth === '') return { field: `value-${open?.nth ?? 1}`, message: nothingSaid };
  const figure = figures.find((each) => String(each.nth) === nth);
  const about = figure === undefined ? {} : { about: figureLine(figure.series, figure.period) };
  if (name === 'confirmed' && figure !== undefined && isOddity(oddity)) {
    const message = oddityQuestion(oddity, figure.series);
    return { field: `confirmed-${nth}.${oddity}`, message, ...about };
  }
  return { field: `${fieldNamed(name)}-${nth}`, message: issueText(issue), ...about };
}

/** Where a fault of the whole of a share is told. */
const fieldNamed = (name: string) =>
  ['n', 'numerator', 'denominator', 'sample'].includes(name) ? 'n' : name;

const nothingSaid = 'Skriv mindst ét tal, eller skriv, hvorfor det ikke kan oplyses.';
