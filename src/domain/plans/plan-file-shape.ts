import { type Issue, type IssueCode, issue } from '#domain/checked.ts';
import { parseDecimal, type Rational, rational } from '#domain/quantity/rational.ts';
import {
  factsOf,
  type Instant,
  type IsoDate,
  type Period,
  parseDate,
  parseInstant,
  parsePeriod,
} from '#domain/time/period.ts';

/** A JSON Schema (2020-12), or a part of one. */
export type Schema = { readonly [keyword: string]: unknown };

/** What a part of the file must look like: how it is read, and the schema that says the same. */
export type Shape<T> = {
  /** The value; undefined after telling what is wrong. Never throws. */
  readonly read: (given: unknown, place: Place) => T | undefined;
  readonly schema: Schema;
};

type Optional<T> = { readonly optional: Shape<T> };
type Members = { readonly [name: string]: Shape<unknown> | Optional<unknown> };
type Of<M> = M extends Shape<infer T> ? T : M extends Optional<infer T> ? T : never;

/** The value of an object: optional members may be absent. */
export type ObjectOf<M extends Members> = {
  readonly [K in keyof M as M[K] extends Optional<unknown> ? never : K]: Of<M[K]>;
} & { readonly [K in keyof M as M[K] extends Optional<unknown> ? K : never]?: Of<M[K]> };

/** Where in the file the reader is, and all the problems so far. */
export type Place = { readonly path: readonly string[]; readonly issues: Issue[] };

/** Nobody mends more than this at a time, and a broken file must not fill the memory. */
const mostIssues = 200;

export function report(
  place: Place,
  names: readonly string[],
  code: IssueCode,
  detail?: string,
): undefined {
  if (place.issues.length < mostIssues) {
    place.issues.push(issue([...place.path, ...names], code, detail));
  }
  return undefined;
}

export function into(place: Place, ...names: readonly string[]): Place {
  return { path: [...place.path, ...names], issues: place.issues };
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function optional<T>(shape: Shape<T>): Optional<T> {
  return { optional: shape };
}

/** An object with these members and no others; null stands for an absent member. */
export function object<const M extends Members>(
  members: M,
  description?: string,
): Shape<ObjectOf<M>> {
  return {
    read: (given, place) => {
      if (!isRecord(given)) return report(place, [], 'wrongShape', 'et objekt { … }');
      for (const name of Object.keys(given)) {
        if (!Object.hasOwn(members, name)) report(place, [name], 'unknownField', name);
      }
      const values: Record<string, unknown> = {};
      for (const [name, member] of Object.entries(members)) {
        const value = given[name];
        if (value === undefined || value === null) {
          if (!('optional' in member)) report(place, [name], 'required', name);
          continue;
        }
        const shape = 'optional' in member ? member.optional : member;
        const read = shape.read(value, into(place, name));
        if (read !== undefined) values[name] = read;
      }
      return values as ObjectOf<M>;
    },
    schema: objectSchema(members, description),
  };
}

function objectSchema(members: Members, description: string | undefined): Schema {
  const required = Object.keys(members).filter((name) => !('optional' in (members[name] ?? {})));
  const properties = Object.entries(members).map(([name, member]) => [
    name,
    'optional' in member ? member.optional.schema : member.schema,
  ]);
  return {
    ...(description === undefined ? {} : { description }),
    type: 'object',
    additionalProperties: false,
    ...(required.length === 0 ? {} : { required }),
    properties: Object.fromEntries(properties),
  };
}

export function list<T>(shape: Shape<T>, most: number): Shape<readonly T[]> {
  return {
    read: (given, place) => {
      if (!Array.isArray(given)) return report(place, [], 'wrongShape', 'en liste [ … ]');
      if (given.length > most) return report(place, [], 'tooMany', String(most));
      return given.flatMap((each, index) => {
        const read = shape.read(each, into(place, String(index)));
        return read === undefined ? [] : [read];
      });
    },
    schema: { type: 'array', maxItems: most, items: shape.schema },
  };
}

// Characters that no text in a plan has, and that a database cannot keep.
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

export function text(most: number, description?: string): Shape<string> {
  return {
    read: (given, place) => {
      if (typeof given !== 'string')
        return report(place, [], 'wrongShape', 'tekst i anførselstegn');
      if (given.length > most) return report(place, [], 'tooLong', String(most));
      if (forbidden.test(given) || !given.isWellFormed()) {
        return report(place, [], 'wrongShape', 'tekst uden styretegn');
      }
      return given.normalize('NFC');
    },
    schema: {
      ...(description === undefined ? {} : { description }),
      type: 'string',
      maxLength: most,
    },
  };
}

/** A text that says something. */
export function name(most: number, description?: string): Shape<string> {
  const any = text(most, description);
  return {
    read: (given, place) => {
      const read = any.read(given, place);
      return read?.trim() === '' ? report(place, [], 'required', place.path.at(-1)) : read;
    },
    schema: { ...any.schema, minLength: 1, pattern: '\\S' },
  };
}

const idPattern = '^[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,99}$';
const idForm = new RegExp(idPattern, 'u');

/** A name that other parts of the file refer to: letters, digits, ".", "_" and "-". */
export const id: Shape<string> = {
  read: (given, place) => {
    const read = typeof given === 'string' ? given.normalize('NFC') : '';
    return idForm.test(read)
      ? read
      : report(
          place,
          [],
          'wrongShape',
          'et id af bogstaver, tal, punktum, _ og - (højst 100 tegn)',
        );
  },
  schema: { type: 'string', pattern: idPattern },
};

export function choice<const T extends string>(options: readonly T[]): Shape<T> {
  return {
    read: (given, place) => {
      const found = options.find((each) => each === given);
      return found ?? report(place, [], 'notAChoice', options.join(', '));
    },
    schema: { enum: options },
  };
}

export const flag: Shape<boolean> = {
  read: (given, place) =>
    typeof given === 'boolean' ? given : report(place, [], 'wrongShape', 'true eller false'),
  schema: { type: 'boolean' },
};

export function whole(least: number, most: number): Shape<number> {
  return {
    read: (given, place) =>
      typeof given === 'number' && Number.isInteger(given) && given >= least && given <= most
        ? given
        : report(place, [], 'notAWholeNumber', `${least}-${most}`),
    schema: { type: 'integer', minimum: least, maximum: most },
  };
}

const decimalPattern = '^-?[0-9]{1,40}(\\.[0-9]{1,40})?$';

/** Beyond 15 digits a bare number in JSON may already have been rounded when it is read. */
const mostExactDigits = 15;

/** A decimal as text: from text as it stands, or from a bare number that is still exact. */
export function decimalText(given: unknown): string | undefined {
  const written = typeof given === 'number' ? String(given) : given;
  if (typeof written !== 'string' || parseDecimal(written) === undefined) return undefined;
  const digits = written.replace(/[^0-9]/g, '').replace(/^0+/, '');
  return typeof given === 'number' && digits.length > mostExactDigits ? undefined : written;
}

export const decimal: Shape<string> = {
  read: (given, place) => decimalText(given) ?? report(place, [], 'notANumber', shown(given)),
  schema: { anyOf: [{ type: 'string', pattern: decimalPattern }, { type: 'number' }] },
};

const fraction = /^(-?\d{1,40})\/(\d{1,40})$/;

/** As `parseDecimal`, and fractions such as "1/3"; undefined for anything else. */
export function parseValue(text: string): Rational | undefined {
  const match = fraction.exec(text);
  if (match === null) return parseDecimal(text);
  const bottom = BigInt(match[2] ?? '0');
  return bottom === 0n ? undefined : rational(BigInt(match[1] ?? '0'), bottom);
}

/** A figure: a decimal, or a fraction where no decimal ends. */
export const figureValue: Shape<string> = {
  read: (given, place) =>
    decimalText(given) ??
    (typeof given === 'string' && parseValue(given) !== undefined
      ? given
      : report(place, [], 'notANumber', shown(given))),
  schema: {
    anyOf: [
      { type: 'string', pattern: '^-?[0-9]{1,40}((\\.[0-9]{1,40})|(/[0-9]{1,40}))?$' },
      { type: 'number' },
    ],
  },
};

/** A period's code; a year may be a bare number. */
export function periodText(given: unknown): Period | undefined {
  const written = typeof given === 'number' ? String(given) : given;
  return typeof written === 'string' ? parsePeriod(written) : undefined;
}

export const period: Shape<Period> = {
  read: (given, place) => periodText(given) ?? report(place, [], 'notAPeriod', shown(given)),
  schema: {
    description:
      '2020 · 2014/15 · 2017-H1 · 2017-Q3 · 2016-11 · 2017-spring · 2017-03-31 · 2017/2020',
    anyOf: [{ type: 'string', pattern: '^[0-9]{4}([-/][0-9A-Za-z-]+)?$' }, { type: 'integer' }],
  },
};

const datePattern = '^[0-9]{4}-[0-9]{2}-[0-9]{2}$';

export const date: Shape<IsoDate> = {
  read: (given, place) =>
    (typeof given === 'string' ? parseDate(given) : undefined) ??
    report(place, [], 'notADate', shown(given)),
  schema: { type: 'string', pattern: datePattern },
};

/** A moment in UTC; a bare day means noon of it. */
export const instant: Shape<Instant> = {
  read: (given, place) => {
    const written = typeof given === 'string' ? given : '';
    const full = parseDate(written) === undefined ? written : noonOf(written as IsoDate);
    return (
      parseInstant(full.replace(/(:\d\d)Z$/, '$1.000Z')) ??
      report(place, [], 'notADate', shown(given))
    );
  },
  schema: {
    type: 'string',
    pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{3})?Z)?$',
  },
};

export function noonOf(day: IsoDate): Instant {
  return `${day}T12:00:00.000Z` as Instant;
}

const bothDays = object({ from: date, to: date });

/** From one day to another, both included; also the code of a period, such as 2017/2020. */
export const dates: Shape<{ readonly from: IsoDate; readonly to: IsoDate }> = {
  read: (given, place) => {
    const code = periodText(given);
    if (code !== undefined) {
      const { from, to } = factsOf(code);
      return { from, to };
    }
    const read = bothDays.read(given, place);
    if (read?.from === undefined || read.to === undefined) return undefined;
    return read.from <= read.to
      ? read
      : report(place, ['to'], 'contradiction', 'Slutdatoen ligger før startdatoen.');
  },
  schema: { anyOf: [bothDays.schema, period.schema] },
};

/** The start of what was given, short enough for a sentence. */
export function shown(given: unknown): string {
  if (typeof given === 'string') return given.slice(0, 40);
  return typeof given === 'number' || typeof given === 'boolean' ? String(given) : typeof given;
}
