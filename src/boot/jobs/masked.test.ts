import assert from 'node:assert/strict';
import { test } from 'node:test';
import { masked } from './masked.ts';

const cases: readonly (readonly [said: string, logged: string])[] = [
  ['550 <åse@skolen.dk> unknown', '550 <[mailadresse]> unknown'],
  ['to åse.o@post.skolen.dk: no', 'to [mailadresse]: no'],
  ['GET https://plan.dk/svar/abc.def?x=1 failed', 'GET https://plan.dk/[…] failed'],
  ['row 010203-1234 is wrong', 'row [tal] is wrong'],
  ['row 0102031234 is wrong', 'row [tal] is wrong'],
  ['connect ECONNREFUSED 127.0.0.1:5432', 'connect ECONNREFUSED 127.0.0.1:5432'],
];

for (const [said, logged] of cases) {
  test(`"${said}" is logged as "${logged}"`, () => assert.equal(masked(said), logged));
}

test('the way to an error is logged with it', () => {
  assert.match(
    masked(new Error('to a@b.dk')),
    /^Error: to \[mailadresse\]\n\s+at .*masked\.test\.ts/,
  );
});
