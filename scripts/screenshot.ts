/**
 * Pictures of pages, for looking at them and for the README:
 * `node scripts/screenshot.ts [--out FOLDER] [--cookie NAME=VALUE] URL…` writes NAME-1280.png, NAME-390.png
 * and NAME-print.png for each address, NAME being its path.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type BrowserContext, chromium } from 'playwright-core';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string', default: 'screenshots' },
    cookie: { type: 'string' },
    browser: { type: 'string', default: process.env.CHROMIUM ?? '/usr/bin/chromium' },
  },
});
if (positionals.length === 0) {
  console.error('Usage: node scripts/screenshot.ts [--out FOLDER] [--cookie NAME=VALUE] URL…');
  process.exit(2);
}

mkdirSync(values.out, { recursive: true });
const browser = await chromium.launch({
  executablePath: values.browser,
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
try {
  const context = await browser.newContext({ locale: 'da-DK', javaScriptEnabled: false });
  for (const address of positionals) await picture(context, new URL(address));
} finally {
  await browser.close();
}

async function picture(context: BrowserContext, address: URL): Promise<void> {
  const [cookieName, cookieValue] = values.cookie?.split('=') ?? [];
  if (cookieName !== undefined && cookieValue !== undefined) {
    await context.addCookies([{ name: cookieName, value: cookieValue, url: address.origin }]);
  }
  const name = address.pathname.replaceAll('/', '-').replace(/^-|-$/g, '') || 'front';
  const page = await context.newPage();
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(address.href);
    await page.screenshot({ path: join(values.out, `${name}-${width}.png`), fullPage: true });
  }
  await page.setViewportSize({ width: 794, height: 1123 });
  await page.emulateMedia({ media: 'print', colorScheme: 'light' });
  await page.screenshot({ path: join(values.out, `${name}-print.png`), fullPage: true });
  await page.close();
}
