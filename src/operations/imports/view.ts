import type { ImportDetail, ImportLine, RowOutcome, StagedRow } from '#domain/imports/import.ts';
import type { ProfileProposal } from '#domain/imports/profile.ts';
import type { ImportId } from '#domain/readings/reading.ts';
import type { PlanView } from '#operations/plans/view.ts';
import type { StatusChange } from '#operations/readings/changes.ts';

/** What a file comes to when it is given in: the import that was begun, or the earlier one of it. */
export type Taken = {
  readonly import: ImportId;
  /** The very same file waits or was confirmed before; nothing was done. */
  readonly again: boolean;
};

export type ImportList = { readonly view: PlanView; readonly imports: readonly ImportLine[] };

/** What the rows of a preview can be narrowed to. Those left out are only among the excluded. */
export type RowFilter = RowOutcome | 'odd' | 'excluded';
export const rowFilters = [
  'problem',
  'odd',
  'changed',
  'new',
  'repeated',
  'same',
  'excluded',
] as const satisfies readonly RowFilter[];

export const rowsOnAPage = 100;

/** An import as its page shows it, whatever state it is in. */
export type ImportView = {
  readonly view: PlanView;
  readonly import: ImportDetail;
  /** How the file may be read, and what is yet to be asked; while `mapping`, `ready` or `failed`. */
  readonly proposal?: ProfileProposal;
  /** A page of the rows: problems first, then the odd, the changed, the new, and the rest. */
  readonly rows: readonly StagedRow[];
  /** How many rows there are in all with the filter. */
  readonly rowCount: number;
  /** 1 for the first. */
  readonly page: number;
  readonly pages: number;
  readonly only?: RowFilter;
  /** The criteria whose finding is another once it is confirmed; while `ready`. */
  readonly changes: readonly StatusChange[];
  /** The same file when it was given in before, newest first. */
  readonly earlier?: ImportLine;
  /** The plan has been written to since the rows were held up against it; confirming looks again. */
  readonly outOfDate: boolean;
};

/** What confirming came to. */
export type Confirmed = {
  readonly import: ImportId;
  readonly added: number;
  readonly corrected: number;
  readonly changes: readonly StatusChange[];
};

/** A workbook to fill in. */
export type Template = {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly rows: number;
};
