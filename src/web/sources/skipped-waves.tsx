import type { DataSource } from '#domain/readings/reading.ts';
import type { PlanView } from '#operations/plans/view.ts';
import { seriesMeasuredBy } from '#operations/sources/skip-wave.ts';
import { periodText } from '#text/periods.ts';
import { standInText } from '#text/sources.ts';
import { criterionHref } from '#web/criteria/criteria-table.tsx';
import { StatusTags } from '#web/criteria/status-tags.tsx';
import { errorAt, type Typed } from '#web/forms.ts';
import { Button } from '#web/kit/button.tsx';
import { Checkboxes } from '#web/kit/checkboxes.tsx';
import { Details } from '#web/kit/details.tsx';
import type { FieldError } from '#web/kit/error-summary.tsx';
import { PeriodField } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { Table } from '#web/kit/table.tsx';
import { Textarea } from '#web/kit/textarea.tsx';
import { paths } from '#web/paths.ts';
import { sourcePaths } from './paths.ts';
import { type Lacking, type Skipped, skippedBy } from './resting.ts';

type Row = Omit<Skipped, 'lacking'> & { readonly lacking?: Lacking };

type Shown = { readonly view: PlanView; readonly source: DataSource };

/** The waves a source did not make, what is agreed instead, and how that leaves the criteria. */
export function SkippedWaves({ view, source, mayDefine }: Shown & { readonly mayDefine: boolean }) {
  const skipped = skippedBy(view, source.id);
  if (skipped.length === 0) return null;
  const rows = skipped.flatMap(({ lacking, ...rest }): readonly Row[] =>
    lacking.length === 0 ? [rest] : lacking.map((each) => ({ ...rest, lacking: each })),
  );
  return (
    <section>
      <h2 id="sprunget-over">Målinger, der blev sprunget over</h2>
      <p>
        Et tal, der ikke blev målt, kommer ikke. Kriteriet kan kun afgøres, hvis parterne har
        aftalt, hvilken måling der bruges i stedet.
      </p>
      <Table
        id="sprungne"
        caption="Målinger, der blev sprunget over"
        captionHidden
        columns={[
          {
            header: 'Måling',
            rowHeader: true,
            cell: ({ series }) => `${series.indicator}, ${series.population}`,
          },
          { header: 'Periode', cell: ({ reading }) => periodText(reading.period) },
          { header: 'Hvorfor', cell: ({ reading }) => reading.reason ?? 'ikke oplyst' },
          {
            header: 'Kriterium',
            cell: ({ lacking }) =>
              lacking === undefined ? 'intet' : <Criterion view={view} lacking={lacking} />,
          },
          {
            header: 'Aftalt i stedet',
            cell: ({ lacking }) =>
              lacking === undefined ? (
                'ikke nødvendigt'
              ) : (
                <StandIn view={view} lacking={lacking} mayDefine={mayDefine} />
              ),
          },
        ]}
        rows={rows}
        stacked
        compact
      />
    </section>
  );
}

type OfCriterion = { readonly view: PlanView; readonly lacking: Lacking };

function Criterion({ view, lacking: { status } }: OfCriterion) {
  const { code } = status.criterion;
  return (
    <>
      <a href={criterionHref(view, code)}>{code}</a> <StatusTags finding={status.finding} />
    </>
  );
}

function StandIn({
  view,
  lacking: { status, agreed },
  mayDefine,
}: OfCriterion & { readonly mayDefine: boolean }) {
  const { code } = status.criterion;
  return (
    <>
      {standInText(agreed)}
      {agreed === undefined && mayDefine && (
        <>
          {'. '}
          <a class="d-print-none" href={paths.newVersion(view.plan.key, code)}>
            Aftal en erstatning for {code}
          </a>
        </>
      )}
    </>
  );
}

/** Says of a whole source that it made no wave; what is measured already stays. */
export function SkipForm({
  view,
  source,
  once,
  typed,
  errors,
}: Shown & {
  readonly once: string;
  readonly typed: Typed | undefined;
  readonly errors: readonly FieldError[];
}) {
  const measured = seriesMeasuredBy(view.plan, source.id);
  if (measured.length === 0) return null;
  return (
    <div class="d-print-none">
      <Details summary="Registrér, at en måling blev sprunget over" open={typed !== undefined}>
        <p>
          Brug det, når kilden slet ikke målte i en periode. Tal, der er registreret, bliver
          stående; tal, der ventes, bliver til "ikke målt".
        </p>
        <Form action={sourcePaths.skip(view.plan.key, source.id)}>
          <input type="hidden" name="once" value={once} />
          <PeriodField
            name="period"
            label="Hvilken periode blev sprunget over?"
            value={typed?.text('period')}
            error={errorAt(errors, 'period')}
          />
          <Textarea
            name="why"
            label="Hvorfor blev der ikke målt?"
            rows={3}
            value={typed?.text('why')}
            error={errorAt(errors, 'why')}
          />
          <Checkboxes
            name="series"
            label="Hvilke målinger gælder det?"
            choices={measured.map(({ id, indicator, population }) => ({
              value: id,
              label: `${indicator}, ${population}`,
            }))}
            values={typed?.all('series') ?? measured.map(({ id }) => id)}
            error={errorAt(errors, 'series')}
          />
          <Button>Gem, at der ikke blev målt</Button>
        </Form>
      </Details>
    </div>
  );
}
