// Figures from a file by form: what is asked, shown, refused, confirmed and taken back.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { writeWorkbook } from '#formats/sheets/write.ts';
import { suiteDatabase } from '#test/database.ts';
import { runJobs } from '#test/jobs.ts';
import { peopleOn } from '#test/people.ts';
import { fieldLabelled, filledForm } from './filled-form.ts';
import {
  type Answer,
  type Fields,
  openSite,
  origin,
  type Site,
  type Visitor,
  wordsIn,
} from './site.ts';

const list = '/planer/fjordparken/indlaesninger';
const header = 'Indikator;Område;År;Andel;Antal svar';
const asFile = (text: string, name = 'tryghed.csv') => new File([text], name, { type: 'text/csv' });
const rows = (...lines: readonly string[]) => [header, ...lines, ''].join('\r\n');
const ours = (year: number, value: string, n = 300) =>
  `Trygge beboere;Fjordparken;${year};${value};${n}`;

describe('figures from a file', () => {
  const database = suiteDatabase();
  let site: Site;
  let editor: Visitor;

  before(async () => {
    site = await openSite(database.get());
    editor = await site.signIn('Erik', 'editor', 'fjordparken');
  });

  /** Gives figures in, and the page one is led to. */
  const give = async (text: string, fields: Fields = {}, name?: string) => {
    const sent = await editor.post(list, { fil: asFile(text, name), ...fields });
    assert.equal(sent.status, 303, wordsIn(sent.text));
    const path = (sent.to ?? '').split('?')[0] ?? '';
    return { path, page: (await editor.get(sent.to ?? '')).text };
  };
  const send = async (path: string, page: string, action: string, answers: Fields = {}) =>
    editor.post(`${path}/${action}`, { ...filledForm(page, `${path}/${action}`), ...answers });
  const follow = async ({ to }: Answer) => (await editor.get(to ?? '')).text;
  const title = (page: string) => /<h1>([\s\S]*?)<\/h1>/.exec(page)?.[1];

  /** Reads a file to its preview, answering nothing but the source. */
  const read = async (text: string, name?: string) => {
    const { path, page } = await give(text, {}, name);
    if (title(page) === 'Se tallene igennem') return { path, page };
    const mapped = await send(path, page, 'opsaetning');
    assert.equal(mapped.status, 303, wordsIn(mapped.text));
    return { path, page: await follow(mapped) };
  };

  test('whoever comes from a figure has its source chosen already', async () => {
    const { text } = await editor.get(`${list}?kilde=maaling`);
    assert.match(text, /<option value="maaling" selected/);
    assert.doesNotMatch((await editor.get(list)).text, /<option value="maaling" selected/);
  });

  test('from a file nobody knows to a verdict that flips, and back again', async () => {
    const text = rows(
      ours(2015, '64,6', 293),
      ours(2017, '67,5'),
      ours(2020, '74,2'),
      'Folk;Byen;2020;..;',
    );
    const { path, page } = await give(text);
    assert.equal(title(page), 'Sådan er filen læst');
    assert.match(wordsIn(page), /Svar på 2 spørgsmål/);

    const unanswered = await send(path, page, 'opsaetning', { navn: 'Boligsociale data' });
    assert.equal(unanswered.status, 422);
    assert.match(unanswered.text, /Vælg, hvilken måling &quot;Folk · Byen&quot; er/);
    assert.match(unanswered.text, /value="Boligsociale data"/);

    const mapped = await send(path, unanswered.text, 'opsaetning', {
      [fieldLabelled(page, 'Folk · Byen')]: 'tryghed-by',
      [fieldLabelled(page, 'Hvad betyder ".."')]: 'suppressed',
    });
    const preview = await follow(mapped);
    const words = wordsIn(preview);
    assert.match(
      words,
      /2 nye tal, 1 ændret \(heraf 1 skjult\) og 1 uændret\. Intet er gemt endnu/,
    );
    assert.match(
      words,
      /Kriterium T1 vil skifte fra "Kan ikke afgøres|Kriterium T1 vil skifte fra/,
    );
    assert.match(words, /67,1 % 67,5 %/);
    assert.match(words, /skjult/);
    assert.match(wordsIn((await editor.get(`${path}?vis=aendrede`)).text), /Ændrede tal.*67,5 %/);
    assert.doesNotMatch(wordsIn((await editor.get('/planer/fjordparken')).text), /74,2/);

    const confirmed = await follow(await send(path, preview, 'bekraeft'));
    assert.equal(title(confirmed), 'Tallene er gemt');
    assert.match(wordsIn(confirmed), /Indlæsningen er bekræftet.*Kriterium T1 skiftede fra/);
    assert.match(wordsIn(confirmed), /Nået: tallet er 74,2 %|Nået/);
    assert.match(wordsIn(confirmed), /Det, filen gav.*67,1 % 67,5 %.*74,2 %/);
    assert.doesNotMatch(confirmed, /Udelad de valgte|type="checkbox"/);
    const alone = wordsIn((await editor.get(`${path}?vis=aendrede`)).text);
    assert.match(alone, /Det, filen gav.*67,1 % 67,5 %/);
    assert.doesNotMatch(alone.split('Det, filen gav')[1] ?? '', /74,2 %/);
    assert.match(wordsIn((await editor.get('/planer/fjordparken')).text), /74,2 %/);

    const why = await editor.get(`${path}/traek-tilbage`);
    const unsaid = await send(path, why.text, 'traek-tilbage');
    assert.equal(unsaid.status, 422);
    const withdrawn = await follow(
      await send(path, unsaid.text, 'traek-tilbage', { hvorfor: 'Forkert udtræk' }),
    );
    assert.equal(title(withdrawn), 'Indlæsningen er trukket tilbage');
    assert.match(wordsIn(withdrawn), /Forkert udtræk.*Det, der blev trukket tilbage.*74,2 %/);
    assert.doesNotMatch(wordsIn((await editor.get('/planer/fjordparken')).text), /74,2 %/);
    const criterion = (await editor.get('/planer/fjordparken/succeskriterier/T1')).text;
    assert.match(
      wordsIn(criterion),
      /67,5 %.{0,200}Taget tilbage [^:]* af Erik: Indlæsningen blev trukket tilbage: Forkert udtræk/,
    );
    const back = /<a href="#([^"]+)">Sat tilbage<\/a>/.exec(criterion)?.[1];
    assert.ok(back !== undefined && criterion.includes(`id="${back}"`));
  });

  test('the next file of the source is read without a question; the same file again changes nothing', async () => {
    const text = rows(ours(2018, '68,4'));
    const { path, page } = await give(text, {}, 'naeste.csv');
    assert.equal(title(page), 'Se tallene igennem');
    const again = await give(text, {}, 'naeste.csv');
    assert.equal(again.path, path);
    assert.match(wordsIn(again.page), /Den samme fil er læst ind før/);
    await send(path, page, 'kasser');
    assert.equal(title((await editor.get(path)).text), 'Indlæsningen er kasseret');
    const late = await send(path, page, 'bekraeft');
    assert.equal(late.to, path);
  });

  test('odd figures are asked about, and left out when they are not right', async () => {
    const { path, page } = await read(rows(ours(2018, '68,4'), ours(2019, '168,4')), 'odd.csv');
    assert.match(wordsIn(page), /Usædvanlige tal \(1\).*ligger normalt mellem 0 og 100/);
    const unsaid = await send(path, page, 'bekraeft');
    assert.equal(unsaid.status, 422);
    assert.match(unsaid.text, /Vælg, om de usædvanlige tal skal med/);
    const confirmed = await follow(
      await send(path, unsaid.text, 'bekraeft', { usaedvanlige: 'nej' }),
    );
    assert.match(wordsIn(confirmed), /1 nyt tal og 1 udeladt/);
    const plan = (await editor.get('/planer/fjordparken/eksport/planfil')).text;
    assert.ok(plan.includes('68.4') && !plan.includes('168.4'));
  });

  test('rows are left out and taken in again; a repeated one counts once', async () => {
    const { path, page } = await read(
      rows(ours(2011, '60,1'), ours(2011, '60,1'), ours(2012, '61,2'), ours(2012, '61,9')),
      'udelad.csv',
    );
    assert.match(wordsIn(page), /modsiger hinanden.*Gentagne tal/);
    assert.match(wordsIn(page), /gem 1 tal/);
    const nth = /name="raekke" value="(\d+)"/.exec(page)?.[1] ?? '';
    const out = await follow(await send(path, page, 'udelad', { raekke: nth }));
    assert.match(wordsIn(out), /De valgte tal er udeladt.*gem 2 tal.*Udeladte tal/);
    const only = await editor.get(`${path}?vis=udeladte`);
    const back = await follow(await send(path, only.text, 'udelad', { raekke: nth }));
    assert.match(wordsIn(back), /De valgte tal er med igen/);
    await send(path, page, 'kasser');
  });

  test('when the plan changes meanwhile the rows are shown anew, and what is sent twice is saved once', async () => {
    const { path, page } = await read(rows(ours(2010, '59,1')), 'imens.csv');
    const register = '/planer/fjordparken/maalinger/tryghed/registrer';
    const figure = { period: '2010', value: '58,8', state: 'measured', standing: 'final' };
    assert.equal((await editor.post(register, figure)).status, 303);
    assert.match(wordsIn((await editor.get(path)).text), /Planen er ændret imens/);
    const refused = await send(path, page, 'bekraeft');
    assert.equal(refused.status, 422);
    assert.match(wordsIn(refused.text), /ændret imens.*58,8 % 59,1 %/);
    const form = { ...filledForm(refused.text, `${path}/bekraeft`), udgave: 'Maj 2021' };
    const first = await editor.post(`${path}/bekraeft`, form);
    const second = await editor.post(`${path}/bekraeft`, form);
    assert.deepEqual([first.status, second.status, second.to?.split('?')[0]], [303, 303, path]);
    const plan = (await editor.get('/planer/fjordparken/eksport/planfil')).text;
    assert.equal(plan.split('Maj 2021').length - 1 > 0, true);
    assert.equal(plan.split('"59.1"').length - 1, 1);
  });

  test('another way to lay the file out is asked about before it is read', async () => {
    const text = 'Sted;Emne;Tid;Pct\r\nFjordparken;Noget andet;2018;66,6\r\n';
    const { path, page } = await give(text, {}, 'anden.csv');
    const typed = filledForm(page, `${path}/opsaetning`);
    const other = await editor.post(`${path}/opsaetning`, {
      ...typed,
      opstilling: 'long',
      'kolonne.maaling.0': 'Emne',
      'kolonne.maaling.1': '',
      'kolonne.maaling.2': '',
      'kolonne.period': 'Tid',
      'kolonne.value': 'Pct',
    });
    assert.equal(other.status, 422);
    assert.match(wordsIn(other.text), /stillet anderledes op.*Noget andet/);
    const mapped = await send(path, other.text, 'opsaetning', {
      [fieldLabelled(other.text, 'Noget andet')]: 'tryghed',
    });
    assert.match(wordsIn(await follow(mapped)), /66,6 %/);
    await editor.post(`${path}/kasser`);
  });

  test('a profile that was kept stands on its source, where it can be forgotten', async () => {
    const source = '/planer/fjordparken/kilder/maaling';
    const kept = (await editor.get(source)).text;
    assert.match(wordsIn(kept), /Boligsociale data 1\. juni .* af Erik Indikator, Område, År, A/);
    assert.match(wordsIn(kept), /"\.\.": skjult/);
    const forgotten = await editor.post(
      `${source}/glem-opsaetning`,
      filledForm(kept, `${source}/glem-opsaetning`),
    );
    assert.match(wordsIn(await follow(forgotten)), /Opsætningen er slettet/);
    const after = wordsIn((await editor.get(source)).text);
    assert.doesNotMatch(after, /Slet opsætningen anden/);
  });

  test('pasted cells have a profile called by the source and how they stand', async () => {
    const sent = await editor.post(list, { tekst: 'Sted\tEmne\t2018\nByen\tFolk\t66,6\n' });
    const path = (sent.to ?? '').split('?')[0] ?? '';
    const form = filledForm(await follow(sent), `${path}/opsaetning`);
    assert.match(form.navn ?? '', /^(Tryghedsmåling|Indsatte tal), år på tværs$/);
    await editor.post(`${path}/kasser`);
  });

  const refused: readonly (readonly [name: string, fields: Fields, said: RegExp])[] = [
    ['nothing', {}, /Vælg en fil, eller sæt celler ind/],
    [
      'both a file and cells',
      { fil: asFile(rows(ours(2018, '1'))), tekst: 'a\tb' },
      /enten en fil eller celler/,
    ],
    [
      'a file with a CPR number',
      { fil: asFile(rows('Trygge beboere;010190-1234;2018;1;1'), 'cpr.csv') },
      /CPR-nummer/,
    ],
    ['cells with a CPR number', { tekst: 'Navn\tTal\n010190-1234\t5' }, /CPR-nummer/],
    [
      'a picture',
      { fil: new File([new Uint8Array([137, 80, 78, 71, 0, 1])], 'x.png') },
      /ikke et regneark/,
    ],
    [
      'one row for each person',
      {
        fil: asFile(
          [
            'Fornavn;Efternavn;Adresse;Fødselsdato',
            ...Array.from(
              { length: 30 },
              (_, n) => `Anna;Berg${n};Vej ${n};0${1 + (n % 9)}.02.199${n % 10}`,
            ),
          ].join('\r\n'),
          'personer.csv',
        ),
      },
      /én række pr\. person/,
    ],
  ];
  for (const [name, fields, said] of refused) {
    test(`${name} is refused with a sentence, and nothing is kept`, async () => {
      const before = wordsIn((await editor.get(list)).text);
      const { status, text } = await editor.post(list, fields);
      assert.equal(status, 422, wordsIn(text));
      assert.match(wordsIn(text), said);
      assert.doesNotMatch(text, /010190-1234/);
      if (typeof fields.tekst === 'string') assert.match(text, /<textarea[^>]*>[^<]+<\/textarea>/);
      assert.equal(wordsIn((await editor.get(list)).text), before);
    });
  }

  test('names that are passed over are no questions to answer', async () => {
    const names = Array.from({ length: 40 }, (_, n) => `Emne ${n} zzz`);
    const { page } = await give(`År;${names.join(';')}\r\n2018;${names.map(() => '5').join(';')}`);
    assert.match(wordsIn(page), /40 navne ligner ingen af planens målinger og springes over/);
    assert.doesNotMatch(wordsIn(page), /Svar på 4\d spørgsmål/);
  });

  test('where a CPR number stands is told, in a hidden sheet too', async () => {
    const sheet = (name: string, text: string, hidden: boolean) => ({
      name,
      hidden,
      headerRows: 0,
      widths: [],
      rows: [[{ kind: 'text', text } as const]],
    });
    const bytes = await writeWorkbook({
      sheets: [sheet('Tal', 'Tryghed', false), sheet('Skjult', '010190-1234', true)],
    });
    const fil = new File([Buffer.from(bytes)], 'skjult.xlsx');
    const { status, text } = await editor.post(list, { fil });
    assert.equal(status, 422);
    assert.match(
      wordsIn(text),
      /I ark 2, celle A1 står der noget, der ligner et CPR-nummer\. Filen er ikke gemt/,
    );
    assert.doesNotMatch(text, /010190-1234/);
  });

  test('pasted cells are read as a file of them is', async () => {
    const cells = rows(ours(2013, '62,5')).replaceAll(';', '\t');
    const sent = await editor.post(list, { tekst: cells });
    const page = await follow(sent);
    assert.match(wordsIn(page), /62,5 %/);
    await editor.post(`${sent.to}/kasser`);
  });

  test('what a file and a form say is shown as text, whatever they say', async () => {
    const nasty = `<script>alert(1)</script>&"' 👩🏽‍🚒`;
    const quoted = `"${nasty.replaceAll('"', '""')}"`;
    const text = [`${quoted};Tid;${quoted}2`, `${quoted};2018;1`, ''].join('\r\n');
    const { path, page } = await give(text, {}, 'fjendtlig<b>.csv');
    assert.doesNotMatch(page, /<script|<b>/);
    const names = Object.keys(filledForm(page, `${path}/opsaetning`));
    const typed = Object.fromEntries(names.map((name) => [name, nasty]));
    for (const answers of [typed, { ...typed, opstilling: 'wide' }, { gange: 'abc', tegn: 'x' }]) {
      const sent = await editor.post(`${path}/opsaetning`, { kilde: 'maaling', ...answers });
      assert.equal(sent.status, 422);
      assert.doesNotMatch(sent.text, /<script|<b>/);
    }
    for (const query of ['?vis=nix', '?side=nix', '?side=-1', '?side=999999999', '?gemt=nix']) {
      assert.ok((await editor.get(`${path}${query}`)).status < 500, query);
    }
    await editor.post(`${path}/kasser`);
    for (const address of [`${list}/nix`, `${list}/nix/opsaetning`, `${list}/nix/traek-tilbage`]) {
      assert.equal((await editor.get(address)).status, 404);
    }
  });

  test('a long file is read while the page says how far, and the figures wait to be looked through', async () => {
    const many = Array.from({ length: 2_500 }, (_, n) => ours(1990 + (n % 30), '50', n + 1));
    const { path, page } = await give(rows(...many), {}, 'lang.csv');
    assert.equal(title(page), 'Filen bliver læst');
    assert.match(wordsIn(page), /roligt forlade siden.*0 af 2\.501 rækker læst.*Opdatér nu/);
    assert.equal((await editor.get(path)).headers.get('refresh'), '2');
    // Jobs of one queue are done one after another, and earlier files have theirs before this one.
    while ((await runJobs(peopleOn(database.get()).system)).begun > 0);
    const done = await editor.get(path);
    assert.equal(title(done.text), 'Se tallene igennem');
    assert.equal(done.headers.get('refresh'), null);
    assert.match(done.text, /Side 1 af/);
    assert.match(wordsIn((await editor.get(`${path}?side=2`)).text), /Tilbage til overblikket/);
    await editor.post(`${path}/kasser`);
  });

  test('a template is had, comes back without a question, and is refused by another plan', async () => {
    const had = await site.app.request(`${origin}${list}/skabelon`, {
      headers: { cookie: editor.cookie ?? '' },
    });
    assert.equal(had.status, 200);
    assert.match(had.headers.get('content-disposition') ?? '', /^attachment;.*\.xlsx/);
    const bytes = new Uint8Array(await had.arrayBuffer());
    const template = () => new File([bytes], 'skabelon.xlsx');
    const sent = await editor.post(list, { fil: template() });
    const page = await follow(sent);
    assert.equal(title(page), 'Se tallene igennem');
    assert.match(wordsIn(page), /Der er intet nyt at gemme/);
    await editor.post(`${sent.to}/kasser`);
    const both = await site.signIn('Clara', 'editor');
    const other = await both.post(list.replace('fjordparken', 'bakkegaarden'), { fil: template() });
    assert.equal(other.status, 422);
    assert.match(wordsIn(other.text), /til en anden plan/);
    const reader = await site.signIn('Rosa', 'reader', 'fjordparken');
    assert.equal((await reader.get(`${list}/skabelon`)).status, 403);
    assert.match(wordsIn((await editor.get('/planer/fjordparken/haendelser')).text), /skabelon/i);
  });

  test('only whoever may take figures in sees or sends any of it', async () => {
    const { path, page } = await give(rows(ours(2014, '63,3')), {}, 'roller.csv');
    const reader = await site.signIn('Rosa', 'reader', 'fjordparken');
    const other = await site.signIn('Otto', 'editor', 'bakkegaarden');
    const both = await site.signIn('Clara', 'editor');
    for (const [who, status] of [
      [reader, 403],
      [other, 404],
    ] as const) {
      for (const asked of [list, path, `${path}/opsaetning`, `${path}/traek-tilbage`]) {
        assert.equal((await who.get(asked)).status, status, asked);
      }
      for (const sent of ['', '/bekraeft', '/kasser', '/udelad', '/opsaetning', '/traek-tilbage']) {
        const to = sent === '' ? list : `${path}${sent}`;
        const form = { hvorfor: 'x', raekke: '1', tekst: rows(ours(2014, '1')) };
        assert.equal((await who.post(to, form)).status, status, to);
      }
    }
    assert.doesNotMatch((await reader.get('/planer/fjordparken')).text, /indlaesninger/);
    const elsewhere = path.replace('fjordparken', 'bakkegaarden');
    assert.equal((await both.get(elsewhere)).status, 404);
    assert.equal((await both.post(`${elsewhere}/bekraeft`)).status, 404);
    assert.match((await site.visitor().get(list)).to ?? '', /^\/log-ind/);
    assert.notEqual(title(page), title((await both.get('/planer/fjordparken')).text));
  });

  test('nothing of all this was a fault of ours', () => {
    assert.deepEqual(site.failures, []);
  });
});
