// The pages of asking, answering by a link, and accepting, as people meet them.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, describe, test } from 'node:test';
import type { Instant, IsoDate } from '#domain/time/period.ts';
import { linkTriesAllowed } from '#operations/asks/by-link.ts';
import { suiteDatabase } from '#test/database.ts';
import { createApp } from '#web/app.tsx';
import { fieldIn, openSite, origin, type Site, type Visitor, wordsIn } from './site.ts';

const plan = '/planer/fjordparken';
const list = `${plan}/forespoergsler`;

describe('asking a supplier, on the pages', () => {
  const suite = suiteDatabase();
  let site: Site;
  let clara: Visitor;
  before(async () => {
    site = await openSite(suite.get());
    clara = await site.signIn('Clara', 'editor', 'fjordparken');
  });

  /** Asks for figures and gives the address of the ask and the link to answer by. */
  const ask = async (...figures: readonly string[]) => {
    const made = await clara.post(`${list}/ny`, {
      maal: figures,
      contact: 'Skolens kontor',
      dueOn: '15.6.2021',
    });
    assert.equal(made.status, 303, wordsIn(made.text));
    const where = (made.to ?? '').split('?')[0] ?? '';
    const page = await clara.get(made.to ?? '');
    assert.match(wordsIn(page.text), /Linket er klar/);
    const link = fieldIn(page.text, 'link') ?? '';
    assert.match(link, /^http:\/\/localhost:3000\/svar\/[\w.-]+$/);
    return { where, path: new URL(link).pathname };
  };

  const asAnybody = () => site.visitor();

  test('nobody has been asked yet: the list says what it is for', async () => {
    const other = await openOther();
    const { text } = await other.get('/planer/bakkegaarden/forespoergsler');
    assert.match(wordsIn(text), /Der er ikke bedt om nogen tal/);
  });
  const openOther = () => site.signIn('Otto', 'editor', 'bakkegaarden');

  test('readers see neither the list, the form nor a link', async () => {
    const reader = await site.signIn('Rosa', 'reader', 'fjordparken');
    const { where } = await ask('tryghed~2018');
    for (const path of [list, `${list}/ny`, `${list}/ny?maal=tryghed~2018`, where]) {
      const { status, text } = await reader.get(path);
      assert.equal(status, 403, path);
      assert.doesNotMatch(text, /\/svar\//);
    }
    assert.equal((await (await openOther()).get(where)).status, 404);
    assert.equal((await asAnybody().get(where)).status, 303);
  });

  test('first the figures, those that are late and due, by where they come from', async () => {
    const { text } = await clara.get(`${list}/ny`);
    const words = wordsIn(text);
    assert.match(words, /Tryghedsmåling.*Trygge beboere, Fjordparken: 2020/);
    assert.doesNotMatch(words, /Handleplan/);
    assert.doesNotMatch(words, /perioden er ikke slut/);
    assert.match(words, /Trygge beboere, Fjordparken: 2018 har været ventet .* central måling/);
    site.clock.set('2020-06-01T10:00:00.000Z');
    assert.match(
      wordsIn((await clara.get(`${list}/ny`)).text),
      /skoleåret 2019\/20 perioden er ikke slut|2020 perioden er ikke slut/,
    );
    site.clock.set('2021-06-01T10:00:00.000Z');
    const chosen = await clara.get(`${list}/ny?maal=tryghed~2020&maal=nonsens&maal=x~2020`);
    assert.match(wordsIn(chosen.text), /Trygge beboere, Fjordparken: 2020/);
    assert.equal(fieldIn(chosen.text, 'contact'), 'Tryghedsmåling');
    assert.equal(fieldIn(chosen.text, 'dueOn'), '15.06.2021');
  });

  test('what is refused comes back as it was typed, with what is wrong', async () => {
    const refused = await clara.post(`${list}/ny`, {
      maal: ['tryghed~2020'],
      contact: '',
      email: 'ikke en adresse',
      message: 'Til møde',
      dueOn: 'på fredag',
      'forklaring-tryghed~2020': 'Min egen forklaring',
    });
    assert.equal(refused.status, 422);
    const words = wordsIn(refused.text);
    assert.match(words, /Hvem der skal svare skal udfyldes/);
    assert.match(words, /Det er ikke en e-mailadresse/);
    assert.match(words, /Datoen kan ikke læses \("på fredag"\)/);
    assert.match(refused.text, /Min egen forklaring/);
    const named = await clara.post(`${list}/ny`, {
      maal: ['tryghed~2020'],
      contact: 'Skolen',
      message: 'Fra 010190-1234',
      dueOn: '1.7.2021',
    });
    assert.match(wordsIn(named.text), /ligner et CPR-nummer/);
    assert.doesNotMatch(named.text, /010190-1234/);
  });

  test('more than thirty figures are too many', async () => {
    const many = Array.from({ length: 31 }, (_, index) => `maal=tryghed~${2030 + index}`).join('&');
    const { status, text } = await clara.get(`${list}/ny?${many}`);
    assert.equal(status, 422);
    assert.match(wordsIn(text), /Der er valgt 31 tal\. Vælg højst 30/);
  });

  test('the page for answering is for nobody else and tells nothing else', async () => {
    const { path } = await ask('tryghed~2018');
    const { status, text, headers } = await asAnybody().get(path);
    assert.equal(status, 200);
    const words = wordsIn(text);
    assert.match(words, /Fjordparken beder Skolens kontor om ét tal senest den 15\. juni 2021/);
    assert.match(words, /Trygge beboere \(Fjordparken\), opgjort i procent/);
    assert.match(words, /I 2017 var tallet 67,1 %/);
    assert.match(words, /Kontakt Clara/);
    assert.doesNotMatch(words, /Skolefravær|Handleplan|73 %|T1|Denne uge|Log ind/);
    assert.equal(headers.get('referrer-policy'), 'no-referrer');
    assert.match(headers.get('cache-control') ?? '', /no-store/);
    assert.match(headers.get('x-robots-tag') ?? '', /noindex/);
    assert.equal(headers.get('set-cookie'), null);
  });

  test('a point is asked about, a personal number refused; what was typed stays', async () => {
    const { path } = await ask('tryghed~2018', 'fravaer~2018/19');
    const refused = await asAnybody().post(path, {
      'value-1': '64.6',
      'value-2': '7 kr.',
      'n-2': 'mange',
      by: 'Spørg 010190-1234',
    });
    assert.equal(refused.status, 422);
    const words = wordsIn(refused.text);
    assert.match(words, /Trygge beboere, Fjordparken: 2018: Et punktum .* Mente du 64,6\?/);
    assert.match(words, /Skolefravær, Fjordskolen: skoleåret 2018\/19: Tallet skal være i procent/);
    assert.match(words, /skoleåret 2018\/19: Tallet kan ikke læses \("mange"\)/);
    assert.equal(fieldIn(refused.text, 'value-1'), '64.6');
    assert.equal(fieldIn(refused.text, 'n-2'), 'mange');
    assert.doesNotMatch(refused.text, /010190-1234/);
    assert.match(words, /CPR/);
    const both = await asAnybody().post(path, { 'value-1': '8x', 'why-2': 'Se 010190-1234' });
    assert.match(
      wordsIn(both.text),
      /Tallet kan ikke læses \("8x"\).*skoleåret 2018\/19: [^.]*CPR/,
    );
    assert.doesNotMatch(both.text, /010190-1234/);
    const named = await asAnybody().post(path, { 'value-1': '68', by: 'Spørg 010190-1234' });
    assert.equal(named.status, 422);
    assert.match(wordsIn(named.text), /CPR/);
  });

  test('two things said of one figure are asked about, and so is nothing', async () => {
    const { path } = await ask('tryghed~2018');
    const both = await asAnybody().post(path, { 'value-1': '68', 'hidden-1': 'yes' });
    assert.match(wordsIn(both.text), /Skriv enten tallet, at det er skjult/);
    const nothing = await asAnybody().post(path, {});
    assert.match(wordsIn(nothing.text), /Skriv mindst ét tal/);
    const alone = await asAnybody().post(path, { 'n-1': '12' });
    assert.match(wordsIn(alone.text), /Tallet skal udfyldes/);
  });

  test('an odd figure is asked about once, then received; thanks tell what was', async () => {
    const { path } = await ask('tryghed~2018', 'fravaer~2018/19');
    const odd = await asAnybody().post(path, { 'value-1': '6,8' });
    assert.equal(odd.status, 422);
    assert.match(wordsIn(odd.text), /Tallet ligger langt fra de andre tal/);
    const sent = await asAnybody().post(path, {
      'value-1': '6,8',
      'confirmed-1': 'farFromSeries',
      by: 'Kontoret',
    });
    assert.equal(sent.status, 303, wordsIn(sent.text));
    const thanks = wordsIn((await asAnybody().get(sent.to ?? '')).text);
    assert.match(thanks, /Det har vi modtaget .*Trygge beboere, 2018 6,8 %/);
    assert.match(thanks, /Det mangler vi stadig .*Skolefravær, skoleåret 2018\/19/);
    const again = await asAnybody().get(path);
    assert.equal(fieldIn(again.text, 'value-1'), '6,8');
    assert.equal(fieldIn(again.text, 'by'), 'Kontoret');
  });

  test('accepting tells which verdict moves, and then that it did', async () => {
    const { where, path } = await ask('tryghed~2020');
    await asAnybody().post(path, { 'value-1': '73,5', 'n-1': '300' });
    const listed = wordsIn((await clara.get(list)).text);
    assert.match(
      listed,
      /Svar, der venter på godkendelse.*Trygge beboere.*73,5 % \(300 bag tallet\)/,
    );
    const shown = await clara.get(where);
    assert.match(wordsIn(shown.text), /Godkendes svaret, ændrer det: .*T1.* efter Nået/);
    const settled = await clara.post(where, { alle: '1', ...hiddenIn(shown.text) });
    assert.equal(settled.status, 303, wordsIn(settled.text));
    const after = wordsIn((await clara.get(settled.to ?? '')).text);
    assert.match(after, /Godkendt og gemt .*T1 : før Kan ikke afgøres.* nu Nået/);
    assert.match(after, /afsluttet/);
    const criterion = wordsIn((await clara.get(`${plan}/succeskriterier/T1`)).text);
    assert.match(criterion, /Svar fra Skolens kontor, 1\. juni 2021/);
    assert.equal((await asAnybody().get(path)).status, 404);
  });

  test('a choice is asked for, and a reason where an answer is not used', async () => {
    const { where, path } = await ask('fravaer~2019/20');
    await asAnybody().post(path, { 'why-1': 'skolen er lukket' });
    const shown = await clara.get(where);
    assert.match(wordsIn(shown.text), /Kan ikke oplyses, fordi: skolen er lukket/);
    const hidden = hiddenIn(shown.text);
    const none = await clara.post(where, hidden);
    assert.equal(none.status, 422);
    assert.match(wordsIn(none.text), /Vælg, hvad der skal ske med svaret/);
    const unreasoned = await clara.post(where, { ...hidden, 'valg-1': 'reject' });
    assert.match(wordsIn(unreasoned.text), /Skriv, hvorfor svaret ikke bruges/);
    await asAnybody().post(path, { 'why-1': 'skolen er flyttet' });
    const stale = await clara.post(where, { ...hidden, 'valg-1': 'accept' });
    assert.equal(stale.status, 409);
    assert.match(wordsIn(stale.text), /ændret eller afgjort.*skolen er flyttet/);
    const kept = await clara.post(where, {
      ...hiddenIn(stale.text),
      'valg-1': 'reject',
      'why-1': 'Vi spørger kommunen',
    });
    assert.equal(kept.status, 303);
    assert.match(wordsIn((await clara.get(where)).text), /Ikke brugt den .*: Vi spørger kommunen/);
  });

  test('a new link ends the old one; taken back, none opens', async () => {
    const { where, path } = await ask('tryghed~2019');
    const renewed = await clara.post(`${where}/nyt-link`);
    assert.equal(renewed.status, 303);
    assert.equal((await asAnybody().get(path)).status, 404);
    const link = fieldIn((await clara.get(where)).text, 'link') ?? '';
    assert.equal((await asAnybody().get(new URL(link).pathname)).status, 200);
    await clara.post(`${where}/traek-tilbage`);
    assert.equal((await asAnybody().get(new URL(link).pathname)).status, 404);
    const words = wordsIn((await clara.get(where)).text);
    assert.match(words, /trukket tilbage/);
    assert.doesNotMatch(words, /\/svar\/|Nyt link/);
  });

  test('links that open nothing are one page, and whoever goes on has to wait', async () => {
    const { where, path } = await ask('tryghed~2019');
    await clara.post(`${where}/traek-tilbage`);
    const pages: string[] = [];
    const tried = [path, `${path}0`, '/svar/x', '/svar/010190-1234', '/svar/%F0%9F', '/svar/%20'];
    for (const each of tried) {
      const got = await asAnybody().get(each);
      const posted = await asAnybody().post(each, { 'value-1': '1' });
      assert.deepEqual([got.status, posted.status], [404, 404], each);
      assert.match(got.headers.get('x-robots-tag') ?? '', /noindex/);
      pages.push(got.text, posted.text);
    }
    assert.equal(new Set(pages).size, 1);
    assert.match(wordsIn(pages[0] ?? ''), /Linket virker ikke/);
    for (let index = 0; index < linkTriesAllowed.address; index += 1) {
      await asAnybody().get('/svar/x');
    }
    const waiting = await asAnybody().get(path);
    assert.equal(waiting.status, 429);
    assert.match(wordsIn(waiting.text), /For mange forsøg .*Vent 15 minutter, og åbn linket igen/);
    const inPage = /<main[\s\S]*<\/main>/.exec(waiting.text)?.[0] ?? '';
    assert.doesNotMatch(inPage, /log-ind|Gå til/, 'a supplier has nowhere to sign in');
  });

  for (const { name, trustProxy, chain, status } of [
    { name: 'is believed about its last address', trustProxy: true, chain: '9.9.9.9', status: 404 },
    {
      name: 'is not believed about what somebody wrote before it',
      trustProxy: true,
      chain: '9.9.9.9, 7.7.7.7',
      status: 429,
    },
    { name: 'is not believed at all unless set', trustProxy: false, chain: '9.9.9.9', status: 429 },
  ]) {
    test(`a proxy in front ${name}`, async () => {
      const app = createApp({
        surroundings: site.surroundings,
        origin,
        trustProxy,
        logger: { failure: (_, error) => assert.fail(String(error)) },
      });
      const from = async (address: string) =>
        (await app.request(`${origin}/svar/x`, { headers: { 'x-forwarded-for': address } })).status;
      for (let index = 0; index < linkTriesAllowed.address; index += 1) await from('7.7.7.7');
      assert.equal(await from('7.7.7.7'), 429);
      assert.equal(await from(chain), status);
    });
  }

  test('names and messages are text and nothing else', async () => {
    const made = await clara.post(`${list}/ny`, {
      maal: ['tryghed~2020'],
      contact: '<b>Skolen</b>',
      message: '<script>alert(1)</script>',
      dueOn: '15.6.2021',
    });
    const { text } = await clara.get(made.to ?? '');
    assert.doesNotMatch(text, /<b>Skolen|<script/);
    assert.match(text, /&lt;b>Skolen|&lt;b&gt;Skolen/);
  });

  test('a link is never read in the log', async () => {
    const logged: unknown[] = [];
    const app = createApp({
      surroundings: {
        database: { ...suite.get(), transaction: broken, kysely: undefined as never },
        now: () => '2021-06-01T10:00:00.000Z' as Instant,
        today: () => '2021-06-01' as IsoDate,
        newId: () => randomUUID(),
        newSecret: () => 'x'.repeat(32),
      },
      origin,
      logger: { failure: (...given) => logged.push(given) },
    });
    const { status } = await app.request(`${origin}/svar/secret.1.x.abc`);
    assert.deepEqual([status, logged.length], [500, 1]);
    assert.doesNotMatch(JSON.stringify(logged), /secret/);
  });
  const broken = () => Promise.reject(new Error('the database is gone'));

  test('nothing went wrong of our own doing', () => assert.deepEqual(site.failures, []));
});

/** The hidden fields of a page, as its form sends them. */
function hiddenIn(html: string): Record<string, string> {
  const form = /<form[^>]*class="form"[\s\S]*?<\/form>/.exec(html)?.[0] ?? '';
  return Object.fromEntries(
    [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
      ([, name = '', value = '']) => [name, value],
    ),
  );
}
