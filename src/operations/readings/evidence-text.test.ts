import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { zip } from '#formats/testing/zip.ts';
import { lookForCpr } from './evidence-text.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string) => Buffer.from(text, 'utf16le');
const sheet = (cells: string) =>
  `<worksheet><sheetData><row>${cells}</row></sheetData></worksheet>`;
const xlsx = (sheetXml: string, strings = '<sst/>') =>
  zip([
    { name: '[Content_Types].xml', content: '<Types/>' },
    { name: 'xl/sharedStrings.xml', content: strings },
    { name: 'xl/worksheets/sheet1.xml', content: sheetXml },
  ]);
const filler = '<c r="A1"><v>64.6</v></c>'.repeat(60_000);

// All numbers are made up.
const found: readonly (readonly [name: string, bytes: () => Uint8Array])[] = [
  ['a text', () => utf8('Beboer 010190-1234')],
  ['a text with a hyphen that does not break', () => utf8('Beboer 010190\u20111234')],
  ['a text with a space that does not break', () => utf8('Beboer 010190\u00a01234')],
  ['a text in Windows-1252', () => Buffer.from('Søren 010190-1234', 'latin1')],
  [
    'UTF-16 with its mark',
    () => Buffer.concat([Buffer.from([0xff, 0xfe]), utf16('æ 010190-1234')]),
  ],
  ['UTF-16 without a mark', () => utf16('Beboer 010190-1234')],
  ['UTF-16 the other way round', () => utf16('Beboer 010190-1234').swap16()],
  ['a shared text of a sheet', () => xlsx(sheet(''), '<sst><si><t>010190-1234</t></si></sst>')],
  [
    'a text of a sheet in two fonts',
    () => xlsx(sheet(''), '<sst><si><r><t>010190</t></r><r><t>-1234</t></r></si></sst>'),
  ],
  ['a text in a cell', () => xlsx(sheet('<c t="inlineStr"><is><t>010190-1234</t></is></c>'))],
  ['a number in a cell', () => xlsx(sheet('<c r="A1"><v>3112901234</v></c>'))],
  ['a number in a cell that lost its zero', () => xlsx(sheet('<c r="A1"><v>101901234</v></c>'))],
  ['the end of a long sheet', () => xlsx(sheet(`${filler}<c><v>3112901234</v></c>${filler}`))],
  [
    'an open document sheet',
    () => zip([{ name: 'content.xml', content: '<t:table-cell><t:p>010190-1234</t:p>' }]),
  ],
  [
    'a page foot of a document',
    () => zip([{ name: 'word/footer1.xml', content: '<w:p><w:t>010190-1234</w:t></w:p>' }]),
  ],
];
for (const [name, bytes] of found) {
  test(`a CPR number is found in ${name}`, async () => {
    assert.equal(await lookForCpr(bytes()), 'found');
  });
}

const fine: readonly (readonly [name: string, bytes: () => Uint8Array])[] = [
  ['a text', () => utf8('Beboere i 2017: 2.036')],
  ['a sheet of years and figures', () => xlsx(sheet(filler))],
  ['a date and a number in two cells', () => xlsx(sheet('<c><v>010190</v></c><c><v>1234</v></c>'))],
  ['a long number', () => xlsx(sheet('<c><v>0.0101901234567</v></c><c><v>99010190123499</v></c>'))],
  ['a picture', () => Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47]), utf8(' 0101901234 ')])],
];
describe('taken as it is', () => {
  for (const [name, bytes] of fine) {
    test(name, async () => assert.equal(await lookForCpr(bytes()), 'notFound'));
  }
});

test('an archive that grows beyond bounds is not looked through', async () => {
  const bomb = zip([{ name: 'xl/worksheets/sheet1.xml', content: new Uint8Array(70_000_000) }]);
  assert.equal(await lookForCpr(bomb), 'tooLarge');
});

test('a broken archive is not readable', async () => {
  assert.equal(await lookForCpr(utf8('PK\u0003\u0004 broken')), 'unreadable');
});
