import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '#boot/embedded-postgres.ts';
import type { Actor } from '#domain/access/may.ts';
import type { Instant, IsoDate } from '#domain/time/period.ts';
import type { Context } from '#operations/context.ts';
import { perform } from '#operations/perform.ts';
import { importPlanFile } from '#operations/plans/import-file.ts';
import { type Database, type DatabaseAddress, openDatabase } from '#store/database.ts';
import { migrate } from '#store/migrate.ts';
import { generatedPlan } from './generated-plans.ts';

export type BenchDatabase = {
  readonly database: Database;
  readonly address: DatabaseAddress;
  readonly plans: number;
};

export type BenchCluster = {
  readonly load: (name: string, plans: number) => Promise<BenchDatabase>;
  readonly stop: () => Promise<void>;
};

/** A durable server of its own, thrown away afterwards. */
export const startCluster = async (): Promise<BenchCluster> => {
  const folder = mkdtempSync(join(tmpdir(), 'fremdrift-bench-'));
  const server = await startEmbeddedPostgres({ dataFolder: folder });
  const opened: Database[] = [];
  return {
    load: async (name, plans) => {
      const first = openDatabase(server.connection, { connections: 1 });
      await first.pool.query(`create database ${name}`);
      await first.close();
      const address = { ...server.connection, database: name };
      const database = openDatabase(address);
      opened.push(database);
      await migrate(database);
      await fill(database, plans);
      return { database, address, plans };
    },
    stop: async () => {
      await Promise.all(opened.map((each) => each.close()));
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

const system: Actor = { kind: 'system', name: 'bench' };

export const contextFor = (database: Database, actor: Actor = system): Context => ({
  database,
  actor,
  now: () => Temporal.Now.instant().toString({ smallestUnit: 'millisecond' }) as Instant,
  today: () => Temporal.Now.plainDateISO().toString() as IsoDate,
  requestId: 'bench',
  newId: randomUUID,
  newSecret: () => randomBytes(24).toString('base64url'),
});

const fill = async (database: Database, plans: number): Promise<void> => {
  const context = contextFor(database);
  for (let number = 1; number <= plans; number += 1) {
    await perform(importPlanFile, context, { file: generatedPlan(number) });
    if (number % 100 === 0) process.stderr.write(`  ${number} af ${plans} planer indlæst\n`);
  }
  // What the floor's query needs; ours reads a plan whole and does without.
  await database.pool.query('create index bench_latest on reading (plan, series, period desc)');
  await database.pool.query('vacuum analyze');
};
