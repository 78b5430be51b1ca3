import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Standing, Verdict } from '#domain/criteria/verdict.ts';
import type { ImportSummary } from '#domain/imports/import.ts';
import { filterIn, flipsText, isFlip, summaryText } from './words.ts';

const summary = (given: Partial<ImportSummary>): ImportSummary => ({
  new: 0,
  same: 0,
  changed: 0,
  repeated: 0,
  problem: 0,
  suppressed: 0,
  odd: 0,
  excluded: 0,
  ...given,
});

describe('what an import comes to, in words', () => {
  for (const [given, said] of [
    [{}, 'Der blev ikke fundet nogen tal'],
    [{ new: 1 }, '1 nyt tal'],
    [{ new: 1234, changed: 1 }, '1.234 nye tal og 1 ændret'],
    [{ new: 2, suppressed: 1 }, '2 nye tal (heraf 1 skjult)'],
    [{ same: 3, problem: 1 }, '3 uændrede tal og 1 problem'],
    [{ changed: 4 }, '4 ændrede tal'],
    [{ changed: 1, suppressed: 1, same: 40 }, '1 ændret tal (heraf 1 skjult) og 40 uændrede'],
    [
      { new: 2, changed: 3, suppressed: 2, same: 4, repeated: 1, excluded: 1, problem: 2 },
      '2 nye tal, 3 ændrede (heraf 2 skjulte), 4 uændrede, 1 gentaget, 1 udeladt og 2 problemer',
    ],
  ] as const) {
    test(said, () => assert.equal(summaryText(summary(given)), said));
  }
});

const stands = (verdict: Exclude<Verdict['kind'], 'undecided'> | 'undecided', at?: Standing) => ({
  finding: {
    verdict: verdict === 'undecided' ? { kind: verdict, reasons: [] } : { kind: verdict },
    ...(at === undefined ? {} : { standing: { standing: at, needed: [] } }),
  },
});

describe('which verdicts become others', () => {
  const before = stands('undecided', 'awaiting');
  for (const [name, after, flips] of [
    ['another verdict', stands('met', 'awaiting'), true],
    ['another standing', stands('undecided', 'behind'), true],
    ['no standing any more', stands('undecided'), true],
    ['other figures only', stands('undecided', 'awaiting'), false],
  ] as const) {
    test(`${name} ${flips ? 'is' : 'is not'} another verdict`, () => {
      assert.equal(isFlip({ code: 'T1', before, after }), flips);
    });
  }

  test('one is told from what to what, several by their codes, many by the first of them', () => {
    const change = (code: string) => ({ code, before, after: stands('notMet') });
    assert.equal(
      flipsText([change('T1')], 'would'),
      'Kriterium T1 vil skifte fra "Afventer tal" til "Ikke nået".',
    );
    assert.equal(
      flipsText([change('T1'), change('U2')], 'did'),
      '2 kriterier skiftede vurdering: T1 og U2.',
    );
    const many = Array.from({ length: 10 }, (_, nth) => change(`T${nth}`));
    assert.match(flipsText(many, 'would'), /^10 kriterier .*T7 og 2 til\.$/);
    assert.equal(flipsText([], 'would'), 'Ingen vurdering vil skifte.');
  });
});

test('a filter nobody knows is none', () => {
  assert.equal(filterIn('nye'), 'nye');
  assert.equal(filterIn('toString'), undefined);
  assert.equal(filterIn(undefined), undefined);
});
