import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildClaim, kindOf } from '#domain/criteria/build-claim.ts';
import { type KindName, kinds } from '#domain/criteria/kinds/index.ts';
import type { Series, SeriesId, SourceId } from '#domain/readings/reading.ts';
import { untyped } from '#web/forms.ts';
import { paramsIn, rowsIn } from './kind-form.ts';
import { typedParams } from './kind-typed.ts';
import { afterRowButton } from './row-buttons.ts';

const names = Object.keys(kinds) as readonly KindName[];

const seriesOf = (kind: KindName): readonly Series[] =>
  kindOf(kind).example.series.map((each) => ({
    ...each,
    id: each.id as SeriesId,
    source: 'kilde' as SourceId,
    role: 'area',
  }));

for (const kind of names) {
  test(`${kind}: the worked example, put into the form and read out of it, is the same claim`, () => {
    const series = seriesOf(kind);
    const { params } = kindOf(kind).example;
    const read = paramsIn(kind, typedParams(kind, params), series);
    assert.deepEqual(read.issues, []);
    const known = { series: new Map(series.map((each) => [each.id, each])) };
    const [before, after] = [buildClaim(kind, params, known), buildClaim(kind, read.params, known)];
    assert.ok(before.ok);
    assert.deepEqual(after, before);
  });
}

test('what cannot be read is told at its field, and nothing is guessed', () => {
  const typed = untyped({
    'params.series': 'a',
    'params.target': '64.6',
    'params.deadline': 'engang',
    'params.rolling': 'tre',
  });
  const { params, issues } = paramsIn('reach-level', typed, []);
  assert.deepEqual(
    issues.map(({ path, code }) => `${path.join('.')} ${code}`),
    ['params.target ambiguousNumber', 'params.deadline notAPeriod', 'params.rolling notANumber'],
  );
  assert.deepEqual(params, { series: 'a' });
});

test('a number gets the unit of the series chosen, a difference of percent is in points', () => {
  const [first, ...rest] = seriesOf('narrow-gap');
  assert.ok(first);
  const typed = untyped({ 'params.series': first.id, 'params.by': '4', 'params.baseline': '75' });
  const { params } = paramsIn('narrow-gap', typed, [{ ...first, unit: 'percent' }, ...rest]);
  assert.deepEqual(params.by, { value: '4', unit: 'percentagePoint' });
  assert.deepEqual(params.baseline, { value: '75', unit: 'percent' });
});

test('periods may be a span or a list', () => {
  const periods = (text: string) =>
    paramsIn('average-over-period', untyped({ 'params.periods': text }), []).params.periods;
  assert.equal(periods('2017-2020'), '2017/2020');
  assert.deepEqual(periods('2017, 2019; 2014/15'), ['2017', '2019', '2014/15']);
});

test('rows left empty are no rows', () => {
  const typed = untyped({
    'params.stages.0.by': '2018',
    'params.stages.0.target': '68',
    'params.stages.1.by': '',
    'params.stages.1.target': ' ',
  });
  const { params } = paramsIn('staged', typed, []);
  assert.equal((params.stages as readonly unknown[]).length, 1);
});

test('a row is added after the last, and taken away with those after it moved up', () => {
  const typed = untyped({
    'params.parts.0.label': 'A',
    'params.parts.1.label': 'B',
    'params.parts.2.label': 'C',
  });
  const added = afterRowButton({
    ...typed,
    has: (name) => name === 'tilfoej',
    text: () => 'params.parts',
  });
  assert.equal(added === undefined ? 0 : rowsIn(added, 'params.parts'), 4);
  const removed = afterRowButton({
    ...typed,
    has: (name) => name === 'fjern',
    text: () => 'params.parts.1',
  });
  assert.deepEqual(
    ['0', '1', '2'].map((index) => removed?.text(`params.parts.${index}.label`)),
    ['A', 'C', ''],
  );
  assert.equal(afterRowButton(typed), undefined);
});
