// What becomes of a decision when the server is killed in the middle of writing it.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Instant } from '#domain/time/period.ts';
import { openCycle } from '#operations/cycle/open.ts';
import { perform } from '#operations/perform.ts';
import { importPlanFile } from '#operations/plans/import-file.ts';
import { makeSignInLink } from '#operations/session/make-link.ts';
import { find } from '#store/plans.ts';
import { insertRecommendation } from '#store/recommendations.ts';
import { suiteDatabase } from '#test/database.ts';
import { bodies, organisationFor } from '#test/organisation.ts';
import { newMark, ownPlan, peopleOn } from '#test/people.ts';
import { eventually } from '#test/processes.ts';
import { samplePlan } from '#test/sample-plan.ts';
import { type Server, type Servers, serversOn } from '#test/server.ts';

const soon = (what: string, isSo: () => Promise<boolean>): Promise<void> =>
  eventually(what, isSo, 60_000);

describe('a decision, when the server is killed', () => {
  const suite = suiteDatabase();
  let servers: Servers;
  let cookie = '';

  const ask = async <Row extends object>(statement: string): Promise<readonly Row[]> =>
    (await suite.get().pool.query<Row>(statement)).rows;

  const counts = async () =>
    (
      await ask(`select (select count(*)::int from decision) as decisions,
        (select count(*)::int from action) as actions,
        (select count(*)::int from event where payload ->> 'kind' = 'decision.made') as events,
        (select count(*)::int from event e where not exists
          (select from event_link l where l.event = e.id)) as unlinked`)
    )[0];

  const send = (server: Server, path: string, fields: Readonly<Record<string, string>>) =>
    fetch(`${server.origin}${path}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: server.origin, cookie },
      body: new URLSearchParams(fields),
    });

  before(async () => {
    servers = serversOn(suite);
    const { system } = peopleOn(suite.get(), new Date().toISOString());
    await perform(importPlanFile, system, { file: samplePlan() });
    await organisationFor(system);
    const year = { plan: ownPlan, year: 2018, dates: {}, once: newMark() };
    assert.ok((await perform(openCycle, system, year)).ok);
    const pin = await find(suite.get(), ownPlan);
    assert.ok(pin);
    const at = '2019-02-01T08:00:00.000Z' as Instant;
    await insertRecommendation(suite.get(), pin.id, {
      id: 'r1',
      year: 2018,
      body: bodies.safety,
      toBody: bodies.district,
      focusArea: samplePlan().plan.focusAreas[0]?.key ?? '',
      criteria: [],
      stance: 'continue',
      text: 'Fortsæt',
      madeAt: at,
      madeBy: 'Kirsten',
      submittedAt: at,
      submittedBy: 'Kirsten',
      revision: 1,
    });
  });
  after(() => servers.clean());

  test('nothing of it is left, and the same form sent again is entered once', async (t) => {
    const { system } = peopleOn(suite.get(), new Date().toISOString());
    const { token } = await perform(makeSignInLink, system, { name: 'Erik', role: 'editor' });
    const first = await servers.start();
    await soon('the server answers', async () =>
      fetch(`${first.origin}/sundhed`).then(
        ({ ok }) => ok,
        () => false,
      ),
    );
    const signedIn = await send(first, `/log-ind/${token}`, { once: newMark() });
    cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
    assert.notEqual(cookie, '');

    const holder = await suite.get().pool.connect();
    t.after(() => holder.release());
    // Whoever writes an event waits for this, with all else of the decision already written.
    await holder.query('begin; lock table chain_head in exclusive mode');
    const path = `/planer/${ownPlan}/beslutninger/ny`;
    const form = {
      once: newMark(),
      organ: bodies.district,
      om: 'recommendation',
      id: 'r1',
      outcome: 'follow',
      text: '',
      decidedOn: '1. marts 2019',
      'actions.0.text': 'Aftal turene',
      'actions.0.owner': 'Sekretariatet',
      'actions.0.dueOn': '1. september 2019',
    };
    const cut = send(first, path, form).then(
      () => 'answered',
      () => 'cut',
    );
    await soon('the decision is midway', async () => {
      const waiting = await ask(`select from pg_stat_activity where datname = current_database()
        and wait_event_type = 'Lock' and query ilike 'insert into "event"%'`);
      return waiting.length > 0;
    });
    await servers.kill(first);
    assert.equal(await cut, 'cut');
    await holder.query('rollback');
    assert.deepEqual(await counts(), { decisions: 0, actions: 0, events: 0, unlinked: 0 });

    const second = await servers.start();
    await soon('the next server answers', async () =>
      fetch(`${second.origin}/sundhed`).then(
        ({ ok }) => ok,
        () => false,
      ),
    );
    const [one, two] = await Promise.all([send(second, path, form), send(second, path, form)]);
    assert.deepEqual([one.status, two.status], [303, 303]);
    assert.deepEqual(await counts(), { decisions: 1, actions: 1, events: 1, unlinked: 0 });
  });
});
