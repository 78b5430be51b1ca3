import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { danishTime, momentAt } from './danish-time.ts';
import type { Instant, IsoDate } from './period.ts';

const cases: readonly (readonly [name: string, day: string, clock: string, moment?: string])[] = [
  ['winter time is an hour ahead', '2021-01-12', '16:30', '2021-01-12T15:30:00.000Z'],
  ['summer time is two', '2021-06-12', '16:30', '2021-06-12T14:30:00.000Z'],
  ['the day the clock goes forward', '2021-03-28', '16:00', '2021-03-28T14:00:00.000Z'],
  ['the hour no clock shows', '2021-03-28', '02:30'],
  ['the hour shown twice is the first', '2021-10-31', '02:30', '2021-10-31T00:30:00.000Z'],
  ['no such day', '2021-02-30', '16:00'],
  ['no such time', '2021-02-20', '24:00'],
];
for (const [name, day, clock, moment] of cases) {
  test(name, () => {
    assert.equal(momentAt(day as IsoDate, clock), moment);
  });
}

test('what a Danish clock shows at a moment leads back to the moment', () => {
  const minutes = fc.integer({ min: 0, max: 80 * 366 * 24 * 60 });
  fc.assert(
    fc.property(minutes, (count) => {
      const at = Temporal.Instant.from('1980-06-01T00:00:00Z').add({ minutes: count });
      const moment = at.toString({ fractionalSecondDigits: 3 }) as Instant;
      const { day, clock } = danishTime(moment);
      const back = momentAt(day, clock);
      const hourBefore = at.subtract({ hours: 1 }).toString({ fractionalSecondDigits: 3 });
      // Of the hour in October that is shown twice, the first is meant.
      assert.ok(back === moment || back === hourBefore, `${moment}: ${day} ${clock} ${back}`);
    }),
  );
});
