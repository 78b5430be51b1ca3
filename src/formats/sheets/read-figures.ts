import type { SheetRefusal } from '#domain/sheets/sheet.ts';
import { inThread } from './in-thread.ts';
import type { FigureBatch, FiguresInput } from './thread-task.ts';

export type { FigureBatch, FiguresInput } from './thread-task.ts';

export type FiguresRead =
  | { readonly ok: true; readonly rows: number }
  | { readonly ok: false; readonly refusal: SheetRefusal };

/**
 * Reads the figures of a file by a profile in a thread of its own, and hands over 1,000 proposals
 * and 1,000 issues at the most at a time, in the order of the file. The thread waits until a batch
 * was taken in, so memory does not grow with the file. `inspectSheets` must have let the file
 * through: here its cells are not held against CPR numbers once more.
 *
 * @throws what `onBatch` throws, or the reason of the signal; over a file it never throws
 */
export async function readFigures(
  bytes: Uint8Array,
  input: FiguresInput,
  onBatch: (batch: FigureBatch) => Promise<void>,
  signal?: AbortSignal,
): Promise<FiguresRead> {
  const task = { kind: 'figures', bytes, input } as const;
  const end = await inThread(task, signal === undefined ? { onBatch } : { onBatch, signal });
  switch (end.kind) {
    case 'read':
      return { ok: true, rows: end.rows };
    case 'refused':
      return { ok: false, refusal: end.refusal };
    case 'looked':
      return { ok: false, refusal: { kind: 'broken' } };
  }
}
