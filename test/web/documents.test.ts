import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import type { DocumentContent } from '#domain/documents/block.ts';
import type { Instant } from '#domain/time/period.ts';
import { everyBlock } from '#formats/testing/documents.ts';
import { preparedFile } from '#operations/documents/files.ts';
import * as documents from '#store/documents.ts';
import { suiteDatabase } from '#test/database.ts';
import { openSite, type Visitor, wordsIn } from './site.ts';

const list = '/planer/fjordparken/dokumenter';
const at = '2021-06-01T10:00:00.000Z' as Instant;
const said = '<script>alert(1)</script> & "x"';
const content: DocumentContent = {
  title: 'Referat æøå',
  subtitle: 'Fjordparken',
  lines: ['Til mødet'],
  contents: true,
  fictional: true,
  footer: '',
  blocks: everyBlock(said),
};

describe('issued documents', () => {
  const database = suiteDatabase();
  let reader: Visitor;
  let stranger: Visitor;
  const pdf = preparedFile('pdf', new TextEncoder().encode('%PDF-1.7 et \u0000 to'));

  before(async () => {
    const site = await openSite(database.get());
    reader = await site.signIn('Rosa', 'reader', 'fjordparken');
    stranger = await site.signIn('Sten', 'reader', 'bakkegaarden');
    const { rows } = await database
      .get()
      .pool.query<{ id: string }>("select id from plan where key = 'fjordparken'");
    const plan = rows[0]?.id ?? '';
    for (const [id, kind, edition] of [
      ['d1', 'minutes', 1],
      ['d2', 'minutes', 2],
      ['d3', 'auditPackage', 1],
    ] as const) {
      await documents.insert(database.get(), plan, {
        issued: {
          id,
          kind,
          title: kind === 'auditPackage' ? 'Til revisor' : content.title,
          edition,
          asOf: at,
          revision: 1,
          issuedAt: at,
          issuedBy: 'Erik',
          fictional: true,
          files: [],
        },
        content: null,
        document: content,
        files: [pdf],
      });
    }
  });

  test('are listed with their files, without what is for the auditor', async () => {
    const page = await reader.get(list);
    assert.equal(page.status, 200);
    const words = wordsIn(page.text);
    assert.match(words, /Referat æøå[\s\S]*udgave 2/);
    assert.match(words, /PDF[\s\S]*1 kB/);
    assert.doesNotMatch(words, /Til revisor/);
    assert.equal((await reader.get(`${list}/d3`)).status, 404);
    assert.equal((await reader.get(`${list}/d3/pdf`)).status, 404);
  });

  test('are read as pages; texts stay texts, and the older tells of the newer', async () => {
    const page = await reader.get(`${list}/d1`);
    assert.equal(page.status, 200);
    assert.doesNotMatch(page.text, /<script>alert|href="javascript:/);
    assert.match(wordsIn(page.text), /Der er en nyere udgave/);
    assert.ok(wordsIn(page.text).includes(pdf.sha256.slice(0, 8)));
    assert.doesNotMatch(wordsIn((await reader.get(`${list}/d2`)).text), /Der er en nyere udgave/);
    assert.equal([...page.text.matchAll(/<h1[ >]/g)].length, 1);
  });

  test('are handed out byte for byte, under a Danish name, and only once if nothing changed', async () => {
    const file = await reader.get(`${list}/d2/pdf`);
    assert.equal(file.status, 200);
    assert.equal(file.headers.get('content-type'), 'application/pdf');
    assert.match(
      file.headers.get('content-disposition') ?? '',
      /attachment; .*filename\*=UTF-8''Referat%20%C3%A6%C3%B8%C3%A5%2C%20udgave%202\.pdf/,
    );
    assert.equal(file.headers.get('etag'), `"${pdf.sha256}"`);
    assert.equal(file.text, new TextDecoder().decode(pdf.bytes));
    const again = await reader.get(`${list}/d2/pdf`, { 'if-none-match': `"${pdf.sha256}"` });
    assert.deepEqual([again.status, again.text], [304, '']);
  });

  for (const path of [`${list}/nix`, `${list}/d1/docx`, `${list}/d1/nix`, `${list}/nix/pdf`]) {
    test(`${path} is not there`, async () => assert.equal((await reader.get(path)).status, 404));
  }

  test('nobody from another plan learns of them', async () => {
    for (const path of [list, `${list}/d1`, `${list}/d1/pdf`]) {
      assert.equal((await stranger.get(path)).status, 404);
    }
  });
});
