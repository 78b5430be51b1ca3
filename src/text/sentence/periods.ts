import { ordinals } from './numbers.ts';
import type { Token } from './tokens.ts';

/** A period as the sentence writes it. `next` is the index of the first token after it. */
export type FoundPeriod = {
  readonly code: string;
  readonly shape:
    | 'year'
    | 'school-year'
    | 'quarter'
    | 'half-year'
    | 'month'
    | 'season'
    | 'date'
    | 'span';
  readonly next: number;
};

const months: Readonly<Record<string, string>> = {
  januar: '01',
  februar: '02',
  marts: '03',
  april: '04',
  maj: '05',
  juni: '06',
  juli: '07',
  august: '08',
  september: '09',
  oktober: '10',
  november: '11',
  december: '12',
  jan: '01',
  feb: '02',
  febr: '02',
  mar: '03',
  apr: '04',
  jun: '06',
  jul: '07',
  aug: '08',
  sep: '09',
  sept: '09',
  okt: '10',
  nov: '11',
  dec: '12',
};

const seasons: readonly (readonly [RegExp, string])[] = [
  [/^forår(?:et|ets)?$/u, 'spring'],
  [/^sommer(?:en|ens|ferien)?$/u, 'summer'],
  [/^efterår(?:et|ets|sferien)?$/u, 'autumn'],
  [/^vinter(?:en|ens|ferien)?$/u, 'winter'],
];

function monthOf(token: Token | undefined): string | null {
  if (token === undefined || !Object.hasOwn(months, token.lower)) return null;
  // "jul" is Christmas; the month is written "jul." or "juli".
  if (token.text.toLowerCase() === 'jul') return null;
  return months[token.lower] ?? null;
}

function seasonOf(token: Token | undefined): string | null {
  if (token === undefined) return null;
  return seasons.find(([pattern]) => pattern.test(token.lower))?.[1] ?? null;
}

export function isYear(token: Token | undefined): boolean {
  return token !== undefined && token.kind === 'digits' && /^(?:19[5-9]|20\d)\d$/u.test(token.text);
}

function isMark(token: Token | undefined, marks: string): boolean {
  return token !== undefined && token.kind === 'mark' && marks.includes(token.text);
}

/** The year in words such as "i 2017", "af 2017" or plain "2017" at `at`; its index, or null. */
function yearNear(tokens: readonly Token[], at: number): number | null {
  if (isYear(tokens[at])) return at;
  const linked = tokens[at]?.lower;
  if ((linked === 'i' || linked === 'af' || linked === 'år') && isYear(tokens[at + 1]))
    return at + 1;
  return null;
}

function pad(digits: string): string {
  return digits.padStart(2, '0');
}

function fullYear(digits: string): string {
  return digits.length === 2 ? `20${digits}` : digits;
}

function validDay(day: string, month: string): boolean {
  return Number(day) >= 1 && Number(day) <= 31 && Number(month) >= 1 && Number(month) <= 12;
}

function dateAt(tokens: readonly Token[], at: number): FoundPeriod | null {
  const first = tokens[at];
  if (first?.kind !== 'digits') return null;
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})$/u.exec(first.text);
  if (dotted !== null && validDay(dotted[1] ?? '', dotted[2] ?? ''))
    return {
      code: `${fullYear(dotted[3] ?? '')}-${pad(dotted[2] ?? '')}-${pad(dotted[1] ?? '')}`,
      shape: 'date',
      next: at + 1,
    };
  if (isYear(first) && isMark(tokens[at + 1], '-') && isMark(tokens[at + 3], '-')) {
    const month = tokens[at + 2];
    const day = tokens[at + 4];
    if (
      month !== undefined &&
      day !== undefined &&
      /^\d\d$/u.test(month.text) &&
      /^\d\d$/u.test(day.text) &&
      validDay(day.text, month.text)
    )
      return { code: `${first.text}-${month.text}-${day.text}`, shape: 'date', next: at + 5 };
  }
  if (!/^\d{1,2}$/u.test(first.text)) return null;
  return slashDateAt(tokens, at, first) ?? wordDateAt(tokens, at, first);
}

/** "31/12 2020", "31/12-2020", "31/12/2020". */
function slashDateAt(tokens: readonly Token[], at: number, day: Token): FoundPeriod | null {
  const month = tokens[at + 2];
  if (
    !(isMark(tokens[at + 1], '/') || isMark(tokens[at + 1], '-')) ||
    month === undefined ||
    !/^\d{1,2}$/u.test(month.text)
  )
    return null;
  const year = isMark(tokens[at + 3], '-/–.') ? at + 4 : at + 3;
  const yearToken = tokens[year];
  if (!isYear(yearToken) || yearToken === undefined || !validDay(day.text, month.text)) return null;
  return {
    code: `${yearToken.text}-${pad(month.text)}-${pad(day.text)}`,
    shape: 'date',
    next: year + 1,
  };
}

/** "31. december 2020". */
function wordDateAt(tokens: readonly Token[], at: number, day: Token): FoundPeriod | null {
  const skip = isMark(tokens[at + 1], '.') ? 2 : 1;
  const month = monthOf(tokens[at + skip]);
  const year = tokens[at + skip + 1];
  if (month === null || year === undefined || !isYear(year) || !validDay(day.text, month))
    return null;
  return { code: `${year.text}-${month}-${pad(day.text)}`, shape: 'date', next: at + skip + 2 };
}

function endYearOf(start: string, digits: string): string | null {
  const end = digits.length === 2 ? start.slice(0, 2) + digits : digits;
  return /^(?:19|20)\d\d$/u.test(end) && Number(end) > Number(start) ? end : null;
}

/** "2014/15", "2017-20", "2017 – 2020", "2017 til 2020" and plain "2020". */
function yearAt(tokens: readonly Token[], at: number): FoundPeriod | null {
  const first = tokens[at];
  if (first === undefined || !isYear(first)) return null;
  const mark = tokens[at + 1];
  const second = tokens[at + 2];
  const hasSecond =
    second !== undefined && second.kind === 'digits' && /^(?:\d{2}|\d{4})$/u.test(second.text);
  if (hasSecond && isMark(mark, '/')) {
    const end = endYearOf(first.text, second.text);
    if (end !== null && Number(end) === Number(first.text) + 1)
      return { code: `${first.text}/${end.slice(2)}`, shape: 'school-year', next: at + 3 };
    if (end !== null) return { code: `${first.text}/${end}`, shape: 'span', next: at + 3 };
  }
  if (hasSecond && isMark(mark, '-–—‑')) {
    const end = endYearOf(first.text, second.text);
    if (end !== null) return { code: `${first.text}/${end}`, shape: 'span', next: at + 3 };
  }
  if (hasSecond && second.text.length === 4 && (mark?.lower === 'til' || isSpanAnd(tokens, at))) {
    const end = endYearOf(first.text, second.text);
    if (end !== null) return { code: `${first.text}/${end}`, shape: 'span', next: at + 3 };
  }
  return (
    yearListAt(tokens, at) ??
    seasonInParenthesis(tokens, at) ??
    quarterAfterYear(tokens, at) ?? { code: first.text, shape: 'year', next: at + 1 }
  );
}

/** "mellem 2017 og 2020" is a span; "i 2017 og 2020" is two years. */
function isSpanAnd(tokens: readonly Token[], at: number): boolean {
  return tokens[at + 1]?.lower === 'og' && tokens[at - 1]?.lower === 'mellem';
}

/** "2018, 2019 og 2020": years that follow each other make a span. */
function yearListAt(tokens: readonly Token[], at: number): FoundPeriod | null {
  const first = tokens[at];
  let last = at;
  while (last + 2 < tokens.length) {
    const link = tokens[last + 1];
    const year = tokens[last + 2];
    const follows = isYear(year) && Number(year?.text) === Number(tokens[last]?.text) + 1;
    if (!follows || !(isMark(link, ',') || link?.lower === 'og' || link?.lower === 'samt')) break;
    last += 2;
  }
  if (last === at || first === undefined) return null;
  return { code: `${first.text}/${tokens[last]?.text ?? ''}`, shape: 'span', next: last + 1 };
}

/** "2017 (forår)". */
function seasonInParenthesis(tokens: readonly Token[], at: number): FoundPeriod | null {
  const season = seasonOf(tokens[at + 2]);
  if (season === null || !isMark(tokens[at + 1], '(') || !isMark(tokens[at + 3], ')')) return null;
  return { code: `${tokens[at]?.text ?? ''}-${season}`, shape: 'season', next: at + 4 };
}

/** "2017 Q3", "2017-Q3". */
function quarterAfterYear(tokens: readonly Token[], at: number): FoundPeriod | null {
  const skip = isMark(tokens[at + 1], '-') ? 2 : 1;
  const quarter = /^q([1-4])$/u.exec(tokens[at + skip]?.lower ?? '');
  return quarter === null
    ? null
    : {
        code: `${tokens[at]?.text ?? ''}-Q${quarter[1] ?? ''}`,
        shape: 'quarter',
        next: at + skip + 1,
      };
}

/** "3. kvartal 2017", "tredje kvartal i 2017", "Q3 2017", "1. halvår 2018". */
function partOfYearAt(tokens: readonly Token[], at: number): FoundPeriod | null {
  const first = tokens[at];
  if (first === undefined) return null;
  const short = /^(?:q([1-4])|([1-4])k)$/u.exec(first.lower);
  if (short !== null) {
    const year = yearNear(tokens, at + 1);
    return year === null
      ? null
      : {
          code: `${tokens[year]?.text ?? ''}-Q${short[1] ?? short[2] ?? ''}`,
          shape: 'quarter',
          next: year + 1,
        };
  }
  const digit = first.kind === 'digits' && /^[1-4]$/u.test(first.text) ? Number(first.text) : null;
  const number =
    digit ?? (Object.hasOwn(ordinals, first.lower) ? (ordinals[first.lower] ?? null) : null);
  if (number === null || number === 0) return null;
  const nounAt = digit !== null && isMark(tokens[at + 1], '.') ? at + 2 : at + 1;
  const noun = tokens[nounAt]?.lower ?? '';
  const year = yearNear(tokens, nounAt + 1);
  if (year === null) return null;
  const yearText = tokens[year]?.text ?? '';
  if (/^(?:kvartal|kvt|kvartals)$/u.test(noun) && number <= 4)
    return { code: `${yearText}-Q${number}`, shape: 'quarter', next: year + 1 };
  if (/^halvår$/u.test(noun) && number <= 2)
    return { code: `${yearText}-H${number}`, shape: 'half-year', next: year + 1 };
  return null;
}

/** "nov. 2016", "forår 2017", "foråret i 2017". */
function namedAt(tokens: readonly Token[], at: number): FoundPeriod | null {
  const year = yearNear(tokens, at + 1);
  if (year === null) return null;
  const yearText = tokens[year]?.text ?? '';
  const month = monthOf(tokens[at]);
  if (month !== null) return { code: `${yearText}-${month}`, shape: 'month', next: year + 1 };
  const season = seasonOf(tokens[at]);
  return season === null
    ? null
    : { code: `${yearText}-${season}`, shape: 'season', next: year + 1 };
}

/** The period that begins at token `at`, or null. Looks only at the words; what the period is for is decided later. */
export function periodAt(tokens: readonly Token[], at: number): FoundPeriod | null {
  return (
    dateAt(tokens, at) ?? partOfYearAt(tokens, at) ?? namedAt(tokens, at) ?? yearAt(tokens, at)
  );
}
