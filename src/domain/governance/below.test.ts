import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bodiesBelow } from './below.ts';
import type { BodyKey, GoverningBody } from './body.ts';

const body = (key: string, serves?: string) =>
  ({
    key: key as BodyKey,
    ...(serves === undefined ? {} : { serves: serves as BodyKey }),
  }) as GoverningBody;

const bodies = [
  body('city'),
  body('district', 'city'),
  body('group', 'district'),
  body('under-group', 'group'),
  body('elsewhere'),
  body('round', 'about'),
  body('about', 'round'),
];

for (const [top, below] of [
  ['city', ['district', 'group', 'under-group']],
  ['district', ['group', 'under-group']],
  ['under-group', []],
  ['elsewhere', []],
  ['round', ['about']],
] as const) {
  test(`below ${top}: ${below.join(', ') || 'nobody'}`, () => {
    assert.deepEqual(
      bodiesBelow({ bodies }, top as BodyKey).map(({ key }) => key),
      below,
    );
  });
}
