// What is laid before a board at a meeting: the evaluation with the recommendation that rests on it, the
// central measurements with their development, and the actions with what came of them.
import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import type { Block } from '#domain/documents/block.ts';
import type { Instant } from '#domain/time/period.ts';
import { openCycle } from '#operations/cycle/open.ts';
import { makeDecision } from '#operations/decisions/make.ts';
import { evaluationBehind } from '#operations/evaluations/behind.ts';
import { finishEvaluation } from '#operations/evaluations/finish.ts';
import { blankLine, markOfLine, markOfText } from '#operations/evaluations/mark.ts';
import { showEvaluation } from '#operations/evaluations/show.ts';
import { writeEvaluation } from '#operations/evaluations/write.ts';
import { previewPack } from '#operations/meetings/pack.ts';
import { showMeeting } from '#operations/meetings/show.ts';
import { issuePaper } from '#operations/papers/issue.ts';
import { perform } from '#operations/perform.ts';
import { importPlanFile } from '#operations/plans/import-file.ts';
import { makeRecommendation } from '#operations/recommendations/make.ts';
import { submitRecommendations } from '#operations/recommendations/submit.ts';
import { testDatabase } from '#test/database.ts';
import { meetingSteps } from '#test/meetings.ts';
import { bodies, organisationFor } from '#test/organisation.ts';
import { newMark, type People, peopleOn, ownPlan as plan } from '#test/people.ts';
import { samplePlan } from '#test/sample-plan.ts';
import { packDocument } from '#text/papers-pack.ts';
import { accepted } from './refusals.ts';

const group = { plan, year: 2018, body: bodies.safety, area: 'tryghed' };

describe('what is laid before a board', () => {
  let people: People;
  let steps: ReturnType<typeof meetingSteps>;

  beforeEach(async (t) => {
    people = peopleOn(await testDatabase(t as never));
    const sample = samplePlan();
    const [series] = sample.plan.series;
    const centralMeasurements = [{ number: 7, text: 'Trygge beboere', series: series?.id }];
    const file = { ...sample, plan: { ...sample.plan, centralMeasurements } };
    await perform(importPlanFile, people.system, { file });
    await organisationFor(people.editor);
    await accepted(perform(openCycle, people.editor, { plan, year: 2018, once: newMark() }));
    steps = meetingSteps(people.editor);
  });

  const issue = () =>
    accepted(
      perform(issuePaper, people.editor, {
        plan,
        body: bodies.safety,
        year: 2018,
        once: newMark(),
      }),
    );
  const evaluated = async () => {
    const { paper } = await perform(showEvaluation, people.chair, group);
    await accepted(
      perform(writeEvaluation, people.chair, {
        ...group,
        experience: 'Et roligt år.\n\nAften er svær.',
        wasExperience: markOfText(''),
        ...(paper === undefined ? {} : { paper: paper.document }),
        lines: [
          {
            criterion: 't1',
            comment: 'Tallet er fra før sommer',
            judgement: 'partlyMet',
            reason: 'Beboerne mærker det',
            was: markOfLine(blankLine('t1' as never)),
          },
        ],
        once: newMark(),
      }),
    );
  };
  const finished = () =>
    accepted(perform(finishEvaluation, people.chair, { ...group, revision: 1, once: newMark() }));
  const recommended = async (text = 'Flere aftenture'): Promise<string> => {
    const given = { ...group, stance: 'adjust', text, once: newMark() };
    const { recommendation } = await accepted(perform(makeRecommendation, people.chair, given));
    const drafts = [{ recommendation, revision: 1 }];
    await accepted(perform(submitRecommendations, people.chair, { plan, drafts, once: newMark() }));
    return recommendation;
  };
  const laid = async (meeting: string): Promise<readonly Block[]> => {
    const { data } = await perform(previewPack, people.editor, { plan, meeting });
    return packDocument({ ...data, madeAt: '2019-03-01T10:00:00.000Z' as Instant }).blocks;
  };
  const meets = async (): Promise<string> => {
    const meeting = await steps.plan(bodies.district);
    await steps.propose(meeting);
    return meeting;
  };
  const words = (blocks: readonly Block[]) => JSON.stringify(blocks);

  test('the evaluation goes with the recommendation, the computed verdict beside the judgement', async () => {
    await issue();
    await evaluated();
    await finished();
    await recommended();
    const blocks = await laid(await meets());
    const all = words(blocks);
    // What is to be decided stands first, and then what it rests on.
    const inOrder = [
      '"term":"Indstilling"',
      'Flere aftenture',
      'Et roligt år.',
      '"kind":"verdict"',
      'Tallet er fra før sommer',
      'vurderer: delvist nået',
      'Beboerne mærker det',
    ];
    assert.match(all, new RegExp(inOrder.join('.*')));
    assert.match(all, /Vurderingerne er dem i statuspapiret, udgave 1/);
    const { lines } = await perform(showEvaluation, people.reader, group);
    const frozen = lines.find(({ criterion }) => criterion.id === 't1')?.computed;
    assert.ok(frozen?.kind === 'frozen');
    assert.ok(blocks.some((each) => each.kind === 'verdict' && each.verdict === frozen.of.verdict));
  });

  test('an invented figure marks the pack, also in a plan that is not invented', async (t) => {
    const own = peopleOn(await testDatabase(t));
    const sample = samplePlan();
    const readings = sample.readings.map((each) => ({
      ...each,
      ...(each.series === 'safety' && each.period === '2016' ? { fictional: true } : {}),
    }));
    const centralMeasurements = [{ number: 7, text: 'Trygge', series: 'safety' as never }];
    const file = { ...sample, plan: { ...sample.plan, fictional: false, centralMeasurements } };
    await perform(importPlanFile, own.system, { file: { ...file, readings } });
    await organisationFor(own.editor);
    await accepted(perform(openCycle, own.editor, { plan, year: 2018, once: newMark() }));
    const meeting = await meetingSteps(own.editor).plan(bodies.district);
    const fictional = async () =>
      (await perform(previewPack, own.editor, { plan, meeting })).data.fictional;
    assert.equal(await fictional(), false);
    await meetingSteps(own.editor).propose(meeting);
    assert.equal(await fictional(), true);
  });

  test('of two recommendations on one evaluation the second says where it stands', async () => {
    await evaluated();
    await recommended('Den første');
    await recommended('Den anden');
    const all = words(await laid(await meets()));
    assert.match(all, /bygger på, står under punkt \d/);
    assert.match(all, /Evalueringen er ikke afsluttet/);
    assert.match(all, /intet statuspapir/);
  });

  test('without an evaluation the board is told that there is none', async () => {
    await recommended();
    assert.match(words(await laid(await meets())), /har ikke skrevet nogen evaluering af/);
  });

  test('a board that evaluates has what the groups under it wrote before it', async () => {
    await evaluated();
    const all = words(await laid(await meets()));
    assert.match(all, /Bydelsbestyrelsen: evaluering af/);
    assert.match(all, /Følgegruppen for tryghed: evaluering af/);
    assert.match(all, /Beboerne mærker det/);
  });

  test('the central measurements are laid before it with their development', async () => {
    const blocks = await laid(await meets());
    const at = blocks.findIndex((each) => each.kind === 'heading' && /^7\. /.test(each.text));
    assert.ok(at > 0);
    const next = blocks[at + 1];
    assert.ok(next?.kind === 'paragraph' && String(next.text).length > 10);
  });

  test('an action stands with who, when and what came of it', async () => {
    const recommendation = await recommended();
    await accepted(
      perform(makeDecision, people.chair, {
        plan,
        body: bodies.district,
        on: { kind: 'recommendation', id: recommendation },
        outcome: 'follow',
        text: 'Det gør vi',
        decidedOn: '2019-03-01',
        actions: [{ text: 'Køb lamper', owner: 'Sekretariatet', dueOn: '2019-03-20' }],
        once: newMark(),
      }),
    );
    people.clock.set('2019-04-01T10:00:00.000Z');
    const all = words(await laid(await meets()));
    for (const each of [
      'Sekretariatet',
      '20. marts 2019',
      'fristen er overskredet',
      'Det gør vi',
    ]) {
      assert.ok(all.includes(each), each);
    }
  });

  test('what the board reads on a page is the same evaluation', async () => {
    await issue();
    await evaluated();
    const recommendation = await recommended();
    const behind = await perform(evaluationBehind, people.reader, { plan, recommendation });
    assert.equal(behind.experience, 'Et roligt år.\n\nAften er svær.');
    assert.equal(behind.paper?.edition, 1);
    const { evaluations } = await perform(showMeeting, people.reader, {
      plan,
      meeting: await meets(),
    });
    assert.deepEqual(
      evaluations.map(({ body, criteria }) => [
        body.key,
        criteria.find(({ code }) => code === 'T1')?.deviating?.judgement,
      ]),
      [[bodies.safety, 'partlyMet']],
    );
    const district = await perform(showEvaluation, people.reader, {
      ...group,
      body: bodies.district,
    });
    assert.deepEqual(
      district.below.filter(({ written }) => written).map(({ body }) => body.key),
      [bodies.safety],
    );
  });
});
