// A conflict through its legal order, and that nobody learns of it who may not.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import type { Actor, ActorSeat } from '#domain/access/may.ts';
import type { BodyKey, MandateRole, PersonId } from '#domain/governance/body.ts';
import {
  addConflictStep,
  moveConflict,
  setConflictNature,
  settleConflict,
  withdrawConflict,
} from '#operations/conflicts/follow.ts';
import { raiseConflict } from '#operations/conflicts/raise.ts';
import { conflictChoices, listConflicts, showConflict } from '#operations/conflicts/show.ts';
import type { Context } from '#operations/context.ts';
import type { Operation } from '#operations/operation.ts';
import { perform } from '#operations/perform.ts';
import { listEvents } from '#operations/plans/events.ts';
import { exportPlanFile } from '#operations/plans/export-file.ts';
import { importPlanFile } from '#operations/plans/import-file.ts';
import { suiteDatabase } from '#test/database.ts';
import { bodies, organisationFor } from '#test/organisation.ts';
import { newMark, ownPlan, type People, peopleOn, persons } from '#test/people.ts';
import { samplePlan } from '#test/sample-plan.ts';
import { accepted, issuesOf, refusedWith } from './refusals.ts';

const plan = ownPlan;

const secret = {
  title: 'Uenighed om lokalerne i Kløverhuset',
  what: 'Kommunen og Boligforeningen er uenige om, hvem der betaler for Kløverhuset.',
};
const outcome = 'De deler lige over Kløverhuset';

/** Somebody with mandates for an organisation. */
const seated = (
  name: string,
  organisation: string,
  sits: readonly (readonly [BodyKey, MandateRole])[],
): Actor => ({
  kind: 'account',
  id: `account-${name.toLowerCase()}`,
  name,
  grants: [],
  seats: sits.map(
    ([body, role]): ActorSeat => ({
      plan,
      body,
      person: `person-${name.toLowerCase()}` as PersonId,
      role,
      organisation,
    }),
  ),
});

/** Those of `organisationFor`, for whom they sit. */
const party = {
  municipality: seated('Karla', 'Kommunen', [[bodies.safety, 'chair']]),
  housing: seated('Ditte', 'Boligforeningen', [[bodies.city, 'chair']]),
  stranger: seated('Mogens', 'Afdeling 1', [[bodies.local, 'member']]),
  districtSecretary: seated('Sofie', 'Sekretariatet', [[bodies.district, 'secretary']]),
  districtMember: seated('Palle', 'Politiet', [[bodies.district, 'member']]),
  districtObserver: seated('Olga', 'Beboerne', [[bodies.district, 'observer']]),
};

describe('conflicts', () => {
  const suite = suiteDatabase();
  let people: People;
  let as: Record<keyof typeof party, Context>;

  before(async () => {
    people = peopleOn(suite.get(), '2019-03-01T10:00:00.000Z');
    const file = samplePlan();
    const parties = [
      { kind: 'municipality', name: 'Kommunen' },
      { kind: 'housingOrganisation', name: 'Boligforeningen' },
    ] as const;
    const given = { ...file, plan: { ...file.plan, parties } };
    await perform(importPlanFile, people.system, { file: given });
    await organisationFor(people.editor);
    as = Object.fromEntries(
      Object.entries(party).map(([name, actor]) => [name, { ...people.reader, actor }]),
    ) as typeof as;
  });

  const raise = (context: Context, more: object = {}) =>
    perform(raiseConflict, context, {
      plan,
      ...secret,
      raisedParty: 'Kommunen',
      with: ['Boligforeningen'],
      once: newMark(),
      ...more,
    });
  const raised = async (more: object = {}) => (await accepted(raise(as.municipality, more))).id;
  const show = (conflict: string, context: Context = as.municipality) =>
    perform(showConflict, context, { plan, conflict });
  /** Every form is sent a second after the one before. */
  const on = (conflict: string, more: object = {}) => {
    people.clock.set(new Date(Date.parse(people.clock.now()) + 1_000).toISOString());
    return { plan, conflict, once: newMark(), ...more };
  };
  const management = (conflict: string, name: string, more: object = { on: '2019-02-20' }) =>
    perform(
      addConflictStep,
      as.municipality,
      on(conflict, { kind: 'managementInvolved', party: name, text: 'Cheferne mødtes', ...more }),
    );
  const revised = async (conflict: string, more: object) =>
    on(conflict, { revision: (await show(conflict)).conflict.revision, ...more });
  /** Brought to the district board in the agreement's order. */
  const beforeTheBoard = async () => {
    const id = await raised({ nature: 'specific' });
    await accepted(management(id, 'Kommunen'));
    await accepted(management(id, 'boligforeningen'));
    const to = await revised(id, { place: 'body', body: bodies.district });
    await accepted(perform(moveConflict, as.municipality, to));
    return id;
  };

  test('own management first, then by its nature to a body, then an outcome', async () => {
    const id = await raised();
    assert.equal((await show(id)).waits, 'management');
    await accepted(management(id, 'Kommunen'));
    assert.deepEqual((await show(id)).awaited, ['Boligforeningen']);
    await accepted(management(id, 'Boligforeningen', {}));
    assert.equal((await show(id)).waits, 'nature');
    const nature = await revised(id, { nature: 'specific', why: 'Det er om ét hus' });
    await accepted(perform(setConflictNature, as.housing, nature));
    assert.equal((await show(id)).waits, 'place');
    const to = await revised(id, { place: 'body', body: bodies.district, dueOn: '2019-04-01' });
    await accepted(perform(moveConflict, as.housing, to));
    const settle = await revised(id, { outcome, on: '2019-03-01' });
    await accepted(perform(settleConflict, as.districtSecretary, settle));
    const { conflict, steps } = await show(id);
    assert.deepEqual([conflict.state, conflict.outcome], ['settled', outcome]);
    assert.deepEqual(
      steps.map(({ kind, outOfOrder }) => `${kind}${outOfOrder === true ? '!' : ''}`),
      ['raised', 'managementInvolved', 'managementInvolved', 'natured', 'moved', 'outcome'],
    );
    assert.deepEqual(
      [steps[1]?.day, steps[2]?.day],
      ['2019-02-20', undefined],
      'one was involved, the other was not and it is said why',
    );
    const late = on(id, { kind: 'dialogue', on: '2019-03-01', text: 'For sent' });
    const refused = await refusedWith(perform(addConflictStep, as.municipality, late));
    assert.equal(refused.kind, 'wrongState');
  });

  test('a move out of order takes a reason, and is shown as such', async () => {
    const id = await raised();
    const to = await revised(id, { place: 'body', body: bodies.district });
    assert.deepEqual(await issuesOf(perform(moveConflict, as.municipality, to)), ['why: unlikely']);
    const why = await revised(id, { ...to, why: 'Det haster', once: newMark() });
    await accepted(perform(moveConflict, as.municipality, why));
    const last = (await show(id)).steps.at(-1);
    assert.deepEqual([last?.kind, last?.outOfOrder, last?.text], ['moved', true, 'Det haster']);
  });

  test('there is no move to a body that takes no conflicts', async () => {
    const to = await revised(await raised(), { place: 'body', body: bodies.local, why: 'Prøv' });
    assert.deepEqual(await issuesOf(perform(moveConflict, as.municipality, to)), [
      'place: notAChoice',
    ]);
  });

  test('alone it is internal; between the two sides it is not', async () => {
    assert.deepEqual(await issuesOf(raise(as.municipality, { with: [] })), ['with: contradiction']);
    assert.deepEqual(await issuesOf(raise(as.municipality, { nature: 'internal' })), [
      'nature: contradiction',
    ]);
    const id = await raised({ with: [], nature: 'internal' });
    assert.deepEqual((await show(id)).conflict.parties, ['Kommunen']);
    assert.equal((await refusedWith(show(id, as.housing))).kind, 'notFound');
  });

  test('a reader without a mandate raises none', async () => {
    assert.equal((await refusedWith(raise(people.reader))).kind, 'notAllowed');
  });

  test('a form sent twice is one conflict; two at once get numbers of their own', async () => {
    const once = newMark();
    const mine = { once, raisedParty: 'Boligforeningen', with: ['Kommunen'] };
    const first = await accepted(raise(as.housing, mine));
    assert.deepEqual(await accepted(raise(as.housing, mine)), first);
    const two = await Promise.all([raise(as.housing), raise(as.municipality)].map(accepted));
    assert.notEqual(two[0]?.number, two[1]?.number);
  });

  test('two who move it at once: one does, the other sees what was done', async () => {
    const id = await raised({ nature: 'specific' });
    const move = (context: Context, place: string) =>
      perform(moveConflict, context, on(id, { revision: 1, place, why: 'Det haster' }));
    const answers = await Promise.all([
      move(as.municipality, 'bilateral'),
      move(as.housing, 'steeringDialogue'),
    ]);
    assert.deepEqual(answers.map(({ ok }) => ok).sort(), [false, true]);
    assert.equal((await show(id)).steps.filter(({ kind }) => kind === 'moved').length, 1);
  });

  test('only the party that raised it takes it back', async () => {
    const id = await raised();
    const back = () => revised(id, { why: 'Vi har talt om det' });
    const refused = await refusedWith(perform(withdrawConflict, as.housing, await back()));
    assert.equal(refused.kind, 'notAllowed');
    await accepted(perform(withdrawConflict, as.municipality, await back()));
    assert.equal((await show(id)).conflict.state, 'withdrawn');
  });

  test('its page says who can see it, and who is not here at all', async () => {
    const { viewers } = await show(await beforeTheBoard());
    assert.deepEqual(
      viewers.parties.map(({ party: name }) => name),
      ['Kommunen', 'Boligforeningen'],
    );
    assert.deepEqual(viewers.parties[1]?.names, ['Ditte Direktør']);
    assert.ok(viewers.body.includes('Sofie Sekretariatsleder'));
  });

  test('it is said where a party is chosen that nobody from it would see the conflict', async () => {
    const { database } = people.editor;
    const unseated = async () =>
      (await perform(conflictChoices, as.municipality, { plan })).unseated;
    assert.deepEqual(await unseated(), []);
    const leave = (to: string | null) =>
      database.pool.query(`update mandate set to_day = $1 where organisation = 'Afdeling 1'`, [to]);
    await leave('2019-02-01');
    assert.deepEqual(await unseated(), ['Afdeling 1']);
    await leave(null);
  });

  describe('is confidential', () => {
    const contexts = (): Readonly<Record<string, Context>> => ({ ...people, ...as }) as never;
    const blind = [
      ...persons.filter((each) => each !== 'nobody' && each !== 'chair'),
      'stranger',
      'districtObserver',
    ];
    const acts: readonly (readonly [Operation<unknown>, object])[] = [
      [showConflict, {}],
      [addConflictStep, { kind: 'dialogue', on: '2019-03-01', text: 'Hej', once: 'xxxxxxxx' }],
      [setConflictNature, { revision: 1, nature: 'specific', once: 'xxxxxxxx' }],
      [moveConflict, { revision: 1, place: 'bilateral', once: 'xxxxxxxx' }],
      [settleConflict, { revision: 1, outcome: 'Ja', on: '2019-03-01', once: 'xxxxxxxx' }],
      [withdrawConflict, { revision: 1, why: 'Nej', once: 'xxxxxxxx' }],
    ];

    test('to those who may not see it, it is as if it did not exist, whatever they try', async () => {
      const id = await raised();
      for (const who of blind) {
        const context = contexts()[who] ?? assert.fail(who);
        for (const [operation, more] of acts) {
          const there = await refusedWith(
            perform(operation, context, { plan, conflict: id, ...more }),
          );
          const none = await refusedWith(
            perform(operation, context, { plan, conflict: 'nix', ...more }),
          );
          assert.deepEqual(there, none, `${who} ${operation.name}`);
          assert.equal(there.kind, 'notFound', `${who} ${operation.name}`);
        }
      }
    });

    test('before the board its members see it; at own management they do not', async () => {
      const own = await raised();
      const brought = await beforeTheBoard();
      for (const context of [as.districtMember, as.districtSecretary, people.chair]) {
        assert.equal((await refusedWith(show(own, context))).kind, 'notFound');
        assert.equal((await show(brought, context)).conflict.title, secret.title);
      }
      assert.equal((await refusedWith(show(brought, people.editor))).kind, 'notFound');
      assert.equal((await refusedWith(show(brought, as.districtObserver))).kind, 'notFound');
    });

    test('a mandate that has ended ends the sight of it', async () => {
      const id = await raised();
      const gone = { ...party.housing, seats: [] } as Actor;
      const refused = await refusedWith(show(id, { ...as.housing, actor: gone }));
      assert.equal(refused.kind, 'notFound');
    });

    test('lists tell the secretariat its number and others nothing', async () => {
      const id = await raised();
      const { number } = (await show(id)).conflict;
      for (const who of blind.filter((each) => !['otherEditor', 'system'].includes(each))) {
        const { lines } = await perform(listConflicts, contexts()[who] ?? assert.fail(who), {
          plan,
        });
        const keeps = ['administrator', 'cityEditor', 'editor'].includes(who);
        assert.deepEqual(
          lines.filter((line) => line.kind === 'hidden' && line.number === number),
          keeps ? [{ kind: 'hidden', number }] : [],
          who,
        );
        assert.doesNotMatch(JSON.stringify(lines), /Kløverhuset|parties/, who);
      }
    });

    test('the log tells number and step, not what, who, nor between whom', async () => {
      await beforeTheBoard();
      const { events } = await perform(listEvents, people.administrator, { plan });
      const told = events.filter(({ event }) => event.kind.startsWith('conflict.'));
      assert.ok(told.length > 0);
      for (const { actor, event } of told) {
        assert.equal(actor, 'fortroligt');
        const allowed = ['kind', 'conflict', 'number', 'step'];
        assert.deepEqual(
          Object.keys(event).filter((key) => !allowed.includes(key)),
          [],
        );
      }
      const { rows } = await people.editor.database.pool.query(
        `select actor, payload from event where payload ->> 'kind' like 'conflict.%'`,
      );
      assert.ok(rows.every(({ actor }) => actor === null));
      assert.doesNotMatch(JSON.stringify(rows), /Kløverhuset|Boligforeningen/);
    });

    test('the plan file says nothing of it', async () => {
      await raised();
      const file = await perform(exportPlanFile, people.administrator, { plan });
      const told = JSON.stringify(file, (_, each) => (typeof each === 'bigint' ? `${each}` : each));
      assert.doesNotMatch(told, /Kløverhuset/);
      assert.match(told, /Boligforeningen/, 'the file names the parties of the plan');
    });
  });
});
