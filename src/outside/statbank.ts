import type { Answered, StatbankTable, StatbankTableInfo } from '#domain/statbank/table.ts';

/** Which cells: the values asked for of each variable; time is asked for with "*". */
export type StatbankSelection = Readonly<Record<string, readonly string[]>>;

export type StatbankLanguage = 'da' | 'en';

/** "bulk" streams, and demands a value for every variable. Text answers are in Danish. */
export type StatbankForm = 'jsonstat' | 'csv' | 'bulk';

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
    form: StatbankForm,
  ) => Promise<Answered<Uint8Array>>;
};
