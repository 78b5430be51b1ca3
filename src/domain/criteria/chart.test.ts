import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { exactDecimal } from '#domain/quantity/rational.ts';
import { findingOf, stated } from '#test/cases.ts';
import { type Plan, plan, series } from '#test/readings.ts';
import { type ChartModel, chartsOf } from './chart.ts';
import type { RawParams } from './field.ts';

function chartsFor(
  kind: string,
  params: RawParams,
  of: Plan,
  on = '2022-01-01',
): readonly ChartModel[] {
  const finding = findingOf(kind, params, of, on);
  return chartsOf(finding.trace, of.knowledge(), finding.deadline);
}

/** "atLeast 73 over 2020", or "none" */
function targetIn(chart: ChartModel | undefined): string {
  const target = chart?.target;
  return target === undefined
    ? 'none'
    : `${target.comparison} ${exactDecimal(target.value.value)} over ${target.over.join(' ')}`;
}

const level: RawParams = {
  series: 'safe',
  comparison: 'atLeast',
  target: stated('73'),
  deadline: '2020',
  baseline: stated('64.6'),
  baselinePeriod: '2015',
};

describe('what a chart shows', () => {
  test('a level has its target, its baseline and the line between them', () => {
    const [chart] = chartsFor('reach-level', level, plan(series('safe')).reads('2019', '70'));
    assert.equal(targetIn(chart), 'atLeast 73 over 2020');
    assert.equal(chart?.trajectory?.from.period, '2015');
    assert.equal(chart?.trajectory?.to.period, '2020');
  });

  const gap: RawParams = {
    series: 'own',
    benchmark: 'all',
    by: stated('4', 'percentagePoint'),
    deadline: '2020',
    baseline: stated('75'),
    benchmarkBaseline: stated('82.3'),
    baselinePeriod: '2015',
  };

  test('a gap of an area that must rise: the benchmark less what may remain', () => {
    const of = plan(series('own'), series('all'))
      .reads('2020', '78')
      .of('all')
      .reads('2020', '81.3');
    const [chart] = chartsFor('narrow-gap', gap, of);
    assert.equal(chart?.main.series.id, 'own');
    assert.equal(targetIn(chart), 'atLeast 78 over 2020');
  });

  test('a gap of an area that must fall, before the figures are there: from the latest benchmark', () => {
    const own = series('own', 'percent', 'lowerIsBetter');
    const all = series('all', 'percent', 'lowerIsBetter');
    const params = { ...gap, baseline: stated('24'), benchmarkBaseline: stated('10') };
    const of = plan(own, all).reads('2018', '22').of('all').reads('2018', '9');
    assert.equal(
      targetIn(chartsFor('narrow-gap', params, of, '2019-06-01')[0]),
      'atMost 19 over 2020',
    );
  });

  test('a level held in every year has one target over them all', () => {
    const params: RawParams = {
      series: 'safe',
      comparison: 'atLeast',
      target: stated('70'),
      periods: '2018/2020',
    };
    const of = plan(series('safe')).reads('2018', '71');
    assert.equal(
      targetIn(chartsFor('reach-and-hold', params, of)[0]),
      'atLeast 70 over 2018 2019 2020',
    );
  });

  test('of several stages the last is drawn', () => {
    const params: RawParams = {
      series: 'safe',
      comparison: 'atLeast',
      stages: [
        { by: '2018', target: stated('68') },
        { by: '2020', target: stated('73') },
      ],
    };
    const charts = chartsFor('staged', params, plan(series('safe')).reads('2018', '68'));
    assert.equal(charts.length, 1);
    assert.equal(targetIn(charts[0]), 'atLeast 73 over 2020');
  });

  test('a sum has no place among yearly figures', () => {
    const params: RawParams = {
      series: 'c',
      periods: '2019/2020',
      comparison: 'atLeast',
      target: stated('500', 'count'),
    };
    const of = plan(series('c', 'count')).reads('2019', '200');
    assert.equal(targetIn(chartsFor('cumulative-count', params, of)[0]), 'none');
  });

  test('a figure that is not there is kept as such, not as 0', () => {
    const [chart] = chartsFor('reach-level', level, plan(series('safe')).suppressed('2019'));
    assert.deepEqual(
      chart?.main.points.map(({ reading }) => reading.state.kind),
      ['suppressed'],
    );
  });
});
