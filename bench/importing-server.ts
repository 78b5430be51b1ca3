// The whole of Fremdrift with its thread of jobs, which imports files when it is told to.
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { problemJson } from '#api/problem-json.ts';
import { apiRoutes } from '#api/routes.ts';
import { systemClock } from '#boot/clock.ts';
import { startJobsThread } from '#boot/jobs-thread.ts';
import { createLogger, toStandardError } from '#boot/logger.ts';
import { listen } from '#boot/server.ts';
import { surroundingsOf } from '#boot/surroundings.ts';
import type { PlanKey } from '#domain/plans/plan.ts';
import { confirmImport } from '#operations/imports/confirm.ts';
import { mapImport } from '#operations/imports/map.ts';
import { showImport } from '#operations/imports/show.ts';
import { uploadImport } from '#operations/imports/upload.ts';
import { withdrawImport } from '#operations/imports/withdraw.ts';
import { perform } from '#operations/perform.ts';
import { type DatabaseAddress, openDatabase } from '#store/database.ts';
import { createApp } from '#web/app.tsx';
import { contextFor } from './databases.ts';

const config = { mail: undefined, statbankUrl: 'http://127.0.0.1:1' };
const [, , , given = '{}'] = process.argv;
const address = JSON.parse(given) as DatabaseAddress;
const database = openDatabase(address);
const logger = createLogger(toStandardError, systemClock.now);
const app = createApp({
  surroundings: surroundingsOf(database, config),
  origin: 'http://localhost',
  logger,
  api: { routes: apiRoutes(), problem: problemJson },
});
const { port } = await listen(app.fetch, { host: '127.0.0.1', port: 0 });
startJobsThread({ address, config }, logger);

let peak = 0;
setInterval(() => {
  peak = Math.max(peak, process.memoryUsage().rss);
}, 20).unref();

export type Order = { readonly plan: string; readonly file: string };

/** What one import took, in milliseconds, and the most memory the process had meanwhile. */
export type Imported = {
  readonly rows: number;
  readonly uploadMs: number;
  readonly readMs: number;
  readonly showMs: number;
  readonly confirmMs: number;
  readonly withdrawMs: number;
  readonly rssBefore: number;
  readonly rssPeak: number;
};

const context = contextFor(database);
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const timed = async <T>(work: () => Promise<T>): Promise<readonly [T, number]> => {
  const began = performance.now();
  return [await work(), performance.now() - began];
};
const accepted = <T>(answer: { ok: true; value: T } | { ok: false; issues: unknown }): T => {
  if (answer.ok) return answer.value;
  throw new Error(JSON.stringify(answer.issues));
};

const importFile = async ({ plan: key, file }: Order): Promise<Imported> => {
  const plan = key as PlanKey;
  const bytes = readFileSync(file);
  const rssBefore = process.memoryUsage().rss;
  peak = rssBefore;
  const fileName = file.replace(/^.*\//, '');
  const [taken, uploadMs] = await timed(async () =>
    accepted(await perform(uploadImport, context, { plan, fileName, bytes, once: randomUUID() })),
  );
  const show = () => perform(showImport, context, { plan, import: taken.import });
  const { proposal, view } = await show();
  const source = view.plan.sources[0]?.id;
  const [, readMs] = await timed(async () => {
    const map = { plan, import: taken.import, source, profile: proposal?.profile, remember: false };
    accepted(await perform(mapImport, context, { ...map, once: randomUUID() }));
    for (;;) {
      const { state, failure } = (await show()).import;
      if (state === 'ready') return;
      if (state !== 'reading') throw new Error(`${state}: ${failure}`);
      await pause(100);
    }
  });
  const [{ rowCount }, showMs] = await timed(show);
  const [confirmed, confirmMs] = await timed(async () =>
    accepted(
      await perform(confirmImport, context, {
        plan,
        import: taken.import,
        odd: true,
        once: randomUUID(),
      }),
    ),
  );
  if (confirmed.added !== rowCount) throw new Error(`${confirmed.added} of ${rowCount} were added`);
  const rssPeak = peak;
  const [, withdrawMs] = await timed(async () =>
    accepted(
      await perform(withdrawImport, context, {
        plan,
        import: taken.import,
        why: 'Måling',
        once: randomUUID(),
      }),
    ),
  );
  return {
    rows: confirmed.added,
    uploadMs,
    readMs,
    showMs,
    confirmMs,
    withdrawMs,
    rssBefore,
    rssPeak,
  };
};

process.on('message', (order: Order) => {
  importFile(order).then(
    (imported) => process.send?.({ imported }),
    (error: unknown) =>
      process.send?.({ failed: String(error instanceof Error ? error.stack : error) }),
  );
});
process.send?.({ port });
process.on('disconnect', () => process.exit(0));
