import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { IsoDate } from '#domain/time/period.ts';
import type { BodyKey, BodyLevel, BodyRight, GoverningBody } from './body.ts';
import type { LevelAnswers } from './notice-level.ts';
import {
  levelOf,
  levelQuestionNames,
  levelQuestions,
  levelRules,
  takerOf,
} from './notice-level.ts';

const plain: LevelAnswers = {
  essential: 'yes',
  reach: 'district',
  agreement: 'no',
  grant: 'no',
  otherPlans: 'no',
  organisation: 'none',
};

describe('the level of a notice', () => {
  const cases: readonly (readonly [string, Partial<LevelAnswers>, string])[] = [
    ['an essential change felt here', {}, 'district'],
    ['somebody in doubt tells as if it were essential', { essential: 'unsure' }, 'district'],
    ['a local office closes', { organisation: 'local' }, 'district'],
    ['a sub-agreement is changed', { agreement: 'subAgreement' }, 'district'],
    ["the plan's own grant is cut", { grant: 'thisPlan' }, 'district'],
    ['felt over the city', { reach: 'city' }, 'city'],
    ['other plans are touched', { reach: 'city', otherPlans: 'yes' }, 'city'],
    ['a whole administration is reorganised', { organisation: 'whole' }, 'city'],
    ['the city-wide agreement is changed', { reach: 'city', agreement: 'main' }, 'city'],
    ['not essential', { essential: 'no' }, 'none'],
    ['not essential, though the city hears of it', { essential: 'no', reach: 'city' }, 'none'],
  ];
  for (const [name, answers, level] of cases) {
    test(`${name}: ${level}`, () => {
      const decided = levelOf({ ...plain, ...answers });
      assert.equal(decided.kind === 'decided' ? decided.level : decided.rule, level);
    });
  }

  const asked: readonly (readonly [string, Partial<LevelAnswers>, readonly string[]])[] = [
    [
      'unessential, and yet the agreement changes',
      { essential: 'no', agreement: 'strategic' },
      ['essential', 'agreement'],
    ],
    ['unessential, and yet money', { essential: 'no', grant: 'thisPlan' }, ['essential', 'grant']],
    ['only here, and yet other plans', { otherPlans: 'yes' }, ['reach', 'otherPlans']],
    ['only here, and yet the city agreement', { agreement: 'main' }, ['reach', 'agreement']],
    ["only here, and yet all plans' money", { grant: 'allPlans' }, ['reach', 'grant']],
  ];
  for (const [name, answers, questions] of asked) {
    test(`${name}: asked about`, () => {
      const decided = levelOf({ ...plain, ...answers });
      assert.deepEqual(decided.kind === 'asked' ? decided.questions : decided.level, questions);
    });
  }

  const answers = fc.record(
    Object.fromEntries(
      levelQuestionNames.map((name) => [name, fc.constantFrom(...levelQuestions[name])]),
    ),
  ) as fc.Arbitrary<LevelAnswers>;

  test('no answers are left without a level or a question', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const decided = levelOf(given);
        if (decided.kind === 'asked') assert.ok(decided.questions.length > 0);
        else assert.ok(['district', 'city', 'none'].includes(decided.level));
      }),
    );
  });

  test('another answer to what is asked about can always resolve it', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const mended = { ...given, essential: 'yes', reach: 'city' } as const;
        assert.equal(levelOf(mended).kind, 'decided');
      }),
    );
  });

  test('every rule decides for somebody', () => {
    const all = fc.sample(answers, { numRuns: 5_000, seed: 1 });
    const used = new Set(all.map((given) => levelOf(given).rule));
    assert.deepEqual([...used].sort(), Object.keys(levelRules).sort());
  });
});

describe('who takes a notice', () => {
  const body = (
    key: string,
    level: BodyLevel,
    rights: readonly BodyRight[],
    closedOn?: string,
  ): GoverningBody => ({
    key: key as BodyKey,
    name: key,
    otherNames: [],
    kind: 'other',
    level,
    focusAreas: [],
    rights,
    ...(closedOn === undefined ? {} : { closedOn: closedOn as IsoDate }),
  });
  const district = body('district', 'district', ['takeDistrictNotices']);
  const city = body('city', 'city', ['takeCityNotices']);
  const only = body('only', 'local', ['takeCityNotices', 'takeDistrictNotices']);
  const wide = body('wide', 'city', ['takeDistrictNotices', 'takeCityNotices']);
  const gone = body('gone', 'district', ['takeDistrictNotices'], '2018-12-31');
  const without = body('without', 'district', ['decide']);
  const day = '2019-03-01' as IsoDate;

  const cases = [
    ['each level has its own body', 'district', [city, district], 'body district'],
    ['each level has its own body', 'city', [district, city], 'body city'],
    [
      'one of the level itself before one that takes both',
      'district',
      [wide, district],
      'body district',
    ],
    ['a plan with one board', 'district', [only], 'body only'],
    ['a plan with one board', 'city', [only], 'body only'],
    ['no district board: the city board is nearest', 'district', [city], 'nearest city'],
    ['no city board: the district board is nearest', 'city', [district], 'nearest district'],
    ['a body that was closed takes nothing', 'district', [gone, city], 'nearest city'],
    ['nobody has the right', 'district', [without], 'missing takeDistrictNotices'],
    ['nobody has the right', 'city', [], 'missing takeCityNotices'],
    ['what is not essential is nobody’s', 'none', [city, district], 'nobody'],
  ] as const;
  for (const [name, level, bodies, expected] of cases) {
    test(`${name} (${level}): ${expected}`, () => {
      const taker = takerOf(level, bodies, day);
      const who =
        taker.kind === 'missing'
          ? ` ${taker.lacks}`
          : taker.kind === 'nobody'
            ? ''
            : ` ${taker.body.key}`;
      assert.equal(`${taker.kind}${who}`, expected);
    });
  }
});
