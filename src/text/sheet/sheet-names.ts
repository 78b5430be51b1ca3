import type { Layout, ProfileQuestion, SourceProfile } from '#domain/imports/profile.ts';
import { readPeriod } from '#text/periods.ts';
import { sheetNameColumn } from './columns.ts';
import { labelledCells } from './head-figures.ts';
import type { MatchedSheet } from './known-profiles.ts';

export type Named = {
  readonly layout: Layout;
  readonly questions: readonly ProfileQuestion[];
};

/**
 * A layout for sheets that are alike, each about one thing. Where they have the same labels, it is
 * their names that tell the figures apart: each is of a period, or of a series of its own.
 */
export function withSheetNames(
  { layout }: Pick<SourceProfile, 'layout'>,
  sheets: readonly MatchedSheet[],
  questions: readonly ProfileQuestion[],
): Named {
  const unchanged = { layout, questions };
  if (sheets.length < 2 || sheets.some(({ head }) => head.sheet.name === '')) return unchanged;
  if (!shareLabels(sheets)) return unchanged;
  const without = (role: 'period' | 'series') =>
    questions.filter((each) => each.kind !== 'column' || each.role !== role);
  const arePeriods = sheets.every(({ head }) => readPeriod(head.sheet.name).kind === 'period');
  if (arePeriods) {
    const isDated = layout.kind === 'wide' || layout.columns.period !== undefined;
    if (isDated) return unchanged;
    const columns = { ...layout.columns, period: sheetNameColumn };
    return { layout: { ...layout, columns }, questions: without('period') };
  }
  if (layout.onlySeries !== undefined) return unchanged;
  const series = [sheetNameColumn, ...layout.columns.series];
  const named: Layout =
    layout.kind === 'wide'
      ? { ...layout, columns: { ...layout.columns, series } }
      : { ...layout, columns: { ...layout.columns, series } };
  return { layout: named, questions: without('series') };
}

function shareLabels(sheets: readonly MatchedSheet[]): boolean {
  const seen = new Set<string>();
  return sheets.some(({ data, shape }) => {
    const labels = [...new Set(labelledCells(data, shape).map(({ label }) => label))];
    const isShared = labels.some((label) => seen.has(label));
    for (const label of labels) seen.add(label);
    return isShared;
  });
}
