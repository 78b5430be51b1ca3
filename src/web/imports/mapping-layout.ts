import type { Issue } from '#domain/checked.ts';
import type { Layout, ProfileProposal, SourceProfile } from '#domain/imports/profile.ts';
import type { SeriesId } from '#domain/readings/reading.ts';
import type { Period } from '#domain/time/period.ts';
import { periodIn, type Typed } from '#web/forms.ts';
import { type ColumnRole, columnRoles, mappingFields, mostSeriesColumns } from './mapping-names.ts';

/** Tells of a control that must be filled in, by a sentence. */
export type Lacks = (field: string, sentence: string) => void;

/** The columns that name the series, as they were chosen. */
function chosenSeriesColumns(typed: Typed): readonly string[] {
  return Array.from({ length: mostSeriesColumns }, (_, nth) =>
    typed.text(mappingFields.seriesColumn(nth)),
  ).filter((name) => name !== '');
}

/** How the rows stand and which columns have what, as it was chosen. */
export function layoutIn(typed: Typed, issues: Issue[], lacks: Lacks): Layout {
  const series = chosenSeriesColumns(typed);
  const only = typed.text(mappingFields.onlySeries);
  const onlySeries = only === '' ? {} : { onlySeries: only as SeriesId };
  const kind = typed.text(mappingFields.layout);
  const role = (each: ColumnRole) => typed.text(mappingFields.column(each));
  if (kind === '') lacks(mappingFields.layout, 'Vælg, hvordan filen er stillet op.');
  if (kind === 'wide') {
    const period = role('period');
    if (series.length === 0 && only === '' && period === '') {
      lacks(mappingFields.seriesColumn(0), 'Vælg kolonnen med målingens navn.');
    }
    return {
      kind,
      columns: { series, ...(period === '' ? {} : { period }) },
      ...onlySeries,
    };
  }
  if (series.length === 0 && only === '') {
    lacks(
      mappingFields.seriesColumn(0),
      'Vælg kolonnen med målingens navn, eller den ene måling, filen er om.',
    );
  }
  if (role('value') === '') lacks(mappingFields.column('value'), 'Vælg kolonnen med tallet.');
  const onlyPeriod = periodIn(typed.text(mappingFields.onlyPeriod), [mappingFields.onlyPeriod]);
  if ('issue' in onlyPeriod) issues.push(onlyPeriod.issue);
  const period = 'value' in onlyPeriod ? onlyPeriod.value : undefined;
  if (role('period') === '' && typed.text(mappingFields.onlyPeriod).trim() === '') {
    lacks(
      mappingFields.column('period'),
      'Vælg kolonnen med perioden, eller skriv den ene periode, filen gælder.',
    );
  }
  const optional = columnRoles.filter((each) => each !== 'value' && role(each) !== '');
  return {
    kind: 'long',
    columns: {
      series,
      value: role('value'),
      ...Object.fromEntries(optional.map((each) => [each, role(each)])),
    },
    ...onlySeries,
    ...(period === undefined ? {} : { onlyPeriod: period as Period }),
  };
}

/**
 * The sheets that were chosen: none for all that are not hidden, so that the next file may call them
 * otherwise. A form that did not ask keeps those of the proposal.
 */
export function sheetsIn(typed: Typed, { profile }: ProfileProposal): readonly string[] {
  if (!typed.has(mappingFields.sheetsShown)) return profile.sheets;
  const chosen = typed.all(mappingFields.sheets);
  const isUsual = JSON.stringify(chosen) === typed.text(mappingFields.sheetsShown);
  return isUsual ? [] : chosen;
}

/** What the names and marks of a file depend on: how it is laid out. */
export function layoutMark({ layout }: Pick<SourceProfile, 'layout'>): string {
  const { columns } = layout;
  const value = 'value' in columns ? columns.value : '';
  return JSON.stringify([layout.kind, columns.series, columns.period ?? '', value]);
}

/** The same, with the sheets it is read from. */
export function shownMark(profile: Pick<SourceProfile, 'layout' | 'sheets'>): string {
  return JSON.stringify([layoutMark(profile), profile.sheets.toSorted()]);
}
