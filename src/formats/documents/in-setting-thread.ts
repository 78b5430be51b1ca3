import { Worker } from 'node:worker_threads';
import type { DocumentContent } from '#domain/documents/block.ts';
import type { Instant } from '#domain/time/period.ts';
import { DocumentFailure } from './failure.ts';
import type { SettingAnswer, SettingTask } from './setting-task.ts';

const settings = {
  /** A paper of 40 pages takes well under a second; an auditor's package some seconds. */
  seconds: 120,
  /** The thread and its memory are given back when nobody has asked for so long. */
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
type Thread = {
  readonly worker: Worker;
  readonly waiting: Map<number, Waiting>;
  idle?: NodeJS.Timeout;
};

let thread: Thread | undefined;
let asked = 0;

/**
 * Sets a document in a thread of its own, begun when it is asked for and ended when idle, so that
 * nothing else waits meanwhile and its memory is not kept.
 *
 * @throws DocumentFailure when it cannot be set, takes too long or too much memory
 */
export function inSettingThread(
  format: SettingTask['format'],
  content: DocumentContent,
  at: Instant,
): Promise<Uint8Array> {
  const open = thread ?? begin();
  clearTimeout(open.idle);
  open.worker.ref();
  asked += 1;
  const task: SettingTask = { nth: asked, format, content, at };
  return new Promise((resolve, reject) => {
    const tooLate = (): void => end(open, `no answer within ${settings.seconds} seconds`);
    const watch = setTimeout(tooLate, settings.seconds * 1000);
    open.waiting.set(task.nth, { format, resolve, reject, watch });
    open.worker.postMessage(task);
  });
}

function begin(): Thread {
  const worker = new Worker(new URL('./setting-thread.ts', import.meta.url), {
    resourceLimits: {
      maxOldGenerationSizeMb: settings.memoryMegabytes,
      maxYoungGenerationSizeMb: settings.youngMegabytes,
      stackSizeMb: 8,
    },
    stderr: true,
    stdout: true,
  });
  const open: Thread = { worker, waiting: new Map() };
  worker.on('message', (answer: SettingAnswer) => settle(open, answer));
  worker.on('error', (error: unknown) => end(open, String(error)));
  worker.on('exit', () => end(open, 'the thread ended'));
  thread = open;
  return open;
}

function settle(open: Thread, answer: SettingAnswer): void {
  const waiting = open.waiting.get(answer.nth);
  if (waiting === undefined) return;
  open.waiting.delete(answer.nth);
  clearTimeout(waiting.watch);
  if ('bytes' in answer) waiting.resolve(answer.bytes);
  else waiting.reject(new DocumentFailure(waiting.format, answer.failed));
  if (open.waiting.size > 0) return;
  // A program that is otherwise done does not wait for it.
  open.worker.unref();
  open.idle = setTimeout(() => end(open, 'idle'), settings.idleMilliseconds).unref();
}

/** Ends the thread; whoever still waits is told why. The next document begins a new one. */
function end(open: Thread, why: string): void {
  if (thread === open) thread = undefined;
  clearTimeout(open.idle);
  for (const { format, reject, watch } of open.waiting.values()) {
    clearTimeout(watch);
    reject(new DocumentFailure(format, why));
  }
  open.waiting.clear();
  void open.worker.terminate();
}
