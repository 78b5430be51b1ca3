import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { date, period } from '#domain/time/period.ts';
import { afterPlanEndsText, lagText, nextReleaseText, smallestText } from './sources.ts';

describe('how long a source takes', () => {
  for (const [months, words] of [
    [0, 'straks'],
    [1, 'omkring en måned'],
    [3, 'omkring tre måneder'],
    [6, 'omkring et halvt år'],
    [12, 'omkring et år'],
    [14, 'omkring 14 måneder'],
    [18, 'omkring halvandet år'],
    [24, 'omkring to år'],
    [120, 'omkring ti år'],
  ] as const) {
    it(`${months} months: ${words}`, () => assert.equal(lagText(months), words));
  }
});

describe('what is said of a source', () => {
  it('when the next edition comes', () => {
    assert.equal(nextReleaseText(undefined), 'ikke oplyst');
    assert.equal(nextReleaseText({ kind: 'said', on: date('2022-03-15') }), '15. marts 2022');
    assert.equal(
      nextReleaseText({ kind: 'gone', on: date('2020-03-01') }),
      'skulle være kommet 1. marts 2020',
    );
    assert.equal(
      nextReleaseText({ kind: 'gone', on: date('2020-03-01'), next: date('2021-09-01') }),
      'skulle være kommet 1. marts 2020; efter rytmen igen september 2021',
    );
  });

  it('what readers are not shown', () => {
    assert.equal(smallestText(undefined), 'ingen grænse');
    assert.equal(smallestText({ cell: 5 }), 'antal under 5 skjules for læsere');
    assert.equal(
      smallestText({ cell: 5, base: 20 }),
      'antal under 5 og tal, som færre end 20 står bag, skjules for læsere',
    );
  });

  it('that a figure cannot be there while the agreement holds', () => {
    assert.equal(
      afterPlanEndsText(
        { period: period('2020'), expected: date('2022-12-31') },
        date('2020-12-31'),
      ),
      'Kan ikke foreligge, før aftalen udløber den 31. december 2020; ventes december 2022.',
    );
  });
});
