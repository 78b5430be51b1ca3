import { randomUUID } from 'node:crypto';
import { oddities } from '#domain/readings/oddities.ts';
import { perform } from '#operations/perform.ts';
import { registerReading } from '#operations/readings/register.ts';
import { type BenchDatabase, contextFor } from './databases.ts';
import { planKeyOf } from './generated-plans.ts';

/** Readings registered a second, each with its event in a durable transaction of its own. */
export const registeredPerSecond = async (
  { database, plans }: BenchDatabase,
  seconds: number,
  atOnce: number,
): Promise<number> => {
  const context = contextFor(database);
  const end = performance.now() + seconds * 1000;
  let done = 0;
  const work = async (worker: number): Promise<void> => {
    for (let step = 0; performance.now() < end; step += 1) {
      const day = Math.floor(step / 100) * atOnce + worker;
      const answer = await perform(registerReading, context, {
        plan: planKeyOf(1 + ((worker * 131 + step * 7) % plans)),
        series: `maaling-${step % 100}`,
        period: Temporal.PlainDate.from('2021-01-01').add({ days: day }).toString(),
        state: 'measured',
        value: '50.1',
        standing: 'final',
        confirmed: [...oddities],
        once: randomUUID(),
      });
      if (answer.ok) done += 1;
    }
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: atOnce }, (_, worker) => work(worker)));
  return (done * 1000) / (performance.now() - start);
};

/** The floor for that: one durable insert of a row and nothing else. */
export const insertedPerSecond = async (
  { database }: BenchDatabase,
  seconds: number,
  atOnce: number,
): Promise<number> => {
  await database.pool.query(
    'create table if not exists bench_row (id bigint generated always as identity, series text, period text, value numeric)',
  );
  const end = performance.now() + seconds * 1000;
  let done = 0;
  const work = async (): Promise<void> => {
    while (performance.now() < end) {
      await database.pool.query(
        'insert into bench_row (series, period, value) values ($1, $2, $3)',
        ['maaling-1', '2021', '50.1'],
      );
      done += 1;
    }
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: atOnce }, work));
  return (done * 1000) / (performance.now() - start);
};
