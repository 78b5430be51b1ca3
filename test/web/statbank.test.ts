// The pages that fetch from StatBank, in front of a service over real HTTP.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { createStatbank } from '#outside/statbank-client.ts';
import { suiteDatabase } from '#test/database.ts';
import { type StatbankServer, statbankServer } from '#test/statbank-server.ts';
import { allTables } from '#test/statbank-tables.ts';
import { fieldIn, openSite, type Site, type Visitor, wordsIn } from './site.ts';

const overview = '/planer/fjordparken/statistikbanken';
const tie = (series: string) => `/planer/fjordparken/maalinger/${series}/statistikbanken`;

describe('the pages of StatBank', () => {
  const suite = suiteDatabase();
  let site: Site;
  let server: StatbankServer;
  let editor: Visitor;
  let reader: Visitor;

  const closing: (() => void)[] = [];
  after(() => {
    for (const close of closing) close();
  });

  before(async () => {
    server = await statbankServer(allTables, { after: (close) => closing.push(close) });
    const statbank = createStatbank({
      baseUrl: server.url,
      clock: () => 0,
      timeoutMs: 2_000,
      wait: () => Promise.resolve(),
    });
    site = await openSite(suite.get(), { outside: { statbank } });
    editor = await site.signIn('Erik', 'editor', 'fjordparken');
    reader = await site.signIn('Rosa', 'reader', 'fjordparken');
  });

  test('before anything is tied, the page says so and leads on', async () => {
    const page = await editor.get(overview);
    assert.equal(page.status, 200);
    assert.match(wordsIn(page.text), /Ingen målinger hentes i Statistikbanken endnu/);
    assert.match(page.text, new RegExp(`href="${tie('tryghed-by')}"`));
    assert.doesNotMatch(page.text, /Hent nye tal nu/);
  });

  test('a reader sees what is tied, and may tie nothing', async () => {
    const page = await reader.get(overview);
    assert.equal(page.status, 200);
    assert.doesNotMatch(page.text, /Kobl en måling/);
    assert.equal((await reader.get(tie('tryghed'))).status, 403);
    assert.equal((await reader.post(tie('tryghed'), { tabel: 'RAS200' })).status, 403);
    assert.equal((await reader.post(overview)).status, 403);
    assert.equal((await reader.post(`${tie('tryghed')}/fjern`)).status, 403);
    const stranger = await site.signIn('Otto', 'editor', 'bakkegaarden');
    assert.equal((await stranger.get(overview)).status, 404);
    assert.equal((await editor.get(tie('ingen'))).status, 404);
  });

  test('tables are found by words, and none is said to be none', async () => {
    const found = await editor.get(`${tie('tryghed-by')}?ord=besk%C3%A6ftigelse+omr%C3%A5de`);
    assert.match(
      wordsIn(found.text),
      /1 tabel passer .*RAS200: Erhvervs- og beskæftigelsesfrekvenser/,
    );
    assert.match(wordsIn(found.text), /Procent 2015-2020 1\. marts 2021/);
    const none = await editor.get(`${tie('tryghed-by')}?ord=pindsvin`);
    assert.match(wordsIn(none.text), /Ingen tabel har alle ordene/);
    const ended = await editor.get(`${tie('tryghed-by')}?ord=indkomster`);
    assert.match(wordsIn(ended.text), /opdateres ikke længere/);
  });

  test('what must be chosen is asked for, with the choices made kept', async () => {
    const page = await editor.get(
      `${tie('tryghed-by')}?tabel=RAS200&vis=1&v.OMR%C3%85DE=&v.K%C3%98N=K&fra=2018`,
    );
    assert.equal(page.status, 422);
    assert.match(wordsIn(page.text), /En værdi for område skal udfyldes/);
    assert.match(page.text, /<option value="K" selected/);
    assert.equal(fieldIn(page.text, 'fra'), '2018');
    const year = await editor.get(
      `${tie('tryghed-by')}?tabel=RAS200&vis=1&v.OMR%C3%85DE=101&fra=sidste`,
    );
    assert.equal(year.status, 422);
    assert.match(wordsIn(year.text), /Skriv et årstal/);
    assert.equal(fieldIn(year.text, 'fra'), 'sidste');
  });

  test('a form without a table is asked for one', async () => {
    const refused = await editor.post(tie('tryghed-by'), { tabel: ' ' });
    assert.equal(refused.status, 422);
    assert.match(wordsIn(refused.text), /Vælg en tabel: søg efter den/);
    assert.match(refused.text, /href="#ord"/);
    assert.match(refused.text, /id="ord"/);
  });

  test('an example shows the newest figures, in the unit of the series', async () => {
    const page = await editor.get(`${tie('tryghed-by')}?tabel=RAS200&vis=1&v.OMR%C3%85DE=101`);
    assert.equal(page.status, 200);
    assert.match(wordsIn(page.text), /De nyeste af 6 tal/);
    assert.match(wordsIn(page.text), /2020 72,2\s%/);
    assert.match(wordsIn(page.text), /Hent målingen herfra/);
  });

  test('a table of counts for a series in percent says why not, and has no button', async () => {
    const page = await editor.get(`${tie('tryghed-by')}?tabel=FOLK1A&vis=1`);
    assert.match(wordsIn(page.text), /Antal kan ikke gøres til procent/);
    assert.doesNotMatch(page.text, /Hent målingen herfra/);
    const forced = await editor.post(tie('tryghed-by'), { tabel: 'FOLK1A' });
    assert.equal(forced.status, 422);
  });

  test('a table of quarters for a series of years says that they are not the same', async () => {
    const page = await editor.get(`${tie('plan')}?tabel=FOLK1A&vis=1`);
    assert.doesNotMatch(wordsIn(page.text), /andre perioder/, 'nothing is known of it yet');
    server.change('FOLK1A', (table) => ({ ...table, unit: 'Procent' }));
    const quarters = await editor.get(`${tie('tryghed')}?tabel=FOLK1A&vis=1`);
    assert.match(wordsIn(quarters.text), /Tabellen har andre perioder end målingen/);
    server.change('FOLK1A', (table) => ({ ...table, unit: 'Antal' }));
  });

  test('what a mark means is asked for where it stands, and nothing is presumed', async () => {
    const address = `${tie('tryghed-by')}?tabel=MAERKER&vis=1`;
    const page = await editor.get(address);
    assert.match(wordsIn(page.text), /3 celler kan ikke bruges endnu/);
    assert.match(wordsIn(page.text), /Hvad betyder "\.\." i tabellen\?/);
    assert.match(wordsIn(page.text), /Tallene er i procent/);
    assert.match(wordsIn(page.text), /Betydningen af "-" og "\." i tabellen/);
    const unsaid = await editor.post(tie('tryghed-by'), { tabel: 'MAERKER', 'm...': 'suppressed' });
    assert.equal(unsaid.status, 422);
    assert.match(wordsIn(unsaid.text), /Bekræft, at tabellens tal er i målingens enhed/);
    assert.match(wordsIn(unsaid.text), /2 celler kan ikke bruges endnu/);
    assert.match(unsaid.text, /value="suppressed" checked/);
  });

  test('tied, fetched, looked through; then nothing is new; then taken off again', async () => {
    const tied = await editor.post(tie('tryghed-by'), { tabel: 'ras200', 'v.OMRÅDE': '101' });
    assert.equal(tied.status, 303, wordsIn(tied.text));
    assert.equal(tied.to, `${overview}?gemt=koblet`);
    const listed = await editor.get(overview);
    assert.match(
      wordsIn(listed.text),
      /Trygge beboere, Byen RAS200: .* København ikke endnu ikke prøvet endnu/,
    );

    const fetched = await editor.post(overview);
    assert.equal(fetched.status, 303);
    assert.match(fetched.to ?? '', /^\/planer\/fjordparken\/indlaesninger\/[^/?]+$/);
    const preview = await editor.get(fetched.to ?? '');
    assert.equal(preview.status, 200);
    assert.match(wordsIn(preview.text), /72,2/);

    const confirmed = await editor.post(`${fetched.to}/bekraeft`, { odd: 'yes' });
    assert.equal(confirmed.status, 303, wordsIn(confirmed.text));
    const again = await editor.post(overview);
    const told = await editor.get(again.to ?? '');
    assert.match(wordsIn(told.text), /Der er ingen nye tal 1 tabel havde ingen nye tal/);
    assert.match(wordsIn(told.text), /1\. juni 2021.* lykkedes/);

    const page = await editor.get(tie('tryghed-by'));
    assert.match(wordsIn(page.text), /Sådan hentes målingen nu .*Område København \(101\)/);
    const anew = /href="([^"]*vis=1[^"]*)"/.exec(page.text)?.[1]?.replaceAll('&amp;', '&') ?? '';
    assert.match(wordsIn((await editor.get(anew)).text), /Hent målingen herfra i stedet/);

    server.change('RAS200', () => undefined);
    const gone = await editor.get((await editor.post(overview)).to ?? '');
    assert.match(wordsIn(gone.text), /Nogle tal kunne ikke hentes/);
    assert.match(
      wordsIn(gone.text),
      /Tabellen RAS200 er ændret hos Danmarks Statistik: den findes ikke længere/,
    );

    const off = await editor.post(`${tie('tryghed-by')}/fjern`);
    assert.equal(off.to, `${overview}?gemt=fjernet`);
    assert.match(wordsIn((await editor.get(overview)).text), /Ingen målinger hentes/);
  });

  test('while the service is away, the pages say so and keep what was typed', async () => {
    server.failsAlways({ kind: 'offline' });
    const asked = await editor.get(`${tie('tryghed')}?tabel=KGS9&vis=1`);
    assert.match(wordsIn(asked.text), /Statistikbanken kan ikke nås lige nu/);
    const posted = await editor.post(tie('tryghed'), { tabel: 'KGS9' });
    assert.equal(posted.status, 502);
    server.failsAlways(undefined);
    assert.deepEqual(site.failures, []);
  });

  test('what the service writes is text, never markup', async () => {
    server.change('KGS9', (table) => ({ ...table, text: '<script>alert(1)</script>' }));
    const page = await editor.get(`${tie('fravaer')}?tabel=KGS9`);
    assert.doesNotMatch(page.text, /<script>/);
    assert.match(page.text, /&lt;script>/);
  });
});
