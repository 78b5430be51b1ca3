// From "Denne uge" to what must be done about a figure, without script, and in how few clicks.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Locator, Page } from 'playwright-core';
import { browserSkip, sharedBrowser } from '#test/browser.ts';
import { suiteDatabase } from '#test/database.ts';
import { type ListeningSite, listeningSite } from './listening-site.ts';
import { deadAnchors, doubleIds, overflowing, violations } from './page-checks.ts';

describe('from the week to what must be done', { skip: browserSkip }, () => {
  const database = suiteDatabase();
  let site: ListeningSite;
  let origin: string;
  let browser: Browser;

  before(async () => {
    site = await listeningSite(database.get(), {
      now: '2026-11-23T10:00:00.000Z',
      plans: 'examples',
    });
    origin = site.origin;
    browser = await sharedBrowser();
  });

  after(() => site?.close());

  /** Somebody on the week's page, and a click that is counted. */
  const onTheWeek = async ({ width = 1280, javaScriptEnabled = false } = {}) => {
    const context = await browser.newContext({
      javaScriptEnabled,
      locale: 'da-DK',
      viewport: { width, height: 900 },
    });
    const page = await context.newPage();
    await page.goto(await site.signInLink('Clara', 'editor'));
    await page.getByRole('button', { name: 'Log ind' }).click();
    await page.goto(`${origin}/planer/demo-2025-2028/uge`);
    let clicks = 0;
    const click = async (what: Locator): Promise<void> => {
      clicks += 1;
      await what.click();
    };
    return { page, click, clicks: () => clicks, close: () => context.close() };
  };
  const text = (page: Page) => page.locator('main').innerText();

  test('all four groups are there on the example plan, each figure with where it comes from', async () => {
    const { page, close } = await onTheWeek();
    const said = await text(page);
    for (const heading of [
      'Tal, der kan hentes nu (1)',
      'Tal, der er ventet længe (1)',
      'Tal, der ventes inden for et halvt år (2)',
      'Tal, der ikke kan nå at komme, før aftalen udløber (4)',
    ]) {
      assert.ok(said.includes(heading), heading);
    }
    assert.match(said, /Driftsregnskabet\s+Boligforeningen Eksempel · kontakt: Driftschefen/);
    await close();
  });

  test('a figure that is out is registered in two clicks', async () => {
    const { page, click, clicks, close } = await onTheWeek();
    await click(page.getByRole('link', { name: /^Registrér Elever, der trives/ }).first());
    await page.getByLabel('Tal', { exact: true }).fill('86');
    await click(page.getByRole('button', { name: 'Gem tallet' }));
    assert.match(await text(page), /Tallet er gemt/);
    assert.equal(clicks(), 2);
    await close();
  });

  test('two figures are ticked and asked for together in three clicks', async () => {
    const { page, click, clicks, close } = await onTheWeek();
    await click(page.getByLabel('Udgift til hærværk, Lærkevænget og Søparken, 2025'));
    await click(page.getByLabel('Udgift til hærværk, Lærkevænget og Søparken, 2026'));
    await click(page.getByRole('button', { name: 'Spørg om de valgte' }).first());
    assert.match(page.url(), /maal=haervaerk%7E2025&maal=haervaerk%7E2026$/);
    assert.equal(clicks(), 3);
    assert.match(await text(page), /hærværk/);
    await close();
  });

  test('a source that skipped a wave: five clicks from the week, and the verdict is told', async () => {
    const { page, click, clicks, close } = await onTheWeek();
    await click(page.getByRole('link', { name: 'Boligsociale Data' }).first());
    await click(page.getByText('Registrér, at en måling blev sprunget over', { exact: true }));
    await page.getByLabel('Hvilken periode blev sprunget over?').fill('2025');
    await page.getByLabel('Hvorfor blev der ikke målt?').fill('Portalen udkom ikke.');
    await click(page.getByRole('button', { name: 'Gem, at der ikke blev målt' }));
    const said = await text(page);
    assert.match(said, /Ét tal er registreret som ikke målt \(2025\)/);
    assert.match(said, /C1: før\s.*nu\s.*Kan ikke afgøres/s);
    await click(page.getByRole('link', { name: 'Aftal en erstatning for C1' }));
    assert.match(await text(page), /Hvis der ikke blev målt, bruges/);
    assert.ok(clicks() <= 5, `${clicks()} clicks`);
    await close();
  });

  test('a refused source is accessible and fits a phone', async () => {
    const { page, click, close } = await onTheWeek({ width: 320, javaScriptEnabled: true });
    await page.goto(`${origin}/planer/demo-2025-2028/kilder/ny`);
    await page.getByLabel('Sædvanlig forsinkelse').fill('to år');
    await page.getByLabel('Mindste antal, der vises').fill('0');
    await click(page.getByRole('button', { name: 'Tilføj kilden' }));
    assert.match(await page.locator('.error-summary').innerText(), /Navnet skal udfyldes/);
    assert.equal(await page.getByLabel('Sædvanlig forsinkelse').inputValue(), 'to år');
    assert.deepEqual(await doubleIds(page), []);
    assert.deepEqual(await overflowing(page), []);
    assert.deepEqual(await deadAnchors(page), []);
    assert.deepEqual(await violations(page), []);
    await close();
  });

  test('nothing of all this was a fault of ours', () => {
    assert.deepEqual(site.failures, []);
  });
});
