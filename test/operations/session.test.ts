import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { closeAccount } from '#operations/accounts/close.ts';
import { createAccount } from '#operations/accounts/create.ts';
import { listAccounts } from '#operations/accounts/list.ts';
import type { Context } from '#operations/context.ts';
import { perform } from '#operations/perform.ts';
import { importPlanFile } from '#operations/plans/import-file.ts';
import { listPlans } from '#operations/plans/list.ts';
import { makeSignInLink } from '#operations/session/make-link.ts';
import { openContext } from '#operations/session/open-context.ts';
import { setPassword } from '#operations/session/set-password.ts';
import { signInByLink } from '#operations/session/sign-in-by-link.ts';
import { signInByPassword } from '#operations/session/sign-in-by-password.ts';
import { signOut } from '#operations/session/sign-out.ts';
import { testDatabase } from '#test/database.ts';
import { otherPlan, ownPlan, type People, peopleOn } from '#test/people.ts';
import { samplePlan } from '#test/sample-plan.ts';
import { accepted, issuesOf, refusedWith } from './refusals.ts';

const password = 'rigtig hest batteri hæfteklamme';

describe('signing in', () => {
  let people: People;
  beforeEach(async (context) => {
    people = peopleOn(await testDatabase(context as never), '2020-02-01T10:00:00.000Z');
    await perform(importPlanFile, people.system, { file: samplePlan() });
    await perform(importPlanFile, people.system, { file: samplePlan(otherPlan) });
  });

  const linkFor = (name: string, more: object = {}) =>
    perform(makeSignInLink, people.administrator, { name, role: 'editor', plan: ownPlan, ...more });
  const signedInByLink = async (name: string, more: object = {}) => {
    const { token } = await linkFor(name, more);
    return perform(signInByLink, people.nobody, { token });
  };
  const asking = (token: string | undefined, plan?: string): Promise<Context> =>
    openContext(people.nobody, { requestId: 'r', token, plan });
  const signInWith = (given: object, context = people.nobody) =>
    perform(signInByPassword, context, { name: 'Nina', password, ...given });
  const withPassword = async () => {
    const session = await signedInByLink('Nina');
    await accepted(
      perform(setPassword, await asking(session.token), { password, token: session.token }),
    );
    return session;
  };
  const stored = async (query: string) => {
    const { rows } = await people.system.database.pool.query(query);
    return JSON.stringify(rows);
  };

  test('a link makes an account with its right, and a session that knows it', async () => {
    const session = await signedInByLink('Nina');
    const context = await asking(session.token, ownPlan);
    assert.deepEqual(context.actor, {
      kind: 'account',
      id: session.account,
      name: 'Nina',
      grants: [{ plan: ownPlan, role: 'editor' }],
    });
    assert.equal(context.pin?.key, ownPlan);
    assert.equal(context.pin?.revision, 1);
    assert.deepEqual(
      (await perform(listPlans, context, {})).map(({ key }) => key),
      [ownPlan],
    );
  });

  test('a link is used once, even by two at once', async () => {
    const { token } = await linkFor('Nina');
    const use = () => perform(signInByLink, people.nobody, { token });
    const outcomes = await Promise.allSettled([use(), use()]);
    assert.deepEqual(outcomes.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
    assert.deepEqual(await refusedWith(use()), { kind: 'linkSpent' });
  });

  test('a link lives a day', async () => {
    const { token, expiresAt } = await linkFor('Nina');
    assert.equal(expiresAt, '2020-02-02T10:00:00.000Z');
    people.clock.set(expiresAt);
    assert.deepEqual(await refusedWith(perform(signInByLink, people.nobody, { token })), {
      kind: 'linkSpent',
    });
  });

  test('a second link is for the same account', async () => {
    const first = await linkFor('Nina');
    const second = await linkFor('  NINA ');
    assert.equal(second.account, first.account);
  });

  test('no link to somebody with rights one cannot give', async () => {
    await linkFor('Chefen', { role: 'administrator', plan: undefined });
    const local = {
      ...people.reader,
      actor: { ...people.reader.actor, grants: [{ plan: ownPlan, role: 'administrator' }] },
    } as Context;
    const taking = perform(makeSignInLink, local, {
      name: 'chefen',
      role: 'reader',
      plan: ownPlan,
    });
    assert.deepEqual(await refusedWith(taking), { kind: 'notAllowed', verb: 'manageAccounts' });
  });

  test('a session lives twelve hours after it was last used', async () => {
    const { token } = await signedInByLink('Nina');
    const kindAt = async (moment: string) => {
      people.clock.set(moment);
      return (await asking(token)).actor.kind;
    };
    assert.equal(await kindAt('2020-02-01T21:59:00.000Z'), 'account');
    assert.equal(await kindAt('2020-02-02T09:00:00.000Z'), 'account');
    assert.equal(await kindAt('2020-02-02T21:00:00.000Z'), 'nobody');
  });

  test('one query tells who asks and where the plan stands; it seldom writes', async () => {
    const { token } = await signedInByLink('Nina');
    const { queries } = people.system.database;
    for (const [moment, number] of [
      ['2020-02-01T10:10:00.000Z', 1],
      ['2020-02-01T10:20:00.000Z', 2],
      ['2020-02-01T10:30:00.000Z', 1],
    ] as const) {
      people.clock.set(moment);
      queries.reset();
      await asking(token, ownPlan);
      assert.equal(queries.number(), number, moment);
    }
  });

  test('a wrong, empty or strange secret is nobody, and a strange plan none', async () => {
    for (const token of [undefined, '', 'x', '\0', 'x'.repeat(100_000)]) {
      assert.equal((await asking(token)).actor.kind, 'nobody');
    }
    for (const plan of ['', '\0', "'", 'findes-ikke', 'x'.repeat(100_000)]) {
      assert.equal((await asking(undefined, plan)).pin, undefined);
    }
  });

  test('signing out ends the session', async () => {
    const { token } = await signedInByLink('Nina');
    await perform(signOut, await asking(token), { token });
    assert.equal((await asking(token)).actor.kind, 'nobody');
  });

  test('a password is set by its owner, and used with any case of the name', async () => {
    const { account } = await withPassword();
    const session = await signInWith({ name: ' nina' });
    assert.equal(session.account, account);
    assert.equal((await asking(session.token)).actor.kind, 'account');
    assert.deepEqual(await refusedWith(signInWith({ password: `${password}!` })), {
      kind: 'wrongPassword',
    });
    assert.deepEqual(await refusedWith(signInWith({ name: 'Ukendt' })), { kind: 'wrongPassword' });
  });

  test('setting a password ends the other sessions', async () => {
    const other = await signedInByLink('Nina');
    const own = await withPassword();
    assert.equal((await asking(other.token)).actor.kind, 'nobody');
    assert.equal((await asking(own.token)).actor.kind, 'account');
  });

  test('a password is long enough, counted as people count', async () => {
    const { token } = await signedInByLink('Nina');
    const context = await asking(token);
    const set = (given: string) => perform(setPassword, context, { password: given, token });
    assert.deepEqual(await issuesOf(set('elleve tegn')), ['password: outOfRange']);
    assert.deepEqual(await issuesOf(set('😀'.repeat(6))), ['password: outOfRange']);
    await accepted(set('tolv tegn ok'));
  });

  test('an account without a password is not signed in to with an empty one', async () => {
    await signedInByLink('Nina');
    assert.deepEqual(await refusedWith(signInWith({ password: '' })), { kind: 'wrongPassword' });
  });

  test('after ten wrong passwords one waits, with the right one too', async () => {
    await withPassword();
    for (let count = 0; count < 10; count += 1) {
      assert.deepEqual(await refusedWith(signInWith({ password: 'forkert' })), {
        kind: 'wrongPassword',
      });
    }
    people.clock.set('2020-02-01T10:05:00.000Z');
    assert.deepEqual(await refusedWith(signInWith({})), { kind: 'tooManyTries', waitSeconds: 600 });
    people.clock.set('2020-02-01T10:15:00.000Z');
    await signInWith({});
  });

  test('whoever tries many names from one address waits as well', async () => {
    await withPassword();
    const { pool } = people.system.database;
    await pool.query(
      `insert into sign_in_try (name_hash, address_hash, at)
       select 'n' || i, encode(sha256('192.0.2.7'), 'hex'), '2020-02-01T10:00:00Z' from generate_series(1, 50) i`,
    );
    assert.deepEqual(await refusedWith(signInWith({})), { kind: 'tooManyTries', waitSeconds: 900 });
    await signInWith({}, { ...people.nobody, address: '192.0.2.8' });
  });

  test('secrets, names tried and addresses are not in the database, and tries go after a day', async () => {
    const session = await withPassword();
    const { token } = await linkFor('Nina');
    await refusedWith(signInWith({ name: 'hemmeligt kodeord', password: 'forkert' }));
    const everything =
      (await stored('select * from session')) +
      (await stored('select * from sign_in_link')) +
      (await stored('select * from sign_in_try')) +
      (await stored('select * from account')) +
      (await stored('select * from event'));
    for (const secret of [session.token, token, password, 'hemmeligt', '192.0.2']) {
      assert.equal(everything.includes(secret), false, secret);
    }
    people.clock.set('2020-02-02T10:00:01.000Z');
    await refusedWith(signInWith({ password: 'forkert' }));
    assert.equal(await stored('select count(*)::int as n from sign_in_try'), '[{"n":1}]');
  });

  test('what was refused is in the log, with nobody as its actor', async () => {
    await refusedWith(signInWith({}));
    await refusedWith(perform(signInByLink, people.nobody, { token: 'x' }));
    assert.equal(
      await stored(
        `select payload, actor_name from event where payload ->> 'kind' = 'signIn.refused' order by id`,
      ),
      JSON.stringify([
        { payload: { how: 'password', kind: 'signIn.refused' }, actor_name: 'ingen' },
        { payload: { how: 'link', kind: 'signIn.refused' }, actor_name: 'ingen' },
      ]),
    );
  });

  test('a closed account is signed out, and stays out', async () => {
    const session = await withPassword();
    const { token } = await linkFor('Nina');
    await perform(closeAccount, people.administrator, { account: session.account });
    assert.equal((await asking(session.token)).actor.kind, 'nobody');
    assert.deepEqual(await refusedWith(signInWith({})), { kind: 'wrongPassword' });
    assert.deepEqual(await refusedWith(perform(signInByLink, people.nobody, { token })), {
      kind: 'linkSpent',
    });
    assert.deepEqual(
      await refusedWith(perform(closeAccount, people.administrator, { account: session.account })),
      {
        kind: 'notFound',
        what: 'account',
      },
    );
    assert.deepEqual(await refusedWith(linkFor('Nina')), {
      kind: 'alreadyExists',
      what: 'account',
      name: '',
    });
  });

  test('one does not close the account one is signed in with', async () => {
    const { token, account } = await signedInByLink('Chefen', {
      role: 'administrator',
      plan: undefined,
    });
    assert.deepEqual(await refusedWith(perform(closeAccount, await asking(token), { account })), {
      kind: 'wrongState',
      what: 'account',
      state: 'own',
    });
  });

  test('accounts are made and listed with their rights, in Danish order', async () => {
    const make = (given: object) => perform(createAccount, people.administrator, given);
    await accepted(make({ name: 'Åse Ålborg', signInName: 'AASE', role: 'reader', plan: ownPlan }));
    await accepted(make({ name: 'Zita', role: 'administrator' }));
    assert.deepEqual(
      (await perform(listAccounts, people.administrator, {})).map(({ id: _, ...rest }) => rest),
      [
        {
          name: 'Zita',
          signInName: 'zita',
          hasPassword: false,
          closed: false,
          grants: [{ plan: null, role: 'administrator' }],
          seats: [],
        },
        {
          name: 'Åse Ålborg',
          signInName: 'aase',
          hasPassword: false,
          closed: false,
          grants: [{ plan: ownPlan, role: 'reader' }],
          seats: [],
        },
      ],
    );
    assert.deepEqual(await refusedWith(make({ name: 'Aase', role: 'reader' })), {
      kind: 'alreadyExists',
      what: 'account',
      name: 'aase',
    });
    assert.deepEqual(await refusedWith(make({ name: 'X', role: 'reader', plan: 'findes-ikke' })), {
      kind: 'notFound',
      what: 'plan',
    });
    assert.deepEqual(await issuesOf(make({ name: '', role: 'konge' })), [
      'name: required',
      'role: notAChoice',
    ]);
  });
});
