import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BootRefusal } from '#boot/refusal.ts';
import { commandFor, giveTo, type ServerAccount } from './account.ts';
import type { PostgresBinaries } from './binaries.ts';
import { isAlive, readIfThere } from './running.ts';

/** The only SQL user of an embedded server, and the name of the database the plans lie in. */
export const embeddedName = 'fremdrift';

type ClusterRequest = {
  readonly folder: string;
  readonly binaries: PostgresBinaries;
  readonly account: ServerAccount;
  /** False for throw-away clusters: nothing is forced to disk. */
  readonly durable: boolean;
};

/**
 * Makes the folder of a PostgreSQL cluster unless it is there.
 *
 * Danish order (z æ ø å) comes from ICU; `C.UTF-8` alone would sort å before ø.
 *
 * @returns whether it is there; false while another process is making it
 * @throws BootRefusal when the folder belongs to another major version, or cannot be made
 */
export const ensureCluster = (request: ClusterRequest): boolean => {
  const { folder, binaries } = request;
  if (!isMade(folder)) {
    const lock = `${folder}.lock`;
    if (!claim(lock)) return false;
    try {
      if (!isMade(folder)) makeCluster(request);
    } finally {
      rmSync(lock, { force: true });
    }
  }
  checkVersion(folder, binaries.major);
  return true;
};

const isMade = (folder: string): boolean => existsSync(join(folder, 'PG_VERSION'));

/** @returns whether the lock is ours; one whose holder is dead is taken over */
const claim = (lock: string): boolean => {
  if (!isAlive(Number(readIfThere(lock)))) rmSync(lock, { force: true });
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    return false;
  }
};

const makeCluster = (request: ClusterRequest): void => {
  // Made beside and renamed: a start that is interrupted leaves no half-made cluster behind.
  const unfinished = `${request.folder}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true, mode: 0o700 });
  giveTo(request.account, unfinished);
  initialise(unfinished, request);
  createApplicationDatabase(unfinished, request);
  rmSync(request.folder, { recursive: true, force: true });
  renameSync(unfinished, request.folder);
};

const checkVersion = (folder: string, major: number): void => {
  const found = readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim();
  if (found === String(major)) return;
  throw new BootRefusal(
    `Data i ${folder} er skrevet af PostgreSQL ${found}, men her følger PostgreSQL ${major} med. Peg FREMDRIFT_DATA på en anden mappe, eller kør PostgreSQL ${found} selv og angiv DATABASE_URL.`,
  );
};

const initialise = (folder: string, { binaries, account, durable }: ClusterRequest): void => {
  run(account, join(binaries.bin, 'initdb'), [
    `--pgdata=${folder}`,
    `--username=${embeddedName}`,
    '--encoding=UTF8',
    `--locale=${process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8'}`,
    '--locale-provider=icu',
    '--icu-locale=da-DK',
    // The socket's folder is closed to all others, and no network is listened to.
    '--auth-local=trust',
    '--auth-host=reject',
    '--no-instructions',
    ...(durable ? [] : ['--no-sync']),
  ]);
};

const createApplicationDatabase = (folder: string, request: ClusterRequest): void => {
  const options = ['--single', '-D', folder, ...(request.durable ? [] : ['-F']), 'postgres'];
  run(
    request.account,
    join(request.binaries.bin, 'postgres'),
    options,
    `create database ${embeddedName}\n`,
  );
};

const run = (
  account: ServerAccount,
  program: string,
  rest: readonly string[],
  input?: string,
): void => {
  const { command, rest: words, options } = commandFor(account, program, rest);
  const result = spawnSync(command, words, {
    ...options,
    encoding: 'utf8',
    cwd: '/',
    env: { PATH: process.env.PATH, LC_ALL: 'C' },
    ...(input === undefined ? {} : { input }),
  });
  if (result.status === 0) return;
  const said = [result.error?.message, result.stderr].filter(Boolean).join('\n').trim();
  const hint =
    account.kind === 'other'
      ? `\nSom root kører PostgreSQL her som bruger ${account.user}: både projektets mappe og datamappen skal kunne nås af brugeren. Vælg en anden datamappe med FREMDRIFT_DATA.`
      : '';
  throw new BootRefusal(`PostgreSQLs datamappe kunne ikke laves (${program}):\n${said}${hint}`);
};
