// A year without script: begun in one press, an area evaluated, and what is recommended sent on.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { PlanKey } from '#domain/plans/plan.ts';
import { addBody } from '#operations/bodies/add.ts';
import type { Context } from '#operations/context.ts';
import { issuePaper } from '#operations/papers/issue.ts';
import { perform } from '#operations/perform.ts';
import { browserSkip, sharedBrowser } from '#test/browser.ts';
import { suiteDatabase } from '#test/database.ts';
import { newMark } from '#test/people.ts';
import { type ListeningSite, listeningSite } from './listening-site.ts';
import { deadAnchors, doubleIds, overflowing, violations } from './page-checks.ts';

const plan = 'demo-2025-2028' as PlanKey;
const pictures = process.env.PICTURES;

/** A board, and a group under it that evaluates everything. */
const addBodies = async (system: Context): Promise<void> => {
  const board = { kind: 'districtBoard', level: 'district', rights: ['evaluate', 'decide'] };
  const group = { kind: 'followUpGroup', level: 'local', rights: ['evaluate', 'recommend'] };
  const serves = 'bydelsbestyrelsen';
  for (const body of [
    { name: 'Bydelsbestyrelsen', ...board },
    { name: 'Følgegruppen', ...group, serves },
  ]) {
    const added = await perform(addBody, system, { plan, ...body, once: newMark() });
    assert.ok(added.ok, JSON.stringify(added));
  }
};

describe('a year without script', { skip: browserSkip }, () => {
  const database = suiteDatabase();
  let site: ListeningSite;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let scripted: Page;

  before(async () => {
    site = await listeningSite(database.get(), {
      now: '2026-05-20T10:00:00.000Z',
      plans: 'examples',
    });
    await addBodies(site.system);
    browser = await sharedBrowser();
    context = await browser.newContext({ javaScriptEnabled: false, locale: 'da-DK' });
    page = await context.newPage();
    await page.goto(await site.signInLink('Clara', 'editor'));
    await page.getByRole('button', { name: 'Log ind' }).click();
    const other = await browser.newContext({ locale: 'da-DK' });
    await other.addCookies(await context.cookies());
    scripted = await other.newPage();
    page.setDefaultTimeout(8_000);
  });

  after(async () => {
    await scripted?.context().close();
    await context?.close();
    await site?.close();
  });

  const address = (rest = '') => `${site.origin}/planer/${plan}/aarets-gang${rest}`;

  /** Nothing runs out of the page, wide or narrow; every id is said once; no rule of access is broken. */
  const isSound = async (name: string, isRefused = false) => {
    for (const width of [1280, 390, 320]) {
      await page.setViewportSize({ width, height: 900 });
      assert.deepEqual(await overflowing(page), [], `${name} at ${width}`);
      if (pictures !== undefined && width !== 320) {
        await page.screenshot({ path: `${pictures}/${name}-${width}.png`, fullPage: true });
      }
    }
    await page.setViewportSize({ width: 1280, height: 900 });
    assert.deepEqual(await doubleIds(page), [], name);
    assert.deepEqual(await deadAnchors(page), [], name);
    if (isRefused) return;
    // What looks for faults is itself a script.
    await scripted.goto(page.url());
    assert.deepEqual(await violations(scripted), [], name);
  };

  test('is begun in one press, evaluated, recommended on and sent', async () => {
    await page.goto(address());
    await isSound('foer');
    await page.getByRole('button', { name: 'Sæt årets gang for 2025 i gang' }).click();
    await page.getByText('Året er sat i gang').waitFor();
    await isSound('aaret');
    assert.match(await page.locator('svg.wheel desc').innerHTML(), /3\. juni 2026: trin 1/);

    await page
      .locator('a', { hasText: /^Evaluér/ })
      .first()
      .click();
    await page.getByRole('heading', { name: /evaluering for 2025/ }).waitFor();
    await isSound('evaluering');
    const written = page.url();
    await page.getByRole('button', { name: 'Gem og afslut evalueringen' }).click();
    await page.getByRole('link', { name: /Skriv årets erfaringer/ }).waitFor();
    await page.getByLabel('Hvad har året vist?').fill('Et roligt år med færre klager.');
    await page.locator('summary', { hasText: 'Vi vurderer det anderledes' }).first().click();
    await page.getByRole('radio', { name: 'Delvist nået' }).first().check();
    await page.getByRole('button', { name: 'Gem', exact: true }).click();
    await page.getByRole('link', { name: /hvorfor I vurderer/ }).waitFor();
    assert.equal(
      await page.getByLabel('Hvad har året vist?').inputValue(),
      'Et roligt år med færre klager.',
      'what was typed is there when it is refused',
    );
    await isSound('afvist', true);
    await page
      .getByLabel(/^Begrundelse for/)
      .first()
      .fill('Beboerne siger noget andet.');
    await page.getByRole('button', { name: 'Gem og afslut evalueringen' }).click();
    await page.getByText('Evalueringen er afsluttet').waitFor();
    assert.match(await page.locator('main').innerText(), /vurderer: delvist nået\. Beboerne siger/);
    await isSound('afsluttet');

    const body = /evaluering\/([^/]+)\//.exec(written)?.[1] ?? '';
    await page.goto(address(`/2025/indstillinger/${body}`));
    await isSound('indstillinger');
    await page.getByRole('button', { name: 'Gem som kladde' }).first().click();
    await page.getByRole('link', { name: 'Vælg, hvad der indstilles.' }).waitFor();
    await page.getByLabel('Justér').first().check();
    await page.getByLabel('Indstillingen', { exact: true }).first().fill('Flere aftenture');
    await page.getByRole('button', { name: 'Gem som kladde' }).first().click();
    await page.getByText('Kladden er gemt').waitFor();
    await page.getByRole('button', { name: 'Send indstillingen' }).click();
    await page
      .getByText(/Indstillingerne er sendt til/)
      .first()
      .waitFor();
    await isSound('sendt');
    assert.deepEqual(site.failures, []);
  });

  test('with an issued paper the verdicts are frozen, with how they have moved', async () => {
    const input = { plan, body: 'bydelsbestyrelsen', year: 2025, once: newMark() };
    const issued = await perform(issuePaper, site.system, input);
    assert.ok(issued.ok, JSON.stringify(issued));
    await page.goto(address('/2025'));
    await page
      .locator('a', { hasText: /^Evaluér/ })
      .last()
      .click();
    await page.getByText(/låst fast, som de står i/).waitFor();
    await page
      .locator('summary', { hasText: /^Udviklingen i/ })
      .first()
      .click();
    await isSound('laast');
  });

  test('a step is skipped with a reason, and the year closed with reasons', async () => {
    await page.goto(address('/2025/trin/actions'));
    await isSound('trin');
    await page.getByRole('button', { name: 'Spring over' }).click();
    await page.getByRole('link', { name: /Begrundelsen/ }).waitFor();
    await page.getByLabel('Hvorfor springes trinnet over?').fill('Aftalt med bestyrelsen');
    await page.getByRole('button', { name: 'Spring over' }).click();
    await page.getByText('Trinnet er gemt').waitFor();
    await page.getByRole('link', { name: 'Afslut 2025' }).click();
    await page.getByRole('button', { name: 'Afslut 2025' }).click();
    await page.getByText('Skriv, hvorfor det springes over').first().waitFor();
    await isSound('afslut', true);
    assert.deepEqual(site.failures, []);
  });

  test('is closed with one reason for all that was not done, and opened again', async () => {
    await page.goto(address('/2025'));
    await page.getByRole('link', { name: 'Afslut 2025' }).click();
    await page.getByLabel('Fælles begrundelse').fill('Vi nåede det ikke.');
    await isSound('afslut');
    await page.getByRole('button', { name: 'Afslut 2025' }).click();
    await page.getByText('Året er afsluttet').waitFor();
    await page.locator('summary', { hasText: 'Åbn 2025 igen' }).click();
    await isSound('afsluttet');
    await page.getByLabel('Hvorfor åbnes året igen?').fill('Der kom mere.');
    await page.getByRole('button', { name: 'Åbn året igen' }).click();
    await page.getByText('Året er åbnet igen').waitFor();
  });
});
