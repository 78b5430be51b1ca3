// The browser of the machine, or one fetched for the occasion; never a reason to fail.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { after } from 'node:test';
import { type Browser, chromium } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const elsewhere = [
  '/usr/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
const isRoot = process.getuid?.() === 0;
const flags = [
  // A browser run by root refuses its own sandbox.
  ...(isRoot ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

type Found = { readonly path: string } | { readonly missing: string };

const runnable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const onThisMachine = (): string | undefined => {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return [process.env.CHROMIUM ?? '', ...onPath, ...elsewhere].find(
    (path) => path !== '' && runnable(path),
  );
};

const run = (command: string, ...rest: readonly string[]): boolean =>
  spawnSync(command, rest, { stdio: ['ignore', 'ignore', 'inherit'], timeout: 600_000 }).status ===
  0;

/** By the system's package manager, which also brings the libraries a browser needs. */
const installedBySystem = (): string | undefined => {
  if (!isRoot) return undefined;
  const done =
    (existsSync('/usr/bin/apt-get') &&
      run('apt-get', 'update', '-qq') &&
      run('apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium')) ||
    (existsSync('/usr/bin/dnf') && run('dnf', 'install', '-y', '-q', 'chromium'));
  return done ? onThisMachine() : undefined;
};

const downloadedByPlaywright = (): string | undefined => {
  const downloaded = (): string | undefined =>
    existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined;
  if (downloaded() !== undefined) return downloaded();
  const folder = dirname(createRequire(import.meta.url).resolve('playwright-core/package.json'));
  run(process.execPath, join(folder, 'cli.js'), 'install', 'chromium');
  return downloaded();
};

const launch = (executablePath: string): Promise<Browser> =>
  chromium.launch({ executablePath, args: flags });

const find = async (): Promise<Found> => {
  const reasons: string[] = [];
  for (const look of [onThisMachine, installedBySystem, downloadedByPlaywright]) {
    const path = look();
    if (path === undefined) continue;
    try {
      shared = await launch(path);
      return { path };
    } catch (error) {
      reasons.push(`${path}: ${error instanceof Error ? error.message.split('\n')[0] : error}`);
    }
  }
  return {
    missing: ['no Chromium on the machine, from its packages or by download', ...reasons].join(
      '; ',
    ),
  };
};

let shared: Browser | undefined;
const found = await find();

if ('missing' in found) {
  process.stderr.write(
    `\n  !! THE BROWSER TESTS ARE SKIPPED: ${found.missing}\n  !! Install Chromium, or name one with CHROMIUM=/path/to/it.\n\n`,
  );
}

after(() => shared?.close());

/** For `describe(name, { skip: browserSkip }, …)`: why there is no browser, or false. */
export const browserSkip: string | false = 'missing' in found ? found.missing : false;

/** The browser all tests of a run share. Open a context of your own in it, and close that. */
export const sharedBrowser = async (): Promise<Browser> => {
  if ('missing' in found) throw new Error(found.missing);
  shared ??= await launch(found.path);
  return shared;
};
