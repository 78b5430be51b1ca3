// Whoever may in two plans uses what belongs to the one in the other: it is not there, whatever is
// tried, and nothing of either plan is changed. Each id is shown to be real in its own plan.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import type { Actor } from '#domain/access/may.ts';
import type { Checked } from '#domain/checked.ts';
import type { BodyKey, PersonId } from '#domain/governance/body.ts';
import type { PlanKey } from '#domain/plans/plan.ts';
import { Refusal } from '#domain/problem.ts';
import { addAction } from '#operations/actions/change.ts';
import { addActivity } from '#operations/activities/change.ts';
import { operations } from '#operations/all.ts';
import { addBody } from '#operations/bodies/add.ts';
import { addPerson } from '#operations/bodies/people.ts';
import { listBodies } from '#operations/bodies/show.ts';
import { makeFeed } from '#operations/calendar/feeds.ts';
import { raiseConflict } from '#operations/conflicts/raise.ts';
import type { Context } from '#operations/context.ts';
import { openCycle } from '#operations/cycle/open.ts';
import { makeDecision } from '#operations/decisions/make.ts';
import { addToAgenda } from '#operations/meetings/agenda.ts';
import { planMeetings } from '#operations/meetings/plan.ts';
import { showMeeting } from '#operations/meetings/show.ts';
import { placeNotice, tellNotice } from '#operations/notices/tell.ts';
import { issuePaper } from '#operations/papers/issue.ts';
import { perform } from '#operations/perform.ts';
import { importPlanFile } from '#operations/plans/import-file.ts';
import { makeRecommendation } from '#operations/recommendations/make.ts';
import { suiteDatabase } from '#test/database.ts';
import { bodies, organisationFor } from '#test/organisation.ts';
import { newMark, otherPlan, ownPlan, type People, peopleOn } from '#test/people.ts';
import { samplePlan } from '#test/sample-plan.ts';
import { accepted } from './refusals.ts';

const day = { day: '2019-02-20', from: '16:30', to: '18:00' };
const rights = ['evaluate', 'recommend', 'decide', 'takeDistrictNotices'];
const answers = {
  essential: 'yes',
  reach: 'district',
  agreement: 'no',
  grant: 'no',
  otherPlans: 'no',
  organisation: 'none',
};

/** What there is to be had in a plan, by what it is called in an operation's input. */
type Ids = Readonly<
  Record<
    | 'body'
    | 'person'
    | 'mandate'
    | 'meeting'
    | 'item'
    | 'document'
    | 'recommendation'
    | 'notice'
    | 'conflict'
    | 'decision'
    | 'action'
    | 'activity'
    | 'feed'
    | 'area'
    | 'seat',
    string
  >
>;

/** An input made of the ids given, each of which may be of the other plan. */
type Try = { readonly takes: readonly (keyof Ids)[]; readonly input: (ids: Ids) => object };
const takes = (...names: (keyof Ids)[]) => ({
  with: (input: (ids: Ids) => object): Try => ({ takes: names, input }),
});

const actionGiven = { text: 'Tal med skolen', owner: 'Sekretariatet', dueOn: '2019-05-01' };
const decided = { outcome: 'adopt', text: 'Besluttet', decidedOn: '2019-02-21' };
const meeting = takes('meeting').with(({ meeting: id }) => ({ meeting: id }));
const item = (more: object) =>
  takes('meeting', 'item').with((ids) => ({ meeting: ids.meeting, item: ids.item, ...more }));
const notice = (more: object = {}) =>
  takes('notice').with((ids) => ({ notice: ids.notice, ...more }));
const conflict = (more: object = {}) =>
  takes('conflict').with((ids) => ({ conflict: ids.conflict, ...more }));
const area = (more: object = {}) =>
  takes('body').with((ids) => ({ year: 2018, body: ids.body, area: ids.area, ...more }));

const tries: Readonly<Record<string, Try>> = {
  'documents.show': takes('document').with(({ document }) => ({ document })),
  'documents.file': takes('document').with(({ document }) => ({ document, format: 'pdf' })),
  'papers.preview': takes('body').with(({ body }) => ({ body, year: 2018 })),
  'papers.newer': takes('document').with(({ document }) => ({ document })),
  'papers.issue': takes('body').with(({ body }) => ({ body, year: 2018 })),
  'measurements.seen': takes('body', 'meeting').with(({ body, meeting: id }) => ({
    body,
    meeting: id,
    on: '2019-02-20',
  })),
  'activities.change': takes('activity').with(({ activity }) => ({
    activity,
    revision: 1,
    name: 'Lektiehjælp',
    from: '2018-01-01',
  })),
  'activities.end': takes('activity').with(({ activity }) => ({
    activity,
    revision: 1,
    to: '2019-01-01',
  })),
  'activities.keepYear': takes('activity').with(({ activity }) => ({
    activity,
    revision: 1,
    year: 2018,
    text: 'Ja',
  })),
  'bodies.show': takes('body').with(({ body }) => ({ body })),
  'bodies.add': takes('body').with(({ body }) => ({
    name: 'Et nyt organ',
    kind: 'board',
    level: 'local',
    serves: body,
  })),
  'bodies.change': takes('body').with(({ body }) => ({
    body,
    revision: 999,
    name: 'Organ',
    kind: 'board',
    level: 'district',
    rights,
  })),
  'bodies.addTerms': takes('body').with(({ body }) => ({ body, basedOn: 0, text: 'Opgaver' })),
  'seats.add': takes('body').with(({ body }) => ({
    body,
    title: 'Beboere',
    for: { kind: 'open' },
    count: 1,
    voting: true,
  })),
  'mandates.give': takes('body', 'person').with(({ body, person }) => ({
    body,
    person,
    role: 'observer',
    from: '2019-01-01',
  })),
  'meetings.list': takes('body').with(({ body }) => ({ body })),
  'meetings.show': meeting,
  'meetings.plan': takes('body').with(({ body }) => ({ body, meetings: [day] })),
  'meetings.change': takes('meeting').with((ids) => ({
    meeting: ids.meeting,
    revision: 1,
    ...day,
  })),
  'meetings.call': meeting,
  'meetings.previewPack': meeting,
  'meetings.papersPack': meeting,
  'agenda.add': takes('meeting').with((ids) => ({
    meeting: ids.meeting,
    free: [{ title: 'Punkt' }],
  })),
  'agenda.change': item({ title: 'Nyt punkt' }),
  'agenda.move': item({ by: 'down' }),
  'attendance.keep': takes('meeting', 'person').with((ids) => ({
    meeting: ids.meeting,
    seen: '',
    rows: [{ person: ids.person, state: 'present' }],
  })),
  'minutes.write': takes('meeting', 'item').with((ids) => ({
    meeting: ids.meeting,
    items: [{ item: ids.item, text: 'Sagt', basedOn: 0 }],
  })),
  'minutes.preview': meeting,
  'evaluations.show': area(),
  'evaluations.behind': takes('recommendation').with(({ recommendation }) => ({ recommendation })),
  'evaluations.write': area({ experience: 'Godt', wasExperience: 'aaaaaaaaaaaaaaaa' }),
  'evaluations.finish': area({ revision: 1 }),
  'evaluations.reopen': area({ why: 'Fejl' }),
  'recommendations.make': area({ stance: 'continue', text: 'Fortsæt' }),
  'recommendations.change': takes('recommendation').with(({ recommendation }) => ({
    recommendation,
    revision: 1,
    stance: 'continue',
    text: 'Fortsæt',
  })),
  'recommendations.submit': takes('recommendation').with(({ recommendation }) => ({
    drafts: [{ recommendation, revision: 1 }],
  })),
  'decisions.make': takes('body', 'meeting', 'item').with((ids) => ({
    body: ids.body,
    meeting: ids.meeting,
    agendaItem: ids.item,
    on: { kind: 'agendaItem' },
    ...decided,
  })),
  'decisions.correct': takes('decision').with(({ decision }) => ({
    decision,
    ...decided,
    why: 'Fejl',
  })),
  'actions.add': takes('decision', 'person').with(({ decision, person }) => ({
    decision,
    ownerPerson: person,
    ...actionGiven,
  })),
  'actions.change': takes('action', 'person').with(({ action, person }) => ({
    action,
    revision: 1,
    ownerPerson: person,
    ...actionGiven,
  })),
  'actions.settle': takes('action').with(({ action }) => ({
    action,
    revision: 1,
    state: 'done',
    outcome: 'Gjort',
  })),
  'actions.reopen': takes('action').with(({ action }) => ({
    action,
    revision: 1,
    why: 'Ikke gjort',
  })),
  'notices.tell': takes('activity').with(({ activity }) => ({
    party: 'Kommunen',
    title: 'Ny chef',
    what: 'Der kommer en ny chef.',
    activities: [activity],
    answers,
  })),
  'notices.show': notice(),
  'notices.receipt': notice({ revision: 1 }),
  'notices.inform': notice({ party: 'Kommunen', on: '2019-02-01', how: 'Ved møde' }),
  'notices.alternative': notice({ party: 'Kommunen', text: 'Vi gør noget andet' }),
  'notices.close': notice({ revision: 1, outcome: 'Set' }),
  'notices.reroute': takes('notice', 'body').with((ids) => ({
    notice: ids.notice,
    revision: 1,
    body: ids.body,
    why: 'Fejl',
  })),
  'notices.withdraw': notice({ revision: 1, why: 'Fejl' }),
  'notices.remind': notice(),
  'conflicts.show': conflict(),
  'conflicts.addStep': conflict({ kind: 'dialogue', on: '2019-02-01', text: 'Talt sammen' }),
  'conflicts.setNature': conflict({ revision: 1, nature: 'specific' }),
  'conflicts.move': takes('conflict', 'body').with((ids) => ({
    conflict: ids.conflict,
    revision: 1,
    place: 'body',
    body: ids.body,
    why: 'Det haster',
  })),
  'conflicts.settle': conflict({ revision: 1, outcome: 'Enighed', on: '2019-02-01' }),
  'conflicts.withdraw': conflict({ revision: 1, why: 'Fejl' }),
  'calendar.makeFeed': takes('body').with(({ body }) => ({ body })),
  // Those after which nothing more can be tried come last.
  'recommendations.withdraw': takes('recommendation').with(({ recommendation }) => ({
    recommendation,
    why: 'Fejl',
  })),
  'minutes.layForApproval': meeting,
  'minutes.approve': takes('meeting').with((ids) => ({ meeting: ids.meeting, seen: '' })),
  'agenda.remove': item({}),
  'meetings.hold': meeting,
  'meetings.reopen': meeting,
  'meetings.callOthers': meeting,
  'meetings.cancel': takes('meeting').with((ids) => ({ meeting: ids.meeting, why: 'Sygdom' })),
  'calendar.revokeFeed': takes('feed').with(({ feed }) => ({ feed })),
  'mandates.end': takes('mandate').with(({ mandate }) => ({
    mandate,
    revision: 999,
    to: '2019-04-01',
    why: 'Fratrådt',
  })),
  'seats.remove': takes('body', 'seat').with(({ body, seat }) => ({ body, seat })),
  'people.giveAccess': takes('person').with(({ person }) => ({ person })),
  'people.endAccess': takes('person').with(({ person }) => ({ person })),
  'people.change': takes('person').with(({ person }) => ({ person, revision: 999, name: 'Ny' })),
  'people.remove': takes('person').with(({ person }) => ({ person })),
  'bodies.reopen': takes('body').with(({ body }) => ({ body })),
  'bodies.close': takes('body').with(({ body }) => ({ body, on: '2019-04-01' })),
};

/** What an input calls what belongs to a plan's bodies and its year. */
const names = new Set([
  'body',
  'person',
  'mandate',
  'meeting',
  'item',
  'document',
  'recommendation',
  'drafts',
  'notice',
  'conflict',
  'decision',
  'action',
  'activity',
  'feed',
  'seat',
]);
/** A body only says what is shown here: one that is not there shows nothing. */
const onlyChooses = new Set(['week.show', 'recommendations.list', 'meetings.list']);

describe('what belongs to another plan', () => {
  const suite = suiteDatabase();
  let people: People;
  let both: Context;
  let own: Ids;
  let other: Ids;

  /** What there is, made in a plan whose bodies and people are called by `mark`. */
  const made = async (plan: PlanKey, names: { body: string; person: string }): Promise<Ids> => {
    const once = newMark;
    const ok = <T>(work: Promise<unknown>) => accepted(work as Promise<Checked<T>>);
    const { body } = names;
    await ok(perform(openCycle, both, { plan, year: 2018, dates: {}, once: once() }));
    const key = samplePlan().plan.focusAreas[0]?.key ?? '';
    const { meetings } = await ok<{ meetings: string[] }>(
      perform(planMeetings, both, { plan, body, place: 'Huset', meetings: [day], once: once() }),
    );
    const at = meetings[0] ?? '';
    await ok(
      perform(addToAgenda, both, {
        plan,
        meeting: at,
        free: [{ title: 'Et' }, { title: 'To' }],
        once: once(),
      }),
    );
    const shown = await perform(showMeeting, both, { plan, meeting: at });
    const { decision } = await ok<{ decision: string }>(
      perform(makeDecision, both, {
        plan,
        body,
        on: { kind: 'agendaItem' },
        ...decided,
        once: once(),
      }),
    );
    const { action } = await ok<{ action: string }>(
      perform(addAction, both, { plan, decision, ...actionGiven, once: once() }),
    );
    const activity = await ok<{ activity: string }>(
      perform(addActivity, both, { plan, name: 'Klub', from: '2018-01-01', once: once() }),
    );
    const told = { plan, party: 'Kommunen', title: 'Ny chef', what: 'Ny.', answers };
    const { mark: seen } = await perform(placeNotice, both, { plan, answers });
    const { id: noticeId } = await ok<{ id: string }>(
      perform(tellNotice, both, { ...told, seen, once: once() }),
    );
    const { id: conflictId } = await ok<{ id: string }>(
      perform(raiseConflict, both, {
        plan,
        title: 'Uenighed',
        what: 'Vi er uenige.',
        raisedParty: 'Kommunen',
        nature: 'internal',
        once: once(),
      }),
    );
    const recommended = await ok<{ recommendation: string }>(
      perform(makeRecommendation, both, {
        plan,
        year: 2018,
        body: names.body,
        area: key,
        stance: 'continue',
        text: 'Fortsæt',
        once: once(),
      }),
    );
    const issued = await ok<{ id: string }>(
      perform(issuePaper, both, { plan, body, year: 2018, once: once() }),
    );
    const { feed } = await perform(makeFeed, both, { plan, once: once() });
    const { mandates, seats } = await perform(listBodies, both, { plan });
    return {
      body,
      person: names.person,
      mandate: mandates.find((each) => each.body === body)?.id ?? 'x',
      seat: seats.get(body as BodyKey)?.[0]?.key ?? 'x',
      meeting: at,
      item: shown.meeting.agenda[0]?.id ?? '',
      document: issued.id,
      recommendation: recommended.recommendation,
      notice: noticeId,
      conflict: conflictId,
      decision,
      action,
      activity: activity.activity,
      feed,
      area: key,
    };
  };

  before(async () => {
    people = peopleOn(suite.get(), '2019-03-01T10:00:00.000Z');
    for (const key of [ownPlan, otherPlan]) {
      const file = samplePlan(key);
      const parties = [{ kind: 'municipality', name: 'Kommunen' }] as const;
      await perform(importPlanFile, people.system, {
        file: { ...file, plan: { ...file.plan, parties } },
      });
    }
    const actor: Actor = {
      kind: 'account',
      id: 'account-bodil',
      name: 'Bodil',
      grants: [{ plan: null, role: 'editor' }],
      seats: [
        {
          plan: ownPlan,
          body: 'raadet' as BodyKey,
          person: 'person-egen' as PersonId,
          role: 'chair',
        },
        {
          plan: otherPlan,
          body: bodies.district,
          person: 'person-kirsten' as PersonId,
          role: 'chair',
        },
      ],
    };
    both = { ...people.cityEditor, actor };
    await organisationFor(both, otherPlan);
    for (const name of ['Overrådet', 'Rådet']) {
      await accepted(
        perform(addBody, both, {
          plan: ownPlan,
          name,
          kind: 'board',
          level: name === 'Rådet' ? 'district' : 'city',
          rights,
          ...(name === 'Rådet' ? { serves: 'overraadet' } : {}),
          once: newMark(),
        }),
      );
    }
    await accepted(
      perform(
        addPerson,
        { ...both, newId: () => 'person-egen' },
        { plan: ownPlan, name: 'Egon', once: newMark() },
      ),
    );
    own = await made(ownPlan, { body: 'raadet', person: 'person-egen' });
    other = await made(otherPlan, { body: bodies.district, person: 'person-kirsten' });
  });

  const state = async (): Promise<string> => {
    const { pool } = suite.get();
    const { rows } = await pool.query<{ table_name: string }>(
      `select table_name from information_schema.tables
       where table_schema = 'public' and table_type = 'BASE TABLE'`,
    );
    const all: string[] = [];
    for (const { table_name } of rows) {
      const found = await pool.query<{ sum: string }>(
        `select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as sum
         from "${table_name}" t`,
      );
      all.push(`${table_name}: ${found.rows[0]?.sum}`);
    }
    return all.sort().join('\n');
  };

  const isThere = async (name: string, plan: PlanKey, input: object): Promise<string> => {
    const operation = operations.find((each) => each.name === name) ?? assert.fail(name);
    const marked = 'once' in (operation.input as unknown as { shape: object }).shape;
    try {
      const answer = await perform(operation, both, {
        plan,
        ...input,
        ...(marked ? { once: newMark() } : {}),
      });
      const issues = (answer as { issues?: readonly { code: string }[] } | null)?.issues;
      return issues === undefined ? 'done' : issues.map(({ code }) => code).join();
    } catch (error) {
      if (error instanceof Refusal) return error.problem.kind;
      throw error;
    }
  };

  test('every operation that takes such an id is tried', () => {
    const taking = operations.filter(
      ({ of, input, name }) =>
        of === 'plan' &&
        !onlyChooses.has(name) &&
        !name.startsWith('mail.') &&
        Object.keys((input as unknown as { shape: object }).shape).some((key) => names.has(key)),
    );
    assert.deepEqual(
      taking.map(({ name }) => name).filter((name) => tries[name] === undefined),
      [],
    );
  });

  for (const [name, { takes: taken, input }] of Object.entries(tries)) {
    if (onlyChooses.has(name)) continue;
    for (const id of taken) {
      test(`${name}: the ${id} of another plan is not there`, async () => {
        const before = await state();
        const found = await isThere(name, ownPlan, input({ ...own, [id]: other[id] }));
        assert.ok(['notFound', 'notAChoice', 'contradiction'].includes(found), found);
        assert.equal(await state(), before, 'and nothing was changed');
      });
    }
    test(`${name}: in its own plan it is`, async () => {
      const found = await isThere(name, otherPlan, input(other));
      assert.ok(!['notFound', 'notAChoice', 'invalid'].includes(found), found);
    });
  }
});
