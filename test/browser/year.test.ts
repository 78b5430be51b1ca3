// A whole year of a plan, in a browser, from its figures to next year's paper: with scripts and without.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import jszip from 'jszip';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { browserSkip, sharedBrowser } from '#test/browser.ts';
import { suiteDatabase } from '#test/database.ts';
import { bodies, organisationFor } from '#test/organisation.ts';
import { ownPlan as plan } from '#test/people.ts';
import { samplePlan } from '#test/sample-plan.ts';
import { type ListeningSite, listeningSite } from './listening-site.ts';
import { deadAnchors, doubleIds, overflowing, violations } from './page-checks.ts';

/** Set to a folder to have every page of the journey kept as a picture. */
const pictures = process.env.FREMDRIFT_TEST_PICTURES ?? '';

for (const [how, javaScriptEnabled] of [
  ['with scripts', true],
  ['without scripts', false],
] as const) {
  describe(`a whole year, ${how}`, { skip: browserSkip }, () => {
    const database = suiteDatabase();
    let site: ListeningSite;
    let browser: Browser;
    let window: BrowserContext;
    let page: Page;

    before(async () => {
      site = await listeningSite(database.get(), {
        now: '2019-03-01T09:00:00.000Z',
        plans: [samplePlan()],
      });
      await organisationFor(site.system);
      browser = await sharedBrowser();
      window = await browser.newContext({
        javaScriptEnabled,
        locale: 'da-DK',
        viewport: { width: 1280, height: 900 },
      });
      page = await window.newPage();
      page.setDefaultTimeout(15_000);
      await arrive();
    });

    after(async () => {
      await window?.close();
      await site?.close();
    });

    const at = (path: string) => page.goto(`${site.origin}/planer/${plan}${path}`);
    const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click();
    const follow = (name: string | RegExp) => page.getByRole('link', { name }).first().click();
    const said = (text: string | RegExp) => page.getByText(text).first().waitFor();
    const heading = () => page.getByRole('heading', { level: 1 }).innerText();

    const arrive = async (): Promise<void> => {
      await page.goto(await site.signInLink('Erik', 'editor'));
      await press('Log ind');
    };
    /** Months pass, and whoever was signed in is not any more. */
    const later = async (moment: string): Promise<void> => {
      site.setClock(moment);
      await arrive();
    };

    let shots = 0;
    const stands = async (name: string): Promise<void> => {
      assert.deepEqual(await overflowing(page), [], `${name} runs out of its window`);
      assert.deepEqual(await doubleIds(page), [], `${name} has an id twice`);
      assert.deepEqual(await deadAnchors(page), [], `${name} leads nowhere`);
      // The checker is itself a script.
      if (javaScriptEnabled) assert.deepEqual(await violations(page), [], `${name} fails WCAG`);
      if (pictures === '') return;
      mkdirSync(pictures, { recursive: true });
      shots += 1;
      await page.screenshot({
        path: join(pictures, `aar-${javaScriptEnabled ? 'med' : 'uden'}-${shots}-${name}.png`),
        fullPage: true,
      });
    };

    test('the figures of the year come in, and the year is set going', async () => {
      await at('/maalinger/safety/registrer');
      await page.getByLabel('Periode').fill('2018');
      await page.getByLabel('Tal', { exact: true }).fill('66,1');
      await press('Gem tallet');
      await said('Tallet er gemt');
      await at('/aarets-gang');
      await press('Sæt årets gang for 2018 i gang');
      await stands('aarets-gang');
      await at('/aarets-gang');
      assert.match(await heading(), /2018/);
    });

    test('every body gets its status paper in one press', async () => {
      await at('/aarets-gang');
      await follow(/Udgiv .*statuspapir/);
      await stands('statuspapirer');
      await press(/Udgiv/);
      await at('/dokumenter');
      await stands('dokumenter');
      await page
        .getByRole('link', { name: /Følgegruppen for tryghed/ })
        .first()
        .click();
      await said('66,1 %');
      await stands('statuspapir');
    });

    test('a group evaluates, judges one criterion otherwise, and recommends', async () => {
      await at(`/aarets-gang/2018/evaluering/${bodies.safety}/tryghed`);
      await page.getByLabel('Hvad har året vist?').fill('Naboerne er begyndt at gå ture sammen.');
      await page
        .getByText(/Vi vurderer det anderledes/)
        .first()
        .click();
      await page
        .getByLabel(/^Delvist nået/i)
        .first()
        .check();
      await press('Gem og afslut evalueringen');
      // A judgement of one's own needs a reason; what was written is still there.
      await page.locator('.error-summary').first().waitFor();
      assert.match(await page.locator('main').innerHTML(), /Naboerne er begyndt/);
      await stands('evaluering-afvist');
      await page.getByLabel('Begrundelse for T1').fill('Trygheden er steget om aftenen.');
      await press('Gem og afslut evalueringen');
      await stands('evaluering');
      await at(`/aarets-gang/2018/indstillinger/${bodies.safety}`);
      await page
        .getByLabel(/Justér/i)
        .first()
        .check();
      await page.getByLabel('Indstillingen').first().fill('Læg en aftentur til hver uge.');
      await press('Gem som kladde');
      await stands('indstillinger');
      await press(/Send/);
      await said(/sendt/i);
    });

    test('the board meets, decides, and its minutes are approved', async () => {
      await later('2019-04-15T09:00:00.000Z');
      await at(`/moeder/nyt?organ=${bodies.district}`);
      await page.locator('[name="meetings.0.day"]').fill('1.5.2019');
      await page.locator('[name="meetings.0.from"]').fill('10.00');
      await page.locator('[name="meetings.0.to"]').fill('12.00');
      await press('Planlæg');
      await press('Sæt på dagsordenen');
      await press('Indkald til mødet');
      await said(/Mødet er indkaldt/);
      await stands('indkaldt');
      const meeting = new URL(page.url()).pathname;
      await later('2019-05-01T09:00:00.000Z');
      await page.goto(`${site.origin}${meeting}`);
      await press('Gem fremmødet');
      await stands('moede');
      const form = page.locator('details', { has: page.getByLabel('Følges delvist') });
      await form.getByLabel('Følges delvist').check();
      await form.getByLabel('Begrundelse').fill('Kun i sommerhalvåret.');
      await form.getByText('Hvem gør hvad bagefter').click();
      await form.getByLabel('Hvad skal gøres').first().fill('Aftal turene med beboerne');
      await form.getByLabel('Hvem').first().fill('Mogens Medlem');
      await form.getByLabel('Frist').first().fill('1. september 2019');
      await form.getByRole('button', { name: 'Skriv beslutningen ind' }).click();
      await said('Beslutningen er skrevet ind.');
      assert.match(page.url(), /#punkt-\d$/, 'a decision does not lead back to its item');
      await said('Kun i sommerhalvåret.');
      await page.getByLabel('Referat af punkt 1').fill('Bestyrelsen drøftede tallene.');
      await press('Gem, og afslut mødet');
      await press('Send referatet til godkendelse');
      await press('Godkend og lås referatet');
      await said(/låst/);
      await stands('referat');
      await at('/dokumenter');
      await follow(/^Referat/);
      await said('Kun i sommerhalvåret.');
      await said(/Aftal turene med beboerne/);
    });

    test('what was to be done is done, and the year is closed', async () => {
      await later('2019-09-02T09:00:00.000Z');
      await at('/uge');
      // What is later stands before it, and the rest is folded.
      await page
        .getByText(/Aftal turene med beboerne/)
        .first()
        .waitFor({ state: 'attached' });
      await stands('uge');
      await at('/beslutninger');
      await follow('Aftal turene med beboerne');
      await page.getByLabel('Ja, det er gjort').check();
      await page.getByLabel(/Hvad kom der ud af det/).fill('Der gås hver torsdag.');
      await press('Afslut handlingen');
      await said('Der gås hver torsdag.');
      await stands('beslutninger');
      // What nobody got to is told, not left out.
      await at('/aarets-gang/2018/afslut');
      for (const box of await page.locator('main textarea').all()) await box.fill('Ikke nået i år');
      await stands('afslut');
      await press('Afslut 2018');
      await said(/afsluttet/);
    });

    test("next year's paper shows what was said, decided and done", async () => {
      await later('2020-03-02T09:00:00.000Z');
      await at('/aarets-gang');
      await press('Sæt årets gang for 2019 i gang');
      await at(`/aarets-gang/2019/statuspapirer/${bodies.safety}`);
      const text = await page.locator('main').innerText();
      for (const words of [
        'Trygheden er steget om aftenen.',
        'Læg en aftentur til hver uge.',
        'Kun i sommerhalvåret.',
        'Der gås hver torsdag.',
      ]) {
        assert.ok(text.includes(words), `the paper does not say "${words}"`);
      }
      await stands('naeste-aar');
    });

    test('the proof of the year can be checked without the product', async () => {
      await at('/revision?aar=2018');
      await stands('revision');
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        (async () => {
          await press(/Lav/);
          await follow(/zip/i);
        })(),
      ]);
      const folder = mkdtempSync(join(tmpdir(), 'fremdrift-proof-'));
      try {
        await unpack(await download.path(), folder);
        const said = execFileSync(process.execPath, [join(folder, 'verify-log.mjs'), folder], {
          encoding: 'utf8',
        });
        assert.match(said, /Alt er, som det skal være/);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
      await at('/log');
      await said('Loggen er hel');
      assert.deepEqual(site.failures, []);
    });
  });
}

const unpack = async (file: string, folder: string): Promise<void> => {
  const { readFileSync } = await import('node:fs');
  const zip = await jszip.loadAsync(readFileSync(file));
  for (const [name, entry] of Object.entries(zip.files)) {
    if (entry.dir) continue;
    const to = join(folder, name);
    mkdirSync(dirname(to), { recursive: true });
    writeFileSync(to, await entry.async('nodebuffer'));
  }
};
