import type { Body, BodyKind, MeetingsAYear, Section } from '#domain/agreements/draft.ts';
import { capitalised, linesOf, numberWordPattern, sentencesOf, wholeNumber } from './lines.ts';
import { organisationsIn, seatsIn } from './seats.ts';

const noun = String.raw`[\p{L}-]{0,40}(?:bestyrelse|styregruppe|følgegruppe|koordinationsgruppe|koordineringsgruppe|partnerskabsgruppe|projektgruppe|arbejdsgruppe)(?:n|r|rne)?`;
const isBody = new RegExp(noun, 'iu');
const founding =
  /^(?:der|parterne|desuden|endvidere|herudover|under \p{L}+)\b.*?\b(?:etableres|nedsættes|oprettes|etablerer|nedsætter|opretter)\b\s*(?:der\s+)?/iu;
const describing = new RegExp(
  String.raw`^(?:den |det )?((?:[\p{L}-]+ ){0,3}?${noun})\s+(?:består|mødes|sammensættes|er sammensat|har|udgøres|varetager|afholder|holder)\b`,
  'iu',
);

/** The boards and groups that the agreement sets up, as far as its words describe them. */
export function readBodies(section: Section | undefined, areaNames: readonly string[]): Body[] {
  const blocks = section?.blocks ?? [];
  const paragraphs = linesOf(blocks);
  const drafts: Draft[] = [];
  // The bodies whose members the bullets that follow are.
  let listed: readonly Draft[] = [];
  for (const block of blocks) {
    if (block.kind === 'listItem' && listed.length > 0) {
      for (const one of listed) one.seats.push(block.text.replace(/[;,.]$/u, ''));
      continue;
    }
    listed = [];
    for (const line of linesOf([block])) {
      const open = readParagraph(line, drafts);
      if (/(?:består|medlemmer|deltagere|sammensæt).*:$/iu.test(line)) listed = open;
    }
  }
  const served = servedBodies(paragraphs, drafts);
  const hasDistricts = drafts.some((one) => /bydelsbestyrelse/iu.test(one.name));
  return drafts.map((one): Body => {
    const seats = [...one.sentences.flatMap(seatsIn), ...one.seats];
    const { organisations, administrations } = organisationsIn(seats);
    return {
      name: capitalised(one.name),
      otherNames: one.otherNames,
      kind: kindOf([one.name, ...one.otherNames], hasDistricts),
      count: one.count,
      seats,
      organisations,
      administrations,
      meetingsAYear: one.sentences.map(meetingsIn).find((found) => found !== undefined) ?? null,
      task: one.task,
      focusAreas: areasOf(one, areaNames),
      servedBy: served.get(one) ?? null,
      identicalWith: one.sentences.map((words) => twinOf(words, one.name)).find(Boolean) ?? null,
      words: one.sentences.join(' '),
    };
  });
}

type Draft = {
  readonly name: string;
  readonly otherNames: readonly string[];
  readonly count: number;
  readonly task: string | null;
  readonly focusAreas: readonly string[];
  readonly sentences: string[];
  /** Members in a list of their own under the sentence. */
  readonly seats: string[];
};

/** The bodies the paragraph ended on. */
function readParagraph(paragraph: string, drafts: Draft[]): readonly Draft[] {
  let open: Draft[] = [];
  for (const sentence of sentencesOf(paragraph)) {
    const founded = foundedIn(sentence);
    const described = describing.exec(sentence.replace(/\s*\([^()]*\)/gu, ''))?.[1];
    const known = described === undefined ? undefined : findDraft(drafts, described);
    if (founded.length > 0) {
      drafts.push(...founded);
      open = founded;
    } else if (known !== undefined) {
      open = [known];
    } else if (described !== undefined && !/afdelingsbestyrelse/iu.test(described)) {
      open = [draft(singular(described), [], 1, null, [])];
      drafts.push(...open);
    }
    for (const one of open) one.sentences.push(sentence);
  }
  return open;
}

function draft(
  name: string,
  otherNames: readonly string[],
  count: number,
  task: string | null,
  focusAreas: readonly string[],
): Draft {
  return { name, otherNames, count, task, focusAreas, sentences: [], seats: [] };
}

function foundedIn(sentence: string): Draft[] {
  const lead = founding.exec(sentence)?.[0];
  if (lead === undefined || /\bkan der\b|\bkan\b/iu.test(lead)) return [];
  const rest = sentence.slice(lead.length);
  const phrase = rest.split(/,\s+der\b|\s+der\b|,|\.$/u)[0] ?? '';
  if (!isBody.test(phrase)) return [];
  const several = new RegExp(String.raw`^(?:\p{L}+ )?(?:to|2|tre|3) ${noun}`, 'iu').test(rest);
  const each = several ? eachFor(rest) : [];
  if (each.length > 0) {
    return each.map(({ name, area }) => draft(name, [], 1, taskIn(rest), [area]));
  }
  const aside = /\(([^()]*)\)/u.exec(phrase)?.[1];
  const otherNames = aside !== undefined && isBody.test(aside) ? [aside.trim()] : [];
  const bare = phrase.replace(/\([^()]*\)/gu, ' ').trim();
  const [, count, name] = countAndName(bare);
  return name === '' ? [] : [draft(singular(name), otherNames, count, taskIn(rest), [])];
}

/** "to følgegrupper, en for X og en fælles følgegruppe for Y med ..." */
function eachFor(rest: string): { readonly name: string; readonly area: string }[] {
  const group = new RegExp(noun, 'iu').exec(rest)?.[0] ?? '';
  const stem = capitalised(singular(group));
  const parts = rest
    .split(/(?:,|\bog)\s+(?:en|én|et)\s+(?:fælles\s+)?(?:\p{L}+\s+)?for\s+/iu)
    .slice(1);
  return parts.map((part) => {
    const area = part
      .replace(/\s+(?:med|der|som)\s.*$/u, '')
      .replace(/[.,]$/u, '')
      .trim();
    return { name: `${stem} for ${area}`, area };
  });
}

const fillers =
  /^(?:ydermere|desuden|endvidere|også|en|én|et|fælles|særskilt|decentrale?|herudover)\s+/iu;

function countAndName(phrase: string): readonly [string, number, string] {
  let rest = phrase;
  let count = 1;
  const counted = new RegExp(`^(\\d{1,2}|${numberWordPattern})\\s+`, 'iu');
  for (let before = ''; before !== rest; ) {
    before = rest;
    const number = counted.exec(rest)?.[1];
    if (number !== undefined) count = wholeNumber(number) ?? count;
    rest = rest.replace(counted, '').replace(fillers, '');
  }
  const upToNoun = new RegExp(`^(.*?${noun})`, 'iu').exec(rest)?.[1] ?? '';
  return [phrase, count, upToNoun];
}

function singular(name: string): string {
  return name
    .trim()
    .replace(/bestyrelse(?:r|rne|n)$/iu, 'bestyrelse')
    .replace(/gruppe(?:r|rne|n)$/iu, 'gruppe');
}

/** "Den boligsociale bestyrelse" and "en boligsocial bestyrelse" are one name. */
function nameKey(name: string): string {
  return singular(name)
    .toLowerCase()
    .replace(/e(?=\s)/gu, '');
}

function findDraft(drafts: readonly Draft[], name: string): Draft | undefined {
  const wanted = nameKey(name);
  const exact = drafts.find((one) =>
    [one.name, ...one.otherNames].some((known) => nameKey(known) === wanted),
  );
  // "Bestyrelsen" alone is the one board there is.
  const alike = drafts.filter((one) => nameKey(one.name).endsWith(` ${wanted}`));
  return exact ?? (alike.length === 1 ? alike[0] : undefined);
}

function taskIn(rest: string): string | null {
  const found = /\b(?:der|som)\s+((?!mødes|består|betjenes)\p{Ll}.*?)\.?$/u.exec(rest)?.[1];
  return found ?? null;
}

const often: readonly (readonly [RegExp, number])[] = [
  [/månedligt|hver måned|en gang om måneden/iu, 12],
  [/kvartalsvis|hvert kvartal/iu, 4],
  [/halvårlig|hvert halve år/iu, 2],
  [/årligt møde|hvert år/iu, 1],
];
const perYear = String.raw`(?:årligt|årlige|om året|pr\.? år)`;
const times = `\\d{1,2}|${numberWordPattern}`;

/** "minimum to gange årligt", "2-4 møder årligt", "fire møder om året". */
function meetingsIn(sentence: string): MeetingsAYear | undefined {
  const range = new RegExp(
    `(\\d{1,2})\\s*[-–]\\s*(\\d{1,2})\\s+(?:\\p{L}+\\s+)?(?:møder|gange)\\s+(?:\\p{L}+\\s+)?${perYear}`,
    'iu',
  ).exec(sentence);
  if (range !== null) return { least: Number(range[1]), most: Number(range[2]) };
  const single = new RegExp(
    `(minimum|mindst|min\\.)?\\s*\\b(${times})\\s+(?:\\p{L}+\\s+)?(?:møder?|gange?)\\s+(?:\\p{L}+\\s+)?${perYear}|(minimum|mindst)?\\s*\\b(${times})\\s+årlige\\s+møder`,
    'iu',
  ).exec(sentence);
  const count = wholeNumber(single?.[2] ?? single?.[4] ?? '');
  if (count !== undefined) {
    const isMinimum = (single?.[1] ?? single?.[3]) !== undefined;
    return { least: count, most: isMinimum ? null : count };
  }
  if (!/møde/iu.test(sentence)) return undefined;
  const found = often.find(([words]) => words.test(sentence));
  return found === undefined ? undefined : { least: found[1], most: found[1] };
}

/** Who does the paperwork: "X betjener A og B" and "... som betjenes af X". */
function servedBodies(
  paragraphs: readonly string[],
  drafts: readonly Draft[],
): ReadonlyMap<Draft, string> {
  const served = new Map<Draft, string>();
  for (const sentence of paragraphs.flatMap(sentencesOf)) {
    const active = /^(.{3,80}?)\s+(?:sekretariats)?betjener\s+(.+?)\.?$/iu.exec(sentence);
    const passive = /(?:sekretariats)?betjenes\s+af\s+(.+?)(?:,|\.|$)/iu.exec(sentence)?.[1];
    const isFor = (one: Draft, words: string) =>
      words.toLowerCase().includes(one.name.toLowerCase());
    for (const one of drafts) {
      if (active !== null && isFor(one, active[2] ?? '')) served.set(one, active[1] ?? '');
      else if (passive !== undefined && one.sentences.includes(sentence)) served.set(one, passive);
    }
  }
  return served;
}

function twinOf(sentence: string, name: string): string | undefined {
  const [, subject = '', twin] = /^(.+?)\s+er identisk med\s+(.+?)\.?$/iu.exec(sentence) ?? [];
  const topic = name.replace(/^.*?\bfor\s+/iu, '').toLowerCase();
  return subject.toLowerCase().includes(topic) ? twin : undefined;
}

/** The focus areas a group is for, by the names the agreement gives them further on. */
function areasOf(one: Draft, areaNames: readonly string[]): readonly string[] {
  const words = [one.name, ...one.focusAreas, one.task ?? ''].join(' ').toLowerCase();
  const known = areaNames.filter((name) => words.includes(name.toLowerCase()));
  return known.length > 0 ? known : one.focusAreas;
}

function kindOf(names: readonly string[], hasDistricts: boolean): BodyKind {
  const all = names.join(' ').toLowerCase();
  if (all.includes('bydelsbestyrelse')) return 'districtBoard';
  if (all.includes('bestyrelse')) return hasDistricts ? 'cityBoard' : 'board';
  if (all.includes('styregruppe')) return 'localSteeringGroup';
  return all.includes('følgegruppe') ? 'followUpGroup' : 'other';
}
