import type { Issue } from '#domain/checked.ts';
import { levelQuestionNames } from '#domain/governance/notice-level.ts';
import { dayIn, type Read, type Typed } from '#web/forms.ts';

/** What a form comes to: the input of an operation, or what cannot be read in it. */
export type NoticeInput = {
  readonly input: Readonly<Record<string, unknown>>;
  readonly issues: readonly Issue[];
};

/** Reads a typed notice; what is not chosen is left out, so that it is asked for. */
export function noticeInput(typed: Typed): NoticeInput {
  return gathered((day) => {
    const chosen = typed.text('level');
    return {
      party: typed.text('party'),
      title: typed.text('title'),
      what: typed.text('what'),
      effectiveOn: day('effectiveOn'),
      criteria: typed.all('criteria'),
      focusAreas: typed.all('focusAreas'),
      activities: typed.all('activities'),
      answers: answersIn(typed),
      level: chosen === '' ? undefined : chosen,
      levelWhy: filled(typed.text('levelWhy')),
      dueOn: day('dueOn'),
      seen: filled(typed.text('seen')),
      once: typed.text('once'),
    };
  })(typed);
}

/** The answers, by their questions; one that is not answered is left out. */
export const answersIn = (typed: Typed): Readonly<Record<string, string>> =>
  Object.fromEntries(
    levelQuestionNames.flatMap((question) => {
      const answer = typed.text(`answers.${question}`);
      return answer === '' ? [] : [[question, answer]];
    }),
  );

/** Reads the forms of a notice's own page: every one of their fields has a name of its own. */
export const followInput = gathered((day, typed) => ({
  party: filled(typed.text('party')),
  on: day('on'),
  how: filled(typed.text('how')),
  text: filled(typed.text('text')),
  outcome: filled(typed.text('outcome')),
  why: filled(typed.text('why')),
  body: filled(typed.text('body')),
  dueOn: day('dueOn'),
  confirmed: typed.has('confirmed') ? typed.all('confirmed') : undefined,
  revision: typed.has('revision') ? Number(typed.text('revision')) : undefined,
  once: typed.text('once'),
}));

const filled = (text: string) => (text.trim() === '' ? undefined : text);

type Day = (name: string) => string | undefined;

/** All that cannot be read is told at once; what is left out is not sent. */
function gathered(
  read: (day: Day, typed: Typed) => Readonly<Record<string, unknown>>,
): (typed: Typed) => NoticeInput {
  return (typed) => {
    const issues: Issue[] = [];
    const day: Day = (name) => {
      const found: Read<string | undefined> = dayIn(typed.text(name), [name]);
      if (!('issue' in found)) return found.value;
      issues.push(found.issue);
      return undefined;
    };
    const given = Object.entries(read(day, typed)).filter(([, value]) => value !== undefined);
    return { input: Object.fromEntries(given), issues };
  };
}
