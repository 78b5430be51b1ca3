import type { ChartBlock, ChartBlockPoint } from '#domain/documents/block.ts';
import { stateWords } from '#text/chart/figures.ts';
import { gapSign, pointMark, seriesColour, seriesDashes } from './chart-marks-svg.ts';
import { colours, element, escaped } from './svg.ts';

type Item = { readonly sample: string; readonly text: string };
type Legend = { readonly svg: string; readonly height: number };

const [sampleWidth, gap, rowHeight] = [32, 18, 21];
/** Of running text; a little more than most letters take. */
const characterWidth = 6.9;

/** What the lines and marks mean, only what the picture holds, in rows as wide as the picture. */
export function legend(chart: ChartBlock, width: number): Legend {
  let [x, row] = [0, 0];
  let svg = '';
  for (const { sample, text } of itemsOf(chart)) {
    const room = Math.floor((width - sampleWidth - 8) / characterWidth);
    const lines = wrapped(text, room);
    const wide = sampleWidth + 8 + Math.max(...lines.map(({ length }) => length)) * characterWidth;
    if (x > 0 && x + wide > width) [x, row] = [0, row + 1];
    svg += element('g', { transform: `translate(${x} ${row * rowHeight + 2})` }, sample);
    for (const [index, words] of lines.entries()) {
      const y = (row + index) * rowHeight + 15;
      svg += element('text', { x: x + sampleWidth + 8, y, fill: colours.ink }, escaped(words));
    }
    if (lines.length > 1) [x, row] = [0, row + lines.length];
    else x += Math.ceil(wide) + gap;
  }
  const rows = x > 0 ? row + 1 : row;
  return { svg, height: rows === 0 ? 0 : rows * rowHeight + 8 };
}

const wrapped = (text: string, room: number): readonly string[] => {
  const lines: string[] = [''];
  for (const word of text.split(/\s+/).flatMap((each) => each.match(piecesOf(room)) ?? [])) {
    const line = lines.at(-1) ?? '';
    if (line === '') lines[lines.length - 1] = word;
    else if (line.length + 1 + word.length <= room) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
};

const piecesOf = (room: number): RegExp => new RegExp(`[\\s\\S]{1,${room}}`, 'gu');

const states = ['suppressed', 'pending', 'notMeasured'] as const;

function itemsOf(chart: ChartBlock): readonly Item[] {
  const all = [chart, ...chart.benchmarks].flatMap(({ points }) => points);
  const has = (found: (point: ChartBlockPoint) => boolean): boolean => all.some(found);
  return [
    ...(chart.points.length === 0 ? [] : [lineItem(chart.name, 0)]),
    ...chart.benchmarks.map(({ name }, index) => lineItem(name, index + 1)),
    ...heldAgainst(chart),
    ...(has(({ state, low }) => state === 'measured' && low !== undefined)
      ? [{ sample: plain('M16 1v14M11 1h10M11 15h10', 1.25), text: '95 %-interval' }]
      : []),
    ...(has(({ preliminary }) => preliminary === true)
      ? [{ sample: pointMark({ preliminary: true }, 16, 8, 0), text: 'Foreløbigt tal' }]
      : []),
    ...(has(({ fictional }) => fictional === true)
      ? [{ sample: pointMark({ fictional: true }, 16, 8, 0), text: 'Fiktivt tal' }]
      : []),
    ...states
      .filter((state) => has((point) => point.state === state))
      .map((state) => ({ sample: gapSign(state, 16, 8), text: capitalised(stateWords[state]) })),
  ];
}

function heldAgainst({ target, trajectory, baseline }: ChartBlock): readonly Item[] {
  const items: Item[] = [];
  if (target !== undefined) items.push({ sample: plain('M1 8h30', 3.5), text: target.label });
  if (trajectory !== undefined) {
    const sample = element('path', {
      d: 'M1 8h30',
      stroke: colours.lineStrong,
      'stroke-width': 1.5,
      'stroke-dasharray': '1 4',
      'stroke-linecap': 'round',
    });
    items.push({ sample, text: 'Jævn vej til kravet' });
  }
  if (baseline !== undefined) {
    const ring = { cx: 16, cy: 8, r: 7, fill: 'none', stroke: colours.ink, 'stroke-width': 1.25 };
    items.push({
      sample: baseline.at === undefined ? plain('M1 8h30', 1.25, '8 3') : element('circle', ring),
      text: `Udgangspunkt: ${baseline.display}`,
    });
  }
  return items;
}

const plain = (d: string, width: number, dashes?: string): string =>
  element('path', {
    d,
    fill: 'none',
    stroke: colours.ink,
    'stroke-width': width,
    'stroke-dasharray': dashes,
  });

const lineItem = (name: string, rank: number): Item => ({
  text: name,
  sample:
    element('path', {
      d: 'M1 8h30',
      stroke: seriesColour(rank),
      'stroke-width': rank === 0 ? 2.5 : 2,
      'stroke-dasharray': seriesDashes(rank),
    }) + pointMark({}, 16, 8, rank),
});

const capitalised = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);
