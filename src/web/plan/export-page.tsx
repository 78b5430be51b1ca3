import { ButtonLink } from '#web/kit/button.tsx';
import { paths } from '#web/paths.ts';
import { PlanPage } from '#web/shell.tsx';
import type { PlanPageData } from './overview-page.tsx';

/** Everything of a plan, to take along. */
export function ExportPage({ view: { plan }, viewer }: PlanPageData) {
  return (
    <PlanPage
      title="Hent data"
      lead="Planen er jeres. Tag det hele med, når I vil."
      plan={plan}
      at="export"
      viewer={viewer}
    >
      <h2>Hele planen</h2>
      <p>
        Planfilen har alt: aftalens oplysninger, kriterierne med alle versioner og alle målepunkter
        med rettelser. Den kan importeres igen uden tab.
      </p>
      <p>
        <ButtonLink href={paths.planFile(plan.key)} icon="download" download>
          Hent planfilen
        </ButtonLink>
      </p>
      <h2>Målepunkterne som regneark</h2>
      <p>
        Alle målepunkter, også de rettede, med semikolon imellem, så filen kan åbnes direkte i
        Excel.
      </p>
      <p>
        <ButtonLink href={paths.readingsCsv(plan.key)} icon="download" download>
          Hent målepunkterne
        </ButtonLink>
      </p>
      <h2>Til andre programmer</h2>
      <p>
        Kriterierne med seneste tal og vurdering:{' '}
        <a href={paths.criteriaJson(plan.key)}>{paths.criteriaJson(plan.key)}</a>. Beskrivelsen af
        grænsefladen: <a href="/api/openapi.json">/api/openapi.json</a>.
      </p>
    </PlanPage>
  );
}
