import type { Field } from '#domain/criteria/field.ts';
import type { Kind } from '#domain/criteria/kind.ts';
import { kinds } from '#domain/criteria/kinds/index.ts';

/**
 * The chapter of docs/plan-file.md that lists every kind with its fields and an example, in
 * Markdown. A test holds the document to it.
 */
export function kindsChapter(): string {
  return Object.values(kinds as unknown as Readonly<Record<string, Kind>>)
    .map(chapterOf)
    .join('\n');
}

function chapterOf({ name, title, use, fields, example }: Kind): string {
  const rows = Object.entries(fields).map(
    ([field, about]) =>
      `| \`${field}\` | ${about.optional === true ? 'no' : 'yes'} | ${contentsOf(about)} | ${about.title} |`,
  );
  return [
    `### \`${name}\``,
    '',
    `${title}. ${use}`,
    '',
    '| field | needed | contents | called |',
    '|---|---|---|---|',
    ...rows,
    '',
    `*${example.sentence}*`,
    '',
    '```json',
    JSON.stringify({ kind: name, params: example.params }),
    '```',
    '',
  ].join('\n');
}

function contentsOf(field: Field): string {
  switch (field.type) {
    case 'series':
      return 'id of a series';
    case 'seriesList':
      return 'list of ids of series';
    case 'quantity':
      return quantityOf(field.unit);
    case 'period':
      return 'period';
    case 'periods':
      return 'list of periods, or a span of years such as `"2017/2020"`';
    case 'choice':
      return Object.entries(field.options)
        .map(([code, words]) => `\`"${code}"\` (${words})`)
        .join(', ');
    case 'whole':
      return `whole number, ${field.least} to ${field.most}`;
    case 'decimal':
      return 'number';
    case 'text':
      return 'text';
    case 'deliverables':
      return 'list of `{"name", "series"}`; the series has the unit `delivery`';
    case 'stages':
      return 'list of `{"by": period, "target": number}`';
    case 'parts':
      return 'list of `{"label", "kind", "params"}`';
  }
}

function quantityOf(unit: 'level' | 'difference' | 'share' | 'count'): string {
  switch (unit) {
    case 'level':
      return 'number, in the unit of the series';
    case 'difference':
      return 'number, in the unit of a difference (percentage points for percent)';
    case 'share':
      return 'number, in percent';
    case 'count':
      return 'number, a count';
  }
}
