import { definitionsFor } from '#domain/central-measurements/definitions.ts';
import { developmentOf } from '#domain/central-measurements/development.ts';
import { definitionOf } from '#domain/central-measurements/match.ts';
import { readingsOf } from '#domain/readings/knowledge.ts';
import type { Reading, Series } from '#domain/readings/reading.ts';
import { keptTogether } from '#text/numbers.ts';
import { developmentText } from '#text/papers/development.ts';
import { chartOfSeries } from '#web/criteria/chart-of.ts';
import { SeriesReadings } from '#web/criteria/readings-tables.tsx';
import { Alert } from '#web/kit/alert.tsx';
import { LineChart } from '#web/kit/line-chart.tsx';
import { paths } from '#web/paths.ts';
import { PlanPage } from '#web/shell.tsx';
import { AsOfForm } from './as-of-form.tsx';
import { CentralDefinition } from './central-definition.tsx';
import { MeasurementsSeen, type SeenProps } from './measurements-seen.tsx';
import type { PlanPageData } from './overview-page.tsx';

export type CentralMeasurementsProps = PlanPageData & {
  readonly readings: readonly Reading[];
  readonly seen: SeenProps;
};

/** The measurements the fund makes for every plan, with their course where the plan keeps it. */
export function CentralMeasurementsPage(props: CentralMeasurementsProps) {
  const { view, viewer, seen } = props;
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
      errors={seen.errors}
      notice={
        seen.saved ? (
          <Alert variant="success" heading="Gemt">
            <p>Det er skrevet, at målingerne er set.</p>
          </Alert>
        ) : undefined
      }
    >
      {plan.centralMeasurements.length === 0 && <p>Planen har ingen centrale målinger.</p>}
      {plan.centralMeasurements.length > 0 && view.asOf === undefined && (
        <MeasurementsSeen seen={seen} viewer={viewer} />
      )}
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
              <Course {...props} series={series} number={number} />
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
}: Omit<CentralMeasurementsProps, 'seen'> & { readonly series: Series; readonly number: number }) {
  const known = readingsOf(view.knowledge, series.id).inOrder;
  const development = developmentOf(series, known, view.plan.period.from);
  return (
    <>
      <p>{keptTogether(developmentText(development, series))}</p>
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
