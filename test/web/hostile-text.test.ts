// HTML, emoji and text from right to left in every field of every form and every query.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { addBody } from '#operations/bodies/add.ts';
import { giveMandate } from '#operations/bodies/mandates.ts';
import { perform } from '#operations/perform.ts';
import { suiteDatabase } from '#test/database.ts';
import { newMark, ownPlan, peopleOn } from '#test/people.ts';
import { openSite, type Site, type Visitor } from './site.ts';

const nasty = `"'><script>alert(1)</script><img src=x onerror=alert(1)></textarea></select> & 👩🏽‍🚒 السلامة`;

const forms = [
  '/planer/fjordparken/maalinger/tryghed/registrer',
  '/planer/fjordparken/maalepunkter/r-2016/ret',
  '/planer/fjordparken/succeskriterier/T1/ny-version',
  '/planer/fjordparken/spoergsmaal',
  '/planer/fjordparken/forespoergsler/ny?maal=tryghed~2020',
  '/planer/fjordparken/kilder/ny',
  '/planer/fjordparken/kilder/maaling',
  '/planer/fjordparken/organisation',
  '/planer/fjordparken/organisation/ny',
  '/planer/fjordparken/organisation/raadet/ret',
  '/planer/fjordparken/organisation/raadet/medlem',
  '/planer/fjordparken/organisation/personer',
  '/planer/fjordparken/organisation/raadet',
  '/planer/fjordparken/moeder/nyt',
  '/planer/fjordparken/underretninger/ny',
  '/planer/fjordparken/konflikter/ny',
  '/planer/fjordparken/beslutninger/ny?organ=raadet&om=agendaItem',
  '/planer/fjordparken/beslutninger/handlinger/ny',
  '/planer/fjordparken/aktiviteter/ny',
  '/planer/fjordparken/aarets-gang',
  '/planer/fjordparken/log',
  '/planer/importer',
  '/brugere',
  '/min-adgangskode',
  '/log-ind',
];

const queries = [
  '/log-ind?videre=',
  '/planer/fjordparken?dato=',
  '/planer/fjordparken/succeskriterier/T1?dato=',
  '/planer/fjordparken/succeskriterier/T1?gemt=',
  '/planer/fjordparken/succeskriterier/T1?gemt=rettet&aendret=',
  '/planer/fjordparken/haendelser?foer=',
  '/planer/fjordparken/uge?dato=',
  '/planer/fjordparken/centrale-maalinger?dato=',
  '/planer/fjordparken/kilder/maaling?gemt=',
  '/planer/fjordparken/kilder/maaling?gemt=sprunget&antal=1&aendret=x&periode=',
  '/planer/fjordparken/kilder/',
  '/planer/fjordparken/maalinger/tryghed/registrer?periode=',
  '/planer/fjordparken/maalinger/tryghed/registrer?fra=',
  '/planer/fjordparken/maalepunkter/r-2016/ret?fra=',
  '/planer/fjordparken/forespoergsler/ny?vaelg=1&maal=',
  '/svar/',
  '/opgaver?gemt=',
  '/nix/',
];

describe('text that means harm, or only looks strange', () => {
  const database = suiteDatabase();
  let site: Site;
  let administrator: Visitor;

  before(async () => {
    site = await openSite(database.get());
    administrator = await site.signIn('Agnes', 'administrator');
    const by = peopleOn(database.get(), '2021-05-01T10:00:00.000Z').editor;
    for (const name of ['Rådet', nasty]) {
      const body = { plan: ownPlan, name, kind: 'board', level: 'local', task: nasty };
      const rights = ['evaluate', 'recommend', 'decide'];
      const added = await perform(addBody, by, { ...body, rights, once: newMark() });
      assert.ok(added.ok);
      const person = { name: `${name} Hansen`, organisation: nasty };
      const mandate = { role: 'chair', from: '2020-01-01', newPerson: person };
      const { body: key } = added.value;
      const given = { plan: ownPlan, body: key, ...mandate, once: newMark() };
      assert.ok((await perform(giveMandate, by, given)).ok);
    }
  });

  for (const path of forms) {
    test(`in every field of ${path} it comes back as text or not at all`, async () => {
      const shown = (await administrator.get(path)).text;
      assert.doesNotMatch(shown, /<script|<img/, path);
      for (const { action, names } of formsIn(shown)) {
        const fields = Object.fromEntries(names.map((name) => [name, nasty]));
        const { text, status } = await administrator.post(action, fields);
        assert.ok(status < 500, `${action}: ${status}`);
        assert.doesNotMatch(text, /<script|<img/, action);
      }
    });
  }

  for (const query of queries) {
    test(`in the address ${query} it is answered, and never as HTML`, async () => {
      const { text, status } = await administrator.get(query + encodeURIComponent(nasty));
      assert.ok(status < 500);
      assert.doesNotMatch(text, /<script|<img/);
    });
  }

  test('what was kept of it is shown as it was typed', async () => {
    await administrator.post('/planer/fjordparken/spoergsmaal/q1', { answer: nasty });
    for (const page of ['spoergsmaal', 'haendelser']) {
      const { text } = await administrator.get(`/planer/fjordparken/${page}`);
      assert.doesNotMatch(text, /<script|<img/);
      assert.match(text, /👩🏽‍🚒 السلامة/u);
    }
  });

  test('nothing of all this was a fault of ours', () => {
    assert.deepEqual(site.failures, []);
  });
});

/** The forms of a page with the names of their fields; signing out is not tried. */
function formsIn(html: string) {
  return [
    ...html.matchAll(/<form [^>]*action="([^"]*)"[^>]*method="post"[^>]*>([\s\S]*?)<\/form>/g),
  ]
    .filter(([, action]) => action !== '/log-ud')
    .map(([, action = '', inside = '']) => ({
      action,
      names: [...new Set([...inside.matchAll(/\bname="([^"]+)"/g)].map(([, name = '']) => name))],
    }));
}
