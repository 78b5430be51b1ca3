import { codeLength } from './codes.ts';

/** A piece of the sentence with its place; `lower` is the lower-cased text without a closing abbreviation dot. */
export type Token = {
  readonly kind: 'word' | 'digits' | 'mark' | 'code';
  readonly text: string;
  readonly lower: string;
  readonly from: number;
  readonly to: number;
};

/** Abbreviations whose full stop belongs to the word and ends no sentence. */
const abbreviations = new Set(
  `d pct pr ca kr nov dec okt sep sept aug jul jun apr mar feb febr jan stk nr kap pkt min max maks mio mia pga jf bl ift ifm inkl
  ekskl evt mv vedr kvt kl jvf kbh afd pt resp tkr gns genn dvs div årg hhv henh forh`.split(
    /\s+/u,
  ),
);

/** Written right after the digits these are units, not part of a name such as "3B". */
const gluedUnits =
  /^(?:kr|kroner|pct|procent|procentpoint|pp|mio|mia|årige|årig|års|år|timer|dage|dkk|kvt|t)$/u;

const wordPattern = /\p{L}[\p{L}\p{M}\d'’]*(?:[-‑][\p{L}][\p{L}\p{M}\d'’]*)*/uy;
const digitsPattern = /\d+(?:[.,]\d+)*/y;
const gluedPattern = /[\p{L}][\p{L}\p{M}\d'’]*/uy;

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

function digitsAt(text: string, at: number): Token | null {
  const digits = matchAt(digitsPattern, text, at);
  if (digits === null) return null;
  const glued = matchAt(gluedPattern, text, at + digits.length);
  const isName = glued !== null && !gluedUnits.test(glued.toLowerCase());
  const whole = isName ? digits + glued : digits;
  return {
    kind: isName ? 'word' : 'digits',
    text: whole,
    lower: whole.toLowerCase(),
    from: at,
    to: at + whole.length,
  };
}

function wordAt(text: string, at: number): Token | null {
  const word = matchAt(wordPattern, text, at);
  if (word === null) return null;
  const lower = word.toLowerCase();
  const end = at + word.length;
  const dotted = text[end] === '.' && (abbreviations.has(lower) || lower.endsWith('gns'));
  return {
    kind: 'word',
    text: dotted ? `${word}.` : word,
    lower,
    from: at,
    to: dotted ? end + 1 : end,
  };
}

/** Digits and addresses that name something; only where a new word or group of digits begins. */
function codeAt(text: string, at: number): Token | null {
  const length = codeLength(text, at);
  if (length === 0) return null;
  const code = text.slice(at, at + length);
  return { kind: 'code', text: code, lower: code.toLowerCase(), from: at, to: at + length };
}

/** Splits a sentence into words, digit groups ("1.600", "31.12.2020") and marks. Linear in the length of the text. */
export function tokenise(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const token = codeAt(text, at) ?? digitsAt(text, at) ?? wordAt(text, at);
    if (token !== null) {
      tokens.push(token);
      at = token.to;
      continue;
    }
    const mark = text[at] ?? '';
    if (!/\s/u.test(mark))
      tokens.push({ kind: 'mark', text: mark, lower: mark, from: at, to: at + 1 });
    at += 1;
  }
  return tokens;
}
