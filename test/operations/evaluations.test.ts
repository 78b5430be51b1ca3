// What a body says of an area, beside the verdict that was computed: several at once, frozen papers,
// finished and opened again.
import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import type { BodyKey } from '#domain/governance/body.ts';
import type { EvaluationSaid } from '#domain/governance/evaluation-said.ts';
import { changeBody } from '#operations/bodies/change.ts';
import type { Context } from '#operations/context.ts';
import { addCriterionVersion } from '#operations/criteria/add-version.ts';
import { openCycle } from '#operations/cycle/open.ts';
import { finishEvaluation, reopenEvaluation } from '#operations/evaluations/finish.ts';
import { blankLine, markOfLine, markOfText } from '#operations/evaluations/mark.ts';
import { showEvaluation } from '#operations/evaluations/show.ts';
import { writeEvaluation } from '#operations/evaluations/write.ts';
import { issuePaper } from '#operations/papers/issue.ts';
import { perform } from '#operations/perform.ts';
import { listEvents } from '#operations/plans/events.ts';
import { importPlanFile } from '#operations/plans/import-file.ts';
import { testDatabase } from '#test/database.ts';
import { organisationFor } from '#test/organisation.ts';
import { newMark, type People, peopleOn, ownPlan as plan } from '#test/people.ts';
import { samplePlan } from '#test/sample-plan.ts';
import { evaluationStanding } from '#text/evaluation-said.ts';
import { accepted, issuesOf, refusedWith } from './refusals.ts';

const body = 'foelgegruppen-for-tryghed';
const key = { plan, year: 2018, body, area: 'tryghed' };
const blank = markOfLine(blankLine('t1' as Parameters<typeof blankLine>[0]));
const line = (criterion: string, comment: string, more: object = {}) => ({
  criterion,
  comment,
  was: blank,
  ...more,
});

describe("a body's evaluation of an area", () => {
  let people: People;
  const write = (who: Context, more: object) =>
    perform(writeEvaluation, who, {
      ...key,
      wasExperience: markOfText(''),
      once: newMark(),
      ...more,
    });
  const shown = (who: Context = people.reader) => perform(showEvaluation, who, key);
  const finish = (who: Context, revision: number) =>
    perform(finishEvaluation, who, { ...key, revision, once: newMark() });

  beforeEach(async (t) => {
    people = peopleOn(await testDatabase(t as Parameters<typeof testDatabase>[0]));
    await perform(importPlanFile, people.system, { file: samplePlan() });
    await organisationFor(people.editor);
    await accepted(perform(openCycle, people.editor, { plan, year: 2018, once: newMark() }));
  });

  test('members write in their own body only, and its chair finishes', async () => {
    await accepted(write(people.member, { experience: 'Et roligt år' }));
    const elsewhere = { body: 'foelgegruppen-for-uddannelse', experience: 'Her også' };
    assert.deepEqual(await refusedWith(write(people.member, elsewhere)), {
      kind: 'notAllowed',
      verb: 'evaluate',
    });
    assert.equal((await refusedWith(write(people.reader, { experience: 'x' }))).kind, 'notAllowed');
    assert.equal((await refusedWith(finish(people.member, 1))).kind, 'notAllowed');
    await accepted(finish(people.chair, 1));
    assert.deepEqual((await shown(people.member)).may, { evaluate: true, recommend: false });
  });

  test('two write of different things at once: both are kept', async () => {
    await Promise.all([
      accepted(write(people.member, { lines: [line('t1', 'Fra Mogens'), line('b1', '')] })),
      accepted(write(people.chair, { lines: [line('t1', ''), line('b1', 'Fra Kirsten')] })),
    ]);
    const { lines, evaluation } = await shown();
    assert.deepEqual(
      lines.map(({ criterion, line: said }) => `${criterion.id}: ${said.comment}`).sort(),
      ['b1: Fra Kirsten', 't1: Fra Mogens'],
    );
    assert.equal(evaluation?.revision, 2);
  });

  test('two write of the same at once: the second is shown the first, and loses nothing', async () => {
    await accepted(write(people.member, { lines: [line('t1', 'Fra Mogens')] }));
    const problem = await refusedWith(
      write(people.chair, { experience: 'Mit', lines: [line('t1', 'Fra Kirsten')] }),
    );
    assert.ok(problem.kind === 'stale');
    assert.deepEqual((problem.current as { conflicts: unknown }).conflicts, ['t1']);
    const { lines, evaluation } = await shown();
    assert.equal(evaluation?.experience, '', 'all or nothing');
    const mark = lines.find(({ criterion }) => criterion.id === 't1')?.mark;
    const seen = { lines: [line('t1', 'Sammen', { was: mark })], experience: 'Mit' };
    await accepted(write(people.chair, seen));
    assert.equal((await shown()).evaluation?.experience, 'Mit');
  });

  test('the same twice is written once', async () => {
    const once = newMark();
    const input = { experience: 'Et roligt år', once };
    assert.deepEqual(
      await accepted(write(people.member, input)),
      await accepted(write(people.member, input)),
    );
    await accepted(write(people.chair, { experience: 'Et roligt år' }));
    assert.equal((await shown()).evaluation?.revision, 1);
  });

  const wrong: readonly (readonly [string, object, string])[] = [
    ['another judgement without a reason', { judgement: 'met' }, 'lines.0.reason: contradiction'],
    ['a reason without a judgement', { reason: 'Fordi' }, 'lines.0.judgement: contradiction'],
    ['a criterion of no such area', { criterion: 'z9' }, 'lines.0.criterion: notAChoice'],
  ];
  for (const [name, given, expected] of wrong) {
    test(`refused: ${name}`, async () => {
      const found = await issuesOf(write(people.member, { lines: [line('t1', '', given)] }));
      assert.deepEqual(found, [expected]);
    });
  }

  test('another judgement stands beside the computed one, which is as it was', async () => {
    const before = (await shown()).lines.find(({ criterion }) => criterion.id === 't1');
    const own = { judgement: 'partlyMet', reason: 'Beboerne siger det samme' };
    await accepted(write(people.member, { lines: [line('t1', '', own)], experience: 'Godt' }));
    const after = (await shown()).lines.find(({ criterion }) => criterion.id === 't1');
    assert.deepEqual(after?.computed, before?.computed);
    assert.deepEqual(after?.line.deviating, {
      judgement: 'partlyMet',
      reason: 'Beboerne siger det samme',
    });
    await accepted(finish(people.chair, 1));
    const { events } = await perform(listEvents, people.editor, { plan });
    const finished = events.map(({ event }) => event).find((e) => e.kind === 'evaluation.finished');
    assert.ok(finished?.kind === 'evaluation.finished');
    assert.deepEqual(finished.deviating, ['t1']);
    assert.match(finished.sha256, /^[0-9a-f]{64}$/);
  });

  test('nothing is finished unseen, nor without experience; what is finished is opened again with the reason', async () => {
    assert.deepEqual(await issuesOf(finish(people.chair, 0)), ['experience: contradiction']);
    await accepted(write(people.member, { experience: 'Et roligt år' }));
    await accepted(
      write(people.member, {
        experience: 'Et roligt år indtil maj',
        wasExperience: markOfText('Et roligt år'),
      }),
    );
    assert.equal((await refusedWith(finish(people.chair, 1))).kind, 'stale');
    await accepted(finish(people.chair, 2));
    const late = { experience: 'Mere', wasExperience: markOfText('Et roligt år indtil maj') };
    assert.deepEqual(await issuesOf(write(people.member, late)), ['experience: contradiction']);
    const again = { ...key, why: 'Et tal var forkert', once: newMark() };
    assert.equal(
      (await refusedWith(perform(reopenEvaluation, people.member, again))).kind,
      'notAllowed',
    );
    await accepted(perform(reopenEvaluation, people.chair, again));
    await accepted(write(people.member, late));
    assert.equal((await shown()).evaluation?.finishedAt, undefined);
  });

  test('without a paper the verdicts are today’s; an issued paper freezes them; a newer one is told of', async () => {
    const first = await shown();
    assert.equal(first.paper, undefined);
    assert.ok(first.lines.every(({ computed }) => computed.kind === 'live'));
    await accepted(perform(issuePaper, people.editor, { plan, body, year: 2018, once: newMark() }));
    const frozen = await shown();
    assert.equal(frozen.paper?.edition, 1);
    assert.ok(frozen.lines.every(({ computed }) => computed.kind === 'frozen'));
    await accepted(write(people.member, { experience: 'Godt', paper: frozen.paper?.document }));
    assert.equal((await shown()).newerPaper, undefined);
    await accepted(finish(people.chair, 1));
    people.clock.set('2019-04-01T10:00:00.000Z');
    const why = 'Et tal er rettet';
    await accepted(
      perform(issuePaper, people.editor, { plan, body, year: 2018, why, once: newMark() }),
    );
    const later = await shown();
    assert.equal(later.newerPaper?.edition, 2);
    assert.equal(later.paper?.edition, 1, 'what is finished keeps what it was finished with');
  });

  test('finished without a paper, the verdicts stay what they were that moment, wherever it is read', async () => {
    const verdicts = async (who: Context = people.reader) =>
      (await shown(who)).lines.map(
        ({ computed }) => computed.kind === 'live' && computed.of.finding.verdict.kind,
      );
    const before = await verdicts();
    await accepted(write(people.member, { experience: 'Et roligt år' }));
    await accepted(finish(people.chair, 1));
    people.clock.set('2019-03-01T10:00:01.000Z');
    const target = { value: '60', unit: 'percent' };
    const params = { series: 'safety', comparison: 'atLeast', target, deadline: '2017' };
    const version = { kind: 'reach-level', params };
    const changed = { ...version, code: 'T1', basedOn: 1, interpretation: 'x', reason: 'x' };
    await accepted(
      perform(addCriterionVersion, people.editor, { plan, ...changed, once: newMark() }),
    );
    assert.deepEqual(await verdicts(), before);
    assert.deepEqual(await verdicts(people.editor), before);
    const above = { ...key, body: 'bydelsbestyrelsen' };
    const below = (await perform(showEvaluation, people.reader, above)).below.find(
      (each) => each.body.key === (body as BodyKey),
    );
    assert.deepEqual(
      below?.criteria.map(({ verdict }) => verdict),
      before,
    );
    assert.match(evaluationStanding(below as EvaluationSaid), /som de så ud den dag/);
    await accepted(
      perform(reopenEvaluation, people.chair, { ...key, why: 'Mere', once: newMark() }),
    );
    assert.notDeepEqual(await verdicts(), before, 'what is written on is beside what stands today');
  });

  test('a paper that came after the last word was written is read before it is finished', async () => {
    const revision = async () => (await shown()).evaluation?.revision ?? 0;
    const again = { experience: 'Godt', wasExperience: markOfText('Godt') };
    await accepted(write(people.member, { experience: 'Godt' }));
    const issue = (more: object = {}) =>
      accepted(
        perform(issuePaper, people.editor, { plan, body, year: 2018, once: newMark(), ...more }),
      );
    await issue();
    const first = (await shown()).paper?.document;
    assert.deepEqual(await issuesOf(finish(people.chair, 1)), ['experience: contradiction']);
    await accepted(write(people.chair, { ...again, paper: first }));
    await issue({ why: 'Et tal er rettet' });
    assert.deepEqual(await issuesOf(finish(people.chair, await revision())), [
      'experience: contradiction',
    ]);
    const second = (await shown()).paper?.document;
    assert.notEqual(second, first);
    await accepted(write(people.chair, { ...again, paper: first }));
    assert.equal((await shown()).evaluation?.paper, first, 'what was seen, not what is newest');
    await accepted(write(people.chair, { ...again, paper: second }));
    await accepted(finish(people.chair, await revision()));
    assert.equal((await shown()).evaluation?.paper, second);
  });

  test("last year's words of the same body are there", async () => {
    await accepted(
      write(people.member, { experience: 'Sidste år', lines: [line('t1', 'Sagt før')] }),
    );
    people.clock.set('2020-02-01T10:00:00.000Z');
    await accepted(perform(openCycle, people.editor, { plan, year: 2019, once: newMark() }));
    const next = await perform(showEvaluation, people.reader, { ...key, year: 2019 });
    assert.equal(next.last?.experience, 'Sidste år');
    assert.equal(next.lines.find(({ last }) => last !== undefined)?.last?.comment, 'Sagt før');
  });

  test('what a body said of an area is still there when it evaluates no more', async () => {
    await accepted(write(people.member, { experience: 'Et roligt år' }));
    const given = { name: 'Følgegruppen for tryghed', kind: 'followUpGroup', level: 'local' };
    const changed = { ...given, serves: 'bydelsbestyrelsen', focusAreas: ['tryghed'] };
    await accepted(
      perform(changeBody, people.editor, {
        plan,
        body,
        ...changed,
        rights: ['recommend'],
        revision: 1000,
        once: newMark(),
      }),
    );
    const { evaluation, may } = await shown(people.chair);
    assert.equal(evaluation?.experience, 'Et roligt år');
    assert.deepEqual(may, { evaluate: false, recommend: false });
    const more = { experience: 'Mere', wasExperience: markOfText('Et roligt år') };
    assert.equal((await refusedWith(write(people.chair, more))).kind, 'notFound');
  });

  test('what a body does not evaluate is not found', async () => {
    const of = (more: object) =>
      refusedWith(perform(showEvaluation, people.editor, { ...key, ...more }));
    assert.deepEqual(await of({ body: 'boligsocial-bestyrelse' }), {
      kind: 'notFound',
      what: 'evaluation',
    });
    assert.deepEqual(await of({ area: 'nix' }), { kind: 'notFound', what: 'focusArea' });
    assert.deepEqual(await of({ year: 2017 }), { kind: 'notFound', what: 'cycle' });
  });
});
