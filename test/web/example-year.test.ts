// What somebody meets who has just started Fremdrift: the example plan with a year behind it.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { conflict } from '#boot/example/year/conflict.ts';
import { playYear } from '#boot/example/year/play.ts';
import { momentOf } from '#boot/example/year/scene.ts';
import { steps } from '#boot/example/year/steps.ts';
import { prepare } from '#boot/first-run.ts';
import type { Actor } from '#domain/access/may.ts';
import type { BodyKey, PersonId } from '#domain/governance/body.ts';
import type { PlanKey } from '#domain/plans/plan.ts';
import { danishTime } from '#domain/time/danish-time.ts';
import { daysAfter, weekday } from '#domain/time/days.ts';
import { date } from '#domain/time/period.ts';
import { listConflicts, showConflict } from '#operations/conflicts/show.ts';
import type { Context } from '#operations/context.ts';
import { verifyLog } from '#operations/log/verify.ts';
import { perform } from '#operations/perform.ts';
import { systemContext } from '#operations/session/open-context.ts';
import type { Mailer } from '#outside/mailer.ts';
import { suiteDatabase } from '#test/database.ts';
import { runJobs } from '#test/jobs.ts';
import { openSite, type Site, type Visitor, wordsIn } from './site.ts';

const plan = 'demo' as PlanKey;
const start = '2026-11-24T09:00:00.000Z';
const year = { plan, startedOn: date('2026-11-24') };

/** As the program is when it writes, and the answer to every nth write never comes back. */
const losingAnswers = (context: Context, nth: number): Context => {
  const { database } = context;
  let writes = 0;
  const transaction: typeof database.transaction = async (work, options) => {
    const answer = await database.transaction(work, options);
    if (options === undefined) writes += 1;
    if (options === undefined && writes % nth === 0) throw new Error('the answer is lost');
    return answer;
  };
  return { ...context, database: { ...database, transaction } };
};

describe('the example plan after the first start', () => {
  const suite = suiteDatabase();
  let site: Site;
  let system: Context;
  let visitor: Visitor;
  let sent = 0;
  let took: readonly number[] = [];

  const rows = async (statement: string): Promise<readonly Record<string, unknown>[]> =>
    (await suite.get().pool.query(statement)).rows;
  const counted = async () =>
    (
      await rows(`select (select count(*)::int from event) as events,
        (select count(*)::int from document) as documents,
        (select count(*)::int from decision) as decisions,
        (select count(*)::int from meeting) as meetings`)
    )[0];
  const words = async (page: string) => {
    const { status, text } = await visitor.get(`/planer/demo/${page}`);
    assert.equal(status, 200, page);
    return wordsIn(text);
  };

  before(async () => {
    const mailer: Mailer = {
      from: { name: 'Fremdrift', address: 'fremdrift@eksempel.dk' },
      close: () => undefined,
      send: async () => {
        sent += 1;
        return { kind: 'sent' };
      },
    };
    site = await openSite(suite.get(), { start, withPlans: false, outside: { mailer } });
    system = systemContext(site.surroundings, 'opstart', 'test');
    await prepare(system);
    visitor = await site.signIn('Anna', 'administrator');
    const began = performance.now();
    const lost = await playYear(losingAnswers(system, 20), year).then(
      () => 0,
      () => 1,
    );
    const stopped = AbortSignal.abort();
    await assert.rejects(playYear(system, year, stopped), /abort/i);
    const { begun, failures } = await runJobs(system, { again: true });
    took = [performance.now() - began, lost, begun, failures.length];
  });

  test('it was broken off and went on: the job has done what was left, once', async (t) => {
    t.diagnostic(`the year took ${Math.round(took[0] ?? 0)} ms`);
    assert.deepEqual(took.slice(1), [1, 1, 0]);
    const marks = await rows(
      `select request_id, count(distinct revision) as times from event
       where request_id like 'eksempel-%' group by 1`,
    );
    assert.equal(marks.length, steps.length);
    assert.deepEqual(
      marks.filter(({ times }) => Number(times) !== 1),
      [],
    );
  });
  test('played again it changes nothing', async () => {
    const then = await counted();
    assert.equal(await playYear(system, year), 0);
    assert.deepEqual(await counted(), then);
  });
  test('its log is whole', async () => {
    const { faults, events } = await perform(verifyLog, system, { plan });
    assert.deepEqual(faults, []);
    assert.ok(events > steps.length);
    assert.match(await words('log'), /Loggen er hel/);
  });

  test('no letter is sent, and nobody can sign in as those in it', async () => {
    assert.equal(sent, 0);
    assert.deepEqual(
      await rows(`select (select count(*)::int from mail) as letters,
        (select count(*)::int from person where email is not null or account is not null) as known,
        (select array_agg(name order by name) from account) as accounts`),
      [{ letters: 0, known: 0, accounts: ['Administrator', 'Anna'] }],
    );
  });

  test('every document of it says that it is made up', async () => {
    const documents = await rows('select fictional, plan from document');
    assert.equal(documents.length, 16);
    assert.ok(documents.every(({ fictional }) => fictional === true));
    assert.match(await words('beslutninger'), /Eksempel med opdigtede tal/);
  });

  test('the other plans have nothing of it', async () => {
    const elsewhere = await rows(`select distinct plan.key from plan
      join meeting on meeting.plan = plan.id`);
    assert.deepEqual(elsewhere, [{ key: plan }]);
  });

  test('this week has one thing that is late, and a year to go on with', async () => {
    const text = await words('uge');
    assert.equal(text.match(/over fristen/g)?.length, 1, text);
    assert.match(text, /Find penge til et hold mere \(Sekretariatslederen\) · 8 dage over fristen/);
    assert.match(text, /Skriv 8 evalueringer af indsatsområder/);
    assert.match(text, /Spørg forældrene på sjette årgang .* senest 3\. december 2026/);
    assert.match(text, /møde 4 · onsdag den 6\. januar 2027/);
  });

  test('the year is closed with every step done, none of them late or skipped', async () => {
    const text = await words('aarets-gang/2019');
    assert.match(text, /Året blev afsluttet 24\. februar 2021/);
    assert.equal(text.match(/Færdig \d+\. \w+ 20\d\d\./g)?.length, 16);
    assert.doesNotMatch(text, /Kan begyndes|Venter|for sent|over fristen\)/);
    assert.match(await words('aarets-gang'), /Årets gang: 2020/);
  });

  test('the board met, decided in every way there is, and its minutes are locked', async () => {
    const meeting = await words('moeder/eksempel-moede-bestyrelse-efteraar-1');
    for (const said of [
      'Hvem der var repræsenteret, står i referatet, som det blev godkendt.',
      'afbud',
      'K3: vurderet som nået (udregnet: delvist nået). Begge papirer ligger der.',
      'følges Vandringerne lægges fast',
      'følges delvist Ordningen bliver fast',
      'Begrundelse: Der er penge til ét hold og ikke til to.',
      'Udsat til 25. november 2020.',
      'følges ikke Telefonkæderne fortsætter.',
      'Det er låst.',
      'gjort 22. oktober 2020: Lamperne lyser.',
    ]) {
      assert.ok(meeting.includes(said), said);
    }
    assert.doesNotMatch(meeting, /stemmer er til stede/, 'seats may be others today');
    const decisions = await words('beslutninger');
    assert.match(decisions, /følges Jobhjælpen flytter til biblioteket nu/);
    assert.match(decisions, /besluttet Planens aktiviteter flytter til biblioteket/);
  });

  test('a paper knows what was known when it was issued, and the next what came of it', async () => {
    const [first, next] = await Promise.all([
      words('dokumenter/eksempel-statuspapir-2019-district-1'),
      words('dokumenter/eksempel-statuspapir-2020-district-1'),
    ]);
    assert.match(first, /2019 fiktiv 73,4 %/);
    // The figures of 2020 were entered in 2021.
    assert.doesNotMatch(first.split('Tallene i diagrammet som tabel')[1] ?? '', /2020 ikke målt/);
    assert.match(next, /Gjort 22\. oktober 2020: Lamperne lyser/);
    assert.match(next, /2020 ikke målt/);
    assert.match(next, /Aftenvandringer\./);
  });

  test('measurements are seen, a notice has its course, and the audit finds what is late only', async () => {
    assert.match(
      await words('centrale-maalinger'),
      /Boligsocial bestyrelse har set dette den 13\. januar 2021\. Bydelsbestyrelsen for Valby og Sydhavnen har set dette den 11\. november 2026\./,
    );
    const notice = await words('underretninger/eksempel-underretning-fortalt-1');
    assert.match(notice, /afsluttet/);
    assert.match(notice, /Ja, alle parter er orienteret/);
    assert.match(notice, /Alternativ foreslået: KFF/);
    const gaps = (await words('revision?aar=2019')).split('Det, der mangler ')[1] ?? '';
    assert.match(
      gaps,
      /^Fristen 16\. november 2026 er overskredet.*Gå til handlingen Revisionspakken/,
    );
  });

  test('there is a notice of each kind, and all of them are ended', async () => {
    const text = await words('underretninger');
    for (const said of ['Klubben maler', 'Fællesrummet lukker', 'Jobvejlederne samles']) {
      assert.ok(text.includes(said), said);
    }
    assert.equal(text.match(/afsluttet/g)?.length, 3, text);
    assert.match(await words('beslutninger'), /besluttet Samlingen tages til efterretning/);
    assert.deepEqual(await rows('select level, body from notice order by number'), [
      { level: 'none', body: null },
      { level: 'district', body: 'bydelsbestyrelsen-for-valby-og-sydhavnen' },
      { level: 'city', body: 'boligsocial-bestyrelse' },
    ]);
  });

  const member = (body: string, organisation: string): Context => {
    const seat = { plan, body: body as BodyKey, person: 'nobody' as PersonId, organisation };
    const seats = [{ ...seat, role: 'member' }] as const;
    const actor: Actor = { kind: 'account', id: 'somebody', name: 'Siv', grants: [], seats };
    return { ...system, actor };
  };

  test('a conflict went its way: own management, then the board, in the agreement’s order', async () => {
    const onBoard = member('bydelsbestyrelsen-for-valby-og-sydhavnen', 'Vibo');
    const shown = await perform(showConflict, onBoard, { plan, conflict });
    assert.deepEqual(
      shown.steps.map(({ kind }) => kind),
      'raised managementInvolved managementInvolved dialogue natured moved proposal outcome'.split(
        ' ',
      ),
    );
    assert.ok(shown.steps.every(({ outOfOrder }) => outOfOrder !== true));
    assert.equal(shown.conflict.state, 'settled');
    assert.match(shown.decisions[0]?.text ?? '', /frivillige får hver en nøgle/);
    const party = member('boligsocial-bestyrelse', 'KFF');
    assert.equal((await perform(listConflicts, party, { plan })).lines[0]?.kind, 'seen');
  });

  test('to everybody else it is a number: the administrator, and the members of other bodies', async () => {
    const elsewhere = member('boligsocial-bestyrelse', 'TMF');
    await assert.rejects(perform(showConflict, elsewhere, { plan, conflict }), /notFound/);
    assert.deepEqual((await perform(listConflicts, elsewhere, { plan })).lines, []);
    assert.equal((await visitor.get(`/planer/demo/konflikter/${conflict}`)).status, 404);
    assert.match(await words('konflikter'), /konflikt nr\. 1 \(fortrolig\)/i);
    const meeting = await words('moeder/eksempel-moede-bestyrelse-vinter-1');
    assert.match(meeting, /Konflikt nr\. 1 Punktet er fortroligt/);
    const documents = await rows('select id from document');
    const pages = [
      'uge',
      'beslutninger',
      'moeder',
      'haendelser',
      'konflikter',
      'log',
      'aktiviteter',
    ]
      .concat([
        'haendelser?foer=250',
        'haendelser?foer=150',
        'haendelser?foer=50',
        'revision?aar=2019',
      ])
      .concat(documents.map(({ id }) => `dokumenter/${id}`));
    for (const page of pages) {
      assert.doesNotMatch(await words(page), /låser|kvitter|højtlæsning|en nøgle/i, page);
    }
    assert.doesNotMatch(meeting, /låser|kvitter|en nøgle|Begge parter fik ordet/i);
  });
});

describe('the story', () => {
  const days = Array.from({ length: 14 }, (_, nth) => daysAfter(date('2026-12-20'), nth));

  test('has a name of its own for every step', () => {
    assert.equal(new Set(steps.map(({ key }) => key)).size, steps.length);
  });

  for (const startedOn of days) {
    test(`lies behind a start on ${startedOn}, and its meetings are on Wednesdays`, () => {
      for (const { key, at } of steps) {
        const moment = momentOf(startedOn, at);
        assert.ok(danishTime(moment).day < startedOn, key);
        if (key.startsWith('holdt-')) assert.equal(weekday(danishTime(moment).day), 3, key);
      }
    });
  }
});
