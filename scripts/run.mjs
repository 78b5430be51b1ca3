// The one way in: `node scripts/run.mjs TASK [ARGUMENTS]`, called by every npm script.
// It runs on any Node >= 20 and without installed packages, because on a fresh clone there are
// none: it installs what the lock file says, then hands over to the Node the project is built on.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import * as nodeModule from 'node:module';
import { constants } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const inRoot = (/** @type {string[]} */ ...parts) => join(root, ...parts);
const neededMajor = 26;
const compileCache = inRoot('node_modules', '.cache', 'fremdrift', 'compile');
const hook = ['--import', pathToFileURL(inRoot('scripts', 'tsx-hook.mjs')).href];
const testRun = [
  ...hook,
  '--test',
  '--test-isolation=none',
  '--test-reporter=spec',
  '--test-timeout=300000',
];

/**
 * What each task runs. `file`: a module run with the task's arguments. `node`: a command line for
 * Node, with the arguments added. `tool`: a command from node_modules/.bin.
 * @type {Record<string, { file?: string, node?: string[], tool?: string[], fallback?: string[], fromCaller?: boolean }>}
 */
const tasks = {
  start: { file: 'src/boot/main.ts' },
  dev: { node: ['--watch', '--watch-preserve-output', ...hook, 'src/boot/main.ts'] },
  fremdrift: { file: 'src/boot/command-line.ts', fromCaller: true },
  test: { node: testRun, fallback: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.ts'] },
  check: {
    node: testRun,
    fallback: ['src/**/*.test.{ts,tsx}', 'test/*.test.ts'],
  },
  browser: { node: testRun, fallback: ['test/browser/**/*.test.ts'] },
  bench: { file: 'bench/main.ts' },
  'bench:reader': { file: 'bench/reader.ts' },
  screenshot: { file: 'scripts/screenshot.ts' },
  picture: { file: 'scripts/readme-picture.ts' },
  fix: { tool: ['biome', 'check', '--write'], fallback: ['.'] },
  mutate: { tool: ['stryker', 'run'] },
};

/** @param {string} sentence @returns {never} */
const refuse = (sentence) => {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
};

// ── Installed packages ─────────────────────────────────────────────────────────────────────────

/**
 * Whether an installation made by hand (`npm ci`, `npm install`) is what the lock file says.
 * Packages for other platforms are optional and absent; all others must be there.
 */
const installedByHand = () => {
  const hidden = inRoot('node_modules', '.package-lock.json');
  if (!existsSync(hidden)) return false;
  const installed = JSON.parse(readFileSync(hidden, 'utf8')).packages;
  const wanted = JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8')).packages;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true;
    const found = installed[path];
    return found === undefined ? entry.optional === true : found.version === entry.version;
  });
};

const install = () => {
  process.stderr.write('Installerer det, Fremdrift er bygget af (npm ci) …\n');
  // npm must not run on the Node inside the folder it is about to delete.
  const path = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => !folder.includes('node_modules'))
    .join(delimiter);
  const result = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    // The command line's standard output belongs to the command.
    stdio: ['ignore', 2, 2],
    env: { ...withoutNpm(process.env), PATH: path },
    shell: process.platform === 'win32',
  });
  if (result.status !== 0) {
    refuse('Installationen (npm ci) mislykkedes. Er der adgang til npm-registret?');
  }
};

/** npm's own variables point at the Node that runs now; a nested npm must find its own. */
const withoutNpm = (/** @type {NodeJS.ProcessEnv} */ environment) =>
  Object.fromEntries(
    Object.entries(environment).filter(([name]) => !/^npm_(?!config_)/.test(name)),
  );

const ensureInstalled = () => {
  const stamp = inRoot('node_modules', '.cache', 'fremdrift', 'installed');
  const lock = createHash('sha256')
    .update(readFileSync(inRoot('package-lock.json')))
    .digest('hex');
  const wanted = `${lock} ${process.platform} ${process.arch}`;
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  if (!installedByHand()) install();
  rmSync(stamp, { force: true });
  mkdirSync(inRoot('node_modules', '.cache', 'fremdrift'), { recursive: true });
  writeFileSync(stamp, wanted);
};

// ── The Node to run on ─────────────────────────────────────────────────────────────────────────

const runsOnNeeded = () => Number(process.versions.node.split('.')[0]) >= neededMajor;

/** The Node that came with the packages; where none is made for the platform, the one running. */
const nodeToRunOn = () => {
  const packaged = inRoot(
    'node_modules',
    '.bin',
    process.platform === 'win32' ? 'node.cmd' : 'node',
  );
  if (process.platform !== 'darwin' && existsSync(packaged)) return packaged;
  if (runsOnNeeded()) return process.execPath;
  return refuse(
    `Fremdrift kører på Node ${neededMajor} eller nyere. Her kører Node ${process.versions.node}, og der findes ` +
      `ingen færdig pakke til ${process.platform}-${process.arch}. Installér Node ${neededMajor} (fx fra nodejs.org) og prøv igen.`,
  );
};

// ── Running ────────────────────────────────────────────────────────────────────────────────────

/**
 * npm starts a script by way of a shell, which may or may not give its place to the script; when
 * npm is killed, the shell lives on. So both are looked at.
 */
const npmAbove = () => {
  let stat = '';
  try {
    stat = readFileSync(`/proc/${process.ppid}/stat`, 'utf8');
  } catch {
    // Not Linux: only the nearest parent is known.
  }
  const [, name = '', above] = /^\d+ \((.*)\) \S (\d+)/s.exec(stat) ?? [];
  return /^(sh|dash|bash|ash|busybox)$/.test(name) ? `${process.ppid} ${above}` : `${process.ppid}`;
};

/** Ends what was started when npm is gone without a word. */
const whenNpmEnds = (/** @type {() => void} */ ended) => {
  if (process.env.npm_lifecycle_event === undefined) return;
  const before = npmAbove();
  const watch = setInterval(() => {
    if (npmAbove() === before) return;
    clearInterval(watch);
    ended();
  }, 500);
  watch.unref();
};

/**
 * Memory that is let go goes back to the system: glibc else makes a heap for each thread and keeps
 * what it let go, and once it has seen a large block, as when a file is read, it keeps the next ones
 * among the small, where they leave holes. It must be told before a program begins, so this one
 * begins again in the same process.
 */
const allocator = {
  MALLOC_ARENA_MAX: process.env.MALLOC_ARENA_MAX ?? '2',
  MALLOC_MMAP_THRESHOLD_: process.env.MALLOC_MMAP_THRESHOLD_ ?? '1048576',
};

const beginWithOurAllocator = () => {
  const isTold = Object.keys(allocator).every((name) => process.env[name] !== undefined);
  if (process.platform !== 'linux' || isTold) return;
  const rest = [...process.execArgv, ...process.argv.slice(1)];
  process.execve?.(process.execPath, [process.execPath, ...rest], { ...process.env, ...allocator });
};

/** Runs a module in this process: saves a process, and the signals reach it by themselves. */
const runHere = async (/** @type {string} */ file, /** @type {string[]} */ rest) => {
  nodeModule.enableCompileCache?.(compileCache);
  // For the programs it begins itself.
  process.env.NODE_COMPILE_CACHE ??= compileCache;
  process.argv = [process.execPath, file, ...rest];
  whenNpmEnds(() => process.kill(process.pid, 'SIGTERM'));
  await import('./tsx-hook.mjs');
  await import(pathToFileURL(file).href);
};

const runBeside = (
  /** @type {string} */ command,
  /** @type {string[]} */ rest,
  /** @type {'alone' | 'channel'} */ tie = 'alone',
) => {
  const bin = inRoot('node_modules', '.bin');
  const child = spawn(command, rest, {
    // The channel closes when this process ends, however it ends: the program then stops too.
    stdio: ['inherit', 'inherit', 'inherit', ...(tie === 'channel' ? ['ipc'] : [])],
    env: {
      ...process.env,
      ...allocator,
      PATH: `${bin}${delimiter}${process.env.PATH ?? ''}`,
      NODE_COMPILE_CACHE: compileCache,
    },
  });
  const passedOn = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
  for (const signal of passedOn) process.on(signal, () => child.kill(signal));
  whenNpmEnds(() => child.kill('SIGTERM'));
  child.on('error', (error) => refuse(`Kunne ikke starte ${command}: ${error.message}`));
  child.on('exit', (code, signal) => {
    process.exit(code ?? 128 + (signal === null ? 0 : constants.signals[signal]));
  });
};

const [taskName = '', ...given] = process.argv.slice(2);
const task = tasks[taskName];
if (task === undefined) {
  refuse(`Ukendt opgave: "${taskName}". Kendte opgaver: ${Object.keys(tasks).join(', ')}`);
} else {
  ensureInstalled();
  // npm moves to the project's folder; files named on the command line are relative to the caller's.
  process.chdir(task.fromCaller ? (process.env.INIT_CWD ?? process.cwd()) : root);
  const rest = given.length > 0 ? given : (task.fallback ?? []);
  if (task.file !== undefined) {
    const file = inRoot(task.file);
    if (runsOnNeeded() && taskName === 'start') beginWithOurAllocator();
    if (runsOnNeeded()) await runHere(file, rest);
    // Settings of the memory, such as `npm start` has, hold for the Node that takes over too.
    else runBeside(nodeToRunOn(), [...process.execArgv, ...hook, file, ...rest], 'channel');
  } else if (task.node !== undefined) {
    runBeside(nodeToRunOn(), [...task.node, ...rest]);
  } else if (task.tool !== undefined) {
    const [name = '', ...options] = task.tool;
    runBeside(inRoot('node_modules', '.bin', name), [...options, ...rest]);
  }
}
