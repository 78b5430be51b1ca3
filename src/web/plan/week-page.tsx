import { type DueState, deadlineOf } from '#domain/criteria/needs.ts';
import { factsOf, type IsoDate, monthsAfter } from '#domain/time/period.ts';
import type { PlanView } from '#operations/plans/view.ts';
import { dateText, periodText, shortPeriod } from '#text/periods.ts';
import { seriesName } from '#text/reasons.ts';
import { criterionHref, shortSentence } from '#web/criteria/criteria-table.tsx';
import { Details } from '#web/kit/details.tsx';
import { type Column, Table } from '#web/kit/table.tsx';
import { paths, withQuery } from '#web/paths.ts';
import { PlanPage } from '#web/shell.tsx';
import { type WantedFigure, wantedFigures, wordContext } from './explained.ts';
import type { PlanPageData } from './overview-page.tsx';

/** A longer list is no list of things to do; a couple more are not worth folding. */
const mostShown = 12;

/** How far ahead a week's page looks. */
const monthsAhead = 6;

/** What there is to do: figures to fetch, questions to answer, deadlines to know of. */
export function WeekPage({ view, viewer }: PlanPageData) {
  const { plan, today } = view;
  const horizon = monthsAfter(today, monthsAhead);
  const figures = wantedFigures(view);
  const of = (state: DueState) => figures.filter((each) => each.state === state);
  const [due, late, coming] = [of('due'), of('late'), of('coming')];
  const soon = coming.filter((each) => (each.expected ?? factsOf(each.period).to) <= horizon);
  const later = coming.filter((each) => !soon.includes(each));
  const shown = { view, register: viewer.may('register') };
  return (
    <PlanPage
      title="Denne uge"
      lead={`Det, der kan gøres pr. ${dateText(today)}.`}
      plan={plan}
      at="week"
      viewer={viewer}
    >
      {(due.length > 0 || late.length === 0) && (
        <Figures
          {...shown}
          id="nu"
          title="Tal, der kan hentes nu"
          figures={due}
          explanation={due.length === 0 ? 'Der er ingen nye tal at hente lige nu.' : undefined}
        />
      )}
      {late.length > 0 && (
        <Figures
          {...shown}
          id="forsinket"
          title="Tal, der er ventet længe"
          figures={late}
          explanation="De kunne ventes for mere end tre måneder siden. Kommer de ikke, så registrér, at de ikke er offentliggjort endnu, eller at der ikke blev målt."
        />
      )}
      <Questions view={view} />
      <Closing view={view} until={horizon} />
      <Figures
        {...shown}
        id="snart"
        title="Tal, der kommer inden for et halvt år"
        figures={soon}
        explanation={soon.length === 0 ? 'Der ventes ingen tal.' : undefined}
      />
      {later.length > 0 && (
        <Details summary={`Tal, der kommer senere (${later.length})`}>
          <FigureTable {...shown} id="senere" title="Tal, der kommer senere" figures={later} />
        </Details>
      )}
    </PlanPage>
  );
}

type FiguresProps = {
  readonly view: PlanView;
  readonly register: boolean;
  readonly id: string;
  readonly title: string;
  readonly figures: readonly WantedFigure[];
  readonly explanation?: string | undefined;
};

function Figures(props: FiguresProps) {
  const first =
    props.figures.length > mostShown + 2 ? props.figures.slice(0, mostShown) : props.figures;
  const rest = props.figures.slice(first.length);
  return (
    <section>
      <h2 id={props.id}>
        {props.title}
        {props.figures.length > 0 && ` (${props.figures.length})`}
      </h2>
      {props.explanation !== undefined && <p>{props.explanation}</p>}
      {first.length > 0 && <FigureTable {...props} figures={first} />}
      {rest.length > 0 && (
        <Details summary={rest.length === 1 ? 'Vis ét tal mere' : `Vis ${rest.length} tal mere`}>
          <FigureTable {...props} id={`${props.id}-flere`} figures={rest} />
        </Details>
      )}
    </section>
  );
}

function FigureTable({ view, register, id, title, figures }: FiguresProps) {
  const words = wordContext(view);
  const sourceOf = ({ series }: WantedFigure) => {
    const known = view.knowledge.series.get(series);
    return known === undefined ? undefined : view.sources.get(known.source);
  };
  const columns: readonly Column<WantedFigure>[] = [
    { header: 'Måling', rowHeader: true, cell: ({ series }) => seriesName(series, words) },
    { header: 'Periode', cell: ({ period }) => periodText(period) },
    {
      header: 'Ventes',
      noWrap: true,
      cell: ({ expected, period }) => dateText(expected ?? factsOf(period).to),
    },
    { header: 'Kilde', cell: (figure) => sourceOf(figure)?.name ?? 'ikke oplyst' },
    {
      header: 'Kriterium',
      cell: ({ codes }) =>
        codes.map((code, index) => [
          index > 0 && ', ',
          <a key={code} href={criterionHref(view, code)}>
            {code}
          </a>,
        ]),
    },
    ...(register
      ? [
          {
            header: 'Handling',
            headerHidden: true,
            cell: ({ series, period, codes }: WantedFigure) => (
              <a
                class="d-print-none"
                href={withQuery(paths.register(view.plan.key, series), {
                  periode: shortPeriod(period),
                  fra: codes[0],
                })}
              >
                Registrér
                <span class="sr-only">
                  {' '}
                  {`${seriesName(series, words)}, ${periodText(period)}`}
                </span>
              </a>
            ),
          },
        ]
      : []),
  ];
  return (
    <Table
      id={`${id}-tabel`}
      caption={title}
      captionHidden
      columns={columns}
      rows={figures}
      stacked
      compact
    />
  );
}

function Questions({ view: { plan } }: { readonly view: PlanView }) {
  const open = plan.questions.filter(({ answer }) => answer === undefined);
  if (open.length === 0) return null;
  return (
    <section>
      <h2>Åbne spørgsmål ({open.length})</h2>
      <ul>
        {open.slice(0, 5).map((question) => (
          <li key={question.id}>
            <a href={withQuery(paths.questions(plan.key), {}, `spoergsmaal-${question.id}`)}>
              {shortSentence(question.text)}
            </a>
          </li>
        ))}
      </ul>
      {open.length > 5 && (
        <p>
          <a href={paths.questions(plan.key)}>{`Se alle ${open.length} spørgsmål`}</a>
        </p>
      )}
    </section>
  );
}

/** Criteria whose deciding period ends soon: after that the verdict is final. */
function Closing({ view, until }: { readonly view: PlanView; readonly until: IsoDate }) {
  const { statuses, today } = view;
  const closing = statuses
    .flatMap(({ criterion, claim }) => {
      const deadline = claim === undefined ? undefined : deadlineOf(claim);
      const ends = deadline === undefined ? undefined : factsOf(deadline).to;
      return deadline !== undefined && ends !== undefined && ends >= today && ends <= until
        ? [{ criterion, deadline, ends }]
        : [];
    })
    .sort((a, b) => a.ends.localeCompare(b.ends));
  if (closing.length === 0) return null;
  return (
    <section>
      <h2>Perioder, der slutter snart</h2>
      <ul>
        {closing.map(({ criterion, deadline, ends }) => (
          <li key={criterion.code}>
            <a href={criterionHref(view, criterion.code)}>{criterion.code}</a>:{' '}
            {periodText(deadline)} slutter den {dateText(ends)}.
          </li>
        ))}
      </ul>
    </section>
  );
}
