import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const projectFolder = fileURLToPath(new URL('../..', import.meta.url));
export const demo = `${projectFolder}docs/examples/demo.json`;

export type Ended = {
  readonly code: number | null;
  readonly said: string;
  readonly complained: string;
};

type Options = {
  readonly environment?: Readonly<Record<string, string>>;
  readonly input?: string;
  readonly folder?: string;
};

/** Runs the program as a person does, until it ends. */
export const fremdrift = (
  words: readonly string[],
  { environment = {}, input, folder = projectFolder }: Options = {},
): Promise<Ended> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [`${projectFolder}scripts/fremdrift.mjs`, ...words], {
      cwd: folder,
      env: { ...process.env, INIT_CWD: folder, DATABASE_URL: '', ...environment },
    });
    let said = '';
    let complained = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      complained += text;
    });
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, said, complained }));
    child.stdin.on('error', () => undefined);
    child.stdin.end(input ?? '');
  });
