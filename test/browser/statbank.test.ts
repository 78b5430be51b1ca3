// Ties a series to StatBank, fetches, looks through and confirms, in a real browser without script.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import type { WholePlan } from '#domain/plans/plan.ts';
import { parsePlanFile } from '#domain/plans/plan-file.ts';
import { createStatbank } from '#outside/statbank-client.ts';
import { browserSkip, sharedBrowser } from '#test/browser.ts';
import { suiteDatabase } from '#test/database.ts';
import { type StatbankServer, statbankServer } from '#test/statbank-server.ts';
import { allTables } from '#test/statbank-tables.ts';
import { type ListeningSite, listeningSite } from './listening-site.ts';
import { deadAnchors, doubleIds, overflowing, violations } from './page-checks.ts';

/** A criterion that is met when the area does as well as the whole city. */
const wholePlan = (): WholePlan => {
  const series = {
    indicator: 'I arbejde',
    unit: 'percent',
    polarity: 'higherIsBetter',
    source: 'register',
  };
  const read = parsePlanFile(
    JSON.stringify({
      plan: {
        key: 'fjordparken',
        name: 'Fjordparken',
        area: 'Fjordbyen',
        period: { from: '2017-01-01', to: '2020-12-31' },
        fictional: true,
        focusAreas: [
          { key: 'job', name: 'Beskæftigelse', purpose: null, objectives: [], targetGroups: [] },
        ],
      },
      sources: [{ id: 'register', name: 'Danmarks Statistik' }],
      series: [
        { ...series, id: 'jobs', population: 'Fjordparken' },
        { ...series, id: 'jobs-by', population: 'Byen', role: 'benchmark' },
      ],
      criteria: [
        {
          id: 'b1',
          code: 'B1',
          focusArea: 'job',
          sentence: 'I 2020 er lige så mange i arbejde som i hele byen.',
          kind: 'reach-benchmark',
          params: { series: 'jobs', benchmark: 'jobs-by', comparison: 'atLeast', deadline: 2020 },
        },
      ],
      readings: [
        { id: 'r1', series: 'jobs', period: '2020', value: '72.5' },
        { id: 'r2', series: 'jobs-by', period: '2019', value: '74' },
      ],
    }),
  );
  assert.ok(read.ok, read.ok ? '' : JSON.stringify(read.issues));
  return read.value;
};

/** Set to a folder to keep pictures of the pages there. */
const pictures = process.env.FREMDRIFT_TEST_PICTURES ?? '';

describe('a series from StatBank', { skip: browserSkip }, () => {
  const database = suiteDatabase();
  const closing: (() => void)[] = [];
  let site: ListeningSite;
  let statbank: StatbankServer;
  let origin: string;
  let link: string;

  before(async () => {
    statbank = await statbankServer(allTables, { after: (close) => closing.push(close) });
    site = await listeningSite(database.get(), {
      now: '2021-06-01T10:00:00.000Z',
      plans: [wholePlan()],
      outside: {
        statbank: createStatbank({
          baseUrl: statbank.url,
          clock: () => 0,
          wait: () => Promise.resolve(),
        }),
      },
    });
    origin = site.origin;
    link = await site.signInLink('Agnes', 'administrator');
  });

  after(async () => {
    for (const close of closing) close();
    await site?.close();
  });

  let shots = 0;
  const standsUp = async (page: Page, name: string): Promise<void> => {
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 900 });
      assert.deepEqual(await overflowing(page), [], `${name} at ${width}`);
      if (pictures !== '') {
        shots += 1;
        const path = `${pictures}/${String(shots).padStart(2, '0')}-${name}-${width}.png`;
        await page.screenshot({ path, fullPage: true });
      }
    }
    await page.setViewportSize({ width: 1280, height: 900 });
    assert.deepEqual(await violations(page), [], name);
    assert.deepEqual(await doubleIds(page), [], name);
    assert.deepEqual(await deadAnchors(page), [], name);
  };

  const verdictOf = async (page: Page): Promise<string> => {
    await page.goto(`${origin}/planer/fjordparken/succeskriterier/B1`);
    return page.locator('.verdict-sentence').innerText();
  };

  test('tied, fetched, looked through, confirmed: the verdict changes', async () => {
    const browser = await sharedBrowser();
    const context = await browser.newContext({
      locale: 'da-DK',
      viewport: { width: 1280, height: 900 },
    });
    const page = await context.newPage();
    await page.goto(link);
    await page.getByRole('button', { name: 'Log ind' }).click();
    assert.doesNotMatch(await verdictOf(page), /^Nået/);

    await page.goto(`${origin}/planer/fjordparken/kilder`);
    await page.getByRole('link', { name: /Statistikbanken/ }).click();
    await standsUp(page, 'tom');
    await page.getByRole('link', { name: 'I arbejde, Byen' }).click();
    await page.getByLabel('Ord i tabellens navn').fill('beskæftigelse');
    await page.getByRole('button', { name: 'Søg' }).click();
    await standsUp(page, 'fundet');
    await page.getByRole('link', { name: /^RAS200/ }).click();
    await standsUp(page, 'vaelg');
    await page.getByRole('button', { name: 'Se, hvad der kommer' }).click();
    assert.match(await page.locator('.error-summary').innerText(), /En værdi for område/);
    await standsUp(page, 'mangler');
    await page.getByLabel('Område').selectOption('084');
    await page.getByRole('button', { name: 'Se, hvad der kommer' }).click();
    assert.match(await page.getByRole('main').innerText(), /1 celle kan ikke bruges endnu/);
    await standsUp(page, 'maerke');
    await page.getByLabel('Område').selectOption('101');
    await page.getByRole('button', { name: 'Se, hvad der kommer' }).click();
    assert.match(await page.locator('#nyeste').innerText(), /2020\s+72,2 %/);
    await standsUp(page, 'eksempel');
    await page.getByRole('button', { name: 'Hent målingen herfra' }).click();
    await standsUp(page, 'koblet');

    await page.getByRole('button', { name: 'Hent nye tal nu' }).click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    assert.match(page.url(), /\/indlaesninger\//);
    assert.match(await page.getByRole('main').innerText(), /RAS200/);
    await standsUp(page, 'gennemsyn');
    for (const box of await page.locator('form[action$="/bekraeft"] input[type=checkbox]').all()) {
      await box.check();
    }
    await page.getByRole('button', { name: /^Bekræft/ }).click();
    assert.match(await verdictOf(page), /^Nået/);

    statbank.failsAlways({ kind: 'status', status: 429, retryAfter: '90' });
    await page.goto(`${origin}/planer/fjordparken/statistikbanken`);
    await page.getByRole('button', { name: 'Hent nye tal nu' }).click();
    assert.match(
      await page.locator('#koblinger').innerText(),
      /har travlt og bad os vente 2 minutter/,
    );
    await standsUp(page, 'travlt');
    await page.getByRole('link', { name: 'I arbejde, Byen' }).click();
    await standsUp(page, 'nu');
    assert.match(await verdictOf(page), /^Nået/, 'nothing is lost');
    assert.deepEqual(site.failures, []);
    await context.close();
  });
});
