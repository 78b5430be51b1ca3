import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
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
import { sixthHeldOut } from '#text/sentence/testing/held-out-sixth.ts';
import { tenthHeldOut } from '#text/sentence/testing/held-out-tenth.ts';
import { thirdHeldOut } from '#text/sentence/testing/held-out-third.ts';
import { thirteenthHeldOut } from '#text/sentence/testing/held-out-thirteenth.ts';
import { twelfthHeldOut } from '#text/sentence/testing/held-out-twelfth.ts';
import { readSentence } from './read-sentence.ts';

const sentences = [
  firstHeldOut,
  secondHeldOut,
  thirdHeldOut,
  fourthHeldOut,
  fifthHeldOut,
  sixthHeldOut,
  seventhHeldOut,
  eighthHeldOut,
  ninthHeldOut,
  tenthHeldOut,
  eleventhHeldOut,
  twelfthHeldOut,
  thirteenthHeldOut,
  fourteenthHeldOut,
  fifteenthHeldOut,
]
  .join('')
  .trim()
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => line.split(' | ')[0] ?? '');
const pieces = [...new Set(sentences.flatMap((sentence) => sentence.split(' ')))];

/** Text from nowhere, and text that is nearly Danish: the words of many sentences in any order. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc
    .array(fc.constantFrom(...pieces, '(', ')', ',', '.', ';', '–', '%', '2.019', '🙂', 'שלום'), {
      maxLength: 40,
    })
    .map((words) => words.join(' ')),
  fc
    .tuple(fc.constantFrom(...sentences), fc.constantFrom(...sentences))
    .map(([left, right]) => `${left}. ${right}`),
);

describe('every text', () => {
  test('is read without an error, the same way twice', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        assert.deepEqual(readSentence(text), readSentence(text));
      }),
      { numRuns: 600 },
    );
  });

  test('has its spans within it, and they say what stands there', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const reading = readSentence(text);
        for (const span of [...reading.spans, ...reading.unread]) {
          assert.ok(span.from >= 0 && span.from < span.to && span.to <= text.length);
          assert.equal(text.slice(span.from, span.to), span.text);
        }
      }),
      { numRuns: 600 },
    );
  });

  test('gives no number without a place where its digits or its word stand', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const reading = readSentence(text);
        reading.quantities.forEach((quantity, position) => {
          const span = reading.spans.find(
            (candidate) => candidate.field === `quantities.${position}`,
          );
          assert.ok(span !== undefined, `quantity ${position} has no words`);
          const digits = span.text.match(/\d/gu)?.join('') ?? '';
          const own = quantity.value.replace(/\D/gu, '').replace(/0+$/u, '').replace(/^0+/u, '');
          const isShare = /ud af|\/|\p{L}/u.test(span.text);
          assert.ok(digits.includes(own) || isShare, `${quantity.value} in "${span.text}"`);
        });
      }),
      { numRuns: 600 },
    );
  });

  test('gives no period whose year does not stand there', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const reading = readSentence(text);
        for (const code of [reading.deadline, reading.period, reading.baselinePeriod]) {
          if (code === null) continue;
          const year = code.slice(0, 4);
          assert.ok(text.includes(year) || text.includes(year.slice(2)), `${code} in "${text}"`);
        }
      }),
      { numRuns: 600 },
    );
  });

  test('has a target over a span or a deadline, not both', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { deadline, period } = readSentence(text);
        assert.ok(deadline === null || period === null);
      }),
    );
  });
});

describe('a megabyte', () => {
  const rows: readonly (readonly [string, string])[] = [
    ['of one letter', 'a'.repeat(1_000_000)],
    ['of digits', '1'.repeat(1_000_000)],
    ['of dotted digits', '1.'.repeat(500_000)],
    ['of spaces', ' '.repeat(1_000_000)],
    ['of words of change', 'falder til 10 % og '.repeat(55_000)],
    ['of open brackets', '('.repeat(1_000_000)],
    ['of years', '2017, '.repeat(170_000)],
    ['of comparisons', 'ikke over mindst under '.repeat(45_000)],
    ['of emoji', '🙂'.repeat(500_000)],
    ['of relative clauses', 'som, der, '.repeat(100_000)],
  ];
  for (const [name, text] of rows)
    test(`${name} is read within two seconds, and the rest is said to be unread`, () => {
      const start = performance.now();
      const reading = readSentence(text);
      assert.ok(performance.now() - start < 2_000);
      assert.equal(reading.unread.at(-1)?.to, text.length);
    });
});
