import type { Layout, ProfileQuestion, SourceProfile } from '#domain/imports/profile.ts';
import type { SheetHead, SheetRow } from '#domain/sheets/sheet.ts';
import { cellText } from './cells.ts';
import { type Column, columnNamed, columnsOf, isSheetName, letteredColumns } from './columns.ts';
import { columnMeaning } from './header-guess.ts';
import { type RowShape, shapeOf } from './row-shape.ts';

/** A sheet whose headers a profile finds. */
export type MatchedSheet = {
  readonly head: SheetHead;
  /** The row of the first header; 0 where there is none. */
  readonly row: number;
  readonly columns: readonly Column[];
  readonly shape: RowShape;
  readonly above: readonly string[];
  readonly data: readonly SheetRow[];
};

/** Where a sheet has the headers of a profile, looked for from the top as the row reader does. */
export function matchSheet(
  head: SheetHead,
  profile: Pick<SourceProfile, 'layout' | 'headerRow' | 'headerRows'>,
): MatchedSheet | undefined {
  const { layout, headerRow, headerRows = 1 } = profile;
  const { rows } = head;
  if (headerRow === 0) {
    const columns = letteredColumns(Math.max(...rows.map(({ cells }) => cells.length), 0));
    const shape = shapeOf(layout, columns);
    return shape && { head, row: 0, columns, shape, above: [], data: rows };
  }
  for (let end = headerRows - 1; end < rows.length; end += 1) {
    const window = rows.slice(end - headerRows + 1, end + 1);
    const row = window[0]?.row ?? 0;
    if (headerRow !== undefined && row < headerRow) continue;
    const columns = columnsOf(window);
    const shape = shapeOf(layout, columns);
    if (shape === undefined) continue;
    const above = rows.slice(0, end - headerRows + 1).flatMap(textsOf);
    return { head, row, columns, shape, above, data: rows.slice(end + 1) };
  }
  return undefined;
}

const textsOf = (row: SheetRow) => row.cells.map(cellText).filter((text) => text !== '');

export type KnownMatch = {
  readonly profile: SourceProfile;
  readonly sheets: readonly MatchedSheet[];
};

/** The profile with most header words among those that find every one of theirs. */
export function bestKnown(
  heads: readonly SheetHead[],
  profiles: readonly SourceProfile[],
): KnownMatch | undefined {
  let best: (KnownMatch & { readonly named: number }) | undefined;
  for (const profile of profiles) {
    const named = namesIn(profile.layout).length;
    if (named === 0 || profile.headerRow === 0 || named <= (best?.named ?? 0)) continue;
    const { headerRow: _, ...byWords } = profile;
    const below = matchAll(heads, profile);
    const read = below.length > 0 ? profile : byWords;
    const all = below.length > 0 ? below : matchAll(heads, byWords);
    const chosen = all.filter(({ head }) => profile.sheets.includes(head.sheet.name));
    const sheets = chosen.length > 0 ? chosen : all;
    if (sheets.length > 0) best = { profile: read, sheets, named };
  }
  return best;
}

/** The other profiles that find as many header words in a file as the one that was chosen. */
export function rivalsOf(
  heads: readonly SheetHead[],
  profiles: readonly SourceProfile[],
  chosen: SourceProfile,
): readonly SourceProfile[] {
  const named = namesIn(chosen.layout).length;
  return profiles.filter(
    (each) =>
      each.name !== chosen.name &&
      namesIn(each.layout).length === named &&
      bestKnown(heads, [each]) !== undefined,
  );
}

function matchAll(heads: readonly SheetHead[], profile: SourceProfile): readonly MatchedSheet[] {
  return heads.flatMap((head) => {
    const match = matchSheet(head, profile);
    return match === undefined ? [] : [match];
  });
}

type Role = Extract<ProfileQuestion, { kind: 'column' }>['role'];
type Named = { readonly role: Role | 'aside'; readonly name: string };

/** The headers a layout names, with what they are for. */
function namesIn(layout: Layout): readonly Named[] {
  return everyName(layout).filter(({ name }) => !isSheetName(name));
}

function everyName(layout: Layout): readonly Named[] {
  const series = layout.columns.series.map((name): Named => ({ role: 'series', name }));
  if (layout.kind === 'wide') {
    const { period } = layout.columns;
    return period === undefined ? series : [...series, { role: 'period', name: period }];
  }
  const { series: _, ...rest } = layout.columns;
  const others = Object.entries(rest).map(
    ([role, name]): Named => ({ role: isAsked(role) ? role : 'aside', name }),
  );
  return [...series, ...others];
}

function isAsked(role: string): role is Role {
  return ['period', 'value', 'n', 'numerator'].includes(role);
}

export type Renamed = {
  readonly profile: SourceProfile;
  readonly gone: readonly { readonly role: Role; readonly gone: string }[];
};

/**
 * A profile of the same layout whose headers are there but for one: the file is from its source, and
 * somebody has given a column another name. What is gone is asked about and left out of the layout.
 * With more of them gone it is another file, however many headers the two share.
 */
export function renamedIn(
  columns: readonly Column[],
  profiles: readonly SourceProfile[],
  kind: Layout['kind'],
): Renamed | undefined {
  let best: (Renamed & { readonly found: number }) | undefined;
  for (const profile of profiles.filter(({ layout }) => layout.kind === kind)) {
    const named = namesIn(profile.layout);
    const found = named.filter(({ name }) => columnNamed(columns, name) !== undefined);
    const missing = named.filter((each) => !found.includes(each));
    if (missing.length !== 1 || found.length < 2) continue;
    if (found.length <= (best?.found ?? 0)) continue;
    const gone = missing.flatMap(({ role, name }) =>
      role === 'aside' ? [] : [{ role, gone: name }],
    );
    const layout = without(profile.layout, new Set(missing.map(({ name }) => name)));
    best = { profile: { ...profile, layout }, gone, found: found.length };
  }
  return best;
}

function without(layout: Layout, gone: ReadonlySet<string>): Layout {
  const series = layout.columns.series.filter((name) => !gone.has(name));
  const { series: _, ...named } = layout.columns;
  const kept = Object.entries(named).filter(([, name]) => !gone.has(name));
  const columns = { series, ...Object.fromEntries(kept) };
  return layout.kind === 'wide'
    ? { ...layout, columns }
    : { ...layout, columns: { value: '', ...columns } };
}

/** What a column beside the figure may say of it, which the last file had no column for. */
const aside = ['state', 'standing', 'edition'] as const;
const counted = ['n', 'numerator'] as const;

export type Widened = KnownMatch & { readonly questions: readonly ProfileQuestion[] };

/**
 * A known profile with the columns a file has more than the last one: whether a figure is hidden or
 * preliminary is read where the header says so outright; how many stand behind it is proposed and
 * asked about, since it decides who may see the figure.
 */
export function widened(match: KnownMatch): Widened {
  const { profile, sheets } = match;
  const { layout } = profile;
  if (layout.kind === 'wide') return { ...match, questions: [] };
  const columns = sheets.flatMap((each) => each.columns);
  const named = new Set<string | undefined>(everyName(layout).map(({ name }) => name));
  const headed = (role: string) =>
    columns.find((each) => {
      const meaning = columnMeaning(each);
      return meaning?.role === role && meaning.exact && !named.has(each.name);
    })?.name;
  const missing = [...aside, ...counted].filter((role) => layout.columns[role] === undefined);
  const more = missing.flatMap((role) => {
    const name = headed(role);
    return name === undefined ? [] : [{ role, name }];
  });
  if (more.length === 0) return { ...match, questions: [] };
  const added = Object.fromEntries(more.map(({ role, name }) => [role, name]));
  const wider = { ...profile, layout: { ...layout, columns: { ...layout.columns, ...added } } };
  return {
    profile: wider,
    sheets: sheets.flatMap(({ head }) => matchSheet(head, wider) ?? []),
    questions: more.flatMap(({ role }) =>
      role === 'n' || role === 'numerator' ? [{ kind: 'column', role } as const] : [],
    ),
  };
}
