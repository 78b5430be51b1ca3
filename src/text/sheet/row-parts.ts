import { type Issue, issue } from '#domain/checked.ts';
import type { SourceProfile } from '#domain/imports/profile.ts';
import type { FigureState, Sample, Series } from '#domain/readings/reading.ts';
import type { Cell, SheetRow } from '#domain/sheets/sheet.ts';
import type { Period } from '#domain/time/period.ts';
import { joined, periodText } from '#text/periods.ts';
import { cellText, isBlank, type PeriodInCell, periodIn } from './cells.ts';
import { cellIn } from './columns.ts';
import { type NumberRules, readCount, readFigure } from './figure-cell.ts';
import { markKey, stateWord } from './marks.ts';
import type { LongShape, RowShape } from './row-shape.ts';
import { withinYear } from './year-parts.ts';

type Standing = 'preliminary' | 'final';
export type SaidPeriod = { readonly period: Period; readonly preliminary?: true };

/** A part of a row: what it says, or that it says nothing, with the problems at their columns. */
export type Problem = { readonly column: number | undefined; readonly issue: Issue };
export type Part<T> = { readonly value?: T; readonly problems: readonly Problem[] };

export const good = <T>(value: T): Part<T> => ({ value, problems: [] });
export const bad = (column: number | undefined, ...issues: readonly Issue[]): Part<never> => ({
  problems: issues.map((each) => ({ column, issue: each })),
});
export const none: Part<never> = { problems: [] };

export function stateAt(
  row: SheetRow,
  column: number,
  unit: Series['unit'] | undefined,
  profile: SourceProfile,
): Part<FigureState> {
  const read = readFigure(row.cells[column], unit, profile);
  switch (read.kind) {
    case 'state':
      return good(read.state);
    case 'skip':
      return none;
    case 'issue':
      return bad(column, read.issue);
  }
}

/** The value, or what the column of states says in its place; both at odds are told. */
export function stateIn(
  shape: LongShape,
  row: SheetRow,
  profile: SourceProfile,
  unit: Series['unit'] | undefined,
): Part<FigureState> {
  const value = stateAt(row, shape.value, unit, profile);
  const text = shape.state === undefined ? '' : cellText(row.cells[shape.state]);
  if (text === '') return value;
  const said = /^(?:målt|measured)/iu.test(text) ? 'measured' : stateWord(text.replace(/:.*$/, ''));
  const isBlank = value.value === undefined && value.problems.length === 0;
  if (said === undefined || said === 'skip') {
    const unknown = bad(shape.state, issue(['state'], 'contradiction', unknownState(text)));
    return { problems: [...value.problems, ...unknown.problems] };
  }
  if (said === 'measured') {
    return isBlank ? bad(shape.value, issue(['value'], 'required', 'Tallet')) : value;
  }
  if (isBlank) return good({ kind: said });
  if (value.value === undefined || value.value.kind === said) return value;
  const both = `Der står "${text.slice(0, 40)}", men der er også et tal. Behold det ene.`;
  return bad(shape.state, issue(['state'], 'contradiction', both));
}

function unknownState(text: string): string {
  return `Tilstanden "${text.slice(0, 40)}" kendes ikke. Skriv målt, skjult, ikke offentliggjort endnu eller ikke målt.`;
}

/** The period of a row, from one column or from a year and a part of it. */
export function periodOf(
  row: SheetRow,
  shape: Pick<RowShape, 'period' | 'periodHeader' | 'part'>,
  only: Period | undefined,
): Part<SaidPeriod> {
  return inPart(row, shape, periodAlone(row, shape, only));
}

/** "1. kvartal" of a year that is known. */
export function inPart(
  row: SheetRow,
  { part }: Pick<RowShape, 'part'>,
  said: Part<SaidPeriod>,
): Part<SaidPeriod> {
  if (part === undefined || said.value === undefined) return said;
  const cell = row.cells[part.index];
  const period = withinYear(said.value.period, cell, part.kind);
  if (period !== undefined) return good({ ...said.value, period });
  const both = `${cellText(cell).slice(0, 40)} ${said.value.period}`;
  return bad(part.index, issue(['period'], 'notAPeriod', both));
}

function periodAlone(
  row: SheetRow,
  { period: column, periodHeader }: Pick<RowShape, 'period' | 'periodHeader'>,
  only: Period | undefined,
): Part<SaidPeriod> {
  const cell = column === undefined ? undefined : cellIn(row, column);
  if (isBlank(cell)) {
    return only === undefined
      ? bad(column, issue(['period'], 'required', 'Perioden'))
      : good({ period: only });
  }
  const read: PeriodInCell = periodIn(cell, periodHeader);
  switch (read.kind) {
    case 'period':
      return good(read);
    case 'ambiguous':
      return bad(
        column,
        issue(['period'], 'ambiguousPeriod', joined(read.meant.map(periodText), 'eller')),
      );
    case 'none':
      return bad(column, issue(['period'], 'notAPeriod', cellText(cell).slice(0, 60)));
  }
}

function countIn(
  row: SheetRow,
  column: number | undefined,
  path: string,
  rules: NumberRules,
): Part<number> {
  const cell: Cell | undefined = column === undefined ? undefined : row.cells[column];
  if (cell === undefined || isBlank(cell)) return none;
  const key = cell.kind === 'text' && !/^\d/.test(cell.text) ? markKey(cell.text) : '';
  if (key !== '' && (Object.hasOwn(rules.marks, key) || stateWord(key) !== undefined)) return none;
  const count = readCount(cell, rules);
  return count === undefined ? bad(column, issue([path], 'notAWholeNumber')) : good(count);
}

export function sampleIn(
  at: { readonly n?: number; readonly numerator?: number },
  row: SheetRow,
  rules: NumberRules,
): Part<Sample> {
  const n = countIn(row, at.n, 'n', rules);
  const numerator = countIn(row, at.numerator, 'numerator', rules);
  const problems = [...n.problems, ...numerator.problems];
  if (problems.length > 0) return { problems };
  if (n.value === undefined) {
    return numerator.value === undefined || at.n === undefined
      ? none
      : bad(at.n, issue(['n'], 'required', 'Antallet bag tallet'));
  }
  return good(
    numerator.value === undefined
      ? { kind: 'size', n: n.value }
      : { kind: 'share', numerator: numerator.value, denominator: n.value },
  );
}

export function standingIn(
  row: SheetRow,
  column: number | undefined,
  otherwise: Standing,
): Part<Standing> {
  const text = column === undefined ? '' : cellText(row.cells[column]);
  if (text === '') return good(otherwise);
  if (/^(?:forel|prelim)/iu.test(text)) return good('preliminary');
  if (/^(?:endelig|final)/iu.test(text)) return good('final');
  const detail = `Skriv foreløbigt eller endeligt i stedet for "${text.slice(0, 40)}".`;
  return bad(column, issue(['standing'], 'contradiction', detail));
}

export function editionIn(row: SheetRow, column: number | undefined): Part<string> {
  const text = column === undefined ? '' : cellText(row.cells[column]);
  if (text === '') return none;
  return text.length > 200 ? bad(column, issue(['edition'], 'tooLong', '200')) : good(text);
}
