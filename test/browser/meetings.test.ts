// A meeting from its planning to locked minutes, without scripts; and minutes that survive a lost
// connection, a closed window and a colleague, with them.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { after, afterEach, before, describe, test } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { WholePlan } from '#domain/plans/plan.ts';
import { parsePlanFile } from '#domain/plans/plan-file.ts';
import { holdMeeting } from '#operations/meetings/hold.ts';
import { layForApproval, writeMinutes } from '#operations/meetings/minutes.ts';
import { showMeeting } from '#operations/meetings/show.ts';
import { perform } from '#operations/perform.ts';
import { listEvents } from '#operations/plans/events.ts';
import { browserSkip, sharedBrowser } from '#test/browser.ts';
import { suiteDatabase } from '#test/database.ts';
import { meetingSteps, time } from '#test/meetings.ts';
import { bodies, organisationFor } from '#test/organisation.ts';
import { newMark, ownPlan as plan } from '#test/people.ts';
import { type ListeningSite, listeningSite } from './listening-site.ts';
import { deadAnchors, doubleIds, overflowing, violations } from './page-checks.ts';

/** Set to a folder to have every page of the journey kept as a picture. */
const pictures = process.env.FREMDRIFT_TEST_PICTURES ?? '';

describe('a meeting', { skip: browserSkip }, () => {
  const database = suiteDatabase();
  let site: ListeningSite;
  let browser: Browser;
  const open: BrowserContext[] = [];
  /** What a script of a page threw. */
  const broken: string[] = [];

  before(async () => {
    // Noon on the day of the meeting.
    site = await listeningSite(database.get(), {
      now: '2021-03-10T11:00:00.000Z',
      plans: [fjordparken()],
    });
    await organisationFor(site.system);
    browser = await sharedBrowser();
  });

  afterEach(() => assert.deepEqual(broken.splice(0), []));

  after(async () => {
    for (const each of open) await each.close();
    await site?.close();
  });

  const signedIn = async (name: string, javaScriptEnabled: boolean, width = 1280) => {
    const viewport = { width, height: 900 };
    const window = await browser.newContext({ javaScriptEnabled, locale: 'da-DK', viewport });
    open.push(window);
    const page = await window.newPage();
    page.on('pageerror', (error) => broken.push(String(error)));
    await page.goto(await site.signInLink(name, 'editor'));
    await page.getByRole('button', { name: 'Log ind' }).click();
    return { window, page };
  };

  let shots = 0;
  const picture = async (page: Page, name: string) => {
    if (pictures === '') return;
    mkdirSync(pictures, { recursive: true });
    shots += 1;
    await page.screenshot({ path: `${pictures}/moede-${shots}-${name}.png`, fullPage: true });
  };
  const check = async (page: Page, name: string) => {
    assert.deepEqual(await overflowing(page), [], `${name} runs out of its window`);
    assert.deepEqual(await doubleIds(page), [], `${name} has an id twice`);
    assert.deepEqual(await deadAnchors(page), [], `${name} leads nowhere`);
    assert.deepEqual(await violations(page), [], `${name} fails WCAG`);
    await picture(page, name);
  };
  const press = (page: Page, name: string | RegExp) =>
    page.getByRole('button', { name }).first().click();
  const said = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();

  test('is planned, called, held and approved without a script', async () => {
    const { page } = await signedIn('Erik', false);
    await page.goto(`${site.origin}/planer/${plan}/moeder`);
    await page.getByRole('link', { name: 'Planlæg møder' }).click();
    await page.getByLabel('Organ').selectOption(bodies.district);
    await page.getByLabel('Sted').fill('Beboerhuset');
    await page.locator('[name="meetings.0.day"]').fill('10.3.2021');
    await page.locator('[name="meetings.0.from"]').fill('16.30');
    await press(page, 'Planlæg');
    await said(page, 'Mødet er planlagt.');
    // From planned to called in two clicks.
    await press(page, 'Sæt på dagsordenen');
    await press(page, 'Indkald til mødet');
    await said(page, /Mødet er indkaldt/);
    await press(page, 'Gem fremmødet');
    await said(page, /stemmer er til stede/);
    await page
      .getByLabel('Referat af punkt 1')
      .fill('Bestyrelsen tog målingerne til efterretning.');
    await press(page, /Gem referatet af punkt 1/);
    await said(page, 'Referatet er gemt.');
    await press(page, 'Mødet er holdt');
    await press(page, 'Send referatet til godkendelse');
    await press(page, 'Godkend og lås referatet');
    await said(page, /låst og udgivet som dokument/);
    assert.equal(await page.getByRole('button', { name: /Gem/ }).count(), 0, 'it is locked');
    assert.deepEqual(site.failures, []);
  });

  /** A called meeting with one item, and the page to write its minutes. */
  const called = async (from: string) => {
    const steps = meetingSteps(site.system);
    const meeting = await steps.plan(bodies.local, { ...time, from, to: '22:00' });
    await steps.free(meeting, 'Velkomst', 'Økonomi');
    await steps.call(meeting);
    const { agenda } = (await steps.show(meeting)).meeting;
    return {
      meeting,
      item: agenda[0]?.id ?? '',
      at: `${site.origin}/planer/${plan}/moeder/${meeting}`,
    };
  };
  const kept = async (meeting: string) =>
    (await perform(showMeeting, site.system, { plan, meeting })).meeting.agenda[0]?.minutes;

  for (const width of [1280, 320]) {
    test(`its pages stand up to a window of ${width}`, async () => {
      const { page } = await signedIn('Clara', true, width);
      const { at } = await called(width === 320 ? '19:00' : '19:15');
      for (const [name, address] of [
        ['liste', `${site.origin}/planer/${plan}/moeder`],
        ['nyt', `${site.origin}/planer/${plan}/moeder/nyt?organ=${bodies.district}`],
        ['side', at],
      ] as const) {
        await page.goto(address);
        await check(page, `${name}-${width}`);
      }
    });
  }

  test('what is written is saved by itself, and survives a lost connection', async () => {
    const { window, page } = await signedIn('Clara', true);
    const { meeting, at } = await called('19:30');
    await page.goto(at);
    const box = page.getByLabel('Referat af punkt 1');
    await box.fill('Formanden bød velkommen.');
    await said(page, /Gemt kl\. 12\.00/);
    assert.equal(await kept(meeting), 'Formanden bød velkommen.');
    await window.setOffline(true);
    await box.fill('Formanden bød velkommen. Dagsordenen blev godkendt.');
    await said(page, /forbindelsen er væk; teksten er gemt i browseren/);
    await window.setOffline(false);
    await said(page, /Gemt kl\. 12\.00/);
    assert.equal(await kept(meeting), 'Formanden bød velkommen. Dagsordenen blev godkendt.');
  });

  test('leaving a box saves it, and a sentence with short pauses is one line in the log', async () => {
    const { page } = await signedIn('Clara', true);
    const { meeting, at } = await called('21:00');
    await page.clock.install();
    await page.goto(at);
    const saves = async () =>
      (await perform(listEvents, site.system, { plan })).events.filter(
        ({ event }) => event.kind === 'meeting.minutesWritten' && event.meeting === meeting,
      ).length;
    const box = page.getByLabel('Referat af punkt 1');
    await box.pressSequentially('Formanden', { delay: 40 });
    await page.clock.fastForward(3_000);
    await box.pressSequentially(' bød velkommen.', { delay: 40 });
    assert.equal(await saves(), 0);
    await page.getByLabel('Referat af punkt 2').focus();
    await said(page, /Gemt kl\. 12\.00/);
    assert.equal(await kept(meeting), 'Formanden bød velkommen.');
    assert.equal(await saves(), 1);
  });

  test('what is written and not saved yet is among the minutes that are approved', async () => {
    const { page } = await signedIn('Clara', true);
    const { meeting, item, at } = await called('21:15');
    const items = [{ item, text: 'Formanden bød velkommen.', basedOn: 0 }];
    await perform(writeMinutes, site.system, { plan, meeting, items });
    await perform(holdMeeting, site.system, { plan, meeting, once: newMark() });
    await perform(layForApproval, site.system, { plan, meeting, once: newMark() });
    await page.goto(at);
    await page.getByLabel('Referat af punkt 1').fill('Formanden bød velkommen. Tak for i dag.');
    await press(page, 'Godkend og lås referatet');
    // It was read before the last words were kept: it is read once more.
    await said(page, /Læs det igen, og godkend det så/);
    await press(page, 'Godkend og lås referatet');
    await said(page, /låst og udgivet som dokument/);
    assert.equal(await kept(meeting), 'Formanden bød velkommen. Tak for i dag.');
    assert.deepEqual(site.failures, []);
  });

  test('a browser that keeps nothing saves all the same', async () => {
    const { window, page } = await signedIn('Clara', true);
    const { meeting, at } = await called('21:30');
    await window.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new Error('full');
      };
    });
    await page.goto(at);
    await page.getByLabel('Referat af punkt 1').fill('Formanden bød velkommen.');
    await said(page, /Gemt kl\. 12\.00/);
    assert.equal(await kept(meeting), 'Formanden bød velkommen.');
  });

  test('what was not saved when the window was closed is there again, and is saved', async () => {
    const { window, page } = await signedIn('Clara', true);
    const { meeting, at } = await called('19:45');
    await page.goto(at);
    await window.setOffline(true);
    await page.getByLabel('Referat af punkt 1').fill('Skrevet uden forbindelse.');
    await said(page, /teksten er gemt i browseren/);
    await page.close();
    await window.setOffline(false);
    const again = await window.newPage();
    await again.goto(at);
    assert.equal(
      await again.getByLabel('Referat af punkt 1').inputValue(),
      'Skrevet uden forbindelse.',
    );
    await said(again, /Gemt kl\. 12\.00/);
    assert.equal(await kept(meeting), 'Skrevet uden forbindelse.');
  });

  test('what one person did not get saved is not saved by the next at the same machine', async () => {
    const { window, page } = await signedIn('Clara', true);
    const { meeting, at } = await called('20:15');
    await page.goto(at);
    await window.setOffline(true);
    await page.getByLabel('Referat af punkt 1').fill('Skrevet af Clara.');
    await said(page, /teksten er gemt i browseren/);
    await page.close();
    await window.setOffline(false);
    await window.clearCookies();
    const enter = async (name: string) => {
      const next = await window.newPage();
      await next.goto(await site.signInLink(name, 'editor'));
      await press(next, 'Log ind');
      await next.goto(at);
      return next.getByLabel('Referat af punkt 1');
    };
    assert.equal(await (await enter('Erik')).inputValue(), '');
    assert.equal(await kept(meeting), '');
    await window.clearCookies();
    assert.equal(await (await enter('Clara')).inputValue(), 'Skrevet af Clara.');
  });

  test('a newer text of a colleague is shown beside it and never written over', async () => {
    const { page } = await signedIn('Clara', true);
    const { meeting, item, at } = await called('20:00');
    await page.goto(at);
    const theirs = [{ item, text: 'Skrevet af systemet.', basedOn: 0 }];
    await perform(writeMinutes, site.system, { plan, meeting, items: theirs });
    const box = page.getByLabel('Referat af punkt 1');
    await box.fill('Skrevet af Clara.');
    await said(page, /har skrevet her imens/);
    await said(page, 'Skrevet af systemet.');
    assert.equal(await box.inputValue(), 'Skrevet af Clara.');
    assert.equal(await kept(meeting), 'Skrevet af systemet.');
    // Nor after the page is read anew.
    await page.reload();
    await said(page, /har skrevet her imens/);
    await said(page, /Ikke gemt: to har skrevet her/);
    assert.equal(await box.inputValue(), 'Skrevet af Clara.');
    await box.fill('Skrevet af begge.');
    await press(page, 'Gem det, der står i feltet');
    await said(page, /Gemt kl\. 12\.00$/);
    assert.equal(await kept(meeting), 'Skrevet af begge.');
    assert.deepEqual(site.failures, []);
  });
});

function fjordparken(): WholePlan {
  const area = { key: 'tryghed', name: 'Tryghed', purpose: null, objectives: [], targetGroups: [] };
  const read = parsePlanFile(
    JSON.stringify({
      plan: {
        key: plan,
        name: 'Fjordparken',
        area: 'Fjordbyen',
        period: { from: '2017-01-01', to: '2022-12-31' },
        fictional: true,
        departments: [{ name: 'Afdeling 1', owner: null, residents: 612 }],
        centralMeasurements: [{ number: 1, text: 'Tryghed i området' }],
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
