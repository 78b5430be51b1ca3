import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderToString } from 'preact-render-to-string';
import { LongTable } from './long-table.tsx';

const rendered = (count: number): string =>
  renderToString(
    <LongTable
      id="raekker"
      caption="Rækker"
      columns={[{ header: 'Nr.', cell: (row: number) => `nr. ${row}` }]}
      rows={Array.from({ length: count }, (_, nth) => nth + 1)}
    />,
  );

test('eighteen rows stand open', () => {
  assert.doesNotMatch(rendered(18), /<details/);
});

test('of sixty rows fifteen stand open and the rest is folded; none is lost, no id is said twice', () => {
  const html = rendered(60);
  assert.match(html, /<summary[^>]*>Vis 45 mere<\/summary>/);
  assert.equal(html.match(/nr\. \d+/g)?.length, 60);
  assert.equal(html.split('<details')[0]?.match(/nr\. \d+/g)?.length, 15);
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((each) => each[1]);
  assert.equal(new Set(ids).size, ids.length);
});
