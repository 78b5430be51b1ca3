import type { Sentence } from './context.ts';
import type { QuantityUnit } from './reading.ts';
import type { NumberReading } from './role-types.ts';

const uncounted =
  /^(?:i|til|inden|senest|pr|og|ved|på|for|blandt|eller|fra|mod|af|som|når|efter|skal|er|ultimo)$/u;

/**
 * The unit of a number once the whole claim is known. A bare number is a percentage where a percentage is measured,
 * a grade where grades are, and points where it has decimals; a number followed by a noun counts that noun.
 */
export function finalUnit(sentence: Sentence, claim: string, reading: NumberReading): QuantityUnit {
  const item = sentence.items[reading.index];
  if (item?.kind !== 'number') return 'count';
  if (item.unitStated || item.form !== 'digits' || reading.role === 'other') return item.unit;
  const next = sentence.items[reading.index + 1];
  if (next?.kind === 'word' && !uncounted.test(next.lower)) return item.unit;
  if (/procent(?:en)?(?: |$)|procentdel/u.test(claim)) return 'percent';
  if (/karakter/u.test(claim) && Number(item.value) <= 13) return 'grade';
  if (/(?:indeks|score|point|skala)/u.test(claim) || item.value.includes('.')) return 'points';
  return item.unit;
}
