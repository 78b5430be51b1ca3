import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { suiteDatabase } from '#test/database.ts';
import { fieldIn, openSite, type Site, type Visitor, wordsIn } from './site.ts';

const list = '/planer/fjordparken/kilder';

describe('the sources of a plan', () => {
  const database = suiteDatabase();
  let site: Site;
  let editor: Visitor;
  let reader: Visitor;

  before(async () => {
    site = await openSite(database.get());
    editor = await site.signIn('Erik', 'editor', 'fjordparken');
    reader = await site.signIn('Rosa', 'reader', 'fjordparken');
  });

  const words = async (visitor: Visitor, path: string) => wordsIn((await visitor.get(path)).text);

  test('everybody sees them, those with the right are offered to add one', async () => {
    for (const visitor of [editor, reader]) {
      const said = await words(visitor, list);
      assert.match(said, /Tryghedsmåling/);
      assert.match(said, /omkring tre måneder efter perioden/);
      assert.match(said, /4 målinger: T1 , U1 , K1/);
    }
    assert.match(await words(editor, list), /Tilføj en kilde/);
    assert.doesNotMatch(await words(reader, list), /Tilføj en kilde/);
    assert.doesNotMatch(await words(reader, `${list}/maaling`), /Ret kilden|blev sprunget over/);
    assert.equal((await reader.get(`${list}/ny`)).status, 403);
    assert.equal((await reader.post(`${list}/maaling`, { name: 'X', revision: '1' })).status, 403);
    assert.equal((await editor.get(`${list}/nix`)).status, 404);
  });

  test('a source is added; what cannot be read is told at once, with what was typed', async () => {
    const refused = await editor.post(`${list}/ny`, {
      name: ' ',
      lagMonths: 'to år',
      nextExpected: '31.2.2021',
      cell: '0',
      contact: 'Driftschefen',
    });
    assert.equal(refused.status, 422);
    assert.equal(fieldIn(refused.text, 'lagMonths'), 'to år');
    assert.equal(fieldIn(refused.text, 'contact'), 'Driftschefen');
    const said = wordsIn(refused.text);
    for (const each of [/Navnet skal udfyldes/, /Tallet kan ikke læses/, /Datoen kan ikke læses/]) {
      assert.match(said, each);
    }
    const added = await editor.post(`${list}/ny`, {
      name: 'Driftsregnskabet',
      lagMonths: '24',
      rhythm: 'yearly',
      nextExpected: '31.12.2021',
      cell: '5',
      contact: 'Driftschefen',
    });
    assert.equal(added.status, 303);
    const page = await words(reader, added.to ?? '');
    assert.match(page, /Kilden er tilføjet/);
    assert.match(page, /omkring to år efter periodens slutning/);
    assert.match(page, /31\. december 2021/);
    assert.match(page, /antal under 5 skjules for læsere/);
  });

  test('a limit of nobody and a CPR number are refused at their fields', async () => {
    const refused = await editor.post(`${list}/ny`, { name: 'Ny', base: '0' });
    assert.match(wordsIn(refused.text), /uden for det mulige/);
    const cpr = await editor.post(`${list}/ny`, { name: 'Ny', contact: 'Ring til 010190-1234' });
    assert.equal(cpr.status, 422);
    assert.doesNotMatch(cpr.text, /010190-1234/);
  });

  test('two people change a source at once: the second sees both', async () => {
    const form = (await editor.get(`${list}/maaling`)).text;
    const revision = fieldIn(form, 'revision') ?? '';
    const mine = { name: 'Tryghedsmåling', lagMonths: '3', revision };
    const first = await editor.post(`${list}/maaling`, { ...mine, contact: 'Analyseafdelingen' });
    assert.equal(first.status, 303);
    assert.match(await words(editor, first.to ?? ''), /Kilden er ændret/);
    const second = await editor.post(`${list}/maaling`, { ...mine, contact: 'Lederen' });
    assert.equal(second.status, 409);
    assert.match(wordsIn(second.text), /Kontakt Analyseafdelingen Lederen/);
    assert.equal(fieldIn(second.text, 'contact'), 'Lederen');
    const again = await editor.post(`${list}/maaling`, {
      ...mine,
      revision: fieldIn(second.text, 'revision') ?? '',
      contact: 'Lederen',
    });
    assert.equal(again.status, 303);
  });

  test('what was refused for another reason still knows what it built on', async () => {
    const form = (await editor.get(`${list}/maaling`)).text;
    const revision = fieldIn(form, 'revision') ?? '';
    await editor.post(`${list}/maaling`, { name: 'Tryghedsmåling', revision, contact: 'En anden' });
    const refused = await editor.post(`${list}/maaling`, { name: '', revision, contact: 'Mig' });
    assert.equal(refused.status, 422);
    assert.equal(fieldIn(refused.text, 'revision'), revision);
  });

  test('a wave was skipped: what is agreed instead, and what it does to the verdicts', async () => {
    const empty = await editor.post(`${list}/maaling/sprunget-over`, {});
    assert.equal(empty.status, 422);
    for (const each of [
      /Perioden skal udfyldes/,
      /Begrundelsen skal udfyldes/,
      /Vælg mindst én måling/,
    ]) {
      assert.match(wordsIn(empty.text), each);
    }
    const skipped = await editor.post(`${list}/maaling/sprunget-over`, {
      period: '2020',
      why: 'Undersøgelsen blev aflyst.',
      series: ['tryghed', 'tryghed-by'],
    });
    assert.equal(skipped.status, 303);
    const page = await editor.get(skipped.to ?? '');
    const said = wordsIn(page.text);
    assert.match(said, /2 tal er registreret som ikke målt \(2020\)/);
    assert.match(said, /T1 : før Kan ikke afgøres Afventer tal nu Kan ikke afgøres/);
    assert.match(said, /Trygge beboere, Fjordparken 2020 Undersøgelsen blev aflyst\. T1/);
    assert.match(said, /ikke aftalt\. Aftal en erstatning for T1/);
    assert.match(page.text, /href="\/planer\/fjordparken\/succeskriterier\/T1\/ny-version"/);
    assert.match(
      await words(editor, '/planer/fjordparken/succeskriterier/T1'),
      /Kan ikke afgøres, fordi der ikke blev målt i 2020/,
    );
    const log = await words(editor, '/planer/fjordparken/haendelser');
    assert.match(log, /"Tryghedsmåling" målte ikke i 2020: Undersøgelsen blev aflyst\./);
    const twice = await editor.post(`${list}/maaling/sprunget-over`, {
      period: '2020',
      why: 'Igen',
      series: ['tryghed'],
    });
    assert.equal(twice.status, 422);
    assert.match(wordsIn(twice.text), /alle et tal for perioden/);
  });
});
