// A page asks the database a fixed number of questions, however large the plan is.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import type { Checked } from '#domain/checked.ts';
import { answerAsk } from '#operations/asks/answer.ts';
import { makeAsk } from '#operations/asks/make.ts';
import { showAsk } from '#operations/asks/show.ts';
import { raiseConflict } from '#operations/conflicts/raise.ts';
import type { Context } from '#operations/context.ts';
import { mapImport } from '#operations/imports/map.ts';
import { uploadImport } from '#operations/imports/upload.ts';
import { tellNotice } from '#operations/notices/tell.ts';
import { perform } from '#operations/perform.ts';
import { importPlanFile } from '#operations/plans/import-file.ts';
import { showPlan } from '#operations/plans/show.ts';
import { openDatabase } from '#store/database.ts';
import { enqueue } from '#store/jobs.ts';
import { suiteDatabase } from '#test/database.ts';
import { newMark, peopleOn } from '#test/people.ts';
import { fjordparken } from './fjordparken.ts';
import { openSite, type Visitor } from './site.ts';

const pages: readonly (readonly [page: string, cold: number, warm: number])[] = [
  ['/planer/:plan', 2, 1],
  // One more counts what waits, and one for each kind of thing the bodies do.
  ['/planer/:plan/uge', 14, 13],
  ['/planer/:plan/uge?vis=mine', 14, 13],
  ['/planer/:plan/uge/ugebrev', 3, 2],
  ['/planer/:plan/moeder/kalender', 2, 1],
  // The bodies and the meetings; of one meeting: test/web/meetings.test.ts.
  ['/planer/:plan/moeder', 4, 3],
  ['/planer/:plan/moeder/nyt', 4, 3],
  // The organisation, and the meetings of the year; of one body its terms as well.
  ['/planer/:plan/organisation', 4, 3],
  ['/planer/:plan/organisation/personer', 4, 3],
  ['/planer/:plan/organisation/ny', 4, 3],
  ['/planer/:plan/organisation/forslag/bestyrelse-og-gruppe', 2, 1],
  ['/planer/:plan/kilder', 2, 1],
  // One more tells how the source's files are read.
  ['/planer/:plan/kilder/maaling', 3, 2],
  ['/planer/:plan/statistikbanken', 3, 2],
  ['/planer/:plan/indlaesninger', 3, 2],
  ['/planer/:plan/indlaesninger/:import', 8, 7],
  // The figures of asks are read only where there are asks.
  ['/planer/:plan/forespoergsler', 5, 4],
  ['/planer/:plan/forespoergsler/ny', 5, 4],
  ['/planer/:plan/forespoergsler/:ask', 6, 5],
  ['/svar/:token', 7, 6],
  ['/opgaver', 6, 6],
  ['/planer/:plan/aftale', 2, 1],
  // One more tells what was decided.
  ['/planer/:plan/indsatsomraader/tryghed', 3, 2],
  // Three more tell of activities, of papers, and of all that was seen, said, decided and done.
  ['/planer/:plan/succeskriterier/T1', 5, 4],
  ['/planer/:plan/succeskriterier/T1?dato=2018-03-01', 2, 1],
  // Three more tell who has seen them.
  ['/planer/:plan/centrale-maalinger', 5, 4],
  ['/planer/:plan/aktiviteter', 3, 2],
  // The bodies, and the years that were begun; of one year: test/web/cycle.test.ts.
  ['/planer/:plan/aarets-gang', 4, 3],
  // The bodies, and the papers they have.
  ['/planer/:plan/aarets-gang/2019/statuspapirer', 4, 3],
  ['/planer/:plan/dokumenter', 3, 2],
  ['/planer/:plan/spoergsmaal', 2, 1],
  ['/planer/:plan/haendelser', 3, 2],
  // Verifying reads the events, the plan anew, and what the log is held against, as many rows at once.
  ['/planer/:plan/log', 22, 21],
  // One for each sort of thing that is audited.
  ['/planer/:plan/revision', 18, 17],
  ['/planer/:plan/beslutninger', 6, 5],
  ['/planer/:plan/underretninger', 4, 3],
  ['/planer/:plan/underretninger/ny', 4, 3],
  ['/planer/:plan/underretninger/:notice', 7, 6],
  ['/planer/:plan/konflikter', 5, 4],
  ['/planer/:plan/konflikter/ny', 3, 2],
  ['/planer/:plan/maalinger/tryghed/registrer', 2, 1],
  ['/api/planer/:plan/succeskriterier', 2, 1],
];

/** A plan with an import to look through, profiles that are kept, ties and an ask that was answered. */
async function filled(system: Context, plan: string, series: readonly string[]) {
  const whole = (await perform(showPlan, system, { plan })).plan;
  const names = whole.series.filter(({ id }) => series.includes(id));
  const rows = names.flatMap(({ id }) => ['2018', '2019'].map((year) => `${id};${year};70`));
  const bytes = new TextEncoder().encode(['Måling;Periode;Tal', ...rows, ''].join('\r\n'));
  const given = { plan, fileName: 'tal.csv', bytes, once: newMark() };
  const { import: read } = await accepted(perform(uploadImport, system, given));
  for (const id of series) {
    const profile = { ...readAs, name: id, series: Object.fromEntries(series.map((e) => [e, e])) };
    const how = { plan, import: read, source: 'maaling', profile, remember: true, once: newMark() };
    await accepted(perform(mapImport, system, how));
  }
  const figures = series.map((id) => ({ series: id, period: '2020' }));
  const asked = { plan, contact: 'Skolen', dueOn: '2021-07-01', figures, once: newMark() };
  const { id: ask } = await accepted(perform(makeAsk, system, asked));
  const { token = '' } = await perform(showAsk, system, { plan, ask });
  const said = series.map((_, nth) => ({ kind: 'measured', nth: nth + 1, value: '70' }));
  await accepted(perform(answerAsk, system, { token, figures: said, once: newMark() }));
  const notices: string[] = [];
  for (const each of series) {
    await enqueue(system.database, 'asks.remind', {});
    notices.push(await toldOf(system, plan, each));
  }
  const [notice = ''] = notices;
  return { import: read, ask, token, notice };
}

/** A notice that goes to no body, and a conflict. */
async function toldOf(system: Context, plan: string, title: string): Promise<string> {
  const party = 'Kommunen';
  const what = 'Der sker noget';
  const told = { plan, party, title, what, answers: unimportant, seen: 'none:', once: newMark() };
  const { id } = await accepted(perform(tellNotice, system, told));
  const conflict = { plan, raisedParty: party, title, what, nature: 'internal', once: newMark() };
  await accepted(perform(raiseConflict, system, conflict));
  return id;
}

const unimportant = {
  essential: 'no',
  reach: 'district',
  agreement: 'no',
  grant: 'no',
  otherPlans: 'no',
  organisation: 'none',
};

async function accepted<T>(work: Promise<Checked<T>>): Promise<T> {
  const answer = await work;
  assert.ok(answer.ok, JSON.stringify(answer));
  return answer.value;
}

const readAs = {
  sheets: [],
  layout: { kind: 'long', columns: { series: ['Måling'], period: 'Periode', value: 'Tal' } },
  marks: {},
  percent: 'asShown',
  point: 'thousands',
  standing: 'final',
} as const;

describe('how many questions a page asks the database', () => {
  const database = suiteDatabase();
  let cookie: string | undefined;
  /** What of a plan has an address of its own. */
  const named = new Map<string, Readonly<Record<string, string>>>();

  before(async () => {
    const site = await openSite(database.get());
    const { system } = peopleOn(database.get(), '2021-06-01T10:00:00.000Z');
    await perform(importPlanFile, system, { file: fjordparken({ key: 'stor', more: 100 }) });
    cookie = (await site.signIn('Clara', 'administrator')).cookie;
    named.set('fjordparken', await filled(system, 'fjordparken', ['tryghed']));
    const many = Array.from({ length: 25 }, (_, nth) => `x${nth}`);
    named.set('stor', await filled(system, 'stor', ['tryghed', ...many]));
  });

  for (const [page, cold, warm] of pages) {
    test(`${page}: ${cold} the first time and ${warm} after, for 3 criteria as for 103`, async () => {
      for (const plan of ['fjordparken', 'stor']) {
        const own = named.get(plan) ?? {};
        // A pool of its own remembers no plan yet.
        const fresh = openDatabase(database.address());
        const editor: Visitor = (await openSite(fresh, { withPlans: false })).visitor(cookie);
        const asked = async (): Promise<number> => {
          fresh.queries.reset();
          const address = page.replaceAll(/:(\w+)/g, (_, name) => own[name] ?? plan);
          assert.equal((await editor.get(address)).status, 200, address);
          return fresh.queries.number();
        };
        assert.equal(await asked(), cold, `${plan}, first: ${fresh.queries.texts().join('\n')}`);
        assert.equal(await asked(), warm, `${plan}, after: ${fresh.queries.texts().join('\n')}`);
        await fresh.close();
      }
    });
  }
});
