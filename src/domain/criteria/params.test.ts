import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as check from 'fast-check';
import type { IssueCode } from '#domain/checked.ts';
import type { Series, SeriesId } from '#domain/readings/reading.ts';
import { stated } from '#test/cases.ts';
import { series } from '#test/readings.ts';
import { buildClaim, isKind, kindOf } from './build-claim.ts';
import type { RawParams } from './field.ts';
import { type KindName, kinds } from './kinds/index.ts';
import { mostItems } from './params.ts';

const context = {
  series: new Map<SeriesId, Series>(
    [
      series('safety'),
      series('safety2'),
      series('jobs', 'count'),
      series('plain', 'percent', 'neutral'),
      series('theory', 'delivery', 'neutral'),
      series('view', 'judgement'),
    ].map((each) => [each.id, each]),
  ),
};

const level: RawParams = {
  series: 'safety',
  comparison: 'atLeast',
  target: stated('73'),
  deadline: '2020',
};
const { deadline: _, ...held } = level;
const part = (params: RawParams = level, label = 'A') => ({ label, kind: 'reach-level', params });
const nested = (depth: number): RawParams => ({
  rule: 'all',
  parts: [depth === 0 ? part() : { label: 'deeper', kind: 'composite', params: nested(depth - 1) }],
});
const many = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, index) => make(index));

function issuesOf(kind: string, params: RawParams): readonly string[] {
  const built = buildClaim(kind, params, context);
  return built.ok ? [] : built.issues.map(({ path, code }) => `${path.join('.')}: ${code}`);
}

const refused: readonly [
  name: string,
  kind: string,
  params: RawParams,
  issues: readonly `${string}: ${IssueCode}`[],
][] = [
  ['no such kind', 'reach-levels', level, ['kind: notAKind']],
  ['a kind named as what every object has', 'constructor', level, ['kind: notAKind']],
  ['a prototype for a kind', '__proto__', level, ['kind: notAKind']],
  [
    'nothing given',
    'reach-level',
    {},
    ['series: required', 'comparison: required', 'target: required', 'deadline: required'],
  ],
  [
    'blank is nothing given',
    'reach-level',
    { series: '', comparison: null, target: undefined, deadline: [] },
    ['series: required', 'comparison: required', 'target: required', 'deadline: required'],
  ],
  ['a field of no such name', 'reach-level', { ...level, targets: 1 }, ['targets: unknownField']],
  [
    'a field called __proto__',
    'reach-level',
    JSON.parse(
      '{"series":"safety","comparison":"atLeast","target":{"value":"73","unit":"percent"},"deadline":"2020","__proto__":{"baseline":1}}',
    ),
    ['__proto__: unknownField'],
  ],
  [
    'a field called constructor',
    'reach-level',
    { ...level, constructor: 'x' },
    ['constructor: unknownField'],
  ],
  [
    'a series of another plan',
    'reach-level',
    { ...level, series: 'elsewhere' },
    ['series: notASeries'],
  ],
  [
    'an object for a series',
    'reach-level',
    { ...level, series: { toString: 1 } },
    ['series: notASeries'],
  ],
  [
    'a deadline that is none',
    'reach-level',
    { ...level, deadline: '2017-13' },
    ['deadline: notAPeriod'],
  ],
  [
    'an object for a deadline',
    'reach-level',
    { ...level, deadline: { toString: 1 } },
    ['deadline: notAPeriod'],
  ],
  [
    'a deadline no plan has',
    'reach-level',
    { ...level, deadline: '9999' },
    ['deadline: notAPeriod'],
  ],
  [
    'a choice that is none',
    'reach-level',
    { ...level, comparison: 'between' },
    ['comparison: notAChoice'],
  ],
  [
    'a choice every object has',
    'reach-level',
    { ...level, comparison: 'toString' },
    ['comparison: notAChoice'],
  ],
  [
    'a list for a choice',
    'reach-level',
    { ...level, comparison: ['atLeast'] },
    ['comparison: notAChoice'],
  ],
  [
    'a bare number for a quantity',
    'reach-level',
    { ...level, target: '73' },
    ['target: notANumber'],
  ],
  [
    'a number that is no text',
    'reach-level',
    { ...level, target: { value: 73, unit: 'percent' } },
    ['target: notANumber'],
  ],
  [
    'a Danish decimal in a file',
    'reach-level',
    { ...level, target: stated('64,6') },
    ['target: notANumber'],
  ],
  [
    'kroner for a percent',
    'reach-level',
    { ...level, target: stated('73', 'kroner') },
    ['target: wrongUnit'],
  ],
  [
    'a unit that is none',
    'reach-level',
    { ...level, target: { value: '73', unit: 'procent' } },
    ['target.unit: wrongUnit'],
  ],
  [
    'percent for a change in percent',
    'absolute-change',
    {
      series: 'safety',
      direction: 'rise',
      change: stated('5'),
      deadline: '2020',
      baselinePeriod: '2016',
    },
    ['change: wrongUnit'],
  ],
  [
    'more than a hundred percent',
    'reach-level',
    { ...level, target: stated('101') },
    ['target: outOfRange'],
  ],
  [
    'less than nobody',
    'reach-level',
    { ...level, series: 'jobs', target: stated('-1', 'count') },
    ['target: outOfRange'],
  ],
  [
    'partly met from less than nothing',
    'reach-level',
    { ...level, partly: stated('-50') },
    ['partly: outOfRange'],
  ],
  [
    'half a place',
    'rank',
    { series: 'safety', among: ['plain'], place: 1.5, deadline: '2020' },
    ['place: notAWholeNumber'],
  ],
  [
    'place 0',
    'rank',
    { series: 'safety', among: ['plain'], place: 0, deadline: '2020' },
    ['place: notAWholeNumber'],
  ],
  [
    'a place in words',
    'rank',
    { series: 'safety', among: ['plain'], place: 'first', deadline: '2020' },
    ['place: notAWholeNumber'],
  ],
  [
    'nobody to be compared with',
    'rank',
    { series: 'safety', among: [], place: 1, deadline: '2020' },
    ['among: required'],
  ],
  [
    'one of those compared is none',
    'rank',
    { series: 'safety', among: ['plain', 'elsewhere'], place: 1, deadline: '2020' },
    ['among.1: notASeries'],
  ],
  [
    'text for a list',
    'rank',
    { series: 'safety', among: 'jobs', place: 1, deadline: '2020' },
    ['among: wrongShape'],
  ],
  [
    'a gap that is not that of the levels beside it',
    'narrow-gap',
    {
      series: 'safety',
      benchmark: 'safety2',
      by: { value: '4', unit: 'percentagePoint' },
      deadline: '2020',
      gap: { value: '9', unit: 'percentagePoint' },
      baseline: { value: '75', unit: 'percent' },
      benchmarkBaseline: { value: '82.3', unit: 'percent' },
    },
    ['gap: contradiction'],
  ],
  [
    'no direction is better',
    'rank',
    { series: 'plain', among: ['safety'], place: 1, deadline: '2020' },
    ['direction: contradiction'],
  ],
  [
    'no direction is an improvement',
    'improve-on-baseline',
    { series: 'plain', deadline: '2020' },
    ['direction: contradiction'],
  ],
  [
    'no direction is worse',
    'not-worsen',
    { series: 'plain', deadline: '2020' },
    ['direction: contradiction'],
  ],
  [
    'times in words',
    'ratio-to-benchmark',
    {
      series: 'safety',
      benchmark: 'plain',
      comparison: 'atMost',
      times: 'three',
      deadline: '2020',
    },
    ['times: notANumber'],
  ],
  [
    'times as a number',
    'ratio-to-benchmark',
    { series: 'safety', benchmark: 'plain', comparison: 'atMost', times: 3, deadline: '2020' },
    ['times: notANumber'],
  ],
  [
    'the same year twice',
    'reach-and-hold',
    { ...held, periods: ['2018', '2018'] },
    ['periods: duplicate'],
  ],
  [
    'a year among them that is none',
    'reach-and-hold',
    { ...held, periods: ['2018', '2018/2017'] },
    ['periods.1: notAPeriod'],
  ],
  [
    'a span of a century',
    'reach-and-hold',
    { ...held, periods: '1900/2020' },
    ['periods: tooMany'],
  ],
  [
    'a list of a century',
    'reach-and-hold',
    {
      ...held,
      periods: many(mostItems + 1, (index) => String(1900 + index)),
    },
    ['periods: tooMany'],
  ],
  [
    'a list where a year should be',
    'reach-and-hold',
    { ...held, periods: { 0: '2018' } },
    ['periods: wrongShape'],
  ],
  [
    'a stage without a time',
    'staged',
    { series: 'safety', comparison: 'atLeast', stages: [{ target: stated('73') }] },
    ['stages.0.by: notAPeriod'],
  ],
  [
    'a stage of another unit',
    'staged',
    {
      series: 'safety',
      comparison: 'atLeast',
      stages: [{ by: '2018', target: stated('73', 'count') }],
    },
    ['stages.0.target: wrongUnit'],
  ],
  [
    'a stage that is a word',
    'staged',
    { series: 'safety', comparison: 'atLeast', stages: ['2018'] },
    ['stages.0: wrongShape'],
  ],
  [
    'two stages at one time',
    'staged',
    {
      series: 'safety',
      comparison: 'atLeast',
      stages: [
        { by: '2018', target: stated('70') },
        { by: '2018', target: stated('73') },
      ],
    },
    ['stages: contradiction'],
  ],
  [
    'a deliverable in a series of percent',
    'milestone',
    { by: '2017-Q3', combine: 'all', deliverables: [{ name: 'Theory', series: 'safety' }] },
    ['deliverables.0.series: wrongUnit'],
  ],
  [
    'a deliverable without a name',
    'milestone',
    { by: '2017-Q3', combine: 'all', deliverables: [{ name: '', series: 'theory' }] },
    ['deliverables.0.name: required'],
  ],
  [
    'a deliverable without anything',
    'milestone',
    { by: '2017-Q3', combine: 'all', deliverables: [{}] },
    ['deliverables.0.series: notASeries', 'deliverables.0.name: required'],
  ],
  [
    'a deliverable that is a number',
    'milestone',
    { by: '2017-Q3', combine: 'all', deliverables: [7] },
    ['deliverables.0: wrongShape'],
  ],
  [
    'two deliverables of one name',
    'milestone',
    {
      by: '2017-Q3',
      combine: 'all',
      deliverables: [
        { name: 'Theory', series: 'theory' },
        { name: 'Theory', series: 'theory' },
      ],
    },
    ['deliverables: contradiction'],
  ],
  [
    'a body of too many words',
    'judged',
    { body: 'x'.repeat(2_001), question: 'Good?' },
    ['body: tooLong'],
  ],
  [
    'a number for a question',
    'judged',
    { body: 'The board', question: 7 },
    ['question: wrongShape'],
  ],
  [
    'a judgement kept as a percent',
    'judged',
    { body: 'The board', question: 'Good?', series: 'safety' },
    ['series: contradiction'],
  ],
  [
    'parts of one label',
    'composite',
    { rule: 'all', parts: [part(), part()] },
    ['parts: contradiction'],
  ],
  [
    'three of two parts',
    'composite',
    { rule: 'atLeastOf', count: 3, parts: [part(), part(level, 'B')] },
    ['count: contradiction'],
  ],
  [
    'some number of parts, without the number',
    'composite',
    { rule: 'atLeastOf', parts: [part(), part(level, 'B')] },
    ['count: contradiction'],
  ],
  [
    'a part without a label',
    'composite',
    { rule: 'all', parts: [part(level, ' ')] },
    ['parts.0.label: required'],
  ],
  [
    'a part without a kind',
    'composite',
    { rule: 'all', parts: [{ label: 'A' }] },
    ['parts.0.kind: notAKind'],
  ],
  [
    'a part that is a word',
    'composite',
    { rule: 'all', parts: ['reach-level'] },
    ['parts.0: wrongShape'],
  ],
  [
    'a part without parameters',
    'composite',
    { rule: 'all', parts: [{ label: 'A', kind: 'watch-only', params: [] }] },
    ['parts.0.params.series: required'],
  ],
  [
    'the way to a part inside a part',
    'composite',
    {
      rule: 'all',
      parts: [
        {
          label: 'A',
          kind: 'composite',
          params: { rule: 'all', parts: [part(), part({ ...level, deadline: 'soon' }, 'B')] },
        },
      ],
    },
    ['parts.0.params.parts.1.params.deadline: notAPeriod'],
  ],
  [
    'parts of parts of parts of parts',
    'composite',
    nested(3),
    ['parts.0.params.parts.0.params.parts.0.params.parts.0.params.kind: tooMany'],
  ],
  [
    'two populations of one label',
    'each-of',
    { parts: [part(), part()] },
    ['parts: contradiction'],
  ],
  [
    'a condition without its limit',
    'each-of',
    { parts: [part()], condition: 'below' },
    ['threshold: contradiction'],
  ],
  [
    'a range without its upper end',
    'yearly-count',
    { series: 'jobs', comparison: 'between', target: stated('85', 'count'), periods: '2019/2020' },
    ['upper: contradiction'],
  ],
  [
    'a target the change does not come to',
    'change-of-average',
    {
      series: 'safety',
      direction: 'fall',
      change: stated('1', 'percentagePoint'),
      periods: '2017/2020',
      baseline: stated('5.1'),
      target: stated('4.2'),
    },
    ['target: contradiction'],
  ],
  [
    'a target the share does not come to',
    'relative-change',
    {
      series: 'jobs',
      direction: 'fall',
      share: stated('50'),
      deadline: '2024',
      baseline: stated('172', 'count'),
      target: stated('87', 'count'),
    },
    ['target: contradiction'],
  ],
  [
    'a benchmark in another unit',
    'narrow-gap',
    { series: 'safety', benchmark: 'jobs', by: stated('4', 'percentagePoint'), deadline: '2020' },
    ['benchmark: wrongUnit'],
  ],
  [
    'compared with a count',
    'rank',
    { series: 'safety', among: ['plain', 'jobs'], place: 1, deadline: '2020' },
    ['among.1: wrongUnit'],
  ],
  [
    'a place nobody can miss',
    'rank',
    { series: 'safety', among: ['plain'], place: 2, deadline: '2020' },
    ['place: contradiction'],
  ],
  [
    'a place nobody can miss, itself counted twice',
    'rank',
    { series: 'safety', among: ['plain', 'safety'], place: 2, deadline: '2020' },
    ['place: contradiction'],
  ],
  [
    'more of them than there are',
    'each-of',
    { parts: [part()], least: 2 },
    ['least: contradiction'],
  ],
  [
    'a range upside down',
    'yearly-count',
    {
      series: 'jobs',
      comparison: 'between',
      target: stated('100', 'count'),
      upper: stated('85', 'count'),
      periods: '2019/2020',
    },
    ['upper: contradiction'],
  ],
  [
    'a half-year inside one of the years',
    'cumulative-count',
    {
      series: 'jobs',
      comparison: 'atLeast',
      target: stated('5', 'count'),
      periods: ['2019', '2019-H1'],
    },
    ['periods: duplicate'],
  ],
  [
    'a baseline after the deadline',
    'improve-on-baseline',
    { series: 'safety', deadline: '2016', baselinePeriod: '2020' },
    ['baselinePeriod: contradiction'],
  ],
  [
    'a baseline at the deadline',
    'improve-on-baseline',
    { series: 'safety', deadline: '2016', baselinePeriod: '2016' },
    ['baselinePeriod: contradiction'],
  ],
  [
    'a baseline among the years that count',
    'yearly-step',
    {
      series: 'safety',
      direction: 'rise',
      step: stated('5', 'percentagePoint'),
      periods: '2017/2020',
      reading: 'everyYear',
      baselinePeriod: '2018',
    },
    ['baselinePeriod: contradiction'],
  ],
  [
    'every problem at once',
    'reach-level',
    { ...level, series: 'elsewhere', deadline: 'soon', comparison: 'most', extra: 1 },
    ['extra: unknownField', 'series: notASeries', 'comparison: notAChoice', 'deadline: notAPeriod'],
  ],
];

describe('parameters that are refused', () => {
  for (const [name, kind, params, issues] of refused) {
    it(`${name}: ${issues.join(', ')}`, () => assert.deepEqual(issuesOf(kind, params), issues));
  }
});

const accepted: readonly [name: string, kind: string, params: RawParams][] = [
  ['a level', 'reach-level', level],
  [
    'optional fields left blank',
    'reach-level',
    { ...level, baseline: undefined, baselinePeriod: '', substitute: null, partly: [] },
  ],
  ['a level at the end of its range', 'reach-level', { ...level, target: stated('100') }],
  [
    'a place as a form sends it',
    'rank',
    { series: 'safety', among: ['plain'], place: '1', deadline: '2020' },
  ],
  ['as many years as a list may have', 'reach-and-hold', { ...held, periods: '1961/2020' }],
  [
    'a target rounded as it was written',
    'relative-change',
    {
      series: 'safety',
      direction: 'fall',
      share: stated('30'),
      deadline: '2020',
      baseline: stated('20.1'),
      target: stated('14'),
    },
  ],
  ['parts of parts of parts', 'composite', nested(2)],
  ['a long text', 'judged', { body: 'x'.repeat(2_000), question: '🙂 مرحبا <b>' }],
];
describe('parameters that are accepted', () => {
  for (const [name, kind, params] of accepted)
    it(name, () => assert.deepEqual(issuesOf(kind, params), []));
});

describe('garbage', () => {
  const names = Object.keys(kinds) as KindName[];
  const fieldNames = [...new Set(names.flatMap((name) => Object.keys(kindOf(name).fields)))];
  const shapes = check.oneof(
    check.anything({ withNullPrototype: true, withBigInt: true, withDate: true }),
    check.jsonValue() as check.Arbitrary<unknown>,
    check.constantFrom<unknown>(
      'safety',
      'jobs',
      'atLeast',
      'all',
      '2017/2020',
      '9990/9999',
      '2399',
      stated('73'),
      [part()],
      ['2020'],
      { toString: 1, valueOf: 1 },
      '1'.repeat(60),
    ),
  );
  const given = check.dictionary(
    check.oneof(check.constantFrom(...fieldNames), check.string(), check.constant('__proto__')),
    shapes,
    { noNullPrototype: false },
  );

  it('of any shape in any field is answered, never thrown at', () => {
    check.assert(
      check.property(check.constantFrom(...names), given, (kind, params) => {
        const built = buildClaim(kind, params as RawParams, context);
        if (!built.ok)
          assert.ok(
            built.issues.length > 0 &&
              built.issues.every(({ path }) => path.every((step) => typeof step === 'string')),
          );
      }),
      { numRuns: 3_000 },
    );
  });

  it('in place of all the parameters is the wrong shape', () => {
    for (const params of [null, undefined, 7, 'text', true, [], [1]]) {
      const built = buildClaim('reach-level', params as unknown as RawParams, context);
      assert.ok(!built.ok);
      assert.deepEqual(
        built.issues.map((each) => each.code),
        ['wrongShape'],
      );
    }
  });

  it('shown again is cut short', () => {
    const built = buildClaim('reach-level', { ...level, series: 'x'.repeat(10_000) }, context);
    assert.ok(!built.ok && (built.issues[0]?.detail?.length ?? 0) <= 80);
    const kind = buildClaim('y'.repeat(10_000), level, context);
    assert.ok(!kind.ok && kind.issues[0]?.detail?.length === 40);
  });

  it('one wrong field in an otherwise right worked example is always found', () => {
    for (const name of names) {
      const { example, fields } = kindOf(name);
      const all = new Map(
        example.series.map((each) => [
          each.id as SeriesId,
          series(each.id, each.unit, each.polarity),
        ]),
      );
      assert.ok(buildClaim(name, example.params, { series: all }).ok, name);
      for (const [key, { type }] of Object.entries(fields)) {
        const broken = buildClaim(
          name,
          { ...example.params, [key]: type === 'text' ? 7 : '§' },
          { series: all },
        );
        assert.ok(
          !broken.ok && broken.issues.some(({ path }) => path[0] === key),
          `${name}.${key}`,
        );
      }
    }
  });
});

describe('the kinds', () => {
  it('are the twenty-two of the language, each under its own name', () => {
    assert.deepEqual(Object.keys(kinds).sort(), [
      'absolute-change',
      'average-over-period',
      'change-of-average',
      'composite',
      'cumulative-count',
      'each-of',
      'improve-on-baseline',
      'judged',
      'milestone',
      'narrow-gap',
      'near-benchmark',
      'not-worsen',
      'rank',
      'ratio-to-benchmark',
      'reach-and-hold',
      'reach-benchmark',
      'reach-level',
      'relative-change',
      'staged',
      'watch-only',
      'yearly-count',
      'yearly-step',
    ]);
    for (const [name, { name: own }] of Object.entries(kinds)) assert.equal(own, name);
    assert.equal(isKind('toString'), false);
  });
});
