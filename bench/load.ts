import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';
import type { DatabaseAddress } from '#store/database.ts';

/** What is said of memory on the command line holds for the servers too. */
export const memoryLimits = process.execArgv.filter((each) => /^--(max|heap)-/.test(each));

export type Served = { readonly origin: string; readonly stop: () => void };

/** Starts a server of this folder in a process of its own; it tells its port. */
export const serve = (file: string, address: DatabaseAddress): Promise<Served> => {
  const child = fork(
    fileURLToPath(new URL(file, import.meta.url)),
    ['0', JSON.stringify(address)],
    {
      execArgv: [
        ...memoryLimits,
        '--import',
        fileURLToPath(new URL('../scripts/tsx-hook.mjs', import.meta.url)),
      ],
      env: { ...process.env, NODE_ENV: 'production' },
    },
  );
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`${file} ended with ${code}`)));
    child.once('message', (message: { readonly port: number }) =>
      resolve({ origin: `http://127.0.0.1:${message.port}`, stop: () => child.disconnect() }),
    );
  });
};

export type Measured = { readonly perSecond: number; readonly medianMs: number };

export type Load = {
  readonly served: Served;
  /** A path for one plan's number. */
  readonly path: (plan: number) => string;
  readonly plans: number;
  readonly cookie?: string;
};

// Latency is told in whole milliseconds: enough are asked at once for that to be fine enough.
const connections = 50;

/** Asks for every plan once, one after the other: how long the first look at a plan takes. */
export const firstLook = async (load: Load): Promise<number> => {
  const times: number[] = [];
  for (let plan = 1; plan <= load.plans; plan += 1) {
    const began = performance.now();
    const response = await fetch(load.served.origin + load.path(plan), {
      headers: load.cookie === undefined ? {} : { cookie: load.cookie },
    });
    await response.arrayBuffer();
    if (response.status !== 200) throw new Error(`${load.path(plan)}: ${response.status}`);
    times.push(performance.now() - began);
  }
  return middle(times);
};

/** Asks as fast as answers come, for the plans at random; refuses to count anything but 200. */
export const measure = async (load: Load, seconds: number): Promise<Measured> => {
  const result = await autocannon({
    url: load.served.origin,
    connections,
    duration: seconds,
    ...(load.cookie === undefined ? {} : { headers: { cookie: load.cookie } }),
    requests: [
      {
        setupRequest: (request) => ({
          ...request,
          path: load.path(1 + Math.floor(Math.random() * load.plans)),
        }),
      },
    ],
  });
  if (result.non2xx > 0 || result.errors > 0) {
    throw new Error(
      `${load.path(1)}: ${result.non2xx} answers were not 200, ${result.errors} errors`,
    );
  }
  return { perSecond: result.requests.mean, medianMs: result.latency.p50 };
};

/** The middle one, since a shared machine drifts. */
export const middle = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
