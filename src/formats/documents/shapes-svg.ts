import type { VerdictKind } from '#domain/documents/block.ts';
import { colours, element, type Picture, picture } from './svg.ts';

/** The shape of a verdict as on screen: told apart without colour. */
export function verdictShape(verdict: VerdictKind): Picture {
  const colour = colours[verdict];
  const line = { fill: 'none', stroke: colour, 'stroke-width': 2 };
  const cut = { fill: 'none', stroke: '#ffffff', 'stroke-width': 2.5, 'stroke-linecap': 'round' };
  switch (verdict) {
    case 'met':
      return picture(
        20,
        20,
        element('circle', { cx: 10, cy: 10, r: 9, fill: colour }) +
          element('path', { d: 'm5.6 10.3 3 3 5.8-6.2', ...cut }),
      );
    case 'partlyMet':
      return picture(
        20,
        20,
        element('circle', { cx: 10, cy: 10, r: 8, ...line }) +
          element('path', { d: 'M10 2a8 8 0 0 0 0 16z', fill: colour }),
      );
    case 'notMet':
      return picture(
        20,
        20,
        element('rect', { x: 1.5, y: 1.5, width: 17, height: 17, fill: colour }) +
          element('path', { d: 'm6 6 8 8m0-8-8 8', ...cut }),
      );
    case 'undecided':
      return picture(
        20,
        20,
        element('circle', { cx: 10, cy: 10, r: 8.5, ...line, 'stroke-dasharray': '3.4 1.94' }) +
          element('path', { d: 'M7.4 8a2.6 2.6 0 1 1 3.7 2.4c-.8.4-1.1.8-1.1 1.5', ...line }) +
          element('circle', { cx: 10, cy: 14.3, r: 1.2, fill: colour }),
      );
  }
}
