import { z } from 'zod';
import type { Answered, StatbankTable } from '#domain/statbank/table.ts';
import { planKey } from '#operations/input.ts';
import { query } from '#operations/operation.ts';
import { statbankOf } from './outside.ts';

const mostShown = 50;

export type FoundTables = {
  readonly tables: readonly StatbankTable[];
  /** How many there are in all. */
  readonly count: number;
};

/** The tables that have every one of the words in their name, title or variables. */
export const findStatbankTables = query({
  name: 'statbank.tables',
  of: 'plan',
  verb: 'keepSources',
  input: z.strictObject({ plan: planKey, words: z.string().trim().max(200) }),
  run: async (work, { words }): Promise<Answered<FoundTables>> => {
    const wanted = plain(words).split(/\s+/).filter(Boolean);
    const answer = await statbankOf(work).tables('da');
    if (!answer.ok) return answer;
    const found = answer.value.filter((table) => {
      const said = plain([table.id, table.text, ...table.variables].join(' '));
      return wanted.every((word) => said.includes(word));
    });
    // Those that are no longer kept up stand last; else the service's own order, which is by subject.
    const tables = found.toSorted(
      (a, b) => rank(a, wanted) - rank(b, wanted) || Number(b.active) - Number(a.active),
    );
    return { ok: true, value: { tables: tables.slice(0, mostShown), count: found.length } };
  },
});

const rank = ({ id }: StatbankTable, wanted: readonly string[]): number =>
  wanted.includes(plain(id)) ? 0 : 1;

const plain = (text: string): string => text.normalize('NFC').toLowerCase();
