import type { IsoDate } from '#domain/time/period.ts';

/**
 * A cell as a program that reads sheets sees it, whatever the file was made with. A number is the
 * shortest exact decimal of what the file holds ("0.646"), of 15 digits at most, as programs show and
 * compare them; a formula is the value it was last worked out to. `percent` tells that the cell shows
 * its number times 100 with a percent sign, and `isInFull` that it shows it in thousands or millions
 * while it holds the whole of it.
 */
export type Cell =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'number';
      readonly value: string;
      readonly percent?: true;
      readonly isInFull?: true;
    }
  /** A date as the sheet shows it, whatever the clock of the machine. */
  | { readonly kind: 'day'; readonly day: IsoDate }
  | { readonly kind: 'truth'; readonly value: boolean }
  /** "#DIV/0!", or a formula that was never worked out (""). */
  | { readonly kind: 'error'; readonly text: string };

/** One sheet of a file. A csv or a paste has one, with the number 1 and no name. */
export type SheetName = {
  /** 1 for the first. */
  readonly number: number;
  readonly name: string;
  readonly hidden: boolean;
};

/** A row with its number in the sheet, 1 for the first; `cells[0]` is column A. No row is all empty. */
export type SheetRow = {
  readonly sheet: SheetName;
  readonly row: number;
  readonly cells: readonly Cell[];
};

/** The beginning of a sheet: enough to tell what its columns are. */
export type SheetHead = {
  readonly sheet: SheetName;
  /** The first rows that are not empty, 40 at most. */
  readonly rows: readonly SheetRow[];
  /** How many rows that are not empty it has in all. */
  readonly rowCount: number;
};

/** Where in a file something stands. */
export type CellPlace = {
  readonly sheet: SheetName;
  /** "D14"; "14" for a whole row; left out for the sheet as a whole. */
  readonly cell?: string;
};

/** What a file of figures was known by, from its bytes and not from its name. */
export type SheetFileType = 'xlsx' | 'ods' | 'csv';

/** Why a file cannot be read at all; nothing of it is kept. */
export type SheetRefusal =
  | { readonly kind: 'empty' }
  | { readonly kind: 'notASheet' }
  /** An Excel file of before 2007, or one that is locked with a password. */
  | { readonly kind: 'oldExcel' }
  | { readonly kind: 'encrypted' }
  | { readonly kind: 'macros' }
  | { readonly kind: 'broken' }
  /** A text file put together of two encodings: some of its letters cannot be told. */
  | { readonly kind: 'mixedLetters' }
  /** The file itself where `of` is left out; what a zip holds, or the text of one cell. */
  | { readonly kind: 'tooLarge'; readonly limitBytes: number; readonly of?: 'unpacked' | 'cell' }
  | { readonly kind: 'tooManyRows'; readonly limit: number }
  | { readonly kind: 'tookTooLong'; readonly limitSeconds: number }
  | { readonly kind: 'cprNumber'; readonly place: CellPlace }
  /** A sheet that looks like one row for each person. */
  | { readonly kind: 'persons'; readonly place: CellPlace; readonly columns: readonly string[] };

/** The column of a cell in letters: 0 is A, 26 is AA. */
export function columnLetters(index: number): string {
  const rest = index % 26;
  const letter = String.fromCharCode(65 + rest);
  return index < 26 ? letter : columnLetters((index - rest) / 26 - 1) + letter;
}
