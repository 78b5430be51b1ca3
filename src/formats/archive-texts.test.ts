import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findCpr } from '#domain/cpr.ts';
import { lookInArchive } from './archive-texts.ts';
import { zip } from './testing/zip.ts';

// As office programs write them: word upon word without anything between.
const about: readonly (readonly [name: string, part: string, content: string])[] = [
  [
    'who made a workbook, before its language',
    'docProps/core.xml',
    '<cp:p><dc:creator>070761-4285</dc:creator><dc:language>en-US</dc:language></cp:p>',
  ],
  [
    'what it is called, after its revision',
    'docProps/core.xml',
    '<cp:p><cp:revision>0</cp:revision><dc:title>070761-4285</dc:title></cp:p>',
  ],
  [
    'whom it belongs to',
    'docProps/app.xml',
    '<Properties><Manager>070761-4285</Manager><Company>Boligforening</Company></Properties>',
  ],
  [
    'who began an OpenDocument',
    'meta.xml',
    '<m><meta:initial-creator>070761-4285</meta:initial-creator><dc:date>2020</dc:date></m>',
  ],
];

for (const [name, part, content] of about) {
  test(`${name} is looked at by itself`, async () => {
    const bytes = zip([{ name: part, content }]);
    assert.equal(await lookInArchive(bytes, (text) => findCpr(text) !== undefined), 'found');
  });
}
