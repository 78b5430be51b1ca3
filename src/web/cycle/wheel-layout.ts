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
export const radii = { outer: 168, months: 142 } as const;
/** Where marks may stand, the best place first: steps outside, meetings inside. */
export const circles = {
  steps: [118, 114, 110, 106, 102, 98, 94, 90, 86, 82, 78, 74, 70, 66, 62],
  meetings: [66, 70, 62, 74, 58, 78, 54, 82, 50, 86, 46, 90, 42, 94, 98, 102, 106, 110, 114, 118],
} as const;

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

/** How high a mark is. */
export const markHeight = 22;

/** How wide a mark with this label is. */
export const markWidth = (label: string): number => Math.max(markHeight, label.length * 7 + 10);

/**
 * Marks in their places: those of one day together under a common label ("2-5"), each in the first
 * place where it lies over no other: at its day on one of the circles, or where the weeks around it
 * are crowded, beside it. Days of other years are left out.
 *
 * @param taken what is drawn already
 */
export function placed(
  marks: readonly WheelMark[],
  year: number,
  rings: readonly number[],
  taken: readonly PlacedMark[] = [],
): readonly PlacedMark[] {
  const within = marks.filter(({ day }) => Number(day.slice(0, 4)) === year);
  const days = [...Map.groupBy(within, ({ day }) => day)].sort(([a], [b]) => (a < b ? -1 : 1));
  const standing: PlacedMark[] = [];
  for (const [day, alike] of days) {
    const mark = {
      day,
      label: together(alike.map(({ label }) => label)),
      state: worst(alike.map(({ state }) => state)),
    };
    const places = asides
      .flatMap((aside) => rings.map((radius) => ({ ...mark, ...at(shareOf(day) + aside, radius) })))
      .filter(isWithin);
    const others = [...taken, ...standing];
    const chosen =
      places.find((place) => !others.some((other) => overlap(place, other))) ?? places[0];
    if (chosen !== undefined) standing.push(chosen);
  }
  return standing;
}

/** So far from its day a mark may stand, as shares of the year; the day itself first, a month at most. */
const asides = Array.from(
  { length: 21 },
  (_, nth) => (nth % 2 === 1 ? 1 : -1) * Math.ceil(nth / 2),
).map((steps) => steps / 120);

const apart = 2;
/** A mark's ends are round. */
const cornerRadius = markHeight / 2;

/** Whether it leaves the ring of the months alone. */
const isWithin = ({ x, y, label }: PlacedMark): boolean =>
  Math.hypot(
    Math.abs(x - middle) + markWidth(label) / 2 - cornerRadius,
    Math.abs(y - middle) + markHeight / 2 - cornerRadius,
  ) <
  radii.months - cornerRadius;

const overlap = (one: PlacedMark, other: PlacedMark): boolean =>
  Math.abs(one.x - other.x) < (markWidth(one.label) + markWidth(other.label)) / 2 + apart &&
  Math.abs(one.y - other.y) < markHeight + apart;

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
