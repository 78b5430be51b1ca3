// Bodies, seats, people and mandates, as a secretariat keeps them.
import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import type { MandateId } from '#domain/governance/body.ts';
import { addBody } from '#operations/bodies/add.ts';
import { changeBody } from '#operations/bodies/change.ts';
import { closeBody } from '#operations/bodies/close.ts';
import { endMandate } from '#operations/bodies/end-mandate.ts';
import { makeProposedBodies } from '#operations/bodies/from-agreement.ts';
import { giveMandate } from '#operations/bodies/mandates.ts';
import { addPerson, changePerson, removePerson } from '#operations/bodies/people.ts';
import { removeSeat } from '#operations/bodies/seats.ts';
import { listBodies, showBody } from '#operations/bodies/show.ts';
import { addTerms } from '#operations/bodies/terms.ts';
import type { Context } from '#operations/context.ts';
import { perform } from '#operations/perform.ts';
import { listEvents } from '#operations/plans/events.ts';
import { importPlanFile } from '#operations/plans/import-file.ts';
import { showPlan } from '#operations/plans/show.ts';
import { testDatabase } from '#test/database.ts';
import { bodies, organisationFor, type TestOrganisation } from '#test/organisation.ts';
import { newMark, ownPlan, type People, peopleOn } from '#test/people.ts';
import { samplePlan } from '#test/sample-plan.ts';
import { accepted, issuesOf, refusedWith } from './refusals.ts';

const plan = ownPlan;

describe('bodies', () => {
  let people: People;
  let made: TestOrganisation;
  beforeEach(async (context) => {
    people = peopleOn(await testDatabase(context as never));
    await perform(importPlanFile, people.administrator, { file: samplePlan() });
    made = await organisationFor(people.editor);
  });

  const organisation = () => perform(listBodies, people.editor, { plan });
  const revision = async () => (await perform(showPlan, people.editor, { plan })).revision;
  const events = async () => (await perform(listEvents, people.editor, { plan })).events;
  const mandateOf = (name: 'chair' | 'member' | 'director', body = bodies.district): MandateId =>
    made.mandates.get(name)?.get(body) ?? assert.fail(name);
  const body = {
    plan,
    name: 'Udvalget',
    kind: 'other',
    level: 'local',
    serves: bodies.district,
  } as const;
  const mandate = {
    plan,
    body: bodies.district,
    newPerson: { name: 'Nina Ny' },
    organisation: 'Politiet',
    role: 'member',
    seat: 'politiet',
    from: '2019-03-01',
  } as const;
  const give = (more: object = {}, by: Context = people.editor) =>
    perform(giveMandate, by, { ...mandate, once: newMark(), ...more });
  const end = async (more: object = {}, by: Context = people.editor) =>
    perform(endMandate, by, {
      plan,
      mandate: mandateOf('director'),
      revision: await revision(),
      to: '2019-03-01',
      why: 'Fratrådt',
      once: newMark(),
      ...more,
    });

  describe('a body', () => {
    test('is added and changed, and what was changed is told', async () => {
      const { body: key } = await accepted(
        perform(addBody, people.editor, { ...body, once: newMark() }),
      );
      assert.equal(key, 'udvalget');
      const change = {
        ...body,
        body: key,
        name: 'Det store udvalg',
        meetingsLeast: 3,
        revision: await revision(),
      };
      await accepted(perform(changeBody, people.editor, { ...change, once: newMark() }));
      const [told] = await events();
      assert.deepEqual(told?.event, {
        kind: 'body.changed',
        body: key,
        name: 'Det store udvalg',
        changed: ['name', 'meetings'],
      });
      const late = perform(changeBody, people.cityEditor, {
        ...change,
        name: 'Udvalg',
        once: newMark(),
      });
      assert.partialDeepStrictEqual(await refusedWith(late), { kind: 'stale', what: 'body' });
    });

    const refused: readonly (readonly [string, object, string])[] = [
      ['a name that is taken', { name: 'bydelsbestyrelsen' }, 'name: contradiction'],
      ['a body that is not there', { serves: 'nix' }, 'serves: contradiction'],
      ['an area that is not there', { focusAreas: ['nix'] }, 'focusAreas: notAChoice'],
      [
        'fewer at most than at least',
        { meetingsLeast: 3, meetingsMost: 2 },
        'meetingsMost: contradiction',
      ],
      ['a CPR number', { name: 'Udvalg 010190-1234' }, 'name: cprNumber'],
    ];
    for (const [what, more, expected] of refused) {
      test(`is refused with ${what}`, async () => {
        const input = { ...body, ...more, once: newMark() };
        assert.deepEqual(await issuesOf(perform(addBody, people.editor, input)), [expected]);
      });
    }

    test('recommends to no ring of others that leads back to it', async () => {
      const city = {
        plan,
        body: bodies.city,
        name: 'Boligsocial bestyrelse',
        kind: 'cityBoard',
        level: 'city',
      };
      const input = { ...city, serves: bodies.local, revision: await revision(), once: newMark() };
      assert.deepEqual(await issuesOf(perform(changeBody, people.editor, input)), [
        'serves: contradiction',
      ]);
    });

    test('closes with its mandates, when none recommends to it', async () => {
      const close = (key: string) =>
        perform(closeBody, people.editor, { plan, body: key, on: '2019-03-01', once: newMark() });
      assert.deepEqual(await issuesOf(close(bodies.district)), ['on: contradiction']);
      assert.equal((await accepted(close(bodies.safety))).ended, 3);
      const { mandates } = await organisation();
      const closed = mandates.filter((each) => each.body === bodies.safety);
      assert.deepEqual([...new Set(closed.map(({ to }) => to))], ['2019-03-01']);
      assert.deepEqual(await issuesOf(close(bodies.safety)), ['on: contradiction']);
    });

    test('has versions of its terms; of two who write one, the second is told', async () => {
      const terms = { plan, body: bodies.district, text: 'Leder planen.' };
      const add = (basedOn: number, more: object = {}) =>
        perform(addTerms, people.editor, { ...terms, basedOn, ...more, once: newMark() });
      await accepted(add(0));
      assert.deepEqual(await issuesOf(add(1)), ['text: contradiction']);
      assert.deepEqual(await issuesOf(add(1, { text: 'Leder.' })), ['reason: required']);
      await accepted(add(1, { text: 'Leder.', reason: 'Kortere' }));
      const late = add(1, { text: 'Styrer.', reason: 'Andet ord' });
      assert.partialDeepStrictEqual(await refusedWith(late), { kind: 'stale' });
      const shown = await perform(showBody, people.reader, { plan, body: bodies.district });
      assert.deepEqual(
        shown.terms.map(({ number, text }) => [number, text]),
        [
          [1, 'Leder planen.'],
          [2, 'Leder.'],
        ],
      );
      const frozen = people.editor.database.pool.query('delete from terms_of_reference');
      await assert.rejects(frozen);
    });

    test('comes from a proposal once: another who confirms it too is told', async () => {
      const input = {
        plan,
        from: 'bestyrelse-og-gruppe',
        bodies: [{ key: 'bestyrelsen', name: 'B' }],
      };
      const again = perform(makeProposedBodies, people.editor, { ...input, once: newMark() });
      assert.partialDeepStrictEqual(await refusedWith(again), { kind: 'wrongState', what: 'body' });
    });
  });

  describe('a mandate', () => {
    test('is given with a new person in one go, and the log names nobody', async () => {
      const { person } = await accepted(give());
      const { people: all } = await organisation();
      assert.equal(all.find(({ id }) => id === person)?.name, 'Nina Ny');
      assert.doesNotMatch(JSON.stringify(await events()), /Nina/);
    });

    const refused: readonly (readonly [string, object, readonly string[]])[] = [
      [
        'a seat that is taken',
        { seat: 'kommunen', organisation: 'Kommunen' },
        ['seat: contradiction'],
      ],
      ['a seat of another', { organisation: 'Kommunen' }, ['organisation: contradiction']],
      ['a seat of nobody', { organisation: undefined }, ['organisation: contradiction']],
      ['no person', { newPerson: undefined }, ['person: required']],
      [
        'a CPR number in the name',
        { newPerson: { name: '010190-1234' } },
        ['newPerson.name: cprNumber'],
      ],
      ['no address', { newPerson: { name: 'N', email: 'nina' } }, ['newPerson.email: notAnEmail']],
      [
        'the address of another',
        { newPerson: { name: 'N', email: 'Ditte@eksempel.dk' } },
        ['newPerson.email: contradiction'],
      ],
      ['a last day before the first', { to: '2019-02-01' }, ['to: contradiction']],
      [
        'a role the person has',
        { newPerson: undefined, person: 'person-ditte', seat: undefined },
        ['role: contradiction'],
      ],
    ];
    for (const [what, more, expected] of refused) {
      test(`is refused with ${what}, and nothing is left of it`, async () => {
        const before = await organisation();
        assert.deepEqual(await issuesOf(give(more)), expected);
        assert.deepEqual(await organisation(), before);
      });
    }

    test('in a seat that is taken until a day, from the day after', async () => {
      await accepted(end({ mandate: mandateOf('chair'), to: '2019-06-30' }));
      const after = { seat: 'kommunen', organisation: 'Kommunen' };
      assert.deepEqual(await issuesOf(give({ ...after, from: '2019-06-30' })), [
        'seat: contradiction',
      ]);
      await accepted(give({ ...after, from: '2019-07-01' }));
    });

    test('given twice at once in one seat is given once', async () => {
      const both = await Promise.all([
        give(),
        give({ newPerson: { name: 'Niels Ny' } }, people.cityEditor),
      ]);
      assert.deepEqual(both.map(({ ok }) => ok).toSorted(), [false, true]);
    });

    test('ended by two at once is ended once, and the other is told', async () => {
      const seen = { revision: await revision() };
      const both = await Promise.allSettled([
        end(seen),
        end({ ...seen, why: 'Ikke genvalgt' }, people.cityEditor),
      ]);
      assert.deepEqual(both.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected']);
    });

    test('is not shortened back in time in silence', async () => {
      assert.deepEqual(await issuesOf(end({ to: '2019-02-01' })), ['to: unlikely']);
      await accepted(end({ to: '2019-02-01', past: true }));
      assert.deepEqual(await issuesOf(end({ to: '2019-05-01' })), ['to: contradiction']);
      assert.deepEqual(await issuesOf(end({ to: '2016-01-01' })), ['to: contradiction']);
    });

    test('that has not begun is taken back, and the log keeps it', async () => {
      const given = await accepted(give({ from: '2020-01-01' }));
      await accepted(end({ mandate: given.mandate, to: '2019-12-31', why: 'Fortrudt' }));
      const { mandates } = await organisation();
      assert.equal(
        mandates.some(({ id }) => id === given.mandate),
        false,
      );
      assert.equal((await events())[0]?.event.kind, 'mandate.ended');
    });

    test('in a sort of seats that is taken away goes on beside the seats', async () => {
      await perform(removeSeat, people.editor, { plan, body: bodies.district, seat: 'kommunen' });
      const { seats, mandates } = await organisation();
      assert.equal(seats.get(bodies.district)?.length, 2);
      assert.equal(mandates.find(({ id }) => id === mandateOf('chair'))?.to, undefined);
    });
  });

  describe('a person', () => {
    test('is told how to be reached only to those who keep the bodies, and to themselves', async () => {
      const addresses = async (who: Context) =>
        (await perform(listBodies, who, { plan })).people.flatMap(({ email }) => email ?? []);
      assert.equal((await addresses(people.editor)).length, 4);
      assert.deepEqual(await addresses(people.reader), []);
      assert.deepEqual(await addresses(people.member), ['mogens@eksempel.dk']);
    });

    test('changed by two: the second is told', async () => {
      const change = {
        plan,
        person: made.people.member,
        revision: await revision(),
        name: 'Mogens M. Medlem',
      };
      await accepted(perform(changePerson, people.editor, { ...change, once: newMark() }));
      const late = perform(changePerson, people.cityEditor, {
        ...change,
        name: 'Mogens',
        once: newMark(),
      });
      assert.partialDeepStrictEqual(await refusedWith(late), { kind: 'stale', what: 'person' });
    });

    test('taken off the list keeps the name in what was, and nothing else', async () => {
      await accepted(perform(removePerson, people.editor, { plan, person: made.people.member }));
      const { people: all, mandates } = await organisation();
      assert.deepEqual(
        all.find(({ id }) => id === made.people.member),
        {
          id: made.people.member,
          name: 'Mogens Medlem',
          organisation: 'Afdeling 1',
          weeklyMail: true,
          removed: true,
        },
      );
      const own = mandates.filter((each) => each.person === made.people.member);
      assert.deepEqual(
        own.map(({ to }) => to),
        ['2019-03-01', '2019-03-01'],
      );
    });

    test('who never sat anywhere is forgotten altogether', async () => {
      const input = { plan, name: 'Fejl Fejlsen', once: newMark() };
      const { person } = await accepted(perform(addPerson, people.editor, input));
      await accepted(perform(removePerson, people.editor, { plan, person }));
      assert.equal(
        (await organisation()).people.some(({ id }) => id === person),
        false,
      );
    });
  });
});
