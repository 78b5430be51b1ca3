import type { DataSource } from '#domain/readings/reading.ts';
import { factsOf } from '#domain/time/period.ts';
import { canBeAskedFor } from '#operations/asks/make.ts';
import type { PlanView } from '#operations/plans/view.ts';
import { dateText, periodText, shortPeriod } from '#text/periods.ts';
import { seriesName } from '#text/reasons.ts';
import { monthText } from '#text/sources.ts';
import { askPaths, figureName } from '#web/asks/paths.ts';
import { criterionHref } from '#web/criteria/criteria-table.tsx';
import type { Viewer } from '#web/http/request.ts';
import { Details } from '#web/kit/details.tsx';
import { type Column, Table } from '#web/kit/table.tsx';
import { paths, withQuery } from '#web/paths.ts';
import { sourcePaths } from '#web/sources/paths.ts';
import { type WantedFigure, wordContext } from './explained.ts';

/** A longer list is no list of things to do; a couple more are not worth folding. */
const mostShown = 12;

/** What the viewer may do about a figure that is missing. */
export type Offers = {
  readonly register: boolean;
  readonly ask: boolean;
  readonly import: boolean;
};

export const offersTo = ({ may }: Viewer, { asOf }: PlanView): Offers => ({
  register: asOf === undefined && may('register'),
  ask: asOf === undefined && may('ask'),
  import: asOf === undefined && may('import'),
});

export type FiguresProps = {
  readonly view: PlanView;
  readonly offers: Offers;
  readonly id: string;
  readonly title: string;
  readonly figures: readonly WantedFigure[];
  readonly explanation?: string | undefined;
};

/** Figures that stand alike, the first of many with the rest folded. */
export function Figures(props: FiguresProps) {
  const { id, title, figures, explanation } = props;
  const first = figures.length > mostShown + 2 ? figures.slice(0, mostShown) : figures;
  const rest = figures.slice(first.length);
  return (
    <section>
      <h2 id={id}>
        {title}
        {figures.length > 0 && ` (${figures.length})`}
      </h2>
      {explanation !== undefined && <p>{explanation}</p>}
      {first.length > 0 && <FigureTable {...props} figures={first} />}
      {rest.length > 0 && (
        <Details summary={rest.length === 1 ? 'Vis ét tal mere' : `Vis ${rest.length} tal mere`}>
          <FigureTable {...props} id={`${id}-flere`} title={`${title}: resten`} figures={rest} />
        </Details>
      )}
    </section>
  );
}

export function FigureTable({ view, offers, id, title, figures }: FiguresProps) {
  const words = wordContext(view);
  const nameOf = ({ series, period }: WantedFigure) =>
    `${seriesName(series, words)}, ${periodText(period)}`;
  const columns: readonly Column<WantedFigure>[] = [
    {
      header: 'Måling',
      rowHeader: true,
      cell: (figure, index) =>
        offers.ask && isAskedFor(view, figure) ? (
          <Tick view={view} id={`${id}-valg-${index + 1}`} figure={figure} />
        ) : (
          seriesName(figure.series, words)
        ),
    },
    { header: 'Periode', cell: ({ period }) => periodText(period) },
    { header: 'Ventes', noWrap: true, cell: (figure) => expectedText(figure, view) },
    {
      header: 'Hvorfra',
      cell: (figure) => <From view={view} source={sourceOf(view, figure)} />,
    },
    { header: 'Kriterium', cell: ({ codes }) => <Codes view={view} codes={codes} /> },
    ...(offers.register || offers.ask || offers.import
      ? [
          {
            header: 'Handling',
            headerHidden: true,
            cell: (figure: WantedFigure) => (
              <Actions view={view} offers={offers} figure={figure} name={nameOf(figure)} />
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

/** What is far ahead is known by its month only. */
function expectedText({ expected, period }: WantedFigure, { today, asOf }: PlanView): string {
  const day = expected ?? factsOf(period).to;
  return day > (asOf ?? today) ? monthText(day) : dateText(day);
}

function sourceOf(view: PlanView, { series }: WantedFigure): DataSource | undefined {
  const known = view.knowledge.series.get(series);
  return known === undefined ? undefined : view.sources.get(known.source);
}

/** Deliverables and judgements are the plan's own doing: no supplier has them. */
function isAskedFor(view: PlanView, { series }: WantedFigure): boolean {
  const unit = view.knowledge.series.get(series)?.unit;
  return unit !== undefined && canBeAskedFor(unit);
}

/** A figure that can be asked for together with others: its name is the tick's. */
function Tick({
  view,
  id,
  figure,
}: {
  readonly view: PlanView;
  readonly id: string;
  readonly figure: WantedFigure;
}) {
  return (
    <div class="form-group-checkbox figure-tick">
      <input type="checkbox" class="form-checkbox" id={id} name="maal" value={figureName(figure)} />
      <label class="form-label" for={id}>
        {seriesName(figure.series, wordContext(view))}
        <span class="sr-only">, {periodText(figure.period)}</span>
      </label>
    </div>
  );
}

/** Who has the figure: the source with its newest edition, and whom to turn to. */
function From({
  view,
  source,
}: {
  readonly view: PlanView;
  readonly source: DataSource | undefined;
}) {
  if (source === undefined) return <>ikke oplyst</>;
  const { publisher, edition, contact } = source;
  const more = [
    ...(publisher === undefined || publisher === source.name ? [] : [publisher]),
    ...(edition === undefined ? [] : [`udgave: ${edition}`]),
    ...(contact === undefined ? [] : [`kontakt: ${contact}`]),
  ];
  return (
    <>
      <a href={sourcePaths.source(view.plan.key, source.id)}>{source.name}</a>
      {more.length > 0 && (
        <>
          <br />
          <small>{more.join(' · ')}</small>
        </>
      )}
    </>
  );
}

function Codes({ view, codes }: { readonly view: PlanView; readonly codes: readonly string[] }) {
  return (
    <>
      {codes.map((code, index) => [
        index > 0 && ', ',
        <a key={code} href={criterionHref(view, code)}>
          {code}
        </a>,
      ])}
    </>
  );
}

type ActionsProps = {
  readonly view: PlanView;
  readonly offers: Offers;
  readonly figure: WantedFigure;
  readonly name: string;
};

function Actions({ view, offers, figure, name }: ActionsProps) {
  const { key } = view.plan;
  const source = sourceOf(view, figure);
  const links = [
    offers.register && {
      text: 'Registrér',
      href: withQuery(paths.register(key, figure.series), {
        periode: shortPeriod(figure.period),
        fra: figure.codes[0],
      }),
    },
    offers.ask &&
      isAskedFor(view, figure) && {
        text: 'Spørg',
        href: askPaths.newWith(key, [figureName(figure)]),
      },
    offers.import &&
      isAskedFor(view, figure) && {
        text: 'Indlæs',
        href: withQuery(paths.imports(key), { kilde: source?.id }),
      },
  ].filter((each) => each !== false);
  return (
    <span class="figure-actions d-print-none">
      {links.map(({ text, href }) => (
        <a key={text} href={href}>
          {text}
          <span class="sr-only"> {name}</span>
        </a>
      ))}
    </span>
  );
}
