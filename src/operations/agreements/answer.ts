import { z } from 'zod';
import { nameOf } from '#domain/access/may.ts';
import type { DraftAnswer, GivenAnswer, SettledCriteria } from '#domain/agreements/answer.ts';
import type { Question } from '#domain/agreements/question.ts';
import { type Checked, type Issue, issue, refuse } from '#domain/checked.ts';
import { refuseTo } from '#domain/problem.ts';
import { parseDecimal } from '#domain/quantity/rational.ts';
import { parsePeriod } from '#domain/time/period.ts';
import { id, said } from '#operations/input.ts';
import type { Events } from '#operations/operation.ts';
import { form } from '#operations/operation.ts';
import * as drafts from '#store/agreement-drafts.ts';
import { givenWords } from '#text/proposal/answer-words.ts';
import { reviewDraft } from '#text/proposal/review.ts';
import { draftForWrite, type OpenDraft } from './owner.ts';

const answer = z.strictObject({
  question: id,
  choice: z.string().max(60).optional(),
  /** An exact decimal; with the choice that a size is agreed. */
  size: z.string().max(60).optional(),
  text: said.optional(),
  period: z.string().max(60).optional(),
  value: z.string().max(60).optional(),
  /** Takes an earlier answer back. */
  withdrawn: z.boolean().optional(),
});
type Given = z.output<typeof answer>;

/**
 * Answers questions of a draft, new ones and ones that were answered before. What an answer
 * changes about a criterion that was confirmed must be confirmed again.
 */
export const answerDraft = form({
  name: 'agreements.answer',
  of: 'installation',
  verb: 'importAgreement',
  input: z.strictObject({ draft: id, answers: z.array(answer).min(1).max(300) }),
  run: async ({ database, actor, now }, input) => {
    const stored = await draftForWrite(database, input.draft);
    const by = nameOf(actor);
    const issues: Issue[] = [];
    const answers: Record<string, DraftAnswer> = { ...stored.answers };
    const events: Event[] = [];
    for (const given of input.answers) {
      const question = stored.draft.questions.find((each) => each.id === given.question);
      if (question === undefined) return refuseTo({ kind: 'notFound', what: 'question' });
      const before = answers[question.id];
      if (given.withdrawn === true) {
        if (before === undefined) continue;
        delete answers[question.id];
        events.push(eventOf(stored.id, question, 'Svaret er taget tilbage.'));
        continue;
      }
      const read = givenAnswer(question, given);
      if (!read.ok) {
        issues.push(...read.issues.map((each) => ({ ...each, path: [question.id, ...each.path] })));
        continue;
      }
      if (before !== undefined && JSON.stringify(before.given) === JSON.stringify(read.value))
        continue;
      answers[question.id] = { given: read.value, by, at: now };
      events.push(eventOf(stored.id, question, givenWords(read.value)));
    }
    if (issues.length > 0) return { ok: false, issues };
    const [first, ...rest] = events;
    if (first === undefined) return { ok: false, issues: [issue(['answers'], 'required')] };
    const { settled, reopened } = stillConfirmed(stored, answers);
    await drafts.save(database, stored.id, { answers, settled });
    return {
      value: { answered: events.length, reopened },
      events: [first, ...rest] as Events,
    };
  },
});

type Event = Events[number];

const eventOf = (draft: string, question: Question, words: string): Event => ({
  kind: 'agreement.questionAnswered',
  draft,
  question: question.id,
  answer: words,
});

/** A confirmation is of what was shown: it falls when an answer changes that. */
const stillConfirmed = (
  stored: OpenDraft,
  answers: Record<string, DraftAnswer>,
): { readonly settled: SettledCriteria; readonly reopened: readonly string[] } => {
  const before = new Map(reviewDraft(stored).proposals.map((each) => [each.code, each]));
  const reopened = reviewDraft({ ...stored, answers })
    .proposals.filter((after) => {
      const earlier = before.get(after.code);
      return after.confirmed && contentOf(after) !== (earlier && contentOf(earlier));
    })
    .map(({ code }) => code);
  const settled = Object.fromEntries(
    Object.entries(stored.settled).map(([code, { confirmed, ...rest }]) => [
      code,
      reopened.includes(code) || confirmed === undefined ? rest : { ...rest, confirmed },
    ]),
  );
  return { settled, reopened };
};

const contentOf = (proposal: {
  readonly kind: string;
  readonly params: object;
  readonly series: unknown;
}) => JSON.stringify([proposal.kind, proposal.params, proposal.series]);

/** The answer in the form its question asks for, or what is wrong with it. */
export const givenAnswer = ({ answer: asked }: Question, given: Given): Checked<GivenAnswer> => {
  switch (asked.form) {
    case 'choice':
      return choiceOf(asked.choices, given);
    case 'text':
      return given.text === undefined
        ? refuse(issue(['text'], 'required'))
        : { ok: true, value: { form: 'text', text: given.text } };
    case 'period': {
      const period = parsePeriod(given.period ?? '');
      if (period !== undefined) return { ok: true, value: { form: 'period', period } };
      return refuse(
        given.period === undefined || given.period === ''
          ? issue(['period'], 'required')
          : issue(['period'], 'notAPeriod', given.period),
      );
    }
    case 'figure':
      return figureOf(given);
  }
};

const choiceOf = (choices: readonly string[], { choice, size }: Given): Checked<GivenAnswer> => {
  if (choice === undefined || choice === '') return refuse(issue(['choice'], 'required'));
  if (!choices.includes(choice)) return refuse(issue(['choice'], 'notAChoice'));
  const code = choice as Extract<GivenAnswer, { form: 'choice' }>['choice'];
  if (code !== 'agreedSize') return { ok: true, value: { form: 'choice', choice: code } };
  if (size === undefined || size === '') return refuse(issue(['size'], 'required'));
  const exact = parseDecimal(size);
  if (exact === undefined) return refuse(issue(['size'], 'notANumber', size));
  if (exact.numerator <= 0n) return refuse(issue(['size'], 'outOfRange'));
  return { ok: true, value: { form: 'choice', choice: code, size } };
};

const figureOf = ({ value, period }: Given): Checked<GivenAnswer> => {
  const number = value === '' ? undefined : value;
  const at = period === '' || period === undefined ? undefined : parsePeriod(period);
  if (number === undefined && (period === undefined || period === '')) {
    return refuse(issue(['value'], 'required'));
  }
  if (number !== undefined && parseDecimal(number) === undefined) {
    return refuse(issue(['value'], 'notANumber', number));
  }
  if (period !== undefined && period !== '' && at === undefined) {
    return refuse(issue(['period'], 'notAPeriod', period));
  }
  return {
    ok: true,
    value: {
      form: 'figure',
      ...(number === undefined ? {} : { value: number }),
      ...(at === undefined ? {} : { period: at }),
    },
  };
};
