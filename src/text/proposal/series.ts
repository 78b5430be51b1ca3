import type { Unit } from '#domain/quantity/quantity.ts';
import { compare, equals, parseDecimal } from '#domain/quantity/rational.ts';
import type { DataSource, Polarity, Series, SeriesId, SourceId } from '#domain/readings/reading.ts';
import { upperFirst } from '#text/reasons.ts';
import type { QuantityUnit, SentenceReading } from '#text/sentence/reading.ts';

/** A name fit for addresses and files: "Politiets tryghedsindeks" becomes "politiets-tryghedsindeks". */
export function slug(text: string): string {
  const plain = text
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .normalize('NFD')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  return plain.slice(0, 50).replace(/-+$/, '') || 'uden-navn';
}

export function proposedSource(dataSource: string | null): DataSource {
  const name = dataSource?.replace(/\s*\([^)]*\)\s*$/, '').trim() || 'Ikke angivet';
  return { id: slug(name) as SourceId, name };
}

/** The unit of the figures a sentence is about, as far as its words tell; undefined when they do not. */
export function unitOf(reading: SentenceReading, sentence: string): Unit | undefined {
  const level = reading.quantities.find(({ role }) => levelRoles.has(role));
  if (level?.unit === 'count' && reading.mustAsk.includes('unit')) {
    return unitFromWords(reading.indicator ?? sentence) ?? 'count';
  }
  if (level !== undefined) return levelUnit(level.unit, sentence);
  const difference = reading.quantities.find(
    ({ role }) => role === 'change' || role === 'step' || role === 'gap',
  );
  if (difference !== undefined) {
    return difference.unit === 'percentage-point'
      ? 'percent'
      : levelUnit(difference.unit, sentence);
  }
  return unitFromWords(reading.indicator ?? sentence);
}

const levelRoles = new Set(['target', 'count-target', 'baseline', 'benchmark', 'threshold']);

function levelUnit(unit: QuantityUnit, sentence: string): Unit | undefined {
  switch (unit) {
    case 'percent':
    case 'percentage-point':
      return 'percent';
    case 'per-mille':
      return 'perMille';
    case 'kroner':
      return /pr\.?\s+(?:lejemål|bolig|lejlighed)/i.test(sentence) ? 'kronerPerDwelling' : 'kroner';
    case 'grade':
      return 'grade';
    case 'points':
      return 'index';
    case 'count':
      return 'count';
    case 'times':
      return 'ratio';
    case 'days':
      return 'days';
    case 'hours':
      return 'hours';
    case 'square-metres':
    case 'years':
    case 'months':
    case 'weeks':
    case 'minutes':
      return undefined;
  }
}

function unitFromWords(words: string): Unit | undefined {
  if (/\bandel|procent|ledighed|fravær\b/i.test(words)) return 'percent';
  if (/\bindkomst|indtægt|udgift|løn\b/i.test(words)) return 'kroner';
  if (/\bkarakter/i.test(words)) return 'grade';
  if (/\bantal|\bfærre|\bflere/i.test(words)) return 'count';
  return undefined;
}

/**
 * Which way is better for the figure itself. Of a gap that shall shrink, the sentence's direction
 * is the gap's and not the figure's: the two stated figures tell, else nothing is presumed.
 */
export function polarityOf(reading: SentenceReading): Polarity {
  const told = polarityOfFigures(reading);
  if (told !== undefined) return told;
  if (reading.kind === 'narrow-gap' && reading.direction === 'fall') return 'neutral';
  switch (reading.direction) {
    case 'rise':
      return 'higherIsBetter';
    case 'fall':
      return 'lowerIsBetter';
    case 'none':
      return 'neutral';
  }
}

/** An area that shall come nearer to a higher figure is better the higher it is. */
function polarityOfFigures({ kind, quantities }: SentenceReading): Polarity | undefined {
  if (kind !== 'narrow-gap' && kind !== 'near-benchmark') return undefined;
  const figure = (role: 'baseline' | 'benchmark') => {
    const found = quantities.find((each) => each.role === role);
    return found === undefined ? undefined : parseDecimal(found.value);
  };
  const [own, other] = [figure('baseline'), figure('benchmark')];
  if (own === undefined || other === undefined || equals(own, other)) return undefined;
  return compare(own, other) < 0 ? 'higherIsBetter' : 'lowerIsBetter';
}

/** What the series of one criterion have in common. */
export type SeriesFacts = {
  readonly unit: Unit;
  readonly indicator: string | undefined;
  readonly population: string;
  readonly source: DataSource;
};

/** The series a criterion is judged on; `suffix` tells several of one criterion apart. */
export function proposedSeries(
  code: string,
  reading: SentenceReading,
  facts: SeriesFacts,
  part: {
    readonly suffix?: string;
    readonly population?: string;
    readonly indicator?: string;
    readonly role?: Series['role'];
  } = {},
): Series {
  const suffix = part.suffix === undefined ? '' : `-${part.suffix}`;
  return {
    id: `${slug(code)}${suffix}` as SeriesId,
    indicator: upperFirst(part.indicator ?? facts.indicator ?? `Måling til ${code}`),
    population: upperFirst(part.population ?? facts.population),
    unit: facts.unit,
    polarity: polarityOf(reading),
    source: facts.source.id,
    role: part.role ?? 'area',
  };
}
