import type { Series } from '#domain/readings/reading.ts';
import { unitNames } from '#text/numbers.ts';
import { labelKey } from '#text/sheet/labels.ts';
import { nameOfSeries } from './words.ts';

/** The choice that passes a label over. */
export const skipped = 'springes-over';

/** The same choice as it is written. */
export const skippedName = 'Springes over';

export const seriesLabel = (each: Series): string =>
  `${nameOfSeries(each)} (${unitNames[each.unit]})`;

/** More options than this make the page of a form too heavy: names are then written, with one list to choose from. */
const mostOptions = 3_000;

export const isWritten = (labels: number, series: readonly Series[]): boolean =>
  labels * series.length > mostOptions;

/** What is written for a choice; words that are no choice stay as they were typed. */
export function choiceText(choice: string, series: readonly Series[]): string {
  if (choice === skipped) return skippedName;
  const found = series.find(({ id }) => id === choice);
  return found === undefined ? choice : seriesLabel(found);
}

/** A choice by its id or as it is written; undefined for words that are none. */
export function choiceIn(typed: string, series: readonly Series[]): string | undefined {
  const key = labelKey(typed);
  if (typed === skipped || key === labelKey(skippedName)) return skipped;
  return (
    series.find(({ id }) => id === typed) ??
    series.find((each) => labelKey(seriesLabel(each)) === key)
  )?.id;
}
