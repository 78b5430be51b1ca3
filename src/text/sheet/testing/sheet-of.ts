// Sheets as they look: a line a row, cells parted by "|". "=64.6" is a cell with a number, "=0.646%"
// one that shows it in percent, "@2020-01-31" a date, "#..." an error; all else is text.
import type { Proposal } from '#domain/imports/import.ts';
import type { SourceProfile } from '#domain/imports/profile.ts';
import type { Series } from '#domain/readings/reading.ts';
import type { Cell, SheetHead, SheetName, SheetRow } from '#domain/sheets/sheet.ts';
import type { IsoDate } from '#domain/time/period.ts';
import { readingText } from '#text/readings.ts';
import { createRowReader } from '#text/sheet/row-reader.ts';
import { importIssueText } from '#text/sheet/words.ts';

export function cellOf(written: string): Cell {
  const text = written.trim();
  if (text === '') return { kind: 'empty' };
  if (text.startsWith('@')) return { kind: 'day', day: text.slice(1) as IsoDate };
  if (text.startsWith('#')) return { kind: 'error', text };
  if (!/^=-?\d/.test(text)) return { kind: 'text', text };
  const value = text.slice(1).replace('%', '');
  return { kind: 'number', value, ...(text.endsWith('%') && { percent: true }) };
}

export function rowsOf(drawn: string, sheet: Partial<SheetName> = {}): readonly SheetRow[] {
  const name: SheetName = { number: 1, name: 'Ark1', hidden: false, ...sheet };
  const lines = drawn.replace(/^\n/, '').split('\n');
  return lines.flatMap((line, nth) => {
    const cells = line.split('|').map(cellOf);
    while (cells.at(-1)?.kind === 'empty') cells.pop();
    return cells.length === 0 ? [] : [{ sheet: name, row: nth + 1, cells }];
  });
}

export function headOf(rows: readonly SheetRow[]): SheetHead {
  const sheet = rows[0]?.sheet ?? { number: 1, name: 'Ark1', hidden: false };
  return { sheet, rows: rows.slice(0, 40), rowCount: rows.length };
}

/** Rows read by a profile, as one line for each figure or problem: "trygge 2019: 64,6 % (D4)". */
export function readLines(
  rows: readonly SheetRow[],
  profile: SourceProfile,
  series: readonly Series[],
): readonly string[] {
  const reader = createRowReader({ profile, series });
  const lines = rows.flatMap((row) => {
    const { proposals, issues } = reader.read(row);
    return [...proposals.map((each) => line(each, series)), ...issues.map(importIssueText)];
  });
  return [...lines, ...reader.end().map(importIssueText)];
}

function line(proposal: Proposal, series: readonly Series[]): string {
  const { state, sample, standing, edition, place } = proposal;
  const unit = series.find(({ id }) => id === proposal.series)?.unit ?? 'count';
  const base = sample?.kind === 'size' ? `, n = ${sample.n}` : '';
  const share = sample?.kind === 'share' ? `, ${sample.numerator} af ${sample.denominator}` : '';
  const more = `${standing === 'preliminary' ? ', foreløbigt' : ''}${edition === undefined ? '' : `, ${edition}`}`;
  return `${proposal.series} ${proposal.period}: ${readingText({ state }, unit)}${base}${share}${more} (${place.cell})`;
}

export const seriesOf = (
  id: string,
  indicator: string,
  population: string,
  unit: Series['unit'] = 'percent',
): Series => ({
  id: id as Series['id'],
  indicator,
  population,
  unit,
  polarity: 'neutral',
  source: 'kilde' as Series['source'],
  role: 'area',
});
