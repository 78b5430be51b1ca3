import { definitionsFor } from '#domain/central-measurements/definitions.ts';
import { definitionOf } from '#domain/central-measurements/match.ts';
import { readingsOf } from '#domain/readings/knowledge.ts';
import type { Reading, Series } from '#domain/readings/reading.ts';
import { courseText } from '#text/chart-words.ts';
import { chartOfSeries } from '#web/criteria/chart-of.ts';
import { SeriesReadings } from '#web/criteria/readings-tables.tsx';
import { LineChart } from '#web/kit/line-chart.tsx';
import { paths } from '#web/paths.ts';
import { PlanPage } from '#web/shell.tsx';
import { AsOfForm } from './as-of-form.tsx';
import { CentralDefinition } from './central-definition.tsx';
import type { PlanPageData } from './overview-page.tsx';

export type CentralMeasurementsProps = PlanPageData & { readonly readings: readonly Reading[] };

/** The measurements the fund makes for every plan, with their course where the plan keeps it. */
export function CentralMeasurementsPage({ view, viewer, readings }: CentralMeasurementsProps) {
  const { plan, knowledge } = view;
  const definitions = definitionsFor(plan.fundGeneration, view.asOf ?? view.today);
  return (
    <PlanPage
      title="Centrale målinger"
      lead="Landsbyggefonden følger de samme målinger i alle planer."
      plan={plan}
      at="centralMeasurements"
      viewer={viewer}
      asOf={view.asOf}
      todayHref={paths.centralMeasurements(plan.key)}
    >
      {plan.centralMeasurements.length === 0 && <p>Planen har ingen centrale målinger.</p>}
      {plan.centralMeasurements.map(({ number, text, series: id }) => {
        const definition = definitionOf({ number, text }, definitions);
        const series = id === undefined ? undefined : knowledge.series.get(id);
        return (
          <section key={number}>
            <h2>
              {number}. {text}
            </h2>
            {definition !== undefined && (
              <CentralDefinition
                definition={definition}
                fundGeneration={plan.fundGeneration}
                series={series}
              />
            )}
            {series === undefined ? (
              <p>Planen fører ikke selv tal for denne måling.</p>
            ) : (
              <Course
                view={view}
                viewer={viewer}
                readings={readings}
                series={series}
                number={number}
              />
            )}
          </section>
        );
      })}
      <AsOfForm action={paths.centralMeasurements(plan.key)} asOf={view.asOf} />
    </PlanPage>
  );
}

function Course({
  view,
  viewer,
  readings,
  series,
  number,
}: CentralMeasurementsProps & { readonly series: Series; readonly number: number }) {
  const known = readingsOf(view.knowledge, series.id).inOrder;
  return (
    <>
      {known.length > 0 && <p>{courseText(known, series)}.</p>}
      {known.length > 1 && <LineChart {...chartOfSeries(series, known, `central-${number}`)} />}
      <SeriesReadings
        view={view}
        series={series}
        history={readings}
        mayRegister={viewer.may('register') && view.asOf === undefined}
        mayImport={viewer.may('import')}
        folded={known.length > 1}
      />
    </>
  );
}
