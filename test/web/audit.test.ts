// The auditor's package: the gaps on screen first, made over the pages, and checked by the verifier in
// the unzipped folder, by plain Node.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import JSZip from 'jszip';
import type { PlanKey } from '#domain/plans/plan.ts';
import { perform } from '#operations/perform.ts';
import { importPlanFile } from '#operations/plans/import-file.ts';
import { systemContext } from '#operations/session/open-context.ts';
import { suiteDatabase } from '#test/database.ts';
import { samplePlan } from '#test/sample-plan.ts';
import { filledForm } from './filled-form.ts';
import { openSite, type Site, type Visitor, wordsIn } from './site.ts';

const page = '/planer/fjordparken/revision';
const action = `${page}?aar=2018`;

describe("the auditor's package", () => {
  const suite = suiteDatabase();
  let site: Site;
  let editor: Visitor;
  let folder = '';

  before(async () => {
    site = await openSite(suite.get());
    editor = await site.signIn('Erik', 'editor', 'fjordparken');
    folder = mkdtempSync(join(tmpdir(), 'fremdrift-audit-'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const check = (where: string, ...words: readonly string[]) => {
    const verifier = join(where, 'verify-log.mjs');
    const { status, stdout, stderr } = spawnSync(process.execPath, [verifier, where, ...words], {
      encoding: 'utf8',
    });
    return { status, said: stdout + stderr };
  };

  test('the page of the year that ended last says what is missing', async () => {
    const { text, status } = await editor.get(page);
    assert.equal(status, 200);
    const words = wordsIn(text);
    assert.match(words, /Revision af 2020/);
    assert.match(words, /Årets gang for 2020 er ikke sat i gang\./);
    assert.match(words, /Intet organ har set årets resultat: T1 , U1 og K1 \. Gå til møderne/);
    assert.match(words, /Der er ikke lavet en pakke for året endnu\./);
    assert.match(wordsIn((await editor.get(`${page}?aar=2017`)).text), /Revision af 2017/);
  });

  test('each gap leads to where it can be mended, and the way is open', async () => {
    const { text } = await editor.get(action);
    const gaps = text.slice(text.indexOf('id="mangler"'), text.indexOf('id="pakken"'));
    const items = gaps.match(/<li>.*?<\/li>/gs) ?? [];
    assert.ok(items.length > 2);
    for (const item of items) {
      const links = [...item.matchAll(/href="([^"]*)"/g)].map(([, href]) => href ?? '');
      assert.ok(links.length > 0, item);
      for (const href of links) {
        assert.equal((await editor.get(href.replaceAll('&amp;', '&'))).status, 200, href);
      }
    }
  });

  test('is made, is kept, and is whole when it is unzipped', async () => {
    const form = filledForm((await editor.get(action)).text, action);
    const made = await editor.post(action, form);
    assert.equal(made.to, `${page}?aar=2018&gemt=pakke`, wordsIn(made.text).slice(0, 500));
    const shown = await editor.get(made.to ?? '');
    assert.match(wordsIn(shown.text), /Revisionspakken er lavet/);
    const path = /href="([^"]*\/zip)"/.exec(shown.text)?.[1] ?? '';
    const got = await site.app.request(`http://localhost:3000${path}`, {
      headers: { cookie: editor.cookie ?? '' },
    });
    assert.equal(got.status, 200);
    const zip = await JSZip.loadAsync(await got.arrayBuffer());
    for (const [name, file] of Object.entries(zip.files)) {
      writeFileSync(join(folder, name), await file.async('uint8array'));
    }
    assert.deepEqual(Object.keys(zip.files).sort(), [
      'LAESMIG.txt',
      'anchors.json',
      'audit.json',
      'figures.json',
      'log.json',
      'manifest.json',
      'revision.pdf',
      'revision.xlsx',
      'verify-log.mjs',
    ]);
    const { status, said } = check(folder);
    assert.equal(status, 0, said);
    assert.match(said, /Alt er, som det skal være/);
    const audit = JSON.parse(readFileSync(join(folder, 'audit.json'), 'utf8'));
    assert.equal(audit.format, 'fremdrift-audit/1');
    assert.ok(audit.gaps.length > 0 && audit.criteria.length > 0);
    assert.equal(readFileSync(join(folder, 'revision.pdf'), 'latin1').slice(0, 5), '%PDF-');
  });

  test('a form sent twice makes one package', async () => {
    const form = filledForm((await editor.get(action)).text, action);
    await editor.post(action, form);
    await editor.post(action, form);
    const { rows } = await site.database.pool.query(
      "select count(*)::int as n from document where kind = 'auditPackage'",
    );
    assert.deepEqual(rows, [{ n: 2 }]);
  });

  const names = [
    'LAESMIG.txt',
    'anchors.json',
    'audit.json',
    'log.json',
    'manifest.json',
    'revision.pdf',
    'revision.xlsx',
  ];
  for (const name of names) {
    test(`a byte changed in ${name} is found`, () => {
      const copy = mkdtempSync(join(tmpdir(), 'fremdrift-audit-'));
      cpSync(folder, copy, { recursive: true });
      const bytes = readFileSync(join(copy, name));
      bytes[bytes.length >> 1] = ((bytes[bytes.length >> 1] ?? 0) + 1) % 256;
      writeFileSync(join(copy, name), bytes);
      const { status, said } = check(copy);
      assert.notEqual(status, 0, said);
      rmSync(copy, { recursive: true });
    });
  }

  test('a file taken away, or put in, is found', () => {
    const copy = mkdtempSync(join(tmpdir(), 'fremdrift-audit-'));
    cpSync(folder, copy, { recursive: true });
    rmSync(join(copy, 'revision.xlsx'));
    writeFileSync(join(copy, 'nyt.txt'), 'x');
    const { status, said } = check(copy);
    assert.equal(status, 1);
    assert.match(said, /Filen revision\.xlsx mangler\./);
    assert.match(said, /Filen nyt\.txt hører ikke til pakken\./);
    rmSync(copy, { recursive: true });
  });

  test('an anchor kept elsewhere is held against the log in the package', () => {
    const { status, said } = check(folder, `1:${'a'.repeat(64)}`);
    assert.equal(status, 1);
    assert.match(said, /Ankeret passer ikke: noget i nr\. 1-1 er skrevet om/);
  });

  test('a plan that has not begun has nothing to audit, and says when it begins', async () => {
    const key = 'fremtiden' as PlanKey;
    const file = samplePlan(key);
    const period = { from: '2027-01-01', to: '2030-12-31' } as typeof file.plan.period;
    await perform(importPlanFile, systemContext(site.surroundings, 'Fremdrift', 'test'), {
      file: { ...file, plan: { ...file.plan, period } },
    });
    const own = await site.signIn('Nina', 'editor', key);
    const { status, text } = await own.get(`/planer/${key}/revision`);
    assert.equal(status, 200);
    assert.match(wordsIn(text), /Planen begynder 1\. januar 2027\. Der er intet at revidere endnu/);
  });

  test('readers neither see the page nor the package', async () => {
    const reader = await site.signIn('Rosa', 'reader', 'fjordparken');
    assert.equal((await reader.get(page)).status, 403);
    const { rows } = await site.database.pool.query(
      "select id from document where kind = 'auditPackage' limit 1",
    );
    const file = `/planer/fjordparken/dokumenter/${rows[0].id}/zip`;
    assert.equal((await reader.get(file)).status, 404);
  });
});
