// What an auditor is handed tells nothing that is confidential, and no figure of few people.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import JSZip from 'jszip';
import { makeAudit } from '#operations/audit/make.ts';
import { showAudit } from '#operations/audit/show.ts';
import { openCycle } from '#operations/cycle/open.ts';
import { showCycle } from '#operations/cycle/show.ts';
import { verifyLog } from '#operations/log/verify.ts';
import { perform } from '#operations/perform.ts';
import { answerQuestion } from '#operations/plans/answer-question.ts';
import { importPlanFile } from '#operations/plans/import-file.ts';
import { registerReading } from '#operations/readings/register.ts';
import { changeSource } from '#operations/sources/change.ts';
import type { Database } from '#store/database.ts';
import * as plans from '#store/plans.ts';
import { suiteDatabase, testDatabase } from '#test/database.ts';
import { newMark, ownPlan, type People, peopleOn } from '#test/people.ts';
import { samplePlan } from '#test/sample-plan.ts';
import { checkPackage } from '#verifier/verify-log.mjs';
import { accepted, issuesOf } from './refusals.ts';

test('a package is of one moment, however much is written while it is made', async (t) => {
  const database = await testDatabase(t);
  const people = peopleOn(database);
  const { editor } = people;
  await perform(importPlanFile, people.system, { file: samplePlan() });
  let isMade = false;
  const making = perform(makeAudit, editor, { plan: ownPlan, year: 2018, once: newMark() });
  const done = making.finally(() => {
    isMade = true;
  });
  for (let nth = 0; !isMade; nth += 1) {
    await perform(answerQuestion, editor, { plan: ownPlan, question: 'q1', answer: `Svar ${nth}` });
  }
  await done;
  const issued = await accepted(making);
  const files = await unzippedOf(database, issued.id);
  const { rows } = await database.pool.query<{ seq: number }>(
    `select seq::int from event_link l join event e on e.id = l.event
     where e.payload ->> 'document' = $1`,
    [issued.id],
  );
  const checked = checkPackage(files);
  assert.ok('findings' in checked);
  assert.deepEqual(checked.findings, []);
  const seq = rows[0]?.seq ?? 0;
  assert.ok(checked.events < seq - 1, `${checked.events} of ${seq}`);
});

/** The files of a package as it was kept. */
const unzippedOf = async (database: Database, document: string) => {
  const { rows } = await database.pool.query<{ bytes: Buffer }>(
    `select bytes from document_file where document = $1 and format = 'zip'`,
    [document],
  );
  const zip = await JSZip.loadAsync(rows[0]?.bytes ?? '');
  const files = new Map<string, Uint8Array>();
  for (const [name, file] of Object.entries(zip.files)) {
    files.set(name, await file.async('uint8array'));
  }
  return files;
};

describe('the audit of a year', () => {
  const suite = suiteDatabase();
  let people: People;

  before(async () => {
    people = peopleOn(suite.get());
    await perform(importPlanFile, people.system, { file: samplePlan() });
    await suite.get().pool.query(`
      insert into body (plan, key, position, name, kind, level)
        select id, 'bestyrelsen', 1, 'Bestyrelsen', 'board', 'local' from plan;
      insert into conflict (plan, id, number, title, what, parties, raised_by, raised_party,
          raised_at, place, state)
        select id, 'c', 1, 'Hemmelig titel', 'Hemmeligt', '{a}', 'x', 'a', now(), 'ownManagement',
          'open' from plan;
      insert into decision (plan, id, body, conflict, round, outcome, text, decided_on, entered_by,
          entered_at)
        select id, 'd', 'bestyrelsen', 'c', 1, 'adopt', 'Hemmelig beslutning', '2018-03-01', 'x', now()
        from plan;
      insert into action (plan, id, decision, text, owner, due_on, state, made_at, made_by)
        select id, 'a', 'd', 'Hemmelig handling', 'x', '2018-04-01', 'open', now(), 'x' from plan;
      insert into action (plan, id, text, owner, due_on, state, made_at, made_by)
        select id, 'b', 'Åben handling', 'Sekretariatet', '2018-04-01', 'open', '2018-02-01', 'x' from plan;
      insert into action (plan, id, text, owner, due_on, state, made_at, made_by)
        select id, 'e', 'Handling fra et andet år', 'Sekretariatet', '2026-04-01', 'open',
          '2026-02-01', 'x' from plan`);
  });

  const shown = (year = 2018) => perform(showAudit, people.editor, { plan: ownPlan, year });

  test('tells of conflicts how many there are, and nothing else', async () => {
    const { audit } = await shown();
    assert.deepEqual(audit.conflicts, [{ state: 'åben', count: 1 }]);
    const text = JSON.stringify(audit);
    assert.doesNotMatch(text, /emmelig/);
    assert.match(text, /Åben handling/);
    assert.doesNotMatch(text, /et andet år/);
  });

  test('counts the figures of few people, and leaves them out, whoever makes it', async () => {
    const revision = Number((await plans.find(suite.get(), ownPlan))?.revision);
    await accepted(
      perform(changeSource, people.editor, {
        plan: ownPlan,
        source: 'survey',
        revision,
        name: 'Spørgeskema',
        base: 1000,
        once: newMark(),
      }),
    );
    await accepted(
      perform(registerReading, people.editor, {
        plan: ownPlan,
        series: 'safety',
        period: '2018',
        state: 'measured',
        value: '61.25',
        sample: { kind: 'size', n: 4 },
        standing: 'final',
        confirmed: [],
        once: newMark(),
      }),
    );
    const { audit } = await shown();
    assert.ok(audit.concealed >= 1);
    assert.doesNotMatch(JSON.stringify(audit), /61,25/);
    const [criterion] = audit.criteria;
    assert.deepEqual(
      criterion?.readings.map(({ figure }) => figure),
      ['skjult'],
    );
  });

  test('the steps of a year stand as on its own page: what is there is done, said or not', async () => {
    await accepted(
      perform(openCycle, people.editor, { plan: ownPlan, year: 2018, once: newMark() }),
    );
    const page = await perform(showCycle, people.editor, { plan: ownPlan, year: 2018 });
    const states = page.shown?.states ?? [];
    const { audit } = await shown();
    assert.deepEqual(
      audit.steps.map(({ done, daysLate }) => [done, daysLate]),
      states.map(({ kind, daysLate }) => [kind === 'done', daysLate]),
    );
    assert.ok(audit.steps.some(({ done }) => done));
    assert.equal(
      audit.gaps.filter(({ kind }) => kind === 'stepLate').length,
      states.filter(({ kind, step }) => kind !== 'done' && step.dueOn < people.editor.today())
        .length,
    );
  });

  test('a year the plan does not have, or that is yet to come, is refused', async () => {
    for (const year of [2010, 2020]) {
      const input = { plan: ownPlan, year, once: newMark() };
      assert.deepEqual(await issuesOf(perform(makeAudit, people.editor, input)), [
        'year: contradiction',
      ]);
    }
  });

  test('a package is kept as it was made, and the log knows its files', async () => {
    const input = { plan: ownPlan, year: 2018, once: newMark() };
    const issued = await accepted(perform(makeAudit, people.editor, input));
    assert.deepEqual(
      issued.files.map(({ format }) => format),
      ['pdf', 'xlsx', 'json', 'zip'],
    );
    assert.deepEqual(
      (await shown()).earlier.map(({ id }) => id),
      [issued.id],
    );
    const faults = async () =>
      (await perform(verifyLog, people.reader, { plan: ownPlan })).faults
        .map(({ text }) => text)
        .toSorted();
    // The decision and the actions were put in by hand.
    const byHand = [
      'En beslutning (2018-03-01, Bestyrelsen) er ikke, som loggen fortæller.',
      'En handling (frist 2018-04-01, Sekretariatet) er ikke, som loggen fortæller.',
      'En handling (frist 2018-04-01, x) er ikke, som loggen fortæller.',
      'En handling (frist 2026-04-01, Sekretariatet) er ikke, som loggen fortæller.',
    ];
    assert.deepEqual(await faults(), byHand);
    await suite.get().pool.query(
      `alter table document_file disable trigger all;
       update document_file set bytes = bytes || 'x' where format = 'zip'`,
    );
    assert.deepEqual(await faults(), [
      ...byHand,
      'Filen Revision af opfølgningen for 2018 (zip) er ændret, efter at den blev udgivet.',
    ]);
  });
});
