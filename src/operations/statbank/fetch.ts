import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { OutsideTrouble } from '#domain/problem.ts';
import type { SeriesId } from '#domain/readings/reading.ts';
import type { Answered, StatbankTableInfo } from '#domain/statbank/table.ts';
import type { StatbankTie } from '#domain/statbank/tie.ts';
import { changeIn } from '#formats/statbank/changed.ts';
import { cellsOf } from '#formats/statbank/proposals.ts';
import { planKey } from '#operations/input.ts';
import { query } from '#operations/operation.ts';
import type { Statbank } from '#outside/statbank.ts';
import * as ties from '#store/statbank-ties.ts';
import { asked, callKey } from './look.ts';
import { type Fetched, fetchFigures, infoOfTied, isDown, statbankOf } from './outside.ts';
import { withFitWords } from './words.ts';

/** What one call brought, for the series that shared it. */
export type FetchedTable = Fetched & {
  readonly table: string;
  readonly updated: string;
  readonly series: readonly SeriesId[];
};

export type FetchTrouble = {
  readonly series: SeriesId;
  readonly table: string;
  readonly trouble: OutsideTrouble;
  /** The very same stood there before. */
  readonly known: boolean;
};

export type FetchedTies = {
  readonly tables: readonly FetchedTable[];
  readonly troubles: readonly FetchTrouble[];
};

type Call = { readonly ties: readonly StatbankTie[] };

/**
 * Asks StatBank for everything the plan's series are tied to, in as few calls as it takes; with
 * `onlyUpdated` only for tables updated since they were last fetched. Writes nothing. Once the
 * service cannot be reached, the rest is not asked for.
 */
export const fetchTies = query({
  name: 'statbank.fetch',
  of: 'plan',
  verb: 'keepSources',
  input: z.strictObject({ plan: planKey, onlyUpdated: z.boolean().default(false) }),
  run: async (work, { onlyUpdated }): Promise<FetchedTies> => {
    const all = await ties.list(work.database, work.plan.id);
    const infoOf = remembering(statbankOf(work));
    const tables: FetchedTable[] = [];
    const troubles: FetchTrouble[] = [];
    let down: OutsideTrouble | undefined;
    for (const call of callsOf(all)) {
      const done: FetchedTies =
        down === undefined
          ? await fetchCall(statbankOf(work), infoOf, call, onlyUpdated)
          : { tables: [], troubles: troubleOf(call.ties, down) };
      down ??= done.troubles.find(({ trouble }) => isDown(trouble))?.trouble;
      tables.push(...done.tables);
      troubles.push(...done.troubles);
    }
    return { tables, troubles };
  },
});

const callsOf = (all: readonly StatbankTie[]): readonly Call[] =>
  [...Map.groupBy(all, callKey).values()].map((together) => ({ ties: together }));

type InfoOf = (table: string) => Promise<Answered<StatbankTableInfo>>;

/** What is known of a table is asked for once, however many calls it takes to fetch from it. */
const remembering = (statbank: Statbank): InfoOf => {
  const known = new Map<string, Promise<Answered<StatbankTableInfo>>>();
  return (table) => {
    const info = known.get(table) ?? infoOfTied(statbank, table);
    known.set(table, info);
    return info;
  };
};

const fetchCall = async (
  statbank: Statbank,
  infoOf: InfoOf,
  { ties: together }: Call,
  onlyUpdated: boolean,
): Promise<FetchedTies> => {
  const table = together[0]?.table ?? '';
  const info = await infoOf(table);
  if (!info.ok) return { tables: [], troubles: troubleOf(together, info.trouble) };
  const { updated } = info.value;
  const troubles: FetchTrouble[] = [];
  const wanted = together.filter((tie) => {
    const what = changeIn(info.value, tie.selection);
    if (what !== undefined)
      troubles.push(...troubleOf([tie], { kind: 'tableChanged', table, what }));
    return what === undefined && !(onlyUpdated && isFresh(tie, updated));
  });
  if (wanted.length === 0) return { tables: [], troubles };
  const fetched = await fetchFigures(statbank, table, asked(wanted.map((tie) => tie.selection)));
  if (!fetched.ok) {
    return { tables: [], troubles: [...troubles, ...troubleOf(wanted, fetched.trouble)] };
  }
  const { form, bytes, answer } = fetched.value;
  const missing = wanted.filter((tie) => cellsOf(answer, tie.selection).length === 0);
  const there = wanted.filter((tie) => !missing.includes(tie)).map(({ series }) => series);
  return {
    tables: there.length === 0 ? [] : [{ table, updated, form, bytes, series: there }],
    troubles: [
      ...troubles,
      ...troubleOf(missing, {
        kind: 'notUnderstood',
        what: 'det har ikke de celler, der blev spurgt om',
      }),
    ],
  };
};

const isFresh = ({ tableUpdated, failure }: StatbankTie, updated: string): boolean =>
  tableUpdated === updated && failure === undefined;

const troubleOf = (all: readonly StatbankTie[], given: OutsideTrouble): readonly FetchTrouble[] => {
  const trouble = withFitWords(given);
  return all.map(({ series, table, failure }) => ({
    series,
    table,
    trouble,
    known: isDeepStrictEqual(failure?.trouble, trouble),
  }));
};
