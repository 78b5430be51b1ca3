import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import type { ConflictCase } from '#domain/governance/conflict.ts';
import type { Instant, IsoDate } from '#domain/time/period.ts';
import { writeMinutes } from '#operations/meetings/minutes.ts';
import { perform } from '#operations/perform.ts';
import { systemContext } from '#operations/session/open-context.ts';
import { createSmtpMailer } from '#outside/smtp-mailer.ts';
import { append } from '#store/agenda.ts';
import { insertConflict } from '#store/conflicts.ts';
import { openDatabase } from '#store/database.ts';
import { insertDecision } from '#store/decisions.ts';
import { find } from '#store/plans.ts';
import { suiteDatabase } from '#test/database.ts';
import { issuedPaper, meetingSteps, time } from '#test/meetings.ts';
import { bodies, organisationFor, type TestOrganisation } from '#test/organisation.ts';
import { newMark, ownPlan as plan } from '#test/people.ts';
import { conflictItem } from '#text/agenda-words.ts';
import { filledForm } from './filled-form.ts';
import { fieldIn, openSite, type Site, type Visitor, wordsIn } from './site.ts';

const list = `/planer/${plan}/moeder`;

describe('the meetings of a plan', () => {
  const database = suiteDatabase();
  let site: Site;
  let editor: Visitor;
  let reader: Visitor;
  let steps: ReturnType<typeof meetingSteps>;
  let organisation: TestOrganisation;
  let system: ReturnType<typeof systemContext>;
  let nth = 0;

  before(async () => {
    site = await openSite(database.get(), { start: '2021-03-10T09:00:00.000Z' });
    system = systemContext(site.surroundings, 'Fremdrift', 'test');
    organisation = await organisationFor(system);
    steps = meetingSteps(system);
    editor = await site.signIn('Erik', 'editor', plan);
    reader = await site.signIn('Rosa', 'reader', plan);
  });

  /** A called meeting later on the day, with two items. */
  const called = async (titles: readonly string[] = ['Velkomst', 'Økonomi']) => {
    nth += 1;
    const from = `${12 + Math.floor(nth / 2)}:${nth % 2 === 0 ? '00' : '30'}`;
    const given = { ...time, from, to: '23:00' };
    const meeting = await steps.plan(bodies.district, given);
    await steps.free(meeting, ...titles);
    await steps.call(meeting);
    const { agenda } = (await steps.show(meeting)).meeting;
    return { meeting, page: `${list}/${meeting}`, items: agenda.map(({ id }) => id) };
  };
  const kept = async (meeting: string) =>
    (await steps.show(meeting)).meeting.agenda.map(({ minutes }) => minutes);

  test('what cannot be read is told at once, with what was typed', async () => {
    const refused = await editor.post(`${list}/nyt`, {
      rows: '3',
      place: 'Salen',
      'meetings.0.day': '31.2.2021',
      'meetings.0.from': 'halv fem',
      'meetings.0.to': '18.00',
      'meetings.2.day': '1.6.2021',
      'meetings.2.from': '16.30',
      'meetings.2.to': '16',
    });
    assert.equal(refused.status, 422);
    const said = wordsIn(refused.text);
    for (const each of [/Organet skal udfyldes/, /Datoen kan ikke læses/, /Skriv klokkeslættet/]) {
      assert.match(said, each);
    }
    assert.equal(fieldIn(refused.text, 'meetings.0.from'), 'halv fem');
    assert.equal(fieldIn(refused.text, 'place'), 'Salen');
  });

  test('an error of the third row stands at the third row, though the second is empty', async () => {
    const refused = await editor.post(`${list}/nyt`, {
      body: bodies.city,
      rows: '3',
      'meetings.0.day': '1.5.2021',
      'meetings.0.from': '16.30',
      'meetings.0.to': '18',
      'meetings.2.day': '1.6.2021',
      'meetings.2.from': '16.30',
      'meetings.2.to': '16',
    });
    assert.equal(refused.status, 422);
    assert.match(refused.text, /id="meetings\.2\.to-error"/);
  });

  test('several planned at once are listed with that they were', async () => {
    const planned = await editor.post(`${list}/nyt`, {
      body: bodies.city,
      rows: '2',
      'meetings.0.day': '1.5.2021',
      'meetings.0.from': '16.30',
      'meetings.0.to': '18',
      'meetings.1.day': '1.6.2021',
      'meetings.1.from': '16.30',
      'meetings.1.to': '18',
    });
    assert.equal(planned.to, `${list}?organ=${bodies.city}&gemt=planlagt`);
    assert.match(wordsIn((await editor.get(planned.to ?? '')).text), /Møderne er planlagt/);
  });

  test('the form of a body has as many rows as the body is to meet', async () => {
    const { text } = await editor.get(`${list}/nyt?organ=${bodies.district}`);
    assert.match(wordsIn(text), /mindst 2 møder om året/);
    assert.match(text, /name="meetings\.1\.day"/);
    assert.doesNotMatch(text, /name="meetings\.2\.day"/);
  });

  test('a reader sees the meeting and none of its forms; a script runs for those who write', async () => {
    const { page } = await called();
    const [seen, kept] = [await reader.get(page), await editor.get(page)];
    assert.equal(seen.status, 200);
    assert.match(wordsIn(seen.text), /1\. Velkomst/);
    assert.doesNotMatch(seen.text, /<textarea|<script|Aflys mødet/);
    assert.doesNotMatch(seen.headers.get('content-security-policy') ?? '', /script-src/);
    assert.match(kept.text, /<script type="module" src="\/assets\/minutes\.\w+\.js">/);
    const policy = kept.headers.get('content-security-policy') ?? '';
    assert.match(policy, /default-src 'none'.*script-src 'self'; connect-src 'self'/);
    assert.doesNotMatch(policy, /unsafe/);
    const script = /src="(\/assets\/minutes\.\w+\.js)"/.exec(kept.text)?.[1] ?? '';
    const { status, headers } = await reader.get(script);
    assert.deepEqual(
      [status, headers.get('content-type')],
      [200, 'text/javascript; charset=utf-8'],
    );
    for (const address of ['ret', 'aflys', 'dagsorden', 'holdt']) {
      const fields = { day: '1.5.2021', from: '16', to: '18', revision: '1', why: 'X', title: 'X' };
      assert.equal((await reader.post(`${page}/${address}`, fields)).status, 403, address);
    }
  });

  test('minutes saved many times in a row are one line of what has happened, and all in the log', async () => {
    const meeting = await steps.plan(bodies.district, { ...time, from: '11:00', to: '23:00' });
    await steps.free(meeting, 'Velkomst');
    await steps.call(meeting);
    const item = (await steps.show(meeting)).meeting.agenda[0]?.id ?? '';
    for (let nth = 0; nth < 120; nth += 1) {
      const written = [{ item, text: `Ord ${nth}`, basedOn: nth }];
      await perform(writeMinutes, system, { plan, meeting, items: written });
    }
    const page = `/planer/${plan}/haendelser`;
    const { text } = await reader.get(page);
    assert.match(
      wordsIn(text),
      /Fremdrift Der blev skrevet referat 120 gange, første gang 10\. marts 2021 kl\. [\d.]+\. Se mødet Den første: Nr\. (\d+) i loggen · \w{8} Den sidste: Nr\. \d+ i loggen/,
    );
    const [, first = '', last = ''] =
      /Den første: Nr\. (\d+) .*?Den sidste: Nr\. (\d+) /.exec(wordsIn(text)) ?? [];
    assert.equal(Number(last) - Number(first), 119);
    assert.match(wordsIn(text), /Et møde blev indkaldt/);
  });

  test('a meeting said to be held by mistake is taken back with a press, while nothing is decided', async () => {
    const { meeting, page, items } = await called();
    await steps.hold(meeting);
    const shown = (await editor.get(page)).text;
    assert.match(shown, /id="ikke-holdt"/);
    assert.doesNotMatch((await reader.get(page)).text, /ikke-holdt/);
    assert.equal((await reader.post(`${page}/ikke-holdt`)).status, 403);
    const back = await editor.post(`${page}/ikke-holdt`, filledForm(shown, `${page}/ikke-holdt`));
    assert.equal(back.status, 303);
    const after = wordsIn((await editor.get(back.to ?? '')).text);
    assert.match(after, /Mødet står ikke længere som holdt/);
    assert.match(after, /Status\s+Indkaldt/);
    await steps.hold(meeting);
    const pin = await find(site.database, plan);
    await insertDecision(site.database, pin?.id ?? '', {
      id: newMark(),
      body: bodies.district,
      meeting,
      agendaItem: items[0] ?? '',
      on: { kind: 'agendaItem' },
      round: 1,
      outcome: 'adopt',
      text: 'Ja',
      decidedOn: '2021-03-10' as IsoDate,
      enteredBy: 'Erik',
      enteredAt: '2021-03-10T09:00:00.000Z' as Instant,
    });
    const said = wordsIn((await editor.get(page)).text);
    assert.match(
      said,
      /Det kan ikke tages tilbage, at mødet er holdt\. Der er skrevet en beslutning/,
    );
    const refused = await editor.post(`${page}/ikke-holdt`);
    assert.equal(refused.status, 422);
    assert.match(wordsIn(refused.text), /Der er skrevet en beslutning ind under mødet/);
  });

  test('two write the same item: both texts come back, and saving then keeps the one in the box', async () => {
    const { meeting, page, items } = await called();
    const [first = '', second = ''] = items;
    const form = filledForm((await editor.get(page)).text, `${page}/aflys`);
    assert.ok('once' in form);
    const theirs = [{ item: first, text: 'Skrevet af en anden', basedOn: 0 }];
    await perform(writeMinutes, system, { plan, meeting, items: theirs });
    const mine = {
      [`tekst.${first}`]: 'Skrevet af mig',
      [`fra.${first}`]: '0',
      [`tekst.${second}`]: 'Regnskabet',
      [`fra.${second}`]: '0',
    };
    const both = await editor.post(`${page}/referat`, mine);
    assert.equal(both.status, 409);
    for (const each of [/har skrevet her imens/, /Skrevet af en anden/, /Skrevet af mig/]) {
      assert.match(wordsIn(both.text), each);
    }
    assert.equal(fieldIn(both.text, `fra.${first}`), '1');
    assert.deepEqual(await kept(meeting), ['Skrevet af en anden', 'Regnskabet']);
    const again = await editor.post(`${page}/referat`, { ...mine, [`fra.${first}`]: '1' });
    assert.equal(again.status, 303);
    assert.deepEqual(await kept(meeting), ['Skrevet af mig', 'Regnskabet']);
  });

  test('a script is answered with JSON: kept, overtaken, refused, signed out', async () => {
    const { meeting, page, items } = await called();
    const [item = ''] = items;
    const send = async (by: Visitor, text: string, basedOn: string) => {
      const fields = { [`tekst.${item}`]: text, [`fra.${item}`]: basedOn };
      const answer = await by.post(`${page}/referat`, fields, { accept: 'application/json' });
      return { status: answer.status, said: JSON.parse(answer.text) as Record<string, unknown> };
    };
    const first = await send(editor, 'Ét', '0');
    assert.deepEqual(first.said.meanwhile, []);
    assert.match(JSON.stringify(first.said.written), /"revision":1.*"clock":"10\.00"/);
    const late = await send(editor, 'To', '0');
    assert.match(JSON.stringify(late.said.meanwhile), /"text":"Ét"/);
    const cpr = await send(editor, 'Kontakt 010190-1234', '1');
    assert.equal(cpr.status, 422);
    assert.match(String(cpr.said.refused), /CPR-nummer/);
    const out = await send(site.visitor(), 'Tre', '1');
    assert.deepEqual(
      [out.status, out.said],
      [403, { refused: 'Du er logget ud. Log ind igen i et andet vindue.' }],
    );
    assert.deepEqual((await send(reader, 'Tre', '1')).said, {
      refused: 'Det har du ikke adgang til.',
    });
    assert.deepEqual(await kept(meeting), ['Ét', '']);
  });

  test('an item gets other words; without any it comes back as it was typed', async () => {
    const { meeting, page, items } = await called();
    const action = `${page}/dagsorden/${items[0]}`;
    const form = filledForm((await editor.get(page)).text, action);
    const given = { ...form, handling: 'ret', title: ' ', note: 'Kort' };
    const refused = await editor.post(action, given);
    assert.equal(refused.status, 422);
    assert.equal(filledForm(refused.text, action).note, 'Kort');
    const saved = await editor.post(action, { ...given, title: 'Velkommen' });
    assert.equal(saved.status, 303);
    const { agenda } = (await steps.show(meeting)).meeting;
    assert.deepEqual([agenda[0]?.title, agenda[0]?.note], ['Velkommen', 'Kort']);
  });

  test('attendance that somebody else kept meanwhile is shown beside what was chosen', async () => {
    const { page } = await called();
    const action = `${page}/fremmoede`;
    const form = filledForm((await editor.get(page)).text, action);
    const [person = ''] = Object.keys(form).filter((name) => name.startsWith('state.'));
    assert.equal((await editor.post(action, form)).status, 303);
    const late = await editor.post(action, { ...form, [person]: 'absent' });
    assert.equal(late.status, 409);
    assert.match(wordsIn(late.text), /Fremmødet er gemt af en anden: .*til stede/);
    assert.equal(filledForm(late.text, action)[person], 'absent');
  });

  test('whose mandate is ended while the attendance is written is kept as having come', async () => {
    const { meeting, page } = await called();
    const action = `${page}/fremmoede`;
    const form = filledForm((await editor.get(page)).text, action);
    const ended = organisation.mandates.get('chair')?.get(bodies.district) ?? '';
    const until = (day: string | null) =>
      database
        .get()
        .kysely.updateTable('mandate')
        .set({ to_day: day })
        .where('id', '=', ended)
        .execute();
    await until('2021-03-09');
    try {
      assert.equal((await editor.post(action, form)).status, 303);
      const kept = (await steps.show(meeting)).meeting.attendance;
      const row = kept.find(({ person }) => person === organisation.people.chair);
      assert.deepEqual([row?.state, row?.mandate], ['present', ended]);
    } finally {
      await until(null);
    }
  });

  test('a change that nobody could be told of says so, and who has no mail is named', async () => {
    const { meeting, page } = await called();
    const { revision } = (await steps.show(meeting)).meeting;
    const { text } = await editor.get(page);
    assert.match(wordsIn(text), /Der er ikke sat en mailserver op\. Giv selv de indkaldte besked/);
    assert.match(wordsIn(text), /Har ikke fået mail om mødet: Ditte Direktør, Kirsten Formand og/);
    const given = { day: '10.3.2021', from: '22.00', to: '23.00', place: 'Salen' };
    const moved = await editor.post(`${page}/ret`, {
      ...given,
      revision: String(revision),
      once: newMark(),
    });
    assert.match(moved.headers.get('location') ?? '', /gemt=rettet-uden-mail/);
    const off = await editor.post(`${page}/aflys`, { why: 'Sygdom', once: newMark() });
    const said = await editor.get(off.headers.get('location') ?? '');
    assert.match(wordsIn(said.text), /aflyst, men ingen fik en mail om det/);
  });

  test('before a meeting is said to be held it is said what its body will have seen', async () => {
    const hint = /Når mødet er skrevet som holdt/;
    const { meeting, page } = await called();
    assert.doesNotMatch(wordsIn((await editor.get(page)).text), hint);
    await issuedPaper(database.get(), bodies.district, ['t1']);
    await steps.propose(meeting);
    assert.match(wordsIn((await editor.get(page)).text), hint);
    assert.doesNotMatch(wordsIn((await reader.get(page)).text), hint);
  });

  test('minutes are written on the day of a meeting that nobody was called to here', async () => {
    const meeting = await steps.plan(bodies.local, { ...time, from: '20:00', to: '21:00' });
    await steps.free(meeting, 'Velkomst');
    const { text } = await editor.get(`${list}/${meeting}`);
    assert.match(text, /<textarea[^>]*data-item/);
    assert.match(wordsIn(text), /Gem, og afslut mødet/);
  });

  test('of a conflict its number is all that is shown, sent or set for those outside it', async () => {
    const { meeting, page } = await called(['Velkomst']);
    const pin = await find(database.get(), plan);
    const conflict: ConflictCase = {
      id: 'konflikt',
      number: 7,
      title: 'Hemmelig strid',
      what: 'Om noget fortroligt',
      parties: ['Boligforeningen', 'Politiet'],
      raisedBy: 'nobody',
      raisedParty: 'Politiet',
      raisedAt: '2021-03-01T10:00:00.000Z' as ConflictCase['raisedAt'],
      place: 'body',
      body: bodies.district,
      state: 'open',
      revision: 1,
    };
    await insertConflict(database.get(), pin?.id ?? '', conflict);
    const item = {
      ...conflictItem('konflikt', 7),
      id: 'punkt-om-konflikt',
      note: 'Fortrolig note',
    };
    await append(database.get(), pin?.id ?? '', meeting, [item]);
    await database
      .get()
      .kysely.updateTable('agenda_item')
      .set({ minutes: 'Hemmeligt sagt' })
      .where('id', '=', 'punkt-om-konflikt')
      .execute();
    for (const visitor of [reader, editor]) {
      const { text } = await visitor.get(page);
      assert.match(wordsIn(text), /Konflikt nr\. 7/);
      assert.doesNotMatch(text, /Hemmelig|ortrolig note/);
    }
    const fields = { 'tekst.punkt-om-konflikt': 'Andet', 'fra.punkt-om-konflikt': '0' };
    assert.equal((await editor.post(`${page}/referat`, fields)).status, 403);
    const pack = await editor.post(`${page}/materiale`);
    assert.equal(pack.status, 303, wordsIn(pack.text).slice(0, 500));
    const { rows } = await database
      .get()
      .pool.query("select blocks::text as blocks from document where kind = 'papersPack'");
    assert.equal(rows.length, 1);
    assert.doesNotMatch(rows[0].blocks, /Hemmelig|ortrolig note/);
  });

  test('a meeting whose day has passed says where its items are now', async () => {
    const old = await steps.plan(bodies.education, { ...time, day: '2021-03-08' });
    await steps.free(old, 'Lektiehjælp');
    const next = await steps.plan(bodies.education, { ...time, day: '2021-04-08' });
    const said = wordsIn((await editor.get(`${list}/${old}`)).text);
    assert.match(said, /Mødets dag er gået.*Skriv, at mødet er holdt, flyt det, eller aflys det/);
    assert.doesNotMatch(said, /Punkter herfra/);
    assert.doesNotMatch(wordsIn((await reader.get(`${list}/${old}`)).text), /Skriv, at mødet/);
    const page = `${list}/${next}`;
    const form = filledForm((await editor.get(page)).text, `${page}/dagsorden`);
    assert.equal((await editor.post(`${page}/dagsorden`, form)).status, 303);
    assert.match(wordsIn((await editor.get(page)).text), /1\. Lektiehjælp Stod på dagsordenen for/);
    assert.match(
      (await reader.get(`${list}/${old}`)).text,
      new RegExp(`Punkter herfra.*href="${page}"`, 's'),
    );
  });

  test('whoever is not called is named, with one press that calls them', async () => {
    const { meeting, page } = await called();
    const from = { name: 'Plan', address: 'plan@eksempel.dk' };
    const smtp = {
      host: '127.0.0.1',
      port: 1,
      encryption: 'none',
      signIn: undefined,
      from,
    } as const;
    const visitor = (
      await openSite(site.database, {
        withPlans: false,
        start: '2021-03-10T09:00:00.000Z',
        outside: { mailer: createSmtpMailer(smtp) },
      })
    ).visitor(editor.cookie);
    assert.equal((await steps.show(meeting)).meeting.state, 'called');
    const { text } = await visitor.get(page);
    assert.match(wordsIn(text), /Ikke indkaldt: .*Kirsten Formand.* De sidder i organet/);
    assert.doesNotMatch((await editor.get(page)).text, /indkald-flere/, 'no mail can be sent');
    assert.equal((await reader.post(`${page}/indkald-flere`)).status, 403);
    const done = await visitor.post(
      `${page}/indkald-flere`,
      filledForm(text, `${page}/indkald-flere`),
    );
    assert.equal(done.status, 303);
    const after = wordsIn((await visitor.get(done.to ?? '')).text);
    assert.match(after, /De, der manglede, er indkaldt på mail/);
    assert.doesNotMatch(after, /Ikke indkaldt/);
  });

  test('a meeting asks the database as many questions for thirty items as for one', async () => {
    const counts: number[] = [];
    for (const length of [1, 30]) {
      const { page } = await called(Array.from({ length }, (_, nth) => `Punkt ${nth}`));
      const fresh = openDatabase(database.address());
      const visitor = (
        await openSite(fresh, { withPlans: false, start: '2021-03-10T09:00:00.000Z' })
      ).visitor(editor.cookie);
      await visitor.get(page);
      fresh.queries.reset();
      assert.equal((await visitor.get(page)).status, 200);
      counts.push(fresh.queries.number());
      await fresh.close();
    }
    assert.equal(counts[0], counts[1], counts.join(' and '));
    assert.ok((counts[0] ?? 99) <= 14, `${counts[0]} questions`);
  });

  test('nothing failed behind the pages', () => assert.deepEqual(site.failures, []));
});
