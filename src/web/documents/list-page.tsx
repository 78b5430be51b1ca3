import type { Plan } from '#domain/plans/plan.ts';
import type { ListedDocument } from '#operations/documents/list.ts';
import { documentKindWords } from '#text/governance-words.ts';
import { momentText } from '#text/periods.ts';
import type { Viewer } from '#web/http/request.ts';
import { LongTable } from '#web/kit/long-table.tsx';
import type { Column } from '#web/kit/table.tsx';
import { PlanPage } from '#web/shell.tsx';
import { FileLinks } from './document-parts.tsx';
import { documentPaths } from './paths.ts';

export type DocumentsPageProps = {
  readonly plan: Pick<Plan, 'key' | 'name' | 'fictional'>;
  readonly documents: readonly ListedDocument[];
  readonly viewer: Viewer;
};

/** Every document that was issued, newest first. */
export function DocumentsPage({ plan, documents, viewer }: DocumentsPageProps) {
  return (
    <PlanPage
      title="Dokumenter"
      lead="Alt, der er udgivet. Et udgivet dokument ændres aldrig og kan hentes igen, præcis som det var."
      plan={plan}
      at="documents"
      viewer={viewer}
    >
      <LongTable
        id="dokumenter"
        caption="Udgivne dokumenter"
        captionHidden
        columns={columnsOf(plan)}
        rows={documents}
        empty="Der er ikke udgivet nogen dokumenter endnu. Statuspapirer udgives under Årets gang, mødemateriale og referater under Møder."
        stacked
        compact
      />
    </PlanPage>
  );
}

const columnsOf = (plan: Pick<Plan, 'key'>): readonly Column<ListedDocument>[] => [
  {
    header: 'Dokument',
    rowHeader: true,
    cell: ({ id, title, kind, edition }) => (
      <>
        <a href={documentPaths.document(plan.key, id)}>{title}</a>
        <br />
        <small>
          {capital(documentKindWords[kind])}
          {edition > 1 && `, udgave ${edition}`}
        </small>
      </>
    ),
  },
  { header: 'Til', cell: ({ bodyName }) => bodyName ?? 'alle' },
  { header: 'År', cell: ({ year }) => year ?? '–' },
  {
    header: 'Udgivet',
    noWrap: true,
    cell: ({ issuedAt, issuedBy }) => (
      <>
        {momentText(issuedAt)}
        <br />
        <small>{issuedBy}</small>
      </>
    ),
  },
  {
    header: 'Hent',
    noWrap: true,
    cell: (document) => <FileLinks plan={plan} document={document} />,
  },
];

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
