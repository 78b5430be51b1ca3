// A year's status papers on the pages: what is missing, one press for all, and one again with a reason.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { systemContext } from '#operations/session/open-context.ts';
import { suiteDatabase } from '#test/database.ts';
import { organisationFor } from '#test/organisation.ts';
import { filledForm } from './filled-form.ts';
import { openSite, type Site, type Visitor, wordsIn } from './site.ts';

const list = '/planer/fjordparken/aarets-gang/2020/statuspapirer';
const local = `${list}/den-lokale-styregruppe`;
const measurements = '/planer/fjordparken/centrale-maalinger';

describe('the pages of status papers', () => {
  const database = suiteDatabase();
  let site: Site;
  let editor: Visitor;
  let reader: Visitor;

  before(async () => {
    site = await openSite(database.get());
    await organisationFor(systemContext(site.surroundings, 'Fremdrift', 'test'));
    editor = await site.signIn('Erik', 'editor', 'fjordparken');
    reader = await site.signIn('Rosa', 'reader', 'fjordparken');
  });

  test('a reader sees which are missing and how each would look, and can issue none', async () => {
    const { text } = await reader.get(list);
    assert.match(wordsIn(text), /Den lokale styregruppe Mangler/);
    assert.doesNotMatch(text, /udgiv-alle/);
    const preview = await reader.get(local);
    assert.match(wordsIn(preview.text), /Papiret er ikke udgivet/);
    assert.match(wordsIn(preview.text), /Overblik Sådan står de 3 succeskriterier/);
    assert.doesNotMatch(preview.text, /Udgiv papiret/);
    assert.equal((await reader.post(local)).status, 403);
  });

  test('one press gives all their papers, which are named at their criteria', async () => {
    assert.match(wordsIn((await editor.get(list)).text), /5 organer mangler deres papir/);
    const done = await editor.post(`${list}/udgiv-alle`);
    assert.equal(done.status, 303, wordsIn(done.text));
    const words = wordsIn((await editor.get(done.to ?? '')).text);
    assert.match(words, /5 papirer er låst fast/);
    assert.doesNotMatch(words, /Mangler/);
    const again = await editor.post(`${list}/udgiv-alle`);
    assert.equal(again.status, 422);
    assert.match(wordsIn(again.text), /har allerede deres statuspapir/);
    const criterion = wordsIn((await reader.get('/planer/fjordparken/succeskriterier/T1')).text);
    assert.match(criterion, /Statuspapir 2020 for Den lokale styregruppe ?, udgivet 1\. juni 2021/);
    assert.match(criterion, /Der er ikke skrevet nogen aktivitet ind, der skal bidrage/);
  });

  test('issued again it wants a reason, and keeps what was typed until it has one', async () => {
    const refused = await editor.post(local, { why: ' ' });
    assert.equal(refused.status, 422);
    assert.match(wordsIn(refused.text), /Skriv, hvorfor det skal udgives igen/);
    const form = filledForm(refused.text, local);
    assert.match(wordsIn(refused.text), /Udgave 2 er ikke udgivet/);
    const done = await editor.post(local, { ...form, why: 'Et tal er rettet' });
    assert.equal(done.status, 303, wordsIn(done.text));
    const paper = wordsIn((await reader.get(done.to ?? '')).text);
    assert.match(paper, /Udgave 2: Et tal er rettet/);
  });

  test('an issued paper tells that there are newer figures', async () => {
    const found = /\/planer\/fjordparken\/dokumenter\/[0-9a-f-]+/.exec(
      (await reader.get(list)).text,
    );
    assert.ok(found !== null);
    assert.doesNotMatch(wordsIn((await reader.get(found[0])).text), /Nyt tal/);
    site.clock.set('2021-06-01T14:00:00.000Z');
    const figure = { period: '2019', state: 'measured', value: '70', standing: 'final' };
    const saved = await editor.post('/planer/fjordparken/maalinger/tryghed/registrer', figure);
    assert.equal(saved.status, 303, wordsIn(saved.text));
    const words = wordsIn((await reader.get(found[0])).text);
    assert.match(words, /Nyt tal: Trygge beboere, Fjordparken, 2019, nu 70 %/);
  });

  test('the board that has not seen the measurements is named until it is written that it has', async () => {
    const before = wordsIn((await reader.get(measurements)).text);
    assert.match(before, /Bydelsbestyrelsen skal følge målingerne og har ikke set dem endnu/);
    assert.match(before, /Fra 66 % i 2016 .*Det er bedre: højere er bedre/);
    const ahead = await editor.post(`${measurements}/set`, {
      body: 'bydelsbestyrelsen',
      on: '1.1.2030',
    });
    assert.equal(ahead.status, 422);
    assert.match(wordsIn(ahead.text), /Dagen kan ikke ligge i fremtiden/);
    const form = filledForm(ahead.text, `${measurements}/set`);
    const seen = await editor.post(`${measurements}/set`, {
      ...form,
      body: 'bydelsbestyrelsen',
      on: '20.5.2021',
    });
    assert.equal(seen.status, 303, wordsIn(seen.text));
    const words = wordsIn((await reader.get(measurements)).text);
    assert.match(words, /Bydelsbestyrelsen har set dette den 20\. maj 2021/);
    assert.match(words, /Boligsocial bestyrelse skal følge målingerne og har ikke set dem endnu/);
  });

  test('what is no year is no page', async () => {
    assert.equal(
      (await editor.get('/planer/fjordparken/aarets-gang/20x0/statuspapirer')).status,
      404,
    );
    assert.equal((await editor.get(`${list}/nix`)).status, 404);
    for (const year of [1995, 2021]) {
      const { status } = await editor.get(`/planer/fjordparken/aarets-gang/${year}/statuspapirer`);
      assert.equal(status, 404, String(year));
    }
  });

  test('nothing of all this was a fault of ours', () => assert.deepEqual(site.failures, []));
});
