import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { IsoDate } from '#domain/time/period.ts';
import {
  circles,
  markHeight,
  markWidth,
  type PlacedMark,
  placed,
  shareOf,
  size,
  type WheelMark,
} from './wheel-layout.ts';

const mark = (label: string, day: string, state: WheelMark['state'] = 'open'): WheelMark => ({
  label,
  day: day as IsoDate,
  state,
});

const covered = (one: PlacedMark, other: PlacedMark): boolean =>
  Math.abs(one.x - other.x) < (markWidth(one.label) + markWidth(other.label)) / 2 &&
  Math.abs(one.y - other.y) < markHeight;

const covering = (marks: readonly PlacedMark[]): readonly string[] =>
  marks.flatMap((one, index) =>
    marks
      .slice(index + 1)
      .flatMap((other) => (covered(one, other) ? [`${one.label} over ${other.label}`] : [])),
  );

describe('the wheel', () => {
  test('steps of one day stand together, as what is worst among them', () => {
    const [one, ...more] = placed(
      [mark('2', '2027-01-08', 'done'), mark('3', '2027-01-08', 'late'), mark('4', '2028-01-08')],
      2027,
      circles.steps,
    );
    assert.deepEqual(more, []);
    assert.deepEqual([one?.label, one?.state], ['2–3', 'late']);
  });

  test('the days of an ordinary year lie side by side', () => {
    const steps = [
      mark('2', '2027-01-08'),
      mark('7', '2027-02-21'),
      mark('8', '2027-02-21'),
      mark('11', '2027-03-10'),
      mark('12', '2027-03-10'),
      mark('13', '2027-03-10'),
      mark('10', '2027-03-19'),
      mark('14', '2027-03-29'),
    ];
    assert.deepEqual(covering(placed(steps, 2027, circles.steps)), []);
  });

  test('seven days within six weeks lie side by side too', () => {
    const steps = placed(
      [
        mark('1', '2020-05-20'),
        ...['2', '3', '4', '5', '6'].map((label) => mark(label, '2020-05-29')),
        ...['7', '8', '9'].map((label) => mark(label, '2020-06-17')),
        ...['11', '12', '13'].map((label) => mark(label, '2020-06-22')),
        mark('10', '2020-06-26'),
        mark('14', '2020-07-01'),
      ],
      2020,
      circles.steps,
    );
    const meetings = placed([mark('A', '2020-06-10')], 2020, circles.meetings, steps);
    assert.deepEqual(covering([...steps, ...meetings]), []);
    const farthest = Math.max(
      ...[...steps, ...meetings].map(({ day, x, y }) => {
        const angle = (Math.atan2(x - size / 2, size / 2 - y) / (2 * Math.PI) + 1) % 1;
        return Math.abs(angle - shareOf(day)) * 365;
      }),
    );
    assert.ok(farthest < 21, `one stands ${farthest} days from its day`);
  });

  test('two steps within any month lie side by side, a meeting on one of the days too', () => {
    const days = fc.uniqueArray(fc.integer({ min: 1, max: 28 }), { minLength: 1, maxLength: 2 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), days, (month, within) => {
        const dayOf = (day: number) =>
          `2027-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
        const steps = placed(
          within.map((day, index) => mark(String(10 + index), dayOf(day))),
          2027,
          circles.steps,
        );
        const meetings = placed([mark('A', dayOf(within[0] ?? 1))], 2027, circles.meetings, steps);
        assert.deepEqual(covering([...steps, ...meetings]), []);
      }),
    );
  });
});
