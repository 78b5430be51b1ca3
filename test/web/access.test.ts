// Who may ask for what: every address, every kind of person.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { suiteDatabase } from '#test/database.ts';
import { openSite, type Site, type Visitor, wordsIn } from './site.ts';

const pages = [
  '/planer/fjordparken',
  '/planer/fjordparken/uge',
  '/planer/fjordparken/uge/ugebrev',
  '/planer/fjordparken/moeder/kalender',
  '/planer/fjordparken/aftale',
  '/planer/fjordparken/indsatsomraader/tryghed',
  '/planer/fjordparken/succeskriterier/T1',
  '/planer/fjordparken/succeskriterier/T1?dato=2018-03-01',
  '/planer/fjordparken/succeskriterier/U1',
  '/planer/fjordparken/succeskriterier/K1',
  '/planer/fjordparken/centrale-maalinger',
  '/planer/fjordparken/dokumenter',
  '/planer/fjordparken/aktiviteter',
  '/planer/fjordparken/aarets-gang/2019/statuspapirer',
  '/planer/fjordparken/kilder',
  '/planer/fjordparken/kilder/maaling',
  '/planer/fjordparken/haendelser',
  '/planer/fjordparken/log',
  '/planer/fjordparken/log/log.json',
  '/planer/fjordparken/log/verify-log.mjs',
  '/planer/fjordparken/log/anchors.json',
  '/planer/fjordparken/aarets-gang',
  '/planer/fjordparken/beslutninger',
  '/planer/fjordparken/underretninger',
  '/planer/fjordparken/konflikter',
  '/planer/fjordparken/moeder',
  '/planer/fjordparken/organisation',
  '/planer/fjordparken/organisation/personer',
  '/planer/fjordparken/spoergsmaal',
  '/planer/fjordparken/eksport',
  '/planer/fjordparken/eksport/planfil',
  '/planer/fjordparken/eksport/maalepunkter',
  '/api/planer/fjordparken/succeskriterier',
];

const editorsPages = [
  '/planer/fjordparken/maalinger/tryghed/registrer',
  '/planer/fjordparken/maalepunkter/r-2016/ret',
  '/planer/fjordparken/succeskriterier/T1/ny-version',
  '/planer/fjordparken/kilder/ny',
  '/planer/fjordparken/indlaesninger',
  '/planer/fjordparken/indlaesninger/skabelon',
  '/planer/fjordparken/forespoergsler',
  '/planer/fjordparken/forespoergsler/ny',
  '/planer/fjordparken/aktiviteter/ny',
  '/planer/fjordparken/moeder/nyt',
  '/planer/fjordparken/organisation/ny',
  '/planer/fjordparken/organisation/forslag/bestyrelse-og-gruppe',
  '/planer/fjordparken/underretninger/ny',
  '/planer/fjordparken/konflikter/ny',
];

const unknown = [
  '/nix',
  '/planer/nix',
  '/planer/fjordparken/nix',
  '/planer/fjordparken/indsatsomraader/nix',
  '/planer/fjordparken/succeskriterier/nix',
  '/planer/fjordparken/succeskriterier/nix/ny-version',
  '/planer/fjordparken/maalinger/nix/registrer',
  '/planer/fjordparken/maalepunkter/nix/ret',
  '/planer/fjordparken/bilag/nix',
  '/planer/fjordparken/kilder/nix',
  '/planer/fjordparken/aktiviteter/nix',
  '/planer/fjordparken/aarets-gang/2019/statuspapirer/nix',
  '/planer/fjordparken/log/ankre/nix',
  '/planer/fjordparken/beslutninger/ny',
  '/planer/fjordparken/moeder/nix',
  '/planer/fjordparken/organisation/nix',
  '/planer/fjordparken/organisation/forslag/nix',
  '/planer/fjordparken/organisation/personer/nix',
  '/planer/fjordparken/organisation/mandater/nix',
  '/planer/fjordparken/underretninger/nix',
  '/planer/fjordparken/konflikter/nix',
  '/planer/fjordparken/moeder?organ=nix',
  '/planer/fjordparken/aarets-gang/2018',
  '/planer/fjordparken/aarets-gang/9999',
  '/planer/fjordparken/aarets-gang/2018/trin/figures',
  '/planer/fjordparken/aarets-gang/2018/evaluering/nix/tryghed',
  '/planer/fjordparken/aarets-gang/2018/indstillinger/nix',
  '/planer/fjordparken/beslutninger/nix/ret',
  '/planer/fjordparken/beslutninger/handlinger/nix',
  '/planer/%00/uge',
  '/planer/%E0%A4%A/uge',
  `/planer/${'x'.repeat(5000)}`,
  '/planer/fjordparken/succeskriterier/%3Cscript%3E',
  '/assets/nix.css',
];

describe('who may see which page', () => {
  const database = suiteDatabase();
  let site: Site;
  let people: Record<'administrator' | 'editor' | 'reader' | 'stranger' | 'nobody', Visitor>;

  before(async () => {
    site = await openSite(database.get());
    people = {
      administrator: await site.signIn('Agnes', 'administrator'),
      editor: await site.signIn('Erik', 'editor', 'fjordparken'),
      reader: await site.signIn('Rosa', 'reader', 'fjordparken'),
      stranger: await site.signIn('Otto', 'editor', 'bakkegaarden'),
      nobody: site.visitor(),
    };
  });

  for (const path of [...pages, ...editorsPages]) {
    test(`${path}: administrator and editor see it`, async () => {
      for (const name of ['administrator', 'editor'] as const) {
        const { status, text } = await people[name].get(path);
        assert.equal(status, 200, `${name}: ${wordsIn(text).slice(0, 300)}`);
      }
    });

    test(`${path}: to the secretariat of another plan it does not exist`, async () => {
      assert.equal((await people.stranger.get(path)).status, 404);
    });

    test(`${path}: nobody is led to the sign-in and back`, async () => {
      const { status, to } = await people.nobody.get(path);
      if (path.startsWith('/api')) assert.equal(status, 401);
      else {
        assert.equal(status, 303);
        assert.equal(to, `/log-ind?${new URLSearchParams({ videre: path })}`);
      }
    });
  }

  for (const path of pages) {
    test(`${path}: a reader sees it, without what a reader may not do`, async () => {
      const { status, text } = await people.reader.get(path);
      assert.equal(status, 200);
      assert.doesNotMatch(text, /href="[^"]*(?:\/registrer|\/ret|\/ny-version)/);
    });
  }

  for (const path of editorsPages) {
    test(`${path}: a reader is told that it is not allowed`, async () => {
      const { status, text } = await people.reader.get(path);
      assert.equal(status, 403);
      assert.match(wordsIn(text), /Det har du ikke adgang til/);
    });
  }

  for (const path of ['/brugere', '/opgaver']) {
    test(`${path}: only the administrator`, async () => {
      assert.equal((await people.administrator.get(path)).status, 200);
      assert.equal((await people.editor.get(path)).status, 403);
      assert.equal((await people.nobody.get(path)).status, 303);
    });
  }

  for (const path of unknown) {
    test(`${path.slice(0, 60)}: not found, in Danish, with a way on`, async () => {
      const { status, text } = await people.editor.get(path);
      assert.equal(status, 404);
      assert.match(wordsIn(text), /findes ikke/);
      assert.doesNotMatch(text, /<script>/);
    });
  }

  const writes: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
    [
      '/planer/fjordparken/maalinger/tryghed/registrer',
      { period: '2018', state: 'measured', value: '68', standing: 'final' },
    ],
    [
      '/planer/fjordparken/maalepunkter/r-2016/ret',
      { period: '2016', state: 'measured', value: '68', standing: 'final', reason: 'x' },
    ],
    ['/planer/fjordparken/spoergsmaal/q1', { answer: 'Ja' }],
    [
      '/planer/fjordparken/succeskriterier/T1/ny-version',
      { kind: 'watch-only', 'params.series': 'tryghed', reason: 'x', basedOn: '1' },
    ],
    ['/planer/fjordparken/indlaesninger', { tekst: 'År\tTal\r\n2018\t68' }],
    [
      '/planer/fjordparken/forespoergsler/ny',
      { maal: 'tryghed~2020', contact: 'Skolen', dueOn: '15.6.2021' },
    ],
    ['/planer/fjordparken/kilder/ny', { name: 'Ny kilde' }],
    ['/planer/fjordparken/aarets-gang', { year: '2020' }],
    ['/planer/fjordparken/aarets-gang/2020/nye-trin', {}],
    ['/planer/fjordparken/aarets-gang/2020/afslut', {}],
    ['/planer/fjordparken/aarets-gang/2020/trin/figures', { goer: 'faerdig' }],
    ['/planer/fjordparken/aktiviteter/ny', { name: 'Ny', from: '1.1.2019' }],
    ['/planer/fjordparken/aarets-gang/2019/statuspapirer/udgiv-alle', {}],
    ['/planer/fjordparken/aarets-gang/2019/statuspapirer/nix', {}],
    ['/planer/fjordparken/centrale-maalinger/set', { body: 'nix', on: '1.1.2019' }],
    ['/planer/fjordparken/kilder/maaling', { name: 'Andet navn' }],
    ['/planer/fjordparken/kilder/maaling/sprunget-over', {}],
    ['/planer/fjordparken/statistikbanken', {}],
    ['/planer/fjordparken/maalinger/tryghed/statistikbanken', { tabel: 'FOLK1A' }],
    ['/planer/fjordparken/maalinger/tryghed/statistikbanken/fjern', {}],
    ['/planer/fjordparken/indlaesninger/nix/bekraeft', { reason: 'x' }],
    ['/planer/fjordparken/indlaesninger/nix/kasser', {}],
    ['/planer/fjordparken/forespoergsler/nix/nyt-link', {}],
    ['/planer/fjordparken/forespoergsler/nix/traek-tilbage', {}],
  ];
  for (const [path, fields] of writes) {
    test(`sending ${path}: reader 403, another plan's editor 404, nobody 401; nothing is written`, async () => {
      const before = await people.reader.get('/planer/fjordparken/eksport/planfil');
      assert.equal((await people.reader.post(path, fields)).status, 403);
      assert.equal((await people.stranger.post(path, fields)).status, 404);
      assert.equal((await people.nobody.post(path, fields)).status, 401);
      const after = await people.reader.get('/planer/fjordparken/eksport/planfil');
      assert.equal(after.text, before.text);
    });
  }

  test('ids of another plan are not found, even for one who may see both', async () => {
    const { administrator } = people;
    await administrator.post('/planer/bakkegaarden/maalinger/tryghed/registrer', {
      period: '2018',
      state: 'measured',
      value: '68',
      standing: 'final',
    });
    const csv = (await administrator.get('/planer/bakkegaarden/eksport/planfil')).text;
    const own = JSON.parse(csv).readings.find(
      (each: { series: string; period: string }) =>
        each.series === 'tryghed' && each.period === '2018',
    );
    assert.ok(own);
    assert.equal(
      (await administrator.get(`/planer/fjordparken/maalepunkter/${own.id}/ret`)).status,
      404,
    );
  });

  test('a list of plans holds only those one may see', async () => {
    const of = async (visitor: Visitor) => wordsIn((await visitor.get('/planer')).text);
    assert.match(await of(people.reader), /Fjordparken/);
    assert.doesNotMatch(await of(people.reader), /Bakkegården/);
    assert.match(
      await of(people.administrator),
      /Fjordparken.*Bakkegården|Bakkegården.*Fjordparken/,
    );
  });

  test('nothing of all this was a fault of ours', () => {
    assert.deepEqual(site.failures, []);
  });
});
