// A label is a series only where it says one and no other; what is like one is offered.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { labelFinder, labelKey, labelOf } from './labels.ts';
import { exampleSeries } from './testing/example-series.ts';
import { seriesOf } from './testing/sheet-of.ts';

const series = [
  ...exampleSeries,
  seriesOf('central', 'Sigtede 10-17-årige', 'Havneparken', 'percent'),
  seriesOf('dobbelt', 'Fravær', 'Skolen ved Havnen'),
  seriesOf('dobbelt-2', 'Fravær', 'Skolen ved Havnen'),
];
const find = labelFinder(series);

describe('a label that is surely a series', () => {
  const sure: readonly (readonly [string, string])[] = [
    ['Andel trygge · Fjordparken', 'tryg-fjord'],
    ['Fjordparken · andel  trygge', 'tryg-fjord'],
    ['Andel trygge i Fjordparken', 'tryg-fjord'],
    ['ANDEL TRYGGE, FJORDPARKEN', 'tryg-fjord'],
    ['Andel trygge Fjordparken (pct.)', 'tryg-fjord'],
    ['tryg-havn', 'tryg-havn'],
    ['Gennemsnitlig indkomst', 'indkomst'],
    ['Sigtede 10–17-årige · Fjordparken', 'sigtede'],
    ['Sigtede 10 til 17-årige · Fjordparken', 'sigtede'],
  ];
  for (const [label, id] of sure) {
    test(label, () => assert.deepEqual(find(label), { kind: 'sure', series: id }));
  }
});

describe('a label that only a person can tell', () => {
  const unsure: readonly (readonly [name: string, label: string, likely: readonly string[]])[] = [
    ['two areas have it', 'Andel trygge', ['tryg-fjord', 'tryg-havn']],
    ['a rate is not a share', 'Sigtede 10-17-årige · Fjordparken, pct.', ['sigtede', 'central']],
    ['the opposite', 'Andel utrygge · Fjordparken', []],
    [
      'two series of the same name',
      'Fravær · Skolen ved Havnen',
      ['dobbelt', 'dobbelt-2', 'fravaer'],
    ],
    ['nothing like it', 'Antal boliger', []],
    ['nothing', '', []],
  ];
  for (const [name, label, likely] of unsure) {
    test(name, () => assert.deepEqual(find(label), { kind: 'unsure', likely }));
  }
});

test('every series is found by its own words, in either order, unless another has them', () => {
  const unique = series.filter(({ population }) => population !== 'Skolen ved Havnen');
  fc.assert(
    fc.property(
      fc.constantFrom(...unique),
      fc.boolean(),
      ({ id, indicator, population }, first) => {
        const label = labelOf(first ? [indicator, population] : [population, indicator]);
        assert.deepEqual(find(labelKey(label)), { kind: 'sure', series: id });
      },
    ),
  );
});

describe('a sign before a number is a word', () => {
  const signed = labelFinder([
    seriesOf('mere', 'Elever med +10 % fravær', 'Fjordparken'),
    seriesOf('over', 'Ledige > 1 år', 'Fjordparken'),
  ]);
  for (const label of ['Elever med -10 % fravær', 'Elever med 10 % fravær', 'Ledige < 1 år']) {
    test(`"${label}" is another`, () => assert.equal(signed(label).kind, 'unsure'));
  }
  test('and the very label is the same', () =>
    assert.deepEqual(signed('Ledige >1 år'), { kind: 'sure', series: 'over' }));
});
