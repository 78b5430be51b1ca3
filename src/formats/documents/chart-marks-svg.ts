import type { ChartBlockPoint } from '#domain/documents/block.ts';
import { colours, element } from './svg.ts';

/** The series itself is first; those it is compared with differ by dashes and marks, not by colour alone. */
export const seriesColour = (rank: number): string =>
  [colours.brand, '#6b6b6b', '#8a5300', '#5b3a8c'][rank] ?? '#6b6b6b';

export const seriesDashes = (rank: number): string | undefined =>
  [undefined, '7 4', '2 3', '9 3 2 3'][rank];

type Mark = {
  readonly fictional?: boolean | undefined;
  readonly preliminary?: boolean | undefined;
};

/** A disc for the series itself, a square, a triangle and a diamond for those it is compared with. */
export function pointMark(point: Mark, x: number, y: number, rank: number): string {
  const look = lookOf(point, seriesColour(rank));
  if (rank === 0) return element('circle', { cx: x, cy: y, r: 4.5, ...look });
  if (rank === 1) return element('rect', { x: x - 4, y: y - 4, width: 8, height: 8, ...look });
  const d = rank === 2 ? `M${x} ${y - 5}l5 9h-10z` : `M${x} ${y - 5.5}l5.5 5.5-5.5 5.5-5.5-5.5z`;
  return element('path', { d, ...look });
}

const lookOf = ({ fictional, preliminary }: Mark, colour: string) => {
  if (fictional === true) {
    return {
      fill: colours.fictionalTint,
      stroke: colours.fictional,
      'stroke-width': 2,
      'stroke-dasharray': '2.4 1.6',
    };
  }
  return preliminary === true
    ? { fill: '#ffffff', stroke: colour, 'stroke-width': 2 }
    : { fill: colour, stroke: '#ffffff', 'stroke-width': 1.5 };
};

export function gapSign(
  state: Exclude<ChartBlockPoint['state'], 'measured'>,
  x: number,
  y: number,
): string {
  const look = { fill: 'none', stroke: colours.inkLight, 'stroke-width': 1.75 };
  switch (state) {
    case 'suppressed':
      return element('path', {
        d: `M${x - 5} ${y - 5}h10v10h-10zM${x - 5} ${y + 5}l10-10`,
        ...look,
      });
    case 'pending':
      return element('path', { d: `M${x - 5} ${y - 6}h10l-10 12h10z`, ...look });
    case 'notMeasured':
      return element('path', { d: `M${x - 5} ${y - 5}l10 10m0-10l-10 10`, ...look });
  }
}
