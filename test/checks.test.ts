// The checks that are programs of their own, as tests: one summary then counts everything.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const tool = (name: string): string => join(root, 'node_modules', '.bin', name);

type Outcome = { readonly code: number | null; readonly said: string };

const run = (
  command: string,
  rest: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Outcome> =>
  new Promise((resolve, reject) => {
    const { NODE_TEST_CONTEXT: _, ...outer } = process.env;
    const child = spawn(command, rest, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...outer, ...environment },
    });
    const parts: string[] = [];
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (part: string) => parts.push(part));
    }
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, said: parts.join('') }));
  });

const checks = [
  { name: 'the types of everything', command: tool('tsc'), rest: ['-p', '.'] },
  {
    name: 'the types of the domain, which knows no platform',
    command: tool('tsc'),
    rest: ['-p', 'tsconfig.domain.json'],
  },
  {
    name: 'format, lint and the fences of the rooms',
    command: tool('biome'),
    rest: ['check', '--error-on-warnings', '--diagnostic-level=warn', '--max-diagnostics=200', '.'],
  },
];

for (const { name, command, rest } of checks) {
  test(name, async () => {
    const { code, said } = await run(command, rest);
    assert.equal(code, 0, `\n${said}`);
  });
}

// The oldest PostgreSQL the SQL is written for, where Debian's packages have put it.
const oldPrograms = '/usr/lib/postgresql/15/bin';

const sourceOf = (file: string): string => readFileSync(join(root, file), 'utf8');

/** What a suite imports to get a database, directly or by way of another support file. */
const databaseSupport = globSync('test/support/*.{ts,tsx}', { cwd: root })
  .filter((file) => file.endsWith('/database.ts') || sourceOf(file).includes("/database.ts'"))
  .map((file) => `#test/${basename(file)}`);

/** A browser, or a program of its own, adds nothing here and takes long. */
const suitesOnDatabase = globSync('{src,test}/**/*.test.{ts,tsx}', { cwd: root }).filter((file) => {
  const source = sourceOf(file);
  return (
    databaseSupport.some((support) => source.includes(`'${support}'`)) &&
    !['#test/browser.ts', '#test/processes.ts'].some((slow) => source.includes(slow))
  );
});

test('the suites on the database, once more on PostgreSQL 15', {
  skip: existsSync(join(oldPrograms, 'postgres'))
    ? (process.env.FREMDRIFT_TEST_POSTGRES ?? '') !== '' && 'this run is on it'
    : `no PostgreSQL 15 in ${oldPrograms}`,
}, async (t) => {
  const hook = fileURLToPath(new URL('../scripts/tsx-hook.mjs', import.meta.url));
  const options = ['--import', hook, '--test', '--test-isolation=none', '--test-reporter=spec'];
  const { code, said } = await run(process.execPath, [...options, ...suitesOnDatabase], {
    FREMDRIFT_TEST_POSTGRES: oldPrograms,
  });
  assert.equal(code, 0, `\n${said}`);
  const passed = /^ℹ pass (\d+)$/m.exec(said)?.[1] ?? '0';
  assert.notEqual(passed, '0', 'nothing ran');
  t.diagnostic(`${passed} tests passed on PostgreSQL 15`);
});
