const shortWords = new Set(
  'i å og at er en et de af på om må nu så få vi for til fra med kan har den det der som men han hun man sin sit ved via evt ca kl nr pr jf bl fx mm mv osv to tre fem ti år før end dog kun også var vil skal os op ud ind ned ja nej hos du jeg mig dig sig alt al'.split(
    ' ',
  ),
);

/** How the lines of a document were broken: whether a hyphen at a line's end was put there. */
export type Hyphenation = { readonly isUsed: boolean; readonly words: ReadonlySet<string> };

/** Looks at all lines once; a document that hyphenates does so at the end of many lines. */
export function hyphenationOf(lines: readonly string[]): Hyphenation {
  const broken = lines.filter((line) => /\p{L}{2}-\s*$/u.test(line)).length;
  const words = new Set(
    lines.flatMap((line) => line.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu) ?? []),
  );
  return { isUsed: broken >= 4 && broken > lines.length * 0.02, words };
}

/**
 * Puts the next line to the text so far. A hyphen at the end goes when the document hyphenates
 * or knows the word without it; a hyphen between digits marks a blank (Unicode's line breaking
 * never parts a number from its hyphen); a lone long word whose tail fell to the next line is
 * made whole.
 */
export function joinLines(before: string, next: string, hyphenation: Hyphenation): string {
  if (before === '') return next;
  // The end decides; searching a long paragraph anew for each of its lines would be slow.
  const tail = before.slice(-60);
  const ending = /(\p{L}+)-$/u.exec(tail);
  const head = /^\p{Ll}+/u.exec(next)?.[0];
  if (ending !== null && head !== undefined && !/^(?:og|eller|samt)$/u.test(head)) {
    const whole = `${ending[1]}${head}`.toLowerCase();
    const kept = `${ending[1]}-${head}`.toLowerCase();
    const drop = hyphenation.words.has(whole) || hyphenation.isUsed;
    return drop && !hyphenation.words.has(kept) ? `${before.slice(0, -1)}${next}` : before + next;
  }
  if (/\d-$/u.test(tail) && /^\p{Ll}/u.test(next)) return before + next;
  if (isTornWord(tail, head, next)) return before + next;
  return `${before} ${next}`;
}

/** A word wider than its column is broken without a hyphen: "undersøgelse" + "r i 2017". */
function isTornWord(before: string, head: string | undefined, next: string): boolean {
  if (head === undefined || head.length > 3 || shortWords.has(head)) return false;
  const rest = next.slice(head.length);
  if (rest !== '' && !/^[\s.,;:)]/u.test(rest)) return false;
  const lastWord = /\p{L}{12,}$/u.exec(before)?.[0];
  return lastWord !== undefined;
}
