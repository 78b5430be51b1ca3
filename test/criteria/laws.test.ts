import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as check from 'fast-check';
import { evaluate } from '#domain/criteria/evaluate.ts';
import type { RawParams } from '#domain/criteria/field.ts';
import type { KindName } from '#domain/criteria/kinds/index.ts';
import type { Finding } from '#domain/criteria/verdict.ts';
import * as exact from '#domain/quantity/rational.ts';
import { knowledgeOf } from '#domain/readings/knowledge.ts';
import type { Polarity, Reading, Series, SeriesId } from '#domain/readings/reading.ts';
import { date, type Instant } from '#domain/time/period.ts';
import { claimOf, stated } from '#test/cases.ts';
import { moment, type Plan, plan, series } from '#test/readings.ts';

/**
 * Every kind that judges figures, said twice: with higher figures better, and its mirror, where
 * each figure, level and direction is turned round. Kroner are used since they can be negative.
 */
type Turn = {
  readonly sign: 1 | -1;
  readonly limit: 'atLeast' | 'atMost';
  readonly strict: 'above' | 'below';
  readonly way: 'rise' | 'fall';
  readonly polarity: Polarity;
};
const up: Turn = {
  sign: 1,
  limit: 'atLeast',
  strict: 'above',
  way: 'rise',
  polarity: 'higherIsBetter',
};
const down: Turn = {
  sign: -1,
  limit: 'atMost',
  strict: 'below',
  way: 'fall',
  polarity: 'lowerIsBetter',
};

const kroner = (value: number, { sign }: Turn = up) => stated(String(value * sign), 'kroner');
const base = (turn: Turn) => ({ baseline: kroner(10, turn), baselinePeriod: '2016' });

const said: Readonly<Partial<Record<KindName, (turn: Turn) => RawParams>>> = {
  'reach-level': (turn) => ({
    series: 'own',
    comparison: turn.limit,
    target: kroner(20, turn),
    deadline: '2020',
    ...base(turn),
  }),
  'average-over-period': (turn) => ({
    series: 'own',
    periods: '2017/2020',
    comparison: turn.limit,
    target: kroner(20, turn),
    baseline: kroner(10, turn),
  }),
  'change-of-average': (turn) => ({
    series: 'own',
    direction: turn.way,
    change: kroner(10),
    periods: '2017/2020',
    baseline: kroner(10, turn),
  }),
  'absolute-change': (turn) => ({
    series: 'own',
    direction: turn.way,
    change: kroner(10),
    deadline: '2020',
    ...base(turn),
  }),
  'relative-change': (turn) => ({
    series: 'own',
    direction: turn.way,
    share: stated('50'),
    deadline: '2020',
    ...base(turn),
  }),
  'improve-on-baseline': (turn) => ({ series: 'own', deadline: '2020', ...base(turn) }),
  'not-worsen': (turn) => ({
    series: 'own',
    deadline: '2020',
    tolerance: kroner(2),
    ...base(turn),
  }),
  'narrow-gap': () => ({
    series: 'own',
    benchmark: 'other',
    by: kroner(4),
    deadline: '2020',
    gap: kroner(10),
    baselinePeriod: '2016',
  }),
  'near-benchmark': () => ({
    series: 'own',
    benchmark: 'other',
    deadline: '2020',
    gap: kroner(10),
    baselinePeriod: '2016',
  }),
  'reach-benchmark': (turn) => ({
    series: 'own',
    benchmark: 'other',
    comparison: turn.strict,
    deadline: '2020',
    gap: kroner(-10, turn),
    baselinePeriod: '2016',
  }),
  'yearly-step': (turn) => ({
    series: 'own',
    direction: turn.way,
    step: kroner(3),
    periods: '2017/2020',
    reading: 'onTheWhole',
    ...base(turn),
  }),
  'yearly-count': (turn) => ({
    series: 'own',
    comparison: turn.limit,
    target: kroner(15, turn),
    periods: '2017/2020',
  }),
  'cumulative-count': (turn) => ({
    series: 'own',
    periods: '2017/2020',
    comparison: turn.limit,
    target: kroner(60, turn),
  }),
  staged: (turn) => ({
    series: 'own',
    comparison: turn.limit,
    stages: [
      { by: '2018', target: kroner(12, turn) },
      { by: '2020', target: kroner(20, turn) },
    ],
    ...base(turn),
  }),
  'reach-and-hold': (turn) => ({
    series: 'own',
    comparison: turn.strict,
    target: kroner(12, turn),
    periods: '2018/2020',
  }),
  rank: () => ({ series: 'own', among: ['other', 'third'], place: 2, deadline: '2020' }),
  'each-of': (turn) => ({
    parts: ['own', 'third'].map((id) => ({
      label: id,
      kind: 'reach-level',
      params: {
        series: id,
        comparison: turn.limit,
        target: kroner(20, turn),
        deadline: '2020',
        ...base(turn),
      },
    })),
  }),
  composite: (turn) => ({
    rule: 'atLeastOf',
    count: 2,
    parts: [
      {
        label: 'level',
        kind: 'reach-level',
        params: {
          series: 'own',
          comparison: turn.limit,
          target: kroner(20, turn),
          deadline: '2020',
          ...base(turn),
        },
      },
      {
        label: 'mean',
        kind: 'average-over-period',
        params: {
          series: 'own',
          periods: '2017/2020',
          comparison: turn.limit,
          target: kroner(15, turn),
          baseline: kroner(10, turn),
        },
      },
      {
        label: 'third',
        kind: 'improve-on-baseline',
        params: { series: 'third', deadline: '2020', ...base(turn) },
      },
    ],
  }),
};
const kinds = Object.keys(said) as (keyof typeof said)[];

const ids = ['own', 'other', 'third'];
const years = ['2016', '2017', '2018', '2019', '2020', '2021'];
type State = {
  readonly at: string;
  readonly id: string;
  readonly value?: number;
  readonly kind: 'measured' | 'suppressed' | 'pending' | 'notMeasured';
};

/** At most one reading for each series and year, so that none hides behind another. */
const readings: check.Arbitrary<readonly State[]> = check.uniqueArray(
  check.record({
    at: check.constantFrom(...years),
    id: check.constantFrom(...ids),
    value: check.integer({ min: -5, max: 30 }),
    kind: check.oneof(
      { weight: 12, arbitrary: check.constant('measured' as const) },
      {
        weight: 1,
        arbitrary: check.constantFrom(
          'suppressed' as const,
          'pending' as const,
          'notMeasured' as const,
        ),
      },
    ),
  }),
  { minLength: 6, maxLength: 18, selector: ({ at, id }) => `${id} ${at}` },
);
const days = check.constantFrom(
  '2016-06-01',
  '2018-02-01',
  '2018-12-31',
  '2019-07-01',
  '2020-06-01',
  '2020-12-31',
  '2021-01-01',
  '2023-01-01',
);

function planOf(states: readonly State[], turn: Turn): Plan {
  const [first, ...others] = ids.map((id) => series(id, 'kroner', turn.polarity)) as [
    Series,
    ...Series[],
  ];
  return states.reduce(
    (so, { at, id, value = 0, kind }) => {
      const chosen = so.of(id);
      return kind === 'measured' ? chosen.reads(at, String(value * turn.sign)) : chosen[kind](at);
    },
    plan(first, ...others),
  );
}

function judge(kind: keyof typeof said, states: readonly State[], on: string, turn = up): Finding {
  const known = planOf(states, turn);
  return evaluate(
    claimOf(kind, said[kind]?.(turn) ?? {}, known.series),
    known.knowledge(),
    date(on),
  );
}

const reasonsOf = ({ verdict }: Finding) =>
  verdict.kind === 'undecided' ? verdict.reasons.map((each) => JSON.stringify(each)).sort() : [];
const outcome = (finding: Finding) =>
  JSON.stringify({
    verdict: finding.verdict.kind,
    reasons: reasonsOf(finding),
    standing: finding.standing?.standing,
    final: finding.final,
    deadline: finding.deadline,
  });
const whole = (finding: Finding) =>
  JSON.stringify(finding, (_, value) => (typeof value === 'bigint' ? `${value}n` : value));
const worth = { notMet: 0, partlyMet: 1, met: 2, undecided: undefined } as const;
const runs = { numRuns: 150 };

describe('laws of every kind that judges figures', () => {
  it('every such kind is here', () => assert.deepEqual(kinds.length, 18));

  for (const kind of kinds) {
    describe(kind, () => {
      it('the same readings on the same day give the same finding', () => {
        check.assert(
          check.property(readings, days, (states, on) =>
            assert.equal(whole(judge(kind, states, on)), whole(judge(kind, states, on))),
          ),
          runs,
        );
      });

      it('the order of readings is of no matter', () => {
        check.assert(
          check.property(
            readings,
            days,
            check.array(check.nat(), { minLength: 18, maxLength: 18 }),
            (states, on, keys) => {
              const known = planOf(states, up);
              const claim = claimOf(kind, said[kind]?.(up) ?? {}, known.series);
              const shuffled = known.readings
                .map((each, index) => ({ each, key: keys[index] ?? 0 }))
                .sort((a, b) => a.key - b.key)
                .map(({ each }) => each);
              const again = evaluate(claim, knowledgeOf(known.series, shuffled), date(on));
              assert.equal(whole(evaluate(claim, known.knowledge(), date(on))), whole(again));
            },
          ),
          runs,
        );
      });

      it('taking a reading away never decides or changes a verdict; it leaves it or makes it undecided', () => {
        check.assert(
          check.property(readings, days, check.nat(), (states, on, which) => {
            const before = judge(kind, states, on).verdict.kind;
            const fewer = states.filter((_, index) => index !== which % states.length);
            const after = judge(kind, fewer, on).verdict.kind;
            assert.ok(after === before || after === 'undecided', `${before} became ${after}`);
          }),
          runs,
        );
      });

      it('turned round, figures and demand alike, nothing changes', () => {
        check.assert(
          check.property(readings, days, (states, on) =>
            assert.equal(outcome(judge(kind, states, on, down)), outcome(judge(kind, states, on))),
          ),
          runs,
        );
      });

      it('a verdict before the deadline is never final, and has a standing', () => {
        check.assert(
          check.property(readings, days, (states, on) => {
            const finding = judge(kind, states, on);
            assert.equal(finding.final, finding.standing === undefined);
            if (on <= '2020-12-31') assert.equal(finding.final, false);
          }),
          runs,
        );
      });
    });
  }

  for (const kind of kinds) {
    it(`${kind}: a better figure of the area never makes the verdict worse`, () => {
      check.assert(
        check.property(
          readings,
          check.nat(),
          check.integer({ min: 1, max: 20 }),
          (states, which, more) => {
            const chosen = which % states.length;
            const better = states.map((each, index) =>
              index === chosen && each.id !== 'other' && !(kind === 'rank' && each.id === 'third')
                ? { ...each, value: (each.value ?? 0) + more }
                : each,
            );
            const before = worth[judge(kind, states, '2023-01-01').verdict.kind];
            const after = worth[judge(kind, better, '2023-01-01').verdict.kind];
            // Where figures are missing, a better one may settle the rest or open it; it never lowers.
            if (before !== undefined && after !== undefined) assert.ok(after >= before);
          },
        ),
        { numRuns: 300 },
      );
    });
  }
});

describe('what was known at a moment', () => {
  const moments = check
    .integer({ min: 0, max: 59 })
    .map((minute) => moment(`2020-03-01T12:${String(minute).padStart(2, '0')}:00.000Z`));
  const entries = check.array(
    check.record({
      at: check.constantFrom(...years),
      value: check.integer({ min: 0, max: 30 }),
      entered: moments,
      corrects: check.option(check.nat({ max: 20 }), { nil: undefined }),
    }),
    { maxLength: 12 },
  );

  const written = (
    all: readonly { at: string; value: number; entered: Instant; corrects: number | undefined }[],
  ): readonly Reading[] =>
    all.reduce(
      (so, { at, value, entered, corrects }, index) => {
        const earlier = corrects === undefined || index === 0 ? undefined : all[corrects % index];
        const said =
          earlier === undefined || earlier.entered >= entered
            ? {}
            : { corrects: `n${(corrects ?? 0) % index}` };
        return so.reads(at, String(value), { entered, id: `n${index}`, ...said });
      },
      plan(series('own', 'kroner')),
    ).readings;

  it('is independent of everything entered later', () => {
    check.assert(
      check.property(entries, moments, (all, asOf) => {
        const own = series('own', 'kroner');
        const everything = written(all);
        const until = everything.filter((each) => each.provenance.enteredAt <= asOf);
        assert.deepEqual(knowledgeOf([own], everything, asOf), knowledgeOf([own], until));
      }),
      { numRuns: 500 },
    );
  });

  it('has one reading in force for a period, never one that was corrected, in the order of time', () => {
    check.assert(
      check.property(entries, (all) => {
        const everything = written(all);
        const inForce =
          knowledgeOf([series('own', 'kroner')], everything).readings.get('own' as SeriesId)
            ?.inOrder ?? [];
        const replaced = new Set(everything.flatMap((each) => each.supersedes ?? []));
        assert.ok(inForce.every((each) => !replaced.has(each.id)));
        assert.deepEqual(
          inForce.map((each) => each.period),
          [...new Set(inForce.map((each) => each.period))].sort(),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('two names of the same days stand in one order, whatever came first', () => {
    const one = plan(series('own')).reads('2020-12', '1').reads('2020-ultimo', '2');
    const other = knowledgeOf(one.series, one.readings.toReversed());
    assert.deepEqual(one.knowledge(), other);
  });

  it('a correction can move a figure to another year', () => {
    const moved = plan(series('own'))
      .reads('2019', '1', { id: 'wrong' })
      .reads('2020', '1', { corrects: 'wrong' });
    assert.deepEqual(
      [
        ...(moved
          .knowledge()
          .readings.get('own' as SeriesId)
          ?.at.keys() ?? []),
      ],
      ['2020'],
    );
  });

  it('a correction of a correction stands alone', () => {
    const twice = plan(series('own'))
      .reads('2020', '1', { id: 'a' })
      .reads('2020', '2', { id: 'b', corrects: 'a' })
      .reads('2020', '3', { id: 'c', corrects: 'b' });
    assert.deepEqual(
      twice
        .knowledge()
        .readings.get('own' as SeriesId)
        ?.inOrder.map((each) => each.id),
      ['c'],
    );
  });

  it('of two readings for one year the last entered stands, whichever was given first', () => {
    const two = plan(series('own'))
      .reads('2020', '1', { entered: '2021-02-01T00:00:00.000Z', id: 'late' })
      .reads('2020', '2', { entered: '2021-01-01T00:00:00.000Z', id: 'early' });
    assert.equal(two.knowledge().readings.get('own' as SeriesId)?.inOrder[0]?.id, 'late');
  });
});

describe('means that are exactly the limit', () => {
  const target = claimOf(
    'average-over-period',
    { series: 'own', periods: '2017/2020', comparison: 'atMost', target: stated('4.1') },
    [series('own')],
  );
  const tenths = check.integer({ min: 30, max: 52 });
  const text = (value: number) => exact.toDecimal(exact.rational(value, 10), 1).text;
  const verdictOf = (all: readonly number[]) =>
    evaluate(
      target,
      plan(series('own'))
        .readsAll(
          Object.fromEntries(all.map((value, index) => [String(2017 + index), text(value)])),
        )
        .knowledge(),
      date('2021-01-01'),
    ).verdict.kind;

  it('are met for every four one-decimal figures from 3.0 to 5.2 whose mean is 4.1', () => {
    let sets = 0;
    let wrongInFloats = 0;
    for (let a = 30; a <= 52; a += 1) {
      for (let b = 30; b <= 52; b += 1) {
        for (let c = 30; c <= 52; c += 1) {
          const d = 164 - a - b - c;
          if (d < 30 || d > 52) continue;
          sets += 1;
          if ((a / 10 + b / 10 + c / 10 + d / 10) / 4 > 4.1) wrongInFloats += 1;
          assert.equal(verdictOf([a, b, c, d]), 'met');
        }
      }
    }
    assert.equal(sets, 8119);
    assert.equal(wrongInFloats, 1406);
  });

  it('a tenth more in any one figure is not', () => {
    check.assert(
      check.property(tenths, tenths, tenths, check.nat({ max: 3 }), (a, b, c, which) => {
        const figures = [a, b, c, 164 - a - b - c].map((value, index) =>
          index === which ? value + 1 : value,
        );
        check.pre(figures.every((value) => value >= 0));
        assert.equal(verdictOf(figures), 'notMet');
      }),
    );
  });
});
