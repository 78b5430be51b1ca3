// What a mandate lets somebody see, from its first day to its last and no longer.
import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import type { MandateId } from '#domain/governance/body.ts';
import type { Instant, IsoDate } from '#domain/time/period.ts';
import { endAccess } from '#operations/bodies/end-access.ts';
import { endMandate } from '#operations/bodies/end-mandate.ts';
import { giveAccess } from '#operations/bodies/give-access.ts';
import { removePerson } from '#operations/bodies/people.ts';
import type { Context } from '#operations/context.ts';
import { perform } from '#operations/perform.ts';
import { importPlanFile } from '#operations/plans/import-file.ts';
import { listPlans } from '#operations/plans/list.ts';
import { showPlan } from '#operations/plans/show.ts';
import { registerReading } from '#operations/readings/register.ts';
import { makeSignInLink } from '#operations/session/make-link.ts';
import { openContext } from '#operations/session/open-context.ts';
import { signInByLink } from '#operations/session/sign-in-by-link.ts';
import { testDatabase } from '#test/database.ts';
import { bodies, organisationFor, type TestOrganisation } from '#test/organisation.ts';
import { newMark, otherPlan, ownPlan, type People, peopleOn } from '#test/people.ts';
import { samplePlan } from '#test/sample-plan.ts';
import { accepted, refusedWith } from './refusals.ts';

const plan = ownPlan;

describe('access by mandate', () => {
  let people: People;
  let made: TestOrganisation;
  beforeEach(async (context) => {
    people = peopleOn(await testDatabase(context as never));
    await perform(importPlanFile, people.administrator, { file: samplePlan() });
    made = await organisationFor(people.editor);
  });

  const mandateOf = (name: 'member' | 'director', body: string): MandateId =>
    made.mandates.get(name)?.get(body as never) ?? assert.fail(name);
  const end = async (more: object) =>
    perform(endMandate, people.editor, {
      plan,
      revision: (await perform(showPlan, people.editor, { plan })).revision,
      why: 'Fratrådt',
      once: newMark(),
      ...more,
    });

  /** Lets a person in; what they are given is what every request of theirs begins with. */
  const signedIn = async (person = made.people.member) => {
    const { link } = await perform(giveAccess, people.editor, { plan, person });
    const session = await perform(signInByLink, people.nobody, { token: link?.token ?? '' });
    return (at: string, today: string): Promise<Context> =>
      openContext(
        { ...people.editor, now: () => at as Instant, today: () => today as IsoDate },
        { requestId: 'r', token: session.token, plan },
      );
  };
  const sees = async (context: Context): Promise<boolean> =>
    perform(showPlan, context, { plan }).then(
      () => true,
      () => false,
    );
  const now = ['2019-03-01T11:00:00.000Z', '2019-03-01'] as const;

  test('lets somebody read the plan and find it, and nothing more', async () => {
    const member = await (await signedIn())(...now);
    assert.equal(await sees(member), true);
    assert.deepEqual(
      (await perform(listPlans, member, {})).map(({ key }) => key),
      [plan],
    );
    const register = {
      plan,
      series: 'safety',
      period: '2018',
      state: 'measured',
      value: '65',
      standing: 'final',
      confirmed: [],
      once: newMark(),
    };
    assert.deepEqual(await refusedWith(perform(registerReading, member, register)), {
      kind: 'notAllowed',
      verb: 'register',
    });
  });

  const midnights = [
    [
      'in winter',
      '2019-01-31',
      '2019-01-31T22:59:59.999Z',
      '2019-01-31T23:00:00.000Z',
      '2019-02-01',
    ],
    [
      'in summer',
      '2019-06-30',
      '2019-06-30T21:59:59.999Z',
      '2019-06-30T22:00:00.000Z',
      '2019-07-01',
    ],
  ] as const;
  for (const [season, last, before, after, day] of midnights) {
    test(`ends with its last day, at midnight in Denmark (${season})`, async () => {
      people.clock.set(`${last}T18:00:00.000Z`);
      const at = await signedIn(made.people.director);
      for (const each of [bodies.city, bodies.district]) {
        await accepted(end({ mandate: mandateOf('director', each), to: last }));
      }
      assert.equal(dayInDenmark(before), last);
      assert.equal(dayInDenmark(after), day);
      assert.equal(await sees(await at(before, last)), true);
      assert.equal(await sees(await at(after, day)), false);
    });
  }

  test('ends at once for somebody who is taken off the list', async () => {
    const at = await signedIn();
    await accepted(perform(removePerson, people.editor, { plan, person: made.people.member }));
    assert.equal(await sees(await at(...now)), false);
  });

  test('ends at once when the way in is closed; the mandates stay, and a new link lets in', async () => {
    const at = await signedIn();
    const close = () => perform(endAccess, people.editor, { plan, person: made.people.member });
    await accepted(close());
    assert.equal((await at(...now)).actor.kind, 'nobody', 'the session ended with the account');
    assert.deepEqual(await refusedWith(close()), { kind: 'notFound', what: 'account' });
    assert.equal(await sees(await (await signedIn())(...now)), true);
  });

  test('tied to the wrong person by mistake is untied, and keeps what it had', async () => {
    const tie = (person: string) =>
      perform(giveAccess, people.editor, { plan, person, own: true, once: newMark() });
    await people.editor.database.pool.query(
      `insert into account (id, name, sign_in_name, created_at) values ($1, 'Erik', 'erik', now())
        on conflict do nothing`,
      [people.editor.actor.kind === 'account' ? people.editor.actor.id : ''],
    );
    await people.editor.database.pool.query(
      `insert into account_grant (account, plan, role)
        select $1, id, 'editor' from plan where key = $2 on conflict do nothing`,
      [people.editor.actor.kind === 'account' ? people.editor.actor.id : '', plan],
    );
    await tie(made.people.director);
    await accepted(perform(endAccess, people.editor, { plan, person: made.people.director }));
    await tie(made.people.leader);
    const { rows } = await people.editor.database.pool.query(
      `select p.id from person p join account a on a.id = p.account
        where a.name = 'Erik' and a.closed_at is null`,
    );
    assert.deepEqual(rows, [{ id: made.people.leader }]);
  });

  test('does not end while another mandate lasts', async () => {
    const at = await signedIn();
    await accepted(end({ mandate: mandateOf('member', bodies.local), to: '2019-03-01' }));
    assert.equal(await sees(await at('2019-03-01T20:00:00.000Z', '2019-03-02')), true);
  });

  test('beside a grant leaves the grant as it is', async () => {
    const { token } = await perform(makeSignInLink, people.administrator, {
      name: 'Sofie',
      role: 'editor',
      plan,
    });
    const { token: session } = await perform(signInByLink, people.nobody, { token });
    const sofie = await openContext({ ...people.editor }, { requestId: 'r', token: session, plan });
    await perform(giveAccess, sofie, { plan, person: made.people.leader, own: true });
    const again = await openContext({ ...people.editor }, { requestId: 'r', token: session, plan });
    assert.ok(again.actor.kind === 'account');
    assert.deepEqual(again.actor.grants, [{ plan, role: 'editor' }]);
    assert.equal(again.actor.seats?.length, 3);
    // A link to an account with rights of its own is an administrator's to make.
    const link = perform(giveAccess, people.editor, { plan, person: made.people.leader });
    assert.partialDeepStrictEqual(await refusedWith(link), { kind: 'notAllowed' });
  });

  test('is no way for one plan into another: a link to a shared account is refused', async () => {
    await perform(importPlanFile, people.administrator, { file: samplePlan(otherPlan) });
    await signedIn();
    const { rows } = await people.editor.database.pool.query(
      'select account from person where id = $1',
      [made.people.member],
    );
    await people.editor.database.pool.query(
      `insert into person (plan, id, name, account, made_at)
        select id, 'p', 'Mogens Medlem', $2, now() from plan where key = $1`,
      [otherPlan, rows[0].account],
    );
    for (const person of ['p', made.people.member]) {
      const own = person === 'p' ? otherPlan : plan;
      const by = person === 'p' ? people.otherEditor : people.editor;
      assert.partialDeepStrictEqual(
        await refusedWith(perform(giveAccess, by, { plan: own, person })),
        { kind: 'notAllowed' },
      );
    }
    const local = {
      ...people.otherEditor,
      actor: {
        ...people.otherEditor.actor,
        grants: [{ plan: otherPlan, role: 'administrator' }],
      },
    } as Context;
    const steal = perform(makeSignInLink, local, {
      name: 'mogens@eksempel.dk',
      role: 'reader',
      plan: otherPlan,
    });
    assert.partialDeepStrictEqual(await refusedWith(steal), { kind: 'notAllowed' });
  });
});

const dayInDenmark = (at: string): string =>
  Temporal.Instant.from(at).toZonedDateTimeISO('Europe/Copenhagen').toPlainDate().toString();
