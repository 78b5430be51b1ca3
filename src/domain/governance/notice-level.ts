import type { IsoDate } from '#domain/time/period.ts';
import { type BodyRight, type GoverningBody, hasRight, isOpen } from './body.ts';
import type { NoticeLevel } from './notice.ts';

/**
 * What is asked to know where a notice belongs (section 9 of the agreement: essential changes in the
 * district to the district board, those over the whole city to the city board). Short, so that nobody
 * leaves a notice out because it is much work.
 */
export const levelQuestions = {
  essential: ['yes', 'unsure', 'no'],
  reach: ['district', 'city'],
  agreement: ['no', 'subAgreement', 'strategic', 'main'],
  grant: ['no', 'thisPlan', 'allPlans'],
  otherPlans: ['no', 'yes'],
  organisation: ['none', 'local', 'whole'],
} as const;
export type LevelQuestion = keyof typeof levelQuestions;
export const levelQuestionNames = Object.keys(levelQuestions) as readonly LevelQuestion[];

export type LevelAnswers = {
  readonly [Question in LevelQuestion]: (typeof levelQuestions)[Question][number];
};

/** Which answers a rule is for: those it names; a question it does not name may be answered anyhow. */
type When = { readonly [Question in LevelQuestion]?: readonly LevelAnswers[Question][] };

type Row = { readonly when: When } & (
  | { readonly level: NoticeLevel }
  /** These answers do not go together: one of them is to be changed. */
  | { readonly asks: readonly LevelQuestion[] }
);

/**
 * The rules, read from the top: the first whose answers are given decides. They are to be read and
 * discussed by those who know the agreement; the words for each are `levelRuleWords` in text.
 */
export const levelRules = {
  // What touches an agreement or the money is essential by its nature.
  unessentialYetAgreement: {
    when: { essential: ['no'], agreement: ['subAgreement', 'strategic', 'main'] },
    asks: ['essential', 'agreement'],
  },
  unessentialYetGrant: {
    when: { essential: ['no'], grant: ['thisPlan', 'allPlans'] },
    asks: ['essential', 'grant'],
  },
  // What only this district feels cannot touch what the whole city has in common.
  districtYetMainAgreement: {
    when: { reach: ['district'], agreement: ['main'] },
    asks: ['reach', 'agreement'],
  },
  districtYetAllPlans: {
    when: { reach: ['district'], grant: ['allPlans'] },
    asks: ['reach', 'grant'],
  },
  districtYetOtherPlans: {
    when: { reach: ['district'], otherPlans: ['yes'] },
    asks: ['reach', 'otherPlans'],
  },
  notEssential: { when: { essential: ['no'] }, level: 'none' },
  wholeCity: { when: { reach: ['city'] }, level: 'city' },
  // A party that changes as a whole changes what the parties have agreed across the city.
  wholeOrganisation: { when: { organisation: ['whole'] }, level: 'city' },
  thisDistrict: { when: {}, level: 'district' },
} as const satisfies Readonly<Record<string, Row>>;
export type LevelRule = keyof typeof levelRules;

export type LevelDecision =
  | { readonly kind: 'decided'; readonly level: NoticeLevel; readonly rule: LevelRule }
  | {
      readonly kind: 'asked';
      readonly rule: LevelRule;
      readonly questions: readonly LevelQuestion[];
    };

/** The level that answers lead to, or which of them do not go together. */
export function levelOf(answers: LevelAnswers): LevelDecision {
  const rules = Object.entries(levelRules) as readonly (readonly [LevelRule, Row])[];
  for (const [rule, row] of rules) {
    if (!fits(row.when, answers)) continue;
    return 'level' in row
      ? { kind: 'decided', level: row.level, rule }
      : { kind: 'asked', rule, questions: row.asks };
  }
  return { kind: 'decided', level: 'district', rule: 'thisDistrict' };
}

const fits = (when: When, answers: LevelAnswers): boolean =>
  levelQuestionNames.every((question) => {
    const named: readonly string[] | undefined = when[question];
    return named === undefined || named.includes(answers[question]);
  });

/** Which body takes a notice; "nearest" when none is for its level, "missing" when there is none. */
export type Taker =
  | { readonly kind: 'body'; readonly body: GoverningBody }
  | { readonly kind: 'nearest'; readonly body: GoverningBody; readonly lacks: BodyRight }
  | { readonly kind: 'missing'; readonly lacks: BodyRight }
  | { readonly kind: 'nobody' };

const rightFor = { district: 'takeDistrictNotices', city: 'takeCityNotices' } as const;

/**
 * The body that takes notices of a level: one with the right, rather the one whose own level it is.
 * Where no body has it, as in plans without a district board, the one that takes the other level's.
 */
export function takerOf(level: NoticeLevel, bodies: readonly GoverningBody[], day: IsoDate): Taker {
  if (level === 'none') return { kind: 'nobody' };
  const other = level === 'district' ? 'city' : 'district';
  const lacks = rightFor[level];
  const open = bodies.filter((body) => isOpen(body, day));
  const having = (right: BodyRight) => open.filter((body) => hasRight(body, right));
  const [own] = [...having(lacks)].sort((one, two) => atLevel(two) - atLevel(one));
  if (own !== undefined) return { kind: 'body', body: own };
  const [nearest] = having(rightFor[other]);
  return nearest === undefined
    ? { kind: 'missing', lacks }
    : { kind: 'nearest', body: nearest, lacks };

  function atLevel(body: GoverningBody): number {
    return body.level === level ? 1 : 0;
  }
}

/** Every open body that may take notices, for whoever sends one on to another. */
export const takersOf = (
  bodies: readonly GoverningBody[],
  day: IsoDate,
): readonly GoverningBody[] =>
  bodies.filter(
    (body) =>
      isOpen(body, day) &&
      (hasRight(body, 'takeDistrictNotices') || hasRight(body, 'takeCityNotices')),
  );
