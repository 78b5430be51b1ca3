// The review of an agreement through its pages, without a browser.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { ownAgreement } from '#test/agreement.ts';
import { badFiles } from '#test/bad-files.ts';
import { suiteDatabase } from '#test/database.ts';
import { type Answer, fieldIn, openSite, type Site, type Visitor, wordsIn } from './site.ts';

const fileOf = (bytes: Uint8Array, name = 'aftale.docx'): File =>
  new File([Uint8Array.from(bytes)], name);

describe('the review of an agreement', () => {
  const suite = suiteDatabase();
  let site: Site;
  let editor: Visitor;
  let reader: Visitor;
  let files = 0;

  before(async () => {
    site = await openSite(suite.get());
    editor = await site.signIn('Clara', 'editor');
    reader = await site.signIn('Rosa', 'reader');
  });

  const upload = async (bytes = ownAgreement(`Grønhøj ${++files}`)): Promise<string> => {
    const { status, to } = await editor.post('/aftaler', { fil: fileOf(bytes) });
    assert.equal(status, 303);
    return (to ?? '').split('?')[0] ?? '';
  };
  const drafts = async (): Promise<number> => {
    const { rows } = await suite.get().pool.query('select count(*)::int as n from agreement_draft');
    return rows[0].n;
  };
  const says = ({ text }: Answer, ...words: readonly RegExp[]) => {
    for (const each of words) assert.match(wordsIn(text), each);
  };

  test('a file is given in, and the draft is shown part by part', async () => {
    const draft = await upload();
    const page = await editor.get(draft);
    assert.equal(page.status, 200);
    says(page, /Grønhøj/, /1\. januar 2017 – 31\. december 2020/, /Indsatsområder \(2\) med 4/);
    says(page, /ting blev ikke fundet/, /Underskrifter blev ikke fundet/);
    says(await editor.get('/aftaler'), /aftale\.docx/, /Ikke oprettet/);
  });

  for (const { name, fileName, make, says: words } of badFiles) {
    test(`${name}: a sentence, 422, and nothing kept`, async () => {
      const before = await drafts();
      const page = await editor.post('/aftaler', { fil: fileOf(make(), fileName) });
      assert.equal(page.status, 422);
      says(page, words);
      assert.match(page.text, /aria-describedby="fil-hint fil-error"/);
      assert.equal(await drafts(), before);
    });
  }

  test('no file, and a file of no bytes: the field says so', async () => {
    for (const fields of [{}, { fil: fileOf(new Uint8Array(), 'tom.docx') }]) {
      const page = await editor.post('/aftaler', fields);
      assert.equal(page.status, 422);
      says(page, /Vælg den fil/);
    }
  });

  test('30 MB: 413, and nothing kept', async () => {
    const before = await drafts();
    const page = await editor.post('/aftaler', { fil: fileOf(new Uint8Array(30_000_000)) });
    assert.equal(page.status, 413);
    says(page, /for stort/, /Intet er gemt/);
    assert.equal(await drafts(), before);
  });

  test('readers may not, strangers sign in first, unknown drafts are not found', async () => {
    const draft = await upload();
    for (const path of ['/aftaler', draft, `${draft}/kriterier`, `${draft}/opret`]) {
      assert.equal((await reader.get(path)).status, 403);
      assert.equal((await site.visitor().get(path)).status, 303);
    }
    assert.equal((await editor.get('/aftaler/findes-ikke')).status, 404);
    assert.equal((await editor.get(`${draft}/kriterier/X9`)).status, 404);
    const foreign = await editor.post(
      `${draft}/bekraeft`,
      { alle: 'ja' },
      { origin: 'https://ond.dk', 'sec-fetch-site': 'cross-site' },
    );
    assert.equal(foreign.status, 403);
  });

  test('answers are kept, shown again, changed and taken back', async () => {
    const draft = await upload();
    const page = `${draft}/spoergsmaal`;
    const size = 'criterion-open.t2-size';
    const sent = await editor.post(page, {
      gruppe: 'criteria',
      [`${size}.choice`]: 'agreedSize',
      [`${size}.size`]: '1,5',
    });
    assert.equal(sent.status, 303);
    const shown = await editor.get(page);
    assert.equal(fieldIn(shown.text, `${size}.size`), '1,5');
    says(shown, /besvaret Clara/);
    says(await editor.get(`${draft}/kriterier`), /Aftalt mindste indsnævring 1,5 procentpoint/);
    await editor.post(page, { gruppe: 'criteria', [`${size}.withdrawn`]: 'ja' });
    assert.doesNotMatch(wordsIn((await editor.get(page)).text), /besvaret Clara/);
  });

  test('many proposals are taken at once, and what was typed comes first', async () => {
    const draft = await upload();
    const page = `${draft}/spoergsmaal`;
    const size = 'criterion-open.t2-size';
    await editor.post(page, {
      gruppe: 'criteria',
      forslag: 'ja',
      [`${size}.choice`]: 'agreedSize',
      [`${size}.size`]: '2',
    });
    says(await editor.get(`${draft}/kriterier`), /Aftalt mindste indsnævring 2 procentpoint/);
    says(await editor.get(page), /Om succeskriterierne \(\d+ af \d+ åbne\)/);
  });

  const wrongAnswers: readonly (readonly [string, Readonly<Record<string, string>>, RegExp])[] = [
    ['nothing', {}, /mindst ét nyt svar/],
    [
      'a size with a point',
      { 'criterion-open.t2-size.choice': 'agreedSize', 'criterion-open.t2-size.size': '1.5' },
      /Mente du 1,5/,
    ],
    ['a size that is missing', { 'criterion-open.t2-size.choice': 'agreedSize' }, /skal udfyldes/],
    [
      'a personal identity number',
      { 'missing-part.annexes.text': 'Spørg 010190-1234' },
      /CPR-nummer/,
    ],
  ];
  for (const [name, fields, words] of wrongAnswers) {
    test(`refuses ${name}, and keeps what was typed`, async () => {
      const draft = await upload();
      const gruppe = 'missing-part.annexes.text' in fields ? 'missing' : 'criteria';
      const page = await editor.post(`${draft}/spoergsmaal`, { gruppe, ...fields });
      assert.equal(page.status, 422);
      says(page, words);
      for (const [field, value] of Object.entries(fields)) {
        // A personal number is masked where it stood.
        const kept = value.replace('010190-1234', '••••••-••••');
        if (!field.endsWith('.choice')) assert.equal(fieldIn(page.text, field), kept);
      }
    });
  }

  test('10 MB in a field is refused, and the pages stand', async () => {
    const draft = await upload();
    const field = 'missing-part.annexes.text';
    const fields = { gruppe: 'missing', [field]: 'x'.repeat(10_000_000) };
    assert.equal((await editor.post(`${draft}/spoergsmaal`, fields)).status, 413);
    const long = { gruppe: 'missing', [field]: 'x'.repeat(30_000) };
    assert.equal((await editor.post(`${draft}/spoergsmaal`, long)).status, 422);
    assert.equal((await editor.get(`${draft}/spoergsmaal`)).status, 200);
  });

  test('emoji and right-to-left text are kept as they were typed', async () => {
    const draft = await upload();
    const text = '🏘️ السلامة 👩🏽‍🚒';
    const fields = { gruppe: 'missing', 'missing-part.annexes.text': text };
    assert.equal((await editor.post(`${draft}/spoergsmaal`, fields)).status, 303);
    const page = await editor.get(`${draft}/spoergsmaal`);
    assert.equal(fieldIn(page.text, 'missing-part.annexes.text'), text);
  });

  test('each sentence stands beside its reading with its words marked', async () => {
    const draft = await upload();
    const page = await editor.get(`${draft}/kriterier`);
    says(page, /Bekræft alle klare \(2\)/, /T1: Når et niveau/, /Målet 80 %/);
    assert.match(page.text, /<mark class="mark mark-\d">.*?80 %/s);
    assert.match(page.text, /aria-label="Hvad ordene er læst som"/);
  });

  test('clear ones are confirmed together, others one by one, and one is taken back', async () => {
    const draft = await upload();
    const all = await editor.post(`${draft}/bekraeft`, { alle: 'ja' });
    assert.equal(all.status, 303);
    says(await editor.get(`${draft}/kriterier`), /2 af 4/);
    const none = await editor.post(`${draft}/bekraeft`, { alle: 'ja' });
    assert.equal(none.status, 422);
    await editor.post(`${draft}/bekraeft`, { kode: 'T2' });
    says(await editor.get(`${draft}/kriterier`), /3 af 4/);
    await editor.post(`${draft}/aabn-igen`, { kode: 'T1' });
    says(await editor.get(`${draft}/kriterier`), /2 af 4/);
  });

  /** Every named control of a page's main form, as a browser would send it untouched. */
  const formOf = ({ text }: Answer): Record<string, string> => {
    const main = /<form[^>]*action="[^"]*\/kriterier\/[\s\S]*?<\/form>/.exec(text)?.[0] ?? '';
    const fields: Record<string, string> = {};
    const named = (tag: string, attribute: string) =>
      new RegExp(`\\b${attribute}="([^"]*)"`).exec(tag)?.[1];
    for (const [tag] of main.matchAll(/<input[^>]*>/g)) {
      const name = named(tag, 'name');
      const box = /type="(?:radio|checkbox)"/.test(tag);
      if (name !== undefined && (!box || /\schecked/.test(tag)))
        fields[name] = named(tag, 'value') ?? '';
    }
    for (const [select] of main.matchAll(/<select[\s\S]*?<\/select>/g)) {
      const chosen = /<option[^>]*\sselected[^>]*>/.exec(select)?.[0] ?? '';
      fields[named(select, 'name') ?? ''] = named(chosen, 'value') ?? '';
    }
    for (const [area] of main.matchAll(/<textarea[\s\S]*?<\/textarea>/g)) {
      fields[named(area, 'name') ?? ''] =
        /<textarea[^>]*>([\s\S]*)<\/textarea>/.exec(area)?.[1] ?? '';
    }
    return fields;
  };

  for (const code of ['T1', 'T2', 'U1', 'U2']) {
    test(`the form of ${code} sent untouched changes nothing but who said it`, async () => {
      const draft = await upload();
      const path = `${draft}/kriterier/${code}`;
      const form = formOf(await editor.get(path));
      const before = wordsIn((await editor.get(`${draft}/kriterier`)).text);
      const sent = await editor.post(path, form);
      assert.equal(sent.status, 303, wordsIn(sent.text).slice(0, 600));
      const after = wordsIn((await editor.get(`${draft}/kriterier`)).text);
      const reading = (text: string) =>
        new RegExp(`${code}: (.*?)Aftalen siger.*?Foreslået forståelse (.*?) Kilde`).exec(
          text,
        )?.[2];
      assert.ok(reading(before));
      assert.equal(reading(after), reading(before));
    });
  }

  test('another kind shows its fields; wrong ones are told at them, with what was typed', async () => {
    const draft = await upload();
    const path = `${draft}/kriterier/T1`;
    const form = formOf(await editor.get(path));
    const other = await editor.post(path, { ...form, kind: 'average-over-period', vis: 'kind' });
    assert.equal(other.status, 200);
    says(other, /Gennemsnit af/);
    const fields = formOf(other);
    assert.equal(fields['params.target'], '80');
    const wrong = await editor.post(path, {
      ...fields,
      'params.periods': 'engang',
      'params.target': '',
    });
    assert.equal(wrong.status, 422);
    says(wrong, /Perioden kan ikke læses/);
    assert.equal(fieldIn(wrong.text, 'params.periods'), 'engang');
    const right = await editor.post(path, { ...fields, 'params.periods': '2018-2020' });
    assert.equal(right.status, 303);
    says(
      await editor.get(`${draft}/kriterier`),
      /T1: Gennemsnit over en periode/,
      /ændret af en person/,
    );
  });

  test('measurements and parts can be added and taken away', async () => {
    const draft = await upload();
    const path = `${draft}/kriterier/U2`;
    const form = formOf(await editor.get(path));
    const more = formOf(await editor.post(path, { ...form, tilfoej: 'params.deliverables' }));
    assert.ok('params.deliverables.1.name' in more);
    const series = formOf(await editor.post(path, { ...more, tilfoej: 'series' }));
    assert.equal(series['series.1.id'], 'u2-maaling-1');
    const less = formOf(await editor.post(path, { ...series, fjern: 'series.1' }));
    assert.ok(!('series.1.id' in less));
  });

  test('what somebody else changed meanwhile is shown beside what was typed', async () => {
    const draft = await upload();
    const path = `${draft}/kriterier/T1`;
    const form = formOf(await editor.get(path));
    await editor.post(path, { ...form, 'params.target': '85' });
    const late = await editor.post(path, { ...form, 'params.target': '90' });
    assert.equal(late.status, 409);
    says(late, /En anden har ændret kriteriet imens/, /85 %/);
    assert.equal(fieldIn(late.text, 'params.target'), '90');
    assert.equal((await editor.post(path, formOf(late))).status, 303);
  });

  test('markup in any field is shown and never run', async () => {
    const draft = await upload();
    const path = `${draft}/kriterier/T1`;
    const form = formOf(await editor.get(path));
    const evil = '<script>alert(1)</script>';
    await editor.post(path, { ...form, 'series.0.indicator': evil, interpretation: evil });
    for (const page of [path, `${draft}/kriterier`, `${draft}/opret`]) {
      assert.doesNotMatch((await editor.get(page)).text, /<script/);
    }
  });

  test('the plan is made, with what is only presumed said before and after', async () => {
    const draft = await upload();
    await editor.post(`${draft}/bekraeft`, { alle: 'ja' });
    const page = await editor.get(`${draft}/opret`);
    says(page, /2 af 4/, /kun foreslået/, /U1/);
    const once = fieldIn(page.text, 'once') ?? '';
    const bad = await editor.post(`${draft}/opret`, { name: 'Grønhøj', key: 'fjordparken', once });
    assert.equal(bad.status, 422);
    says(bad, /allerede en plan/);
    const fields = { name: 'Grønhøj', key: 'groenhoej', once };
    const made = await editor.post(`${draft}/opret`, fields);
    assert.deepEqual([made.status, made.to], [303, '/planer/groenhoej']);
    assert.equal((await editor.post(`${draft}/opret`, fields)).to, '/planer/groenhoej');
    const plan = await editor.get('/planer/groenhoej');
    assert.equal(plan.status, 200);
    says(plan, /T1/, /U2/);
    says(await editor.get(draft), /blevet til en plan/);
    assert.equal((await editor.post(`${draft}/bekraeft`, { kode: 'T2' })).status, 409);
    assert.equal((await editor.get('/planer/groenhoej/succeskriterier/U1')).status, 200);
    assert.equal((await editor.get('/planer/groenhoej/eksport/planfil')).status, 200);
  });

  test('a discarded draft is gone, and can be uploaded anew', async () => {
    const bytes = ownAgreement('Kasseres');
    const draft = await upload(bytes);
    const gone = await editor.post(`${draft}/kasser`);
    assert.equal(gone.status, 303);
    assert.equal((await editor.get(draft)).status, 404);
    assert.notEqual(await upload(bytes), draft);
  });

  test('no page failed', () => {
    assert.deepEqual(site.failures, []);
  });
});
