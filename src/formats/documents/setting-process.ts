import type { SettingAnswer, SettingTask } from './setting-task.ts';
import { setPdf } from './typst.ts';
import { setDocx } from './word.ts';

/** Sets documents for `in-setting-process.ts`, one after the other; both engines are synchronous or nearly so. */
async function answer({ nth, format, content, at }: SettingTask): Promise<SettingAnswer> {
  try {
    return { nth, bytes: format === 'pdf' ? setPdf(content, at) : await setDocx(content, at) };
  } catch (error) {
    return { nth, failed: error instanceof Error ? error.message : String(error) };
  }
}

let last: Promise<void> = Promise.resolve();
process.on('message', (task: SettingTask) => {
  last = last.then(async () => {
    const answered = await answer(task);
    if (process.connected) process.send?.(answered);
  });
});
// Gone, however it went: nobody waits for an answer any more.
process.on('disconnect', () => process.exit());
// A terminal's Ctrl-C reaches this process too; whether it still is needed, the program knows.
process.on('SIGINT', () => undefined);
