// Somebody with every right over the database changes the log by hand. What they did is found twice:
// by the product in its database, and by the offline verifier, run by plain Node, in the file.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, type TestContext, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { takeOutLog } from '#operations/log/export.ts';
import { verifyLog } from '#operations/log/verify.ts';
import { perform } from '#operations/perform.ts';
import { importPlanFile } from '#operations/plans/import-file.ts';
import { makeAnchors } from '#store/anchors.ts';
import { linksOf, placeOf } from '#store/chain.ts';
import type { Database } from '#store/database.ts';
import { append } from '#store/events.ts';
import type { PlanPin } from '#store/plans.ts';
import * as plans from '#store/plans.ts';
import { testDatabase } from '#test/database.ts';
import { ownPlan, type People, peopleOn } from '#test/people.ts';
import { samplePlan } from '#test/sample-plan.ts';
import { linkHash, noHash } from '#verifier/verify-log.mjs';

const verifier = fileURLToPath(new URL('../../verifier/verify-log.mjs', import.meta.url));
let folder = '';
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'fremdrift-log-'));
});
after(() => rmSync(folder, { recursive: true, force: true }));

/** How many events the plan has; an anchor stands at the tenth. */
const count = 20;
const anchoredAt = 10;

type Setting = { readonly database: Database; readonly people: People; readonly plan: PlanPin };

const write = async ({ database, plan }: Setting, nth: number): Promise<void> => {
  const stamp = {
    plan: { id: plan.id, revision: nth },
    at: `2019-03-${String(nth).padStart(2, '0')}T10:00:00.123Z`,
    actor: nth % 2 === 0 ? 'account-erik' : null,
    actorName: 'Erik Ærø',
    operation: 'plans.answerQuestion',
    requestId: `request-${nth}`,
  };
  await append(database, stamp as Parameters<typeof append>[1], [
    { kind: 'question.answered', question: `q${nth}`, answer: `Svar "${nth}", æøå\n\\` },
  ]);
};

const setting = async (t: TestContext): Promise<Setting> => {
  const database = await testDatabase(t);
  const people = peopleOn(database);
  await perform(importPlanFile, people.system, { file: samplePlan() });
  const plan = await plans.find(database, ownPlan);
  assert.ok(plan);
  const made = { database, people, plan };
  const { head } = await placeOf(database, plan.id);
  for (let nth = head.seq + 1; nth <= count; nth += 1) {
    await write(made, nth);
    if (nth === anchoredAt) {
      await makeAnchors(database, { day: '2019-03-10' as never, at: people.clock.now() });
    }
  }
  return made;
};

const run = async ({ database }: Setting, ...statements: readonly string[]): Promise<void> => {
  await database.pool.query(
    `alter table event disable trigger all; alter table event_link disable trigger all;
     alter table event drop constraint if exists event_plan; ${statements.join(';')};
     alter table event enable trigger all; alter table event_link enable trigger all`,
  );
};

/** The id of the event at a place of the plan's chain. */
const at = (seq: number): string =>
  `(select event from event_link where chain = (select id from plan) and seq = ${seq})`;

/** Works the chain out anew from a place on, as somebody would who knows the format. */
const rewriteFrom = async (setting: Setting, from: number): Promise<void> => {
  const { database, plan } = setting;
  let previous = noHash;
  const links = await linksOf(database, plan.id, { after: 0, upTo: 1e9, most: 1e6 });
  for (const { seq, hash, salt, said } of links) {
    assert.ok(said);
    const made = linkHash(plan.id, { ...said, seq, hash, salt, previous });
    previous = seq < from ? hash : made;
    if (seq >= from) {
      await run(
        setting,
        `update event_link set hash = '${made}' where chain = ${plan.id} and seq = ${seq};
         update chain_head set hash = '${made}', seq = ${seq} where chain = ${plan.id}`,
      );
    }
  }
};

const exported = async ({ people }: Setting): Promise<string> => {
  const { pieces } = await takeOutLog(people.editor, ownPlan);
  const parts: string[] = [];
  for await (const piece of pieces) parts.push(piece);
  return parts.join('');
};

/** What the verifier says about the log with the anchors that were kept elsewhere. */
const offline = (log: string, anchors: readonly object[]) => {
  const [file, kept] = [join(folder, 'log.json'), join(folder, 'anchors.json')];
  writeFileSync(file, log);
  writeFileSync(kept, JSON.stringify({ format: 'fremdrift-anchors/1', anchors }));
  const { status, stdout, stderr } = spawnSync(process.execPath, [verifier, file, kept], {
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr };
};

const checked = async (setting: Setting, anchors: readonly { seq: number; hash: string }[]) => {
  const { faults, events } = await perform(verifyLog, setting.people.reader, {
    plan: ownPlan,
    anchors,
  });
  return {
    events,
    faults: faults.map(({ text }) => text),
    file: offline(await exported(setting), anchors),
  };
};

type Attack = {
  readonly name: string;
  readonly attack: (setting: Setting) => Promise<void>;
  readonly found: RegExp;
  /** The same is not found without the anchor kept elsewhere. */
  readonly onlyByAnchor?: true;
};

const attacks: readonly Attack[] = [
  {
    name: 'a payload is changed',
    attack: (s) =>
      run(s, `update event set payload = payload || '{"answer": "Nej"}' where id = ${at(7)}`),
    found: /^Hændelse nr\. 7 \(id \d+\) er ændret/,
  },
  {
    name: 'another is said to have done it',
    attack: (s) => run(s, `update event set actor_name = 'Otto' where id = ${at(7)}`),
    found: /^Hændelse nr\. 7 \(id \d+\) er ændret/,
  },
  {
    name: 'the account is taken away',
    attack: (s) => run(s, `update event set actor = null where id = ${at(8)}`),
    found: /^Hændelse nr\. 8 \(id \d+\) er ændret/,
  },
  {
    name: 'the time is moved by a millisecond',
    attack: (s) => run(s, `update event set at = at + interval '1 ms' where id = ${at(7)}`),
    found: /^Hændelse nr\. 7 \(id \d+\) er ændret/,
  },
  {
    name: 'the operation, the request and the revision are others',
    attack: (s) =>
      run(
        s,
        `update event set operation = 'x' where id = ${at(7)};
         update event set request_id = 'x' where id = ${at(7)};
         update event set revision = 1000 where id = ${at(7)}`,
      ),
    found: /^Hændelse nr\. 7 \(id \d+\) er ændret/,
  },
  {
    name: 'a row is removed in the middle',
    attack: (s) => run(s, `delete from event where id = ${at(7)}`),
    found: /^Hændelse nr\. 7 er fjernet\.$/,
  },
  {
    name: 'a row is removed in the middle with its link',
    attack: (s) =>
      run(
        s,
        `delete from event where id = ${at(7)}; delete from event_link where seq = 7 and chain > 0`,
      ),
    found: /^Hændelse nr\. 7 er fjernet\.$/,
  },
  {
    name: 'a row is removed and the rest numbered anew',
    attack: (s) =>
      run(
        s,
        `delete from event where id = ${at(7)};
         delete from event_link where seq = 7 and chain > 0;
         update event_link set seq = seq + 1000 where seq > 7 and chain > 0;
         update event_link set seq = seq - 1001 where seq > 1000;
         update chain_head set seq = seq - 1 where chain > 0`,
      ),
    found: /^Der er fjernet 1 ved nr\. 7, og resten er talt om\.$/,
  },
  {
    name: 'an event is given to another plan',
    attack: (s) => run(s, `update event set plan = 99 where id = ${at(7)}`),
    found: /^Hændelse nr\. 7 er fjernet\.$/,
  },
  {
    name: 'rows are removed at the end',
    attack: (s) => run(s, `delete from event where id >= ${at(18)}`),
    found: /^Hændelse nr\. 18(-20)? er fjernet\.|^Slutningen mangler: loggen skal gå til nr\. 20/,
  },
  {
    name: 'rows are removed at the end, with links and head',
    attack: (s) =>
      run(
        s,
        `delete from event where id >= ${at(15)}; delete from event_link where seq >= 15 and chain > 0;
         update chain_head h set seq = 14, hash = (select hash from event_link l
           where l.chain = h.chain and seq = 14) where chain > 0`,
      ),
    found: /^Slutningen er skåret af: ankeret er sat ved nr\. 20, men loggen ender før nr\. 15\.$/,
    onlyByAnchor: true,
  },
  {
    name: 'two have their contents swapped',
    attack: (s) =>
      run(
        s,
        `update event e set payload = o.payload, at = o.at, revision = o.revision, actor = o.actor,
           request_id = o.request_id
         from event o where (e.id = ${at(6)} and o.id = ${at(9)}) or (e.id = ${at(9)} and o.id = ${at(6)})`,
      ),
    found: /^Hændelse nr\. 6 og nr\. 9 er byttet om\.$/,
  },
  {
    name: 'two have their places swapped',
    attack: (s) =>
      run(
        s,
        `alter table event_link drop constraint event_link_event;
         update event_link l set event = o.event from event_link o
         where l.chain > 0 and o.chain = l.chain and l.seq + o.seq = 15 and l.seq in (6, 9)`,
      ),
    found: /^Hændelse nr\. 6 og nr\. 9 er byttet om\.$/,
  },
  {
    name: 'one is put in past the chain',
    attack: (s) =>
      run(
        s,
        `insert into event (plan, revision, at, actor_name, operation, request_id, payload)
         select plan, revision, at, actor_name, operation, 'other', payload from event where id = ${at(7)}`,
      ),
    found: /^Hændelsen med id \d+ er sat ind uden om loggen/,
  },
  {
    name: 'one is put in with a link of its own, and the rest numbered anew',
    attack: (s) =>
      run(
        s,
        `update event_link set seq = seq + 1000 where seq >= 7 and chain > 0;
         update event_link set seq = seq - 999 where seq > 1000;
         insert into event (plan, revision, at, actor_name, operation, request_id, payload)
           select plan, revision, at, actor_name, operation, 'other', payload from event
           where plan is not null order by id desc limit 1;
         insert into event_link (chain, seq, event, salt, hash)
           select plan, 7, id, 'salt', repeat('a', 64) from event order by id desc limit 1;
         update chain_head set seq = seq + 1 where chain > 0`,
      ),
    found: /^Der er sat noget ind ved nr\. 7, som ikke hører til kæden\.$/,
  },
  {
    name: 'an event is changed and its own link made to fit',
    attack: async (s) => {
      await run(s, `update event set actor_name = 'Otto' where id = ${at(7)}`);
      const [link] = await linksOf(s.database, s.plan.id, { after: 6, upTo: 7, most: 1 });
      const [before] = await linksOf(s.database, s.plan.id, { after: 5, upTo: 6, most: 1 });
      assert.ok(link?.said && before);
      const { said, ...place } = link;
      const hash = linkHash(s.plan.id, { ...said, ...place, previous: before.hash });
      await run(s, `update event_link set hash = '${hash}' where seq = 7 and chain > 0`);
    },
    found: /^Hændelse nr\. 8 \(id \d+\) er ændret/,
  },
  {
    name: 'an event is changed and every link after it made to fit',
    attack: async (s) => {
      await run(s, `update event set actor_name = 'Otto' where id = ${at(15)}`);
      await rewriteFrom(s, 15);
    },
    found:
      /^Ankeret passer ikke: noget i nr\. (?:1|11)-20 er skrevet om, efter at ankeret blev sat\.$/,
    onlyByAnchor: true,
  },
  {
    name: 'the whole chain is written anew, and the anchors with it',
    attack: async (s) => {
      await run(
        s,
        `update event set payload = payload || '{"answer": "Nej"}' where plan is not null`,
      );
      await s.database.pool.query('alter table anchor disable trigger all; delete from anchor');
      await rewriteFrom(s, 1);
    },
    found: /^Ankeret passer ikke: noget i nr\. 1-20 er skrevet om/,
    onlyByAnchor: true,
  },
  {
    name: 'a salt is another',
    attack: (s) => run(s, `update event_link set salt = 'x' where seq = 7 and chain > 0`),
    found: /^Hændelse nr\. 7 \(id \d+\) er ændret/,
  },
  {
    name: 'the head is another',
    attack: (s) => run(s, `update chain_head set hash = repeat('a', 64) where chain > 0`),
    found: /^Loggen ender anderledes, end den selv siger/,
  },
];

describe('a log that was tampered with', () => {
  test('one that was not is found whole, in the database and in its file', async (t) => {
    const made = await setting(t);
    const { head } = await placeOf(made.database, made.plan.id);
    const { faults, events, file } = await checked(made, [head]);
    assert.deepEqual(faults, []);
    assert.equal(events, count);
    assert.equal(file.status, 0, file.said);
    assert.match(file.said, /^20 hændelser er kontrolleret\.\nAlt er, som det skal være/);
  });

  for (const { name, attack, found, onlyByAnchor } of attacks) {
    test(`found: ${name}`, async (t) => {
      const made = await setting(t);
      const { head } = await placeOf(made.database, made.plan.id);
      await attack(made);
      const { faults, file } = await checked(made, [head]);
      assert.ok(
        faults.some((each) => found.test(each)),
        `in the database: ${faults.join(' | ')}`,
      );
      assert.equal(file.status, 1, file.said);
      const lines = [...file.said.matchAll(/^FEJL: (.*)$/gm)].map(([, text = '']) => text);
      assert.ok(
        lines.some((each) => found.test(each)),
        `in the file: ${file.said}`,
      );
      if (onlyByAnchor === true) {
        await made.database.pool.query(
          'alter table anchor disable trigger all; delete from anchor',
        );
        const without = await checked(made, []);
        assert.deepEqual(without.faults, []);
        assert.equal(without.file.status, 0, without.file.said);
      }
    });
  }
});
