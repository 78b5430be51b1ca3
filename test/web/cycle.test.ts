// The pages of a year: who may do what in them, what is refused, and how many questions they ask.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { addBody } from '#operations/bodies/add.ts';
import type { Context } from '#operations/context.ts';
import { openCycle } from '#operations/cycle/open.ts';
import { markOfText } from '#operations/evaluations/mark.ts';
import { writeEvaluation } from '#operations/evaluations/write.ts';
import { issuePaper } from '#operations/papers/issue.ts';
import { perform } from '#operations/perform.ts';
import { importPlanFile } from '#operations/plans/import-file.ts';
import { makeRecommendation } from '#operations/recommendations/make.ts';
import { submitRecommendations } from '#operations/recommendations/submit.ts';
import { openDatabase } from '#store/database.ts';
import { suiteDatabase } from '#test/database.ts';
import { newMark, peopleOn } from '#test/people.ts';
import { filledForm } from './filled-form.ts';
import { fjordparken } from './fjordparken.ts';
import { openSite, type Site, type Visitor, wordsIn } from './site.ts';

const year = '/planer/fjordparken/aarets-gang/2020';
const evaluation = `${year}/evaluering/foelgegruppen/tryghed`;
const recommendations = `${year}/indstillinger/foelgegruppen`;

/** A board and groups under it, a year that was begun, and something said and recommended. */
async function begun(system: Context, plan: string, groups: number): Promise<void> {
  const board = { kind: 'districtBoard', level: 'district', rights: ['decide'] };
  const group = { kind: 'followUpGroup', level: 'local', rights: ['evaluate', 'recommend'] };
  const add = async (body: object) => {
    const added = await perform(addBody, system, { plan, ...body, once: newMark() });
    assert.ok(added.ok, JSON.stringify(added));
    return added.value.body;
  };
  const serves = await add({ name: 'Bestyrelsen', ...board });
  await perform(openCycle, system, { plan, year: 2019, once: newMark() });
  for (let nth = 1; nth <= groups; nth += 1) {
    const body = await add({
      name: nth === 1 ? 'Følgegruppen' : `Gruppe ${nth}`,
      ...group,
      serves,
    });
    await perform(openCycle, system, { plan, year: 2020, once: newMark() });
    const of = { plan, body, area: 'tryghed' };
    for (const of2 of [2019, 2020]) {
      const said = { ...of, year: of2, experience: 'Sagt', wasExperience: markOfText('') };
      const written = await perform(writeEvaluation, system, { ...said, once: newMark() });
      assert.ok(written.ok);
      const made = await perform(makeRecommendation, system, {
        ...of,
        year: of2,
        stance: 'adjust',
        text: 'Mere lys',
        once: newMark(),
      });
      assert.ok(made.ok);
      const drafts = [{ recommendation: made.value.recommendation, revision: 1 }];
      await perform(submitRecommendations, system, { plan, drafts, once: newMark() });
    }
  }
}

describe('the pages of a year', () => {
  const database = suiteDatabase();
  let site: Site;
  let editor: Visitor;
  let reader: Visitor;
  let stranger: Visitor;

  before(async () => {
    site = await openSite(database.get());
    const { system } = peopleOn(database.get(), '2021-06-01T10:00:00.000Z');
    await begun(system, 'fjordparken', 1);
    await perform(importPlanFile, system, { file: fjordparken({ key: 'stor', more: 100 }) });
    await begun(system, 'stor', 6);
    editor = await site.signIn('Agnes', 'administrator');
    reader = await site.signIn('Rosa', 'reader', 'fjordparken');
    stranger = await site.signIn('Otto', 'editor', 'bakkegaarden');
  });

  for (const page of [year, evaluation, recommendations]) {
    test(`${page}: a reader reads and writes nothing; others find nothing`, async () => {
      const { status, text } = await reader.get(page);
      assert.equal(status, 200);
      assert.doesNotMatch(text, /<textarea/);
      assert.equal((await stranger.get(page)).status, 404);
      assert.equal((await site.visitor().get(page)).status, 303);
      assert.equal((await reader.post(page, { experience: 'x' })).status >= 403, true);
    });
  }

  for (const page of [`${year}/trin/figures`, `${year}/afslut`]) {
    test(`${page}: only those who keep the year`, async () => {
      assert.equal((await editor.get(page)).status, 200);
      assert.equal((await reader.get(page)).status, 403);
    });
  }

  test('the year says where it stands and what it waits for, with a wheel that says it too', async () => {
    const { text } = await editor.get(year);
    const words = wordsIn(text);
    assert.match(words, /Statuspapir til Følgegruppen .{0,60}Er ikke udgivet/);
    assert.match(words, /Følgegruppen evaluerer .{0,60}Mangler at evaluere Tryghed og Uddannelse/);
    assert.match(words, /Mangler at tage stilling til 1 indstilling/);
    assert.match(words, /Venter på trin \d/);
    assert.match(words, /Gruppe|Følgegruppen evaluerer/);
    assert.match(text, /<svg class="wheel"[^>]*role="img"/);
  });

  test('an evaluation begins with what came of the last one', async () => {
    const words = wordsIn((await reader.get(evaluation)).text);
    assert.match(
      words,
      /Det kom der ud af indstillingerne fra 2019.*Mere lys.*ikke taget stilling/,
    );
    assert.match(words, /Det skrev I for 2019 Sagt/);
    assert.match(words, /Vurderingerne er ikke låst fast/);
  });

  test('an evaluation that is refused comes back as it was typed', async () => {
    const form = filledForm((await editor.get(evaluation)).text, evaluation);
    const typed = {
      ...form,
      experience: 'Et langt år',
      'lines.0.comment': 'Min kommentar',
      'lines.0.judgement': 'partlyMet',
    };
    const { status, text } = await editor.post(evaluation, typed);
    assert.equal(status, 422);
    const again = filledForm(text, evaluation);
    assert.equal(again.experience, 'Et langt år');
    assert.equal(again['lines.0.comment'], 'Min kommentar');
    assert.equal(again['lines.0.judgement'], 'partlyMet');
    assert.match(wordsIn(text), /Skriv, hvorfor I vurderer det anderledes/);
  });

  test('two with the same page: the second sees both, and sends it again', async () => {
    const of = `${year}/evaluering/foelgegruppen/uddannelse`;
    const page = (await editor.get(of)).text;
    const first = { ...filledForm(page, of), experience: 'Den førstes' };
    assert.equal((await editor.post(of, first)).status, 303);
    const { status, text } = await editor.post(of, {
      ...filledForm(page, of),
      once: newMark(),
      experience: 'Den andens',
    });
    assert.equal(status, 409);
    assert.match(wordsIn(text), /En anden har skrevet her imens Den førstes/);
    const again = filledForm(text, of);
    assert.equal(again.experience, 'Den andens');
    assert.equal((await editor.post(of, again)).status, 303);
    assert.match((await reader.get(of)).text, /Den andens/);
  });

  test('a recommendation without words comes back with its choice', async () => {
    const given = { area: 'tryghed', stance: 'stop', text: ' ' };
    const { status, text } = await editor.post(recommendations, given);
    assert.equal(status, 422);
    assert.match(text, /value="stop" checked/);
    assert.match(wordsIn(text), /Indstillingen skal udfyldes/);
  });

  test('what was typed in a draft that was sent meanwhile is told of and still there', async () => {
    const of = '/planer/stor/aarets-gang/2020/indstillinger/gruppe-2';
    const given = { area: 'uddannelse', stance: 'stop', text: 'Stop nu', once: newMark() };
    assert.equal((await editor.post(of, given)).status, 303);
    const list = (await editor.get(of)).text;
    const draft = new RegExp(`href="(${of}/[^"]+)">Ret kladden`).exec(list)?.[1] ?? '';
    const form = filledForm((await editor.get(draft)).text, draft);
    assert.equal((await editor.post(`${of}/send`, filledForm(list, `${of}/send`))).status, 303);
    const { status, text } = await editor.post(draft, { ...form, text: 'Stop først til maj' });
    assert.equal(status, 409);
    assert.match(wordsIn(text), /sendt videre og kan ikke ændres.*Stop først til maj.*Stop nu/);
  });

  test('a day that is none is told at its field when a year is begun', async () => {
    const { status, text } = await editor.post('/planer/bakkegaarden/aarets-gang', {
      year: '2020',
      'dates.figures': 'i morgen',
    });
    assert.equal(status, 422);
    assert.match(text, /value="i morgen"/);
    const answer = await editor.post('/planer/bakkegaarden/aarets-gang', { year: '2020' });
    assert.equal(answer.status, 303);
    const twice = await editor.post('/planer/bakkegaarden/aarets-gang', { year: '2020' });
    assert.match(wordsIn((await editor.get(twice.to ?? '')).text), /allerede sat i gang af Agnes/);
  });

  const counts: readonly (readonly [string, number, number])[] = [
    ['/planer/:plan/aarets-gang/2020', 10, 9],
    ['/planer/:plan/aarets-gang/2020/trin/figures', 10, 9],
    ['/planer/:plan/aarets-gang/2020/afslut', 10, 9],
    ['/planer/:plan/aarets-gang/2020/evaluering/foelgegruppen/tryghed', 9, 8],
    ['/planer/:plan/aarets-gang/2020/indstillinger/foelgegruppen', 9, 8],
  ];
  for (const [page, cold, warm] of counts) {
    test(`${page}: ${cold} questions the first time and ${warm} after, however much there is`, async () => {
      for (const plan of ['fjordparken', 'stor']) {
        const fresh = openDatabase(database.address());
        const visitor = (await openSite(fresh, { withPlans: false })).visitor(editor.cookie);
        const asked = async (): Promise<number> => {
          fresh.queries.reset();
          assert.equal((await visitor.get(page.replace(':plan', plan))).status, 200);
          return fresh.queries.number();
        };
        assert.equal(await asked(), cold, `${plan}: ${fresh.queries.texts().join('\n')}`);
        assert.equal(await asked(), warm, plan);
        await fresh.close();
      }
    });
  }

  test('what is saved but cannot be finished yet can be written on at once', async () => {
    const of = '/planer/stor/aarets-gang/2020/evaluering/gruppe-2/uddannelse';
    const comment = { 'lines.0.comment': 'Første', goer: 'afslut' };
    const refused = await editor.post(of, {
      ...filledForm((await editor.get(of)).text, of),
      ...comment,
    });
    assert.equal(refused.status, 422);
    assert.match(wordsIn(refused.text), /Skriv årets erfaringer/);
    const again = { ...filledForm(refused.text, of), 'lines.0.comment': 'Anden' };
    assert.equal((await editor.post(of, again)).status, 303);
    assert.match((await editor.get(of)).text, /Anden/);
  });

  test('nobody finishes with one press what somebody else wrote since the page was shown', async () => {
    const of = '/planer/stor/aarets-gang/2020/evaluering/gruppe-3/tryghed';
    const page = filledForm((await editor.get(of)).text, of);
    const other = { ...page, once: newMark(), 'lines.0.comment': 'Skrevet imens' };
    assert.equal((await editor.post(of, other)).status, 303);
    const { status, text } = await editor.post(of, {
      ...page,
      experience: 'Mit',
      goer: 'afslut',
    });
    assert.equal(status, 409);
    assert.match(wordsIn(text), /En anden har skrevet i evalueringen imens/);
    const again: Readonly<Record<string, string>> = { ...filledForm(text, of), goer: 'afslut' };
    assert.match(again['lines.0.comment'] ?? '', /Skrevet imens/);
    assert.equal(again.experience, 'Mit', 'what was typed is kept');
    assert.equal((await editor.post(of, again)).status, 303);
    assert.match(wordsIn((await editor.get(of)).text), /Afsluttet/);
  });

  test('a year that was closed is opened again with the reason, by those who keep it', async () => {
    const of = '/planer/stor/aarets-gang/2019';
    const close = filledForm((await editor.get(`${of}/afslut`)).text, `${of}/afslut`);
    const own = { ...close, 'reasons.actions': 'Ingen' };
    assert.equal((await editor.post(`${of}/afslut`, own)).status, 422);
    const common = { ...own, common: 'Nåede det ikke' };
    assert.equal((await editor.post(`${of}/afslut`, common)).status, 303);
    const closed = wordsIn((await editor.get(of)).text);
    assert.match(closed, /Sprunget over[^:]*: Ingen/);
    assert.match(closed, /Sprunget over[^:]*: Nåede det ikke/);
    assert.doesNotMatch(closed, /Skriv indstillinger|Læs og udgiv|Se statuspapiret/);
    const form = filledForm((await editor.get(of)).text, `${of}/aabn`);
    const refused = await editor.post(`${of}/aabn`, { ...form, why: ' ' });
    assert.equal(refused.status, 422);
    assert.match(wordsIn(refused.text), /Begrundelsen skal udfyldes/);
    assert.equal((await editor.post(`${of}/aabn`, { ...form, why: 'For tidligt' })).status, 303);
    assert.doesNotMatch((await editor.get(of)).text, /Året blev afsluttet/);
  });

  test('an issued paper freezes the verdicts of the page', async () => {
    const { system } = peopleOn(database.get(), '2021-06-01T10:00:00.000Z');
    const paper = { plan: 'fjordparken', body: 'foelgegruppen', year: 2020, once: newMark() };
    const issued = await perform(issuePaper, system, paper);
    assert.ok(issued.ok, JSON.stringify(issued));
    const words = wordsIn((await reader.get(evaluation)).text);
    assert.match(words, /låst fast, som de står i statuspapiret, udgave 1/);
    assert.match(
      words,
      /Der er kommet et statuspapir Evalueringen er skrevet, før det blev udgivet/,
    );
    assert.doesNotMatch(words, /ikke låst fast/);
  });

  test('the log leads to what it tells of', async () => {
    const { text } = await reader.get('/planer/fjordparken/haendelser');
    assert.match(text, new RegExp(`href="${evaluation}">Se evalueringen`));
    assert.match(text, new RegExp(`href="${recommendations}#i-[^"]+">Se indstillingen`));
    assert.match(text, new RegExp(`href="${year}">Se årets gang`));
  });

  test('a year that was never begun can be taken late', async () => {
    const of = '/planer/stor/aarets-gang';
    const late = /href="([^"]*begynd=(\d{4})[^"]*)"/.exec((await editor.get(of)).text);
    const form = filledForm((await editor.get((late?.[1] ?? '').split('#')[0] ?? '')).text, of);
    assert.equal(form.year, late?.[2]);
    const refused = await editor.post(of, { ...form, 'dates.figures': 'i morgen' });
    assert.equal(filledForm(refused.text, of).year, late?.[2], 'the same year comes back');
    const begun = await editor.post(of, form);
    assert.match(begun.to ?? '', new RegExp(`aarets-gang/${late?.[2]}`));
    assert.doesNotMatch((await editor.get(of)).text, new RegExp(`begynd=${late?.[2]}`));
    assert.doesNotMatch((await reader.get('/planer/fjordparken/aarets-gang')).text, /begynd=/);
  });

  test('nothing of all this was a fault of ours', () => {
    assert.deepEqual(site.failures, []);
  });
});
