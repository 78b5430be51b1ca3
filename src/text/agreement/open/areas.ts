import type { FocusArea } from '#domain/agreements/draft.ts';
import type { Question } from '#domain/agreements/question.ts';
import { mattersOf } from '#text/agreement/known.ts';
import type { SentenceReading } from '#text/sentence/reading.ts';
import { ask, type ReadParts } from './ask.ts';

type Area = FocusArea<SentenceReading>;

/** Objectives that stand twice or unmeasured, target groups that were copied or overlap. */
export function areaQuestions(parts: ReadParts): Question[] {
  return [
    ...duplicatedObjectives(parts.focusAreas),
    ...parts.focusAreas.flatMap((area) => [
      ...objectivesElsewhere(area),
      ...unmeasuredObjectives(area),
      ...overlappingAges(area),
    ]),
    ...copiedTargetGroups(parts.focusAreas),
  ];
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/\p{L}{3,}/gu) ?? [];

/** How much of the shorter text stands in the other. */
function likeness(a: string, b: string): number {
  const [shorter, longer] = [new Set(wordsOf(a)), new Set(wordsOf(b))].toSorted(
    (one, other) => one.size - other.size,
  );
  if (shorter === undefined || longer === undefined || shorter.size < 4) return 0;
  return shorter.intersection(longer).size / shorter.size;
}

function duplicatedObjectives(areas: readonly Area[]): Question[] {
  return areas.flatMap((area, index) =>
    area.objectives.flatMap((objective) => {
      const others = areas
        .slice(index + 1)
        .filter((other) => other.objectives.some((one) => likeness(one, objective) >= 0.8));
      if (others.length === 0) return [];
      const names = [area.name, ...others.map((other) => other.name)];
      const place = { section: area.number, words: objective };
      const choices = ['sharedOnce', 'keepBoth'] as const;
      return [
        ask(
          { kind: 'objective-duplicated', areas: names },
          `${area.name}-${objective.slice(0, 30)}`,
          place,
          choices,
          'sharedOnce',
        ),
      ];
    }),
  );
}

const elsewhere = /(?:målet er placeret|placeres|måles[^()]{0,20}|hører)\s+under\s+([^().]+)/iu;

function objectivesElsewhere(area: Area): Question[] {
  return area.objectives.flatMap((objective) => {
    const other = elsewhere.exec(objective)?.[1]?.trim();
    if (other === undefined) return [];
    const about = { kind: 'objective-elsewhere', area: area.name, elsewhere: other } as const;
    const place = { section: area.number, words: objective };
    const choices = ['measuredElsewhere', 'keepBoth'] as const;
    return [
      ask(about, `${area.name}-${objective.slice(0, 30)}`, place, choices, 'measuredElsewhere'),
    ];
  });
}

/** Words too general to tie an objective to a criterion: people, places and the verbs of goals. */
const general = new Set(
  'unge unges unges børn børns barn forældre forældrenes forældrene beboere beboerne borgere familier familierne området områdets boligområdet flere bliver bedre mere gennem deres være andel andelen stiger falder styrke støtte tilskynde primært omkring stærkere mellem aktiv aktive kunne skal opleves reduceres brydes klare klarer sikre sker gode alle årige kommer forudsætningerne'.split(
    ' ',
  ),
);

function stemsOf(text: string): string[] {
  return wordsOf(text)
    .filter((word) => word.length >= 4 && !general.has(word))
    .map((word) => word.replace(/(?:ernes|enes|erne|ene|ens|ets|en|et|er|es|s)$/u, ''))
    .filter((stem) => stem.length >= 4)
    .map((stem) => stem.slice(0, 8));
}

/** Words that speak of one thing from two sides: safety and unsafety, work and unemployment. */
const kin: readonly RegExp[] = [/tryg/iu, /\bi arbejde|arbejdsmarked|\bjob|beskæftig|ledighed/iu];

/** An objective with no word and no matter in common with any criterion of its area. */
function unmeasuredObjectives(area: Area): Question[] {
  if (area.criteria.length === 0) return [];
  const sentences = area.criteria
    .map((one) => one.sentence)
    .join(' ')
    .toLowerCase();
  const measured = new Set(mattersOf(sentences));
  return area.objectives.flatMap((objective) => {
    if (elsewhere.test(objective)) return [];
    const own = objective.replace(/\([^()]*\)/gu, ' ');
    const isMeasured =
      mattersOf(own).some((matter) => measured.has(matter)) ||
      kin.some((word) => word.test(own) && word.test(sentences)) ||
      stemsOf(own).some((stem) => sentences.includes(stem));
    if (isMeasured) return [];
    const about = { kind: 'objective-without-criterion', area: area.name } as const;
    const place = { section: area.number, words: objective };
    const choices = ['notMeasured', 'addCriterion', 'measuredElsewhere'] as const;
    return [ask(about, `${area.name}-${objective.slice(0, 30)}`, place, choices, 'notMeasured')];
  });
}

function copiedTargetGroups(areas: readonly Area[]): Question[] {
  const seen = new Map<string, string[]>();
  for (const area of areas) {
    for (const { words } of area.targetGroups) {
      const key = wordsOf(words).join(' ');
      seen.set(words, [...(seen.get(words) ?? []), area.name]);
      if (key === '') seen.delete(words);
    }
  }
  return [...seen].flatMap(([words, names]) => {
    const distinct = [...new Set(names)];
    if (distinct.length < 2) return [];
    const last = areas.findLast((area) => area.name === distinct.at(-1));
    const place = { section: last?.number ?? null, words };
    return [
      ask(
        { kind: 'target-group-copied', areas: distinct },
        words,
        place,
        ['keepBoth', 'mistake'],
        'keepBoth',
      ),
    ];
  });
}

function overlappingAges(area: Area): Question[] {
  const ranked = area.targetGroups.filter((group) => group.rank !== null && group.ages !== null);
  const primary = ranked.find((group) => group.rank === 'primary')?.ages;
  const secondary = ranked.find((group) => group.rank === 'secondary');
  const other = secondary?.ages;
  if (primary === undefined || primary === null || other === undefined || other === null) return [];
  const from = Math.max(primary.from, other.from);
  const to = Math.min(primary.to, other.to);
  if (from > to) return [];
  const ages = Array.from({ length: Math.min(to - from + 1, 100) }, (_, index) => from + index);
  const place = { section: area.number, words: secondary?.words ?? '' };
  return [
    ask(
      { kind: 'ages-overlap', area: area.name, ages },
      area.name,
      place,
      ['keepFirst', 'keepSecond', 'keepBoth'],
      'keepBoth',
    ),
  ];
}
