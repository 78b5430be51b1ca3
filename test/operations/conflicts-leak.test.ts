// A conflict through a meeting, a decision, a correction and what follows from it: its words reach
// nobody who may not see it, and stand in no table but its own.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import type { Actor, ActorSeat } from '#domain/access/may.ts';
import type { BodyKey, MandateRole, PersonId } from '#domain/governance/body.ts';
import type { PlanKey } from '#domain/plans/plan.ts';
import { addAction, changeAction, reopenAction, settleAction } from '#operations/actions/change.ts';
import { makeAudit } from '#operations/audit/make.ts';
import { showAudit } from '#operations/audit/show.ts';
import { moveConflict } from '#operations/conflicts/follow.ts';
import { raiseConflict } from '#operations/conflicts/raise.ts';
import { showConflict } from '#operations/conflicts/show.ts';
import type { Context } from '#operations/context.ts';
import { openCycle } from '#operations/cycle/open.ts';
import { correctDecision } from '#operations/decisions/correct.ts';
import { listDecisions } from '#operations/decisions/list.ts';
import { makeDecision } from '#operations/decisions/make.ts';
import { showDocument } from '#operations/documents/show.ts';
import { takeOutLog } from '#operations/log/export.ts';
import { verifyLog } from '#operations/log/verify.ts';
import { addToAgenda, changeAgendaItem } from '#operations/meetings/agenda.ts';
import { approveMinutes } from '#operations/meetings/approve.ts';
import { listMeetings } from '#operations/meetings/list.ts';
import { layForApproval, writeMinutes } from '#operations/meetings/minutes.ts';
import { previewMinutes } from '#operations/meetings/minutes-data.ts';
import { issuePack, previewPack } from '#operations/meetings/pack.ts';
import { showMeeting } from '#operations/meetings/show.ts';
import { issuePaper } from '#operations/papers/issue.ts';
import { previewPaper } from '#operations/papers/preview.ts';
import { perform } from '#operations/perform.ts';
import { listEvents } from '#operations/plans/events.ts';
import { exportPlanFile } from '#operations/plans/export-file.ts';
import { importPlanFile } from '#operations/plans/import-file.ts';
import { showWeek } from '#operations/week/show.ts';
import { suiteDatabase } from '#test/database.ts';
import { meetingSteps } from '#test/meetings.ts';
import { bodies, organisationFor } from '#test/organisation.ts';
import { newMark, type People, peopleOn, ownPlan as plan } from '#test/people.ts';
import { samplePlan } from '#test/sample-plan.ts';
import { accepted, issuesOf, refusedWith } from './refusals.ts';

/** Stands in every text about the conflict, and nowhere else. */
const secret = 'Kløverhuset';
const say = (what: string): string => `${what} ${secret}`;

const seated = (
  name: string,
  organisation: string,
  sits: readonly (readonly [BodyKey, MandateRole])[],
): Actor => ({
  kind: 'account',
  id: `account-${name.toLowerCase()}`,
  name,
  grants: [],
  seats: sits.map(
    ([body, role]): ActorSeat => ({
      plan,
      body,
      person: `person-${name.toLowerCase()}` as PersonId,
      role,
      organisation,
    }),
  ),
});

describe('of a conflict that was decided on', () => {
  const suite = suiteDatabase();
  let people: People;
  let secretary: Context;
  let blind: Readonly<Record<string, Context>>;
  let conflict: string;
  let meeting: string;
  let item: string;
  let decision: string;
  let action: string;

  const later = (seconds = 60) =>
    people.clock.set(new Date(Date.parse(people.clock.now()) + seconds * 1_000).toISOString());

  before(async () => {
    people = peopleOn(suite.get(), '2019-03-01T10:00:00.000Z');
    const file = samplePlan();
    const parties = [
      { kind: 'municipality', name: 'Kommunen' },
      { kind: 'housingOrganisation', name: 'Boligforeningen' },
    ] as const;
    await perform(importPlanFile, people.system, {
      file: { ...file, plan: { ...file.plan, parties } },
    });
    await organisationFor(people.editor);
    await accepted(
      perform(openCycle, people.editor, { plan, year: 2018, dates: {}, once: newMark() }),
    );
    const as = (actor: Actor): Context => ({ ...people.reader, actor });
    secretary = as(seated('Sofie', 'Sekretariatet', [[bodies.district, 'secretary']]));
    blind = {
      administrator: people.administrator,
      'the secretariat': people.editor,
      'a reader': people.reader,
      'a member of another body': people.member,
      'an observer': as(seated('Olga', 'Beboerne', [[bodies.district, 'observer']])),
      'a substitute': as(seated('Sanne', 'Beboerne', [[bodies.district, 'substitute']])),
      'who is to do what follows': as(seated('Tanja', 'Skolen', [[bodies.education, 'chair']])),
    };
    const party = as(seated('Karla', 'Kommunen', [[bodies.safety, 'chair']]));
    conflict = (
      await accepted(
        perform(raiseConflict, party, {
          plan,
          title: say('Uenighed om'),
          what: say('De er uenige om'),
          raisedParty: 'Kommunen',
          with: ['Boligforeningen'],
          nature: 'specific',
          once: newMark(),
        }),
      )
    ).id;
    later();
    await accepted(
      perform(moveConflict, party, {
        plan,
        conflict,
        revision: 1,
        place: 'body',
        body: bodies.district,
        why: say('Det haster med'),
        once: newMark(),
      }),
    );
    const steps = meetingSteps(secretary);
    meeting = await steps.plan(bodies.district, { day: '2019-03-10', from: '16:30', to: '18:00' });
    await accepted(
      perform(addToAgenda, secretary, {
        plan,
        meeting,
        proposals: [{ kind: 'conflict', subject: conflict }],
        free: [{ title: 'Nyt fra sekretariatet', note: '' }],
        once: newMark(),
      }),
    );
    item = (await steps.show(meeting)).meeting.agenda[0]?.id ?? '';
    await accepted(
      perform(changeAgendaItem, secretary, {
        plan,
        meeting,
        item,
        title: say('Et navn om'),
        note: say('Til punktet om'),
        once: newMark(),
      }),
    );
    await steps.call(meeting);
    people.clock.set('2019-03-10T17:00:00.000Z');
    await accepted(
      perform(writeMinutes, secretary, {
        plan,
        meeting,
        items: [{ item, text: say('Der blev talt om'), basedOn: 0 }],
      }),
    );
    const made = await accepted(
      perform(makeDecision, secretary, {
        plan,
        body: bodies.district,
        meeting,
        agendaItem: item,
        on: { kind: 'conflict', id: conflict },
        outcome: 'adopt',
        text: say('Vi deler'),
        reason: say('Vi kan ikke andet med'),
        decidedOn: '2019-03-10',
        actions: [
          {
            text: say('Mal'),
            owner: say('De, der bor i'),
            ownerPerson: 'person-tanja',
            dueOn: '2019-04-01',
          },
        ],
        once: newMark(),
      }),
    );
    later();
    decision = (
      await accepted(
        perform(correctDecision, secretary, {
          plan,
          decision: made.decision,
          outcome: 'adopt',
          text: say('Vi deler alligevel'),
          reason: say('Nu kan vi med'),
          decidedOn: '2019-03-10',
          why: say('En skrivefejl om'),
          once: newMark(),
        }),
      )
    ).decision;
    action = made.actions[0] ?? '';
    const on = { plan, action, once: newMark() };
    const given = { text: say('Mal hele'), owner: say('De i'), dueOn: '2019-04-02' };
    const again = () => ({ ...on, once: newMark() });
    const who = { ownerPerson: 'person-tanja' };
    await accepted(perform(changeAction, secretary, { ...again(), revision: 1, ...given, ...who }));
    const settled = { state: 'done', outcome: say('Nu er det malet i') };
    await accepted(perform(settleAction, secretary, { ...again(), revision: 2, ...settled }));
    await accepted(
      perform(reopenAction, secretary, { ...again(), revision: 3, why: say('Ikke malet i') }),
    );
    await accepted(perform(addAction, secretary, { plan, decision, ...given, once: newMark() }));
  });

  /** What somebody is answered, as one text; a refusal has nothing in it either. */
  const told = async (work: Promise<unknown>): Promise<string> => {
    const answer = await work.catch((error: unknown) => error);
    return JSON.stringify(answer, (_, each: unknown) => {
      if (each instanceof Map) return [...each];
      if (each instanceof Set) return [...each];
      if (each instanceof Error) return { ...each, message: each.message };
      return typeof each === 'bigint' ? `${each}` : each;
    });
  };

  const asked: Readonly<Record<string, (by: Context) => Promise<unknown>>> = {
    'the conflict': (by) => perform(showConflict, by, { plan, conflict }),
    decisions: (by) => perform(listDecisions, by, { plan }),
    'the meeting': (by) => perform(showMeeting, by, { plan, meeting }),
    meetings: (by) => perform(listMeetings, by, { plan }),
    'the minutes': (by) => perform(previewMinutes, by, { plan, meeting }),
    'the papers': (by) => perform(previewPack, by, { plan, meeting }),
    'the week': (by) => perform(showWeek, by, { plan }),
    'the log': (by) => perform(listEvents, by, { plan }),
    'the audit': (by) => perform(showAudit, by, { plan, year: 2018 }),
    'a status paper': (by) =>
      perform(previewPaper, by, { plan, body: bodies.district, year: 2019 }),
    'the plan file': (by) => perform(exportPlanFile, by, { plan }),
    'the log as a file': async (by) => {
      const { pieces } = await takeOutLog(by, plan);
      let text = '';
      for await (const piece of pieces) text += piece;
      return text;
    },
    'an action that is theirs': (by) =>
      perform(settleAction, by, {
        plan,
        action,
        revision: 1,
        state: 'done',
        outcome: 'Gjort',
        once: newMark(),
      }),
    'a correction': (by) =>
      perform(correctDecision, by, {
        plan,
        decision,
        outcome: 'adopt',
        text: 'Nej',
        decidedOn: '2019-03-10',
        why: 'Prøv',
        once: newMark(),
      }),
  };

  for (const [what, ask] of Object.entries(asked)) {
    test(`nothing is told by ${what}`, async () => {
      for (const [who, context] of Object.entries(blind)) {
        assert.doesNotMatch(await told(ask(context)), new RegExp(secret), who);
      }
    });
  }

  test('the body itself is told', async () => {
    assert.match(
      await told(asked['the meeting']?.(secretary) ?? assert.fail()),
      /Der blev talt om/,
    );
    assert.match(await told(asked.decisions?.(secretary) ?? assert.fail()), /Mal hele/);
  });

  test('the log tells neither what was decided nor who entered it', async () => {
    const { events } = await perform(listEvents, people.administrator, { plan });
    const about = events.filter(
      ({ event }) => event.kind.startsWith('decision.') || event.kind.startsWith('action.'),
    );
    assert.ok(about.length >= 6, `${about.length}`);
    for (const { actor, event } of about) {
      assert.equal(actor, 'fortroligt', event.kind);
      assert.ok(!('outcome' in event) || event.outcome === '', event.kind);
    }
    const { rows } = await suite
      .get()
      .pool.query(`select actor from event where payload ->> 'kind' ~ '^(decision|action)[.]'`);
    assert.ok(rows.every(({ actor }) => actor === null));
    const { faults } = await perform(verifyLog, people.administrator, { plan });
    assert.deepEqual(faults, [], 'and the log agrees with the tables');
  });

  test('what follows from it is put on no agenda', async () => {
    const next = await meetingSteps(secretary).plan(bodies.district, {
      day: '2019-05-10',
      from: '16:30',
      to: '18:00',
    });
    const { proposals } = await perform(showMeeting, secretary, { plan, meeting: next });
    assert.deepEqual(
      proposals.filter(({ kind }) => kind === 'action'),
      [],
    );
  });

  test('under its item nothing else is decided, and by nobody else', async () => {
    const free = {
      plan,
      body: bodies.district,
      meeting,
      agendaItem: item,
      on: { kind: 'agendaItem' },
      outcome: 'adopt',
      text: say('Om'),
      decidedOn: '2019-03-10',
    };
    for (const by of [secretary, people.editor]) {
      assert.deepEqual(await issuesOf(perform(makeDecision, by, { ...free, once: newMark() })), [
        'on: contradiction',
      ]);
    }
  });

  test('an item somebody may not see keeps its note', async () => {
    const change = { plan, meeting, item, title: 'Konflikt', note: '', once: newMark() };
    const refused = await refusedWith(perform(changeAgendaItem, people.editor, change));
    assert.equal(refused.kind, 'notAllowed');
  });

  test('its words stand in no table but those it is kept in, documents not at all', async () => {
    const { database } = people.editor;
    await accepted(perform(issuePack, people.editor, { plan, meeting, once: newMark() }));
    const paper = { plan, body: bodies.district, year: 2018, once: newMark() };
    await accepted(perform(issuePaper, people.editor, paper));
    const audit = await accepted(
      perform(makeAudit, people.editor, { plan: plan as PlanKey, year: 2018, once: newMark() }),
    );
    assert.ok(audit !== undefined);
    await meetingSteps(secretary).hold(meeting);
    await accepted(perform(layForApproval, secretary, { plan, meeting, once: newMark() }));
    const { minutesMark } = await perform(showMeeting, secretary, { plan, meeting });
    await accepted(
      perform(approveMinutes, secretary, { plan, meeting, seen: minutesMark, once: newMark() }),
    );
    assert.ok(showDocument !== undefined);
    const { rows } = await database.pool.query<{ table_name: string }>(
      `select table_name from information_schema.tables
       where table_schema = 'public' and table_type = 'BASE TABLE'`,
    );
    const found: string[] = [];
    for (const { table_name } of rows) {
      const hit = await database.pool.query(
        `select from "${table_name}" t where to_jsonb(t)::text like $1 limit 1`,
        [`%${secret}%`],
      );
      if (hit.rowCount !== 0) found.push(table_name);
    }
    assert.deepEqual(found.sort(), [
      'action',
      'agenda_item',
      'conflict',
      'conflict_step',
      'decision',
    ]);
  });
});
