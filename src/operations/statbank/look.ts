import { z } from 'zod';
import { type Issue, issue } from '#domain/checked.ts';
import type { ImportIssue, Proposal } from '#domain/imports/import.ts';
import type { Series, SeriesId } from '#domain/readings/reading.ts';
import { type StatbankMark, statbankKey } from '#domain/statbank/marks.ts';
import type { Answered, StatbankTableInfo } from '#domain/statbank/table.ts';
import type { ChosenValue, StatbankTie, TieSelection } from '#domain/statbank/tie.ts';
import { codeKey, type StatAnswer } from '#formats/statbank/figures.ts';
import { readStatbankPeriod, twoYearsOf } from '#formats/statbank/period.ts';
import { cellsOf, figuresOf } from '#formats/statbank/proposals.ts';
import { type UnitFit, unitFit } from '#formats/statbank/unit.ts';
import { id, planKey } from '#operations/input.ts';
import { query } from '#operations/operation.ts';
import { loadPlan } from '#operations/plans/load.ts';
import { seriesIn } from '#operations/readings/register.ts';
import * as ties from '#store/statbank-ties.ts';
import { fetchFigures, statbankOf } from './outside.ts';
import { choiceInput, type TableChoice, tableId } from './selection-input.ts';

/** What comes of a choice, before anything is kept. */
export type Sample = {
  readonly selection: TieSelection;
  readonly fit: UnitFit;
  readonly proposals: readonly Proposal[];
  readonly problems: readonly ImportIssue[];
  /** The marks that stand in these cells and that the service's own key leaves open. */
  readonly openMarks: readonly StatbankMark[];
  /** The marks that stand in these cells and that the key tells the meaning of. */
  readonly knownMarks: readonly StatbankMark[];
  /** True where periods are two years in a row and nobody has said what that is. */
  readonly asksTwoYears: boolean;
};

export type TieView = {
  readonly series: Series;
  readonly tie?: StatbankTie;
  /** The table that was asked for. */
  readonly table?: Answered<StatbankTableInfo>;
  /** With a choice: what is wrong with it, by the codes of the variables, or what comes of it. */
  readonly chosen?:
    | { readonly kind: 'issues'; readonly issues: readonly Issue[] }
    | { readonly kind: 'sample'; readonly sample: Answered<Sample> };
};

/**
 * How a series is tied, and, with a table and a choice, what would come of tying it so. Asks the
 * service, and writes nothing.
 *
 * @throws Refusal notFound for a series the plan does not have
 */
export const lookAtTie = query({
  name: 'statbank.look',
  of: 'plan',
  verb: 'keepSources',
  input: z.strictObject({
    plan: planKey,
    series: id,
    table: tableId.optional(),
    choice: choiceInput.optional(),
  }),
  run: async (work, input): Promise<TieView> => {
    const { whole } = await loadPlan(work);
    const series = seriesIn(whole, input.series);
    const tie = await ties.find(work.database, work.plan.id, series.id as SeriesId);
    const view = { series, ...(tie === undefined ? {} : { tie }) };
    if (input.table === undefined) return view;
    const statbank = statbankOf(work);
    const table = await statbank.tableInfo(input.table.toUpperCase());
    if (!table.ok || input.choice === undefined) return { ...view, table };
    const made = selectionOf(table.value, input.choice);
    if ('issues' in made) return { ...view, table, chosen: { kind: 'issues', ...made } };
    const fetched = await fetchFigures(statbank, table.value.id, asked([made.selection]));
    const sample: Answered<Sample> = fetched.ok
      ? { ok: true, value: sampleOf(table.value, made.selection, fetched.value.answer, series) }
      : fetched;
    return { ...view, table, chosen: { kind: 'sample', sample } };
  },
});

/** What is asked of the service for these selections of one table, which choose by the same variables. */
export const asked = (
  selections: readonly TieSelection[],
): Readonly<Record<string, readonly string[]>> => {
  const [first] = selections;
  if (first === undefined) return {};
  const values = Object.keys(first.values).map((code) => {
    const ids = selections.flatMap((each) => each.values[code]?.id ?? []);
    return [code, [...new Set(ids)]] as const;
  });
  return Object.fromEntries([...values, [first.time, ['*']] as const]);
};

type Made = { readonly selection: TieSelection } | { readonly issues: readonly Issue[] };

const selectionOf = (info: StatbankTableInfo, choice: TableChoice): Made => {
  const issues: Issue[] = [];
  const values: [string, ChosenValue][] = [];
  for (const variable of info.variables.filter(({ time }) => !time)) {
    const chosen = choice.values[variable.code];
    const value = variable.values.find((each) => each.id === chosen);
    if (value !== undefined) {
      values.push([variable.code, { variable: variable.text, id: value.id, text: value.text }]);
    } else if (chosen !== undefined) {
      issues.push(issue(['values', variable.code], 'notAChoice'));
    } else if (!variable.elimination) {
      issues.push(issue(['values', variable.code], 'required', `En værdi for ${variable.text}`));
    }
  }
  if (issues.length > 0) return { issues };
  const time = info.variables.find((each) => each.time);
  const twoYears = choice.twoYears ?? twoYearsOf(time?.text ?? '') ?? twoYearsOf(info.text);
  return {
    selection: {
      tableText: info.text,
      unit: info.unit,
      time: time?.code ?? 'Tid',
      values: Object.fromEntries(values),
      times: choice.times,
      marks: choice.marks,
      ...(twoYears === undefined ? {} : { twoYears }),
      ...(choice.from === undefined ? {} : { from: choice.from }),
    },
  };
};

const sampleOf = (
  info: StatbankTableInfo,
  selection: TieSelection,
  answer: StatAnswer,
  series: Series,
): Sample => {
  const figures = figuresOf(answer, { series: series.id, table: info.id, selection });
  const cells = cellsOf(answer, selection);
  const marks = [
    ...new Set(cells.flatMap(({ content }) => (content.kind === 'mark' ? [content.mark] : []))),
  ];
  return {
    selection,
    fit: fitOf(selection, series),
    proposals: figures?.proposals ?? [],
    problems: figures?.issues ?? [],
    openMarks: marks.filter((mark) => statbankKey[mark] === 'ask'),
    knownMarks: marks.filter((mark) => statbankKey[mark] !== 'ask'),
    asksTwoYears: cells.some(({ time }) => readStatbankPeriod(time).kind === 'twoYears'),
  };
};

/** Whether what was chosen counts what the series counts. */
export const fitOf = (selection: TieSelection, series: Pick<Series, 'unit'>): UnitFit =>
  unitFit(
    { unit: selection.unit, chosen: Object.values(selection.values).map(({ text }) => text) },
    series,
    selection.times,
  );

/** The key by which ties share one call: a table, and the variables they choose by. */
export const callKey = ({ table, selection }: Pick<StatbankTie, 'table' | 'selection'>): string =>
  [table, ...Object.keys(selection.values).map(codeKey).toSorted()].join('\n');
