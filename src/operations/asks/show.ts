import { z } from 'zod';
import { nameOf } from '#domain/access/may.ts';
import {
  type Ask,
  type AskedFigure,
  type AskState,
  askStateOf,
  isOpen,
  waitingIn,
} from '#domain/asks/ask.ts';
import { yearBefore } from '#domain/asks/last-year.ts';
import type { WholePlan } from '#domain/plans/plan.ts';
import { knowledgeOf, readingAt } from '#domain/readings/knowledge.ts';
import type { KnownReading, Series } from '#domain/readings/reading.ts';
import { id, planKey } from '#operations/input.ts';
import { type PlanWork, query } from '#operations/operation.ts';
import { loadPlan } from '#operations/plans/load.ts';
import { changesWith, type StatusChange } from '#operations/readings/changes.ts';
import { signingKey } from '#store/answering-links.ts';
import * as askLetters from '#store/ask-letters.ts';
import * as asks from '#store/asks.ts';
import type { AskLetterWords } from '#text/asks.ts';
import { canBeSent, letterWords, stillMissing } from './letter.ts';
import { contentFor, tokenOf } from './link.ts';
import { askIn } from './manage.ts';
import { markOf } from './mark.ts';
import { type Proposed, proposedOf } from './proposed.ts';

export type AskLine = {
  readonly ask: Ask;
  readonly state: AskState;
  /** Its latest letter could not be sent. */
  readonly undelivered: boolean;
};

/** The asks of a plan, those with answers that wait first. */
export const listAsks = query({
  name: 'asks.list',
  of: 'plan',
  verb: 'ask',
  input: z.strictObject({ plan: planKey }),
  run: async ({ database, plan, now }): Promise<readonly AskLine[]> => {
    const undelivered = await askLetters.withFailedLetter(database, plan.id);
    const lines = (await asks.list(database, plan.id)).map((ask) => ({
      ask,
      state: askStateOf(ask, now),
      undelivered: undelivered.has(ask.id),
    }));
    const waits = (line: AskLine) => line.state === 'answered';
    return [...lines.filter(waits), ...lines.filter((each) => !waits(each))];
  },
});

export type ShownFigure = {
  readonly figure: AskedFigure;
  readonly series: Series;
  readonly lastYear?: KnownReading;
  /** For an answer that waits: what it would be, and what that alone would change. */
  readonly proposed?: Proposed & { readonly changes: readonly StatusChange[] };
  /** The mark of the answer shown, to be given back when it is settled. */
  readonly seen?: string;
};

export type ShownAsk = {
  readonly ask: Ask;
  readonly state: AskState;
  readonly figures: readonly ShownFigure[];
  /** What all answers that wait would change together. */
  readonly changes: readonly StatusChange[];
  /** The token of the link, while it opens something. */
  readonly token?: string;
  /** Whether letters about it are sent from here. */
  readonly bySelf: boolean;
  readonly mayRemind: boolean;
  readonly letters: readonly askLetters.AskLetter[];
};

/**
 * An ask with what was answered, held up against the plan.
 *
 * @throws Refusal notFound for an ask of another plan, or of none
 */
export const showAsk = query({
  name: 'asks.show',
  of: 'plan',
  verb: 'ask',
  several: true,
  input: z.strictObject({ plan: planKey, ask: id }),
  run: async (work, input): Promise<ShownAsk> => {
    const { database, now, plan } = work;
    const ask = await askIn(work, input.ask);
    const key = await signingKey(database);
    const open = isOpen(ask, now);
    const bySelf = canBeSent(work, ask);
    const { whole } = await loadPlan(work);
    return {
      ask,
      state: askStateOf(ask, now),
      ...figuresOf(work, whole, ask),
      ...(open && key !== undefined ? { token: tokenOf(key, contentFor(ask)) } : {}),
      bySelf,
      mayRemind: bySelf && open && stillMissing(whole, ask).length > 0,
      letters: await askLetters.lettersOf(database, plan.id, ask.id),
    };
  },
});

const figuresOf = (
  work: PlanWork,
  whole: WholePlan,
  ask: Ask,
): Pick<ShownAsk, 'figures' | 'changes'> => {
  const knowledge = knowledgeOf(whole.plan.series, whole.readings);
  const waiting = new Map(waitingIn(ask).map((each) => [each.nth, each]));
  const accepting = { by: nameOf(work.actor), now: work.now, today: work.today };
  const figures = ask.figures.flatMap((figure): readonly ShownFigure[] => {
    const series = knowledge.series.get(figure.series);
    if (series === undefined) return [];
    const lastYear = readingAt(knowledge, series.id, yearBefore(figure.period));
    const shown = { figure, series, ...(lastYear === undefined ? {} : { lastYear }) };
    const answered = waiting.get(figure.nth);
    if (answered === undefined) return [shown];
    const id = `proposed-${figure.nth}`;
    const given = { ...accepting, id, untold: 'notMeasured' as const };
    const proposed = proposedOf(whole, ask, answered, series, given);
    const changes = changesWith(whole, [proposed.reading], work.today);
    return [{ ...shown, proposed: { ...proposed, changes }, seen: markOf(answered.answer) }];
  });
  const readings = figures.flatMap(({ proposed }) => (proposed ? [proposed.reading] : []));
  return { figures, changes: changesWith(whole, readings, work.today) };
};

/**
 * The letter as somebody sends it by hand, with the link in it.
 *
 * @param link the whole address
 */
export const letterByHand = (plan: WholePlan['plan'], ask: Ask, link: string): AskLetterWords =>
  letterWords('first', { plan, readings: [] }, ask, link);
