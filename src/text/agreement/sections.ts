import type { SourceBlock } from '#domain/agreements/document.ts';
import type { Section, SectionTopic } from '#domain/agreements/draft.ts';

export type Parts = {
  /** What stands before the first section: cover, signatures, list of annexes. */
  readonly preface: readonly SourceBlock[];
  readonly sections: readonly Section[];
};

/** The words by which the headings of the fund's template are known. */
const topics: readonly (readonly [SectionTopic, RegExp])[] = [
  ['centralMeasurements', /tværgående mål|centralt? genererede|fælles mål/iu],
  [
    'problems',
    /problemkompleks|problemstilling|beskrivelse af (?:bolig)?området|(?:kort )?om (?:bolig)?området|udfordringer/iu,
  ],
  ['amendment', /revision af|ændring(?:er)? (?:af|i)|genforhandling|opdatering af .*aftale/iu],
  ['conflict', /konflikt|uenighed|uoverensstemmelse/iu],
  ['notice', /underretning|gensidig orientering|orienteringspligt/iu],
  ['localEvaluation', /evaluering/iu],
  ['resources', /ressourcer|finansiering|budget|økonomi/iu],
  ['interplay', /samspil|øvrige tiltag|sammenhæng (?:med|til) (?:andre|øvrige)/iu],
  ['organisation', /organisering|(?<!bolig)organisation(?:en)?\b|styring og ledelse/iu],
  ['focusAreas', /indsatsområde/iu],
  ['purpose', /^formål|vision/iu],
];

export function topicOf(title: string): SectionTopic | null {
  return topics.find(([, words]) => words.test(title))?.[0] ?? null;
}

type Numbered = { readonly number: number; readonly title: string };

const sectionLine =
  /^(?:(?:[Aa]fsnit|[Pp]unkt|[Pp]kt\.?|[Kk]apitel)\s+)?(\d{1,2})(?:\.|\)|:)?\s+(\p{Lu}.*)$/u;
const subsectionLine = /^(\d{1,2}\.\d{1,2})\.?\s+(\p{L}.*)$/u;

/** A heading such as "5.1 Tryghed", whatever block it came as. */
export function subsectionOf(
  block: SourceBlock,
): { readonly number: string; readonly title: string } | undefined {
  if (block.kind === 'table' || !isTitle(block.text)) return undefined;
  const match = subsectionLine.exec(block.text);
  const [, number, title] = match ?? [];
  return number === undefined || title === undefined ? undefined : { number, title };
}

/** Parts a settled document at its sections. Never throws; a document without any is all preface. */
export function partSections(blocks: readonly SourceBlock[]): Parts {
  const starts = sectionStarts(blocks);
  const first = starts[0]?.index ?? blocks.length;
  const sections = starts.map(({ index, heading }, position): Section => {
    const end = starts[position + 1]?.index ?? blocks.length;
    const inside = blocks.slice(index + 1, end).map(asSubheading);
    return {
      number: heading.number === 0 ? null : heading.number,
      title: heading.title,
      topic: topicOf(heading.title),
      blocks: inside,
    };
  });
  return { preface: blocks.slice(0, first), sections };
}

function asSubheading(block: SourceBlock): SourceBlock {
  const subsection = subsectionOf(block);
  if (subsection === undefined) return block;
  return { kind: 'heading', level: 2, text: `${subsection.number} ${subsection.title}` };
}

type Start = { readonly index: number; readonly heading: Numbered };

function sectionStarts(blocks: readonly SourceBlock[]): Start[] {
  const numbered: Start[] = [];
  for (const [index, block] of blocks.entries()) {
    const heading = sectionHeading(blocks, block, index);
    const last = numbered.at(-1)?.heading.number ?? 0;
    // A number that goes back is a list, or a quotation of another paper.
    if (heading !== undefined && heading.number > last && heading.number <= last + 4) {
      numbered.push({ index, heading });
    }
  }
  return numbered.length >= 2 ? numbered : unnumberedStarts(blocks);
}

function sectionHeading(
  blocks: readonly SourceBlock[],
  block: SourceBlock,
  index: number,
): Numbered | undefined {
  const heading = numberedTitle(block);
  if (heading === undefined || isInRun(blocks, index, heading.number)) return undefined;
  if (block.kind === 'heading') return heading;
  if (block.kind === 'listItem') return undefined;
  return topicOf(heading.title) !== null || heading.title.length <= 60 ? heading : undefined;
}

function numberedTitle(block: SourceBlock | undefined): Numbered | undefined {
  if (block === undefined || block.kind === 'table' || !isTitle(block.text)) return undefined;
  const [, number, title] = sectionLine.exec(block.text) ?? [];
  return number === undefined || title === undefined
    ? undefined
    : { number: Number(number), title };
}

const isTitle = (text: string): boolean => text.length <= 130 && !/[.;,]$/u.test(text);

/** Lines numbered one after the other with nothing between them are a list, not headings. */
function isInRun(blocks: readonly SourceBlock[], index: number, number: number): boolean {
  const at = (offset: number): number | undefined => numberAt(blocks[index + offset]);
  return at(-1) === number - 1 || (at(1) === number + 1 && blocks[index]?.kind !== 'heading');
}

function numberAt(block: SourceBlock | undefined): number | undefined {
  if (block === undefined || block.kind === 'table') return undefined;
  // A line "5.4 ..." of a table of contents stands between 5 and 6.
  const number = /^(\d{1,2})(?:\.\d{1,2})*(?:\.|\))?\s/u.exec(block.text)?.[1];
  return number === undefined ? undefined : Number(number);
}

/** Never after the focus areas: the same words are labels within an area. */
const early: ReadonlySet<SectionTopic> = new Set(['purpose', 'organisation', 'problems']);

/** Word numbers headings by itself and keeps the numbers out of the text. */
function unnumberedStarts(blocks: readonly SourceBlock[]): Start[] {
  const seen = new Set<SectionTopic>();
  return blocks.flatMap((block, index) => {
    if (block.kind === 'table' || block.text.length > 100) return [];
    const topic = topicOf(block.text);
    if (topic === null || seen.has(topic)) return [];
    if (seen.has('focusAreas') && early.has(topic)) return [];
    const isHeading = block.kind === 'heading' && block.level <= 2;
    const isBare = block.kind === 'paragraph' && isBareTitle(block.text);
    if (!isHeading && !isBare) return [];
    seen.add(topic);
    return [{ index, heading: { number: 0, title: block.text } }];
  });
}

function isBareTitle(text: string): boolean {
  return text.length <= 70 && /^\p{Lu}/u.test(text) && !/[.:;,?!]$/u.test(text);
}
