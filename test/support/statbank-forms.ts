// The forms the bank answers in, written from the cells of a table.
import type { Language, TableSpec, VariableSpec } from './statbank-tables.ts';

/** The values asked for of each variable, in the order of the table's variables. */
export type Selection = ReadonlyMap<string, readonly string[]>;

export type StatForm = {
  readonly version: 1 | 2;
  readonly values: 'array' | 'sparse';
  /** Whether the marks are told; a table's own site shows them where JSON-stat may not. */
  readonly status: boolean;
};

type Axis = { readonly variable: VariableSpec; readonly ids: readonly string[] };

const axesOf = (table: TableSpec, selection: Selection): readonly Axis[] =>
  table.variables.flatMap((variable) => {
    const ids = selection.get(variable.id);
    return ids === undefined ? [] : [{ variable, ids }];
  });

/** Every cell, the last variable fastest. */
export const cellsOf = (
  table: TableSpec,
  selection: Selection,
): readonly { readonly at: Readonly<Record<string, string>>; readonly content: string }[] =>
  axesOf(table, selection)
    .reduce<readonly Readonly<Record<string, string>>[]>(
      (so, { variable, ids }) =>
        so.flatMap((at) => ids.map((id) => ({ ...at, [variable.id]: id }))),
      [{}],
    )
    .map((at) => ({ at, content: table.cell(at) }));

const isNumber = (content: string): boolean => /^-?\d/.test(content);

export const csvOf = (table: TableSpec, selection: Selection, language: Language): string => {
  const axes = axesOf(table, selection);
  const header = [...axes.map(({ variable }) => variable.id.toUpperCase()), 'INDHOLD'];
  const rows = cellsOf(table, selection).map(({ at, content }) => [
    ...axes.map(({ variable }) => at[variable.id] ?? ''),
    isNumber(content) && language === 'da' ? content.replace('.', ',') : content,
  ]);
  return `\uFEFF${[header, ...rows].map((row) => row.join(';')).join('\r\n')}\r\n`;
};

export const jsonStatOf = (
  table: TableSpec,
  selection: Selection,
  language: Language,
  form: StatForm,
): object => {
  const axes = axesOf(table, selection);
  const cells = cellsOf(table, selection);
  const numbers = cells.map(({ content }) => (isNumber(content) ? Number(content) : null));
  const marks = cells.flatMap(({ content }, nth) => (isNumber(content) ? [] : [[nth, content]]));
  const dimension = Object.fromEntries([
    ...axes.map(
      ({ variable, ids }) => [variable.id, dimensionOf(variable, ids, language)] as const,
    ),
    ['ContentsCode', contentsOf(table)] as const,
  ]);
  // The time stands last, what is counted just before it.
  const ids = axes.map(({ variable }) => variable.id).toSpliced(-1, 0, 'ContentsCode');
  const size = axes.map((axis) => axis.ids.length).toSpliced(-1, 0, 1);
  const role = { metric: ['ContentsCode'], time: [axes.at(-1)?.variable.id ?? 'Tid'] };
  const body = {
    label: `${table.text} efter tid`,
    source: 'Danmarks Statistik',
    updated: `${table.updated}Z`,
    value: form.values === 'array' ? numbers : sparse(numbers),
    ...(form.status && marks.length > 0 ? { status: Object.fromEntries(marks) } : {}),
  };
  return form.version === 1
    ? { dataset: { dimension: { ...dimension, id: ids, size, role }, ...body } }
    : { version: '2.0', class: 'dataset', id: ids, size, role, dimension, ...body };
};

const sparse = (numbers: readonly (number | null)[]): Readonly<Record<string, number>> =>
  Object.fromEntries(numbers.flatMap((value, nth) => (value === null ? [] : [[nth, value]])));

const dimensionOf = (variable: VariableSpec, ids: readonly string[], language: Language) => ({
  label: language === 'en' ? (variable.english ?? variable.text) : variable.text,
  category: {
    index: Object.fromEntries(ids.map((id, nth) => [id, nth])),
    label: Object.fromEntries(
      ids.map((id) => [id, variable.values.find((each) => each.id === id)?.text ?? id]),
    ),
  },
});

const contentsOf = (table: TableSpec) => ({
  label: 'Indhold',
  category: {
    index: { [table.id]: 0 },
    label: { [table.id]: table.text },
    unit: { [table.id]: { base: table.unit, decimals: 1 } },
  },
});
