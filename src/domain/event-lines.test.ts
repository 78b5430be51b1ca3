import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventLines, eventsOnPage } from './event-lines.ts';
import type { Event } from './events.ts';

/** "Anna:m1" is minutes of meeting m1 by Anna, "Anna" something else she did; the newest first. */
const told = (words: string) =>
  words.split(' ').map((word, index) => {
    const [actor = '', meeting] = word.split(':');
    const event: Event =
      meeting === undefined
        ? { kind: 'plan.exported', form: 'csv' }
        : { kind: 'meeting.minutesWritten', meeting, item: String(index) };
    return { actor, event, nth: index };
  });
const lines = (words: string) =>
  eventLines(told(words)).map(
    ({ newest, oldest, count }) => `${newest.actor} ${newest.nth}-${oldest.nth} ${count}`,
  );

test('minutes of one meeting in a row are one line for each who wrote', () => {
  assert.deepEqual(lines('Anna:m Anna:m Anna:m'), ['Anna 0-2 3']);
  assert.deepEqual(lines('Anna:m Bo:m Anna:m Bo:m'), ['Anna 0-2 2', 'Bo 1-3 2']);
});

test('another meeting, or anything else between, begins a new line', () => {
  assert.deepEqual(lines('Anna:m Anna:n Anna:m'), ['Anna 0-0 1', 'Anna 1-1 1', 'Anna 2-2 1']);
  assert.deepEqual(lines('Anna:m Bo Anna:m'), ['Anna 0-0 1', 'Bo 1-1 1', 'Anna 2-2 1']);
});

test('nothing else is folded', () => {
  assert.deepEqual(lines('Anna Anna'), ['Anna 0-0 1', 'Anna 1-1 1']);
});

test('a page ends where a row does', () => {
  const events = told('Anna Anna:m Bo:m Anna:m Bo Anna');
  assert.deepEqual(
    [1, 2, 3, 4, 5, 9].map((most) => eventsOnPage(events, most)),
    [1, 4, 4, 5, 6, 6],
  );
});
