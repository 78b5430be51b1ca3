import { parse } from 'csv-parse/sync';
import {
  codeKey,
  markOf,
  mostFigures,
  type StatContent,
  type StatFigure,
  type StatReading,
} from './figures.ts';

const refused = (what: string): StatReading => ({ ok: false, what });

/**
 * Reads CSV and BULK: a header row with the codes of the variables, `TID` and `INDHOLD` among them,
 * semicolons, perhaps a byte order mark. Danish answers have decimal commas, English ones points; a
 * point in a Danish answer is refused rather than taken for either.
 */
export function readStatbankCsv(bytes: Uint8Array, language: 'da' | 'en'): StatReading {
  const rows = rowsOf(bytes);
  if (rows === undefined) return refused('det er ikke en tabel med semikolon');
  const [header = [], ...lines] = rows;
  const codes = header.map((code) => codeKey(code.trim()));
  const [time, value] = [codes.indexOf('TID'), codes.indexOf('INDHOLD')];
  if (time < 0 || value < 0) return refused('kolonnerne TID og INDHOLD mangler');
  if (new Set(codes).size !== codes.length) return refused('to kolonner hedder det samme');
  if (lines.length > mostFigures) return refused('det er større, end der blev spurgt om');
  const figures: StatFigure[] = [];
  for (const [nth, line] of lines.entries()) {
    if (line.length !== codes.length) return refused(`række ${nth + 2} er ikke hel`);
    const written = line[value] ?? '';
    const content = contentOf(written.trim(), language);
    if (content === undefined) return refused(`"${written.slice(0, 40)}" er ikke et tal`);
    figures.push({ cell: cellOf(codes, line), time: line[time] ?? '', content });
  }
  return { ok: true, value: { figures } };
}

function rowsOf(bytes: Uint8Array): readonly (readonly string[])[] | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const rows: string[][] = parse(text, {
      delimiter: ';',
      bom: true,
      skip_empty_lines: true,
      relax_column_count: true,
    });
    return rows.length > 0 && (rows[0]?.length ?? 0) > 1 ? rows : undefined;
  } catch {
    return undefined;
  }
}

function cellOf(
  codes: readonly string[],
  line: readonly string[],
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    codes.flatMap((code, nth) =>
      code === 'TID' || code === 'INDHOLD' ? [] : [[code, line[nth] ?? '']],
    ),
  );
}

const danish = /^-?\d{1,40}(?:,\d{1,40})?$/;
const english = /^-?\d{1,40}(?:\.\d{1,40})?$/;

function contentOf(text: string, language: 'da' | 'en'): StatContent | undefined {
  const mark = markOf(text);
  if (mark !== undefined) return { kind: 'mark', mark };
  const form = language === 'da' ? danish : english;
  return form.test(text) ? { kind: 'number', value: shortest(text.replace(',', '.')) } : undefined;
}

/** Without the zeros that JSON does not write either: the same figure is the same text. */
function shortest(decimal: string): string {
  const bare = decimal.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '');
  return bare.replace(/^(-?)0+(?=\d)/, '$1').replace(/^-0$/, '0');
}
