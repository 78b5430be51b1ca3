import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { DraftAnswers, GivenAnswer, SettledCriteria } from '#domain/agreements/answer.ts';
import { isClear } from '#domain/agreements/proposal.ts';
import type { AnswerCode } from '#domain/agreements/question.ts';
import { type Instant, period } from '#domain/time/period.ts';
import { readAgreement } from '#text/agreement/read.ts';
import { issuesOf, reviewDraft } from './review.ts';

/** An invented agreement of one area, with the criterion that is asked about. */
const draftWith = (sentence: string, source = 'Kommunens data') =>
  readAgreement([
    { kind: 'paragraph', text: 'Strategisk samarbejdsaftale' },
    { kind: 'paragraph', text: 'Områdets navn: Grønhøj – en helhedsplan' },
    { kind: 'paragraph', text: 'Aftalens parter:' },
    { kind: 'paragraph', text: 'Boligforeningen Grøn' },
    { kind: 'paragraph', text: 'Skovby Kommune' },
    { kind: 'paragraph', text: 'Aftaleperiode: 01.01.2017 – 31.12.2020' },
    { kind: 'heading', level: 1, text: '5. Indsatsområder' },
    { kind: 'heading', level: 2, text: '5.1 Trivsel' },
    {
      kind: 'table',
      rows: [
        ['Lokalt opstillede målinger (succeskriterier):', 'Datakilde:'],
        [sentence, source],
      ],
    },
  ]);

const at = '2021-01-01T00:00:00.000Z' as Instant;
const choice = (code: AnswerCode, size?: string): GivenAnswer => ({
  form: 'choice',
  choice: code,
  ...(size === undefined ? {} : { size }),
});

const reviewed = (
  sentence: string,
  given: Readonly<Record<string, GivenAnswer>>,
  settled: SettledCriteria = {},
  source?: string,
) => {
  const draft = draftWith(sentence, source);
  const answers: DraftAnswers = Object.fromEntries(
    Object.entries(given).map(([kind, answer]) => {
      const found = draft.questions.find(({ id }) => id.includes(kind));
      assert.ok(
        found,
        `${kind} is asked; asked are ${draft.questions.map(({ id }) => id).join(' ')}`,
      );
      return [found.id, { given: answer, by: 'Asta', at }];
    }),
  );
  const [proposal] = reviewDraft({ draft, answers, settled }).proposals;
  assert.ok(proposal);
  return proposal;
};

const near =
  'Andelen af unge i job nærmer sig kommunens gennemsnit (baseline 2016: 40 % i området og 60 % i kommunen)';
const better = 'Flere er med i fællesskaber i 2020 (baseline i 2017: 55 % er med)';
const step = 'Skolefraværet skal falde med 0,25 procentpoint pr. år (8,35 % i skoleåret 2014/15)';
const count = 'Minimum 5 flere forældre bliver aktive i netværk pr. år (50 er aktive i 2016)';
const milestone =
  'Samarbejde om tryghed (plan udarbejdet/aftale underskrevet senest 3. kvartal 2017)';
const level = 'Trygheden i området stiger til mindst 73 % i 2020 (64,6 % i 2015)';

type Row = readonly [
  name: string,
  sentence: string,
  answers: Readonly<Record<string, GivenAnswer>>,
  kind: string,
  params: Readonly<Record<string, unknown>>,
];
const point = (value: string) => ({ value, unit: 'percentagePoint' });

const rows: readonly Row[] = [
  [
    'any narrowing counts until a size is agreed',
    near,
    {},
    'near-benchmark',
    { least: undefined, deadline: '2020' },
  ],
  [
    'an agreed size is the least narrowing',
    near,
    { size: choice('agreedSize', '5') },
    'near-benchmark',
    { least: point('5') },
  ],
  [
    'any improvement',
    near,
    { size: choice('anyImprovement') },
    'near-benchmark',
    { least: undefined },
  ],
  ['the plan ends', near, { deadline: choice('planEnd') }, 'near-benchmark', { deadline: '2020' }],
  [
    'every year is one demand a year',
    near,
    { deadline: choice('everyYear') },
    'composite',
    { rule: 'all' },
  ],
  [
    'an improvement of a size is a change',
    better,
    { size: choice('agreedSize', '3') },
    'absolute-change',
    { change: point('3'), direction: 'rise' },
  ],
  [
    'every year for itself',
    step,
    { 'every-year': choice('everyYear') },
    'yearly-step',
    { reading: 'everyYear' },
  ],
  [
    'over the years as a whole',
    step,
    { 'every-year': choice('onTheWhole') },
    'yearly-step',
    { reading: 'onTheWhole' },
  ],
  [
    'from the baseline',
    step,
    { 'step-start': choice('fromBaseline') },
    'yearly-step',
    { periods: ['2015/16', '2016/17', '2017/18', '2018/19', '2019/20'], baselinePeriod: '2014/15' },
  ],
  [
    "from the plan's start the year before it is the baseline",
    step,
    { 'step-start': choice('fromStart') },
    'yearly-step',
    {
      periods: ['2016/17', '2017/18', '2018/19', '2019/20'],
      baselinePeriod: '2015/16',
      baseline: undefined,
    },
  ],
  [
    'a stock grows by the step',
    count,
    { 'stock-or-flow': choice('stock') },
    'yearly-step',
    { periods: '2017/2020' },
  ],
  [
    'a flow has so many new ones a year',
    count,
    { 'stock-or-flow': choice('flow') },
    'yearly-count',
    {
      target: { value: '5', unit: 'count' },
      comparison: 'atLeast',
      periods: '2017/2020',
      baseline: undefined,
    },
  ],
  [
    'all of it',
    milestone,
    { deliverables: choice('allDelivered') },
    'milestone',
    { combine: 'all', by: '2017-Q3' },
  ],
  [
    'one is enough',
    milestone,
    { deliverables: choice('eitherOne') },
    'milestone',
    { combine: 'any' },
  ],
  [
    'no substitute',
    level,
    { 'source-stopped': choice('noSubstitute') },
    'reach-level',
    { substitute: undefined },
  ],
  [
    'the wave before',
    level,
    { 'source-stopped': choice('earlierWave') },
    'reach-level',
    { substitute: 'nearestEarlier' },
  ],
  [
    'the wave after',
    level,
    { 'source-stopped': choice('laterWave') },
    'reach-level',
    { substitute: 'nearestLater' },
  ],
  [
    'the years a former mean is of',
    'Andelen af sigtede unge falder 2 procentpoint fra gennemsnittet for de seneste fire år, der var 6,3 %, til et gennemsnit på 4,3 % i perioden 2017-2020',
    { window: { form: 'period', period: period('2013/2016') } },
    'change-of-average',
    { baselinePeriods: ['2013', '2014', '2015', '2016'] },
  ],
  [
    'when and what the baseline was',
    'At andelen af 1-2 årige i pasning (84 %), nærmer sig kommunens niveau i 2020 (92 % i 2017)',
    { '-baseline': { form: 'figure', value: '83.5', period: period('2016') } },
    'near-benchmark',
    { baseline: { value: '83.5', unit: 'percent' }, baselinePeriod: '2016' },
  ],
];

describe('an answer decides how a criterion is judged', () => {
  for (const [name, sentence, answers, kind, params] of rows) {
    test(name, () => {
      const proposal = reviewed(
        sentence,
        answers,
        {},
        sentence === level ? 'Politiets tryghedsindeks' : undefined,
      );
      assert.equal(proposal.kind, kind);
      const seen = Object.fromEntries(
        Object.keys(params).map((key) => [key, proposal.params[key]]),
      );
      assert.deepEqual(seen, params);
      assert.deepEqual(issuesOf(proposal), []);
    });
  }
});

test('a dated starting figure becomes a reading of the plan', () => {
  const { stated } = reviewed(
    'Tilliden til politiet stiger med 4 procentpoint (i dag er den 75 %)',
    {
      window: { form: 'period', period: period('2015') },
    },
  );
  assert.deepEqual(
    stated.map((each) => [each.period, each.quantity.value]),
    [['2015', '75']],
  );
});

test('a criterion is clear when every question about it is answered', () => {
  assert.deepEqual(
    reviewed(near, {}).open.map(({ code }) => code),
    ['size', 'deadline'],
  );
  const settled = reviewed(near, { size: choice('anyImprovement'), deadline: choice('planEnd') });
  assert.ok(isClear(settled));
});

test('what a person wrote stands, and later answers are laid over it', () => {
  const own = reviewed(near, {});
  const change = (moment: string): SettledCriteria => ({
    [own.code]: {
      change: {
        kind: own.kind,
        params: { ...own.params, deadline: '2019' },
        series: own.series,
        source: own.source,
        interpretation: 'Som vi aftalte.',
        by: 'Bo',
        at: moment as Instant,
      },
    },
  });
  const size = { size: choice('agreedSize', '2') };
  const before = reviewed(near, size, change('2020-06-01T00:00:00.000Z'));
  assert.deepEqual([before.params.deadline, before.params.least], ['2019', point('2')]);
  const after = reviewed(near, size, change('2021-06-01T00:00:00.000Z'));
  assert.deepEqual([after.params.deadline, after.params.least], ['2019', undefined]);
  assert.equal(after.interpretation, 'Som vi aftalte.');
});
