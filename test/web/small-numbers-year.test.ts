// What is made of a year is handed out: figures of few people are in none of it, whoever made it.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import JSZip from 'jszip';
import { makeAudit } from '#operations/audit/make.ts';
import { openCycle } from '#operations/cycle/open.ts';
import { finishEvaluation } from '#operations/evaluations/finish.ts';
import { showEvaluation } from '#operations/evaluations/show.ts';
import { writeEvaluation } from '#operations/evaluations/write.ts';
import { addToAgenda } from '#operations/meetings/agenda.ts';
import { issuePack } from '#operations/meetings/pack.ts';
import { issuePaper } from '#operations/papers/issue.ts';
import { perform } from '#operations/perform.ts';
import { importPlanFile } from '#operations/plans/import-file.ts';
import { suiteDatabase } from '#test/database.ts';
import { meetingSteps } from '#test/meetings.ts';
import { bodies, organisationFor } from '#test/organisation.ts';
import { newMark, ownPlan, type People, peopleOn } from '#test/people.ts';
import { fjordparken } from './fjordparken.ts';
import { openSite, type Site, type Visitor } from './site.ts';

const plan = '/planer/fjordparken';
/** As it is written in Danish, in a file for programs, and exactly. */
const tells = (text: string): boolean => /83[.,]3|833\/10/.test(text);

describe('figures of few people, in what is made of a year', () => {
  const database = suiteDatabase();
  let site: Site;
  let people: People;
  let editor: Visitor;
  let reader: Visitor;
  const at = '2021-06-02T10:00:00.000Z';

  before(async () => {
    people = peopleOn(database.get(), at);
    const whole = fjordparken();
    const sources = whole.plan.sources.map((each) => ({
      ...each,
      smallest: { cell: 5, base: 50 },
    }));
    await perform(importPlanFile, people.system, {
      file: { ...whole, plan: { ...whole.plan, sources } },
    });
    site = await openSite(database.get(), { withPlans: false });
    const entering = await site.signIn('Erik', 'editor', 'fjordparken');
    const { status } = await entering.post(`${plan}/maalinger/tryghed/registrer`, {
      period: '2020',
      state: 'measured',
      value: '83,3',
      n: '18',
      standing: 'final',
      'confirmed.farFromSeries': 'on',
      confirmed: ['farFromSeries'],
      evidence: new File(['Trygge;83,3'], 'svar.csv'),
    });
    assert.equal(status, 303);
    site.clock.set(at);
    editor = await site.signIn('Erik', 'editor', 'fjordparken');
    reader = await site.signIn('Rosa', 'reader', 'fjordparken');
    await organisationFor(people.editor);
    await made();
  });

  const accepted = async (work: Promise<{ readonly ok: boolean }>): Promise<void> => {
    const answer = await work;
    assert.ok(answer.ok, JSON.stringify(answer));
  };

  /** All of it by an editor, who sees the figure. */
  const made = async (): Promise<void> => {
    const by = people.editor;
    const on = () => ({ plan: ownPlan, once: newMark() });
    const body = bodies.district;
    await accepted(perform(openCycle, by, { ...on(), year: 2020, dates: {} }));
    const evaluation = { year: 2020, body, area: 'tryghed' };
    const { experienceMark } = await perform(showEvaluation, by, { plan: ownPlan, ...evaluation });
    await accepted(
      perform(writeEvaluation, by, {
        ...on(),
        ...evaluation,
        experience: 'Et godt år',
        wasExperience: experienceMark,
      }),
    );
    await accepted(perform(finishEvaluation, by, { ...on(), ...evaluation, revision: 1 }));
    await accepted(perform(issuePaper, by, { ...on(), body, year: 2020 }));
    const meeting = await meetingSteps(by).plan(body, {
      day: '2021-07-10',
      from: '16:30',
      to: '18:00',
    });
    const { rows } = await by.database.pool.query(`select id from document`);
    const proposals = [{ kind: 'paper', subject: rows[0].id }];
    await accepted(perform(addToAgenda, by, { ...on(), meeting, proposals }));
    await accepted(perform(issuePack, by, { ...on(), meeting }));
    await accepted(perform(makeAudit, by, { ...on(), year: 2020 }));
  };

  test('an editor sees the figure, so that it could have been told', async () => {
    assert.ok(tells((await editor.get(`${plan}/succeskriterier/T1`)).text));
  });

  test('no document has it, neither in what it says nor in what it was made from', async () => {
    const { rows } = await people.editor.database.pool.query<{ kind: string; text: string }>(
      `select kind, content::text || blocks::text as text from document`,
    );
    assert.deepEqual(rows.map(({ kind }) => kind).sort(), [
      'auditPackage',
      'papersPack',
      'statusPaper',
    ]);
    for (const { kind, text } of rows) assert.ok(!tells(text), kind);
  });

  test('no file has it, nor what is packed in it', async () => {
    const { rows } = await people.editor.database.pool.query<{ format: string; bytes: Buffer }>(
      `select format, bytes from document_file where format <> 'pdf'`,
    );
    const seen = new Set<string>();
    const look = async (name: string, bytes: Uint8Array): Promise<void> => {
      seen.add(name.split('.').at(-1) ?? '');
      if (/(zip|docx|xlsx)$/.test(name)) {
        for (const [inner, file] of Object.entries((await JSZip.loadAsync(bytes)).files)) {
          await look(inner, await file.async('uint8array'));
        }
      } else if (/(json|xml|txt)$/.test(name)) {
        assert.ok(!tells(Buffer.from(bytes).toString('utf8')), name);
      }
    };
    for (const { format, bytes } of rows) await look(`.${format}`, bytes);
    assert.ok(
      ['zip', 'docx', 'xlsx', 'json', 'xml'].every((each) => seen.has(each)),
      [...seen].join(),
    );
  });

  test('the log as a file has it for nobody', async () => {
    for (const who of [editor, reader]) {
      const { text, status } = await who.get(`${plan}/log/log.json`);
      if (status === 200) assert.ok(!tells(text));
    }
    const { rows } = await people.editor.database.pool.query<{ payload: string }>(
      `select payload::text as payload from event where payload ->> 'kind' !~ '^reading[.]'`,
    );
    assert.ok(rows.length > 10);
    assert.ok(!rows.some(({ payload }) => tells(payload)), 'no event but the figure’s own');
  });

  test('no page of the year tells it to a reader', async () => {
    const { rows } = await people.editor.database.pool.query(`select id from document`);
    const year = `${plan}/aarets-gang/2020`;
    const statuses: number[] = [];
    for (const page of [
      year,
      `${year}/statuspapirer`,
      `${year}/statuspapirer/${bodies.district}`,
      `${year}/evaluering/${bodies.district}/tryghed`,
      `${year}/evaluering/${bodies.education}/tryghed`,
      `${plan}/dokumenter`,
      `${plan}/aktiviteter`,
      `${plan}/centrale-maalinger`,
      `${plan}/log`,
      ...rows.map(({ id }) => `${plan}/dokumenter/${id}`),
    ]) {
      const { text, status } = await reader.get(page);
      statuses.push(status);
      assert.ok(!tells(text), page);
    }
    const shown = statuses.filter((status) => status === 200).length;
    assert.equal(shown, statuses.length - 1, 'all but the auditor’s package are shown to readers');
  });
});
