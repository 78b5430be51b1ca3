// From the secretariat's question to a verdict: asked by letter, answered on a phone, accepted.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { WholePlan } from '#domain/plans/plan.ts';
import { parsePlanFile } from '#domain/plans/plan-file.ts';
import { createSmtpMailer } from '#outside/smtp-mailer.ts';
import { browserSkip, sharedBrowser } from '#test/browser.ts';
import { suiteDatabase } from '#test/database.ts';
import { runJobs } from '#test/jobs.ts';
import { type MailServer, startMailServer } from '#test/mail-server.ts';
import { type ListeningSite, listeningSite } from './listening-site.ts';
import { deadAnchors, doubleIds, overflowing, violations } from './page-checks.ts';

/** Set to a folder to have every page of the journey kept as a picture. */
const pictures = process.env.FREMDRIFT_TEST_PICTURES ?? '';

describe('from a question to a verdict', { skip: browserSkip }, () => {
  const database = suiteDatabase();
  let site: ListeningSite;
  let letters: MailServer;
  let origin: string;
  let browser: Browser;

  before(async () => {
    letters = await startMailServer();
    const mailer = createSmtpMailer({
      host: '127.0.0.1',
      port: letters.port,
      encryption: 'none',
      signIn: undefined,
      from: { name: 'Fremdrift', address: 'fremdrift@eksempel.dk' },
    });
    site = await listeningSite(database.get(), {
      now: '2021-06-01T10:00:00.000Z',
      plans: [fjordparken()],
      outside: { mailer },
    });
    origin = site.origin;
    browser = await sharedBrowser();
  });

  after(async () => {
    await site?.close();
    await letters?.close();
  });

  const windowOf = (width: number, javaScriptEnabled: boolean): Promise<BrowserContext> =>
    browser.newContext({ javaScriptEnabled, locale: 'da-DK', viewport: { width, height: 900 } });

  let shots = 0;
  /** What every page must stand up to; checked in a window with scripts, which the page has none of. */
  const check = async (page: Page, name: string): Promise<void> => {
    assert.deepEqual(await overflowing(page), [], `${name} runs out of its window`);
    assert.deepEqual(await doubleIds(page), [], `${name} has an id twice`);
    assert.deepEqual(await deadAnchors(page), [], `${name} leads nowhere`);
    assert.deepEqual(await violations(page), [], `${name} fails WCAG`);
    await picture(page, name);
  };

  const picture = async (page: Page, name: string): Promise<void> => {
    if (pictures === '') return;
    mkdirSync(pictures, { recursive: true });
    shots += 1;
    const path = `${pictures}/${String(shots).padStart(2, '0')}-${name.replaceAll(' ', '-')}.png`;
    await page.screenshot({ path, fullPage: true });
  };

  test('asked by letter, answered on a phone without scripts, accepted', async () => {
    const desk = await windowOf(1280, true);
    const page = await desk.newPage();
    await page.goto(await site.signInLink('Clara', 'editor'));
    await page.getByRole('button', { name: 'Log ind' }).click();
    await page.goto(`${origin}/planer/fjordparken/forespoergsler`);
    await check(page, 'an empty list');
    await page.getByRole('link', { name: 'Bed om tal' }).click();
    await check(page, 'choosing figures');
    await page.getByRole('button', { name: 'Gå videre' }).click();
    await page.getByLabel(/Trygge elever, Fjordskolen: 2020/).check();
    await page.getByLabel(/Skolefravær, Fjordskolen: skoleåret 2019\/20/).check();
    await page.getByRole('button', { name: 'Gå videre' }).click();
    await check(page, 'the form');
    await page.getByLabel('Hvem skal svare?').fill('Fjordskolens kontor');
    await page.getByLabel('E-mail').fill('kontor@fjordskolen');
    await page.getByRole('button', { name: 'Send forespørgslen' }).click();
    assert.match(await page.locator('.error-summary').innerText(), /ikke en e-mailadresse/);
    assert.equal(await page.getByLabel('Hvem skal svare?').inputValue(), 'Fjordskolens kontor');
    await check(page, 'the form refused');
    await page.getByLabel('E-mail').fill('kontor@fjordskolen.eksempel.dk');
    await page.getByLabel('Besked').fill('Tallene skal bruges til årsrapporten.\nTak for hjælpen.');
    await page.getByRole('button', { name: 'Send forespørgslen' }).click();
    assert.match(await page.locator('.alert-success').innerText(), /Forespørgslen bliver sendt nu/);
    await check(page, 'asked');

    assert.deepEqual((await runJobs(site.system)).failures, []);
    const [letter] = letters.letters;
    const link = /http:\S+\/svar\/\S+/.exec(letter?.text ?? '')?.[0] ?? '';
    await answeredOnPhone(link);

    await page.goto(`${origin}/planer/fjordparken/forespoergsler`);
    assert.match(await page.locator('#venter').innerText(), /74,2 %/);
    await check(page, 'a list with answers');
    await page.getByRole('link', { name: 'Fjordskolens kontor' }).first().click();
    await check(page, 'answers that wait');
    await page.emulateMedia({ media: 'print' });
    await picture(page, 'answers on paper');
    await page.emulateMedia({ media: 'screen' });
    await page.getByRole('button', { name: 'Godkend alle svar' }).click();
    assert.match(await page.locator('.error-summary').innerText(), /kommer senere eller slet ikke/);
    await page.getByLabel('Ikke offentliggjort endnu').check();
    await page.getByRole('button', { name: 'Godkend alle svar' }).click();
    assert.match(await page.locator('.alert-success').innerText(), /T1.*Nået/s);
    await check(page, 'accepted');
    await page.goto(`${origin}/planer/fjordparken/succeskriterier/T1`);
    assert.match(await page.locator('.verdict-panel').innerText(), /Nået/);
    await desk.close();

    const phone = await windowOf(390, true);
    const late = await phone.newPage();
    assert.equal((await late.goto(link))?.status(), 404);
    await check(late, 'a link that is over');
    await phone.close();
    assert.deepEqual(site.failures, []);
  });

  const answeredOnPhone = async (link: string): Promise<void> => {
    const checked = await windowOf(320, true);
    const narrow = await checked.newPage();
    await narrow.goto(link);
    await check(narrow, 'answering at 320');
    await checked.close();

    const phone = await windowOf(390, false);
    const page = await phone.newPage();
    await page.goto(link);
    assert.equal(
      await page.getByRole('heading', { level: 1 }).innerText(),
      'Vi mangler nogle tal fra jer',
    );
    await picture(page, 'answering at 390');
    const safety = page.getByRole('group', { name: /^Trygge elever/ });
    const absence = page.getByRole('group', { name: /^Skolefravær/ });
    await safety.getByLabel('Tallet', { exact: true }).fill('74.2');
    await safety.getByLabel('Hvor mange står bag tallet?').fill('301');
    await page.getByRole('button', { name: 'Send svar' }).click();
    assert.match(await page.locator('.error-summary').innerText(), /Mente du 74,2\?/);
    await picture(page, 'a point at 390');
    await safety.getByLabel('Tallet', { exact: true }).fill('74,2');
    await absence.getByText('Kan tallet ikke oplyses?').click();
    await absence.getByLabel('Kan ikke oplyses, fordi').fill('skolen har skiftet system');
    await page.getByLabel('Hvem svarer?').fill('Skolens kontor');
    await page.getByRole('button', { name: 'Send svar' }).click();
    assert.equal(await page.getByRole('heading', { level: 1 }).innerText(), 'Tak for svaret');
    assert.match(await page.locator('main').innerText(), /74,2 % \(301 bag tallet\)/);
    await picture(page, 'thanks at 390');
    await page.getByRole('link', { name: 'Ret svaret' }).click();
    assert.equal(await safety.getByLabel('Tallet', { exact: true }).inputValue(), '74,2');
    await phone.close();
  };
});

/** Two criteria that each wait for one figure from the school. */
function fjordparken(): WholePlan {
  const source = {
    id: 'skolen',
    name: 'Fjordskolen',
    contact: 'Fjordskolens kontor',
    lagMonths: 3,
  };
  const series = [
    { id: 'tryghed', indicator: 'Trygge elever', population: 'Fjordskolen', unit: 'percent' },
    { id: 'fravaer', indicator: 'Skolefravær', population: 'Fjordskolen', unit: 'percent' },
  ].map((each) => ({ ...each, source: source.id, polarity: 'higherIsBetter' }));
  const reach = { comparison: 'atLeast', target: 73, deadline: 2020 };
  const criteria = [
    {
      id: 'c-t1',
      code: 'T1',
      sentence: 'Mindst 73 % af eleverne er trygge i 2020.',
      kind: 'reach-level',
      params: { series: 'tryghed', ...reach },
    },
    {
      id: 'c-u1',
      code: 'U1',
      sentence: 'Fraværet er lavere i skoleåret 2019/20 end i 2014/15.',
      kind: 'improve-on-baseline',
      params: { series: 'fravaer', deadline: '2019/20', baselinePeriod: '2014/15' },
    },
  ].map((each) => ({ ...each, focusArea: 'skole' }));
  const read = parsePlanFile(
    JSON.stringify({
      plan: {
        key: 'fjordparken',
        name: 'Fjordparken',
        area: 'Fjordbyen',
        period: { from: '2017-01-01', to: '2020-12-31' },
        fictional: true,
        focusAreas: [
          { key: 'skole', name: 'Skole', purpose: null, objectives: [], targetGroups: [] },
        ],
      },
      sources: [source],
      series,
      criteria,
      readings: [
        { id: 'r-2018', series: 'tryghed', period: '2018', value: '70.4', n: 290 },
        { id: 'r-2019', series: 'tryghed', period: '2019', value: '72.1', fictional: true },
        { id: 'f-2014', series: 'fravaer', period: '2014/15', value: '8.35' },
      ],
    }),
  );
  assert.ok(read.ok, read.ok ? '' : JSON.stringify(read.issues));
  return read.value;
}
