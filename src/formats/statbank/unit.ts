import type { Unit } from '#domain/quantity/quantity.ts';
import type { TieTimes } from '#domain/statbank/tie.ts';

/** What a table counts in: a unit of ours, and how many of it one number stands for. */
type Counted = { readonly unit: Unit; readonly times: string };

const forms: readonly (readonly [RegExp, Counted])[] = [
  [/^(?:pr\.?|per)\s*1\.?000\b|promille|‰/, { unit: 'perMille', times: '1' }],
  [/procentpoint|pct\.?-?\s?point/, { unit: 'percentagePoint', times: '1' }],
  [
    /^(?:procent|pct\.?|%)$|\((?:procent|pct\.?|%)\)$|\bi (?:procent|pct\.?)$/,
    { unit: 'percent', times: '1' },
  ],
  [/^(?:mio\.|millioner|mill\.)\s*kr/, { unit: 'kroner', times: '1000000' }],
  [/^1\.?000\s*kr|\(1\.?000\s*kr\.?\)$/, { unit: 'kroner', times: '1000' }],
  [/^(?:kr\.?|kroner|dkk)$|\((?:kr\.?|kroner)\)$/, { unit: 'kroner', times: '1' }],
  [/^1\.?000\s*(?:personer|antal|stk)/, { unit: 'count', times: '1000' }],
  [/^(?:antal|personer|stk\.?)$|^antal /, { unit: 'count', times: '1' }],
  [/^indeks|\(indeks\)$/, { unit: 'index', times: '1' }],
  [/^timer$/, { unit: 'hours', times: '1' }],
  [/^dage$/, { unit: 'days', times: '1' }],
  [/^karakter/, { unit: 'grade', times: '1' }],
];

function countedIn(words: string): Counted | undefined {
  const text = words.normalize('NFC').toLowerCase().trim();
  return forms.find(([form]) => form.test(text))?.[1];
}

export type UnitFit =
  | { readonly kind: 'fits' }
  /** Nobody can tell from the words; a person must say that it is the series' unit. */
  | { readonly kind: 'unsaid' }
  /** The table counts by the thousand, or the other way round. */
  | { readonly kind: 'times'; readonly should: TieTimes }
  | { readonly kind: 'unlike'; readonly table: Unit; readonly times: string };

/**
 * Whether a table's figures are what a series counts. A chosen value that names a unit ("Procent",
 * "Gennemsnit (kr.)") stands above the table's own. Percent is never made of counts, nor per mille of
 * percent: only whole thousands may be chosen, and only where the words agree.
 */
export function unitFit(
  table: { readonly unit: string; readonly chosen: readonly string[] },
  series: { readonly unit: Unit },
  times: TieTimes,
): UnitFit {
  const counted =
    table.chosen.flatMap((each) => countedIn(each) ?? []).at(-1) ?? countedIn(table.unit);
  if (counted === undefined) return { kind: 'unsaid' };
  const should = timesOf(counted.times);
  // Whether kroner are for each dwelling is not in the unit of any table.
  const perDwelling = series.unit === 'kronerPerDwelling' && counted.unit === 'kroner';
  if ((counted.unit !== series.unit && !perDwelling) || should === undefined) {
    return { kind: 'unlike', table: counted.unit, times: counted.times };
  }
  if (should !== times) return { kind: 'times', should };
  return perDwelling ? { kind: 'unsaid' } : { kind: 'fits' };
}

function timesOf(times: string): TieTimes | undefined {
  return times === '1' || times === '1000' ? times : undefined;
}
