import type {
  Layout,
  ProfileProposal,
  ProfileQuestion,
  SourceProfile,
} from '#domain/imports/profile.ts';
import type { Plan } from '#domain/plans/plan.ts';
import type { SeriesId } from '#domain/readings/reading.ts';
import type { SheetHead } from '#domain/sheets/sheet.ts';
import { proposeNumbers, timesIn } from './figure-questions.ts';
import { labelledCells } from './head-figures.ts';
import { type HeaderGuess, headerGuesses } from './header-guess.ts';
import { bestKnown, type MatchedSheet, matchSheet, renamedIn } from './known-profiles.ts';
import { type LabelMatch, labelFinder, labelKey } from './labels.ts';
import { type LayoutGuess, layoutGuess } from './layout-guess.ts';
import { templateMark, templateProposal } from './template.ts';

export type ProposeProfileInput = {
  readonly heads: readonly SheetHead[];
  readonly plan: Pick<Plan, 'key' | 'series' | 'sources'> &
    Partial<Pick<Plan, 'centralMeasurements'>>;
  /** The profiles the plan has kept, the likeliest first. */
  readonly remembered: readonly SourceProfile[];
  readonly fileName: string;
};

/** A template that was made for another plan. */
export type OtherPlan = { readonly refusal: { readonly kind: 'otherPlan'; readonly plan: string } };

/**
 * How a file may be read, told by the beginnings of its sheets, and what a person has yet to say.
 * A profile whose headers are all there wins over a guess; hidden sheets are never read unasked.
 */
export function proposeProfile(input: ProposeProfileInput): ProfileProposal | OtherPlan {
  const { heads, plan, remembered } = input;
  const mark = templateMark(heads);
  if (mark !== undefined) {
    return mark.plan === plan.key
      ? templateProposal(plan)
      : { refusal: { kind: 'otherPlan', plan: mark.plan } };
  }
  const visible = heads.filter(({ sheet, rows }) => !sheet.hidden && rows.length > 0);
  const known = bestKnown(visible, remembered);
  if (known !== undefined) {
    return finished(input, { ...known, questions: [], known: 'remembered' });
  }
  const find = labelFinder(plan.series);
  const guesses = visible.flatMap((head) => guessesOf(head, find));
  const best = guesses.reduce<Guess | undefined>(
    (first, each) => (first === undefined || each.cost < first.cost ? each : first),
    undefined,
  );
  const renamed =
    guesses.length === 0 ? undefined : renamedIn(best?.guess.columns ?? [], remembered);
  if (best === undefined) return unreadable(input, visible);
  const started = renamed === undefined ? guessed(input, best) : mended(best, renamed.profile);
  const asked: readonly ProfileQuestion[] =
    renamed === undefined
      ? best.read.questions
      : renamed.gone.map(({ role, gone }) => ({ kind: 'column', role, gone }));
  const profile = withHeaderRow(started, best);
  const sheets = visible.flatMap((head) => matchSheet(head, profile) ?? []);
  return finished(input, {
    profile,
    sheets,
    questions: asked,
    known: renamed === undefined ? 'guessed' : 'remembered',
    headers: best.guess.columns.map(({ name }) => name).filter((name) => name !== ''),
  });
}

type Find = (label: string) => LabelMatch;
type Guess = {
  readonly head: SheetHead;
  readonly guess: HeaderGuess;
  readonly read: LayoutGuess;
  readonly cost: number;
};

/** The ways to read a sheet; the less that has to be asked, the likelier. */
function guessesOf(head: SheetHead, find: Find): readonly Guess[] {
  return headerGuesses(head).flatMap((guess, nth) => {
    const read = layoutGuess(guess, find);
    if (read === undefined) return [];
    const sheet = matchSheet(head, {
      layout: read.layout,
      headerRow: guess.row,
      headerRows: guess.rows,
    });
    const cells = sheet === undefined ? [] : labelledCells(sheet.data, sheet.shape);
    const labels = new Set(cells.map(({ label }) => label));
    const unsure = [...labels].filter(
      (label) => label !== '' && find(label).kind === 'unsure',
    ).length;
    const share = labels.size === 0 ? 1 : unsure / labels.size;
    const bare = guess.row === 0 ? 3 : 0;
    const cost = read.questions.length + share + nth * 0.3 + bare + (cells.length === 0 ? 2 : 0);
    return [{ head, guess, read, cost }];
  });
}

function guessed({ fileName }: ProposeProfileInput, { read }: Guess): SourceProfile {
  return {
    name: nameFrom(fileName),
    sheets: [],
    layout: read.layout,
    series: {},
    marks: {},
    percent: 'asShown',
    point: 'thousands',
    standing: 'final',
  };
}

/** A known profile with what a guess has found in place of the columns that are gone. */
function mended({ read }: Guess, profile: SourceProfile): SourceProfile {
  const { headerRow: _, headerRows: __, ...kept } = profile;
  const { layout } = profile;
  if (layout.kind !== read.layout.kind) return { ...kept, layout: read.layout };
  const series =
    layout.columns.series.length > 0 ? layout.columns.series : read.layout.columns.series;
  const columns = { ...read.layout.columns, ...definedNames(layout.columns), series };
  return { ...kept, layout: { ...layout, columns } as Layout };
}

function definedNames(columns: Layout['columns']) {
  return Object.fromEntries(Object.entries(columns).filter(([, name]) => name !== ''));
}

/** Names the row of the headers where their words alone would find another. */
function withHeaderRow(profile: SourceProfile, { head, guess }: Guess): SourceProfile {
  const rows = guess.rows === 1 ? {} : { headerRows: guess.rows };
  const byWords = { ...profile, ...rows };
  if (guess.row === 0) return { ...byWords, headerRow: 0 };
  const found = matchSheet(head, byWords);
  return found?.row === guess.row ? byWords : { ...byWords, headerRow: guess.row };
}

function nameFrom(fileName: string): string {
  const bare = fileName.replace(/\.[a-z0-9]{2,4}$/i, '').trim();
  return bare === '' ? 'Tal' : bare.slice(0, 80);
}

type Started = {
  readonly profile: SourceProfile;
  readonly sheets: readonly MatchedSheet[];
  readonly questions: readonly ProfileQuestion[];
  readonly known: ProfileProposal['known'];
  readonly headers?: readonly string[];
};

const mostLabels = 500;
const totals = /^(?:i ?alt|total|sum|hele landet i alt)$/i;

/** The labels, marks and numbers under the headers, and what about them has to be said. */
function finished(input: ProposeProfileInput, started: Started): ProfileProposal {
  const { profile, sheets } = started;
  const { plan, heads, fileName } = input;
  const cells = sheets.flatMap(({ data, shape }) => labelledCells(data, shape));
  const labels = [...new Set(cells.map(({ label }) => label))]
    .filter((label) => label !== '')
    .slice(0, mostLabels);
  const titles = [...new Set(sheets.flatMap(({ above, head }) => [...above, head.sheet.name]))];
  const named = namedSeries(labels, profile, input, sheets.length === 1 ? titles : []);
  const units = new Map(plan.series.map(({ id, unit }) => [id, unit]));
  const { onlySeries } = profile.layout;
  const numbers = proposeNumbers(
    cells,
    (label) => {
      const id = label === '' ? onlySeries : named.series[labelKey(label)];
      return id === null ? 'count' : units.get(id as SeriesId);
    },
    started.known === 'guessed' ? undefined : profile,
  );
  const times = profile.times ?? timesIn([...titles, ...headersOfFigures(sheets)]);
  const isPreliminary = [...titles, fileName].some((text) => /foreløbig/iu.test(text));
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
      standing: started.known === 'guessed' && isPreliminary ? 'preliminary' : profile.standing,
    },
    questions: [...started.questions, ...named.questions, ...numbers.questions],
    known: started.known,
    headers: [
      ...new Set(
        started.headers ??
          sheets
            .flatMap(({ columns }) => columns.map(({ name }) => name))
            .filter((name) => name !== ''),
      ),
    ],
    labels,
  };
}

function headersOfFigures(sheets: readonly MatchedSheet[]): readonly string[] {
  return sheets.flatMap(({ shape, columns }) =>
    shape.kind === 'long'
      ? [columns.find(({ index }) => index === shape.value)?.name ?? '']
      : shape.figures.map(({ column }) => column.name),
  );
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
    const match = [label, ...titles.map((title) => `${title} ${label}`)]
      .map(find)
      .find(({ kind }) => kind === 'sure');
    if (match?.kind === 'sure') series[key] = match.series;
    else if (totals.test(label)) series[key] = null;
    else questions.push({ kind: 'series', label, likely: likely(label, titles, find) });
  }
  return { series, questions };
}

function likely(label: string, titles: readonly string[], find: Find): readonly SeriesId[] {
  const found = [label, ...titles.map((title) => `${title} ${label}`)].flatMap((text) => {
    const match = find(text);
    return match.kind === 'unsure' ? match.likely : [match.series];
  });
  return [...new Set(found)].slice(0, 5);
}

/** Nothing in the file looks like figures: a person has to say how it is laid out. */
function unreadable(input: ProposeProfileInput, visible: readonly SheetHead[]): ProfileProposal {
  const layout: Layout = { kind: 'long', columns: { series: [], value: '' } };
  const columns = visible.flatMap((head) => headerGuesses(head)[0]?.columns ?? []);
  return finished(input, {
    profile: {
      name: nameFrom(input.fileName),
      sheets: [],
      layout,
      series: {},
      marks: {},
      percent: 'asShown',
      point: 'thousands',
      standing: 'final',
    },
    sheets: [],
    questions: [{ kind: 'layout' }],
    known: 'guessed',
    headers: columns.map(({ name }) => name).filter((name) => name !== ''),
  });
}
