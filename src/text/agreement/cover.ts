import type { SourceBlock } from '#domain/agreements/document.ts';
import type {
  AgreementPeriod,
  Annex,
  AnnexKind,
  Party,
  PartyKind,
  Section,
  Signature,
} from '#domain/agreements/draft.ts';
import { linesOf, sentencesOf } from './lines.ts';
import { spanIn } from './period.ts';
import { readSignature } from './signature.ts';

export type Cover = {
  readonly title: string | null;
  readonly areaName: string | null;
  readonly parties: readonly Party[];
  readonly period: AgreementPeriod | null;
  readonly signatures: readonly Signature[];
};

type Field = 'area' | 'parties' | 'period' | 'signatures' | 'end';

/** The labels of the cover; what stands after the label on its line is its first value. */
const labels: readonly (readonly [Field, RegExp])[] = [
  [
    'area',
    /^(?:(?:bolig)?områdets navn|navn på (?:bolig)?området|helhedsplanens navn|område)\s*(?::|$)/iu,
  ],
  ['parties', /^(?:aftalens parter|aftaleparter(?:ne)?|parter(?:ne)?(?: i aftalen)?)\s*(?::|$)/iu],
  [
    'period',
    /^(?:[\p{L} ]{0,30}\bgælder\b[^:\d]{0,20}(?::|$)|[\p{L} ]{0,20}periode[^:\d]{0,15}(?::|$)|[\p{L} ]{0,30}\bgælder (?:fra|i|for)(?: perioden)?(?=\s))/iu,
  ],
  [
    'signatures',
    /^(?:underskrift(?:er)?|underskrevet(?: af)?|aftalen er underskrevet af)\s*(?::|$)/iu,
  ],
  [
    'end',
    /^(?:den strategiske (?:samarbejds)?aftale|aftaledokumenter|indledning|indholdsfortegnelse|baggrund|følgende dokumenter .*|bilag)\s*:?$/iu,
  ],
];

/** Whether a line begins with a label of the cover and what it labels, whatever stands above it. */
export function isLabelLine(line: string): boolean {
  return (
    /^\s*\p{Lu}/u.test(line) &&
    /[:\d]/u.test(line) &&
    labels.some(([, pattern]) => pattern.test(line.trim()))
  );
}

/** The first page: what the agreement is about, between whom, for how long, signed by whom. */
export function readCover(
  preface: readonly SourceBlock[],
  everyBlock: readonly SourceBlock[],
  owners: readonly string[],
): Cover {
  const lines = linesOf(preface);
  const values = valuesByField(lines);
  const partyLines = values.get('parties') ?? [];
  const parties = partyNames(partyLines).map((name) => ({ kind: partyKind(name, owners), name }));
  return {
    title: titleIn(lines),
    areaName: values.get('area')?.[0] ?? null,
    parties,
    period: periodIn(values.get('period') ?? [], lines, linesOf(everyBlock)),
    signatures: (values.get('signatures') ?? []).flatMap(
      (line) => readSignature(line, parties) ?? [],
    ),
  };
}

function valuesByField(lines: readonly string[]): ReadonlyMap<Field, readonly string[]> {
  const values = new Map<Field, string[]>();
  let open: Field | undefined;
  for (const line of lines) {
    const label = labels.find(([, pattern]) => pattern.test(line));
    if (label !== undefined) {
      const [field, pattern] = label;
      open = field;
      const rest = line.replace(pattern, '').trim();
      const list = values.get(field) ?? [];
      values.set(field, rest === '' ? list : [...list, rest]);
    } else if (open !== undefined) {
      values.get(open)?.push(line);
      // One line says the name; what follows it unlabelled is something else.
      if (open === 'area') open = undefined;
    }
  }
  return values;
}

function titleIn(lines: readonly string[]): string | null {
  const titles = lines
    .slice(0, 12)
    .filter((line) => line.length <= 160 && /strategisk\w* (?:samarbejds)?aftale/iu.test(line));
  return titles.toSorted((a, b) => b.length - a.length)[0] ?? null;
}

function partyNames(lines: readonly string[]): string[] {
  const [only] = lines;
  if (lines.length === 1 && only !== undefined) {
    return only
      .split(/,\s*|;\s*|\s+og\s+(?=\p{Lu})/u)
      .map((name) => name.replace(/[.:]$/u, '').trim())
      .filter((name) => name !== '');
  }
  return lines
    .filter((line) => line.length <= 100)
    .map((line) => line.replace(/[,;.]$/u, '').replace(/\s+og$/u, ''));
}

const housing =
  /bolig|almen|lejerbo|domea|himmerland|andels|vivabolig|ejendomsselskab|\bbo-?vest|\b[KAP]AB\b|\b3B\b|fsb/iu;

function partyKind(name: string, owners: readonly string[]): PartyKind {
  if (/politi/iu.test(name)) return 'policeDistrict';
  if (/kommune\b/iu.test(name)) return 'municipality';
  if (housing.test(name) || owners.some((owner) => name.includes(owner))) {
    return 'housingOrganisation';
  }
  return 'other';
}

function periodIn(
  labelled: readonly string[],
  preface: readonly string[],
  everything: readonly string[],
): AgreementPeriod | null {
  const first = labelled[0] === undefined ? undefined : spanIn(labelled[0]);
  if (first !== undefined) return first;
  // The start and the end on a line each.
  const joined = labelled.length >= 2 ? spanIn(labelled.slice(0, 2).join(' – ')) : undefined;
  if (joined !== undefined) return joined;
  const isAboutPeriod = (line: string) =>
    /perioden|gælder|løber|helhedsplan\w*\s+20|aftale\w*\s+20/iu.test(line);
  for (const line of [...preface, ...everything].filter(isAboutPeriod)) {
    for (const sentence of line.split(/(?<=[.!?])\s+(?=\p{Lu})/u)) {
      const span = isAboutPeriod(sentence) ? spanIn(sentence) : undefined;
      if (span !== undefined && isPlanLength(span)) return span;
    }
  }
  return null;
}

/** Plans run two to six years; a shorter or longer span in running text is about something else. */
function isPlanLength({ from, to }: AgreementPeriod): boolean {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return years >= 2 && years <= 6;
}

const annexKinds: readonly (readonly [AnnexKind, RegExp])[] = [
  ['termsOfReference', /kommissori/iu],
  ['areaAgreement', /delaftale/iu],
  ['organisationChart', /organisationsdiagram|organisationsplan/iu],
  ['contingencyPlan', /beredskabsplan/iu],
  ['milestonePlan', /milepæl/iu],
  ['activitySheet', /aktivitetsskema/iu],
  ['reportingForm', /indberetningsskema/iu],
  ['budget', /budget/iu],
  ['centralMeasurements', /målinger|boligsociale data/iu],
];

const annexLead =
  /(?:dokumenter|bilag)\b.*\b(?:vedlægges|vedlagt|vedhæftes)|^(?:oversigt over )?bilag(?:sliste|soversigt)?\s*:?$/iu;

/** The papers that are to be enclosed: the list under the line that asks for them. */
export function readAnnexes(
  preface: readonly SourceBlock[],
  sections: readonly Section[],
): Annex[] {
  const lists = [preface, ...sections.map((section) => section.blocks)].map(annexesIn);
  return lists.find((list) => list.length > 0) ?? [];
}

function annexesIn(blocks: readonly SourceBlock[]): Annex[] {
  const lead = blocks.findIndex((block) => block.kind !== 'table' && annexLead.test(block.text));
  if (lead < 0) return [];
  const annexes: Annex[] = [];
  let isList = true;
  for (const block of blocks.slice(lead + 1)) {
    const lines = linesOf([block]);
    isList &&= isAnnexEntry(block);
    if (isList) annexes.push(...lines.map((words) => ({ kind: annexKind(words), words })));
    else annexes.push(...lines.flatMap(sentencesOf).flatMap(annexInProse));
  }
  return annexes;
}

function isAnnexEntry(block: SourceBlock): boolean {
  if (block.kind === 'listItem' || block.kind === 'table') return true;
  return block.kind === 'paragraph' && /^(?:bilag\s*\d|\d{1,2}[.)]\s)/iu.test(block.text);
}

/** After the list a sentence may ask for one paper more, such as one without a template. */
function annexInProse(words: string): Annex[] {
  const isDemand = /(?:skal|bedes)\b.*\b(?:uploades|vedlægges|vedhæftes)/iu.test(words);
  const kind = annexKind(words);
  return isDemand && kind !== 'other' ? [{ kind, words }] : [];
}

function annexKind(words: string): AnnexKind {
  return annexKinds.find(([, pattern]) => pattern.test(words))?.[0] ?? 'other';
}

/** The fund's years that the plan is paid from, such as "2015-18"; null when the text names none. */
export function fundYearsIn(lines: readonly string[]): string | null {
  for (const line of lines) {
    const match = /\b(20\d\d)\s*(?:til|[-–])\s*(?:20)?(\d\d)\s*-?\s*midler/iu.exec(line);
    if (match !== null) return `${match[1]}-${match[2]}`;
  }
  return null;
}
