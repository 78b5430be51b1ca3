// What bodies saw, said, evaluated and decided stands in tables that the log is held against: what
// somebody changed there by hand is found and named.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { openCycle } from '#operations/cycle/open.ts';
import { makeDecision } from '#operations/decisions/make.ts';
import { finishEvaluation } from '#operations/evaluations/finish.ts';
import { blankLine, markOfLine, markOfText } from '#operations/evaluations/mark.ts';
import { writeEvaluation } from '#operations/evaluations/write.ts';
import { verifyLog } from '#operations/log/verify.ts';
import { addToAgenda } from '#operations/meetings/agenda.ts';
import { approveMinutes } from '#operations/meetings/approve.ts';
import { holdMeeting } from '#operations/meetings/hold.ts';
import { layForApproval, writeMinutes } from '#operations/meetings/minutes.ts';
import { planMeetings } from '#operations/meetings/plan.ts';
import { showMeeting } from '#operations/meetings/show.ts';
import { issuePaper } from '#operations/papers/issue.ts';
import { perform } from '#operations/perform.ts';
import { importPlanFile } from '#operations/plans/import-file.ts';
import { suiteDatabase } from '#test/database.ts';
import { bodies, organisationFor } from '#test/organisation.ts';
import { newMark, type People, peopleOn, ownPlan as plan } from '#test/people.ts';
import { samplePlan } from '#test/sample-plan.ts';
import { accepted } from './refusals.ts';

const year = 2018;
const body = bodies.district;

describe('what a body did held against the log', () => {
  const suite = suiteDatabase();
  let people: People;

  before(async () => {
    people = peopleOn(suite.get());
    const { clock, editor } = people;
    clock.set('2019-05-01T10:00:00.000Z');
    await perform(importPlanFile, people.system, { file: samplePlan() });
    await organisationFor(editor);
    await accepted(perform(openCycle, editor, { plan, year, once: newMark() }));
    const { id } = await accepted(
      perform(issuePaper, editor, { plan, body, year, once: newMark() }),
    );
    await theMeeting(id);
    await theEvaluation(id);
  });

  const theMeeting = async (paper: string) => {
    const { editor, clock } = people;
    const times = [{ day: '2019-05-02', from: '10:00', to: '12:00' }];
    const planned = { plan, body, meetings: times, once: newMark() };
    const [meeting = ''] = (await accepted(perform(planMeetings, editor, planned))).meetings;
    const proposals = [{ kind: 'paper', subject: paper }];
    await accepted(perform(addToAgenda, editor, { plan, meeting, proposals, once: newMark() }));
    clock.set('2019-05-03T10:00:00.000Z');
    await accepted(perform(holdMeeting, editor, { plan, meeting, once: newMark() }));
    const { meeting: held } = await perform(showMeeting, editor, { plan, meeting });
    const item = held.agenda[0]?.id ?? '';
    const items = [{ item, text: 'Papiret blev læst', basedOn: 0 }];
    await accepted(perform(writeMinutes, editor, { plan, meeting, items }));
    await accepted(
      perform(makeDecision, editor, {
        plan,
        body,
        meeting,
        agendaItem: item,
        on: { kind: 'agendaItem' },
        outcome: 'adopt',
        text: 'Belysningen gås igennem',
        decidedOn: '2019-05-02',
        once: newMark(),
      }),
    );
    await accepted(perform(layForApproval, editor, { plan, meeting, once: newMark() }));
    const { minutesMark: seen } = await perform(showMeeting, editor, { plan, meeting });
    await accepted(perform(approveMinutes, editor, { plan, meeting, seen, once: newMark() }));
  };

  const theEvaluation = async (paper: string) => {
    const key = { plan, year, body, area: 'tryghed' };
    const was = markOfLine(blankLine('t1' as Parameters<typeof blankLine>[0]));
    const own = { judgement: 'partlyMet', reason: 'Flere går ud', was };
    const lines = [{ criterion: 't1', comment: 'Vi hører noget andet', ...own }];
    const said = { wasExperience: markOfText(''), experience: 'Et roligt år', lines, paper };
    const { revision } = await accepted(
      perform(writeEvaluation, people.editor, { ...key, ...said, once: newMark() }),
    );
    await accepted(perform(finishEvaluation, people.editor, { ...key, revision, once: newMark() }));
  };

  const faults = async () =>
    (await perform(verifyLog, people.reader, { plan })).faults.map(({ text }) => text);

  test('what was done in the ordinary way is as the log tells', async () => {
    assert.deepEqual(await faults(), []);
  });

  const another = /^En afsluttet evaluering \(2018, tryghed\) er en anden end i loggen\.$/;
  const attacks: readonly (readonly [
    name: string,
    tables: readonly string[],
    attack: string,
    found: RegExp,
  ])[] = [
    [
      'the year’s experience',
      ['evaluation'],
      `update evaluation set experience = 'Et uroligt år'`,
      another,
    ],
    [
      'a body’s own judgement',
      ['evaluation_line'],
      `update evaluation_line set judgement = 'met'`,
      another,
    ],
    [
      'a line of an evaluation that is gone',
      ['evaluation_line'],
      'delete from evaluation_line',
      another,
    ],
    [
      'the paper it was written from',
      ['evaluation'],
      'update evaluation set paper = null',
      another,
    ],
    [
      'an evaluation that is gone',
      ['evaluation', 'evaluation_line'],
      'delete from evaluation_line; delete from evaluation',
      /^En evaluering \(2018, tryghed\) er afsluttet ifølge loggen, men er det ikke mere\.$/,
    ],
    [
      'the day a criterion was seen',
      ['sighting'],
      `update sighting set seen_on = '2019-04-01' where subject_kind = 'criterion'`,
      /^At noget blev behandlet \(2019-04-01, .*\), står ikke i loggen\.$/,
    ],
    [
      'that a criterion was seen',
      ['sighting'],
      `delete from sighting where subject = 't1'`,
      /^At noget blev behandlet 2019-05-02, er fjernet; loggen fortæller om det\.$/,
    ],
    [
      'at which meeting a criterion was seen',
      ['sighting'],
      `update sighting set meeting = null where subject = 't1'`,
      /^At noget blev behandlet \(2019-05-02, .*\), står ikke i loggen\.$/,
    ],
    [
      'the paper a criterion was seen in',
      ['sighting'],
      `update sighting set document = null where subject = 't1'`,
      /^At noget blev behandlet \(2019-05-02, .*\), står ikke i loggen\.$/,
    ],
    [
      'a sighting put in once more, of no meeting',
      ['sighting'],
      `insert into sighting select plan, 'by-hand', body, null, seen_on, subject_kind, subject,
        document, entered_by, entered_at from sighting where subject = 't1'`,
      /^At noget blev behandlet \(2019-05-02, .*\), står ikke i loggen\.$/,
    ],
    [
      'who wrote that a criterion was seen',
      ['sighting'],
      `update sighting set entered_by = 'Otto' where subject = 't1'`,
      /^At noget blev behandlet \(2019-05-02, .*\), står ikke i loggen\.$/,
    ],
    [
      'what was said at a meeting',
      ['agenda_item'],
      `update agenda_item set minutes = 'Papiret blev forkastet'`,
      /^Det, der er skrevet under møde nr\. 1, .*, er et andet end det godkendte referat\.$/,
    ],
    [
      'the file of the minutes',
      ['document_file'],
      `update document_file set bytes = bytes || 'x' from document d
        where d.id = document_file.document and d.kind = 'minutes' and format = 'pdf'`,
      /^Filen Referat af møde nr\. 1 .* er ændret, efter at den blev udgivet\.$/,
    ],
    [
      'what was decided',
      ['decision'],
      `update decision set text = 'Belysningen slukkes'`,
      /^En beslutning \(2019-05-02, .*\) er ikke, som loggen fortæller\.$/,
    ],
    [
      'who entered a decision',
      ['decision'],
      `update decision set entered_by = 'Otto'`,
      /^En beslutning \(2019-05-02, .*\) er ikke, som loggen fortæller\.$/,
    ],
    [
      'when a decision was entered',
      ['decision'],
      `update decision set entered_at = entered_at - interval '1 day'`,
      /^En beslutning \(2019-05-02, .*\) er ikke, som loggen fortæller\.$/,
    ],
    [
      'at which meeting it was decided',
      ['decision'],
      'update decision set meeting = null, agenda_item = null',
      /^En beslutning \(2019-05-02, .*\) er ikke, som loggen fortæller\.$/,
    ],
    [
      'when a paper was issued',
      ['document'],
      `update document set issued_at = issued_at - interval '1 day' where kind = 'statusPaper'`,
      /^Dokumentet .* er ikke, som da det blev udgivet\.$/,
    ],
    [
      'a decision that is gone',
      ['decision'],
      'delete from decision',
      /^En beslutning fra 2019-05-02 er fjernet; loggen fortæller om den\.$/,
    ],
  ];
  for (const [name, tables, attack, found] of attacks) {
    test(`found: ${name}`, async () => {
      const { pool } = suite.get();
      for (const table of tables) {
        await pool.query(`create table kept_${table} as table ${table};
          alter table ${table} disable trigger all`);
      }
      try {
        await pool.query(attack);
        const told = await faults();
        assert.ok(
          told.some((each) => found.test(each)),
          told.join('\n'),
        );
      } finally {
        for (const table of tables) {
          await pool.query(`delete from ${table}; insert into ${table} select * from kept_${table};
            drop table kept_${table}`);
        }
      }
      assert.deepEqual(await faults(), []);
    });
  }
});
