// From the bodies of the agreement to issued papers, an activity and a sighting, without script.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { browserSkip, sharedBrowser } from '#test/browser.ts';
import { suiteDatabase } from '#test/database.ts';
import { type ListeningSite, listeningSite } from './listening-site.ts';
import { deadAnchors, doubleIds, overflowing, violations } from './page-checks.ts';

const plan = '/planer/demo';
const papers = `${plan}/aarets-gang/2020/statuspapirer`;

describe('papers, activities and sightings', { skip: browserSkip }, () => {
  const database = suiteDatabase();
  let site: ListeningSite;
  let browser: Browser;

  before(async () => {
    site = await listeningSite(database.get(), {
      now: '2021-06-01T10:00:00.000Z',
      plans: 'examples',
    });
    browser = await sharedBrowser();
  });

  after(() => site?.close());

  const text = (page: Page) => page.locator('main').innerText();

  test('the secretariat issues all papers with one press, and every page on the way is accessible', async () => {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      locale: 'da-DK',
      viewport: { width: 1280, height: 900 },
    });
    const page = await context.newPage();
    // Four papers are set as PDF and for Word; a busy machine takes its time.
    page.setDefaultTimeout(120_000);
    const open = (path: string) => page.goto(`${site.origin}${path}`);
    await page.goto(await site.signInLink('Clara', 'editor'));
    await page.getByRole('button', { name: 'Log ind' }).click();
    await open(`${plan}/organisation/forslag/aftalen`);
    await page.getByRole('button', { name: 'Opret organerne' }).click();

    await open(`${plan}/aktiviteter/ny`);
    await page.getByLabel('Aktivitetens navn').fill('Naboaftener');
    await page.getByLabel('T1 I Folehaven').check();
    await page.getByLabel('Første dag').fill('1.1.2019');
    await page.getByRole('button', { name: 'Tilføj aktiviteten' }).click();
    await page.getByLabel('Fremmøder').fill('240');
    await page.getByLabel('Forskellige personer').fill('85');
    await page.getByRole('button', { name: 'Gem året' }).click();
    assert.match(await text(page), /240 fremmøder, 85 forskellige personer/);
    const activity = new URL(page.url()).pathname;

    await open(papers);
    await page.getByRole('button', { name: 'Udgiv alle 5 papirer' }).click();
    assert.match(await text(page), /5 papirer er låst fast/);
    await page
      .getByRole('link', { name: /^Udgave 1/ })
      .first()
      .click();
    assert.match(await text(page), /Overblik\s+Sådan står de 15 succeskriterier/);
    const issued = new URL(page.url()).pathname;
    await page.locator('main a', { hasText: 'K2' }).first().click();
    assert.equal(new URL(page.url()).hash, '#kriterium-k2');

    await open(`${plan}/centrale-maalinger`);
    await page.getByText('Skriv, at et organ har set målingerne').click();
    await page.getByLabel('Set den').fill('20.5.2021');
    await page.getByRole('button', { name: 'Gem', exact: true }).click();
    assert.match(await text(page), /har set dette den 20\. maj 2021/);
    await context.close();

    const local = `${papers}/den-lokale-foelgegruppe`;
    await checked([activity, papers, local, issued, `${plan}/centrale-maalinger`]);
  });

  const checked = async (paths: readonly string[]): Promise<void> => {
    const context = await browser.newContext({ locale: 'da-DK' });
    const page = await context.newPage();
    await page.goto(await site.signInLink('Clara', 'editor'));
    await page.getByRole('button', { name: 'Log ind' }).click();
    for (const path of paths) {
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.goto(`${site.origin}${path}`);
      await page.evaluate(
        "document.querySelectorAll('details').forEach((one) => { one.open = true })",
      );
      assert.deepEqual(await violations(page), [], path);
      assert.deepEqual(await doubleIds(page), [], path);
      assert.deepEqual(await deadAnchors(page), [], path);
      await page.setViewportSize({ width: 320, height: 800 });
      assert.deepEqual(await overflowing(page), [], path);
    }
    await context.close();
  };
});
