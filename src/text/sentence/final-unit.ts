import type { Sentence } from './context.ts';
import type { QuantityUnit } from './reading.ts';
import type { NumberReading } from './role-types.ts';

const uncounted =
  /^(?:i|til|inden|senest|pr|og|ved|på|for|blandt|eller|fra|mod|af|som|når|efter|skal|er|ultimo)$/u;

/** A word of its own after the number says what is counted. */
export function isNounAfter(sentence: Sentence, index: number): boolean {
  const next = sentence.items[index + 1];
  return next?.kind === 'word' && !uncounted.test(next.lower);
}

/** "sigtelser pr. 1.000 unge" beside the number says what every bare number of the claim is. */
function countsPerThousand(sentence: Sentence): boolean {
  return sentence.items.some(
    (item, index) =>
      item.kind === 'aside' &&
      item.what === 'reference' &&
      /^1\.?000$/u.test(item.text) &&
      /^(?:pr|per)$/u.test(sentence.items[index - 1]?.lower ?? ''),
  );
}

/** Things, areas of floor and hours of work ("200 timers arbejde") add up to a number; other units measure a level. */
export function addsUp(unit: QuantityUnit, text: string): boolean {
  return (
    unit === 'count' || unit === 'square-metres' || (unit === 'hours' && /timers$/u.test(text))
  );
}

/**
 * The unit of a number once the whole claim is known. A bare number is a percentage where a percentage is measured,
 * a grade where grades are, and points where it has decimals; a number followed by a noun counts that noun.
 */
export function finalUnit(sentence: Sentence, claim: string, reading: NumberReading): QuantityUnit {
  const item = sentence.items[reading.index];
  if (item?.kind !== 'number') return 'count';
  if (item.unitStated || item.form !== 'digits' || reading.role === 'other') return item.unit;
  if (isNounAfter(sentence, reading.index)) return item.unit;
  const place = /^(?:top|nr|nummer|blandt|de)$/u.test(
    sentence.items[reading.index - 1]?.lower ?? '',
  );
  if (!place && countsPerThousand(sentence)) return 'per-mille';
  if (/procent(?:en)?(?: |$)|procentdel/u.test(claim)) return 'percent';
  if (/karakter|fp9|fp10|afgangsprøve|eksamen/u.test(claim) && Number(item.value) <= 13)
    return 'grade';
  if (/(?:indeks|score|point|skala)/u.test(claim) || item.value.includes('.')) return 'points';
  return item.unit;
}
