// Feeds as a calendar programme fetches them, the weekly letter's link, and the week of a member.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { addAction } from '#operations/actions/change.ts';
import { ensureKey } from '#operations/asks/link.ts';
import { giveAccess } from '#operations/bodies/give-access.ts';
import type { Context } from '#operations/context.ts';
import { openCycle } from '#operations/cycle/open.ts';
import { planMeetings } from '#operations/meetings/plan.ts';
import { perform } from '#operations/perform.ts';
import { stopToken } from '#operations/week/stop-link.ts';
import { keepOrigin } from '#store/served.ts';
import { readCalendar, told } from '#test/calendar.ts';
import { suiteDatabase } from '#test/database.ts';
import { bodies, organisationFor, type TestOrganisation } from '#test/organisation.ts';
import { newMark, ownPlan, peopleOn } from '#test/people.ts';
import { cookieIn, openSite, origin, type Site, type Visitor, wordsIn } from './site.ts';

const root = '/planer/fjordparken';
const feedsPage = `${root}/moeder/kalender`;
const start = '2021-06-01T10:00:00.000Z';

describe('calendar, weekly letter and the week of a member', () => {
  const suite = suiteDatabase();
  let site: Site;
  let editor: Visitor;
  let member: Visitor;
  let there: TestOrganisation;
  let secretariat: Context;

  before(async () => {
    site = await openSite(suite.get(), { start });
    await keepOrigin(suite.get(), origin);
    secretariat = peopleOn(suite.get(), start).editor;
    there = await organisationFor(secretariat);
    editor = await site.signIn('Erik', 'editor', 'fjordparken');
    const given = await perform(giveAccess, secretariat, {
      plan: ownPlan,
      person: there.people.member,
    });
    const { headers } = await site.visitor().post(`/log-ind/${given.link?.token}`);
    member = site.visitor(cookieIn(headers));
    for (const [body, day] of [
      [bodies.safety, '2021-06-10'],
      [bodies.city, '2021-06-11'],
    ] as const) {
      const meetings = [{ day, from: '15:00', to: '17:00' }];
      const made = await perform(planMeetings, secretariat, {
        plan: ownPlan,
        body,
        meetings,
        once: newMark(),
      });
      assert.ok(made.ok);
    }
    for (const [text, ownerPerson] of [
      ['Mal gavlen', there.people.member],
      ['Ring til skolen', there.people.chair],
    ] as const) {
      const action = { plan: ownPlan, text, owner: 'Ejer', ownerPerson, dueOn: '2021-05-20' };
      const made = await perform(addAction, secretariat, { ...action, once: newMark() });
      assert.ok(made.ok, JSON.stringify(made));
    }
  });

  const made = async (): Promise<string> => {
    const { status, text } = await member.post(feedsPage, { body: '-alle' });
    assert.equal(status, 201);
    const address = /<code>([^<]+)<\/code>/.exec(text)?.[1] ?? '';
    assert.match(address, /^http:\/\/localhost:3000\/kalender\/[\w-]{32}\.ics$/);
    return address.slice(origin.length);
  };

  test('a feed is made in one step, fetched by nobody in particular, and asked for again for nothing', async () => {
    const path = await made();
    const fetched = await site.visitor().get(path);
    assert.equal(fetched.status, 200);
    assert.equal(fetched.headers.get('content-type'), 'text/calendar; charset=utf-8');
    assert.match(fetched.headers.get('x-robots-tag') ?? '', /noindex/);
    const { events } = readCalendar(fetched.text);
    assert.deepEqual(
      events.map((event) => told(event, 'summary')),
      ['Følgegruppen for tryghed, møde 1'],
    );
    const etag = fetched.headers.get('etag') ?? '';
    for (const known of [etag, `W/${etag}`, `"x", ${etag}`]) {
      const again = await site.visitor().get(path, { 'if-none-match': known });
      assert.deepEqual([again.status, again.text, again.headers.get('etag')], [304, '', etag]);
    }
    assert.equal((await site.visitor().get(path, { 'if-none-match': '"x"' })).status, 200);
  });

  test('the page shows it without its address, and ends it', async () => {
    const path = await made();
    const { text } = await member.get(feedsPage);
    assert.ok(!text.includes(path));
    assert.match(wordsIn(text), /Dine kalenderadresser.*Alle mine møder/);
    const action = /action="([^"]+\/luk)"/g;
    for (const [, revoke = ''] of text.matchAll(action)) {
      assert.equal((await member.post(revoke)).status, 303);
    }
    assert.equal((await site.visitor().get(path)).status, 404);
  });

  test('whatever opens nothing is answered with one and the same page', async () => {
    const path = await made();
    const wrong = [
      'x.ics',
      `${'x'.repeat(32)}.ics`,
      `${'x'.repeat(32)}`,
      'x',
      '0101901234.ics',
      '%00.ics',
    ];
    const answers = await Promise.all(wrong.map((each) => site.visitor().get(`/kalender/${each}`)));
    assert.deepEqual([...new Set(answers.map(({ status }) => status))], [404]);
    assert.equal(new Set(answers.map(({ text }) => text)).size, 1);
    assert.equal((await site.visitor().get(path.replace('.ics', ''))).status, 404);
  });

  test('somebody who sits nowhere is told why there is nothing to make', async () => {
    const { status, text } = await editor.get(feedsPage);
    assert.equal(status, 200);
    assert.match(wordsIn(text), /Du har ikke plads i et organ/);
    assert.doesNotMatch(text, /<form[^>]*kalender/);
  });

  const stopPath = async (): Promise<string> => {
    const key = await ensureKey(suite.get(), site.surroundings.newSecret);
    return `/ugebrev/${stopToken(key, { plan: ownPlan, person: there.people.member })}`;
  };
  const gets = async (): Promise<boolean> => {
    const { rows } = await suite
      .get()
      .pool.query('select weekly_mail from person where id = $1', [there.people.member]);
    return rows[0].weekly_mail;
  };

  test('the letter’s link shows one button, and looking changes nothing', async () => {
    const path = await stopPath();
    const { status, text, headers } = await site.visitor().get(path);
    assert.equal(status, 200);
    assert.match(headers.get('x-robots-tag') ?? '', /noindex/);
    assert.equal(text.match(/<button/g)?.length, 1);
    assert.match(wordsIn(text), /Stop ugebrevet/);
    assert.equal(await gets(), true);
    const { to } = await site.visitor().post(path, { weekly: 'nej' });
    assert.equal(await gets(), false);
    assert.match(wordsIn((await site.visitor().get(to ?? '')).text), /Ugebrevet er stoppet/);
    await site.visitor().post(path, { weekly: 'ja' });
    assert.equal(await gets(), true);
  });

  test('a mail program stops it by itself, from nowhere in particular (RFC 8058)', async () => {
    const path = await stopPath();
    const from = { origin: undefined, 'sec-fetch-site': undefined };
    const fields = { 'List-Unsubscribe': 'One-Click', weekly: 'ja' };
    const { status } = await site.visitor().post(path, fields, from);
    assert.equal(status, 200);
    assert.equal(await gets(), false, 'and can never take it up again');
    await site.visitor().post(path, { weekly: 'ja' });
    const forged = await site.visitor().post('/ugebrev/x', fields, from);
    assert.equal(forged.status, (await site.visitor().get('/ugebrev/x')).status);
    assert.equal(await gets(), true);
    const elsewhere = await member.post(`${root}/uge/ugebrev`, { weekly: 'nej' }, from);
    assert.equal(elsewhere.status, 403, 'nothing else is exempt');
  });

  test('whoever is signed in chooses on a page', async () => {
    const page = `${root}/uge/ugebrev`;
    assert.match(wordsIn((await member.get(page)).text), /Du får ugebrevet/);
    const { to } = await member.post(page, { weekly: 'nej' });
    assert.match(
      wordsIn((await member.get(to ?? '')).text),
      /Ugebrevet er stoppet\..*Du får ikke ugebrevet/,
    );
    await member.post(page, { weekly: 'ja' });
    assert.match(wordsIn((await editor.get(page)).text), /her er intet at vælge/);
  });

  test('a member sees what waits for them and their meetings; no figures to fetch', async () => {
    const { text } = await member.get(`${root}/uge`);
    const said = wordsIn(text);
    assert.match(said, /Det haster \(1\).*Mal gavlen/);
    assert.doesNotMatch(said, /Ring til skolen|Boligsocial bestyrelse, møde 1|Tal, der kan hentes/);
    assert.match(said, /Møder på vej \(1\).*torsdag den 10\. juni 2021 kl\. 15\.00-17\.00/);
    assert.match(text, /href="\/planer\/fjordparken\/moeder\/kalender"/);
    const all = wordsIn((await member.get(`${root}/uge?vis=alle`)).text);
    assert.match(all, /Ring til skolen/);
  });

  test('one body’s things to do can be seen apart', async () => {
    const said = wordsIn((await editor.get(`${root}/uge?organ=${bodies.safety}`)).text);
    assert.match(said, /Indkald til mødet torsdag den 10\. juni/);
    assert.doesNotMatch(said, /Mal gavlen|fredag den 11\. juni/);
    assert.equal((await editor.get(`${root}/uge?organ=nix`)).status, 200);
  });

  test('every thing to do leads to a page that is there, for whoever sees it', async () => {
    await perform(openCycle, secretariat, { plan: ownPlan, year: 2020, once: newMark() });
    const reader = await site.signIn('Rosa', 'reader', 'fjordparken');
    for (const who of [editor, member, reader]) await followAll(who);
    assert.deepEqual(site.failures, []);
  });

  const followAll = async (who: Visitor): Promise<void> => {
    const { text } = await who.get(`${root}/uge?vis=alle`);
    const [, toDo = ''] = /id="over-tiden"([\s\S]*?)id="venter"/.exec(`${text}id="venter"`) ?? [];
    const links = [...toDo.matchAll(/href="(\/planer[^"]+)"/g)].map(([, link = '']) =>
      link.replaceAll('&amp;', '&'),
    );
    assert.ok(links.length > 3);
    for (const link of new Set(links)) {
      assert.equal((await who.get(link)).status, 200, link);
    }
  };
});
