import { numberOfWord } from './numbers.ts';
import type { Token } from './tokens.ts';
import { unitAt } from './units.ts';

/** Digits that are no quantity: an age, a class, a paragraph. `next` is the first token after them. */
export type FoundAside = { readonly what: 'age' | 'ordinal' | 'reference'; readonly next: number };

const referenceWords =
  /^(?:§|§§|stk|nr|nummer|kap|kapitel|pkt|punkt|bilag|afsnit|artikel|side|s|fase|etape|delmål|indsatsområde|fokusområde|afdeling|afd|blok|boligafdeling|opgangene|blokkene|opgang|lov|version|tabel|figur|trin|niveau|matrikel|cpr|id)$/u;
/** Names that go on with a number where no unit follows it: "verdensmål 11", "sag 4711", "kl. 16". */
const namingWords =
  /^(?:verdensmål|klokken|kl|sag|sagen|\p{L}*(?:nr|nummer)|tlf|telefon|mobil|cvr|ean|postboks|boks|lokale|rum|etage|bus|linje|model|gruppe|spor|klynge|indikator|kriterium|\p{L}*kriterie|indsats|aktivitet|pulje|parcel|hus|kode|formular|blanket|lbk|bek|litra|bygning|ejendom)$/u;
const callWords = /^(?:ring|ringe|ringer|ringes|ringet|\p{L}*opkald|\p{L}*opringninger)$/u;
const personWords =
  /^(?:unge|børn|personer|borgere|beboere|mennesker|voksne|ældre|kvinder|mænd|drenge|piger|elever|ledige|forældre|dem|alle|alderen|alder|mellem|fra|kriminalitet|ungekriminalitet)$/u;
const ageWords = /^(?:-?årige?s?|-?åriges?)$/u;

function isNumber(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (/^\d{1,3}$/u.test(token.text) || (token.kind === 'word' && numberOfWord(token.lower) !== null))
  );
}

function smallDigits(token: Token | undefined): boolean {
  return token !== undefined && token.kind === 'digits' && /^\d{1,3}$/u.test(token.text);
}

/** End of "18", "18-24", "18 - 24", "18 til 24", "18- til 24" (index after the last number), and whether it is a range. */
function rangeEnd(
  tokens: readonly Token[],
  at: number,
): { readonly next: number; readonly range: boolean } {
  let index = at + 1;
  if (/^[-–—‑]$/u.test(tokens[index]?.text ?? '')) index += 1;
  if (/^(?:til|og|eller)$/u.test(tokens[index]?.lower ?? '')) index += 1;
  if (index > at + 1 && smallDigits(tokens[index])) return { next: index + 1, range: true };
  return { next: at + 1, range: false };
}

/** "25-årige", "18-24 årige", "i alderen 25-34 år", "unge mellem 18-24 år", "børn under 18 år". */
function ageAt(tokens: readonly Token[], at: number): FoundAside | null {
  if (!isNumber(tokens[at])) return null;
  const { next, range } = rangeEnd(tokens, at);
  const dash = /^[-–‑]$/u.test(tokens[next]?.text ?? '') ? next + 1 : next;
  const noun = tokens[dash]?.lower ?? '';
  const plus = tokens[next];
  if (plus?.text === '+' && plus.from === tokens[next - 1]?.to)
    return {
      what: 'age',
      next: /^(?:års?|årige?s?)$/u.test(tokens[next + 1]?.lower ?? '') ? next + 2 : next + 1,
    };
  if (ageWords.test(noun)) return { what: 'age', next: dash + 1 };
  const before = tokens[at - 1]?.lower ?? '';
  const earlier = tokens[at - 2]?.lower ?? '';
  const value = Number(tokens[at]?.text);
  const spacedSpan = before === 'de' || before === 'seneste' || before === 'sidste';
  if (before === 'alderen' || (earlier === 'alderen' && (before === 'mellem' || before === 'fra')))
    return { what: 'age', next: /^års?$/u.test(noun) ? dash + 1 : next };
  if (!/^års?$/u.test(noun)) return null;
  if (range && !spacedSpan) return { what: 'age', next: dash + 1 };
  const limit = /^(?:under|over|fyldt|fyldte|ældre|yngre|end|på)$/u.test(before);
  if (limit && personWords.test(earlier)) return { what: 'age', next: dash + 1 };
  if (/^(?:under|over|fyldt|fyldte)$/u.test(before) && value >= 13)
    return { what: 'age', next: dash + 1 };
  return null;
}

/** "9. klasse", "3. og 6. årgang", "0.-3. klasse", "10. marts" without a year. */
function ordinalAt(tokens: readonly Token[], at: number): FoundAside | null {
  if (!smallDigits(tokens[at]) || tokens[at + 1]?.text !== '.') return null;
  const following = tokens[at + 2];
  if (following === undefined) return null;
  if (/^plads(?:en)?$/u.test(following.lower)) return null;
  const linked = /^[-–,/‑]$/u.test(following.text) || /^(?:og|til|eller)$/u.test(following.lower);
  if (linked && smallDigits(tokens[at + 3])) return { what: 'ordinal', next: at + 3 };
  if (following.text === '-' && tokens[at + 3]?.kind === 'word')
    return { what: 'ordinal', next: at + 4 };
  if (following.kind === 'word' && following.text === following.lower)
    return { what: 'ordinal', next: at + 3 };
  return null;
}

const streetName =
  /^\p{Lu}[\p{L}.-]*(?:vej|vejen|gade|gaden|allé|alle|plads|pladsen|vænge|vænget|stræde|torv|torvet|ager|toften|toft|bakken|krogen|kæret|engen|stien|parken|gården|haven|huset)$/u;

/** "Bredager 22": a small number right after a street, with no unit or noun of its own. */
function isHouseNumber(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (before === undefined || !streetName.test(before.text) || !smallDigits(tokens[at]))
    return false;
  const next = tokens[at + 1];
  return (
    next === undefined ||
    (next.kind === 'mark' && next.text !== '%' && next.text !== '‰') ||
    /^(?:er|har|i|og|skal|senest|inden|til|med|på|som|der|bliver)$/u.test(next.lower)
  );
}

/** "afd. 7, 8 og 11": every number of the list names something, up to five of them. */
function isListed(tokens: readonly Token[], at: number): boolean {
  for (let back = at; back > at - 10; back -= 2) {
    const link = tokens[back - 1]?.lower ?? '';
    if (back < at && (referenceWords.test(link) || namingWords.test(link))) return true;
    if (!/^(?:og|eller|samt|til|-|–|,)$/u.test(link) || tokens[back - 2]?.kind !== 'digits')
      return false;
  }
  return false;
}

/** A name in digits by what stands around it: "COVID-19", "2500 Valby", "ring på 112", a row of eight digits. */
function isNameInDigits(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (token?.kind !== 'digits') return false;
  const isGlued = before?.text === '-' && before.to === token.from;
  const stem = tokens[at - 2];
  if (isGlued && stem?.kind === 'word' && stem.to === before.from)
    return unitAt(tokens, at + 1) === null;
  if (unitAt(tokens, at + 1) !== null) return false;
  if (/^\d{8,}$/u.test(token.text)) return true;
  if (before !== undefined && isNamed(before.lower, token.text)) return true;
  if (/^(?:til|på|via)$/u.test(before?.lower ?? ''))
    return callWords.test(tokens[at - 2]?.lower ?? '') && /^\d{3,}$/u.test(token.text);
  const bounded = /^(?:mindst|minimum|højst|maks|end|over|under|ca|cirka|på|til|alt)$/u;
  return (
    /^[1-9]\d{3}$/u.test(token.text) &&
    next?.kind === 'word' &&
    /^\p{Lu}\p{Ll}+$/u.test(next.text) &&
    !bounded.test(before?.lower ?? '')
  );
}

function isNamed(word: string, digits: string): boolean {
  if (word === 'kl' || word === 'klokken') return Number.parseInt(digits, 10) <= 24;
  return namingWords.test(word);
}

/** "§ 61 a", "stk. 2", "bilag 3", "afdeling 12". */
function referenceAt(tokens: readonly Token[], at: number): FoundAside | null {
  const token = tokens[at];
  if (token?.kind === 'digits' && isListed(tokens, at)) return { what: 'reference', next: at + 1 };
  const before = tokens[at - 1];
  if (
    token?.kind === 'digits' &&
    /^(?:pr|per)$/u.test(before?.lower ?? '') &&
    /^(?:100|1\.?000|10\.?000|100\.?000)$/u.test(token.text)
  )
    return { what: 'reference', next: at + 1 };
  if (isNameInDigits(tokens, at) && before?.lower !== 'nummer')
    return { what: 'reference', next: at + 1 };
  if (token !== undefined && isHouseNumber(tokens, at)) return { what: 'reference', next: at + 1 };
  const week =
    before?.lower === 'uge' && !/^(?:pr|per|om|hver)$/u.test(tokens[at - 2]?.lower ?? '');
  if (token?.kind === 'digits' && week) return { what: 'reference', next: at + 1 };
  if (token?.kind !== 'digits' || before === undefined || !referenceWords.test(before.lower))
    return null;
  if (
    before.lower === 'nummer' &&
    tokens[at - 2]?.kind === 'word' &&
    /^(?:som|være|er|bliver)$/u.test(tokens[at - 2]?.lower ?? '')
  )
    return null;
  return { what: 'reference', next: at + 1 };
}

/** "den 1/3": a day without its year. "90'erne", "90-dages", "5-punktsplan": the digits are part of a word. */
function inWordAt(tokens: readonly Token[], at: number): FoundAside | null {
  const [token, mark, after] = tokens.slice(at, at + 3);
  if (token?.kind !== 'digits' || mark === undefined || after === undefined) return null;
  if (mark.from !== token.to || after.from !== mark.to) return null;
  const day = /^(?:den|d|pr|senest|inden)$/u.test(tokens[at - 1]?.lower ?? '');
  if (mark.text === '/' && day && smallDigits(after)) return { what: 'reference', next: at + 3 };
  const joined = /^['’-]$/u.test(mark.text) && after.kind === 'word' && !isUnitWord(after.lower);
  return joined ? { what: 'reference', next: at + 3 } : null;
}

function isUnitWord(word: string): boolean {
  return /^(?:point|points|procent|procentpoint|pct|kr|års?|årige?s?|årig)$/u.test(word);
}

/**
 * "1. Trygheden stiger", "2) Fraværet falder", "2.1 Ledigheden", "Mål 3: ...", "[12]": the number of a point, a label
 * or a note.
 */
function pointAt(tokens: readonly Token[], at: number): FoundAside | null {
  const [token, mark, after] = tokens.slice(at, at + 3);
  if (token?.kind !== 'digits' || mark === undefined) return null;
  const before = tokens[at - 1];
  const isShort = /^\d{1,2}$/u.test(token.text);
  if (before?.text === '[' && mark.text === ']') return { what: 'reference', next: at + 1 };
  if (isShort && mark.text === ')' && !isInBrackets(tokens, at))
    return { what: 'reference', next: at + 2 };
  if (isShort && mark.text === ':' && before?.kind === 'word' && /^\p{Lu}/u.test(before.text))
    return { what: 'reference', next: at + 2 };
  if (at > 0) return null;
  if (isShort && mark.text === '.' && isCapital(after)) return { what: 'reference', next: 2 };
  const nested = /^\d{1,2}(?:\.\d{1,2}){1,3}$/u.test(token.text);
  if (nested && (isCapital(mark) || (mark.text === '.' && isCapital(after))))
    return { what: 'reference', next: 1 };
  return null;
}

function isCapital(token: Token | undefined): boolean {
  return token?.kind === 'word' && /^\p{Lu}/u.test(token.text);
}

function isInBrackets(tokens: readonly Token[], at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - 60); back -= 1) {
    if (tokens[back]?.text === ')') return false;
    if (tokens[back]?.text === '(') return true;
  }
  return false;
}

/** "hver 4. beboer" is a share; "hver 3. måned" tells how often. */
export function isShareOrdinal(tokens: readonly Token[], at: number): boolean {
  const [token, dot, noun] = tokens.slice(at, at + 3);
  return (
    /^hvert?$/u.test(tokens[at - 1]?.lower ?? '') &&
    token?.kind === 'digits' &&
    /^(?:[2-9]|1\d|20)$/u.test(token.text) &&
    dot?.text === '.' &&
    noun?.kind === 'word' &&
    noun.lower !== 'gang' &&
    unitAt(tokens, at + 2) === null
  );
}

/** The digits at `at` where they name something instead of measuring it, or null. */
export function asideAt(tokens: readonly Token[], at: number): FoundAside | null {
  if (isShareOrdinal(tokens, at)) return null;
  return (
    pointAt(tokens, at) ??
    referenceAt(tokens, at) ??
    ageAt(tokens, at) ??
    ordinalAt(tokens, at) ??
    inWordAt(tokens, at)
  );
}
