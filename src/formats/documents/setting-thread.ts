import { parentPort } from 'node:worker_threads';
import type { SettingAnswer, SettingTask } from './setting-task.ts';
import { setPdf } from './typst.ts';
import { setDocx } from './word.ts';

/** Sets documents for `in-setting-thread.ts`, one after the other; both engines are synchronous or nearly so. */
async function answer({ nth, format, content, at }: SettingTask): Promise<SettingAnswer> {
  try {
    return { nth, bytes: format === 'pdf' ? setPdf(content, at) : await setDocx(content, at) };
  } catch (error) {
    return { nth, failed: error instanceof Error ? error.message : String(error) };
  }
}

let last: Promise<void> = Promise.resolve();
parentPort?.on('message', (task: SettingTask) => {
  last = last.then(async () => parentPort?.postMessage(await answer(task)));
});
