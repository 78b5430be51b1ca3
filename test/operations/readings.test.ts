import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { beforeEach, describe, test } from 'node:test';
import type { Reading } from '#domain/readings/reading.ts';
import { writeWorkbook } from '#formats/sheets/write.ts';
import { docx } from '#formats/testing/docx.ts';
import { pdf } from '#formats/testing/pdf.ts';
import { showCriterion } from '#operations/criteria/show.ts';
import { perform } from '#operations/perform.ts';
import { listEvents } from '#operations/plans/events.ts';
import { importPlanFile } from '#operations/plans/import-file.ts';
import { showPlan } from '#operations/plans/show.ts';
import { correctReading } from '#operations/readings/correct.ts';
import { showEvidence } from '#operations/readings/evidence.ts';
import { listReadings } from '#operations/readings/list.ts';
import { registerReading } from '#operations/readings/register.ts';
import { testDatabase } from '#test/database.ts';
import { newMark, otherPlan, ownPlan, type People, peopleOn } from '#test/people.ts';
import { samplePlan } from '#test/sample-plan.ts';
import { told } from '#test/told.ts';
import { accepted, issuesOf, refusedWith } from './refusals.ts';

describe('readings', () => {
  let people: People;
  beforeEach(async (context) => {
    people = peopleOn(await testDatabase(context as never), '2020-02-01T10:00:00.000Z');
    await perform(importPlanFile, people.administrator, { file: samplePlan() });
    await perform(importPlanFile, people.administrator, { file: samplePlan(otherPlan) });
  });

  const safety2019 = () => ({
    plan: ownPlan,
    series: 'safety',
    period: '2019',
    state: 'measured',
    value: '70.1',
    standing: 'final',
    once: newMark(),
  });
  const correction = (more: object = {}) => ({
    plan: ownPlan,
    reading: 'safety-2016',
    state: 'measured',
    value: '65.3',
    standing: 'final',
    reason: 'Opgjort igen',
    once: newMark(),
    ...more,
  });
  const register = (more: object = {}) =>
    perform(registerReading, people.editor, { ...safety2019(), ...more });
  const correct = (more: object = {}) => perform(correctReading, people.editor, correction(more));
  const readings = async (): Promise<readonly Reading[]> =>
    await perform(listReadings, people.editor, { plan: ownPlan });
  const revision = async () => (await perform(showPlan, people.editor, { plan: ownPlan })).revision;

  test('a figure is registered, and what it changes is told', async () => {
    const { reading, changes } = await accepted(
      register({
        edition: 'Marts 2020',
        fetchedOn: '2020-01-31',
        sample: { kind: 'size', n: 803 },
      }),
    );
    assert.deepEqual(reading, {
      id: reading.id,
      series: 'safety',
      period: '2019',
      state: { kind: 'measured', value: { numerator: 701n, denominator: 10n } },
      sample: { kind: 'size', n: 803 },
      standing: 'final',
      provenance: {
        edition: 'Marts 2020',
        fetchedOn: '2020-01-31',
        enteredBy: 'Erik',
        enteredAt: '2020-02-01T10:00:00.000Z',
      },
    });
    assert.deepEqual(
      changes.map(({ code, before, after }) => [
        code,
        before.finding.verdict.kind,
        after.finding.verdict.kind,
      ]),
      [['T1', 'undecided', 'notMet']],
    );
    assert.deepEqual((await readings()).at(-1), reading);
    const { events } = await perform(listEvents, people.reader, { plan: ownPlan });
    assert.deepEqual(told(events[0]?.event), {
      kind: 'reading.registered',
      reading: reading.id,
      series: 'safety',
      period: '2019',
      figure: '70,1 %',
    });
  });

  test('a figure that is not there has no value, and one that is has', async () => {
    const { reading } = await accepted(
      register({ state: 'pending', value: undefined, expected: '2020-06-01' }),
    );
    assert.deepEqual(reading.state, { kind: 'pending', expected: '2020-06-01' });
    for (const [more, issues] of [
      [{ period: '2018', value: undefined }, ['value: required']],
      [{ period: '2018', state: 'suppressed' }, ['value: contradiction']],
      [{ period: '2018', expected: '2020-06-01' }, ['expected: contradiction']],
      [{ period: '2018', value: '70,1' }, ['value: notANumber']],
      [{ period: '2018', value: '' }, ['value: notANumber']],
      [{ period: 'i fjor' }, ['period: notAPeriod']],
      [{ period: '2018', state: 'gættet' }, ['state: notAChoice']],
      [{ period: '2018', fetchedOn: '2020-02-30' }, ['fetchedOn: notADate']],
      [
        { period: '2018', sample: { kind: 'share', numerator: 1, denominator: 0 } },
        ['sample.denominator: outOfRange'],
      ],
      [{ period: '2018', once: undefined }, ['once: required']],
      [{ period: '2018', colour: 'red' }, ['colour: unknownField']],
    ] as const) {
      assert.deepEqual(await issuesOf(register(more)), issues, JSON.stringify(more));
    }
    assert.equal(await revision(), 2, 'what was not accepted wrote nothing');
  });

  test('what is odd is asked about, and can be confirmed', async () => {
    const far = { value: '7.01' };
    assert.deepEqual(await issuesOf(register(far)), ['confirmed.farFromSeries: unlikely']);
    assert.deepEqual(await issuesOf(register({ value: '701' })), [
      'confirmed.outOfRange: outOfRange',
      'confirmed.farFromSeries: unlikely',
    ]);
    const confirmed = ['farFromSeries'];
    const { reading } = await accepted(register({ ...far, confirmed }));
    const { events } = await perform(listEvents, people.reader, { plan: ownPlan });
    assert.deepEqual(
      events[0]?.event.kind === 'reading.registered' && events[0].event.confirmed,
      confirmed,
    );
    // A period that has a figure cannot be registered again, and that cannot be confirmed.
    const again = await perform(registerReading, people.editor, safety2019());
    assert.deepEqual(again, {
      ok: false,
      issues: [{ path: ['period'], code: 'duplicate', detail: reading.id }],
    });
  });

  test('a correction supersedes, and nothing is lost', async () => {
    const { reading } = await accepted(correct());
    assert.equal(reading.supersedes, 'safety-2016');
    assert.equal(reading.period, '2016');
    const all = await readings();
    assert.equal(all.length, samplePlan().readings.length + 1);
    assert.ok(all.some(({ id }) => id === 'safety-2016'));
    const { view, history } = await perform(showCriterion, people.reader, {
      plan: ownPlan,
      code: 'T1',
    });
    const at2016 = view.knowledge.readings.get('safety' as never)?.at.get('2016' as never);
    assert.equal(at2016?.id, reading.id);
    assert.deepEqual(
      history.filter(({ period }) => period === '2016').map(({ id }) => id),
      ['safety-2016', reading.id],
    );
    const { events } = await perform(listEvents, people.reader, { plan: ownPlan });
    assert.deepEqual(told(events[0]?.event), {
      kind: 'reading.corrected',
      reading: reading.id,
      supersedes: 'safety-2016',
      series: 'safety',
      period: '2016',
      from: '65,1 %',
      to: '65,3 %',
      why: 'Opgjort igen',
    });
  });

  test('a correction of what was corrected shows what is in force', async () => {
    const { reading: first } = await accepted(correct());
    const { reading: second } = await accepted(correct({ reading: first.id, value: '65.4' }));
    assert.deepEqual(await refusedWith(correct({ value: '65.5' })), {
      kind: 'stale',
      what: 'reading',
      current: second,
    });
  });

  test('a correction gives a reason, and can move a figure to a period that has none', async () => {
    assert.deepEqual(await issuesOf(correct({ reason: '  ' })), ['reason: required']);
    assert.deepEqual(await issuesOf(correct({ period: '2015' })), ['period: duplicate']);
    const { reading } = await accepted(correct({ period: '2018' }));
    assert.equal(reading.period, '2018');
    const { view } = await perform(showCriterion, people.reader, { plan: ownPlan, code: 'T1' });
    assert.equal(view.knowledge.readings.get('safety' as never)?.at.has('2016' as never), false);
  });

  test('ids of nothing, and of another plan, are not found', async () => {
    assert.deepEqual(await refusedWith(register({ series: 'x' })), {
      kind: 'notFound',
      what: 'series',
    });
    assert.deepEqual(await refusedWith(correct({ reading: 'x' })), {
      kind: 'notFound',
      what: 'reading',
    });
    const { reading } = await accepted(
      perform(registerReading, people.otherEditor, { ...safety2019(), plan: otherPlan }),
    );
    assert.deepEqual(await refusedWith(correct({ reading: reading.id })), {
      kind: 'notFound',
      what: 'reading',
    });
    const evidence = { plan: ownPlan, sha256: 'b'.repeat(64) };
    assert.deepEqual(await refusedWith(perform(showEvidence, people.reader, evidence)), {
      kind: 'notFound',
      what: 'evidence',
    });
  });

  test('the same form sent twice makes one reading and gives the same answer', async () => {
    const form = safety2019();
    const first = await perform(registerReading, people.editor, form);
    const second = await perform(registerReading, people.editor, form);
    assert.deepEqual(second, first);
    assert.equal((await readings()).length, samplePlan().readings.length + 1);
    assert.equal(await revision(), 2);
  });

  test('the same form sent twice at once makes one reading', async () => {
    const form = safety2019();
    const answers = await Promise.all(
      [1, 2, 3].map(() => perform(registerReading, people.editor, form)),
    );
    const ids = new Set(answers.map((each) => each.ok && each.value.reading.id));
    assert.equal(ids.size, 1);
    assert.equal((await readings()).length, samplePlan().readings.length + 1);
    assert.equal(await revision(), 2);
  });

  test('a form that was not accepted can be mended and sent again with its mark', async () => {
    const form = safety2019();
    assert.equal(
      (await perform(registerReading, people.editor, { ...form, value: '701' })).ok,
      false,
    );
    await accepted(perform(registerReading, people.editor, form));
  });

  test("somebody else's mark is not one's own", async () => {
    const form = safety2019();
    await accepted(perform(registerReading, people.editor, form));
    const others = await perform(registerReading, people.cityEditor, form);
    assert.deepEqual(await issuesOf(Promise.resolve(others)), ['period: duplicate']);
  });

  test('of two corrections at once one wins, and the other sees it', async () => {
    const outcomes = await Promise.allSettled([
      correct({ value: '65.5' }),
      correct({ value: '65.6' }),
    ]);
    const won = outcomes.flatMap((each) =>
      each.status === 'fulfilled' && each.value.ok ? [each.value.value.reading] : [],
    );
    const lost = outcomes.flatMap((each) =>
      each.status === 'rejected' ? [each.reason.problem] : [],
    );
    assert.equal(won.length, 1);
    assert.deepEqual(lost, [{ kind: 'stale', what: 'reading', current: won[0] }]);
  });

  test('many at once: every one is kept, and the revision counts them', async () => {
    const years = Array.from({ length: 20 }, (_, index) => String(1990 + index));
    const answers = await Promise.all(years.map((period) => register({ period, value: '65' })));
    assert.deepEqual(
      answers.map(({ ok }) => ok),
      years.map(() => true),
    );
    assert.equal(await revision(), 1 + years.length);
    const kept = new Set((await readings()).map(({ period }) => period as string));
    assert.deepEqual(
      years.filter((year) => !kept.has(year)),
      [],
    );
    // What was kept in memory on the way is what the database holds.
    const fresh = peopleOn({
      ...people.editor.database,
      pool: Object.create(people.editor.database.pool),
    });
    const stored = await perform(listReadings, fresh.editor, { plan: ownPlan });
    assert.deepEqual(stored, await readings());
  });

  test('evidence is kept once, and given back as it was', async () => {
    const bytes = new TextEncoder().encode('år;tal\n2019;70,1\n');
    const { reading } = await accepted(register({ evidence: { fileName: 'tal 2019.csv', bytes } }));
    const kept = reading.provenance.evidence;
    assert.equal(kept?.fileName, 'tal 2019.csv');
    const file = await perform(showEvidence, people.reader, {
      plan: ownPlan,
      sha256: kept?.sha256,
    });
    assert.deepEqual([file.fileName, [...file.bytes]], ['tal 2019.csv', [...bytes]]);
    await accepted(correct({ evidence: { fileName: 'igen.csv', bytes } }));
    const elsewhere = perform(showEvidence, people.otherEditor, {
      plan: otherPlan,
      sha256: kept?.sha256,
    });
    assert.deepEqual(await refusedWith(elsewhere), { kind: 'notFound', what: 'evidence' });
  });

  test('evidence of more than 10 MB, of nothing, or with a CPR number is refused', async () => {
    const withBytes = (bytes: Uint8Array, fileName = 'a.csv') =>
      register({ evidence: { fileName, bytes } });
    const sentence = 'Tallet er oplyst af 070761-4285.';
    const inDocx = docx([{ kind: 'table', rows: [['a', sentence]] }]);
    const inPdf = pdf([[{ text: sentence, x: 50, y: 700, size: 11 }]]);
    assert.deepEqual(await issuesOf(withBytes(inDocx, 'a.docx')), ['evidence: cprNumber']);
    assert.deepEqual(await issuesOf(withBytes(inPdf, 'a.pdf')), ['evidence: cprNumber']);
    const cpr = new TextEncoder().encode('navn;cpr\nx;070761-4285\n');
    assert.deepEqual(await issuesOf(withBytes(new Uint8Array(10 * 1024 * 1024 + 1))), [
      'evidence: tooLong',
    ]);
    assert.deepEqual(await issuesOf(withBytes(new Uint8Array())), ['evidence: notAFile']);
    assert.deepEqual(await issuesOf(withBytes(cpr)), ['evidence: cprNumber']);
    assert.deepEqual(await issuesOf(withBytes(Uint8Array.of(1), '070761-4285.csv')), [
      'evidence.fileName: cprNumber',
    ]);
    await accepted(withBytes(new Uint8Array(10 * 1024 * 1024)));
  });

  test('a sheet with one row for each person is not kept as evidence', async () => {
    const header = ['Navn', 'Fødselsdato', 'Skole'];
    const persons = ['A', 'B', 'C', 'D', 'E', 'F'].map((name, at) => [
      `Opdigtet ${name}`,
      `0${at + 1}-02-2008`,
      'Lysskolen',
    ]);
    const list = [header, ...persons];
    const text = new TextEncoder().encode(list.map((row) => row.join(';')).join('\r\n'));
    const workbook = await writeWorkbook({
      sheets: [
        {
          name: 'Ark1',
          hidden: false,
          headerRows: 1,
          widths: [],
          rows: list.map((row) => row.map((words) => ({ kind: 'text', text: words }))),
        },
      ],
    });
    const before = await revision();
    for (const bytes of [text, workbook]) {
      for (const enter of [register, correct]) {
        const answer = await enter({
          evidence: { fileName: 'hold.xlsx', bytes },
          once: newMark(),
        });
        assert.ok(!answer.ok, 'was accepted');
        assert.deepEqual(
          answer.issues.map(({ path }) => path),
          [['evidence']],
        );
        assert.match(answer.issues[0]?.detail ?? '', /én række pr\. person .*Fødselsdato/);
        const sha256 = createHash('sha256').update(bytes).digest('hex');
        assert.deepEqual(
          await refusedWith(perform(showEvidence, people.editor, { plan: ownPlan, sha256 })),
          { kind: 'notFound', what: 'evidence' },
        );
      }
    }
    assert.equal(await revision(), before);
    const minutes = docx([{ kind: 'table', rows: list }]);
    await accepted(register({ evidence: { fileName: 'referat.docx', bytes: minutes } }));
  });

  const texts: readonly (readonly [name: string, text: string])[] = [
    ['HTML', '<script>alert("x")</script>&amp;'],
    ['emoji and right-to-left', '👩‍👩‍👧‍👦 שלום \u202eמפתח'],
    ['SQL', "'; drop table reading; --"],
    ['the longest there may be', 'x'.repeat(20_000)],
  ];
  for (const [name, reason] of texts) {
    test(`${name} in a text is kept as it was given`, async () => {
      const { reading } = await accepted(correct({ reason }));
      assert.equal(reading.reason, reason);
      assert.equal((await readings()).at(-1)?.reason, reason);
    });
  }

  const unfit: readonly (readonly [name: string, text: string, code: string])[] = [
    ['10 MB', 'x'.repeat(10_000_000), 'tooLong'],
    ['one letter too many', 'x'.repeat(20_001), 'tooLong'],
    ['a CPR number', 'Oplyst af 070761-4285', 'cprNumber'],
    ['a zero byte', 'a\0b', 'wrongShape'],
    ['half an emoji', 'a\ud83d', 'wrongShape'],
  ];
  for (const [name, text, code] of unfit) {
    test(`${name} in any field is refused with the way to it`, async () => {
      assert.deepEqual(await issuesOf(correct({ reason: text })), [`reason: ${code}`]);
      assert.deepEqual(await issuesOf(register({ edition: text })), [`edition: ${code}`]);
      assert.deepEqual(await issuesOf(register({ sample: { kind: text } })), [
        `sample.kind: ${code}`,
      ]);
      assert.equal(await revision(), 1);
    });
  }
});
