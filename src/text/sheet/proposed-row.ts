import type { Issue } from '#domain/checked.ts';
import type { ImportIssue, Proposal } from '#domain/imports/import.ts';
import { faultsOf } from '#domain/readings/faults.ts';
import type { FigureState, Sample, Series } from '#domain/readings/reading.ts';
import type { SheetRow } from '#domain/sheets/sheet.ts';
import { issueAt, placeIn } from './placed.ts';
import type { Part, Problem, SaidPeriod } from './row-parts.ts';

export type ReadRow = {
  readonly proposals: readonly Proposal[];
  readonly issues: readonly ImportIssue[];
};

type Said = {
  readonly series: Part<Series | null>;
  readonly period: Part<SaidPeriod>;
  readonly state: Part<FigureState>;
  readonly sample: Part<Sample>;
  readonly standing: Part<'preliminary' | 'final'>;
  readonly edition: Part<string>;
};

type Places = { readonly value: number; readonly n?: number; readonly numerator?: number };

/** A proposal where nothing is wrong; otherwise every problem, and nothing half read. */
export function proposed(row: SheetRow, at: Places, said: Said): ReadRow {
  const { series, period, state, sample, standing, edition } = said;
  const problems: readonly Problem[] = [
    ...[series, period, state, sample, standing, edition].flatMap((each) => each.problems),
    ...faultsIn(said, at),
  ];
  if (problems.length > 0 || !series.value || !period.value || !state.value) {
    const issues = problems.map((each) => issueAt(row, each.column, each.issue));
    return { proposals: [], issues };
  }
  const proposal: Proposal = {
    series: series.value.id,
    period: period.value.period,
    state: state.value,
    ...(sample.value !== undefined && { sample: sample.value }),
    standing: standing.value ?? 'final',
    ...(edition.value !== undefined && { edition: edition.value }),
    place: placeIn(row, at.value),
  };
  return { proposals: [proposal], issues: [] };
}

function faultsIn({ series, state, sample }: Said, at: Places): readonly Problem[] {
  if (!series.value || !state.value || sample.problems.length > 0) return [];
  const figure = { unit: series.value.unit, state: state.value, sample: sample.value };
  return faultsOf(figure).map((fault) => ({ column: columnOf(fault, at), issue: fault }));
}

function columnOf({ path }: Issue, at: Places): number {
  if (path[0] === 'numerator') return at.numerator ?? at.value;
  if (path[0] === 'n' || path[0] === 'denominator') return at.n ?? at.value;
  return at.value;
}
