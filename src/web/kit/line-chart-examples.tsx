import type { ChartPoint } from '#text/chart/figures.ts';
import type { Example } from './example.ts';
import { LineChart } from './line-chart.tsx';

const percent = (year: number, value: number, more: Partial<ChartPoint> = {}): ChartPoint => ({
  label: String(year),
  at: year,
  value,
  display: `${value.toFixed(1).replace('.', ',')} %`,
  state: 'measured',
  ...more,
});
const missing = (year: number, state: ChartPoint['state']): ChartPoint => ({
  label: String(year),
  at: year,
  value: 0,
  display: '',
  state,
});

export const examples: readonly Example[] = [
  {
    name: 'Niveau med krav, usikkerhed og huller',
    element: (
      <LineChart
        id="example-chart-level"
        title="Basistryghed i Folehaven"
        description="Andelen steg fra 64,6 procent i 2015 til 71,2 procent i 2019. Kravet er mindst 73 procent i 2020."
        unit="procent"
        name="Folehaven"
        points={[
          percent(2015, 64.6, { low: 60.1, high: 68.9 }),
          percent(2016, 64.6, { low: 60, high: 69 }),
          missing(2017, 'suppressed'),
          percent(2018, 69.4, { low: 65, high: 73.4, fictional: true }),
          percent(2019, 71.2, { low: 67, high: 75, fictional: true, preliminary: true }),
          missing(2020, 'notMeasured'),
        ]}
        target={{
          value: 73,
          display: '73 %',
          to: 2020,
          label: 'Krav: mindst 73 % i 2020',
          direction: 'atLeast',
        }}
        trajectory={{ from: { at: 2015, value: 64.6 }, to: { at: 2020, value: 73 } }}
        baseline={{ at: 2015, value: 64.6, display: '64,6 %' }}
      />
    ),
  },
  {
    name: 'Mod et sammenligningsgrundlag',
    element: (
      <LineChart
        id="example-chart-gap"
        title="Unge med ungdomsuddannelse"
        description="Området steg fra 50,2 til 56,0 procent, København fra 71,9 til 74,0 procent."
        unit="procent af de 18-24-årige"
        name="Området"
        points={[
          { ...percent(2016, 50.2), label: 'nov. 2016', at: 2016.88 },
          { ...percent(2017, 52.1, { fictional: true }), label: 'nov. 2017', at: 2017.88 },
          { ...percent(2018, 53.9, { fictional: true }), label: 'nov. 2018', at: 2018.88 },
          { ...percent(2019, 56, { fictional: true }), label: 'nov. 2019', at: 2019.88 },
          { ...missing(2020, 'pending'), label: 'nov. 2020', at: 2020.88 },
        ]}
        benchmarks={[
          {
            name: 'København',
            points: [
              { ...percent(2016, 71.9), label: 'nov. 2016', at: 2016.88 },
              { ...percent(2017, 72.4, { fictional: true }), label: 'nov. 2017', at: 2017.88 },
              { ...percent(2018, 73.1, { fictional: true }), label: 'nov. 2018', at: 2018.88 },
              { ...percent(2019, 74, { fictional: true }), label: 'nov. 2019', at: 2019.88 },
            ],
          },
        ]}
        tableOpen
      />
    ),
  },
  {
    name: 'Gennemsnit over en periode, lavere er bedre',
    element: (
      <LineChart
        id="example-chart-mean"
        title="Hærværk i Folehaven"
        description="Udgiften pr. bolig ligger mellem 92 og 131 kroner om året. Gennemsnittet 2017-2020 skal være højst 110 kroner."
        unit="kr. pr. bolig pr. år"
        name="Folehaven"
        points={[131, 104, 98, 92].map((value, index) => ({
          label: String(2017 + index),
          at: 2017 + index,
          value,
          display: `${value} kr.`,
          state: 'measured' as const,
          fictional: true,
        }))}
        target={{
          value: 110,
          display: '110 kr.',
          from: 2017,
          to: 2020,
          label: 'Krav: gennemsnit 2017-2020 højst 110 kr.',
          direction: 'atMost',
        }}
        baseline={{ value: 127, display: '127 kr.' }}
      />
    ),
  },
  {
    name: 'Uden målinger',
    element: (
      <LineChart
        id="example-chart-empty"
        title="Fællesskab"
        description="Ingen målinger endnu."
        unit="procent"
        name="Området"
        points={[]}
        target={{
          value: 55,
          display: '55 %',
          to: 2020,
          label: 'Krav: over 55 % i 2020',
          direction: 'above',
        }}
      />
    ),
  },
];
