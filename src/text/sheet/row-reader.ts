import { type Issue, issue } from '#domain/checked.ts';
import type { ImportIssue } from '#domain/imports/import.ts';
import type { SourceProfile } from '#domain/imports/profile.ts';
import type { Series } from '#domain/readings/reading.ts';
import type { Cell, SheetRow } from '#domain/sheets/sheet.ts';
import { columnsOf, letteredColumns } from './columns.ts';
import { headerKey } from './header-words.ts';
import { issueAt } from './placed.ts';
import type { ReadRow } from './proposed-row.ts';
import { type RowMeaning, sheetMeanings } from './row-meaning.ts';
import { type RowShape, shapeOf } from './row-shape.ts';

export type RowReader = {
  /** What a row proposes, and every problem it has, each at its cell. Never throws. */
  readonly read: (row: SheetRow) => ReadRow;
  /** After the last row: the sheets that were to be read and whose headers never came. */
  readonly end: () => readonly ImportIssue[];
};

export type RowReaderInput = {
  readonly profile: SourceProfile;
  readonly series: readonly Series[];
};

/** How far down the headers of a sheet are looked for. */
const mostRowsBefore = 60;

const nothing: ReadRow = { proposals: [], issues: [] };

/** Where one sheet has got to. */
type InSheet = {
  readonly first: SheetRow;
  readonly meaning: RowMeaning;
  shape?: RowShape;
  /** What tells the header when it comes again further down. */
  again?: string;
  /** The last rows before the header, as many as it may take. */
  before: readonly SheetRow[];
  rows: number;
  isGivenUp: boolean;
};

/**
 * Reads the rows of a file one at a time by a source profile. Rows above the headers, notes, empty
 * rows and sheets that were not chosen are passed over; every other row gives proposals or issues.
 * Memory does not grow with the rows.
 */
export function createRowReader({ profile, series }: RowReaderInput): RowReader {
  const chosen = new Set(profile.sheets);
  const sheets = new Map<number, InSheet>();
  const meaningIn = sheetMeanings({ profile, series });
  return {
    read: (row) => {
      const { sheet } = row;
      if (chosen.size > 0 ? !chosen.has(sheet.name) : sheet.hidden) return nothing;
      const state: InSheet = sheets.get(sheet.number) ?? {
        first: row,
        meaning: meaningIn(),
        before: [],
        rows: 0,
        isGivenUp: false,
      };
      sheets.set(sheet.number, state);
      if (state.shape === undefined) return beforeHeader(state, row, profile);
      if (isHeaderAgain(row, state.again)) return nothing;
      return state.meaning(row, state.shape);
    },
    end: () =>
      [...sheets.values()]
        .filter(({ shape, isGivenUp }) => shape === undefined && !isGivenUp)
        .map(({ first }) => headerless(first, profile)),
  };
}

function beforeHeader(state: InSheet, row: SheetRow, profile: SourceProfile): ReadRow {
  if (state.isGivenUp) return nothing;
  if (profile.headerRow === 0) {
    const shape = shapeOf(profile.layout, letteredColumns(Math.max(row.cells.length, 30)));
    if (shape !== undefined) state.shape = shape;
    return shape === undefined ? nothing : state.meaning(row, shape);
  }
  state.rows += 1;
  state.before = [...state.before, row].slice(-(profile.headerRows ?? 1));
  const shape = headerEndsAt(row, state, profile)
    ? shapeOf(profile.layout, columnsOf(state.before))
    : undefined;
  if (shape !== undefined) {
    state.shape = shape;
    const again = fingerprint(row);
    if (again !== '') state.again = again;
    return shape.kind === 'wide' ? { proposals: [], issues: unreadHeaders(row, shape) } : nothing;
  }
  if (state.rows < mostRowsBefore) return nothing;
  state.isGivenUp = true;
  return { proposals: [], issues: [headerless(state.first, profile)] };
}

/** The row that was said to have the headers; any row where none was said. */
function headerEndsAt(row: SheetRow, state: InSheet, profile: SourceProfile): boolean {
  const { headerRow, headerRows = 1 } = profile;
  return headerRow === undefined
    ? state.before.length === headerRows
    : state.before[0] !== undefined && state.before[0].row >= headerRow && row.row >= headerRow;
}

function unreadHeaders(row: SheetRow, shape: Extract<RowShape, { kind: 'wide' }>) {
  return shape.unread.map(({ index, name }) =>
    issueAt(row, index, issue(['period'], 'notAPeriod', name.slice(0, 60))),
  );
}

function headerless(first: SheetRow, { layout }: SourceProfile): ImportIssue {
  const { series } = layout.columns;
  const value = layout.kind === 'long' ? [layout.columns.value] : [];
  const named = [...series, ...value].filter((name) => name !== '');
  const asked: Issue = issue(
    ['columns'],
    'contradiction',
    named.length === 0
      ? 'Der er ingen kolonner med tal i arket, som kan læses.'
      : `Arket har ikke kolonnerne ${named.map((name) => `"${name}"`).join(', ')}.`,
  );
  return { place: { sheet: first.sheet }, issue: asked };
}

/** A row of words by which the headers are known when they come again; "" for any other. */
function fingerprint({ cells }: SheetRow): string {
  const first = cells.find((cell) => cell.kind !== 'empty');
  return first?.kind === 'text' ? cells.map(keyOf).join('|') : '';
}

const keyOf = (cell: Cell) => (cell.kind === 'text' ? headerKey(cell.text) : cell.kind);

/** Most rows are told from the headers by their first words. */
function isHeaderAgain(row: SheetRow, again: string | undefined): boolean {
  const [first] = row.cells;
  return (
    again !== undefined &&
    first !== undefined &&
    again.startsWith(first.kind === 'text' ? first.text.slice(0, 1).toLowerCase() : first.kind) &&
    fingerprint(row) === again
  );
}
