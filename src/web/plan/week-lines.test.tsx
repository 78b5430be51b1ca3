import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderToString } from 'preact-render-to-string';
import type { BodyKey } from '#domain/governance/body.ts';
import { date } from '#domain/time/period.ts';
import type { Week, WeekLine } from '#operations/week/show.ts';
import { WeekLines } from './week-lines.tsx';

const week = {
  plan: { key: 'planen', focusAreas: [] },
  names: { bodies: [], people: [] },
} as unknown as Week;

const about = { dueOn: date('2021-04-01'), daysLate: 0, mine: true };
const meetings = (nth: number): WeekLine =>
  ({
    ...about,
    subject: { kind: 'fewMeetings', body: `organ-${nth}` as BodyKey, least: 2, held: 0, ahead: 0 },
  }) as unknown as WeekLine;
const paper = (nth: number, year = 2020, mine = true): WeekLine =>
  ({
    ...about,
    mine,
    subject: { kind: 'paper', year, body: `organ-${nth}` as BodyKey },
  }) as unknown as WeekLine;

const rendered = (items: readonly WeekLine[]): string =>
  renderToString(<WeekLines week={week} items={items} most={3} />);

test('three of a kind are three lines, four are one that unfolds', () => {
  assert.doesNotMatch(rendered([1, 2, 3].map(meetings)), /<details/);
  const html = rendered([1, 2, 3, 4].map(meetings));
  assert.match(html, /<summary[^>]*>Planlæg møder i 4 organer<\/summary>/);
  assert.equal(html.match(/moeder\/nyt/g)?.length, 4);
});

test('the papers of a year lead to where all are issued in one press', () => {
  const html = rendered([paper(1), paper(2)]);
  assert.match(
    html,
    /href="\/planer\/planen\/aarets-gang\/2020\/statuspapirer">Lav 2 statuspapirer om 2020</,
  );
  assert.equal(html.match(/<a /g)?.length, 1);
});

test('papers of two years, or not one’s own to issue, stand one by one', () => {
  assert.equal(rendered([paper(1), paper(2, 2019)]).match(/<a /g)?.length, 2);
  assert.equal(rendered([paper(1), paper(2, 2020, false)]).match(/<a /g)?.length, 2);
});
