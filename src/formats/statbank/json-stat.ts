import readDocument from 'jsonstat-toolkit';
import {
  codeKey,
  markOf,
  mostFigures,
  type StatContent,
  type StatFigure,
  type StatReading,
} from './figures.ts';

type Dataset = ReturnType<typeof readDocument>;

/**
 * Reads JSON-stat, 1.x (wrapped in `dataset`) or 2.0: values in row-major order as an array or a
 * sparse object. Where a number is missing, `status` says by which mark; without it the mark is "".
 */
export function readJsonStat(bytes: Uint8Array): StatReading {
  const document = parsed(bytes);
  if (document === undefined) return refused('det er ikke gyldig JSON');
  let dataset: Dataset | undefined;
  try {
    dataset = datasetIn(document);
  } catch {
    // The library throws on whatever is not of the shape it expects.
    dataset = undefined;
  }
  return dataset === undefined ? refused('det er ikke JSON-stat') : readDataset(dataset);
}

const refused = (what: string): StatReading => ({ ok: false, what });

function parsed(bytes: Uint8Array): object | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

function datasetIn(document: object): Dataset | undefined {
  const read = readDocument(document);
  const dataset = read.class === 'bundle' ? read.Dataset(0) : read;
  return dataset?.class === 'dataset' ? dataset : undefined;
}

type Axis = { readonly code: string; readonly ids: readonly string[] };

function readDataset(dataset: Dataset): StatReading {
  const axes = axesOf(dataset);
  if (axes === undefined) return refused('variablene og deres værdier passer ikke sammen');
  const count = axes.reduce((product, { ids }) => product * ids.length, 1);
  if (count > mostFigures) return refused('det er større, end der blev spurgt om');
  // A library that finds no value at all answers null.
  const values = dataset.value ?? Array.from({ length: count }, () => null);
  if (values.length !== count) return refused('antallet af tal passer ikke med variablene');
  const time = timeOf(dataset, axes);
  if (time === undefined) return refused('det har ingen tid');
  const figures: StatFigure[] = [];
  for (const [index, value] of values.entries()) {
    const content = contentOf(value, dataset.status?.[index]);
    if (content === undefined) return refused(`"${String(value).slice(0, 40)}" er ikke et tal`);
    figures.push({ ...placeOf(index, axes, time), content });
  }
  const unit = unitOf(dataset);
  return {
    ok: true,
    value: {
      figures,
      ...(unit === undefined ? {} : { unit }),
      ...(dataset.updated === null ? {} : { updated: dataset.updated }),
    },
  };
}

function axesOf(dataset: Dataset): readonly Axis[] | undefined {
  const { size = [] } = dataset;
  const axes: Axis[] = [];
  for (const [nth, code] of dataset.id.entries()) {
    const ids = dataset.Dimension(code)?.id ?? [];
    const known = ids.filter((id): id is string => typeof id === 'string');
    if (known.length === 0 || known.length !== ids.length || known.length !== size[nth]) {
      return undefined;
    }
    axes.push({ code, ids: known });
  }
  return axes.length === 0 ? undefined : axes;
}

function timeOf(dataset: Dataset, axes: readonly Axis[]): string | undefined {
  const said = dataset.role?.time?.[0];
  const found = axes.find(({ code }) =>
    said === undefined ? codeKey(code) === 'TID' : code === said,
  );
  return found?.code;
}

/** What is measured is one thing in every table; it is no variable anybody chooses. */
const contents = 'CONTENTSCODE';

function placeOf(
  index: number,
  axes: readonly Axis[],
  time: string,
): Pick<StatFigure, 'cell' | 'time'> {
  const cell: Record<string, string> = {};
  let rest = index;
  let at = '';
  for (const { code, ids } of axes.toReversed()) {
    const id = ids[rest % ids.length] ?? '';
    rest = Math.floor(rest / ids.length);
    if (code === time) at = id;
    else if (codeKey(code) !== contents) cell[codeKey(code)] = id;
  }
  return { cell, time: at };
}

function contentOf(value: unknown, status: unknown): StatContent | undefined {
  const said = typeof status === 'string' ? markOf(status.trim()) : undefined;
  // A zero that is said to be hidden or missing is no zero.
  if (value === 0 && said !== undefined && said !== '') return { kind: 'mark', mark: said };
  if (typeof value === 'number') {
    const text = decimalOf(value);
    return text === undefined ? undefined : { kind: 'number', value: text };
  }
  if (typeof value !== 'string' && value !== null && value !== undefined) return undefined;
  const mark = markOf((value ?? (typeof status === 'string' ? status : '')).trim());
  return mark === undefined ? undefined : { kind: 'mark', mark };
}

/** The shortest decimal that is this number; undefined for what a number of JSON cannot hold exactly. */
export function decimalOf(value: number): string | undefined {
  if (!Number.isFinite(value) || Math.abs(value) > Number.MAX_SAFE_INTEGER) return undefined;
  const text = String(Object.is(value, -0) ? 0 : value);
  const small = /^(-?)(\d)(?:\.(\d+))?e-(\d+)$/.exec(text);
  if (small === null) return text;
  const [, sign = '', whole = '', fraction = '', power = '0'] = small;
  return `${sign}0.${'0'.repeat(Number(power) - 1)}${whole}${fraction}`;
}

function unitOf(dataset: Dataset): string | undefined {
  const metric = dataset.id.find((code) => codeKey(code) === contents);
  const dimension = metric === undefined ? null : dataset.Dimension(metric);
  const unit = dimension?.Category(dimension.id[0] ?? '')?.unit;
  const base =
    typeof unit === 'object' && unit !== null
      ? (unit as { readonly base?: unknown }).base
      : undefined;
  return typeof base === 'string' && base !== '' ? base : undefined;
}
