// A page asks the database a fixed number of questions, however large the plan is.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { perform } from '#operations/perform.ts';
import { importPlanFile } from '#operations/plans/import-file.ts';
import { openDatabase } from '#store/database.ts';
import { suiteDatabase } from '#test/database.ts';
import { peopleOn } from '#test/people.ts';
import { fjordparken } from './fjordparken.ts';
import { openSite, type Visitor } from './site.ts';

const pages: readonly (readonly [page: string, cold: number, warm: number])[] = [
  ['/planer/:plan', 2, 1],
  // One more counts what waits.
  ['/planer/:plan/uge', 3, 2],
  ['/planer/:plan/kilder', 2, 1],
  ['/planer/:plan/forespoergsler', 4, 3],
  ['/planer/:plan/aftale', 2, 1],
  ['/planer/:plan/indsatsomraader/tryghed', 2, 1],
  ['/planer/:plan/succeskriterier/T1', 2, 1],
  ['/planer/:plan/succeskriterier/T1?dato=2018-03-01', 2, 1],
  ['/planer/:plan/centrale-maalinger', 2, 1],
  ['/planer/:plan/spoergsmaal', 2, 1],
  ['/planer/:plan/haendelser', 3, 2],
  ['/planer/:plan/maalinger/tryghed/registrer', 2, 1],
  ['/api/planer/:plan/succeskriterier', 2, 1],
];

describe('how many questions a page asks the database', () => {
  const database = suiteDatabase();
  let cookie: string | undefined;

  before(async () => {
    const site = await openSite(database.get());
    const { system } = peopleOn(database.get());
    await perform(importPlanFile, system, { file: fjordparken({ key: 'stor', more: 100 }) });
    cookie = (await site.signIn('Clara', 'editor')).cookie;
  });

  for (const [page, cold, warm] of pages) {
    test(`${page}: ${cold} the first time and ${warm} after, for 3 criteria as for 103`, async () => {
      for (const plan of ['fjordparken', 'stor']) {
        // A pool of its own remembers no plan yet.
        const fresh = openDatabase(database.address());
        const editor: Visitor = (await openSite(fresh, { withPlans: false })).visitor(cookie);
        const asked = async (): Promise<number> => {
          fresh.queries.reset();
          assert.equal((await editor.get(page.replace(':plan', plan))).status, 200);
          return fresh.queries.number();
        };
        assert.equal(await asked(), cold, `${plan}, first: ${fresh.queries.texts().join('\n')}`);
        assert.equal(await asked(), warm, `${plan}, after: ${fresh.queries.texts().join('\n')}`);
        await fresh.close();
      }
    });
  }
});
