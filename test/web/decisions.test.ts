// Decisions and actions as pages: what is refused comes back filled in, what is entered is shown.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import type { BodyKey } from '#domain/governance/body.ts';
import type { PlanKey } from '#domain/plans/plan.ts';
import type { Instant, IsoDate } from '#domain/time/period.ts';
import { addPerson } from '#operations/bodies/people.ts';
import { openCycle } from '#operations/cycle/open.ts';
import { perform } from '#operations/perform.ts';
import { systemContext } from '#operations/session/open-context.ts';
import { append } from '#store/agenda.ts';
import { insertDecision } from '#store/decisions.ts';
import { find } from '#store/plans.ts';
import { insertRecommendation } from '#store/recommendations.ts';
import { suiteDatabase } from '#test/database.ts';
import { meetingSteps, time } from '#test/meetings.ts';
import { bodies, organisationFor } from '#test/organisation.ts';
import { newMark } from '#test/people.ts';
import { filledForm } from './filled-form.ts';
import { openSite, type Site, type Visitor, wordsIn } from './site.ts';

const plan = 'fjordparken' as PlanKey;
const list = `/planer/${plan}/beslutninger`;
const about = `${list}/ny?organ=${bodies.district}&om=recommendation&id=r1`;

describe('decisions as pages', () => {
  const database = suiteDatabase();
  let site: Site;
  let editor: Visitor;
  let reader: Visitor;

  before(async () => {
    site = await openSite(database.get());
    const system = systemContext(site.surroundings, 'Fremdrift', 'test');
    editor = await site.signIn('Erik', 'editor', plan);
    reader = await site.signIn('Rosa', 'reader', plan);
    await organisationFor(system, plan);
    const opened = { plan, year: 2020, dates: {}, once: newMark() };
    assert.ok((await perform(openCycle, system, opened)).ok);
    const pin = await find(site.database, plan);
    assert.ok(pin);
    await insertRecommendation(site.database, pin.id, {
      id: 'r1',
      year: 2020,
      body: bodies.safety,
      toBody: bodies.district as BodyKey,
      focusArea: 'tryghed',
      criteria: [],
      stance: 'adjust',
      text: 'Flere aftenture <i>med</i> beboere',
      madeAt: '2021-05-01T08:00:00.000Z' as Instant,
      madeBy: 'Kirsten',
      submittedAt: '2021-05-02T08:00:00.000Z' as Instant,
      submittedBy: 'Kirsten',
      revision: 1,
    });
  });

  test('what waits is shown to all, and the way to decide only to those who may', async () => {
    for (const [visitor, mayDecide] of [
      [editor, true],
      [reader, false],
    ] as const) {
      const { status, text } = await visitor.get(list);
      assert.equal(status, 200);
      assert.match(text, /Venter på stillingtagen \(1\)/);
      assert.match(text, /Flere aftenture &lt;i>med&lt;\/i> beboere|Flere aftenture &lt;i&gt;med/);
      assert.equal(text.includes('Tag stilling'), mayDecide);
    }
    assert.equal((await reader.get(about)).status, 403);
    assert.equal(
      (
        await reader.post(`${list}/ny`, {
          organ: bodies.district,
          om: 'recommendation',
          id: 'r1',
          outcome: 'follow',
          decidedOn: '1.6.2021',
        })
      ).status,
      403,
    );
  });

  test('a refused form comes back with every error and all that was typed', async () => {
    const form = filledForm((await editor.get(about)).text, `${list}/ny`);
    const { status, text } = await editor.post(`${list}/ny`, {
      ...form,
      outcome: 'followInPart',
      text: 'Kun i ferierne',
      decidedOn: '31. februar',
      'actions.0.text': 'Aftal turene',
      'actions.0.dueOn': 'snart',
    });
    assert.equal(status, 422);
    assert.match(text, /"31. februar" kan ikke læses|31\. februar/);
    const again = filledForm(text, `${list}/ny`);
    assert.equal(again.text, 'Kun i ferierne');
    assert.equal(again['actions.0.text'], 'Aftal turene');
    assert.equal(again['actions.0.dueOn'], 'snart');
    assert.match(text, /href="#decidedOn"/);
    assert.match(text, /href="#actions\.0\.owner"/);
    assert.match(text, /href="#actions\.0\.dueOn"/);
  });

  test('a decision with its action is entered in one form, corrected, and done', async () => {
    const form = filledForm((await editor.get(about)).text, `${list}/ny`);
    const made = await editor.post(`${list}/ny`, {
      ...form,
      outcome: 'follow',
      'actions.0.text': 'Aftal turene',
      'actions.0.owner': 'mogens medlem',
      'actions.0.dueOn': '1. september 2021',
    });
    assert.equal(made.status, 303);
    const shown = (await editor.get(made.to?.split('#')[0] ?? '')).text;
    assert.match(shown, /Beslutningen er skrevet ind/);
    assert.match(shown, /Aftal turene/);
    assert.doesNotMatch(shown, /Venter på stillingtagen/);

    const correct = /href="([^"]*\/ret)"/.exec(shown)?.[1] ?? '';
    const correction = filledForm((await editor.get(correct)).text, correct);
    const unchanged = await editor.post(correct, { ...correction, why: 'Ingen' });
    assert.equal(unchanged.status, 422);
    assert.match(unchanged.text, /Der er ikke ændret noget/);
    const corrected = await editor.post(correct, {
      ...correction,
      outcome: 'notFollow',
      reason: 'For dyrt',
      why: 'Krydset stod forkert',
    });
    assert.equal(corrected.status, 303);
    const after = (await editor.get(list)).text;
    assert.match(after, /rettet: følges/);
    assert.equal(after.split('Aftal turene').length - 1, 2, 'to be done, and under what stands');
    const late = await editor.post(correct, {
      ...correction,
      once: newMark(),
      outcome: 'postpone',
      reason: 'Tallene mangler',
      why: 'Jeg så det for sent',
    });
    assert.equal(late.status, 409);
    assert.match(late.text, /En anden har rettet beslutningen imens/);
    assert.equal(filledForm(late.text, correct).reason, 'Tallene mangler');

    const action = new RegExp(`href="(${list}/handlinger/[^"/]+)"`).exec(shown)?.[1] ?? '';
    const settle = filledForm((await editor.get(action)).text, `${action}/afslut`);
    const refused = await editor.post(`${action}/afslut`, { ...settle, outcome: 'Turene går' });
    assert.equal(refused.status, 422);
    assert.match(refused.text, /Turene går/);
    assert.match(refused.text, /Svaret på, om det er gjort, skal udfyldes/);
    const done = await editor.post(`${action}/afslut`, {
      ...settle,
      state: 'done',
      outcome: 'Turene går hver torsdag',
    });
    assert.equal(done.status, 303);
    const stale = await editor.post(`${action}/afslut`, {
      ...settle,
      once: newMark(),
      state: 'dropped',
      outcome: 'Nej',
    });
    assert.equal(stale.status, 422);
    assert.match(stale.text, /En anden har ændret handlingen imens/);
    assert.match(stale.text, /Turene går hver torsdag/);
    assert.match(stale.text, /det, du skrev:<\/p><p class="said">Nej/);
  });

  test('a decision under an item of the agenda is told by its title; one about a conflict is not', async () => {
    const system = systemContext(site.surroundings, 'Fremdrift', 'test');
    const pin = await find(site.database, plan);
    const steps = meetingSteps(system);
    const meeting = await steps.plan(bodies.district, {
      ...time,
      day: '2021-06-01',
      from: '09:00',
    });
    await steps.free(meeting, 'Nye åbningstider');
    const conflict = newMark();
    const concealed = { id: conflict, kind: 'conflict', title: 'Om hegnet', note: '' } as const;
    await append(site.database, pin?.id ?? '', meeting, [concealed]);
    const [item] = (await steps.show(meeting)).meeting.agenda;
    const made = {
      id: newMark(),
      body: bodies.district,
      meeting,
      on: { kind: 'agendaItem' },
    } as const;
    const decided = {
      round: 1,
      outcome: 'adopt',
      decidedOn: '2021-06-01' as IsoDate,
      enteredBy: 'Erik',
      enteredAt: '2021-06-01T09:30:00.000Z' as Instant,
    } as const;
    for (const [agendaItem = '', text] of [
      [item?.id, 'Vi åbner tidligere'],
      [conflict, 'Vi deler'],
    ] as const) {
      await insertDecision(site.database, pin?.id ?? '', {
        ...made,
        ...decided,
        id: newMark(),
        agendaItem,
        text,
      });
    }
    const about = { organ: bodies.district, om: 'agendaItem', moede: meeting };
    const refused = await editor.post(`${list}/ny`, {
      ...about,
      punkt: item?.id ?? '',
      once: newMark(),
    });
    assert.equal(refused.status, 422);
    assert.match(wordsIn(refused.text), /Punkt på dagsordenen: Nye åbningstider/);
    const silent = await editor.post(`${list}/ny`, { ...about, punkt: conflict, once: newMark() });
    assert.doesNotMatch(silent.text, /hegnet/);
    for (const visitor of [editor, reader]) {
      const said = wordsIn((await visitor.get(list)).text);
      assert.match(said, /Bydelsbestyrelsen · Nye åbningstider\s+besluttet Vi åbner tidligere/);
      assert.match(said, /Bydelsbestyrelsen · Et punkt på dagsordenen\s+besluttet Vi deler/);
      assert.doesNotMatch(said, /hegnet/);
    }
  });

  test('what was agreed by itself is found again when it is done', async () => {
    const page = `${list}/handlinger/ny`;
    assert.equal((await reader.get(page)).status, 403);
    const form = filledForm((await editor.get(page)).text, page);
    const given = { ...form, text: 'Køb nye veste', owner: 'Erik', dueOn: '1.9.2021' };
    assert.equal((await editor.post(page, given)).status, 303);
    const action =
      new RegExp(`href="(${list}/handlinger/[^"/]+)">Køb nye veste`).exec(
        (await editor.get(list)).text,
      )?.[1] ?? '';
    const settle = filledForm((await editor.get(action)).text, `${action}/afslut`);
    const said = { ...settle, state: 'done', outcome: 'Købt' };
    assert.equal((await editor.post(`${action}/afslut`, said)).status, 303);
    const { text } = await editor.get(list);
    assert.match(text, /Afsluttede handlinger uden en beslutning \(1\)/);
    assert.match(text, new RegExp(`href="${action}"`));
  });

  test('a name two have comes back at the row it was typed in, and both can be chosen', async () => {
    const system = systemContext(site.surroundings, 'Fremdrift', 'test');
    const other = { plan, name: 'Ditte Direktør', organisation: 'Kommunen', once: newMark() };
    assert.ok((await perform(addPerson, system, other)).ok);
    const page = `${list}/ny`;
    const at = `${page}?organ=${bodies.district}&om=agendaItem`;
    const { text: empty } = await editor.get(at);
    assert.match(empty, /<option value="Ditte Direktør \(Boligforeningen\)"/);
    const refused = await editor.post(page, {
      ...filledForm(empty, page),
      outcome: 'adopt',
      text: 'Vi går i gang',
      'actions.2.text': 'Ring til dem',
      'actions.2.owner': 'ditte direktør',
      'actions.2.dueOn': '1.9.2021',
    });
    assert.equal(refused.status, 422);
    assert.match(refused.text, /href="#actions\.2\.owner"/);
    assert.match(wordsIn(refused.text), /"Ditte Direktør \(Kommunen\)"/);
    const again = {
      ...filledForm(refused.text, page),
      'actions.2.owner': 'Ditte Direktør (Kommunen)',
    };
    assert.equal((await editor.post(page, again)).status, 303);
    const action = new RegExp(`href="(${list}/handlinger/[^"/]+)">Ring til dem`).exec(
      (await editor.get(list)).text,
    )?.[1];
    const said = wordsIn((await editor.get(action ?? '')).text);
    assert.match(said, /Ditte Direktør \(Kommunen\)\s+Har ikke noget mandat nu\. Sekretariatet/);
    const change = filledForm((await editor.get(action ?? '')).text, action ?? '');
    assert.equal(change.owner, 'Ditte Direktør (Kommunen)');
  });

  test('a CPR number in a reason is refused and not said again', async () => {
    const form = filledForm(
      (await editor.get(`${list}/handlinger/ny`)).text,
      `${list}/handlinger/ny`,
    );
    const { status, text } = await editor.post(`${list}/handlinger/ny`, {
      ...form,
      text: 'Ring til 010190-1234',
      owner: 'Sekretariatet',
      dueOn: '1.9.2021',
    });
    assert.equal(status, 422);
    assert.doesNotMatch(text, /010190-1234/);
  });
});
