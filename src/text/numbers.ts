import type { Quantity, Unit } from '#domain/quantity/quantity.ts';
import { exactDecimal, parseDecimal, type Rational, toDecimal } from '#domain/quantity/rational.ts';

/** What somebody typed as a number; `unit` is the one written after it, if any. */
export type TypedNumber =
  | { readonly kind: 'number'; readonly value: string; readonly unit?: Unit }
  /** "64.6": a point that cannot part thousands. `meant` is asked about, never presumed. */
  | { readonly kind: 'ambiguous'; readonly meant: string }
  | { readonly kind: 'none' };

const writtenUnits: readonly (readonly [RegExp, Unit])[] = [
  [/(?:procentpoint|pct\.?-?\s?point|pp\.?)$/i, 'percentagePoint'],
  [/(?:%|pct\.?|procent)$/i, 'percent'],
  [/(?:‰|promille|pr\.?\s*1\.?000)$/i, 'perMille'],
  [/(?:kr\.?\s*pr\.?\s*lejemål)$/i, 'kronerPerDwelling'],
  [/(?:kroner|kr\.?|dkk)$/i, 'kroner'],
];

const danishNumber = /^[-−–]?\s?(?:\d{1,3}(?:[. ]\d{3})+|\d+)(?:,\d+)?$/;
const pointNumber = /^[-−–]?\s?\d+\.\d+$/;

/** Reads a number as Danes write it: "64,6", "64,6 %", "12.453", "1.234.567,89", "−5". */
export function readNumber(typed: string): TypedNumber {
  const trimmed = typed.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
  if (trimmed.length > 60) return { kind: 'none' };
  const found = writtenUnits.find(([form]) => form.test(trimmed));
  const text = found === undefined ? trimmed : trimmed.replace(found[0], '').trim();
  if (!isPlainThousands(text) && pointNumber.test(text)) {
    return { kind: 'ambiguous', meant: text.replaceAll(' ', '').replace('.', ',') };
  }
  if (!danishNumber.test(text)) return { kind: 'none' };
  const value = text.replace(/^[−–]/, '-').replaceAll(/[. ]/g, '').replace(',', '.');
  if (parseDecimal(value) === undefined) return { kind: 'none' };
  return found === undefined
    ? { kind: 'number', value: withoutLeadingZeros(value) }
    : { kind: 'number', value: withoutLeadingZeros(value), unit: found[1] };
}

/** "12.453" is thousands; "0.453" and "012.453" are not how anyone writes thousands. */
function isPlainThousands(text: string): boolean {
  return /^[-−–]?\s?[1-9]\d{0,2}(?:\.\d{3})+$/.test(text);
}

function withoutLeadingZeros(value: string): string {
  return value.replace(/^(-?)0+(?=\d)/, '$1');
}

/** An exact decimal with Danish marks: "1.234,5"; the minus is a true minus sign. */
export function danishDecimal(decimal: string): string {
  const [whole = '0', fraction] = decimal.replace('-', '').split('.');
  const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/g, '.');
  const sign = decimal.startsWith('-') ? '−' : '';
  return sign + grouped + (fraction === undefined ? '' : `,${fraction}`);
}

const mostDecimals = 6;

/**
 * A number with every decimal it has, or rounded to two where they never end. `against` is a
 * number it is held up against: then as many decimals are shown as it takes to tell them apart.
 */
export function exactNumber(value: Rational, against?: Rational): string {
  const exact = exactDecimal(value);
  if (exact !== undefined && (exact.split('.')[1]?.length ?? 0) <= mostDecimals) {
    return danishDecimal(exact);
  }
  for (let decimals = 2; decimals < mostDecimals; decimals += 1) {
    const { text } = toDecimal(value, decimals);
    if (against === undefined || text !== toDecimal(against, decimals).text)
      return danishDecimal(text);
  }
  return danishDecimal(toDecimal(value, mostDecimals).text);
}

/** A figure with its unit: "64,6 %", "4 procentpoint", "12.453 kr.", "51 pr. 1.000". */
export function figure(quantity: Quantity, against?: Quantity): string {
  const { unit, value } = quantity;
  if (unit === 'judgement') return judgementWord(value);
  if (unit === 'delivery') return value.numerator === 0n ? 'forelå ikke' : 'forelå';
  return withUnit(exactNumber(value, against?.value), unit);
}

const one = (number: string): boolean => number === '1' || number === '−1';

export function withUnit(number: string, unit: Unit): string {
  switch (unit) {
    case 'percent':
      return `${number} %`;
    case 'percentagePoint':
      return `${number} procentpoint`;
    case 'perMille':
      return `${number} pr. 1.000`;
    case 'perMillePoint':
      return `${number} pr. 1.000`;
    case 'kroner':
      return `${number} kr.`;
    case 'kronerPerDwelling':
      return `${number} kr. pr. lejemål`;
    case 'days':
      return `${number} ${one(number) ? 'dag' : 'dage'}`;
    case 'hours':
      return `${number} ${one(number) ? 'time' : 'timer'}`;
    case 'ratio':
      return `${number} ${one(number) ? 'gang' : 'gange'}`;
    case 'rank':
      return `nr. ${number}`;
    case 'grade':
    case 'count':
    case 'index':
    case 'judgement':
    case 'delivery':
      return number;
  }
}

function judgementWord(value: Rational): string {
  if (value.numerator === 0n) return 'ikke nået';
  return value.numerator === value.denominator ? 'nået' : 'delvist nået';
}

/** What a unit is called in a list of choices. */
export const unitNames: Readonly<Record<Unit, string>> = {
  percent: 'procent',
  percentagePoint: 'procentpoint',
  perMille: 'antal pr. 1.000',
  perMillePoint: 'forskel i antal pr. 1.000',
  kroner: 'kroner',
  kronerPerDwelling: 'kroner pr. lejemål',
  grade: 'karakter',
  count: 'antal',
  days: 'dage',
  hours: 'timer',
  index: 'indeks',
  ratio: 'gange',
  rank: 'placering',
  judgement: 'vurdering',
  delivery: 'leverance',
};

/** An ordinary number for intervals and drawings, with at most `decimals` decimals. */
export function roundedNumber(value: number, decimals = 1): string {
  return new Intl.NumberFormat('da-DK', { maximumFractionDigits: decimals })
    .format(value)
    .replace('-', '−');
}

/** Whole kroner: "12.453.000 kr." */
export function kroner(amount: number): string {
  return `${new Intl.NumberFormat('da-DK').format(amount)} kr.`;
}

/** For the eye: a number and its unit stay on one line, by a space that does not break. */
export function keptTogether(text: string): string {
  return text.replaceAll(/(\d) (?=%|kr\.|procentpoint|gange)/g, '$1\u00a0');
}
