import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isKind, kindOf } from '#domain/criteria/build-claim.ts';
import type { CompareTrace } from '#domain/criteria/verdict.ts';
import { date } from '#domain/time/period.ts';
import { findingOf } from '#test/cases.ts';
import { type Plan, plan, series } from '#test/readings.ts';
import { amountLine, comparedWords, coveredWords } from './trace-words.ts';

/** The worked example of a kind, as the trace of its single comparison. */
function traceOf(name: string) {
  assert.ok(isKind(name));
  const { example } = kindOf(name);
  const all = example.series.map((each) => series(each.id, each.unit, each.polarity));
  const [first, ...others] = all;
  assert.ok(first);
  const known = example.readings.reduce<Plan>(
    (so, [id, at, value]) => so.of(id).reads(at, value),
    plan(first, ...others),
  );
  const { trace } = findingOf(name, example.params, known, '2040-01-01');
  const context = {
    series: known.knowledge().series,
    sources: new Map(),
    today: date('2040-01-01'),
  };
  return { trace: trace as CompareTrace, context };
}

test('a mean shows the sum it comes from, and what it is held against', () => {
  const { trace, context } = traceOf('average-over-period');
  const line = amountLine(trace.left, context);
  assert.match(line, /^Gennemsnittet af \d{4}-\d{4}: .* = \([\d,]+(?: \+ [\d,]+){3}\) : 4 = /);
  assert.match(comparedWords(trace), /^Fundet: .*\. Krævet: højst .*\.$/);
});

test('a gap is the one figure minus the other, in that order', () => {
  const { trace, context } = traceOf('narrow-gap');
  const [first, second] = trace.left.inputs.map(
    (input) => amountLine(input, context).split(' = ')[1],
  );
  assert.ok(first !== undefined && second !== undefined);
  const number = (text: string) => text.split(' ')[0];
  assert.match(
    amountLine(trace.left, context),
    new RegExp(`= ${number(first)} − ${number(second)} = `),
  );
});

test('a figure that is not there says why, and nothing is put in its place', () => {
  const tryghed = series('tryghed');
  const known = plan(tryghed).suppressed('2020');
  const params = {
    series: 'tryghed',
    comparison: 'atLeast',
    target: { value: '73', unit: 'percent' },
    deadline: '2020',
  };
  const { trace } = findingOf('reach-level', params, known, '2022-01-01');
  assert.equal(trace.kind, 'compare');
  const context = {
    series: known.knowledge().series,
    sources: new Map(),
    today: date('2022-01-01'),
  };
  assert.equal(
    amountLine((trace as CompareTrace).left, context),
    'tryghed, Området: tallet for 2020 er skjult, da for få personer står bag det',
  );
  assert.equal(comparedWords(trace as CompareTrace), 'Fundet: intet tal. Krævet: mindst 73 %.');
  assert.equal(coveredWords(trace as CompareTrace), undefined);
});
