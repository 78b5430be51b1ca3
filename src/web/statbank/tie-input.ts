import { type Issue, issue } from '#domain/checked.ts';
import {
  type MarkAnswers,
  type MarkMeaning,
  markMeanings,
  type StatbankMark,
  statbankMarks,
} from '#domain/statbank/marks.ts';
import {
  type TieSelection,
  type TieTimes,
  tieTimes,
  twoYearMeanings,
} from '#domain/statbank/tie.ts';
import type { TableChoice } from '#operations/statbank/selection-input.ts';
import type { Typed } from '#web/forms.ts';

/** The names of the fields; the same in the address that shows an example as in the form that ties. */
export const fields = {
  words: 'ord',
  table: 'tabel',
  shown: 'vis',
  times: 'gange',
  from: 'fra',
  twoYears: 'toaar',
  unitConfirmed: 'enhed',
  value: (code: string) => `v.${code}`,
  mark: (mark: StatbankMark) => `m.${mark}`,
} as const;

export type ChoiceRead =
  | { readonly ok: true; readonly choice: TableChoice }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** What was chosen of a table. What is left empty is left out: the service then adds it up. */
export function choiceIn(typed: Typed): ChoiceRead {
  const from = typed.text(fields.from).trim();
  if (from !== '' && !/^(?:19|20)\d{2}$/.test(from)) {
    return {
      ok: false,
      issues: [issue([fields.from], 'contradiction', 'Skriv et årstal, fx 2015.')],
    };
  }
  const twoYears = twoYearMeanings.find((each) => each === typed.text(fields.twoYears));
  return {
    ok: true,
    choice: {
      values: valuesIn(typed),
      times: timesIn(typed),
      marks: marksIn(typed),
      ...(twoYears === undefined ? {} : { twoYears }),
      ...(from === '' ? {} : { from }),
    },
  };
}

const valuesIn = (typed: Typed): Readonly<Record<string, string>> =>
  Object.fromEntries(
    typed
      .names()
      .filter((name) => name.startsWith(fields.value('')))
      .map((name) => [name.slice(fields.value('').length), typed.text(name).trim()] as const)
      .filter(([code, value]) => code !== '' && value !== ''),
  );

export const timesIn = (typed: Typed): TieTimes =>
  tieTimes.find((each) => each === typed.text(fields.times)) ?? '1';

const marksIn = (typed: Typed): MarkAnswers =>
  Object.fromEntries(
    statbankMarks.flatMap((mark) => {
      const meaning = meaningIn(typed, mark);
      return meaning === undefined ? [] : [[mark, meaning] as const];
    }),
  );

export const meaningIn = (typed: Typed, mark: StatbankMark): MarkMeaning | undefined =>
  markMeanings.find((each) => each === typed.text(fields.mark(mark)));

/** A tie as the fields that would choose it again. */
export const queryOf = (
  table: string,
  { values, times, marks, twoYears, from }: TieSelection,
): Readonly<Record<string, string>> => ({
  [fields.table]: table,
  [fields.shown]: '1',
  [fields.times]: times,
  ...Object.fromEntries(
    Object.entries(values).map(([code, { id }]) => [fields.value(code), id] as const),
  ),
  ...Object.fromEntries(
    Object.entries(marks).map(([mark, meaning]) => [fields.mark(mark as StatbankMark), meaning]),
  ),
  ...(twoYears === undefined ? {} : { [fields.twoYears]: twoYears }),
  ...(from === undefined ? {} : { [fields.from]: from }),
});
