// That a meeting was held can be taken back as long as nothing builds on it. What was recorded as seen there
// is never changed, and counts only while the meeting is held with it on the agenda.
import assert from 'node:assert/strict';
import { before, beforeEach, describe, test } from 'node:test';
import type { BodyKey } from '#domain/governance/body.ts';
import type { CriterionId } from '#domain/plans/plan.ts';
import type { Context } from '#operations/context.ts';
import { makeDecision } from '#operations/decisions/make.ts';
import { verifyLog } from '#operations/log/verify.ts';
import { seeMeasurements } from '#operations/measurements/seen.ts';
import { removeAgendaItem } from '#operations/meetings/agenda.ts';
import { approveMinutes } from '#operations/meetings/approve.ts';
import { changeMeeting } from '#operations/meetings/change.ts';
import { reopenMeeting } from '#operations/meetings/hold.ts';
import { layForApproval, writeMinutes } from '#operations/meetings/minutes.ts';
import { perform } from '#operations/perform.ts';
import { listEvents } from '#operations/plans/events.ts';
import { importPlanFile } from '#operations/plans/import-file.ts';
import { followedRecords } from '#store/followed.ts';
import { find } from '#store/plans.ts';
import { sightingsOf } from '#store/sightings.ts';
import { suiteDatabase } from '#test/database.ts';
import { issuedPaper, meetingSteps, time } from '#test/meetings.ts';
import { bodies, organisationFor } from '#test/organisation.ts';
import { newMark, type People, peopleOn, ownPlan as plan } from '#test/people.ts';
import { samplePlan } from '#test/sample-plan.ts';
import { accepted, issuesOf, refusedWith } from './refusals.ts';

describe('a meeting that was said to be held by mistake', () => {
  const suite = suiteDatabase();
  let people: People;
  let steps: ReturnType<typeof meetingSteps>;
  let nth = 0;

  before(async () => {
    people = peopleOn(suite.get(), '2021-03-01T10:00:00.000Z');
    await perform(importPlanFile, people.administrator, { file: samplePlan() });
    await organisationFor(people.editor);
    steps = meetingSteps(people.editor);
  });
  beforeEach(() => people.clock.set('2021-03-01T10:00:00.000Z'));

  const pinId = async () => (await find(suite.get(), plan))?.id ?? '';
  const reopen = (meeting: string, by: Context = people.editor) =>
    perform(reopenMeeting, by, { plan, meeting, once: newMark() });
  const why = async (meeting: string): Promise<string> => {
    const answer = await reopen(meeting);
    return answer.ok ? '' : (answer.issues[0]?.detail ?? '');
  };
  const held = async (...titles: readonly string[]) => {
    nth += 1;
    people.clock.set('2021-03-01T10:00:00.000Z');
    const from = `${String(6 + nth).padStart(2, '0')}:00`;
    const meeting = await steps.plan(bodies.district, { ...time, from, to: '23:30' });
    await steps.free(meeting, ...titles);
    await steps.call(meeting);
    people.clock.set('2021-03-11T08:00:00.000Z');
    await steps.hold(meeting);
    const { agenda } = (await steps.show(meeting)).meeting;
    return { meeting, item: agenda[0]?.id ?? '' };
  };
  const write = (meeting: string, item: string) =>
    accepted(
      perform(writeMinutes, people.editor, {
        plan,
        meeting,
        items: [{ item, text: 'Sagt', basedOn: 0 }],
      }),
    );
  const seenAt = async (meeting: string, body: BodyKey = bodies.local) =>
    (await sightingsOf(suite.get(), await pinId(), { body }))
      .filter((each) => each.meeting === meeting)
      .map(({ subject, document }) => `${Object.values(subject).join(' ')} ${document ?? ''}`)
      .toSorted();

  test('it is called as before, and what was written is kept', async () => {
    const { meeting, item } = await held('Velkomst');
    assert.equal((await refusedWith(reopen(meeting, people.member))).kind, 'notAllowed');
    await write(meeting, item);
    assert.deepEqual(await accepted(reopen(meeting, people.chair)), { meeting, state: 'called' });
    const { meeting: now } = await steps.show(meeting);
    assert.deepEqual([now.state, now.minutes, now.agenda[0]?.minutes], ['called', 'draft', 'Sagt']);
    assert.match(await why(meeting), /ikke skrevet som holdt/);
    const [newest] = (await perform(listEvents, people.editor, { plan })).events;
    assert.deepEqual(newest?.event, { kind: 'meeting.reopened', meeting });
    await steps.hold(meeting);
    assert.equal((await steps.show(meeting)).meeting.state, 'held');
  });

  test('one that nobody was called to is planned again, without minutes', async () => {
    const meeting = await steps.plan(bodies.safety);
    await steps.free(meeting, 'Velkomst');
    people.clock.set('2021-03-11T08:00:00.000Z');
    await steps.hold(meeting);
    assert.equal((await accepted(reopen(meeting))).state, 'planned');
    assert.equal((await steps.show(meeting)).meeting.minutes, 'none');
  });

  test('not once something was decided, or the minutes went to their approval', async () => {
    const decided = await held('Belysning');
    await accepted(
      perform(makeDecision, people.editor, {
        plan,
        body: bodies.district,
        meeting: decided.meeting,
        agendaItem: decided.item,
        on: { kind: 'agendaItem' },
        outcome: 'adopt',
        text: 'Belysningen gås igennem',
        decidedOn: time.day,
        once: newMark(),
      }),
    );
    assert.match(await why(decided.meeting), /skrevet en beslutning ind under mødet/);
    assert.match((await steps.show(decided.meeting)).heldStands ?? '', /beslutning/);
    const { meeting, item } = await held('Velkomst');
    await write(meeting, item);
    await accepted(perform(layForApproval, people.editor, { plan, meeting, once: newMark() }));
    assert.match(await why(meeting), /sendt til godkendelse/);
    const { minutesMark: seen } = await steps.show(meeting);
    await accepted(perform(approveMinutes, people.chair, { plan, meeting, seen, once: newMark() }));
    assert.match(await why(meeting), /godkendt .* af Kirsten og er låst/);
  });

  test('what was seen counts no more, and again when it is held with it on the agenda', async () => {
    const database = suite.get();
    const first = await issuedPaper(database, bodies.local, ['t1', 'u1']);
    const meeting = await steps.plan(bodies.local);
    await steps.propose(meeting);
    await steps.call(meeting);
    people.clock.set('2021-03-11T08:00:00.000Z');
    await steps.hold(meeting);
    const all = [`document ${first} ${first}`, `criterion t1 ${first}`, `criterion u1 ${first}`];
    assert.deepEqual(await seenAt(meeting), all.toSorted());
    await accepted(reopen(meeting));
    assert.deepEqual(await seenAt(meeting), []);
    const followed = await followedRecords(database, await pinId(), {
      focusArea: 'tryghed',
      criterion: 't1' as CriterionId,
    });
    assert.deepEqual(followed.sightings, []);

    const { revision, agenda } = (await steps.show(meeting)).meeting;
    const moved = { plan, meeting, revision, ...time, place: 'Salen' };
    const move = (day: string) =>
      perform(changeMeeting, people.editor, { ...moved, day, once: newMark() });
    assert.deepEqual(await issuesOf(move('2021-04-10')), ['day: contradiction']);
    await accepted(move(time.day));

    const item = agenda.find(({ kind }) => kind === 'paper')?.id;
    await accepted(
      perform(removeAgendaItem, people.editor, { plan, meeting, item, once: newMark() }),
    );
    await steps.free(meeting, 'Velkomst');
    await steps.hold(meeting);
    assert.deepEqual(await seenAt(meeting), [], 'the paper was not on the agenda');
    await accepted(reopen(meeting));
    const second = await issuedPaper(database, bodies.local, ['t1'], 2);
    await steps.propose(meeting);
    await steps.hold(meeting);
    assert.deepEqual(
      await seenAt(meeting),
      [`document ${second} ${second}`, `criterion t1 ${second}`].toSorted(),
      'in the paper that took its place',
    );
    assert.deepEqual((await perform(verifyLog, people.reader, { plan })).faults, []);
  });

  test('the measurements are seen at a meeting only where they were on its agenda', async () => {
    const { meeting } = await held('Velkomst');
    const seen = { plan, body: bodies.district, on: time.day, meeting, once: newMark() };
    assert.deepEqual(await issuesOf(perform(seeMeasurements, people.editor, seen)), [
      'meeting: contradiction',
    ]);
  });

  test('one that was taken back and is held in the table alone is found by the log', async () => {
    const { meeting } = await held('Velkomst');
    await accepted(reopen(meeting));
    const faults = async () => (await perform(verifyLog, people.reader, { plan })).faults;
    assert.deepEqual(await faults(), []);
    const state = (to: string) =>
      suite.get().kysely.updateTable('meeting').set({ state: to }).where('id', '=', meeting);
    await state('held').execute();
    assert.equal((await faults()).length, 1);
    await state('called').execute();
  });
});
