import type { CentralMeasurementDefinition } from '#domain/central-measurements/definition.ts';
import type { Series } from '#domain/readings/reading.ts';
import { definitionFacts, unlikeText } from '#text/central-measurements.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Details } from '#web/kit/details.tsx';
import { SummaryList } from '#web/kit/summary-list.tsx';

export type CentralDefinitionProps = {
  readonly definition: CentralMeasurementDefinition;
  readonly fundGeneration: string;
  /** The series the plan follows it by. */
  readonly series: Series | undefined;
};

/** What a measurement of the fund is, and whether the plan's own figures can be it. */
export function CentralDefinition({ definition, fundGeneration, series }: CentralDefinitionProps) {
  const unlike = series === undefined ? undefined : unlikeText(definition, series);
  return (
    <>
      <Details summary={`Fondens definition: ${definition.name}`}>
        <SummaryList
          label={`Definition af måling ${definition.number}`}
          items={definitionFacts(definition, fundGeneration)}
        />
      </Details>
      {unlike !== undefined && (
        <Alert variant="warning" headingLevel={3} heading="Tallene er ikke fondens">
          <p>{unlike}</p>
        </Alert>
      )}
    </>
  );
}
