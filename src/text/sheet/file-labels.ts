import type { SourceProfile } from '#domain/imports/profile.ts';
import type { SheetHead } from '#domain/sheets/sheet.ts';
import { labelledCells } from './head-figures.ts';
import { type MatchedSheet, matchSheet } from './known-profiles.ts';

/** So many labels are asked about; those further down are told as problems of their rows. */
const mostLabels = 500;

/** The labels of the figures in sheets whose headers were found, as they are written, in order. */
export function labelsIn(sheets: readonly MatchedSheet[]): readonly string[] {
  const cells = sheets.flatMap(({ data, shape }) => labelledCells(data, shape));
  return [...new Set(cells.map(({ label }) => label))]
    .filter((label) => label !== '')
    .slice(0, mostLabels);
}

/** The labels a profile finds in the beginnings of the sheets it reads. */
export function labelsOfFile(
  heads: readonly SheetHead[],
  profile: SourceProfile,
): readonly string[] {
  const read = heads.filter(({ sheet }) =>
    profile.sheets.length === 0 ? !sheet.hidden : profile.sheets.includes(sheet.name),
  );
  return labelsIn(read.flatMap((head) => matchSheet(head, profile) ?? []));
}
