import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { quantity } from '#domain/quantity/quantity.ts';
import { exactDecimal } from '#domain/quantity/rational.ts';
import type { SeriesId } from '#domain/readings/reading.ts';
import { date, period } from '#domain/time/period.ts';
import { claimOf, reasonText, stated } from '#test/cases.ts';
import { type Plan, plan, series } from '#test/readings.ts';
import { type Claim, type Compare, constant, reading } from './claim.ts';
import { evaluate } from './evaluate.ts';
import { judge } from './judge.ts';

const own = plan(series('own', 'count'), series('share'));
const from = (value: string) => ({
  start: { amount: constant(quantity(value, 'count')), at: period('2016') },
});
const claim = (more: Partial<Compare>): Compare => ({
  kind: 'compare',
  left: reading('own' as SeriesId, period('2020')),
  comparison: 'atLeast',
  right: constant(quantity('20', 'count')),
  ...more,
});
const range = { comparison: 'between', upper: constant(quantity('30', 'count')) } as const;
const judged = (asked: Claim, of: Plan) => judge(asked, { knowledge: of.knowledge() });

const covered: readonly [
  name: string,
  more: Partial<Compare>,
  value: string,
  verdict: string,
  share?: string,
][] = [
  ['equal', { comparison: 'equal', ...from('10') }, '20', 'met', '1'],
  ['nearly equal from below', { comparison: 'equal', ...from('10') }, '18', 'partlyMet', '0.8'],
  [
    'past equal counts as far off as before it',
    { comparison: 'equal', ...from('10') },
    '22',
    'partlyMet',
    '0.8',
  ],
  ['far past equal', { comparison: 'equal', ...from('10') }, '29', 'notMet', '0.1'],
  ['into a range from above', { ...range, ...from('40') }, '35', 'partlyMet', '0.5'],
  ['into a range from below', { ...range, ...from('10') }, '14', 'notMet', '0.4'],
  ['begun at the upper end of a range', { ...range, ...from('30') }, '31', 'notMet'],
  ['begun inside a range', { ...range, ...from('25') }, '31', 'notMet'],
  ['at least', from('10'), '15', 'partlyMet', '0.5'],
  ['the wrong way', from('10'), '5', 'notMet', '-0.5'],
  ['no start', {}, '19', 'notMet'],
  [
    'a start in another unit is no start',
    { start: { amount: constant(quantity('10', 'percent')) } },
    '19',
    'notMet',
  ],
];

describe('how much of the way was covered', () => {
  for (const [name, more, value, verdict, share] of covered) {
    it(`${name}: ${share ?? 'no way'}, ${verdict}`, () => {
      const trace = judged(claim(more), own.reads('2020', value));
      assert.ok(trace.kind === 'compare');
      assert.equal(trace.verdict.kind, verdict);
      assert.equal(trace.covered && exactDecimal(trace.covered), share);
      assert.deepEqual(
        ['upper', 'start', 'startAt', 'covered', 'anySize', 'stretch'].filter(
          (key) => key in trace,
        ),
        [
          ...(more.upper ? ['upper'] : []),
          ...(more.start ? ['start'] : []),
          ...(more.start?.at ? ['startAt'] : []),
          ...(share ? ['covered'] : []),
        ],
      );
    });
  }
});

describe('a verdict', () => {
  it('names each missing thing once', () => {
    const twice: Compare = claim({
      right: reading('own' as SeriesId, period('2020')),
      comparison: 'between',
      upper: reading('own' as SeriesId, period('2021')),
    });
    const { verdict } = judged(twice, own.suppressed('2020'));
    assert.ok(verdict.kind === 'undecided');
    assert.deepEqual(verdict.reasons.map(reasonText), ['suppressed 2020', 'notRegistered 2021']);
  });

  it('of unlike units cannot be had', () => {
    for (const more of [
      { right: constant(quantity('20', 'percent')) },
      { ...range, upper: constant(quantity('30', 'percent')) },
    ]) {
      const { verdict } = judged(claim(more), own.reads('2020', '25'));
      assert.ok(verdict.kind === 'undecided');
      assert.deepEqual(verdict.reasons.map(reasonText), ['unlikeUnits count percent']);
    }
  });

  it('says whether a further aim was reached, and is not changed by it', () => {
    const params = {
      series: 'share',
      deadline: '2020',
      baseline: stated('50'),
      baselinePeriod: '2016',
      stretch: stated('10'),
    };
    const asked = claimOf('not-worsen', params, own.series);
    for (const [value, reached] of [
      ['54.9', false],
      ['55', true],
    ] as const) {
      const trace = judged(asked, own.of('share').reads('2020', value));
      assert.ok(trace.kind === 'compare');
      assert.deepEqual([trace.verdict.kind, trace.stretch?.reached], ['met', reached]);
      assert.equal(trace.stretch?.aim.value && exactDecimal(trace.stretch.aim.value.value), '55');
    }
    const unknown = judged(asked, own);
    assert.ok(unknown.kind === 'compare' && unknown.stretch?.reached === false);
  });

  it('says where no size was agreed, and which rule and parts it rests on', () => {
    const improve = claimOf(
      'improve-on-baseline',
      { series: 'share', deadline: '2020', baseline: stated('50') },
      own.series,
    );
    const trace = judged(improve, own);
    assert.ok(trace.kind === 'compare' && trace.anySize === true && !('startAt' in trace));
    const parts = [{ label: 'A', claim: improve }];
    for (const rule of ['all', 'any'] as const) {
      const whole = judged({ kind: rule, over: 'parts', parts }, own);
      assert.ok(
        whole.kind === 'parts' &&
          whole.rule === rule &&
          whole.count === 1 &&
          whole.leftOut.length === 0,
      );
    }
    const some = judged({ kind: 'atLeastOf', count: 1, over: 'parts', parts }, own);
    assert.ok(some.kind === 'parts' && some.rule === 'atLeastOf');
  });

  it('names the parts whose condition was not met', () => {
    const condition = claim({
      comparison: 'above',
      left: reading('own' as SeriesId, period('2016')),
    });
    const given: Claim = { kind: 'given', condition, then: claim({}) };
    const trace = judged(
      {
        kind: 'all',
        over: 'populations',
        parts: [
          { label: 'A', claim: given },
          { label: 'B', claim: claim({}) },
        ],
      },
      own.readsAll({ 2016: '10', 2020: '25' }),
    );
    assert.ok(trace.kind === 'parts');
    assert.deepEqual(
      [trace.leftOut, trace.parts.map((part) => part.label), trace.verdict.kind],
      [['A'], ['B'], 'met'],
    );
  });

  it('carries its deadline, and none where nothing settles it', () => {
    assert.equal(evaluate(claim({}), own.knowledge(), date('2019-01-01')).deadline, '2020');
    assert.equal(
      'deadline' in
        evaluate(
          { kind: 'watchOnly', series: 'own' as SeriesId },
          own.knowledge(),
          date('2019-01-01'),
        ),
      false,
    );
  });

  it('passes on when a pending figure is expected', () => {
    const { verdict } = judged(claim({}), own.pending('2020', '2021-06-01'));
    assert.deepEqual(verdict, {
      kind: 'undecided',
      reasons: [{ kind: 'pending', series: 'own', period: '2020', expected: '2021-06-01' }],
    });
    const undated = judged(claim({}), own.pending('2020')).verdict;
    assert.deepEqual(undated, {
      kind: 'undecided',
      reasons: [{ kind: 'pending', series: 'own', period: '2020' }],
    });
  });
});
