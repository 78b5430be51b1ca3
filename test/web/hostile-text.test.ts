// HTML, emoji and text from right to left in every field of every form and every query.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { suiteDatabase } from '#test/database.ts';
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
  });

  for (const path of forms) {
    test(`in every field of ${path} it comes back as text or not at all`, async () => {
      const shown = (await administrator.get(path)).text;
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
