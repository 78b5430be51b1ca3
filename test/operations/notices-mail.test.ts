// What is sent about a notice, to whom, and what they are reminded of.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Context } from '#operations/context.ts';
import { closeNotice, withdrawNotice } from '#operations/notices/follow.ts';
import { remindNotices } from '#operations/notices/remind-job.ts';
import { perform } from '#operations/perform.ts';
import { createSmtpMailer } from '#outside/smtp-mailer.ts';
import { keepOrigin } from '#store/served.ts';
import { suiteDatabase } from '#test/database.ts';
import { runJobs } from '#test/jobs.ts';
import { type MailServer, startMailServer } from '#test/mail-server.ts';
import type { People } from '#test/people.ts';
import { essential, kinds, type NoticeSetting, noticesOn, plan, told } from './notices-setting.ts';
import { accepted } from './refusals.ts';

describe('notices with mail', () => {
  const suite = suiteDatabase();
  let people: People;
  let show: NoticeSetting['show'];
  let on: NoticeSetting['on'];
  let server: MailServer;
  let mailer: NonNullable<Context['outside']>['mailer'];

  before(async () => {
    ({ people, show, on } = await noticesOn(suite.get()));
    server = await startMailServer();
    mailer = createSmtpMailer({
      host: '127.0.0.1',
      port: server.port,
      encryption: 'none',
      signIn: undefined,
      from: { name: 'Fremdrift', address: 'fremdrift@eksempel.dk' },
    });
  });
  after(() => server?.close());

  const withMail = (context: Context): Context =>
    mailer === undefined ? context : { ...context, outside: { mailer } };

  const lettersOf = async (doing: () => Promise<unknown>) => {
    const before = server.letters.length;
    await doing();
    assert.deepEqual((await runJobs(withMail(people.system))).failures, []);
    return server.letters.slice(before);
  };

  test('parties and those who lead the body get one letter each; who got it is shown', async () => {
    let id = '';
    const letters = await lettersOf(async () => {
      ({ id } = await told(withMail(people.editor)));
    });
    assert.deepEqual(letters.flatMap(({ to }) => to).sort(), [
      'ditte@eksempel.dk',
      'kirsten@eksempel.dk',
      'sofie@eksempel.dk',
    ]);
    assert.match(letters[0]?.text ?? '', /Kontoret flytter til rådhuset.*Skrevet ind af Erik/s);
    const { parties, uninformed } = await show(id);
    const housing = parties.find(({ party }) => party === 'Boligforeningen');
    assert.deepEqual([housing?.knows.kind, housing?.writtenTo], ['letter', ['Ditte Direktør']]);
    assert.deepEqual(uninformed, ['Politiet'], 'nobody sits for the police');
  });

  test('a letter leads to the notice, and tells a body that is not found from one not needed', async () => {
    const { database } = people.editor;
    await keepOrigin(database, 'https://fremdrift.eksempel.dk');
    let id = '';
    const [letter] = await lettersOf(async () => {
      ({ id } = await told(withMail(people.editor)));
    });
    const address = `https://fremdrift.eksempel.dk/planer/${plan}/underretninger/${id}`;
    assert.ok((letter?.text ?? '').includes(`\n${address}\n`), letter?.text ?? 'no letter');
    const none = { ...essential, essential: 'no' };
    const [unneeded] = await lettersOf(() => told(withMail(people.editor), { answers: none }));
    assert.match(unneeded?.text ?? '', /Intet organ skal tage den op/);
    const rights = await database.pool.query('select key, rights from body');
    await database.pool.query(`update body set rights = '{}'`);
    const [missing] = await lettersOf(() => told(withMail(people.editor)));
    for (const { key, rights: own } of rights.rows) {
      await database.pool.query('update body set rights = $2 where key = $1', [key, own]);
    }
    assert.match(missing?.text ?? '', /endnu intet organ.*Sekretariatet finder et/s);
    assert.doesNotMatch(missing?.text ?? '', /skal tage den op/);
  });

  test('whoever was told learns how it ended', async () => {
    let id = '';
    await lettersOf(async () => {
      ({ id } = await told(withMail(people.editor)));
    });
    const { revision } = (await show(id)).notice;
    const close = on(id, {
      revision,
      outcome: 'Kontoret bliver, hvor det er',
      confirmed: ['uninformed', 'notReceived'],
    });
    const letters = await lettersOf(() =>
      accepted(perform(closeNotice, withMail(people.chair), close)),
    );
    assert.deepEqual(letters.flatMap(({ to }) => to).sort(), [
      'ditte@eksempel.dk',
      'kirsten@eksempel.dk',
      'sofie@eksempel.dk',
    ]);
    assert.match(letters[0]?.text ?? '', /er afsluttet:.*Udfald: Kontoret bliver/s);
  });

  test('taken back before its letters are sent, it never comes out; after, they are told', async () => {
    const back = (id: string) =>
      accepted(
        perform(
          withdrawNotice,
          withMail(people.editor),
          on(id, { revision: 1, why: 'Det blev ikke til noget' }),
        ),
      );
    const never = await lettersOf(async () => back((await told(withMail(people.editor))).id));
    assert.deepEqual(never, []);
    let id = '';
    await lettersOf(async () => {
      ({ id } = await told(withMail(people.editor)));
    });
    const after = await lettersOf(() => back(id));
    assert.equal(after.length, 3);
    assert.match(after[0]?.text ?? '', /er trukket tilbage:.*Begrundelse: Det blev ikke/s);
  });

  test('a letter that cannot be sent informs nobody', async () => {
    server.answer({ code: 550, at: 'recipient', reply: 'no such user' });
    const { id } = await told(withMail(people.editor));
    assert.equal(
      (await show(id)).parties.find(({ party }) => party === 'Boligforeningen')?.knows.kind,
      'letterWaits',
    );
    await runJobs(withMail(people.system));
    server.answer('accept');
    const { parties, uninformed } = await show(id);
    const housing = parties.find(({ party }) => party === 'Boligforeningen');
    assert.equal(housing?.knows.kind, 'letterFailed');
    assert.ok(uninformed.includes('Boligforeningen'));
  });

  test('reminded once for each stage, also when it runs three times at once', async () => {
    await people.editor.database.pool.query(
      `update notice set state = 'withdrawn' where state not in ('closed', 'withdrawn')`,
    );
    people.clock.set('2019-03-01T10:00:00.000Z');
    const { id } = await told(people.editor);
    const system = withMail(people.system);
    const remind = () => Promise.all([1, 2, 3].map(() => remindNotices(system, {})));
    const at = async (day: string) => {
      people.clock.set(`${day}T06:00:00.000Z`);
      return (await lettersOf(remind)).flatMap(({ to }) => to).sort();
    };
    const leaders = ['kirsten@eksempel.dk', 'sofie@eksempel.dk'];
    assert.deepEqual(await at('2019-03-11'), [], 'long before');
    assert.deepEqual(await at('2019-03-12'), leaders, 'three days before');
    assert.deepEqual(await at('2019-03-13'), [], 'once');
    assert.deepEqual(await at('2019-03-25'), leaders, 'nine days without the program');
    assert.deepEqual(await at('2019-05-01'), leaders, 'a month more: the last');
    assert.deepEqual(await at('2019-06-01'), []);
    const reminded = (await show(id)).steps.filter(({ kind }) => kind === 'reminded');
    assert.deepEqual(
      reminded.map(({ stage }) => stage),
      ['soon:2019-03-15', 'due:2019-03-15', 'late:2019-03-15'],
    );
  });

  test('without mail nothing is kept as sent', async () => {
    people.clock.set('2019-06-03T06:00:00.000Z');
    const { id } = await told(people.editor);
    people.clock.set('2019-07-03T06:00:00.000Z');
    await remindNotices(people.system, {});
    assert.deepEqual(kinds((await show(id)).steps), ['told']);
  });
});
