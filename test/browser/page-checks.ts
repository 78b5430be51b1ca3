// What every page must stand up to in a browser, whatever it shows.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

/** Where the page fails WCAG 2.1 AA or good practice, as far as a program can see. */
export async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axeSource);
  return page.evaluate<string[]>(
    `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'] }).then((result) =>
      result.violations.flatMap((one) => one.nodes.map((node) => one.id + ': ' + node.html.slice(0, 160))))`,
  );
}

/** What makes the page wider than its window; what scrolls in a region of its own is let be. */
export function overflowing(page: Page): Promise<readonly string[]> {
  return page.evaluate<string[]>(`(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    return ['scrollWidth ' + document.documentElement.scrollWidth, ...[...document.querySelectorAll('body *')]
      .filter((one) => one.getBoundingClientRect().right > width + 1 && one.closest('.table--responsive-scroll table, svg') === null)
      .map((one) => one.outerHTML.slice(0, 120))];
  })()`);
}

/** Ids that occur twice: labels and links would lead to the wrong one. */
export function doubleIds(page: Page): Promise<readonly string[]> {
  return page.evaluate<string[]>(`(() => {
    const ids = [...document.querySelectorAll('[id]')].map((one) => one.id);
    return ids.filter((id, index) => ids.indexOf(id) !== index);
  })()`);
}

/** Links within the page that lead nowhere. */
export function deadAnchors(page: Page): Promise<readonly string[]> {
  return page.evaluate<string[]>(`[...document.querySelectorAll('a[href^="#"]')]
    .map((one) => one.getAttribute('href').slice(1))
    .filter((id) => document.getElementById(decodeURIComponent(id)) === null)`);
}
