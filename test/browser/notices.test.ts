// A notice from the questions to its outcome, and a conflict in its order, in a real browser: wide with
// axe, and on a phone without scripts.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { WholePlan } from '#domain/plans/plan.ts';
import { parsePlanFile } from '#domain/plans/plan-file.ts';
import { browserSkip, sharedBrowser } from '#test/browser.ts';
import { suiteDatabase } from '#test/database.ts';
import { organisationFor } from '#test/organisation.ts';
import { type ListeningSite, listeningSite } from './listening-site.ts';
import { deadAnchors, doubleIds, overflowing, violations } from './page-checks.ts';

/** Set to a folder to have every page kept as a picture. */
const pictures = process.env.FREMDRIFT_TEST_PICTURES ?? '';

describe('notices and conflicts', { skip: browserSkip }, () => {
  const database = suiteDatabase();
  let site: ListeningSite;
  let browser: Browser;
  const open: BrowserContext[] = [];

  before(async () => {
    site = await listeningSite(database.get(), {
      now: '2021-03-10T11:00:00.000Z',
      plans: [fjordparken()],
    });
    await organisationFor(site.system);
    browser = await sharedBrowser();
  });

  after(async () => {
    for (const each of open) await each.close();
    await site?.close();
  });

  const signedIn = async (name: string, width: number, javaScriptEnabled: boolean) => {
    const viewport = { width, height: 900 };
    const window = await browser.newContext({ javaScriptEnabled, locale: 'da-DK', viewport });
    open.push(window);
    const page = await window.newPage();
    await page.goto(await site.signInLink(name, 'editor'));
    await page.getByRole('button', { name: 'Log ind' }).click();
    return page;
  };

  let shots = 0;
  const picture = async (page: Page, name: string) => {
    if (pictures === '') return;
    mkdirSync(pictures, { recursive: true });
    shots += 1;
    const path = `${pictures}/${String(shots).padStart(2, '0')}-${name.replaceAll(' ', '-')}.png`;
    await page.screenshot({ path, fullPage: true });
  };

  /** What every page must stand up to; without scripts axe has nothing to run in. */
  const check = async (page: Page, name: string, withScripts: boolean) => {
    if (withScripts) {
      assert.deepEqual(await overflowing(page), [], `${name} runs out of its window`);
      assert.deepEqual(await doubleIds(page), [], `${name} has an id twice`);
      assert.deepEqual(await deadAnchors(page), [], `${name} leads nowhere`);
      assert.deepEqual(await violations(page), [], `${name} fails WCAG`);
    }
    await picture(page, name);
  };

  for (const [how, width, scripts] of [
    ['on a desk', 1280, true],
    ['at 320 pixels', 320, true],
    ['on a phone without scripts', 390, false],
  ] as const) {
    test(`a notice, ${how}`, async () => {
      const page = await signedIn(`Clara ${how}`, width, scripts);
      const look = (name: string) => check(page, `${how} ${name}`, scripts);
      await page.goto(`${site.origin}/planer/fjordparken/underretninger`);
      await look('notices');
      await page.getByRole('link', { name: 'Giv en underretning' }).click();
      await look('a new notice');
      await page.getByRole('button', { name: 'Se, hvor den hører til' }).click();
      assert.match(await page.locator('.error-summary').innerText(), /Hvem mærker ændringen/);
      await look('a notice with nothing said');
      await page.getByLabel('Hvem giver underretningen?').selectOption('Kommunen');
      await page.getByLabel('Ændringen kort').fill(`Lokalkontoret flytter, ${how}`);
      await page.getByLabel('Hvad sker der, og hvad').fill('Kontoret flytter til rådhuset.');
      await page.locator('input[name="answers.essential"][value="yes"]').check();
      await page.locator('input[name="answers.reach"][value="district"]').check();
      for (const question of ['agreement', 'grant', 'otherPlans']) {
        await page.locator(`input[name="answers.${question}"][value="no"]`).check();
      }
      await page.locator('input[name="answers.organisation"][value="local"]').check();
      await page.getByRole('button', { name: 'Se, hvor den hører til' }).click();
      assert.match(await page.locator('main').innerText(), /Intet er sendt endnu/);
      await look('where it goes');
      await page.getByRole('button', { name: 'Send underretningen' }).click();
      assert.match(await page.locator('.alert-success').innerText(), /Underretningen er givet/);
      await look('a notice');
      await page.getByRole('button', { name: 'Bekræft, at organet har modtaget den' }).click();
      await page.getByText('Skriv udfaldet, og afslut').click();
      await page.getByLabel('Hvad kom der ud af den?').fill('Kontoret har åbent to dage.');
      await page.getByRole('button', { name: 'Afslut underretningen' }).click();
      const error = page.locator('.error-summary');
      if ((await error.count()) > 0) {
        await look('an end that is asked about');
        await page.getByLabel('Ja, afslut alligevel').check();
        await page.getByRole('button', { name: 'Afslut underretningen' }).click();
      }
      assert.match(await page.locator('.alert-success').innerText(), /afsluttet/);
      await look('a notice that has ended');
    });

    test(`a conflict, ${how}`, async () => {
      const page = await signedIn(`Ditte ${how}`, width, scripts);
      const look = (name: string) => check(page, `${how} ${name}`, scripts);
      await page.goto(`${site.origin}/planer/fjordparken/konflikter`);
      await page.getByRole('link', { name: 'Rejs en konflikt' }).click();
      await look('a new conflict');
      await page.getByLabel('Hvilken part rejser konflikten?').selectOption('Boligforeningen');
      await page.getByRole('group', { name: 'Hvem er den med?' }).getByLabel('Kommunen').check();
      await page.getByLabel('Konflikten kort').fill('Hvem betaler for huset');
      await page.getByLabel('Hvad er I uenige om?').fill('Vi er uenige om udgiften.');
      await page.getByRole('button', { name: 'Rejs konflikten' }).click();
      await look('a conflict');
      await page.getByLabel('Hvornår?').first().fill('1.3.2021');
      await page.getByLabel('Hvad kom der ud af det').fill('Direktørerne mødtes.');
      await page.getByRole('button', { name: 'Gem' }).first().click();
      await page.getByText('Bring konflikten videre').click();
      await page.getByLabel('Bydelsbestyrelsen').check();
      await page.getByRole('button', { name: 'Flyt konflikten' }).click();
      assert.match(await page.locator('.error-summary').innerText(), /skriv hvorfor/);
      await look('a move out of order');
      await page.locator('#move-why').fill('Det haster.');
      await page.getByRole('button', { name: 'Flyt konflikten' }).click();
      assert.match(await page.locator('main').innerText(), /uden for aftalens rækkefølge/i);
      await look('a conflict before a board');
      await page.goto(`${site.origin}/planer/fjordparken/konflikter`);
      await look('conflicts');
      assert.deepEqual(site.failures, []);
    });
  }
});

/** A plan of two parties. */
function fjordparken(): WholePlan {
  const area = { key: 'tryghed', name: 'Tryghed', purpose: null, objectives: [], targetGroups: [] };
  const parties = [
    { kind: 'municipality', name: 'Kommunen' },
    { kind: 'housingOrganisation', name: 'Boligforeningen' },
  ];
  const read = parsePlanFile(
    JSON.stringify({
      plan: {
        key: 'fjordparken',
        name: 'Fjordparken',
        area: 'Fjordbyen',
        period: { from: '2017-01-01', to: '2022-12-31' },
        fictional: true,
        parties,
        departments: [{ name: 'Afdeling 1', owner: null, residents: 612 }],
        focusAreas: [area],
      },
      sources: [],
      series: [],
      criteria: [],
      readings: [],
    }),
  );
  assert.ok(read.ok, read.ok ? '' : JSON.stringify(read.issues));
  return read.value;
}
