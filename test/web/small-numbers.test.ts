// What a reader without the right is shown of figures that stand on few people: the same verdict, and
// the figure nowhere: not on a page, in a file, in the log, nor for programs.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import type { WholePlan } from '#domain/plans/plan.ts';
import { perform } from '#operations/perform.ts';
import { importPlanFile } from '#operations/plans/import-file.ts';
import { suiteDatabase } from '#test/database.ts';
import { peopleOn } from '#test/people.ts';
import { fjordparken } from './fjordparken.ts';
import { openSite, type Site, type Visitor, wordsIn } from './site.ts';

/** Nine of eighteen could be recognised; the source says so. */
const figure = '83,3';
const plan = '/planer/fjordparken';

const withRule = (): WholePlan => {
  const whole = fjordparken();
  const sources = whole.plan.sources.map((each) => ({ ...each, smallest: { cell: 5, base: 50 } }));
  return { ...whole, plan: { ...whole.plan, sources } };
};

const places = [
  plan,
  `${plan}/indsatsomraader/tryghed`,
  `${plan}/succeskriterier/T1`,
  `${plan}/succeskriterier/T1?dato=2021-06-01`,
  `${plan}/centrale-maalinger`,
  `${plan}/haendelser`,
  `${plan}/eksport/planfil`,
  `${plan}/eksport/maalepunkter`,
  `${plan}?dato=2021-06-01`,
  `${plan}/centrale-maalinger?dato=2021-06-01`,
  `${plan}/indsatsomraader/tryghed?dato=2021-06-01`,
  '/api/planer/fjordparken/succeskriterier',
  '/api/planer/fjordparken/succeskriterier?dato=2021-06-01',
];

/** Where no figures are shown to anybody, or only as words. */
const quietPlaces = [
  `${plan}/uge`,
  `${plan}/kilder`,
  `${plan}/aftale`,
  `${plan}/spoergsmaal`,
  `${plan}/eksport`,
];
/** Where figures are proposed, asked for and kept track of; not for readers at all. */
const closedPlaces = [
  `${plan}/indlaesninger`,
  `${plan}/indlaesninger/ny`,
  `${plan}/forespoergsler`,
  `${plan}/forespoergsler/ny`,
  `${plan}/maalinger/tryghed/registrer`,
  '/opgaver',
];

const tells = (text: string): boolean => /83[.,]3/.test(text);

describe('figures of few people', () => {
  const database = suiteDatabase();
  let site: Site;
  let editor: Visitor;
  let reader: Visitor;

  before(async () => {
    const { system } = peopleOn(database.get());
    await perform(importPlanFile, system, { file: withRule() });
    site = await openSite(database.get(), { withPlans: false });
    const entering = await site.signIn('Erik', 'editor', 'fjordparken');
    const { status } = await entering.post(`${plan}/maalinger/tryghed/registrer`, {
      period: '2020',
      state: 'measured',
      value: figure,
      n: '18',
      standing: 'final',
      'confirmed.farFromSeries': 'on',
      confirmed: ['farFromSeries'],
      evidence: new File(['Trygge;83,3'], 'svar.csv'),
    });
    assert.equal(status, 303);
    site.clock.set('2021-06-02T10:00:00.000Z');
    editor = await site.signIn('Erik', 'editor', 'fjordparken');
    reader = await site.signIn('Rosa', 'reader', 'fjordparken');
  });

  for (const place of places) {
    test(`${place} tells them to an editor, and to no reader`, async () => {
      const [shown, hidden] = [await editor.get(place), await reader.get(place)];
      assert.deepEqual([shown.status, hidden.status], [200, 200]);
      assert.ok(!tells(hidden.text), 'the figure is shown to a reader');
      assert.ok(!/83(?:\.33)?\d* ?%|n = 18|18 svar/.test(wordsIn(hidden.text)));
      assert.ok(tells(shown.text), 'the figure is not shown at all');
    });
  }

  for (const place of quietPlaces) {
    test(`${place} tells them to no reader`, async () => {
      const { status, text } = await reader.get(place);
      assert.equal(status, 200);
      assert.ok(!tells(text), 'the figure is shown to a reader');
    });
  }

  for (const place of closedPlaces) {
    test(`${place} is not for readers`, async () => {
      const { status, text } = await reader.get(place);
      assert.ok([403, 404].includes(status), `${status}`);
      assert.ok(!tells(text));
    });
  }

  test('why a hidden figure was corrected is told without its numbers', async () => {
    const { text } = await editor.get(`${plan}/succeskriterier/T1`);
    const reading = /maalepunkter\/([^/"]+)\/ret/g;
    const latest = [...text.matchAll(reading)].map(([, id]) => id);
    const form = (id: string) => `${plan}/maalepunkter/${id}/ret`;
    const found = await Promise.all(
      latest.map(async (id) => ({ id, page: await editor.get(form(id ?? '')) })),
    );
    const small = found.find(({ page }) => page.text.includes('Ret tallet for 2020'))?.id ?? '';
    const { status } = await editor.post(form(small), {
      period: '2020',
      state: 'measured',
      value: '77,8',
      n: '18',
      standing: 'final',
      reason: 'Der stod 83,3, men det var 14 af 18.',
      'confirmed.farFromSeries': 'on',
      confirmed: ['farFromSeries'],
    });
    assert.equal(status, 303);
    for (const place of [...places, ...quietPlaces]) {
      const shown = await reader.get(place);
      assert.ok(!tells(shown.text) && !/77[.,]8|14 af 18/.test(shown.text), place);
    }
    const { text: log } = await reader.get(`${plan}/haendelser`);
    assert.match(wordsIn(log), /begrundelsen nævner tal/);
  });

  test('the verdict is the same, and it is said why the figure is not there', async () => {
    const { text } = await reader.get(`${plan}/succeskriterier/T1`);
    assert.match(wordsIn(text), /Nået: tallene bag er skjult, fordi de bygger på for få personer/);
    assert.match(wordsIn(text), /Vurderingen er den samme for alle/);
    const { text: list } = await reader.get('/api/planer/fjordparken/succeskriterier');
    const { criteria } = JSON.parse(list) as { criteria: { code: string; verdict: string }[] };
    assert.equal(criteria.find(({ code }) => code === 'T1')?.verdict, 'met');
  });

  test('a figure many stand behind is shown to all', async () => {
    const { text } = await reader.get(`${plan}/succeskriterier/T1`);
    assert.match(wordsIn(text), /64,6/);
  });

  test('a file of the same source may hold more, so it is for editors too', async () => {
    const { status } = await editor.post(`${plan}/maalinger/tryghed/registrer`, {
      period: '2014',
      state: 'measured',
      value: '66,0',
      n: '400',
      standing: 'final',
      'confirmed.farFromSeries': 'on',
      confirmed: ['farFromSeries'],
      evidence: new File(['Trygge;66,0;2020;83,3'], 'alle-svar.csv'),
    });
    assert.equal(status, 303);
    const { text } = await editor.get(`${plan}/succeskriterier/T1`);
    const files = [...text.matchAll(/href="(\/planer\/fjordparken\/bilag\/[0-9a-f]{64})"/g)];
    assert.equal(new Set(files.map(([, href]) => href)).size, 2);
    for (const [, href = ''] of files) {
      assert.equal((await editor.get(href)).status, 200);
      assert.equal((await reader.get(href)).status, 404);
    }
    assert.ok(!(await reader.get(`${plan}/succeskriterier/T1`)).text.includes('/bilag/'));
  });

  test('the file it was read from is for editors', async () => {
    const { text } = await editor.get(`${plan}/succeskriterier/T1`);
    const file = /href="(\/planer\/fjordparken\/bilag\/[0-9a-f]{64})"/.exec(text)?.[1] ?? '';
    assert.equal((await editor.get(file)).status, 200);
    assert.equal((await reader.get(file)).status, 404);
  });
});
