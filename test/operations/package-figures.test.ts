// The figures of an auditor's package are held against the log by the offline verifier: changed in the
// database before the package was made, or in the package with its list made to fit.
import assert from 'node:assert/strict';
import { describe, type TestContext, test } from 'node:test';
import JSZip from 'jszip';
import { makeAudit } from '#operations/audit/make.ts';
import { perform } from '#operations/perform.ts';
import { importPlanFile } from '#operations/plans/import-file.ts';
import { registerReading } from '#operations/readings/register.ts';
import type { Database } from '#store/database.ts';
import { testDatabase } from '#test/database.ts';
import { newMark, peopleOn, ownPlan as plan } from '#test/people.ts';
import { samplePlan } from '#test/sample-plan.ts';
import { checkPackage, findingText, manifestText, sha256 } from '#verifier/verify-log.mjs';
import { accepted } from './refusals.ts';

/** The year of a figure the plan began with, and of one that was registered. */
const [begunWith, registered] = [2017, 2018];

const setting = async (t: TestContext) => {
  const database = await testDatabase(t);
  const people = peopleOn(database);
  await perform(importPlanFile, people.system, { file: samplePlan() });
  await accepted(
    perform(registerReading, people.editor, {
      plan,
      series: 'safety',
      period: '2018',
      state: 'measured',
      value: '70.5',
      sample: { kind: 'size', n: 300 },
      standing: 'final',
      confirmed: [],
      once: newMark(),
    }),
  );
  const made = async (year: number) => {
    const input = { plan, year, once: newMark() };
    const { id } = await accepted(perform(makeAudit, people.editor, input));
    return unzipped(database, id);
  };
  return { database, made };
};

type Files = Map<string, Uint8Array>;

const unzipped = async (database: Database, document: string): Promise<Files> => {
  const { rows } = await database.pool.query<{ bytes: Buffer }>(
    `select bytes from document_file where document = $1 and format = 'zip'`,
    [document],
  );
  const zip = await JSZip.loadAsync(rows[0]?.bytes ?? '');
  const files: Files = new Map();
  for (const [name, file] of Object.entries(zip.files)) {
    files.set(name, await file.async('uint8array'));
  }
  return files;
};

const textOf = (files: Files, name: string): string =>
  Buffer.from(files.get(name) ?? '').toString('utf8');

/** The package with a file changed and the list of its files made to fit. */
const withFile = (files: Files, name: string, text: string | undefined): Files => {
  const changed = new Map(files);
  changed.delete('manifest.json');
  if (text === undefined) changed.delete(name);
  else changed.set(name, Buffer.from(text));
  const { year, madeAt } = JSON.parse(textOf(files, 'manifest.json'));
  const listed = [...changed].map(([each, bytes]) => ({
    name: each,
    size: bytes.length,
    sha256: sha256(bytes),
  }));
  changed.set('manifest.json', Buffer.from(manifestText({ plan, year, madeAt, files: listed })));
  return changed;
};

const found = (files: Files): readonly string[] => {
  const checked = checkPackage(files);
  assert.ok('findings' in checked, JSON.stringify(checked));
  return checked.findings.map(findingText);
};

describe('the figures of a package', () => {
  test('are as the log tells, those a plan began with and those that were registered', async (t) => {
    const { made } = await setting(t);
    for (const [year, figure] of [
      [begunWith, '66,1 % (404 af 611)'],
      [registered, '70,5 %'],
    ] as const) {
      const files = await made(year);
      assert.deepEqual(found(files), []);
      assert.ok(textOf(files, 'audit.json').includes(`"figure": "${figure}`), figure);
    }
  });

  test('changed in audit.json, with the list made to fit, are found', async (t) => {
    const { made } = await setting(t);
    for (const year of [begunWith, registered]) {
      const files = await made(year);
      const audit = textOf(files, 'audit.json');
      for (const other of ['99 % (n = 300)', 'skjult', 'ikke målt']) {
        const changed = audit.replace(/"figure": "[^"]*"/, `"figure": "${other}"`);
        const [fault, ...others] = found(withFile(files, 'audit.json', changed));
        assert.match(fault ?? '', /^Et tal i audit\.json \(.*\) er ikke, som loggen fortæller\.$/);
        assert.deepEqual(others, []);
      }
      const another = audit.replace(/("readings": \[\s*\{\s*"id": ")[^"]*"/, '$1x"');
      assert.equal(found(withFile(files, 'audit.json', another)).length, 1);
    }
  });

  test('changed in figures.json are found; without it the package is not whole', async (t) => {
    const { made } = await setting(t);
    const files = await made(begunWith);
    const figures = textOf(files, 'figures.json');
    const changed = figures.replace('\\"value\\": \\"66.1\\"', '\\"value\\": \\"96.1\\"');
    assert.notEqual(changed, figures);
    assert.ok(
      found(withFile(files, 'figures.json', changed)).includes(
        'Et tal i figures.json (safety, 2017) er ikke, som loggen fortæller.',
      ),
    );
    const rows = figures.split('\n');
    const cut = [...rows.slice(0, 1), ...rows.slice(2)].join('\n');
    assert.ok(
      found(withFile(files, 'figures.json', cut)).includes(
        'Tallene i figures.json er ikke dem, loggen siger, planen begyndte med.',
      ),
    );
    assert.deepEqual(found(withFile(files, 'figures.json', undefined)), [
      'Pakken er uden figures.json og kan ikke kontrolleres helt.',
    ]);
  });

  test('changed or removed in the database before it was made are found without the database', async (t) => {
    const { database, made } = await setting(t);
    await database.pool.query(
      `alter table reading disable trigger all;
       update reading set value = 97 where series = 'safety' and period = '2017' and supersedes is not null`,
    );
    assert.ok(
      found(await made(begunWith)).includes(
        'Et tal i figures.json (safety, 2017) er ikke, som loggen fortæller.',
      ),
    );
    await database.pool.query(`delete from reading where supersedes is not null`);
    assert.ok(
      found(await made(registered)).includes(
        'Et tal, planen begyndte med, var fjernet, da pakken blev lavet.',
      ),
    );
  });
});
