import type { OutsideTrouble } from '#domain/problem.ts';

/** A variable of a table: what its cells are told apart by. */
export type StatbankVariable = {
  readonly code: string;
  readonly text: string;
  /** True where it may be left out, and the total of its values is then given. */
  readonly elimination: boolean;
  readonly time: boolean;
  readonly values: readonly { readonly id: string; readonly text: string }[];
};

export type StatbankTable = {
  readonly id: string;
  readonly text: string;
  readonly unit: string;
  /** When it was last updated, as the service writes it. */
  readonly updated: string;
  readonly firstPeriod: string;
  readonly latestPeriod: string;
  readonly active: boolean;
  readonly variables: readonly string[];
};

export type StatbankTableInfo = {
  readonly id: string;
  readonly text: string;
  readonly description: string;
  readonly unit: string;
  readonly updated: string;
  readonly active: boolean;
  readonly contacts: readonly string[];
  readonly variables: readonly StatbankVariable[];
};

/** Which cells: the values asked for of each variable; time is asked for with "*". */
export type StatbankSelection = Readonly<Record<string, readonly string[]>>;

export type StatbankLanguage = 'da' | 'en';

export type Answered<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly trouble: OutsideTrouble };

/** Statistics Denmark's StatBank, over HTTP. No call throws for what the service does. */
export type Statbank = {
  readonly tables: (language?: StatbankLanguage) => Promise<Answered<readonly StatbankTable[]>>;
  readonly tableInfo: (
    table: string,
    language?: StatbankLanguage,
  ) => Promise<Answered<StatbankTableInfo>>;
  /** The answer's bytes as they came, so that they can be kept as evidence. */
  readonly data: (
    table: string,
    selection: StatbankSelection,
    form: 'jsonstat' | 'csv',
  ) => Promise<Answered<Uint8Array>>;
};
