// Programs of their own, started, spoken to and watched until they are gone.
import { type ChildProcess, spawn } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** Whether the system tells which processes run; only there can their absence be tested. */
export const processesAreListed = process.platform === 'linux';

const readIfThere = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
};

/** The processes whose command line, or environment, names the folder. */
export const processesNaming = (folder: string): readonly string[] =>
  globSync('/proc/[0-9]*').flatMap((process) => {
    const commandLine = readIfThere(`${process}/cmdline`);
    const environment = readIfThere(`${process}/environ`);
    return `${commandLine}\0${environment}`.includes(folder)
      ? [`${process} ${commandLine.replaceAll('\0', ' ')}`]
      : [];
  });

/** Asks until the answer is yes; fails with `what` after a bounded time. */
export const eventually = async (
  what: string,
  isSo: () => boolean | Promise<boolean>,
  patience = 15_000,
): Promise<void> => {
  const deadline = Date.now() + patience;
  while (Date.now() < deadline) {
    if (await isSo()) return;
    await pause(10);
  }
  throw new Error(`waited in vain: ${what}`);
};

export type Program = {
  readonly child: ChildProcess;
  readonly said: () => string;
  /** Resolves with the exit code, or the name of the signal. */
  readonly end: Promise<number | NodeJS.Signals | null>;
};

/** Starts a program in a process group of its own, so that a test can play the terminal. */
export const startProgram = (
  command: string,
  rest: readonly string[],
  options: {
    readonly cwd: string;
    readonly environment?: Readonly<Record<string, string>>;
    readonly user?: number;
  },
): Program => {
  const { NODE_TEST_CONTEXT: _, ...outer } = process.env;
  const child = spawn(command, rest, {
    cwd: options.cwd,
    detached: true,
    env: { ...outer, ...options.environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(options.user === undefined ? {} : { uid: options.user, gid: options.user }),
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (part: string) => {
      said += part;
    });
  }
  const end = new Promise<number | NodeJS.Signals | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve(code ?? signal));
  });
  return { child, said: () => said, end };
};

/** A port that was free a moment ago. */
export const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
