// The log that shows tampering: written by many at once, taken out, anchored, mailed, and begun on a
// database that was there before it.
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { before, describe, type TestContext, test } from 'node:test';
import fc from 'fast-check';
import { sql } from 'kysely';
import type { PlanKey } from '#domain/plans/plan.ts';
import type { Instant } from '#domain/time/period.ts';
import { createAccount } from '#operations/accounts/create.ts';
import type { Context } from '#operations/context.ts';
import { addCriterionVersion } from '#operations/criteria/add-version.ts';
import { anchorChains } from '#operations/log/anchor-job.ts';
import { takeOutLog } from '#operations/log/export.ts';
import { keepRecipients, showLog } from '#operations/log/show.ts';
import { verifyLog, verifyLogs } from '#operations/log/verify.ts';
import { perform } from '#operations/perform.ts';
import { answerQuestion } from '#operations/plans/answer-question.ts';
import { listEvents } from '#operations/plans/events.ts';
import { importPlanFile } from '#operations/plans/import-file.ts';
import { registerReading } from '#operations/readings/register.ts';
import { changeSource } from '#operations/sources/change.ts';
import { linksOf, placeOf } from '#store/chain.ts';
import type { Database } from '#store/database.ts';
import { append } from '#store/events.ts';
import { migrate, migrationFolder } from '#store/migrate.ts';
import * as plans from '#store/plans.ts';
import { sealOf } from '#store/reading-seals.ts';
import { emptyDatabase, suiteDatabase, testDatabase } from '#test/database.ts';
import { newMark, otherPlan, ownPlan, type People, peopleOn } from '#test/people.ts';
import { samplePlan } from '#test/sample-plan.ts';
import { eventText } from '#text/events.ts';
import { chainCheck, checkLogFile, noHash } from '#verifier/verify-log.mjs';
import { accepted, issuesOf } from './refusals.ts';

const exported = async (context: Context, plan: PlanKey): Promise<string> => {
  const { pieces } = await takeOutLog(context, plan);
  const parts: string[] = [];
  for await (const piece of pieces) parts.push(piece);
  return parts.join('');
};

const faultsIn = (log: string | Uint8Array): readonly unknown[] => {
  const checked = checkLogFile(typeof log === 'string' ? Buffer.from(log) : log);
  return 'unreadable' in checked ? [checked.unreadable] : checked.findings;
};

const faultsOf = async (context: Context, plan: PlanKey = ownPlan) =>
  (await perform(verifyLog, context, { plan })).faults.map(({ text }) => text);

describe('the log, as it is written', () => {
  const suite = suiteDatabase();
  let people: People;

  before(async () => {
    people = peopleOn(suite.get());
    await perform(importPlanFile, people.system, { file: samplePlan() });
    await perform(importPlanFile, people.system, { file: samplePlan(otherPlan) });
  });

  test('fifty writers on two plans and on no plan leave chains that are whole', async () => {
    const written = Array.from({ length: 50 }, (_, nth) => {
      if (nth % 3 === 2) {
        return perform(createAccount, people.administrator, { name: `N${nth}`, role: 'reader' });
      }
      const plan = nth % 3 === 0 ? ownPlan : otherPlan;
      const input = { plan, question: 'q1', answer: `Svar ${nth}` };
      return perform(answerQuestion, people.cityEditor, input);
    });
    const done = await Promise.allSettled(written);
    assert.ok(done.filter(({ status }) => status === 'fulfilled').length > 15);
    const chains = await perform(verifyLogs, people.administrator, {});
    assert.deepEqual(
      chains.map(({ plan, faults }) => ({ plan, faults })),
      [
        { plan: null, faults: [] },
        { plan: ownPlan, faults: [] },
        { plan: otherPlan, faults: [] },
      ],
    );
    assert.ok(chains.every(({ events, last }) => events > 0 && events === last.seq));
  });

  test('what is undone leaves no link', async () => {
    const plan = await plans.find(suite.get(), ownPlan);
    assert.ok(plan);
    const earlier = await placeOf(suite.get(), plan.id);
    await assert.rejects(
      suite.get().transaction(async (database) => {
        await append(database, stampOf(plan.id), [{ kind: 'plan.exported', form: 'csv' }]);
        throw new Error('no');
      }),
    );
    assert.deepEqual(await placeOf(suite.get(), plan.id), earlier);
    assert.deepEqual(await faultsOf(people.reader), []);
  });

  test('a figure changed in its table is held against the log', async (t) => {
    const database = await testDatabase(t);
    const own = peopleOn(database);
    await perform(importPlanFile, own.system, { file: samplePlan() });
    await register(own.editor, '2018');
    assert.deepEqual(await faultsOf(own.reader), []);
    await database.pool.query(
      `alter table reading disable trigger all; update reading set value = 99 where period = '2018'`,
    );
    assert.deepEqual(await faultsOf(own.reader), [
      'Et tal (safety, 2018) er et andet end det, loggen fortæller om.',
    ]);
    await database.pool.query(`delete from reading where period = '2018' and value = 99`);
    assert.deepEqual(await faultsOf(own.reader), [
      'Et tal (safety, 2018) er fjernet; loggen fortæller om det.',
    ]);
  });

  test('a figure put in past Fremdrift, and one a plan began with that is gone, are found', async (t) => {
    const database = await testDatabase(t);
    const own = peopleOn(database);
    await perform(importPlanFile, own.system, { file: samplePlan() });
    const putIn = (period: string) =>
      database.pool.query(
        `insert into reading (plan, key, series, period, state, value, standing, entered_by, entered_at)
         select id, 'by-hand-' || $1::text, 'safety', $1, 'measured', 99, 'final', 'x', '2018-01-01' from plan`,
        [period],
      );
    await putIn('2018');
    assert.deepEqual(await faultsOf(own.reader), [
      'Et tal (safety, 2018) står ikke i loggen: det er sat ind uden om Fremdrift.',
    ]);
    await database.pool.query(
      `alter table reading disable trigger all; delete from reading where key like 'by-hand-%' or series = 'thefts'`,
    );
    assert.deepEqual(await faultsOf(own.reader), [
      'Ét af de tal, planen begyndte med, er fjernet.',
    ]);
    // Of a plan from before its figures were counted: what came after the first that is told.
    await database.pool.query(
      `alter table event disable trigger all; update event set payload = payload - 'figures' - 'sealed'`,
    );
    await register(own.editor, '2018');
    await putIn('2019');
    assert.ok(
      (await faultsOf(own.reader)).includes(
        'Et tal (safety, 2019) står ikke i loggen: det er sat ind uden om Fremdrift.',
      ),
    );
  });

  const changes: readonly (readonly [column: string, change: string])[] = [
    ['value', 'value = value + 1'],
    ['digits', 'value = value::numeric(20, 5)'],
    ['period', "period = '2014'"],
    ['series', "series = 'thefts'"],
    ['state', "state = 'notMeasured', value = null, sample_size = null"],
    ['number of people', 'sample_size = 1000'],
    ['standing', "standing = 'preliminary'"],
    ['day it was entered', "entered_at = entered_at - interval '1 day'"],
    ['person who entered it', "entered_by = 'Otto'"],
    ['edition', "edition = 'en anden'"],
    ['reason', "reason = 'Ny måde at tælle på'"],
  ];
  for (const [column, change] of changes) {
    for (const isOld of column === 'value' ? [false, true] : [false]) {
      const when = isOld ? 'that stood when an older plan was sealed' : 'a plan began with';
      test(`the ${column} of a figure ${when}, changed by hand, is found`, async (t) => {
        const { own, database } = await planWith(t, { isOld });
        assert.deepEqual(await faultsOf(own.reader), []);
        await database.pool.query(
          `alter table reading disable trigger all;
           update reading set ${change} where id = (select min(id) from reading where series = 'safety')`,
        );
        const [fault, ...others] = await faultsOf(own.reader);
        assert.match(
          fault ?? '',
          /^Et tal \((?:safety|thefts), 201\d\) er ikke, som da planens tal blev forseglet\.$/,
        );
        assert.deepEqual(others, []);
      });
    }
  }

  for (const [column, change] of changes.filter(([name]) => name !== 'value')) {
    test(`the ${column} of a figure that was registered, changed by hand, is found`, async (t) => {
      const { own, database } = await planWith(t, { isOld: false });
      await register(own.editor, '2018');
      assert.deepEqual(await faultsOf(own.reader), []);
      await database.pool.query(
        `alter table reading disable trigger all;
         update reading set ${change} where period = '2018'`,
      );
      const [fault, ...others] = await faultsOf(own.reader);
      assert.match(fault ?? '', /^Et tal \(.*\) er et andet end det, loggen fortæller om\.$/);
      assert.ok(others.length <= 1, others.join());
    });
  }

  /** A plan of now; or one from before figures were sealed, with one told since, sealed at night. */
  const planWith = async (t: TestContext, { isOld }: { readonly isOld: boolean }) => {
    const database = await testDatabase(t);
    const own = peopleOn(database);
    await perform(importPlanFile, own.system, { file: samplePlan() });
    if (isOld) {
      await database.pool.query(
        `alter table reading_seal disable trigger all; delete from reading_seal;
         alter table event disable trigger all; alter table event_link disable trigger all;
         delete from event; delete from event_link; delete from chain_head;
         alter table reading_seal enable trigger all;
         alter table event enable trigger all; alter table event_link enable trigger all`,
      );
      const plan = await plans.find(database, ownPlan);
      await append(database, stampOf(plan?.id), [
        { kind: 'plan.created', name: 'Fjordparken', from: 'file' },
      ]);
      await register(own.editor, '2018');
      await anchorChains(own.system, {});
      await anchorChains(own.system, {});
    }
    return { database, own };
  };

  test('an older plan is sealed once, and the log says honestly what that shows', async (t) => {
    const { own, database } = await planWith(t, { isOld: true });
    const { events } = await perform(listEvents, own.reader, { plan: ownPlan });
    const sealed = events.filter(({ event }) => event.kind === 'log.figuresSealed');
    assert.equal(sealed.length, 1);
    const [{ event } = assert.fail()] = sealed;
    assert.match(
      eventText(event, () => ''),
      /tal og det, der er aftalt om kriterierne, blev forseglet, som det stod\. .*om noget blev ændret før, kan loggen ikke vise\.$/,
    );
    await database.pool.query(
      `alter table criterion disable trigger all; update criterion set sentence = 'Mindst 10' where code = 'T1'`,
    );
    assert.deepEqual(await faultsOf(own.reader), [
      'Et kriteriums ordlyd, eller hvad der var aftalt, da planen begyndte, er ændret.',
    ]);
  });

  test('a seal changed with the figure, or taken away, is found', async (t) => {
    const { own, database } = await planWith(t, { isOld: false });
    const broken = 'Seglet over planens tal er ændret: det er ikke det, loggen fortæller om.';
    await database.pool.query(
      `alter table reading_seal disable trigger all; alter table reading disable trigger all;
       update reading set value = 99 where id = 1;
       update reading_seal set sha256 = ${sealOf(sql`salt`).compile(database.kysely).sql} from reading r where r.id = 1 and r.key = reading`,
    );
    assert.deepEqual(await faultsOf(own.reader), [broken]);
    await database.pool.query('delete from reading_seal');
    assert.ok((await faultsOf(own.reader)).includes(broken));
  });

  test('an agreement changed by hand is found', async (t) => {
    const database = await testDatabase(t);
    const own = peopleOn(database);
    await perform(importPlanFile, own.system, { file: samplePlan() });
    const added = await perform(addCriterionVersion, own.editor, {
      plan: ownPlan,
      code: 'T1',
      basedOn: 1,
      kind: 'watch-only',
      params: { series: 'safety' },
      interpretation: 'Følges kun',
      reason: 'Aftalt',
      once: newMark(),
    });
    assert.ok(added.ok);
    assert.deepEqual(await faultsOf(own.reader), []);
    await database.pool.query(
      `alter table criterion_version disable trigger all;
       update criterion_version set interpretation = 'Noget andet' where number = 2`,
    );
    assert.deepEqual(await faultsOf(own.reader), [
      'Det, der er aftalt om T1, version 2, er et andet end i loggen.',
    ]);
    await database.pool.query(`delete from criterion_version where number = 2`);
    assert.deepEqual(await faultsOf(own.reader), [
      'Det, der er aftalt om T1, version 2, er fjernet; loggen fortæller om det.',
    ]);
    await database.pool.query(`update criterion set sentence = 'Mindst 10' where code = 'T1'`);
    assert.ok(
      (await faultsOf(own.reader)).includes(
        'Et kriteriums ordlyd, eller hvad der var aftalt, da planen begyndte, er ændret.',
      ),
    );
  });

  test('a file changed in its table is held against its own hash and the log', async (t) => {
    const database = await testDatabase(t);
    const own = peopleOn(database);
    await perform(importPlanFile, own.system, { file: samplePlan() });
    const plan = await plans.find(database, ownPlan);
    assert.ok(plan);
    await database.pool.query(
      `insert into document (plan, id, kind, title, as_of, revision, issued_at, issued_by, fictional,
         content, blocks) values ($1, 'd', 'minutes', 'Referat', now(), 1, now(), 'x', false, '1', '1')`,
      [plan.id],
    );
    await database.pool.query(
      `insert into document_file (plan, document, format, sha256, bytes)
       values ($1, 'd', 'pdf', encode(sha256('ab'), 'hex'), 'ab')`,
      [plan.id],
    );
    assert.deepEqual(await faultsOf(own.reader), [
      'Filen Referat (pdf) er ikke den, loggen fortæller om.',
    ]);
    await database.pool.query(
      `alter table document_file disable trigger all; update document_file set bytes = 'ac'`,
    );
    assert.equal(
      (await faultsOf(own.reader))[0],
      'Filen Referat (pdf) er ændret, efter at den blev udgivet.',
    );
  });
});

const stampOf = (plan: string | undefined) => ({
  plan: plan === undefined ? undefined : { id: plan, revision: 1 },
  at: '2019-01-01T00:00:00.000Z' as Instant,
  actor: null,
  actorName: 'x',
  operation: 'o',
  requestId: 'r',
});

const register = async (context: Context, period: string, value = '65'): Promise<void> => {
  await accepted(
    perform(registerReading, context, {
      plan: ownPlan,
      series: 'safety',
      period,
      state: 'measured',
      value,
      standing: 'final',
      confirmed: [],
      once: newMark(),
    }),
  );
};

describe('the log, taken out', () => {
  const suite = suiteDatabase();
  let people: People;
  let log = '';

  before(async () => {
    people = peopleOn(suite.get());
    await perform(importPlanFile, people.system, { file: samplePlan() });
    await register(people.editor, '2018');
    await perform(answerQuestion, people.editor, {
      plan: ownPlan,
      question: 'q1',
      answer: 'Æ ø å "\\ \u2028 😀',
    });
    log = await exported(people.reader, ownPlan);
  });

  test('is whole, is JSON, and ends before the note that it was taken out', () => {
    assert.deepEqual(faultsIn(log), []);
    const file = JSON.parse(log);
    assert.equal(file.format, 'fremdrift-log/1');
    assert.equal(file.events.length, file.head.seq);
    assert.doesNotMatch(log, /"form": "log"/);
  });

  test('any single byte changed, anywhere, is found', () => {
    const bytes = Buffer.from(log);
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (place, by) => {
        const changed = Buffer.from(bytes);
        changed[place] = ((changed[place] ?? 0) + by) % 256;
        return faultsIn(changed).length > 0;
      }),
      { numRuns: 3_000 },
    );
  });

  test('a line taken out, doubled or moved is found', () => {
    const lines = log.split('\n');
    const end = lines.length - 4;
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: end - 1 }),
        fc.integer({ min: 2, max: end - 1 }),
        fc.constantFrom('out', 'twice', 'moved'),
        (from, to, how) => {
          const [line = ''] = lines.slice(from, from + 1);
          const others = how === 'twice' ? [...lines] : lines.toSpliced(from, 1);
          const changed = how === 'out' ? others : others.toSpliced(to, 0, line);
          return changed.join('\n') === log || faultsIn(changed.join('\n')).length > 0;
        },
      ),
    );
  });

  test('a figure of few people is withheld from the file, and the chain is whole all the same', async () => {
    const plan = await perform(verifyLog, people.reader, { plan: ownPlan });
    await accepted(
      perform(changeSource, people.editor, {
        plan: ownPlan,
        source: 'survey',
        revision: Number((await plans.find(suite.get(), ownPlan))?.revision),
        name: 'Spørgeskema',
        base: 1000,
        once: newMark(),
      }),
    );
    await accepted(
      perform(registerReading, people.editor, {
        plan: ownPlan,
        series: 'safety',
        period: '2014',
        state: 'measured',
        value: '61.25',
        sample: { kind: 'size', n: 4 },
        standing: 'final',
        confirmed: [],
        once: newMark(),
      }),
    );
    const hidden = await exported(people.editor, ownPlan);
    assert.ok(plan.events > 0);
    assert.doesNotMatch(hidden, /61,25/);
    const checked = checkLogFile(Buffer.from(hidden));
    assert.ok(!('unreadable' in checked));
    assert.deepEqual(checked.findings, []);
    assert.ok(checked.withheld >= 1);
  });
});

describe('anchors', () => {
  const suite = suiteDatabase();
  let people: People;

  before(async () => {
    people = peopleOn(suite.get());
    await perform(importPlanFile, people.system, { file: samplePlan() });
  });

  const anchored = async () =>
    (await perform(showLog, people.editor, { plan: ownPlan })).anchors.map(({ day, seq }) => ({
      day,
      seq,
    }));

  test('one of each day on which something happened, and none of a day that was missed', async () => {
    people.clock.set('2019-03-02T23:10:00.000Z');
    await anchorChains(people.system, {});
    await anchorChains(people.system, {});
    const first = await anchored();
    assert.deepEqual(
      first.map(({ day }) => day),
      ['2019-03-02'],
    );
    people.clock.set('2019-03-03T23:10:00.000Z');
    await anchorChains(people.system, {});
    assert.deepEqual(await anchored(), first, 'nothing happened');
    await register(people.editor, '2018');
    people.clock.set('2019-03-09T09:00:00.000Z');
    await anchorChains(people.system, {});
    const [last] = (await perform(showLog, people.reader, { plan: ownPlan })).anchors;
    assert.equal(last?.day, '2019-03-08');
    assert.equal(last?.madeAt, '2019-03-09T09:00:00.000Z');
    assert.equal((await anchored()).length, 2);
  });

  test('are mailed to those who are to keep them, once', async () => {
    const mailer = { send: () => Promise.reject(new Error('not in this test')) };
    const emails = ['revisor@eksempel.dk', 'arkiv@eksempel.dk'];
    const kept = { plan: ownPlan, emails, shown: [], once: newMark() };
    assert.equal(await accepted(perform(keepRecipients, people.editor, kept)), 2);
    people.clock.set('2019-03-10T23:10:00.000Z');
    const withMail = { ...people.system, outside: { mailer } } as unknown as Context;
    await anchorChains(withMail, {});
    await anchorChains(withMail, {});
    const { rows } = await suite.get().pool.query('select recipient, subject, body from mail');
    assert.deepEqual(rows.map(({ recipient }) => recipient).sort(), emails.toSorted());
    assert.match(rows[0].subject, /^Loggens anker for .*, 10\. marts 2019$/);
    const [last] = (await perform(showLog, people.reader, { plan: ownPlan })).anchors;
    assert.ok(rows[0].body.includes(`node verify-log.mjs log.json ${last?.seq}:${last?.hash}`));
  });

  test('who keeps them is said by editors, is not lost unseen, and is not shown to readers', async () => {
    const others = { plan: ownPlan, emails: ['ny@eksempel.dk'], shown: [], once: newMark() };
    assert.deepEqual(await issuesOf(perform(keepRecipients, people.editor, others)), [
      'emails: contradiction',
    ]);
    const wrong = { ...others, emails: ['ny@eksempel'], once: newMark() };
    assert.deepEqual(await issuesOf(perform(keepRecipients, people.editor, wrong)), [
      'emails: notAnEmail',
    ]);
    assert.equal((await perform(showLog, people.reader, { plan: ownPlan })).recipients, undefined);
  });
});

test('a database from before the chain is linked as it stood', async (t) => {
  const database: Database = await emptyDatabase(t);
  const folder = mkdtempSync(join(tmpdir(), 'fremdrift-before-'));
  t.after(() => rmSync(folder, { recursive: true }));
  for (const name of readdirSync(migrationFolder).filter((each) => each < '0015')) {
    writeFileSync(join(folder, name), readFileSync(join(migrationFolder, name)));
  }
  await migrate(database, folder);
  await database.pool.query(
    `insert into plan (key, structure) values ('a', '{}'), ('b', '{}');
     insert into event (plan, revision, at, actor_name, operation, request_id, payload)
     select case n % 3 when 0 then null else n % 3 end, n, timestamptz '2020-01-01' + n * interval '1 hour',
       'Ærø', 'o', 'r', jsonb_build_object('kind', 'plan.exported', 'form', 'csv', 'n', n)
     from generate_series(1, 300) n`,
  );
  const ran = await migrate(database);
  assert.ok(ran.includes('0015-log-chain.sql'));
  await append(database, stampOf('1'), [{ kind: 'plan.exported', form: 'csv' }]);
  for (const [chain, seq] of [
    ['0', 100],
    ['1', 101],
    ['2', 100],
  ] as const) {
    const { head } = await placeOf(database, chain);
    assert.equal(head.seq, seq);
    const check = chainCheck(chain);
    let previous = noHash;
    for (const { said, ...place } of await linksOf(database, chain, all)) {
      assert.ok(said);
      check.next({ ...said, ...place, previous });
      previous = place.hash;
    }
    assert.deepEqual(check.end(head), { findings: [], events: seq, withheld: 0, last: head });
  }
});

const all = { after: 0, upTo: 1_000, most: 1_000 };
