// A notice from a party's word to what came of it: level, body, letters, reminders, outcome.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { NoticeStep } from '#domain/governance/notice.ts';
import type { Context } from '#operations/context.ts';
import {
  closeNotice,
  informOfNotice,
  proposeAlternative,
  receiveNotice,
  rerouteNotice,
  withdrawNotice,
} from '#operations/notices/follow.ts';
import { remindNotices } from '#operations/notices/remind-job.ts';
import { listNotices, showNotice } from '#operations/notices/show.ts';
import { placeNotice, tellNotice } from '#operations/notices/tell.ts';
import { perform } from '#operations/perform.ts';
import { importPlanFile } from '#operations/plans/import-file.ts';
import { createSmtpMailer } from '#outside/smtp-mailer.ts';
import { suiteDatabase } from '#test/database.ts';
import { runJobs } from '#test/jobs.ts';
import { type MailServer, startMailServer } from '#test/mail-server.ts';
import { bodies, organisationFor } from '#test/organisation.ts';
import { newMark, ownPlan, type People, peopleOn } from '#test/people.ts';
import { samplePlan } from '#test/sample-plan.ts';
import { accepted, refusedWith } from './refusals.ts';

const start = '2019-03-01T10:00:00.000Z';
const plan = ownPlan;
const essential = {
  essential: 'yes',
  reach: 'district',
  agreement: 'no',
  grant: 'no',
  otherPlans: 'no',
  organisation: 'local',
} as const;

describe('notices', () => {
  const suite = suiteDatabase();
  let people: People;
  let server: MailServer;
  let mailer: NonNullable<Context['outside']>['mailer'];

  before(async () => {
    people = peopleOn(suite.get(), start);
    const file = samplePlan();
    const parties = [
      { kind: 'municipality', name: 'Kommunen' },
      { kind: 'housingOrganisation', name: 'Boligforeningen' },
      { kind: 'policeDistrict', name: 'Politiet' },
    ] as const;
    await perform(importPlanFile, people.system, {
      file: { ...file, plan: { ...file.plan, parties } },
    });
    await organisationFor(people.editor);
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

  /** As the page does it: asks where it goes, sees it, and sends. */
  const tell = async (context: Context, more: object = {}) => {
    const { answers = essential, level } = more as { answers?: object; level?: string };
    const place = await perform(placeNotice, context, {
      plan,
      answers,
      ...(level === undefined ? {} : { level }),
    });
    return perform(tellNotice, context, {
      plan,
      party: 'Kommunen',
      title: 'Lokalkontoret flytter',
      what: 'Kontoret flytter til rådhuset.',
      answers: essential,
      seen: place.mark,
      once: newMark(),
      ...more,
    });
  };
  const told = (context: Context, more: object = {}) => accepted(tell(context, more));
  const show = (notice: string, context: Context = people.reader) =>
    perform(showNotice, context, { plan, notice });
  const kinds = (steps: readonly NoticeStep[]) => steps.map(({ kind }) => kind);
  /** Every form is sent a second after the one before. */
  const on = (notice: string, more: object = {}) => {
    people.clock.set(new Date(Date.parse(people.clock.now()) + 1_000).toISOString());
    return { plan, notice, once: newMark(), ...more };
  };

  test('goes to the body of its level, with a deadline in 14 days, and is seen by all', async () => {
    const { id, number } = await told(people.editor);
    const shown = await show(id);
    assert.equal(shown.body?.key, bodies.district);
    assert.equal(shown.notice.dueOn, '2019-03-15');
    assert.deepEqual(kinds(shown.steps), ['told']);
    const { lines } = await perform(listNotices, people.reader, { plan });
    assert.ok(lines.some(({ notice }) => notice.number === number));
  });

  test('a change over the whole city goes to the city board', async () => {
    const { id } = await told(people.editor, { answers: { ...essential, reach: 'city' } });
    assert.equal((await show(id)).body?.key, bodies.city);
  });

  test('nothing is sent before whoever tells has seen where it goes', async () => {
    const { lines: before } = await perform(listNotices, people.reader, { plan });
    const refused = await tell(people.editor, { seen: undefined });
    assert.ok(!refused.ok);
    assert.deepEqual(
      refused.issues.map(({ path }) => path),
      [['seen']],
    );
    assert.match(refused.issues[0]?.detail ?? '', /Bydelsbestyrelsen/);
    const changed = await tell(people.editor, { seen: 'city:boligsocial-bestyrelse' });
    assert.ok(!changed.ok, 'what was seen was another place');
    const { lines } = await perform(listNotices, people.reader, { plan });
    assert.equal(lines.length, before.length);
  });

  test('answers that contradict each other are asked about, at both', async () => {
    const answers = { ...essential, otherPlans: 'yes' };
    const refused = await tell(people.editor, { answers });
    assert.ok(!refused.ok);
    assert.deepEqual(
      refused.issues.map(({ path }) => path.join('.')),
      ['answers.reach', 'answers.otherPlans'],
    );
  });

  test('another level needs a reason, which stands in the notice', async () => {
    const refused = await tell(people.editor, { level: 'city' });
    assert.ok(!refused.ok);
    assert.deepEqual(
      refused.issues.map(({ path }) => path),
      [['levelWhy']],
    );
    const levelWhy = 'Sagen er drøftet der før';
    const { id } = await told(people.editor, { level: 'city', levelWhy });
    const { notice } = await show(id);
    assert.equal(notice.levelWhy, levelWhy);
    assert.equal(notice.body, bodies.city);
  });

  test('what is not in the plan, and a day that is gone, are refused together', async () => {
    const refused = await tell(people.editor, {
      party: 'Ukendt',
      criteria: ['nix'],
      activities: ['nix'],
      dueOn: '2019-02-01',
    });
    assert.ok(!refused.ok);
    assert.deepEqual(
      refused.issues.map(({ path }) => path.join('.')),
      ['party', 'criteria', 'activities', 'dueOn'],
    );
  });

  test('a reader without a mandate tells nothing', async () => {
    assert.equal((await refusedWith(tell(people.reader))).kind, 'notAllowed');
    assert.ok((await tell(people.member)).ok);
  });

  test('a form sent twice is one notice', async () => {
    const once = newMark();
    const first = await told(people.editor, { once });
    assert.deepEqual(await told(people.editor, { once }), first);
  });

  test('two who tell at once get numbers of their own', async () => {
    const both = await Promise.all([told(people.editor), told(people.chair), told(people.member)]);
    assert.equal(new Set(both.map(({ number }) => number)).size, 3);
  });

  test('without mail the parties are a list to tick off; closing asks about who is left', async () => {
    const { id, letters } = await told(people.editor);
    assert.equal(letters, 0);
    assert.deepEqual((await show(id)).uninformed, ['Boligforeningen', 'Politiet']);
    const input = { party: 'boligforeningen', on: '2019-03-01', how: 'I telefonen' };
    await accepted(perform(informOfNotice, people.chair, on(id, input)));
    const { uninformed, notice } = await show(id);
    assert.deepEqual(uninformed, ['Politiet']);
    const close = { revision: notice.revision, outcome: 'Kontoret har åbent to dage' };
    const refused = await perform(closeNotice, people.chair, on(id, close));
    assert.ok(!refused.ok);
    assert.deepEqual(
      refused.issues.map(({ path }) => path.join('.')),
      ['confirmed.uninformed', 'confirmed.notReceived'],
    );
    assert.match(refused.issues[0]?.detail ?? '', /Politiet/);
    const confirmed = ['uninformed', 'notReceived'];
    await accepted(perform(closeNotice, people.chair, on(id, { ...close, confirmed })));
    assert.equal((await show(id)).notice.state, 'closed');
  });

  test('received, an alternative, an outcome: every step is kept, by whom and when', async () => {
    const { id } = await told(people.member, { party: 'Boligforeningen' });
    assert.equal(
      (await refusedWith(perform(receiveNotice, people.member, on(id, { revision: 1 })))).kind,
      'notAllowed',
    );
    await accepted(perform(receiveNotice, people.chair, on(id, { revision: 1 })));
    const proposal = { party: 'Kommunen', text: 'Brug biblioteket' };
    await accepted(perform(proposeAlternative, people.member, on(id, proposal)));
    const { notice } = await show(id);
    assert.equal(notice.state, 'handled');
    await accepted(
      perform(
        closeNotice,
        people.editor,
        on(id, {
          revision: notice.revision,
          outcome: 'Vi bruger biblioteket',
          confirmed: ['uninformed'],
        }),
      ),
    );
    const { steps } = await show(id);
    assert.deepEqual(kinds(steps), ['told', 'receipt', 'alternative', 'outcome']);
    assert.deepEqual(
      steps.map(({ by }) => by),
      ['Mogens', 'Kirsten', 'Mogens', 'Erik'],
    );
    const late = perform(proposeAlternative, people.member, on(id, proposal));
    assert.equal((await refusedWith(late)).kind, 'wrongState');
    const undone = perform(withdrawNotice, people.editor, on(id, { revision: 9, why: 'For sent' }));
    assert.equal((await refusedWith(undone)).kind, 'wrongState');
  });

  test('two who end it at once: one does, the other is told', async () => {
    const { id } = await told(people.editor);
    const confirmed = ['uninformed', 'notReceived'];
    const close = (context: Context, outcome: string) =>
      perform(closeNotice, context, on(id, { revision: 1, outcome, confirmed })).then(
        ({ ok }) => (ok ? 'done' : 'asked'),
        () => 'refused',
      );
    const answers = await Promise.all([
      close(people.chair, 'Det ene'),
      close(people.editor, 'Det andet'),
    ]);
    assert.equal(answers.filter((each) => each === 'done').length, 1);
    assert.equal(kinds((await show(id)).steps).filter((each) => each === 'outcome').length, 1);
  });

  test('what somebody else did meanwhile is told before it goes on', async () => {
    const { id } = await told(people.editor);
    await accepted(perform(receiveNotice, people.chair, on(id, { revision: 1 })));
    const stale = on(id, { revision: 1, why: 'Fejl' });
    const refused = await perform(withdrawNotice, people.editor, stale);
    assert.ok(!refused.ok);
    assert.deepEqual(
      refused.issues.map(({ path }) => path),
      [['revision']],
    );
  });

  test('only whoever told, their party and the secretariat take it back', async () => {
    const { id } = await told(people.member);
    const back = () => on(id, { revision: 1, why: 'Det blev ikke til noget' });
    assert.equal(
      (await refusedWith(perform(withdrawNotice, people.chair, back()))).kind,
      'notAllowed',
    );
    assert.equal(
      (await refusedWith(perform(withdrawNotice, people.reader, back()))).kind,
      'notAllowed',
    );
    await accepted(perform(withdrawNotice, people.member, back()));
    assert.equal((await show(id)).notice.state, 'withdrawn');
  });

  test('sent on with a reason: the other body confirms anew, with a new deadline', async () => {
    const { id } = await told(people.editor);
    const { takers } = await show(id);
    assert.deepEqual(
      takers.map(({ key }) => key),
      [bodies.city],
    );
    const move = { revision: 1, body: bodies.city, why: 'Det rammer hele byen' };
    await accepted(perform(rerouteNotice, people.chair, on(id, move)));
    const { notice, steps } = await show(id);
    assert.deepEqual([notice.body, notice.level, notice.state], [bodies.city, 'city', 'told']);
    assert.equal(steps.at(-1)?.text, move.why);
    const receipt = on(id, { revision: notice.revision });
    const refused = await refusedWith(perform(receiveNotice, people.chair, receipt));
    assert.equal(refused.kind, 'notAllowed');
  });

  test('where no body has the right, it is said, and it can be sent on later', async () => {
    const { database } = people.editor;
    await database.pool.query(`update body set rights = '{}'`);
    const place = await perform(placeNotice, people.editor, { plan, answers: essential });
    assert.equal(place.taker.kind, 'missing');
    const { id } = await told(people.editor);
    await database.pool.query(`update body set rights = '{takeDistrictNotices}' where key = $1`, [
      bodies.district,
    ]);
    await database.pool.query(`update body set rights = '{takeCityNotices}' where key = $1`, [
      bodies.city,
    ]);
    assert.equal((await show(id)).body, undefined);
    const move = on(id, { revision: 1, body: bodies.district, why: 'Nu har det retten' });
    await accepted(perform(rerouteNotice, people.editor, move));
    assert.equal((await show(id)).body?.key, bodies.district);
  });

  describe('with mail', () => {
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
      assert.match(letters[0]?.text ?? '', /Kontoret flytter til rådhuset/);
      const { parties, uninformed } = await show(id);
      const housing = parties.find(({ party }) => party === 'Boligforeningen');
      assert.deepEqual([housing?.knows.kind, housing?.writtenTo], ['letter', ['Ditte Direktør']]);
      assert.deepEqual(uninformed, ['Politiet'], 'nobody sits for the police');
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
});
