// What must never be false is held by the database itself, whoever writes to it.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { suiteDatabase } from '#test/database.ts';
import { problemOf } from './refusals.ts';

describe('the rules of the database', () => {
  const suite = suiteDatabase();
  const run = (text: string) => suite.get().pool.query(text);
  before(async () => {
    await run(`
      insert into plan (key, structure) values ('a', '{}'), ('b', '{}');
      insert into source (plan, key, position, name) values (1, 's', 1, 'S'), (2, 's', 1, 'S');
      insert into series (plan, key, position, indicator, population, unit, polarity, source, role)
        values (1, 'x', 1, 'I', 'P', 'percent', 'neutral', 's', 'area'), (2, 'only-b', 1, 'I', 'P', 'percent', 'neutral', 's', 'area');
      insert into criterion (plan, key, code, position, focus_area, sentence) values (1, 'c', 'C', 1, 'f', 's');
      insert into criterion_version (plan, criterion, number, kind, params, interpretation, presumed, entered_by, entered_at)
        values (1, 'c', 1, 'watch-only', '{}', '', '{}', 'x', now());
      insert into event (plan, at, actor_name, operation, request_id, payload) values (1, now(), 'x', 'o', 'r', '{"kind": "x"}');
    `);
    await run(reading({}));
  });

  const reading = (more: Readonly<Record<string, string>>): string => {
    const row: Record<string, string> = {
      plan: '1',
      key: "'r1'",
      series: "'x'",
      period: "'2015'",
      state: "'measured'",
      value: '64.6',
      standing: "'final'",
      entered_by: "'x'",
      entered_at: 'now()',
      ...more,
    };
    return `insert into reading (${Object.keys(row).join(', ')}) values (${Object.values(row).join(', ')})`;
  };
  const another = { key: "'r2'" };

  const refused: readonly (readonly [
    name: string,
    statement: string,
    problem: string | undefined,
  ])[] = [
    ['a reading is changed', "update reading set value = 70 where key = 'r1'", 'wrongState'],
    ['a reading is removed', 'delete from reading', 'wrongState'],
    ['all readings are removed', 'truncate reading', 'wrongState'],
    ['a version is changed', "update criterion_version set kind = 'x'", 'wrongState'],
    ['a version is removed', 'delete from criterion_version', 'wrongState'],
    ['an event is changed', "update event set payload = '{}'", 'wrongState'],
    ['an event is removed', 'delete from event', 'wrongState'],
    ['everything is removed', 'truncate plan cascade', 'wrongState'],
    ['a measured figure has no value', reading({ ...another, value: 'null' }), 'invalid'],
    ['a hidden figure has a value', reading({ ...another, state: "'suppressed'" }), 'invalid'],
    ['a value is no number', reading({ ...another, value: "'NaN'" }), 'invalid'],
    ['an unknown state', reading({ ...another, state: "'guessed'" }), 'invalid'],
    ['a measured figure is expected', reading({ ...another, expected: 'now()' }), 'invalid'],
    [
      'a divisor without a value',
      reading({ ...another, state: "'pending'", value: 'null', value_divisor: '3' }),
      'invalid',
    ],
    ['half a sample', reading({ ...another, sample_numerator: '1' }), 'invalid'],
    [
      'two samples',
      reading({ ...another, sample_size: '1', sample_numerator: '1', sample_denominator: '2' }),
      'invalid',
    ],
    ['half an evidence', reading({ ...another, evidence_file_name: "'a'" }), 'invalid'],
    ['the same reading twice', reading({}), 'alreadyExists'],
    ['a series of another plan', reading({ ...another, series: "'only-b'" }), 'notFound'],
    ['a correction of nothing', reading({ ...another, supersedes: "'r0'" }), 'notFound'],
    ['a correction of itself', reading({ ...another, supersedes: "'r2'" }), 'invalid'],
    [
      'a correction of a reading of another plan',
      reading({ ...another, plan: '2', series: "'only-b'", supersedes: "'r1'" }),
      'notFound',
    ],
    [
      'two corrections of one',
      `${reading({ ...another, supersedes: "'r1'" })}; ${reading({ key: "'r3'", supersedes: "'r1'" })}`,
      'stale',
    ],
    [
      'a key that fits no address',
      "insert into plan (key, structure) values ('A b', '{}')",
      'invalid',
    ],
    [
      'a key that is taken',
      "insert into plan (key, structure) values ('a', '{}')",
      'alreadyExists',
    ],
    [
      'an event of no kind',
      `insert into event (at, actor_name, operation, request_id, payload) values (now(), 'x', 'o', 'r', '{}')`,
      'invalid',
    ],
    ['a fault of ours', 'select nonsense', undefined],
  ];
  for (const [name, statement, problem] of refused) {
    test(`refused: ${name}`, async () => {
      const error = await run(`begin; ${statement}; commit`).then(
        () => assert.fail('was accepted'),
        (caught: unknown) => caught,
      );
      await run('rollback');
      assert.equal(problemOf(error)?.kind, problem, String(error));
    });
  }

  test('a value keeps every digit it was given', async () => {
    const digits = `${'9'.repeat(40)}.${'0'.repeat(39)}1`;
    await run(reading({ key: "'exact'", period: "'2016'", value: digits }));
    const { rows } = await run("select value from reading where key = 'exact'");
    assert.deepEqual(rows, [{ value: digits }]);
  });
});
