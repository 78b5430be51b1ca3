import type { GivenAnswer } from '#domain/agreements/answer.ts';
import type { Question } from '#domain/agreements/question.ts';
import type { Issue } from '#domain/checked.ts';
import { danishDecimal } from '#text/numbers.ts';
import { shortPeriod } from '#text/periods.ts';
import { numberIn, periodIn, type Read, type Typed, untyped } from '#web/forms.ts';

/** The names of a question's controls; its id makes them its own. */
export const controls = (question: string) => ({
  choice: `${question}.choice`,
  size: `${question}.size`,
  text: `${question}.text`,
  period: `${question}.period`,
  value: `${question}.value`,
  withdrawn: `${question}.withdrawn`,
});

type Answered = Readonly<Record<string, unknown>>;

export type TypedAnswers = {
  readonly answers: readonly Answered[];
  readonly issues: readonly Issue[];
};

/**
 * What was answered in a form of many questions: those left alone are left out. With `useProposed`
 * the unanswered ones get what the question proposes.
 */
export function answersIn(
  typed: Typed,
  questions: readonly Question[],
  answered: (question: string) => boolean,
  useProposed: boolean,
): TypedAnswers {
  const issues: Issue[] = [];
  const taken = <T>(read: Read<T>): T | undefined => {
    if ('value' in read) return read.value;
    issues.push(read.issue);
    return undefined;
  };
  const answers = questions.flatMap((question): readonly Answered[] => {
    const { id, answer } = question;
    const names = controls(id);
    if (typed.has(names.withdrawn)) return [{ question: id, withdrawn: true }];
    const given = {
      choice: typed.text(names.choice),
      size: taken(numberIn(typed.text(names.size), [id, 'size'])),
      text: typed.text(names.text).trim(),
      period: taken(periodIn(typed.text(names.period), [id, 'period'])),
      value: taken(numberIn(typed.text(names.value), [id, 'value'])),
    };
    const filled = Object.entries(given).filter(
      ([name, value]) => value !== undefined && value !== '' && name !== 'size',
    );
    if (filled.length > 0) {
      const size = given.size === undefined ? {} : { size: given.size };
      return [{ question: id, ...Object.fromEntries(filled), ...size }];
    }
    const proposed = answer.form === 'choice' ? answer.proposed : null;
    return useProposed && proposed !== null && !answered(id)
      ? [{ question: id, choice: proposed }]
      : [];
  });
  return { answers, issues };
}

/** Answers as they would have been typed, to show a form with. */
export function typedAnswers(
  answers: Readonly<Record<string, { readonly given: GivenAnswer }>>,
): Typed {
  const values = Object.entries(answers).flatMap(([question, { given }]) =>
    typedAnswer(controls(question), given),
  );
  return untyped(Object.fromEntries(values));
}

function typedAnswer(
  names: ReturnType<typeof controls>,
  given: GivenAnswer,
): readonly (readonly [name: string, value: string])[] {
  switch (given.form) {
    case 'choice':
      return [
        [names.choice, given.choice],
        [names.size, given.size === undefined ? '' : danishDecimal(given.size)],
      ];
    case 'text':
      return [[names.text, given.text]];
    case 'period':
      return [[names.period, shortPeriod(given.period)]];
    case 'figure':
      return [
        [names.value, given.value === undefined ? '' : danishDecimal(given.value)],
        [names.period, given.period === undefined ? '' : shortPeriod(given.period)],
      ];
  }
}
