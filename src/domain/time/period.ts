/**
 * Periods as a plan states them. A period is its code, so that it can be a key and stand in a
 * file as it is:
 *
 *   year 2020 · school year 2014/15 · half-year 2017-H1 · quarter 2017-Q3 · month 2016-11 ·
 *   season 2017-spring · date 2017-03-31 · span of years 2017/2020 ·
 *   part of a year 2017-primo, 2017-medio, 2017-ultimo · of a month 2017-03-primo
 *
 * A school year runs from 1 August to 31 July. Spring is March to May; winter 2017 begins in
 * December 2017. "Primo", "medio" and "ultimo" of a year are January, June and December; of a
 * month, its first ten days, the next ten and the rest.
 */
export type Period = string & { readonly __period: unique symbol };

/** A day as `2017-03-31`. */
export type IsoDate = string & { readonly __date: unique symbol };

/** A moment as `2020-06-01T12:00:00.000Z`, always in UTC so that text order is time order. */
export type Instant = string & { readonly __instant: unique symbol };

export type PeriodKind =
  | 'year'
  | 'schoolYear'
  | 'halfYear'
  | 'quarter'
  | 'month'
  | 'season'
  | 'date'
  | 'span'
  | 'partOfYear'
  | 'partOfMonth';

export const seasons = ['spring', 'summer', 'autumn', 'winter'] as const;
export type Season = (typeof seasons)[number];
export const yearParts = ['primo', 'medio', 'ultimo'] as const;
export type YearPart = (typeof yearParts)[number];

export type PeriodFacts = {
  readonly kind: PeriodKind;
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** Months from the year 0 to the end of the period: equal steps of time for straight lines. */
  readonly endMonth: number;
  /** The first year named in the code. */
  readonly year: number;
};

const forms: readonly [PeriodKind, RegExp][] = [
  ['year', /^(\d{4})$/],
  ['schoolYear', /^(\d{4})\/(\d{2})$/],
  ['span', /^(\d{4})\/(\d{4})$/],
  ['halfYear', /^(\d{4})-H([12])$/],
  ['quarter', /^(\d{4})-Q([1-4])$/],
  ['month', /^(\d{4})-(\d{2})$/],
  ['season', /^(\d{4})-(spring|summer|autumn|winter)$/],
  ['date', /^(\d{4})-(\d{2})-(\d{2})$/],
  ['partOfYear', /^(\d{4})-(primo|medio|ultimo)$/],
  ['partOfMonth', /^(\d{4})-(\d{2})-(primo|medio|ultimo)$/],
];

const known = new Map<string, PeriodFacts>();
const knownLimit = 20_000;

/**
 * The period a code stands for; undefined when it stands for none ("2017-13", "2020/2017") or for
 * a time no plan speaks of: then years can be counted from it either way without leaving the form.
 */
export function parsePeriod(code: string): Period | undefined {
  const facts = lookUp(code);
  return facts === undefined || facts.from < firstDay || facts.to > lastDay
    ? undefined
    : (code as Period);
}

const firstDay = '1800-01-01';
const lastDay = '2399-12-31';

/** As `parsePeriod`, for codes the caller has already checked; throws on anything else. */
export function period(code: string): Period {
  factsOf(code as Period);
  return code as Period;
}

export function factsOf(code: Period): PeriodFacts {
  const facts = lookUp(code);
  if (facts === undefined) throw new RangeError(`not a period: ${code}`);
  return facts;
}

function lookUp(code: string): PeriodFacts | undefined {
  const remembered = known.get(code);
  if (remembered !== undefined) return remembered;
  const facts = read(code);
  if (facts !== undefined) {
    if (known.size >= knownLimit) known.clear();
    known.set(code, facts);
  }
  return facts;
}

function read(code: string): PeriodFacts | undefined {
  for (const [kind, form] of forms) {
    const match = form.exec(code);
    if (match !== null) return factsFrom(kind, Number(match[1]), match[2] ?? '', match[3] ?? '');
  }
  return undefined;
}

function factsFrom(
  kind: PeriodKind,
  year: number,
  second: string,
  third: string,
): PeriodFacts | undefined {
  if (year < 1) return undefined;
  switch (kind) {
    case 'year':
      return months(kind, year, year, 1, 12);
    case 'schoolYear':
      return (year + 1) % 100 === Number(second) ? months(kind, year, year, 8, 19) : undefined;
    case 'span':
      return Number(second) > year ? months(kind, year, Number(second), 1, 12) : undefined;
    case 'halfYear':
      return months(kind, year, year, Number(second) * 6 - 5, Number(second) * 6);
    case 'quarter':
      return months(kind, year, year, Number(second) * 3 - 2, Number(second) * 3);
    case 'month':
      return isMonth(second) ? months(kind, year, year, Number(second), Number(second)) : undefined;
    case 'season': {
      const first = 3 + 3 * seasons.indexOf(second as Season);
      return months(kind, year, year, first, first + 2);
    }
    case 'date': {
      const day = code(year, Number(second), Number(third));
      const valid =
        isMonth(second) && Number(third) >= 1 && Number(third) <= daysIn(year, Number(second));
      return valid ? days(kind, year, Number(second), day, day) : undefined;
    }
    case 'partOfYear': {
      const month = [1, 6, 12][yearParts.indexOf(second as YearPart)] ?? 1;
      return months(kind, year, year, month, month);
    }
    case 'partOfMonth':
      return isMonth(second) ? partOfMonth(year, Number(second), third as YearPart) : undefined;
  }
}

function partOfMonth(year: number, month: number, part: YearPart): PeriodFacts {
  const from = { primo: 1, medio: 11, ultimo: 21 }[part];
  const to = { primo: 10, medio: 20, ultimo: daysIn(year, month) }[part];
  return days('partOfMonth', year, month, code(year, month, from), code(year, month, to));
}

/** `first` and `last` count months from January of `firstYear` and `lastYear`; 13 is next January. */
function months(
  kind: PeriodKind,
  firstYear: number,
  lastYear: number,
  first: number,
  last: number,
): PeriodFacts {
  const endYear = lastYear + Math.floor((last - 1) / 12);
  const endMonth = ((last - 1) % 12) + 1;
  return {
    kind,
    year: firstYear,
    from: code(firstYear, first, 1),
    to: code(endYear, endMonth, daysIn(endYear, endMonth)),
    endMonth: endYear * 12 + endMonth,
  };
}

function days(
  kind: PeriodKind,
  year: number,
  month: number,
  from: IsoDate,
  to: IsoDate,
): PeriodFacts {
  return { kind, year, from, to, endMonth: year * 12 + month };
}

function isMonth(text: string): boolean {
  return Number(text) >= 1 && Number(text) <= 12;
}

export function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function code(year: number, month: number, day: number): IsoDate {
  const pad = (value: number, width: number) => String(value).padStart(width, '0');
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as IsoDate;
}

export function parseDate(text: string): IsoDate | undefined {
  return lookUp(text)?.kind === 'date' ? (text as IsoDate) : undefined;
}

/** As `parseDate`, for text the caller has already checked; throws on anything else. */
export function date(text: string): IsoDate {
  if (parseDate(text) === undefined) throw new RangeError(`not a date: ${text}`);
  return text as IsoDate;
}

const ends = new Map<IsoDate, Instant>();
const mostEnds = 1_000;

/**
 * The last moment of a day in Denmark: "as of 31 May" includes what was entered there on 31 May,
 * and nothing that was entered after midnight, wherever the machine is.
 */
export function endOfDay(day: IsoDate): Instant {
  const known = ends.get(day);
  if (known !== undefined) return known;
  const next = Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime('Europe/Copenhagen');
  const end = next.toInstant().subtract({ milliseconds: 1 });
  const text = end.toString({ fractionalSecondDigits: 3 }) as Instant;
  if (ends.size >= mostEnds) ends.clear();
  ends.set(day, text);
  return text;
}

const instantForm = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;

export function parseInstant(text: string): Instant | undefined {
  return instantForm.test(text) && parseDate(text.slice(0, 10)) !== undefined
    ? (text as Instant)
    : undefined;
}

/** Negative when a ends before b; equal ends are ordered by their beginnings. */
export function comparePeriods(a: Period, b: Period): number {
  const left = factsOf(a);
  const right = factsOf(b);
  if (left.to !== right.to) return left.to < right.to ? -1 : 1;
  if (left.from !== right.from) return left.from < right.from ? -1 : 1;
  return 0;
}

export function contains(outer: Period, inner: Period): boolean {
  const a = factsOf(outer);
  const b = factsOf(inner);
  return a.from <= b.from && b.to <= a.to;
}

/** The day `count` months after a day, or the last of that month. */
export function monthsAfter(day: IsoDate, count: number): IsoDate {
  const [year = 0, month = 1, dayOfMonth = 1] = day.split('-').map(Number);
  const index = year * 12 + month - 1 + count;
  const toYear = Math.floor(index / 12);
  const toMonth = (index % 12) + 1;
  return code(toYear, toMonth, Math.min(dayOfMonth, daysIn(toYear, toMonth)));
}

/** Months from a period to the next of its kind, as {@link shifted} steps. */
export const stepMonths: Readonly<Record<PeriodKind, number>> = {
  year: 12,
  schoolYear: 12,
  span: 12,
  halfYear: 6,
  quarter: 3,
  month: 1,
  season: 12,
  date: 12,
  partOfYear: 12,
  partOfMonth: 12,
};

/** The same kind of period, `steps` periods later (a season, a date or an "ultimo": years later). */
export function shifted(start: Period, steps: number): Period {
  const { kind, year } = factsOf(start);
  const count = steps * stepMonths[kind];
  switch (kind) {
    case 'year':
      return `${pad4(year + steps)}` as Period;
    case 'schoolYear':
      return `${pad4(year + steps)}/${String((year + steps + 1) % 100).padStart(2, '0')}` as Period;
    case 'span':
      return `${pad4(year + steps)}/${pad4(Number(start.slice(5)) + steps)}` as Period;
    case 'halfYear': {
      const index = year * 2 + Number(start.slice(6)) - 1 + steps;
      return `${pad4(Math.floor(index / 2))}-H${(index % 2) + 1}` as Period;
    }
    case 'quarter': {
      const index = year * 4 + Number(start.slice(6)) - 1 + steps;
      return `${pad4(Math.floor(index / 4))}-Q${(index % 4) + 1}` as Period;
    }
    case 'month':
      return monthsAfter(`${start}-01` as IsoDate, count).slice(0, 7) as Period;
    case 'date':
      return monthsAfter(start as string as IsoDate, count) as string as Period;
    case 'season':
    case 'partOfYear':
    case 'partOfMonth':
      return `${pad4(year + steps)}${start.slice(4)}` as Period;
  }
}

function pad4(year: number): string {
  return String(year).padStart(4, '0');
}

/** Every period of one kind from the first to the last, both included; empty when they differ in kind. */
export function periodsFrom(first: Period, last: Period): readonly Period[] {
  if (factsOf(first).kind !== factsOf(last).kind) return [];
  const found: Period[] = [];
  for (let at = first; comparePeriods(at, last) <= 0 && found.length < 600; at = shifted(at, 1)) {
    found.push(at);
  }
  return found;
}

/** The single years of a span (2017/2020 is 2017, 2018, 2019, 2020); a year is itself. */
export function yearsOf(span: Period): readonly Period[] {
  const { kind, year } = factsOf(span);
  if (kind !== 'span') return [span];
  return periodsFrom(pad4(year) as Period, span.slice(5) as Period);
}
