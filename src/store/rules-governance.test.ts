// What bodies recommended, decided, told and approved is held by the database too, whoever writes to it.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { suiteDatabase } from '#test/database.ts';
import { problemOf } from './refusals.ts';

const decision = (id: string, on: string, round = 1): string =>
  `insert into decision (plan, id, body, ${on}, round, outcome, decided_on, entered_by, entered_at)
   values (1, '${id}', 'b', 'x', ${round}, 'adopt', '2019-01-01', 'x', now())`;

const minutes = (id: string): string =>
  `insert into document (plan, id, kind, title, body, meeting, as_of, revision, issued_at, issued_by,
     fictional, content, blocks)
   values (1, '${id}', 'minutes', 'Referat', 'b', 'x', now(), 1, now(), 'x', true, '{}', '[]')`;

const item = (id: string, meeting: string): string =>
  `insert into agenda_item (plan, meeting, id, position, kind, title)
   values (1, '${meeting}', '${id}', 1, 'free', 'Punkt')`;

const meeting = (id: string, number: number): string =>
  `insert into meeting (plan, id, body, number, starts_at, ends_at, state)
   values (1, '${id}', 'b', ${number}, '2019-01-01T16:00Z', '2019-01-01T17:00Z', 'held')`;

const recommendation = (id: string): string =>
  `insert into recommendation (plan, id, year, body, to_body, focus_area, stance, text, made_at, made_by)
   values (1, '${id}', 2018, 'b', 'b', 'tryghed', 'continue', 'Fortsæt', now(), 'x')`;

describe('the rules of the database about bodies and their year', () => {
  const suite = suiteDatabase();
  const run = (text: string) => suite.get().pool.query(text);

  before(async () => {
    await run(`
      insert into plan (key, structure) values ('a', '{}');
      insert into body (plan, key, position, name, kind, level) values (1, 'b', 1, 'Råd', 'board', 'city');
      insert into person (plan, id, name, made_at) values (1, 'p', 'Per', now());
      insert into cycle (plan, year, opened_at, opened_by) values (1, 2018, now(), 'x');
      insert into notice (plan, id, number, party, title, what, level, told_at, told_by, state)
        values (1, 'x', 1, 'P', 'T', 'W', 'none', now(), 'x', 'told');
      insert into conflict (plan, id, number, title, what, parties, raised_by, raised_party, raised_at, place, state)
        values (1, 'x', 1, 'T', 'W', '{P}', 'x', 'P', now(), 'ownManagement', 'open');
      insert into action (plan, id, text, owner, due_on, state, made_at, made_by)
        values (1, 'x', 'T', 'P', '2019-01-01', 'open', now(), 'x');
    `);
    for (const each of [meeting('x', 1), item('i', 'x'), meeting('open', 2), item('j', 'open')]) {
      await run(each);
    }
    await run(
      `insert into attendance (plan, meeting, person, state) values (1, 'x', 'p', 'present')`,
    );
    await run(`update meeting set minutes_state = 'approved' where id = 'x'`);
    for (const id of ['x', 'draft']) await run(recommendation(id));
    await run(`update recommendation set submitted_at = now() where id = 'x'`);
    for (const on of ['recommendation', 'notice', 'conflict']) await run(decision(on, on));
    await run(minutes('x'));
  });

  const refused: readonly (readonly [name: string, statement: string, problem: string])[] = [
    [
      'a submitted recommendation says something else',
      `update recommendation set text = 'Stop' where id = 'x'`,
      'wrongState',
    ],
    [
      'a submitted recommendation is a draft again',
      `update recommendation set submitted_at = null where id = 'x'`,
      'wrongState',
    ],
    ['a recommendation is removed', `delete from recommendation where id = 'draft'`, 'wrongState'],
    ['a recommendation is decided twice', decision('y', 'recommendation'), 'stale'],
    ['a notice is decided twice', decision('y', 'notice'), 'stale'],
    ['a conflict is decided twice', decision('y', 'conflict'), 'stale'],
    ['a decision is changed', `update decision set text = 'Nej'`, 'wrongState'],
    ['a notice says something else', `update notice set what = 'Andet'`, 'wrongState'],
    ['a notice is removed', 'delete from notice', 'wrongState'],
    ['a conflict has other parties', `update conflict set parties = '{Q}'`, 'wrongState'],
    ['a conflict was raised by another', `update conflict set raised_by = 'y'`, 'wrongState'],
    ['a conflict is removed', 'delete from conflict', 'wrongState'],
    ['an action is removed', 'delete from action', 'wrongState'],
    [
      'approved minutes are changed',
      `update agenda_item set minutes = 'Andet' where id = 'i'`,
      'wrongState',
    ],
    [
      'an item is taken from approved minutes',
      `delete from agenda_item where id = 'i'`,
      'wrongState',
    ],
    ['an item is put into approved minutes', item('k', 'x'), 'wrongState'],
    [
      'an item is moved into approved minutes',
      `update agenda_item set meeting = 'x' where id = 'j'`,
      'wrongState',
    ],
    ['somebody was not there after all', `update attendance set state = 'absent'`, 'wrongState'],
    ['those who came are removed', 'delete from attendance', 'wrongState'],
    [
      'approved minutes are opened',
      `update meeting set minutes_state = 'draft' where id = 'x'`,
      'wrongState',
    ],
    ['minutes are issued twice', minutes('y'), ''],
  ];

  for (const [name, statement, problem] of refused) {
    test(`refused: ${name}`, async () => {
      const error = await run(statement).then(
        () => assert.fail('was done'),
        (thrown: unknown) => thrown,
      );
      assert.equal(problemOf(error)?.kind ?? '', problem, String(error));
    });
  }

  const done: readonly (readonly [name: string, statement: string])[] = [
    ['a draft is written anew', `update recommendation set text = 'Stop' where id = 'draft'`],
    [
      'what was submitted is taken back',
      `update recommendation set withdrawn_at = now(), withdrawn_why = 'Fejl' where id = 'x'`,
    ],
    ['what was postponed is decided', decision('later', 'notice', 2)],
    ['a notice moves on', `update notice set state = 'received', revision = 2`],
    ['a conflict moves on', `update conflict set place = 'bilateral', revision = 2`],
    ['minutes are written', `update agenda_item set minutes = 'Sagt' where id = 'j'`],
    ['an item is taken off', `delete from agenda_item where id = 'j'`],
  ];

  for (const [name, statement] of done) {
    test(`done: ${name}`, async () => {
      assert.equal((await run(statement)).rowCount, 1);
    });
  }
});
