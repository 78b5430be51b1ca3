import { isCovered } from './glyphs.ts';

/** Line breaks and spaces in the one form both kinds of file take; what is seen by nobody is left out. */
const tidied = (text: string): string =>
  text
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(/\r\n?|[\u0085\u2028\u2029\u000b\u000c]/g, '\n')
    .replaceAll(/[\t\u2000-\u200a\u205f\u3000]/g, ' ')
    .replaceAll('\u202f', '\u00a0')
    .replaceAll(/(?!\u00ad)\p{Default_Ignorable_Code_Point}/gu, '');

/** A text for Word, which has fonts for everything: only what XML cannot hold is replaced. */
export const wordText = (text: string): string =>
  tidied(text).replaceAll(/[\0-\u0009\u000b-\u001f\u007f-\u009f\ufffe\uffff]/g, '\ufffd');

/** Told of when a text had characters the font has not. */
export type Missing = { any: boolean };

/**
 * A text as it can be set. A character the font has not becomes its number, "[U+1F642]", and so does an
 * accent that is no part of a letter, which would be told with the letter before, twice: nothing is left
 * out in silence, and a file for the archive may hold no character without a picture of it. Soft
 * hyphens go: the file would say that the letter before is two, and words are hyphenated by rule.
 */
export const paperText = (text: string, missing: Missing): string =>
  tidied(text)
    .replaceAll(/[\u2010\u2011]/g, '-')
    .replaceAll('\u2015', '\u2014')
    .replaceAll('\u00ad', '')
    .replaceAll(unlikely, (run) => numbered(run, missing));

/** A run of what might be missing: everything but plain letters, Danish and line breaks. */
const unlikely = /[^\n\u0020-\u007e\u00a0-\u017f]+/gu;

const numbered = (run: string, missing: Missing): string => {
  let [written, open] = ['', false];
  for (const character of run) {
    const point = character.codePointAt(0) ?? 0;
    const has = isCovered(point) && !/\p{M}/u.test(character);
    if (open && has) written += ']';
    if (has) written += character;
    else written += `${open ? ' ' : '['}U+${point.toString(16).toUpperCase().padStart(4, '0')}`;
    open = !has;
    missing.any ||= !has;
  }
  return open ? `${written}]` : written;
};

const longestWord = 24;
const longWord = new RegExp(`[^\\s-]{${longestWord + 1},}`, 'gu');
const zeroWidthSpace = '\u200b';

/** Long words without a place to break, such as addresses, get such places: no line runs out of the page. */
export const breakable = (text: string): string =>
  text.replaceAll(longWord, (word) =>
    isDanishWord(word)
      ? word
      : (word.match(isMark(word) ? quarters : pieces) ?? []).join(zeroWidthSpace),
  );

const pieces = /[\s\S]{1,12}/gu;

/** A SHA-256 stands in even lines. */
const isMark = (word: string): boolean => /^[0-9a-f]{64}$/.test(word);
const quarters = /.{16}/g;

/** These are hyphenated by rule; beyond reason long ones are cut like all else. */
const isDanishWord = (word: string): boolean => /^[\p{L}.,;:!?()"']{1,60}$/u.test(word);

/** A text for a running line, which must not become several: cut after a word, with dots. */
export const runningText = (text: string, most: number): string => {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  if (line.length <= most) return line;
  const cut = line.slice(0, most - 2).toWellFormed();
  const whole = cut.replace(/ [^ ]*$/, '');
  return `${whole.length > most / 2 ? whole : cut} …`;
};

/** Addresses that may be led to from a file. */
export const outerAddress = (href: string): string | undefined => {
  if (!/^(?:https?:\/\/|mailto:)/i.test(href)) return undefined;
  return URL.canParse(href) ? new URL(href).href : undefined;
};
