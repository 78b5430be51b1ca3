import type { AgreementPeriod } from '#domain/agreements/draft.ts';
import { monthNames as months } from '#text/periods.ts';

/** A day, month or year as written; what is not stated is null. */
type Moment = {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  readonly from: number;
  readonly to: number;
};

const moment = new RegExp(
  [
    `(?<day>\\d{1,2})\\.?\\s*(?<month>${months.join('|')}|jan|feb|mar|apr|jun|jul|aug|sept?|okt|nov|dec)\\.?(?:\\s*(?<year>(?:19|20)\\d\\d))?`,
    `(?<isoYear>20\\d\\d)-(?<isoMonth>\\d\\d)-(?<isoDay>\\d\\d)`,
    `(?<numberDay>\\d{1,2})\\s?[./-]\\s?(?<numberMonth>\\d{1,2})\\s?[./-]\\s?(?<numberYear>(?:19|20)\\d\\d|\\d\\d)(?!\\d)`,
    `(?<monthOnly>${months.join('|')})\\s+(?<monthYear>(?:19|20)\\d\\d)`,
    `(?<!\\d)(?<onlyYear>20\\d\\d)(?!\\d)`,
    `(?<=(?:20\\d\\d)\\s?[-–/]\\s?)(?<shortYear>\\d\\d)(?!\\d)`,
  ].join('|'),
  'giu',
);

/** "–", "til", "til og med", also as "Til:" on a line of its own. */
const between =
  /^[\s,]*(?:[-–—][\s,]*(?:og\s+)?(?:til\b(?:\s+og\s+med)?)?|(?:og\s+)?(?:frem\s+)?til\b(?:\s+og\s+med)?|t\.?\s?o\.?\s?m\.?|og(?:\s+slutter)?)[\s:]*(?:den\s+|d\.\s*)?$/iu;

/**
 * The span of days that a line states, both included, in the forms agreements use: full dates in
 * words or numbers, months, bare years, a year said once for both, or a start and a number of years.
 * Undefined when there are not two moments, or when they do not make a span.
 */
export function spanIn(words: string): AgreementPeriod | undefined {
  const moments = momentsIn(words);
  for (const [index, first] of moments.entries()) {
    const second = moments[index + 1];
    const isSpan = second !== undefined && between.test(words.slice(first.to, second.from));
    const span = isSpan ? spanOf(first, second, words) : undefined;
    if (span !== undefined) return span;
  }
  return spanOfYears(words, moments);
}

function spanOf(first: Moment, second: Moment, words: string): AgreementPeriod | undefined {
  const start = { ...first, year: first.year ?? second.year };
  const century = start.year === null ? 2000 : Math.floor(start.year / 100) * 100;
  const endYear = second.year !== null && second.year < 100 ? century + second.year : second.year;
  const from = dayOf(start.year, start.month ?? 1, start.day ?? 1);
  const endMonth = second.month ?? 12;
  const to = dayOf(endYear, endMonth, second.day ?? lastDay(endYear ?? 2000, endMonth));
  return from === undefined || to === undefined || from >= to ? undefined : { from, to, words };
}

function spanOfYears(words: string, moments: readonly Moment[]): AgreementPeriod | undefined {
  const years = /(\d|to|tre|fire|fem|seks)(?:\s*-?\s*år(?:ig|ige|s)?\b)/iu.exec(words)?.[1];
  const count = years === undefined ? 0 : (wordCounts[years.toLowerCase()] ?? Number(years));
  const start = moments.find((one) => one.year !== null && one.month !== null);
  if (start === undefined || start.year === null || !(count > 0)) return undefined;
  const from = dayOf(start.year, start.month ?? 1, start.day ?? 1);
  const to = dayBefore(start.year + count, start.month ?? 1, start.day ?? 1);
  return from === undefined || to === undefined ? undefined : { from, to, words };
}

const wordCounts: Readonly<Record<string, number>> = { to: 2, tre: 3, fire: 4, fem: 5, seks: 6 };

function momentsIn(words: string): Moment[] {
  return [...words.matchAll(moment)].flatMap((match) => {
    const groups = match.groups ?? {};
    const monthName = (groups.month ?? groups.monthOnly)?.toLowerCase();
    const month =
      monthName === undefined
        ? number(groups.isoMonth ?? groups.numberMonth)
        : months.findIndex((name) => name.startsWith(monthName.slice(0, 3))) + 1;
    const year = number(
      groups.year ??
        groups.isoYear ??
        groups.numberYear ??
        groups.monthYear ??
        groups.onlyYear ??
        groups.shortYear,
    );
    const isShort = groups.numberYear?.length === 2;
    return [
      {
        year: isShort && year !== null ? 2000 + year : year,
        month,
        day: number(groups.day ?? groups.isoDay ?? groups.numberDay),
        from: match.index,
        to: match.index + match[0].length,
      },
    ];
  });
}

const number = (digits: string | undefined): number | null =>
  digits === undefined ? null : Number(digits);

/** A date mentioned in the text, if it states at least a year and month: the first day it can mean. */
export function firstMonthIn(words: string): string | undefined {
  const loose = words.replace(
    /\b(jan|feb|mar|apr|jun|jul|aug|sept?|okt|nov|dec)\.?\s+((?:19|20)\d\d)/giu,
    (_, name: string, year: string) =>
      `${months.find((month) => month.startsWith(name.slice(0, 3).toLowerCase())) ?? name} ${year}`,
  );
  const found = momentsIn(loose).find((one) => one.year !== null && one.month !== null);
  return found === undefined ? undefined : dayOf(found.year, found.month ?? 1, found.day ?? 1);
}

function dayOf(year: number | null, month: number, day: number): string | undefined {
  if (year === null || year < 1990 || year > 2100 || month < 1 || month > 12) return undefined;
  if (day < 1 || day > lastDay(year, month)) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function dayBefore(year: number, month: number, day: number): string | undefined {
  if (day > 1) return dayOf(year, month, day - 1);
  if (month > 1) return dayOf(year, month - 1, lastDay(year, month - 1));
  return dayOf(year - 1, 12, 31);
}

function lastDay(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  if (month === 2) return isLeap ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
