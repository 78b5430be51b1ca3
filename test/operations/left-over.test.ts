// What stood on an agenda whose meeting came to nothing comes to the next, and never stands nowhere.
import assert from 'node:assert/strict';
import { before, beforeEach, describe, test } from 'node:test';
import { addToAgenda } from '#operations/meetings/agenda.ts';
import { cancelMeeting } from '#operations/meetings/change.ts';
import { writeMinutes } from '#operations/meetings/minutes.ts';
import { perform } from '#operations/perform.ts';
import { importPlanFile } from '#operations/plans/import-file.ts';
import { suiteDatabase } from '#test/database.ts';
import { issuedPaper, meetingSteps, time } from '#test/meetings.ts';
import { bodies, organisationFor } from '#test/organisation.ts';
import { newMark, type People, peopleOn, ownPlan as plan } from '#test/people.ts';
import { samplePlan } from '#test/sample-plan.ts';
import { accepted } from './refusals.ts';

describe('the agenda of a meeting that came to nothing', () => {
  const suite = suiteDatabase();
  let people: People;
  let steps: ReturnType<typeof meetingSteps>;

  before(async () => {
    people = peopleOn(suite.get(), '2021-03-01T10:00:00.000Z');
    await perform(importPlanFile, people.administrator, { file: samplePlan() });
    await organisationFor(people.editor);
    steps = meetingSteps(people.editor);
  });
  beforeEach(() => people.clock.set('2021-03-01T10:00:00.000Z'));

  const offered = async (meeting: string) =>
    (await steps.show(meeting)).proposals.map(({ kind, title, note }) => [kind, title, note]);
  const agenda = async (meeting: string) =>
    (await steps.show(meeting)).meeting.agenda.map(({ title }) => title);
  const said = 'Stod på dagsordenen for møde nr. 1 10. marts 2021, som ikke er skrevet som holdt.';
  const paperNote = 'Organet gennemgår papiret kriterium for kriterium.';

  test('one that nobody told of keeps its items, and the next is offered them too', async () => {
    await issuedPaper(suite.get(), bodies.local, ['t1']);
    const old = await steps.plan(bodies.local);
    await steps.propose(old);
    await steps.free(old, 'Velkomst', 'Nye lamper');
    await steps.call(old);
    const next = await steps.plan(bodies.local, { ...time, day: '2021-05-10' });
    assert.deepEqual(await offered(next), [], 'the day has not passed');
    people.clock.set('2021-03-10T22:30:00.000Z');
    assert.deepEqual(await offered(next), [], 'it is the day itself still');
    people.clock.set('2021-03-11T08:00:00.000Z');
    assert.deepEqual(await offered(next), [
      ['paper', 'Statuspapir 2020', `${paperNote}\n${said}`],
      ['free', 'Velkomst', said],
      ['free', 'Nye lamper', said],
    ]);
    assert.deepEqual((await steps.show(old)).alsoOn, []);
    await steps.free(next, 'velkomst');
    await steps.propose(next);
    assert.deepEqual(await agenda(next), ['velkomst', 'Statuspapir 2020', 'Nye lamper']);
    assert.deepEqual(await agenda(old), ['Statuspapir 2020', 'Velkomst', 'Nye lamper']);
    assert.deepEqual(await offered(next), [], 'nothing is offered twice');
    assert.deepEqual(
      (await steps.show(old)).alsoOn.map(({ id, number }) => [id, number]),
      [[next, 2]],
    );
    const third = await steps.plan(bodies.local, { ...time, day: '2021-06-10' });
    assert.deepEqual(await offered(third), [], 'they stand on one to come');
    const { subject } = (await steps.show(next)).meeting.agenda.at(-1) ?? {};
    assert.equal(subject, undefined, 'an item of one’s own is about nothing kept elsewhere');
    await steps.hold(old);
    assert.deepEqual((await steps.show(old)).alsoOn, []);
  });

  test('what was said, and what was before the body met again, is left over no more', async () => {
    const old = await steps.plan(bodies.safety);
    await steps.free(old, 'Velkomst', 'Sagt');
    const [, item] = (await steps.show(old)).meeting.agenda;
    people.clock.set('2021-03-11T08:00:00.000Z');
    const items = [{ item: item?.id, text: 'Der blev talt', basedOn: 0 }];
    await accepted(perform(writeMinutes, people.editor, { plan, meeting: old, items }));
    const next = await steps.plan(bodies.safety, { ...time, day: '2021-03-20' });
    assert.deepEqual(
      (await offered(next)).map(([, title]) => title),
      ['Velkomst'],
    );
    await steps.free(next, 'Et andet');
    people.clock.set('2021-03-21T08:00:00.000Z');
    await steps.hold(next);
    const later = await steps.plan(bodies.safety, { ...time, day: '2021-05-10' });
    assert.deepEqual(await offered(later), []);
  });

  test('an item of a meeting that was called off is offered with that it was', async () => {
    const old = await steps.plan(bodies.education);
    await steps.free(old, 'Lektiehjælp');
    const cancel = { plan, meeting: old, why: 'Sygdom', once: newMark() };
    await accepted(perform(cancelMeeting, people.editor, cancel));
    const next = await steps.plan(bodies.education, { ...time, day: '2021-04-10' });
    const proposals = (await steps.show(next)).proposals;
    assert.deepEqual(
      proposals.map(({ note }) => note),
      ['Stod på dagsordenen for møde nr. 1 10. marts 2021, som blev aflyst.'],
    );
    const chosen = proposals.map(({ kind, subject }) => ({ kind, subject }));
    const add = () =>
      perform(addToAgenda, people.editor, {
        plan,
        meeting: next,
        proposals: chosen,
        once: newMark(),
      });
    await accepted(add());
    assert.ok(!(await add()).ok, 'chosen by two at once, it is put there once');
    assert.deepEqual(await agenda(next), ['Lektiehjælp']);
  });
});
