// The weekly letter over a real mail server: who gets it, once, what is in it, and how it is stopped.
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { closeAccount } from '#operations/accounts/close.ts';
import { addAction } from '#operations/actions/change.ts';
import { endMandate } from '#operations/bodies/end-mandate.ts';
import { giveAccess } from '#operations/bodies/give-access.ts';
import type { Context } from '#operations/context.ts';
import { planMeetings } from '#operations/meetings/plan.ts';
import { perform } from '#operations/perform.ts';
import { listEvents } from '#operations/plans/events.ts';
import { importPlanFile } from '#operations/plans/import-file.ts';
import { chooseMailByLink, chooseOwnMail, showStopLink } from '#operations/week/choose-mail.ts';
import { mailWeeks } from '#operations/week/mail-job.ts';
import { createSmtpMailer } from '#outside/smtp-mailer.ts';
import { keepOrigin } from '#store/served.ts';
import { suiteDatabase } from '#test/database.ts';
import { runJobs } from '#test/jobs.ts';
import { type MailServer, type Received, startMailServer } from '#test/mail-server.ts';
import { bodies, organisationFor, type TestOrganisation } from '#test/organisation.ts';
import { newMark, ownPlan, type People, peopleOn } from '#test/people.ts';
import { samplePlan } from '#test/sample-plan.ts';
import { accepted } from './refusals.ts';

const origin = 'https://fremdrift.eksempel.dk';
const plan = ownPlan;
/** Mondays, each of a test of its own. */
const monday = (nth: number): string =>
  Temporal.Instant.from('2020-01-06T06:00:00.000Z')
    .add({ hours: 24 * 7 * nth })
    .toString({ fractionalSecondDigits: 3 });

describe('the weekly letter', () => {
  const suite = suiteDatabase();
  let people: People;
  let server: MailServer;
  let jobs: Context;
  let there: TestOrganisation;
  let week = 0;

  before(async () => {
    people = peopleOn(suite.get(), monday(0));
    await perform(importPlanFile, people.system, { file: samplePlan() });
    there = await organisationFor(people.editor);
    await keepOrigin(suite.get(), origin);
    server = await startMailServer();
    const mailer = createSmtpMailer({
      host: '127.0.0.1',
      port: server.port,
      encryption: 'none',
      signIn: undefined,
      from: { name: 'Fremdrift', address: 'fremdrift@eksempel.dk' },
    });
    jobs = { ...people.system, outside: { mailer } };
    await action('Hold et møde om lektiecaféen', '2019-12-20');
  });
  after(() => server?.close());
  beforeEach(() => {
    server.answer('accept');
    week += 1;
    people.clock.set(monday(week));
  });

  const action = (text: string, dueOn: string) =>
    accepted(
      perform(addAction, people.editor, {
        plan,
        text,
        owner: 'Mogens Medlem',
        ownerPerson: there.people.member,
        dueOn,
        once: newMark(),
      }),
    );
  const sent = async (doing: () => Promise<unknown>): Promise<readonly Received[]> => {
    const before = server.letters.length;
    await doing();
    await runJobs(jobs, { again: true });
    return server.letters.slice(before);
  };
  const toMember = (letters: readonly Received[]) =>
    letters.filter(({ to }) => to[0] === 'mogens@eksempel.dk');
  const stopIn = ({ text }: Received): string => /\/ugebrev\/(\S+)/.exec(text)?.[1] ?? '';

  test('tells one person what waits for them, what is late first, each with its link', async () => {
    const [letter, ...more] = toMember(await sent(() => mailWeeks(jobs, {})));
    assert.deepEqual(more, []);
    const text = letter?.text ?? '';
    assert.match(letter?.subject ?? '', /venter på dig.*haster/);
    assert.match(text, /^Kære Mogens Medlem/);
    assert.match(
      text,
      /DET HASTER\n- Hold et møde om lektiecaféen \(Mogens Medlem\) \(24 dage over fristen/,
    );
    assert.match(text, new RegExp(`${origin}/planer/fjordparken/beslutninger/handlinger/`));
    assert.match(text, new RegExp(`${origin}/planer/fjordparken/uge`));
    assert.match(
      letter?.raw ?? '',
      /^List-Unsubscribe: <https:\/\/fremdrift\.eksempel\.dk\/ugebrev\//m,
    );
    assert.match(letter?.raw ?? '', /^List-Unsubscribe-Post: List-Unsubscribe=One-Click/m);
    const { rows } = await suite
      .get()
      .pool.query(`select body from mail where concerns like 'week:%'`);
    assert.ok(rows.length > 0 && rows.every(({ body }) => body === ''), 'what is sent is not kept');
  });

  test('somebody with nothing to do and no meetings gets none', async () => {
    const letters = await sent(() => mailWeeks(jobs, {}));
    assert.ok(!letters.some(({ to }) => to[0] === 'tanja@eksempel.dk'));
    const { rows } = await suite
      .get()
      .pool.query(`select count(*)::int as n from mail where concerns like 'week:person-tanja:%'`);
    assert.equal(rows[0].n, 0);
  });

  test('comes once in a week, however often and however many begin the work', async () => {
    const letters = await sent(() =>
      Promise.all([mailWeeks(jobs, {}), mailWeeks(jobs, {}), mailWeeks(jobs, {})]),
    );
    assert.equal(toMember(letters).length, 1);
    people.clock.set(monday(week).replace('06:00', '11:00'));
    assert.deepEqual(await sent(() => mailWeeks(jobs, {})), []);
  });

  test('waits while no mail server answers, and comes once when one does', async () => {
    server.answer({ code: 451, at: 'text', reply: 'later' });
    assert.deepEqual(await sent(() => mailWeeks(jobs, {})), []);
    assert.deepEqual(await sent(() => mailWeeks(jobs, {})), []);
    server.answer('accept');
    const letters = await sent(() => Promise.resolve());
    assert.equal(toMember(letters).length, 1);
    assert.deepEqual(await sent(() => mailWeeks(jobs, {})), []);
  });

  test('that never came out is not sent in another week', async () => {
    server.answer({ code: 451, at: 'text', reply: 'later' });
    await sent(() => mailWeeks(jobs, {}));
    week += 1;
    people.clock.set(monday(week));
    server.answer('accept');
    const letters = await sent(() => mailWeeks(jobs, {}));
    assert.equal(toMember(letters).length, 1, 'this week’s only');
  });

  test('comes on no Saturday or Sunday', async () => {
    const saturday = Temporal.Instant.from(monday(week)).add({ hours: 24 * 5 });
    people.clock.set(saturday.toString({ fractionalSecondDigits: 3 }));
    assert.deepEqual(await sent(() => mailWeeks(jobs, {})), []);
  });

  test('without a mail server nothing is done', async () => {
    await mailWeeks(people.system, {});
    assert.deepEqual(await sent(() => Promise.resolve()), []);
  });

  test('tells of meetings that are planned to those who call them', async () => {
    const day = Temporal.Instant.from(monday(week))
      .add({ hours: 24 * 10 })
      .toString()
      .slice(0, 10);
    await accepted(
      perform(planMeetings, people.editor, {
        plan,
        body: bodies.safety,
        meetings: [{ day, from: '15:00', to: '17:00' }],
        once: newMark(),
      }),
    );
    const letters = await sent(() => mailWeeks(jobs, {}));
    const chair = letters.find(({ to }) => to[0] === 'kirsten@eksempel.dk');
    assert.match(chair?.text ?? '', /Indkald til mødet .*: Følgegruppen for tryghed, møde 1/);
    const [member] = toMember(letters);
    assert.doesNotMatch(member?.text ?? '', /Indkald til/, 'a member calls no meetings');
  });

  test('is stopped by its link without a sign-in, and taken up again; each is told once in the log', async () => {
    const [letter] = toMember(await sent(() => mailWeeks(jobs, {})));
    assert.ok(letter);
    const token = stopIn(letter);
    const asked = () => perform(showStopLink, people.nobody, { token });
    assert.equal((await asked()).weeklyMail, true);
    const choose = (weekly: boolean) =>
      accepted(perform(chooseMailByLink, people.nobody, { token, weekly }));
    await choose(false);
    await choose(false);
    assert.equal((await asked()).weeklyMail, false);
    week += 1;
    people.clock.set(monday(week));
    assert.deepEqual(toMember(await sent(() => mailWeeks(jobs, {}))), []);
    await choose(true);
    assert.equal(toMember(await sent(() => mailWeeks(jobs, {}))).length, 1);
    const { events } = await perform(listEvents, people.editor, { plan });
    const told = events.filter(({ event }) => event.kind === 'person.mailChosen');
    assert.equal(told.length, 2);
    assert.deepEqual([...new Set(told.map(({ actor }) => actor))], ['via link']);
  });

  test('chosen away after it was posted it is not sent', async () => {
    server.answer({ code: 451, at: 'text', reply: 'later' });
    await sent(() => mailWeeks(jobs, {}));
    await accepted(perform(chooseOwnMail, people.member, { plan, weekly: false }));
    server.answer('accept');
    assert.deepEqual(toMember(await sent(() => Promise.resolve())), []);
    await accepted(perform(chooseOwnMail, people.member, { plan, weekly: true }));
  });

  test('every token that was not signed here is answered alike', async () => {
    const [letter] = toMember(await sent(() => mailWeeks(jobs, {})));
    assert.ok(letter);
    const right = stopIn(letter);
    const [key = '', person = '', signature = ''] = right.split('.');
    for (const token of [
      'x',
      '',
      right.slice(0, -1),
      `${right}0`,
      `${key}.${there.people.chair}.${signature}`,
      `bakkegaarden.${person}.${signature}`,
      `${key}.${person}.${'0'.repeat(64)}`,
    ]) {
      const refused = { problem: { kind: 'linkUnknown' } };
      await assert.rejects(perform(showStopLink, people.nobody, { token }), refused, token);
      const stop = { token, weekly: false };
      await assert.rejects(perform(chooseMailByLink, people.nobody, stop), refused, token);
    }
  });

  test('ends with the last mandate', async () => {
    for (const mandate of there.mandates.get('member')?.values() ?? []) {
      const { rows } = await suite
        .get()
        .pool.query('select revision from plan where key = $1', [plan]);
      await accepted(
        perform(endMandate, people.editor, {
          plan,
          mandate,
          revision: Number(rows[0].revision),
          to: people.clock.now().slice(0, 10),
          why: 'Fraflyttet',
          once: newMark(),
        }),
      );
    }
    week += 1;
    people.clock.set(monday(week));
    assert.deepEqual(toMember(await sent(() => mailWeeks(jobs, {}))), []);
  });

  test('whoever is shut out has none, though the mandate stands', async () => {
    const toLeader = (letters: readonly Received[]) =>
      letters.filter(({ to }) => to[0] === 'sofie@eksempel.dk');
    await accepted(
      perform(addAction, people.editor, {
        plan,
        text: 'Skriv til alle',
        owner: 'Sofie',
        ownerPerson: there.people.leader,
        dueOn: '2019-12-21',
        once: newMark(),
      }),
    );
    assert.equal(toLeader(await sent(() => mailWeeks(jobs, {}))).length, 1);
    const person = there.people.leader;
    await perform(giveAccess, people.editor, { plan, person });
    const { rows } = await suite
      .get()
      .pool.query(`select account from person where id = $1`, [person]);
    await perform(closeAccount, people.administrator, { account: rows[0].account });
    people.clock.set(monday(week + 1));
    week += 1;
    assert.equal(toLeader(await sent(() => mailWeeks(jobs, {}))).length, 0);
  });
});
