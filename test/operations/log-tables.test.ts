// What stands in the tables of a year is held against the log: nothing is found that is not wrong,
// and what somebody changed by hand is found and named.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { settleAction } from '#operations/actions/change.ts';
import { openCycle } from '#operations/cycle/open.ts';
import { correctDecision } from '#operations/decisions/correct.ts';
import { makeDecision } from '#operations/decisions/make.ts';
import { verifyLog } from '#operations/log/verify.ts';
import { informOfNotice, receiveNotice } from '#operations/notices/follow.ts';
import { placeNotice, tellNotice } from '#operations/notices/tell.ts';
import { issuePaper } from '#operations/papers/issue.ts';
import { perform } from '#operations/perform.ts';
import { importPlanFile } from '#operations/plans/import-file.ts';
import { makeRecommendation } from '#operations/recommendations/make.ts';
import {
  submitRecommendations,
  withdrawRecommendation,
} from '#operations/recommendations/submit.ts';
import { suiteDatabase } from '#test/database.ts';
import { bodies, organisationFor } from '#test/organisation.ts';
import { newMark, type People, peopleOn, ownPlan as plan } from '#test/people.ts';
import { samplePlan } from '#test/sample-plan.ts';
import { accepted } from './refusals.ts';

const year = 2018;
const area = samplePlan().plan.focusAreas[0]?.key ?? '';
const answers = {
  essential: 'yes',
  reach: 'district',
  agreement: 'no',
  grant: 'no',
  otherPlans: 'no',
  organisation: 'local',
} as const;

describe('the tables of a year held against the log', () => {
  const suite = suiteDatabase();
  let people: People;

  before(async () => {
    people = peopleOn(suite.get());
    const file = samplePlan();
    const parties = [
      { kind: 'municipality', name: 'Kommunen' },
      { kind: 'housingOrganisation', name: 'Boligforeningen' },
    ] as const;
    await perform(importPlanFile, people.system, {
      file: { ...file, plan: { ...file.plan, parties } },
    });
    await organisationFor(people.editor);
    await theYear();
    await theNotice();
  });

  const theYear = async () => {
    const { editor } = people;
    await accepted(perform(openCycle, editor, { plan, year, dates: {}, once: newMark() }));
    await accepted(
      perform(issuePaper, editor, { plan, body: bodies.safety, year, once: newMark() }),
    );
    const made = async (text: string) =>
      accepted(
        perform(makeRecommendation, editor, {
          plan,
          year,
          body: bodies.safety,
          area,
          stance: 'adjust',
          text,
          criteria: [],
          once: newMark(),
        }),
      );
    const [first, second] = [await made('Flere aftenture'), await made('Færre skilte')];
    const drafts = [first, second].map(({ recommendation }) => ({ recommendation, revision: 1 }));
    await accepted(perform(submitRecommendations, editor, { plan, drafts, once: newMark() }));
    await accepted(
      perform(withdrawRecommendation, editor, {
        plan,
        recommendation: second.recommendation,
        why: 'Skrevet to gange',
        once: newMark(),
      }),
    );
    const decided = await accepted(
      perform(makeDecision, editor, {
        plan,
        body: bodies.district,
        on: { kind: 'recommendation', id: first.recommendation },
        outcome: 'follow',
        text: 'Det gør vi',
        decidedOn: editor.today(),
        actions: [{ text: 'Aftal turene', owner: 'Sekretariatet', dueOn: '2030-06-01' }],
        once: newMark(),
      }),
    );
    await accepted(
      perform(correctDecision, editor, {
        plan,
        decision: decided.decision,
        outcome: 'followInPart',
        text: 'Det gør vi noget af',
        reason: 'Kun om vinteren',
        decidedOn: editor.today(),
        why: 'Skrevet forkert',
        once: newMark(),
      }),
    );
    await accepted(
      perform(settleAction, editor, {
        plan,
        action: decided.actions[0],
        revision: 1,
        state: 'done',
        outcome: 'Tre ture',
        once: newMark(),
      }),
    );
  };

  const theNotice = async () => {
    const { editor } = people;
    const { mark: seen } = await perform(placeNotice, editor, { plan, answers });
    const { id: notice } = await accepted(
      perform(tellNotice, editor, {
        plan,
        party: 'Kommunen',
        title: 'Lokalkontoret flytter',
        what: 'Til rådhuset',
        answers,
        seen,
        once: newMark(),
      }),
    );
    await accepted(perform(receiveNotice, editor, { plan, notice, revision: 1, once: newMark() }));
    await accepted(
      perform(informOfNotice, editor, {
        plan,
        notice,
        party: 'Boligforeningen',
        on: editor.today(),
        how: 'På et møde',
        once: newMark(),
      }),
    );
  };

  const faults = async () =>
    (await perform(verifyLog, people.reader, { plan })).faults.map(({ text }) => text);

  test('what was done in the ordinary way is as the log tells', async () => {
    assert.deepEqual(await faults(), []);
  });

  const attacks: readonly (readonly [
    name: string,
    table: string,
    attack: string,
    found: RegExp,
  ])[] = [
    [
      'a paper’s page',
      'document',
      `update document set blocks = replace(blocks::text, 'Overblik', 'Overblikket')::json`,
      /^Dokumentet Statuspapir 2018 for .* er ikke, som da det blev udgivet\.$/,
    ],
    [
      'a verdict in a paper',
      'document',
      `update document set content = replace(content::text, '"edition":1', '"edition":2')::json`,
      /^Dokumentet Statuspapir 2018 for .* er ikke, som da det blev udgivet\.$/,
    ],
    [
      'what was recommended',
      'recommendation',
      `update recommendation set text = 'Ingen ture' where withdrawn_at is null`,
      /^En indstilling \(2018, .*\) er ikke, som loggen fortæller\.$/,
    ],
    [
      'that a recommendation was taken back',
      'recommendation',
      'update recommendation set withdrawn_at = null, withdrawn_why = null',
      /^En indstilling \(2018, .*\) er ikke, som loggen fortæller\.$/,
    ],
    [
      'a recommendation that is gone',
      'recommendation',
      'delete from recommendation where withdrawn_at is not null',
      /^En indstilling for 2018 er fjernet; loggen fortæller om den\.$/,
    ],
    [
      'a decision',
      'decision',
      `update decision set reason = 'Altid' where reason is not null`,
      /^En beslutning \(.*\) er ikke, som loggen fortæller\.$/,
    ],
    [
      'that an action was done',
      'action',
      `update action set state = 'open', settled_on = null, outcome = null`,
      /^En handling \(frist 2030-06-01, Sekretariatet\) er ikke, som loggen fortæller\.$/,
    ],
    [
      'what came of an action',
      'action',
      `update action set outcome = 'Ti ture'`,
      /^En handling \(frist 2030-06-01, Sekretariatet\) er ikke, som loggen fortæller\.$/,
    ],
    [
      'what is to be done',
      'action',
      `update action set text = 'Aflys turene'`,
      /^En handling \(frist 2030-06-01, Sekretariatet\) er ikke, som loggen fortæller\.$/,
    ],
    [
      'when it is to be done',
      'action',
      `update action set due_on = '2031-06-01'`,
      /^En handling \(frist 2031-06-01, Sekretariatet\) er ikke, som loggen fortæller\.$/,
    ],
    [
      'an action put in',
      'action',
      `insert into action (plan, id, text, owner, due_on, state, made_at, made_by)
         select id, 'by-hand', 'Noget', 'Driften', '2019-04-01', 'open', now(), 'x' from plan`,
      /^En handling \(frist 2019-04-01, Driften\) er ikke, som loggen fortæller\.$/,
    ],
    [
      'what a notice is about',
      'notice',
      `update notice set title = 'Lokalkontoret bliver'`,
      /^Underretning nr\. 1 er ikke, som loggen fortæller\.$/,
    ],
    [
      'that a party was informed',
      'notice_step',
      `delete from notice_step where kind = 'informed' and text = 'På et møde'`,
      /^Noget, der skete med underretning nr\. 1, er fjernet eller ændret/,
    ],
  ];
  for (const [name, table, attack, found] of attacks) {
    test(`found: ${name}`, async () => {
      const { pool } = suite.get();
      await pool.query(`create table kept as table ${table}`);
      await pool.query(`alter table ${table} disable trigger all`);
      try {
        await pool.query(attack);
        const told = await faults();
        assert.ok(
          told.some((each) => found.test(each)),
          told.join('\n'),
        );
      } finally {
        await pool.query(
          `delete from ${table}; insert into ${table} select * from kept; drop table kept`,
        );
      }
      assert.deepEqual(await faults(), []);
    });
  }
});
