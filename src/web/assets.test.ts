import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { assets } from './assets.ts';

const served = (name: string, encoding?: string): Response => {
  const answer = assets().respond(assets().path(name), encoding);
  assert.ok(answer !== undefined);
  return answer;
};

describe('assets', () => {
  test('are named by their content and may be kept for ever', () => {
    assert.match(assets().path('fremdrift.css'), /^\/assets\/fremdrift\.[0-9a-f]{12}\.css$/);
    assert.equal(
      served('fremdrift.css').headers.get('cache-control'),
      'public, max-age=31536000, immutable',
    );
  });

  const encodings = [
    { accepted: 'gzip, deflate, br', sent: 'br', open: brotliDecompressSync },
    { accepted: 'gzip', sent: 'gzip', open: gunzipSync },
  ];
  for (const { accepted, sent, open } of encodings) {
    test(`are the same bytes when sent as ${sent}`, async () => {
      const answer = served('fremdrift.css', accepted);
      assert.equal(answer.headers.get('content-encoding'), sent);
      assert.equal(
        open(Buffer.from(await answer.arrayBuffer())).toString(),
        await served('fremdrift.css').text(),
      );
    });
  }

  test('the style sheet leads only to assets that are there', async () => {
    const css = await served('fremdrift.css').text();
    const addresses = [...css.matchAll(/url\(([^)]*)\)/g)].map((found) =>
      (found[1] ?? '').replaceAll(/["']/g, ''),
    );
    assert.ok(addresses.length > 10);
    for (const address of addresses.filter((one) => !one.startsWith('data:'))) {
      assert.ok(assets().respond(address) !== undefined, address);
    }
  });

  test('the style sheet keeps the design system under our own layers and shows no portal logo', async () => {
    const css = await served('fremdrift.css').text();
    assert.ok(
      css.indexOf('@layer dkfds, tokens, base, kit, print;') < css.indexOf('@layer dkfds{'),
    );
    assert.doesNotMatch(css, /logo[-_](borgerdk|virk)/);
  });

  test('an unknown address has no answer, and an unknown name is a fault', () => {
    for (const path of ['/assets/none.css', '/assets/../package.json', '/etc/passwd', ''])
      assert.equal(assets().respond(path), undefined);
    assert.throws(() => assets().path('none.css'), /none\.css/);
  });
});
