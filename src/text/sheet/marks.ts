import type { Mark } from '#domain/imports/profile.ts';
import type { FigureState } from '#domain/readings/reading.ts';

/** What a profile keeps a mark under. */
export function markKey(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[\s\u00a0]+/g, ' ')
    .trim()
    .replaceAll(/[−–—]/g, '-')
    .replaceAll('…', '...');
}

/** Words that can mean one thing only, whatever the source. */
const stateWords: Readonly<Record<string, Mark>> = {
  skjult: 'suppressed',
  diskretioneret: 'suppressed',
  'ikke målt': 'notMeasured',
  'ikke offentliggjort endnu': 'pending',
  'endnu ikke offentliggjort': 'pending',
  ventes: 'pending',
  suppressed: 'suppressed',
  'not measured': 'notMeasured',
  'not yet published': 'pending',
};

export function stateWord(text: string): Mark | undefined {
  const key = markKey(text);
  return Object.hasOwn(stateWords, key) ? stateWords[key] : undefined;
}

export function stateOfMark(mark: Exclude<Mark, 'skip'>): FigureState {
  return { kind: mark };
}

/**
 * What marks of Danish sources usually mean; a proposal that is shown, never a rule. ".." and "."
 * are hidden at one publisher and not yet out at another, so they have to be said of each source.
 */
const usual: Readonly<Record<string, Mark | 'unknown'>> = {
  '': 'skip',
  '..': 'unknown',
  '...': 'unknown',
  '.': 'unknown',
  x: 'unknown',
  '-': 'unknown',
  ':': 'unknown',
  '*': 'suppressed',
  'i.o.': 'notMeasured',
  'i.o': 'notMeasured',
  'ikke oplyst': 'notMeasured',
  uoplyst: 'notMeasured',
  'n.a.': 'notMeasured',
  'n/a': 'notMeasured',
  na: 'notMeasured',
  'for få': 'suppressed',
  'for få svar': 'suppressed',
};

const fewer = /^(?:<|under|færre end)\s*\d{1,2}$/;

/** Whether a text stands where a number would: a known mark, "<5", or signs without a letter. */
export function isMark(text: string): boolean {
  const key = markKey(text);
  if (stateWord(key) !== undefined) return false;
  return Object.hasOwn(usual, key) || fewer.test(key) || /^[^\p{L}\d]{1,5}$/u.test(key);
}

/** What a mark is proposed to mean, and whether a person must say so first. */
export function proposedMark(text: string): { readonly mark: Mark; readonly ask: boolean } {
  const key = markKey(text);
  if (fewer.test(key)) return { mark: 'suppressed', ask: false };
  const known = Object.hasOwn(usual, key) ? usual[key] : undefined;
  return known === undefined || known === 'unknown'
    ? { mark: 'suppressed', ask: true }
    : { mark: known, ask: key !== '' };
}
