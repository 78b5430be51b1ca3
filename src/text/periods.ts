import { danishTime } from '#domain/time/danish-time.ts';
import {
  factsOf,
  type Instant,
  type IsoDate,
  type Period,
  parsePeriod,
  seasons,
} from '#domain/time/period.ts';

export const monthNames = [
  'januar',
  'februar',
  'marts',
  'april',
  'maj',
  'juni',
  'juli',
  'august',
  'september',
  'oktober',
  'november',
  'december',
] as const;
const seasonNames = ['foråret', 'sommeren', 'efteråret', 'vinteren'] as const;

/** A period as it stands in a sentence: "3. kvartal 2017", "skoleåret 2014/15", "november 2016". */
export function periodText(period: Period): string {
  const { kind, year } = factsOf(period);
  switch (kind) {
    case 'year':
      return period;
    case 'schoolYear':
      return `skoleåret ${period}`;
    case 'span':
      return period.replace('/', '-');
    case 'halfYear':
      return `${period.slice(6)}. halvår ${year}`;
    case 'quarter':
      return `${period.slice(6)}. kvartal ${year}`;
    case 'month':
      return `${monthNames[Number(period.slice(5)) - 1]} ${year}`;
    case 'season': {
      const index = seasons.findIndex((each) => period.endsWith(each));
      return `${seasonNames[index]} ${index === 3 ? `${year}/${String(year + 1).slice(2)}` : year}`;
    }
    case 'date':
      return dateText(period as string as IsoDate);
    case 'partOfYear':
      return `${period.slice(5)} ${year}`;
    case 'partOfMonth':
      return `${period.slice(8)} ${monthNames[Number(period.slice(5, 7)) - 1]} ${year}`;
  }
}

/** As `periodText`, short enough for a table or an axis: "2014/15", "nov. 2016", "3. kv. 2017". */
export function shortPeriod(period: Period): string {
  const { kind, year } = factsOf(period);
  switch (kind) {
    case 'schoolYear':
      return period;
    case 'quarter':
      return `${period.slice(6)}. kv. ${year}`;
    case 'halfYear':
      return `${period.slice(6)}. hå. ${year}`;
    case 'month': {
      const name = monthNames[Number(period.slice(5)) - 1] ?? '';
      return `${name.length > 4 ? `${name.slice(0, 3)}.` : name} ${year}`;
    }
    case 'season':
      return periodText(period).replace(/^(forår|efterår|sommer|vinter)(?:et|en)/, '$1');
    case 'date':
      return shortDate(period as string as IsoDate);
    case 'year':
    case 'span':
    case 'partOfYear':
    case 'partOfMonth':
      return periodText(period);
  }
}

/** "in" a period: "i 2020", "den 31. december 2020", "ved ultimo 2017". */
export function inPeriod(period: Period): string {
  switch (factsOf(period).kind) {
    case 'date':
      return `den ${periodText(period)}`;
    case 'partOfYear':
    case 'partOfMonth':
      return periodText(period);
    case 'year':
    case 'schoolYear':
    case 'span':
    case 'halfYear':
    case 'quarter':
    case 'month':
    case 'season':
      return `i ${periodText(period)}`;
  }
}

/** "31. december 2020" */
export function dateText(day: IsoDate): string {
  const [year, month, dayOfMonth] = day.split('-').map(Number);
  return `${dayOfMonth}. ${monthNames[(month ?? 1) - 1]} ${year}`;
}

/** "31.12.2020" */
export function shortDate(day: IsoDate): string {
  const [year, month, dayOfMonth] = day.split('-');
  return `${dayOfMonth}.${month}.${year}`;
}

/** "31. december 2020 kl. 14.05", in Danish time. */
export function momentText(moment: Instant): string {
  const parts = new Intl.DateTimeFormat('da-DK', {
    timeZone: 'Europe/Copenhagen',
    dateStyle: 'long',
    timeStyle: 'short',
  }).formatToParts(Temporal.Instant.from(moment).epochMilliseconds);
  const of = (type: Intl.DateTimeFormatPartTypes) =>
    parts.find((part) => part.type === type)?.value ?? '';
  return `${of('day')}. ${of('month')} ${of('year')} kl. ${of('hour')}.${of('minute')}`;
}

/** The day of a moment in Denmark: "1. januar 2021" for half an hour past midnight there. */
export function dayText(moment: Instant): string {
  return dateText(danishTime(moment).day);
}

/** Several periods: "2017-2020" where they are years in a row, else each by name. */
export function periodsText(periods: readonly Period[]): string {
  const first = periods[0];
  const last = periods.at(-1);
  if (first === undefined || last === undefined) return '';
  if (periods.length === 1) return periodText(first);
  const years = periods.map((each) => (factsOf(each).kind === 'year' ? Number(each) : Number.NaN));
  const inRow = years.every((year, index) => index === 0 || year === (years[index - 1] ?? 0) + 1);
  if (inRow) return `${first}-${last}`;
  return joined(periods.map(periodText));
}

/** Names that may have an "og" of their own: "Uddannelse og beskæftigelse samt Tryghed og trivsel". */
export const joinedNames = (names: readonly string[]): string =>
  joined(names, names.some((name) => name.includes(' og ')) ? 'samt' : 'og');

/** "a", "a og b", "a, b og c" */
export function joined(items: readonly string[], word = 'og'): string {
  return items.length < 2
    ? (items[0] ?? '')
    : `${items.slice(0, -1).join(', ')} ${word} ${items.at(-1)}`;
}

export type TypedPeriod =
  | { readonly kind: 'period'; readonly period: Period }
  /** Two readings are possible; both are offered. */
  | { readonly kind: 'ambiguous'; readonly meant: readonly Period[] }
  | { readonly kind: 'none' };

type Rule = readonly [RegExp, (match: RegExpExecArray) => string | readonly string[]];

const monthForm = '(jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)[a-zæøå]*\\.?';
const rules: readonly Rule[] = [
  [/^(\d{4})$/, (m) => `${m[1]}`],
  [
    /^(?:skoleår(?:et)?|sk\.?år)\s*(\d{4})\s*[/-]\s*(\d{2})?(\d{2})$/,
    (m) => twoYears(m[1], m[2], m[3]),
  ],
  [/^(\d{4})\s*\/\s*(\d{2})?(\d{2})$/, (m) => twoYears(m[1], m[2], m[3])],
  [/^(\d{4})\s*[-–]\s*(\d{4})$/, (m) => `${m[1]}/${m[2]}`],
  [/^(?:fra )?(\d{4})\s*til\s*(\d{4})$/, (m) => `${m[1]}/${m[2]}`],
  // Statistics Denmark writes a span of years with a colon.
  [/^(\d{4}):(\d{4})$/, (m) => `${m[1]}/${m[2]}`],
  [/^(\d{4})\s*[-–]\s*(\d{2})$/, (m) => shortSpan(`${m[1]}`, `${m[2]}`)],
  [/^(\d)\.?\s*(?:kvartal|kvt\.?|kv\.?|kvar\.?)\s*(\d{4})$/, (m) => `${m[2]}-Q${m[1]}`],
  [/^[qk](\d)\s*[-/ ]?\s*(\d{4})$/, (m) => `${m[2]}-Q${m[1]}`],
  [/^(\d{4})\s*-?\s*[qk](\d)$/, (m) => `${m[1]}-Q${m[2]}`],
  [/^([12])\.?\s*(?:halvår|halvaar|hå\.?)\s*(\d{4})$/, (m) => `${m[2]}-H${m[1]}`],
  [/^(\d{4})\s*-?\s*h([12])$/, (m) => `${m[1]}-H${m[2]}`],
  [/^(\d{4})m(\d{2})$/, (m) => `${m[1]}-${m[2]}`],
  [new RegExp(`^${monthForm}\\s*(\\d{4})$`), (m) => `${m[2]}-${monthNumber(`${m[1]}`)}`],
  [
    new RegExp(`^(\\d{1,2})\\.?\\s*${monthForm}\\s*(\\d{4})$`),
    (m) => dateCode(`${m[3]}`, monthNumber(`${m[2]}`), `${m[1]}`),
  ],
  [/^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/, (m) => dateCode(`${m[3]}`, `${m[2]}`, `${m[1]}`)],
  [/^(forår|sommer|efterår)(?:et|en)?\s*(\d{4})$/, (m) => `${m[2]}-${seasonOf(`${m[1]}`)}`],
  [
    /^vinter(?:en)?\s*(\d{4})\s*\/\s*(\d{2})?(\d{2})$/,
    (m) => (twoYears(m[1], m[2], m[3]).length > 0 ? `${m[1]}-winter` : []),
  ],
  [/^vinter(?:en)?\s*(\d{4})$/, (m) => [`${Number(m[1]) - 1}-winter`, `${m[1]}-winter`]],
  [/^(primo|medio|ultimo)\s*(\d{4})$/, (m) => `${m[2]}-${m[1]}`],
  [
    new RegExp(`^(primo|medio|ultimo)\\s*${monthForm}\\s*(\\d{4})$`),
    (m) => `${m[3]}-${monthNumber(`${m[2]}`)}-${m[1]}`,
  ],
  [
    /^(\d{4}-(?:\d{2}(?:-\d{2})?|spring|summer|autumn|winter|primo|medio|ultimo))$/,
    (m) => `${m[1]}`,
  ],
];

/** Reads a period as people write it: "2014/15", "3. kvt. 2017", "nov. 2016", "31.12.2020". */
export function readPeriod(typed: string): TypedPeriod {
  const text = typed.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ').trim();
  if (text.length > 40) return { kind: 'none' };
  for (const [form, code] of rules) {
    const match = form.exec(text);
    if (match === null) continue;
    const codes = code(match);
    const meant = (typeof codes === 'string' ? [codes] : codes).flatMap(
      (each) => parsePeriod(each) ?? [],
    );
    if (meant.length === 1 && meant[0] !== undefined) return { kind: 'period', period: meant[0] };
    if (meant.length > 1) return { kind: 'ambiguous', meant };
  }
  return { kind: 'none' };
}

/** "2017-20" is four years; "2014-15" may be a school year as well; "2016-11" may be a month. */
function shortSpan(year: string, end: string): readonly string[] {
  const codes: string[] = [];
  const full = year.slice(0, 2) + end;
  if (Number(full) > Number(year)) codes.push(`${year}/${full}`);
  if (isNext(year, end)) codes.push(`${year}/${end}`);
  if (Number(end) >= 1 && Number(end) <= 12) codes.push(`${year}-${end}`);
  return codes;
}

/** "2014/15" and "2014/2015"; "2014/1915" is a slip of the pen, and no school year. */
function twoYears(year = '', century = '', end = ''): readonly string[] {
  const isOfCentury = century === '' || Number(century + end) === Number(year) + 1;
  return isNext(year, end) && isOfCentury ? [`${year}/${end}`] : [];
}

function isNext(year: string, end: string): boolean {
  return (Number(year) + 1) % 100 === Number(end);
}

function monthNumber(name: string): string {
  const index = monthNames.findIndex((month) => month.startsWith(name.slice(0, 3)));
  return String(index + 1).padStart(2, '0');
}

function dateCode(year: string, month: string, day: string): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function seasonOf(name: string): string {
  return { forår: 'spring', sommer: 'summer', efterår: 'autumn' }[name] ?? '';
}
