// Two who do at the same moment what cannot both be done: one of it is done, the other is told, and
// what stands agrees with the log.
import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import type { Checked } from '#domain/checked.ts';
import { Refusal } from '#domain/problem.ts';
import { giveMandate } from '#operations/bodies/mandates.ts';
import { addPerson, removePerson } from '#operations/bodies/people.ts';
import { listBodies } from '#operations/bodies/show.ts';
import { openCycle } from '#operations/cycle/open.ts';
import { listDecisions } from '#operations/decisions/list.ts';
import { makeDecision } from '#operations/decisions/make.ts';
import { verifyLog } from '#operations/log/verify.ts';
import { addToAgenda, removeAgendaItem } from '#operations/meetings/agenda.ts';
import { approveMinutes } from '#operations/meetings/approve.ts';
import { cancelMeeting } from '#operations/meetings/change.ts';
import { layForApproval, writeMinutes } from '#operations/meetings/minutes.ts';
import { perform } from '#operations/perform.ts';
import { importPlanFile } from '#operations/plans/import-file.ts';
import { changeRecommendation, makeRecommendation } from '#operations/recommendations/make.ts';
import {
  submitRecommendations,
  withdrawRecommendation,
} from '#operations/recommendations/submit.ts';
import { testDatabase } from '#test/database.ts';
import { meetingSteps } from '#test/meetings.ts';
import { bodies, organisationFor } from '#test/organisation.ts';
import { newMark, type People, peopleOn, ownPlan as plan } from '#test/people.ts';
import { samplePlan } from '#test/sample-plan.ts';
import { accepted } from './refusals.ts';

const area = samplePlan().plan.focusAreas[0]?.key ?? '';
const rounds = 3;

/** Whether it was done; somebody who is refused is told so in words, never by a fault. */
const wasDone = async (work: Promise<Checked<unknown>>): Promise<boolean> => {
  try {
    const answer = await work;
    return answer.ok;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
};
const doneOf = (...works: readonly Promise<Checked<unknown>>[]) => Promise.all(works.map(wasDone));

describe('at once', () => {
  let people: People;
  beforeEach(async (t) => {
    const database = await testDatabase(t as Parameters<typeof testDatabase>[0]);
    people = peopleOn(database, '2019-03-01T10:00:00.000Z');
    await perform(importPlanFile, people.administrator, { file: samplePlan(), as: plan });
    await organisationFor(people.editor);
    await accepted(
      perform(openCycle, people.editor, { plan, year: 2018, dates: {}, once: newMark() }),
    );
  });

  const logAgrees = async () => {
    const { faults } = await perform(verifyLog, people.editor, { plan });
    assert.deepEqual(faults, []);
  };

  const recommend = async (): Promise<string> =>
    (
      await accepted(
        perform(makeRecommendation, people.editor, {
          plan,
          year: 2018,
          body: bodies.safety,
          area,
          stance: 'adjust',
          text: 'Flere aftenture',
          once: newMark(),
        }),
      )
    ).recommendation;
  const submit = (recommendation: string) =>
    perform(submitRecommendations, people.editor, {
      plan,
      drafts: [{ recommendation, revision: 1 }],
      once: newMark(),
    });
  const decide = (more: object) =>
    perform(makeDecision, people.chair, {
      plan,
      body: bodies.district,
      outcome: 'follow',
      text: '',
      decidedOn: '2019-03-01',
      once: newMark(),
      ...more,
    });

  test('a recommendation is taken back and decided: never both', async () => {
    for (let nth = 0; nth < rounds; nth += 1) {
      const id = await recommend();
      await accepted(submit(id));
      const [back, decided] = await doneOf(
        perform(withdrawRecommendation, people.editor, {
          plan,
          recommendation: id,
          why: 'Fejl',
          once: newMark(),
        }),
        decide({ on: { kind: 'recommendation', id } }),
      );
      assert.notEqual(back, decided);
      const { decisions } = await perform(listDecisions, people.editor, { plan });
      const on = decisions.filter((each) => each.on.kind === 'recommendation' && each.on.id === id);
      assert.equal(on.length, decided ? 1 : 0);
    }
    await logAgrees();
  });

  test('a draft is changed and submitted: what is submitted is what was seen', async () => {
    for (let nth = 0; nth < rounds; nth += 1) {
      const id = await recommend();
      const change = perform(changeRecommendation, people.editor, {
        plan,
        recommendation: id,
        revision: 1,
        stance: 'stop',
        text: 'Stop turene',
        once: newMark(),
      });
      const [changed, submitted] = await doneOf(change, submit(id));
      assert.notEqual(changed, submitted);
      const { rows } = await people.editor.database.pool.query<{ text: string; sent: boolean }>(
        'select text, submitted_at is not null as sent from recommendation where id = $1',
        [id],
      );
      assert.deepEqual(rows, [
        submitted ? { text: 'Flere aftenture', sent: true } : { text: 'Stop turene', sent: false },
      ]);
    }
    await logAgrees();
  });

  const heldMeeting = async () => {
    const steps = meetingSteps(people.chair);
    const meeting = await steps.plan(bodies.district, {
      day: '2019-03-10',
      from: '16:30',
      to: '18:00',
    });
    await steps.free(meeting, 'Et', 'To');
    await steps.call(meeting);
    people.clock.set('2019-03-10T18:00:00.000Z');
    const { meeting: shown } = await steps.show(meeting);
    return { meeting, items: shown.agenda.map(({ id }) => id), steps };
  };

  test('an item is written under and removed: what is written is never lost', async () => {
    const { meeting, items, steps } = await heldMeeting();
    for (const item of items) {
      const [wrote, removed] = await doneOf(
        perform(writeMinutes, people.editor, {
          plan,
          meeting,
          items: [{ item, text: 'Sagt', basedOn: 0 }],
        }),
        perform(removeAgendaItem, people.chair, { plan, meeting, item, once: newMark() }),
      );
      assert.notEqual(wrote, removed);
      const { agenda } = (await steps.show(meeting)).meeting;
      assert.equal(agenda.find(({ id }) => id === item)?.minutes, wrote ? 'Sagt' : undefined);
    }
    await logAgrees();
  });

  test('minutes are approved while a decision, an item and a word are added: all in them, or refused', async () => {
    const { meeting, items, steps } = await heldMeeting();
    await steps.hold(meeting);
    await accepted(perform(layForApproval, people.chair, { plan, meeting, once: newMark() }));
    const { minutesMark: seen } = await steps.show(meeting);
    const [approved, decided, added, wrote, cancelled] = await doneOf(
      perform(approveMinutes, people.chair, { plan, meeting, seen, once: newMark() }),
      decide({
        meeting,
        agendaItem: items[0],
        on: { kind: 'agendaItem' },
        outcome: 'adopt',
        text: 'Vi holder fest',
        decidedOn: '2019-03-10',
      }),
      perform(addToAgenda, people.editor, {
        plan,
        meeting,
        free: [{ title: 'Tre' }],
        once: newMark(),
      }),
      perform(writeMinutes, people.editor, {
        plan,
        meeting,
        items: [{ item: items[1], text: 'Sagt', basedOn: 0 }],
      }),
      perform(cancelMeeting, people.editor, { plan, meeting, why: 'Sygdom', once: newMark() }),
    );
    assert.equal(cancelled, false, 'what was held is not called off');
    const done = [decided, added, wrote].filter((each) => each);
    assert.ok(
      approved ? done.length === 0 : done.length > 0,
      `${[approved, decided, added, wrote]}`,
    );
    await logAgrees();
  });

  test('somebody is taken off the list and given a mandate: never a mandate without a person', async () => {
    for (let nth = 0; nth < rounds; nth += 1) {
      const name = `Person ${nth}`;
      const { person } = await accepted(
        perform(addPerson, people.editor, { plan, name, once: newMark() }),
      );
      await doneOf(
        perform(giveMandate, people.editor, {
          plan,
          body: bodies.local,
          person,
          role: 'observer',
          from: '2019-03-01',
          once: newMark(),
        }),
        perform(removePerson, people.cityEditor, { plan, person, once: newMark() }),
      );
      const { mandates, people: all } = await perform(listBodies, people.editor, { plan });
      for (const each of mandates.filter((mandate) => mandate.person === person)) {
        assert.ok(each.to !== undefined && each.to <= '2019-03-01', 'ended with the person');
      }
      assert.ok(!all.some((each) => each.id === person && each.removed !== true));
    }
    await logAgrees();
  });
});
