import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { DocumentContent } from '#domain/documents/block.ts';
import type { Instant } from '#domain/time/period.ts';
import { writeTick } from '#text/chart/layout.ts';
import { axisFloor, chartPicture, isDrawable } from './chart-svg.ts';
import { fictionalText, fictionalWords } from './fictional.ts';
import { fontFolder } from './fonts.ts';
import { heightOf, isShort, mostKept, type TableHeight } from './kept-together.ts';
import { type PaperBlock, paperOf, type Run } from './paper.ts';
import { breakable, type Missing, paperText, runningText } from './paper-text.ts';
import { markedAsBoth } from './pdf-marks.ts';
import { verdictShape } from './shapes-svg.ts';
import { colours } from './svg.ts';
import { template } from './template.ts';

/** Sets a document as a tagged PDF (PDF/UA-1 and PDF/A-2a). Takes its time: for a thread. */
export function setPdf(content: DocumentContent, at: Instant): Uint8Array {
  const compiler = NodeCompiler.create({
    fontArgs: [{ fontPaths: [fileURLToPath(fontFolder())] }],
    inputs: { paper: JSON.stringify(inputOf(content, at)) },
  });
  const compiled = compiler.compile({ mainFileContent: template });
  const { result } = compiled;
  if (result === null) {
    const told = compiled.takeError();
    throw new Error(`Typst: ${JSON.stringify(told && compiler.fetchDiagnostics(told))}`);
  }
  // Each is checked by Typst's own rules before the file may say that it is both.
  const accessible = compiler.pdf(result, { pdfStandard: 'ua-1' });
  const archived = compiler.pdf(result, { pdfStandard: 'a-2a' });
  compiler.evictCache(0);
  return markedAsBoth(accessible, archived);
}

const missingNote =
  'Tegn, som skrifttypen ikke har, står her med deres nummer i Unicode, for eksempel [U+1F642]. I Word-udgaven og på websiden står de, som de er skrevet.';

function inputOf(content: DocumentContent, at: Instant): unknown {
  const missing: Missing = { any: false };
  const paper = paperOf(content, (text) => paperText(text, missing));
  const note: PaperBlock = {
    kind: 'paragraph',
    style: 'note',
    runs: [{ text: missingNote, strong: false, emphasis: false }],
  };
  const blocks = missing.any ? [...paper.blocks, note] : paper.blocks;
  const entries = blocks.flatMap((block) =>
    block.kind === 'heading' && block.level < 3 ? [block.level] : [],
  );
  return {
    at: momentOf(at),
    title: paper.title,
    running: shortened(paper.title, paper.fictional ? 68 : 96),
    subtitle: breakable(paper.subtitle),
    lines: paper.lines.map(breakable),
    footer: shortened(paper.footer, 96),
    fictional: paper.fictional,
    fictionalWords,
    fictionalText,
    blocks: blocks.map((block) => typstBlock(block, entries)),
  };
}

const shortened = (text: string, most: number): string => breakable(runningText(text, most));

/** The parts of a moment in UTC; a text like "2020-06-01T12:00:00.000Z". */
function momentOf(at: Instant): Readonly<Record<string, number>> {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = at
    .split(/[-T:.Z]/)
    .map(Number);
  return { year, month, day, hour, minute, second };
}

const written = (runs: readonly Run[]): readonly Run[] =>
  runs.map((run) => ({ ...run, text: breakable(run.text) }));

type Table = Extract<PaperBlock, { readonly kind: 'table' }>;

const typstTable = (table: Table): Table & TableHeight => ({
  ...heightOf(table),
  ...table,
  caption: breakable(table.caption),
  columns: table.columns.map((column) => ({ ...column, title: breakable(column.title) })),
  rows: table.rows.map((row) => row.map(written)),
});

/** What the template is handed for a block; `entries` are the levels in a list of contents. */
function typstBlock(block: PaperBlock, entries: readonly number[]): unknown {
  switch (block.kind) {
    case 'heading':
      return { ...block, text: breakable(block.text) };
    case 'paragraph':
      return { ...block, runs: written(block.runs) };
    case 'list':
      return { ...block, items: block.items.map(written) };
    case 'table':
      return typstTable(block);
    case 'facts':
      return {
        ...block,
        keep: isShort(block.facts.flatMap(({ runs }) => [runs])),
        facts: block.facts.map(({ term, runs }) => ({
          term: breakable(term),
          runs: written(runs),
        })),
      };
    case 'verdict':
      return {
        ...block,
        keep: block.text.length < mostKept,
        text: breakable(block.text),
        svg: verdictShape(block.verdict).svg,
        colour: colours[block.verdict],
        tint: colours[`${block.verdict}Tint`],
      };
    case 'chart':
      return typstChart(block);
    case 'callout':
      return {
        ...block,
        keep: isShort(block.paragraphs),
        heading: breakable(block.heading),
        paragraphs: block.paragraphs.map(written),
      };
    case 'room':
      return { ...block, heading: breakable(block.heading), prompts: block.prompts.map(breakable) };
    case 'contents':
      return { ...block, entries: entries.length, deep: entries.some((level) => level > 1) };
    case 'pageBreak':
      return block;
  }
}

function typstChart({ chart, tables }: Extract<PaperBlock, { readonly kind: 'chart' }>): unknown {
  const drawable = isDrawable(chart);
  const floor = drawable ? axisFloor(chart) : 0;
  const alt = chart.description.trim();
  return {
    kind: 'chart',
    title: breakable(chart.title),
    svg: drawable ? chartPicture(chart).svg : null,
    empty: noFigures(chart.target?.label),
    alt: alt === '' ? chart.title || 'Diagram' : alt,
    note: floor > 0 ? `Den lodrette akse begynder ved ${writeTick(floor)}.` : null,
    tables: drawable ? tables.map(typstTable) : [],
  };
}

const noFigures = (target = ''): string => `Ingen målinger endnu. ${target}`.trim();
