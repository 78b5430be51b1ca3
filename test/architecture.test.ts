// The fences of the rooms, each tried by a violation planted in a copy of the project's settings: a
// fence that sees no files is green as well.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const tool = (name: string): string => join(root, 'node_modules', '.bin', name);

type Planted = {
  readonly name: string;
  readonly file: string;
  readonly source: string;
  /** The rule expected to object; undefined where nothing may. */
  readonly rule?: string;
};

const boundary = 'lint/style/noRestrictedImports';
const uses = (path: string): string => `import { x } from '${path}';\nexport const y = x;\n`;

/** What each room may import, and what it may not: rooms first, then libraries. */
const rooms = {
  domain: {
    may: ['#domain/b.ts', './b.ts'],
    mayNot: ['#text/b.ts', '#store/b.ts', '#boot/b.ts', 'zod', 'node:fs', '../text/b.ts'],
  },
  text: {
    may: ['#domain/b.ts', '#text/b.ts'],
    mayNot: ['#formats/b.ts', '#store/b.ts', '#operations/b.ts', '#web/b.ts', 'zod', 'node:path'],
  },
  formats: {
    may: ['#domain/b.ts', '#text/b.ts', 'mammoth', 'unpdf', 'yauzl', 'hucre', 'csv-parse'],
    mayNot: ['#store/b.ts', '#operations/b.ts', '#web/b.ts', 'node:fs', 'node:fs/promises', 'pg'],
  },
  outside: {
    may: ['#domain/b.ts', '#text/b.ts', '#formats/b.ts', 'nodemailer'],
    mayNot: ['#store/b.ts', '#operations/b.ts', '#web/b.ts', 'pg', 'hono'],
  },
  store: {
    may: ['#domain/b.ts', 'kysely', 'pg', 'node:fs'],
    mayNot: [
      '#text/b.ts',
      '#formats/b.ts',
      '#operations/b.ts',
      '#web/b.ts',
      '#verifier/verify-log.mjs',
      'hono',
      'zod',
    ],
  },
  operations: {
    may: [
      '#domain/b.ts',
      '#text/b.ts',
      '#formats/b.ts',
      '#store/b.ts',
      '#outside/b.ts',
      '#verifier/verify-log.mjs',
      'zod',
      'node:crypto',
    ],
    mayNot: ['#web/b.ts', '#api/b.ts', '#cli/b.ts', '#boot/b.ts', 'hono', 'preact'],
  },
  web: {
    may: [
      '#domain/b.ts',
      '#text/b.ts',
      '#operations/b.ts',
      'hono',
      'hono/cookie',
      'preact',
      'd3-shape',
    ],
    mayNot: [
      '#store/b.ts',
      '#formats/b.ts',
      '#outside/b.ts',
      '#api/b.ts',
      '#cli/b.ts',
      '#boot/b.ts',
      'pg',
      'kysely',
    ],
  },
  api: {
    may: ['#domain/b.ts', '#text/b.ts', '#operations/b.ts', 'hono'],
    mayNot: [
      '#store/b.ts',
      '#formats/b.ts',
      '#web/b.ts',
      '#cli/b.ts',
      '#boot/b.ts',
      'pg',
      'preact',
    ],
  },
  cli: {
    may: ['#domain/b.ts', '#text/b.ts', '#operations/b.ts', 'node:util'],
    mayNot: ['#store/b.ts', '#formats/b.ts', '#web/b.ts', '#boot/b.ts', 'pg', 'hono'],
  },
  boot: {
    may: [
      '#domain/b.ts',
      '#text/b.ts',
      '#store/b.ts',
      '#operations/b.ts',
      '#web/b.ts',
      '#cli/b.ts',
      'pg',
    ],
    mayNot: ['../store/b.ts'],
  },
} as const;

const boundaries: readonly Planted[] = Object.entries(rooms).flatMap(([room, { may, mayNot }]) => [
  ...may.map((path, index) => ({
    name: `${room} may import ${path}`,
    file: `src/${room}/may-${index}.ts`,
    source: uses(path),
  })),
  ...mayNot.map((path, index) => ({
    name: `${room} may not import ${path}`,
    file: `src/${room}/may-not-${index}.ts`,
    source: uses(path),
    rule: boundary,
  })),
]);

const kinds = "type Kind = 'met' | 'notMet';\n";
const ambient = [
  'Temporal.Now.instant()',
  'new Date()',
  'Date.now()',
  'Math.random()',
  'performance.now()',
  'crypto.randomUUID()',
];

const rules: readonly Planted[] = [
  {
    name: 'domain may not import a room on demand',
    file: 'src/domain/later.ts',
    source: "export const later = () => import('#store/b.ts');\n",
    rule: boundary,
  },
  {
    name: 'domain may not import a type of a room above it',
    file: 'src/domain/type.ts',
    source: "import type { X } from '#store/b.ts';\nexport type Y = X;\n",
    rule: boundary,
  },
  {
    name: 'domain may not pass on what a room above it exports',
    file: 'src/domain/passed.ts',
    source: "export { x } from '#store/b.ts';\n",
    rule: boundary,
  },
  ...['domain', 'text'].flatMap((room) =>
    ambient.map((call, index) => ({
      name: `${room} may not call ${call}`,
      file: `src/${room}/ambient-${index}.ts`,
      source: `export const now = () => ${call};\n`,
      rule: 'plugin',
    })),
  ),
  {
    name: 'boot may call the clock',
    file: 'src/boot/clock-b.ts',
    source: 'export const now = () => Temporal.Now.instant();\n',
  },
  {
    name: 'a circle of imports',
    file: 'src/domain/circle-a.ts',
    source: "import { b } from './circle-b.ts';\nexport const a = (): number => b();\n",
    rule: 'lint/suspicious/noImportCycles',
  },
  {
    name: 'the other half of the circle',
    file: 'src/domain/circle-b.ts',
    source: "import { a } from './circle-a.ts';\nexport const b = (): number => a();\n",
    rule: 'lint/suspicious/noImportCycles',
  },
  {
    name: 'a promise nobody waits for',
    file: 'src/operations/floating.ts',
    source:
      'const save = async (): Promise<void> => {};\nexport const run = (): void => {\n  save();\n};\n',
    rule: 'lint/nursery/noFloatingPromises',
  },
  {
    name: 'a switch that forgets a case',
    file: 'src/domain/switch.ts',
    source: `${kinds}export const say = (kind: Kind): number => {\n  switch (kind) {\n    case 'met':\n      return 1;\n  }\n  return 0;\n};\n`,
    rule: 'lint/nursery/useExhaustiveSwitchCases',
  },
  {
    name: 'a default export',
    file: 'src/store/default.ts',
    source: 'export default 1;\n',
    rule: 'lint/style/noDefaultExport',
  },
  {
    name: 'a file that only passes on others',
    file: 'src/web/barrel.ts',
    source: "export * from './b.ts';\n",
    rule: 'lint/performance/noBarrelFile',
  },
  {
    name: 'any',
    file: 'src/text/any.ts',
    source: 'export const x = (y: any): void => y;\n',
    rule: 'lint/suspicious/noExplicitAny',
  },
  {
    name: 'an import without its ending',
    file: 'src/text/ending.ts',
    source: uses('./b'),
    rule: 'lint/correctness/useImportExtensions',
  },
  {
    name: 'a function of more than a screen',
    file: 'src/text/long.ts',
    source: `export const long = (x: number): number => {\n${'  x;\n'.repeat(70)}  return x;\n};\n`,
    rule: 'lint/complexity/noExcessiveLinesPerFunction',
  },
  {
    name: 'a test of domain may import node:test and fast-check',
    file: 'src/domain/b.test.ts',
    source:
      "import { test } from 'node:test';\nimport { assert } from 'fast-check';\ntest('x', () => assert);\n",
  },
  {
    name: 'not even a test of domain may import the store',
    file: 'src/domain/c.test.ts',
    source: uses('#store/b.ts'),
    rule: boundary,
  },
  {
    name: 'only a test may import node:test',
    file: 'src/domain/not-a-test.ts',
    source: uses('node:test'),
    rule: boundary,
  },
];

type Diagnostic = {
  readonly category: string;
  readonly location: { readonly path: string | { readonly file: string } };
};

const diagnosticsIn = (folder: string): readonly Diagnostic[] => {
  const { stdout, stderr } = spawnSync(
    tool('biome'),
    ['lint', '--reporter=json', '--max-diagnostics=2000', '--diagnostic-level=error', '.'],
    { cwd: folder, encoding: 'utf8', maxBuffer: 50_000_000 },
  );
  const line = stdout.split('\n').find((text) => text.startsWith('{'));
  assert.ok(line, `Biome says nothing readable: ${stderr}`);
  return (JSON.parse(line) as { readonly diagnostics: readonly Diagnostic[] }).diagnostics;
};

const plant = (folder: string, file: string, source: string): void => {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), source);
};

const copyOfSettings = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'fremdrift-architecture-'));
  for (const kept of [
    'biome.json',
    'lint',
    'package.json',
    'tsconfig.json',
    'tsconfig.domain.json',
  ]) {
    cpSync(join(root, kept), join(folder, kept), { recursive: true });
  }
  writeFileSync(join(folder, '.gitignore'), 'node_modules\n');
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return folder;
};

describe('the fences of the rooms', () => {
  let folder = '';
  let found: readonly Diagnostic[] = [];

  before(() => {
    folder = copyOfSettings();
    for (const room of Object.keys(rooms)) {
      plant(folder, `src/${room}/b.ts`, 'export const x = 1;\nexport type X = number;\n');
    }
    for (const { file, source } of [...boundaries, ...rules]) plant(folder, file, source);
    found = diagnosticsIn(folder);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  for (const { name, file, rule } of [...boundaries, ...rules]) {
    test(`${name}${rule === undefined ? '' : ': red'}`, () => {
      const categories = found
        .filter(({ location: { path } }) => (typeof path === 'string' ? path : path.file) === file)
        .map(({ category }) => category);
      if (rule === undefined) assert.deepEqual(categories, []);
      else assert.ok(categories.includes(rule), `expected ${rule}, got: ${categories.join(', ')}`);
    });
  }
});

const impurities = [
  'console.log(1)',
  'process.env',
  "fetch('x')",
  'Buffer.from([1])',
  'setTimeout(() => {}, 1)',
];

describe('the compiler keeps the domain pure', () => {
  const outcomeOf = (source: string) => {
    const folder = copyOfSettings();
    plant(folder, 'src/domain/a.ts', source);
    const result = spawnSync(tool('tsc'), ['-p', 'tsconfig.domain.json'], {
      cwd: folder,
      encoding: 'utf8',
    });
    rmSync(folder, { recursive: true, force: true });
    return result;
  };
  test('what is pure compiles', () => {
    const { status, stdout } = outcomeOf(
      'export const day = Temporal.PlainDate.from("2017-01-01");\n',
    );
    assert.equal(status, 0, stdout);
  });
  for (const impurity of impurities) {
    test(`${impurity} in the domain: red`, () => {
      const { status, stdout } = outcomeOf(`export const x = () => ${impurity};\n`);
      assert.notEqual(status, 0);
      assert.match(stdout, /src\/domain\/a\.ts.*Cannot find name/);
    });
  }
});
