import type { Issue } from '#domain/checked.ts';
import { isKind, kindOf } from '#domain/criteria/build-claim.ts';
import type { Field, RawParams } from '#domain/criteria/field.ts';
import { differenceUnit, type Unit } from '#domain/quantity/quantity.ts';
import type { Series } from '#domain/readings/reading.ts';
import { numberIn, periodIn, type Read, type Typed } from '#web/forms.ts';

/** The rows a form shows of a list: what is named `parts.0.label` is in row 0 of `parts`. */
export function rowsIn(typed: Typed, prefix: string): number {
  const start = `${prefix}.`;
  const indexes = typed
    .names()
    .filter((name) => name.startsWith(start))
    .map((name) => Number(name.slice(start.length).split('.')[0]))
    .filter((index) => Number.isInteger(index) && index >= 0 && index < 60);
  return indexes.length === 0 ? 0 : Math.max(...indexes) + 1;
}

type Reader = {
  readonly typed: Typed;
  readonly series: readonly Series[];
  readonly issues: Issue[];
};

export type TypedParams = { readonly params: RawParams; readonly issues: readonly Issue[] };

/**
 * What was typed in the form of a kind, as parameters. Only what cannot be read at all is told here;
 * whether the parameters make a claim is for the operation to say.
 */
export function paramsIn(kind: string, typed: Typed, series: readonly Series[]): TypedParams {
  const reader: Reader = { typed, series, issues: [] };
  const params = paramsAt(kind, 'params', reader);
  return { params, issues: reader.issues };
}

function paramsAt(kind: string, prefix: string, reader: Reader): RawParams {
  if (!isKind(kind)) return {};
  const { fields } = kindOf(kind);
  const main = unitAt(fields, prefix, reader);
  const values = Object.entries(fields).map(([name, field]) => [
    name,
    valueAt(field, `${prefix}.${name}`, main, reader),
  ]);
  return Object.fromEntries(values.filter(([, value]) => value !== undefined));
}

/** The unit of the first series chosen: levels are in it. */
function unitAt(
  fields: Readonly<Record<string, Field>>,
  prefix: string,
  { typed, series }: Reader,
): Unit {
  const name = Object.keys(fields).find((each) => fields[each]?.type === 'series');
  const chosen =
    name === undefined
      ? typed.names().filter((each) => each.startsWith(`${prefix}.`) && each.endsWith('.series'))[0]
      : `${prefix}.${name}`;
  const id = chosen === undefined ? '' : typed.text(chosen);
  return series.find((each) => each.id === id)?.unit ?? 'count';
}

function valueAt(field: Field, name: string, main: Unit, reader: Reader): unknown {
  const text = reader.typed.text(name).trim();
  switch (field.type) {
    case 'series':
    case 'choice':
    case 'text':
      return text === '' ? undefined : text;
    case 'seriesList': {
      const chosen = reader.typed.all(name).filter((each) => each !== '');
      return chosen.length === 0 ? undefined : chosen;
    }
    case 'quantity':
      return quantityAt(text, unitOf(field.unit, main), name, reader);
    case 'period':
      return taken(periodIn(text, pathOf(name)), reader);
    case 'periods':
      return periodsAt(text, name, reader);
    case 'whole':
      return wholeAt(text, name, reader);
    case 'decimal':
      return taken(numberIn(text, pathOf(name)), reader);
    case 'deliverables':
      return rowsAt(name, reader, (row) => ({
        name: reader.typed.text(`${row}.name`).trim(),
        series: reader.typed.text(`${row}.series`),
      }));
    case 'stages':
      return rowsAt(name, reader, (row) => ({
        by: taken(periodIn(reader.typed.text(`${row}.by`), pathOf(`${row}.by`)), reader) ?? '',
        target: quantityAt(reader.typed.text(`${row}.target`), main, `${row}.target`, reader),
      }));
    case 'parts':
      return rowsAt(name, reader, (row) => {
        const kind = reader.typed.text(`${row}.kind`);
        return {
          label: reader.typed.text(`${row}.label`).trim(),
          kind,
          params: paramsAt(kind, `${row}.params`, reader),
        };
      });
  }
}

const pathOf = (name: string): readonly string[] => name.split('.');

function taken<T>(read: Read<T>, reader: Reader): T | undefined {
  if ('value' in read) return read.value;
  reader.issues.push(read.issue);
  return undefined;
}

export function unitOf(unit: 'level' | 'difference' | 'share' | 'count', main: Unit): Unit {
  switch (unit) {
    case 'level':
      return main;
    case 'difference':
      return differenceUnit(main);
    case 'share':
      return 'percent';
    case 'count':
      return 'count';
  }
}

function quantityAt(text: string, unit: Unit, name: string, reader: Reader) {
  const value = taken(numberIn(text, pathOf(name)), reader);
  return value === undefined ? undefined : { value, unit };
}

function wholeAt(text: string, name: string, reader: Reader): number | undefined {
  const value = taken(numberIn(text, pathOf(name)), reader);
  return value === undefined ? undefined : Number(value);
}

/** "2017-2020" is a span; "2017, 2018" and "2014/15; 2015/16" are lists. */
function periodsAt(text: string, name: string, reader: Reader): unknown {
  if (text === '') return undefined;
  const given = text
    .split(/[,;\n]/)
    .map((each) => each.trim())
    .filter((each) => each !== '');
  const codes = given.flatMap((each) => taken(periodIn(each, pathOf(name)), reader) ?? []);
  return given.length === 1 ? codes[0] : codes;
}

/** Rows in which nothing was typed are not rows. */
function rowsAt<Row>(
  name: string,
  reader: Reader,
  read: (row: string) => Row,
): readonly Row[] | undefined {
  const rows = Array.from({ length: rowsIn(reader.typed, name) }, (_, index) => `${name}.${index}`);
  const filled = rows.filter((row) => isFilled(row, reader.typed));
  return filled.length === 0 ? undefined : filled.map(read);
}

function isFilled(row: string, typed: Typed): boolean {
  return typed
    .names()
    .some(
      (name) =>
        name.startsWith(`${row}.`) && !name.endsWith('.kind') && typed.text(name).trim() !== '',
    );
}
