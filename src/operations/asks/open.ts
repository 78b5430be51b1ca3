import { z } from 'zod';
import type { Ask, AskedFigure } from '#domain/asks/ask.ts';
import { lastYearOf } from '#domain/asks/last-year.ts';
import { concealedIn } from '#domain/disclosure/concealed.ts';
import type { WholePlan } from '#domain/plans/plan.ts';
import { refuseTo } from '#domain/problem.ts';
import { knowledgeOf } from '#domain/readings/knowledge.ts';
import type { KnownReading, Series } from '#domain/readings/reading.ts';
import type { IsoDate } from '#domain/time/period.ts';
import { command, query, type Work } from '#operations/operation.ts';
import { loadPlan } from '#operations/plans/load.ts';
import * as asks from '#store/asks.ts';
import { askOpenedBy, linkRefused, signedContent } from './by-link.ts';

/** What somebody who was sent a link is shown: what they are asked for, and nothing else of the plan. */
export type OpenedAsk = {
  readonly planName: string;
  /** True when the plan's figures are made up. */
  readonly fictional: boolean;
  readonly ask: Pick<Ask, 'contact' | 'message' | 'dueOn' | 'madeBy' | 'answeredBy' | 'expiresAt'>;
  readonly figures: readonly OpenedFigure[];
  readonly today: IsoDate;
};

export type OpenedFigure = Pick<AskedFigure, 'nth' | 'period' | 'definition' | 'answer'> & {
  readonly series: Series;
  readonly settled?: 'accepted' | 'rejected';
  /** The figure of the year before, where it may be shown. */
  readonly lastYear?: KnownReading;
};

/**
 * What a link opens.
 *
 * @throws Refusal linkUnknown for every link that opens nothing, whichever the reason; tooManyTries
 */
export const openAsk = query({
  name: 'asks.open',
  of: 'installation',
  verb: 'answerAsk',
  input: z.strictObject({ token: z.string() }),
  run: async (work, { token }): Promise<OpenedAsk> => {
    const content = await signedContent(work, token);
    const plan = content && (await asks.planOf(work.database, content.ask));
    const ask = content && plan && (await askOpenedBy(work, plan, content));
    return ask === undefined || plan === undefined
      ? refuseTo({ kind: 'linkUnknown' })
      : openedAsk(work, (await loadPlan({ ...work, plan })).whole, ask);
  },
});

/** Remembers that a link opened nothing, so that nobody goes on guessing. Always refused. */
export const refuseLink = command({
  name: 'asks.refuseLink',
  of: 'installation',
  verb: 'answerAsk',
  input: z.strictObject({}),
  run: (work) => linkRefused(work),
});

/** An ask with what whoever answers it may see of the plan. */
export const openedAsk = (
  { today }: Pick<Work, 'today'>,
  { plan, readings }: WholePlan,
  ask: Ask,
): OpenedAsk => {
  const knowledge = knowledgeOf(plan.series, readings);
  const concealed = concealedIn(plan, readings);
  const { contact, message, dueOn, madeBy, answeredBy, expiresAt } = ask;
  return {
    planName: plan.name,
    fictional: plan.fictional,
    ask: {
      contact,
      ...(message === undefined ? {} : { message }),
      dueOn,
      madeBy,
      ...(answeredBy === undefined ? {} : { answeredBy }),
      expiresAt,
    },
    figures: ask.figures.flatMap((figure) => {
      const series = knowledge.series.get(figure.series);
      const lastYear = lastYearOf(concealed, knowledge, figure);
      return series === undefined ? [] : [openedFigure(figure, series, lastYear)];
    }),
    today,
  };
};

const openedFigure = (
  { nth, period, definition, answer, settled }: AskedFigure,
  series: Series,
  lastYear: KnownReading | undefined,
): OpenedFigure => ({
  nth,
  period,
  series,
  ...(definition === undefined ? {} : { definition }),
  ...(answer === undefined ? {} : { answer }),
  ...(settled === undefined ? {} : { settled: settled.outcome }),
  ...(lastYear === undefined ? {} : { lastYear }),
});
