import { isKind, kindOf } from '#domain/criteria/build-claim.ts';
import type { Field, RawParams } from '#domain/criteria/field.ts';
import { type Unit, units } from '#domain/quantity/quantity.ts';
import { parseDecimal } from '#domain/quantity/rational.ts';
import type { SeriesId } from '#domain/readings/reading.ts';
import { parsePeriod } from '#domain/time/period.ts';
import { figure } from '#text/numbers.ts';
import { joined, periodsText, periodText } from '#text/periods.ts';
import { seriesName, type WordContext } from '#text/reasons.ts';

export const kindTitle = (kind: string): string => (isKind(kind) ? kindOf(kind).title : kind);

export type FieldLine = { readonly label: string; readonly value: string };

/** The parameters of an agreed version as a person reads them, in the order of the kind's fields. */
export function paramLines(
  kind: string,
  params: RawParams,
  context: WordContext,
): readonly FieldLine[] {
  if (!isKind(kind)) return [];
  return Object.entries(kindOf(kind).fields).flatMap(([name, field]) => {
    const value = params[name];
    if (field.type === 'parts') return partLines(value, context);
    return value === undefined || value === null || value === ''
      ? []
      : [{ label: field.title, value: paramText(field, value, context) }];
  });
}

function paramText(field: Field, value: unknown, context: WordContext): string {
  switch (field.type) {
    case 'series':
      return seriesName(value as SeriesId, context);
    case 'seriesList':
      return listOf(value)
        .map((each) => seriesName(each as SeriesId, context))
        .join('; ');
    case 'quantity':
      return quantityText(value);
    case 'period':
      return onePeriod(value);
    case 'periods':
      return Array.isArray(value)
        ? periodsText(value.flatMap((each) => parsePeriod(String(each)) ?? []))
        : onePeriod(value);
    case 'choice':
      return field.options[String(value)] ?? String(value);
    case 'whole':
    case 'text':
      return String(value);
    case 'decimal':
      return String(value).replace('.', ',');
    case 'deliverables':
      return joined(listOf(value).map((each) => String(memberOf(each, 'name'))));
    case 'stages':
      return listOf(value)
        .map(
          (each) => `${onePeriod(memberOf(each, 'by'))}: ${quantityText(memberOf(each, 'target'))}`,
        )
        .join('; ');
    case 'parts':
      return partLines(value, context)
        .map((each) => each.value)
        .join('; ');
  }
}

/** A part is a line of its own, under its own name. */
function partLines(parts: unknown, context: WordContext): readonly FieldLine[] {
  return listOf(parts).map((part) => ({
    label: String(memberOf(part, 'label')),
    value: partText(part, context),
  }));
}

function partText(part: unknown, context: WordContext): string {
  const kind = String(memberOf(part, 'kind'));
  const params = memberOf(part, 'params');
  const lines = paramLines(kind, isRecord(params) ? params : {}, context);
  const inside = lines.map(({ label, value }) => `${label}: ${value}`).join(', ');
  return `${kindTitle(kind)}. ${inside}`;
}

function quantityText(given: unknown): string {
  const value = parseDecimal(String(memberOf(given, 'value')));
  const unit = memberOf(given, 'unit');
  return value === undefined || !isUnit(unit)
    ? String(memberOf(given, 'value'))
    : figure({ value, unit });
}

function onePeriod(given: unknown): string {
  const period = parsePeriod(String(given));
  return period === undefined ? String(given) : periodText(period);
}

const isUnit = (given: unknown): given is Unit => units.some((unit) => unit === given);
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const memberOf = (value: unknown, name: string): unknown =>
  isRecord(value) ? (value[name] ?? '') : '';
