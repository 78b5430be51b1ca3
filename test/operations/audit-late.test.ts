// A year that is run many years late is told as what it was: seen, evaluated, decided and done, with
// the verdicts the body was shown, and beside them how it looks now.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import type { AuditFile } from '#domain/governance/audit-file.ts';
import type { Cell } from '#domain/sheets/sheet.ts';
import type { Instant, IsoDate } from '#domain/time/period.ts';
import { addAction, settleAction } from '#operations/actions/change.ts';
import { addActivity, keepActivityYear } from '#operations/activities/change.ts';
import { showAudit } from '#operations/audit/show.ts';
import { openCycle } from '#operations/cycle/open.ts';
import { completeStep } from '#operations/cycle/steps.ts';
import { makeDecision } from '#operations/decisions/make.ts';
import { finishEvaluation } from '#operations/evaluations/finish.ts';
import { blankLine, markOfLine, markOfText } from '#operations/evaluations/mark.ts';
import { writeEvaluation } from '#operations/evaluations/write.ts';
import { addToAgenda } from '#operations/meetings/agenda.ts';
import { holdMeeting } from '#operations/meetings/hold.ts';
import { planMeetings } from '#operations/meetings/plan.ts';
import { showMeeting } from '#operations/meetings/show.ts';
import { issuePaper } from '#operations/papers/issue.ts';
import { perform } from '#operations/perform.ts';
import { importPlanFile } from '#operations/plans/import-file.ts';
import { registerReading } from '#operations/readings/register.ts';
import { makeRecommendation } from '#operations/recommendations/make.ts';
import {
  submitRecommendations,
  withdrawRecommendation,
} from '#operations/recommendations/submit.ts';
import { suiteDatabase } from '#test/database.ts';
import { bodies, organisationFor } from '#test/organisation.ts';
import { newMark, type People, peopleOn, ownPlan as plan } from '#test/people.ts';
import { samplePlan } from '#test/sample-plan.ts';
import { auditDocument } from '#text/audit/document.ts';
import { auditWorkbook } from '#text/audit/workbook.ts';
import { dateText, dayText, shortDate } from '#text/periods.ts';
import { accepted } from './refusals.ts';

const year = 2018;
const body = bodies.district;
const key = { plan, year, body, area: 'tryghed' };

describe('the audit of a year that is run eight years late', () => {
  const suite = suiteDatabase();
  let people: People;
  let audit: AuditFile;
  let paper: string;
  let sha256: string | undefined;

  before(async () => {
    people = peopleOn(suite.get());
    const { clock, editor } = people;
    clock.set('2026-11-20T10:00:00.000Z');
    await perform(importPlanFile, people.system, { file: samplePlan() });
    await organisationFor(editor);
    await accepted(perform(openCycle, editor, { plan, year, once: newMark() }));
    await accepted(
      perform(completeStep, editor, {
        plan,
        year,
        step: `papers:${bodies.education}`,
        once: newMark(),
      }),
    );
    const issued = await accepted(
      perform(issuePaper, editor, { plan, body, year, once: newMark() }),
    );
    paper = issued.id;
    sha256 = issued.files.find(({ format }) => format === 'pdf')?.sha256;
    await theMeeting();
    await theEvaluation();
    await theRecommendation();
    await whatIsDone();
    // What comes later changes how it looks, and not what the body was told.
    await accepted(
      perform(registerReading, editor, {
        plan,
        series: 'safety',
        period: '2019',
        state: 'measured',
        value: '75',
        standing: 'final',
        confirmed: [],
        once: newMark(),
      }),
    );
    audit = (await perform(showAudit, editor, { plan, year })).audit;
  });

  const theMeeting = async () => {
    const { editor, clock } = people;
    const times = [{ day: '2026-11-21', from: '10:00', to: '12:00' }];
    const { meetings } = await accepted(
      perform(planMeetings, editor, { plan, body, meetings: times, once: newMark() }),
    );
    const meeting = meetings[0] ?? '';
    const proposals = [
      { kind: 'paper', subject: paper },
      { kind: 'evaluation', subject: `${year}/tryghed` },
    ];
    const free = [{ title: 'Nye lokaler' }];
    await accepted(
      perform(addToAgenda, editor, { plan, meeting, proposals, free, once: newMark() }),
    );
    clock.set('2026-11-22T10:00:00.000Z');
    await accepted(perform(holdMeeting, editor, { plan, meeting, once: newMark() }));
    const shown = await perform(showMeeting, editor, { plan, meeting });
    const item = shown.meeting.agenda.find(({ kind }) => kind === 'evaluation')?.id;
    const { actions } = await accepted(
      perform(makeDecision, editor, {
        plan,
        body,
        meeting,
        agendaItem: item,
        on: { kind: 'agendaItem' },
        outcome: 'adopt',
        text: 'Belysningen gås igennem',
        decidedOn: '2026-11-21',
        actions: [{ text: 'Gå lamperne igennem', owner: 'Driften', dueOn: '2027-02-01' }],
        once: newMark(),
      }),
    );
    const settled = { state: 'done', outcome: 'Alle lyser', once: newMark() };
    await accepted(
      perform(settleAction, editor, { plan, action: actions[0], revision: 1, ...settled }),
    );
    await accepted(
      perform(makeDecision, editor, {
        plan,
        body,
        meeting,
        agendaItem: shown.meeting.agenda.find(({ kind }) => kind === 'free')?.id,
        on: { kind: 'agendaItem' },
        outcome: 'adopt',
        text: 'Der lejes et lokale',
        decidedOn: '2026-11-21',
        once: newMark(),
      }),
    );
  };

  const theEvaluation = async () => {
    const lines = [
      {
        criterion: 't1',
        comment: 'Vi hører noget andet',
        judgement: 'partlyMet',
        reason: 'Flere går ud om aftenen',
        was: markOfLine(blankLine('t1' as Parameters<typeof blankLine>[0])),
      },
    ];
    const given = { wasExperience: markOfText(''), experience: 'Et roligt år', lines, paper };
    const { revision } = await accepted(
      perform(writeEvaluation, people.editor, { ...key, ...given, once: newMark() }),
    );
    await accepted(perform(finishEvaluation, people.editor, { ...key, revision, once: newMark() }));
  };

  /** Sent, and taken back before anybody decided on it. */
  const theRecommendation = async () => {
    const given = { ...key, stance: 'adjust', text: 'Flere lamper', once: newMark() };
    const { recommendation } = await accepted(perform(makeRecommendation, people.editor, given));
    const drafts = [{ recommendation, revision: 1 }];
    await accepted(
      perform(submitRecommendations, people.editor, { plan, drafts, once: newMark() }),
    );
    const why = 'Skrevet to gange';
    await accepted(
      perform(withdrawRecommendation, people.editor, {
        plan,
        recommendation,
        why,
        once: newMark(),
      }),
    );
  };

  const whatIsDone = async () => {
    const { editor, clock } = people;
    const now = clock.now();
    // Agreed when the year was lived, on its own.
    clock.set('2018-10-01T10:00:00.000Z');
    const owner = 'Sekretariatet';
    await accepted(
      perform(addAction, editor, {
        plan,
        text: 'Spørg beboerne',
        owner,
        dueOn: '2018-12-01',
        criteria: ['t1'],
        once: newMark(),
      }),
    );
    clock.set(now);
    const { activity } = await accepted(
      perform(addActivity, editor, {
        plan,
        name: 'Aftenture',
        criteria: ['t1'],
        from: '2018-03-01',
        once: newMark(),
      }),
    );
    await accepted(
      perform(keepActivityYear, editor, {
        plan,
        activity,
        revision: 1,
        year: 2018,
        text: 'Tre ture',
        attendances: 340,
        once: newMark(),
      }),
    );
  };

  const t1 = () => audit.criteria.find(({ code }) => code === 'T1');
  const b1 = () => audit.criteria.find(({ code }) => code === 'B1');
  const kindsOf = (code: string) =>
    audit.gaps.filter((each) => each.code === code).map(({ kind }) => kind);

  test('what was seen and evaluated late is told, and is no gap', () => {
    assert.deepEqual(
      t1()?.looks.map(({ on, how }) => [on, how]),
      [
        ['2026-11-21', 'set'],
        ['2026-11-22', 'evalueret'],
      ],
    );
    for (const kind of ['notSeen', 'notEvaluated']) assert.ok(!kindsOf('T1').includes(kind), kind);
  });

  test('the verdict is the one of the paper, with its version and its file; beside it, the one of now', () => {
    const [verdict, ...others] = t1()?.verdicts ?? [];
    assert.deepEqual(others, []);
    assert.equal(verdict?.document, paper);
    assert.equal(verdict?.sha256, sha256);
    assert.ok((sha256 ?? '').length === 64);
    assert.deepEqual([verdict?.edition, verdict?.version], [1, 1]);
    assert.match(verdict?.verdict ?? '', /^Kan ikke afgøres/);
    assert.equal(t1()?.now.verdict, 'Nået');
  });

  test('the body’s own judgement stands beside the verdict it was shown', () => {
    const [evaluation] = t1()?.evaluations ?? [];
    assert.equal(evaluation?.judgement, 'delvist nået');
    assert.match(evaluation?.shown?.verdict ?? '', /^Kan ikke afgøres/);
  });

  test('what was decided and done beside recommendations is told, and what is to contribute', () => {
    assert.deepEqual(
      t1()?.otherDecisions.map(({ text, actions }) => [text, actions.map((each) => each.text)]),
      [['Belysningen gås igennem', ['Gå lamperne igennem']]],
    );
    const [done] = t1()?.otherDecisions[0]?.actions ?? [];
    assert.deepEqual([done?.settledOn, done?.outcome], ['2026-11-22', 'Alle lyser']);
    assert.deepEqual(
      t1()?.otherActions.map(({ text }) => text),
      ['Spørg beboerne'],
    );
    assert.deepEqual(
      t1()?.activities.map(({ name, years }) => [name, years.map((each) => each.attendances)]),
      [['Aftenture', [340]]],
    );
    assert.deepEqual(b1()?.otherActions, []);
    assert.deepEqual(b1()?.activities, []);
  });

  test('a recommendation that was taken back is told with why, and waits for nobody', () => {
    assert.deepEqual(
      t1()?.recommendations.map(({ text, withdrawnWhy, decisions }) => [
        text,
        withdrawnWhy,
        decisions,
      ]),
      [['Flere lamper', 'Skrevet to gange', []]],
    );
    assert.ok(audit.gaps.every(({ kind }) => kind !== 'undecided'));
    assert.match(JSON.stringify(auditDocument(audit)), /Trukket tilbage: Skrevet to gange\./);
  });

  test('a decision that points at no criterion stands by itself', () => {
    assert.deepEqual(
      audit.beside.otherDecisions.map(({ text, about, actions }) => [text, about, actions]),
      [['Der lejes et lokale', 'punktet "Nye lokaler" på møde nr. 1', []]],
    );
    const said = JSON.stringify(auditDocument(audit));
    assert.match(said, /Der lejes et lokale\. Skrevet ind 22\. november 2026 af Erik\./);
    assert.deepEqual(audit.beside.otherActions, []);
    for (const { otherDecisions } of audit.criteria) {
      assert.ok(otherDecisions.every(({ text }) => text !== 'Der lejes et lokale'));
    }
  });

  test('what was seen after the plan was no longer followed is not called never seen', () => {
    assert.equal(
      t1()?.followUp,
      'Ikke fulgt op, fra planen begyndte 1. januar 2017 til 21. november 2026',
    );
  });

  test('a step that was called done while something was missing says so', () => {
    const lacking = audit.steps.filter(({ missing }) => missing.length > 0);
    assert.equal(lacking.length, 1);
    assert.ok(lacking[0]?.done && lacking[0].calledDoneBy !== undefined);
    assert.match(
      audit.gaps.find(({ kind }) => kind === 'stepLacking')?.text ?? '',
      /meldt færdigt 20\. november 2026, selv om noget mangler: Er ikke udgivet\.$/,
    );
  });

  const written = (): Readonly<Record<string, string>> => ({
    'the document': JSON.stringify(auditDocument(audit)),
    'the workbook': auditWorkbook(audit)
      .sheets.flatMap(({ rows }) => rows.flat().map(cellText))
      .map((each) => JSON.stringify(each))
      .join('\n'),
  });
  const cellText = (cell: Cell): string =>
    'text' in cell ? cell.text : 'day' in cell ? cell.day : '';
  /** What is for programs only: names of kinds and ids. */
  const unsaid = new Set(['format', 'plan', 'kind', 'document', 'day', 'standing', 'files']);
  const leavesOf = (value: unknown, name = ''): readonly string[] => {
    if (unsaid.has(name) && typeof value === 'string') return [];
    if (typeof value === 'string') return [value];
    if (Array.isArray(value)) return value.flatMap((each) => leavesOf(each, name));
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([key, each]) => leavesOf(each, key));
  };
  /** A moment and a day as they may be written. */
  const waysOf = (leaf: string): readonly string[] => {
    if (/^\d{4}-\d\d-\d\dT/.test(leaf)) return [dayText(leaf as Instant)];
    return /^\d{4}-\d\d-\d\d$/.test(leaf)
      ? [dateText(leaf as IsoDate), shortDate(leaf as IsoDate), leaf]
      : [leaf];
  };
  for (const what of ['the document', 'the workbook'] as const) {
    test(`${what} tells all that stands in the data`, () => {
      const text = (written()[what] ?? '').toLowerCase();
      // Codes stand before the sentences of single gaps in the data only.
      const said = leavesOf({ ...audit, gaps: audit.gaps.map(({ code }) => code) });
      assert.ok(said.length > 60);
      for (const leaf of new Set(said)) {
        const ways = waysOf(leaf).map((way) => JSON.stringify(way).slice(1, -1).toLowerCase());
        assert.ok(
          ways.some((way) => text.includes(way)),
          leaf,
        );
      }
    });
  }
});
