// What was known of a figure on each day, and that the day can be seen again.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import type { WholePlan } from '#domain/plans/plan.ts';
import type { Reading } from '#domain/readings/reading.ts';
import { perform } from '#operations/perform.ts';
import { importPlanFile } from '#operations/plans/import-file.ts';
import { suiteDatabase } from '#test/database.ts';
import { peopleOn } from '#test/people.ts';
import { fjordparken } from './fjordparken.ts';
import { openSite, type Visitor, wordsIn } from './site.ts';

const page = '/planer/udgaver/succeskriterier/T1';

/** Safety of 2017 in two editions, of 2016 taken back. */
const plan = (): WholePlan => {
  const whole = fjordparken({ key: 'udgaver' });
  const of = (id: string): Reading => {
    const found = whole.readings.find((each) => each.id === id);
    assert.ok(found !== undefined);
    return found;
  };
  const back: Reading = {
    ...of('r-2016'),
    id: 'r-2016-back' as Reading['id'],
    state: { kind: 'withdrawn' },
    supersedes: 'r-2016' as NonNullable<Reading['supersedes']>,
    reason: 'Forkert fil',
    provenance: { enteredBy: 'Erik', enteredAt: '2019-02-01T12:00:00.000Z' as never },
  };
  const newer = of('r-2017b');
  return {
    ...whole,
    readings: [
      ...whole.readings.map((each) =>
        each === newer
          ? {
              ...newer,
              reason: 'Ny udgave',
              provenance: {
                ...newer.provenance,
                edition: 'Juni 2018',
                import: 'imp-1' as never,
                evidence: {
                  fileName: 'juni.xlsx',
                  sha256: 'c'.repeat(64),
                  cell: 'ark 2, celle D14',
                },
              },
            }
          : each,
      ),
      back,
    ],
  };
};

describe('the editions of a figure', () => {
  const database = suiteDatabase();
  let editor: Visitor;
  let reader: Visitor;

  before(async () => {
    const site = await openSite(database.get());
    const { system } = peopleOn(database.get());
    await perform(importPlanFile, system, { file: plan() });
    editor = await site.signIn('Clara', 'editor');
    reader = await site.signIn('Rosa', 'reader', 'udgaver');
  });

  const editions = async (visitor: Visitor, path = page): Promise<string> => {
    const { text } = await visitor.get(path);
    const from = text.indexOf('id="udgaver-tryghed"');
    assert.ok(from > 0, path);
    return text.slice(from, text.indexOf('</table>', from));
  };

  test('newest first, each with its edition, file and cell, who, since when and why', async () => {
    const said = wordsIn(await editions(editor));
    assert.match(
      said,
      /2017 67,1 % Juni 2018\. juni\.xlsx \(filen kan ikke hentes her\), ark 2, celle D14\. Se indlæsningen .*1\. juni 2018 af Planfil Gælder: Ny udgave 2017 67,5 %.*1\. februar 2018 af Planfil Erstattet 1\. juni 2018 kl\. 14\.00 af Planfil: Ny udgave/,
    );
    assert.match(
      said,
      /2016 fiktiv taget tilbage ingen.*1\. februar 2019 af Erik Intet tal gælder: Forkert fil 2016 fiktiv 66 %.*Taget tilbage 1\. februar 2019 kl\. 13\.00 af Erik: Forkert fil/,
    );
    assert.doesNotMatch(said, /64,6 %/);
  });

  test('each day leads to the criterion as it was then', async () => {
    const days = [...(await editions(editor)).matchAll(/href="([^"]*\?dato=([\d-]+))"/g)];
    assert.deepEqual(days.map((each) => each[2]).toSorted(), [
      '2016-12-31',
      '2018-02-01',
      '2018-06-01',
      '2019-02-01',
    ]);
    const then = wordsIn(await editions(editor, `${page}?dato=2018-02-01`));
    assert.doesNotMatch(then, /67,1 %|Forkert fil/);
    for (const path of days.map((each) => each[1] ?? '')) {
      assert.equal((await editor.get(path)).status, 200, path);
    }
  });

  test('a figure taken back is no longer known, and was on the day before', async () => {
    const figures = async (path: string) => {
      const { text } = await editor.get(path);
      const from = text.indexOf('id="tal-tryghed"');
      return wordsIn(text.slice(from, text.indexOf('</table>', from)));
    };
    assert.doesNotMatch(await figures(page), /66 %/);
    assert.match(await figures(`${page}?dato=2019-01-31`), /66 %/);
    assert.doesNotMatch(await figures(`${page}?dato=2019-02-01`), /66 %/);
  });

  test('who may not read in files is not led to them', async () => {
    assert.match(await editions(editor), /href="\/planer\/udgaver\/indlaesninger\/imp-1"/);
    assert.doesNotMatch(await editions(reader), /indlaesninger/);
  });

  test('a series whose figures were never another waits folded', async () => {
    const { text } = await editor.get('/planer/udgaver/succeskriterier/U1');
    assert.match(
      text,
      /<details class="details"><summary class="details-summary">Udgaver \(hvert tal har kun én\)/,
    );
    const { text: changed } = await editor.get(page);
    assert.match(
      changed,
      /<details class="details" open[^>]*><summary[^>]*>Udgaver \(2 tal har været et andet\)/,
    );
  });

  for (const path of [
    '',
    '/uge',
    '/succeskriterier/T1',
    '/indsatsomraader/tryghed',
    '/centrale-maalinger',
  ]) {
    test(`an earlier day can be seen on ${path === '' ? 'the overview' : path}`, async () => {
      const { status, text } = await reader.get(`/planer/udgaver${path}?dato=2018-03-01`);
      assert.equal(status, 200);
      assert.match(wordsIn(text), /Sådan så det ud den 1\. marts 2018/);
      assert.doesNotMatch(wordsIn(text), /67,1 %/);
    });
  }
});
