import type { SourceBlock } from '#domain/agreements/document.ts';
import type { CentralMeasurement, Polarity } from '#domain/agreements/draft.ts';
import { cellLines } from './lines.ts';

/** The numbered list of the measurements that the fund makes for every plan. */
export function readCentralMeasurements(blocks: readonly SourceBlock[]): CentralMeasurement[] {
  const entries = blocks.flatMap(entriesOf);
  const numbered = entries.filter((entry) => entry.number !== null);
  const chosen = numbered.length > 0 ? numbered : entries;
  return chosen.map(({ number, text }, index) => ({
    number: number ?? index + 1,
    text,
    unit: unitOf(text),
    polarity: polarityOf(text),
  }));
}

type Entry = { readonly number: number | null; readonly text: string };

function entriesOf(block: SourceBlock): Entry[] {
  if (block.kind === 'heading') return [];
  if (block.kind === 'table') return block.rows.flatMap(rowEntry);
  const numbered = numberedEntry(block.text);
  if (numbered !== undefined) return [numbered];
  return block.kind === 'listItem' ? [{ number: null, text: block.text }] : [];
}

function numberedEntry(text: string): Entry | undefined {
  const [, number, rest] = /^(\d{1,2})[.)]\s+(\p{Lu}.{9,})$/u.exec(text) ?? [];
  return number === undefined || rest === undefined
    ? undefined
    : { number: Number(number), text: rest };
}

function rowEntry(row: readonly string[]): Entry[] {
  const [first = '', second = ''] = row.map((cell) => cellLines(cell).join(' '));
  const number = /^(\d{1,2})[.)]?$/u.exec(first)?.[1];
  if (number !== undefined && second !== '') return [{ number: Number(number), text: second }];
  const inCell = numberedEntry(first);
  return inCell === undefined ? [] : [inCell];
}

function unitOf(text: string): CentralMeasurement['unit'] {
  if (/pr\.?\s*1\.?000|promille|‰/iu.test(text)) return 'perMille';
  if (/karakter/iu.test(text)) return 'grade';
  return /andel|procent|pct|%/iu.test(text) ? 'percent' : 'unclear';
}

const lower =
  /\bikke\b|\buden\b|kun grundskole|grundskole som højeste|sigte[dt]|dømt|fraflyt|ledig|kriminal|utryg|fravær|offentlig forsørgelse/iu;
const higher =
  /karakter|gennemfør|fuldfør|beskæftige|trygge|tryghed|valgdeltagelse|pasning|dagtilbud|uddannelse|trives|trivsel/iu;

/** What is better, by the words of the measurement: the unwanted states are known first. */
export function polarityOf(text: string): Polarity {
  if (lower.test(text)) return 'lowerIsBetter';
  return higher.test(text) ? 'higherIsBetter' : 'unclear';
}
