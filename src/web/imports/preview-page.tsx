import type { VNode } from 'preact';
import type { ImportSummary } from '#domain/imports/import.ts';
import type { ImportView } from '#operations/imports/view.ts';
import type { Typed } from '#web/forms.ts';
import type { FieldError } from '#web/kit/error-summary.tsx';
import { ConfirmForm, DiscardForm } from './confirm-form.tsx';
import { EarlierAlert, ImportOrigin, UnreadSheets } from './import-facts.tsx';
import { ImportShell } from './import-shell.tsx';
import type { ImportPageData } from './page-data.ts';
import { importPaths } from './paths.ts';
import { AllRows, ChoosableRows, inGroup, rowsHref } from './preview-rows.tsx';
import { VerdictChanges } from './verdict-changes.tsx';
import { countText, type FilterName, filterCount, filterWords, summaryText } from './words.ts';

export type PreviewPageProps = ImportPageData & {
  readonly shown: ImportView;
  readonly summary: ImportSummary;
  readonly filter: FilterName | undefined;
  readonly typed: Typed;
  readonly once: string;
  readonly errors?: readonly FieldError[] | undefined;
  readonly notice?: VNode | undefined;
};

/** What a file comes to, before anything of it is a fact: to be looked through and confirmed. */
export function PreviewPage(props: PreviewPageProps) {
  const { view, viewer, shown, summary, filter, errors, notice } = props;
  const isFirst = filter === undefined && shown.page === 1;
  return (
    <ImportShell
      view={view}
      viewer={viewer}
      title={filter === undefined ? 'Se tallene igennem' : filterWords[filter]}
      lead={`${summaryText(summary)}. Intet er gemt endnu.`}
      errors={errors}
      notice={notice}
      within={isFirst ? undefined : shown.import}
    >
      {isFirst && <Essentials {...props} />}
      <AllRows {...props} heading={filter === undefined ? 'Alle rækker' : 'Rækkerne'} />
      {!isFirst && (
        <p class="d-print-none">
          <a href={importPaths.import(view.plan.key, shown.import.id)}>
            Tilbage til overblikket, hvor indlæsningen bekræftes
          </a>
        </p>
      )}
    </ImportShell>
  );
}

/** All it takes to decide: where it comes from, what becomes of the verdicts, what to look at. */
function Essentials(props: PreviewPageProps) {
  const { view, shown } = props;
  return (
    <>
      <ImportOrigin view={view} line={shown.import} />
      <UnreadSheets proposal={shown.proposal} />
      <EarlierAlert view={view} earlier={shown.earlier} />
      <h2>Vurderingerne</h2>
      <VerdictChanges view={view} changes={shown.changes} when="would" />
      <Attention {...props} group="problem" />
      <Attention {...props} group="odd" />
      <div class="d-print-none">
        <h2 id="bekraeft" tabIndex={-1}>
          Bekræft
        </h2>
        <ConfirmForm {...props} />
      </div>
      {shown.proposal !== undefined && (
        <p class="d-print-none">
          <a href={importPaths.map(view.plan.key, shown.import.id)}>Ret, hvordan filen er læst</a>
        </p>
      )}
      <DiscardForm view={view} line={shown.import} />
    </>
  );
}

const mostAtOnce = 20;

const attentionWords = {
  problem: {
    title: 'Problemer',
    filter: 'problemer',
    text: 'Det her bliver ikke gemt. Ret det i filen, og læs den ind igen, eller gå videre uden. Modsiger to tal hinanden, så udelad det forkerte.',
  },
  odd: {
    title: 'Usædvanlige tal',
    filter: 'usaedvanlige',
    text: 'Tallene kan være rigtige, men se efter. Du vælger nedenfor, om de skal med.',
  },
} as const;

function Attention(props: PreviewPageProps & { readonly group: 'problem' | 'odd' }) {
  const { shown, summary, group } = props;
  const { title, filter, text } = attentionWords[group];
  const all = filterCount(summary, filter);
  if (all === 0) return null;
  const rows = shown.rows.filter(inGroup(group)).slice(0, mostAtOnce);
  return (
    <>
      <h2>
        {title} ({countText(all)})
      </h2>
      <p>
        {text}
        {group === 'problem' && shown.proposal !== undefined && (
          <>
            {' '}
            <a href={importPaths.map(props.view.plan.key, shown.import.id)}>
              Ret, hvordan filen er læst
            </a>
            , hvis det er navne eller tegn, der ikke blev forstået.
          </>
        )}
      </p>
      {rows.length > 0 && <ChoosableRows {...props} group={group} rows={rows} caption={title} />}
      {rows.length < all && (
        <p>
          <a href={rowsHref(props, filter)}>
            Se alle {countText(all)} {title.toLowerCase()}
          </a>
        </p>
      )}
    </>
  );
}
