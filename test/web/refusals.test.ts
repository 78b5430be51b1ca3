// What is refused at the door, whoever asks: origin, size, links, passwords.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { suiteDatabase } from '#test/database.ts';
import { cookieIn, openSite, origin, type Site, type Visitor, wordsIn } from './site.ts';

describe('at the door', () => {
  const database = suiteDatabase();
  let site: Site;
  let editor: Visitor;

  before(async () => {
    site = await openSite(database.get());
    editor = await site.signIn('Erik', 'editor', 'fjordparken');
  });

  const answer = { answer: 'Ja' };
  const question = '/planer/fjordparken/spoergsmaal/q1';
  const origins: readonly (readonly [
    string,
    Readonly<Record<string, string | undefined>>,
    number,
  ])[] = [
    ['from another site', { origin: 'https://elsewhere.dk', 'sec-fetch-site': 'cross-site' }, 403],
    [
      'from another site, by an old browser',
      { origin: 'https://elsewhere.dk', 'sec-fetch-site': undefined },
      403,
    ],
    ['from a neighbour under the same domain', { 'sec-fetch-site': 'same-site' }, 403],
    ['without any origin', { origin: undefined, 'sec-fetch-site': undefined }, 403],
    ['with the origin "null"', { origin: 'null', 'sec-fetch-site': undefined }, 403],
    [
      'from another site that leads its own name to our address',
      { origin: 'http://evil.dk', host: 'evil.dk', 'sec-fetch-site': undefined },
      403,
    ],
    [
      'from another server on the same machine',
      { origin: 'http://127.0.0.1:3001', 'sec-fetch-site': undefined },
      403,
    ],
    ['from our own page, by an old browser', { 'sec-fetch-site': undefined }, 303],
    ['from our own page', {}, 303],
    [
      'under another name of the same machine',
      { origin: 'http://127.0.0.1:3000', host: '127.0.0.1:3000' },
      303,
    ],
  ];
  for (const [name, headers, status] of origins) {
    test(`a form ${name} is answered ${status}`, async () => {
      const sent = await editor.post(question, answer, headers);
      assert.equal(sent.status, status, wordsIn(sent.text).slice(0, 200));
      if (status === 403) assert.match(wordsIn(sent.text), /Formularen kom ikke herfra/);
    });
  }

  test('10 MB in a field is refused with a page and a sentence, and is not said again', async () => {
    const sent = await editor.post(question, { answer: 'x'.repeat(10_000_000) });
    assert.equal(sent.status, 413);
    assert.match(wordsIn(sent.text), /Det er for stort/);
    assert.ok(sent.text.length < 10_000);
  });

  test('10 MB in a field of a form that may carry a file likewise', async () => {
    const sent = await editor.post('/planer/fjordparken/maalinger/tryghed/registrer', {
      period: 'x'.repeat(10_000_000),
      evidence: new File(['x'], 'x.txt'),
    });
    assert.equal(sent.status, 413);
    assert.ok(sent.text.length < 10_000);
  });

  test('13 MB of file is refused', async () => {
    const sent = await editor.post('/planer/fjordparken/maalinger/tryghed/registrer', {
      evidence: new File([new Uint8Array(13_000_000)], 'x.bin'),
    });
    assert.equal(sent.status, 413);
  });

  test('a plan file is not read for those who may not import one', async () => {
    const file = () => new File(['{ broken'], 'plan.json');
    const address = '/planer/importer';
    const nobody = await site.visitor().post(address, { file: file() });
    assert.equal(nobody.status, 401);
    assert.doesNotMatch(nobody.text, /type="file"|JSON/);
    const reader = await site.signIn('Rita', 'reader', 'fjordparken');
    const refused = await reader.post(address, { file: file() });
    assert.equal(refused.status, 403);
    assert.doesNotMatch(refused.text, /type="file"|JSON/);
  });

  test('every answer carries the headers that keep scripts and other sites out', async () => {
    for (const path of [
      '/log-ind',
      '/nix',
      '/planer/fjordparken',
      '/api/planer/nix/succeskriterier',
    ]) {
      const { headers } = await editor.get(path);
      assert.match(headers.get('content-security-policy') ?? '', /default-src 'none'/, path);
      assert.doesNotMatch(headers.get('content-security-policy') ?? '', /unsafe|script-src/, path);
      assert.equal(headers.get('x-content-type-options'), 'nosniff', path);
      assert.equal(headers.get('referrer-policy'), 'no-referrer', path);
      assert.match(headers.get('cache-control') ?? '', /no-store/, path);
    }
  });

  test('a link is not spent by a visit, is spent by the button, and only once', async () => {
    const token = await site.linkFor('Bodil', 'reader', 'fjordparken');
    for (let visit = 0; visit < 3; visit += 1) {
      const shown = await site.visitor().get(`/log-ind/${token}`);
      assert.equal(shown.status, 200);
      assert.match(shown.text, /<form action="\/log-ind\//);
    }
    const first = await site.visitor().post(`/log-ind/${token}`);
    assert.equal(first.status, 303);
    const cookie = first.headers.get('set-cookie') ?? '';
    for (const part of [/HttpOnly/, /SameSite=Lax/, /Path=\//]) assert.match(cookie, part);
    assert.equal(
      (await site.visitor(cookieIn(first.headers)).get('/planer/fjordparken')).status,
      200,
    );
    const second = await site.visitor().post(`/log-ind/${token}`);
    assert.equal(second.status, 410);
    assert.match(wordsIn(second.text), /Linket kan ikke bruges/);
  });

  test('a link leads on to where one was going, and to nowhere else', async () => {
    for (const [videre, to] of [
      ['/planer/fjordparken/uge', '/planer/fjordparken/uge'],
      ['https://elsewhere.dk/', '/'],
      ['//elsewhere.dk/', '/'],
      ['/\\elsewhere.dk', '/'],
    ] as const) {
      const token = await site.linkFor('Bodil', 'reader', 'fjordparken');
      assert.equal((await site.visitor().post(`/log-ind/${token}`, { videre })).to, to);
    }
  });

  test('whoever has one plan begins at its week, all others at their plans', async () => {
    const reader = await site.signIn('Rigmor', 'reader', 'fjordparken');
    assert.equal((await reader.get('/')).to, '/planer/fjordparken/uge');
    const everywhere = await site.signIn('Ellen', 'editor');
    assert.equal((await everywhere.get('/')).to, '/planer');
    assert.equal((await site.visitor().get('/')).to, '/planer');
  });

  test('a password is chosen, works, and a wrong one is refused with the name kept', async () => {
    const visitor = await site.signIn('Carl', 'reader', 'fjordparken');
    const password = 'en lang og god sætning';
    const unlike = await visitor.post('/min-adgangskode', { password, again: 'noget andet' });
    assert.equal(unlike.status, 422);
    const short = await visitor.post('/min-adgangskode', { password: 'kort', again: 'kort' });
    assert.equal(short.status, 422);
    assert.match(wordsIn(short.text), /mellem 12 og 200 tegn/);
    assert.equal(
      (await visitor.post('/min-adgangskode', { password, again: password })).status,
      303,
    );
    const right = await site.visitor().post('/log-ind', { name: 'Carl', password });
    assert.equal(right.status, 303);
    const wrong = await site.visitor().post('/log-ind', { name: 'Carl', password: 'forkert' });
    assert.equal(wrong.status, 422);
    assert.match(wordsIn(wrong.text), /Forkert navn eller adgangskode/);
    assert.match(wrong.text, /value="Carl"/);
    assert.doesNotMatch(wrong.text, /forkert"/);
    const empty = await site.visitor().post('/log-ind', { name: '', password: '' });
    assert.match(wordsIn(empty.text), /Skriv dit navn\..*Skriv din adgangskode\./);
  });

  test('too many wrong passwords make one wait', async () => {
    const tries = Array.from({ length: 11 }, () => ({ name: 'Dorte', password: 'forkert kode' }));
    let last = 0;
    for (const each of tries) last = (await site.visitor().post('/log-ind', each)).status;
    assert.equal(last, 429);
  });

  test('signing out ends the session', async () => {
    const visitor = await site.signIn('Eva', 'reader', 'fjordparken');
    assert.equal((await visitor.get('/planer')).status, 200);
    assert.equal((await visitor.post('/log-ud')).to, '/log-ind');
    assert.equal((await visitor.get('/planer')).status, 303);
  });

  test('over https the cookie is for this host alone', async () => {
    const { createApp } = await import('#web/app.tsx');
    const app = createApp({
      surroundings: {
        database: site.database,
        now: () => '2021-06-01T10:00:00.000Z' as never,
        today: () => '2021-06-01' as never,
        newId: () => 'id-0000',
        newSecret: () => 'secret-for-the-secure-session',
      },
      origin: 'https://fremdrift.eksempel.dk',
      logger: { failure: () => {} },
    });
    const token = await site.linkFor('Fie', 'reader', 'fjordparken');
    const { headers } = await app.request(`https://fremdrift.eksempel.dk/log-ind/${token}`, {
      method: 'POST',
      headers: { origin: 'https://fremdrift.eksempel.dk' },
    });
    assert.match(headers.get('set-cookie') ?? '', /^__Host-fremdrift=[^;]+;.*Secure/);
    assert.match(headers.get('strict-transport-security') ?? '', /max-age/);
    assert.equal(origin.startsWith('http:'), true);
  });

  test('a fault of ours is logged, and shown as nothing but its number', async () => {
    const failures: unknown[] = [];
    const { createApp } = await import('#web/app.tsx');
    const app = createApp({
      surroundings: {
        get database(): never {
          throw new Error('a secret of the house');
        },
        now: () => '2021-06-01T10:00:00.000Z' as never,
        today: () => '2021-06-01' as never,
        newId: () => 'number-4711',
        newSecret: () => 'x',
      },
      origin,
      logger: { failure: (_, error) => failures.push(error) },
    });
    const response = await app.request(`${origin}/planer`);
    const text = await response.text();
    assert.equal(response.status, 500);
    assert.match(wordsIn(text), /Der er sket en fejl.*number-4711/);
    assert.doesNotMatch(text, /secret of the house|at .*\.ts/);
    assert.equal(failures.length, 1);
  });
});
