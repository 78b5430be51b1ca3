import { findCpr, maskCpr } from '#domain/cpr.ts';
import type { OutsideTrouble } from '#domain/problem.ts';

const longest = 500;

/**
 * Trouble as it may be kept. What the service says can hold anything, and must neither be kept whole
 * nor refused whole: the figures of other tables would be refused with it.
 */
export const withFitWords = (trouble: OutsideTrouble): OutsideTrouble => {
  switch (trouble.kind) {
    case 'refused':
      return trouble.said === undefined ? trouble : { ...trouble, said: fit(trouble.said) };
    case 'tableChanged':
    case 'notUnderstood':
      return { ...trouble, what: fit(trouble.what) };
    case 'offline':
    case 'slow':
    case 'busy':
    case 'tooLarge':
      return trouble;
  }
};

const fit = (text: string): string => {
  const plain = text.toWellFormed().replaceAll('\0', '');
  const short = plain.length <= longest ? plain : `${plain.slice(0, longest).toWellFormed()}…`;
  return findCpr(short) === undefined ? short : withoutNumbers(maskCpr(short));
};

/** What was masked is taken for a number still, so that people mend what they typed; here nobody can. */
const withoutNumbers = (masked: string): string =>
  masked.replaceAll(/[\d•][\d• -]*[\d•]/g, '[tal]');
