// From an agreement to bodies with members, without script, and on a phone.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { browserSkip, sharedBrowser } from '#test/browser.ts';
import { suiteDatabase } from '#test/database.ts';
import { type ListeningSite, listeningSite } from './listening-site.ts';
import { deadAnchors, doubleIds, overflowing, violations } from './page-checks.ts';

describe('the organisation of a plan', { skip: browserSkip }, () => {
  const database = suiteDatabase();
  let site: ListeningSite;
  let browser: Browser;
  let list: string;

  before(async () => {
    site = await listeningSite(database.get(), {
      now: '2026-11-23T10:00:00.000Z',
      plans: 'examples',
    });
    browser = await sharedBrowser();
    list = `${site.origin}/planer/demo-2025-2028/organisation`;
  });

  after(() => site?.close());

  const signedIn = async (name: string, width: number, javaScriptEnabled: boolean) => {
    const context = await browser.newContext({
      javaScriptEnabled,
      locale: 'da-DK',
      viewport: { width, height: 900 },
    });
    const page = await context.newPage();
    await page.goto(await site.signInLink(name, 'editor'));
    await page.getByRole('button', { name: 'Log ind' }).click();
    await page.goto(list);
    return { page, close: () => context.close() };
  };
  const text = (page: Page) => page.locator('main').innerText();

  test('the agreement proposes, a person confirms, and a member is in after one form more', async () => {
    const { page, close } = await signedIn('Clara', 1280, false);
    await page.getByRole('link', { name: 'Forslag ud fra aftalen' }).click();
    await page.getByLabel('Navn').nth(1).fill('Den store følgegruppe');
    await page.getByRole('button', { name: 'Opret organerne' }).click();
    assert.match(await text(page), /Den store følgegruppe har ingen medlemmer/);
    await page.getByRole('link', { name: 'Bestyrelsen' }).click();
    await page.locator('#medlem-name').fill('Mogens Prøve');
    await page.getByLabel('Repræsenterer').fill('Eksempel Politi');
    await page.locator('#medlem-seat').selectOption({ index: 3 });
    await page.getByLabel('Rolle').selectOption('chair');
    await page.getByRole('button', { name: 'Skriv medlemmet ind' }).click();
    const said = await text(page);
    assert.match(said, /Medlemmet er skrevet ind/);
    assert.match(said, /Mogens Prøve\s+formand/);
    assert.match(said, /2 pladser|mangler 1 plads/);
    await close();
  });

  test('every page of it is accessible and fits a phone, refused forms too', async () => {
    const { page, close } = await signedIn('Clara', 320, true);
    const check = async () => {
      await page.evaluate(
        "document.querySelectorAll('details').forEach((one) => { one.open = true })",
      );
      const where = page.url();
      assert.deepEqual(await violations(page), [], where);
      assert.deepEqual(await doubleIds(page), [], where);
      assert.deepEqual(await deadAnchors(page), [], where);
      assert.deepEqual(await overflowing(page), [], where);
    };
    await page.goto(`${list}/bestyrelsen`);
    await check();
    await page.getByRole('button', { name: 'Skriv medlemmet ind' }).click();
    assert.match(await page.locator('.error-summary').innerText(), /Navnet skal udfyldes/);
    await check();
    await page.getByRole('button', { name: 'Tilføj pladserne' }).click();
    assert.match(await page.locator('.error-summary').innerText(), /Hvad pladserne hedder skal/);
    await check();
    await page.getByRole('link', { name: 'Afslut' }).first().click();
    await check();
    await page.getByRole('button', { name: 'Afslut mandatet' }).click();
    assert.match(await page.locator('.error-summary').innerText(), /Begrundelsen skal udfyldes/);
    await check();
    await page.goto(`${list}/personer`);
    await check();
    await page.getByRole('link', { name: 'Mogens Prøve' }).click();
    await check();
    await page.getByRole('button', { name: 'Giv adgang' }).click();
    assert.match(await text(page), /Linket virker én gang/);
    await check();
    await close();
  });

  test('nothing of all this was a fault of ours', () => {
    assert.deepEqual(site.failures, []);
  });
});
