import type { Plan } from '#domain/plans/plan.ts';
import type { ShownDocument } from '#operations/documents/show.ts';
import { documentKindWords } from '#text/governance-words.ts';
import { dayText, momentText } from '#text/periods.ts';
import type { Viewer } from '#web/http/request.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Details } from '#web/kit/details.tsx';
import { DescriptionList } from '#web/kit/summary-list.tsx';
import { PlanPage } from '#web/shell.tsx';
import { Blocks } from './blocks.tsx';
import { Contents, FileLinks, Fingerprints } from './document-parts.tsx';
import { documentPaths } from './paths.ts';

export type DocumentPageProps = {
  readonly plan: Pick<Plan, 'key' | 'name' | 'fictional'>;
  readonly shown: ShownDocument;
  /** What has changed since, in sentences; nothing of it is in the document. */
  readonly changes: readonly string[];
  readonly viewer: Viewer;
};

/** A document as it was issued: what it is on top, then what it says. */
export function DocumentPage({ plan, shown, changes, viewer }: DocumentPageProps) {
  const { issued, document } = shown;
  return (
    <PlanPage
      title={issued.title}
      lead={document.subtitle}
      plan={plan}
      at="documents"
      viewer={viewer}
      breadcrumbs={[{ text: 'Dokumenter', href: documentPaths.list(plan.key) }]}
    >
      <NewerEdition plan={plan} shown={shown} />
      <Changes issued={issued} changes={changes} />
      {document.lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <DescriptionList items={factsOf(plan, shown)} />
      {document.contents && <Contents blocks={document.blocks} />}
      <Blocks blocks={document.blocks} />
    </PlanPage>
  );
}

type Shown = Pick<DocumentPageProps, 'plan' | 'shown'>;

function factsOf(plan: DocumentPageProps['plan'], { issued }: ShownDocument) {
  const { kind, edition, bodyName, year } = issued;
  return [
    {
      term: 'Dokument',
      details: `${documentKindWords[kind]}, udgave ${edition}${issued.fictional ? ', eksempel med opdigtede tal' : ''}`,
    },
    ...(bodyName === undefined ? [] : [{ term: 'Til', details: bodyName }]),
    ...(year === undefined ? [] : [{ term: 'År', details: String(year) }]),
    { term: 'Udgivet', details: `${momentText(issued.issuedAt)} af ${issued.issuedBy}` },
    { term: 'Viser, hvad man vidste', details: momentText(issued.asOf) },
    ...(issued.files.length === 0
      ? []
      : [
          { term: 'Hent', details: <FileLinks plan={plan} document={issued} /> },
          { term: 'Fingeraftryk (SHA-256)', details: <Fingerprints files={issued.files} /> },
        ]),
  ];
}

function NewerEdition({ plan, shown: { issued, newer } }: Shown) {
  if (newer === undefined) return null;
  return (
    <Alert variant="warning" heading="Der er en nyere udgave">
      <p>
        Du ser udgave {issued.edition}.{' '}
        <a href={documentPaths.document(plan.key, newer.id)}>
          Gå til udgave {newer.edition} fra {dayText(newer.issuedAt)}
        </a>
      </p>
    </Alert>
  );
}

function Changes({
  issued,
  changes,
}: Pick<DocumentPageProps, 'changes'> & Pick<ShownDocument, 'issued'>) {
  if (changes.length === 0) return null;
  const [first, others] = [changes.slice(0, mostShown), changes.slice(mostShown)];
  return (
    <Alert variant="info" heading="Der er kommet nyt siden">
      <p>
        Dokumentet viser, hvad man vidste {momentText(issued.asOf)}, og er ikke ændret. Siden er der
        sket dette:
      </p>
      <List items={others.length > 1 ? first : changes} />
      {others.length > 1 && (
        <Details summary={`${others.length} andre ændringer`}>
          <List items={others} />
        </Details>
      )}
    </Alert>
  );
}

/** So many are read before what the document itself says. */
const mostShown = 5;

const List = ({ items }: { readonly items: readonly string[] }) => (
  <ul>
    {items.map((item) => (
      <li key={item}>{item}</li>
    ))}
  </ul>
);
