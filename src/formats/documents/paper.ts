import type {
  Block,
  BlockColumn,
  BlockText,
  ChartBlock,
  DocumentContent,
  Inline,
  VerdictKind,
} from '#domain/documents/block.ts';
import { chartTables } from '#text/chart/table.ts';
import { columnShares } from './column-shares.ts';
import {
  keepsToNext,
  type Level,
  type Levelled,
  labelAt,
  said,
  type Wanted,
  withContents,
  withLevels,
} from './paper-order.ts';
import { outerAddress } from './paper-text.ts';

/** A run of text as it is written in a file; `to` is a heading of the same document. */
export type Run = {
  readonly text: string;
  readonly strong: boolean;
  readonly emphasis: boolean;
  readonly href?: string;
  readonly to?: string;
};

export type PaperTable = {
  readonly kind: 'table';
  readonly caption: string;
  readonly columns: readonly {
    readonly title: string;
    readonly align: 'left' | 'right';
    /** Of the width; all together are 1. */
    readonly share: number;
  }[];
  readonly rows: readonly (readonly (readonly Run[])[])[];
  readonly rowHeaders: boolean;
  readonly dense: boolean;
};

/** A block as both kinds of file take it: nothing empty, no level skipped, every row of full length. */
export type PaperBlock =
  | {
      readonly kind: 'heading';
      readonly level: Level;
      /** As which level it is set. */
      readonly look: Level;
      readonly text: string;
      readonly label: string;
    }
  | {
      readonly kind: 'paragraph';
      readonly style: 'plain' | 'lead' | 'note' | 'quote';
      readonly runs: readonly Run[];
      /** It tells of the chart right after it and stays on its page. */
      readonly keep?: true;
    }
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      readonly items: readonly (readonly Run[])[];
      readonly style: 'plain' | 'note';
    }
  | PaperTable
  | {
      readonly kind: 'facts';
      readonly facts: readonly { readonly term: string; readonly runs: readonly Run[] }[];
    }
  | {
      readonly kind: 'verdict';
      readonly verdict: VerdictKind;
      readonly word: string;
      readonly text: string;
    }
  | { readonly kind: 'chart'; readonly chart: ChartBlock; readonly tables: readonly PaperTable[] }
  | {
      readonly kind: 'callout';
      readonly style: 'info' | 'warning';
      readonly heading: string;
      readonly paragraphs: readonly (readonly Run[])[];
    }
  | { readonly kind: 'room'; readonly heading: string; readonly prompts: readonly string[] }
  | { readonly kind: 'contents' }
  | { readonly kind: 'pageBreak' };

export type Paper = {
  readonly title: string;
  readonly subtitle: string;
  readonly lines: readonly string[];
  readonly footer: string;
  readonly fictional: boolean;
  readonly blocks: readonly PaperBlock[];
};

type Labels = ReadonlyMap<string, string>;

/**
 * A document ready to be set. `write` is what happens to every text of it. Contents stand at the end
 * of the first page where a page break ends it, so that what matters most comes first; else under the
 * title.
 */
export function paperOf(content: DocumentContent, write: (text: string) => string): Paper {
  const headings = content.blocks.filter((block) => block.kind === 'heading' && said(block.text));
  const labels = labelsOf(headings);
  const wanted: readonly Wanted[] =
    content.contents && headings.length > 1 ? withContents(content.blocks) : content.blocks;
  const levelled = withLevels(wanted);
  const blocks = levelled.flatMap((block, index) => {
    const made = paperBlock(block, labels, write);
    return keepsToNext(block, levelled[index - 1], levelled[index + 1])
      ? made.map((each) => (each.kind === 'paragraph' ? { ...each, keep: true as const } : each))
      : made;
  });
  const title = write(content.title).trim();
  return {
    title: title === '' ? 'Dokument' : title,
    subtitle: write(content.subtitle ?? '').trim(),
    lines: content.lines.filter(said).map(write),
    footer: write(content.footer),
    fictional: content.fictional,
    blocks,
  };
}

/** The same name for the same place in every rendering; of two headings with one id the first has it. */
function labelsOf(headings: readonly Block[]): Labels {
  const labels = new Map<string, string>();
  headings.forEach((heading, index) => {
    if (heading.kind !== 'heading' || heading.id === undefined) return;
    if (!labels.has(heading.id)) labels.set(heading.id, labelAt(index));
  });
  return labels;
}

type Write = (text: string) => string;

function paperBlock(block: Levelled, labels: Labels, write: Write): readonly PaperBlock[] {
  const runs = (text: BlockText): readonly Run[] => runsOf(text, labels, write);
  switch (block.kind) {
    case 'heading':
      return said(block.text) ? [{ ...block, text: write(block.text).trim() }] : [];
    case 'paragraph': {
      const written = runs(block.text);
      const { style = 'plain' } = block;
      return written.length === 0 ? [] : [{ kind: 'paragraph', style, runs: written }];
    }
    case 'list': {
      const items = block.items.map(runs).filter((item) => item.length > 0);
      const { ordered, style = 'plain' } = block;
      return items.length === 0 ? [] : [{ kind: 'list', ordered, items, style }];
    }
    case 'table':
      return block.columns.length === 0 ? [] : [tableOf(block, block.caption, runs, write)];
    case 'facts': {
      const facts = block.facts.map(({ term, value }) => ({
        term: write(term),
        runs: runs(value),
      }));
      return facts.length === 0 ? [] : [{ kind: 'facts', facts }];
    }
    case 'verdict':
      return [{ ...block, word: write(block.word), text: write(block.text) }];
    case 'chart': {
      const chart = writtenChart(block, write);
      const tables = chartTables(block).map((table) =>
        tableOf({ ...table, rowHeaders: true, dense: true }, '', runs, write),
      );
      return [{ kind: 'chart', chart, tables }];
    }
    case 'callout': {
      const paragraphs = block.text.map(runs).filter((text) => text.length > 0);
      return [{ kind: 'callout', style: block.style, heading: write(block.heading), paragraphs }];
    }
    case 'room':
      return [{ ...block, heading: write(block.heading), prompts: block.prompts.map(write) }];
    case 'contents':
    case 'pageBreak':
      return [block];
  }
}

function runsOf(text: BlockText, labels: Labels, write: Write): readonly Run[] {
  const inlines: readonly Inline[] = typeof text === 'string' ? [{ text }] : text;
  return inlines.flatMap(({ text: words, style, href }) => {
    if (words === '') return [];
    const outer = href === undefined ? undefined : outerAddress(href);
    const to = href?.startsWith('#') === true ? labels.get(href.slice(1)) : undefined;
    return [
      {
        text: write(words),
        strong: style === 'strong',
        emphasis: style === 'emphasis',
        ...(outer === undefined ? {} : { href: outer }),
        ...(to === undefined ? {} : { to }),
      },
    ];
  });
}

type GivenTable = {
  readonly columns: readonly BlockColumn[];
  readonly rows: readonly (readonly BlockText[])[];
  readonly rowHeaders: boolean;
  readonly dense?: boolean;
};

function tableOf(
  { columns, rows, rowHeaders, dense = false }: GivenTable,
  caption: string,
  runs: (text: BlockText) => readonly Run[],
  write: Write,
): PaperTable {
  const shares = columnShares(columns, rows);
  return {
    kind: 'table',
    caption: write(caption),
    columns: columns.map(({ title, align = 'left' }, index) => ({
      title: write(title),
      align,
      share: shares[index] ?? 0,
    })),
    rows: rows.map((row) => columns.map((_, index) => runs(row[index] ?? ''))),
    rowHeaders,
    dense,
  };
}

function writtenChart(chart: ChartBlock, write: Write): ChartBlock {
  const points = (given: ChartBlock['points']): ChartBlock['points'] =>
    given.map((point) => ({ ...point, label: write(point.label), display: write(point.display) }));
  const { target, baseline } = chart;
  return {
    ...chart,
    title: write(chart.title),
    description: write(chart.description),
    unit: write(chart.unit),
    name: write(chart.name),
    points: points(chart.points),
    benchmarks: chart.benchmarks.map((line) => ({
      name: write(line.name),
      points: points(line.points),
    })),
    ...(target && {
      target: { ...target, label: write(target.label), display: write(target.display) },
    }),
    ...(baseline && { baseline: { ...baseline, display: write(baseline.display) } }),
  };
}
