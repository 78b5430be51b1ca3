import type { AskState } from '#domain/asks/ask.ts';
import { waitingIn } from '#domain/asks/ask.ts';
import type { AskLine } from '#operations/asks/show.ts';
import type { PlanView } from '#operations/plans/view.ts';
import { askStateWords } from '#text/asks.ts';
import { dateText, periodText } from '#text/periods.ts';
import { seriesName } from '#text/reasons.ts';
import type { Viewer } from '#web/http/request.ts';
import { ButtonGroup, ButtonLink } from '#web/kit/button.tsx';
import { EmptyState } from '#web/kit/card.tsx';
import { Tag, type TagTone } from '#web/kit/status-tag.tsx';
import { type Column, Table } from '#web/kit/table.tsx';
import { wordContext } from '#web/plan/explained.ts';
import { PlanPage } from '#web/shell.tsx';
import { askPaths } from './paths.ts';
import { answerWords } from './words.ts';

export type AskListPageProps = {
  readonly view: PlanView;
  readonly viewer: Viewer;
  readonly lines: readonly AskLine[];
};

/** Whom we wait for, and first what has come and waits for us. */
export function AskListPage({ view, viewer, lines }: AskListPageProps) {
  const { plan } = view;
  return (
    <PlanPage
      title="Forespørgsler"
      lead="Tal, som andre er bedt om. Et svar er et forslag, til det er godkendt her."
      plan={plan}
      at="asks"
      viewer={viewer}
    >
      <ButtonGroup>
        <ButtonLink href={askPaths.new(plan.key)} variant="primary">
          Bed om tal
        </ButtonLink>
      </ButtonGroup>
      {lines.length === 0 ? (
        <EmptyState heading="Der er ikke bedt om nogen tal">
          <p>
            Skolen, kommunen eller boligorganisationen kan svare på en side, der kan åbnes på en
            telefon. Ingen af dem behøver at logge ind.
          </p>
        </EmptyState>
      ) : (
        <>
          <Waiting view={view} lines={lines} />
          <All view={view} lines={lines} />
        </>
      )}
    </PlanPage>
  );
}

type Parts = Pick<AskListPageProps, 'view' | 'lines'>;

function Waiting({ view, lines }: Parts) {
  const rows = lines
    .filter(({ state }) => state === 'answered')
    .flatMap(({ ask }) => waitingIn(ask).map((figure) => ({ ask, figure })));
  if (rows.length === 0) return null;
  const words = wordContext(view);
  const columns: readonly Column<(typeof rows)[number]>[] = [
    {
      header: 'Måling',
      rowHeader: true,
      cell: ({ ask, figure }) => (
        <a href={askPaths.ask(view.plan.key, ask.id)}>{seriesName(figure.series, words)}</a>
      ),
    },
    { header: 'Periode', cell: ({ figure }) => periodText(figure.period) },
    {
      header: 'Svar',
      cell: ({ figure }) => {
        const series = view.knowledge.series.get(figure.series);
        return series === undefined ? '' : answerWords({ ...figure, series });
      },
    },
    { header: 'Fra', cell: ({ ask }) => ask.contact },
  ];
  return (
    <section>
      <h2>Svar, der venter på godkendelse ({rows.length})</h2>
      <Table
        id="venter"
        caption="Svar, der venter på godkendelse"
        captionHidden
        columns={columns}
        rows={rows}
        stacked
        compact
      />
    </section>
  );
}

const tones: Readonly<Record<AskState, TagTone>> = {
  notSent: 'warning',
  sent: 'neutral',
  reminded: 'neutral',
  answered: 'info',
  settled: 'neutral',
  expired: 'warning',
  revoked: 'neutral',
};

export function AskStateTag({ state }: { readonly state: AskState }) {
  return <Tag tone={tones[state]}>{askStateWords[state]}</Tag>;
}

/** An ask that never arrived must not look as if somebody is thinking about it. */
function LineState({ state, undelivered }: AskLine) {
  const waits = state === 'sent' || state === 'reminded';
  return undelivered && waits ? (
    <Tag tone="error">mailen kom ikke frem</Tag>
  ) : (
    <AskStateTag state={state} />
  );
}

function All({ view, lines }: Parts) {
  const words = wordContext(view);
  const columns: readonly Column<AskLine>[] = [
    {
      header: 'Hvem',
      rowHeader: true,
      cell: ({ ask }) => <a href={askPaths.ask(view.plan.key, ask.id)}>{ask.contact}</a>,
    },
    {
      header: 'Hvad',
      cell: ({ ask: { figures } }) => {
        const [first] = figures;
        const named =
          first === undefined
            ? ''
            : `${seriesName(first.series, words)}, ${periodText(first.period)}`;
        return figures.length < 2 ? named : `${named} og ${figures.length - 1} mere`;
      },
    },
    {
      header: 'Besvaret',
      noWrap: true,
      cell: ({ ask: { figures } }) =>
        `${figures.filter((each) => each.answer !== undefined).length} af ${figures.length}`,
    },
    { header: 'Frist', noWrap: true, cell: ({ ask }) => dateText(ask.dueOn) },
    { header: 'Status', cell: (line) => <LineState {...line} /> },
  ];
  return (
    <section>
      <h2>Alle forespørgsler</h2>
      <Table
        id="forespoergsler"
        caption="Alle forespørgsler"
        captionHidden
        columns={columns}
        rows={lines}
        stacked
        compact
      />
    </section>
  );
}
