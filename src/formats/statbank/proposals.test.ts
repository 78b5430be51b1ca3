import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isZero, toDecimal } from '#domain/quantity/rational.ts';
import type { SeriesId } from '#domain/readings/reading.ts';
import {
  markMeanings,
  meaningOf,
  type StatbankMark,
  statbankKey,
  statbankMarks,
} from '#domain/statbank/marks.ts';
import { type TieSelection, tieTimes } from '#domain/statbank/tie.ts';
import type { StatContent, StatFigure } from './figures.ts';
import { figuresOf } from './proposals.ts';

const selection = (more: Partial<TieSelection> = {}): TieSelection => ({
  tableText: 'T',
  unit: 'Antal',
  time: 'Tid',
  values: { OMRÅDE: { variable: 'område', id: '101', text: 'Byen' } },
  times: '1',
  marks: {},
  ...more,
});

const figure = (time: string, content: StatContent, cell = { OMRÅDE: '101' }): StatFigure => ({
  cell,
  time,
  content,
});
const number = (value: string): StatContent => ({ kind: 'number', value });

const read = (figures: readonly StatFigure[], chosen = selection()) =>
  figuresOf({ figures }, { series: 's' as SeriesId, table: 'T', selection: chosen });

test("what the service's own key says of its marks", () => {
  assert.deepEqual(statbankKey, {
    '-': 'zero',
    '.': 'notMeasured',
    '..': 'ask',
    x: 'ask',
    ':': 'ask',
    '': 'ask',
  });
});

const anyMark = fc.constantFrom(...statbankMarks);
const anyAnswers = fc.dictionary(anyMark, fc.constantFrom(...markMeanings));

test('a mark is 0 only where it means nil, and no figure at all until it means something', () => {
  fc.assert(
    fc.property(anyMark, anyAnswers, (mark, given) => {
      const marks = given as Readonly<Partial<Record<StatbankMark, 'zero'>>>;
      const came = read([figure('2020', { kind: 'mark', mark })], selection({ marks }));
      const meaning = meaningOf(mark, marks);
      const state = came?.proposals[0]?.state;
      assert.equal(came?.issues.length, meaning === 'ask' ? 1 : 0);
      if (meaning === 'ask') assert.equal(state, undefined);
      else if (meaning === 'zero') assert.ok(state?.kind === 'measured' && isZero(state.value));
      else assert.equal(state?.kind, meaning);
    }),
  );
});

for (const [times, text] of [
  ['1', '318.400000'],
  ['1000', '318400.000000'],
  ['0.001', '0.318400'],
] as const) {
  test(`a number times ${times} is exact`, () => {
    assert.ok(tieTimes.includes(times));
    const state = read([figure('2020', number('318.4'))], selection({ times }))?.proposals[0]
      ?.state;
    assert.ok(state?.kind === 'measured');
    assert.deepEqual(toDecimal(state.value, 6), { text, exact: true });
  });
}

test('only the cells of the selection, and all of what tells them apart', () => {
  const other = figure('2020', number('1'), { OMRÅDE: '084' });
  const more = figure('2020', number('2'), { OMRÅDE: '101', KØN: 'M' } as { OMRÅDE: string });
  const own = figure('2019', number('3'));
  assert.deepEqual(
    read([other, more, own])?.proposals.map(({ period }) => period),
    ['2019'],
  );
  assert.equal(read([other, more]), undefined, 'an answer without its cells says nothing of it');
});

test('a period no plan has is told, not passed over', () => {
  const came = read([figure('2020U07', number('1')), figure('2020', number('2'))]);
  assert.equal(came?.proposals.length, 1);
  assert.deepEqual(came?.issues[0]?.issue, {
    path: ['period'],
    code: 'contradiction',
    detail: 'Perioden "2020U07" kan ikke bruges i en plan.',
  });
});
