import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerEdition } from './asks.ts';

test('where an answer comes from is short enough to be kept, and never half a character', () => {
  for (const extra of ['', 'x']) {
    const said = answerEdition(`Skolen${extra}`, '1. juni 2021', '😀'.repeat(500));
    assert.ok(said.length <= 300 && said.isWellFormed(), extra);
    assert.match(said, /^Svar fra Skolenx?, 1\. juni 2021: kan ikke oplyses, fordi 😀.*😀…$/u);
  }
});
