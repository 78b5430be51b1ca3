import type { VNode } from 'preact';
import type { DraftView } from '#operations/agreements/show.ts';
import { questionSentence } from '#text/agreement/questions.ts';
import { kroner } from '#text/numbers.ts';
import { dateText, momentText } from '#text/periods.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Button, ButtonGroup, ButtonLink } from '#web/kit/button.tsx';
import { Accordion, Details } from '#web/kit/details.tsx';
import { Form } from '#web/kit/form.tsx';
import { SummaryList } from '#web/kit/summary-list.tsx';
import {
  AnnexList,
  BodyTable,
  CentralTable,
  DepartmentTable,
  FigureTable,
  FinancingTable,
  FocusAreaTable,
  RuleList,
  SectionList,
  SignatureList,
} from './overview-parts.tsx';
import { agreementPaths } from './paths.ts';
import { draftName, progressOf, type ReviewData, ReviewShell } from './review-shell.tsx';
import { isoDateOf, thousands } from './words.ts';

/** Step 1: what was read, part by part, and what was not found. */
export function OverviewPage({
  view,
  viewer,
  notice,
}: ReviewData & { readonly notice?: VNode | undefined }) {
  const { open } = progressOf(view);
  return (
    <ReviewShell
      view={view}
      viewer={viewer}
      step="overview"
      title={draftName(view)}
      lead={`Læst fra ${view.fileName} den ${momentText(view.madeAt)}.`}
      notice={notice}
    >
      <h2>Det, der blev læst</h2>
      <SummaryList label="Aftalens hovedoplysninger" items={mainFacts(view)} />
      <NotFound view={view} />
      <Accordion items={partsOf(view)} />
      <ButtonGroup>
        <ButtonLink variant="primary" href={agreementPaths.questions(view.id)}>
          {open === 0 ? 'Se spørgsmålene' : `Svar på ${open} spørgsmål`}
        </ButtonLink>
        <ButtonLink href={agreementPaths.criteria(view.id)}>Gå til succeskriterierne</ButtonLink>
      </ButtonGroup>
      {view.plan === null && (
        <div class="d-print-none discard">
          <Details summary="Kassér udkastet">
            <p>Udkastet og alle svar forsvinder. Filen kan læses ind igen.</p>
            <Form action={agreementPaths.discard(view.id)}>
              <Button variant="warning">Kassér udkastet</Button>
            </Form>
          </Details>
        </div>
      )}
    </ReviewShell>
  );
}

const notRead = 'Ikke fundet';

function mainFacts({ draft }: DraftView) {
  const { period, financing, departments } = draft;
  return [
    { label: 'Titel', value: draft.title ?? notRead },
    { label: 'Område', value: draft.areaName ?? notRead },
    {
      label: 'Periode',
      value:
        period === null
          ? notRead
          : `${dateText(isoDateOf(period.from))} – ${dateText(isoDateOf(period.to))}`,
    },
    {
      label: 'Parter',
      value:
        draft.parties.length === 0 ? notRead : draft.parties.map(({ name }) => name).join(', '),
    },
    { label: 'Fondens pulje', value: draft.fundYears ?? notRead },
    {
      label: 'Beboere',
      value:
        departments.list.length === 0
          ? notRead
          : `${thousands(departments.sum)} i ${departments.list.length} afdelinger`,
    },
    { label: 'Samlet økonomi', value: financing === null ? notRead : kroner(financing.sum) },
  ];
}

function NotFound({ view }: { readonly view: DraftView }) {
  const missing = view.draft.questions.filter(
    ({ id, about }) =>
      (about.kind === 'missing-part' ||
        about.kind === 'section-missing' ||
        about.kind === 'area-part-missing') &&
      view.answers[id] === undefined,
  );
  if (missing.length === 0) {
    return <p>Alle de dele, som en aftale plejer at have, blev fundet.</p>;
  }
  return (
    <Alert variant="warning" heading={`${missing.length} ting blev ikke fundet`}>
      <ul>
        {missing.map(({ id, about }) => (
          <li key={id}>
            <a href={`${agreementPaths.questions(view.id)}#${encodeURIComponent(id)}`}>
              {questionSentence(about)}
            </a>
          </li>
        ))}
      </ul>
    </Alert>
  );
}

function partsOf({ draft }: DraftView) {
  const rules = Object.values(draft.rules).filter((rule) => rule !== null).length;
  const criteria = draft.focusAreas.reduce((sum, area) => sum + area.criteria.length, 0);
  const part = (id: string, title: string, content: VNode) => ({ id, title, content });
  return [
    part(
      'indsatsomraader',
      `Indsatsområder (${draft.focusAreas.length}) med ${criteria} succeskriterier`,
      <FocusAreaTable draft={draft} />,
    ),
    part('afsnit', `Afsnit (${draft.sections.length})`, <SectionList draft={draft} />),
    part(
      'underskrifter',
      `Underskrifter (${draft.signatures.length})`,
      <SignatureList draft={draft} />,
    ),
    part('bilag', `Bilag (${draft.annexes.length})`, <AnnexList draft={draft} />),
    part('organer', `Bestyrelser og grupper (${draft.bodies.length})`, <BodyTable draft={draft} />),
    part(
      'afdelinger',
      `Boligafdelinger (${draft.departments.list.length})`,
      <DepartmentTable draft={draft} />,
    ),
    part(
      'tal',
      `Tal i beskrivelsen af området (${draft.figures.length})`,
      <FigureTable draft={draft} />,
    ),
    part(
      'centrale',
      `Centrale målinger (${draft.centralMeasurements.length})`,
      <CentralTable draft={draft} />,
    ),
    part('oekonomi', 'Økonomi', <FinancingTable draft={draft} />),
    part(
      'regler',
      `Regler om underretning, konflikt og ændring (${rules} af 3)`,
      <RuleList draft={draft} />,
    ),
  ];
}
