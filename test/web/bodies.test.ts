import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { suiteDatabase } from '#test/database.ts';
import { filledForm } from './filled-form.ts';
import { fieldIn, openSite, type Site, type Visitor, wordsIn } from './site.ts';

const list = '/planer/fjordparken/organisation';

describe('the bodies of a plan', () => {
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
  const body = `${list}/bestyrelsen`;
  const person = async (name: string): Promise<string> => {
    const { text } = await editor.get(`${list}/personer`);
    const found = new RegExp(`href="([^"]*/personer/[^"]+)">${name}<`).exec(text)?.[1];
    assert.ok(found, name);
    return found;
  };

  test('a plan without bodies offers the ways to them to those who keep them', async () => {
    assert.match(await words(editor, list), /ingen organer endnu.*Bestyrelse med to formænd/s);
    assert.match(await words(reader, list), /Sekretariatet gør det/);
    assert.equal((await reader.get(`${list}/forslag/samarbejdsraad`)).status, 403);
    assert.equal((await reader.get(`${list}/ny`)).status, 403);
    assert.equal((await editor.get(`${list}/forslag/nix`)).status, 404);
  });

  test('a proposal is edited and confirmed; what is wrong with it comes back as it was typed', async () => {
    const path = `${list}/forslag/bestyrelse-og-gruppe`;
    const form = filledForm((await editor.get(path)).text, path);
    const both = { ...form, take: ['bestyrelsen', 'foelgegruppen'] };
    const refused = await editor.post(path, {
      ...both,
      'name.bestyrelsen': 'Styrelsen',
      'least.foelgegruppen': 'to',
    });
    assert.equal(refused.status, 422);
    assert.equal(fieldIn(refused.text, 'name.bestyrelsen'), 'Styrelsen');
    assert.match(wordsIn(refused.text), /Tallet kan ikke læses/);
    const alone = await editor.post(path, { ...both, take: ['foelgegruppen'] });
    assert.equal(alone.status, 422, 'the group would recommend to nobody, in silence');
    assert.match(wordsIn(alone.text), /Det organ er ikke valgt/);
    const made = await editor.post(path, both);
    assert.equal(made.to, `${list}?gemt=organer`);
    const said = await words(reader, list);
    assert.match(said, /Bestyrelsen.*Følgegruppen/s);
    assert.match(said, /har ingen medlemmer/);
    const again = await editor.post(path, { ...both, once: 'et-andet-maerke' });
    assert.equal(again.status, 409);
    assert.match(wordsIn(again.text), /oprettet allerede/);
  });

  test('a member is written in with one form: person, seat and mandate', async () => {
    const page = (await editor.get(body)).text;
    const form = filledForm(page, `${body}/medlem`);
    const refused = await editor.post(`${body}/medlem`, {
      ...form,
      name: 'Ring 010190-1234',
      email: 'ikke en mail',
      from: 'i morges',
    });
    assert.equal(refused.status, 422);
    assert.match(wordsIn(refused.text), /Datoen kan ikke læses/);
    assert.doesNotMatch(refused.text, /010190-1234/);
    const given = await editor.post(`${body}/medlem`, {
      ...form,
      name: 'Mogens Medlem',
      email: 'mogens@eksempel.dk',
      organisation: 'Kommunen',
      role: 'chair',
      seat: 'direktoer-fra-kommunen',
    });
    assert.equal(given.to, `${body}?gemt=medlem`, wordsIn(given.text));
    assert.match(await words(reader, body), /Mogens Medlem.*formand.*Kommunen/s);
    const known = filledForm((await editor.get(body)).text, `${body}/medlem`);
    const person = /value="([^"]+)">Mogens Medlem/.exec((await editor.get(body)).text)?.[1] ?? '';
    const both = await editor.post(`${body}/medlem`, { ...known, person, name: 'Nina Ny' });
    assert.equal(both.status, 422, 'what was typed is not dropped for the one who was chosen');
    assert.match(wordsIn(both.text), /både valgt en på listen og skrevet en ny/);
    assert.equal(fieldIn(both.text, 'name'), 'Nina Ny');
    assert.doesNotMatch(await words(reader, `${list}/personer`), /mogens@eksempel\.dk/);
    assert.match(await words(editor, `${list}/personer`), /mogens@eksempel\.dk/);
  });

  test('every version of the terms stands with why it came', async () => {
    const form = async () => filledForm((await editor.get(body)).text, `${body}/kommissorium`);
    for (const [text, reason] of [
      ['Leder planen.', ''],
      ['Leder planen.\n\nMødes fire gange.', 'Møderne var glemt'],
      ['Leder planen og mødes.', 'Det skulle være kortere'],
    ] as const) {
      const sent = await editor.post(`${body}/kommissorium`, { ...(await form()), text, reason });
      assert.equal(sent.to, `${body}?gemt=kommissorium`, wordsIn(sent.text));
    }
    const said = await words(reader, body);
    assert.match(said, /Version 3, skrevet ind .* af Erik.*Det skulle være kortere/s);
    assert.match(said, /Tidligere versioner.*Version 2.*Møderne var glemt.*Version 1/s);
  });

  test('a body that is to be closed says when, and is kept until then', async () => {
    const group = `${list}/foelgegruppen`;
    const page = (await editor.get(group)).text;
    const form = filledForm(page, `${group}/nedlaeg`);
    const closed = await editor.post(`${group}/nedlaeg`, { ...form, on: '31.12.2030' });
    assert.equal(closed.to, `${group}?gemt=nedlagt`, wordsIn(closed.text));
    const said = await words(editor, group);
    assert.match(said, /Nedlægges 31\. december 2030/);
    const member = filledForm((await editor.get(group)).text, `${group}/medlem`);
    assert.equal(member.to, '31.12.2030', 'nobody sits there longer');
    assert.doesNotMatch(said, /Nedlagt/);
    assert.doesNotMatch(await words(reader, group), /skal ikke nedlægges/);
    assert.equal((await reader.post(`${group}/aabn`)).status, 403);
    const way = filledForm((await editor.get(group)).text, `${group}/aabn`);
    const kept = await editor.post(`${group}/aabn`, way);
    assert.equal(kept.to, `${group}?gemt=aabnet`);
    const now = await words(editor, kept.to ?? '');
    assert.match(now, /Nedlæggelsen er taget tilbage\. Mandaternes sidste dag er ikke ændret/);
    assert.doesNotMatch(now, /Nedlægges/);
    const again = await editor.post(`${group}/aabn`);
    assert.equal(again.status, 422);
    assert.match(again.text, /href="#main-content"[^>]*>Organet er ikke nedlagt/);
  });

  test('a person is let in with a link, reads as long as the mandate lasts, and no longer', async () => {
    const path = await person('Mogens Medlem');
    const shown = await editor.post(`${path}/adgang`, {});
    assert.equal(shown.status, 201);
    const link = /<code>[^<]*(\/log-ind\/[^<]+)<\/code>/.exec(shown.text)?.[1] ?? '';
    const signedIn = await site.visitor().post(link, {});
    const cookie = /fremdrift[^=]*=[^;]+/.exec(signedIn.headers.get('set-cookie') ?? '')?.[0];
    const member = site.visitor(cookie);
    assert.match(await words(member, '/planer/fjordparken'), /Mogens Medlem.*formand/s);
    assert.match(await words(member, '/planer'), /Fjordparken/);
    assert.equal((await member.get('/')).to, '/planer/fjordparken/uge');
    assert.doesNotMatch(await words(member, '/planer'), /Bakkegården/);
    assert.equal((await member.get('/planer/bakkegaarden')).status, 404);
    assert.equal((await member.get('/planer/fjordparken/maalinger/tryghed/registrer')).status, 403);
    assert.equal((await member.get(path)).status, 403);
    assert.match(await words(editor, path), /har et login.*Afslut/s);

    const mandate =
      /href="([^"]*\/mandater\/[^"]+)"/.exec((await editor.get(body)).text)?.[1] ?? '';
    const form = filledForm((await editor.get(mandate)).text, mandate);
    const past = await editor.post(mandate, { ...form, to: '1.1.2000', why: 'Fratrådt' });
    assert.equal(past.status, 422);
    assert.equal(fieldIn(past.text, 'why'), 'Fratrådt');
    const ended = await editor.post(mandate, { ...form, why: 'Fratrådt' });
    assert.equal(ended.to, `${body}?gemt=mandat`);
    assert.equal((await member.get('/planer/fjordparken')).status, 200);
    const other = { ...form, why: 'Ikke genvalgt', once: 'en-andens-maerke' };
    const second = await editor.post(mandate, other);
    assert.equal(second.status, 409);
    assert.match(wordsIn(second.text), /En anden har afsluttet mandatet imens.*Fratrådt/s);
    assert.equal(fieldIn(second.text, 'why'), 'Ikke genvalgt');

    const closing = filledForm((await editor.get(path)).text, `${path}/adgang/luk`);
    for (const press of ['first', 'second']) {
      const closed = await editor.post(`${path}/adgang/luk`, closing);
      assert.equal(closed.to, `${path}?gemt=lukket`, press);
    }
    assert.notEqual((await member.get('/planer/fjordparken')).status, 200);
    assert.match(await words(editor, path), /kan ikke logge ind/);

    site.clock.set('2031-01-01T10:00:00.000Z');
    const later = site.visitor(cookie);
    assert.notEqual((await later.get('/planer/fjordparken')).status, 200);
  });
});
