import type { VNode } from 'preact';
import type { ImportView } from '#operations/imports/view.ts';
import { Alert } from '#web/kit/alert.tsx';
import { ButtonGroup, ButtonLink } from '#web/kit/button.tsx';
import { Progress } from '#web/kit/progress.tsx';
import { paths } from '#web/paths.ts';
import { DiscardForm } from './confirm-form.tsx';
import { ImportFacts } from './import-facts.tsx';
import { ImportShell } from './import-shell.tsx';
import type { ImportPageData } from './page-data.ts';
import { importPaths } from './paths.ts';
import { AllRows } from './preview-rows.tsx';
import { type ShownChange, VerdictChanges } from './verdict-changes.tsx';
import { countText, type FilterName, summaryText, tally } from './words.ts';

export type StatePageProps = ImportPageData & {
  readonly shown: ImportView;
  readonly notice?: VNode | undefined;
  /** The part of the rows that is asked for. */
  readonly filter?: FilterName | undefined;
};

/** Rows are being read, by somebody else than the page: it can be left. */
export function ReadingPage({ view, viewer, shown, notice }: StatePageProps) {
  const { rowsRead, rowsTotal } = shown.import;
  const text =
    rowsTotal === undefined
      ? `${tally(rowsRead, 'række', 'rækker')} læst`
      : `${countText(rowsRead)} af ${tally(rowsTotal, 'række', 'rækker')} læst`;
  return (
    <ImportShell
      view={view}
      viewer={viewer}
      title="Filen bliver læst"
      lead="Du kan roligt forlade siden; indlæsningen fortsætter."
      notice={notice}
    >
      <Progress
        id="laest"
        label="Læst indtil nu"
        done={rowsRead}
        total={rowsTotal ?? rowsRead + 1}
        text={text}
      />
      <p>
        Siden viser af sig selv, hvor langt den er.{' '}
        <a href={importPaths.import(view.plan.key, shown.import.id)}>Opdatér nu</a>
      </p>
      <ImportFacts view={view} line={shown.import} />
      <DiscardForm view={view} line={shown.import} />
    </ImportShell>
  );
}

/** The figures are facts: what they changed, and how they can be taken back. */
export function ConfirmedPage({
  changes,
  ...props
}: StatePageProps & { readonly changes: readonly ShownChange[] | undefined }) {
  const { view, viewer, shown, notice } = props;
  const { summary, id } = shown.import;
  const { key } = view.plan;
  return (
    <ImportShell
      view={view}
      viewer={viewer}
      title="Tallene er gemt"
      lead={summary === undefined ? undefined : `${summaryText(summary)}.`}
      notice={notice}
    >
      {changes !== undefined && (
        <>
          <h2>Vurderingerne</h2>
          <VerdictChanges view={view} changes={changes} when="did" />
        </>
      )}
      <h2>Indlæsningen</h2>
      <ImportFacts view={view} line={shown.import} />
      <ButtonGroup>
        <ButtonLink href={paths.plan(key)}>Gå til planen</ButtonLink>
        <ButtonLink href={importPaths.list(key)}>Indlæs flere tal</ButtonLink>
        <ButtonLink href={importPaths.withdraw(key, id)} variant="tertiary">
          Træk indlæsningen tilbage
        </ButtonLink>
      </ButtonGroup>
      <RowsDone {...props} heading="Det, filen gav" />
    </ImportShell>
  );
}

/** What came to nothing: why, and what to do next. */
export function EndedPage({
  state,
  ...props
}: StatePageProps & { readonly state: 'withdrawn' | 'discarded' | 'failed' }) {
  const { view, viewer, shown, notice } = props;
  const { title, lead } = endedWords[state];
  const { failure } = shown.import;
  return (
    <ImportShell view={view} viewer={viewer} title={title} lead={lead} notice={notice}>
      {state === 'failed' && failure !== undefined && (
        <Alert variant="error" heading="Det gik galt her">
          {failure}
        </Alert>
      )}
      <ImportFacts view={view} line={shown.import} />
      <ButtonGroup>
        <ButtonLink href={importPaths.list(view.plan.key)} variant="primary">
          {state === 'failed' ? 'Prøv med en rettet fil' : 'Indlæs tal'}
        </ButtonLink>
        {shown.proposal !== undefined && (
          <ButtonLink href={importPaths.map(view.plan.key, shown.import.id)}>
            Ret, hvordan filen er læst
          </ButtonLink>
        )}
        <ButtonLink href={paths.plan(view.plan.key)}>Gå til planen</ButtonLink>
      </ButtonGroup>
      {state === 'withdrawn' && <RowsDone {...props} heading="Det, der blev trukket tilbage" />}
    </ImportShell>
  );
}

/** What became of every row: what was kept, what was known, left out, and could not be read. */
function RowsDone({ view, shown, filter, heading }: StatePageProps & { readonly heading: string }) {
  const { summary } = shown.import;
  return summary === undefined || shown.rowCount === 0 ? null : (
    <AllRows view={view} shown={shown} summary={summary} filter={filter} heading={heading} />
  );
}

const endedWords = {
  withdrawn: {
    title: 'Indlæsningen er trukket tilbage',
    lead: 'Tallene gælder ikke længere. De bliver stående i historikken, så man kan se, hvad der gjaldt hvornår.',
  },
  discarded: {
    title: 'Indlæsningen er kasseret',
    lead: 'Intet af filen blev brugt. Den kan læses ind igen.',
  },
  failed: {
    title: 'Filen kunne ikke læses',
    lead: 'Intet er gemt. Ret filen, og læs den ind igen.',
  },
} as const;
