import type { ComponentChildren } from 'preact';
import type { Proposal, RowOutcome, StagedRow } from '#domain/imports/import.ts';
import type { Unit } from '#domain/quantity/quantity.ts';
import type { Series } from '#domain/readings/reading.ts';
import type { PlanView } from '#operations/plans/view.ts';
import { keptTogether } from '#text/numbers.ts';
import { shortPeriod } from '#text/periods.ts';
import { readingText, sampleText } from '#text/readings.ts';
import { upperFirst } from '#text/reasons.ts';
import { importIssueText, placeText } from '#text/sheet/words.ts';
import { type Column, Table } from '#web/kit/table.tsx';
import { oddityQuestion } from '#web/readings/entry-input.ts';
import { nameOfSeries, seriesName } from './words.ts';

export type RowGroup = RowOutcome | 'odd' | 'excluded';

/** The name of the box that chooses a row. */
export const rowField = 'raekke';

export type RowTableProps = {
  readonly view: PlanView;
  readonly group: RowGroup;
  readonly rows: readonly StagedRow[];
  readonly caption: string;
  /** What choosing a row is for, "Udelad"; rows cannot be chosen without it. */
  readonly choose?: string | undefined;
};

/** Rows of a preview that came to the same, with what such rows have to tell. */
export function RowTable({ view, group, rows, caption, choose }: RowTableProps) {
  const isRead = rows.some(({ proposal }) => proposal !== undefined);
  const hasSample = rows.some(({ proposal }) => proposal?.sample !== undefined);
  const columns = [
    ...columnsOf(view, group, isRead).filter((column) => hasSample || column !== sampleColumn),
    // Last, so that on a phone the name of the row stands above it.
    ...(choose === undefined || !isRead ? [] : [chooseColumn(view, group, choose)]),
  ];
  return (
    <div class="import-rows">
      <Table
        id={`raekker-${group}`}
        caption={caption}
        captionHidden
        columns={columns}
        rows={rows}
        compact
        stacked
        empty="Der er ingen."
      />
    </div>
  );
}

function chooseColumn(view: PlanView, group: RowGroup, choose: string): Column<StagedRow> {
  return {
    header: choose,
    cell: (row) => {
      if (row.proposal === undefined) return <span class="sr-only">kan ikke vælges</span>;
      const id = `${rowField}-${group}-${row.nth}`;
      return (
        <span class="form-group-checkbox choose-row">
          <input
            type="checkbox"
            class="form-checkbox"
            id={id}
            name={rowField}
            value={String(row.nth)}
          />
          <label class="form-label" for={id}>
            <span class="sr-only">
              {choose} {figureName(view, row)}
            </span>
          </label>
        </span>
      );
    },
  };
}

/** How many stand behind, where the file tells it of any. */
const sampleColumn: Column<StagedRow> = {
  header: 'Bag tallet',
  numeric: true,
  cell: ({ proposal }) => sampleText(proposal?.sample) || 'ikke oplyst',
};

function columnsOf(view: PlanView, group: RowGroup, isRead: boolean): readonly Column<StagedRow>[] {
  const series: Column<StagedRow> = {
    header: 'Måling',
    rowHeader: true,
    cell: ({ proposal }) =>
      proposal === undefined ? 'ikke fundet' : seriesName(view, proposal.series),
  };
  const period: Column<StagedRow> = {
    header: 'Periode',
    noWrap: true,
    cell: ({ proposal }) => (proposal === undefined ? 'ikke fundet' : shortPeriod(proposal.period)),
  };
  const old: Column<StagedRow> = { header: 'Før', numeric: true, cell: (row) => before(view, row) };
  const now: Column<StagedRow> = {
    header: group === 'changed' ? 'Nyt' : 'Tal',
    numeric: true,
    cell: (row) => after(view, row),
  };
  const sample = sampleColumn;
  const place: Column<StagedRow> = {
    header: 'Sted i filen',
    cell: (row) => upperFirst(placeText(row.place)),
  };
  switch (group) {
    case 'problem':
      return [
        { ...place, rowHeader: true },
        { header: 'Hvad er galt?', cell: whatIsWrong },
        ...(isRead
          ? [{ header: 'Det, der står', cell: (row: StagedRow) => whatItSays(view, row) }]
          : []),
      ];
    case 'odd':
      return [
        series,
        period,
        old,
        now,
        sample,
        { header: 'Hvorfor usædvanligt?', cell: (row) => whyOdd(view, row) },
        place,
      ];
    case 'changed':
      return [series, period, old, now, sample, place];
    case 'repeated':
      return [series, period, now, sample, { header: 'Hvad er galt?', cell: whatIsWrong }, place];
    case 'excluded':
    case 'new':
    case 'same':
      return [series, period, now, sample, place];
  }
}

function whatIsWrong({ issue, outcome, place }: StagedRow): string {
  // The place has a column of its own.
  if (issue !== undefined) {
    return importIssueText({ place, issue }).slice(placeText(place).length + 2);
  }
  return outcome === 'repeated'
    ? 'Filen har flere tal for den samme måling og periode.'
    : 'Cellen kan ikke læses som et tal.';
}

/** A figure that was read and cannot be kept as it stands, such as one of two that are at odds. */
function whatItSays(view: PlanView, row: StagedRow): ComponentChildren {
  return row.proposal === undefined ? (
    'ikke læst'
  ) : (
    <>
      {figureName(view, row)}: {after(view, row)}
    </>
  );
}

function whyOdd(view: PlanView, { proposal, oddities }: StagedRow): ComponentChildren {
  const series = seriesOf(view, proposal);
  if (series === undefined) return 'ikke oplyst';
  return oddities.map((each) => oddityQuestion(each, series)).join(' ');
}

function before(view: PlanView, { before: reading }: StagedRow): ComponentChildren {
  return reading === undefined ? (
    'intet tal'
  ) : (
    <FigureCell reading={reading} unit={unitOf(view, reading)} />
  );
}

function after(view: PlanView, { proposal }: StagedRow): ComponentChildren {
  return proposal === undefined ? (
    'ikke fundet'
  ) : (
    <FigureCell reading={proposal} unit={unitOf(view, proposal)} />
  );
}

type Figure = Pick<Proposal, 'state' | 'standing'>;

/** Marks stand before the figure, so that the digits stay in line. */
function FigureCell({ reading, unit }: { readonly reading: Figure; readonly unit: Unit }) {
  return (
    <>
      {reading.standing === 'preliminary' && <small>foreløbigt </small>}
      {keptTogether(readingText(reading, unit))}
    </>
  );
}

const seriesOf = (view: PlanView, proposal: Proposal | undefined): Series | undefined =>
  proposal === undefined ? undefined : view.knowledge.series.get(proposal.series);

const unitOf = ({ knowledge }: PlanView, { series }: Pick<Proposal, 'series'>): Unit =>
  knowledge.series.get(series)?.unit ?? 'count';

/** What a row is called for the ear. */
function figureName(view: PlanView, { proposal, place }: StagedRow): string {
  const series = seriesOf(view, proposal);
  return proposal === undefined || series === undefined
    ? placeText(place)
    : `${nameOfSeries(series)}, ${shortPeriod(proposal.period)}`;
}
