import type { SourceBlock } from '#domain/agreements/document.ts';
import type { Financing, FinancingLine, Share } from '#domain/agreements/draft.ts';
import { cellLines, linesOf } from './lines.ts';

const amount = String.raw`(\d{1,3}(?:[.\s]\d{3})+|\d+)(?:,(\d{1,3}))?`;
const amountInLine = new RegExp(
  String.raw`^(\p{L}[^\d]*?)[\s:–-]*${amount}\s*(?:(mio|t|tusinde?)\b\.?\s*)?(?:kr\b\.?|kroner|dkk)`,
  'iu',
);
const amountInCell = new RegExp(
  String.raw`^(?:kr\.?\s*|dkk\s*)?${amount}\s*(?:(mio|t|tusinde?)\b\.?\s*)?(?:kr\.?|kroner|dkk)?\s*(?:,-)?$`,
  'iu',
);

type Row = { readonly name: string; readonly amount: number; readonly words: string };

/**
 * Who pays how much, in whole kroner. A Danish dot parts thousands, and a table "i hele tusinder"
 * is multiplied out. Null when no amount is found.
 */
export function readFinancing(blocks: readonly SourceBlock[]): Financing | null {
  const scale = scaleOf(linesOf(blocks));
  const rows = blocks.flatMap((block) => rowsOf(block, scale));
  const isTotal = (row: Row) => /^(?:samlet|i alt|total|budget i alt|hele)/iu.test(row.name);
  const lines = rows
    .filter((row) => !isTotal(row))
    .map((row): FinancingLine => {
      const isFund = /landsbyggefond|\bLBF\b/u.test(row.name) || /landsbyggefond/iu.test(row.name);
      return {
        name: row.name,
        payer: isFund ? 'fund' : 'local',
        amount: row.amount,
        words: row.words,
      };
    });
  if (lines.length === 0) return null;
  const statedTotal = rows.find(isTotal)?.amount ?? null;
  const sum = lines.reduce((all, line) => all + line.amount, 0);
  const fund = lines.filter((line) => line.payer === 'fund');
  const part = fund.reduce((all, line) => all + line.amount, 0);
  const fundShare = fund.length === 0 || sum === 0 ? null : shareOf(part, sum);
  return { scale, lines, statedTotal, sum, fundShare };
}

function scaleOf(lines: readonly string[]): Financing['scale'] {
  const text = lines.join('\n');
  if (
    /i hele tusinde|i tusinde|\bi (?:hele )?1\.?000|\bt\.?\s?kr\b|\btkr\b|1\.000 kr/iu.test(text)
  ) {
    return 1000;
  }
  return /i (?:hele )?mio|i millioner/iu.test(text) ? 1000000 : 1;
}

function rowsOf(block: SourceBlock, scale: number): Row[] {
  if (block.kind !== 'table') {
    const [words, name = '', whole = '', decimals = '', unit] = amountInLine.exec(block.text) ?? [];
    if (words === undefined || name.length > 90) return [];
    return [{ name: name.trim(), amount: kroner(whole, decimals, unit, scale), words: block.text }];
  }
  return block.rows.flatMap((row) => {
    const cells = row.map((cell) => cellLines(cell).join(' '));
    const name = cells[0] ?? '';
    const found = cells
      .slice(1)
      .map((cell) => amountInCell.exec(cell))
      .find((match) => match !== null);
    if (found === undefined || found === null || name === '') return [];
    const [, whole = '', decimals = '', unit] = found;
    return [{ name, amount: kroner(whole, decimals, unit, scale), words: cells.join(' | ') }];
  });
}

function kroner(whole: string, decimals: string, unit: string | undefined, scale: number): number {
  const own = unit === undefined ? scale : /mio/iu.test(unit) ? 1000000 : 1000;
  const digits = `${whole.replace(/[.\s]/gu, '')}${decimals}`;
  return Number((BigInt(digits) * BigInt(own)) / 10n ** BigInt(decimals.length));
}

/** Exact: the percent is rounded half up from whole kroner, never from a float. */
export function shareOf(part: number, whole: number): Share {
  const hundredths = (BigInt(part) * 20000n + BigInt(whole)) / (BigInt(whole) * 2n);
  const decimals = String(hundredths % 100n).padStart(2, '0');
  return { part, whole, percent: `${hundredths / 100n}.${decimals}` };
}
