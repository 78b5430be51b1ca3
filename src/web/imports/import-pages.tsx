import type { VNode } from 'preact';
import type { ProfileProposal } from '#domain/imports/profile.ts';
import type { ImportView } from '#operations/imports/view.ts';
import { labelKey } from '#text/sheet/labels.ts';
import { layoutText } from '#text/sheet/words.ts';
import { type Typed, untyped } from '#web/forms.ts';
import type { Viewer } from '#web/http/request.ts';
import { Alert } from '#web/kit/alert.tsx';
import type { FieldError } from '#web/kit/error-summary.tsx';
import { confirmFields, usualReason } from './confirm-form.tsx';
import { ConfirmedPage, EndedPage, ReadingPage } from './done-pages.tsx';
import { typedProposal } from './mapping-form.ts';
import { MappingPage } from './mapping-page.tsx';
import { PreviewPage } from './preview-page.tsx';
import type { ShownChange } from './verdict-changes.tsx';
import type { FilterName } from './words.ts';

export type ImportPageOptions = {
  readonly viewer: Viewer;
  /** The mark of this showing of the form. */
  readonly once: string;
  readonly filter?: FilterName | undefined;
  /** A refused form as it was typed. */
  readonly typed?: Typed | undefined;
  readonly errors?: readonly FieldError[] | undefined;
  readonly notice?: VNode | undefined;
  /** Another proposal than the import's own, where other columns were chosen. */
  readonly proposal?: ProfileProposal | undefined;
  /** What confirming changed, on the page one is led to. */
  readonly changes?: readonly ShownChange[] | undefined;
};

/** The page of an import, whatever has become of it. */
export function importPage(shown: ImportView, options: ImportPageOptions): VNode {
  const { view } = shown;
  const { state } = shown.import;
  const { viewer, notice } = options;
  const props = { view, viewer, shown, notice, filter: options.filter };
  switch (state) {
    case 'mapping':
      return mappingPage(shown, options);
    case 'reading':
      return <ReadingPage {...props} />;
    case 'ready':
      return previewPage(shown, options);
    case 'confirmed':
      return <ConfirmedPage {...props} changes={options.changes} />;
    case 'withdrawn':
    case 'discarded':
    case 'failed':
      return <EndedPage {...props} state={state} />;
  }
}

/** The form of how a file is read; what was read before can be read otherwise. */
export function mappingPage(shown: ImportView, options: ImportPageOptions): VNode {
  const { view } = shown;
  const { viewer, notice, once, errors = [], proposal = shown.proposal } = options;
  if (proposal === undefined) {
    throw new Error(`The import ${shown.import.id} has no proposal of how it is to be read`);
  }
  const source = shown.import.source ?? likelySource(shown, proposal);
  return (
    <MappingPage
      view={view}
      viewer={viewer}
      shown={shown}
      proposal={proposal}
      typed={options.typed ?? typedProposal(named(proposal, shown, source), source)}
      errors={errors}
      once={once}
      notice={notice}
    />
  );
}

/** Pasted cells have no file to call a profile after: it is called by its source and its layout. */
function named(
  proposal: ProfileProposal,
  { view, import: { origin } }: ImportView,
  source: string,
): ProfileProposal {
  if (origin !== 'paste' || proposal.known !== 'guessed') return proposal;
  const from = view.plan.sources.find(({ id }) => id === source)?.name ?? 'Indsatte tal';
  const name = `${from.slice(0, 80)}, ${layoutText(proposal.profile.layout)}`;
  return { ...proposal, profile: { ...proposal.profile, name } };
}

/** The source that all series found in the file have, or the only one there is. */
function likelySource({ view }: ImportView, { profile, labels }: ProfileProposal): string {
  const found = labels.flatMap((label) => {
    const id = profile.series[labelKey(label)];
    const series = id == null ? undefined : view.knowledge.series.get(id);
    return series === undefined ? [] : [series.source];
  });
  const sources = new Set(found.length > 0 ? found : view.plan.sources.map(({ id }) => id));
  const [first] = sources;
  return first !== undefined && sources.size === 1 ? first : '';
}

function previewPage(shown: ImportView, options: ImportPageOptions): VNode {
  const { summary } = shown.import;
  if (summary === undefined) throw new Error(`The import ${shown.import.id} was not summed up`);
  const { viewer, filter, once, typed, errors } = options;
  return (
    <PreviewPage
      view={shown.view}
      viewer={viewer}
      shown={shown}
      summary={summary}
      filter={filter}
      typed={typed ?? typedFirst(shown)}
      once={once}
      errors={errors}
      notice={options.notice ?? (shown.outOfDate ? <OutOfDate /> : undefined)}
    />
  );
}

const typedFirst = ({ import: { edition } }: ImportView): Typed =>
  untyped({ [confirmFields.reason]: usualReason, [confirmFields.edition]: edition ?? '' });

/** Somebody has written to the plan since the rows were held up against it. */
export function OutOfDate() {
  return (
    <Alert variant="warning" heading="Planen er ændret imens">
      Tallene er holdt op mod planen, som den var, da filen blev læst. Når du bekræfter, bliver de
      holdt op mod den igen, og er noget anderledes, ser du det, før det gemmes.
    </Alert>
  );
}
