import { issue } from '#domain/checked.ts';
import type { ImportIssue, Proposal } from '#domain/imports/import.ts';
import { decimal, multiply } from '#domain/quantity/rational.ts';
import type { FigureState, SeriesId } from '#domain/readings/reading.ts';
import { meaningOf, stateOfMeaning } from '#domain/statbank/marks.ts';
import type { TieSelection } from '#domain/statbank/tie.ts';
import { periodText } from '#text/periods.ts';
import { codeKey, type StatAnswer, type StatFigure } from './figures.ts';
import { readStatbankPeriod } from './period.ts';

export type TieFigures = {
  readonly proposals: readonly Proposal[];
  /** Cells that cannot be used, each with what a person must say first. */
  readonly issues: readonly ImportIssue[];
};

export type TiedSeries = {
  readonly series: SeriesId;
  readonly table: string;
  readonly selection: TieSelection;
};

/** What an answer says of one series, in the order of the table; undefined when it has none of its cells. */
export function figuresOf(answer: StatAnswer, tied: TiedSeries): TieFigures | undefined {
  const own = cellsOf(answer, tied.selection);
  if (own.length === 0) return undefined;
  const proposals: Proposal[] = [];
  const issues: ImportIssue[] = [];
  for (const figure of own) {
    if (isBefore(figure.time, tied.selection.from)) continue;
    const made = proposalOf(figure, tied);
    if ('issue' in made) issues.push(made);
    else proposals.push(made);
  }
  return { proposals, issues };
}

/** The cells of a selection: those and no others, since every variable asked for has one value here. */
export function cellsOf({ figures }: StatAnswer, { values }: TieSelection): readonly StatFigure[] {
  const wanted = Object.entries(values).map(([code, { id }]) => [codeKey(code), id] as const);
  return figures.filter(
    ({ cell }) =>
      Object.keys(cell).length === wanted.length && wanted.every(([code, id]) => cell[code] === id),
  );
}

const isBefore = (time: string, from: string | undefined): boolean =>
  from !== undefined && time.slice(0, 4) < from;

function proposalOf(figure: StatFigure, tied: TiedSeries): Proposal | ImportIssue {
  const { series, selection } = tied;
  const read = readStatbankPeriod(figure.time, selection.twoYears);
  const place = placeOf(figure, tied, read.kind === 'period' ? periodText(read.period) : undefined);
  if (read.kind !== 'period') {
    return {
      place,
      issue: issue(['period'], 'contradiction', periodWords[read.kind](figure.time)),
    };
  }
  const state = stateOf(figure, selection);
  return 'unsaid' in state
    ? { place, issue: issue(['value'], 'contradiction', unsaidWords(state.unsaid, figure.time)) }
    : { series, period: read.period, state, standing: 'final', place };
}

/** A table has no cells to count: it is told by the words of what was chosen, "København, 2015". */
function placeOf(
  { time }: StatFigure,
  { selection }: TiedSeries,
  period = time,
): ImportIssue['place'] {
  const chosen = Object.values(selection.values).map(({ id, text }) => text || id);
  return { sheet: { number: 1, name: '', hidden: false }, cell: [...chosen, period].join(', ') };
}

const periodWords = {
  twoYears: (time: string) =>
    `Det er ikke valgt, om ${time} er et skoleår eller to kalenderår. Vælg det dér, hvor målingen er koblet til tabellen.`,
  none: (time: string) => `Perioden "${time}" kan ikke bruges i en plan.`,
} as const;

const unsaidWords = (mark: string, time: string): string =>
  `${mark === '' ? 'Cellen er tom' : `Tabellen skriver "${mark}"`} for ${time}, og det er ikke valgt, hvad det betyder. Vælg det dér, hvor målingen er koblet til tabellen.`;

function stateOf(
  { content }: StatFigure,
  { times, marks }: TieSelection,
): FigureState | { readonly unsaid: string } {
  if (content.kind === 'number') {
    return { kind: 'measured', value: multiply(decimal(content.value), decimal(times)) };
  }
  const meaning = meaningOf(content.mark, marks);
  switch (meaning) {
    case 'ask':
      return { unsaid: content.mark };
    case 'zero':
      return { kind: 'measured', value: decimal('0') };
    case 'suppressed':
    case 'pending':
    case 'notMeasured':
      return stateOfMeaning(meaning);
  }
}
