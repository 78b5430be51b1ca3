import { answerText, type FigureAnswer } from '#domain/asks/ask.ts';
import { hashOf } from '#operations/session/secrets.ts';

/** A short mark of an answer: given back with a decision, it tells what was seen when deciding. */
export const markOf = (answer: FigureAnswer): string => hashOf(answerText(answer)).slice(0, 16);
