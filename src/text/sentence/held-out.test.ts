import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { eighthHeldOut } from '#text/sentence/testing/held-out-eighth.ts';
import { eleventhHeldOut } from '#text/sentence/testing/held-out-eleventh.ts';
import { fifteenthHeldOut } from '#text/sentence/testing/held-out-fifteenth.ts';
import { fifthHeldOut } from '#text/sentence/testing/held-out-fifth.ts';
import { firstHeldOut } from '#text/sentence/testing/held-out-first.ts';
import { fourteenthHeldOut } from '#text/sentence/testing/held-out-fourteenth.ts';
import { fourthHeldOut } from '#text/sentence/testing/held-out-fourth.ts';
import { ninthHeldOut } from '#text/sentence/testing/held-out-ninth.ts';
import { secondHeldOut } from '#text/sentence/testing/held-out-second.ts';
import { seventhHeldOut } from '#text/sentence/testing/held-out-seventh.ts';
import { sixteenthHeldOut } from '#text/sentence/testing/held-out-sixteenth.ts';
import { sixthHeldOut } from '#text/sentence/testing/held-out-sixth.ts';
import { tenthHeldOut } from '#text/sentence/testing/held-out-tenth.ts';
import { thirdHeldOut } from '#text/sentence/testing/held-out-third.ts';
import { thirteenthHeldOut } from '#text/sentence/testing/held-out-thirteenth.ts';
import { twelfthHeldOut } from '#text/sentence/testing/held-out-twelfth.ts';
import { readSentence } from './read-sentence.ts';
import { sentenceKinds } from './reading.ts';

type Row = {
  readonly sentence: string;
  readonly kind: string;
  readonly quantities: string;
  readonly due: string;
  readonly more: readonly string[];
};

function readRows(table: string): readonly Row[] {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const [sentence = '', kind = '', quantities = '', due = '', ...more] = line.split(' | ');
      return { sentence, kind, quantities, due, more };
    });
}

const sets = [
  { name: 'first set', rows: readRows(firstHeldOut) },
  { name: 'second set', rows: readRows(secondHeldOut) },
  { name: 'third set', rows: readRows(thirdHeldOut) },
  { name: 'fourth set', rows: readRows(fourthHeldOut) },
  { name: 'fifth set', rows: readRows(fifthHeldOut) },
  { name: 'sixth set', rows: readRows(sixthHeldOut) },
  { name: 'seventh set', rows: readRows(seventhHeldOut) },
  { name: 'eighth set', rows: readRows(eighthHeldOut) },
  { name: 'ninth set', rows: readRows(ninthHeldOut) },
  { name: 'tenth set', rows: readRows(tenthHeldOut) },
  { name: 'eleventh set', rows: readRows(eleventhHeldOut) },
  { name: 'twelfth set', rows: readRows(twelfthHeldOut) },
  { name: 'thirteenth set', rows: readRows(thirteenthHeldOut) },
  { name: 'fourteenth set', rows: readRows(fourteenthHeldOut) },
  { name: 'fifteenth set', rows: readRows(fifteenthHeldOut) },
  { name: 'sixteenth set', rows: readRows(sixteenthHeldOut) },
];

/** The reading in the words of a row, so that a failure shows both side by side. */
function asRow(sentence: string, more: readonly string[]): Row {
  const reading = readSentence(sentence);
  const quantities = reading.quantities
    .filter((quantity) => quantity.role !== 'other')
    .map((quantity) => `${quantity.value} ${quantity.unit} ${quantity.role}`)
    .join(', ');
  const fields = {
    direction: reading.direction,
    comparison: reading.comparison ?? '-',
    baselinePeriod: reading.baselinePeriod ?? '-',
    asks: reading.mustAsk.filter((code) => code !== 'dataSource').join(', ') || '-',
  };
  return {
    sentence,
    kind:
      reading.parts.length === 0 ? reading.kind : `${reading.kind}: ${reading.parts.join(', ')}`,
    quantities: quantities === '' ? '-' : quantities,
    due: reading.deadline ?? reading.period ?? '-',
    more: more.map((entry) => {
      const field = entry.split(' ')[0] ?? '';
      return field === 'direction' ||
        field === 'comparison' ||
        field === 'baselinePeriod' ||
        field === 'asks'
        ? `${field} ${fields[field]}`
        : `unknown field ${field}`;
    }),
  };
}

for (const { name, rows } of sets) {
  describe(`sentences in our own words, ${name}`, () => {
    for (const row of rows) {
      test(row.sentence, () => {
        assert.deepEqual(asRow(row.sentence, row.more), row);
      });
    }
  });
}

test('the sentences cover every kind', () => {
  const covered = new Set(
    sets.flatMap(({ rows }) => rows.map((row) => row.kind.split(':')[0] ?? '')),
  );
  assert.deepEqual(
    sentenceKinds.filter((kind) => !covered.has(kind)),
    [],
  );
});
