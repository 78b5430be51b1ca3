import type { Layout, SourceProfile } from '#domain/imports/profile.ts';
import type { SheetHead } from '#domain/sheets/sheet.ts';
import { contentsOf } from './column-contents.ts';
import { isNameless } from './columns.ts';
import { labelledCells } from './head-figures.ts';
import { type HeaderGuess, headerGuesses } from './header-guess.ts';
import { matchSheet } from './known-profiles.ts';
import type { LabelMatch } from './labels.ts';
import { type LayoutGuess, layoutGuess } from './layout-guess.ts';

type Find = (label: string) => LabelMatch;
export type Guess = {
  readonly head: SheetHead;
  readonly guess: HeaderGuess;
  readonly read: LayoutGuess;
  readonly cost: number;
};

/** The ways to read a sheet; the less that has to be asked, the likelier. */
export function guessesOf(head: SheetHead, find: Find): readonly Guess[] {
  return headerGuesses(head).flatMap((guess, nth) => {
    const read = layoutGuess(guess, find);
    if (read === undefined) return [];
    const sheet = matchSheet(head, {
      layout: read.layout,
      headerRow: guess.row,
      headerRows: guess.rows,
    });
    const cells = sheet === undefined ? [] : labelledCells(sheet.data, sheet.shape);
    const labels = new Set(cells.map(({ label }) => label));
    const isUnsure = (label: string) =>
      label === '' ? read.layout.onlySeries === undefined : find(label).kind === 'unsure';
    const unsure = [...labels].filter(isUnsure).length;
    const share = labels.size === 0 ? 1 : unsure / labels.size;
    const bare = guess.row === 0 ? 3 : 0;
    const cost =
      read.questions.length +
      share +
      nth * 0.3 +
      bare +
      (cells.length === 0 ? 2 : 0) +
      (holdsNameless(guess) ? 2 : 0);
    return [{ head, guess, read, cost }];
  });
}

/** Figures right of a header that is not their own: the row below tells what they are. */
function holdsNameless({ row, columns, data }: HeaderGuess): boolean {
  return (
    row !== 0 &&
    columns.some(
      (column, nth) =>
        isNameless(column) &&
        columns.slice(0, nth).some(({ period }) => period !== undefined) &&
        contentsOf(data, column.index).numbers > 0,
    )
  );
}

export function newProfile(fileName: string, layout: Layout): SourceProfile {
  return {
    name: nameFrom(fileName),
    sheets: [],
    layout,
    series: {},
    marks: {},
    percent: 'asShown',
    point: 'thousands',
    standing: 'final',
  };
}

/** A known profile with what a guess has found in place of the columns that are gone. */
export function mended({ read }: Guess, profile: SourceProfile): SourceProfile {
  const { headerRow: _, headerRows: __, ...kept } = profile;
  const { layout } = profile;
  if (layout.kind !== read.layout.kind) return { ...kept, layout: read.layout };
  const series =
    layout.columns.series.length > 0 ? layout.columns.series : read.layout.columns.series;
  const columns = { ...read.layout.columns, ...definedNames(layout.columns), series };
  return { ...kept, layout: { ...layout, columns } as Layout };
}

function definedNames(columns: Layout['columns']) {
  return Object.fromEntries(Object.entries(columns).filter(([, name]) => name !== ''));
}

/** Names the row of the headers where their words alone would find another. */
export function withHeaderRow(profile: SourceProfile, { head, guess }: Guess): SourceProfile {
  const rows = guess.rows === 1 ? {} : { headerRows: guess.rows };
  const byWords = { ...profile, ...rows };
  if (guess.row === 0) return { ...byWords, headerRow: 0 };
  const found = matchSheet(head, byWords);
  return found?.row === guess.row ? byWords : { ...byWords, headerRow: guess.row };
}

function nameFrom(fileName: string): string {
  const bare = fileName.replace(/\.[a-z0-9]{2,4}$/i, '').trim();
  return bare === '' ? 'Tal' : bare.slice(0, 80);
}
