// What becomes of letters when a server is killed: real servers, a real database, real mail.
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import { postLetter } from '#operations/mail/post.ts';
import type { Work } from '#operations/operation.ts';
import { perform } from '#operations/perform.ts';
import { importPlanFile } from '#operations/plans/import-file.ts';
import { find as findPlan } from '#store/plans.ts';
import { suiteDatabase } from '#test/database.ts';
import { type MailServer, startMailServer } from '#test/mail-server.ts';
import { ownPlan, peopleOn } from '#test/people.ts';
import { eventually, type Program } from '#test/processes.ts';
import { samplePlan } from '#test/sample-plan.ts';
import { type Servers, serversOn } from '#test/server.ts';

/** Servers are slow to start on a machine that is busy with other tests. */
const soon = (what: string, isSo: () => boolean | Promise<boolean>): Promise<void> =>
  eventually(what, isSo, 60_000);

/** As many as a server does at once. */
const atOnce = 2;

describe('letters, when a server is killed', () => {
  const suite = suiteDatabase();
  let servers: Servers;
  let mail: MailServer;

  before(async () => {
    servers = serversOn(suite);
    await perform(importPlanFile, peopleOn(suite.get()).system, { file: samplePlan() });
  });
  after(() => servers.clean());
  beforeEach(async () => {
    mail = await startMailServer();
  });
  afterEach(async () => {
    await servers.killAll();
    await mail.close();
    await ask('truncate graphile_worker._private_jobs');
  });

  const ask = async <Row extends object>(statement: string): Promise<readonly Row[]> =>
    (await suite.get().pool.query<Row>(statement)).rows;

  const start = (): Promise<Program> =>
    servers.start({
      FREMDRIFT_SMTP_URL: mail.url,
      FREMDRIFT_MAIL_FROM: 'Sekretariatet <fremdrift@eksempel.dk>',
    });

  const kill: Servers['kill'] = (program, signal) => servers.kill(program, signal);

  let posted = 0;
  const post = async (number: number): Promise<void> => {
    const { system } = peopleOn(suite.get());
    for (let nth = 0; nth < number; nth += 1) {
      posted += 1;
      const subject = `Brev ${posted}`;
      await suite.get().transaction(async (database) => {
        const plan = await findPlan(database, ownPlan);
        assert.ok(plan);
        const work = { ...system, database, now: system.now() } as unknown as Work;
        const letter = { to: 'skolen@eksempel.dk', subject, body: 'Hej', concerns: null };
        await postLetter(work, { plan, ...letter });
      });
    }
  };

  const settled = (): Promise<void> =>
    soon('every letter is sent and the queue is empty', async () => {
      const waiting = await ask(`select from mail where state <> 'sent'`);
      const queued = await ask('select from graphile_worker._private_jobs');
      return waiting.length + queued.length === 0;
    });
  const subjects = (): readonly string[] => mail.letters.map(({ subject }) => subject).sort();
  const expected = (number: number): readonly string[] =>
    Array.from({ length: number }, (_, nth) => `Brev ${posted - nth}`).sort();

  test('before the mail server has answered: none is lost, and none is sent twice', async () => {
    const first = await start();
    await post(3);
    await settled();
    mail.answer('hold');
    await post(4);
    await soon('some are handed in', () => mail.held() === atOnce);
    await kill(first, 'SIGKILL');
    await soon('the connections are gone', () => mail.held() === 0);
    mail.release();
    const second = await start();
    await settled();
    assert.deepEqual(subjects(), expected(7));
    await kill(second, 'SIGKILL');
    await start();
    await post(1);
    await settled();
    assert.deepEqual(subjects(), expected(8));
  });

  test('between the yes of the mail server and the commit: it is sent again, as the same letter', async (t) => {
    const first = await start();
    const holder = await suite.get().pool.connect();
    t.after(() => holder.release());
    // Whoever keeps that a letter is sent waits for this.
    await holder.query('begin; select from plan for no key update');
    await post(1);
    await soon('the mail server has taken it', () => mail.letters.length === 1);
    await kill(first, 'SIGKILL');
    await holder.query('rollback');
    await start();
    await settled();
    assert.equal(mail.letters.length, 2);
    assert.equal(new Set(mail.letters.map(({ messageId }) => messageId)).size, 1);
    const sent = await ask(`select from event where payload ->> 'subject' = 'Brev ${posted}'`);
    assert.equal(sent.length, 1);
  });

  test('a live server keeps what it has begun when another one starts', async () => {
    const first = await start();
    mail.answer('hold');
    await post(atOnce);
    await soon('the first server has its hands full', () => mail.held() === atOnce);
    mail.answer('accept');
    await start();
    await post(2);
    await soon('the second server does the rest', () => mail.letters.length === 2);
    assert.equal(mail.held(), atOnce);
    assert.equal(mail.handedIn(), atOnce + 2);
    mail.release();
    await settled();
    assert.equal(mail.handedIn(), atOnce + 2);
    assert.deepEqual(subjects(), expected(atOnce + 2));
    await kill(first, 'SIGTERM');
  });

  test('a server that is asked to stop finishes the letter it has begun', async () => {
    const only = await start();
    mail.answer('hold');
    await post(1);
    await soon('it is handed in', () => mail.held() === 1);
    const end = kill(only, 'SIGTERM');
    await soon('it was asked', () => only.said().includes('"stopping"'));
    mail.release();
    assert.equal(await end, 0, only.said());
    await settled();
    assert.deepEqual(subjects(), expected(1));
  });

  test('a thread that loses its database begins again by itself', async () => {
    const only = await start();
    await post(1);
    await settled();
    await ask(`select pg_terminate_backend(pid) from pg_locks
      join pg_stat_activity using (pid)
      where locktype = 'advisory' and datname = current_database()`);
    await soon('it ends', () => only.said().includes('is begun again'));
    await post(1);
    await settled();
    assert.deepEqual(subjects(), expected(2));
    assert.doesNotMatch(only.said(), /skolen@/);
  });
});
