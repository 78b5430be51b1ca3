import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { RawParams } from '#domain/criteria/field.ts';
import { kinds } from '#domain/criteria/kinds/index.ts';
import type { Criterion, CriterionId } from '#domain/plans/plan.ts';
import { statusOf } from '#domain/plans/status.ts';
import type { DataSource, Series, SourceId } from '#domain/readings/reading.ts';
import { date } from '#domain/time/period.ts';
import { moment, type Plan, plan, series } from '#test/readings.ts';
import { type Explanation, explain } from './verdicts.ts';

const source: DataSource = { id: 'register' as SourceId, name: 'Et register', lagMonths: 12 };

function told(kind: string, params: RawParams, of: Plan, on: string): Explanation {
  const criterion: Criterion = {
    id: 'c' as CriterionId,
    code: 'C1',
    focusArea: 'a',
    sentence: '',
    dataSource: null,
    versions: [
      {
        number: 1,
        kind,
        params,
        interpretation: '',
        presumed: [],
        enteredBy: 'x',
        enteredAt: moment('2016-01-01T00:00:00.000Z'),
      },
    ],
  };
  const knowledge = of.knowledge();
  const today = date(on);
  return explain(statusOf(criterion, knowledge, today), {
    series: knowledge.series,
    sources: new Map([[source.id, source]]),
    today,
  });
}

const charged = series('k1', 'percent', 'lowerIsBetter');
const average: RawParams = {
  series: 'k1',
  direction: 'fall',
  change: { value: '1', unit: 'percentagePoint' },
  periods: '2017/2020',
  baseline: { value: '5.1', unit: 'percent' },
};
const charges = plan(charged).reads('2017', '4.2').reads('2018', '4.0');

const area: Series = { ...series('a'), population: 'Folehaven' };
const district: Series = { ...series('b'), population: 'Politikredsen', role: 'benchmark' };
const trust: RawParams = {
  series: 'a',
  benchmark: 'b',
  by: { value: '4', unit: 'percentagePoint' },
  deadline: '2020',
  baseline: { value: '75', unit: 'percent' },
  benchmarkBaseline: { value: '82.3', unit: 'percent' },
  baselinePeriod: '2015',
};

const safe: RawParams = {
  series: 'safe',
  comparison: 'atLeast',
  target: { value: '73', unit: 'percent' },
  deadline: '2020',
  baseline: { value: '64.6', unit: 'percent' },
  baselinePeriod: '2015',
};

describe('the sentence of a verdict', () => {
  const sentences: readonly (readonly [string, () => Explanation, string])[] = [
    [
      'a mean exactly at the limit is met',
      () =>
        told(
          'change-of-average',
          average,
          charges.reads('2019', '4.3').reads('2020', '3.9'),
          '2022-01-01',
        ),
      'Nået: gennemsnittet 2017-2020 er 4,1 %; kravet er højst 4,1 % (5,1 % minus 1 procentpoint).',
    ],
    [
      'a mean a little over is partly met, and every decimal is shown',
      () =>
        told(
          'change-of-average',
          average,
          charges.reads('2019', '4.3').reads('2020', '4.0'),
          '2022-01-01',
        ),
      'Delvist nået: gennemsnittet 2017-2020 er 4,125 %; kravet er højst 4,1 % (5,1 % minus 1 procentpoint).',
    ],
    [
      'a suppressed year leaves it undecided',
      () =>
        told(
          'change-of-average',
          average,
          charges.suppressed('2019').reads('2020', '3.9'),
          '2022-06-01',
        ),
      'Kan ikke afgøres, fordi tallet for 2019 er skjult, da for få personer står bag det.',
    ],
    [
      'the last figure is awaited',
      () => told('change-of-average', average, charges.reads('2019', '4.3'), '2020-06-01'),
      'Afventer tal: gennemsnittet 2017-2019 er 4,17 %; tallet for 2020 er ikke registreret endnu (ventes omkring december 2021).',
    ],
    [
      'a wave that was never made',
      () =>
        told(
          'reach-level',
          safe,
          plan(series('safe')).reads('2019', '73.4').notMeasured('2020'),
          '2022-01-01',
        ),
      'Kan ikke afgøres, fordi der ikke blev målt i 2020, og der ikke er aftalt en anden måling i stedet.',
    ],
    [
      'behind the straight line',
      () => told('reach-level', safe, plan(series('safe')).reads('2017', '66'), '2018-06-01'),
      'Bagud: tallet for 2017 er 66 % (den lige linje til målet gik da ved 67,96 %); kravet er mindst 73 %.',
    ],
    [
      'a gap with both sides',
      () =>
        told(
          'narrow-gap',
          trust,
          plan(area, district).reads('2020', '79.0').of('b').reads('2020', '82.3'),
          '2022-01-01',
        ),
      'Nået: forskellen er 3,3 procentpoint (Politikredsen 82,3 % mod Folehaven 79 % i 2020); kravet er højst 3,3 procentpoint (7,3 procentpoint minus 4 procentpoint).',
    ],
    [
      'a missing agreement is named',
      () =>
        told(
          'reach-level',
          { series: 'safe', comparison: 'atLeast', deadline: '2020' },
          plan(series('safe')),
          '2018-01-01',
        ),
      'Kan ikke afgøres, fordi der mangler en aftale om: målet.',
    ],
  ];
  for (const [name, say, sentence] of sentences) {
    test(name, () => assert.equal(say().sentence, sentence));
  }
});

describe('sentences of parts and changes', () => {
  const absence: RawParams = {
    series: 'absence',
    direction: 'fall',
    step: { value: '0.25', unit: 'percentagePoint' },
    periods: '2018/2019',
    reading: 'everyYear',
    baseline: { value: '8.35', unit: 'percent' },
    baselinePeriod: '2017',
  };
  const absent = plan(series('absence', 'percent', 'lowerIsBetter'));

  test('a fall is asked for by its size, not by a negative limit', () => {
    const { parts } = told(
      'yearly-step',
      absence,
      absent.reads('2018', '8.2').reads('2019', '7.9'),
      '2021-01-01',
    );
    assert.deepEqual(
      parts.map((part) => part.sentence),
      [
        'Ikke nået: faldet er 0,15 procentpoint (fra 8,35 % til 8,2 % i 2018); kravet er et fald på mindst 0,25 procentpoint.',
        'Nået: faldet er 0,3 procentpoint (fra 8,2 % til 7,9 % i 2019); kravet er et fald på mindst 0,25 procentpoint.',
      ],
    );
  });

  test('parts that failed and parts that are unknown are told apart', () => {
    const counted: RawParams = {
      series: 'jobs',
      comparison: 'atLeast',
      target: { value: '10', unit: 'count' },
      periods: '2017/2020',
    };
    const { sentence } = told(
      'yearly-count',
      counted,
      plan(series('jobs', 'count')).reads('2017', '12').reads('2018', '8').reads('2019', '11'),
      '2026-01-01',
    );
    assert.equal(
      sentence,
      'Delvist nået: kravet er opfyldt i 2 af 4 perioder (ikke 2018; 2020 kan ikke afgøres); alle kræves.',
    );
  });

  test('a deadline that has passed asks for a record, not for a delivery', () => {
    const { needed } = told(
      'milestone',
      kinds.milestone.example.params,
      plan(series('theory', 'delivery', 'neutral'), series('terms', 'delivery', 'neutral')),
      '2018-01-01',
    );
    assert.deepEqual(needed, [
      'Registrér, om og hvornår Forandringsteori forelå; fristen var 30. september 2017.',
      'Registrér, om og hvornår Kommissorium forelå; fristen var 30. september 2017.',
    ]);
  });

  test('what contradicts itself is not called a missing agreement', () => {
    const { sentence } = told(
      'improve-on-baseline',
      { series: 'n', deadline: '2020' },
      plan(series('n', 'percent', 'neutral')),
      '2018-01-01',
    );
    assert.equal(
      sentence,
      'Kan ikke afgøres, fordi aftalen om kriteriet ikke kan bruges: Vælg, om tallet skal stige eller falde for at blive bedre.',
    );
  });
});

describe('what stands beside the sentence', () => {
  test('the figure needed now', () => {
    const { needed } = told(
      'change-of-average',
      average,
      charges.reads('2019', '4.3'),
      '2020-06-01',
    );
    assert.deepEqual(needed, ['Tallet for 2020 skal være højst 3,9 %.']);
  });

  test('the share of the way for a partly met criterion', () => {
    const { notes } = told(
      'change-of-average',
      average,
      charges.reads('2019', '4.3').reads('2020', '4.0'),
      '2022-01-01',
    );
    assert.ok(
      notes.some((note) => note.includes('97,5 % af vejen')),
      notes.join('\n'),
    );
  });

  test('a gap that shrank because the benchmark fell says so', () => {
    const { notes } = told(
      'narrow-gap',
      trust,
      plan(area, district).reads('2020', '75.0').of('b').reads('2020', '78.0'),
      '2022-01-01',
    );
    assert.ok(
      notes.includes(
        'Forskellen er mindsket, fordi sammenligningsgrundlaget (Politikredsen) blev dårligere; området blev ikke bedre.',
      ),
      notes.join('\n'),
    );
  });

  test('a baseline that the register contradicts', () => {
    const { notes } = told(
      'reach-level',
      safe,
      plan(series('safe')).reads('2015', '70').reads('2020', '74'),
      '2022-01-01',
    );
    assert.ok(
      notes.includes(
        'Udgangspunktet for Området er aftalt til 64,6 %; det registrerede tal for 2015 er 70 %.',
      ),
      notes.join('\n'),
    );
  });

  test('two levels of a gap that the register contradicts on one side', () => {
    const { notes } = told(
      'narrow-gap',
      trust,
      plan(area, district)
        .reads('2015', '74')
        .reads('2020', '79')
        .of('b')
        .reads('2015', '82.3')
        .reads('2020', '82.3'),
      '2022-01-01',
    );
    assert.deepEqual(
      notes.filter((note) => note.startsWith('Udgangspunktet')),
      ['Udgangspunktet for Folehaven er aftalt til 75 %; det registrerede tal for 2015 er 74 %.'],
    );
  });

  test('a stand-in and its uncertainty', () => {
    const said = told(
      'reach-level',
      { ...safe, substitute: 'nearestEarlier' },
      plan(series('safe')).reads('2019', '73.4', { n: 293 }).notMeasured('2020'),
      '2022-01-01',
    );
    assert.equal(said.verdict, 'Nået');
    assert.ok(
      said.notes.includes('Der blev ikke målt i 2020; efter aftale bruges tallet for 2019.'),
    );
    assert.match(said.certainty ?? '', /^Inden for usikkerheden.*68,1 til 78,1 %/);
  });

  test('the parts of a milestone', () => {
    const { example } = kinds.milestone;
    const deliveries = plan(
      series('theory', 'delivery', 'neutral'),
      series('terms', 'delivery', 'neutral'),
    )
      .reads('2017-09-12', '1')
      .of('terms')
      .reads('2017-10-04', '1');
    const said = told('milestone', example.params, deliveries, '2018-01-01');
    assert.equal(
      said.sentence,
      'Delvist nået: 1 af 2 forelå til tiden (ikke Kommissorium); alle kræves.',
    );
    assert.deepEqual(
      said.parts.map((part) => part.sentence),
      [
        'Nået: Forandringsteori forelå 12. september 2017; fristen var 30. september 2017.',
        'Ikke nået: Kommissorium forelå 4. oktober 2017; fristen var 30. september 2017.',
      ],
    );
  });
});

describe('every kind', () => {
  for (const kind of Object.values(kinds)) {
    const { example } = kind;
    const all = example.series.map((each) => ({
      ...series(each.id, each.unit, each.polarity),
      ...each,
    })) as unknown as Series[];
    const [first, ...others] = all;
    for (let known = 0; known <= example.readings.length; known += 1) {
      for (const on of ['2016-06-01', '2018-06-01', '2020-06-01', '2026-06-01']) {
        test(`${kind.name} with ${known} figures on ${on} has whole sentences`, () => {
          assert.ok(first !== undefined);
          const readings = example.readings
            .slice(0, known)
            .reduce((so, [id, at, value]) => so.of(id).reads(at, value), plan(first, ...others));
          const said = told(kind.name, example.params, readings, on);
          for (const text of [
            said.sentence,
            ...said.notes,
            ...said.missing,
            ...said.needed,
            ...said.parts.map((part) => part.sentence),
          ]) {
            assert.match(text, /^[\p{Lu}\d].*[^.][.?]$/su, text);
            assert.doesNotMatch(
              text,
              /undefined|NaN|null|\[object|\.\.|;\s*\.| {2}|er \.|;$/,
              text,
            );
          }
          const last = known === example.readings.length && on === '2026-06-01';
          if (last)
            assert.ok(said.sentence.startsWith(said.standing ?? said.verdict), said.sentence);
        });
      }
    }
  }
});
