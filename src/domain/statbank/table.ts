import type { OutsideTrouble } from '#domain/problem.ts';

/** What the service answered, or what is the matter with it. */
export type Answered<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly trouble: OutsideTrouble };

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
  /** Addresses of the office that makes it. */
  readonly contacts: readonly string[];
  readonly variables: readonly StatbankVariable[];
};
