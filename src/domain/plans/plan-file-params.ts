import { isKind, kindOf } from '#domain/criteria/build-claim.ts';
import type { Field, Fields, RawParams } from '#domain/criteria/field.ts';
import { differenceUnit, type Unit } from '#domain/quantity/quantity.ts';
import type { Series, SeriesId } from '#domain/readings/reading.ts';
import { decimalText, isRecord } from './plan-file-shape.ts';

/** Parts within parts within parts, and then some; what lies deeper is left out. */
const deepest = 12;

type SeriesById = ReadonlyMap<SeriesId, Series>;

/**
 * The parameters of a criterion in the one form a plan file has: fields in the kind's order,
 * blank ones left out, numbers as text and with the unit the field has ("73" of a percentage is
 * 73 percent). What is not understood is kept as it stands, so that it can be told about.
 */
export function canonicalParams(kind: string, given: RawParams, series: SeriesById): RawParams {
  return ofKind(kind, given, series, 0);
}

function ofKind(kind: string, given: RawParams, series: SeriesById, depth: number): RawParams {
  const fields: Fields = isKind(kind) ? kindOf(kind).fields : {};
  const unit = mainUnit(fields, given, series);
  const known = Object.keys(fields).filter((name) => Object.hasOwn(given, name));
  const others = Object.keys(given)
    .filter((name) => !Object.hasOwn(fields, name))
    .sort(byCodeUnit);
  const entries = [...known, ...others].map((name): [string, unknown] => {
    const field = fields[name];
    const value = given[name];
    return [
      name,
      field === undefined ? plain(value, depth) : ofField(field, value, { series, unit, depth }),
    ];
  });
  return Object.fromEntries(entries.filter(([, value]) => !isBlank(value)));
}

type Around = {
  readonly series: SeriesById;
  readonly unit: Unit | undefined;
  readonly depth: number;
};

function ofField(field: Field, given: unknown, around: Around): unknown {
  switch (field.type) {
    case 'quantity':
      return quantity(given, unitOf(field.unit, around.unit), around.depth);
    case 'period':
      return typeof given === 'number' ? String(given) : plain(given, around.depth);
    case 'periods':
      return Array.isArray(given)
        ? given.map((each) => (typeof each === 'number' ? String(each) : plain(each, around.depth)))
        : typeof given === 'number'
          ? String(given)
          : plain(given, around.depth);
    case 'decimal':
      return decimalText(given) ?? plain(given, around.depth);
    case 'whole':
      return typeof given === 'string' && /^\d{1,9}$/.test(given)
        ? Number(given)
        : plain(given, around.depth);
    case 'stages':
      return each(
        given,
        (stage) =>
          inOrder(stage, {
            by: typeof stage.by === 'number' ? String(stage.by) : plain(stage.by, around.depth),
            target: quantity(stage.target, around.unit, around.depth),
          }),
        around.depth,
      );
    case 'deliverables':
      return each(
        given,
        (deliverable) =>
          inOrder(deliverable, {
            name: plain(deliverable.name, around.depth),
            series: plain(deliverable.series, around.depth),
          }),
        around.depth,
      );
    case 'parts':
      return each(given, (part) => partOf(part, around), around.depth);
    case 'series':
    case 'seriesList':
    case 'choice':
    case 'text':
      return plain(given, around.depth);
  }
}

function partOf(part: RawParams, { series, depth }: Around): RawParams {
  const kind = typeof part.kind === 'string' ? part.kind : '';
  const params = part.params;
  return inOrder(part, {
    label: plain(part.label, depth),
    kind: plain(part.kind, depth),
    params:
      isRecord(params) && depth < deepest
        ? ofKind(kind, params, series, depth + 1)
        : plain(params, depth),
  });
}

/** The known members first and in their order, then whatever else was written. */
function inOrder(given: RawParams, known: RawParams): RawParams {
  const others = Object.keys(given)
    .filter((name) => !Object.hasOwn(known, name))
    .sort(byCodeUnit)
    .map((name) => [name, plain(given[name], deepest - 2)] as const);
  const entries = [...Object.entries(known), ...others];
  return Object.fromEntries(entries.filter(([, value]) => !isBlank(value)));
}

function each(given: unknown, one: (each: RawParams) => unknown, depth: number): unknown {
  return Array.isArray(given)
    ? given.map((item) => (isRecord(item) ? one(item) : plain(item, depth)))
    : plain(given, depth);
}

function quantity(given: unknown, unit: Unit | undefined, depth: number): unknown {
  if (isRecord(given)) {
    const value = decimalText(given.value) ?? plain(given.value, depth);
    return inOrder(given, {
      value,
      unit: given.unit === undefined ? unit : plain(given.unit, depth),
    });
  }
  const value = decimalText(given);
  return value === undefined || unit === undefined ? plain(given, depth) : { value, unit };
}

/** Of the field that names the series; a form made of parts has the unit of its first part. */
function mainUnit(fields: Fields, given: RawParams, series: SeriesById): Unit | undefined {
  const main = Object.keys(fields).find((name) => fields[name]?.type === 'series');
  if (main !== undefined) return series.get(given[main] as SeriesId)?.unit;
  const parts = Object.keys(fields).find((name) => fields[name]?.type === 'parts');
  const listed = parts === undefined ? undefined : given[parts];
  const first: unknown = Array.isArray(listed) ? listed[0] : undefined;
  if (!isRecord(first) || !isRecord(first.params)) return undefined;
  const kind = typeof first.kind === 'string' ? first.kind : '';
  return isKind(kind) && kind !== 'each-of' && kind !== 'composite'
    ? mainUnit(kindOf(kind).fields, first.params, series)
    : undefined;
}

function unitOf(
  of: 'level' | 'difference' | 'share' | 'count',
  main: Unit | undefined,
): Unit | undefined {
  switch (of) {
    case 'level':
      return main;
    case 'difference':
      return main === undefined ? undefined : differenceUnit(main);
    case 'share':
      return 'percent';
    case 'count':
      return 'count';
  }
}

/** Plain JSON with its members in the order of the alphabet, NFC and not too deep. */
function plain(given: unknown, depth: number): unknown {
  if (typeof given === 'string') return given.normalize('NFC');
  if (typeof given !== 'object' || given === null) return given;
  if (depth >= deepest) return undefined;
  if (Array.isArray(given)) return given.map((item) => plain(item, depth + 1) ?? null);
  const entries = Object.entries(given)
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map(([name, value]) => [name, plain(value, depth + 1)] as const);
  return Object.fromEntries(entries.filter(([, value]) => !isBlank(value)));
}

function isBlank(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    value === '' ||
    (Array.isArray(value) && value.length === 0)
  );
}

export function byCodeUnit(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
