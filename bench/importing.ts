// 100,000 figures from a file into a plan, with the pages of another plan asked for meanwhile.
import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plan, PlanKey, WholePlan } from '#domain/plans/plan.ts';
import type { Series, SeriesId } from '#domain/readings/reading.ts';
import type { Cell } from '#domain/sheets/sheet.ts';
import { writeWorkbook } from '#formats/sheets/write.ts';
import { perform } from '#operations/perform.ts';
import { importPlanFile } from '#operations/plans/import-file.ts';
import { makeSignInLink } from '#operations/session/make-link.ts';
import { signInByLink } from '#operations/session/sign-in-by-link.ts';
import { type BenchDatabase, contextFor } from './databases.ts';
import { generatedPlan, planKeyOf } from './generated-plans.ts';
import type { Imported, Order } from './importing-server.ts';
import { memoryLimits, middle } from './load.ts';

const quarters = 100;

/** A plan of many series, of which its criteria draw on the first hundred. */
const widePlan = (key: PlanKey, seriesCount: number): WholePlan => {
  const { plan, criteria } = generatedPlan(1);
  const [model] = plan.series;
  const series = Array.from(
    { length: seriesCount },
    (_, index): Series => ({
      ...(model as Series),
      id: `maaling-${index}` as SeriesId,
      indicator: `Måling ${index}`,
    }),
  );
  return { plan: { ...plan, key, name: key, series } satisfies Plan, criteria, readings: [] };
};

type Figure = readonly [indicator: string, population: string, period: string, value: string];

function* figures(rows: number, round: number): Generator<Figure> {
  for (let row = 0; row < rows; row += 1) {
    const step = row % quarters;
    const period = `${1 + (step % 4)}. kvartal ${1995 + Math.floor(step / 4)}`;
    const value = 300 + ((row * 37 + round * 11) % 400);
    const text = `${Math.floor(value / 10)},${value % 10}`;
    yield [`Måling ${Math.floor(row / quarters)}`, 'Området', period, text];
  }
}

const headers: Figure = ['Måling', 'Population', 'Periode', 'Værdi'];

const csvOf = (rows: number, round: number): Uint8Array => {
  const lines = [headers, ...figures(rows, round)].map((each) => each.join(';'));
  return new TextEncoder().encode(`\ufeff${lines.join('\r\n')}\r\n`);
};

const xlsxOf = (rows: number, round: number): Promise<Uint8Array> => {
  const text = (written: string): Cell => ({ kind: 'text', text: written });
  const cells = Array.from(figures(rows, round), ([indicator, population, period, value]) => [
    text(indicator),
    text(population),
    text(period),
    { kind: 'number', value: value.replace(',', '.') } satisfies Cell,
  ]);
  return writeWorkbook({
    sheets: [
      {
        name: 'Tal',
        hidden: false,
        rows: [headers.map(text), ...cells],
        headerRows: 1,
        widths: [20, 20, 20, 10],
      },
    ],
  });
};

/** The floor: the same rows into a table without keys, rights, checks or events, by plain COPY. */
const copiedPerSecond = async (
  { database }: BenchDatabase,
  folder: string,
  rows: number,
): Promise<number> => {
  const file = join(folder, 'gulv.csv');
  writeFileSync(file, Array.from(figures(rows, 0), (each) => each.join(';')).join('\n'));
  await database.pool.query(
    'create table if not exists bench_figure (indicator text, population text, period text, value text)',
  );
  const began = performance.now();
  await database.pool.query(`copy bench_figure from '${file}' with (format csv, delimiter ';')`);
  return (rows * 1000) / (performance.now() - began);
};

type Server = { readonly child: ChildProcess; readonly origin: string };
type Told = { readonly port?: number; readonly imported?: Imported; readonly failed?: string };

const startServer = async ({ address }: BenchDatabase): Promise<Server> => {
  const child = fork(
    fileURLToPath(new URL('importing-server.ts', import.meta.url)),
    ['0', JSON.stringify(address)],
    {
      execArgv: [
        ...memoryLimits,
        '--import',
        fileURLToPath(new URL('../scripts/tsx-hook.mjs', import.meta.url)),
      ],
      // As `npm start` has it.
      env: {
        ...process.env,
        MALLOC_ARENA_MAX: '2',
        MALLOC_MMAP_THRESHOLD_: '1048576',
        NODE_ENV: 'production',
      },
    },
  );
  const { port } = await told(child);
  return { child, origin: `http://127.0.0.1:${port}` };
};

const told = (child: ChildProcess): Promise<Told> =>
  new Promise((resolve, reject) => {
    const ended = (code: number | null): void => reject(new Error(`the server ended with ${code}`));
    child.once('exit', ended);
    child.once('message', (message: Told) => {
      child.off('exit', ended);
      resolve(message);
    });
  });

const order = async ({ child }: Server, given: Order): Promise<Imported> => {
  const answer = told(child);
  child.send(given);
  const { imported, failed } = await answer;
  if (imported === undefined) throw new Error(failed);
  return imported;
};

/** How long a page takes one visitor, asked for again and again until told to stop. */
const visit = (url: string, cookie: string) => {
  const times: number[] = [];
  let done = false;
  const visiting = (async () => {
    while (!done) {
      const began = performance.now();
      const response = await fetch(url, { headers: { cookie } });
      await response.arrayBuffer();
      if (response.status !== 200) throw new Error(`${url}: ${response.status}`);
      times.push(performance.now() - began);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  })();
  return {
    stop: async (): Promise<number> => {
      done = true;
      await visiting;
      return middle(times);
    },
  };
};

const usual = async (url: string, cookie: string, seconds: number): Promise<number> => {
  const visitor = visit(url, cookie);
  await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  return visitor.stop();
};

const signedIn = async ({ database }: BenchDatabase): Promise<string> => {
  const link = await perform(makeSignInLink, contextFor(database), {
    name: 'bench-import',
    role: 'editor',
  });
  const nobody = contextFor(database, { kind: 'nobody' });
  return `fremdrift=${(await perform(signInByLink, nobody, { token: link.token })).token}`;
};

const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });
const fine = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });
const megabytes = (bytes: number): string => `${whole.format(bytes / 1024 / 1024)} MB`;

/**
 * Imports files of figures into plans of their own, and says how fast each part went.
 *
 * @param bench a database with at least one plan, whose pages are asked for meanwhile
 */
export const importing = async (
  bench: BenchDatabase,
  say: (line: string) => void,
  { rows = 100_000, rounds = 3 } = {},
): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'fremdrift-import-'));
  const cookie = await signedIn(bench);
  try {
    for (let round = 0; round < rounds; round += 1) {
      const files = { csv: csvOf(rows, round), xlsx: await xlsxOf(rows, round) };
      say(
        `Floor: plain COPY of ${whole.format(rows)} rows: ${whole.format(await copiedPerSecond(bench, folder, rows))} rows/s`,
      );
      for (const [type, bytes] of Object.entries(files)) {
        const key = `import-${type}-${round}` as PlanKey;
        const file = join(folder, `tal-${round}.${type}`);
        writeFileSync(file, bytes);
        await perform(importPlanFile, contextFor(bench.database), {
          file: widePlan(key, rows / quarters),
        });
        const server = await startServer(bench);
        const page = `${server.origin}/planer/${planKeyOf(1)}`;
        await usual(page, cookie, 2);
        const before = await usual(page, cookie, 3);
        const visitor = visit(page, cookie);
        const imported = await order(server, { plan: key, file });
        const during = await visitor.stop();
        server.child.disconnect();
        say(
          `Import of ${whole.format(imported.rows)} rows of ${type} (${megabytes(bytes.length)}): ` +
            `looked through in ${whole.format(imported.uploadMs)} ms, read in ${whole.format(imported.readMs)} ms, ` +
            `shown in ${whole.format(imported.showMs)} ms, confirmed in ${whole.format(imported.confirmMs)} ms ` +
            `(${whole.format((imported.rows * 1000) / imported.confirmMs)} rows/s with events), ` +
            `withdrawn in ${whole.format(imported.withdrawMs)} ms; ` +
            `${whole.format((imported.rows * 1000) / (imported.uploadMs + imported.readMs + imported.confirmMs))} rows/s from upload to fact; ` +
            `memory ${megabytes(imported.rssBefore)}, at most ${megabytes(imported.rssPeak)}; ` +
            `another plan's page takes ${fine.format(before)} ms, meanwhile ${fine.format(during)} ms`,
        );
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
