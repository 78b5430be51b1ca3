// Asking a supplier: the link and what it opens, answers as proposals, and what is made of them.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import type { FigureAnswer } from '#domain/asks/ask.ts';
import type { PlanKey } from '#domain/plans/plan.ts';
import { Refusal } from '#domain/problem.ts';
import { answerAsk } from '#operations/asks/answer.ts';
import { linkTriesAllowed } from '#operations/asks/by-link.ts';
import { answeringLink, contentFor, contentOf, ensureKey, tokenOf } from '#operations/asks/link.ts';
import { makeAsk } from '#operations/asks/make.ts';
import { markAskSent, remindAsk, renewAsk, revokeAsk } from '#operations/asks/manage.ts';
import { openAsk, refuseLink } from '#operations/asks/open.ts';
import { settleAsk } from '#operations/asks/settle.ts';
import { listAsks, type ShownAsk, showAsk } from '#operations/asks/show.ts';
import type { Context } from '#operations/context.ts';
import { perform } from '#operations/perform.ts';
import { listEvents } from '#operations/plans/events.ts';
import { exportPlanFile } from '#operations/plans/export-file.ts';
import { importPlanFile } from '#operations/plans/import-file.ts';
import { showPlan } from '#operations/plans/show.ts';
import { registerReading } from '#operations/readings/register.ts';
import { signingKey } from '#store/answering-links.ts';
import * as asks from '#store/asks.ts';
import { keepOrigin } from '#store/served.ts';
import { suiteDatabase } from '#test/database.ts';
import { newMark, otherPlan, ownPlan, type People, peopleOn } from '#test/people.ts';
import { samplePlan } from '#test/sample-plan.ts';
import { accepted, issuesOf, refusedWith } from './refusals.ts';

const start = '2020-03-02T10:00:00.000Z';

describe('asking a supplier', () => {
  const suite = suiteDatabase();
  let people: People;
  let plans = 0;
  let addresses = 0;

  before(async () => {
    people = peopleOn(suite.get(), start);
    await perform(importPlanFile, people.system, { file: samplePlan() });
    await perform(importPlanFile, people.system, { file: samplePlan(otherPlan) });
    await keepOrigin(suite.get(), 'https://fremdrift.eksempel.dk');
  });

  /** A plan of the test's own, as the city's secretariat has it. */
  const newPlan = async (): Promise<PlanKey> => {
    plans += 1;
    const key = `plan-${plans}` as PlanKey;
    await perform(importPlanFile, people.system, { file: samplePlan(key) });
    return key;
  };

  /** Somebody outside, at an address of their own. */
  const supplier = (): Context => {
    addresses += 1;
    return { ...people.nobody, address: `198.51.100.${addresses}` };
  };

  const secretariat = (): Context => people.cityEditor;

  const ask = async (
    plan: PlanKey,
    figures: readonly { series: string; period: string }[] = [{ series: 'safety', period: '2019' }],
    more: object = {},
  ): Promise<string> =>
    (
      await accepted(
        perform(makeAsk, secretariat(), {
          plan,
          contact: 'Fjordskolens kontor',
          dueOn: '2020-03-16',
          figures,
          once: newMark(),
          ...more,
        }),
      )
    ).id;

  const show = (plan: PlanKey, id: string): Promise<ShownAsk> =>
    perform(showAsk, secretariat(), { plan, ask: id });

  const tokenFor = async (plan: PlanKey, id: string): Promise<string> => {
    const { token } = await show(plan, id);
    assert.ok(token);
    return token;
  };

  const answer = (token: string, figures: readonly object[], more: object = {}) =>
    perform(answerAsk, supplier(), { token, figures, once: newMark(), ...more });

  const number = (value: string, more: object = {}) => ({
    kind: 'measured',
    nth: 1,
    value,
    ...more,
  });

  const seenOf = async (plan: PlanKey, id: string, nth = 1) => {
    const { figures } = await show(plan, id);
    return figures.find(({ figure }) => figure.nth === nth)?.seen ?? '';
  };

  const settle = (plan: PlanKey, id: string, decisions: readonly object[], once = newMark()) =>
    perform(settleAsk, secretariat(), { plan, ask: id, decisions, once });

  const accept = async (plan: PlanKey, id: string, more: object = {}) =>
    settle(plan, id, [{ kind: 'accept', nth: 1, seen: await seenOf(plan, id), ...more }]);

  const verdictOf = async (plan: PlanKey, code: string) => {
    const { statuses } = await perform(showPlan, secretariat(), { plan });
    return statuses.find(({ criterion }) => criterion.code === code)?.finding.verdict.kind;
  };

  const readingsIn = async (plan: PlanKey) =>
    (await perform(exportPlanFile, secretariat(), { plan })).readings;

  test('the answer is a proposal; accepted it is a reading, and the verdict moves', async () => {
    const plan = await newPlan();
    const id = await ask(plan);
    assert.equal((await show(plan, id)).state, 'notSent');
    const [before, readings] = [await verdictOf(plan, 'T1'), await readingsIn(plan)];
    const token = await tokenFor(plan, id);
    await accepted(answer(token, [number('73.4', { n: 640 })], { by: 'Skolens kontor' }));
    assert.equal(await verdictOf(plan, 'T1'), before);
    assert.deepEqual(await readingsIn(plan), readings);

    const shown = await show(plan, id);
    assert.equal(shown.state, 'answered');
    const { events } = await perform(listEvents, secretariat(), { plan });
    const said = events.find(({ event }) => event.kind === 'ask.answered');
    assert.equal(said?.actor, 'via link');
    assert.deepEqual(
      shown.changes.map(({ code, after }) => [code, after.finding.verdict.kind]),
      [['T1', 'met']],
    );
    const settled = await accepted(accept(plan, id));
    assert.deepEqual([settled.accepted, settled.changes.length], [1, 1]);
    assert.equal(await verdictOf(plan, 'T1'), 'met');
    const made = (await readingsIn(plan)).at(-1);
    assert.deepEqual(made?.sample, { kind: 'size', n: 640 });
    assert.deepEqual(made?.provenance, {
      edition: 'Svar fra Fjordskolens kontor, 2. marts 2020',
      enteredBy: 'Clara',
      enteredAt: start,
    });
    assert.equal((await show(plan, id)).state, 'settled');
  });

  test('what the link shows is what is asked for, and last year', async () => {
    const plan = await newPlan();
    const token = await tokenFor(plan, await ask(plan, [{ series: 'safety', period: '2018' }]));
    const opened = await perform(openAsk, supplier(), { token });
    assert.deepEqual(Object.keys(opened).sort(), [
      'ask',
      'fictional',
      'figures',
      'planName',
      'today',
    ]);
    const [figure] = opened.figures;
    assert.equal(figure?.definition, 'Trygge beboere (Fjordparken), opgjort i procent.');
    assert.equal(figure?.lastYear?.period, '2017');
    assert.equal(figure?.lastYear?.id, 'safety-2017');
    assert.doesNotMatch(JSON.stringify(opened, bigints), /Indbrud|I arbejde|jobs|thefts/);
  });

  test('last year is left out where too few stand behind it', async () => {
    const plan = 'faa' as PlanKey;
    const whole = samplePlan(plan);
    const sources = whole.plan.sources.map((each) =>
      each.id === 'survey' ? { ...each, smallest: { base: 700 } } : each,
    );
    await perform(importPlanFile, people.system, {
      file: { ...whole, plan: { ...whole.plan, sources } },
    });
    const wanted = [
      { series: 'safety', period: '2018' },
      { series: 'safety', period: '2016' },
    ];
    const token = await tokenFor(plan, await ask(plan, wanted));
    const { figures } = await perform(openAsk, supplier(), { token });
    assert.deepEqual(
      figures.map(({ lastYear }) => lastYear?.period),
      [undefined, '2015'],
    );
  });

  test('nobody learns by trying what the figures of few people are; those who accept see it', async () => {
    const plan = 'proevet' as PlanKey;
    const whole = samplePlan(plan);
    const few = { kind: 'size', n: 12 } as const;
    await perform(importPlanFile, people.system, {
      file: {
        ...whole,
        plan: {
          ...whole.plan,
          sources: whole.plan.sources.map((each) => ({ ...each, smallest: { base: 20 } })),
        },
        readings: whole.readings.map((each) =>
          each.state.kind === 'measured' ? { ...each, sample: few } : each,
        ),
      },
    });
    const id = await ask(plan);
    await accepted(answer(await tokenFor(plan, id), [number('12')]));
    const { figures } = await show(plan, id);
    assert.deepEqual(figures[0]?.proposed?.oddities, ['farFromSeries']);
  });

  describe('the link', () => {
    /** What somebody meets who tries a token: the same for all that open nothing. */
    const met = (token: string) =>
      refusedWith(perform(openAsk, supplier(), { token })).then((problem) => problem.kind);
    const metAnswering = (token: string) =>
      refusedWith(answer(token, [number('70')])).then((problem) => problem.kind);

    test('no link that opens anything is in the database', async () => {
      const plan = await newPlan();
      const id = await ask(plan);
      const token = await tokenFor(plan, id);
      await accepted(answer(token, [number('70')]));
      const signature = token.split('.').at(-1) ?? '';
      for (const table of ['ask', 'ask_figure', 'event', 'submission', 'mail', 'link_try']) {
        const { rows } = await suite.get().pool.query(`select t::text as row from ${table} t`);
        for (const { row } of rows) assert.ok(!row.includes(signature), table);
      }
    });

    test('every letter of it counts', async () => {
      const plan = await newPlan();
      const token = await tokenFor(plan, await ask(plan));
      const key = await signingKey(suite.get());
      assert.ok(key);
      assert.ok(contentOf(key, token));
      for (let at = 0; at < token.length; at += 1) {
        for (const bit of [1, 2, 4, 8, 16, 32, 64]) {
          const changed = String.fromCharCode(token.charCodeAt(at) ^ bit);
          const tampered = token.slice(0, at) + changed + token.slice(at + 1);
          assert.equal(contentOf(key, tampered), undefined, `${at}: ${changed}`);
        }
      }
      for (const cut of ['', '.', token.slice(1), token.slice(0, -1), `${token}0`, `.${token}`]) {
        assert.equal(contentOf(key, cut), undefined, cut);
      }
      for (const at of [0, 20, token.length - 1]) {
        const changed = token[at] === 'a' ? 'b' : 'a';
        const tampered = token.slice(0, at) + changed + token.slice(at + 1);
        assert.equal(await met(tampered), 'linkUnknown');
        assert.equal(await metAnswering(tampered), 'linkUnknown');
      }
    });

    test('signed by another key it opens nothing', async () => {
      const plan = await newPlan();
      const id = await ask(plan);
      const { ask: found } = await show(plan, id);
      const forged = tokenOf(Buffer.from('another key of as many letters..'), contentFor(found));
      assert.equal(await met(forged), 'linkUnknown');
      assert.equal(await metAnswering(forged), 'linkUnknown');
    });

    test('the id of another ask under the same signature opens nothing', async () => {
      const [plan, other] = [await newPlan(), await newPlan()];
      const [mine, others] = [await ask(plan), await ask(other)];
      const token = await tokenFor(plan, mine);
      assert.equal(await met(token.replace(mine, others)), 'linkUnknown');
    });

    const endings: readonly (readonly [string, (plan: PlanKey, id: string) => Promise<unknown>])[] =
      [
        [
          'revoked',
          (plan, id) => perform(revokeAsk, secretariat(), { plan, ask: id, once: newMark() }),
        ],
        [
          'renewed',
          (plan, id) => perform(renewAsk, secretariat(), { plan, ask: id, once: newMark() }),
        ],
        [
          'settled',
          async (plan, id) => {
            await accepted(answer(await tokenFor(plan, id), [number('70')]));
            await accepted(accept(plan, id));
          },
        ],
        ['expired', async () => people.clock.set('2020-04-15T22:00:00.000Z')],
      ];
    for (const [name, end] of endings) {
      test(`${name}, it opens nothing and says nothing more than a wrong one`, async (t) => {
        t.after(() => people.clock.set(start));
        const plan = await newPlan();
        const id = await ask(plan);
        const token = await tokenFor(plan, id);
        await end(plan, id);
        const refused = await refusedWith(perform(openAsk, supplier(), { token }));
        assert.deepEqual(refused, { kind: 'linkUnknown' });
        assert.deepEqual(await refusedWith(answer(token, [number('71')])), {
          kind: 'linkUnknown',
        });
      });
    }

    test('it works until midnight of its last day in Denmark', async (t) => {
      t.after(() => people.clock.set(start));
      const plan = await newPlan();
      const token = await tokenFor(plan, await ask(plan));
      people.clock.set('2020-04-15T21:59:59.000Z');
      assert.equal((await perform(openAsk, supplier(), { token })).figures.length, 1);
    });

    test('renewed, the new one opens and has time anew', async () => {
      const plan = await newPlan();
      const id = await ask(plan);
      const old = await tokenFor(plan, id);
      await perform(renewAsk, secretariat(), { plan, ask: id });
      const token = await tokenFor(plan, id);
      assert.notEqual(token, old);
      assert.equal((await perform(openAsk, supplier(), { token })).figures.length, 1);
    });

    test('for a letter it is the whole address, and none when there is nothing to answer', async (t) => {
      t.after(() => people.clock.set(start));
      const plan = await newPlan();
      const id = await ask(plan);
      const link = await answeringLink(people.system, id);
      assert.equal(link, `https://fremdrift.eksempel.dk/svar/${await tokenFor(plan, id)}`);
      assert.equal(await answeringLink(people.system, 'unknown'), undefined);
      people.clock.set('2020-04-15T22:00:00.000Z');
      assert.equal(await answeringLink(people.system, id), undefined);
      people.clock.set(start);
      await perform(revokeAsk, secretariat(), { plan, ask: id });
      assert.equal(await answeringLink(people.system, id), undefined);
    });

    test('whoever guesses has to wait, and nobody else', async (t) => {
      t.after(() => people.clock.set(start));
      const plan = await newPlan();
      const token = await tokenFor(plan, await ask(plan));
      const guesser = supplier();
      for (let index = 0; index < linkTriesAllowed.address; index += 1) {
        assert.equal(
          (await refusedWith(perform(openAsk, guesser, { token: `x${index}` }))).kind,
          'linkUnknown',
        );
        await refusedWith(perform(refuseLink, guesser, {}));
      }
      const refused = await refusedWith(perform(openAsk, guesser, { token: 'y' }));
      assert.deepEqual(refused, { kind: 'tooManyTries', waitSeconds: 900, by: 'link' });
      const posted = { token: 'y', figures: [], once: newMark() };
      assert.equal((await refusedWith(perform(answerAsk, guesser, posted))).kind, 'tooManyTries');
      assert.ok(await perform(openAsk, supplier(), { token }));
      // A clock that ran ahead and is put right shuts nobody out until then.
      people.clock.set('2020-03-01T10:00:00.000Z');
      assert.ok(await perform(openAsk, guesser, { token }));
      people.clock.set('2020-03-02T10:16:00.000Z');
      assert.ok(await perform(openAsk, guesser, { token }));
    });

    test('tries to answer are counted as tries to open are; no address is kept', async () => {
      const guesser = { ...supplier(), address: '203.0.113.99' };
      for (let index = 0; index < linkTriesAllowed.address; index += 1) {
        const posted = { token: `x${index}`, figures: [], once: newMark() };
        await refusedWith(perform(answerAsk, guesser, posted));
      }
      const refused = await refusedWith(perform(openAsk, guesser, { token: 'y' }));
      assert.equal(refused.kind, 'tooManyTries');
      const { rows } = await suite.get().pool.query('select t::text as row from link_try t');
      assert.ok(rows.every(({ row }) => !row.includes('203.0.113')));
    });

    test('those who need a key at once get the same', async () => {
      // Of one plan there is one writer at a time: only several plans can be in each other's way.
      const several = [await newPlan(), await newPlan(), await newPlan(), await newPlan()];
      await suite.get().pool.query('delete from signing_key');
      const key = await Promise.all(
        several.map(() => ensureKey(suite.get(), people.system.newSecret)),
      );
      assert.equal(new Set(key.map((each) => Buffer.from(each).toString('hex'))).size, 1);
      await suite.get().pool.query('delete from signing_key');
      const ids = await Promise.all(several.map((plan) => ask(plan)));
      for (const [index, id] of ids.entries()) {
        const token = await tokenFor(several[index] ?? ownPlan, id);
        assert.ok(await perform(openAsk, supplier(), { token }));
      }
    });
  });

  describe('answering', () => {
    const faulty: readonly (readonly [string, object, readonly string[]])[] = [
      ['no number', number('abc'), ['figures.0.value: notANumber']],
      [
        '101 %',
        number('101'),
        [
          'figures.0.confirmed.outOfRange: outOfRange',
          'figures.0.confirmed.farFromSeries: unlikely',
        ],
      ],
      ['nobody behind it', number('70', { n: 0 }), ['figures.0.n: contradiction']],
      ['nothing', { kind: 'none', nth: 1 }, ['figures: emptyList']],
      ['a figure that was not asked for', number('70', { nth: 7 }), ['figures.0: notAChoice']],
      [
        'a personal number',
        { kind: 'cannotTell', nth: 1, why: 'Spørg 010190-1234' },
        ['figures.0.why: cprNumber'],
      ],
      ['a personal number for a count', number('70', { n: 101901234 }), ['figures.0.n: cprNumber']],
    ];
    for (const [name, given, expected] of faulty) {
      test(`${name} is refused and keeps nothing`, async () => {
        const plan = await newPlan();
        const id = await ask(plan);
        const token = await tokenFor(plan, id);
        assert.deepEqual(await issuesOf(answer(token, [given])), expected);
        assert.equal((await show(plan, id)).ask.figures[0]?.answer, undefined);
      });
    }

    test('what is odd is kept once it is said to be right', async () => {
      const odd = ['outOfRange', 'farFromSeries'];
      const plan = await newPlan();
      const id = await ask(plan);
      const token = await tokenFor(plan, id);
      await accepted(answer(token, [number('101', { confirmed: odd })]));
      const { figures } = await show(plan, id);
      assert.deepEqual(figures[0]?.proposed?.oddities, odd);
      assert.deepEqual(await issuesOf(accept(plan, id)), [
        'decisions.0.confirmed.outOfRange: unlikely',
        'decisions.0.confirmed.farFromSeries: unlikely',
      ]);
      await accepted(accept(plan, id, { confirmed: odd }));
    });

    test('some now, some later, and changed until it is accepted', async () => {
      const plan = await newPlan();
      const id = await ask(plan, [
        { series: 'safety', period: '2019' },
        { series: 'jobs', period: '2019' },
      ]);
      const token = await tokenFor(plan, id);
      const none = { kind: 'none', nth: 2 };
      await accepted(answer(token, [number('70'), none]));
      await accepted(answer(token, [number('71'), { kind: 'suppressed', nth: 2 }]));
      const told = (await show(plan, id)).ask.figures.map((each) => each.answer);
      const expected: readonly FigureAnswer[] = [
        { kind: 'measured', value: '71', confirmed: [] },
        { kind: 'suppressed' },
      ];
      assert.deepEqual(told, expected);
      await accepted(accept(plan, id));
      assert.deepEqual(await issuesOf(answer(token, [number('72')])), [
        'figures.0.value: contradiction',
      ]);
      await accepted(answer(token, [number('71'), { kind: 'none', nth: 2 }]));
      const [first, second] = (await show(plan, id)).ask.figures;
      assert.equal(first?.settled?.outcome, 'accepted');
      assert.equal(second?.answer, undefined);
    });

    test('sent twice it is kept once', async () => {
      const plan = await newPlan();
      const id = await ask(plan);
      const token = await tokenFor(plan, id);
      const once = newMark();
      const who = supplier();
      const input = { token, figures: [number('70')], once };
      await Promise.all([perform(answerAsk, who, input), perform(answerAsk, who, input)]);
      const { rows } = await suite
        .get()
        .pool.query(
          `select 1 from event where payload ->> 'ask' = $1 and payload ->> 'kind' = $2`,
          [id, 'ask.answered'],
        );
      assert.equal(rows.length, 1);
    });

    test('two answers at once: one of them stands whole', async () => {
      const plan = await newPlan();
      const id = await ask(plan, [
        { series: 'safety', period: '2019' },
        { series: 'jobs', period: '2019' },
      ]);
      const token = await tokenFor(plan, id);
      const both = (value: string) => [number(value), number(value, { nth: 2 })];
      await Promise.all([answer(token, both('70')), answer(token, both('71'))]);
      const values = (await show(plan, id)).ask.figures.map(({ answer: told }) =>
        told?.kind === 'measured' ? told.value : '',
      );
      assert.equal(values[0], values[1]);
    });
  });

  describe('deciding', () => {
    test('what is accepted is what was seen', async () => {
      const plan = await newPlan();
      const id = await ask(plan);
      const token = await tokenFor(plan, id);
      await accepted(answer(token, [number('70')]));
      const seen = await seenOf(plan, id);
      await accepted(answer(token, [number('71')]));
      const refused = await refusedWith(settle(plan, id, [{ kind: 'accept', nth: 1, seen }]));
      assert.deepEqual(refused, { kind: 'stale', what: 'ask', current: null });
      assert.equal((await show(plan, id)).state, 'answered');
    });

    test('accepted while the supplier changes it: either what was seen, or nothing', async () => {
      for (let round = 0; round < 12; round += 1) {
        const plan = await newPlan();
        const id = await ask(plan);
        const token = await tokenFor(plan, id);
        await accepted(answer(token, [number('70')]));
        const seen = await seenOf(plan, id);
        const [settled] = await Promise.allSettled([
          settle(plan, id, [{ kind: 'accept', nth: 1, seen }]),
          answer(token, [number('71')]),
        ]);
        const made = (await readingsIn(plan)).filter(({ period }) => period === '2019');
        if (settled.status === 'fulfilled') {
          assert.deepEqual(
            made.map(({ state }) => state),
            [{ kind: 'measured', value: { numerator: 70n, denominator: 1n } }],
          );
          const [figure] = (await show(plan, id)).ask.figures;
          assert.deepEqual(figure?.answer, { kind: 'measured', value: '70', confirmed: [] });
        } else {
          assert.ok(settled.reason instanceof Refusal);
          assert.deepEqual(made, []);
        }
      }
    });

    test('two who accept at once make one reading', async () => {
      const plan = await newPlan();
      const id = await ask(plan);
      await accepted(answer(await tokenFor(plan, id), [number('70')]));
      const seen = await seenOf(plan, id);
      await Promise.allSettled([
        settle(plan, id, [{ kind: 'accept', nth: 1, seen }]),
        settle(plan, id, [{ kind: 'accept', nth: 1, seen }]),
      ]);
      const made = (await readingsIn(plan)).filter(({ period }) => period === '2019');
      assert.equal(made.length, 1);
    });

    test('sent twice it is done once', async () => {
      const plan = await newPlan();
      const id = await ask(plan);
      await accepted(answer(await tokenFor(plan, id), [number('70')]));
      const decisions = [{ kind: 'accept', nth: 1, seen: await seenOf(plan, id) }];
      const once = newMark();
      await accepted(settle(plan, id, decisions, once));
      assert.equal((await accepted(settle(plan, id, decisions, once))).accepted, 1);
    });

    test('a figure that came meanwhile is corrected only by whoever saw it', async () => {
      const plan = await newPlan();
      const id = await ask(plan);
      await accepted(answer(await tokenFor(plan, id), [number('70')]));
      const { reading } = await accepted(
        perform(registerReading, secretariat(), {
          plan,
          series: 'safety',
          period: '2019',
          state: 'measured',
          value: '69',
          standing: 'final',
          once: newMark(),
        }),
      );
      assert.deepEqual(await issuesOf(accept(plan, id)), ['decisions.0.replaces: duplicate']);
      const shown = await show(plan, id);
      assert.equal(shown.figures[0]?.proposed?.there?.id, reading.id);
      await accepted(accept(plan, id, { replaces: reading.id }));
      const made = (await readingsIn(plan)).at(-1);
      assert.equal(made?.supersedes, reading.id);
      assert.equal(made?.reason, 'Nyt svar fra Fjordskolens kontor.');
    });

    for (const untold of ['notMeasured', 'pending'] as const) {
      test(`what cannot be told is registered as ${untold}, and why`, async () => {
        const plan = await newPlan();
        const id = await ask(plan);
        const told = { kind: 'cannotTell', nth: 1, why: 'systemet er skiftet' };
        await accepted(answer(await tokenFor(plan, id), [told]));
        assert.deepEqual(await issuesOf(accept(plan, id)), ['decisions.0.untold: notAChoice']);
        await accepted(accept(plan, id, { untold }));
        const made = (await readingsIn(plan)).at(-1);
        assert.deepEqual(made?.state, { kind: untold });
        assert.match(made?.provenance.edition ?? '', /kan ikke oplyses, fordi systemet er skiftet/);
      });
    }

    test('why it cannot be told stays with the answer, where the source hides figures of few', async () => {
      const plan = 'kun-tre' as PlanKey;
      const whole = samplePlan(plan);
      const sources = whole.plan.sources.map((each) => ({ ...each, smallest: { cell: 5 } }));
      const file = { ...whole, plan: { ...whole.plan, sources } };
      await perform(importPlanFile, people.system, { file });
      const id = await ask(plan);
      const told = { kind: 'cannotTell', nth: 1, why: 'der kun er 3' };
      await accepted(answer(await tokenFor(plan, id), [told]));
      await accepted(accept(plan, id, { untold: 'notMeasured' }));
      const made = (await readingsIn(plan)).at(-1);
      assert.match(made?.provenance.edition ?? '', /^Svar fra/);
      assert.doesNotMatch(JSON.stringify(made, bigints), /kun er 3/);
    });

    test('a hidden figure is hidden and never 0', async () => {
      const plan = await newPlan();
      const id = await ask(plan);
      await accepted(answer(await tokenFor(plan, id), [{ kind: 'suppressed', nth: 1 }]));
      await accepted(accept(plan, id));
      assert.deepEqual((await readingsIn(plan)).at(-1)?.state, { kind: 'suppressed' });
    });

    test('an answer that is not used says why, and makes no reading', async () => {
      const plan = await newPlan();
      const id = await ask(plan);
      await accepted(answer(await tokenFor(plan, id), [number('70')]));
      const readings = await readingsIn(plan);
      const seen = await seenOf(plan, id);
      await accepted(settle(plan, id, [{ kind: 'reject', nth: 1, seen, why: 'Forkert område' }]));
      assert.deepEqual(await readingsIn(plan), readings);
      const [figure] = (await show(plan, id)).ask.figures;
      assert.equal(figure?.settled?.why, 'Forkert område');
    });

    test('several are decided together or not at all', async () => {
      const plan = await newPlan();
      const id = await ask(plan, [
        { series: 'safety', period: '2019' },
        { series: 'jobs', period: '2019' },
      ]);
      const token = await tokenFor(plan, id);
      await accepted(answer(token, [number('70'), number('49', { nth: 2 })]));
      const first = { kind: 'accept', nth: 1, seen: await seenOf(plan, id) };
      const readings = await readingsIn(plan);
      await refusedWith(settle(plan, id, [first, { kind: 'accept', nth: 2, seen: 'no' }]));
      assert.deepEqual(await readingsIn(plan), readings);
      const second = { kind: 'accept', nth: 2, seen: await seenOf(plan, id, 2) };
      assert.equal((await accepted(settle(plan, id, [first, second]))).accepted, 2);
    });
  });

  describe('making', () => {
    const wrong: readonly (readonly [string, object, readonly string[]])[] = [
      ['no figures', { figures: [] }, ['figures: emptyList']],
      ['a day gone by', { dueOn: '2020-03-01' }, ['dueOn: contradiction']],
      ['a day years away', { dueOn: '2022-03-01' }, ['dueOn: contradiction']],
      ['two addresses', { email: 'a@b.dk, c@d.dk' }, ['email: notAnEmail']],
      ['a line of a head', { email: 'a@b.dk\nBcc: c@d.dk' }, ['email: notAnEmail']],
      ['a personal number', { message: 'Se 010190-1234' }, ['message: cprNumber']],
      [
        'another plan’s series',
        { figures: [{ series: 'other', period: '2019' }] },
        ['figures.0.series: notASeries'],
      ],
      [
        'the same twice',
        {
          figures: [
            { series: 'safety', period: '2019' },
            { series: 'safety', period: '2019' },
          ],
        },
        ['figures.1: duplicate'],
      ],
      [
        'more than thirty',
        {
          figures: Array.from({ length: 31 }, (_, index) => ({
            series: 'safety',
            period: String(2030 + index),
          })),
        },
        ['figures: tooMany'],
      ],
    ];
    for (const [name, more, expected] of wrong) {
      test(`${name} is refused`, async () => {
        const input = {
          plan: ownPlan,
          contact: 'Skolen',
          dueOn: '2020-03-16',
          figures: [{ series: 'safety', period: '2019' }],
          once: newMark(),
          ...more,
        };
        assert.deepEqual(await issuesOf(perform(makeAsk, secretariat(), input)), expected);
      });
    }

    test('those with answers that wait come first', async () => {
      const plan = await newPlan();
      const first = await ask(plan);
      await ask(plan, [{ series: 'jobs', period: '2019' }]);
      await accepted(answer(await tokenFor(plan, first), [number('70')]));
      const lines = await perform(listAsks, secretariat(), { plan });
      assert.deepEqual(
        lines.map(({ state }) => state),
        ['answered', 'notSent'],
      );
      assert.equal(lines[0]?.ask.id, first);
    });

    test('another plan’s ask is not found', async () => {
      const plan = await newPlan();
      const id = await ask(plan);
      for (const [operation, input] of [
        [showAsk, {}],
        [markAskSent, {}],
        [remindAsk, {}],
        [renewAsk, {}],
        [revokeAsk, {}],
        [
          settleAsk,
          { decisions: [{ kind: 'reject', nth: 1, seen: 'x', why: 'x' }], once: newMark() },
        ],
      ] as const) {
        assert.deepEqual(
          await refusedWith(
            perform(operation as typeof revokeAsk, people.editor, {
              plan: ownPlan,
              ask: id,
              ...input,
            }),
          ),
          { kind: 'notFound', what: 'ask' },
          operation.name,
        );
      }
    });

    test('a link sent by hand counts as sent, until there is a new one to send', async () => {
      const plan = await newPlan();
      const id = await ask(plan);
      const state = async () => (await perform(showAsk, secretariat(), { plan, ask: id })).state;
      assert.equal(await state(), 'notSent');
      await perform(markAskSent, secretariat(), { plan, ask: id });
      assert.equal(await state(), 'sent');
      await perform(renewAsk, secretariat(), { plan, ask: id });
      assert.equal(await state(), 'notSent');
      await perform(revokeAsk, secretariat(), { plan, ask: id });
      const refused = await refusedWith(perform(markAskSent, secretariat(), { plan, ask: id }));
      assert.deepEqual(refused, { kind: 'wrongState', what: 'ask', state: 'trukket tilbage' });
    });

    test('without mail nobody can be reminded from here', async () => {
      const plan = await newPlan();
      const id = await ask(plan, undefined, { email: 'kontor@skolen.dk' });
      const refused = await refusedWith(perform(remindAsk, secretariat(), { plan, ask: id }));
      assert.equal(refused.kind, 'wrongState');
      assert.equal((await asks.remindable(suite.get(), people.clock.now())).length > 0, true);
    });
  });
});

const bigints = (_: string, value: unknown) => (typeof value === 'bigint' ? String(value) : value);
