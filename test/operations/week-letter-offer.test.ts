// Why somebody of the secretariat gets no weekly letter, until they are on the list with an address.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { giveAccess } from '#operations/bodies/give-access.ts';
import { addPerson } from '#operations/bodies/people.ts';
import type { Context } from '#operations/context.ts';
import { perform } from '#operations/perform.ts';
import { importPlanFile } from '#operations/plans/import-file.ts';
import { chooseOwnMail, showOwnMail } from '#operations/week/choose-mail.ts';
import { showWeek } from '#operations/week/show.ts';
import { suiteDatabase } from '#test/database.ts';
import { organisationFor } from '#test/organisation.ts';
import { newMark, type People, peopleOn, ownPlan as plan } from '#test/people.ts';
import { samplePlan } from '#test/sample-plan.ts';
import { accepted } from './refusals.ts';

describe('what the week says of the weekly letter', () => {
  const suite = suiteDatabase();
  let people: People;
  const told = async (who: Context) => (await perform(showWeek, who, { plan })).noLetter;
  const list = async (who: Context, more: object) => {
    const { person } = await accepted(
      perform(addPerson, people.editor, { plan, name: 'Leder', ...more, once: newMark() }),
    );
    await perform(giveAccess, who, { plan, person, own: true, once: newMark() });
  };

  before(async () => {
    people = peopleOn(suite.get());
    await perform(importPlanFile, people.system, { file: samplePlan() });
    await organisationFor(people.editor);
    for (const { actor } of [people.editor, people.cityEditor]) {
      assert.ok(actor.kind === 'account');
      await sql`insert into account (id, name, sign_in_name, created_at)
        values (${actor.id}, ${actor.name}, ${actor.id}, now())`.execute(suite.get().kysely);
    }
  });

  test('a reader is told nothing', async () => {
    assert.equal(await told(people.reader), undefined);
  });

  test('an editor who is not on the list, and one who is without an address', async () => {
    assert.equal(await told(people.editor), 'notListed');
    await list(people.editor, {});
    assert.equal(await told(people.editor), 'noAddress');
  });

  test('nothing when the letter can be had', async () => {
    assert.equal(await told(people.cityEditor), 'notListed');
    await list(people.cityEditor, { email: 'leder@eksempel.dk' });
    assert.equal(await told(people.cityEditor), undefined);
  });

  test('whoever is on the list stops the letter when signed in, without a seat too', async () => {
    const own = () => perform(showOwnMail, people.cityEditor, { plan });
    assert.deepEqual(await own(), { kind: 'person', weeklyMail: true, hasAddress: true });
    await accepted(perform(chooseOwnMail, people.cityEditor, { plan, weekly: false }));
    assert.deepEqual(await own(), { kind: 'person', weeklyMail: false, hasAddress: true });
    assert.deepEqual(await perform(showOwnMail, people.reader, { plan }), { kind: 'nobody' });
  });
});
