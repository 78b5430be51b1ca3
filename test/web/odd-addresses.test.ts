// Every address there is, with what nobody types in good faith: none of it is a fault of ours.
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { before, describe, test } from 'node:test';
import type { PlanKey } from '#domain/plans/plan.ts';
import { openCycle } from '#operations/cycle/open.ts';
import { perform } from '#operations/perform.ts';
import { suiteDatabase } from '#test/database.ts';
import { meetingSteps } from '#test/meetings.ts';
import { bodies, organisationFor } from '#test/organisation.ts';
import { newMark, peopleOn } from '#test/people.ts';
import { openSite, type Site, type Visitor } from './site.ts';

const plan = 'fjordparken' as PlanKey;

const odd: readonly string[] = [
  '%00',
  '%ED%A0%80',
  '%E0%A4%A',
  '-1',
  '99999999999999999999',
  "x' or 1=1 --",
  '<script>alert(1)</script>',
  '010190-1234',
  'x'.repeat(3_000),
  '__proto__',
];

const typed: readonly string[] = [
  '\u0000',
  '99999999999999999999',
  '31. februar 2019',
  '0000-00-00',
  '010190-1234',
  '\ud800',
  'x'.repeat(40_000),
];

describe('what nobody types in good faith', () => {
  const database = suiteDatabase();
  let site: Site;
  let editor: Visitor;
  let fields: readonly string[];
  const real: Record<string, string> = {};
  const routes = (method: string): readonly string[] => [
    ...new Set(site.app.routes.filter((each) => each.method === method).map(({ path }) => path)),
  ];

  before(async () => {
    site = await openSite(database.get());
    const people = peopleOn(database.get(), '2021-03-01T10:00:00.000Z');
    await organisationFor(people.editor, plan);
    await perform(openCycle, people.editor, { plan, year: 2018, dates: {}, once: newMark() });
    const meeting = await meetingSteps(people.editor).plan(bodies.district);
    await meetingSteps(people.editor).free(meeting, 'Et punkt');
    editor = await site.signIn('Erik', 'administrator');
    Object.assign(real, { plan, body: bodies.district, year: '2018', meeting, code: 'T1' });
    fields = await fieldsOf();
  });

  /** The names that any page reads from a form. */
  const fieldsOf = async (): Promise<readonly string[]> => {
    const root = new URL('../../src/web/', import.meta.url);
    const names = new Set<string>();
    for (const name of await readdir(root, { recursive: true })) {
      if (!/\.tsx?$/.test(name) || /\.test\./.test(name)) continue;
      const text = await readFile(new URL(name, root), 'utf8');
      for (const [, field] of text.matchAll(/\b(?:text|all|many|texts|one)\('([\w.-]+)'\)/g)) {
        if (field !== undefined) names.add(field);
      }
      for (const [, field] of text.matchAll(/\bname="([\w.-]+)"/g)) {
        if (field !== undefined) names.add(field);
      }
    }
    return [...names];
  };

  const filled = (pattern: string, nth: number, value: string): string => {
    let at = -1;
    return pattern.replaceAll(/:(\w+)(\{[^}]*\})?\??/g, (_, name: string) => {
      at += 1;
      return at === nth ? encodeURI(value).replaceAll('%25', '%') : (real[name] ?? 'x');
    });
  };

  const paramsOf = (pattern: string): number => pattern.match(/:\w+/g)?.length ?? 0;

  const faults: string[] = [];
  const notAFault = async (answer: Promise<{ status: number }>, what: string): Promise<void> => {
    const { status } = await answer;
    if (status >= 500) faults.push(`${status}: ${what.slice(0, 200)} ${site.failures.at(-1)}`);
  };

  test('an address is answered, and is not there', async () => {
    assert.ok(routes('GET').length > 60, `${routes('GET').length}`);
    for (const pattern of routes('GET').filter((each) => each.includes(':'))) {
      for (const value of odd) {
        for (let nth = 0; nth < paramsOf(pattern); nth += 1) {
          const path = filled(pattern, nth, value);
          await notAFault(editor.get(path), `GET ${pattern} ${value}`);
        }
      }
    }
  });

  test('what is typed after the address is read, or told to be wrong', async () => {
    const names = ['aar', 'year', 'organ', 'om', 'id', 'dato', 'asOf', 'before', 'moede', 'gemt'];
    const more = ['beslutning', 'punkt', 'side', 'hvis', 'fra', 'tilbage', 'videre', 'vis', 'trin'];
    for (const pattern of routes('GET').filter((each) => !each.includes('*'))) {
      for (const value of odd) {
        const query = [...names, ...more].map(
          (name) => `${name}=${encodeURI(value).replaceAll('%25', '%')}`,
        );
        const path = `${filled(pattern, -1, '')}?${query.join('&')}`;
        await notAFault(editor.get(path), `GET ${pattern}?${value}`);
      }
    }
  });

  test('a form of nonsense is refused', async () => {
    assert.ok(fields.length > 60, `${fields.length}`);
    // Signing out ends the session that the others are sent in.
    const posts = routes('POST').filter((each) => !/log-ud/.test(each));
    assert.ok(posts.length > 60, `${posts.length}`);
    for (const pattern of posts) {
      for (const value of typed) {
        const path = filled(pattern, -1, '');
        const sent = Object.fromEntries(fields.map((name) => [name, value]));
        await notAFault(editor.post(path, sent), `POST ${pattern} ${value}`);
      }
      await notAFault(editor.post(filled(pattern, -1, ''), { once: newMark() }), `POST ${pattern}`);
    }
  });

  test('nothing of it was a fault of ours', () => {
    assert.deepEqual(faults, []);
    assert.deepEqual(site.failures, []);
  });
});
