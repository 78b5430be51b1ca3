import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { suiteDatabase } from '#test/database.ts';
import { filledForm } from './filled-form.ts';
import { openSite, type Site, type Visitor, wordsIn } from './site.ts';

const list = '/planer/fjordparken/aktiviteter';
const reading = {
  name: 'Lektiecaféen',
  what: 'Frivillige hjælper med lektier',
  lead: 'Boligsocial medarbejder',
  focusArea: 'uddannelse',
  criteria: ['c-u1'],
  from: '1.8.2018',
  to: '',
};

describe('activities', () => {
  const database = suiteDatabase();
  let site: Site;
  let editor: Visitor;
  let reader: Visitor;
  let address: string;

  before(async () => {
    site = await openSite(database.get());
    editor = await site.signIn('Erik', 'editor', 'fjordparken');
    reader = await site.signIn('Rosa', 'reader', 'fjordparken');
    const added = await editor.post(`${list}/ny`, reading);
    assert.equal(added.status, 303, wordsIn(added.text));
    address = (added.to ?? '').replace(/\?.*/, '');
  });

  test('an activity stands with what it is meant to contribute to, and nobody says it caused anything', async () => {
    const words = wordsIn((await reader.get(list)).text);
    assert.match(words, /Lektiecaféen/);
    assert.match(words, /Skal bidrage til/);
    assert.match(words, /siger ikke, hvad der ligger bag udviklingen/);
    assert.match(
      words,
      /Kriterier uden en aktivitet i gang K?T1|Kriterier uden en aktivitet i gang T1/,
    );
    assert.match(words, /Alle aktiviteter peger på mindst ét succeskriterium/);
  });

  test('a form that cannot be read comes back filled in, with all that is wrong', async () => {
    const { status, text } = await editor.post(`${list}/ny`, {
      ...reading,
      name: '',
      from: 'i går',
    });
    assert.equal(status, 422);
    assert.match(wordsIn(text), /Navnet skal udfyldes/);
    assert.match(wordsIn(text), /Datoen kan ikke læses/);
    const again = filledForm(text, `${list}/ny`);
    assert.equal(again.what, reading.what);
    assert.equal(again.from, 'i går');
    assert.match(text, /value="c-u1"[^>]*checked|checked[^>]*value="c-u1"/);
  });

  test('more people than attendances, and words of effect, are asked about and may be kept', async () => {
    const page = await editor.get(address);
    const form = filledForm(page.text, `${address}/aar`);
    assert.equal(form.year, '2020');
    const typed = {
      ...form,
      year: '2019',
      attendances: '40',
      people: '58',
      text: 'Fraværet er faldet takket være caféen',
    };
    const asked = await editor.post(`${address}/aar`, typed);
    assert.equal(asked.status, 422);
    assert.match(wordsIn(asked.text), /flere forskellige personer end fremmøder/);
    assert.match(wordsIn(asked.text), /Der står "takket være"/);
    const again = filledForm(asked.text, `${address}/aar`);
    assert.equal(again.people, '58');
    const kept = await editor.post(`${address}/aar`, { ...again, sure: 'yes' });
    assert.equal(kept.status, 303, wordsIn(kept.text));
    const words = wordsIn((await reader.get(address)).text);
    assert.match(words, /40 fremmøder, 58 forskellige personer/);
  });

  test('a form shown before somebody else saved is not saved over theirs, and keeps what was typed', async () => {
    const shown = filledForm((await editor.get(address)).text, address);
    await editor.post(address, {
      ...shown,
      criteria: ['c-u1'],
      name: 'Lektiecafé',
      once: 'en-anden-formular',
    });
    const { status, text } = await editor.post(address, {
      ...shown,
      criteria: ['c-u1'],
      what: 'Noget andet',
    });
    assert.equal(status, 409);
    assert.match(wordsIn(text), /En anden har ændret aktiviteten imens/);
    assert.equal(filledForm(text, address).what, 'Noget andet');
    assert.match(wordsIn(text), /Lektiecafé/);
  });

  test('a year that was written about is written on, and what was there stands in the log', async () => {
    const page = await editor.get(address);
    await editor.post(`${address}/aar`, {
      ...filledForm(page.text, `${address}/aar`),
      year: '2019',
      text: 'Otte aftener',
      attendances: '310',
      people: '41',
    });
    const written = await editor.get(address);
    assert.match(written.text, /href="[^"]*\?aar=2019#skriv"/);
    const form = filledForm((await editor.get(`${address}?aar=2019`)).text, `${address}/aar`);
    assert.deepEqual(
      [form.year, form.text, form.attendances, form.people],
      ['2019', 'Otte aftener', '310', '41'],
    );
    await editor.post(`${address}/aar`, { ...form, text: 'Otte aftener og en udflugt' });
    const { rows } = await site.database.pool.query(
      `select payload ->> 'text' as text, payload ->> 'people' as people from event
       where payload ->> 'kind' = 'activity.yearKept' and payload ->> 'year' = '2019'
       order by id desc limit 2`,
    );
    assert.deepEqual(rows, [
      { text: 'Otte aftener og en udflugt', people: '41' },
      { text: 'Otte aftener', people: '41' },
    ]);
  });

  test('the year must be one the activity went on in, and something must be said of it', async () => {
    const form = filledForm((await editor.get(address)).text, `${address}/aar`);
    const early = await editor.post(`${address}/aar`, { ...form, year: '2015', text: '' });
    assert.equal(early.status, 422);
    assert.match(wordsIn(early.text), /Aktiviteten løber fra 2018/);
    assert.match(wordsIn(early.text), /Skriv, hvad der blev gjort/);
  });

  test('an activity ends on a day, not before it began', async () => {
    const form = filledForm((await editor.get(address)).text, `${address}/slut`);
    const early = await editor.post(`${address}/slut`, { ...form, to: '1.1.2018' });
    assert.equal(early.status, 422);
    assert.match(early.text, /id="slut-error"/);
    const written = await editor.post(`${address}/slut`, { ...form, to: '31.12.2018' });
    assert.equal(written.status, 422);
    assert.match(wordsIn(written.text), /Der er skrevet om 2019, og det ville ikke være med mere/);
    const late = filledForm((await editor.get(address)).text, address);
    const moved = { ...late, criteria: ['c-u1'], from: '1.1.2020' };
    assert.match(wordsIn((await editor.post(address, moved)).text), /Der er skrevet om 2019/);
    assert.equal((await editor.post(`${address}/slut`, { ...form, to: '30.6.2020' })).status, 303);
    const words = wordsIn((await reader.get(list)).text);
    assert.match(words, /1\. august 2018 til 30\. juni 2020/);
    assert.match(words, /uden en aktivitet i gang .*U1/);
  });

  test('a reader changes nothing', async () => {
    assert.equal((await reader.get(`${list}/ny`)).status, 403);
    assert.equal((await reader.post(`${list}/ny`, reading)).status, 403);
    assert.equal(
      (await reader.post(`${address}/aar`, { year: '2019', text: 'x', revision: '1' })).status,
      403,
    );
    assert.doesNotMatch((await reader.get(address)).text, /<form[^>]*aktiviteter/);
  });

  test('nothing of all this was a fault of ours', () => assert.deepEqual(site.failures, []));
});
