// The page of a plan's log: its state, its file, its anchors, and who keeps them.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { suiteDatabase } from '#test/database.ts';
import { checkLogFile, sha256 } from '#verifier/verify-log.mjs';
import { filledForm } from './filled-form.ts';
import { openSite, type Site, type Visitor, wordsIn } from './site.ts';

const page = '/planer/fjordparken/log';

describe('the page of the log', () => {
  const suite = suiteDatabase();
  let site: Site;
  let editor: Visitor;
  let reader: Visitor;

  before(async () => {
    site = await openSite(suite.get());
    editor = await site.signIn('Erik', 'editor', 'fjordparken');
    reader = await site.signIn('Rosa', 'reader', 'fjordparken');
  });

  test('says that the log is whole, and gives what it takes to check it elsewhere', async () => {
    const { text, status } = await reader.get(page);
    assert.equal(status, 200);
    assert.match(wordsIn(text), /Loggen er hel/);
    assert.doesNotMatch(wordsIn(text), /E-mailadresser/);
    const file = await reader.get(`${page}/log.json`);
    const checked = checkLogFile(Buffer.from(file.text));
    assert.ok(!('unreadable' in checked), JSON.stringify(checked));
    assert.deepEqual(checked.findings, []);
    const program = await reader.get(`${page}/verify-log.mjs`);
    assert.match(program.text, /^#!\/usr\/bin\/env node/);
    assert.equal(sha256(program.text).length, 64);
    assert.match((await reader.get(`${page}/anchors.json`)).text, /"fremdrift-anchors\/1"/);
  });

  test('an anchor has a page to print', async () => {
    await site.database.pool.query(
      `insert into anchor (chain, day, seq, hash, made_at)
       select chain, '2019-02-28', seq, hash, now() from chain_head`,
    );
    const { text } = await reader.get(page);
    assert.match(text, /\/log\/ankre\/2019-02-28/);
    const anchor = await reader.get(`${page}/ankre/2019-02-28`);
    assert.match(wordsIn(anchor.text), /Loggens anker, 28\. februar 2019/);
    assert.equal((await reader.get(`${page}/ankre/2019-02-27`)).status, 404);
  });

  test('editors say who gets the anchors; a slip comes back filled in', async () => {
    const form = filledForm((await editor.get(page)).text, `${page}/modtagere`);
    const wrong = await editor.post(`${page}/modtagere`, { ...form, emails: 'revisor@eksempel' });
    assert.equal(wrong.status, 422);
    assert.match(wrong.text, /revisor@eksempel<\/textarea>/);
    const kept = await editor.post(`${page}/modtagere`, { ...form, emails: 'revisor@eksempel.dk' });
    assert.equal(kept.to, `${page}?gemt=modtagere`);
    const shown = await editor.get(`${page}?gemt=modtagere`);
    assert.match(wordsIn(shown.text), /Modtagerne er gemt/);
    assert.match(shown.text, /revisor@eksempel\.dk<\/textarea>/);
    const refused = await reader.post(`${page}/modtagere`, { ...form, emails: '' });
    assert.equal(refused.status, 403);
  });

  test('events tell their place, and what was tampered with is told first', async () => {
    const events = await reader.get('/planer/fjordparken/haendelser');
    assert.match(wordsIn(events.text), /Nr\. \d+ i loggen · [0-9a-f]{8}/);
    await site.database.pool.query(
      `alter table event disable trigger all;
       update event set actor_name = 'Otto' where id = (select min(id) from event where plan is not null)`,
    );
    const { text } = await reader.get(page);
    assert.match(wordsIn(text), /Loggen er ikke, som den blev skrevet/);
    assert.match(wordsIn(text), /Det første sted er nr\. 1\./);
  });
});
