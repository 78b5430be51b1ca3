import assert from 'node:assert/strict';
import { test } from 'node:test';
import { jsonText } from './json-text.ts';

const cases: readonly (readonly [name: string, text: string, kept: string])[] = [
  ['plain text', 'Trygge æøå 🙂 "a" \\ \n', 'Trygge æøå 🙂 "a" \\ \n'],
  ['a zero byte', 'a\0b', 'a\ufffdb'],
  ['half an emoji', 'a\ud83d', 'a\ufffd'],
  ['the other half', '\ude42a', '\ufffda'],
  ['what only looks like one', 'a\\u0000b\\ud83d', 'a\\u0000b\\ud83d'],
  ['a backslash before one', 'a\\\0', 'a\\\ufffd'],
];
for (const [name, text, kept] of cases) {
  test(`${name} is kept as JSON`, () => {
    assert.equal((JSON.parse(jsonText({ text })) as { text: string }).text, kept);
  });
}
