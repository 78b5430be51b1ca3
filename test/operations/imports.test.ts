// A file of figures from the moment it is given in until it is a fact, and back.
import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { z } from 'zod';
import { parsePlanFile, printPlanFile } from '#domain/plans/plan-file.ts';
import type { ImportId } from '#domain/readings/reading.ts';
import type { Cell } from '#domain/sheets/sheet.ts';
import { writeWorkbook } from '#formats/sheets/write.ts';
import { showCriterion } from '#operations/criteria/show.ts';
import { discardImport } from '#operations/imports/discard.ts';
import { excludeRows } from '#operations/imports/exclude.ts';
import { listImports } from '#operations/imports/list.ts';
import { pasteImport } from '#operations/imports/paste.ts';
import { stageProposals } from '#operations/imports/stage.ts';
import { importTemplate } from '#operations/imports/template.ts';
import { planKey } from '#operations/input.ts';
import { verifyLog } from '#operations/log/verify.ts';
import { command } from '#operations/operation.ts';
import { perform } from '#operations/perform.ts';
import { exportPlanFile } from '#operations/plans/export-file.ts';
import { importPlanFile } from '#operations/plans/import-file.ts';
import { showPlan } from '#operations/plans/show.ts';
import { correctReading } from '#operations/readings/correct.ts';
import { registerReading } from '#operations/readings/register.ts';
import { skipWave } from '#operations/sources/skip-wave.ts';
import { testDatabase } from '#test/database.ts';
import { newMark, otherPlan, ownPlan, type People, peopleOn } from '#test/people.ts';
import { samplePlan } from '#test/sample-plan.ts';
import { told } from '#test/told.ts';
import { csv, figures, profile, stepsOf } from './import-steps.ts';
import { accepted, issuesOf, refusedWith } from './refusals.ts';

const plan = ownPlan;
const text = (written: string): Cell => ({ kind: 'text', text: written });
const number = (value: string): Cell => ({ kind: 'number', value });

describe('imports', () => {
  let people: People;
  beforeEach(async (context) => {
    people = peopleOn(await testDatabase(context as never), '2020-02-01T10:00:00.000Z');
    await perform(importPlanFile, people.administrator, { file: samplePlan() });
    await perform(importPlanFile, people.administrator, { file: samplePlan(otherPlan) });
  });
  const { upload, show, map, confirm, read, withdraw, readings, events, verdicts, inForce } =
    stepsOf(() => people);

  const outcomes = async (id: ImportId, more: object = {}) =>
    (await show(id, more)).rows.map(({ nth, outcome }) => `${nth} ${outcome}`);
  const register = (period: string, value: string) =>
    accepted(
      perform(registerReading, people.editor, {
        plan,
        series: 'safety',
        period,
        state: 'measured',
        value,
        standing: 'final',
        once: newMark(),
      }),
    );

  test('a file is taken in, set up, looked through and confirmed', async () => {
    const { import: id, again } = await accepted(
      upload(figures('Trygge beboere;2019;70,1', 'Indbrud;2018;99', 'Indbrud;2015;112')),
    );
    assert.equal(again, false);
    const asked = await show(id);
    assert.equal(asked.import.state, 'mapping');
    assert.equal(asked.proposal?.known, 'guessed');
    assert.deepEqual(asked.rows, []);
    await accepted(map(id, { edition: 'Marts 2020' }));
    const seen = await show(id);
    assert.equal(seen.import.state, 'ready');
    assert.deepEqual(seen.import.summary, {
      new: 2,
      same: 1,
      changed: 0,
      repeated: 0,
      problem: 0,
      suppressed: 0,
      odd: 0,
      excluded: 0,
    });
    assert.deepEqual(
      seen.rows.map(({ nth, outcome, place }) => [nth, outcome, place.cell]),
      [
        [1, 'new', 'C2'],
        [2, 'new', 'C3'],
        [3, 'same', 'C4'],
      ],
    );
    assert.deepEqual(
      seen.changes.map(({ code, before, after }) => [
        code,
        before.finding.verdict.kind,
        after.finding.verdict.kind,
      ]),
      [['T1', 'undecided', 'notMet']],
    );
    const before = await readings();
    assert.deepEqual(await verdicts(), [
      ['T1', 'undecided'],
      ['B1', 'undecided'],
    ]);
    const done = await accepted(confirm(id));
    assert.deepEqual([done.added, done.corrected], [2, 0]);
    assert.deepEqual(
      done.changes.map(({ code }) => code),
      ['T1'],
    );
    const after = await readings();
    assert.deepEqual(after.slice(0, before.length), before);
    assert.deepEqual(after.slice(before.length), [
      {
        id: `${id}-1`,
        series: 'safety',
        period: '2019',
        state: { kind: 'measured', value: { numerator: 701n, denominator: 10n } },
        standing: 'final',
        provenance: {
          edition: 'Marts 2020',
          enteredBy: 'Erik',
          enteredAt: '2020-02-01T10:00:00.000Z',
          evidence: { fileName: 'tal.csv', sha256: seen.import.sha256, cell: 'celle C2' },
          import: id,
        },
      },
      {
        id: `${id}-2`,
        series: 'thefts',
        period: '2018',
        state: { kind: 'measured', value: { numerator: 99n, denominator: 1n } },
        standing: 'final',
        provenance: {
          edition: 'Marts 2020',
          enteredBy: 'Erik',
          enteredAt: '2020-02-01T10:00:00.000Z',
          evidence: { fileName: 'tal.csv', sha256: seen.import.sha256, cell: 'celle C3' },
          import: id,
        },
      },
    ]);
    assert.deepEqual(await verdicts(), [
      ['T1', 'notMet'],
      ['B1', 'undecided'],
    ]);
    assert.deepEqual((await events(id)).slice(0, 3).map(told), [
      {
        kind: 'import.confirmed',
        import: id,
        fileName: 'tal.csv',
        sha256: seen.import.sha256,
        added: 2,
        corrected: 0,
      },
      {
        kind: 'reading.registered',
        reading: `${id}-2`,
        series: 'thefts',
        period: '2018',
        figure: '99',
        import: id,
      },
      {
        kind: 'reading.registered',
        reading: `${id}-1`,
        series: 'safety',
        period: '2019',
        figure: '70,1 %',
        import: id,
      },
    ]);
    const { imports } = await perform(listImports, people.editor, { plan });
    assert.deepEqual(
      imports.map(({ state, confirmedBy }) => [state, confirmedBy]),
      [['confirmed', 'Erik']],
    );
  });

  test('a workbook names its sheet and cell', async () => {
    const bytes = await writeWorkbook({
      sheets: [
        {
          name: 'Om',
          hidden: false,
          rows: [[text('Tal fra kilden')]],
          headerRows: 0,
          widths: [10],
        },
        {
          name: 'Tal',
          hidden: false,
          rows: [
            [text('Måling'), text('Periode'), text('Tal')],
            [text('Trygge beboere'), text('2018'), number('67.25')],
          ],
          headerRows: 1,
          widths: [10, 10, 10],
        },
      ],
    });
    const { import: id } = await accepted(upload(bytes, { fileName: 'tal.xlsx' }));
    await accepted(map(id, { profile: { ...profile, sheets: ['Tal'] } }));
    await accepted(confirm(id));
    assert.deepEqual((await readings()).at(-1)?.provenance.evidence?.cell, 'ark 2, celle C2');
  });

  test('the same file again changes nothing, and says so', async () => {
    const file = figures('Trygge beboere;2018;67,2');
    const id = await read(file);
    const waiting = await accepted(upload(file));
    assert.deepEqual(waiting, { import: id, again: true });
    await accepted(confirm(id));
    const seen = await perform(showPlan, people.editor, { plan });
    assert.deepEqual(await accepted(upload(file, { fileName: 'igen.csv' })), {
      import: id,
      again: true,
    });
    const still = await perform(showPlan, people.editor, { plan });
    assert.equal(still.revision, seen.revision);
    assert.equal((await readings()).length, 9);
  });

  test('a newer edition supersedes, with its reason, and the criterion shows both', async () => {
    const id = await read(figures('Trygge beboere;2016;65,3', 'Trygge beboere;2015;64,6'));
    const { rows } = await show(id);
    assert.deepEqual(
      rows.map(({ outcome, before }) => [outcome, before?.id]),
      [
        ['changed', 'safety-2016'],
        ['same', undefined],
      ],
    );
    const done = await accepted(confirm(id, { edition: 'Maj 2020' }));
    assert.deepEqual([done.added, done.corrected], [0, 1]);
    assert.deepEqual(told((await events(id))[1]), {
      kind: 'reading.corrected',
      reading: `${id}-1`,
      supersedes: 'safety-2016',
      series: 'safety',
      period: '2016',
      from: '65,1 %',
      to: '65,3 %',
      why: 'Ny udgave: Maj 2020',
      import: id,
    });
    const { history } = await perform(showCriterion, people.editor, { plan, code: 'T1' });
    const vintages = history.filter(({ period }) => period === '2016');
    assert.deepEqual(
      vintages.map(({ provenance, reason }) => [
        provenance.edition,
        provenance.evidence?.fileName,
        provenance.evidence?.cell,
        reason,
      ]),
      [
        [undefined, undefined, undefined, undefined],
        ['Maj 2020', 'tal.csv', 'celle C2', 'Ny udgave: Maj 2020'],
      ],
    );
  });

  test("a person's own words stand as the reason of a correction", async () => {
    const id = await read(figures('Trygge beboere;2016;65,3'));
    await accepted(confirm(id, { reason: 'Opgjort igen' }));
    assert.equal((await readings()).at(-1)?.reason, 'Opgjort igen');
  });

  test('what is missing stays missing, and is no 0', async () => {
    const id = await read(
      figures('Trygge beboere;2018;..', 'Indbrud;2018;x', 'Indbrud;2017;0', 'I arbejde;2018;'),
    );
    await accepted(confirm(id, { odd: true }));
    assert.deepEqual(
      (await readings()).slice(-3).map(({ series, period, state }) => [series, period, state.kind]),
      [
        ['safety', '2018', 'suppressed'],
        ['thefts', '2018', 'notMeasured'],
        ['thefts', '2017', 'measured'],
      ],
    );
  });

  test('two rows for one figure: the same is passed over, unlike ones are a problem of both', async () => {
    const id = await read(
      figures(
        'Trygge beboere;2018;67,2',
        'Trygge beboere;2018;67,20',
        'Indbrud;2018;98',
        'Indbrud;2018;99',
      ),
    );
    const { rows } = await show(id);
    assert.deepEqual(
      rows.map(({ nth, outcome, issue }) => [nth, outcome, issue?.detail]),
      [
        [
          3,
          'problem',
          'Filen har tal for samme måling og periode, som modsiger hinanden: celle C4, celle C5.',
        ],
        [
          4,
          'problem',
          'Filen har tal for samme måling og periode, som modsiger hinanden: celle C4, celle C5.',
        ],
        [1, 'new', undefined],
        [2, 'repeated', undefined],
      ],
    );
    const leave = (row: number, excluded: boolean) =>
      perform(excludeRows, people.editor, { plan, import: id, rows: [row], excluded });
    await leave(3, true);
    assert.deepEqual(await outcomes(id), ['1 new', '3 new', '4 new', '2 repeated']);
    await leave(3, false);
    assert.deepEqual(await outcomes(id), ['3 problem', '4 problem', '1 new', '2 repeated']);
    await leave(3, true);
    const done = await accepted(confirm(id));
    assert.equal(done.added, 2);
    assert.equal((await readings()).at(-1)?.id, `${id}-4`);
  });

  test('rows left out are not kept, and are counted apart', async () => {
    const id = await read(
      figures('Trygge beboere;2018;67,2', 'Indbrud;2018;99', 'Indbrud;2015;112'),
    );
    const answer = await perform(excludeRows, people.editor, {
      plan,
      import: id,
      rows: [2, 2, 77],
      excluded: true,
    });
    assert.equal(answer.rows, 1);
    const seen = await show(id);
    assert.deepEqual([seen.import.summary?.new, seen.import.summary?.excluded], [1, 1]);
    assert.equal(seen.outOfDate, false);
    assert.deepEqual(await outcomes(id, { only: 'excluded' }), ['2 new']);
    assert.deepEqual(await outcomes(id, { only: 'new' }), ['1 new']);
    await accepted(confirm(id));
    assert.equal((await readings()).at(-1)?.series, 'safety');
  });

  test('odd figures are asked about, and what was confirmed stands with the event', async () => {
    const id = await read(figures('Trygge beboere;2018;671'));
    assert.deepEqual(await issuesOf(confirm(id)), ['odd: unlikely']);
    await accepted(confirm(id, { odd: true }));
    const [, event] = await events(id);
    assert.deepEqual((event as { confirmed?: unknown }).confirmed, ['outOfRange', 'farFromSeries']);
  });

  test('one odd figure of a first file is seen among the others', async () => {
    const id = await read(
      figures('Indbrud;2010;110', 'Indbrud;2011;112', 'Indbrud;2012;1090', 'Indbrud;2013;108'),
    );
    const { rows } = await show(id, { only: 'odd' });
    assert.deepEqual(
      rows.map(({ nth, oddities }) => [nth, oddities]),
      [[3, ['farFromSeries']]],
    );
  });

  test('withdrawn, everything is as it was; corrected since, it stays; and it may come again', async () => {
    const file = figures(
      'Trygge beboere;2016;65,3',
      'Trygge beboere;2018;67,2',
      'Trygge beboere;2019;75',
    );
    const [before, stood] = [await inForce(), await verdicts()];
    const id = await read(file);
    await accepted(confirm(id));
    assert.deepEqual((await verdicts())[0], ['T1', 'met']);
    const back = await accepted(withdraw(id));
    assert.deepEqual(back, { import: id, withdrawn: 2, restored: 1, kept: 0 });
    assert.deepEqual(await inForce(), before);
    assert.deepEqual(await verdicts(), stood);
    assert.deepEqual((await perform(verifyLog, people.reader, { plan })).faults, []);
    assert.deepEqual((await events(id)).slice(0, 4).map(told), [
      {
        kind: 'import.withdrawn',
        import: id,
        fileName: 'tal.csv',
        withdrawn: 2,
        restored: 1,
        kept: 0,
        why: 'Forkert fil',
      },
      {
        kind: 'reading.withdrawn',
        reading: `${id}-3-t`,
        supersedes: `${id}-3`,
        series: 'safety',
        period: '2019',
        figure: '75 %',
        why: 'Indlæsningen blev trukket tilbage: Forkert fil',
        import: id,
      },
      {
        kind: 'reading.withdrawn',
        reading: `${id}-2-t`,
        supersedes: `${id}-2`,
        series: 'safety',
        period: '2018',
        figure: '67,2 %',
        why: 'Indlæsningen blev trukket tilbage: Forkert fil',
        import: id,
      },
      {
        kind: 'reading.corrected',
        reading: `${id}-1-t`,
        supersedes: `${id}-1`,
        series: 'safety',
        period: '2016',
        from: '65,3 %',
        to: '65,1 %',
        why: 'Indlæsningen blev trukket tilbage: Forkert fil',
        import: id,
      },
    ]);
    const again = await accepted(upload(file));
    assert.equal(again.again, false);
    await accepted(map(again.import));
    assert.equal((await show(again.import)).earlier?.id, id);
    await accepted(confirm(again.import));
    assert.deepEqual((await verdicts())[0], ['T1', 'met']);
    assert.deepEqual(await refusedWith(withdraw(id)), {
      kind: 'wrongState',
      what: 'import',
      state: 'trukket tilbage af Erik',
    });
  });

  test('a figure that is put back has its own reason and origin, and the withdrawal has its own', async () => {
    const skipped = await accepted(
      perform(skipWave, people.editor, {
        plan,
        source: 'survey',
        period: '2019',
        why: 'Ingen måling i 2019',
        series: ['safety'],
        once: newMark(),
      }),
    );
    const [own] = skipped.added;
    assert.ok(own !== undefined);
    people.clock.set('2020-02-01T11:00:00.000Z');
    await accepted(
      perform(correctReading, people.editor, {
        plan,
        reading: own.id,
        state: 'notMeasured',
        standing: 'final',
        reason: 'Målingen er flyttet',
        edition: 'Brev fra kilden',
        fetchedOn: '2020-01-15',
        evidence: { fileName: 'brev.txt', bytes: new TextEncoder().encode('Ingen måling i år.') },
        once: newMark(),
      }),
    );
    const before = (await readings()).at(-1);
    people.clock.set('2020-02-01T12:00:00.000Z');
    const id = await read(figures('Trygge beboere;2019;75'));
    await accepted(confirm(id));
    people.clock.set('2020-02-01T13:00:00.000Z');
    assert.deepEqual(await accepted(withdraw(id)), {
      import: id,
      withdrawn: 0,
      restored: 1,
      kept: 0,
    });
    const [between, last] = (await readings()).filter(({ provenance }) =>
      provenance.enteredAt.startsWith('2020-02-01T13'),
    );
    assert.deepEqual(
      [between?.state.kind, between?.supersedes, between?.reason],
      ['withdrawn', `${id}-1`, 'Indlæsningen blev trukket tilbage: Forkert fil'],
    );
    assert.deepEqual(last, {
      ...before,
      id: `${id}-1-t`,
      supersedes: between?.id,
      provenance: {
        ...before?.provenance,
        enteredBy: 'Erik',
        enteredAt: '2020-02-01T13:00:00.000Z',
      },
    });
    assert.equal(last?.reason, 'Målingen er flyttet');
    const file = printPlanFile(await perform(exportPlanFile, people.administrator, { plan }));
    const parsed = await accepted(Promise.resolve(parsePlanFile(file)));
    assert.equal(printPlanFile(parsed), file);
    const [event] = await events(id).then((all) =>
      all.filter(({ kind }) => kind === 'reading.corrected'),
    );
    assert.equal(
      (event as { why?: unknown }).why,
      'Indlæsningen blev trukket tilbage: Forkert fil',
    );
  });

  test('the plan changed since it was looked at: told, shown anew, and then confirmed', async () => {
    const id = await read(figures('Trygge beboere;2018;67,2', 'Indbrud;2018;99'));
    await register('2018', '67');
    assert.equal((await show(id)).outOfDate, true);
    assert.deepEqual(await issuesOf(confirm(id)), ['import: contradiction']);
    assert.deepEqual(await outcomes(id), ['1 changed', '2 new']);
    const done = await accepted(confirm(id));
    assert.deepEqual([done.added, done.corrected], [1, 1]);
    assert.deepEqual(told((await events(id))[2]), {
      kind: 'reading.corrected',
      reading: `${id}-1`,
      supersedes: (await readings()).at(-3)?.id,
      series: 'safety',
      period: '2018',
      from: '67 %',
      to: '67,2 %',
      why: 'Ny udgave',
      import: id,
    });
  });

  test('the plan changed otherwise: nobody is asked again', async () => {
    const id = await read(figures('Trygge beboere;2018;67,2'));
    await read(figures('Indbrud;2018;99'));
    assert.equal((await show(id)).outOfDate, false);
    await accepted(confirm(id));
  });

  test('of two who confirm at once one does it, and the other is told who', async () => {
    const id = await read(figures('Trygge beboere;2018;67,2'));
    const both = await Promise.allSettled([confirm(id), confirm(id)]);
    assert.deepEqual(both.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
    assert.deepEqual(await refusedWith(confirm(id)), {
      kind: 'wrongState',
      what: 'import',
      state: 'allerede bekræftet af Erik',
    });
    assert.equal((await readings()).length, 9);
  });

  test('a form sent twice confirms once and answers the same', async () => {
    const id = await read(figures('Trygge beboere;2019;70,1'));
    const once = newMark();
    const first = await accepted(confirm(id, { once }));
    const second = await accepted(confirm(id, { once }));
    assert.deepEqual([second.added, second.corrected], [1, 0]);
    assert.deepEqual(
      second.changes.map(({ code }) => code),
      first.changes.map(({ code }) => code),
    );
    assert.equal((await readings()).length, 9);
  });

  test('one row that cannot be kept leaves nothing of the file', async () => {
    const { pool } = people.editor.database;
    const id = await read(figures('Trygge beboere;2018;67,2', 'Trygge beboere;2016;65,3'));
    // As if another program corrected the same figure without raising the revision.
    await pool.query(
      `insert into reading (plan, key, series, period, state, value, standing, entered_by, entered_at, supersedes)
       select plan, 'fra-et-andet-program', series, period, state, 99, standing, 'Andre', now(), key
       from reading where key = 'safety-2016' and plan = (select id from plan where key = '${plan}')`,
    );
    assert.deepEqual(await refusedWith(confirm(id)), {
      kind: 'stale',
      what: 'reading',
      current: null,
    });
    assert.equal((await readings()).filter(({ provenance }) => provenance.import).length, 0);
    assert.equal((await show(id)).import.state, 'ready');
    const { rows } = await pool.query(
      `select from event where payload ->> 'kind' like 'reading.%'`,
    );
    assert.equal(rows.length, 0);
  });

  test('a source that is remembered is not asked about the next time', async () => {
    const first = await accepted(upload(figures('Trygge beboere;2018;67,2')));
    await accepted(map(first.import, { remember: true }));
    const next = await accepted(upload(figures('Trygge beboere;2019;70,1', 'Indbrud;2019;90')));
    const { import: detail } = await show(next.import);
    assert.deepEqual([detail.state, detail.source], ['ready', 'survey']);
    await accepted(confirm(next.import));
  });

  test('a file known by its headers is from the source of its series, whichever kept the profile', async () => {
    const first = await accepted(upload(figures('Trygge beboere;2018;67,2')));
    await accepted(map(first.import, { remember: true, source: 'register' }));
    const next = await accepted(upload(figures('Trygge beboere;2019;70,1')));
    assert.equal((await show(next.import)).import.source, 'survey');
  });

  test('a template comes back without being asked about', async () => {
    const { bytes, fileName, rows } = await perform(importTemplate, people.editor, { plan });
    assert.equal(fileName, 'skabelon-fjordparken-2020-02-01.xlsx');
    assert.equal(rows, 2);
    const taken = await accepted(upload(bytes, { fileName }));
    const seen = await show(taken.import);
    assert.deepEqual([seen.import.state, seen.import.origin], ['ready', 'template']);
    const elsewhere = perform(
      (await import('#operations/imports/upload.ts')).uploadImport,
      people.otherEditor,
      { plan: otherPlan, fileName, bytes, once: newMark() },
    );
    assert.deepEqual(await issuesOf(elsewhere), ['file: notAFile']);
  });

  test('a template asks for the central measurements that are due, too', async () => {
    const whole = samplePlan('vestre' as never);
    const centralMeasurements = [{ number: 1, text: 'Indbrud', series: 'thefts' as never }];
    const file = { ...whole, plan: { ...whole.plan, centralMeasurements } };
    await perform(importPlanFile, people.administrator, { file });
    const { rows } = await perform(importTemplate, people.administrator, { plan: 'vestre' });
    assert.equal(rows, 3);
  });

  test('pasted cells are a file', async () => {
    const { import: id } = await accepted(
      perform(pasteImport, people.editor, {
        plan,
        text: 'Måling\tPeriode\tTal\nTrygge beboere\t2018\t67,2\n',
        once: newMark(),
      }),
    );
    await accepted(map(id));
    const { import: detail } = await show(id);
    assert.deepEqual([detail.origin, detail.fileName], ['paste', 'Indsat 1. februar 2020.tsv']);
    await accepted(confirm(id));
  });

  const refused: readonly (readonly [
    name: string,
    bytes: Uint8Array,
    more: object,
    issue: string,
  ])[] = [
    ['an empty file', new Uint8Array(), {}, 'file: notAFile'],
    ['a file above the limit', new Uint8Array(10_485_761).fill(0x31), {}, 'file: notAFile'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]), {}, 'file: notAFile'],
    ['a zero byte', figures('Indbrud\0;2018;1'), {}, 'file: notAFile'],
    ['a CPR number in a cell', csv('Måling;Tal', 'Trygge;010180-1236'), {}, 'file: cprNumber'],
    [
      'a CPR number in its name',
      figures('Indbrud;2018;1'),
      { fileName: '010180-1236.csv' },
      'fileName: cprNumber',
    ],
  ];
  for (const [name, bytes, more, issue] of refused) {
    test(`${name} is refused and nothing of it is kept`, async () => {
      assert.deepEqual(await issuesOf(upload(bytes, more)), [issue]);
      const { pool } = people.editor.database;
      const { rows } = await pool.query('select from evidence union all select from import');
      assert.equal(rows.length, 0);
    });
  }

  test('a discarded import is gone, and its file may come again', async () => {
    const file = figures('Trygge beboere;2018;67,2');
    const id = await read(file);
    await perform(discardImport, people.editor, { plan, import: id });
    assert.deepEqual((await perform(listImports, people.editor, { plan })).imports, []);
    assert.equal((await accepted(upload(file))).again, false);
    assert.equal((await refusedWith(confirm(id))).kind, 'wrongState');
  });

  test('an import of another plan is not found', async () => {
    const id = await read(figures('Trygge beboere;2018;67,2'));
    const { showImport } = await import('#operations/imports/show.ts');
    assert.deepEqual(
      await refusedWith(perform(showImport, people.otherEditor, { plan: otherPlan, import: id })),
      { kind: 'notFound', what: 'import' },
    );
  });

  test('a page costs the same few statements however long the file is', async () => {
    const { database } = people.editor;
    const cost = async (id: ImportId, more: object = {}) => {
      await show(id, more);
      database.queries.reset();
      await show(id, more);
      return database.queries.number();
    };
    const short = await read(figures('Trygge beboere;2018;67,2'));
    const years = Array.from({ length: 350 }, (_, index) => `Indbrud;${1850 + index};${index}`);
    const long = await read(figures(...years));
    // One more asks what was written since it was read.
    assert.equal(await cost(short), 7);
    assert.equal(await cost(long), 6);
    assert.equal(await cost(long, { page: 4 }), 6);
    const { rowCount, pages, rows } = await show(long, { page: 4 });
    assert.deepEqual([rowCount, pages, rows.length], [350, 4, 50]);
  });

  test('figures read elsewhere are staged within the work of another operation', async () => {
    const place = { sheet: { number: 1, name: '', hidden: false }, cell: 'C2' };
    const stage = command({
      name: 'test.stage',
      of: 'plan',
      verb: 'import',
      input: z.strictObject({ plan: planKey }),
      run: async (work) => {
        const id = await stageProposals(work, {
          origin: 'statbank',
          fileName: 'TABEL1.json',
          bytes: new TextEncoder().encode('{}'),
          proposals: [
            {
              series: 'thefts' as never,
              period: '2018' as never,
              state: { kind: 'measured', value: { numerator: 99n, denominator: 1n } },
              standing: 'final',
              place,
            },
          ],
          issues: [],
        });
        return {
          value: id,
          events: [{ kind: 'import.read', import: id, fileName: 'TABEL1.json', sha256: '' }],
        };
      },
    });
    const id = await perform(stage, people.editor, { plan });
    assert.equal(await perform(stage, people.editor, { plan }), id);
    assert.deepEqual(await outcomes(id), ['1 new']);
    await accepted(confirm(id));
    assert.equal((await readings()).at(-1)?.provenance.fetchedOn, '2020-02-01');
  });
});
