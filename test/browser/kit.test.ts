import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page as BrowserPage } from 'playwright-core';
import { h } from 'preact';
import { browserSkip, sharedBrowser } from '#test/browser.ts';
import { assets } from '#web/assets.ts';
import { components, kitPage } from '#web/kit/kit-page.tsx';
import { exampleMenu } from '#web/kit/navigation.tsx';
import { Page } from '#web/kit/page.tsx';
import { renderPage } from '#web/kit/render.ts';
import { stressPage } from '#web/kit/stress-page.tsx';

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

const plainPage = renderPage(
  h(
    Page,
    { title: 'Almindelig side', navigation: exampleMenu },
    h('p', {}, h('a', { href: '#x' }, 'Et link')),
  ),
);

function pageAt(url: string): string {
  const [path, query = ''] = url.split('?');
  if (path === '/plain') return plainPage;
  return renderPage(path === '/stress' ? stressPage(decodeURIComponent(query)) : kitPage());
}

const server = createServer(async (request, response) => {
  const asset = assets().respond(request.url ?? '');
  if (asset !== undefined) {
    response.writeHead(200, { 'content-type': asset.headers.get('content-type') ?? '' });
    response.end(Buffer.from(await asset.arrayBuffer()));
    return;
  }
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
  response.end(pageAt(request.url ?? ''));
});

describe('the kit in a browser', { skip: browserSkip }, () => {
  let browser: Browser;
  let page: BrowserPage;
  let address: string;

  before(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/kit`;
    browser = await sharedBrowser();
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(address);
  });

  after(async () => {
    await page?.close();
    server.closeAllConnections();
    server.close();
  });

  test('the whole page and every example follow WCAG 2.1 AA and best practice', async () => {
    await page.evaluate(axeSource);
    assert.deepEqual(await violations(page), []);
  });

  test('and so at 390 px, with everything unfolded', async () => {
    await page.setViewportSize({ width: 390, height: 800 });
    await page.evaluate(
      "document.querySelectorAll('details').forEach((one) => { one.open = true })",
    );
    assert.deepEqual(await violations(page), []);
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.reload();
  });

  test('the axe check can fail', async () => {
    await page.setContent('<html><body><img src="x"><input></body></html>');
    await page.evaluate(axeSource);
    assert.notDeepEqual(await violations(page), []);
    await page.goto(address);
  });

  for (const width of [1280, 768, 390, 320]) {
    test(`nothing runs out of a page ${width} px wide`, async () => {
      await page.setViewportSize({ width, height: 800 });
      assert.deepEqual(await overflowing(page), []);
    });
  }

  const trying = [
    { name: 'a word without end', text: 'tryghed'.repeat(60) },
    { name: 'emoji', text: '👩🏽‍🚒🏘️'.repeat(80) },
    { name: 'a text from right to left', text: 'السلامة في الحي '.repeat(12) },
  ];
  for (const { name, text } of trying) {
    test(`${name} in every place stays within a page of 320 px`, async () => {
      await page.setViewportSize({ width: 320, height: 800 });
      await page.goto(`${address.replace('/kit', '/stress')}?${encodeURIComponent(text)}`);
      const found = await overflowing(page);
      await page.goto(address);
      assert.deepEqual(found, []);
    });
  }

  test('nothing runs out of the page at 200 % text, wide and narrow', async () => {
    for (const width of [1280, 640]) {
      await page.setViewportSize({ width, height: 800 });
      await page.addStyleTag({ content: 'html { font-size: 125% !important }' });
      assert.deepEqual(await overflowing(page), [], `at ${width} px`);
    }
    await page.reload();
  });

  test('the keyboard reaches every control in the order of the page, and sees where it is', async () => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.evaluate(
      'document.activeElement?.blur(); document.body.focus(); window.scrollTo(0, 0)',
    );
    const expected = await page.evaluate<number>(
      `[...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')]
        .filter((one) => one.checkVisibility({ contentVisibilityAuto: true }) && one.closest('details:not([open]) > :not(summary)') === null).length`,
    );
    const seen = new Set<string>();
    for (let step = 0; step < expected * 2; step++) {
      await page.keyboard.press('Tab');
      const where = await page.evaluate<{ key: string; ring: boolean } | null>(focused);
      if (where === null) continue;
      if (seen.has(where.key)) break;
      assert.ok(where.ring, `${where.key} shows no focus`);
      seen.add(where.key);
    }
    // Of a group of radio buttons the Tab key stops at one; all others stop once each.
    assert.ok(seen.size > expected * 0.85, `${seen.size} of ${expected} reached`);
  });

  test('the first Tab on a page without errors meets the skip link, and it leads to the content', async () => {
    const fresh = await browser.newPage({ javaScriptEnabled: false });
    await fresh.goto(address.replace('/kit', '/plain'));
    await fresh.keyboard.press('Tab');
    const skipLink = fresh.locator('.skipnav:focus');
    assert.ok(((await skipLink.boundingBox())?.y ?? -1) >= 0, 'it is seen');
    await fresh.keyboard.press('Enter');
    await fresh.keyboard.press('Tab');
    assert.equal(await fresh.locator('main a:focus').count(), 1);
    await fresh.close();
  });

  test('the error summary has the focus without a script', async () => {
    const bare = await browser.newPage({ javaScriptEnabled: false });
    await bare.goto(address);
    await bare.keyboard.press('Tab');
    assert.equal(await bare.locator('.error-summary a:focus').count(), 1);
    await bare.close();
  });

  test('of the two drawings of a chart one is shown, and its text is at least 11 px', async () => {
    for (const [width, shown] of [
      [1280, 'wide'],
      [320, 'narrow'],
    ] as const) {
      await page.setViewportSize({ width, height: 800 });
      const chart = page.locator('#example-chart-level');
      assert.equal(await chart.locator('.chart-picture:visible').count(), 1);
      assert.equal(await chart.locator(`.chart-${shown}:visible`).count(), 1);
      const height = await chart
        .locator(`.chart-${shown} text`)
        .first()
        .evaluate((one) => one.getBoundingClientRect().height);
      assert.ok(height >= 13, `line of text is ${height} px high at ${width} px`);
    }
  });

  test('on paper everything folded is there, and menus and buttons are not', async () => {
    await page.setViewportSize({ width: 794, height: 1123 });
    await page.emulateMedia({ media: 'print' });
    const folded = await page
      .locator('details:not([open]) .details-text')
      .first()
      .evaluate((one) => one.getBoundingClientRect().height);
    assert.ok(folded > 0);
    for (const hidden of [
      '.navigation-menu',
      '.menu-mobile',
      '.skipnav',
      '.button-group',
      '.log-off',
    ]) {
      assert.equal(await page.locator(`${hidden}:visible`).count(), 0, hidden);
    }
    assert.ok(
      (await page.locator('.fictional-notice:visible').count()) > 0,
      'fictional figures are said on paper too',
    );
    await page.emulateMedia({ media: 'screen' });
  });

  test('there are examples of every component', () => {
    for (const component of components) assert.ok(component.examples.length > 0, component.name);
  });
});

async function violations(page: BrowserPage): Promise<readonly string[]> {
  return await page.evaluate<string[]>(
    `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'] }).then((result) =>
      result.violations.flatMap((one) => one.nodes.map((node) => one.id + ': ' + node.html.slice(0, 160))))`,
  );
}

/** What makes the page wider than its window; parts in a scroll region of their own are let be. */
async function overflowing(page: BrowserPage): Promise<readonly string[]> {
  return await page.evaluate<string[]>(`(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    return ['scrollWidth ' + document.documentElement.scrollWidth, ...[...document.querySelectorAll('body *')]
      .filter((one) => one.getBoundingClientRect().right > width + 1 && one.closest('.table--responsive-scroll table, svg') === null)
      .map((one) => one.outerHTML.slice(0, 120))];
  })()`);
}

const focused = `(() => {
  const one = document.activeElement;
  if (one === null || one === document.body) return null;
  const style = getComputedStyle(one);
  const label = one.matches('input[type=radio], input[type=checkbox]') ? getComputedStyle(one.nextElementSibling, '::before') : style;
  const ring = [style, label].some((each) => each.outlineStyle !== 'none' && parseFloat(each.outlineWidth) > 0 || each.boxShadow !== 'none');
  return { key: [...document.querySelectorAll('*')].indexOf(one) + ' ' + one.outerHTML.slice(0, 100), ring };
})()`;
