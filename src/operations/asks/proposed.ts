import type { AnsweredFigure, Ask, FigureAnswer } from '#domain/asks/ask.ts';
import type { WholePlan } from '#domain/plans/plan.ts';
import { decimal } from '#domain/quantity/rational.ts';
import { knowledgeOf, readingAt, readingsOf } from '#domain/readings/knowledge.ts';
import { type Oddity, odditiesOf } from '#domain/readings/oddities.ts';
import type {
  FigureState,
  KnownReading,
  Reading,
  ReadingId,
  Sample,
  Series,
} from '#domain/readings/reading.ts';
import type { Instant, IsoDate } from '#domain/time/period.ts';
import { ofSeries } from '#operations/readings/register.ts';
import { answerEdition } from '#text/asks.ts';
import { dayText } from '#text/periods.ts';

/** What "it cannot be told" is taken for: the measurement was never made, or the figure is yet to come. */
export const untoldStates = ['notMeasured', 'pending'] as const;
export type UntoldState = (typeof untoldStates)[number];

/** An answer held up against the plan: the reading it would be, and what stands in its way. */
export type Proposed = {
  readonly reading: Reading;
  /** The figure that is there already, and which it would correct. */
  readonly there?: KnownReading;
  readonly oddities: readonly Oddity[];
};

export type Accepting = {
  readonly by: string;
  readonly now: Instant;
  readonly today: IsoDate;
  readonly id: string;
  readonly untold: UntoldState;
};

/** The reading an answer becomes when somebody accepts it; said to come from whoever answered. */
export const proposedOf = (
  whole: WholePlan,
  ask: Pick<Ask, 'contact'>,
  { period, answer, answeredAt }: AnsweredFigure,
  series: Series,
  { by, now, today, id, untold }: Accepting,
): Proposed => {
  const knowledge = knowledgeOf([series], ofSeries(whole, series.id));
  const there = readingAt(knowledge, series.id, period);
  const state = stateOf(answer, untold);
  const others = readingsOf(
    knowledgeOf(
      [series],
      ofSeries(whole, series.id).filter((each) => each !== there),
    ),
    series.id,
  );
  const why = answer.kind === 'cannotTell' && isOpen(whole, series) ? answer.why : undefined;
  const sample = sampleOf(answer);
  return {
    reading: {
      id: id as ReadingId,
      series: series.id,
      period,
      state,
      ...(sample === undefined ? {} : { sample }),
      standing: 'final',
      provenance: {
        edition: answerEdition(ask.contact, dayText(answeredAt ?? now), why),
        enteredBy: by,
        enteredAt: now,
      },
      ...(there === undefined ? {} : { supersedes: there.id, reason: reasonFor(ask, there) }),
    },
    ...(there === undefined ? {} : { there }),
    oddities: odditiesOf({ series, period, state }, others, today),
  };
};

/** Why a figure cannot be told may tell how few it is of: then it stays with the answer. */
const isOpen = ({ plan }: WholePlan, { source }: Series): boolean =>
  plan.sources.find(({ id }) => id === source)?.smallest === undefined;

const reasonFor = ({ contact }: Pick<Ask, 'contact'>, { state }: KnownReading): string =>
  state.kind === 'pending' ? `Tallet er kommet fra ${contact}.` : `Nyt svar fra ${contact}.`;

const stateOf = (answer: FigureAnswer, untold: UntoldState): FigureState => {
  switch (answer.kind) {
    case 'measured':
      return { kind: 'measured', value: decimal(answer.value) };
    case 'suppressed':
      return { kind: 'suppressed' };
    case 'cannotTell':
      return { kind: untold };
  }
};

const sampleOf = (answer: FigureAnswer): Sample | undefined =>
  answer.kind === 'cannotTell' || answer.n === undefined
    ? undefined
    : { kind: 'size', n: answer.n };
