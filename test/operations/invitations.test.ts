// Invitations over a real mail server, read as a calendar programme reads them: called, moved, called
// off, with the mail server away meanwhile.
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { type ParsedMail, simpleParser } from 'mailparser';
import type { Checked } from '#domain/checked.ts';
import { giveMandate } from '#operations/bodies/mandates.ts';
import { removePerson } from '#operations/bodies/people.ts';
import { listBodies } from '#operations/bodies/show.ts';
import type { Context } from '#operations/context.ts';
import { addToAgenda } from '#operations/meetings/agenda.ts';
import {
  callMeeting,
  callOthers,
  cancelMeeting,
  changeMeeting,
} from '#operations/meetings/change.ts';
import { planMeetings } from '#operations/meetings/plan.ts';
import { showMeeting } from '#operations/meetings/show.ts';
import { perform } from '#operations/perform.ts';
import { listEvents } from '#operations/plans/events.ts';
import { importPlanFile } from '#operations/plans/import-file.ts';
import { createSmtpMailer } from '#outside/smtp-mailer.ts';
import { keepOrigin } from '#store/served.ts';
import { readCalendar, told } from '#test/calendar.ts';
import { suiteDatabase } from '#test/database.ts';
import { runJobs } from '#test/jobs.ts';
import { type MailServer, type Received, startMailServer } from '#test/mail-server.ts';
import { bodies, organisationFor } from '#test/organisation.ts';
import { newMark, ownPlan, type People, peopleOn } from '#test/people.ts';
import { samplePlan } from '#test/sample-plan.ts';
import { accepted, refusedWith } from './refusals.ts';

const origin = 'https://fremdrift.eksempel.dk';
const plan = ownPlan;

describe('invitations by mail', () => {
  const suite = suiteDatabase();
  let people: People;
  let server: MailServer;
  let sofie: Context;
  let nth = 0;

  before(async () => {
    people = peopleOn(suite.get(), '2020-01-06T10:00:00.000Z');
    await perform(importPlanFile, people.system, { file: samplePlan() });
    await organisationFor(people.editor);
    await keepOrigin(suite.get(), origin);
    server = await startMailServer();
    const mailer = createSmtpMailer({
      host: '127.0.0.1',
      port: server.port,
      encryption: 'none',
      signIn: undefined,
      from: { name: 'Helhedsplan, Fjordby', address: 'plan@eksempel.dk' },
    });
    sofie = { ...people.editor, outside: { mailer } };
  });
  after(() => server?.close());
  beforeEach(() => {
    server.answer('accept');
    people.clock.set('2020-01-06T10:00:00.000Z');
  });

  const work = (again = false) =>
    runJobs({ ...people.system, outside: sofie.outside ?? {} }, { again });

  const lettersOf = async (doing: () => Promise<unknown>): Promise<readonly Received[]> => {
    const before = server.letters.length;
    await doing();
    assert.deepEqual((await work()).failures, []);
    return server.letters.slice(before);
  };

  const planned = async (): Promise<string> => {
    nth += 1;
    const day = `2020-03-${String(nth).padStart(2, '0')}`;
    const meetings = [{ day, from: '15:00', to: '17:00' }];
    const made = await accepted(
      perform(planMeetings, sofie, {
        plan,
        body: bodies.safety,
        place: 'Fælleshuset, Fjordvej 1; salen',
        meetings,
        once: newMark(),
      }),
    );
    const meeting = made.meetings[0] ?? '';
    const free = [{ title: 'Årets tal' }];
    await accepted(perform(addToAgenda, sofie, { plan, meeting, free, once: newMark() }));
    return meeting;
  };
  const call = (meeting: string, context = sofie) =>
    accepted(perform(callMeeting, context, { plan, meeting, once: newMark() }));
  const move = async (meeting: string, from: string) => {
    const { revision } = (await perform(showMeeting, sofie, { plan, meeting })).meeting;
    const day = '2020-04-14';
    const place = 'Skolen';
    const when = { day, from, to: '18:00', place };
    return accepted(
      perform(changeMeeting, sofie, { plan, meeting, revision, ...when, once: newMark() }),
    );
  };
  const cancel = (meeting: string) =>
    accepted(perform(cancelMeeting, sofie, { plan, meeting, why: 'Sygdom', once: newMark() }));

  const problemsOf = async (asked: Promise<Checked<unknown>>): Promise<readonly string[]> => {
    const answer = await asked;
    return answer.ok ? [] : answer.issues.map(({ detail }) => detail ?? '');
  };

  const parsed = (letter: Received | undefined): Promise<ParsedMail> => {
    assert.ok(letter);
    return simpleParser(letter.raw);
  };
  /** What the part that makes the button says, and the file for those who open it by hand. */
  const calendarOf = async (letter: Received | undefined) => {
    const { attachments } = await parsed(letter);
    const texts = attachments.map(({ content }) => content.toString('utf8'));
    assert.ok(texts.length > 0 && texts.every((each) => each === texts[0]), 'one and the same');
    return readCalendar(texts[0] ?? '');
  };

  test('everybody with an address is invited by a letter of their own', async () => {
    const meeting = await planned();
    const letters = await lettersOf(async () => assert.equal((await call(meeting)).told, 3));
    assert.deepEqual(letters.flatMap(({ to }) => to).sort(), [
      'kirsten@eksempel.dk',
      'mogens@eksempel.dk',
      'sofie@eksempel.dk',
    ]);
    const letter = letters.find(({ to }) => to[0] === 'mogens@eksempel.dk');
    assert.match(
      letter?.subject ?? '',
      /^Indkaldelse: Følgegruppen for tryghed, møde 1, søndag den 1\. marts 2020 kl\. 15\.00-17\.00$/,
    );
    assert.match(letter?.text ?? '', /Sted: Fælleshuset, Fjordvej 1; salen/);
    assert.match(letter?.text ?? '', new RegExp(`${origin}/planer/fjordparken/moeder/${meeting}`));
    assert.doesNotMatch(letter?.raw ?? '', /kirsten|sofie/i, 'nobody learns the others’ addresses');
    assert.match(
      letter?.raw ?? '',
      /^Content-Type: text\/calendar; charset=utf-8; method=REQUEST/im,
    );
    assert.match(letter?.raw ?? '', /^Content-Type: application\/ics; name=moede\.ics/im);
    const { calendar, event } = await calendarOf(letter);
    assert.equal(told(calendar, 'method'), 'REQUEST');
    assert.equal(told(event, 'uid'), `${meeting}@fremdrift`);
    assert.equal(told(event, 'sequence'), '0');
    assert.equal(told(event, 'dtstart'), '2020-03-01T15:00:00');
    assert.equal(told(event, 'location'), 'Fælleshuset, Fjordvej 1; salen');
    assert.equal(told(event, 'organizer'), 'mailto:plan@eksempel.dk');
    assert.equal(event.getFirstProperty('attendee')?.getParameter('cn'), 'Mogens Medlem');
  });

  test('moved and then called off, it is the same meeting with a higher number', async () => {
    const meeting = await planned();
    await lettersOf(() => call(meeting));
    const moved = await lettersOf(() => move(meeting, '16:00'));
    assert.equal(moved.length, 3);
    assert.match(moved[0]?.subject ?? '', /^Ændret: /);
    const change = await calendarOf(moved[0]);
    assert.equal(told(change.event, 'dtstart'), '2020-04-14T16:00:00');
    const off = await lettersOf(() => cancel(meeting));
    assert.match(off[0]?.subject ?? '', /^Aflyst: /);
    assert.match(off[0]?.raw ?? '', /method=CANCEL/);
    const cancelled = await calendarOf(off[0]);
    assert.deepEqual(
      [change, cancelled].map(({ calendar, event }) => [
        told(calendar, 'method'),
        told(event, 'uid'),
        told(event, 'sequence'),
        told(event, 'status'),
      ]),
      [
        ['REQUEST', `${meeting}@fremdrift`, '1', 'CONFIRMED'],
        ['CANCEL', `${meeting}@fremdrift`, '2', 'CANCELLED'],
      ],
    );
  });

  test('with the mail server away nothing is lost or doubled, and only what is so still comes out', async () => {
    const meeting = await planned();
    const before = server.letters.length;
    server.answer({ code: 451, at: 'text', reply: 'later' });
    await call(meeting);
    await work();
    people.clock.set('2020-01-06T11:00:00.000Z');
    await move(meeting, '16:30');
    await work(true);
    people.clock.set('2020-01-06T12:00:00.000Z');
    await move(meeting, '17:00');
    assert.equal(server.letters.length, before);
    server.answer('accept');
    await work(true);
    await work(true);
    const letters = server.letters.slice(before);
    assert.equal(letters.length, 3, 'one for each, not three');
    assert.equal(new Set(letters.map(({ messageId }) => messageId)).size, 3);
    const { event } = await calendarOf(letters[0]);
    assert.equal(told(event, 'dtstart'), '2020-04-14T17:00:00');
    assert.equal(told(event, 'sequence'), '2');
  });

  test('a connection that is cut brings the same letter again, with the same id', async () => {
    const meeting = await planned();
    const before = server.letters.length;
    server.answer('drop');
    await call(meeting);
    assert.equal((await work()).failures.length, 3);
    server.answer('accept');
    await work(true);
    assert.equal(server.letters.slice(before).length, 3);
  });

  test('without a mail server the meeting is called, and nobody is said to be told', async () => {
    const meeting = await planned();
    const letters = await lettersOf(async () => {
      assert.equal((await call(meeting, people.editor)).told, 0);
    });
    assert.deepEqual(letters, []);
  });

  test('those the invitation does not reach are named to whoever keeps the meeting', async () => {
    const meeting = await planned();
    const shown = (context: Context) => perform(showMeeting, context, { plan, meeting });
    const { kysely } = suite.get();
    const address = (email: string | null) =>
      kysely.updateTable('person').set({ email }).where('name', '=', 'Mogens Medlem').execute();
    await address(null);
    try {
      assert.equal((await shown(sofie)).told, undefined, 'nobody is called yet');
      server.answer({ code: 550, at: 'recipient', reply: 'no such mailbox' });
      assert.equal((await call(meeting)).told, 2);
      const waiting = await shown(sofie);
      assert.deepEqual(
        [waiting.told?.waiting, waiting.told?.withoutAddress],
        [2, ['Mogens Medlem']],
      );
      await work();
      assert.deepEqual((await shown(sofie)).told, {
        sent: 0,
        waiting: 0,
        failed: ['Kirsten Formand', 'Sofie Sekretariatsleder'],
        withoutAddress: ['Mogens Medlem'],
        notPosted: [],
      });
      await address('mogens@eksempel.dk');
      assert.deepEqual((await shown(sofie)).told?.notPosted, ['Mogens Medlem']);
      server.answer('accept');
      people.clock.set('2020-01-06T11:00:00.000Z');
      await lettersOf(() => move(meeting, '16:00'));
      const all = { sent: 3, waiting: 0, failed: [], withoutAddress: [], notPosted: [] };
      assert.deepEqual((await shown(sofie)).told, all);
      assert.equal((await shown(people.reader)).told, undefined, 'readers are not told');
    } finally {
      await address('mogens@eksempel.dk');
    }
  });

  test('whoever came to the body since the call is called alone, in one press', async () => {
    const meeting = await planned();
    const others = () => perform(callOthers, sofie, { plan, meeting, once: newMark() });
    assert.match((await problemsOf(others()))[0] ?? '', /ikke indkaldt endnu/);
    await lettersOf(() => call(meeting));
    assert.match((await problemsOf(others()))[0] ?? '', /Alle i organet .* er indkaldt/);
    const newPerson = { name: 'Nina Ny', organisation: 'Skolen', email: 'Nina@eksempel.dk' };
    const seat = { plan, body: bodies.safety, newPerson, role: 'member', from: '2020-01-07' };
    await accepted(perform(giveMandate, sofie, { ...seat, once: newMark() }));
    const { told } = await perform(showMeeting, sofie, { plan, meeting });
    assert.deepEqual(told?.notPosted, ['Nina Ny']);
    assert.match(
      (
        await problemsOf(perform(callOthers, people.editor, { plan, meeting, once: newMark() }))
      )[0] ?? '',
      /ikke sat en mailserver op/,
    );
    const refused = await refusedWith(
      perform(callOthers, people.member, { plan, meeting, once: newMark() }),
    );
    assert.equal(refused.kind, 'notAllowed');
    const letters = await lettersOf(async () => {
      assert.equal((await accepted(others())).told, 1);
    });
    assert.deepEqual(
      letters.map(({ to, subject }) => [to[0]?.toLowerCase(), subject.startsWith('Indkaldelse: ')]),
      [['nina@eksempel.dk', true]],
    );
    const { events } = await perform(listEvents, people.editor, { plan });
    const [said] = events.filter(({ event }) => event.kind === 'meeting.othersCalled');
    assert.deepEqual(said?.event, { kind: 'meeting.othersCalled', meeting, invited: 1 });
    assert.deepEqual((await perform(showMeeting, sofie, { plan, meeting })).told?.notPosted, []);
    people.clock.set('2020-12-01T10:00:00.000Z');
    assert.match((await problemsOf(others()))[0] ?? '', /Mødet er begyndt/);
    const [nina] = (await perform(listBodies, people.editor, { plan })).people.filter(
      ({ name }) => name === 'Nina Ny',
    );
    const gone = { plan, person: nina?.id, once: newMark() };
    await accepted(perform(removePerson, people.editor, gone));
  });

  test('somebody who is told of a meeting for the first time is called to it, not told of a change', async () => {
    const meeting = await planned();
    await call(meeting, people.editor);
    const letters = await lettersOf(() => move(meeting, '16:15'));
    assert.equal(letters.length, 3);
    assert.ok(letters.every(({ subject }) => subject.startsWith('Indkaldelse: ')));
  });

  test('what is sent is not kept as a calendar', async () => {
    const { rows } = await suite
      .get()
      .pool.query(
        `select count(*)::int as left from mail where state = 'sent' and calendar is not null`,
      );
    assert.equal(rows[0].left, 0);
  });
});
