import type { SourceBlock } from '#domain/agreements/document.ts';
import { cellLines } from './lines.ts';

export type AreaLabel = 'purpose' | 'objectives' | 'targetGroups' | 'criteria' | 'source' | 'other';

export type AreaLine =
  | { readonly kind: 'label'; readonly label: AreaLabel; readonly rest: string }
  | { readonly kind: 'line'; readonly text: string; readonly isItem: boolean }
  | { readonly kind: 'criterion'; readonly sentence: string; readonly source: string | null };

const labels: readonly (readonly [AreaLabel, RegExp])[] = [
  [
    'source',
    /^(?:dat\p{L}*kilder?(?:ne|n)?|kilder?|dokumentation|målemetode)(?: for \p{L}+)?\s*(?::|$)/iu,
  ],
  [
    'criteria',
    /^(?:(?:lokalt? )?opstillede målinger|(?:lokale )?succeskriteri\p{L}*|lokale målinger|målepunkter|indikatorer)(?:\s*\([^()]*\))?(?: for \p{L}+)?\s*(?::|$)/iu,
  ],
  [
    'purpose',
    /^(?:det )?(?:overordnede )?formål(?:et)?(?: med (?:indsatsområdet|indsatsen))?\s*(?::|$)/iu,
  ],
  [
    'objectives',
    /^(?:de )?(?:opstillede |lokale |overordnede |konkrete )*(?:del)?mål(?:ene|sætninger(?:ne)?)?(?: for (?:indsats\p{L}*|perioden))?(?: er)?\s*(?::|$)/iu,
  ],
  [
    'targetGroups',
    /^(?:primære? |sekundære? )?målgruppe(?:n|r|rne)?(?: for indsats\p{L}*)?(?: er)?\s*(?::|$)/iu,
  ],
  [
    'other',
    /^(?:aktiviteter|indsatser|organisering|samarbejdspartnere|baggrund|ressourcer|udfordringer|metode|delaftaler?)\s*(?::|$)/iu,
  ],
];

/** A label at the start of a line, with what follows it; undefined for running text. */
export function labelOf(
  text: string,
): { readonly label: AreaLabel; readonly rest: string } | undefined {
  const found = labels.find(([, pattern]) => pattern.test(text));
  return found && { label: found[0], rest: text.replace(found[1], '').trim() };
}

/** The blocks of a focus area as labels, lines and criteria, also where it was set as a table. */
export function areaLines(blocks: readonly SourceBlock[]): AreaLine[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'table') return tableLines(block.rows);
    return textLines(block.text, block.kind === 'listItem');
  });
}

function textLines(text: string, isItem: boolean): AreaLine[] {
  const found = labelOf(text);
  return found === undefined ? [{ kind: 'line', text, isItem }] : [{ kind: 'label', ...found }];
}

/** A table of criteria; or one that holds the whole area and has the criteria as its last rows. */
function tableLines(rows: readonly (readonly string[])[]): AreaLine[] {
  const headerAt = rows.findIndex((row) => criteriaColumns(row) !== undefined);
  const columns = criteriaColumns(rows[headerAt] ?? []);
  if (columns === undefined) return rows.flatMap(rowLines);
  return [
    ...rows.slice(0, headerAt).flatMap(rowLines),
    ...rows.slice(headerAt + 1).flatMap((row) => criteriaOfRow(row, columns)),
  ];
}

function rowLines(row: readonly string[]): AreaLine[] {
  const [first = '', ...others] = row;
  const found = labelOf(cellLines(first).join(' '));
  if (found !== undefined && found.rest === '' && others.some((cell) => cell !== '')) {
    return [{ kind: 'label', ...found }, ...others.flatMap(cellAsLines)];
  }
  return row.flatMap(cellAsLines);
}

function cellAsLines(cell: string): AreaLine[] {
  return cell
    .split('\n')
    .filter((line) => line.trim() !== '')
    .flatMap((line) => textLines(line.replace(/^•\s*/u, '').trim(), line.startsWith('•')));
}

type Columns = {
  readonly sentence: number;
  readonly source: number;
  /** A column of its own for the figure the criterion starts from; -1 where there is none. */
  readonly baseline: number;
};

function criteriaColumns(header: readonly string[]): Columns | undefined {
  const titles = header.map((cell) => labelOf(cellLines(cell).join(' '))?.label);
  const source = titles.indexOf('source');
  const sentence = titles.findIndex((label) => label === 'criteria' || label === 'objectives');
  const baseline = header.findIndex((cell) => /^(?:baseline|udgangspunkt)/iu.test(cell));
  return source >= 0 && sentence >= 0 ? { sentence, source, baseline } : undefined;
}

function criteriaOfRow(row: readonly string[], columns: Columns): AreaLine[] {
  const cell = row[columns.sentence] ?? '';
  const sources = cellLines(row[columns.source] ?? '');
  if (cell === '' || criteriaColumns(row) !== undefined) return [];
  if (labelOf(cellLines(cell).join(' ')) !== undefined) return rowLines(row);
  const items = cell.split('\n').filter((line) => line.startsWith('•'));
  const isList = items.length > 1 && items.length === cell.split('\n').length;
  if (!isList) {
    const baseline = joined(cellLines(row[columns.baseline] ?? ''));
    const aside = baseline === null ? '' : ` (baseline: ${baseline})`;
    const sentence = `${cellLines(cell).join(' ')}${aside}`;
    return [{ kind: 'criterion', sentence, source: joined(sources) }];
  }
  const isPaired = sources.length === items.length;
  return cellLines(cell).map((sentence, index) => ({
    kind: 'criterion',
    sentence,
    source: isPaired ? (sources[index] ?? null) : joined(sources),
  }));
}

const joined = (lines: readonly string[]): string | null =>
  lines.length === 0 ? null : lines.join(' ');
