import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isAt } from './calendar.ts';

const morning = { hour: 8, minute: 0, weekdaysOnly: true };
const night = { hour: 3, minute: 20, weekdaysOnly: false };

const minuteOf = (instant: Temporal.Instant) => {
  const { minute, hour, day, month } = instant.toZonedDateTimeISO('UTC');
  return { min: minute, hour, date: day, month };
};

const cases: readonly (readonly [name: string, at: typeof morning, when: string, yes: boolean])[] =
  [
    ['eight on a Monday in winter', morning, '2026-01-05T07:00Z', true],
    ['nine on a Monday in winter', morning, '2026-01-05T08:00Z', false],
    ['eight on a Monday in summer', morning, '2026-07-06T06:00Z', true],
    ['nine on a Monday in summer', morning, '2026-07-06T07:00Z', false],
    ['a minute past eight', morning, '2026-07-06T06:01Z', false],
    ['eight on a Saturday', morning, '2026-07-04T06:00Z', false],
    ['eight on a leap day', morning, '2024-02-29T07:00Z', true],
    ['the night before New Year', night, '2025-12-31T02:20Z', true],
    ['the first night of the year', night, '2026-01-01T02:20Z', true],
  ];

for (const [name, at, when, yes] of cases) {
  test(`${name} is ${yes ? '' : 'not '}the time, told then or half a day later`, () => {
    const instant = Temporal.Instant.from(when);
    for (const now of [instant, instant.add({ hours: 12 })]) {
      assert.equal(isAt(at, minuteOf(instant), now), yes);
    }
  });
}

test('every weekday of five years has one eight o’clock, and every day one night', () => {
  let instant = Temporal.Instant.from('2025-01-01T00:00Z');
  const end = Temporal.Instant.from('2030-01-01T00:00Z');
  const mornings = new Map<string, number>();
  const nights = new Map<string, number>();
  const seen = new Set<string>();
  while (Temporal.Instant.compare(instant, end) < 0) {
    const there = instant.toZonedDateTimeISO('Europe/Copenhagen');
    const day = there.toPlainDate().toString();
    seen.add(day);
    const quarter = minuteOf(instant);
    if (isAt(morning, quarter, instant)) mornings.set(day, (mornings.get(day) ?? 0) + 1);
    if (isAt(night, quarter, instant)) nights.set(day, (nights.get(day) ?? 0) + 1);
    instant = instant.add({ minutes: 20 });
  }
  const days = [...seen].filter((day) => day < '2030');
  for (const day of days) {
    const weekday = Temporal.PlainDate.from(day).dayOfWeek <= 5;
    assert.equal(mornings.get(day) ?? 0, weekday ? 1 : 0, day);
    assert.equal(nights.get(day), 1, day);
  }
});
