// What minutes, agendas and invitations say of a meeting is so: nobody is said to have been told, to have
// left, to have read or to have seen what they were, had and did not.
import assert from 'node:assert/strict';
import { before, beforeEach, describe, test } from 'node:test';
import type { BodyKey } from '#domain/governance/body.ts';
import type { Context } from '#operations/context.ts';
import { correctDecision } from '#operations/decisions/correct.ts';
import { makeDecision } from '#operations/decisions/make.ts';
import { addToAgenda, removeAgendaItem } from '#operations/meetings/agenda.ts';
import { approveMinutes } from '#operations/meetings/approve.ts';
import { keepAttendance } from '#operations/meetings/attendance.ts';
import { cancelMeeting, changeMeeting } from '#operations/meetings/change.ts';
import { layForApproval, writeMinutes } from '#operations/meetings/minutes.ts';
import { previewMinutes } from '#operations/meetings/minutes-data.ts';
import { planMeetings } from '#operations/meetings/plan.ts';
import { perform } from '#operations/perform.ts';
import { listEvents } from '#operations/plans/events.ts';
import { importPlanFile } from '#operations/plans/import-file.ts';
import { meetingOf, meetingsOf } from '#store/meetings.ts';
import { find } from '#store/plans.ts';
import { sightingsOf } from '#store/sightings.ts';
import { suiteDatabase } from '#test/database.ts';
import { issuedPaper, meetingSteps, time } from '#test/meetings.ts';
import { organisationFor, type TestOrganisation } from '#test/organisation.ts';
import { newMark, type People, peopleOn, ownPlan as plan } from '#test/people.ts';
import { samplePlan } from '#test/sample-plan.ts';
import { eventText } from '#text/events.ts';
import { accepted, issuesOf, refusedWith } from './refusals.ts';

describe('what is told of a meeting', () => {
  const suite = suiteDatabase();
  let people: People;
  let bodies: TestOrganisation['bodies'];
  let persons: TestOrganisation['people'];
  let mandates: TestOrganisation['mandates'];
  let steps: ReturnType<typeof meetingSteps>;
  let nth = 0;

  before(async () => {
    people = peopleOn(suite.get(), '2021-03-01T10:00:00.000Z');
    await perform(importPlanFile, people.administrator, { file: samplePlan() });
    ({ bodies, people: persons, mandates } = await organisationFor(people.editor));
    steps = meetingSteps(people.editor);
  });
  beforeEach(() => people.clock.set('2021-03-01T10:00:00.000Z'));

  const pinId = async () => (await find(suite.get(), plan))?.id ?? '';
  const afterwards = () => people.clock.set('2021-03-11T08:00:00.000Z');
  const planned = async (...titles: readonly string[]) => {
    nth += 1;
    const from = `${String(6 + nth).padStart(2, '0')}:00`;
    const meeting = await steps.plan(bodies.district, { day: time.day, from, to: '23:30' });
    if (titles.length > 0) await steps.free(meeting, ...titles);
    const { agenda } = (await steps.show(meeting)).meeting;
    return { meeting, items: agenda.map(({ id }) => id) };
  };
  const awaiting = async () => {
    const { meeting, items } = await planned('Velkomst');
    afterwards();
    await steps.hold(meeting);
    await write(meeting, [{ item: items[0] ?? '', text: 'Sagt', basedOn: 0 }]);
    await accepted(perform(layForApproval, people.editor, { plan, meeting, once: newMark() }));
    return { meeting, item: items[0] ?? '' };
  };
  const write = (meeting: string, items: readonly object[], by: Context = people.editor) =>
    accepted(perform(writeMinutes, by, { plan, meeting, items }));
  const keep = async (meeting: string, rows: readonly object[]) => {
    const { attendanceMark: seen } = await steps.show(meeting);
    return accepted(perform(keepAttendance, people.editor, { plan, meeting, seen, rows }));
  };
  const mandate = (name: 'chair' | 'director') =>
    mandates.get(name)?.get(bodies.district as BodyKey) ?? '';
  const decide = (meeting: string, agendaItem: string) =>
    accepted(
      perform(makeDecision, people.editor, {
        plan,
        body: bodies.district,
        meeting,
        agendaItem,
        on: { kind: 'agendaItem' },
        outcome: 'adopt',
        text: 'Belysningen gås igennem',
        decidedOn: time.day,
        once: newMark(),
      }),
    );

  test('a mandate that ends some day later has not ended in the minutes', async () => {
    const { meeting } = await planned('Velkomst');
    const until = (day: string | null) =>
      suite
        .get()
        .kysely.updateTable('mandate')
        .set({ to_day: day })
        .where('id', '=', mandate('chair'))
        .execute();
    try {
      await until('2022-12-31');
      await keep(meeting, [{ person: persons.chair, mandate: mandate('chair'), state: 'present' }]);
      const of = async () =>
        (await perform(previewMinutes, people.editor, { plan, meeting })).data.attendance.map(
          ({ endedOn }) => endedOn,
        );
      assert.deepEqual(await of(), [undefined]);
      await until(time.day);
      assert.deepEqual(await of(), [undefined], 'the last day is a day they sat there');
      await until('2021-03-09');
      assert.deepEqual(await of(), ['2021-03-09']);
    } finally {
      await until(null);
    }
  });

  const changes: readonly (readonly [
    name: string,
    change: (meeting: string, item: string) => Promise<unknown>,
  ])[] = [
    [
      'who came',
      (meeting) =>
        keep(meeting, [{ person: persons.chair, mandate: mandate('chair'), state: 'absent' }]),
    ],
    ['what was decided', (meeting, item) => decide(meeting, item)],
    ['what was said', (meeting, item) => write(meeting, [{ item, text: 'Andet', basedOn: 1 }])],
  ];
  for (const [name, change] of changes) {
    test(`minutes are not approved when ${name} was changed since they were read`, async () => {
      const { meeting, item } = await awaiting();
      const { minutesMark: seen } = await steps.show(meeting);
      await change(meeting, item);
      const approve = (mark: string) =>
        perform(approveMinutes, people.chair, { plan, meeting, seen: mark, once: newMark() });
      assert.equal((await refusedWith(approve(seen))).kind, 'stale');
      const { minutesMark } = await steps.show(meeting);
      assert.equal((await accepted(approve(minutesMark))).kind, 'approved');
    });
  }

  test('what a body is recorded as having seen stood on the agenda when it met, and stays', async () => {
    const { meeting } = await planned();
    const paper = await issuedPaper(suite.get(), bodies.district, ['t1']);
    await steps.propose(meeting);
    afterwards();
    await steps.hold(meeting);
    const [item] = (await steps.show(meeting)).meeting.agenda;
    assert.equal(item?.subject, paper);
    const remove = { plan, meeting, item: item?.id, once: newMark() };
    assert.deepEqual(await issuesOf(perform(removeAgendaItem, people.editor, remove)), [
      'meeting: contradiction',
    ]);
  });

  test('a paper is not put on the agenda of a meeting that was held, where nobody saw it', async () => {
    const meeting = await steps.plan(bodies.local);
    await steps.free(meeting, 'Velkomst');
    const paper = await issuedPaper(suite.get(), bodies.local, ['t1']);
    afterwards();
    await steps.hold(meeting);
    // Somebody else's page was shown before.
    const proposals = [{ kind: 'paper', subject: paper }];
    const add = { plan, meeting, proposals, once: newMark() };
    assert.deepEqual(await issuesOf(perform(addToAgenda, people.editor, add)), [
      'items: contradiction',
    ]);
    const seen = await sightingsOf(suite.get(), await pinId(), { kind: 'document' });
    assert.ok(seen.every((each) => each.meeting !== meeting));
    const next = await steps.plan(bodies.local, { ...time, day: '2021-05-10' });
    const { proposals: offered } = await steps.show(next);
    assert.ok(
      offered.some(({ subject }) => subject === paper),
      'the next meeting is offered it',
    );
  });

  test('what was decided at a meeting is not corrected to a day before it', async () => {
    const { meeting, items } = await planned('Velkomst');
    afterwards();
    const { decision } = await decide(meeting, items[0] ?? '');
    const given = { plan, decision, outcome: 'adopt', text: 'Rettet', why: 'Skrevet forkert' };
    const correct = (decidedOn: string) =>
      perform(correctDecision, people.editor, { ...given, decidedOn, once: newMark() });
    assert.deepEqual(await issuesOf(correct('2021-03-09')), ['decidedOn: contradiction']);
    await accepted(correct(time.day));
  });

  test('no body has seen a paper before it was issued', async () => {
    const early = await steps.plan(bodies.safety, { ...time, day: '2021-02-18' });
    await steps.free(early, 'Velkomst');
    const paper = await issuedPaper(suite.get(), bodies.safety, ['t1']);
    const offered = async (meeting: string) =>
      (await steps.show(meeting)).proposals.some(({ subject }) => subject === paper);
    assert.ok(!(await offered(early)), 'it was issued two days later');
    const meeting = await steps.plan(bodies.safety);
    assert.ok(await offered(meeting));
    await steps.propose(meeting);
    const { revision } = (await steps.show(meeting)).meeting;
    const moved = { plan, meeting, revision, ...time, place: 'Beboerhuset' };
    const move = (day: string) =>
      perform(changeMeeting, people.editor, { ...moved, day, once: newMark() });
    assert.deepEqual(await issuesOf(move('2021-02-19')), ['day: contradiction']);
    await accepted(move('2021-02-20'));
    await steps.hold(meeting);
    const seen = await sightingsOf(suite.get(), await pinId(), { kind: 'document' });
    assert.deepEqual(
      seen.filter((each) => each.document === paper).map(({ seenOn }) => seenOn),
      ['2021-02-20'],
    );
  });

  test('a meeting that has begun is not called off: what was decided would have no minutes', async () => {
    const cancel = (meeting: string) =>
      perform(cancelMeeting, people.editor, { plan, meeting, why: 'Sygdom', once: newMark() });
    people.clock.set('2021-03-10T12:00:00.000Z');
    const decided = await planned('Velkomst');
    await decide(decided.meeting, decided.items[0] ?? '');
    const written = await planned('Velkomst');
    await write(written.meeting, [{ item: written.items[0], text: 'Sagt', basedOn: 0 }]);
    for (const { meeting } of [decided, written]) {
      assert.deepEqual(await issuesOf(cancel(meeting)), ['why: contradiction']);
    }
  });

  test('what was written under an item that is gone comes back with the refusal', async () => {
    const { meeting, items } = await planned('Velkomst', 'Økonomi');
    const [first, second] = items;
    await accepted(
      perform(removeAgendaItem, people.editor, { plan, meeting, item: first, once: newMark() }),
    );
    const given = [
      { item: first, text: 'Formanden bød velkommen', basedOn: 0 },
      { item: second, text: 'Regnskabet', basedOn: 0 },
    ];
    const answer = await perform(writeMinutes, people.editor, { plan, meeting, items: given });
    assert.ok(!answer.ok);
    assert.deepEqual(answer.issues[0]?.path, ['items', '0', 'item']);
    assert.match(answer.issues[0]?.detail ?? '', /Formanden bød velkommen/);
    const empty = { ...given[0], text: '' };
    const kept = await write(meeting, [empty, { ...given[1] }]);
    assert.deepEqual(
      kept.written.map(({ item }) => item),
      [second],
    );
  });

  test('calendars are told of each change of a meeting that nobody was called to yet', async () => {
    const { meeting } = await planned('Velkomst');
    const { revision } = (await steps.show(meeting)).meeting;
    const moved = { plan, meeting, revision, day: '2021-04-14', from: '16:30', to: '18:00' };
    const { told } = await accepted(
      perform(changeMeeting, people.editor, { ...moved, place: 'Salen', once: newMark() }),
    );
    assert.equal(told, undefined, 'nobody was to be told by mail');
    const now = await meetingOf(suite.get(), await pinId(), meeting);
    assert.equal(now?.sequence, 1);
    const [newest] = (await perform(listEvents, people.editor, { plan })).events;
    assert.match(
      newest === undefined ? '' : eventText(newest.event, () => ''),
      /Et møde blev flyttet til 14\. april 2021 kl\. 16\.30\./,
    );
  });

  test('a meeting is not moved to when its body meets already', async () => {
    const at = { day: '2021-10-13', from: '16:30', to: '18:00' };
    await steps.plan(bodies.district, at);
    const { meeting } = await planned('Velkomst');
    const { revision } = (await steps.show(meeting)).meeting;
    const moved = { plan, meeting, revision, ...at, place: 'Salen', once: newMark() };
    assert.deepEqual(await issuesOf(perform(changeMeeting, people.editor, moved)), [
      'day: contradiction',
    ]);
  });

  test('a year’s meetings are numbered as they come, however they were written', async () => {
    const days = ['2021-11-10', '2021-04-07', '2021-06-09'];
    const meetings = days.map((day) => ({ ...time, day }));
    const input = { plan, body: bodies.education, meetings, once: newMark() };
    await accepted(perform(planMeetings, people.editor, input));
    const kept = await meetingsOf(suite.get(), await pinId(), { body: bodies.education });
    assert.deepEqual(
      kept.map(({ number, startsAt }) => [number, startsAt.slice(0, 10)]),
      [
        [1, '2021-04-07'],
        [2, '2021-06-09'],
        [3, '2021-11-10'],
      ],
    );
  });
});
