import type { RuleRoute, Rules } from '#domain/agreements/draft.ts';
import { joined } from '#text/periods.ts';
import { DescriptionList } from '#web/kit/summary-list.tsx';
import { none, type PlanProps, unsaid } from './agreement-parts.tsx';

/** What is to be done when something changes, is disputed or must be amended. */
export function RuleList({ plan: { rules } }: PlanProps) {
  return (
    <>
      <h3>Underretning</h3>
      <Rule rule={rules.notice} facts={noticeFacts(rules.notice)} />
      <h3>Konflikter</h3>
      <Rule rule={rules.conflict} facts={conflictFacts(rules.conflict)} />
      <h3>Ændring af aftalen</h3>
      <Rule rule={rules.amendment} facts={amendmentFacts(rules.amendment)} />
    </>
  );
}

type Fact = { readonly term: string; readonly details: string };

/** The rule taken apart where it was, else in the words of the agreement. */
function Rule({
  rule,
  facts,
}: {
  readonly rule: Rules[keyof Rules];
  readonly facts: readonly Fact[];
}) {
  if (rule === null) return <p>{none}</p>;
  return (
    <>
      {facts.length > 0 && <DescriptionList items={facts} />}
      {rule.words.map((words) => (
        <p key={words}>{words}</p>
      ))}
    </>
  );
}

const factOf = (term: string, details: string | null): readonly Fact[] =>
  details === null ? [] : [{ term, details }];

const factsOfRoutes = (routes: readonly RuleRoute[]): readonly Fact[] =>
  routes.map(({ matter, bodies }) => ({
    term: matter,
    details: bodies.length === 0 ? unsaid : joined(bodies, 'eller'),
  }));

function noticeFacts(rule: Rules['notice']): readonly Fact[] {
  if (rule === null) return [];
  return [
    ...factOf('Hvem', rule.who),
    ...factOf('Om hvad', rule.what),
    ...factsOfRoutes(rule.routes),
  ];
}

function conflictFacts(rule: Rules['conflict']): readonly Fact[] {
  if (rule === null) return [];
  return [
    ...factOf('Udgangspunkt', rule.basis),
    ...factOf('Først', rule.firstStep),
    ...factsOfRoutes(rule.routes),
  ];
}

function amendmentFacts(rule: Rules['amendment']): readonly Fact[] {
  return rule === null ? [] : factOf('Godkendes af', rule.approver);
}
