import type { BlockColumn, BlockText } from '#domain/documents/block.ts';

/** What a column wants is reckoned from the first rows: a long table is alike all the way. */
const rowsLookedAt = 60;
/** Beyond this many characters a text is broken into lines anyhow. */
const mostWanted = 42;
const leastShare = 0.06;

/**
 * The width of each column as a share of the whole; all together are 1. What is given is kept, in
 * parts of 1 or in percent; the others share what is left by what stands in them.
 */
export function columnShares(
  columns: readonly BlockColumn[],
  rows: readonly (readonly BlockText[])[],
): readonly number[] {
  const given = columns.map(({ share }) => (share === undefined || !(share > 0) ? 0 : share));
  const sum = given.reduce((a, b) => a + b, 0);
  const whole = sum <= 1 ? 1 : Math.max(sum, 100);
  const open = given.filter((share) => share === 0).length;
  const left = Math.max(1 - sum / whole, open * leastShare);
  const wants = columns.map((column, index) =>
    given[index] === 0 ? wanted(column, rows, index) : 0,
  );
  const allWants = wants.reduce((a, b) => a + b, 0);
  const shares = columns.map((_, index) => {
    const share = (given[index] ?? 0) / whole;
    return share > 0 ? share : (left * (wants[index] ?? 0)) / allWants;
  });
  const total = shares.reduce((a, b) => a + b, 0);
  return shares.map((share) => Math.round((share / total) * 10_000) / 10_000);
}

const wanted = (
  { title }: BlockColumn,
  rows: readonly (readonly BlockText[])[],
  index: number,
): number => {
  const texts = rows.slice(0, rowsLookedAt).map((row) => plain(row[index] ?? ''));
  const longest = Math.max(0, ...texts.map((text) => text.length));
  const word = Math.max(...[title, ...texts].map(longestWord));
  return Math.min(mostWanted, Math.max(6, word + 3, Math.min(longest, mostWanted)));
};

const longestWord = (text: string): number =>
  Math.max(0, ...text.split(/[\s-]+/).map(({ length }) => Math.min(length, 18)));

const plain = (text: BlockText): string =>
  typeof text === 'string' ? text : text.map((inline) => inline.text).join('');
