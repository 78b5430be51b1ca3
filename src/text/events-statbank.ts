import type { EventWords } from './event-words.ts';
import { joined } from './periods.ts';
import { outsideText } from './problems.ts';

/** What came of asking Statistics Denmark, where nothing came of it. */
export const statbankWords: EventWords<`statbank.${string}`> = {
  'statbank.asked': ({ tables }) =>
    `Statistikbanken blev spurgt om ${tables.length === 1 ? 'tabel' : 'tabellerne'} ${joined(tables)}. Der var ingen nye tal.`,
  'statbank.failed': ({ table, trouble }) =>
    `Tal fra tabel ${table} kunne ikke hentes: ${outsideText(trouble)}`,
};
