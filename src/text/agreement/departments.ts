import type { SourceBlock } from '#domain/agreements/document.ts';
import type { Department, Departments } from '#domain/agreements/draft.ts';
import { cellLines, wholeNumber } from './lines.ts';

const residents = String.raw`(?:ca\.?\s*)?(\d{1,3}(?:\.\d{3})+|\d{1,6})\s*(?:beboere|indbyggere|personer)`;
const name = String.raw`(\p{Lu}[\p{L}\d.'’/-]*(?:\s+(?:\p{Lu}|\d|af\s|på\s|ved\s|i\s)[\p{L}\d.'’/-]*)*)`;
const withOwner = new RegExp(
  `${name}\\s*\\(([^()]{2,60})\\)\\s*(?:med|har|:|,|–|-|huser)?\\s*${residents}`,
  'gu',
);
const plainName = new RegExp(`${name}\\s*(?:med|har|:|,|–|-|\\()\\s*${residents}`, 'gu');
const total = new RegExp(
  String.raw`(?:i alt|tilsammen|samlet|sammenlagt)\D{0,20}${residents}`,
  'iu',
);

/** The housing departments with their owners and residents, and the total the document states. */
export function readDepartments(blocks: readonly SourceBlock[]): Departments {
  const found: Department[] = [];
  let statedTotal: number | null = null;
  for (const block of blocks) {
    if (block.kind === 'table') {
      const table = departmentsOfTable(block.rows);
      found.push(...table.list);
      statedTotal ??= table.statedTotal;
    } else {
      found.push(...departmentsOfText(block.text));
      statedTotal ??= wholeNumber(total.exec(block.text)?.[1] ?? '') ?? null;
    }
  }
  const list = found.filter(
    (one, index) => found.findIndex((other) => other.name === one.name) === index,
  );
  const sum = list.reduce((all, one) => all + (one.residents ?? 0), 0);
  return { list, statedTotal, sum };
}

function departmentsOfText(text: string): Department[] {
  const owned = [...text.matchAll(withOwner)].map(([, label = '', owner = '', count = '']) => ({
    name: label,
    owner,
    residents: wholeNumber(count) ?? null,
  }));
  if (owned.length > 0) return owned;
  const plain = [...text.matchAll(plainName)]
    .map(([, label = '', count = '']) => ({
      name: label,
      owner: null,
      residents: wholeNumber(count) ?? null,
    }))
    .filter((one) => !/^(?:I alt|Samlet|Området|Boligområdet|Der)\b/iu.test(one.name));
  // One name with a number is more often the whole area than a department.
  return plain.length > 1 ? plain : [];
}

function departmentsOfTable(rows: readonly (readonly string[])[]): {
  readonly list: readonly Department[];
  readonly statedTotal: number | null;
} {
  const header = (rows[0] ?? []).map((cell) => cell.toLowerCase());
  const nameAt = header.findIndex((cell) => /afdeling/u.test(cell));
  const countAt = header.findIndex((cell) => /beboere|indbyggere/u.test(cell));
  if (nameAt < 0 || countAt < 0) return { list: [], statedTotal: null };
  const ownerAt = header.findIndex((cell, index) => index !== nameAt && /bolig|ejer/u.test(cell));
  const list: Department[] = [];
  let statedTotal: number | null = null;
  for (const row of rows.slice(1)) {
    const label = cellLines(row[nameAt] ?? '').join(' ');
    const count = wholeNumber(/[\d.]+/u.exec(row[countAt] ?? '')?.[0] ?? '') ?? null;
    if (/^(?:i alt|samlet|total)/iu.test(label)) statedTotal = count;
    else if (label !== '') {
      const owner = ownerAt < 0 ? '' : cellLines(row[ownerAt] ?? '').join(' ');
      list.push({ name: label, owner: owner === '' ? null : owner, residents: count });
    }
  }
  return { list, statedTotal };
}
