import { z } from 'zod';
import { type Ask, type AskedFigure, answerText, type FigureAnswer } from '#domain/asks/ask.ts';
import { type Issue, issue } from '#domain/checked.ts';
import { concealedReading } from '#domain/disclosure/conceal.ts';
import { concealedIn } from '#domain/disclosure/concealed.ts';
import type { WholePlan } from '#domain/plans/plan.ts';
import { refuseTo } from '#domain/problem.ts';
import { parseDecimal } from '#domain/quantity/rational.ts';
import { knowledgeOf, readingsOf } from '#domain/readings/knowledge.ts';
import { oddities } from '#domain/readings/oddities.ts';
import type { ReadingState } from '#domain/readings/reading.ts';
import { once, short } from '#operations/input.ts';
import { form, type Work } from '#operations/operation.ts';
import { afterWrite, loadForWrite, loadPlan } from '#operations/plans/load.ts';
import { memoOf } from '#operations/plans/memo.ts';
import { faultsIn, unconfirmedOddities } from '#operations/readings/entered.ts';
import { ofSeries, seriesIn } from '#operations/readings/register.ts';
import * as asks from '#store/asks.ts';
import * as plans from '#store/plans.ts';
import { askOpenedBy, linkRefused, signedContent } from './by-link.ts';
import { type OpenedAsk, openedAsk } from './open.ts';

const count = z.number().int().min(0).max(99_999_999);
const confirmed = z.array(z.enum(oddities)).max(oddities.length).default([]);

/** What is said of one figure; `none` takes back what was said before. */
const answerFields = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('measured'),
    nth: count,
    /** An exact decimal with a point. */
    value: z.string().max(90),
    n: count.optional(),
    confirmed,
  }),
  z.strictObject({ kind: z.literal('suppressed'), nth: count, n: count.optional() }),
  z.strictObject({
    kind: z.literal('cannotTell'),
    nth: count,
    why: z.string().trim().min(1).max(1_000),
  }),
  z.strictObject({ kind: z.literal('none'), nth: count }),
]);
type GivenAnswer = z.output<typeof answerFields>;

/**
 * Keeps what somebody with a link answers: any of the figures, again as often as they like until an
 * answer is accepted. It is a proposal; nothing of the plan changes. An oddity is an issue at
 * ["figures", index, "confirmed", oddity] until it stands among those confirmed.
 *
 * @throws Refusal linkUnknown for every link that opens nothing, whichever the reason; tooManyTries
 */
export const answerAsk = form({
  name: 'asks.answer',
  of: 'installation',
  verb: 'answerAsk',
  input: z.strictObject({
    token: z.string(),
    by: short.optional(),
    figures: z.array(answerFields).max(200),
    once,
  }),
  run: async (work, { token, by, figures }) => {
    const { database, now } = work;
    const content = await signedContent(work, token);
    const found = content && (await asks.planOf(database, content.ask));
    const plan = found && (await plans.beginWrite(database, found.key));
    const ask = content && plan && (await askOpenedBy(work, plan, content));
    if (ask === undefined || plan === undefined) return linkRefused(work);
    const before = await loadForWrite({ ...work, plan });
    const issues = issuesOf(work, openOf(before.whole), ask, figures);
    if (issues.length > 0) return { ok: false, issues };
    const changed = changedIn(ask, figures);
    for (const [figure, answer] of changed) {
      await asks.keepAnswer(database, ask.id, figure.nth, answer, now);
    }
    await asks.change(database, ask.id, {
      answeredAt: now,
      ...(by === undefined ? {} : { answeredBy: by }),
    });
    const answered = (await asks.find(database, plan.id, ask.id)) ?? ask;
    const told = answered.figures.filter(({ answer }) => answer !== undefined).length;
    return {
      value: openedAsk(work, before.whole, answered),
      plan,
      events: [
        {
          kind: 'ask.answered',
          ask: ask.id,
          contact: ask.contact,
          figures: told,
          by: by ?? ask.contact,
        },
      ],
      after: () => memoOf(database).keep(afterWrite(plan, before, before.whole)),
    };
  },
  again: {
    remember: () => null,
    recall: async (work, { token }): Promise<OpenedAsk> => {
      const content = await signedContent(work, token);
      const plan = content && (await asks.planOf(work.database, content.ask));
      const ask = content && plan && (await askOpenedBy(work, plan, content));
      return ask === undefined || plan === undefined
        ? refuseTo({ kind: 'linkUnknown' })
        : openedAsk(work, (await loadPlan({ ...work, plan })).whole, ask);
    },
  },
});

/**
 * What may be shown to anybody: whoever answers must not learn by trying, from what is called odd,
 * what the figures of few people are. Those who accept the answer see all that is odd about it.
 */
const openOf = (whole: WholePlan): WholePlan => {
  const concealed = concealedIn(whole.plan, whole.readings);
  if (concealed.size === 0) return whole;
  return { ...whole, readings: whole.readings.map((each) => concealedReading(each, concealed)) };
};

const issuesOf = (
  work: Work,
  whole: WholePlan,
  { figures }: Ask,
  given: readonly GivenAnswer[],
): readonly Issue[] => {
  const issues = given.flatMap((answer, index) => {
    const figure = figures.find(({ nth }) => nth === answer.nth);
    const path = ['figures', String(index)];
    if (figure === undefined) return [issue(path, 'notAChoice')];
    if (figure.settled !== undefined) {
      const said = answerOf(answer);
      return said === undefined || isSame(figure.answer, said)
        ? []
        : [issue([...path, 'value'], 'contradiction', tooLate)];
    }
    return issuesOfAnswer(work, whole, figure, answer).map((each) => ({
      ...each,
      path: [...path, ...each.path],
    }));
  });
  const saidNothing = given.every(({ kind }) => kind === 'none');
  const saidBefore = figures.some(({ answer }) => answer !== undefined);
  return saidNothing && !saidBefore ? [...issues, issue(['figures'], 'emptyList')] : issues;
};

const tooLate = 'Svaret er allerede behandlet og kan ikke ændres her. Skriv til dem, der spurgte.';

const issuesOfAnswer = (
  { today }: Work,
  whole: WholePlan,
  { series: id, period }: AskedFigure,
  answer: GivenAnswer,
): readonly Issue[] => {
  if (answer.kind === 'none' || answer.kind === 'cannotTell') return [];
  const series = seriesIn(whole, id);
  const state = stateOfAnswer(answer);
  if (state === undefined) return [issue(['value'], 'notANumber')];
  const known = readingsOf(knowledgeOf([series], ofSeries(whole, series.id)), series.id);
  const others = {
    inOrder: known.inOrder.filter((each) => each.period !== period),
    at: new Map([...known.at].filter(([at]) => at !== period)),
  };
  const sample = answer.n === undefined ? {} : { sample: { kind: 'size', n: answer.n } };
  return [
    ...faultsIn(sample, state, series),
    ...unconfirmedOddities(
      { series, period, state },
      others,
      today,
      answer.kind === 'measured' ? answer.confirmed : [],
    ),
  ];
};

/** What a figure would be; undefined for a number that is none. */
const stateOfAnswer = (
  answer:
    | Pick<FigureAnswer & { readonly kind: 'measured' }, 'kind' | 'value'>
    | { kind: 'suppressed' },
): ReadingState | undefined => {
  if (answer.kind === 'suppressed') return { kind: 'suppressed' };
  const value = parseDecimal(answer.value);
  return value === undefined ? undefined : { kind: 'measured', value };
};

const answerOf = (given: GivenAnswer): FigureAnswer | undefined => {
  switch (given.kind) {
    case 'none':
      return undefined;
    case 'measured':
      return {
        kind: given.kind,
        value: given.value,
        ...(given.n === undefined ? {} : { n: given.n }),
        confirmed: given.confirmed,
      };
    case 'suppressed':
      return { kind: given.kind, ...(given.n === undefined ? {} : { n: given.n }) };
    case 'cannotTell':
      return { kind: given.kind, why: given.why };
  }
};

const isSame = (a: FigureAnswer | undefined, b: FigureAnswer | undefined): boolean =>
  a === undefined || b === undefined ? a === b : answerText(a) === answerText(b);

/** The figures of which something new is said. */
const changedIn = (
  { figures }: Ask,
  given: readonly GivenAnswer[],
): readonly (readonly [AskedFigure, FigureAnswer | undefined])[] =>
  given.flatMap((each) => {
    const figure = figures.find(({ nth }) => nth === each.nth);
    const answer = answerOf(each);
    return figure === undefined || figure.settled !== undefined || isSame(figure.answer, answer)
      ? []
      : [[figure, answer] as const];
  });
