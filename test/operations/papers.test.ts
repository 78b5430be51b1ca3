// Status papers as they are issued: whole, frozen, and one at a time.
import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { readExamplePlans } from '#boot/example/read-examples.ts';
import type { BodyKey } from '#domain/governance/body.ts';
import type { PaperFigure } from '#domain/governance/status-paper.ts';
import type { WholePlan } from '#domain/plans/plan.ts';
import { oddities } from '#domain/readings/oddities.ts';
import { readDocument } from '#formats/document.ts';
import { addAction } from '#operations/actions/change.ts';
import { addActivity, keepActivityYear } from '#operations/activities/change.ts';
import type { Context } from '#operations/context.ts';
import { addCriterionVersion } from '#operations/criteria/add-version.ts';
import { documentFile } from '#operations/documents/file.ts';
import { seeMeasurements } from '#operations/measurements/seen.ts';
import { issueAllPapers, issuePaper } from '#operations/papers/issue.ts';
import { listPapers } from '#operations/papers/list.ts';
import { newerThanPaper } from '#operations/papers/newer.ts';
import { previewPaper } from '#operations/papers/preview.ts';
import { perform } from '#operations/perform.ts';
import { listEvents } from '#operations/plans/events.ts';
import { importPlanFile } from '#operations/plans/import-file.ts';
import { correctReading } from '#operations/readings/correct.ts';
import { latestPaper, papersOf } from '#store/papers.ts';
import { find } from '#store/plans.ts';
import { testDatabase } from '#test/database.ts';
import { bodies, organisationFor } from '#test/organisation.ts';
import { newMark, otherPlan, ownPlan, type People, peopleOn } from '#test/people.ts';
import { paperDocument } from '#text/papers/status-paper.ts';
import { wordsOfBlocks } from './blocks-words.ts';
import { accepted, issuesOf } from './refusals.ts';

const plan = ownPlan;
const year = 2020;
const body: BodyKey = bodies.safety;
const [example] = (await readExamplePlans()) as [WholePlan];

/** The example under the name the people of the tests know; three criteria are set faster than 15. */
const ours = (codes?: readonly string[]): WholePlan => {
  const criteria = example.criteria.filter(({ code }) => codes?.includes(code) ?? true);
  const kept = new Set(criteria.map(({ id }) => id));
  return {
    ...example,
    criteria,
    plan: {
      ...example.plan,
      key: plan,
      bodies: [],
      departments: [{ name: 'Afdeling 1', owner: null, residents: 612 }],
      questions: [],
      centralMeasurements: example.plan.centralMeasurements.slice(0, 2),
      focusAreas: example.plan.focusAreas.map((area) => ({
        ...area,
        objectives: area.objectives.map((each) => ({
          ...each,
          criteria: each.criteria.filter((id) => kept.has(id)),
        })),
      })),
    },
  };
};

describe('status papers', () => {
  let people: People;
  let id: string;
  beforeEach(async (context) => {
    people = peopleOn(await testDatabase(context as never), '2021-06-01T10:00:00.000Z');
    const codes = context.name.includes('15') ? undefined : ['T1', 'K1', 'F2'];
    await perform(importPlanFile, people.administrator, { file: ours(codes) });
    await organisationFor(people.editor);
    id = (await find(people.editor.database, plan))?.id ?? '';
  });

  const issue = (more: object = {}, context: Context = people.editor) =>
    perform(issuePaper, context, { plan, body, year, once: newMark(), ...more });
  const kept = () => latestPaper(people.editor.database, id, year, body);
  const bytesOf = async (document: string) => {
    const of = async (format: string) =>
      Buffer.from((await perform(documentFile, people.reader, { plan, document, format })).bytes);
    return [await of('pdf'), await of('docx')];
  };
  test('a paper is kept with its verdicts, told in the log, and read again as it was', async () => {
    const { paper } = await perform(previewPaper, people.reader, { plan, body, year });
    const issued = await accepted(issue());
    assert.equal(issued.edition, 1);
    assert.deepEqual((await kept())?.paper, paper);
    const [event] = (await perform(listEvents, people.editor, { plan })).events;
    assert.equal(event?.event.kind, 'document.issued');
    const { bodies: listed } = await perform(listPapers, people.reader, { plan, year });
    assert.deepEqual(
      listed.filter((each) => each.issued !== undefined).map(({ key }) => key),
      [body],
    );
  });

  test('the files of a paper of 15 criteria say the sentence of each', async () => {
    const issued = await accepted(issue());
    const paper = (await kept())?.paper;
    assert.equal(paper?.criteria.length, 15);
    for (const format of ['pdf', 'docx']) {
      const asked = { plan, document: issued.id, format };
      const { bytes } = await perform(documentFile, people.reader, asked);
      const read = await readDocument(bytes);
      assert.ok(read.ok, JSON.stringify(read));
      const said = squeezed(JSON.stringify(read.value));
      for (const { code, explanation } of paper.criteria) {
        assert.ok(said.includes(squeezed(explanation)), `${format} ${code}: ${explanation}`);
      }
    }
  });

  test('nothing that comes later changes it: the bytes are the same, and what is newer is told', async () => {
    const { id: document } = await accepted(issue());
    const before = { files: await bytesOf(document), paper: await kept() };
    people.clock.set('2021-07-01T10:00:00.000Z');
    await accepted(correct(await usedFigure()));
    await accepted(
      perform(addCriterionVersion, people.editor, {
        plan,
        code: 'T1',
        basedOn: 1,
        kind: 'watch-only',
        params: { series: before.paper?.paper.criteria[0]?.series[0] },
        interpretation: 'Følges kun',
        reason: 'Aftalt',
        once: newMark(),
      }),
    );
    assert.deepEqual(await bytesOf(document), before.files);
    assert.deepEqual(await kept(), before.paper);
    const { texts } = await perform(newerThanPaper, people.reader, { plan, document });
    assert.ok(
      texts.some((each) => /^F2: i papiret "Nået", nu "(?:Ikke|Delvist) nået"\.$/.test(each)),
      texts.join('\n'),
    );
    assert.ok(texts.some((each) => /^Rettet: .*nu 51\.$/.test(each)));
    assert.ok(texts.some((each) => /^T1: kriteriet forstås nu efter version 2/.test(each)));
    // The next edition says what is known now, and why it was made.
    assert.deepEqual(await issuesOf(issue()), ['why: contradiction']);
    const again = await accepted(issue({ why: 'Et tal var talt forkert' }));
    assert.equal(again.edition, 2);
    assert.match(paperDocument((await kept())?.paper as never).lines.join(' '), /talt forkert/);
    assert.deepEqual(await bytesOf(document), before.files);
  });

  test('issued twice at once there is one, and whoever came second is told', async () => {
    const answers = await Promise.all([issue(), issue({}, people.cityEditor)]);
    assert.deepEqual(answers.map(({ ok }) => ok).sort(), [false, true]);
    const refused = answers.find(({ ok }) => !ok);
    assert.ok(refused !== undefined && !refused.ok);
    assert.match(refused.issues[0]?.detail ?? '', /fik papiret .* \(udgave 1\)/);
    assert.equal((await papersOf(people.editor.database, id, { year })).length, 1);
  });

  test('the same form sent twice issues one paper', async () => {
    const once = newMark();
    const [first, second] = [await accepted(issue({ once })), await accepted(issue({ once }))];
    assert.deepEqual(first, second);
    assert.equal((await papersOf(people.editor.database, id)).length, 1);
  });

  test('a figure that comes while the paper is made refuses it, and nothing is kept', async () => {
    const used = await usedFigure();
    const { database } = people.editor;
    let corrected = false;
    // The paper is made by now, and is about to be kept.
    const meanwhile: typeof database.transaction = async (work, options) => {
      if (options === undefined && !corrected) {
        corrected = true;
        await accepted(correct(used));
      }
      return database.transaction(work, options);
    };
    const context = { ...people.editor, database: { ...database, transaction: meanwhile } };
    const answer = await issue({}, context);
    assert.ok(corrected && !answer.ok);
    assert.match(answer.issues[0]?.detail ?? '', /Intet er udgivet; tryk igen/);
    assert.equal(await kept(), undefined);
    await accepted(issue());
  });

  test('what does not change the paper is no hindrance', async () => {
    const { database } = people.editor;
    let written = false;
    const meanwhile: typeof database.transaction = async (work, options) => {
      if (options === undefined && !written) {
        written = true;
        const seen = { plan, body: bodies.district, on: '2021-05-20', once: newMark() };
        await accepted(perform(seeMeasurements, people.editor, seen));
      }
      return database.transaction(work, options);
    };
    await accepted(
      issue({}, { ...people.editor, database: { ...database, transaction: meanwhile } }),
    );
    assert.ok(written);
  });

  const correct = ({ reading, at }: PaperFigure) =>
    perform(correctReading, people.editor, {
      plan,
      reading,
      period: at,
      state: 'measured',
      value: '51',
      standing: 'final',
      reason: 'Optællingen var forkert',
      confirmed: [...oddities],
      once: newMark(),
    });

  const usedFigure = async () => {
    const { paper } = await perform(previewPaper, people.reader, { plan, body, year });
    const used = paper.criteria.find(({ code }) => code === 'F2')?.figures.at(-1);
    assert.ok(used !== undefined);
    return used;
  };

  test('all bodies that evaluate or decide get theirs by one press, and once only', async () => {
    const all = () => perform(issueAllPapers, people.editor, { plan, year, once: newMark() });
    const kept = await accepted(all());
    assert.ok(kept.some((each) => each.body === bodies.city));
    assert.equal(kept.length, 5);
    const { bodies: listed } = await perform(listPapers, people.reader, { plan, year });
    assert.ok(listed.every(({ getsOne, issued }) => getsOne === (issued !== undefined)));
    assert.deepEqual(await issuesOf(all()), ['year: contradiction']);
  });

  test('a body that evaluates gets room to write at each criterion, one that only decides none', async () => {
    const rooms = async (of: BodyKey) => {
      const { paper } = await perform(previewPaper, people.reader, { plan, body: of, year });
      const { blocks } = paperDocument(paper);
      return [paper.criteria.length, blocks.filter(({ kind }) => kind === 'room').length];
    };
    assert.deepEqual(await rooms(bodies.local), [3, 3]);
    assert.deepEqual(await rooms(bodies.city), [3, 0]);
  });

  test('pressed by two at once, whoever came second is told in words of that press', async () => {
    const all = (context: Context) =>
      perform(issueAllPapers, context, { plan, year, once: newMark() });
    const answers = await Promise.all([all(people.editor), all(people.cityEditor)]);
    const refused = answers.find(({ ok }) => !ok);
    assert.ok(refused !== undefined && !refused.ok);
    for (const { path, detail } of refused.issues) {
      assert.equal(path[0], 'year');
      assert.match(detail ?? '', /har lige fået papiret|har allerede deres statuspapir/);
    }
    assert.equal((await papersOf(people.editor.database, id, { year })).length, 5);
  });

  test('a paper with an invented figure only in the middle of a chart says that it has', async () => {
    const key = otherPlan;
    const file = ours(['T1']);
    const own = { ...file.plan, key, fictional: false, centralMeasurements: [] };
    const readings = file.readings.map(({ fictional: _, ...each }) => ({
      ...each,
      ...(each.period === '2016' || each.period === '2017' ? { fictional: true } : {}),
    }));
    await perform(importPlanFile, people.administrator, { file: { ...file, plan: own, readings } });
    await organisationFor(people.administrator, key);
    const { paper } = await perform(previewPaper, people.administrator, { plan: key, body, year });
    const inFigures = paper.criteria.flatMap(({ figures }) => figures);
    assert.ok(inFigures.every(({ fictional }) => !fictional));
    const inCharts = paper.criteria.flatMap(({ charts }) => charts.flatMap(({ points }) => points));
    assert.ok(inCharts.some(({ fictional }) => fictional === true));
    assert.equal(paper.fictional, true);
  });

  test('a body that does not exist, and a year that has not begun, get none', async () => {
    for (const year of [2022, 2021, 2016]) {
      assert.deepEqual(await issuesOf(issue({ year })), ['year: contradiction']);
    }
    await assert.rejects(issue({ body: 'nix' }), /notFound/);
  });

  test('what was agreed about no area stands in the papers of those who agreed, and who decide', async () => {
    const agreed = { text: 'Find et nyt mødested', owner: 'Sekretariatet', dueOn: '2021-06-01' };
    await accepted(perform(addAction, people.editor, { plan, ...agreed, once: newMark() }));
    const paperFor = async (of: BodyKey) =>
      (await perform(previewPaper, people.editor, { plan, body: of, year })).paper;
    const district = await paperFor(bodies.district);
    assert.equal(district.besides?.length, 1);
    assert.match(wordsOfBlocks(paperDocument(district).blocks), /Find et nyt mødested.*I gang/s);
    assert.equal((await paperFor(body)).besides, undefined);
  });

  test('activities stand beside the criterion as contribution', async () => {
    const [criterion] = ours().criteria;
    assert.ok(criterion !== undefined);
    const { activity } = await accepted(
      perform(addActivity, people.editor, {
        plan,
        name: 'Naboaftener',
        what: 'Beboere mødes',
        criteria: [criterion.id],
        from: '2019-01-01',
        once: newMark(),
      }),
    );
    await accepted(
      perform(keepActivityYear, people.editor, {
        plan,
        activity,
        revision: 1,
        year,
        text: 'Seks aftener',
        attendances: 1240,
        people: 85,
        once: newMark(),
      }),
    );
    const { paper } = await perform(previewPaper, people.reader, { plan, body, year });
    const said = wordsOfBlocks(paperDocument(paper).blocks);
    assert.ok(
      said.includes(
        'Naboaftener. Beboere mødes. I 2020: Seks aftener. 1.240 fremmøder, 85 forskellige personer.',
      ),
    );
    assert.match(said, /siger ikke, hvad der ligger bag udviklingen/);
  });

  test('that the board has seen the measurements is recorded once for a day, and never ahead', async () => {
    const see = (on: string) =>
      perform(seeMeasurements, people.editor, { plan, body: bodies.district, on, once: newMark() });
    await accepted(see('2021-05-20'));
    await accepted(see('2021-05-20'));
    assert.deepEqual(await issuesOf(see('2021-06-02')), ['on: contradiction']);
    // A slip of the keys would stand for ever.
    assert.deepEqual(await issuesOf(see('2001-05-20')), ['on: contradiction']);
    const { events } = await perform(listEvents, people.editor, { plan });
    assert.equal(events.filter(({ event }) => event.kind === 'sighting.recorded').length, 1);
  });
});

const squeezed = (text: string): string =>
  text
    .replaceAll('\\u00a0', ' ')
    // A line may have been read as something of its own.
    .replaceAll(/"\},\{"kind":"\w+",(?:"level":\d,)?"text":"/g, '')
    .replaceAll(/[\s\u00a0\u00ad]+/g, '');
