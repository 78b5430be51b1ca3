import type { StatedQuantity } from '#domain/quantity/quantity.ts';
import type { Series, SeriesId } from '#domain/readings/reading.ts';
import type { Period } from '#domain/time/period.ts';

/** What a deliverable is called, and the series its date of delivery is registered in. */
export type Deliverable = { readonly name: string; readonly series: SeriesId };

/** A criterion inside another: its own kind with its own parameters. */
export type KindPart = {
  readonly label: string;
  readonly kind: string;
  readonly params: RawParams;
};

/** Parameters as they stand in a file: nothing but text, lists and objects. */
export type RawParams = { readonly [name: string]: unknown };

export type StagedTarget = { readonly by: Period; readonly target: StatedQuantity };

/**
 * What a kind asks for. From these come the types of `claim`'s argument, the form, the parser,
 * the plan file's schema and the documentation.
 * `unit` of a quantity: `level` is the unit of the kind's main series, `difference` the unit of a
 * change in it, `share` a percent of something.
 */
export type Field =
  | {
      readonly type: 'series';
      readonly title: string;
      readonly optional?: boolean;
      readonly hint?: string;
    }
  | {
      readonly type: 'seriesList';
      readonly title: string;
      readonly optional?: boolean;
      readonly hint?: string;
    }
  | {
      readonly type: 'quantity';
      readonly title: string;
      readonly unit: 'level' | 'difference' | 'share' | 'count';
      readonly optional?: boolean;
      readonly hint?: string;
    }
  | {
      readonly type: 'period';
      readonly title: string;
      readonly optional?: boolean;
      readonly hint?: string;
    }
  | {
      readonly type: 'periods';
      readonly title: string;
      readonly optional?: boolean;
      readonly hint?: string;
    }
  | {
      readonly type: 'choice';
      readonly title: string;
      readonly options: Readonly<Record<string, string>>;
      readonly optional?: boolean;
      readonly hint?: string;
    }
  | {
      readonly type: 'whole';
      readonly title: string;
      readonly least: number;
      readonly most: number;
      readonly optional?: boolean;
      readonly hint?: string;
    }
  | {
      readonly type: 'decimal';
      readonly title: string;
      readonly optional?: boolean;
      readonly hint?: string;
    }
  | {
      readonly type: 'text';
      readonly title: string;
      readonly optional?: boolean;
      readonly hint?: string;
    }
  | {
      readonly type: 'deliverables';
      readonly title: string;
      readonly optional?: boolean;
      readonly hint?: string;
    }
  | {
      readonly type: 'stages';
      readonly title: string;
      readonly optional?: boolean;
      readonly hint?: string;
    }
  | {
      readonly type: 'parts';
      readonly title: string;
      readonly optional?: boolean;
      readonly hint?: string;
    };

type Given<F extends Field> = F extends { readonly type: 'series' }
  ? Series
  : F extends { readonly type: 'seriesList' }
    ? readonly Series[]
    : F extends { readonly type: 'quantity' }
      ? StatedQuantity
      : F extends { readonly type: 'period' }
        ? Period
        : F extends { readonly type: 'periods' }
          ? readonly Period[]
          : F extends { readonly type: 'choice'; readonly options: infer O }
            ? keyof O & string
            : F extends { readonly type: 'whole' }
              ? number
              : F extends { readonly type: 'decimal' | 'text' }
                ? string
                : F extends { readonly type: 'deliverables' }
                  ? readonly Deliverable[]
                  : F extends { readonly type: 'stages' }
                    ? readonly StagedTarget[]
                    : F extends { readonly type: 'parts' }
                      ? readonly BuiltPart[]
                      : never;

export type BuiltPart = { readonly label: string; readonly claim: import('./claim.ts').Claim };

export type Fields = { readonly [name: string]: Field };

/** The argument of a kind's `claim`, from its fields: a wrong or surplus field does not compile. */
export type ParamsOf<F extends Fields> = {
  readonly [K in keyof F as F[K] extends { readonly optional: true } ? never : K]: Given<F[K]>;
} & {
  readonly [K in keyof F as F[K] extends { readonly optional: true } ? K : never]?:
    | Given<F[K]>
    | undefined;
};

type Options = { readonly hint?: string };
type Optional = { readonly optional: true };

export const field = {
  series: <const O extends Options & Partial<Optional> = Options>(title: string, options?: O) =>
    ({ type: 'series', title, ...(options as O) }) as const,
  seriesList: <const O extends Options & Partial<Optional> = Options>(title: string, options?: O) =>
    ({ type: 'seriesList', title, ...(options as O) }) as const,
  level: <const O extends Options & Partial<Optional> = Options>(title: string, options?: O) =>
    ({ type: 'quantity', unit: 'level', title, ...(options as O) }) as const,
  difference: <const O extends Options & Partial<Optional> = Options>(title: string, options?: O) =>
    ({ type: 'quantity', unit: 'difference', title, ...(options as O) }) as const,
  share: <const O extends Options & Partial<Optional> = Options>(title: string, options?: O) =>
    ({ type: 'quantity', unit: 'share', title, ...(options as O) }) as const,
  period: <const O extends Options & Partial<Optional> = Options>(title: string, options?: O) =>
    ({ type: 'period', title, ...(options as O) }) as const,
  periods: <const O extends Options & Partial<Optional> = Options>(title: string, options?: O) =>
    ({ type: 'periods', title, ...(options as O) }) as const,
  choice: <
    const C extends Readonly<Record<string, string>>,
    const O extends Options & Partial<Optional> = Options,
  >(
    title: string,
    choices: C,
    options?: O,
  ) => ({ type: 'choice', title, options: choices, ...(options as O) }) as const,
  whole: <const O extends Options & Partial<Optional> = Options>(
    title: string,
    least: number,
    most: number,
    options?: O,
  ) => ({ type: 'whole', title, least, most, ...(options as O) }) as const,
  decimal: <const O extends Options & Partial<Optional> = Options>(title: string, options?: O) =>
    ({ type: 'decimal', title, ...(options as O) }) as const,
  text: <const O extends Options & Partial<Optional> = Options>(title: string, options?: O) =>
    ({ type: 'text', title, ...(options as O) }) as const,
  deliverables: <const O extends Options & Partial<Optional> = Options>(
    title: string,
    options?: O,
  ) => ({ type: 'deliverables', title, ...(options as O) }) as const,
  stages: <const O extends Options & Partial<Optional> = Options>(title: string, options?: O) =>
    ({ type: 'stages', title, ...(options as O) }) as const,
  parts: <const O extends Options & Partial<Optional> = Options>(title: string, options?: O) =>
    ({ type: 'parts', title, ...(options as O) }) as const,
};
