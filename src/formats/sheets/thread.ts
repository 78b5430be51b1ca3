import { parentPort, workerData } from 'node:worker_threads';
import { figuresIn } from './figures.ts';
import { lookThrough } from './look.ts';
import { refusalOf } from './refused.ts';
import type { ThreadMessage, ThreadTask } from './thread-task.ts';

const tell = (message: ThreadMessage): void => parentPort?.postMessage(message);

/** The parent answers when it is done with a batch; meanwhile nothing is read. */
async function whenAnswered(): Promise<void> {
  await new Promise<void>((resolve) => parentPort?.once('message', () => resolve()));
}

/** Does one thing for `in-thread.ts`, then ends. */
async function work(task: ThreadTask): Promise<void> {
  switch (task.kind) {
    case 'look':
      return tell({ kind: 'looked', looked: await lookThrough(task.bytes) });
    case 'figures': {
      let rows = 0;
      for await (const batch of figuresIn(task.bytes, task.input)) {
        rows = batch.rowsRead;
        const answered = whenAnswered();
        tell({ kind: 'batch', batch });
        await answered;
      }
      return tell({ kind: 'read', rows });
    }
  }
}

try {
  await work(workerData as ThreadTask);
} catch (error) {
  tell({ kind: 'refused', refusal: refusalOf(error) });
}
parentPort?.close();
