// The week of a secretariat and of a member, and a calendar feed, all without scripts.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { WholePlan } from '#domain/plans/plan.ts';
import { parsePlanFile } from '#domain/plans/plan-file.ts';
import { addAction } from '#operations/actions/change.ts';
import { giveAccess } from '#operations/bodies/give-access.ts';
import { openCycle } from '#operations/cycle/open.ts';
import { planMeetings } from '#operations/meetings/plan.ts';
import { perform } from '#operations/perform.ts';
import { browserSkip, sharedBrowser } from '#test/browser.ts';
import { readCalendar } from '#test/calendar.ts';
import { suiteDatabase } from '#test/database.ts';
import { bodies, organisationFor, type TestOrganisation } from '#test/organisation.ts';
import { newMark, ownPlan as plan } from '#test/people.ts';
import { type ListeningSite, listeningSite } from './listening-site.ts';
import { deadAnchors, doubleIds, overflowing, violations } from './page-checks.ts';

/** Set to a folder to have the pages kept as pictures. */
const pictures = process.env.FREMDRIFT_TEST_PICTURES ?? '';
const week = `/planer/${plan}/uge`;

describe('this week', { skip: browserSkip }, () => {
  const database = suiteDatabase();
  let site: ListeningSite;
  let browser: Browser;
  let there: TestOrganisation;
  const open: BrowserContext[] = [];

  before(async () => {
    site = await listeningSite(database.get(), {
      now: '2021-06-01T10:00:00.000Z',
      plans: [fjordparken()],
    });
    const { system } = site;
    there = await organisationFor(system);
    await perform(openCycle, system, { plan, year: 2020, once: newMark() });
    for (const [body, day] of [
      [bodies.safety, '2021-05-10'],
      [bodies.safety, '2021-06-10'],
      [bodies.district, '2021-06-14'],
      [bodies.local, '2021-06-15'],
    ] as const) {
      const meetings = [{ day, from: '15:00', to: '17:00' }];
      const place = 'Fælleshuset';
      const made = await perform(planMeetings, system, {
        plan,
        body,
        place,
        meetings,
        once: newMark(),
      });
      assert.ok(made.ok);
    }
    for (const [text, ownerPerson, dueOn] of [
      [
        'Mal gavlen på Fjordvej 12, så naboerne kan se, at der sker noget',
        there.people.member,
        '2021-05-20',
      ],
      ['Ring til skolen', there.people.chair, '2021-06-05'],
    ] as const) {
      const action = { plan, text, owner: 'Ejer', ownerPerson, dueOn, once: newMark() };
      const made = await perform(addAction, system, action);
      assert.ok(made.ok);
    }
    browser = await sharedBrowser();
  });
  after(async () => {
    for (const each of open) await each.close();
    await site?.close();
  });

  const at = async (link: string, width = 1280): Promise<Page> => {
    const viewport = { width, height: 900 };
    const window = await browser.newContext({ javaScriptEnabled: true, locale: 'da-DK', viewport });
    open.push(window);
    const page = await window.newPage();
    await page.goto(link);
    await page.getByRole('button', { name: 'Log ind' }).click();
    return page;
  };
  const asEditor = async () => at(await site.signInLink('Clara', 'editor'));
  const asMember = async (width?: number) => {
    const given = await perform(giveAccess, site.system, { plan, person: there.people.member });
    return at(`${site.origin}/log-ind/${given.link?.token}`, width);
  };

  let shots = 0;
  const hold = async (page: Page, path: string) => {
    await page.goto(`${site.origin}${path}`);
    if (pictures !== '') {
      mkdirSync(pictures, { recursive: true });
      shots += 1;
      for (const width of [1280, 390]) {
        await page.setViewportSize({ width, height: 900 });
        await page.screenshot({ path: `${pictures}/uge-${shots}-${width}.png`, fullPage: true });
      }
    }
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.evaluate(
      "document.querySelectorAll('details').forEach((one) => { one.open = true })",
    );
    assert.deepEqual(await violations(page), [], path);
    assert.deepEqual(await doubleIds(page), [], path);
    assert.deepEqual(await deadAnchors(page), [], path);
    await page.setViewportSize({ width: 320, height: 800 });
    assert.deepEqual(await overflowing(page), [], path);
  };

  test('its pages are accessible and whole at 320 px, for the secretariat and for a member', async () => {
    const editor = await asEditor();
    for (const path of [week, `${week}?vis=mine`, `${week}?organ=${bodies.safety}`]) {
      await hold(editor, path);
    }
    const member = await asMember();
    for (const path of [week, `${week}/ugebrev`, `/planer/${plan}/moeder/kalender`]) {
      await hold(member, path);
    }
  });

  test('what is late stands in the first screenful, and is one click from where it is done', async () => {
    const page = await asMember();
    await page.goto(`${site.origin}${week}`);
    const late = page.getByRole('link', { name: /Mal gavlen/ });
    const box = await late.boundingBox();
    assert.ok(box !== null && box.y < 900, `at ${box?.y}`);
    await late.click();
    assert.match(page.url(), /\/handlinger\//);
    assert.equal(await page.locator('h1').count(), 1);
  });

  test('a member makes a feed in two clicks, and a calendar programme reads it', async () => {
    const page = await asMember(390);
    await page.goto(`${site.origin}${week}`);
    await page.getByRole('link', { name: 'Få møderne i din kalender' }).click();
    await page.getByRole('button', { name: 'Lav kalenderadresse' }).click();
    const address = await page.locator('code').innerText();
    const fetched = await fetch(address);
    assert.equal(readCalendar(await fetched.text()).events.length, 3);
    await hold(page, `/planer/${plan}/moeder/kalender`);
    await page
      .getByRole('button', { name: /Luk adressen/ })
      .first()
      .click();
    assert.equal((await fetch(address)).status, 404);
    assert.deepEqual(site.failures, []);
  });
});

/** A plan with two areas to evaluate and no figures: what there is to do is the bodies'. */
function fjordparken(): WholePlan {
  const area = (key: string, name: string) => ({
    key,
    name,
    purpose: null,
    objectives: [],
    targetGroups: [],
  });
  const read = parsePlanFile(
    JSON.stringify({
      plan: {
        key: plan,
        name: 'Fjordparken',
        area: 'Fjordbyen',
        period: { from: '2017-01-01', to: '2022-12-31' },
        fictional: true,
        departments: [{ name: 'Afdeling 1', owner: null, residents: 612 }],
        focusAreas: [area('tryghed', 'Tryghed og trivsel'), area('uddannelse', 'Uddannelse')],
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
