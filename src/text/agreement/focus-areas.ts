import type { SourceBlock } from '#domain/agreements/document.ts';
import type { CriterionDraft, FocusArea, Section, TargetGroup } from '#domain/agreements/draft.ts';
import type { SentenceReading } from '#text/sentence/reading.ts';
import { agesIn } from './ages.ts';
import { criterion } from './criteria.ts';
import { type AreaLabel, type AreaLine, areaLines, labelOf } from './focus-area-lines.ts';
import { subsectionOf } from './sections.ts';

type Start = { readonly number: string | null; readonly name: string; readonly at: number };

/** The focus areas (indsatsområder) of the section that holds them. */
export function readFocusAreas(sections: readonly Section[]): FocusArea<SentenceReading>[] {
  const section = sections.find((one) => one.topic === 'focusAreas');
  const blocks = (section?.blocks ?? []).flatMap(titleOutOfTable);
  const starts = areaStarts(blocks);
  const taken = new Set<string>();
  return starts.map((start, index) => {
    const end = starts[index + 1]?.at ?? blocks.length;
    const prefix = codePrefix(start.name, taken);
    return readArea(start, blocks.slice(start.at + 1, end), prefix);
  });
}

const namedArea = /^indsatsområde\s*(?:(\d{1,2})\s*)?[:.–-]?\s+(\p{Lu}.{2,80})$/iu;

function areaStarts(blocks: readonly SourceBlock[]): Start[] {
  const names = announcedNames(blocks);
  const starts = blocks.flatMap((block, at): Start[] => {
    const title = titleOf(block);
    if (title === undefined) return [];
    const subsection = block.kind === 'table' ? undefined : subsectionOf(block);
    const name = (subsection?.title ?? title).replace(/^indsatsområde\s*:?\s*/iu, '');
    if (subsection !== undefined) return [{ number: subsection.number, name, at }];
    const [, number, words] = namedArea.exec(title) ?? [];
    if (words !== undefined) return [{ number: number ?? null, name: words, at }];
    const isNamed = block.kind !== 'listItem' && names.has(plain(title));
    return isNamed || block.kind === 'heading' ? [{ number: null, name: title, at }] : [];
  });
  const isArea = (start: Start, index: number) => {
    const inside = blocks.slice(start.at + 1, starts[index + 1]?.at ?? blocks.length);
    return areaLines(inside).some((line) => line.kind !== 'line');
  };
  return starts.filter(isArea);
}

/** Where a whole area was set as a table, its first row is the title. */
function titleOutOfTable(block: SourceBlock): SourceBlock[] {
  if (block.kind !== 'table') return [block];
  const [first = [], ...rest] = block.rows;
  const filled = first.filter((cell) => cell !== '');
  const [title] = filled;
  const isTitle =
    filled.length === 1 && title !== undefined && !title.includes('\n') && title.length <= 100;
  if (!isTitle || rest.length === 0 || labelOf(title) !== undefined) return [block];
  return [
    { kind: 'paragraph', text: title },
    { kind: 'table', rows: rest },
  ];
}

/** A line that could head an area. */
function titleOf(block: SourceBlock): string | undefined {
  if (block.kind === 'table') return undefined;
  const isShort = block.text.length <= 100 && !/[.;:]$/u.test(block.text);
  return isShort && labelOf(block.text) === undefined ? block.text : undefined;
}

const plain = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll('&', 'og')
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();

/** The names in the list under "... indsatsområder:". */
function announcedNames(blocks: readonly SourceBlock[]): ReadonlySet<string> {
  const lead = blocks.findIndex(
    (block) => block.kind === 'paragraph' && /indsatsområder\b[^.]*:$/iu.test(block.text),
  );
  const names = new Set<string>();
  for (const block of lead < 0 ? [] : blocks.slice(lead + 1)) {
    if (block.kind !== 'listItem') break;
    names.add(plain(block.text));
  }
  return names;
}

/** T for Tryghed, K for Kriminalpræventiv; two letters where another area has taken the one. */
function codePrefix(name: string, taken: Set<string>): string {
  const letters = name.replace(/[^\p{L}]/gu, '') || 'X';
  for (let length = 1; length <= letters.length; length += 1) {
    const prefix = letters.charAt(0).toUpperCase() + letters.slice(1, length);
    if (!taken.has(prefix)) {
      taken.add(prefix);
      return prefix;
    }
  }
  const numbered = `${letters.charAt(0).toUpperCase()}${taken.size}-`;
  taken.add(numbered);
  return numbered;
}

type Gathered = {
  readonly purpose: string[];
  readonly objectives: string[];
  readonly targetGroups: string[];
  readonly criteria: { sentence: string; source: string | null }[];
};

function readArea(
  start: Start,
  blocks: readonly SourceBlock[],
  prefix: string,
): FocusArea<SentenceReading> {
  const gathered = gather(areaLines(blocks));
  return {
    number: start.number,
    name: start.name,
    purpose: gathered.purpose.length === 0 ? null : gathered.purpose.join('\n'),
    objectives: gathered.objectives,
    targetGroups: gathered.targetGroups.map(targetGroup),
    criteria: gathered.criteria.map(
      ({ sentence, source }, index): CriterionDraft<SentenceReading> =>
        criterion(`${prefix}${index + 1}`, sentence, source),
    ),
  };
}

function gather(lines: readonly AreaLine[]): Gathered {
  const gathered: Gathered = { purpose: [], objectives: [], targetGroups: [], criteria: [] };
  let open: AreaLabel = 'other';
  for (const line of lines) {
    switch (line.kind) {
      case 'criterion':
        gathered.criteria.push({ sentence: line.sentence, source: line.source });
        open = 'criteria';
        break;
      case 'label':
        if (line.label === 'source') {
          if (line.rest !== '') addSource(gathered, line.rest);
        } else if (line.rest !== '') addLine(gathered, line.label, line.rest);
        open = line.label;
        break;
      case 'line':
        if (open === 'source') {
          // "Datakilde:" with the source on the next line; after it come more criteria.
          addSource(gathered, line.text);
          open = 'criteria';
        } else {
          addLine(gathered, open, line.text);
        }
        break;
    }
    if (line.kind === 'label' && line.label === 'source' && line.rest !== '') open = 'criteria';
  }
  return gathered;
}

function addLine(gathered: Gathered, label: AreaLabel, text: string): void {
  switch (label) {
    case 'purpose':
    case 'objectives':
    case 'targetGroups':
      gathered[label].push(text);
      return;
    case 'criteria':
      gathered.criteria.push(withInlineSource(text));
      return;
    case 'source':
    case 'other':
      return;
  }
}

/** "Sentence (Datakilde: X)" or "Sentence. Datakilde: X" on one line. */
function withInlineSource(text: string): { sentence: string; source: string | null } {
  const match = /^(.+?)[\s.;]*[([]?\s*\bdat\p{L}*kilder?\s*:\s*(.+?)[)\]]?\.?$/iu.exec(text);
  const [, sentence, source] = match ?? [];
  if (sentence === undefined || source === undefined) return { sentence: text, source: null };
  const end = /[.)!?]$/u.test(sentence) || !/\.\s*dat/iu.test(text) ? '' : '.';
  return { sentence: `${sentence}${end}`, source };
}

/** A source on a line of its own belongs to the criteria above it that have none. */
function addSource(gathered: Gathered, source: string): void {
  for (const one of gathered.criteria) one.source ??= source;
}

function targetGroup(words: string): TargetGroup {
  const rank = /^primær/iu.test(words) ? 'primary' : /^sekundær/iu.test(words) ? 'secondary' : null;
  return { words, ages: agesIn(words), rank };
}
