// Letters to suppliers, over a real mail server: the first, reminders, and those that come too late.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { answerAsk } from '#operations/asks/answer.ts';
import { makeAsk } from '#operations/asks/make.ts';
import { remindAsk, renewAsk, revokeAsk } from '#operations/asks/manage.ts';
import { openAsk } from '#operations/asks/open.ts';
import { remindAsks } from '#operations/asks/remind-job.ts';
import { listAsks, showAsk } from '#operations/asks/show.ts';
import type { Context } from '#operations/context.ts';
import { perform } from '#operations/perform.ts';
import { importPlanFile } from '#operations/plans/import-file.ts';
import { registerReading } from '#operations/readings/register.ts';
import { createSmtpMailer } from '#outside/smtp-mailer.ts';
import { keepOrigin } from '#store/served.ts';
import { suiteDatabase } from '#test/database.ts';
import { runJobs } from '#test/jobs.ts';
import { type MailServer, startMailServer } from '#test/mail-server.ts';
import { newMark, ownPlan, type People, peopleOn } from '#test/people.ts';
import { samplePlan } from '#test/sample-plan.ts';
import { problemWords } from '#text/problems.ts';
import { accepted, refusedWith } from './refusals.ts';

const start = '2020-03-02T10:00:00.000Z';
const origin = 'https://fremdrift.eksempel.dk';

describe('letters to suppliers', () => {
  const suite = suiteDatabase();
  let people: People;
  let server: MailServer;
  let withMail: (context: Context) => Context;

  before(async () => {
    people = peopleOn(suite.get(), start);
    await perform(importPlanFile, people.system, { file: samplePlan() });
    await keepOrigin(suite.get(), origin);
    server = await startMailServer();
    const mailer = createSmtpMailer({
      host: '127.0.0.1',
      port: server.port,
      encryption: 'none',
      signIn: undefined,
      from: { name: 'Fremdrift', address: 'fremdrift@eksempel.dk' },
    });
    withMail = (context) => ({ ...context, outside: { mailer } });
  });
  after(() => server?.close());

  const clara = () => withMail(people.cityEditor);
  const work = () => runJobs(withMail(people.system));

  /** The letters that come of something. */
  const lettersOf = async (doing: () => Promise<unknown>) => {
    const before = server.letters.length;
    await doing();
    assert.deepEqual((await work()).failures, []);
    return server.letters.slice(before);
  };

  const ask = async (more: object = {}): Promise<string> =>
    (
      await accepted(
        perform(makeAsk, clara(), {
          plan: ownPlan,
          contact: 'Fjordskolens kontor',
          email: 'kontor@fjordskolen.eksempel.dk',
          message: 'Tallene står i skolens årsberetning.',
          dueOn: '2020-03-16',
          figures: [
            { series: 'safety', period: '2019' },
            { series: 'jobs', period: '2019' },
          ],
          once: newMark(),
          ...more,
        }),
      )
    ).id;

  const linkIn = (text: string): string => /https:\/\/\S+\/svar\/(\S+)/.exec(text)?.[1] ?? '';

  const remind = () => remindAsks(withMail(people.system), {});

  test('the letter says who asks, for what, until when and how, and its link works', async () => {
    const [letter, ...more] = await lettersOf(ask);
    assert.deepEqual(more, []);
    assert.deepEqual(letter?.to, ['kontor@fjordskolen.eksempel.dk']);
    assert.equal(letter?.subject, 'Helhedsplan fjordparken: vi mangler 2 tal fra jer');
    for (const said of [
      /Til Fjordskolens kontor/,
      /senest den 16\. marts 2020/,
      /- Trygge beboere, Fjordparken: 2019/,
      /- I arbejde, Fjordparken: 2019/,
      /årsberetning/,
      /kan ikke oplyses|ikke oplyses/,
      /CPR-numre/,
      /kontakt Clara/,
    ]) {
      assert.match(letter?.text ?? '', said);
    }
    const token = linkIn(letter?.text ?? '');
    const opened = await perform(openAsk, people.nobody, { token });
    assert.equal(opened.figures.length, 2);
    const { rows } = await suite.get().pool.query('select body from mail');
    assert.ok(rows.every(({ body }) => body.includes('{{link}}') && !body.includes('/svar/')));
  });

  test('without an address nothing is sent, and the link is there to copy', async () => {
    let id = '';
    const letters = await lettersOf(async () => {
      id = await ask({ email: undefined });
    });
    assert.deepEqual(letters, []);
    const shown = await perform(showAsk, clara(), { plan: ownPlan, ask: id });
    assert.equal(shown.state, 'notSent');
    assert.ok(shown.token);
  });

  test('taken back before it is sent, the letter is not sent', async () => {
    const letters = await lettersOf(async () => {
      const id = await ask();
      await perform(revokeAsk, clara(), { plan: ownPlan, ask: id });
    });
    assert.deepEqual(letters, []);
  });

  test('a new link comes in a letter of its own', async () => {
    let id = '';
    const [first] = await lettersOf(async () => {
      id = await ask();
    });
    const [second] = await lettersOf(() => perform(renewAsk, clara(), { plan: ownPlan, ask: id }));
    assert.match(second?.subject ?? '', /^Nyt link/);
    assert.notEqual(linkIn(second?.text ?? ''), linkIn(first?.text ?? ''));
    await assert.rejects(perform(openAsk, people.nobody, { token: linkIn(first?.text ?? '') }), {
      problem: { kind: 'linkUnknown' },
    });
    assert.ok(await perform(openAsk, people.nobody, { token: linkIn(second?.text ?? '') }));
  });

  test('reminders come on their days and once, of what is missing, and end with the answer', async (t) => {
    t.after(() => people.clock.set(start));
    await suite.get().pool.query('update ask set revoked_at = now()');
    let id = '';
    const [letter] = await lettersOf(async () => {
      id = await ask();
    });
    const token = linkIn(letter?.text ?? '');
    const subjects: string[] = [];
    for (let day = 2; day <= 24; day += 1) {
      people.clock.set(`2020-03-${String(day).padStart(2, '0')}T06:00:00.000Z`);
      if (day === 18) {
        await accepted(
          perform(answerAsk, people.nobody, {
            token,
            figures: [
              { kind: 'measured', nth: 1, value: '70' },
              { kind: 'none', nth: 2 },
            ],
            once: newMark(),
          }),
        );
      }
      const letters = await lettersOf(() => Promise.all([remind(), remind(), remind()]));
      subjects.push(...letters.map(({ subject }) => `${day}: ${subject}`));
    }
    assert.deepEqual(subjects, [
      '13: Påmindelse: Helhedsplan fjordparken mangler 2 tal fra jer',
      '17: Påmindelse: Helhedsplan fjordparken mangler 2 tal fra jer',
      '24: Påmindelse: Helhedsplan fjordparken mangler et tal fra jer',
    ]);
    await accepted(
      perform(answerAsk, people.nobody, {
        token,
        figures: [{ kind: 'suppressed', nth: 2 }],
        once: newMark(),
      }),
    );
    people.clock.set('2020-03-31T06:00:00.000Z');
    assert.deepEqual(await lettersOf(remind), []);
    assert.equal((await perform(showAsk, clara(), { plan: ownPlan, ask: id })).mayRemind, false);
  });

  test('a letter that no server takes is told of in the list', async (t) => {
    t.after(() => server.answer('accept'));
    server.answer({ code: 550, at: 'recipient', reply: 'no such user' });
    let id = '';
    await lettersOf(async () => {
      id = await ask();
    });
    const lines = await perform(listAsks, clara(), { plan: ownPlan });
    assert.equal(lines.find((each) => each.ask.id === id)?.undelivered, true);
    const { letters } = await perform(showAsk, clara(), { plan: ownPlan, ask: id });
    assert.equal(letters[0]?.state, 'failed');
    assert.deepEqual(letters[0]?.failure, { kind: 'said', reply: '550 no such user' });
  });

  test('by hand one is sent at once; sent twice it is one', async () => {
    let id = '';
    await lettersOf(async () => {
      id = await ask();
    });
    const once = newMark();
    const letters = await lettersOf(async () => {
      await perform(remindAsk, clara(), { plan: ownPlan, ask: id, once });
      await perform(remindAsk, clara(), { plan: ownPlan, ask: id, once });
    });
    assert.equal(letters.length, 1);
    assert.equal((await perform(showAsk, clara(), { plan: ownPlan, ask: id })).state, 'reminded');
    const again = () => perform(remindAsk, clara(), { plan: ownPlan, ask: id, once: newMark() });
    const soon = await refusedWith(again());
    assert.match(problemWords(soon).text, /allerede fulgt op med en påmindelse den .*Vent et døgn/);
    const now = Temporal.Instant.from(people.clock.now());
    people.clock.set(now.add({ hours: 24 }).toString());
    assert.equal((await lettersOf(again)).length, 1);
    people.clock.set(now.toString());
  });

  test('nobody is reminded of what has come another way', async (t) => {
    t.after(() => people.clock.set(start));
    await suite.get().pool.query('update ask set revoked_at = now()');
    await lettersOf(ask);
    const register = (series: string, value: string) =>
      perform(registerReading, clara(), {
        plan: ownPlan,
        series,
        period: '2019',
        state: 'measured',
        value,
        standing: 'final',
        once: newMark(),
      }).then((made) => accepted(Promise.resolve(made)));
    await register('safety', '67');
    people.clock.set('2020-03-13T06:00:00.000Z');
    const [letter] = await lettersOf(remind);
    assert.match(letter?.text ?? '', /I arbejde/);
    assert.doesNotMatch(letter?.text ?? '', /Trygge beboere/);
    await register('jobs', '0.5');
    people.clock.set('2020-03-17T06:00:00.000Z');
    assert.deepEqual(await lettersOf(remind), []);
  });

  test('without mail the job of reminding does nothing', async () => {
    await remindAsks(people.system, {});
  });
});
