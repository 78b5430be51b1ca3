// The example with its finished year, as a browser shows it: every page of the menu and those it leads to.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { BrowserContext, Page } from 'playwright-core';
import { playYear } from '#boot/example/year/play.ts';
import { prepare } from '#boot/first-run.ts';
import type { PlanKey } from '#domain/plans/plan.ts';
import { date } from '#domain/time/period.ts';
import { browserSkip, sharedBrowser } from '#test/browser.ts';
import { suiteDatabase } from '#test/database.ts';
import { type ListeningSite, listeningSite } from './listening-site.ts';
import { deadAnchors, doubleIds, overflowing, violations } from './page-checks.ts';

const plan = 'demo' as PlanKey;
const today = '2026-11-24';

/** Pages whose things are unlike each other, as a meeting that was held and one to come: two are looked at. */
const unlike = /\/(?:moeder|evaluering|succeskriterier|handlinger)\/\*/;

/** What stands in an address after the name of a kind of thing, and is no name of a page. */
const thing =
  /\/(demo\/[a-z]+|handlinger|personer|trin|statuspapirer|evaluering|evaluering\/\*|indstillinger)\/(?!(?:nyt?|kalender|personer|handlinger)(?:\/|$))[^/]+/g;

/** What pages of one kind have in common: their address without what it is about. */
const shapeOf = (address: string): string => {
  const { pathname, searchParams } = new URL(address);
  const shape = pathname.replace(thing, '/$1/*').replace(thing, '/$1/*');
  return `${shape}?${[...searchParams.keys()].join('&')}`;
};

/** The checker of access takes long over a whole paper; the smallest one that is issued stands for them. */
const tooLong = '/statuspapirer/';

/** What is fetched and not shown. */
const isFile = (path: string): boolean =>
  /^\/api\/|[./](?:pdf|docx|word|xlsx|csv|json|zip|ics|mjs)$|\/eksport\/|\/filer?\/|\/skabelon/.test(
    path,
  );

/** So many of them, spread over all, the last among them. */
const some = <T>(all: readonly T[], most: number): readonly T[] =>
  all.filter((_, nth) => (all.length - 1 - nth) % Math.ceil(all.length / most) === 0);

describe('the filled example', { skip: browserSkip }, () => {
  const database = suiteDatabase();
  let site: ListeningSite;
  let window: BrowserContext;
  const said: string[] = [];
  /** Every address of the plan that some page leads to, with a page that does. */
  const leads = new Map<string, string>();
  let shown: readonly string[] = [];

  before(async () => {
    site = await listeningSite(database.get(), { now: `${today}T09:00:00.000Z`, plans: [] });
    await prepare(site.system);
    await playYear(site.system, { plan, startedOn: date(today) });
    window = await (await sharedBrowser()).newContext({ locale: 'da-DK' });
    const page = await window.newPage();
    await page.goto(await site.signInLink('Anna', 'administrator'));
    await page.getByRole('button', { name: 'Log ind' }).click();
    await page.close();
  });

  after(async () => {
    await window?.close();
    await site?.close();
  });

  const linksOn = (page: Page, within: string): Promise<readonly string[]> =>
    page.evaluate<string[]>(
      `[...document.querySelectorAll(${JSON.stringify(within)})].map((link) => link.href.split('#')[0])`,
    );

  /** Looks at the pages of a list side by side in a few windows, and tells what is wrong with each. */
  const lookAt = async (
    addresses: readonly string[],
    look: (page: Page, address: string) => Promise<readonly string[]>,
  ): Promise<readonly string[]> => {
    const left = [...addresses];
    const faults: string[] = [];
    const worker = async (): Promise<void> => {
      const page = await window.newPage();
      page.on('console', (message) => {
        if (message.type() === 'error') said.push(`${page.url()}: ${message.text()}`);
      });
      page.on('pageerror', (error) => said.push(`${page.url()}: ${error.message}`));
      for (let address = left.shift(); address !== undefined; address = left.shift()) {
        const found = await look(page, address);
        faults.push(...found.map((fault) => `${address}: ${fault}`));
      }
      await page.close();
    };
    await Promise.all([worker(), worker(), worker()]);
    return faults;
  };

  const soundness = async (page: Page, address: string): Promise<readonly string[]> => {
    await page.setViewportSize({ width: 1280, height: 900 });
    const answer = await page.goto(address);
    if (answer?.status() !== 200) return [`answers ${answer?.status()}`];
    for (const link of await linksOn(page, 'main a[href]')) {
      if (link.startsWith(`${site.origin}/`) && !leads.has(link)) leads.set(link, address);
    }
    const faults = address.includes(tooLong) ? [] : [...(await violations(page))];
    faults.push(...(await doubleIds(page)).map((id) => `the id ${id} is there twice`));
    faults.push(...(await deadAnchors(page)).map((id) => `#${id} is nowhere`));
    for (const width of [390, 320]) {
      await page.setViewportSize({ width, height: 900 });
      faults.push(...(await overflowing(page)).map((what) => `at ${width}: ${what}`));
    }
    return faults;
  };

  test('every page of the menu stands', async (t) => {
    const page = await window.newPage();
    await page.goto(`${site.origin}/planer/${plan}/uge`);
    const menu = [...new Set(await linksOn(page, '.navigation-menu-mobile a[href]'))];
    await page.close();
    assert.ok(menu.length >= 20, menu.join('\n'));
    assert.deepEqual(await lookAt(menu, soundness), []);
    shown = menu;
    t.diagnostic(`${menu.length} pages of the menu`);
  });

  test('every kind of page they lead to stands', async (t) => {
    const further = [...leads.keys()].filter(
      (address) => !shown.includes(address) && !isFile(new URL(address).pathname),
    );
    const chosen = [...Map.groupBy(further, shapeOf)].flatMap(([shape, alike]) =>
      unlike.test(shape) ? some(alike, 2) : alike.slice(-1),
    );
    assert.ok(chosen.length >= 40, chosen.join('\n'));
    const faults = await lookAt(chosen, soundness);
    t.diagnostic(`${chosen.length} of ${further.length} pages`);
    shown = [...shown, ...chosen];
    assert.deepEqual(faults, []);
  });

  test('none of the links on them is dead', async (t) => {
    const unseen = [...leads.keys()].filter((address) => !shown.includes(address));
    const rest = [...Map.groupBy(unseen, shapeOf).values()].flatMap((alike) => some(alike, 5));
    t.diagnostic(`${rest.length} of ${unseen.length} links`);
    const dead: string[] = [];
    const worker = async (): Promise<void> => {
      for (let next = rest.shift(); next !== undefined; next = rest.shift()) {
        const answer = await window.request.get(next);
        if (!answer.ok()) dead.push(`${next}: ${answer.status()}, linked on ${leads.get(next)}`);
      }
    };
    await Promise.all([worker(), worker(), worker(), worker()]);
    assert.deepEqual(dead, []);
  });

  test('nothing was said in the console, and the server could do all of it', () => {
    assert.deepEqual(said, []);
    assert.deepEqual(site.failures, []);
  });
});
