import type { VNode } from 'preact';
import { kroner } from '#text/numbers.ts';
import { dateText } from '#text/periods.ts';
import { thousands } from '#web/agreements/words.ts';
import { Accordion } from '#web/kit/details.tsx';
import { SummaryList } from '#web/kit/summary-list.tsx';
import { paths } from '#web/paths.ts';
import { PlanPage } from '#web/shell.tsx';
import {
  AnnexList,
  BodyTable,
  DepartmentTable,
  FigureTable,
  FinancingTable,
  FocusAreaList,
  PartyList,
  totalOf,
} from './agreement-parts.tsx';
import { RuleList } from './agreement-rules.tsx';
import type { PlanPageData } from './overview-page.tsx';

/** What the plan's agreement says besides its criteria: who, where, for how much, by which rules. */
export function AgreementPage({ view, viewer }: PlanPageData) {
  const { plan } = view;
  const parts = partsOf(view);
  return (
    <PlanPage
      title="Aftalen"
      lead="Det, parterne har aftalt: hvem der er med, hvor, for hvilke penge og efter hvilke regler."
      plan={plan}
      at="agreement"
      viewer={viewer}
    >
      <SummaryList label="Aftalens hovedoplysninger" items={mainFacts(view)} />
      <nav aria-labelledby="paa-siden" class="d-print-none">
        <h2 id="paa-siden">På siden</h2>
        <ul>
          {parts.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ul>
      </nav>
      {parts.map(({ id, title, content }) => (
        <section key={id}>
          <h2 id={id}>{title}</h2>
          {content}
        </section>
      ))}
    </PlanPage>
  );
}

function mainFacts({ plan }: PlanPageData['view']) {
  const { period, departments, financing, fundGeneration } = plan;
  const residents = totalOf(departments.map((each) => each.residents));
  return [
    { label: 'Område', value: plan.area },
    { label: 'Periode', value: `${dateText(period.from)} til ${dateText(period.to)}` },
    { label: 'Fondens pulje', value: fundGeneration === '' ? 'Ikke skrevet ind' : fundGeneration },
    {
      label: 'Beboere',
      value:
        residents === undefined
          ? 'Ikke skrevet ind'
          : `${thousands(residents)} i ${departments.length === 1 ? '1 afdeling' : `${departments.length} afdelinger`}`,
    },
    {
      label: 'Samlet økonomi',
      value:
        financing === undefined
          ? 'Ikke skrevet ind'
          : kroner(totalOf(financing.lines.map(({ amount }) => amount)) ?? 0),
    },
  ];
}

type Part = { readonly id: string; readonly title: string; readonly content: VNode };

function partsOf(view: PlanPageData['view']): readonly Part[] {
  const { plan } = view;
  const part = (id: string, title: string, content: VNode) => ({ id, title, content });
  return [
    part('parter', 'Parter', <PartyList plan={plan} />),
    part('organer', 'Bestyrelser og grupper', <BodyTable plan={plan} />),
    part('afdelinger', 'Boligafdelinger', <DepartmentTable plan={plan} />),
    part('indsatsomraader', 'Indsatsområder', <FocusAreaList view={view} />),
    part('oekonomi', 'Økonomi', <FinancingTable plan={plan} />),
    part('regler', 'Regler', <RuleList plan={plan} />),
    part('bilag', 'Bilag', <AnnexList plan={plan} />),
    part(
      'centrale',
      'Centrale målinger',
      <p>
        <a href={paths.centralMeasurements(plan.key)}>
          {plan.centralMeasurements.length === 1
            ? 'Se den ene centrale måling'
            : `Se de ${plan.centralMeasurements.length} centrale målinger`}
        </a>
      </p>,
    ),
    part('tal', 'Området, da aftalen blev lavet', <FigureTable plan={plan} />),
    part('afsnit', 'Afsnit for afsnit', <Sections plan={plan} />),
  ];
}

function Sections({ plan: { sections } }: { readonly plan: PlanPageData['view']['plan'] }) {
  return sections.length === 0 ? (
    <p>Aftalens afsnit er ikke skrevet ind i planen.</p>
  ) : (
    <Accordion
      items={sections.map(({ number, title, paragraphs }, index) => ({
        id: `afsnit-${index + 1}`,
        title: number === null ? title : `${number}. ${title}`,
        content:
          paragraphs.length === 0 ? (
            <p>Afsnittet har ingen tekst.</p>
          ) : (
            paragraphs.map((text) => <p key={text}>{text}</p>)
          ),
      }))}
    />
  );
}
