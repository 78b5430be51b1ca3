import type { Issue } from '#domain/checked.ts';
import type { Oddity } from '#domain/readings/oddities.ts';
import type {
  FigureState,
  ImportId,
  KnownReading,
  Sample,
  SeriesId,
  SourceId,
} from '#domain/readings/reading.ts';
import type { CellPlace, SheetHead } from '#domain/sheets/sheet.ts';
import type { Instant, Period } from '#domain/time/period.ts';
import type { SourceProfile } from './profile.ts';

export type ImportOrigin = 'file' | 'paste' | 'template' | 'statbank';

/**
 * `mapping`: a person must say how it is to be read; `reading`: being read; `ready`: to be looked
 * through; the rest are ends. Only `confirmed` is a fact.
 */
export type ImportState =
  | 'mapping'
  | 'reading'
  | 'ready'
  | 'confirmed'
  | 'withdrawn'
  | 'discarded'
  | 'failed';

/** A figure a file proposes. */
export type Proposal = {
  readonly series: SeriesId;
  readonly period: Period;
  readonly state: FigureState;
  readonly sample?: Sample;
  readonly standing: 'preliminary' | 'final';
  readonly edition?: string;
  readonly place: CellPlace;
};

/** A cell that should hold a figure and cannot be used, and why. */
export type ImportIssue = { readonly place: CellPlace; readonly issue: Issue };

/**
 * What a proposed figure comes to: `new` for a period without one, `same` as the one in force,
 * `changed` from it, `repeated` when the file has another for the same series and period, `problem`
 * when the cell cannot be used.
 */
export type RowOutcome = 'new' | 'same' | 'changed' | 'repeated' | 'problem';

/** A row of the preview. */
export type StagedRow = {
  readonly nth: number;
  readonly outcome: RowOutcome;
  readonly place: CellPlace;
  readonly proposal?: Proposal;
  /** The reading in force it would supersede. */
  readonly before?: KnownReading;
  readonly oddities: readonly Oddity[];
  readonly issue?: Issue;
  /** Left out by the person who looks it through. */
  readonly excluded: boolean;
};

/** How many rows came to what. */
export type ImportSummary = Readonly<Record<RowOutcome, number>> & {
  /** New and changed ones that are suppressed, and that are odd; they are among those counts. */
  readonly suppressed: number;
  readonly odd: number;
  readonly excluded: number;
};

/** An import as a list shows it. */
export type ImportLine = {
  readonly id: ImportId;
  readonly origin: ImportOrigin;
  readonly state: ImportState;
  readonly fileName: string;
  readonly sha256: string;
  readonly source?: SourceId;
  readonly edition?: string;
  readonly rowsTotal?: number;
  readonly rowsRead: number;
  readonly summary?: ImportSummary;
  /** A Danish sentence, where it failed. */
  readonly failure?: string;
  readonly madeBy: string;
  readonly madeAt: Instant;
  readonly confirmedBy?: string;
  readonly confirmedAt?: Instant;
  readonly withdrawnBy?: string;
  readonly withdrawnAt?: Instant;
  readonly withdrawnWhy?: string;
};

/** An import with what it takes to say how it is to be read. */
export type ImportDetail = ImportLine & {
  readonly heads: readonly SheetHead[];
  readonly profile?: SourceProfile;
};
