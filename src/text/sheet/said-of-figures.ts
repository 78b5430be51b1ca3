import type { Unit } from '#domain/quantity/quantity.ts';

/** What the words above figures say they are multiplied by; "pr. 1.000" is a rate and says nothing. */
export function timesIn(texts: readonly string[]): string | undefined {
  for (const text of texts) {
    if (/(?:hele tusinder|i tusinder?\b|\btkr\b|\bt\.\s?kr|tusinde kr)/iu.test(text)) return '1000';
    if (/(?<!pr\.?\s*)\b1[. ]?000\s*(?:kr|dkk)/iu.test(text)) return '1000';
    if (/(?:i|hele)\s+1\.?000(?!\s*(?:indb|pers|beb|lej))/iu.test(text)) return '1000';
    if (/(?:\bmio\b|i millioner|hele millioner)/iu.test(text)) return '1000000';
  }
  return undefined;
}

/**
 * Whether words say a share is in percent or a rate per 1,000; undefined where they say neither, or
 * both. "Andel" alone says nothing.
 */
export function rateIn(text: string): 'percent' | 'perMille' | undefined {
  const isPerMille = /‰|promille|pr\.?\s*1[. ]?000(?!\s*kr)/iu.test(text);
  const isPercent = /%|\bpct\b|\bprocent\b|\bpercent\b/iu.test(text);
  if (isPerMille === isPercent) return undefined;
  return isPercent ? 'percent' : 'perMille';
}

/** 5.1 percent is 51 per 1,000: what is said to be one is never taken for the other. */
export function isOtherRate(text: string, unit: Unit): boolean {
  const said = rateIn(text);
  return said !== undefined && said !== unit && (unit === 'percent' || unit === 'perMille');
}
