import { isKind, kindOf } from '#domain/criteria/build-claim.ts';
import type { Field, RawParams } from '#domain/criteria/field.ts';
import { type Unit, units } from '#domain/quantity/quantity.ts';
import type { Series } from '#domain/readings/reading.ts';
import { type Period, parsePeriod } from '#domain/time/period.ts';
import { danishDecimal, withUnit } from '#text/numbers.ts';
import { joined, periodsText, periodText } from '#text/periods.ts';
import { type KindWithParams, partsOf } from './claim-parts.ts';

export type ShownField = { readonly name: string; readonly title: string; readonly text: string };

/** The fields of a criterion that hold something, each as a person reads it. */
export function shownFields(
  { kind, params }: KindWithParams,
  series: readonly Series[],
): readonly ShownField[] {
  if (!isKind(kind)) return [];
  return Object.entries(kindOf(kind).fields).flatMap(([name, field]) => {
    const text = shownValue(field, params[name], series);
    return text === '' ? [] : [{ name, title: field.title, text }];
  });
}

export function kindTitle(kind: string): string {
  return isKind(kind) ? kindOf(kind).title : kind;
}

/** What a kind is for, in one sentence. */
export function kindUse(kind: string): string {
  return isKind(kind) ? kindOf(kind).use : '';
}

/** A criterion's reading in one line, such as a person would agree to it. */
export function readingText(claim: KindWithParams, series: readonly Series[]): string {
  const parts = partsOf(claim);
  const rest = shownFields(claim, series).filter(({ name }) => name !== 'parts');
  const fields = rest.map(({ title, text }) => `${title}: ${text}`).join('; ');
  const own = `${kindTitle(claim.kind)}${fields === '' ? '' : ` – ${fields}`}`;
  if (parts === undefined) return `${own}.`;
  return `${own}. ${parts.map((part) => `${part.label}: ${readingText(part, series)}`).join(' ')}`;
}

function shownValue(field: Field, value: unknown, series: readonly Series[]): string {
  if (value === undefined || value === null || value === '') return '';
  switch (field.type) {
    case 'series':
      return seriesText(value, series);
    case 'seriesList':
      return listOf(value, (each) => seriesText(each, series));
    case 'quantity':
      return quantityText(value);
    case 'period':
      return periodOf(value);
    case 'periods':
      return periodsOf(value);
    case 'choice':
      return typeof value === 'string' ? (field.options[value] ?? value) : '';
    case 'whole':
    case 'text':
      return String(value);
    case 'decimal':
      return danishDecimal(String(value));
    case 'deliverables':
      return listOf(value, (each) => String((each as RawParams).name ?? ''));
    case 'stages':
      return listOf(value, (each) => {
        const { by, target } = each as RawParams;
        return `${quantityText(target)} (${periodOf(by)})`;
      });
    case 'parts':
      return listOf(value, (each) => String((each as RawParams).label ?? ''));
  }
}

/** What a series is of whom: "Tillid til politiet (Folehaven)". */
export function seriesText(id: unknown, series: readonly Series[]): string {
  const found = series.find((each) => each.id === id);
  return found === undefined ? '' : `${found.indicator} (${found.population})`;
}

function listOf(value: unknown, text: (each: unknown) => string): string {
  return Array.isArray(value) ? joined(value.map(text).filter((each) => each !== '')) : '';
}

function quantityText(value: unknown): string {
  if (typeof value !== 'object' || value === null) return '';
  const { value: number, unit } = value as RawParams;
  if (typeof number !== 'string' || !units.some((each) => each === unit)) return '';
  return withUnit(danishDecimal(number), unit as Unit);
}

function periodOf(value: unknown): string {
  const found = typeof value === 'string' ? parsePeriod(value) : undefined;
  return found === undefined ? '' : periodText(found);
}

function periodsOf(value: unknown): string {
  if (!Array.isArray(value)) return periodOf(value);
  const found = value.map((each) => parsePeriod(String(each))).filter((each) => each !== undefined);
  return periodsText(found as readonly Period[]);
}
