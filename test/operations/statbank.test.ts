// Series tied to StatBank: a real database on one side, a service over real HTTP on the other.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ImportId } from '#domain/readings/reading.ts';
import { confirmImport } from '#operations/imports/confirm.ts';
import { showImport } from '#operations/imports/show.ts';
import { perform } from '#operations/perform.ts';
import { showPlan } from '#operations/plans/show.ts';
import { listTies } from '#operations/statbank/list.ts';
import { lookAtTie } from '#operations/statbank/look.ts';
import type { TableChoice } from '#operations/statbank/selection-input.ts';
import { findStatbankTables } from '#operations/statbank/tables.ts';
import { untieSeries } from '#operations/statbank/tie.ts';
import { newMark } from '#test/people.ts';
import { readingText } from '#text/readings.ts';
import { placeText } from '#text/sheet/words.ts';
import { accepted, issuesOf, refusedWith } from './refusals.ts';

import {
  choice,
  copenhagen,
  figuresOf,
  kindsOf,
  opened,
  plan,
  refresh,
  sampleOf,
  tied,
} from './statbank-setting.ts';

test('tables are found by every word of what is looked for', async (t) => {
  const { editor } = await opened(t);
  const idsFor = async (words: string) => {
    const found = await perform(findStatbankTables, editor, { plan, words });
    assert.ok(found.ok);
    return found.value.tables.map(({ id }) => id);
  };
  assert.deepEqual(await idsFor('folketal KVARTALET'), ['FOLK1A']);
  assert.deepEqual(await idsFor('køn område'), ['RAS200']);
  assert.deepEqual(await idsFor('ras200'), ['RAS200']);
  assert.deepEqual(await idsFor('indkomster pindsvin'), []);
  assert.equal((await idsFor('')).at(-1), 'INDKP101', 'one that is no longer kept up stands last');
});

test('a benchmark series is tied, fetched, looked through and confirmed, and its verdict changes', async (t) => {
  const { editor, server } = await opened(t);
  const sample = await sampleOf(editor, 'jobs', 'RAS200', copenhagen);
  assert.deepEqual(sample.fit, { kind: 'fits' });
  assert.equal(sample.proposals.length, 6);
  assert.equal((await tied(editor, 'jobs', 'RAS200', copenhagen)).ok, true);
  server.forgetAsked();

  const verdict = async () => {
    const { statuses } = await perform(showPlan, editor, { plan });
    const { finding } =
      statuses.find(({ criterion }) => criterion.code === 'B1') ?? assert.fail('B1');
    return finding?.verdict.kind ?? assert.fail('not judged');
  };
  const before = await verdict();
  const done = await refresh(editor);
  assert.deepEqual(server.asked(), ['GET /tableinfo/RAS200', 'POST /data']);
  assert.deepEqual(done.troubles, []);
  assert.equal(done.imports.length, 1);
  const made = done.imports[0]?.import ?? ('' as ImportId);
  assert.equal(await verdict(), before, 'nothing is a fact before it is confirmed');

  const view = await perform(showImport, editor, { plan, import: made });
  assert.equal(view.import.origin, 'statbank');
  assert.equal(placeText(view.rows[0]?.place ?? assert.fail('no row')), 'København, 2015');
  assert.equal(view.import.edition, 'Danmarks Statistik, RAS200, opdateret 1. marts 2021');
  assert.deepEqual(
    view.changes.map(({ code }) => code),
    ['B1'],
  );
  await accepted(
    perform(confirmImport, editor, {
      plan,
      import: made,
      odd: true,
      reason: 'Ny udgave',
      once: newMark(),
    }),
  );
  assert.notEqual(await verdict(), before);
  const figures = await figuresOf(editor, 'jobs');
  assert.ok(figures.includes('2020: 72,2 %'), figures.join());
  assert.ok(figures.includes('2015: 70,2 %'), 'what stood there before is superseded');
});

test('what is fetched after midnight in Denmark was fetched on that day', async (t) => {
  const { editor, people } = await opened(t);
  people.clock.set('2021-06-01T22:30:00.000Z');
  await tied(editor, 'jobs', 'RAS200', copenhagen);
  const [done] = (await refresh(editor)).imports;
  const fields = { plan, import: done?.import, odd: true, reason: 'Ny udgave', once: newMark() };
  await accepted(perform(confirmImport, editor, fields));
  const { knowledge } = await perform(showPlan, editor, { plan });
  const [, jobs] = [...knowledge.readings].find(([id]) => id === 'jobs') ?? assert.fail('jobs');
  const fetched = new Set<string | undefined>(
    jobs.inOrder.map(({ provenance }) => provenance.fetchedOn),
  );
  assert.ok(fetched.has('2021-06-02'), [...fetched].join());
  assert.ok(!fetched.has('2021-06-01'));
});

test('when there is nothing new, that is said and nothing else happens', async (t) => {
  const { editor } = await opened(t);
  await tied(editor, 'jobs', 'RAS200', copenhagen);
  const first = await refresh(editor);
  const made = first.imports[0]?.import ?? ('' as ImportId);
  await accepted(
    perform(confirmImport, editor, {
      plan,
      import: made,
      odd: true,
      reason: 'Ny udgave',
      once: newMark(),
    }),
  );
  const figures = await figuresOf(editor, 'jobs');
  const again = await refresh(editor);
  assert.deepEqual(again.imports, []);
  assert.deepEqual(again.nothingNew, ['RAS200']);
  assert.deepEqual(await figuresOf(editor, 'jobs'), figures);
  assert.equal((await kindsOf(editor))[0], 'statbank.asked');
});

test('the same answer is never staged twice', async (t) => {
  const { editor } = await opened(t);
  await tied(editor, 'jobs', 'RAS200', copenhagen);
  const [one, two] = [await refresh(editor), await refresh(editor)];
  assert.equal(one.imports.length, 1);
  assert.deepEqual(two.imports, one.imports);
});

test('series of one table share a call; each gets its own cells', async (t) => {
  const { editor, server } = await opened(t);
  await tied(editor, 'jobs', 'RAS200', copenhagen);
  await tied(editor, 'safety', 'RAS200', choice({ OMRÅDE: '000' }));
  await tied(editor, 'thefts', 'FOLK1A', choice({}));
  server.forgetAsked();
  const done = await refresh(editor);
  assert.deepEqual(server.asked(), [
    'GET /tableinfo/FOLK1A',
    'POST /data',
    'GET /tableinfo/RAS200',
    'POST /data',
  ]);
  assert.deepEqual(
    done.imports.map(({ table }) => table),
    ['FOLK1A', 'RAS200'],
  );
  const { rows } = await perform(showImport, editor, {
    plan,
    import: done.imports[1]?.import ?? '',
  });
  const values = rows.flatMap(({ proposal }) =>
    proposal?.period === '2020' ? [`${proposal.series} ${readingText(proposal, 'percent')}`] : [],
  );
  assert.deepEqual(values.toSorted(), ['jobs 72,2 %', 'safety 73,5 %']);
});

test('another selection of the same table makes a call of its own', async (t) => {
  const { editor, server } = await opened(t);
  await tied(editor, 'jobs', 'RAS200', copenhagen);
  await tied(editor, 'safety', 'RAS200', choice({ OMRÅDE: '101', KØN: 'K' }));
  server.forgetAsked();
  const done = await refresh(editor);
  assert.deepEqual(server.asked(), ['GET /tableinfo/RAS200', 'POST /data', 'POST /data']);
  assert.equal(done.imports.length, 2);
});

test('what must be chosen is asked for, and what is no choice refused', async (t) => {
  const { editor } = await opened(t);
  const issuesFor = async (values: Readonly<Record<string, string>>) => {
    const view = await perform(lookAtTie, editor, {
      plan,
      series: 'jobs',
      table: 'RAS200',
      choice: choice(values),
    });
    assert.ok(view.chosen?.kind === 'issues');
    return view.chosen.issues.map(({ path, code }) => `${path.join('.')}: ${code}`);
  };
  assert.deepEqual(await issuesFor({}), ['values.OMRÅDE: required']);
  assert.deepEqual(await issuesFor({ OMRÅDE: '999', KØN: 'X' }), [
    'values.OMRÅDE: notAChoice',
    'values.KØN: notAChoice',
  ]);
});

test('counts are not made into percent, and thousands are counted as thousands', async (t) => {
  const { editor } = await opened(t);
  assert.deepEqual(await issuesOf(tied(editor, 'jobs', 'FOLK1A', choice({}))), [
    'times: contradiction',
  ]);
  assert.deepEqual(await issuesOf(tied(editor, 'jobs', 'INDKP101', choice({ OMRÅDE: '101' }))), [
    'times: contradiction',
  ]);
  assert.deepEqual(
    await issuesOf(tied(editor, 'jobs', 'MAERKER', choice({}))),
    ['unitConfirmed: contradiction'],
    'a table that does not say what it counts is asked about',
  );
  await accepted(tied(editor, 'jobs', 'MAERKER', choice({}), { unitConfirmed: true }));
});

test('the marks: "-" is nil, "." never was, the rest waits until somebody has said', async (t) => {
  const { editor } = await opened(t);
  const statesFor = async (marks: TableChoice['marks']) => {
    const { proposals, problems, openMarks, knownMarks } = await sampleOf(
      editor,
      'jobs',
      'MAERKER',
      choice({}, { marks }),
    );
    return {
      read: proposals.map((each) => `${each.period}: ${readingText(each, 'percent')}`),
      problems: problems.length,
      openMarks,
      knownMarks,
    };
  };
  assert.deepEqual(await statesFor({}), {
    read: ['2015: 4,35 %', '2016: 0 %', '2017: ikke målt'],
    problems: 3,
    openMarks: ['..', 'x', ':'],
    knownMarks: ['-', '.'],
  });
  assert.deepEqual(
    await statesFor({ '..': 'suppressed', x: 'notMeasured', ':': 'pending', '-': 'notMeasured' }),
    {
      read: [
        '2015: 4,35 %',
        '2016: ikke målt',
        '2017: ikke målt',
        '2018: skjult',
        '2019: ikke målt',
        '2020: ventes',
      ],
      problems: 0,
      openMarks: ['..', 'x', ':'],
      knownMarks: ['-', '.'],
    },
  );
});

test('where JSON-stat hides the marks, the text form is asked for them', async (t) => {
  const { editor, server } = await opened(t);
  server.writes({ status: false });
  const { proposals, openMarks } = await sampleOf(editor, 'jobs', 'MAERKER', choice({}));
  assert.equal(proposals.length, 3);
  assert.deepEqual(openMarks, ['..', 'x', ':']);
  await accepted(tied(editor, 'jobs', 'MAERKER', choice({}), { unitConfirmed: true }));
  const done = await refresh(editor);
  const { import: made } = await perform(showImport, editor, {
    plan,
    import: done.imports[0]?.import ?? '',
  });
  assert.equal(made.fileName, 'MAERKER.csv', 'what was read is what is kept');
  assert.equal(done.unusable, 3);
});

test('two years in a row are asked about, unless they are said', async (t) => {
  const { editor, server } = await opened(t);
  server.change('KGS9', (table) => ({ ...table, text: 'Elever' }));
  const asked = await sampleOf(editor, 'thefts', 'KGS9', choice({}));
  assert.deepEqual(
    [asked.proposals.length, asked.problems.length, asked.asksTwoYears],
    [0, 2, true],
  );
  const said = await sampleOf(editor, 'thefts', 'KGS9', choice({}, { twoYears: 'span' }));
  assert.deepEqual(
    said.proposals.map(({ period }) => period),
    ['2017/2018', '2018/2019'],
  );
  server.change('KGS9', (table) => ({ ...table, text: 'Elever efter skoleår' }));
  const known = await sampleOf(editor, 'thefts', 'KGS9', choice({}));
  assert.deepEqual(
    known.proposals.map(({ period }) => period),
    ['2017/18', '2018/19'],
  );
});

test('only from the year that was chosen', async (t) => {
  const { editor } = await opened(t);
  const { proposals } = await sampleOf(
    editor,
    'jobs',
    'RAS200',
    choice({ OMRÅDE: '101' }, { from: '2018' }),
  );
  assert.deepEqual(
    proposals.map(({ period }) => period),
    ['2018', '2019', '2020'],
  );
});

test('a series that is untied is fetched no more, and keeps its figures', async (t) => {
  const { editor } = await opened(t);
  await tied(editor, 'jobs', 'RAS200', copenhagen);
  const figures = await figuresOf(editor, 'jobs');
  await perform(untieSeries, editor, { plan, series: 'jobs' });
  assert.deepEqual(await perform(listTies, editor, { plan }), []);
  assert.deepEqual(await figuresOf(editor, 'jobs'), figures);
  assert.deepEqual((await kindsOf(editor)).slice(0, 2), ['series.untied', 'series.tied']);
  assert.deepEqual(await refusedWith(perform(untieSeries, editor, { plan, series: 'jobs' })), {
    kind: 'notFound',
    what: 'series',
  });
});

test('without a service set up, it cannot be reached', async (t) => {
  const { people } = await opened(t);
  const found = await perform(findStatbankTables, people.editor, { plan, words: 'x' });
  assert.deepEqual(found, { ok: false, trouble: { kind: 'offline' } });
});
