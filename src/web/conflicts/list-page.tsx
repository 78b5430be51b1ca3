import type { ConflictLine, ShownConflicts } from '#operations/conflicts/show.ts';
import type { PlanView } from '#operations/plans/view.ts';
import { conflictName, conflictSecrecy, waitingWords } from '#text/conflicts.ts';
import { conflictNatureWords, conflictStateWords } from '#text/governance-words.ts';
import { joined, shortDate } from '#text/periods.ts';
import type { Viewer } from '#web/http/request.ts';
import { ButtonGroup, ButtonLink } from '#web/kit/button.tsx';
import { EmptyState } from '#web/kit/card.tsx';
import { Tag } from '#web/kit/status-tag.tsx';
import { type Column, Table } from '#web/kit/table.tsx';
import { PlanPage } from '#web/shell.tsx';
import { conflictPaths } from './paths.ts';
import { placeText, upper } from './words.ts';

export type ConflictListPageProps = {
  readonly view: PlanView;
  readonly viewer: Viewer;
  readonly shown: ShownConflicts;
};

type Seen = Extract<ConflictLine, { readonly kind: 'seen' }>;

/** The conflicts that whoever reads may see, those that are open first; of others the number at most. */
export function ConflictListPage({ view, viewer, shown }: ConflictListPageProps) {
  const { plan } = view;
  const seen = shown.lines.filter((line) => line.kind === 'seen');
  const hidden = shown.lines.filter((line) => line.kind === 'hidden');
  return (
    <PlanPage
      title="Konflikter"
      lead="Uenigheder mellem parterne og vejen til at afklare dem."
      plan={plan}
      at="conflicts"
      viewer={viewer}
    >
      {shown.mayRaise && (
        <ButtonGroup>
          <ButtonLink href={conflictPaths.new(plan.key)} variant="primary">
            Rejs en konflikt
          </ButtonLink>
        </ButtonGroup>
      )}
      {seen.length === 0 ? (
        <EmptyState heading="Der er ingen konflikter, som du kan se">
          <p>{conflictSecrecy}</p>
        </EmptyState>
      ) : (
        <>
          <Table
            id="konflikter"
            caption="Konflikter, som du kan se"
            columns={columnsFor(plan.key)}
            rows={seen}
            stacked
          />
          <p class="form-hint">{conflictSecrecy}</p>
        </>
      )}
      {hidden.length > 0 && (
        <section>
          <h2>Konflikter, som du ikke kan se</h2>
          <ul>
            {hidden.map(({ number }) => (
              <li key={number}>{upper(conflictName(number))}</li>
            ))}
          </ul>
        </section>
      )}
    </PlanPage>
  );
}

const columnsFor = (plan: string): readonly Column<Seen>[] => [
  {
    header: 'Konflikt',
    rowHeader: true,
    cell: ({ conflict }) => (
      <a href={conflictPaths.conflict(plan, conflict.id)}>
        Nr. {conflict.number}: {conflict.title}
      </a>
    ),
  },
  { header: 'Parter', cell: ({ conflict }) => joined(conflict.parties) },
  {
    header: 'Karakter',
    cell: ({ conflict }) =>
      conflict.nature === undefined ? 'ikke afklaret' : conflictNatureWords[conflict.nature],
  },
  {
    header: 'Hos',
    cell: ({ conflict, body }) => placeText(conflict, body === undefined ? [] : [body]),
  },
  {
    header: 'Frist',
    noWrap: true,
    cell: ({ conflict, late }) =>
      conflict.dueOn === undefined
        ? 'ingen'
        : `${shortDate(conflict.dueOn)}${late ? ', overskredet' : ''}`,
  },
  { header: 'Status', cell: (line) => <ConflictTag {...line} /> },
];

/** What a conflict waits for; a late one is warned of. */
export function ConflictTag({
  conflict: { state },
  waits,
  late,
}: Pick<Seen, 'conflict' | 'waits' | 'late'>) {
  if (state !== 'open') {
    return (
      <Tag tone={state === 'settled' ? 'success' : 'neutral'}>{conflictStateWords[state]}</Tag>
    );
  }
  return <Tag tone={late ? 'error' : 'warning'}>{waitingWords[waits]}</Tag>;
}
