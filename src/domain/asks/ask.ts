import type { Oddity } from '#domain/readings/oddities.ts';
import type { ReadingId, SeriesId } from '#domain/readings/reading.ts';
import type { Instant, IsoDate, Period } from '#domain/time/period.ts';

/** The most figures one supplier is asked for at a time: more is a file, not a letter. */
export const mostFigures = 30;

/**
 * A request to somebody outside for figures only they have. The contact is a role or an
 * organisation; no private person has to be named.
 */
export type Ask = {
  readonly id: string;
  readonly contact: string;
  readonly email?: string;
  readonly message?: string;
  readonly dueOn: IsoDate;
  /** When the link stops opening anything. */
  readonly expiresAt: Instant;
  /** Goes up when the link is renewed: a link with a lower number opens nothing. */
  readonly linkNumber: number;
  readonly madeBy: string;
  readonly madeAt: Instant;
  readonly sentAt?: Instant;
  readonly remindedAt?: Instant;
  readonly answeredAt?: Instant;
  /** The role or name that whoever answered gave. */
  readonly answeredBy?: string;
  readonly revokedAt?: Instant;
  readonly figures: readonly AskedFigure[];
};

/** One of the figures asked for; `nth` counts from 1 and names it within its ask. */
export type AskedFigure = {
  readonly nth: number;
  readonly series: SeriesId;
  readonly period: Period;
  /** What is meant by the figure, in words for the supplier. */
  readonly definition?: string;
  readonly answer?: FigureAnswer;
  readonly answeredAt?: Instant;
  readonly settled?: SettledFigure;
};

/**
 * What a supplier said of a figure: nothing of it is a reading before it is accepted. A value is an
 * exact decimal with a point; `confirmed` is what was odd about it and said to be right.
 */
export type FigureAnswer =
  | {
      readonly kind: 'measured';
      readonly value: string;
      readonly n?: number;
      readonly confirmed: readonly Oddity[];
    }
  | { readonly kind: 'suppressed'; readonly n?: number }
  | { readonly kind: 'cannotTell'; readonly why: string };

export type SettledFigure = {
  readonly outcome: 'accepted' | 'rejected';
  readonly by: string;
  readonly at: Instant;
  /** Why it was not used. */
  readonly why?: string;
  readonly reading?: ReadingId;
};

export type AskState =
  | 'notSent'
  | 'sent'
  | 'reminded'
  | 'answered'
  | 'settled'
  | 'expired'
  | 'revoked';

/**
 * How an ask stands. What needs somebody's attention goes before what is over: an answer that waits
 * is told even where the link has expired.
 */
export function askStateOf(ask: Ask, now: Instant): AskState {
  if (ask.revokedAt !== undefined) return 'revoked';
  if (isSettled(ask)) return 'settled';
  if (waitingIn(ask).length > 0) return 'answered';
  if (ask.expiresAt <= now) return 'expired';
  if (ask.remindedAt !== undefined) return 'reminded';
  return ask.sentAt === undefined ? 'notSent' : 'sent';
}

/** Whether its link, if it is the newest, opens the page for answering. */
export function isOpen(ask: Ask, now: Instant): boolean {
  return ask.revokedAt === undefined && !isSettled(ask) && now < ask.expiresAt;
}

export function isSettled({ figures }: Pick<Ask, 'figures'>): boolean {
  return figures.every(({ settled }) => settled !== undefined);
}

/** The figures that are answered and wait to be accepted. */
export function waitingIn({ figures }: Pick<Ask, 'figures'>): readonly AnsweredFigure[] {
  return figures.filter(
    (each): each is AnsweredFigure => each.answer !== undefined && each.settled === undefined,
  );
}

export type AnsweredFigure = AskedFigure & { readonly answer: FigureAnswer };

/** The figures nothing has been heard of. */
export function unansweredIn({ figures }: Pick<Ask, 'figures'>): readonly AskedFigure[] {
  return figures.filter(({ answer, settled }) => answer === undefined && settled === undefined);
}

/** Tells two answers apart, so that what is accepted is what was seen. */
export function answerText(answer: FigureAnswer): string {
  switch (answer.kind) {
    case 'measured':
      return JSON.stringify([answer.kind, answer.value, answer.n ?? null]);
    case 'suppressed':
      return JSON.stringify([answer.kind, answer.n ?? null]);
    case 'cannotTell':
      return JSON.stringify([answer.kind, answer.why]);
  }
}
