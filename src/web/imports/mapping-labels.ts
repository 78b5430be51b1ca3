import type { ProfileProposal, ProfileQuestion, SourceProfile } from '#domain/imports/profile.ts';
import type { Series } from '#domain/readings/reading.ts';
import type { SheetHead, SheetRow } from '#domain/sheets/sheet.ts';
import { cellText } from '#text/sheet/cells.ts';
import { columnNamed, columnsOf, letteredColumns } from '#text/sheet/columns.ts';
import { labelFinder, labelKey, labelOf } from '#text/sheet/labels.ts';

/**
 * A proposal whose series are named by other columns than was proposed: what is in those columns
 * is asked about as far as it is not surely a series. Only the beginnings of the sheets are at hand;
 * names further down are told as problems of their rows.
 */
export function withLabelsOf(
  proposal: ProfileProposal,
  profile: SourceProfile,
  heads: readonly SheetHead[],
  series: readonly Series[],
): ProfileProposal {
  const find = labelFinder(series);
  const labels = labelsIn(heads, profile);
  const asked = labels.flatMap((label): readonly ProfileQuestion[] => {
    if (Object.hasOwn(profile.series, labelKey(label))) return [];
    const match = find(label);
    return match.kind === 'sure' ? [] : [{ kind: 'series', label, likely: match.likely }];
  });
  const others = proposal.questions.filter(({ kind }) => kind !== 'series');
  return { ...proposal, profile, questions: [...others, ...asked], labels };
}

const mostLabels = 500;

function labelsIn(heads: readonly SheetHead[], profile: SourceProfile): readonly string[] {
  const found = heads
    .filter(({ sheet }) =>
      profile.sheets.length === 0 ? !sheet.hidden : profile.sheets.includes(sheet.name),
    )
    .flatMap((head) => labelsOfSheet(head, profile));
  return [...new Set(found)].slice(0, mostLabels);
}

function labelsOfSheet({ rows }: SheetHead, profile: SourceProfile): readonly string[] {
  const { headerRows = 1, layout } = profile;
  for (const first of headerCandidates(rows, profile.headerRow)) {
    const headers = rows.filter(({ row }) => row >= first && row < first + headerRows);
    const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
    const columns = first === 0 ? letteredColumns(width) : columnsOf(headers);
    const indexes = layout.columns.series.map((name) => columnNamed(columns, name)?.index);
    if (indexes.includes(undefined)) continue;
    return rows
      .filter(({ row }) => first === 0 || row >= first + headerRows)
      .map(({ cells }) => labelOf(indexes.map((index) => cellText(cells[index ?? 0]))))
      .filter((label) => label !== '');
  }
  return [];
}

/** Where the headers may begin: where the profile says, else wherever their words are. */
const headerCandidates = (rows: readonly SheetRow[], said: number | undefined) =>
  said === undefined ? rows.map(({ row }) => row) : [said];
