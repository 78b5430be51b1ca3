import type { Verdict } from '#domain/criteria/verdict.ts';

/** A run of text; `href` only to addresses that may be told to whoever reads the document. */
export type Inline = {
  readonly text: string;
  readonly style?: 'strong' | 'emphasis';
  readonly href?: string;
};
export type BlockText = string | readonly Inline[];

export type BlockColumn = {
  readonly title: string;
  /** Figures stand to the right. */
  readonly align?: 'left' | 'right';
  /** Its share of the width; all columns without one share what is left. */
  readonly share?: number;
};

export type VerdictKind = Verdict['kind'];

/** A figure, or the marked absence of one, at its place in time; words are made already. */
export type ChartBlockPoint = {
  readonly label: string;
  /** A year with a fraction. */
  readonly at: number;
  /** Drawn only when `state` is `measured`: a gap is never 0. */
  readonly value: number;
  readonly display: string;
  readonly state: 'measured' | 'suppressed' | 'pending' | 'notMeasured';
  readonly low?: number;
  readonly high?: number;
  readonly fictional?: boolean;
  readonly preliminary?: boolean;
};

export type ChartBlockTarget = {
  readonly value: number;
  readonly display: string;
  readonly from?: number;
  readonly to?: number;
  readonly label: string;
  readonly direction: 'atLeast' | 'atMost' | 'above' | 'below' | 'equal' | 'between';
  readonly upper?: { readonly value: number; readonly display: string };
};

/** A chart as it is drawn everywhere: picture, description for those who do not see it, and table. */
export type ChartBlock = {
  readonly kind: 'chart';
  readonly title: string;
  readonly description: string;
  /** The unit in words, over the value axis. */
  readonly unit: string;
  readonly name: string;
  readonly points: readonly ChartBlockPoint[];
  readonly benchmarks: readonly {
    readonly name: string;
    readonly points: readonly ChartBlockPoint[];
  }[];
  readonly target?: ChartBlockTarget;
  readonly baseline?: { readonly at?: number; readonly value: number; readonly display: string };
  readonly trajectory?: {
    readonly from: { readonly at: number; readonly value: number };
    readonly to: { readonly at: number; readonly value: number };
  };
  /** Drawn lower on paper, where several share a page. */
  readonly low?: boolean;
};

/**
 * What every document is made of: the same blocks become the web page, the Word file and the tagged
 * PDF. All of it is plain data, so that a document is kept as it was issued. Words are made in `text`.
 */
export type Block =
  | {
      readonly kind: 'heading';
      readonly level: 1 | 2 | 3;
      readonly text: string;
      /** Where links and bookmarks lead; unique in the document. */
      readonly id?: string;
    }
  | {
      readonly kind: 'paragraph';
      readonly text: BlockText;
      readonly style?: 'lead' | 'note' | 'quote';
    }
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      readonly items: readonly BlockText[];
      /** Small and close, as a note is. */
      readonly style?: 'note';
    }
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly columns: readonly BlockColumn[];
      readonly rows: readonly (readonly BlockText[])[];
      /** The first cell of each row names the row. */
      readonly rowHeaders: boolean;
      /** Set close, where there is much to look up and little to read. */
      readonly dense?: boolean;
    }
  | {
      readonly kind: 'facts';
      readonly facts: readonly { readonly term: string; readonly value: BlockText }[];
    }
  /** A verdict as it is shown: a word and a shape, never colour alone; the sentence beside it. */
  | {
      readonly kind: 'verdict';
      readonly verdict: VerdictKind;
      readonly word: string;
      readonly text: string;
    }
  | ChartBlock
  | {
      readonly kind: 'callout';
      readonly style: 'info' | 'warning';
      readonly heading: string;
      readonly text: readonly BlockText[];
    }
  /** Room to write in on paper: a box with a field under each prompt, to the foot of the page. */
  | { readonly kind: 'room'; readonly heading: string; readonly prompts: readonly string[] }
  | { readonly kind: 'pageBreak' };

/** A whole document. The first page has the title; contents are made from the headings when asked for. */
export type DocumentContent = {
  readonly title: string;
  readonly subtitle?: string;
  /** Lines under the title: for whom, of which day. */
  readonly lines: readonly string[];
  readonly contents: boolean;
  /** Said on every page. */
  readonly fictional: boolean;
  /** What stands in the foot of every page, before the page number. */
  readonly footer: string;
  readonly blocks: readonly Block[];
};

export const documentKinds = [
  'statusPaper',
  'papersPack',
  'minutes',
  'auditPackage',
  'anchor',
] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** The formats a document is kept in. */
export const documentFormats = ['html', 'docx', 'pdf', 'xlsx', 'json', 'zip'] as const;
export type DocumentFormat = (typeof documentFormats)[number];
