import { type ChartFigures, type ChartPoint, type ChartTarget, measured } from './figures.ts';
import { type ChartLayout, characterWidth } from './layout.ts';

/** A written value and where it stands; `anchor` as in SVG. */
export type Label = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly strong: boolean;
};

type Box = {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

type Wish = Omit<Label, 'anchor'> & { readonly prefer: 'over' | 'beside' };

type Candidate = { readonly label: Label; readonly box: Box };

const lineHeight = 15;

/**
 * Writes values at the points, the most important first: what is required, the latest figure, where it began,
 * the latest of what it is compared with, and then the rest while there is air. A value keeps clear of other
 * values and points, and of lines where it can; one that finds no place beside its point is left out, and the table has it.
 */
export function placeLabels(props: ChartFigures, layout: ChartLayout): readonly Label[] {
  const marks = markBoxes(props, layout);
  const lines = lineBoxes(props, layout);
  const placed: Candidate[] = [];
  for (const wish of wishes(props, layout)) {
    if (placed.some(({ label }) => label.text === wish.text && near(label, wish))) continue;
    const candidates = positions(wish, layout).filter(({ box }) => inside(box, layout));
    const free = candidates.filter(
      ({ box }) => clear(box, marks) && placed.every((other) => !overlap(box, other.box)),
    );
    const best = free.find(({ box }) => clear(box, lines)) ?? free[0];
    if (best !== undefined) placed.push(best);
  }
  return placed.map(({ label }) => label);
}

function wishes(props: ChartFigures, layout: ChartLayout): readonly Wish[] {
  const own = measured(props.points);
  const others = (props.benchmarks ?? []).map((line) => measured(line.points));
  const of = (point: ChartPoint, strong: boolean): Wish => ({
    text: point.display,
    x: layout.x(point.at),
    y: layout.y(point.value),
    strong,
    prefer: point.low === undefined ? 'over' : 'beside',
  });
  return [
    ...targetWishes(props.target, layout),
    ...own.slice(-1).map((point) => of(point, true)),
    ...baselineWishes(props.baseline, layout),
    ...others.flatMap((points) => points.slice(-1).map((point) => of(point, false))),
    ...own.slice(0, -1).map((point) => of(point, false)),
    ...others.flatMap((points) => points.slice(0, -1).map((point) => of(point, false))),
  ];
}

function targetWishes(target: ChartTarget | undefined, layout: ChartLayout): readonly Wish[] {
  if (target === undefined) return [];
  const x = target.to === undefined ? layout.right : layout.x(target.to);
  const ends = [target, ...(target.upper === undefined ? [] : [target.upper])];
  return ends.map((end) => ({
    text: end.display,
    x,
    y: layout.y(end.value),
    strong: true,
    prefer: 'over' as const,
  }));
}

function baselineWishes(baseline: ChartFigures['baseline'], layout: ChartLayout): readonly Wish[] {
  if (baseline === undefined) return [];
  const x = baseline.at === undefined ? layout.right : layout.x(baseline.at);
  return [
    {
      text: baseline.display,
      x,
      y: layout.y(baseline.value),
      strong: false,
      prefer: 'over' as const,
    },
  ];
}

/** Straight over and under, and beside the point a little up or down, where a whisker does not run through it. */
function positions(wish: Wish, layout: ChartLayout): readonly Candidate[] {
  const width = wish.text.length * characterWidth * (wish.strong ? 1.06 : 1);
  const pushed = Math.min(
    Math.max(wish.x, layout.left + width / 2 + 2),
    layout.size.width - width / 2 - 2,
  );
  const at = (x: number, y: number, anchor: Label['anchor']): Candidate => {
    const left = anchor === 'middle' ? x - width / 2 : anchor === 'start' ? x : x - width;
    return {
      label: { text: wish.text, x: tenth(x), y: tenth(y), anchor, strong: wish.strong },
      box: { left, right: left + width, top: y - lineHeight + 3, bottom: y + 3 },
    };
  };
  const over = [at(pushed, wish.y - 10, 'middle'), at(pushed, wish.y + 20, 'middle')];
  const beside = [4.5, -7, 18].flatMap((shift) => [
    at(wish.x + 9, wish.y + shift, 'start'),
    at(wish.x - 9, wish.y + shift, 'end'),
  ]);
  return wish.prefer === 'over' ? [...over, ...beside] : [...beside, ...over];
}

/** Where the target's bar begins and ends, in pixels; a target at one moment gets a bar wide enough to see. */
export function targetSpan(target: ChartTarget, layout: ChartLayout): readonly [number, number] {
  const to = target.to === undefined ? layout.right : layout.x(target.to);
  const from =
    target.from !== undefined ? layout.x(target.from) : target.to === undefined ? layout.left : to;
  if (to - from >= 32) return [from, to];
  return [Math.max(layout.left, from - 20), Math.min(layout.size.width - 2, to + 20)];
}

const allLines = (props: ChartFigures) => [
  props.points,
  ...(props.benchmarks ?? []).map((line) => line.points),
];

function markBoxes(props: ChartFigures, layout: ChartLayout): readonly Box[] {
  const points = allLines(props).flatMap((line) =>
    measured(line).map((point) => around(layout.x(point.at), layout.y(point.value), 5)),
  );
  if (props.target === undefined) return points;
  const [left, right] = targetSpan(props.target, layout);
  const y = layout.y(props.target.value);
  return [...points, { left, right, top: y - 6, bottom: y + 6 }];
}

/** The lines as strings of small boxes, and every whisker as one. */
function lineBoxes(props: ChartFigures, layout: ChartLayout): readonly Box[] {
  const whiskers = allLines(props).flatMap((line) =>
    measured(line).flatMap(({ at, low, high }) => {
      if (low === undefined || high === undefined) return [];
      return [
        {
          left: layout.x(at) - 5,
          right: layout.x(at) + 5,
          top: layout.y(high) - 1,
          bottom: layout.y(low) + 1,
        },
      ];
    }),
  );
  const strings = allLines(props).flatMap((line) =>
    line.flatMap((point, index) => {
      const next = line[index + 1];
      return next === undefined || point.state !== 'measured' || next.state !== 'measured'
        ? []
        : string(
            layout.x(point.at),
            layout.y(point.value),
            layout.x(next.at),
            layout.y(next.value),
          );
    }),
  );
  return [...whiskers, ...strings];
}

function string(x1: number, y1: number, x2: number, y2: number): readonly Box[] {
  const count = Math.max(1, Math.ceil(Math.hypot(x2 - x1, y2 - y1) / 6));
  return Array.from({ length: count + 1 }, (_, index) => {
    const share = index / count;
    return around(x1 + (x2 - x1) * share, y1 + (y2 - y1) * share, 3);
  });
}

const tenth = (pixels: number) => Math.round(pixels * 10) / 10;

const near = (label: Label, wish: Wish) =>
  Math.abs(label.x - wish.x) < 24 && Math.abs(label.y - wish.y) < 40;

const around = (x: number, y: number, half: number): Box => ({
  left: x - half,
  right: x + half,
  top: y - half,
  bottom: y + half,
});

const overlap = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const clear = (box: Box, others: readonly Box[]) => others.every((other) => !overlap(box, other));

const inside = (box: Box, layout: ChartLayout) =>
  box.left >= layout.left &&
  box.right <= layout.size.width &&
  box.top >= layout.top - 14 &&
  box.bottom <= layout.bottom - 1;
