// The product as it is started, in front of a database of the tests: to be killed, and started again.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SuiteDatabase } from './database.ts';
import { freePort, type Program, startProgram } from './processes.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const hook = join(root, 'scripts', 'tsx-hook.mjs');

export type Server = Program & { readonly origin: string };

export type Servers = {
  /** Starts one more; `environment` are settings beside the database, the folder and the port. */
  readonly start: (environment?: Readonly<Record<string, string>>) => Promise<Server>;
  readonly kill: (server: Program, signal?: NodeJS.Signals) => Promise<unknown>;
  /** Kills what runs and removes what was written. */
  readonly clean: () => Promise<void>;
  /** Kills what runs. */
  readonly killAll: () => Promise<void>;
};

/** Servers on one database, with a data folder of their own. */
export const serversOn = (suite: SuiteDatabase): Servers => {
  const folder = mkdtempSync(join(tmpdir(), 'fremdrift-killed-'));
  const running: Program[] = [];
  const kill: Servers['kill'] = async ({ child, end }, signal = 'SIGKILL') => {
    child.kill(signal);
    return end;
  };
  const killAll = async (): Promise<void> => {
    for (const program of running.splice(0)) await kill(program);
  };
  return {
    start: async (environment = {}) => {
      const address = suite.address();
      assert.ok(typeof address === 'object');
      const { host, port, user, database } = address;
      const place = `host=${encodeURIComponent(host)}&port=${port}`;
      const listening = String(await freePort());
      const program = startProgram(process.execPath, ['--import', hook, 'src/boot/main.ts'], {
        cwd: root,
        environment: {
          DATABASE_URL: `postgres://${user}@localhost/${database}?${place}`,
          PORT: listening,
          HOST: '127.0.0.1',
          FREMDRIFT_DATA: folder,
          ...environment,
        },
      });
      running.push(program);
      return { ...program, origin: `http://localhost:${listening}` };
    },
    kill,
    killAll,
    clean: async () => {
      await killAll();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
