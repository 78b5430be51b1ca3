import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { renderToString } from 'preact-render-to-string';
import type { ChartPoint } from '#text/chart/figures.ts';
import { placeLabels } from '#text/chart/labels.ts';
import { type ChartSize, layOut, narrow, wide } from '#text/chart/layout.ts';
import type { LineChartProps } from './chart-props.ts';
import { LineChart } from './line-chart.tsx';
import { Sparkline } from './sparkline.tsx';

const at = (year: number, value: number): ChartPoint => ({
  label: String(year),
  at: year,
  value,
  display: `${value} %`,
  state: 'measured',
});
const gap = (year: number, state: Exclude<ChartPoint['state'], 'measured'>): ChartPoint => ({
  label: String(year),
  at: year,
  value: 0,
  display: '',
  state,
});
const chart = (
  points: readonly ChartPoint[],
  more: Partial<LineChartProps> = {},
): LineChartProps => ({
  id: 'c',
  title: 'Tryghed',
  description: 'Steg.',
  unit: 'procent',
  name: 'Folehaven',
  points,
  ...more,
});
const draw = (props: LineChartProps) => renderToString(<LineChart {...props} />);
/** The wide picture alone. */
const picture = (props: LineChartProps) =>
  draw(props).match(/<svg class="chart-picture chart-wide".*?<\/svg>/s)?.[0] ?? '';

const missingStates = [
  { state: 'suppressed', words: 'skjult (for få personer)' },
  { state: 'pending', words: 'ikke udkommet endnu' },
  { state: 'notMeasured', words: 'ikke målt' },
] as const;

describe('a figure that is missing', () => {
  for (const { state, words } of missingStates) {
    const props = chart([at(2016, 64), at(2017, 65), gap(2018, state), at(2019, 70), at(2020, 71)]);

    test(`${state}: breaks the line instead of touching 0`, () => {
      const path = picture(props).match(/<path d="([^"]*)" class="chart-line"/)?.[1] ?? '';
      assert.equal(path.match(/M/g)?.length, 2);
      assert.equal(picture(props).match(/class="chart-point"/g)?.length, 4);
      assert.ok(
        layOut(props, wide).floor > 50,
        'the axis is not drawn down to a value that was never measured',
      );
    });

    test(`${state}: is marked where it would have been, and said in legend and table`, () => {
      const html = draw(props);
      assert.equal(picture(props).match(/class="chart-gap-sign"/g)?.length, 1);
      assert.match(html, new RegExp(words.slice(1).replaceAll(/[()]/g, '.')));
      assert.match(html, new RegExp(`<em>${words.replaceAll(/[()]/g, '.')}</em>`));
    });
  }
});

describe('labels', () => {
  const crowded = chart(
    Array.from({ length: 12 }, (_, index) => ({
      ...at(2009 + index, 64 + Math.sin(index) * 3),
      display: `${(64 + Math.sin(index) * 3).toFixed(1)} %`,
      low: 58,
      high: 71,
    })),
    {
      target: {
        value: 66,
        display: '66,0 %',
        to: 2020,
        label: 'Krav: mindst 66 %',
        direction: 'atLeast',
      },
      baseline: { at: 2009, value: 64, display: '64,0 %' },
      benchmarks: [{ name: 'København', points: [at(2009, 65), at(2020, 66)] }],
    },
  );
  const sizes: readonly ChartSize[] = [wide, narrow];

  for (const size of sizes) {
    test(`${size.name}: never touch each other and never leave the picture`, () => {
      const boxes = placeLabels(crowded, layOut(crowded, size)).map((label) => {
        const width = label.text.length * 7.3;
        const left =
          label.anchor === 'start'
            ? label.x
            : label.anchor === 'end'
              ? label.x - width
              : label.x - width / 2;
        return {
          text: label.text,
          left,
          right: left + width,
          top: label.y - 11,
          bottom: label.y + 2,
        };
      });
      assert.ok(boxes.length >= 3);
      for (const [index, one] of boxes.entries()) {
        assert.ok(
          one.left >= 0 && one.right <= size.width && one.bottom <= size.height,
          `${one.text} is inside`,
        );
        for (const other of boxes.slice(index + 1)) {
          const apart =
            one.right <= other.left ||
            other.right <= one.left ||
            one.bottom <= other.top ||
            other.bottom <= one.top;
          assert.ok(apart, `${one.text} and ${other.text}`);
        }
      }
    });

    test(`${size.name}: the periods on the axis keep their distance`, () => {
      const months = chart(
        Array.from({ length: 24 }, (_, index) => ({
          ...at(2017 + index / 12, 5),
          label: `nov. ${2017 + index}`,
        })),
      );
      const ticks = layOut(months, size).xTicks;
      for (const [index, tick] of ticks.slice(1).entries()) {
        assert.ok(tick.place - (ticks[index]?.place ?? 0) >= tick.label.length * 7.3);
      }
    });
  }

  test('what is required and the latest figure are always written', () => {
    for (const size of sizes) {
      const texts = placeLabels(crowded, layOut(crowded, size)).map((label) => label.text);
      assert.ok(texts.includes('66,0 %'));
    }
  });
});

describe('a value is written where it belongs', () => {
  const crossing = chart([at(2017, 131), at(2018, 104), at(2019, 98), at(2020, 92)], {
    baseline: { value: 127, display: '127 kr.' },
  });

  for (const size of [wide, narrow]) {
    test(`${size.name}: beside its own point, or not at all`, () => {
      const layout = layOut(crossing, size);
      for (const label of placeLabels(crossing, layout)) {
        const [point] = crossing.points.filter((one) => one.display === label.text);
        const height = layout.y(point?.value ?? 127);
        assert.ok(
          Math.abs(label.y - height) <= 22,
          `${label.text} stands at ${label.y}, its point at ${height}`,
        );
      }
    });
  }

  test('a starting point without a time is a level, not a point', () => {
    assert.match(picture(crossing), /chart-baseline-level/);
    assert.doesNotMatch(picture(crossing), /<circle[^>]*class="chart-baseline"/);
  });
});

describe('the value axis', () => {
  const cases = [
    { name: 'begins at 0 when 0 is near', values: [1, 4, 9], from: 0 },
    { name: 'begins close to figures that lie high', values: [64, 66, 71], from: 62 },
    { name: 'goes under 0 for negative figures', values: [-11_000, -5_500, 8_800], from: -15_000 },
  ];
  for (const { name, values, from } of cases) {
    test(name, () =>
      assert.equal(
        layOut(chart(values.map((value, index) => at(2017 + index, value))), wide).floor,
        from,
      ),
    );
  }

  test('says in words when it does not begin at 0', () => {
    assert.match(draw(chart([at(2017, 64), at(2018, 66)])), /begynder ved \d/);
    assert.doesNotMatch(draw(chart([at(2017, 1), at(2018, 4)])), /begynder ved/);
  });
});

describe('a picture', () => {
  const html = draw(chart([at(2017, 64), at(2018, 66)]));

  test('has a role, a title and a description at both sizes, under ids of their own', () => {
    for (const name of ['wide', 'narrow']) {
      assert.match(
        html,
        new RegExp(`role="img" aria-labelledby="c-${name}-title c-${name}-description"`),
      );
      assert.match(
        html,
        new RegExp(
          `<title id="c-${name}-title">Tryghed</title><desc id="c-${name}-description">Steg.</desc>`,
        ),
      );
    }
  });

  test('always comes with its table, every figure in it', () => {
    assert.match(html, /<table[^>]*id="c-table"/);
    for (const value of ['64 %', '66 %'])
      assert.match(html, new RegExp(`<td[^>]*>\\s*${value}</td>`));
  });

  test('without any figure says so and still names the requirement', () => {
    const empty = draw(
      chart([], {
        target: { value: 1, display: '1 %', label: 'Krav: mindst 1 %', direction: 'atLeast' },
      }),
    );
    assert.doesNotMatch(empty, /<svg class="chart-picture/);
    assert.match(empty, /Ingen målinger endnu\. Krav: mindst 1 %/);
  });

  test('one single figure, equal figures and figures at one moment draw finite numbers', () => {
    for (const points of [
      [at(2017, 64)],
      [at(2017, 0)],
      [at(2017, 5), at(2018, 5)],
      [at(2017, 5), at(2017, 6)],
    ]) {
      assert.doesNotMatch(draw(chart(points)), /NaN|Infinity|undefined/);
      assert.doesNotMatch(
        renderToString(<Sparkline points={points} label="x" target={3} />),
        /NaN|Infinity|undefined/,
      );
    }
  });
});
