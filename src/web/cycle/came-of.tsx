import type { CameOf, EvaluationShown } from '#operations/evaluations/show.ts';
import { bodyName } from '#text/cycle.ts';
import { decisionOutcomeWords, stanceWords } from '#text/governance-words.ts';
import { dateText } from '#text/periods.ts';
import { upperFirst } from '#text/reasons.ts';
import { actionText } from '#web/decisions/words.ts';
import { type Column, Table } from '#web/kit/table.tsx';

/** What came of what was recommended on the area the last time: it stands before anything new is said. */
export function CameOfList({ data }: { readonly data: EvaluationShown }) {
  const { cameOf, organisation, view } = data;
  const [first] = cameOf;
  if (first === undefined) return null;
  const columns: readonly Column<CameOf>[] = [
    {
      header: 'Indstillet',
      rowHeader: true,
      cell: ({ recommendation: { body, stance, text } }) => (
        <>
          <p>{`${bodyName(organisation, body)}: ${stanceWords[stance]}`}</p>
          <p class="said weight-normal">{text}</p>
        </>
      ),
    },
    { header: 'Besluttet', cell: ({ decision }) => <Decided decision={decision} /> },
    {
      header: 'Det kom der ud af det',
      cell: ({ actions, decision }) =>
        actions.length === 0 ? (
          <p>{decision === undefined ? 'Intet endnu.' : 'Ingen handlinger er aftalt.'}</p>
        ) : (
          <ul>
            {actions.map((action) => (
              <li
                key={action.id}
              >{`${action.text} (${action.owner}; ${actionText(action, view.today)})`}</li>
            ))}
          </ul>
        ),
    },
  ];
  const title = `Det kom der ud af indstillingerne fra ${first.recommendation.year}`;
  return (
    <section>
      <h2 id="sidst">{title}</h2>
      <Table
        id="sidst-tabel"
        caption={title}
        captionHidden
        columns={columns}
        rows={cameOf}
        stacked
      />
    </section>
  );
}

export function Decided({ decision }: { readonly decision: CameOf['decision'] | undefined }) {
  if (decision === undefined) return <p>Der er ikke taget stilling endnu.</p>;
  const { outcome, text, reason, decidedOn, postponedTo } = decision;
  const to = postponedTo === undefined ? '' : ` til ${dateText(postponedTo)}`;
  return (
    <>
      <p>{`${upperFirst(decisionOutcomeWords[outcome])}${to} (${dateText(decidedOn)})`}</p>
      {text !== '' && <p class="said">{text}</p>}
      {reason !== undefined && <p class="said">{`Begrundelse: ${reason}`}</p>}
    </>
  );
}
