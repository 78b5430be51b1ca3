// Who sits where, and who signs in as whom, decides what is seen: both are held against the log.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { endMandate } from '#operations/bodies/end-mandate.ts';
import { giveAccess } from '#operations/bodies/give-access.ts';
import { giveMandate } from '#operations/bodies/mandates.ts';
import { removePerson } from '#operations/bodies/people.ts';
import { verifyLog } from '#operations/log/verify.ts';
import { perform } from '#operations/perform.ts';
import { importPlanFile } from '#operations/plans/import-file.ts';
import { showPlan } from '#operations/plans/show.ts';
import { suiteDatabase } from '#test/database.ts';
import { bodies, organisationFor, type TestOrganisation } from '#test/organisation.ts';
import { newMark, type People, peopleOn, ownPlan as plan } from '#test/people.ts';
import { samplePlan } from '#test/sample-plan.ts';
import { accepted } from './refusals.ts';

describe('mandates and accesses held against the log', () => {
  const suite = suiteDatabase();
  let people: People;
  let made: TestOrganisation;

  before(async () => {
    people = peopleOn(suite.get());
    await perform(importPlanFile, people.system, { file: samplePlan() });
    made = await organisationFor(people.editor);
    const { editor } = people;
    const end = async (mandate: string | undefined, to: string) => {
      const { revision } = await perform(showPlan, editor, { plan });
      const fields = { plan, mandate, revision, to, why: 'Fratrådt', once: newMark() };
      await accepted(perform(endMandate, editor, fields));
    };
    await end(made.mandates.get('member')?.get(bodies.safety), '2019-06-30');
    await end(made.mandates.get('member')?.get(bodies.safety), '2019-05-31');
    const coming = await accepted(
      perform(giveMandate, editor, {
        plan,
        body: bodies.education,
        person: made.people.member,
        role: 'member',
        from: '2020-01-01',
        once: newMark(),
      }),
    );
    await end(coming.mandate, '2019-12-31');
    for (const person of [made.people.director, made.people.teacher]) {
      await perform(giveAccess, editor, { plan, person, once: newMark() });
    }
    await accepted(
      perform(removePerson, editor, { plan, person: made.people.teacher, once: newMark() }),
    );
  });

  const faults = async () =>
    (await perform(verifyLog, people.reader, { plan })).faults.map(({ text }) => text);

  test('what was given, ended and taken back in the ordinary way is as the log tells', async () => {
    assert.deepEqual(await faults(), []);
  });

  const attacks: readonly (readonly [name: string, attack: string, found: RegExp])[] = [
    [
      'for whom somebody sits',
      `update mandate set organisation = 'Boligforeningen' where person = 'person-mogens'`,
      /^Et mandat \(Den lokale styregruppe, fra 01\.01\.2017\) er ikke, som loggen fortæller\.$/,
    ],
    [
      'a mandate prolonged',
      `update mandate set to_day = '2019-06-30' where to_day = '2019-05-31'`,
      /^Et mandat \(Følgegruppen for tryghed, fra 01\.01\.2017\) er ikke,/,
    ],
    [
      'an end taken away',
      `update mandate set to_day = null, ended_why = null where to_day = '2019-05-31'`,
      /^Et mandat \(Følgegruppen for tryghed, fra 01\.01\.2017\) er ikke,/,
    ],
    [
      'a member made chair',
      `update mandate set role = 'chair' where body = 'den-lokale-styregruppe' and role = 'member'`,
      /^Et mandat \(Den lokale styregruppe, fra 01\.01\.2017\) er ikke,/,
    ],
    [
      'a mandate put in',
      `insert into mandate (plan, id, body, person, role, from_day)
         select plan, 'by-hand', 'boligsocial-bestyrelse', person, 'member', '2018-01-01'
         from mandate where person = 'person-mogens' limit 1`,
      /^Et mandat \(Boligsocial bestyrelse, fra 01\.01\.2018\) er ikke,/,
    ],
    [
      'a mandate that is gone',
      `delete from mandate where body = 'boligsocial-bestyrelse'`,
      /^Et mandat i "Boligsocial bestyrelse" er fjernet; loggen fortæller om det\.$/,
    ],
    [
      'somebody else who signs in as a person',
      `update person set account = 'another' where id = 'person-ditte'`,
      /^Hvem der logger ind som Ditte Direktør, er ikke, som loggen fortæller\.$/,
    ],
    [
      'an access that nobody gave',
      `update person set account = 'another' where id = 'person-mogens'`,
      /^Hvem der logger ind som Mogens Medlem, er ikke, som loggen fortæller\.$/,
    ],
  ];
  for (const [name, attack, found] of attacks) {
    test(`found: ${name}`, async () => {
      const { pool } = suite.get();
      const client = await pool.connect();
      try {
        for (const table of ['mandate', 'person']) {
          await client.query(`create table kept_${table} as table ${table}`);
        }
        // Foreign keys and triggers are off for whoever has the database in hand.
        await client.query('set session_replication_role = replica');
        const { rowCount } = await client.query(attack);
        assert.notEqual(rowCount, 0, 'nothing was attacked');
        const told = await faults();
        assert.ok(
          told.some((each) => found.test(each)),
          told.join('\n'),
        );
      } finally {
        for (const table of ['mandate', 'person']) {
          await client.query(
            `delete from ${table}; insert into ${table} select * from kept_${table}; drop table kept_${table}`,
          );
        }
        await client.query('set session_replication_role = origin');
        client.release();
      }
      assert.deepEqual(await faults(), []);
    });
  }
});
