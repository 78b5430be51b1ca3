import { chartsOf, coordinate } from '#domain/criteria/chart.ts';
import { seriesOfClaim } from '#domain/criteria/claim.ts';
import type { CriterionStatus } from '#domain/plans/status.ts';
import { readingsOf } from '#domain/readings/knowledge.ts';
import type { KnownReading, Series } from '#domain/readings/reading.ts';
import type { PlanView } from '#operations/plans/view.ts';
import { courseText, pointOfReading } from '#text/chart-words.ts';
import { keptTogether } from '#text/numbers.ts';
import { shortPeriod } from '#text/periods.ts';
import { readingText } from '#text/readings.ts';
import { upperFirst } from '#text/reasons.ts';
import { FictionalMark } from '#web/kit/fictional-notice.tsx';
import { Sparkline } from '#web/kit/sparkline.tsx';
import { type Column, Table } from '#web/kit/table.tsx';
import { paths, withQuery } from '#web/paths.ts';
import { explained } from '#web/plan/explained.ts';
import { StatusTags } from './status-tags.tsx';

export type CriteriaTableProps = {
  readonly view: PlanView;
  readonly statuses: readonly CriterionStatus[];
  readonly id: string;
  readonly caption: string;
};

/** Criteria as rows: what each asks, how it stands, its course, its latest figure and why. */
export function CriteriaTable({ view, statuses, id, caption }: CriteriaTableProps) {
  return (
    <div class="criteria-table">
      <Table
        id={id}
        caption={caption}
        captionHidden
        columns={columnsOf(view)}
        rows={statuses}
        stacked
        empty="Der er ingen succeskriterier her."
      />
    </div>
  );
}

const columnsOf = (view: PlanView): readonly Column<CriterionStatus>[] => [
  {
    header: 'Kriterium',
    rowHeader: true,
    cell: ({ criterion }) => (
      <>
        <a href={criterionHref(view, criterion.code)}>{criterion.code}</a>{' '}
        <span class="weight-normal">{keptTogether(shortSentence(criterion.sentence))}</span>
      </>
    ),
  },
  { header: 'Vurdering', cell: ({ finding }) => <StatusTags finding={finding} /> },
  { header: 'Udvikling', cell: (status) => <Course view={view} status={status} /> },
  { header: 'Seneste tal', cell: (status) => <Latest view={view} status={status} /> },
  { header: 'Forklaring', cell: (status) => <Because view={view} status={status} /> },
];

export const criterionHref = ({ plan, asOf }: PlanView, code: string): string =>
  withQuery(paths.criterion(plan.key, code), { dato: asOf });

const longestShown = 110;

/** The beginning of a long sentence, cut between words; the whole of it stands on its own page. */
export function shortSentence(sentence: string): string {
  if (sentence.length <= longestShown) return sentence;
  const cut = sentence.slice(0, longestShown);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > longestShown / 2 ? space : longestShown)} …`;
}

type MainSeries = { readonly series: Series; readonly readings: readonly KnownReading[] };

/** The first series of a claim stands for the criterion where there is room for one only. */
export function mainSeries(view: PlanView, { claim }: CriterionStatus): MainSeries | undefined {
  const id = claim === undefined ? undefined : seriesOfClaim(claim)[0];
  const series = id === undefined ? undefined : view.knowledge.series.get(id);
  return series === undefined
    ? undefined
    : { series, readings: readingsOf(view.knowledge, series.id).inOrder };
}

type CellProps = { readonly view: PlanView; readonly status: CriterionStatus };

function Course({ view, status }: CellProps) {
  const main = mainSeries(view, status);
  if (main === undefined || main.series.unit === 'delivery' || main.series.unit === 'judgement')
    return <Nothing />;
  const { series, readings } = main;
  const target = chartsOf(status.finding.trace, view.knowledge, status.finding.deadline).find(
    (chart) => chart.main.series.id === series.id,
  )?.target;
  return (
    <Sparkline
      points={readings.map((each) => pointOfReading(each, series))}
      target={target === undefined ? undefined : coordinate(target.value)}
      label={courseText(readings, series)}
    />
  );
}

function Latest({ view, status }: CellProps) {
  const main = mainSeries(view, status);
  const latest = main?.readings.findLast(({ state }) => state.kind === 'measured');
  if (main === undefined || latest === undefined) return <Nothing />;
  return (
    <>
      {latest.fictional === true && (
        <>
          <FictionalMark />{' '}
        </>
      )}
      {keptTogether(readingText(latest, main.series.unit))}{' '}
      <small>({shortPeriod(latest.period)})</small>
    </>
  );
}

/** The verdict's own sentence; its first word stands beside it already, as a tag. */
function Because({ view, status }: CellProps) {
  const { sentence, verdict, standing } = explained(view, status);
  const word = [standing, verdict].find(
    (each) => each !== undefined && sentence.startsWith(`${each}: `),
  );
  const rest = word === undefined ? sentence : upperFirst(sentence.slice(word.length + 2));
  return <small>{rest}</small>;
}

function Nothing() {
  return (
    <>
      <span aria-hidden="true">–</span>
      <span class="sr-only">intet tal</span>
    </>
  );
}
