import type { FigureState, SeriesId } from '#domain/readings/reading.ts';
import type { SheetName } from '#domain/sheets/sheet.ts';
import type { Period } from '#domain/time/period.ts';

/**
 * How a source's files are read: which rows and columns mean what, once a person has said so. It
 * names columns by the words of their headers, never by number, so that a moved column is found and
 * a renamed one is asked about. A profile is data: it is kept for the plan, and some come with the
 * program.
 */
export type SourceProfile = {
  readonly name: string;
  /** The sheets that hold figures, by name; empty for all that are not hidden. */
  readonly sheets: readonly string[];
  /**
   * Which row has the first headers, counted in the sheet; found by its words where it is left out.
   * 0 where there are none: then the columns are "Kolonne A", "Kolonne B" and so on.
   */
  readonly headerRow?: number;
  /** How many rows the headers take, where years stand above kinds; 1 where left out. */
  readonly headerRows?: number;
  readonly layout: Layout;
  /** What a label of the file is called here, label in lower case; `null` is passed over. */
  readonly series: Readonly<Record<string, SeriesId | null>>;
  /** What a mark instead of a number means ("..", ".", "x", "-", ":" and "" for an empty cell). */
  readonly marks: Readonly<Record<string, Mark>>;
  /** How numbers of series in percent are kept, where the cell does not show a percent sign. */
  readonly percent: 'asShown' | 'fraction';
  /** What a point in a number that is text means. */
  readonly point: 'decimal' | 'thousands';
  /** What numbers are multiplied by, such as 1000 for "i hele tusinder"; by 1 where left out. */
  readonly times?: string;
  readonly standing: 'preliminary' | 'final';
  /** What the file it was made for looked like; left out where it was made without one. */
  readonly seen?: Seen;
};

/** What stood in a file besides the columns that are read, so that a change of it is noticed. */
export type Seen = {
  /** The words above the figures, and the names of sheets and file, without years and days. */
  readonly titles: readonly string[];
  /** Columns of words that are not read, by their headers in lower case. */
  readonly columns: readonly string[];
  /** What the words said the figures were multiplied by. */
  readonly times?: string;
};

/** `skip`: the cell says nothing, not even that there is no figure. */
export type Mark = Exclude<FigureState['kind'], 'measured'> | 'skip';

export type Layout =
  /** One reading a row. What has no column is the same for the whole file. */
  | {
      readonly kind: 'long';
      readonly columns: {
        /** The columns whose words together name the series: indicator, then population. */
        readonly series: readonly string[];
        readonly period?: string;
        readonly value: string;
        /** How many answered or stand behind; with `numerator` it is the whole of a share. */
        readonly n?: string;
        readonly numerator?: string;
        readonly state?: string;
        readonly standing?: string;
        readonly edition?: string;
      };
      readonly onlySeries?: SeriesId;
      readonly onlyPeriod?: Period;
    }
  /**
   * Periods across: every column whose header is a period holds figures, and other words above it
   * belong to what its figures are called. With a column of periods it is the series that stand
   * across: every other column holds figures of what its header says.
   */
  | {
      readonly kind: 'wide';
      readonly columns: { readonly series: readonly string[]; readonly period?: string };
      readonly onlySeries?: SeriesId;
    };

/** What a person must say before a file can be read; each has one place on the form. */
export type ProfileQuestion =
  | { readonly kind: 'layout' }
  | {
      readonly kind: 'column';
      readonly role: 'series' | 'period' | 'value' | 'n' | 'numerator';
      /** The header a profile knew, which the file has no longer. */
      readonly gone?: string;
    }
  /** A label no series is known by; `likely` best first. */
  | { readonly kind: 'series'; readonly label: string; readonly likely: readonly SeriesId[] }
  | { readonly kind: 'percent'; readonly example: string }
  | { readonly kind: 'point'; readonly example: string }
  | { readonly kind: 'mark'; readonly mark: string }
  /** Something to look at before the file is read as proposed; it is answered by reading it. */
  | { readonly kind: 'look'; readonly about: LookAt };

export type LookAt =
  /** Other words above the figures than the profile was made for; "" where they are gone. */
  | { readonly kind: 'title'; readonly text: string }
  /** Words that name another area than that of the series. */
  | { readonly kind: 'area'; readonly text: string; readonly population: string }
  /** A column that may tell rows apart and is not read. */
  | { readonly kind: 'column'; readonly header: string }
  /** Several profiles fit the file and would read it differently; it is read by the first. */
  | { readonly kind: 'several'; readonly names: readonly string[] }
  /** Figures are said to be in other thousands than last; `times` left out for none. */
  | { readonly kind: 'times'; readonly times?: string };

/** How a file may be read, and what is yet to be said. */
export type ProfileProposal = {
  readonly profile: SourceProfile;
  readonly questions: readonly ProfileQuestion[];
  /** What it was known by. */
  readonly known: 'template' | 'remembered' | 'shipped' | 'guessed';
  /** The headers of the file that can be chosen among. */
  readonly headers: readonly string[];
  /** The labels found in its series columns, as they are written, in order; 500 at most. */
  readonly labels: readonly string[];
  /** The sheets with something in them that are not read. */
  readonly unread: readonly SheetName[];
};
