import type { ImportIssue, Proposal } from '#domain/imports/import.ts';
import type { SourceProfile } from '#domain/imports/profile.ts';
import type { Series } from '#domain/readings/reading.ts';
import type { SheetRefusal } from '#domain/sheets/sheet.ts';
import type { Looked } from './look.ts';

/** How a file's figures are read. */
export type FiguresInput = {
  readonly profile: SourceProfile;
  readonly series: readonly Series[];
};

/** What came out of the rows since the batch before. */
export type FigureBatch = {
  readonly proposals: readonly Proposal[];
  readonly issues: readonly ImportIssue[];
  /** Rows read so far, those that gave nothing too. */
  readonly rowsRead: number;
};

export type ThreadTask =
  | { readonly kind: 'look'; readonly bytes: Uint8Array }
  | { readonly kind: 'figures'; readonly bytes: Uint8Array; readonly input: FiguresInput };

/** The end of what a thread was asked. */
export type ThreadEnd =
  | { readonly kind: 'looked'; readonly looked: Looked }
  | { readonly kind: 'read'; readonly rows: number }
  | { readonly kind: 'refused'; readonly refusal: SheetRefusal };

/** From the thread. A batch is answered with "next" before another is made. */
export type ThreadMessage = { readonly kind: 'batch'; readonly batch: FigureBatch } | ThreadEnd;
