import type { SectionTopic } from '#domain/agreements/draft.ts';
import type { MissingPart, Question } from '#domain/agreements/question.ts';
import { ask, askFor, type ReadParts, sectionNumber } from './ask.ts';

/** Parts that every agreement on the fund's template has and this one seems to lack. */
export function missingParts(parts: ReadParts): Question[] {
  const isMissing: Readonly<Record<MissingPart, boolean>> = {
    title: parts.title === null,
    areaName: parts.areaName === null,
    parties: parts.parties.length === 0,
    signatures: parts.signatures.length === 0,
    period: parts.period === null,
    annexes: parts.annexes.length === 0,
    bodies: parts.bodies.length === 0,
    departments: parts.departments.list.length === 0,
    residents: parts.departments.list.some((one) => one.residents === null),
    figures: parts.figures.length === 0,
    centralMeasurements: parts.centralMeasurements.length === 0,
    focusAreas: parts.focusAreas.length === 0,
    financing: parts.financing === null,
    noticeRule: parts.rules.notice === null,
    conflictRule: parts.rules.conflict === null,
    amendmentRule: parts.rules.amendment === null,
  };
  const missing = (Object.keys(isMissing) as MissingPart[]).filter((part) => isMissing[part]);
  return missing.map((part) => {
    const place = { section: null, words: '' };
    const form = part === 'period' ? 'period' : 'text';
    return askFor({ kind: 'missing-part', part }, part, place, form);
  });
}

const expected: readonly SectionTopic[] = [
  'purpose',
  'organisation',
  'problems',
  'centralMeasurements',
  'focusAreas',
  'localEvaluation',
  'resources',
  'interplay',
  'notice',
  'conflict',
  'amendment',
];

export function missingSections(parts: ReadParts): Question[] {
  const found = new Set(parts.sections.map((section) => section.topic));
  return expected
    .filter((topic) => !found.has(topic))
    .map((topic) =>
      ask({ kind: 'section-missing', topic }, topic, { section: null, words: '' }, ['noted']),
    );
}

export function missingAreaParts(parts: ReadParts): Question[] {
  return parts.focusAreas.flatMap((area) => {
    const lacking = {
      purpose: area.purpose === null,
      objectives: area.objectives.length === 0,
      targetGroups: area.targetGroups.length === 0,
      criteria: area.criteria.length === 0,
    };
    const names = Object.keys(lacking) as (keyof typeof lacking)[];
    return names
      .filter((part) => lacking[part])
      .map((part) =>
        askFor(
          { kind: 'area-part-missing', area: area.name, part },
          `${area.name}-${part}`,
          { section: area.number, words: area.name },
          'text',
        ),
      );
  });
}

const words: Readonly<Record<string, number>> = { to: 2, tre: 3, fire: 4, fem: 5, seks: 6 };

/** "alle fire indsatsområder" and "tre boligafdelinger" against what was found. */
export function statedCounts(parts: ReadParts, lines: readonly string[]): Question[] {
  const counted = [
    {
      pattern: /(?:alle|med|arbejde\p{L}* med) (to|tre|fire|fem|seks) indsatsområder/iu,
      found: parts.focusAreas.length,
      topic: 'focusAreas',
    },
    {
      pattern: /\b(to|tre|fire|fem|seks) (?:almene )?boligafdelinger/iu,
      found: parts.departments.list.length,
      topic: 'problems',
    },
  ];
  return counted.flatMap(({ pattern, found, topic }) => {
    const line = lines.find((text) => pattern.test(text));
    const stated = words[pattern.exec(line ?? '')?.[1]?.toLowerCase() ?? ''];
    if (line === undefined || stated === undefined || found === 0 || stated === found) return [];
    const place = { section: sectionNumber(parts, topic), words: line };
    return [ask({ kind: 'count-differs', stated, found }, topic, place, ['mistake', 'noted'])];
  });
}

/** Totals that do not fit their parts, and a share above the fund's most (75 %). */
export function sums(parts: ReadParts): Question[] {
  const { departments, financing } = parts;
  const questions: Question[] = [];
  const differs = (of: 'residents' | 'financing', stated: number, sum: number, topic: string) =>
    questions.push(
      ask(
        { kind: 'sum-differs', of, stated, sum },
        of,
        { section: sectionNumber(parts, topic), words: '' },
        ['keepFirst', 'keepSecond'],
      ),
    );
  const total = departments.statedTotal;
  if (total !== null && departments.list.length > 0 && total !== departments.sum) {
    differs('residents', total, departments.sum, 'problems');
  }
  if (financing === null) return questions;
  if (financing.statedTotal !== null && financing.statedTotal !== financing.sum) {
    differs('financing', financing.statedTotal, financing.sum, 'resources');
  }
  const place = {
    section: sectionNumber(parts, 'resources'),
    words: financing.lines[0]?.words ?? '',
  };
  const share = financing.fundShare;
  if (share !== null && BigInt(share.part) * 4n > BigInt(share.whole) * 3n) {
    questions.push(
      ask({ kind: 'fund-share-high', percent: share.percent }, '', place, ['mistake', 'noted']),
    );
  }
  // No plan costs less than a hundred thousand kroner: thousands were meant and not said.
  if (financing.scale === 1 && financing.sum < 100_000) {
    questions.push(
      ask(
        { kind: 'scale-unclear', words: place.words },
        '',
        place,
        ['thousandsPoint', 'asWritten'],
        'thousandsPoint',
      ),
    );
  }
  return questions;
}
