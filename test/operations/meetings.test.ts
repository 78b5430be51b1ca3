import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import type { BodyKey } from '#domain/governance/body.ts';
import type { Context } from '#operations/context.ts';
import { addToAgenda, moveAgendaItem, removeAgendaItem } from '#operations/meetings/agenda.ts';
import { approveMinutes } from '#operations/meetings/approve.ts';
import { keepAttendance } from '#operations/meetings/attendance.ts';
import { callMeeting, cancelMeeting, changeMeeting } from '#operations/meetings/change.ts';
import { holdMeeting } from '#operations/meetings/hold.ts';
import { layForApproval, writeMinutes } from '#operations/meetings/minutes.ts';
import { issuePack } from '#operations/meetings/pack.ts';
import { planMeetings } from '#operations/meetings/plan.ts';
import { showMeeting } from '#operations/meetings/show.ts';
import { perform } from '#operations/perform.ts';
import { listEvents } from '#operations/plans/events.ts';
import { importPlanFile } from '#operations/plans/import-file.ts';
import * as documents from '#store/documents.ts';
import { meetingsOf } from '#store/meetings.ts';
import { find } from '#store/plans.ts';
import { sightingsOf } from '#store/sightings.ts';
import { testDatabase } from '#test/database.ts';
import { issuedPaper, meetingSteps, time } from '#test/meetings.ts';
import { organisationFor, type TestOrganisation } from '#test/organisation.ts';
import { newMark, type People, peopleOn, ownPlan as plan } from '#test/people.ts';
import { samplePlan } from '#test/sample-plan.ts';
import { accepted, issuesOf, refusedWith } from './refusals.ts';

describe('meetings', () => {
  let people: People;
  let bodies: TestOrganisation['bodies'];
  let persons: TestOrganisation['people'];
  let mandates: TestOrganisation['mandates'];
  let steps: ReturnType<typeof meetingSteps>;

  beforeEach(async (context) => {
    people = peopleOn(await testDatabase(context as never), '2021-03-01T10:00:00.000Z');
    const sample = samplePlan();
    const centralMeasurements = [{ number: 1, text: 'Trygge beboere' }];
    await perform(importPlanFile, people.administrator, {
      file: { ...sample, plan: { ...sample.plan, centralMeasurements } },
    });
    ({ bodies, people: persons, mandates } = await organisationFor(people.editor));
    steps = meetingSteps(people.editor);
  });

  const afterwards = () => people.clock.set('2021-03-11T08:00:00.000Z');
  const pinId = async () => (await find(people.editor.database, plan))?.id ?? '';
  const kinds = async () =>
    (await perform(listEvents, people.editor, { plan })).events.map(({ event }) => event.kind);
  const write = (by: Context, meeting: string, item: string, text: string, basedOn: number) =>
    accepted(perform(writeMinutes, by, { plan, meeting, items: [{ item, text, basedOn }] }));
  const awaiting = async (text = 'Sagt'): Promise<string> => {
    const meeting = await steps.plan(bodies.district);
    await steps.free(meeting, 'Velkomst');
    afterwards();
    await steps.hold(meeting);
    const item = (await steps.show(meeting)).meeting.agenda[0]?.id ?? '';
    await write(people.editor, meeting, item, text, 0);
    await accepted(perform(layForApproval, people.editor, { plan, meeting, once: newMark() }));
    return meeting;
  };
  const approve = async (by: Context, meeting: string, note = '') => {
    const seen = (await perform(showMeeting, by, { plan, meeting })).minutesMark;
    return perform(approveMinutes, by, { plan, meeting, seen, note, once: newMark() });
  };

  test('a year is planned at once, in Danish time, summer time included', async () => {
    const days = [time.day, '2021-06-09', '2021-11-10'];
    const meetings = days.map((day) => ({ ...time, day }));
    const once = newMark();
    const input = { plan, body: bodies.district, meetings, once };
    await accepted(perform(planMeetings, people.editor, input));
    await accepted(perform(planMeetings, people.editor, input));
    const kept = await meetingsOf(people.editor.database, await pinId(), { body: bodies.district });
    assert.deepEqual(
      kept.map(({ number, startsAt, endsAt }) => [number, startsAt, endsAt]),
      [
        [1, '2021-03-10T15:30:00.000Z', '2021-03-10T17:00:00.000Z'],
        [2, '2021-06-09T14:30:00.000Z', '2021-06-09T16:00:00.000Z'],
        [3, '2021-11-10T15:30:00.000Z', '2021-11-10T17:00:00.000Z'],
      ],
    );
  });

  for (const [name, given, issue] of [
    ['ends before it begins', { ...time, to: '16:00' }, 'meetings.0.to: contradiction'],
    [
      'begins in the hour no clock shows',
      { day: '2021-03-28', from: '02:30', to: '04:00' },
      'meetings.0.from: contradiction',
    ],
    ['is on a day that is none', { ...time, day: '2021-02-30' }, 'meetings.0.day: notADate'],
  ] as const) {
    test(`a meeting that ${name} is refused`, async () => {
      const input = { plan, body: bodies.district, meetings: [given], once: newMark() };
      assert.deepEqual(await issuesOf(perform(planMeetings, people.editor, input)), [issue]);
    });
  }

  test('the body is not planned to meet twice at one time', async () => {
    await steps.plan(bodies.district);
    const input = { plan, body: bodies.district, meetings: [time], once: newMark() };
    assert.deepEqual(await issuesOf(perform(planMeetings, people.editor, input)), [
      'meetings.0.day: contradiction',
    ]);
  });

  test('those of the body keep its meetings, others do not', async () => {
    const meeting = await meetingSteps(people.chair).plan(bodies.district);
    await meetingSteps(people.chair).free(meeting, 'Velkomst');
    for (const other of [people.member, people.reader]) {
      const input = { plan, meeting, free: [{ title: 'Mit' }], once: newMark() };
      const problem = await refusedWith(perform(addToAgenda, other, input));
      assert.deepEqual(problem, { kind: 'notAllowed', verb: 'keepMinutes' });
      assert.equal((await perform(showMeeting, other, { plan, meeting })).mayKeep, false);
    }
    const elsewhere = { plan, body: bodies.city, meetings: [time], once: newMark() };
    const problem = await refusedWith(perform(planMeetings, people.chair, elsewhere));
    assert.deepEqual(problem, { kind: 'notAllowed', verb: 'keepMinutes' });
  });

  test('what belongs on the agenda is proposed, and taken once', async () => {
    const paper = await issuedPaper(people.editor.database, bodies.district, ['t1']);
    const meeting = await steps.plan(bodies.district);
    const { proposals } = await steps.show(meeting);
    assert.deepEqual(
      proposals.map(({ kind, subject }) => [kind, subject]),
      [
        ['paper', paper],
        ['measurements', '2021'],
      ],
    );
    await steps.propose(meeting);
    const shown = await steps.show(meeting);
    assert.deepEqual(shown.proposals, []);
    const again = proposals.map(({ kind, subject }) => ({ kind, subject }));
    const input = { plan, meeting, proposals: again, once: newMark() };
    assert.deepEqual(await issuesOf(perform(addToAgenda, people.editor, input)), [
      'items: contradiction',
    ]);
    assert.equal((await steps.show(meeting)).meeting.agenda.length, 2);
    const next = await steps.plan(bodies.district, { ...time, day: '2021-05-10' });
    assert.deepEqual((await steps.show(next)).proposals, [], 'they stand on another to come');
  });

  test('minutes that await approval are proposed for the next meeting', async () => {
    const meeting = await awaiting();
    const next = await steps.plan(bodies.district, { ...time, day: '2021-05-10' });
    const { proposals } = await steps.show(next);
    assert.ok(proposals.some((each) => each.kind === 'minutes' && each.subject === meeting));
  });

  test('items are moved and taken away, but not once something is written under them', async () => {
    const meeting = await steps.plan(bodies.district);
    await steps.free(meeting, 'A', 'B', 'C');
    const titles = async () => (await steps.show(meeting)).meeting.agenda.map((each) => each.title);
    const [a, , c] = (await steps.show(meeting)).meeting.agenda.map((each) => each.id);
    const input = { plan, meeting, once: newMark() };
    await accepted(perform(moveAgendaItem, people.editor, { ...input, item: c, by: 'up' }));
    assert.deepEqual(await titles(), ['A', 'C', 'B']);
    await accepted(
      perform(moveAgendaItem, people.editor, { ...input, once: newMark(), item: a, by: 'up' }),
    );
    assert.deepEqual(await titles(), ['A', 'C', 'B'], 'the first stays first');
    await steps.call(meeting);
    await write(people.editor, meeting, c ?? '', 'Drøftet', 0);
    const remove = (item: string | undefined) =>
      perform(removeAgendaItem, people.editor, { plan, meeting, item, once: newMark() });
    assert.deepEqual(await issuesOf(remove(c)), ['meeting: contradiction']);
    await accepted(remove(a));
    assert.deepEqual(await titles(), ['C', 'B']);
  });

  test('a meeting is called with an agenda only, once; a change after that is told', async () => {
    const meeting = await steps.plan(bodies.district);
    const call = () => perform(callMeeting, people.editor, { plan, meeting, once: newMark() });
    assert.deepEqual(await issuesOf(call()), ['items: contradiction']);
    await steps.free(meeting, 'Velkomst');
    await accepted(call());
    assert.deepEqual(await issuesOf(call()), ['meeting: contradiction']);
    const { meeting: called } = await steps.show(meeting);
    assert.deepEqual([called.state, called.sequence], ['called', 0]);
    const moved = { plan, meeting, ...time, from: '17:00', place: 'Salen', once: newMark() };
    const change = { ...moved, revision: called.revision };
    await accepted(perform(changeMeeting, people.editor, change));
    const after = (await steps.show(meeting)).meeting;
    assert.deepEqual([after.sequence, after.place], [1, 'Salen']);
    const stale = await refusedWith(
      perform(changeMeeting, people.editor, { ...change, once: newMark(), place: 'Kælderen' }),
    );
    assert.equal(stale.kind, 'stale');
    const cancel = { plan, meeting, why: 'Sygdom', once: newMark() };
    await accepted(perform(cancelMeeting, people.editor, cancel));
    assert.equal((await steps.show(meeting)).meeting.sequence, 2);
    const late = perform(addToAgenda, people.editor, {
      plan,
      meeting,
      free: [{ title: 'Nyt' }],
      once: newMark(),
    });
    assert.deepEqual(await issuesOf(late), ['meeting: contradiction']);
  });

  test('a held meeting has seen each criterion of its papers, and the measurements', async () => {
    const paper = await issuedPaper(people.editor.database, bodies.district, ['t1', 'u1']);
    const meeting = await steps.plan(bodies.district);
    await steps.propose(meeting);
    await steps.call(meeting);
    const hold = () => perform(holdMeeting, people.editor, { plan, meeting, once: newMark() });
    assert.deepEqual(await issuesOf(hold()), ['meeting: contradiction'], 'it is in the future');
    afterwards();
    assert.deepEqual(await accepted(hold()), { meeting, criteria: 2, measurements: true });
    assert.deepEqual(await issuesOf(hold()), ['meeting: contradiction'], 'it was said already');
    const database = people.editor.database;
    const seen = await sightingsOf(database, await pinId(), { body: bodies.district });
    const told = seen.map((each) => [JSON.stringify(each.subject), each.document, each.seenOn]);
    const expected = [
      [{ kind: 'document', document: paper }, paper],
      [{ kind: 'criterion', criterion: 't1' }, paper],
      [{ kind: 'criterion', criterion: 'u1' }, paper],
      [{ kind: 'centralMeasurements' }, undefined],
    ].map(([subject, document]) => [JSON.stringify(subject), document, time.day]);
    assert.deepEqual(told.sort(), expected.sort());
    const next = await steps.plan(bodies.district, { ...time, day: '2021-05-10' });
    assert.deepEqual((await steps.show(next)).proposals, [], 'seen this year, and laid before');
  });

  describe('attendance', () => {
    const mandate = (name: 'chair' | 'director' | 'leader') =>
      mandates.get(name)?.get(bodies.district as BodyKey);
    const rows = () => [
      { person: persons.chair, mandate: mandate('chair'), state: 'present' },
      { person: persons.director, mandate: mandate('director'), state: 'excused' },
      { person: persons.teacher, state: 'present', standsInFor: mandate('director') },
    ];
    const keep = async (by: Context, meeting: string, given: readonly object[], seen?: string) =>
      perform(keepAttendance, by, {
        plan,
        meeting,
        rows: given,
        seen: seen ?? (await steps.show(meeting)).attendanceMark,
      });

    test('it is kept with guests and stand-ins, and the representation is told', async () => {
      const meeting = await steps.plan(bodies.district);
      assert.deepEqual(await accepted(keep(people.editor, meeting, rows())), {
        present: 2,
        excused: 1,
        absent: 0,
        ended: [],
      });
      const { representation, lines } = await steps.show(meeting);
      assert.equal(representation.present, 2);
      assert.equal(representation.chairPresent, true);
      assert.deepEqual(
        representation.organisations.filter((each) => each.represented).map((each) => each.name),
        ['Kommunen', 'Boligforeningen'],
      );
      assert.equal(lines.find(({ person }) => person === persons.teacher)?.mandate, undefined);
    });

    test('nobody stands in for one who is there, nor two for one', async () => {
      const meeting = await steps.plan(bodies.district);
      const [chair, director, teacher] = rows();
      const there = [chair, { ...director, state: 'present' }, teacher].map((each) => each ?? {});
      assert.deepEqual(await issuesOf(keep(people.editor, meeting, there)), [
        'rows.2.standsInFor: contradiction',
      ]);
      const two = [...rows(), { ...teacher, person: persons.leader }];
      assert.deepEqual(await issuesOf(keep(people.editor, meeting, two)), [
        'rows.2.standsInFor: contradiction',
        'rows.3.standsInFor: contradiction',
      ]);
    });

    test('of two who keep it at once the second is told', async () => {
      const meeting = await steps.plan(bodies.district);
      const { attendanceMark } = await steps.show(meeting);
      await accepted(keep(people.editor, meeting, rows(), attendanceMark));
      await accepted(keep(people.chair, meeting, rows(), attendanceMark));
      const other = rows().slice(0, 2);
      const problem = await refusedWith(keep(people.chair, meeting, other, attendanceMark));
      assert.equal(problem.kind, 'stale');
    });

    test('whose mandate ends during the meeting stays in the minutes, and is told', async () => {
      const meeting = await steps.plan(bodies.district);
      await accepted(keep(people.editor, meeting, rows()));
      const { kysely } = people.editor.database;
      await kysely
        .updateTable('mandate')
        .set({ to_day: '2021-03-09', ended_why: 'Fratrådt' })
        .where('id', '=', mandate('chair') ?? '')
        .execute();
      const { lines, attendanceMark } = await steps.show(meeting);
      const line = lines.find(({ person }) => person === persons.chair);
      assert.deepEqual([line?.state, line?.endedOn], ['present', '2021-03-09']);
      const given = rows().map((each) =>
        each.state === 'excused' ? { ...each, state: 'absent' } : each,
      );
      const kept = await accepted(keep(people.editor, meeting, given, attendanceMark));
      assert.deepEqual(kept.ended, [persons.chair]);
    });
  });

  describe('minutes', () => {
    test('two who write the same item: nothing is lost, both texts are shown', async () => {
      const meeting = await steps.plan(bodies.district);
      await steps.free(meeting, 'Velkomst', 'Økonomi');
      await steps.call(meeting);
      const [first, second] = (await steps.show(meeting)).meeting.agenda.map(({ id }) => id);
      assert.ok(first !== undefined && second !== undefined);
      const ones = await write(people.editor, meeting, first, 'Ét\r\nto', 0);
      assert.deepEqual(
        ones.written.map(({ item, revision }) => [item, revision]),
        [[first, 1]],
      );
      const items = [
        { item: first, text: 'Mit', basedOn: 0 },
        { item: second, text: 'Regnskabet', basedOn: 0 },
      ];
      const other = await accepted(perform(writeMinutes, people.chair, { plan, meeting, items }));
      assert.deepEqual(other.meanwhile, [
        {
          item: first,
          title: 'Velkomst',
          text: 'Ét\nto',
          revision: 1,
          by: 'Erik',
          yours: 'Mit',
        },
      ]);
      const { agenda } = (await steps.show(meeting)).meeting;
      assert.deepEqual(
        agenda.map((each) => [each.minutes, each.minutesRevision]),
        [
          ['Ét\nto', 1],
          ['Regnskabet', 1],
        ],
      );
      const events = (await kinds()).length;
      assert.deepEqual((await write(people.chair, meeting, first, 'Ét\nto', 0)).meanwhile, []);
      assert.equal((await kinds()).length, events, 'a save sent again writes nothing');
    });

    test('a CPR number is refused, and what stood there stands', async () => {
      const meeting = await steps.plan(bodies.district);
      await steps.free(meeting, 'Velkomst');
      await steps.call(meeting);
      const item = (await steps.show(meeting)).meeting.agenda[0]?.id ?? '';
      const items = [{ item, text: 'Borgeren 010190-1234 kom', basedOn: 0 }];
      assert.deepEqual(
        await issuesOf(perform(writeMinutes, people.editor, { plan, meeting, items })),
        ['items.0.text: cprNumber'],
      );
    });

    test('approved, they are issued and locked: every later write is refused', async () => {
      const meeting = await awaiting();
      const approved = await accepted(approve(people.chair, meeting, 'Rettet: kl. 17'));
      assert.equal(approved.kind, 'approved');
      const database = people.editor.database;
      const issued = await documents.documentsOf(database, await pinId(), { kind: 'minutes' });
      assert.equal(issued.length, 1);
      assert.deepEqual(
        issued[0]?.files.map(({ format }) => format),
        ['docx', 'pdf'],
      );
      const whole = await documents.find(database, await pinId(), issued[0]?.id ?? '');
      const said = JSON.stringify(whole?.document);
      for (const each of ['Velkomst', 'Sagt', 'Rettet: kl. 17', 'Godkendt 11. marts 2021']) {
        assert.ok(said.includes(each), each);
      }
      const item = (await steps.show(meeting)).meeting.agenda[0]?.id ?? '';
      const input = { plan, meeting, once: newMark() };
      const later = [
        perform(writeMinutes, people.editor, {
          plan,
          meeting,
          items: [{ item, text: 'Andet', basedOn: 1 }],
        }),
        perform(addToAgenda, people.editor, { ...input, free: [{ title: 'Nyt' }] }),
        perform(removeAgendaItem, people.editor, { ...input, item }),
        perform(cancelMeeting, people.editor, { ...input, why: 'Nej' }),
        perform(layForApproval, people.editor, input),
        perform(keepAttendance, people.editor, {
          plan,
          meeting,
          seen: '',
          rows: [{ person: persons.teacher, state: 'present' }],
        }),
      ];
      for (const each of later) {
        const answer = await each;
        assert.ok(!answer.ok && /er låst/.test(answer.issues[0]?.detail ?? ''));
      }
    });

    test('approved by two at once, they are approved once', async () => {
      const meeting = await awaiting();
      const answers = await Promise.all([
        accepted(approve(people.chair, meeting)),
        accepted(approve(people.editor, meeting)),
      ]);
      assert.deepEqual(answers.map(({ kind }) => kind).sort(), ['already', 'approved']);
      const all = await kinds();
      for (const kind of ['minutes.approved', 'document.issued']) {
        assert.equal(all.filter((each) => each === kind).length, 1, kind);
      }
    });

    test('approved on what is no longer there, they are not', async () => {
      const meeting = await awaiting();
      const { minutesMark, meeting: read } = await steps.show(meeting);
      await write(people.chair, meeting, read.agenda[0]?.id ?? '', 'Andet', 1);
      const input = { plan, meeting, seen: minutesMark, once: newMark() };
      const problem = await refusedWith(perform(approveMinutes, people.editor, input));
      assert.equal(problem.kind, 'stale');
    });

    test('a fault in the middle of approving leaves nothing half written', async () => {
      const meeting = await awaiting();
      const { minutesMark } = await steps.show(meeting);
      let ids = 0;
      // Writing the document comes after the meeting is marked as approved.
      const broken: Context = {
        ...people.editor,
        newId: () => {
          ids += 1;
          throw new Error('the power went');
        },
      };
      const input = { plan, meeting, seen: minutesMark, once: newMark() };
      await assert.rejects(perform(approveMinutes, broken, input), /the power went/);
      assert.equal(ids, 1);
      assert.equal((await steps.show(meeting)).meeting.minutes, 'awaiting');
      assert.ok(!(await kinds()).includes('minutes.approved'));
      await accepted(approve(people.editor, meeting));
    });
  });

  test('the papers pack holds agenda and papers as they were issued, each with a bookmark', async () => {
    await issuedPaper(people.editor.database, bodies.district, ['t1']);
    const meeting = await steps.plan(bodies.district);
    await steps.free(meeting, 'Velkomst');
    await steps.propose(meeting);
    const input = { plan, meeting, once: newMark() };
    const { document } = await accepted(perform(issuePack, people.chair, input));
    const found = await documents.find(people.editor.database, await pinId(), document);
    assert.deepEqual(
      found?.issued.files.map(({ format }) => format),
      ['docx', 'pdf'],
    );
    const headings = found?.document.blocks.flatMap((block) =>
      block.kind === 'heading' ? [[block.level, block.text, block.id]] : [],
    );
    assert.deepEqual(headings, [
      [1, 'Dagsorden', 'dagsorden'],
      [1, '2. Statuspapir 2020', 'punkt-2'],
      [2, 'Hvad er nået', 'punkt-2-naaet'],
      [1, '3. De centralt genererede målinger og deres udvikling', 'punkt-3'],
      [2, 'Centrale målinger', 'punkt-3-centrale-maalinger'],
      [3, '1. Trygge beboere', undefined],
    ]);
    assert.equal((await steps.show(meeting)).documents.length, 2);
  });

  test('the pack has the minutes that are to be approved', async () => {
    const earlier = await awaiting('Det blev drøftet');
    const meeting = await steps.plan(bodies.district, { ...time, day: '2021-05-10' });
    await steps.propose(meeting);
    const kinds = (await steps.show(meeting)).meeting.agenda.map(({ kind, subject }) => [
      kind,
      subject,
    ]);
    assert.deepEqual(kinds[0], ['minutes', earlier]);
    const input = { plan, meeting, once: newMark() };
    const { document } = await accepted(perform(issuePack, people.editor, input));
    const found = await documents.find(people.editor.database, await pinId(), document);
    assert.match(JSON.stringify(found?.document.blocks), /Det blev drøftet/);
  });
});
