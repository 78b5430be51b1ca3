// Bodies that are closed and people who leave: what ends with them, and what is forgotten.
import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { addBody } from '#operations/bodies/add.ts';
import { changeBody } from '#operations/bodies/change.ts';
import { closeBody, reopenBody } from '#operations/bodies/close.ts';
import { endMandate } from '#operations/bodies/end-mandate.ts';
import { giveAccess } from '#operations/bodies/give-access.ts';
import { giveMandate } from '#operations/bodies/mandates.ts';
import { removePerson } from '#operations/bodies/people.ts';
import { addSeat, removeSeat } from '#operations/bodies/seats.ts';
import { listBodies } from '#operations/bodies/show.ts';
import { addTerms } from '#operations/bodies/terms.ts';
import { verifyLog } from '#operations/log/verify.ts';
import { changeMeeting } from '#operations/meetings/change.ts';
import { planMeetings } from '#operations/meetings/plan.ts';
import { perform } from '#operations/perform.ts';
import { listEvents } from '#operations/plans/events.ts';
import { importPlanFile } from '#operations/plans/import-file.ts';
import { showPlan } from '#operations/plans/show.ts';
import * as mail from '#store/mail.ts';
import { testDatabase } from '#test/database.ts';
import { bodies, organisationFor, type TestOrganisation } from '#test/organisation.ts';
import { newMark, ownPlan, type People, peopleOn } from '#test/people.ts';
import { samplePlan } from '#test/sample-plan.ts';
import { accepted, issuesOf, refusedWith } from './refusals.ts';

const plan = ownPlan;

describe('bodies that close and people who leave', () => {
  let people: People;
  let made: TestOrganisation;
  beforeEach(async (context) => {
    people = peopleOn(await testDatabase(context as never));
    await perform(importPlanFile, people.administrator, { file: samplePlan() });
    made = await organisationFor(people.editor);
  });

  const organisation = () => perform(listBodies, people.editor, { plan });
  const revision = async () => (await perform(showPlan, people.editor, { plan })).revision;
  const give = (more: object) =>
    perform(giveMandate, people.editor, {
      plan,
      body: bodies.safety,
      role: 'member',
      from: '2019-03-01',
      once: newMark(),
      ...more,
    });
  const close = (on: string) =>
    perform(closeBody, people.editor, { plan, body: bodies.safety, on, once: newMark() });
  const end = async (mandate: string, to: string) =>
    perform(endMandate, people.editor, {
      plan,
      mandate,
      revision: await revision(),
      to,
      why: 'Fratrådt',
      once: newMark(),
    });
  /** A member who begins later, and a substitute for them who sits there already. */
  const withComing = async () => {
    const coming = await accepted(
      give({ newPerson: { name: 'Nina Ny', email: 'nina@eksempel.dk' }, from: '2020-01-01' }),
    );
    const substitute = await accepted(
      give({
        newPerson: { name: 'Stine Stand-in' },
        role: 'substitute',
        substituteFor: coming.mandate,
      }),
    );
    return { coming, substitute };
  };

  test('a body closes also when a substitute waits for a member who has not begun', async () => {
    const { coming, substitute } = await withComing();
    await accepted(close('2019-03-01'));
    const { mandates } = await organisation();
    assert.equal(
      mandates.some(({ id }) => id === coming.mandate),
      false,
    );
    assert.partialDeepStrictEqual(
      mandates.find(({ id }) => id === substitute.mandate),
      { to: '2019-03-01' },
    );
  });

  test('somebody who has not begun, and has a substitute, is taken off the list', async () => {
    const { coming, substitute } = await withComing();
    await accepted(perform(removePerson, people.editor, { plan, person: coming.person }));
    const { mandates, people: all } = await organisation();
    assert.equal(
      all.some(({ id }) => id === coming.person),
      false,
    );
    assert.equal(mandates.find(({ id }) => id === substitute.mandate)?.substituteFor, undefined);
  });

  test('a body that is to be closed is kept until then, and nobody sits longer', async () => {
    await accepted(close('2019-06-30'));
    const terms = { plan, body: bodies.safety, basedOn: 0, text: 'Afslutter arbejdet.' };
    await accepted(perform(addTerms, people.editor, { ...terms, once: newMark() }));
    const change = {
      plan,
      body: bodies.safety,
      name: 'Følgegruppen for tryghed',
      kind: 'followUpGroup',
      level: 'local',
      serves: bodies.district,
      meetingsLeast: 1,
      rights: ['evaluate', 'recommend'],
    };
    const changed = await accepted(
      perform(changeBody, people.editor, {
        ...change,
        revision: await revision(),
        once: newMark(),
      }),
    );
    assert.deepEqual(changed.changed, ['meetings']);
    const member = { newPerson: { name: 'Nina Ny' } };
    assert.deepEqual(await issuesOf(give(member)), ['to: contradiction']);
    assert.deepEqual(await issuesOf(give({ ...member, to: '2019-07-01' })), ['to: contradiction']);
    await accepted(give({ ...member, to: '2019-06-30' }));
    assert.deepEqual(await issuesOf(close('2019-07-31')), ['on: contradiction']);
    await accepted(close('2019-05-31'));
    const { mandates, bodies: all } = await organisation();
    assert.equal(all.find(({ key }) => key === bodies.safety)?.closedOn, '2019-05-31');
    assert.deepEqual(
      [...new Set(mandates.filter(({ body }) => body === bodies.safety).map(({ to }) => to))],
      ['2019-05-31'],
    );
    people.clock.set('2019-06-01T10:00:00.000Z');
    assert.equal((await refusedWith(close('2019-06-01'))).kind, 'wrongState');
  });

  test('a body closed by mistake is opened again; the mandates that ended with it stay ended', async () => {
    const reopen = (body: string) =>
      perform(reopenBody, people.editor, { plan, body, once: newMark() });
    assert.deepEqual(await issuesOf(reopen(bodies.safety)), ['body: contradiction'], 'it is open');
    await accepted(close('2019-03-31'));
    people.clock.set('2019-04-02T10:00:00.000Z');
    await accepted(reopen(bodies.safety));
    const { mandates, bodies: all } = await organisation();
    assert.equal(all.find(({ key }) => key === bodies.safety)?.closedOn, undefined);
    assert.deepEqual(
      [...new Set(mandates.filter(({ body }) => body === bodies.safety).map(({ to }) => to))],
      ['2019-03-31'],
    );
    const [newest] = (await perform(listEvents, people.editor, { plan })).events;
    assert.deepEqual(newest?.event, {
      kind: 'body.reopened',
      body: bodies.safety,
      name: 'Følgegruppen for tryghed',
    });
    await accepted(give({ person: made.people.chair, role: 'chair', from: '2019-04-02' }));
    assert.deepEqual((await perform(verifyLog, people.editor, { plan })).faults, []);
  });

  test('a body is not opened again beside another of its name, or under one that is closed', async () => {
    const why = async () => {
      const input = { plan, body: bodies.safety, once: newMark() };
      const answer = await perform(reopenBody, people.editor, input);
      return answer.ok ? [] : answer.issues.map(({ detail }) => detail ?? '');
    };
    await accepted(close('2019-03-31'));
    people.clock.set('2019-04-02T10:00:00.000Z');
    const twin = { name: 'Følgegruppen for tryghed', kind: 'followUpGroup', level: 'local' };
    await accepted(perform(addBody, people.editor, { plan, ...twin, rights: [], once: newMark() }));
    await people.editor.database.pool.query(
      `update body set closed_on = '2019-03-31' where key = $1`,
      [bodies.district],
    );
    const [name, above] = await why();
    assert.match(name ?? '', /samme navn siden/);
    assert.match(above ?? '', /er selv nedlagt\. Åbn det først/);
  });

  test('a body does not close from what waits for it', async () => {
    const { database } = people.editor;
    await database.pool.query(
      `insert into meeting (plan, id, number, body, starts_at, ends_at, place, state, sequence, minutes_state)
        select id, 'm', 1, $2, '2019-05-10T22:30Z', '2019-05-11T00:30Z', '', 'planned', 0, 'none'
        from plan where key = $1`,
      [plan, bodies.safety],
    );
    const first = await close('2019-05-10');
    assert.ok(!first.ok);
    assert.match(first.issues[0]?.detail ?? '', /11\. maj 2019\. Aflys eller flyt/);
    await database.pool.query(`update meeting set state = 'cancelled'`);
    await database.pool.query(
      `insert into notice (plan, id, number, party, title, what, level, body, told_at, told_by, due_on, state)
        select id, 'n', 7, 'Kommunen', 'T', 'W', 'district', $2, now(), 'Erik', '2019-04-01', 'told'
        from plan where key = $1`,
      [plan, bodies.safety],
    );
    const second = await close('2019-03-01');
    assert.ok(!second.ok);
    assert.match(second.issues[0]?.detail ?? '', /Underretning nr\. 7 er hos organet/);
    await accepted(close('2019-04-30'));
  });

  test('a body meets until the day it is closed, and no longer', async () => {
    await accepted(close('2019-12-31'));
    const at = (day: string) => ({ day, from: '10:00', to: '12:00' });
    const planned = (...days: readonly string[]) =>
      perform(planMeetings, people.editor, {
        plan,
        body: bodies.safety,
        meetings: days.map(at),
        once: newMark(),
      });
    assert.deepEqual(await issuesOf(planned('2019-12-31', '2020-01-01')), [
      'meetings.1.day: contradiction',
    ]);
    const [meeting] = (await accepted(planned('2019-12-31'))).meetings;
    const moved = { plan, meeting, revision: 1, ...at('2020-01-01'), once: newMark() };
    assert.deepEqual(await issuesOf(perform(changeMeeting, people.editor, moved)), [
      'day: contradiction',
    ]);
  });

  test('to end a mandate never makes it longer than it was given', async () => {
    const { mandate } = await accepted(give({ newPerson: { name: 'Nina Ny' }, to: '2019-12-31' }));
    assert.deepEqual(await issuesOf(end(mandate, '2020-02-29')), ['to: contradiction']);
    await accepted(end(mandate, '2019-11-30'));
  });

  test('a substitute for somebody is a substitute, and has no vote beside them', async () => {
    const substituteFor = made.mandates.get('member')?.get(bodies.safety);
    const given = { newPerson: { name: 'Stine Stand-in' }, substituteFor };
    assert.deepEqual(await issuesOf(give(given)), ['role: contradiction']);
    await accepted(give({ ...given, role: 'substitute' }));
  });

  test('a seat without a vote stays while somebody sits in it: beside it they would have one', async () => {
    const seat = { plan, body: bodies.safety, title: 'Gæst', for: { kind: 'open' }, count: 1 };
    const { seat: key } = await accepted(
      perform(addSeat, people.editor, { ...seat, voting: false, once: newMark() }),
    );
    const remove = () =>
      perform(removeSeat, people.editor, { plan, body: bodies.safety, seat: key });
    const { mandate } = await accepted(give({ newPerson: { name: 'Nina Ny' }, seat: key }));
    assert.deepEqual(await issuesOf(remove()), ['title: contradiction']);
    await accepted(end(mandate, '2019-03-01'));
    people.clock.set('2019-03-02T10:00:00.000Z');
    await accepted(remove());
  });

  test('a highest number of meetings without a lowest is asked about, not dropped', async () => {
    const body = { plan, name: 'Udvalget', kind: 'other', level: 'local', meetingsMost: 4 };
    const add = (more: object = {}) =>
      perform(addBody, people.editor, { ...body, ...more, once: newMark() });
    assert.deepEqual(await issuesOf(add()), ['meetingsLeast: contradiction']);
    await accepted(add({ meetingsLeast: 0 }));
  });

  describe('somebody who is taken off the list', () => {
    const remove = () =>
      accepted(perform(removePerson, people.editor, { plan, person: made.people.member }));

    test('loses the account that was made for the mandate, with its address', async () => {
      await perform(giveAccess, people.editor, { plan, person: made.people.member });
      await remove();
      const { rows } = await people.editor.database.pool.query(
        `select closed_at is not null as closed, sign_in_name as name from account
          where name = 'Mogens Medlem'`,
      );
      assert.equal(rows.length, 1);
      assert.equal(rows[0].closed, true);
      assert.doesNotMatch(rows[0].name, /mogens/);
    });

    test('keeps an account that has a right of its own', async () => {
      await perform(giveAccess, people.editor, { plan, person: made.people.member });
      await people.editor.database.pool.query(
        `insert into account_grant (account, plan, role)
          select a.id, p.id, 'reader' from account a, plan p
          where a.name = 'Mogens Medlem' and p.key = $1`,
        [plan],
      );
      await remove();
      const { rows } = await people.editor.database.pool.query(
        `select closed_at from account where name = 'Mogens Medlem'`,
      );
      assert.deepEqual(rows, [{ closed_at: null }]);
    });

    test('is forgotten in the letters, and those that wait do not come out', async () => {
      const { database } = people.editor;
      const { rows } = await database.pool.query('select id from plan where key = $1', [plan]);
      const letters = [
        ['notice', 'notice:1/Kommunen', 'Mogens@eksempel.dk'],
        ['ask', 'ask:1', 'mogens@eksempel.dk'],
        ['anchor', 'anchor:2019-03-01', 'mogens@eksempel.dk'],
        ['other', 'notice:1/@', 'kirsten@eksempel.dk'],
      ] as const;
      for (const [id, concerns, recipient] of letters) {
        await mail.insert(database, {
          id,
          plan: rows[0].id,
          concerns,
          recipient,
          subject: 'Emne',
          body: 'Brev',
          messageId: id,
          madeAt: people.clock.now(),
        } as never);
      }
      await remove();
      const kept = await database.pool.query('select id, recipient, state from mail order by id');
      assert.deepEqual(
        kept.rows.map(({ id, recipient, state }) => [id, recipient, state]),
        [
          ['anchor', 'mogens@eksempel.dk', 'waiting'],
          ['ask', 'mogens@eksempel.dk', 'waiting'],
          ['notice', '(glemt)', 'cancelled'],
          ['other', 'kirsten@eksempel.dk', 'waiting'],
        ],
      );
    });
  });
});
