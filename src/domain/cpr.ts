/**
 * The guard against personal identity numbers (CPR). They have no place in a plan: not in a text,
 * not in the name of a file, not in a figure.
 *
 * What is taken for one: six digits that are a day (DDMMYY, of the century that the seventh digit
 * tells), then four digits; between them nothing, a space, a hyphen or a slash. The control digit
 * is not asked for, since numbers given since 2007 need not keep to it. Where the day itself is
 * written apart ("01.01.17 2020", "01 01 17 2020") it is more often a date beside a number: then
 * only a hyphen before the last four, or a right control digit (modulus 11), makes it one.
 *
 * What is not: ten digits inside a longer number, amount, word (other than "cpr" before it) or code; a period such as
 * "010117-311220"; telephone numbers, whose day or month would not exist, or that have eight
 * digits; a production unit number that is said to be one ("P-nr. 1003456789").
 */
const candidate =
  /(?:(?<![\p{L}\p{N}])|(?<=cpr(?:[. ]?nr|nummer)?\.?))(?<![\p{N}][.,:/-])(\d\d)([ ./-]?)(\d\d)\2(\d\d)( ?[-/] ?| {0,2})(\d{4})(?![\p{L}\p{N}])(?![.,:/-]\p{N})/giu;

/** What stands in place of a number that was typed, wherever the text is shown again. */
const mask = '••••••-••••';

/** Most texts are done with here. Between two digits of a number there are at most three characters. */
const tenDigits = /(?:[\d\uff10-\uff19][^\d\uff10-\uff19]{0,3}){9}[\d\uff10-\uff19]/;
const beyondAscii = /[^ -~]/;

const productionUnit = /p-?(?:nr|nummer|numre)\.?:?\s*$/iu;

/**
 * @returns where in the text the first CPR number stands, or undefined when there is none. A number
 *   that was masked counts: the text is fit to be kept only when a person has mended it.
 */
export function findCpr(text: string): number | undefined {
  const masked = text.indexOf(mask);
  if (masked >= 0) return masked;
  return numbersIn(text).next().value?.from;
}

/** The text with every CPR number in it masked, fit to be shown again to whoever typed it. */
export function maskCpr(text: string): string {
  let masked = '';
  let done = 0;
  for (const { from, to } of numbersIn(text)) {
    masked += text.slice(done, from) + mask;
    done = to;
  }
  return masked + text.slice(done);
}

function* numbersIn(
  text: string,
): Generator<{ readonly from: number; readonly to: number }, undefined> {
  if (text.length < 10 || !tenDigits.test(text)) return;
  const plain = beyondAscii.test(text) ? plainDigits(text) : text;
  for (const match of plain.matchAll(candidate)) {
    const [whole, day = '', apart = '', month = '', year = '', between = '', last = ''] = match;
    const digits = day + month + year + last;
    if (!isDay(digits)) continue;
    if (apart !== '' && !between.includes('-') && !keepsControlDigit(digits)) continue;
    if (between === '' && productionUnit.test(plain.slice(0, match.index))) continue;
    yield { from: match.index, to: match.index + whole.length };
  }
}

/** One character for one, so that a place found is a place in the text that was given. */
function plainDigits(text: string): string {
  return text
    .replaceAll(/[\u00a0\u2000-\u200b\u202f\u205f\t\n\r]/g, ' ')
    .replaceAll(/[\u2010-\u2015\u2212\ufe63\uff0d]/g, '-')
    .replaceAll(/[\uff10-\uff19]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
}

function isDay(digits: string): boolean {
  const day = Number(digits.slice(0, 2));
  const month = Number(digits.slice(2, 4));
  const days = [31, isLeap(yearOf(digits)) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day >= 1 && day <= (days[month - 1] ?? 0);
}

/** The seventh digit tells the century. */
function yearOf(digits: string): number {
  const year = Number(digits.slice(4, 6));
  const seventh = Number(digits[6]);
  if (seventh <= 3) return 1900 + year;
  if (seventh === 4 || seventh === 9) return (year <= 36 ? 2000 : 1900) + year;
  return (year <= 57 ? 2000 : 1800) + year;
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

const weights = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

function keepsControlDigit(digits: string): boolean {
  const sum = weights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  return sum % 11 === 0;
}
