import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { suiteDatabase } from '#test/database.ts';
import { openSite, type Site, type Visitor, wordsIn } from './site.ts';

const week = '/planer/fjordparken/uge';

/** The words under a heading, up to the next one. */
const under = (html: string, id: string): string => {
  const from = html.indexOf(`id="${id}"`);
  return from < 0 ? '' : wordsIn(html.slice(from + 1).split(/<h2/)[0] ?? '');
};

describe('what there is to do', () => {
  const database = suiteDatabase();
  let site: Site;
  let editor: Visitor;
  let reader: Visitor;

  before(async () => {
    site = await openSite(database.get());
    editor = await site.signIn('Erik', 'editor', 'fjordparken');
    reader = await site.signIn('Rosa', 'reader', 'fjordparken');
  });

  test('each figure can be registered, asked for and read in, by those with the right', async () => {
    const { text } = await editor.get(week);
    assert.match(text, /href="\/planer\/fjordparken\/maalinger\/tryghed\/registrer\?periode=2020/);
    assert.match(text, /href="\/planer\/fjordparken\/forespoergsler\/ny\?maal=tryghed%7E2020"/);
    assert.match(text, /href="\/planer\/fjordparken\/indlaesninger\?kilde=maaling"/);
    const seen = (await reader.get(week)).text;
    assert.doesNotMatch(seen, /Registrér<|Spørg<|Indlæs<|type="checkbox"/);
    assert.match(wordsIn(seen), /Trygge beboere, Fjordparken/);
  });

  test('what is ticked is asked for by one form; a deliverable is nobody’s to ask for', async () => {
    const { text } = await editor.get(week);
    assert.match(text, /<form action="\/planer\/fjordparken\/forespoergsler\/ny" method="get">/);
    const ticks = [...text.matchAll(/<input type="checkbox"[^>]*value="([^"]+)"/g)];
    assert.deepEqual(ticks.map((each) => each[1]).sort(), ['fravaer~2019/20', 'tryghed~2020']);
    assert.match(wordsIn(text), /Handleplan, Sekretariatet/);
  });

  test('an earlier day shows what was known then, and offers nothing', async () => {
    const { text } = await editor.get(`${week}?dato=2018-03-01`);
    const said = wordsIn(text);
    assert.match(said, /Sådan så det ud den 1\. marts 2018/);
    assert.match(said, /kunne gøres pr\. 1\. marts 2018/);
    assert.doesNotMatch(text, /type="checkbox"|Registrér</);
    assert.equal((await editor.get(`${week}?dato=2031-03-01`)).status, 422);
  });

  test('central measurements are shown as of an earlier day too', async () => {
    const said = wordsIn(
      (await editor.get('/planer/fjordparken/centrale-maalinger?dato=2018-03-01')).text,
    );
    assert.match(said, /Sådan så det ud den 1\. marts 2018/);
    assert.match(said, /67,5 %/);
    assert.doesNotMatch(said, /67,1 %|Registrér/);
  });

  test('what waits for a person stands first, for those who can do something about it', async () => {
    const { kysely } = site.database;
    assert.doesNotMatch((await editor.get(week)).text, /id="venter"/);
    const plan = sql`(select id from plan where key = 'fjordparken')`;
    await sql`insert into evidence (plan, sha256, file_name, bytes, kept_at)
      values (${plan}, repeat('a', 64), 'tal.csv', '', now())`.execute(kysely);
    for (const [id, state] of [
      ['i1', 'ready'],
      ['i2', 'mapping'],
      ['i3', 'confirmed'],
    ]) {
      await sql`insert into import (id, plan, origin, state, file_name, sha256, made_by, made_at)
        values (${id}, ${plan}, 'file', ${state}, 'tal.csv', repeat('a', 64), 'Erik', now())`.execute(
        kysely,
      );
    }
    await sql`insert into statbank_tie (plan, series, table_id, selection, tied_by, tied_at, failure)
      values (${plan}, 'tryghed', 'STRAF11', '{}', 'Erik', now(), '{}')`.execute(kysely);
    await sql`insert into ask (id, plan, contact, due_on, expires_at, made_by, made_at)
      values ('a1', ${plan}, 'Skolelederen', '2021-06-10', now(), 'Erik', now())`.execute(kysely);
    await sql`insert into ask_figure (ask, nth, plan, series, period, answer, answered_at)
      values ('a1', 1, ${plan}, 'fravaer', '2019/20', '{}', now())`.execute(kysely);
    const { text } = await editor.get(week);
    assert.match(
      under(text, 'venter'),
      /2 indlæsninger skal ses igennem 1 svar skal godkendes 1 hentning fra Danmarks Statistik mislykkedes/,
    );
    assert.match(text, /href="\/planer\/fjordparken\/statistikbanken"/);
    assert.doesNotMatch((await reader.get(week)).text, /id="venter"/);
    assert.doesNotMatch(
      (await editor.get('/planer/fjordparken/uge?dato=2020-01-01')).text,
      /id="venter"/,
    );
  });
});

describe('a needed figure through the year', () => {
  const database = suiteDatabase();

  test('the criterion says that its figure cannot come before the agreement runs out', async () => {
    await openSite(database.get());
    const on = async (day: string): Promise<string> => {
      const start = `${day}T10:00:00.000Z`;
      const then = await openSite(database.get(), { start, withPlans: false });
      const { text } = await (await then.signIn('Clara', 'editor')).get(
        '/planer/fjordparken/succeskriterier/T1',
      );
      return wordsIn(text);
    };
    assert.match(
      await on('2020-06-01'),
      /kan ikke foreligge, før aftalen udløber den 31\. december 2020; ventes marts 2021\./,
    );
    assert.doesNotMatch(await on('2021-02-01'), /kan ikke foreligge/);
  });

  test('a figure goes from coming to due to late, and says where it comes from', async () => {
    // Safety of 2020 is needed; its source is three months behind, and the agreement ends with 2020.
    const weekOn = async (day: string): Promise<string> => {
      const start = `${day}T10:00:00.000Z`;
      const then = await openSite(database.get(), { start, withPlans: false });
      return (await (await then.signIn('Clara', 'editor')).get(week)).text;
    };
    for (const [on, id] of [
      ['2020-06-01', 'for-sent'],
      ['2021-04-01', 'nu'],
      ['2021-08-01', 'forsinket'],
    ] as const) {
      const group = under(await weekOn(on), id);
      assert.match(group, /Trygge beboere, Fjordparken , 2020/, on);
      assert.match(group, /Tryghedsmåling/);
    }
    assert.match(
      under(await weekOn('2020-06-01'), 'for-sent'),
      /ikke kan nå at komme, før aftalen udløber \(1\).*Aftalen udløber den 31\. december 2020.*marts 2021/,
    );
    assert.match(
      under(await weekOn('2021-01-15'), 'for-sent'),
      /først kommer, efter at aftalen er udløbet/,
    );
  });
});
