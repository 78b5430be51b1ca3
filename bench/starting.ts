import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { middle } from './load.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const rounds = 5;

/** From `npm start` to the first answered request on a data folder that is there; the middle of five, in ms. */
export async function startMs(): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'fremdrift-bench-start-'));
  try {
    await started(folder, 'the example plan has its year');
    const times: number[] = [];
    for (let round = 0; round < rounds; round += 1) times.push(await started(folder));
    return middle(times);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Ends the program again, once it has `said` what it is to say. */
async function started(folder: string, said?: string): Promise<number> {
  const port = await freePort();
  const began = performance.now();
  const child = spawn('npm', ['start'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      ...process.env,
      HOST: '127.0.0.1',
      PORT: String(port),
      FREMDRIFT_DATA: folder,
      DATABASE_URL: '',
    },
  });
  const ended = once(child, 'exit');
  let output = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  while (!(await answers(port))) {
    if (child.exitCode !== null) throw new Error(`npm start ended with ${child.exitCode}`);
    await wait(5);
  }
  const time = performance.now() - began;
  while (said !== undefined && !output.includes(said)) await wait(100);
  child.kill('SIGTERM');
  await ended;
  return time;
}

const answers = (port: number): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}/sundhed`).then(
    (response) => response.ok,
    () => false,
  );

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
