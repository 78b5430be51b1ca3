import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatOfCode } from './xlsx-styles.ts';

const codes: readonly (readonly [string, string])[] = [
  ['#,##0', 'number'],
  ['#,##0.0', 'number'],
  ['0.0" %"', 'number'],
  ['#,##0,', 'scaled'],
  ['0.0,,"mio."', 'scaled'],
  ['0.0%', 'percent'],
  ['h:mm', 'clock'],
  ['[h]:mm', 'clock'],
  ['[$-406]d. mmm yyyy', 'day'],
];
for (const [code, format] of codes) {
  test(`${code} shows a ${format}`, () => assert.equal(formatOfCode(code), format));
}
