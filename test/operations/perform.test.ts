import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { z } from 'zod';
import { issue } from '#domain/checked.ts';
import type { Event } from '#domain/events.ts';
import { refuseTo } from '#domain/problem.ts';
import { planKey } from '#operations/input.ts';
import { command, form, type Operation, query } from '#operations/operation.ts';
import { perform } from '#operations/perform.ts';
import { importPlanFile } from '#operations/plans/import-file.ts';
import { testDatabase } from '#test/database.ts';
import { ownPlan, type People, peopleOn } from '#test/people.ts';
import { samplePlan } from '#test/sample-plan.ts';
import { refusedWith } from './refusals.ts';

const happened: Event = { kind: 'question.answered', question: 'q1', answer: 'Ja' };
const onPlan = {
  name: 'test.act',
  of: 'plan',
  verb: 'answer',
  input: z.strictObject({ plan: planKey }),
} as const;

describe('performing', () => {
  let people: People;
  beforeEach(async (context) => {
    people = peopleOn(await testDatabase(context as never));
    await perform(importPlanFile, people.system, { file: samplePlan() });
  });

  const act = <T>(operation: Operation<T>) => perform(operation, people.editor, { plan: ownPlan });
  const state = async () => {
    const { rows } = await people.system.database.pool.query<{ revision: string; events: string }>(
      `select (select revision from plan where key = '${ownPlan}') as revision,
         (select count(*) from event) as events`,
    );
    return [Number(rows[0]?.revision), Number(rows[0]?.events)];
  };

  test('events are stamped with who, when, by what, in which request, and of which plan', async () => {
    const value = await act(
      command({ ...onPlan, run: async () => ({ value: 7, events: [happened] }) }),
    );
    assert.equal(value, 7);
    const { rows } = await people.system.database.pool.query(
      `select p.key, e.revision, e.at, e.actor, e.actor_name, e.operation, e.request_id, e.payload
       from event e join plan p on p.id = e.plan order by e.id desc limit 1`,
    );
    assert.deepEqual(rows, [
      {
        key: ownPlan,
        revision: '2',
        at: new Date('2019-03-01T10:00:00.000Z'),
        actor: 'account-erik',
        actor_name: 'Erik',
        operation: 'test.act',
        request_id: people.editor.requestId,
        payload: happened,
      },
    ]);
  });

  test('what throws, is refused or is not accepted leaves nothing: no revision, no event', async () => {
    const before = await state();
    await assert.rejects(
      act(command({ ...onPlan, run: async () => Promise.reject(new Error('broken')) })),
      /broken/,
    );
    const refusing = command({ ...onPlan, run: async () => refuseTo({ kind: 'wrongOrigin' }) });
    assert.deepEqual(await refusedWith(act(refusing)), { kind: 'wrongOrigin' });
    const unfit = { ok: false, issues: [issue(['a'], 'required')] } as const;
    assert.deepEqual(await act(form({ ...onPlan, run: async () => unfit })), unfit);
    assert.deepEqual(await state(), before);
  });

  test('an event the database refuses undoes the write it tells of', async () => {
    const before = await state();
    const unkind = { nonsense: true } as unknown as Event;
    const writing = command({
      ...onPlan,
      run: async ({ database, plan }) => {
        await database.kysely
          .updateTable('plan')
          .set({ structure: '{}' })
          .where('id', '=', plan.id)
          .execute();
        return { value: null, events: [unkind] };
      },
    });
    assert.deepEqual(await refusedWith(act(writing)), { kind: 'invalid', issues: [] });
    assert.deepEqual(await state(), before);
    const { rows } = await people.system.database.pool.query(
      `select structure ->> 'name' as name from plan`,
    );
    assert.deepEqual(rows, [{ name: 'Helhedsplan fjordparken' }]);
  });

  test('a refusal to be remembered is thrown after its event is kept', async () => {
    const [, events = 0] = await state();
    const remembered = command({
      ...onPlan,
      run: async () => ({ refused: { kind: 'wrongPassword' }, events: [happened] }),
    });
    assert.deepEqual(await refusedWith(act(remembered)), { kind: 'wrongPassword' });
    assert.equal((await state())[1], events + 1);
  });

  test('what is done after comes after the commit, and not when it fails', async () => {
    const seen: (readonly number[])[] = [];
    const look = () => {
      state().then((now) => seen.push(now), assert.fail);
    };
    await act(
      command({ ...onPlan, run: async () => ({ value: 1, events: [happened], after: look }) }),
    );
    const unkind = { nonsense: true } as unknown as Event;
    await refusedWith(
      act(command({ ...onPlan, run: async () => ({ value: 1, events: [unkind], after: look }) })),
    );
    await state();
    assert.deepEqual(seen, [await state()]);
  });

  test('a query of several statements cannot write', async () => {
    const sly = query({
      ...onPlan,
      several: true,
      run: ({ database }) => database.kysely.deleteFrom('sign_in_try').execute(),
    });
    await assert.rejects(act(sly), /read-only/);
  });

  test('ill-formed input is thrown for a query, and answered for a form', async () => {
    const asked = query({ ...onPlan, run: async () => 1 });
    const given = form({ ...onPlan, run: async () => ({ value: 1, events: [happened] }) });
    const issues = [{ path: ['more'], code: 'unknownField', detail: 'more' }];
    const input = { plan: ownPlan, more: 1 };
    assert.deepEqual(await refusedWith(perform(asked, people.editor, input)), {
      kind: 'invalid',
      issues,
    });
    assert.deepEqual(await perform(given, people.editor, input), { ok: false, issues });
    for (const raw of [undefined, null, 1, 'x', [], { plan: 1 }]) {
      assert.equal((await refusedWith(perform(asked, people.editor, raw))).kind, 'invalid');
    }
    const long = perform(asked, people.editor, { plan: 'x'.repeat(300) });
    assert.deepEqual(await refusedWith(long), { kind: 'notFound', what: 'plan' });
  });

  test('input nested without end is refused', async () => {
    const ring: { plan: string; more?: unknown } = { plan: ownPlan };
    ring.more = ring;
    const asked = query({ ...onPlan, run: async () => 1 });
    assert.equal((await refusedWith(perform(asked, people.editor, ring))).kind, 'invalid');
  });
});
