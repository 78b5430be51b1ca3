import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { DocumentContent } from '#domain/documents/block.ts';
import type { Instant } from '#domain/time/period.ts';
import { DocumentFailure } from './failure.ts';
import type { SettingAnswer, SettingTask } from './setting-task.ts';

const settings = {
  /** A paper of 40 pages takes well under a second; an auditor's package some seconds. */
  seconds: 120,
  /** The process and its memory are given back when nobody has asked for so long. */
  idleMilliseconds: 10_000,
  memoryMegabytes: 512,
  /** What is soon forgotten is cleared away often. */
  youngMegabytes: 16,
} as const;

type Waiting = {
  readonly format: SettingTask['format'];
  readonly resolve: (bytes: Uint8Array) => void;
  readonly reject: (failure: DocumentFailure) => void;
  readonly watch: NodeJS.Timeout;
};
type Setter = {
  readonly process: ChildProcess;
  readonly waiting: Map<number, Waiting>;
  idle?: NodeJS.Timeout;
};

let setter: Setter | undefined;
let asked = 0;

/**
 * Sets a document in a process of its own, begun when it is asked for and ended when idle: nothing
 * else waits meanwhile, and the typesetter, which keeps what it once took, takes it with it.
 *
 * @throws DocumentFailure when it cannot be set, takes too long or too much memory
 */
export function inSettingProcess(
  format: SettingTask['format'],
  content: DocumentContent,
  at: Instant,
): Promise<Uint8Array> {
  const open = setter ?? begin();
  clearTimeout(open.idle);
  hold(open);
  asked += 1;
  const task: SettingTask = { nth: asked, format, content, at };
  return new Promise((resolve, reject) => {
    const tooLate = (): void => end(open, `no answer within ${settings.seconds} seconds`);
    const watch = setTimeout(tooLate, settings.seconds * 1000);
    open.waiting.set(task.nth, { format, resolve, reject, watch });
    open.process.send(task, (error) => {
      if (error !== null) end(open, String(error));
    });
  });
}

function begin(): Setter {
  const child = fork(fileURLToPath(new URL('./setting-process.ts', import.meta.url)), {
    execArgv: [
      `--max-old-space-size=${settings.memoryMegabytes}`,
      `--max-semi-space-size=${settings.youngMegabytes}`,
    ],
    env: surroundings(),
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const open: Setter = { process: child, waiting: new Map() };
  child.on('message', (answer: SettingAnswer) => settle(open, answer));
  child.on('error', (error: unknown) => end(open, String(error)));
  child.on('exit', (code, signal) => end(open, `the process ended (${signal ?? code})`));
  setter = open;
  return open;
}

/** It needs no secret of ours, so it is given none. */
function surroundings(): NodeJS.ProcessEnv {
  const needed = ['PATH', 'SystemRoot', 'MALLOC_ARENA_MAX', 'NODE_COMPILE_CACHE'];
  return Object.fromEntries(needed.map((name) => [name, process.env[name]]));
}

function settle(open: Setter, answer: SettingAnswer): void {
  const waiting = open.waiting.get(answer.nth);
  if (waiting === undefined) return;
  open.waiting.delete(answer.nth);
  clearTimeout(waiting.watch);
  if ('bytes' in answer) waiting.resolve(answer.bytes);
  else waiting.reject(new DocumentFailure(waiting.format, answer.failed));
  if (open.waiting.size > 0) return;
  letGo(open);
  open.idle = setTimeout(() => end(open, 'idle'), settings.idleMilliseconds).unref();
}

function hold({ process: child }: Setter): void {
  child.ref();
  child.channel?.ref();
}

/** A program that is otherwise done does not wait for it. */
function letGo({ process: child }: Setter): void {
  child.unref();
  child.channel?.unref();
}

/** Ends the process; whoever still waits is told why. The next document begins a new one. */
function end(open: Setter, why: string): void {
  if (setter === open) setter = undefined;
  clearTimeout(open.idle);
  for (const { format, reject, watch } of open.waiting.values()) {
    clearTimeout(watch);
    reject(new DocumentFailure(format, why));
  }
  open.waiting.clear();
  letGo(open);
  open.process.kill('SIGKILL');
}
