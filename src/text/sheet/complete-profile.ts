import { centralMeasurementDefinitions } from '#domain/central-measurements/definitions.ts';
import { definitionOf } from '#domain/central-measurements/match.ts';
import type { ProfileProposal, ProfileQuestion, SourceProfile } from '#domain/imports/profile.ts';
import type { Plan } from '#domain/plans/plan.ts';
import type { SeriesId } from '#domain/readings/reading.ts';
import type { SheetHead, SheetName } from '#domain/sheets/sheet.ts';
import type { Period } from '#domain/time/period.ts';
import { readPeriod } from '#text/periods.ts';
import { sheetNameColumn } from './columns.ts';
import { proposeNumbers } from './figure-questions.ts';
import { labelledCells } from './head-figures.ts';
import type { MatchedSheet } from './known-profiles.ts';
import { type LabelMatch, labelFinder, labelKey } from './labels.ts';
import { lookAgain, severalFit } from './look-again.ts';
import { timesIn } from './said-of-figures.ts';

export type ProposeProfileInput = {
  readonly heads: readonly SheetHead[];
  readonly plan: Pick<Plan, 'key' | 'series' | 'sources'> &
    Partial<Pick<Plan, 'centralMeasurements'>>;
  /** The profiles the plan has kept, the likeliest first. */
  readonly remembered: readonly SourceProfile[];
  readonly fileName: string;
};

export type Started = {
  readonly profile: SourceProfile;
  readonly sheets: readonly MatchedSheet[];
  readonly questions: readonly ProfileQuestion[];
  readonly known: ProfileProposal['known'];
  readonly headers?: readonly string[];
  /** Other profiles that fit as well. */
  readonly rivals?: readonly SourceProfile[];
};

const mostLabels = 500;
const totals = /^(?:i ?alt|total|sum|hele landet i alt)$/i;

/** The labels, marks and numbers under the headers, and what about them has to be said. */
export function completed(input: ProposeProfileInput, started: Started): ProfileProposal {
  const { sheets, known } = started;
  const { heads, fileName } = input;
  const titles = [...new Set(sheets.flatMap(({ above, head }) => [...above, head.sheet.name]))];
  const dated = withPeriod(started, [...titles, fileName.replace(/\.\w+$/u, '')]);
  const { profile } = dated;
  const cells = sheets.flatMap(({ data, shape }) => labelledCells(data, shape));
  const labels = [...new Set(cells.map(({ label }) => label))]
    .filter((label) => label !== '')
    .slice(0, mostLabels);
  const named = namedSeries(
    labels,
    profile,
    input,
    sheets.length === 1 ? [...titles, ...profile.layout.columns.series] : [],
  );
  const unitOf = unitsOf(input, named.series, profile.layout.onlySeries);
  const numbers = proposeNumbers(cells, unitOf, known === 'guessed' ? undefined : profile);
  const said = timesIn([...titles, ...headersOfFigures(sheets)]);
  const times = timesNow(profile, said);
  const looked = lookAgain({
    before: known === 'guessed' ? undefined : profile.seen,
    isShipped: known === 'shipped',
    sheets,
    titles,
    fileName: fileName.replace(/\.\w+$/u, ''),
    labels,
    named: named.series,
    onlySeries: profile.layout.onlySeries,
    series: input.plan.series,
    times: said,
  });
  const all = heads.filter(({ sheet, rows }) => !sheet.hidden && rows.length > 0).length;
  return {
    profile: {
      ...profile,
      sheets: sheets.length === all ? [] : sheets.map(({ head }) => head.sheet.name),
      series: named.series,
      marks: numbers.marks,
      percent: numbers.percent,
      point: numbers.point,
      ...(times !== undefined && { times }),
      standing: standingIn([...titles, fileName]) ?? profile.standing,
      seen: looked.seen,
    },
    questions: [
      ...started.questions,
      ...dated.questions,
      ...otherSeries(started, input, titles),
      ...named.questions,
      ...numbers.questions,
      ...looked.questions,
      ...severalFit(profile, started.rivals ?? [], labels),
    ],
    known,
    headers: [
      ...new Set(started.headers ?? sheets.flatMap(headersOf)),
      ...(all > 1 ? [sheetNameColumn] : []),
    ],
    labels,
    unread: unreadSheets(heads, sheets, profile.sheets),
  };
}

/** The words of the file at hand stand above those of the last, which what was said then came from. */
function timesNow({ times, seen }: SourceProfile, said: string | undefined): string | undefined {
  return seen === undefined || seen.times === said ? (times ?? said) : said;
}

function standingIn(texts: readonly string[]): SourceProfile['standing'] | undefined {
  if (texts.some((text) => /foreløbig/iu.test(text))) return 'preliminary';
  return texts.some((text) => /\bendelige?\b/iu.test(text)) ? 'final' : undefined;
}

function unreadSheets(
  heads: readonly SheetHead[],
  sheets: readonly MatchedSheet[],
  chosen: readonly string[],
): readonly SheetName[] {
  const read = new Set([...sheets.map(({ head }) => head.sheet.name), ...chosen]);
  return heads
    .filter(({ sheet, rows }) => rows.length > 0 && !read.has(sheet.name))
    .map(({ sheet }) => sheet);
}

const headersOf = ({ columns }: MatchedSheet) =>
  columns.map(({ name }) => name).filter((name) => name !== '');

function unitsOf(
  { plan }: ProposeProfileInput,
  named: SourceProfile['series'],
  onlySeries: SeriesId | undefined,
) {
  const units = new Map(plan.series.map(({ id, unit }) => [id, unit]));
  return (label: string) => {
    const id = label === '' ? onlySeries : named[labelKey(label)];
    if (id === null) return 'count';
    return id === undefined ? undefined : units.get(id);
  };
}

/**
 * A file without periods is of another one each time: what was said of the last one is not presumed,
 * and a period in a title is offered.
 */
function withPeriod({ profile, questions }: Started, texts: readonly string[]) {
  const { layout } = profile;
  if (layout.kind === 'wide' || layout.columns.period !== undefined) {
    return { profile, questions: [] };
  }
  const found = new Set(texts.flatMap(periodsWithin));
  const [only] = found.size === 1 ? found : [];
  const { onlyPeriod: _, ...rest } = layout;
  const isAsked = questions.some(
    (each) => each.kind === 'layout' || (each.kind === 'column' && each.role === 'period'),
  );
  const asked: readonly ProfileQuestion[] = isAsked ? [] : [{ kind: 'column', role: 'period' }];
  const dated = only === undefined ? rest : { ...rest, onlyPeriod: only };
  return { profile: { ...profile, layout: dated }, questions: asked };
}

const periodWithin =
  /\d\.?\s*(?:kvartal|halvår)\s+\d{4}|\d{4}\s?\/\s?\d{2}(?:\d{2})?|\d{4}\s?[-–]\s?\d{2,4}|\b(?:19|20)\d\d\b/giu;

function periodsWithin(text: string): readonly Period[] {
  return [...text.matchAll(periodWithin)].flatMap(([written]) => {
    const read = readPeriod(written);
    return read.kind === 'period' ? [read.period] : [];
  });
}

/** A profile for one series, in a file whose title names another. */
function otherSeries(
  { profile, known }: Started,
  { plan }: ProposeProfileInput,
  titles: readonly string[],
): readonly ProfileQuestion[] {
  const { onlySeries } = profile.layout;
  if (known === 'guessed' || onlySeries === undefined) return [];
  const find = labelFinder(plan.series);
  const isKept = plan.series.some(({ id }) => id === onlySeries);
  const titled = titles.find((title) => {
    const match = find(title);
    return match.kind === 'sure' && match.series !== onlySeries;
  });
  return isKept && titled === undefined ? [] : [{ kind: 'column', role: 'series' }];
}

/** The headers that are of all figures; where series stand across, each header is of its own. */
function headersOfFigures(sheets: readonly MatchedSheet[]): readonly string[] {
  return sheets.flatMap(({ shape, columns }) => {
    if (shape.kind === 'long') {
      return [columns.find(({ index }) => index === shape.value)?.name ?? ''];
    }
    return shape.period === undefined ? shape.figures.map(({ column }) => column.name) : [];
  });
}

/** What each label is called here: as was said before, else surely known, else asked. */
function namedSeries(
  labels: readonly string[],
  profile: SourceProfile,
  { plan }: ProposeProfileInput,
  titles: readonly string[],
) {
  const find = labelFinder(plan.series);
  const isOurs = (id: SeriesId | null) => id === null || plan.series.some((each) => each.id === id);
  const series: Record<string, SeriesId | null> = Object.fromEntries(
    Object.entries(profile.series).filter(([, id]) => isOurs(id)),
  );
  const questions: ProfileQuestion[] = [];
  for (const label of labels) {
    const key = labelKey(label);
    if (Object.hasOwn(series, key)) continue;
    const match = [label, ...titles.flatMap((title) => [`${title} ${label}`, `${label} ${title}`])]
      .map(find)
      .find(({ kind }) => kind === 'sure');
    if (match?.kind === 'sure') series[key] = match.series;
    else if (label.split(' · ').some((part) => totals.test(part))) series[key] = null;
    else questions.push({ kind: 'series', label, likely: likely(label, titles, find, plan) });
  }
  return { series, questions };
}

/** What a label resembles, and first the series of the central measurement it is worded as. */
function likely(
  label: string,
  titles: readonly string[],
  find: (label: string) => LabelMatch,
  plan: ProposeProfileInput['plan'],
): readonly SeriesId[] {
  const found = [
    label,
    ...titles.flatMap((title) => [`${title} ${label}`, `${label} ${title}`]),
  ].flatMap((text) => {
    const match = find(text);
    return match.kind === 'unsure' ? match.likely : [match.series];
  });
  return [...new Set([...centralSeries(label, plan), ...found])].slice(0, 5);
}

function centralSeries(label: string, plan: ProposeProfileInput['plan']): readonly SeriesId[] {
  const definitions = centralMeasurementDefinitions;
  const worded = definitionOf({ number: 0, text: label }, definitions);
  return (plan.centralMeasurements ?? []).flatMap((each) =>
    worded !== undefined && each.series !== undefined && definitionOf(each, definitions) === worded
      ? [each.series]
      : [],
  );
}
