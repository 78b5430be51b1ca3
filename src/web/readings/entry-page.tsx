import { readingsOf } from '#domain/readings/knowledge.ts';
import type { Reading, Series } from '#domain/readings/reading.ts';
import type { PlanView } from '#operations/plans/view.ts';
import { momentText, periodText } from '#text/periods.ts';
import { readingText } from '#text/readings.ts';
import type { Viewer } from '#web/http/request.ts';
import { Alert } from '#web/kit/alert.tsx';
import { FictionalMark } from '#web/kit/fictional-notice.tsx';
import { SummaryList } from '#web/kit/summary-list.tsx';
import { Table } from '#web/kit/table.tsx';
import { paths } from '#web/paths.ts';
import { PlanPage } from '#web/shell.tsx';
import { EntryForm, type EntryFormProps } from './entry-form.tsx';
import { entryWords } from './entry-words.ts';

export type EntryPageProps = Omit<EntryFormProps, 'correction' | 'firstFigure'> & {
  readonly view: PlanView;
  readonly viewer: Viewer;
  /** The criterion the figure is registered for. */
  readonly code: string | undefined;
  /** The reading that is corrected. */
  readonly correcting?: Reading | undefined;
  /** What somebody else has put in its place since the form was shown. */
  readonly meanwhile?: Reading | undefined;
  /** A reading already there for the period that was typed. */
  readonly there?: Reading | undefined;
};

/** Registers a figure, or corrects one. */
export function EntryPage(props: EntryPageProps) {
  const { view, viewer, series, errors, code, correcting, meanwhile, there } = props;
  const { plan } = view;
  const words = entryWords(series.unit);
  const firstFigure = correcting?.state.kind === 'pending';
  const title =
    correcting === undefined
      ? `Registrér ${words.one}`
      : `${firstFigure ? 'Registrér' : 'Ret'} ${words.the} for ${periodText(correcting.period)}`;
  const shown = [
    ...(meanwhile === undefined ? errors : []),
    ...(meanwhile === undefined
      ? []
      : [
          { field: 'imens', message: 'En anden har rettet tallet imens. Dit er ikke gemt.' },
          ...errors,
        ]),
  ];
  return (
    <PlanPage
      title={title}
      lead={`${series.indicator}, ${series.population}`}
      plan={plan}
      at="criterion"
      viewer={viewer}
      errors={shown}
      breadcrumbs={[
        { text: 'Planen', href: paths.plan(plan.key) },
        ...(code === undefined
          ? []
          : [{ text: `Kriterium ${code}`, href: paths.criterion(plan.key, code) }]),
      ]}
    >
      {meanwhile !== undefined && <Meanwhile reading={meanwhile} series={series} />}
      {there !== undefined && (
        <Alert variant="info" heading="Der er allerede et tal for perioden">
          <p>
            {periodText(there.period)}: {readingText(there, series.unit)}.{' '}
            <a href={paths.correct(plan.key, there.id)}>Ret det tal, der er</a>, så den gamle værdi
            bevares i historikken.
          </p>
        </Alert>
      )}
      {correcting !== undefined && meanwhile === undefined && (
        <p>
          {firstFigure
            ? `Her stod: ${readingText(correcting, series.unit)}. Det bliver stående i historikken.`
            : 'Det nuværende tal bliver stående i historikken. Vurderingen regnes om med det nye.'}
        </p>
      )}
      <EntryForm {...props} correction={correcting !== undefined} firstFigure={firstFigure} />
      <Known view={view} series={series} />
    </PlanPage>
  );
}

/** What is there now, beside what was typed in the form below. */
function Meanwhile({ reading, series }: { readonly reading: Reading; readonly series: Series }) {
  return (
    <section id="imens" tabIndex={-1}>
      <Alert variant="warning" heading="En anden har rettet tallet imens">
        <p>
          Se det nye her. Dit eget står i formularen nedenfor; gemmer du, gælder dit i stedet for
          det nye.
        </p>
      </Alert>
      <SummaryList
        label="Det nye tal"
        items={[
          { label: 'Periode', value: periodText(reading.period) },
          { label: 'Det nye tal', value: readingText(reading, series.unit) },
          {
            label: 'Rettet',
            value: `${momentText(reading.provenance.enteredAt)} af ${reading.provenance.enteredBy}`,
          },
          { label: 'Fordi', value: reading.reason ?? 'ikke oplyst' },
        ]}
      />
    </section>
  );
}

/** The figures there are, so that a slip is seen while typing. */
function Known({ view, series }: { readonly view: PlanView; readonly series: Series }) {
  const { inOrder } = readingsOf(view.knowledge, series.id);
  return (
    <section>
      <h2>{entryWords(series.unit).sofar}</h2>
      <div class="narrow-table">
        <Table
          id="hidtil"
          caption={`Målepunkter: ${series.indicator}, ${series.population}`}
          captionHidden
          columns={[
            { header: 'Periode', rowHeader: true, cell: ({ period }) => periodText(period) },
            {
              header: 'Tal',
              numeric: true,
              cell: (reading: Reading) => (
                <>
                  {reading.fictional === true && (
                    <>
                      <FictionalMark />{' '}
                    </>
                  )}
                  {readingText(reading, series.unit)}
                </>
              ),
            },
          ]}
          rows={inOrder}
          compact
          empty="Ingen målepunkter endnu."
        />
      </div>
    </section>
  );
}
