import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { ChartFigures } from './figures.ts';
import { layOut, lowPaper, narrow, paper, wide } from './layout.ts';

const figure = fc.integer({ min: -200_000, max: 30_000_000 }).map((parts) => parts / 100);

test('the ticks of an axis never stand on each other, whatever the figures and the size', () => {
  fc.assert(
    fc.property(fc.array(figure, { minLength: 1, maxLength: 6 }), (values) => {
      const points = values.map((value, nth) => ({
        label: String(2015 + nth),
        at: 2015 + nth,
        value,
        display: String(value),
        state: 'measured' as const,
      }));
      const figures: ChartFigures = {
        title: 'x',
        description: 'x',
        name: 'x',
        unit: 'kroner',
        points,
      };
      for (const size of [wide, narrow, paper, lowPaper]) {
        const { yTicks } = layOut(figures, size);
        assert.ok(yTicks.length >= 2);
        yTicks.slice(1).forEach(({ place }, nth) => {
          assert.ok((yTicks[nth]?.place ?? 0) - place >= 14.9, `${size.height}: ${place}`);
        });
        const spans = Math.min(...values) < 0 && Math.max(...values) > 0;
        if (spans) assert.ok(yTicks.some(({ label }) => label === '0'));
      }
    }),
  );
});
