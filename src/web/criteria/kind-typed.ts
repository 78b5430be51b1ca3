import { isKind, kindOf } from '#domain/criteria/build-claim.ts';
import type { Field, RawParams } from '#domain/criteria/field.ts';
import { parsePeriod } from '#domain/time/period.ts';
import { danishDecimal } from '#text/numbers.ts';
import { shortPeriod } from '#text/periods.ts';
import { type Typed, typedOf } from '#web/forms.ts';

type Values = Map<string, readonly string[]>;

/** Parameters as they would have been typed, to begin a form with. */
export function typedParams(
  kind: string,
  params: RawParams,
  more: Readonly<Record<string, string>> = {},
): Typed {
  const values: Values = new Map(Object.entries(more).map(([name, value]) => [name, [value]]));
  values.set('kind', [kind]);
  fill(kind, params, 'params', values);
  return typedOf(values);
}

function fill(kind: string, params: RawParams, prefix: string, values: Values): void {
  if (!isKind(kind)) return;
  for (const [name, field] of Object.entries(kindOf(kind).fields)) {
    const value = params[name];
    if (value !== undefined && value !== null) fillField(field, value, `${prefix}.${name}`, values);
  }
}

function fillField(field: Field, value: unknown, name: string, values: Values): void {
  switch (field.type) {
    case 'series':
    case 'choice':
    case 'text':
    case 'whole':
      values.set(name, [String(value)]);
      return;
    case 'seriesList':
      values.set(name, listOf(value).map(String));
      return;
    case 'quantity':
      values.set(name, [danishDecimal(String(memberOf(value, 'value')))]);
      return;
    case 'decimal':
      values.set(name, [danishDecimal(String(value))]);
      return;
    case 'period':
      values.set(name, [typedPeriod(value)]);
      return;
    case 'periods':
      values.set(name, [
        Array.isArray(value) ? value.map(typedPeriod).join(', ') : typedPeriod(value),
      ]);
      return;
    case 'deliverables':
      fillRows(value, name, values, ['name', 'series'], String);
      return;
    case 'stages':
      listOf(value).forEach((row, index) => {
        values.set(`${name}.${index}.by`, [typedPeriod(memberOf(row, 'by'))]);
        values.set(`${name}.${index}.target`, [
          danishDecimal(String(memberOf(memberOf(row, 'target'), 'value'))),
        ]);
      });
      return;
    case 'parts':
      fillRows(value, name, values, ['label', 'kind'], String);
      listOf(value).forEach((row, index) => {
        const params = memberOf(row, 'params');
        const kind = String(memberOf(row, 'kind'));
        fill(kind, isRecord(params) ? params : {}, `${name}.${index}.params`, values);
      });
  }
}

function fillRows(
  value: unknown,
  name: string,
  values: Values,
  members: readonly string[],
  say: (member: unknown) => string,
): void {
  listOf(value).forEach((row, index) => {
    for (const member of members) {
      values.set(`${name}.${index}.${member}`, [say(memberOf(row, member))]);
    }
  });
}

function typedPeriod(given: unknown): string {
  const period = parsePeriod(String(given));
  return period === undefined ? String(given) : shortPeriod(period);
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const memberOf = (value: unknown, name: string): unknown =>
  isRecord(value) ? (value[name] ?? '') : '';
