// What lies before those who evaluate and decide, on the pages where they do it.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import type { BodyKey } from '#domain/governance/body.ts';
import type { CriterionId, PlanKey } from '#domain/plans/plan.ts';
import type { Instant } from '#domain/time/period.ts';
import { openCycle } from '#operations/cycle/open.ts';
import { perform } from '#operations/perform.ts';
import { showPlan } from '#operations/plans/show.ts';
import { systemContext } from '#operations/session/open-context.ts';
import { openDatabase } from '#store/database.ts';
import { saveEvaluation } from '#store/evaluations.ts';
import { find } from '#store/plans.ts';
import { insertRecommendation } from '#store/recommendations.ts';
import { suiteDatabase } from '#test/database.ts';
import { meetingSteps } from '#test/meetings.ts';
import { bodies, organisationFor } from '#test/organisation.ts';
import { newMark } from '#test/people.ts';
import { openSite, type Visitor, wordsIn } from './site.ts';

const plan = 'fjordparken' as PlanKey;
const evaluationOf = (body: string) =>
  `/planer/${plan}/aarets-gang/2020/evaluering/${body}/tryghed`;

describe('what lies before those who evaluate and decide', () => {
  const database = suiteDatabase();
  let editor: Visitor;
  let reader: Visitor;
  let meeting: string;

  before(async () => {
    const site = await openSite(database.get());
    const system = systemContext(site.surroundings, 'Fremdrift', 'test');
    editor = await site.signIn('Erik', 'editor', plan);
    reader = await site.signIn('Rosa', 'reader', plan);
    await organisationFor(system, plan);
    assert.ok((await perform(openCycle, system, { plan, year: 2020, once: newMark() })).ok);
    const pin = await find(site.database, plan);
    assert.ok(pin);
    const { statuses } = await perform(showPlan, system, { plan });
    const about = statuses.find(({ criterion }) => criterion.focusArea === 'tryghed');
    const at = '2021-05-01T08:00:00.000Z' as Instant;
    await saveEvaluation(site.database, pin.id, {
      year: 2020,
      body: bodies.safety,
      focusArea: 'tryghed',
      experience: 'Et roligt <b>år</b>',
      lines: [
        {
          criterion: about?.criterion.id as CriterionId,
          comment: '',
          deviating: { judgement: 'partlyMet', reason: 'Beboerne mærker det' },
        },
      ],
      revision: 1,
      changedAt: at,
      changedBy: 'Kirsten',
      finishedAt: at,
      finishedBy: 'Kirsten',
    });
    for (const [id, body] of [
      ['r1', bodies.safety],
      ['r2', bodies.education],
    ] as const) {
      await insertRecommendation(site.database, pin.id, {
        id,
        year: 2020,
        body,
        toBody: bodies.district as BodyKey,
        focusArea: 'tryghed',
        criteria: [],
        stance: 'adjust',
        text: 'Flere aftenture',
        madeAt: at,
        madeBy: 'Kirsten',
        submittedAt: at,
        submittedBy: 'Kirsten',
        revision: 1,
      });
    }
    const steps = meetingSteps(system);
    meeting = await steps.plan(bodies.district, { day: '2021-09-20', from: '16:30', to: '18:00' });
    await steps.propose(meeting);
  });

  const deciding = (id: string) =>
    `/planer/${plan}/beslutninger/ny?organ=${bodies.district}&om=recommendation&id=${id}`;

  test('who decides on a recommendation has the evaluation on the page', async () => {
    const { status, text } = await editor.get(deciding('r1'));
    assert.equal(status, 200);
    assert.ok(text.includes(`href="${evaluationOf(bodies.safety)}"`));
    const words = wordsIn(text);
    assert.match(words, /T1: vurderet som delvist nået \(udregnet: /);
    assert.match(words, /Beboerne mærker det/);
    assert.match(text, /Et roligt &lt;b>år|Et roligt &lt;b&gt;år/);
  });

  test('where nothing was evaluated, the page says so', async () => {
    const { text } = await editor.get(deciding('r2'));
    assert.match(wordsIn(text), /Følgegruppen for uddannelse har ikke skrevet nogen evaluering/);
  });

  test('an item about a recommendation has it too, for everybody', async () => {
    for (const visitor of [editor, reader]) {
      const { text } = await visitor.get(`/planer/${plan}/moeder/${meeting}`);
      assert.ok(text.includes(`href="${evaluationOf(bodies.safety)}"`));
      assert.match(wordsIn(text), /vurderet som delvist nået/);
    }
  });

  test('a paper that is due and not issued is told to those who keep the meeting', async () => {
    const page = `/planer/${plan}/moeder/${meeting}`;
    const { text } = await editor.get(page);
    assert.match(wordsIn(text), /Statuspapir 2020 mangler/);
    assert.ok(text.includes(`/aarets-gang/2020/statuspapirer/${bodies.district}"`));
    assert.doesNotMatch((await reader.get(page)).text, /Statuspapir 2020 mangler/);
  });

  test('the board evaluates with what the groups wrote, folded', async () => {
    const { text } = await editor.get(evaluationOf(bodies.district));
    const words = wordsIn(text);
    assert.match(words, /Det skrev grupperne \(1 af \d\)/);
    assert.match(words, /Følgegruppen for tryghed vurderer: delvist nået/);
    assert.doesNotMatch(
      (await editor.get(evaluationOf(bodies.safety))).text,
      /Det skrev grupperne/,
    );
  });

  for (const [page, most] of [
    [() => deciding('r1'), 14],
    [() => `/planer/${plan}/moeder/${meeting}`, 23],
    [() => evaluationOf(bodies.district), 12],
  ] as const) {
    test(`${page().replace('/undefined', '')}: at most ${most} questions`, async () => {
      const fresh = openDatabase(database.address());
      const visitor = (await openSite(fresh, { withPlans: false })).visitor(editor.cookie);
      fresh.queries.reset();
      assert.equal((await visitor.get(page())).status, 200);
      const asked = fresh.queries.number();
      await fresh.close();
      assert.ok(asked <= most, `${asked}`);
    });
  }
});
