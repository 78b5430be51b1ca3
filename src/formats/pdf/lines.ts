/** A run of text at a place on a page, in points; y grows upwards. */
export type TextRun = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** Text on one height of a page with no wide gap in it. */
export type Segment = { readonly text: string; readonly left: number; readonly right: number };

export type Line = {
  readonly page: number;
  readonly y: number;
  readonly height: number;
  /** From left to right. */
  readonly runs: readonly TextRun[];
  readonly segments: readonly [Segment, ...Segment[]];
};

/** Baselines this near each other are one line: a bold word or a footnote mark sits a bit off. */
const sameLine = 0.35;
/** A gap this wide, in heights of the text, parts two columns; justified text stays below it. */
const columnGap = 1.5;
const bulletSign = /^[•·▪◦‣●○–-]$/u;

/** The runs of one page as lines from top to bottom. */
export function linesOfPage(page: number, runs: readonly TextRun[]): Line[] {
  const inked = runs.filter((run) => run.text.trim() !== '' && run.height > 0);
  const ordered = inked.toSorted((a, b) => b.y - a.y || a.x - b.x);
  const groups: TextRun[][] = [];
  for (const run of ordered) {
    const group = groups.at(-1);
    const first = group?.[0];
    if (group !== undefined && first !== undefined && isSameLine(first, run)) group.push(run);
    else groups.push([run]);
  }
  return groups.flatMap((group) => lineOf(page, group) ?? []);
}

function isSameLine(first: TextRun, run: TextRun): boolean {
  return first.y - run.y <= Math.max(first.height, run.height) * sameLine;
}

function lineOf(page: number, group: readonly TextRun[]): Line | undefined {
  const runs = group.toSorted((a, b) => a.x - b.x);
  const [first, ...rest] = segmentsOf(runs, []);
  if (first === undefined) return undefined;
  const height = Math.max(...runs.map((run) => run.height));
  return { page, y: runs[0]?.y ?? 0, height, runs, segments: [first, ...rest] };
}

/** A line parted at the columns of a table it may belong to, however narrow their gap is. */
export function splitAt(line: Line, columns: readonly number[]): Line {
  const [first, ...rest] = segmentsOf(line.runs, columns.slice(1));
  return first === undefined ? line : { ...line, segments: [first, ...rest] };
}

function segmentsOf(runs: readonly TextRun[], columns: readonly number[]): Segment[] {
  const segments: Segment[] = [];
  let previous: TextRun | undefined;
  for (const run of runs) {
    const last = segments.at(-1);
    const gap = last === undefined ? 0 : run.x - last.right;
    const height = Math.max(run.height, previous?.height ?? 0);
    const isFar = gap > height * columnGap && !bulletSign.test(last?.text.trim() ?? '');
    const startsColumn = columns.some((column) => Math.abs(column - run.x) <= 2);
    if (last === undefined || isFar || startsColumn) {
      segments.push({ text: run.text, left: run.x, right: run.x + run.width });
    } else {
      const parted = gap > height * 0.12 && !last.text.endsWith(' ');
      const text = `${last.text}${parted ? ' ' : ''}${run.text}`;
      const right = Math.max(last.right, run.x + run.width);
      segments[segments.length - 1] = { text, left: last.left, right };
    }
    previous = run;
  }
  return segments;
}

/**
 * Lines without what repeats on the pages' edges: running heads, page numbers. A line near the
 * top or bottom goes when the same words, numbers aside, stand there on most pages.
 */
export function withoutRunningLines(
  lines: readonly Line[],
  pages: number,
  pageHeight: number,
): Line[] {
  const isEdge = (line: Line) => line.y < pageHeight * 0.09 || line.y > pageHeight * 0.93;
  const words = (line: Line) =>
    line.segments
      .map((segment) => segment.text.trim())
      .join(' ')
      .replace(/\d+/gu, '#');
  const seen = new Map<string, Set<number>>();
  for (const line of lines.filter(isEdge)) {
    const on = seen.get(words(line)) ?? new Set();
    seen.set(words(line), on.add(line.page));
  }
  const often = Math.max(2, Math.ceil(pages * 0.5));
  return lines.filter((line) => !isEdge(line) || (seen.get(words(line))?.size ?? 0) < often);
}
