// Calendar feeds: whose they are, what is in them, and when they end.
import assert from 'node:assert/strict';
import { before, beforeEach, describe, test } from 'node:test';
import type { MandateId } from '#domain/governance/body.ts';
import { endMandate } from '#operations/bodies/end-mandate.ts';
import { listFeeds, makeFeed, revokeFeed } from '#operations/calendar/feeds.ts';
import { readFeed } from '#operations/calendar/read-feed.ts';
import type { Context } from '#operations/context.ts';
import { addToAgenda } from '#operations/meetings/agenda.ts';
import { callMeeting, cancelMeeting } from '#operations/meetings/change.ts';
import { planMeetings } from '#operations/meetings/plan.ts';
import { perform } from '#operations/perform.ts';
import { importPlanFile } from '#operations/plans/import-file.ts';
import { keepOrigin } from '#store/served.ts';
import { readCalendar, told } from '#test/calendar.ts';
import { suiteDatabase } from '#test/database.ts';
import { bodies, organisationFor, type TestOrganisation } from '#test/organisation.ts';
import { newMark, ownPlan, type People, peopleOn } from '#test/people.ts';
import { samplePlan } from '#test/sample-plan.ts';
import { accepted } from './refusals.ts';

const plan = ownPlan;
const start = '2020-01-06T10:00:00.000Z';
const gone = { problem: { kind: 'notFound', what: 'feed' } };

describe('calendar feeds', () => {
  const suite = suiteDatabase();
  let people: People;
  let there: TestOrganisation;
  const meetings = new Map<string, string>();

  const planned = async (body: string, day: string): Promise<string> => {
    const made = await accepted(
      perform(planMeetings, people.editor, {
        plan,
        body,
        place: 'Fælleshuset',
        meetings: [{ day, from: '15:00', to: '17:00' }],
        once: newMark(),
      }),
    );
    const meeting = made.meetings[0] ?? '';
    const free = [{ title: 'Hemmeligt punkt om naboen' }];
    await accepted(perform(addToAgenda, people.editor, { plan, meeting, free, once: newMark() }));
    return meeting;
  };

  before(async () => {
    people = peopleOn(suite.get(), start);
    await perform(importPlanFile, people.system, { file: samplePlan() });
    there = await organisationFor(people.editor);
    await keepOrigin(suite.get(), 'https://fremdrift.eksempel.dk');
    for (const [name, body, day] of [
      ['safety', bodies.safety, '2020-02-03'],
      ['off', bodies.safety, '2020-02-10'],
      ['local', bodies.local, '2020-02-04'],
      ['city', bodies.city, '2020-02-05'],
    ] as const) {
      meetings.set(name, await planned(body, day));
    }
    const call = (meeting = '') => ({ plan, meeting, once: newMark() });
    await accepted(perform(callMeeting, people.editor, call(meetings.get('safety'))));
    await accepted(perform(callMeeting, people.editor, call(meetings.get('off'))));
    const off = { ...call(meetings.get('off')), why: 'Sygdom' };
    await accepted(perform(cancelMeeting, people.editor, off));
  });
  beforeEach(() => people.clock.set(start));

  const make = async (who: Context = people.member, body?: string): Promise<string> => {
    const made = await perform(makeFeed, who, {
      plan,
      ...(body === undefined ? {} : { body }),
      once: newMark(),
    });
    assert.ok(made.token);
    return made.token;
  };
  const read = async (token: string) =>
    (await perform(readFeed, people.nobody, { token })).calendar;
  const uids = async (token: string): Promise<readonly string[]> =>
    readCalendar(await read(token)).events.map((event) => told(event, 'uid'));
  const uid = (name: string) => `${meetings.get(name)}@fremdrift`;

  test('one of all meetings has those of the person’s bodies, and how each stands', async () => {
    const { calendar, events } = readCalendar(await read(await make()));
    assert.equal(told(calendar, 'x-wr-calname'), 'Mine møder, Helhedsplan fjordparken');
    assert.deepEqual(
      events.map((event) => [told(event, 'uid'), told(event, 'status'), told(event, 'sequence')]),
      [
        [uid('safety'), 'CONFIRMED', '0'],
        [uid('local'), 'TENTATIVE', '0'],
        [uid('off'), 'CANCELLED', '1'],
      ],
    );
  });

  test('one of a body has that body’s only', async () => {
    assert.deepEqual(await uids(await make(people.member, bodies.local)), [uid('local')]);
  });

  test('names nobody, and says nothing of the agenda', async () => {
    const text = await read(await make());
    assert.doesNotMatch(
      text.replaceAll('\r\n ', ''),
      /Mogens|Kirsten|eksempel\.dk>|@eksempel|Hemmeligt|Sygdom/,
    );
    assert.match(text, /Fælleshuset/);
  });

  test('is the same bytes while nothing changes', async () => {
    const token = await make();
    const first = await read(token);
    people.clock.set('2020-01-07T12:00:00.000Z');
    assert.equal(await read(token), first);
  });

  test('nobody makes one for a body they do not sit in; nor does somebody who sits in none', async () => {
    await assert.rejects(make(people.member, bodies.city), {
      problem: { kind: 'notFound', what: 'body' },
    });
    await assert.rejects(make(people.editor), { problem: { kind: 'notFound', what: 'person' } });
    assert.equal((await perform(listFeeds, people.editor, { plan })).sits, false);
  });

  test('sent twice, the form makes one, and tells the address once', async () => {
    const before = (await perform(listFeeds, people.chair, { plan })).feeds.length;
    const input = { plan, once: newMark() };
    const first = await perform(makeFeed, people.chair, input);
    const second = await perform(makeFeed, people.chair, input);
    assert.ok(first.token);
    assert.deepEqual(second, { feed: first.feed, token: undefined });
    const { feeds } = await perform(listFeeds, people.chair, { plan });
    assert.equal(feeds.length, before + 1);
  });

  test('only the hash of its secret is kept', async () => {
    const token = await make();
    const { rows } = await suite.get().pool.query(
      `select (select json_agg(f) from calendar_feed f)::text
        || (select json_agg(e) from event e)::text
        || (select json_agg(s) from submission s)::text as all`,
    );
    assert.ok(!rows[0].all.includes(token));
  });

  test('ended by its owner it is gone, and by nobody else', async () => {
    const own = async () =>
      (await perform(listFeeds, people.member, { plan })).feeds.map(({ id }) => id);
    const before = await own();
    const token = await make();
    const feed = (await own()).find((each) => !before.includes(each)) ?? '';
    await assert.rejects(perform(revokeFeed, people.chair, { plan, feed }), gone);
    assert.ok(await read(token));
    await perform(revokeFeed, people.member, { plan, feed });
    await assert.rejects(read(token), gone);
    await assert.rejects(perform(revokeFeed, people.member, { plan, feed }), gone);
  });

  test('a secret that never was is answered as one that was ended', async () => {
    for (const token of ['', 'x', 'x'.repeat(32), '../../etc', "' or true --"]) {
      await assert.rejects(read(token), gone, token);
    }
  });

  test('an account that is closed ends it', async () => {
    const token = await make(people.chair);
    const { pool } = suite.get();
    await pool.query(`insert into account (id, name, sign_in_name, created_at, closed_at)
      values ('account-k', 'Kirsten', 'kirsten', now(), null)`);
    await pool.query(`update person set account = 'account-k' where id = $1`, [there.people.chair]);
    assert.ok(await read(token));
    await pool.query(`update account set closed_at = now() where id = 'account-k'`);
    await assert.rejects(read(token), gone);
  });

  test('a mandate that ends takes its body’s meetings and feeds with it, the last one all', async () => {
    const [all, safety] = [await make(), await make(people.member, bodies.safety)];
    const end = async (mandate: MandateId | undefined, to: string) => {
      const { rows } = await suite
        .get()
        .pool.query('select revision from plan where key = $1', [plan]);
      const revision = Number(rows[0].revision);
      const why = 'Fraflyttet';
      await accepted(
        perform(endMandate, people.editor, { plan, mandate, revision, to, why, once: newMark() }),
      );
    };
    const own = there.mandates.get('member');
    await end(own?.get(bodies.safety), '2020-01-31');
    assert.deepEqual(await uids(all), [uid('local')], 'the meeting is after the mandate');
    assert.deepEqual(await uids(safety), []);
    people.clock.set('2020-02-01T10:00:00.000Z');
    await assert.rejects(read(safety), gone);
    assert.deepEqual(await uids(all), [uid('local')]);
    await end(own?.get(bodies.local), '2020-02-01');
    people.clock.set('2020-02-02T10:00:00.000Z');
    await assert.rejects(read(all), gone);
  });
});
