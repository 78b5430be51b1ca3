/** A stretch of values that ends at round ones, and the round values within it. */
export type RoundScale = {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
};

const mostTurns = 10;

/** Widens a stretch until it ends at multiples of 1, 2 or 5 times a power of ten, some `count` of them. */
export function roundScale(from: number, to: number, count: number): RoundScale {
  let [low, high] = [from, to];
  let step = stepOf(low, high, count);
  for (let turn = 0; turn < mostTurns; turn += 1) {
    [low, high] = [step.atOrBelow(low), step.atOrAbove(high)];
    const next = stepOf(low, high, count);
    if (next.size === step.size) break;
    step = next;
  }
  return { low, high, ticks: step.between(low, high) };
}

type Step = {
  readonly size: number;
  readonly atOrBelow: (value: number) => number;
  readonly atOrAbove: (value: number) => number;
  readonly between: (low: number, high: number) => readonly number[];
};

/** Steps below 1 are reckoned in as the parts of 1 they are, so that 0,3 is not 0,30000000000000004. */
function stepOf(low: number, high: number, count: number): Step {
  const rough = (high - low) / count;
  const power = Math.floor(Math.log10(rough));
  const error = rough / 10 ** power;
  const factor = [Math.sqrt(50), Math.sqrt(10), Math.SQRT2].findIndex((each) => error >= each);
  const times = [10, 5, 2][factor] ?? 1;
  const [whole, parts] = power < 0 ? [1, 10 ** -power / times] : [10 ** power * times, 1];
  const at = (nth: number): number => (nth * whole) / parts;
  const nthOf = (value: number): number => (value * parts) / whole;
  return {
    size: whole / parts,
    atOrBelow: (value) => at(Math.floor(nthOf(value))),
    atOrAbove: (value) => at(Math.ceil(nthOf(value))),
    between: (from, to) => {
      const [first, last] = [Math.ceil(nthOf(from)), Math.floor(nthOf(to))];
      return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => at(first + index));
    },
  };
}
