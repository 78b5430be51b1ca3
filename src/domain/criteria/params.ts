import { accept, type Checked, type Issue, issue, refuse } from '#domain/checked.ts';
import {
  differenceUnit,
  rangeOf,
  type StatedQuantity,
  type Unit,
  units,
} from '#domain/quantity/quantity.ts';
import { compare, parseDecimal, zero } from '#domain/quantity/rational.ts';
import type { Series, SeriesId } from '#domain/readings/reading.ts';
import { comparePeriods, factsOf, type Period, parsePeriod, yearsOf } from '#domain/time/period.ts';
import type { Deliverable, Field, Fields, RawParams, StagedTarget } from './field.ts';
import type { BuildClaim, BuildContext } from './kind.ts';

/** A list in a criterion is never longer than this: the parts of one agreement, not a register. */
export const mostItems = 60;
const mostText = 2_000;

type Reader = {
  readonly context: BuildContext;
  readonly build: BuildClaim;
  readonly depth: number;
  /** The unit of the kind's main series, once it is read. */
  readonly unit: Unit | undefined;
};

/**
 * Reads parameters as they stand in a file or a form by a kind's fields: either values fit for
 * `claim`, or every problem at once with the way to it.
 */
export function parseParams(
  fields: Fields,
  raw: RawParams,
  context: BuildContext,
  build: BuildClaim,
  depth: number,
): Checked<Readonly<Record<string, unknown>>> {
  if (!isRecord(raw)) return refuse(issue([], 'wrongShape'));
  const issues: Issue[] = [];
  for (const name of Object.keys(raw)) {
    if (!Object.hasOwn(fields, name)) issues.push(issue([name], 'unknownField', name));
  }
  const values: Record<string, unknown> = {};
  const main = mainSeries(fields, raw, context);
  for (const [name, field] of Object.entries(fields)) {
    const given = raw[name];
    if (isBlank(given)) {
      if (field.optional !== true) issues.push(issue([name], 'required', field.title));
      continue;
    }
    const read = readField(field, given, { context, build, depth, unit: main?.unit });
    if (read.ok) values[name] = read.value;
    else issues.push(...read.issues.map((each) => ({ ...each, path: [name, ...each.path] })));
  }
  return issues.length === 0 ? accept(values) : refuse(...issues);
}

function isBlank(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    value === '' ||
    (Array.isArray(value) && value.length === 0)
  );
}

function mainSeries(fields: Fields, raw: RawParams, context: BuildContext): Series | undefined {
  const name = Object.keys(fields).find((each) => fields[each]?.type === 'series');
  return name === undefined ? undefined : context.series.get(raw[name] as SeriesId);
}

function readField(field: Field, given: unknown, reader: Reader): Checked<unknown> {
  switch (field.type) {
    case 'series':
      return readComparable(given, reader);
    case 'seriesList':
      return readList(given, (each) => readComparable(each, reader));
    case 'quantity':
      return field.unit === 'share'
        ? readQuantity(given, 'percent', { least: zero })
        : readQuantity(given, unitFor(field.unit, reader.unit));
    case 'period':
      return readPeriod(given);
    case 'periods':
      return readPeriods(given);
    case 'choice':
      return typeof given === 'string' && Object.hasOwn(field.options, given)
        ? accept(given)
        : refuse(issue([], 'notAChoice', field.title));
    case 'whole': {
      const value = typeof given === 'string' ? Number(given) : given;
      const fits =
        typeof value === 'number' &&
        Number.isInteger(value) &&
        value >= field.least &&
        value <= field.most;
      return fits
        ? accept(value)
        : refuse(issue([], 'notAWholeNumber', `${field.least}-${field.most}`));
    }
    case 'decimal':
      return typeof given === 'string' && parseDecimal(given) !== undefined
        ? accept(given)
        : refuse(issue([], 'notANumber'));
    case 'text':
      return readText(given);
    case 'deliverables':
      return readList(given, (each) => readDeliverable(each, reader));
    case 'stages':
      return readList(given, (each) => readStage(each, reader));
    case 'parts':
      return readList(given, (each) => readPart(each, reader));
  }
}

function unitFor(unit: 'level' | 'difference' | 'count', main: Unit | undefined): Unit | undefined {
  switch (unit) {
    case 'level':
      return main;
    case 'difference':
      return main === undefined ? undefined : differenceUnit(main);
    case 'count':
      return 'count';
  }
}

function readSeries(given: unknown, { context }: Reader): Checked<Series> {
  const series = typeof given === 'string' ? context.series.get(given as SeriesId) : undefined;
  return series === undefined ? refuse(issue([], 'notASeries', shown(given, 80))) : accept(series);
}

/** A series of the kind's own unit: percent held against kroner could never be judged. */
function readComparable(given: unknown, reader: Reader): Checked<Series> {
  const series = readSeries(given, reader);
  const unlike = series.ok && reader.unit !== undefined && series.value.unit !== reader.unit;
  return unlike ? refuse(issue([], 'wrongUnit', reader.unit)) : series;
}

/** A share of something may be more than all of it, never less than nothing. */
function readQuantity(
  given: unknown,
  unit: Unit | undefined,
  range = unit === undefined ? {} : rangeOf(unit),
): Checked<StatedQuantity> {
  if (!isRecord(given) || typeof given.value !== 'string') return refuse(issue([], 'notANumber'));
  const value = parseDecimal(given.value);
  if (value === undefined) return refuse(issue([], 'notANumber', given.value.slice(0, 40)));
  const stated = given.unit;
  if (!units.some((each) => each === stated)) return refuse(issue(['unit'], 'wrongUnit'));
  if (unit !== undefined && stated !== unit) return refuse(issue([], 'wrongUnit', unit));
  const tooLow = range.least !== undefined && compare(value, range.least) < 0;
  const tooHigh = range.most !== undefined && compare(value, range.most) > 0;
  if (tooLow || tooHigh) return refuse(issue([], 'outOfRange'));
  return accept({ value: given.value, unit: stated as Unit });
}

function readPeriod(given: unknown): Checked<Period> {
  const period = typeof given === 'string' ? parsePeriod(given) : undefined;
  return period === undefined ? refuse(issue([], 'notAPeriod', shown(given, 40))) : accept(period);
}

/** Text as it was given, cut short; anything else has no form fit to be shown. */
function shown(given: unknown, most: number): string | undefined {
  return typeof given === 'string' ? given.slice(0, most) : undefined;
}

/** A span of years stands for its years; a list stands for itself. */
function readPeriods(given: unknown): Checked<readonly Period[]> {
  if (typeof given === 'string') {
    const read = readPeriod(given);
    if (!read.ok) return read;
    const years = yearsOf(read.value);
    return years.length > mostItems
      ? refuse(issue([], 'tooMany', String(mostItems)))
      : accept(years);
  }
  const read = readList(given, readPeriod);
  if (!read.ok) return read;
  const inOrder = [...read.value].sort(comparePeriods);
  return inOrder.some(overlapsNext) ? refuse(issue([], 'duplicate')) : accept(inOrder);
}

/** Figures of two periods that share days would be counted twice. */
function overlapsNext(each: Period, index: number, inOrder: readonly Period[]): boolean {
  const next = inOrder[index + 1];
  return next !== undefined && factsOf(next).from <= factsOf(each).to;
}

function readText(given: unknown): Checked<string> {
  if (typeof given !== 'string') return refuse(issue([], 'wrongShape'));
  return given.length > mostText ? refuse(issue([], 'tooLong', String(mostText))) : accept(given);
}

function readDeliverable(given: unknown, reader: Reader): Checked<Deliverable> {
  if (!isRecord(given)) return refuse(issue([], 'wrongShape'));
  const series = readSeries(given.series, reader);
  const name = isBlank(given.name) ? refuse(issue([], 'required')) : readText(given.name);
  if (!series.ok || !name.ok) return refuse(...under('series', series), ...under('name', name));
  if (series.value.unit !== 'delivery') return refuse(issue(['series'], 'wrongUnit', 'delivery'));
  return accept({ name: name.value, series: series.value.id });
}

function readStage(given: unknown, reader: Reader): Checked<StagedTarget> {
  if (!isRecord(given)) return refuse(issue([], 'wrongShape'));
  const by = readPeriod(given.by);
  const target = readQuantity(given.target, reader.unit);
  if (!by.ok || !target.ok) return refuse(...under('by', by), ...under('target', target));
  return accept({ by: by.value, target: target.value });
}

function readPart(given: unknown, reader: Reader): Checked<unknown> {
  if (!isRecord(given)) return refuse(issue([], 'wrongShape'));
  const { label, kind, params } = given;
  if (typeof label !== 'string' || label.trim() === '') return refuse(issue(['label'], 'required'));
  if (typeof kind !== 'string') return refuse(issue(['kind'], 'notAKind'));
  const claim = reader.build(
    kind,
    isRecord(params) ? params : {},
    reader.context,
    reader.depth + 1,
  );
  return claim.ok ? accept({ label, claim: claim.value }) : refuse(...under('params', claim));
}

function readList<T>(
  given: unknown,
  readOne: (each: unknown) => Checked<T>,
): Checked<readonly T[]> {
  if (!Array.isArray(given)) return refuse(issue([], 'wrongShape'));
  if (given.length > mostItems) return refuse(issue([], 'tooMany', String(mostItems)));
  const read = given.map((each) => readOne(each));
  const issues = read.flatMap((each, index) => under(String(index), each));
  return issues.length > 0
    ? refuse(...issues)
    : accept(read.flatMap((each) => (each.ok ? [each.value] : [])));
}

function under(name: string, checked: Checked<unknown>): readonly Issue[] {
  return checked.ok ? [] : checked.issues.map((each) => ({ ...each, path: [name, ...each.path] }));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
