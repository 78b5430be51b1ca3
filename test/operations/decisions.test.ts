import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import type { BodyKey, PersonId } from '#domain/governance/body.ts';
import type { Recommendation } from '#domain/governance/cycle.ts';
import type { Instant } from '#domain/time/period.ts';
import { addAction, changeAction, reopenAction, settleAction } from '#operations/actions/change.ts';
import { addPerson } from '#operations/bodies/people.ts';
import type { Context } from '#operations/context.ts';
import { openCycle } from '#operations/cycle/open.ts';
import { correctDecision } from '#operations/decisions/correct.ts';
import { type DecisionsView, listDecisions } from '#operations/decisions/list.ts';
import { makeDecision } from '#operations/decisions/make.ts';
import { perform } from '#operations/perform.ts';
import { listEvents } from '#operations/plans/events.ts';
import { importPlanFile } from '#operations/plans/import-file.ts';
import { withdrawRecommendation } from '#operations/recommendations/submit.ts';
import type { Database } from '#store/database.ts';
import { find } from '#store/plans.ts';
import { insertRecommendation } from '#store/recommendations.ts';
import { testDatabase } from '#test/database.ts';
import { organisationFor } from '#test/organisation.ts';
import { newMark, type People, peopleOn, ownPlan as plan } from '#test/people.ts';
import { samplePlan } from '#test/sample-plan.ts';
import { accepted, issuesOf, refusedWith } from './refusals.ts';

const district = 'bydelsbestyrelsen' as BodyKey;
const safety = 'foelgegruppen-for-tryghed' as BodyKey;

const recommended = (id: string): Recommendation => ({
  id,
  year: 2018,
  body: safety,
  toBody: district,
  focusArea: samplePlan().plan.focusAreas[0]?.key ?? '',
  criteria: [],
  stance: 'adjust',
  text: 'Flere aftenture',
  madeAt: '2019-02-01T08:00:00.000Z' as Instant,
  madeBy: 'Kirsten',
  submittedAt: '2019-02-10T08:00:00.000Z' as Instant,
  submittedBy: 'Kirsten',
  revision: 1,
});

const followed = (more: object = {}) => ({
  plan,
  body: district,
  on: { kind: 'recommendation', id: 'r1' },
  outcome: 'follow',
  text: '',
  decidedOn: '2019-03-01',
  once: newMark(),
  ...more,
});

describe('decisions', () => {
  let people: People;
  let database: Database;
  beforeEach(async (t) => {
    database = await testDatabase(t as Parameters<typeof testDatabase>[0]);
    people = peopleOn(database);
    await perform(importPlanFile, people.administrator, { file: samplePlan(), as: plan });
    await organisationFor(people.editor);
    await accepted(
      perform(openCycle, people.editor, { plan, year: 2018, dates: {}, once: newMark() }),
    );
    const pin = await find(database, plan);
    assert.ok(pin);
    for (const id of ['r1', 'r2']) await insertRecommendation(database, pin.id, recommended(id));
  });

  const seen = (context: Context = people.editor): Promise<DecisionsView> =>
    perform(listDecisions, context, { plan });

  const kinds = async (): Promise<readonly string[]> => {
    const events = await perform(listEvents, people.editor, { plan });
    return events.events.map(({ event }) => event.kind);
  };

  test('the chair follows a recommendation: it no longer waits, and the log says so', async () => {
    assert.deepEqual(
      (await seen()).waiting.map(({ id }) => id),
      ['r1', 'r2'],
    );
    await accepted(perform(makeDecision, people.chair, followed()));
    const { waiting, decisions } = await seen();
    assert.deepEqual(
      waiting.map(({ id }) => id),
      ['r2'],
    );
    assert.equal(decisions[0]?.enteredBy, 'Kirsten');
    assert.equal(decisions[0]?.year, 2018);
    assert.equal((await kinds())[0], 'decision.made');
  });

  test('two chairs deciding at once: one decision, and the other is told whose', async () => {
    const [first, second] = await Promise.all([
      perform(makeDecision, people.chair, followed()),
      perform(makeDecision, people.editor, followed({ outcome: 'notFollow', reason: 'For dyrt' })),
    ]);
    assert.equal([first, second].filter(({ ok }) => ok).length, 1);
    const lost = [first, second].find(({ ok }) => !ok);
    assert.ok(lost !== undefined && !lost.ok);
    assert.match(
      lost.issues[0]?.detail ?? '',
      /allerede taget stilling, skrevet ind af (Kirsten|Erik)/,
    );
    assert.equal((await seen()).decisions.length, 1);
  });

  test('a form sent twice is entered once, with its action', async () => {
    const input = followed({
      actions: [{ text: 'Aftal turene', owner: 'Sekretariatet', dueOn: '2019-06-01' }],
    });
    const first = await accepted(perform(makeDecision, people.chair, input));
    assert.deepEqual(await accepted(perform(makeDecision, people.chair, input)), first);
    const { decisions, actions } = await seen();
    assert.equal(decisions.length, 1);
    assert.equal(actions.length, 1);
    assert.equal(actions[0]?.focusArea, recommended('r1').focusArea);
  });

  test('what is postponed still waits, and is decided later', async () => {
    const reason = 'Tallene mangler';
    await accepted(perform(makeDecision, people.chair, followed({ outcome: 'postpone', reason })));
    assert.equal((await seen()).waiting.length, 2);
    await accepted(perform(makeDecision, people.chair, followed()));
    assert.deepEqual(
      (await seen()).decisions.map(({ round }) => round),
      [1, 2],
    );
    assert.equal((await seen()).waiting.length, 1);
  });

  test('what was postponed and then taken back is not decided by a correction', async () => {
    const { decision } = await accepted(
      perform(makeDecision, people.chair, followed({ outcome: 'postpone', reason: 'Tal mangler' })),
    );
    const back = { plan, recommendation: 'r1', why: 'Vi skriver en ny', once: newMark() };
    await accepted(perform(withdrawRecommendation, people.editor, back));
    const correct = {
      plan,
      decision,
      outcome: 'follow',
      text: '',
      decidedOn: '2019-03-01',
      why: 'Skrevet forkert',
      once: newMark(),
    };
    assert.deepEqual(await issuesOf(perform(correctDecision, people.chair, correct)), [
      'outcome: contradiction',
    ]);
    const reason = 'Tallene manglede helt';
    await accepted(
      perform(correctDecision, people.chair, {
        ...correct,
        outcome: 'postpone',
        reason,
        once: newMark(),
      }),
    );
  });

  test('a wrong entry is corrected once, and both stay', async () => {
    const { decision } = await accepted(perform(makeDecision, people.chair, followed()));
    const input = {
      plan,
      decision,
      outcome: 'notFollow',
      text: '',
      reason: 'Det blev afvist',
      decidedOn: '2019-03-01',
      why: 'Krydset stod forkert',
    };
    const correct = (context: Context) =>
      perform(correctDecision, context, { ...input, once: newMark() });
    await accepted(correct(people.chair));
    const problem = await refusedWith(correct(people.editor));
    assert.equal(problem.kind, 'stale');
    const { decisions } = await seen();
    assert.deepEqual(
      decisions.map(({ outcome }) => outcome),
      ['follow', 'notFollow'],
    );
    assert.equal(decisions[1]?.supersedes, decision);
  });

  test('no day before it was sent, nor before it was postponed, by a correction neither', async () => {
    const early = followed({ decidedOn: '2019-02-09' });
    assert.deepEqual(await issuesOf(perform(makeDecision, people.chair, early)), [
      'decidedOn: contradiction',
    ]);
    const postponed = followed({
      outcome: 'postpone',
      reason: 'Tallene mangler',
      decidedOn: '2019-02-20',
    });
    await accepted(perform(makeDecision, people.chair, postponed));
    const between = followed({ decidedOn: '2019-02-19' });
    assert.deepEqual(await issuesOf(perform(makeDecision, people.chair, between)), [
      'decidedOn: contradiction',
    ]);
    const { decision } = await accepted(perform(makeDecision, people.chair, followed()));
    for (const decidedOn of ['2019-02-09', '2019-02-19']) {
      const correct = { plan, decision, outcome: 'follow', text: '', why: 'Fejl' };
      const given = { ...correct, decidedOn, once: newMark() };
      assert.deepEqual(
        await issuesOf(perform(correctDecision, people.chair, given)),
        ['decidedOn: contradiction'],
        decidedOn,
      );
    }
  });

  test('an entry that was overtaken is not corrected: the thing would be settled twice', async () => {
    const reason = 'Tallene mangler';
    const first = await accepted(
      perform(makeDecision, people.chair, followed({ outcome: 'postpone', reason })),
    );
    await accepted(perform(makeDecision, people.chair, followed()));
    const input = {
      plan,
      decision: first.decision,
      outcome: 'follow',
      text: '',
      decidedOn: '2019-03-01',
      why: 'Fejl',
      once: newMark(),
    };
    assert.deepEqual(await issuesOf(perform(correctDecision, people.chair, input)), [
      'outcome: contradiction',
    ]);
  });

  test('who may: the chair and the secretariat; a member of another group reads', async () => {
    for (const context of [people.member, people.reader]) {
      const problem = await refusedWith(perform(makeDecision, context, followed()));
      assert.deepEqual(problem, { kind: 'notAllowed', verb: 'decide' });
      assert.equal((await seen(context)).waiting.length, 2);
    }
  });

  test('a recommendation of no such plan, and a body of none, are not there', async () => {
    const none = { on: { kind: 'recommendation', id: 'andet' } };
    const missing = await refusedWith(perform(makeDecision, people.chair, followed(none)));
    assert.deepEqual(missing, { kind: 'notFound', what: 'recommendation' });
    const nobody = perform(makeDecision, people.editor, followed({ body: 'ukendt' }));
    assert.deepEqual(await refusedWith(nobody), { kind: 'notFound', what: 'body' });
  });

  test('the database itself keeps a second decision out, and changes none', async () => {
    const { decision } = await accepted(perform(makeDecision, people.chair, followed()));
    const copy = `insert into decision (plan, id, body, recommendation, round, outcome, decided_on, entered_by, entered_at)
      select plan, 'copy', body, recommendation, round, outcome, decided_on, entered_by, entered_at from decision where id = $1`;
    await assert.rejects(database.pool.query(copy, [decision]), { constraint: 'decision_once' });
    const change = "update decision set outcome = 'notFollow', reason = 'x' where id = $1";
    await assert.rejects(database.pool.query(change, [decision]), /append-only/);
  });

  describe('actions', () => {
    const added = async (more: object = {}): Promise<string> => {
      const input = {
        plan,
        text: 'Aftal turene',
        owner: 'Mogens Medlem',
        ownerPerson: 'person-mogens' as PersonId,
        dueOn: '2019-06-01',
        once: newMark(),
        ...more,
      };
      return (await accepted(perform(addAction, people.editor, input))).action;
    };
    const settle = (context: Context, action: string, more: object = {}) =>
      perform(settleAction, context, {
        plan,
        action,
        revision: 1,
        state: 'done',
        outcome: 'Der gås hver torsdag',
        once: newMark(),
        ...more,
      });

    test('whoever is to do it says what came of it; others do not', async () => {
      const action = await added();
      assert.equal((await refusedWith(settle(people.chair, action))).kind, 'notAllowed');
      await accepted(settle(people.member, action));
      const [shown] = (await seen()).actions;
      assert.equal(shown?.outcome, 'Der gås hver torsdag');
      assert.equal(shown?.settledOn, '2019-03-01');
    });

    test('settled by two at once: the second is shown what stands', async () => {
      const action = await added();
      const answers = await Promise.allSettled([
        settle(people.member, action),
        settle(people.editor, action, { state: 'dropped', outcome: 'Opgivet' }),
      ]);
      const refused = answers.filter(({ status }) => status === 'rejected');
      assert.equal(refused.length, 1);
      assert.equal((refused[0] as PromiseRejectedResult).reason.problem.kind, 'stale');
    });

    test('what is settled is taken up again with a reason, and can then be changed', async () => {
      const action = await added();
      await accepted(settle(people.editor, action));
      const change = (revision: number) =>
        perform(changeAction, people.editor, {
          plan,
          action,
          revision,
          text: 'Aftal turene igen',
          owner: 'Sekretariatet',
          dueOn: '2019-07-01',
          once: newMark(),
        });
      assert.deepEqual(await issuesOf(change(2)), ['action: contradiction']);
      await accepted(
        perform(reopenAction, people.editor, {
          plan,
          action,
          revision: 2,
          why: 'Turene er holdt op',
          once: newMark(),
        }),
      );
      await accepted(change(3));
      const { events } = await perform(listEvents, people.editor, { plan });
      assert.ok(
        events.some(
          ({ event }) => event.kind === 'action.changed' && event.text === 'Aftal turene igen',
        ),
        'the log tells what it was changed to',
      );
      const [shown] = (await seen()).actions;
      assert.deepEqual(
        [shown?.state, shown?.owner, shown?.outcome],
        ['open', 'Sekretariatet', undefined],
      );
    });

    test('nothing is to be done before it was decided', async () => {
      const early = { text: 'Gå ture', owner: 'Driften', dueOn: '2019-02-28' };
      assert.deepEqual(
        await issuesOf(perform(makeDecision, people.chair, followed({ actions: [early] }))),
        ['actions.0.dueOn: contradiction'],
      );
      const { decision } = await accepted(perform(makeDecision, people.chair, followed()));
      assert.deepEqual(
        await issuesOf(
          perform(addAction, people.chair, { plan, decision, ...early, once: newMark() }),
        ),
        ['dueOn: contradiction'],
      );
    });

    test('a name finds its person; one that two have is refused with what tells them apart', async () => {
      const given = (owner: string) => ({
        plan,
        text: 'Gå ture',
        owner,
        dueOn: '2019-06-01',
        once: newMark(),
      });
      await accepted(perform(addAction, people.editor, given('tanja  lærer')));
      const [first] = (await seen()).actions;
      assert.deepEqual([first?.owner, first?.ownerPerson], ['Tanja Lærer', 'person-tanja']);
      const other = {
        plan,
        name: 'Tanja Lærer',
        organisation: 'Skolen',
        email: 't@e.dk',
        once: newMark(),
      };
      const { person } = await accepted(perform(addPerson, people.editor, other));
      const refused = await perform(addAction, people.editor, given('Tanja Lærer'));
      assert.ok(!refused.ok);
      assert.deepEqual(
        refused.issues.map(({ path, detail }) => [path, detail]),
        [
          [
            ['owner'],
            'Flere på listen hedder Tanja Lærer. Skriv, hvem af dem det er: "Tanja Lærer (Kommunen)" eller "Tanja Lærer (Skolen)".',
          ],
        ],
      );
      const change = { ...given('Tanja Lærer'), action: first?.id, revision: 1 };
      assert.deepEqual(await issuesOf(perform(changeAction, people.editor, change)), [
        'owner: contradiction',
      ]);
      const meant = { ...change, owner: 'Tanja Lærer (Skolen)', once: newMark() };
      await accepted(perform(changeAction, people.editor, meant));
      const [changed] = (await seen()).actions;
      assert.deepEqual([changed?.owner, changed?.ownerPerson], ['Tanja Lærer (Skolen)', person]);
    });

    test('an owner, a criterion or an area of no such plan is refused at its field', async () => {
      const input = {
        plan,
        text: 'x',
        owner: 'x',
        ownerPerson: 'andet',
        dueOn: '2019-06-01',
        criteria: ['andet'],
        focusArea: 'andet',
        once: newMark(),
      };
      assert.deepEqual(await issuesOf(perform(addAction, people.editor, input)), [
        'ownerPerson: notAChoice',
        'criteria: notAChoice',
        'focusArea: notAChoice',
      ]);
    });
  });
});
