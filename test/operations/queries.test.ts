// How many statements a page costs, and that the number does not grow with what is stored.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import type { PlanKey, WholePlan } from '#domain/plans/plan.ts';
import { decimal } from '#domain/quantity/rational.ts';
import type { Reading } from '#domain/readings/reading.ts';
import { showCriterion } from '#operations/criteria/show.ts';
import type { Operation } from '#operations/operation.ts';
import { perform } from '#operations/perform.ts';
import { importPlanFile } from '#operations/plans/import-file.ts';
import { memoOf } from '#operations/plans/memo.ts';
import { showPlan } from '#operations/plans/show.ts';
import { correctReading } from '#operations/readings/correct.ts';
import { registerReading } from '#operations/readings/register.ts';
import { makeSignInLink } from '#operations/session/make-link.ts';
import { openContext } from '#operations/session/open-context.ts';
import { signInByLink } from '#operations/session/sign-in-by-link.ts';
import type { Database } from '#store/database.ts';
import { suiteDatabase } from '#test/database.ts';
import { newMark, ownPlan, peopleOn } from '#test/people.ts';
import { samplePlan } from '#test/sample-plan.ts';

/** A plan with a hundred times the readings. */
const grown = (key: PlanKey): WholePlan => {
  const { plan, criteria, readings } = samplePlan(key);
  const [model] = readings;
  const more = Array.from(
    { length: 700 },
    (_, index): Reading => ({
      ...(model as Reading),
      id: `more-${index}` as Reading['id'],
      period: String(1000 + index) as Reading['period'],
      state: { kind: 'measured', value: decimal(`${index}.5`) },
    }),
  );
  return { plan, criteria, readings: [...readings, ...more] };
};

describe('statements a request costs', () => {
  const suite = suiteDatabase();
  let database: Database;
  let token: string;
  before(async () => {
    database = suite.get();
    const { system, nobody } = peopleOn(database);
    await perform(importPlanFile, system, { file: samplePlan() });
    await perform(importPlanFile, system, { file: grown('stor' as PlanKey) });
    for (let index = 0; index < 20; index += 1) {
      await perform(importPlanFile, system, { file: samplePlan(`anden-${index}` as PlanKey) });
    }
    const link = await perform(makeSignInLink, system, { name: 'Nina', role: 'editor' });
    ({ token } = await perform(signInByLink, nobody, { token: link.token }));
  });

  const cost = async <T>(operation: Operation<T>, plan: string, input: object = {}) => {
    const { nobody } = peopleOn(database);
    database.queries.reset();
    const context = await openContext(nobody, { requestId: 'r', token, plan });
    const answer = await perform(operation, context, { plan, ...input });
    return { number: database.queries.number(), answer, texts: database.queries.texts() };
  };

  for (const plan of [ownPlan, 'stor']) {
    test(`${plan}: a page costs two when cold and one when warm`, async () => {
      assert.equal((await cost(showPlan, plan)).number, 2);
      assert.equal((await cost(showPlan, plan)).number, 1);
      assert.equal((await cost(showCriterion, plan, { code: 'T1' })).number, 1);
      assert.equal((await cost(showPlan, plan, { asOf: '2018-06-01' })).number, 1);
    });

    test(`${plan}: a figure costs the same few, and the page after it none more`, async () => {
      const figure = { state: 'measured', standing: 'final', value: '66.5', confirmed: [] };
      const registered = await cost(registerReading, plan, {
        ...figure,
        series: 'safety',
        period: '2018',
        confirmed: ['otherPeriodKind', 'farFromSeries'],
        once: newMark(),
      });
      assert.ok(registered.answer.ok);
      // Who asks, the mark, the revision, the reading, the event, the answer to the mark.
      assert.equal(registered.number, 6, registered.texts.join('\n'));
      const shown = await cost(showPlan, plan);
      assert.equal(shown.number, 1);
      assert.ok(shown.answer.knowledge.readings.get('safety' as never)?.at.has('2018' as never));
      const corrected = await cost(correctReading, plan, {
        ...figure,
        reading: registered.answer.value.reading.id,
        value: '66.6',
        reason: 'Fejl',
        confirmed: ['farFromSeries'],
        once: newMark(),
      });
      assert.ok(corrected.answer.ok);
      assert.equal(corrected.number, 6);
    });
  }

  test('a visitor who tries many days fills no memory, and still costs one', async () => {
    for (let day = 1; day <= 28; day += 1) {
      const asOf = `2018-02-${String(day).padStart(2, '0')}`;
      assert.equal((await cost(showPlan, ownPlan, { asOf })).number, 1);
    }
    const { nobody } = peopleOn(database);
    const { pin } = await openContext(nobody, { requestId: 'r', plan: ownPlan });
    assert.ok(pin);
    assert.equal(memoOf(database).at(pin)?.views.size, 4);
  });

  test('what another program wrote is seen at once', async () => {
    await cost(showPlan, ownPlan);
    await database.pool.query(
      `with p as (update plan set revision = revision + 1 where key = '${ownPlan}' returning id)
       insert into reading (plan, key, series, period, state, value, standing, entered_by, entered_at)
       select id, 'fra-et-andet-program', 'thefts', '2018', 'measured', 99, 'final', 'Andre', now() from p`,
    );
    const { number, answer } = await cost(showPlan, ownPlan);
    assert.equal(number, 2);
    assert.ok(answer.knowledge.readings.get('thefts' as never)?.at.has('2018' as never));
  });

  test('a command that fails leaves nothing in memory', async () => {
    const before = (await cost(showPlan, ownPlan)).answer;
    const refused = await cost(registerReading, ownPlan, {
      series: 'safety',
      period: '2015',
      state: 'measured',
      value: '65',
      standing: 'final',
      once: newMark(),
    });
    assert.equal(refused.answer.ok, false);
    const after = await cost(showPlan, ownPlan);
    assert.equal(after.number, 1);
    assert.equal(after.answer, before);
  });
});
