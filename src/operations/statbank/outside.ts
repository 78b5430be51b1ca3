import type { OutsideTrouble } from '#domain/problem.ts';
import type { Answered, StatbankTableInfo } from '#domain/statbank/table.ts';
import { readStatbankCsv } from '#formats/statbank/csv.ts';
import type { StatAnswer } from '#formats/statbank/figures.ts';
import { readJsonStat } from '#formats/statbank/json-stat.ts';
import type { Work } from '#operations/operation.ts';
import type { Statbank, StatbankSelection } from '#outside/statbank.ts';

type Trouble = { readonly ok: false; readonly trouble: OutsideTrouble };

const unreachable: Trouble = { ok: false, trouble: { kind: 'offline' } };

/** Who is asked. Where nobody was set up, nobody can be reached. */
export const statbankOf = ({ outside }: Pick<Work, 'outside'>): Statbank =>
  outside.statbank ?? {
    tables: () => Promise.resolve(unreachable),
    tableInfo: () => Promise.resolve(unreachable),
    data: () => Promise.resolve(unreachable),
  };

/** The bytes of an answer as they came, and in which form. */
export type Fetched = { readonly form: 'jsonstat' | 'csv'; readonly bytes: Uint8Array };

/** What was fetched, read. */
export const readFetched = ({ form, bytes }: Fetched): Answered<StatAnswer> => {
  const read = form === 'jsonstat' ? readJsonStat(bytes) : readStatbankCsv(bytes, 'da');
  return read.ok ? read : { ok: false, trouble: { kind: 'notUnderstood', what: read.what } };
};

/**
 * Fetches a selection. Where JSON-stat leaves open which mark stands in a cell, the text form is
 * asked instead: it shows the marks.
 */
export const fetchFigures = async (
  statbank: Statbank,
  table: string,
  selection: StatbankSelection,
): Promise<Answered<Fetched & { readonly answer: StatAnswer }>> => {
  const first = await fetchAs(statbank, table, selection, 'jsonstat');
  return first.ok && hidesMarks(first.value.answer)
    ? fetchAs(statbank, table, selection, 'csv')
    : first;
};

const fetchAs = async (
  statbank: Statbank,
  table: string,
  selection: StatbankSelection,
  form: Fetched['form'],
): Promise<Answered<Fetched & { readonly answer: StatAnswer }>> => {
  const answered = await statbank.data(table, selection, form);
  if (!answered.ok) return answered;
  const fetched = { form, bytes: answered.value };
  const read = readFetched(fetched);
  return read.ok ? { ok: true, value: { ...fetched, answer: read.value } } : read;
};

const hidesMarks = ({ figures }: StatAnswer): boolean =>
  figures.some(({ content }) => content.kind === 'mark' && content.mark === '');

/** A table that was there and is refused now is gone; anything else is as the service says. */
export const infoOfTied = async (
  statbank: Statbank,
  table: string,
): Promise<Answered<StatbankTableInfo>> => {
  const info = await statbank.tableInfo(table);
  if (info.ok || info.trouble.kind !== 'refused') return info;
  const { status } = info.trouble;
  return status === 400 || status === 404
    ? { ok: false, trouble: { kind: 'tableChanged', table, what: 'den findes ikke længere' } }
    : info;
};

/** Trouble with reaching the service at all: the next question would end the same way. */
export const isDown = ({ kind }: OutsideTrouble): boolean =>
  kind === 'offline' || kind === 'slow' || kind === 'busy';
