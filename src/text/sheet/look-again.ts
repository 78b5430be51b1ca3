import type { LookAt, ProfileQuestion, Seen, SourceProfile } from '#domain/imports/profile.ts';
import type { Series, SeriesId } from '#domain/readings/reading.ts';
import { monthNames } from '#text/periods.ts';
import { contentsOf, holdsWords } from './column-contents.ts';
import { isNameless } from './columns.ts';
import { columnMeaning } from './header-guess.ts';
import { headerKey } from './header-words.ts';
import type { MatchedSheet } from './known-profiles.ts';
import { labelKey, wordKey } from './labels.ts';
import type { RowShape } from './row-shape.ts';

export type Looked = {
  /** What is to be remembered of this file, and held up against the next. */
  readonly seen: Seen;
  readonly questions: readonly ProfileQuestion[];
};

type LookInput = {
  readonly before: Seen | undefined;
  /** What comes with the program passes many columns over. */
  readonly isShipped: boolean;
  readonly sheets: readonly MatchedSheet[];
  readonly titles: readonly string[];
  readonly fileName: string;
  readonly labels: readonly string[];
  readonly named: SourceProfile['series'];
  readonly onlySeries: SeriesId | undefined;
  readonly series: readonly Series[];
  /** What the words of this file say its figures are multiplied by. */
  readonly times: string | undefined;
};

const mostKept = 100;

/**
 * What in a file is other than when its profile was made, and can make other figures of the same
 * cells: another title above the same labels, the name of another area, a column that tells rows
 * apart and is not read, other thousands. What was seen then is not asked about again.
 */
export function lookAgain(input: LookInput): Looked {
  const { before, isShipped, sheets, titles, fileName, times } = input;
  const unused = [...new Map(sheets.flatMap(unusedColumns)).entries()];
  const known = new Set(before?.columns ?? []);
  const isCompared = !isShipped || before !== undefined;
  const columns = unused.filter(([key]) => isCompared && !known.has(key));
  const looks: readonly LookAt[] = [
    ...otherTitles(input),
    ...otherAreas(input),
    ...columns.map(([, header]): LookAt => ({ kind: 'column', header })),
    ...(before !== undefined && before.times !== times
      ? [{ kind: 'times', ...(times !== undefined && { times }) } as const]
      : []),
  ];
  const words = [...titles, fileName].map(titleKey).filter((key) => key !== '');
  return {
    seen: {
      titles: [...new Set(words)].slice(0, mostKept),
      columns: unused.map(([key]) => key).slice(0, mostKept),
      ...(times !== undefined && { times }),
    },
    questions: looks.map((about) => ({ kind: 'look', about })),
  };
}

/** Columns of words that no part of the profile names, and that may tell rows apart. */
function unusedColumns({
  columns,
  shape,
  data,
}: MatchedSheet): readonly (readonly [string, string])[] {
  const used = usedIn(shape);
  return columns.flatMap((column) => {
    if (used.has(column.index) || column.period !== undefined || isNameless(column)) return [];
    const meaning = columnMeaning(column);
    const mayTellApart =
      meaning === undefined || meaning.role === 'indicator' || meaning.role === 'population';
    const isFilled = holdsWords(contentsOf(data, column.index));
    return mayTellApart && isFilled ? [[headerKey(column.name).slice(0, 200), column.name]] : [];
  });
}

function usedIn(shape: RowShape): ReadonlySet<number | undefined> {
  const { series, period, unit, part } = shape;
  const own =
    shape.kind === 'long'
      ? [shape.value, shape.n, shape.numerator, shape.state, shape.standing, shape.edition]
      : shape.figures.flatMap(({ column, n }) => [column.index, n]);
  return new Set([...series, period, unit, part?.index, ...own]);
}

/** Labels that do not say all of what they are lean on the words above them. */
function otherTitles({ before, titles, ...input }: LookInput): readonly LookAt[] {
  if (before === undefined || !leaning(input).length) return [];
  const now = titles.filter((title) => titleKey(title) !== '');
  const other = now.find((title) => !before.titles.includes(titleKey(title)));
  if (other !== undefined) return [{ kind: 'title', text: other }];
  return now.length === 0 && before.titles.length > 1 ? [{ kind: 'title', text: '' }] : [];
}

function leaning({ labels, named, onlySeries, series }: Omit<LookInput, 'before' | 'titles'>) {
  const used = labels.length === 0 && onlySeries !== undefined ? [''] : labels;
  return used.flatMap((label) => {
    const id = label === '' ? onlySeries : named[labelKey(label)];
    const found = series.find((each) => each.id === id);
    if (found === undefined) return [];
    const saysArea = holds(label, found.population);
    const saysMore = wordKey(label).length > wordKey(found.population).length;
    return saysArea && saysMore ? [] : [{ series: found, saysArea }];
  });
}

const everywhere = ['hele landet', 'hele kommunen', 'hele byen', 'landsgennemsnit'];

/** The words of the file name another area than that of the series its labels are read as. */
function otherAreas({ before, titles, fileName, ...input }: LookInput): readonly LookAt[] {
  const areas = [...new Set([...input.series.map(({ population }) => population), ...everywhere])];
  const texts = [...titles, fileName];
  const found = new Map<string, LookAt>();
  for (const { series, saysArea } of leaning({ ...input, fileName })) {
    const { population } = series;
    if (saysArea || texts.some((text) => holds(text, population))) continue;
    const other = texts.find(
      (text) =>
        before?.titles.includes(titleKey(text)) !== true &&
        areas.some((area) => !holds(population, area) && holds(text, area)),
    );
    if (other !== undefined) found.set(other, { kind: 'area', text: other, population });
  }
  return [...found.values()];
}

function holds(text: string, words: string): boolean {
  const key = wordKey(words);
  return key !== '' && ` ${wordKey(text)} `.includes(` ${key} `);
}

const ofTime = new Set<string>([...monthNames, ...monthNames.map((name) => name.slice(0, 3))]);

/** A title without what is another in each edition: years, days and months, and what is preliminary. */
function titleKey(text: string): string {
  return wordKey(text)
    .split(' ')
    .filter(
      (word) =>
        !/^(?:\d{1,2}|(?:19|20)\d\d(?:til\d{2,4})?)$/u.test(word) &&
        !ofTime.has(word) &&
        !/^(?:foreløbig|endelig)/u.test(word),
    )
    .join(' ')
    .slice(0, 200);
}

/** Two profiles that fit and would make other figures of the same cells. */
export function severalFit(
  profile: SourceProfile,
  rivals: readonly SourceProfile[],
  labels: readonly string[],
): readonly ProfileQuestion[] {
  const rules = ({ marks, percent, point, times, series, layout }: SourceProfile) =>
    JSON.stringify([
      Object.entries(marks).toSorted(([a], [b]) => (a < b ? -1 : 1)),
      percent,
      point,
      times,
      layout,
      labels.map((label) => series[labelKey(label)]),
    ]);
  const own = rules(profile);
  const others = rivals.filter((each) => rules(each) !== own);
  if (others.length === 0) return [];
  const names = [profile, ...others].map(({ name }) => name);
  return [{ kind: 'look', about: { kind: 'several', names } }];
}
