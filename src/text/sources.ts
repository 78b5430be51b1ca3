import type { Substitute } from '#domain/criteria/claim.ts';
import type { Rhythm, Smallest } from '#domain/readings/reading.ts';
import type { NextRelease } from '#domain/readings/release-calendar.ts';
import { factsOf, type IsoDate, type Period } from '#domain/time/period.ts';
import { dateText, monthNames } from './periods.ts';

/** How often a source is published. */
export const rhythmNames: Readonly<Record<Rhythm, string>> = {
  monthly: 'hver måned',
  quarterly: 'hvert kvartal',
  halfYearly: 'hvert halve år',
  yearly: 'hvert år',
  irregular: 'uregelmæssigt',
};

const countWords = [
  'nul',
  'en',
  'to',
  'tre',
  'fire',
  'fem',
  'seks',
  'syv',
  'otte',
  'ni',
  'ti',
] as const;

/** How long a source usually takes: "omkring to år", "omkring halvandet år", "omkring en måned". */
export function lagText(months: number): string {
  if (months === 0) return 'straks';
  if (months === 6) return 'omkring et halvt år';
  if (months === 12) return 'omkring et år';
  if (months === 18) return 'omkring halvandet år';
  if (months % 12 === 0) return `omkring ${countWords[months / 12] ?? months / 12} år`;
  return `omkring ${countWords[months] ?? months} ${months === 1 ? 'måned' : 'måneder'}`;
}

/** When the next edition comes: "15. marts 2022", or that the day is gone. */
export function nextReleaseText(next: NextRelease | undefined): string {
  if (next === undefined) return 'ikke oplyst';
  if (next.kind === 'said') return dateText(next.on);
  const reckoned = next.next === undefined ? '' : `; efter rytmen igen ${monthText(next.next)}`;
  return `skulle være kommet ${dateText(next.on)}${reckoned}`;
}

/** What readers are not shown of a source's figures. */
export function smallestText(smallest: Smallest | undefined): string {
  const hidden = [
    ...(smallest?.cell === undefined ? [] : [`antal under ${smallest.cell}`]),
    ...(smallest?.base === undefined ? [] : [`tal, som færre end ${smallest.base} står bag,`]),
  ];
  return hidden.length === 0 ? 'ingen grænse' : `${hidden.join(' og ')} skjules for læsere`;
}

/** "december 2022": nobody knows the very day of what is two years ahead. */
export function monthText(day: IsoDate): string {
  return `${monthNames[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`;
}

/** That a figure cannot be there while the agreement holds, and when it comes. */
export function afterPlanEndsText(
  { period, expected }: { readonly period: Period; readonly expected?: IsoDate },
  planEnds: IsoDate,
): string {
  const comes = expected ?? factsOf(period).to;
  return `Kan ikke foreligge, før aftalen udløber den ${dateText(planEnds)}; ventes ${monthText(comes)}.`;
}

/** What is agreed to stand in for a wave that was never made. */
export function standInText(agreed: Substitute | undefined): string {
  switch (agreed) {
    case 'nearestEarlier':
      return 'nærmeste tidligere måling';
    case 'nearestLater':
      return 'nærmeste senere måling';
    case undefined:
      return 'ikke aftalt';
  }
}

/** The fields of a source as its form calls them; the log tells which of them were changed. */
const fieldNames: Readonly<Record<string, string>> = {
  name: 'navn',
  publisher: 'udgiver',
  contact: 'kontakt',
  edition: 'nyeste udgave',
  rhythm: 'rytme',
  lagMonths: 'sædvanlig forsinkelse',
  nextExpected: 'næste udgave',
  cell: 'mindste antal',
  base: 'mindste grundlag',
  note: 'bemærkning',
};

export function sourceFieldName(field: string): string {
  return fieldNames[field] ?? field;
}
