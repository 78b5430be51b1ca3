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
  `${plan}/uge`,
  `${plan}/indsatsomraader/tryghed`,
  `${plan}/succeskriterier/T1`,
  `${plan}/succeskriterier/T1?dato=2021-06-01`,
  `${plan}/centrale-maalinger`,
  `${plan}/haendelser`,
  `${plan}/eksport/planfil`,
  `${plan}/eksport/maalepunkter`,
  '/api/planer/fjordparken/succeskriterier',
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
      if (!place.endsWith('/uge')) assert.ok(tells(shown.text), 'the figure is not shown at all');
    });
  }

  test('the verdict is the same, and it is said why the figure is not there', async () => {
    const { text } = await reader.get(`${plan}/succeskriterier/T1`);
    assert.match(wordsIn(text), /Nået: tallene bag er skjult, fordi de bygger på for få personer/);
    assert.match(wordsIn(text), /Afgørelsen er den samme for alle/);
    const { text: list } = await reader.get('/api/planer/fjordparken/succeskriterier');
    const { criteria } = JSON.parse(list) as { criteria: { code: string; verdict: string }[] };
    assert.equal(criteria.find(({ code }) => code === 'T1')?.verdict, 'met');
  });

  test('a figure many stand behind is shown to all', async () => {
    const { text } = await reader.get(`${plan}/succeskriterier/T1`);
    assert.match(wordsIn(text), /64,6/);
  });

  test('the file it was read from is for editors', async () => {
    const { text } = await editor.get(`${plan}/succeskriterier/T1`);
    const file = /href="(\/planer\/fjordparken\/bilag\/[0-9a-f]{64})"/.exec(text)?.[1] ?? '';
    assert.equal((await editor.get(file)).status, 200);
    assert.equal((await reader.get(file)).status, 404);
  });
});
