import { factsOf, type IsoDate, type Period } from '#domain/time/period.ts';

/** Something on the wheel: its day, and the short name it has in the list below. */
export type WheelMark = {
  readonly day: IsoDate;
  readonly label: string;
  readonly state: 'done' | 'skipped' | 'late' | 'open';
};

/** Marks of one day together, where they stand in the drawing. */
export type PlacedMark = {
  readonly day: IsoDate;
  readonly label: string;
  readonly state: WheelMark['state'];
  readonly x: number;
  readonly y: number;
};

/** The drawing is this wide and high; at its own size its text is as large as the page's. */
export const size = 340;
export const middle = size / 2;
export const radii = { outer: 168, months: 142, marks: 118, inner: 92, meetings: 68 } as const;

/** Where a part of the year (0 to 1) is on a circle; January begins at the top, and time goes round as a clock. */
export function at(share: number, radius: number): { readonly x: number; readonly y: number } {
  const angle = share * 2 * Math.PI - Math.PI / 2;
  return {
    x: rounded(middle + radius * Math.cos(angle)),
    y: rounded(middle + radius * Math.sin(angle)),
  };
}

const rounded = (value: number): number => Math.round(value * 10) / 10;

/** How far into its year a day is, from 0 to 1. */
export function shareOf(day: IsoDate): number {
  const [year = 0] = day.split('-').map(Number);
  const from = Date.UTC(year, 0, 1);
  const to = Date.UTC(year + 1, 0, 1);
  return (Date.parse(`${day}T12:00:00Z`) - from) / (to - from);
}

/** As near as two marks may stand before one is moved to the other circle. */
const nearest = 0.058;

/**
 * Marks in their places: those of one day together under a common label ("2-5"), and every other of
 * those that stand close on the inner circle. Days of other years are left out.
 */
export function placed(
  marks: readonly WheelMark[],
  year: number,
  circles: readonly [outer: number, inner: number],
): readonly PlacedMark[] {
  const within = marks.filter(({ day }) => Number(day.slice(0, 4)) === year);
  const days = [...Map.groupBy(within, ({ day }) => day)].sort(([a], [b]) => (a < b ? -1 : 1));
  let last = { share: -1, circle: 1 };
  return days.map(([day, alike]) => {
    const share = shareOf(day);
    const circle = share - last.share < nearest && last.circle === 0 ? 1 : 0;
    last = { share, circle };
    return {
      day,
      label: together(alike.map(({ label }) => label)),
      state: worst(alike.map(({ state }) => state)),
      ...at(share, circles[circle] ?? circles[0]),
    };
  });
}

/** "2-5" for 2, 3, 4, 5; "2, 5" for those two; the first and how many more otherwise. */
function together(labels: readonly string[]): string {
  const first = labels[0] ?? '';
  const last = labels.at(-1) ?? '';
  if (labels.length === 1) return first;
  const inRow = labels.every((label, index) => Number(label) === Number(first) + index);
  if (inRow) return `${first}–${last}`;
  return labels.length === 2 ? `${first},${last}` : `${first}+${labels.length - 1}`;
}

const order = ['late', 'open', 'skipped', 'done'] as const satisfies readonly WheelMark['state'][];

const worst = (states: readonly WheelMark['state'][]): WheelMark['state'] =>
  order.find((each) => states.includes(each)) ?? 'open';

/** The days each month of a year begins, as shares of it. */
export function monthStarts(year: number): readonly number[] {
  return Array.from({ length: 12 }, (_, index) => {
    const month = String(index + 1).padStart(2, '0');
    return shareOf(factsOf(`${year}-${month}` as Period).from);
  });
}
