// Sending a letter: what each answer of a real mail server comes to. Letters about asks are tried in
// asks-mail.test.ts, and letters of a server that is killed in killed-server.test.ts.
import assert from 'node:assert/strict';
import { afterEach, before, describe, type TestContext, test } from 'node:test';
import type { Context } from '#operations/context.ts';
import { postLetter } from '#operations/mail/post.ts';
import { sendMail } from '#operations/mail/send-job.ts';
import type { Work } from '#operations/operation.ts';
import { perform } from '#operations/perform.ts';
import { listEvents } from '#operations/plans/events.ts';
import { importPlanFile } from '#operations/plans/import-file.ts';
import { createSmtpMailer } from '#outside/smtp-mailer.ts';
import { find as findPlan } from '#store/plans.ts';
import { suiteDatabase } from '#test/database.ts';
import { runJobs } from '#test/jobs.ts';
import { type MailServer, mailServer } from '#test/mail-server.ts';
import { ownPlan, type People, peopleOn } from '#test/people.ts';
import { samplePlan } from '#test/sample-plan.ts';

describe('sending a letter', () => {
  const suite = suiteDatabase();
  let people: People;

  before(async () => {
    people = peopleOn(suite.get());
    await perform(importPlanFile, people.system, { file: samplePlan() });
  });
  afterEach(() => suite.get().pool.query('truncate graphile_worker._private_jobs'));

  const withMail = async (t: TestContext): Promise<{ context: Context; server: MailServer }> => {
    const server = await mailServer(t);
    const mailer = createSmtpMailer({
      host: '127.0.0.1',
      port: server.port,
      encryption: 'none',
      signIn: undefined,
      from: { name: 'Sekretariatet', address: 'fremdrift@eksempel.dk' },
    });
    return { context: { ...people.system, outside: { mailer } }, server };
  };

  const post = (subject: string, body = 'Hej'): Promise<string> =>
    suite.get().transaction(async (database) => {
      const plan = await findPlan(database, ownPlan);
      assert.ok(plan);
      const work = { ...people.system, database, now: people.clock.now() } as unknown as Work;
      return postLetter(work, { plan, to: 'skolen@eksempel.dk', subject, body, concerns: null });
    });

  const letter = async (id: string) => {
    const { rows } = await suite
      .get()
      .pool.query('select state, tries, failure, sent_at from mail where id = $1', [id]);
    return rows[0];
  };

  const eventsOf = async (id: string): Promise<readonly string[]> => {
    const { events } = await perform(listEvents, people.editor, { plan: ownPlan });
    return events.flatMap(({ event, actor }) =>
      'mail' in event && event.mail === id ? [`${event.kind} ${event.subject} ${actor}`] : [],
    );
  };

  test('one that is taken is sent, once, and stands in the log of the plan', async (t) => {
    const { context, server } = await withMail(t);
    const id = await post('Vi mangler tal', 'Linje 1\nLinje 2 æøå');
    assert.deepEqual(await runJobs(context), { begun: 1, failures: [] });
    await sendMail(context, { mail: id });
    assert.equal(server.handedIn(), 1);
    assert.equal(server.letters[0]?.text.trim(), 'Linje 1\nLinje 2 æøå');
    assert.equal(server.letters[0]?.messageId, `<${id}@fremdrift>`);
    const kept = await letter(id);
    assert.deepEqual([kept.state, kept.tries, kept.failure], ['sent', 1, null]);
    assert.equal(kept.sent_at.toISOString(), people.clock.now());
    assert.deepEqual(await eventsOf(id), ['mail.sent Vi mangler tal Fremdrift, opgaver']);
  });

  test('one that is put off is the same letter when it is tried again', async (t) => {
    const { context, server } = await withMail(t);
    const id = await post('Senere');
    server.answer({ code: 451, at: 'text', reply: 'later' });
    assert.equal((await runJobs(context)).failures.length, 1);
    assert.deepEqual((await runJobs(context)).begun, 0, 'not at once');
    const kept = await letter(id);
    assert.deepEqual([kept.state, kept.tries], ['waiting', 1]);
    assert.deepEqual(JSON.parse(kept.failure), { kind: 'said', reply: '451 later' });
    server.answer('accept');
    assert.deepEqual(await runJobs(context, { again: true }), { begun: 1, failures: [] });
    assert.equal(server.letters[0]?.messageId, `<${id}@fremdrift>`);
    assert.equal((await letter(id)).state, 'sent');
  });

  test('one that is put off ten times is given up, and said to be', async (t) => {
    const { context, server } = await withMail(t);
    const id = await post('Aldrig');
    server.answer({ code: 451, at: 'recipient', reply: 'later' });
    for (let nth = 0; nth < 12; nth += 1) await runJobs(context, { again: true });
    const kept = await letter(id);
    assert.deepEqual([kept.state, kept.tries], ['failed', 10]);
    assert.deepEqual(await eventsOf(id), ['mail.failed Aldrig Fremdrift, opgaver']);
  });

  test('one that is refused is given up at once, whatever the reply holds', async (t) => {
    const { context, server } = await withMail(t);
    const id = await post('Nej');
    server.answer({ code: 550, at: 'recipient', reply: 'id 010203-1234 <b>nej</b>' });
    assert.deepEqual(await runJobs(context), { begun: 1, failures: [] });
    const kept = await letter(id);
    assert.deepEqual([kept.state, kept.tries], ['failed', 1]);
    assert.deepEqual(await eventsOf(id), ['mail.failed Nej Fremdrift, opgaver']);
  });

  test('one that two begin at the same time is handed in once', async (t) => {
    const { context, server } = await withMail(t);
    const id = await post('Kun én gang');
    await Promise.all([1, 2, 3].map(() => sendMail(context, { mail: id })));
    assert.equal(server.handedIn(), 1);
    assert.equal((await eventsOf(id)).length, 1);
  });

  test('one waits for a mail server to be set up, and keeps all its tries', async (t) => {
    const id = await post('Uden server');
    const { failures } = await runJobs(people.system);
    assert.equal(failures.length, 1);
    const kept = await letter(id);
    assert.deepEqual([kept.state, kept.tries], ['waiting', 0]);
    const { context, server } = await withMail(t);
    await runJobs(context, { again: true });
    assert.equal(server.letters.length, 1);
  });

  test('nobody is kept from registering while the mail server thinks', async (t) => {
    const { context, server } = await withMail(t);
    server.answer('hold');
    await post('Langsomt');
    const sending = runJobs(context);
    while (server.held() === 0) await new Promise((resolve) => setImmediate(resolve));
    const { rowCount } = await suite.get().pool.query('select from plan for no key update nowait');
    assert.equal(rowCount, 1);
    server.release();
    await sending;
  });
});
