import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { attributesOf, plainText, xmlScanner } from './xml.ts';

/** What is told of XML that comes in these pieces; texts that follow each other as one. */
function told(pieces: readonly string[]): string {
  const all: string[] = [];
  let text = '';
  const flush = (): void => {
    if (text !== '') all.push(`"${plainText(text)}"`);
    text = '';
  };
  const { push, end } = xmlScanner({
    open: (name, attributes) => {
      flush();
      all.push(`+${name}${JSON.stringify(attributesOf(attributes))}`);
    },
    close: (name) => {
      flush();
      all.push(`-${name}`);
    },
    text: (raw) => {
      text += raw;
    },
  });
  for (const piece of pieces) push(piece);
  end();
  return all.join(' ');
}

const document =
  '\uFEFF<?xml version="1.0"?>\n<!-- <a> -->\n<x:a b="1 > 0" c=\'"&#xe6;"\'>\n å &amp; <b/>&lt;<![CDATA[<&]]>\t<c d = "e"></c >😀</x:a>\n';

test('XML is told of by names without prefix', () => {
  assert.equal(
    told([document]),
    '+a{"b":"1 > 0","c":"\\"æ\\""} "\n å & " +b{} -b "<<&\t" +c{"d":"e"} -c "😀" -a',
  );
});

test('it does not matter where the pieces are cut', () => {
  const whole = told([document]);
  const cuts = fc.uniqueArray(fc.integer({ min: 0, max: document.length }), { maxLength: 12 });
  fc.assert(
    fc.property(cuts, (places) => {
      const at = [0, ...places.sort((a, b) => a - b), document.length];
      assert.equal(told(at.slice(1).map((to, nth) => document.slice(at[nth], to))), whole);
    }),
  );
});

describe('what is no XML of sheets is refused', () => {
  for (const [name, xml] of [
    ['nothing', ''],
    ['text alone', 'abc'],
    ['text after the end', '<a/>b'],
    ['two roots', '<a/><b/>'],
    ['an open end', '<a>'],
    ['a cut tag', '<a><b'],
    ['tags that cross', '<a><b></a></b>'],
    ['a document type', '<!DOCTYPE a><a/>'],
    ['an attribute without quotes', '<a b=c/>'],
    ['an attribute without an end', '<a b="c/>'],
    ['a tag in a tag', '<a <b/>/>'],
    ['an entity of its own', '<a>&b;</a>'],
    ['an entity without an end', '<a>&amp</a>'],
    ['a character that is none', '<a>&#x110000;</a>'],
  ]) {
    test(name ?? '', () =>
      assert.throws(() => told([xml ?? '']), { name: 'Error', message: /refused: broken/ }),
    );
  }
});

test('XML without an end is not held in memory', () => {
  const { push } = xmlScanner({ open: () => {}, close: () => {}, text: () => {} });
  push('<a b="');
  assert.throws(
    () => {
      for (let nth = 0; nth < 20; nth += 1) push('x'.repeat(100_000));
    },
    { message: /refused: tooLarge/ },
  );
});
