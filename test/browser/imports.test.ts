// A secretariat with a file of figures and a browser without JavaScript: from the file to the verdict.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { browserSkip, sharedBrowser } from '#test/browser.ts';
import { suiteDatabase } from '#test/database.ts';
import { type ListeningSite, listeningSite } from './listening-site.ts';
import { deadAnchors, doubleIds, overflowing, violations } from './page-checks.ts';

const widest = 1280;
const narrowest = 320;
const plan = '/planer/demo';
const list = `${plan}/indlaesninger`;

const file = (name: string, ...lines: readonly string[]) => ({
  name,
  mimeType: 'text/csv',
  // As Danish Excel writes it: a mark first, semicolons, commas.
  buffer: Buffer.from(
    `\ufeff${['Indikator;Område;År;Andel;Antal svar', ...lines, ''].join('\r\n')}`,
  ),
});

describe('figures from a file in a browser', { skip: browserSkip }, () => {
  const database = suiteDatabase();
  let site: ListeningSite;
  let origin: string;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;

  before(async () => {
    site = await listeningSite(database.get(), {
      now: '2021-09-01T10:00:00.000Z',
      plans: 'examples',
    });
    origin = site.origin;
    browser = await sharedBrowser();
    context = await browser.newContext({
      javaScriptEnabled: false,
      locale: 'da-DK',
      viewport: { width: widest, height: 900 },
    });
    page = await context.newPage();
    await page.goto(await site.signInLink('Clara', 'editor'));
    await page.getByRole('button', { name: 'Log ind' }).click();
  });

  after(async () => {
    await context?.close();
    await site?.close();
  });

  const heading = () => page.getByRole('heading', { level: 1 }).innerText();
  const main = () => page.locator('main').innerText();
  const verdict = async () => {
    await page.goto(`${origin}${plan}/succeskriterier/T1`);
    return page.locator('.verdict-panel .status-tag').allInnerTexts();
  };

  /** The page as it stands, at both widths: the scripts of the checks run in a page of their own. */
  const checked = async (name: string) => {
    const looked = await browser.newContext({ locale: 'da-DK' });
    const copy = await looked.newPage();
    await looked.addCookies(await context.cookies());
    const held = await page.content();
    await copy.route(page.url(), (route) =>
      route.fulfill({ contentType: 'text/html; charset=utf-8', body: held }),
    );
    try {
      for (const width of [widest, narrowest]) {
        await copy.setViewportSize({ width, height: 900 });
        await copy.goto(page.url());
        assert.deepEqual(await overflowing(copy), [], `${name} at ${width}`);
      }
      assert.deepEqual(await violations(copy), [], name);
      assert.deepEqual(await doubleIds(copy), [], name);
      assert.deepEqual(await deadAnchors(copy), [], name);
    } finally {
      await looked.close();
    }
  };

  const choose = async (given: ReturnType<typeof file>) => {
    await page.goto(`${origin}${list}`);
    await page.getByLabel('Regneark', { exact: true }).setInputFiles(given);
    await page.getByRole('button', { name: 'Se, hvad der står i filen' }).click();
  };

  test('a file nobody knows: answered, looked through, confirmed, taken back', async () => {
    const before = await verdict();
    await page.getByRole('link', { name: 'Tal', exact: true }).first().click();
    await checked('the list');
    await page.getByRole('button', { name: 'Se, hvad der står i filen' }).click();
    assert.match(await page.locator('.error-summary').innerText(), /Vælg en fil/);
    await checked('nothing chosen');

    await choose(
      file(
        'tryghed 2020.csv',
        'Grundlæggende tryghed;Folehaven;2015;64,6;293',
        'Grundlæggende tryghed;Folehaven;2017;66,5;288',
        'Grundlæggende tryghed;Folehaven;2018;ca. 70;288',
        'Grundlæggende tryghed;Folehaven;2014;168,4;288',
        'Grundlæggende tryghed;Folehaven;2020;74,2;301',
        'Utrygge;Bydelen Valby;2021;..;',
      ),
    );
    assert.equal(await heading(), 'Sådan er filen læst');
    assert.match(
      await page.locator('#ark-1').innerText(),
      /Grundlæggende tryghed\s+Folehaven\s+2015/,
    );
    await checked('the questions');
    await page.getByRole('button', { name: 'Læs tallene' }).click();
    assert.match(await page.locator('.error-summary').innerText(), /"Utrygge · Bydelen Valby"/);
    await checked('the questions, unanswered');
    await page.getByLabel('Utrygge · Bydelen Valby').selectOption('utrygge-valby');
    assert.equal(await page.getByLabel('Hvor kommer tallene fra?').inputValue(), 'politi');
    await page.getByLabel('Hvad betyder ".." i stedet for et tal?').selectOption('suppressed');
    await page.getByRole('button', { name: 'Læs tallene' }).click();

    assert.equal(await heading(), 'Se tallene igennem');
    assert.match(await page.locator('#skift').innerText(), /T1[\s\S]*Nået/);
    assert.match(await page.locator('#raekker-problem').innerText(), /Celle D4[\s\S]*ca\. 70/);
    assert.match(await page.locator('#raekker-changed').innerText(), /66.%\s+66,5.%/);
    await checked('the preview');
    await page.getByRole('link', { name: /^Nye tal/ }).click();
    await checked('one kind of rows');
    await page.getByRole('link', { name: /^Tilbage til overblikket/ }).click();

    await page.getByRole('button', { name: /^Bekræft indlæsningen/ }).click();
    assert.match(await page.locator('.error-summary').innerText(), /usædvanlige tal skal med/);
    await checked('the preview, refused');
    await page.getByLabel('Nej, gem kun de andre').check();
    await page.getByRole('button', { name: /^Bekræft indlæsningen/ }).click();
    assert.equal(await heading(), 'Tallene er gemt');
    assert.match(await page.locator('#skift').innerText(), /T1[\s\S]*Nået/);
    await checked('confirmed');
    const confirmedAt = page.url();
    assert.notDeepEqual(await verdict(), before);

    await page.goto(confirmedAt);
    await page.getByRole('link', { name: 'Træk indlæsningen tilbage' }).click();
    await checked('to withdraw');
    await page.getByLabel('Hvorfor trækkes den tilbage?').fill('Forkert udtræk');
    await page.getByRole('button', { name: 'Træk indlæsningen tilbage' }).click();
    assert.equal(await heading(), 'Indlæsningen er trukket tilbage');
    await checked('withdrawn');
    assert.deepEqual(await verdict(), before);
  });

  test('a file of a source that is known: chosen, one click, confirmed', async () => {
    await choose(file('tryghed 2013.csv', 'Grundlæggende tryghed;Folehaven;2013;63,9;280'));
    assert.equal(await heading(), 'Se tallene igennem');
    await page.getByRole('button', { name: 'Bekræft indlæsningen: gem 1 tal' }).click();
    assert.equal(await heading(), 'Tallene er gemt');
    assert.match(await main(), /1 nyt tal/);
    await page.goto(`${origin}${list}`);
    assert.match(await page.locator('#indlaesninger').innerText(), /tryghed 2013\.csv\s+bekræftet/);
  });

  test('nothing of all this was a fault of ours', () => {
    assert.deepEqual(site.failures, []);
  });
});
