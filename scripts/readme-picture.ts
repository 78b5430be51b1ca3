/** Takes the README's picture of the example plan: `npm run picture` writes docs/screenshot.png. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const root = fileURLToPath(new URL('..', import.meta.url));
const data = mkdtempSync(join(tmpdir(), 'fremdrift-picture-'));
const port = 20_000 + (process.pid % 20_000);
const program = spawn('node', ['scripts/run.mjs', 'start'], {
  cwd: root,
  env: { ...process.env, FREMDRIFT_DATA: data, PORT: String(port), DATABASE_URL: '' },
  stdio: ['ignore', 'pipe', 'inherit'],
});

const link = await new Promise<string>((resolve, reject) => {
  let said = '';
  program.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
    const found = /http:\S+\/log-ind\/\S+/.exec(said);
    if (found !== null) resolve(found[0]);
  });
  program.once('exit', (code) => reject(new Error(`it ended with ${code}`)));
});

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 1100 }, locale: 'da-DK' });
  await page.goto(link);
  await page.getByRole('main').getByRole('button').click();
  await page.goto(new URL('/planer/demo', link).href);
  await page.screenshot({ path: join(root, 'docs', 'screenshot.png') });
} finally {
  await browser.close();
  program.kill('SIGTERM');
  await new Promise((resolve) => program.once('exit', resolve));
  rmSync(data, { recursive: true, force: true });
}
