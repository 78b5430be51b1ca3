import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { asItWas, notAFormula } from './no-formula.ts';

const cases: readonly (readonly [text: string, written: string])[] = [
  ["=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"],
  ['+1', "'+1"],
  ['-2 grader', "'-2 grader"],
  ['@SUM(A1)', "'@SUM(A1)"],
  [' =1+1', "' =1+1"],
  ['\t=1', "'\t=1"],
  ['Tryghed = 1', 'Tryghed = 1'],
  ["'a", "'a"],
  ['', ''],
];

describe('a text that is no formula', () => {
  for (const [text, written] of cases) {
    test(JSON.stringify(text), () => {
      assert.equal(notAFormula(text), written);
      assert.equal(asItWas(written), text);
    });
  }

  test('comes back as it was, and is never one', () => {
    const text = fc
      .tuple(fc.constantFrom('', '=', '+', '-', '@', ' =', '\n'), fc.string())
      .map((parts) => parts.join(''))
      .filter((each) => !each.startsWith("'"));
    fc.assert(
      fc.property(text, (each) => {
        assert.doesNotMatch(notAFormula(each), /^\s*[=+\-@\t\r\n]/u);
        assert.equal(asItWas(notAFormula(each)), each);
      }),
    );
  });
});
