import { Worker } from 'node:worker_threads';
import type { SheetRefusal } from '#domain/sheets/sheet.ts';
import { sheetLimits } from './limits.ts';
import type { FigureBatch, ThreadEnd, ThreadMessage, ThreadTask } from './thread-task.ts';

type Surroundings = {
  readonly onBatch?: (batch: FigureBatch) => Promise<void>;
  readonly signal?: AbortSignal;
  /** How long the thread may be silent. What `onBatch` takes is not counted. */
  readonly seconds?: number;
};

/**
 * Unpacks and reads in a thread of its own with a roof over memory and time, so that no file can
 * take the server down.
 *
 * @throws what `onBatch` throws, or the reason of the signal; never over a file
 */
export function inThread(
  task: ThreadTask,
  { onBatch, signal, seconds = sheetLimits.seconds }: Surroundings = {},
): Promise<ThreadEnd> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted === true) return reject(signal.reason);
    const worker = new Worker(new URL('./thread.ts', import.meta.url), {
      workerData: task,
      resourceLimits: {
        maxOldGenerationSizeMb: sheetLimits.memoryMegabytes,
        maxYoungGenerationSizeMb: sheetLimits.youngMegabytes,
        stackSizeMb: 8,
      },
      stderr: true,
      stdout: true,
    });
    let isOver = false;
    const end = (settle: () => void): void => {
      isOver = true;
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
      void worker.terminate();
      settle();
    };
    const refuse = (refusal: SheetRefusal): void =>
      end(() => resolve({ kind: 'refused', refusal }));
    const fail = (error: unknown): void => end(() => reject(error));
    const abort = (): void => fail(signal?.reason);
    const watched = (): NodeJS.Timeout =>
      setTimeout(() => refuse({ kind: 'tookTooLong', limitSeconds: seconds }), seconds * 1000);
    let timer = watched();
    signal?.addEventListener('abort', abort);
    worker.on('message', (message: ThreadMessage) => {
      if (message.kind !== 'batch') return end(() => resolve(message));
      clearTimeout(timer);
      const takenIn = onBatch?.(message.batch) ?? Promise.resolve();
      takenIn.then(() => {
        if (isOver) return;
        timer = watched();
        worker.postMessage('next');
      }, fail);
    });
    worker.once('error', (error: NodeJS.ErrnoException) => refuse(failure(error)));
    worker.once('exit', () => refuse({ kind: 'broken' }));
  });
}

function failure(error: NodeJS.ErrnoException): SheetRefusal {
  return error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? { kind: 'tooLarge', limitBytes: sheetLimits.inflatedBytes, of: 'unpacked' }
    : { kind: 'broken' };
}
