import type { AgeRange, Figure } from '#domain/agreements/draft.ts';
import type { Place, Question, StatedValue } from '#domain/agreements/question.ts';
import { agesIn } from '#text/agreement/ages.ts';
import { type NumberFound, numbersIn } from '#text/agreement/figure-numbers.ts';
import { type Matter, mattersOf } from '#text/agreement/known.ts';
import type { SentenceReading } from '#text/sentence/reading.ts';
import { ask, type PlacedCriterion, placedCriteria, type ReadParts, sectionNumber } from './ask.ts';

export function figureQuestions(parts: ReadParts): Question[] {
  return [
    ...valuesRepeated(parts),
    ...statementsTwice(parts),
    ...wordsAgainstFigures(parts),
    ...placedCriteria(parts).flatMap((one) => againstCriterion(parts, one)),
    ...scalesDiffer(parts),
    ...definitionsDiffer(parts),
  ];
}

function byStatement(figures: readonly Figure[]): Figure[][] {
  const groups: Figure[][] = [];
  for (const figure of figures) {
    const last = groups.at(-1);
    if (last?.[0]?.words === figure.words && last[0].heading === figure.heading) last.push(figure);
    else groups.push([figure]);
  }
  return groups;
}

const stated = (figure: Figure): StatedValue => ({
  value: figure.value,
  unit: figure.unit,
  population: figure.population,
  period: figure.period,
});

function valuesRepeated(parts: ReadParts): Question[] {
  return byStatement(parts.figures).flatMap((group) => {
    const twice = group.find((one, index) =>
      group.some(
        (other, at) =>
          at > index && other.value === one.value && other.population === one.population,
      ),
    );
    if (twice === undefined) return [];
    const place = { section: sectionNumber(parts, 'problems'), words: twice.words };
    const about = { kind: 'value-repeated', value: twice.value } as const;
    return [
      ask(about, `${twice.indicator}-${twice.value}`, place, ['keepFirst', 'mistake'], 'keepFirst'),
    ];
  });
}

function statementsTwice(parts: ReadParts): Question[] {
  const groups = byStatement(parts.figures);
  return groups.flatMap((group, index) => {
    const first = group[0];
    const again = groups.findIndex((other) => other[0]?.words === first?.words);
    if (first === undefined || again === index) return [];
    const areas = groups
      .filter((other) => other[0]?.words === first.words)
      .map((other) => other[0]?.heading ?? '');
    const place = { section: sectionNumber(parts, 'problems'), words: first.words };
    const about = { kind: 'figure-in-two-areas', areas } as const;
    return [ask(about, first.indicator, place, ['sharedOnce', 'keepBoth'], 'sharedOnce')];
  });
}

const few = /(?:^|[^\p{L}])få(?!\p{L})|begrænset omfang|sjældent/iu;
const many = /(?:^|[^\p{L}])(?:mange|flertallet)(?!\p{L})/iu;
const moreThanHalf = /(?:mere|flere) end halvdelen|over halvdelen/iu;
const lessThanHalf = /(?:mindre|færre) end halvdelen|under halvdelen/iu;

/** A statement whose words say one thing and whose numbers the opposite. */
function wordsAgainstFigures(parts: ReadParts): Question[] {
  return byStatement(parts.figures).flatMap((group) => {
    const words = group[0]?.words ?? '';
    const percents = group.filter((one) => one.unit === 'percent');
    const own = percents.filter((one) => !one.isBenchmark);
    const others = percents.filter((one) => one.isBenchmark).map((one) => Number(one.value));
    const values = own.map((one) => Number(one.value));
    if (own.length === 0) return [];
    const areAll = (holds: (value: number, other: number) => boolean) =>
      others.length > 0 && values.every((value) => others.every((other) => holds(value, other)));
    const claim =
      few.test(words) && areAll((value, other) => value > other)
        ? 'few'
        : many.test(words) && areAll((value, other) => value < other)
          ? 'many'
          : moreThanHalf.test(words) && values.some((value) => value <= 50)
            ? 'more-than-half'
            : lessThanHalf.test(words) && values.some((value) => value >= 50)
              ? 'less-than-half'
              : undefined;
    if (claim === undefined) return [];
    const about = { kind: 'words-against-figures', claim, values: percents.map(stated) } as const;
    const place = { section: sectionNumber(parts, 'problems'), words };
    const isShare = claim === 'few' || claim === 'many';
    return [
      ask(
        about,
        group[0]?.indicator ?? '',
        place,
        isShare ? ['shareOfOpposite', 'asWritten', 'leaveOut'] : ['asWritten', 'leaveOut'],
        isShare ? 'leaveOut' : 'asWritten',
      ),
    ];
  });
}

const sameAges = (a: AgeRange | null, b: AgeRange | null): boolean =>
  a === null || b === null || (a.from === b.from && a.to === b.to);

/** Figures of the problem description on the same matter as a criterion, of the same ages. */
function related(parts: ReadParts, one: PlacedCriterion): Figure[] {
  const about = new Set<Matter>(mattersOf(one.criterion.sentence));
  const ages = agesIn(one.criterion.sentence);
  return parts.figures.filter(
    (figure) =>
      !figure.isBenchmark &&
      mattersOf(figure.indicator).some((matter) => about.has(matter)) &&
      sameAges(figure.ages, ages),
  );
}

/** Claims that no figure settles. */
const unmeasured: ReadonlySet<string> = new Set(['milestone', 'judged', 'watch-only']);

function againstCriterion(parts: ReadParts, one: PlacedCriterion): Question[] {
  const { criterion, place } = one;
  if (unmeasured.has(criterion.reading.kind)) return [];
  const figures = related(parts, one);
  const numbers = numbersIn(criterion.sentence);
  const units = new Set(numbers.map((number) => number.unit));
  const comparable = figures.filter((figure) => units.has(figure.unit));
  const isComparable = numbers.length === 0 || comparable.length > 0;
  return [
    ...figuresDiffer(one, comparable, numbers),
    ...(numbers.length === 0 ? combineDepartments(one, figures) : []),
    ...(isComparable ? sourceDiffers(criterion, place, figures) : []),
  ];
}

function figuresDiffer(
  { criterion, place }: PlacedCriterion,
  comparable: readonly Figure[],
  numbers: readonly NumberFound[],
): Question[] {
  const known = new Set(numbers.map((number) => number.value));
  if (comparable.some((figure) => known.has(figure.value))) return [];
  const differing = comparable.filter((figure) =>
    isSamePlace(figure.population, criterion.sentence),
  );
  if (differing.length === 0) return [];
  const aims = aimsOf(criterion.reading);
  const own = numbers
    .filter((number) => number.unit !== 'percentagePoint' && !aims.has(number.value))
    .map(({ value, unit }) => ({ value, unit, population: null, period: null }));
  if (own.length === 0) return [];
  const values = [...differing.map(stated), ...own];
  const about = { kind: 'figures-differ', criterion: criterion.code, values } as const;
  return [ask(about, criterion.code, place, ['keepBoth', 'mistake'], 'keepBoth')];
}

/** What a criterion aims at contradicts no figure of where things stand. */
function aimsOf({ quantities }: SentenceReading): ReadonlySet<string> {
  const states: ReadonlySet<string> = new Set(['baseline', 'benchmark', 'gap']);
  const stands = quantities.filter(({ role }) => states.has(role)).map(({ value }) => value);
  const aims = quantities.filter(({ role }) => !states.has(role)).map(({ value }) => value);
  return new Set(aims).difference(new Set(stands));
}

function combineDepartments(
  { criterion, place }: PlacedCriterion,
  figures: readonly Figure[],
): Question[] {
  const populations = new Set(figures.map((figure) => figure.population).filter(Boolean));
  if (populations.size < 2) return [];
  const values = figures.map(stated);
  const about = { kind: 'combine-departments', criterion: criterion.code, values } as const;
  const choices = ['eachOne', 'allTogether', 'weightedTogether'] as const;
  return [ask(about, criterion.code, place, choices, 'eachOne')];
}

function sourceDiffers(
  { code, dataSource }: PlacedCriterion['criterion'],
  place: Place,
  figures: readonly Figure[],
): Question[] {
  const used = figures.find((figure) => figure.source !== null)?.source ?? null;
  if (used === null || dataSource === null || shareWord(used, dataSource)) return [];
  const about = { kind: 'source-differs', criterion: code, named: dataSource, used } as const;
  return [ask(about, code, place, ['keepFirst', 'keepSecond'])];
}

function isSamePlace(population: string | null, sentence: string): boolean {
  if (population === null || /området/iu.test(population)) return true;
  const capitals = sentence.match(/(?<=\s|\()\p{Lu}\p{L}{4,}/gu) ?? [];
  return capitals.length === 0 || sentence.includes(population);
}

function shareWord(a: string, b: string): boolean {
  const words = (text: string) => text.toLowerCase().match(/\p{L}{2,}/gu) ?? [];
  const other = words(b);
  return words(a).some((word) =>
    other.some((one) => word === one || (word.length > 5 && one.startsWith(word.slice(0, 6)))),
  );
}

/** A central measurement per 1,000 beside criteria and figures in percent on the same matter. */
function scalesDiffer(parts: ReadParts): Question[] {
  return parts.centralMeasurements
    .filter((measurement) => measurement.unit === 'perMille')
    .flatMap((measurement) => {
      const about = new Set<Matter>(mattersOf(measurement.text));
      const isAbout = (text: string) => mattersOf(text).some((matter) => about.has(matter));
      const codes = placedCriteria(parts)
        .filter(
          ({ criterion }) => isAbout(criterion.sentence) && /%|procent/iu.test(criterion.sentence),
        )
        .map(({ criterion }) => criterion.code);
      const problem = parts.figures.some((one) => one.unit === 'percent' && isAbout(one.words));
      const section = sectionNumber(parts, 'problems');
      const places = problem && section !== null ? [`afsnit ${section}`, ...codes] : codes;
      if (places.length === 0) return [];
      const place = {
        section: sectionNumber(parts, 'centralMeasurements'),
        words: measurement.text,
      };
      const question = { kind: 'scales-differ', measurement: measurement.number, places } as const;
      return [
        ask(question, String(measurement.number), place, ['keepBoth', 'mistake'], 'keepBoth'),
      ];
    });
}

/** One matter measured for several ages in different places: alike to read, not the same series. */
function definitionsDiffer(parts: ReadParts): Question[] {
  const section = sectionNumber(parts, 'problems') ?? '';
  const texts = [
    ...byStatement(parts.figures).map((group) => ({
      text: group[0]?.words ?? '',
      where: `afsnit ${section}`,
    })),
    ...placedCriteria(parts).map(({ criterion }) => ({
      text: criterion.sentence,
      where: criterion.code,
    })),
    ...parts.centralMeasurements.map(({ text, number }) => ({
      text,
      where: `central måling ${number}`,
    })),
  ];
  const matters: readonly Matter[] = [
    'dayCare',
    'youthEducation',
    'charged',
    'unemployment',
    'absence',
  ];
  return matters.flatMap((matter) => {
    const found = texts.flatMap(({ text, where }) => {
      const ages = mattersOf(text).includes(matter) ? agesIn(text) : null;
      return ages === null ? [] : [{ ages, definition: `${ages.from}-${ages.to} år (${where})` }];
    });
    const ranges = new Set(found.map(({ ages }) => `${ages.from}-${ages.to}`));
    if (ranges.size < 2) return [];
    const definitions = [...new Set(found.map(({ definition }) => definition))];
    const about = { kind: 'definitions-differ', topic: matter, definitions } as const;
    return [ask(about, matter, { section: null, words: '' }, ['keepBoth', 'mistake'], 'keepBoth')];
  });
}
