// People at work in a real browser, with and without JavaScript, on the example plans.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { browserSkip, sharedBrowser } from '#test/browser.ts';
import { suiteDatabase } from '#test/database.ts';
import { workOfEveryKind } from '#test/jobs.ts';
import { type ListeningSite, listeningSite } from './listening-site.ts';
import { deadAnchors, doubleIds, overflowing, violations } from './page-checks.ts';

const widest = 1280;
const narrowest = 320;

describe('journeys through the example plans', { skip: browserSkip }, () => {
  const database = suiteDatabase();
  let site: ListeningSite;
  let origin: string;
  let browser: Browser;

  before(async () => {
    site = await listeningSite(database.get(), {
      now: '2021-09-01T10:00:00.000Z',
      plans: 'examples',
    });
    origin = site.origin;
    await workOfEveryKind(database.get(), 'demo');
    browser = await sharedBrowser();
  });

  after(() => site?.close());

  const signedIn = async (
    javaScriptEnabled: boolean,
  ): Promise<{ context: BrowserContext; page: Page }> => {
    const context = await browser.newContext({
      javaScriptEnabled,
      locale: 'da-DK',
      viewport: { width: widest, height: 900 },
    });
    const page = await context.newPage();
    await page.goto(await site.signInLink('Agnes', 'administrator'));
    await page.getByRole('button', { name: 'Log ind' }).click();
    return { context, page };
  };

  for (const [name, javaScriptEnabled, year, figure] of [
    ['with JavaScript', true, '2021', '72,5'],
    ['without JavaScript', false, '2022', '74,2'],
  ] as const) {
    test(`from the link to a figure, its correction and an earlier day, ${name}`, async () => {
      const { context, page } = await signedIn(javaScriptEnabled);
      assert.equal(await page.getByRole('heading', { level: 1 }).innerText(), 'Planer');
      await page.getByRole('link', { name: 'Eksempel: SURF Valby 2017-2020', exact: true }).click();
      await page.getByRole('link', { name: 'T1', exact: true }).click();
      assert.match(
        await page.locator('.verdict-sentence').innerText(),
        /^Kan ikke afgøres, fordi der ikke blev målt i 2020/,
      );

      await page
        .getByRole('link', { name: /^Registrér et tal/ })
        .first()
        .click();
      await page.getByLabel('Periode').fill(year);
      await page.getByLabel('Tal', { exact: true }).fill('64.6');
      await page.getByRole('button', { name: 'Gem tallet' }).click();
      assert.match(await page.locator('.error-summary').innerText(), /Mente du 64,6\?/);
      assert.equal(await page.getByLabel('Periode').inputValue(), year);
      await page.getByLabel('Tal', { exact: true }).fill(figure);
      await page.getByRole('button', { name: 'Gem tallet' }).click();
      await page.getByLabel('Ja, det er rigtigt').check();
      await page.getByRole('button', { name: 'Gem tallet' }).click();
      assert.match(await page.locator('.alert-success').innerText(), /Tallet er gemt/);
      assert.match(
        await page
          .locator('table[id^="tal-"]', { hasText: `${figure} %` })
          .last()
          .innerText(),
        /af Agnes/,
      );

      await page.getByRole('link', { name: `Ret tallet for ${year}` }).click();
      await page.getByLabel('Tal', { exact: true }).fill('72,9');
      await page.getByLabel('Hvorfor rettes tallet?').fill('Tastefejl');
      await page.getByRole('button', { name: 'Gem rettelsen' }).click();
      if (await page.getByLabel('Ja, det er rigtigt').isVisible()) {
        await page.getByLabel('Ja, det er rigtigt').check();
        await page.getByRole('button', { name: 'Gem rettelsen' }).click();
      }
      assert.match(await page.locator('.alert-success').innerText(), /Rettelsen er gemt/);
      assert.match(await page.locator('main').innerText(), /Tastefejl/);

      await page.getByLabel('Vis det, man vidste den').fill('1. juni 2019');
      await page.getByRole('button', { name: 'Vis dagen' }).click();
      const then = await page.locator('main').innerText();
      assert.match(then, /Sådan så det ud den 1\. juni 2019/);
      assert.doesNotMatch(then, /Tastefejl|73,4 %/);
      await page.getByRole('link', { name: 'Vis, hvad man ved i dag' }).click();
      await page.getByRole('button', { name: 'Log ud' }).click();
      assert.equal(await page.getByRole('heading', { level: 1 }).innerText(), 'Log ind');
      await context.close();
    });
  }

  test('a missing figure decides the criterion, and the page says before and now', async () => {
    const { context, page } = await signedIn(false);
    await page.goto(`${origin}/planer/demo-2025-2028/succeskriterier/D3`);
    const before = await page.locator('.verdict-panel .status-tag').allInnerTexts();
    await page
      .getByRole('link', { name: /^Registrér et tal/ })
      .first()
      .click();
    await page.getByLabel('Periode').fill('2026');
    await page.getByLabel('Tal', { exact: true }).fill('54');
    await page.getByRole('button', { name: 'Gem tallet' }).click();
    while (await page.getByLabel('Ja, det er rigtigt').first().isVisible()) {
      for (const box of await page.getByLabel('Ja, det er rigtigt').all()) await box.check();
      await page.getByRole('button', { name: 'Gem tallet' }).click();
    }
    const said = await page.locator('.alert-success').innerText();
    assert.match(said, /før\s.*Ikke begyndt\s+nu\s.*Allerede nået/s);
    assert.notDeepEqual(await page.locator('.verdict-panel .status-tag').allInnerTexts(), before);
    await context.close();
  });

  const pages = [
    '/planer',
    '/planer/importer',
    '/brugere',
    '/opgaver',
    '/min-adgangskode',
    '/tilgaengelighed',
    '/nix',
    '/planer/demo',
    '/planer/demo?dato=2019-06-01',
    '/planer/demo/uge',
    '/planer/demo/uge?dato=2019-06-01',
    '/planer/demo/aftale',
    '/planer/demo-2025-2028',
    '/planer/demo-2025-2028/uge',
    '/planer/demo/indsatsomraader/tryghed-og-trivsel',
    ...['T1', 'T2', 'K1', 'K2', 'K3', 'K4', 'U4', 'F1', 'F3'].map(
      (code) => `/planer/demo/succeskriterier/${code}`,
    ),
    ...['A1', 'B2', 'C2', 'D3'].map((code) => `/planer/demo-2025-2028/succeskriterier/${code}`),
    '/planer/demo/succeskriterier/T1?dato=2019-06-01',
    '/planer/demo/succeskriterier/T1/ny-version',
    '/planer/demo/succeskriterier/F3/ny-version',
    '/planer/demo/succeskriterier/K3/ny-version',
    '/planer/demo/centrale-maalinger',
    '/planer/demo/centrale-maalinger?dato=2019-06-01',
    '/planer/demo/aktiviteter',
    '/planer/demo/aktiviteter/ny',
    '/planer/demo/aarets-gang/2020/statuspapirer',
    '/planer/demo/kilder',
    '/planer/demo/kilder/ny',
    '/planer/demo/kilder/politi',
    '/planer/demo/organisation',
    '/planer/demo/organisation/ny',
    '/planer/demo/organisation/personer',
    '/planer/demo/organisation/forslag/aftalen',
    '/planer/demo/spoergsmaal',
    '/planer/demo/haendelser',
    '/planer/demo/log',
    '/planer/demo/revision',
    '/planer/demo/eksport',
    '/planer/demo/maalinger/tryghed-folehaven/registrer',
  ];

  test('every page is accessible, as far as a program can see, wide and narrow, with all unfolded', async () => {
    const { context, page } = await signedIn(true);
    for (const path of pages) {
      await page.setViewportSize({ width: widest, height: 900 });
      await page.goto(`${origin}${path}`);
      await page.evaluate(
        "document.querySelectorAll('details').forEach((one) => { one.open = true })",
      );
      assert.deepEqual(await violations(page), [], path);
      assert.deepEqual(await doubleIds(page), [], path);
      assert.deepEqual(await deadAnchors(page), [], path);
      for (const width of [narrowest, 768]) {
        await page.setViewportSize({ width, height: 800 });
        assert.deepEqual(await overflowing(page), [], `${path} at ${width} px`);
      }
    }
    await context.close();
  });

  test('at 200 % text nothing runs out of a page', async () => {
    const { context, page } = await signedIn(true);
    await page.setViewportSize({ width: 640, height: 800 });
    for (const path of pages) {
      await page.goto(`${origin}${path}`);
      await page.addStyleTag({ content: 'html { font-size: 125% !important }' }).catch(() => {});
      assert.deepEqual(await overflowing(page), [], path);
    }
    await context.close();
  });

  test('a page that is refused or signed out of is accessible too', async () => {
    const context = await browser.newContext({ viewport: { width: narrowest, height: 800 } });
    const page = await context.newPage();
    for (const path of ['/log-ind', '/planer/demo', '/log-ind/nix']) {
      await page.goto(`${origin}${path}`);
      assert.deepEqual(await violations(page), [], path);
      assert.deepEqual(await overflowing(page), [], path);
    }
    await page.getByRole('button', { name: 'Log ind' }).click();
    assert.match(await page.locator('main').innerText(), /Linket kan ikke bruges/);
    assert.deepEqual(await violations(page), []);
    await context.close();
  });

  test('on paper a criterion keeps its verdict, its trace and its mark of fiction, and drops its menus', async () => {
    const { context, page } = await signedIn(false);
    await page.goto(`${origin}/planer/demo/succeskriterier/K1`);
    await page.emulateMedia({ media: 'print' });
    for (const shown of ['.verdict-sentence', '.trace', '.fictional-notice', '.chart-picture']) {
      assert.ok(await page.locator(shown).first().isVisible(), shown);
    }
    for (const hidden of ['.navigation-menu', '.breadcrumbs', '.log-off', '#som-man-vidste']) {
      assert.equal(await page.locator(`${hidden}:visible`).count(), 0, hidden);
    }
    await context.close();
  });

  test('on paper nothing in the plan’s tables runs out of its own cell', async () => {
    const { context, page } = await signedIn(true);
    await page.setViewportSize({ width: 794, height: 1123 });
    await page.goto(`${origin}/planer/demo`);
    await page.emulateMedia({ media: 'print' });
    const [cells, outside] = await page.locator('.criteria-table').evaluateAll((tables) => {
      const all = tables.flatMap((table) => [...table.querySelectorAll('th, td')]);
      const crossing = all.filter((cell) => {
        const { right } = cell.getBoundingClientRect();
        const inner = [...cell.querySelectorAll('svg, span, a')];
        return inner.some((each) => each.getBoundingClientRect().right > right + 1);
      });
      return [all.length, crossing.map((cell) => cell.textContent)] as const;
    });
    assert.ok(cells > 50, `only ${cells} cells`);
    assert.deepEqual(outside, []);
    await context.close();
  });

  test('no page runs a script, fetches from elsewhere or speaks to the console', async () => {
    const { context, page } = await signedIn(true);
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    page.on('request', (request) => {
      if (!request.url().startsWith(origin)) said.push(request.url());
    });
    for (const path of ['/planer/demo', '/planer/demo/succeskriterier/T1']) {
      await page.goto(`${origin}${path}`);
      assert.equal(await page.locator('script').count(), 0);
    }
    assert.deepEqual(said, []);
    await context.close();
  });

  test('nothing of all this was a fault of ours', () => {
    assert.deepEqual(site.failures, []);
  });
});
