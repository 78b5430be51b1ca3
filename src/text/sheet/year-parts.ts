import type { Cell } from '#domain/sheets/sheet.ts';
import { factsOf, type Period, parsePeriod } from '#domain/time/period.ts';
import { monthNames, readPeriod } from '#text/periods.ts';
import { cellText } from './cells.ts';

export const partKinds = ['quarter', 'halfYear', 'month'] as const;
export type PartKind = (typeof partKinds)[number];

/** "1. kvartal", "K1" or "Marts" of a year, told by its words; a number alone is none. */
export function partOfYear(year: Period, text: string): Period | undefined {
  if (!/\p{L}/u.test(text) || wholeYear.test(text.trim().toLowerCase())) return undefined;
  const kind = partKinds.find((each) => partCode(plain(text), each) !== undefined);
  return kind === undefined ? undefined : withinYear(year, { kind: 'text', text }, kind);
}

const plain = (text: string): string =>
  text.normalize('NFC').toLowerCase().replace(/\.$/u, '').trim();

const wholeYear = /^(?:hele året|året|år|i ?alt|total|alle|year)$/u;

/** The part of a year a cell says: "1. kvartal", 3, "Marts"; the year itself for "Hele året". */
export function withinYear(
  year: Period,
  cell: Cell | undefined,
  kind: PartKind,
): Period | undefined {
  const text = plain(cellText(cell));
  if (text === '' || wholeYear.test(text)) return year;
  if (factsOf(year).kind !== 'year') return undefined;
  const whole = readPeriod(text);
  if (whole.kind === 'period') return ofYear(whole.period, year, kind);
  const code = partCode(text, kind);
  return code === undefined ? undefined : parsePeriod(`${year}-${code}`);
}

/** A cell that has the year as well must have the same one. */
function ofYear(period: Period, year: Period, kind: PartKind): Period | undefined {
  const facts = factsOf(period);
  if (String(facts.year) !== year) return undefined;
  // A program has made a date of the first of a month.
  if (facts.kind === 'date') {
    return kind === 'month' ? parsePeriod(period.slice(0, 7)) : undefined;
  }
  return facts.kind === kind ? period : undefined;
}

function partCode(text: string, kind: PartKind): string | undefined {
  switch (kind) {
    case 'quarter': {
      const [, nth] =
        /^(?:[kq]|kv|kvartal)?[. ]*([1-4])[. ]*(?:kvartal|kvt|kv|quarter)?$/u.exec(text) ?? [];
      return nth === undefined ? undefined : `Q${nth}`;
    }
    case 'halfYear': {
      const [, nth] = /^(?:h|halvår)?[. ]*([12])[. ]*(?:halvår|hå)?$/u.exec(text) ?? [];
      return nth === undefined ? undefined : `H${nth}`;
    }
    case 'month': {
      const nth = /^\d{1,2}$/u.test(text) ? Number(text) : monthOf(text);
      return nth >= 1 && nth <= 12 ? String(nth).padStart(2, '0') : undefined;
    }
  }
}

const english: Readonly<Record<string, string>> = { may: 'maj', october: 'oktober', oct: 'okt' };

function monthOf(text: string): number {
  if (text.length < 3) return 0;
  const danish = english[text] ?? text;
  return monthNames.findIndex((name) => name.startsWith(danish)) + 1;
}
