// Questions, agreed versions, plan files, accounts and the interface for programs.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, describe, test } from 'node:test';
import { printPlanFile } from '#domain/plans/plan-file.ts';
import { suiteDatabase } from '#test/database.ts';
import { fjordparken } from './fjordparken.ts';
import { fieldIn, openSite, origin, type Site, type Visitor, wordsIn } from './site.ts';

describe('a plan by form', () => {
  const database = suiteDatabase();
  let site: Site;
  let administrator: Visitor;
  let editor: Visitor;
  let colleague: Visitor;

  before(async () => {
    site = await openSite(database.get());
    administrator = await site.signIn('Agnes', 'administrator');
    editor = await site.signIn('Erik', 'editor', 'fjordparken');
    colleague = await site.signIn('Karen', 'editor', 'fjordparken');
  });

  test('a question is answered once, and who answered meanwhile is shown', async () => {
    const page = '/planer/fjordparken/spoergsmaal';
    const shown = await editor.get(page);
    assert.match(wordsIn(shown.text), /Åbne \(1\).*Hvilket år gælder kravet\?.*Forslag: 2020/);
    assert.match(shown.text, /<textarea[^>]*name="answer"[^>]*>2020</);
    const revision = fieldIn(shown.text, 'revision') ?? '';
    const empty = await editor.post(`${page}/q1`, { answer: ' ', revision });
    assert.equal(empty.status, 422);
    const answered = await colleague.post(`${page}/q1`, { answer: 'Året 2020 <i>', revision });
    assert.equal(answered.status, 303);
    const stale = await editor.post(`${page}/q1`, { answer: 'Året 2019', revision });
    assert.equal(stale.status, 409);
    assert.match(wordsIn(stale.text), /En anden har svaret imens.*Året 2020 <i>.*Karen.*Året 2019/);
    const again = await editor.post(`${page}/q1`, {
      answer: 'Året 2019',
      revision: fieldIn(stale.text, 'revision') ?? '',
    });
    assert.equal(again.status, 303);
    assert.equal((await editor.post(`${page}/nix`, { answer: 'Ja' })).status, 404);
  });

  const versions = '/planer/fjordparken/succeskriterier/T1/ny-version';
  const reachLevel = {
    kind: 'reach-level',
    'params.series': 'tryghed',
    'params.comparison': 'atLeast',
    'params.target': '70,5',
    'params.deadline': '2020',
    'params.baseline': '64,6 %',
    'params.baselinePeriod': '2015',
    interpretation: 'Målet er sat ned.',
    reason: 'Besluttet af bestyrelsen',
    basedOn: '1',
  };

  const refusals: readonly (readonly [string, Readonly<Record<string, string>>, RegExp])[] = [
    ['no reason', { reason: '' }, /Begrundelsen skal udfyldes/],
    ['no kind', { kind: '' }, /Slags kriterium skal udfyldes/],
    ['an unknown kind', { kind: 'nix' }, /Den slags kriterium kendes ikke/],
    ['no series', { 'params.series': '' }, /Måling skal udfyldes/],
    ['a series of nowhere', { 'params.series': 'nix' }, /Målingen findes ikke i planen/],
    ['a point for a comma', { 'params.target': '70.5' }, /Mente du 70,5\?/],
    ['a period nobody knows', { 'params.deadline': 'engang' }, /Perioden kan ikke læses/],
    ['a CPR number', { interpretation: '0101901234' }, /CPR-nummer/],
  ];
  for (const [name, fields, message] of refusals) {
    test(`a new version with ${name} is refused at its field, and what was typed is kept`, async () => {
      const { status, text } = await editor.post(versions, { ...reachLevel, ...fields });
      assert.equal(status, 422);
      assert.match(wordsIn(text), message);
      assert.match(text, /Besluttet af bestyrelsen|name="reason"/);
      if (fields.kind === undefined) {
        assert.equal(fieldIn(text, 'params.target'), { ...reachLevel, ...fields }['params.target']);
      }
    });
  }

  test('the form of a kind comes from the kind, with what is agreed in it', async () => {
    const { text } = await editor.get(versions);
    assert.equal(fieldIn(text, 'params.target'), '73');
    assert.equal(fieldIn(text, 'params.baseline'), '64,6');
    const other = await editor.post(versions, { ...reachLevel, kind: 'staged', vis: 'kind' });
    assert.equal(other.status, 200);
    assert.match(other.text, /name="params\.stages\.0\.by"/);
  });

  test('rows are added and taken away without a script, and keep what was typed', async () => {
    const typed = {
      kind: 'staged',
      'params.stages.0.by': '2018',
      'params.stages.0.target': '68',
      basedOn: '1',
    };
    const more = await editor.post(versions, { ...typed, tilfoej: 'params.stages' });
    assert.equal(fieldIn(more.text, 'params.stages.0.target'), '68');
    assert.match(more.text, /name="params\.stages\.1\.by"/);
    const fewer = await editor.post(versions, {
      ...typed,
      'params.stages.1.by': '2020',
      'params.stages.1.target': '73',
      fjern: 'params.stages.0',
    });
    assert.equal(fieldIn(fewer.text, 'params.stages.0.target'), '73');
    assert.doesNotMatch(fewer.text, /name="params\.stages\.1\.by"/);
    const parts = await editor.post(versions, {
      kind: 'composite',
      'params.parts.0.label': 'Første',
      'params.parts.0.kind': 'reach-level',
      vis: 'params.parts.0',
      basedOn: '1',
    });
    assert.match(parts.text, /name="params\.parts\.0\.params\.target"/);
  });

  test('a new version judges anew, and the page tells what changed', async () => {
    const { status, to } = await editor.post(versions, reachLevel);
    assert.equal(status, 303);
    const words = wordsIn((await editor.get(to ?? '')).text);
    assert.match(words, /Den nye version er gemt/);
    assert.match(words, /Målet er sat ned\./);
    assert.match(words, /Målet: 73 % blev til 70,5 %/);
    const then = await editor.get('/planer/fjordparken/succeskriterier/T1?dato=2020-01-01');
    assert.match(wordsIn(then.text), /mindst 73 %/);
  });

  test('a version built on one that is no longer the latest is shown beside it', async () => {
    const stale = await colleague.post(versions, { ...reachLevel, 'params.target': '71' });
    assert.equal(stale.status, 409);
    assert.match(
      wordsIn(stale.text),
      /Version 2 er kommet til imens.*Erik.*Målet: 73 % blev til 70,5 %/,
    );
    assert.equal(fieldIn(stale.text, 'params.target'), '71');
    assert.equal(fieldIn(stale.text, 'basedOn'), '2');
  });

  test('a plan file comes out, goes in under another name and comes out the same', async () => {
    const file = (await editor.get('/planer/fjordparken/eksport/planfil')).text;
    const { status, to } = await administrator.post('/planer/importer', {
      file: new File([file], 'plan.json'),
      as: 'fjordparken-to',
    });
    assert.equal(status, 303);
    assert.equal(to, '/planer/fjordparken-to');
    const again = (await administrator.get('/planer/fjordparken-to/eksport/planfil')).text;
    assert.equal(again.replace('"key": "fjordparken-to"', '"key": "fjordparken"'), file);
  });

  const imports: readonly (readonly [string, File | string, string, number, RegExp])[] = [
    ['no file', '', '', 422, /Vælg en planfil/],
    ['no plan', new File(['nix'], 'x.json'), '', 422, /forkert form/],
    [
      'a plan without a name',
      new File(['{"plan":{}}'], 'x.json'),
      '',
      422,
      /plan\.name.*skal udfyldes/,
    ],
    ['a name that is taken', new File([printPlanFile(fjordparken())], 'x.json'), '', 409, /i brug/],
    [
      'a name that is none',
      new File([printPlanFile(fjordparken())], 'x.json'),
      'Å Ø',
      422,
      /Brug kun små bogstaver/,
    ],
  ];
  for (const [name, file, as, status, message] of imports) {
    test(`importing ${name} is refused with a sentence`, async () => {
      const sent = await administrator.post('/planer/importer', { file, as });
      assert.equal(sent.status, status);
      assert.match(wordsIn(sent.text), message);
    });
  }

  test('a right over one plan gives none to make another', async () => {
    assert.equal((await editor.get('/planer/importer')).status, 403);
    const file = new File([printPlanFile(fjordparken({ key: 'ny' }))], 'x.json');
    assert.equal((await editor.post('/planer/importer', { file })).status, 403);
  });

  test('the sheet is Danish, whole, and holds no formula', async () => {
    const whole = fjordparken({ key: 'formler' });
    const file = printPlanFile(whole).replaceAll('Trygge beboere', '=2+2;x');
    await administrator.post('/planer/importer', { file: new File([file], 'x.json') });
    const { text, headers } = await administrator.get('/planer/formler/eksport/maalepunkter');
    assert.equal(headers.get('content-type'), 'text/csv; charset=utf-8');
    assert.match(text, /^\uFEFF?Måling;Gruppe;Enhed/);
    assert.match(text, /\r\n"'=2\+2;x";Fjordparken;procent;Tryghedsmåling;2015;målt;64,6;293;/);
    assert.equal(text.trim().split('\r\n').length, whole.readings.length + 1);
  });

  test('an account is made, its link shown once, its owner signs in, and is closed out', async () => {
    const made = await administrator.post('/brugere', {
      name: 'Gerda',
      role: 'reader',
      plan: 'fjordparken',
    });
    assert.equal(made.status, 201);
    const link = new RegExp(`${origin}(/log-ind/[^<]+)`).exec(made.text)?.[1] ?? '';
    const { headers } = await site.visitor().post(link);
    const gerda = site.visitor(headers.get('set-cookie')?.split(';')[0]);
    assert.equal((await gerda.get('/planer/fjordparken')).status, 200);
    assert.equal((await gerda.get('/planer/bakkegaarden')).status, 404);
    const page = await administrator.get('/brugere');
    assert.match(wordsIn(page.text), /Gerda læser i Fjordparken/);
    const account =
      /action="\/brugere\/([^"]+)\/luk"><button[^>]*>Luk for altid<span class="sr-only"> Gerda/.exec(
        page.text,
      )?.[1];
    assert.ok(account);
    assert.equal((await administrator.post(`/brugere/${account}/luk`)).status, 303);
    assert.equal((await gerda.get('/planer/fjordparken')).status, 303);
    const taken = await administrator.post('/brugere', { name: 'Erik', role: 'reader' });
    assert.equal(taken.status, 409);
    const none = await administrator.post('/brugere', { name: '', role: '' });
    assert.equal(none.status, 422);
    assert.equal((await editor.post('/brugere', { name: 'X', role: 'administrator' })).status, 403);
    assert.equal((await editor.post(`/brugere/${account}/link`)).status, 403);
  });

  test('programs get the criteria with verdict, sentence and latest figure', async () => {
    const { status, text, headers } = await editor.get('/api/planer/fjordparken/succeskriterier');
    assert.equal(status, 200);
    assert.match(headers.get('content-type') ?? '', /^application\/json/);
    const { criteria, plan } = JSON.parse(text);
    assert.equal(plan.fictional, true);
    assert.deepEqual(
      criteria.map(({ code, verdict }: { code: string; verdict: string }) => `${code} ${verdict}`),
      ['T1 undecided', 'U1 undecided', 'K1 undecided'],
    );
    assert.equal(criteria[0].latest.value, '67.1');
    assert.equal(criteria[0].latest.text, '67,1 %');
    assert.match(criteria[0].sentence, /^Afventer tal/);
    const then = await editor.get('/api/planer/fjordparken/succeskriterier?dato=2018-03-01');
    assert.equal(JSON.parse(then.text).criteria[0].latest.value, '67.5');
  });

  test('programs are told of problems as RFC 9457 says', async () => {
    for (const [visitor, path, status, kind] of [
      [site.visitor(), '/api/planer/fjordparken/succeskriterier', 401, 'signInNeeded'],
      [editor, '/api/planer/bakkegaarden/succeskriterier', 404, 'notFound'],
      [editor, '/api/nix', 404, 'notFound'],
      [editor, '/api/planer/fjordparken/succeskriterier?dato=nix', 422, 'invalid'],
    ] as const) {
      const answer = await visitor.get(path);
      assert.equal(answer.status, status, path);
      assert.match(answer.headers.get('content-type') ?? '', /^application\/problem\+json/);
      const body = JSON.parse(answer.text);
      assert.equal(body.status, status);
      assert.equal(body.kind, kind);
      assert.ok(body.title.length > 0);
    }
    const openapi = JSON.parse((await editor.get('/api/openapi.json')).text);
    assert.equal(openapi.openapi, '3.1.0');
  });

  test('events come fifty at a time', async () => {
    for (let index = 0; index < 55; index += 1) {
      await editor.post('/planer/fjordparken/spoergsmaal/q1', {
        answer: `Svar ${index}`,
        once: randomUUID(),
      });
    }
    const first = await editor.get('/planer/fjordparken/haendelser');
    assert.equal(first.text.match(/<p class="event-what">/g)?.length, 50);
    const older = /href="([^"]*\?foer=\d+)"/.exec(first.text)?.[1] ?? '';
    const second = await editor.get(older);
    assert.equal(second.status, 200);
    assert.match(wordsIn(second.text), /Kriterium T1 fik version 2/);
    assert.match(second.text, /href="\/planer\/fjordparken\/succeskriterier\/T1">Se kriterium T1/);
    assert.match(wordsIn(first.text), /blev besvaret: Svar 54 Hvilket år gælder kravet\?/);
    assert.equal((await editor.get('/planer/fjordparken/haendelser?foer=nix')).status, 422);
  });

  test('nothing of all this was a fault of ours', () => {
    assert.deepEqual(site.failures, []);
  });
});
