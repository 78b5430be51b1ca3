// A stranger with an agreement and a browser without JavaScript: from the file to the plan.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { type Edition, editions, ownAgreement, seedPath, seedSkip } from '#test/agreement.ts';
import { browserSkip, sharedBrowser } from '#test/browser.ts';
import { suiteDatabase } from '#test/database.ts';
import { type ListeningSite, listeningSite } from './listening-site.ts';
import { deadAnchors, doubleIds, overflowing, violations } from './page-checks.ts';

const widest = 1280;

describe('from an agreement to a plan in a browser', { skip: browserSkip }, () => {
  const database = suiteDatabase();
  let site: ListeningSite;
  let origin: string;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let folder: string;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'fremdrift-agreement-'));
    site = await listeningSite(database.get(), { now: '2017-03-01T10:00:00.000Z', plans: [] });
    origin = site.origin;
    browser = await sharedBrowser();
    context = await browser.newContext({
      javaScriptEnabled: false,
      locale: 'da-DK',
      viewport: { width: widest, height: 900 },
    });
    page = await context.newPage();
    await page.goto(await site.signInLink('Agnes', 'administrator'));
    await page.getByRole('button', { name: 'Log ind' }).click();
  });

  after(async () => {
    await context?.close();
    await site?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const heading = () => page.getByRole('heading', { level: 1 }).innerText();
  const upload = async (path: string) => {
    await page.goto(`${origin}/aftaler`);
    await page.getByLabel('Aftalen', { exact: true }).setInputFiles(path);
    await page.getByRole('button', { name: 'Læs aftalen' }).click();
  };
  const step = (name: string) =>
    page
      .getByRole('navigation', { name: 'Trin i gennemgangen' })
      .getByRole('link', { name })
      .click();

  test('an invented agreement: questions, another kind, all clear, the plan', async () => {
    const path = join(folder, 'groenhoej.docx');
    writeFileSync(path, ownAgreement());
    await upload(path);
    assert.equal(await heading(), 'Grønhøj');

    await step('Spørgsmål');
    await page.getByLabel('Der er aftalt en størrelse').check();
    await page.getByLabel('Hvor meget er aftalt?').fill('2,5');
    await page.getByLabel('Hvert år', { exact: true }).check();
    await page.getByRole('button', { name: 'Gem svarene om succeskriterierne' }).click();
    assert.match(await page.getByRole('alert').innerText(), /Svarene er gemt/);

    await step('Succeskriterier');
    await page.getByRole('link', { name: 'Ret kriterium T1' }).click();
    await page.getByLabel('Hvordan skal det afgøres?').selectOption('reach-and-hold');
    await page.getByRole('button', { name: 'Vis felterne for det valgte' }).click();
    await page.getByRole('button', { name: 'Gem', exact: true }).click();
    assert.match(await page.locator('.error-summary').innerText(), /skal udfyldes/);
    await page.getByLabel('Skal holde i').fill('2019-2020');
    await page.getByRole('button', { name: 'Gem', exact: true }).click();
    assert.match(await page.getByRole('alert').innerText(), /Kriteriet er rettet/);

    await page.getByRole('button', { name: /Bekræft alle klare/ }).click();
    await step('Opret planen');
    assert.match(await page.locator('main').innerText(), /kun foreslået/);
    await page.getByRole('button', { name: 'Opret planen' }).click();
    assert.equal(new URL(page.url()).pathname, '/planer/groenhoej');
    assert.match(await page.locator('main').innerText(), /T1[\s\S]*U2/);
  });

  const seen: readonly (readonly [name: string, path: string])[] = [
    ['the list', ''],
    ['what was read', '/:draft'],
    ['the questions', '/:draft/spoergsmaal'],
    ['the criteria', '/:draft/kriterier'],
    ['a criterion of two departments', '/:draft/kriterier/T2'],
    ['a criterion with a milestone', '/:draft/kriterier/K3'],
    ['making the plan', '/:draft/opret'],
  ];

  describe('the agreement the project was begun with', { skip: seedSkip }, () => {
    let draft = '';

    for (const edition of editions) {
      test(`its ${edition} edition becomes a draft of fifteen criteria`, async () => {
        await upload(seedPath(edition satisfies Edition));
        assert.equal(await heading(), 'Valby/Vigerslev');
        draft = new URL(page.url()).pathname.split('/').at(-1) ?? '';
        const words = await page.locator('main').innerText();
        assert.match(words, /1\. januar 2017 – 31\. december 2020/);
        assert.match(words, /3\.414 i 3 afdelinger/);
        assert.match(words, /16\.650\.000 kr\./);
        assert.match(words, /Indsatsområder \(4\) med 15 succeskriterier/);
      });
    }

    for (const [name, path] of seen) {
      test(`${name}: accessible, whole at 320 px, nothing twice, no dead links`, async () => {
        const reading = await browser.newContext({ viewport: { width: widest, height: 900 } });
        await reading.addCookies(await context.cookies());
        const own = await reading.newPage();
        await own.goto(`${origin}/aftaler${path.replace(':draft', draft)}`);
        await own.evaluate(
          "document.querySelectorAll('details').forEach((one) => { one.open = true })",
        );
        assert.deepEqual(await violations(own), []);
        assert.deepEqual(await doubleIds(own), []);
        assert.deepEqual(await deadAnchors(own), []);
        for (const width of [1280, 390, 320]) {
          await own.setViewportSize({ width, height: 800 });
          assert.deepEqual(await overflowing(own), [], `${width} px`);
          await own.screenshot({
            fullPage: true,
          });
        }
        await reading.close();
      });
    }

    test('all proposals are taken, all clear ones confirmed, and the plan stands', async () => {
      await page.goto(`${origin}/aftaler/${draft}/spoergsmaal`);
      for (const name of ['criteria', 'contradictions', 'missing']) {
        const group = page.locator(`section[aria-labelledby="${name}"]`);
        await group.getByRole('button', { name: /^Brug de(t ene)? .*forslag$/ }).click();
      }
      await step('Succeskriterier');
      await page.getByRole('button', { name: /Bekræft alle klare/ }).click();
      assert.match(await page.getByRole('alert').innerText(), /Bekræftet/);
      await step('Opret planen');
      await page.getByRole('button', { name: 'Opret planen' }).click();
      assert.equal(new URL(page.url()).pathname, '/planer/valby-vigerslev');
      const words = await page.locator('main').innerText();
      for (const code of ['T1', 'T4', 'K4', 'U4', 'F3']) assert.match(words, new RegExp(code));
    });
  });

  test('no page failed', () => {
    assert.deepEqual(site.failures, []);
  });
});
