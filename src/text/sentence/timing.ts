import { isMeasuring, leftWords, lowerAt, rightWords, type Sentence } from './context.ts';
import type { NumberReading } from './role-types.ts';
import { wordsBeforeBracket } from './role-words.ts';

/** When the claim is due, over which time it is taken and when its baseline was taken; with the items they stand in. */
export type Timing = {
  readonly deadline: string | null;
  readonly period: string | null;
  readonly baselinePeriod: string | null;
  readonly sources: readonly {
    readonly field: 'deadline' | 'period' | 'baselinePeriod';
    readonly index: number;
  }[];
};

type Use = 'deadline' | 'explicit-deadline' | 'period' | 'baseline' | 'span-of-change' | 'none';

const explicitWords =
  /(?:^| )(?:inden|senest|udgangen af|udløbet af|slutningen af|afslutningen af|ultimo|medio|primo|før|frem til|indtil|frem mod)(?: (?:i|den|d|pr|udgangen|udløbet|slutningen|ultimo|af|året|år|perioden|projektperioden|skoleåret|ved|medio|primo|til|med))*$/u;
const baselineWords =
  /(?:^| )(?:siden|ift|i forhold til|sammenlignet med|sammenholdt med|målt mod|set i forhold til|end|udgangspunktet|udgangspunkt|baseline|baselinen|basisåret|startniveauet|fra|med udgangspunkt i|mod|niveau som|på niveauet|(?:under|over|af|overstige|overstiger) niveauet)(?: (?:i|fra|for|til|ved|pr|d|den|første|seneste|sidste|året|år|\p{L}*året|niveauet|niveau|budget|regnskab|var|målingen|undersøgelsen|\p{L}*måling|\p{L}*målingen|\p{L}*undersøgelsen|tallene|tallet|baseline|den|det|er|på|opgørelsen|andelen))*$/u;

function endOf(code: string): string {
  return code.includes('/') && code.length === 9 ? code.slice(5) : code;
}

function startOf(code: string): string {
  return code.includes('/') && code.length === 9 ? code.slice(0, 4) : code;
}

/** The role of the number a period belongs to: the nearest one before it without a period between, else after it. */
function attachedRole(
  sentence: Sentence,
  index: number,
  roles: ReadonlyMap<number, NumberReading>,
): string | null {
  for (let at = index - 1; at >= Math.max(0, index - 9); at -= 1) {
    const item = sentence.items[at];
    if (item === undefined || item.kind === 'period' || /^[.;,]$/u.test(item.text)) break;
    if (item.parenthesis !== sentence.items[index]?.parenthesis && item.parenthesis !== 0) break;
    if (/^(?:til|gennemsnit|gennemsnittet|skal)$/u.test(item.lower)) break;
    if (isMeasuring(item)) return roles.get(at)?.role ?? null;
  }
  return null;
}

function bracketHas(
  sentence: Sentence,
  index: number,
  roles: ReadonlyMap<number, NumberReading>,
  role: string,
): boolean {
  const bracket = sentence.items[index]?.parenthesis;
  const ordinal = sentence.ordinals[index];
  const segment = sentence.segments[index];
  for (const reading of roles.values()) {
    const same =
      bracket === 0
        ? sentence.ordinals[reading.index] === ordinal &&
          sentence.segments[reading.index] === segment
        : sentence.items[reading.index]?.parenthesis === bracket;
    if (same && reading.role === role) return true;
  }
  return false;
}

/** The role of the number in front of the bracket a period stands in: "fra 45 % (2016)". */
function bracketOwner(
  sentence: Sentence,
  index: number,
  roles: ReadonlyMap<number, NumberReading>,
): string | null {
  let open = index;
  while (open > 0 && sentence.items[open]?.text !== '(') open -= 1;
  return isMeasuring(sentence.items[open - 1]) ? (roles.get(open - 1)?.role ?? null) : null;
}

function bracketUse(
  sentence: Sentence,
  index: number,
  roles: ReadonlyMap<number, NumberReading>,
): Use {
  const segment = sentence.segments[index];
  if (bracketHas(sentence, index, roles, 'target')) return 'none';
  if (bracketHas(sentence, index, roles, 'baseline') || bracketHas(sentence, index, roles, 'gap')) {
    const attached = attachedRole(sentence, index, roles);
    const ownLater = attached === 'benchmark' && hasOtherPeriod(sentence, index);
    return ownLater ? 'none' : 'baseline';
  }
  if (bracketHas(sentence, index, roles, 'benchmark')) return 'none';
  const item = sentence.items[index];
  if (
    item?.kind === 'period' &&
    item.shape === 'span' &&
    /perioden|årene$/u.test(wordsBeforeBracket(sentence, index))
  )
    return 'period';
  if (segment === 'baseline') return 'baseline';
  const owner = bracketOwner(sentence, index, roles);
  if (owner === 'baseline') return 'baseline';
  if (owner === 'target' || owner === 'count-target') return 'deadline';
  return /(?:målt|måling|opgjort|måles|undersøgelse\p{L}*|kilde|register)/u.test(
    leftWords(sentence, index, 6),
  )
    ? 'none'
    : 'deadline';
}

function hasOtherPeriod(sentence: Sentence, index: number): boolean {
  return sentence.items.some(
    (item, at) =>
      at !== index &&
      item.kind === 'period' &&
      item.parenthesis === sentence.items[index]?.parenthesis &&
      sentence.segments[at] === sentence.segments[index],
  );
}

function hasLaterPeriod(sentence: Sentence, index: number): boolean {
  return sentence.items.some(
    (item, at) => at > index && item.kind === 'period' && sentence.segments[at] === 'main',
  );
}

type TimingSetting = { readonly revised: boolean; readonly changes: boolean };

function spanUse(sentence: Sentence, index: number, setting: TimingSetting): Use {
  const left = leftWords(sentence, index, 5);
  if (explicitWords.test(left)) return 'explicit-deadline';
  if (
    /(?:^| )(?:gennemsnit|gennemsnittet) (?:i|for|af|over)(?: \p{L}+)?$/u.test(left) &&
    /(?:i forhold til|ift|end|fra|sammenlignet med|sammenholdt med)/u.test(left)
  )
    return 'baseline';
  if (
    /(?:^| )fra (?:perioden|årene|gennemsnittet (?:i|for)(?: perioden| årene)?)$/u.test(left) &&
    hasLaterPeriod(sentence, index)
  )
    return 'baseline';
  if (
    /(?:i forhold til|sammenlignet med|sammenholdt med|end i|ift|end gennemsnittet i)(?: \p{L}+)*$/u.test(
      left,
    ) &&
    !/(?:^| )fra$/u.test(left)
  )
    return 'baseline';
  if (/(?:^| )fra$/u.test(left) && !/(?:perioden|årene|år) fra$/u.test(left) && setting.changes)
    return 'span-of-change';
  return 'period';
}

/** "i forhold til ultimo 2018": the words of comparison reach over those of a date. */
const referenced =
  /(?:^| )(?:siden|ift|i forhold til|sammenlignet med|sammenholdt med|niveau med|linje med|højde med|end|som)(?: i| for| ved| pr| budget| regnskab| niveau)?(?: (?:ultimo|primo|medio|udgangen af|starten af|begyndelsen af|slutningen af))?$/u;

function mainUse(
  sentence: Sentence,
  index: number,
  roles: ReadonlyMap<number, NumberReading>,
  setting: TimingSetting,
): Use {
  const item = sentence.items[index];
  if (item?.kind !== 'period') return 'none';
  if (setting.revised || datesLaw(sentence, index)) return 'none';
  const attached = attachedRole(sentence, index, roles);
  if (item.shape !== 'span' && referenced.test(leftWords(sentence, index, 7))) return 'baseline';
  if (item.shape !== 'span' && explicitWords.test(leftWords(sentence, index, 7)))
    return 'explicit-deadline';
  if (attached === 'benchmark') return 'none';
  if (item.shape === 'span')
    return attached === 'baseline' && !/perioden|årene/u.test(leftWords(sentence, index, 3))
      ? 'baseline'
      : spanUse(sentence, index, setting);
  if (attached === null && datesNextBracket(sentence, index, roles)) return 'baseline';
  const left = leftWords(sentence, index, 7);
  if (attached === 'baseline' || attached === 'gap') return 'baseline';
  if (/(?:^| )fra(?: og med)?$/u.test(left))
    return /^(?:og (?:frem|fremefter)|frem(?:ad|efter)?)(?: |$)/u.test(
      rightWords(sentence, index, 3),
    ) || !setting.changes
      ? 'none'
      : 'baseline';
  const subjectFirst =
    /(?:^| )(?:tallet|andelen|niveauet|niveau) i$/u.test(left) && leadsClause(sentence, index);
  if (baselineWords.test(left) && !subjectFirst) return 'baseline';
  if (
    /^(?:- ?)?(?:niveau|niveauet|tal|tallet|måling|målingen)(?: |$)/u.test(
      rightWords(sentence, index, 2),
    )
  )
    return 'baseline';
  if (isSourceEdition(sentence, index)) return 'none';
  return 'deadline';
}

/** "Niveauet i 2019 (81 %) fastholdes i 2023": the year in front of the bracket is that of the figure in it. */
function datesNextBracket(
  sentence: Sentence,
  index: number,
  roles: ReadonlyMap<number, NumberReading>,
): boolean {
  const bracket = sentence.items[index + 1]?.parenthesis ?? 0;
  if (bracket === 0 || !hasLaterPeriod(sentence, index)) return false;
  const inside = sentence.items.flatMap((item, at) => (item.parenthesis === bracket ? [at] : []));
  return (
    inside.some((at) => roles.get(at)?.role === 'baseline') &&
    inside.every((at) => sentence.items[at]?.kind !== 'period')
  );
}

/** "lov nr. 1234 af 2020": the year belongs to the number of a law. */
function datesLaw(sentence: Sentence, index: number): boolean {
  const named = sentence.items[index - 2];
  return lowerAt(sentence, index - 1) === 'af' && named?.kind === 'aside';
}

/** "Andelen i 2020 skal være ...": the year after the subject is the claim's own. */
function leadsClause(sentence: Sentence, index: number): boolean {
  return /^(?:skal|vil|bør|er|ligger|udgør|overstiger|må|bliver|når)(?: |$)/u.test(
    rightWords(sentence, index, 2),
  );
}

/** "Tryghedsundersøgelsen 2022": the year is part of the name of the source. */
function isSourceEdition(sentence: Sentence, index: number): boolean {
  const before = sentence.items[index - 1];
  return (
    before?.kind === 'word' &&
    /^\p{Lu}?\p{L}*(?:undersøgelse[nr]?|undersøgelsen|rapport(?:en)?|indeks(?:et)?|barometer(?:et)?|skema(?:et)?|strategi(?:en)?|plan(?:en)?|aftale(?:n)?)$/u.test(
      before.lower,
    )
  );
}

/** Gives every period of the sentence its use, and chooses one of each. */
export function readTiming(
  sentence: Sentence,
  readings: readonly NumberReading[],
  setting: TimingSetting,
): Timing {
  const roles = new Map(readings.map((reading) => [reading.index, reading]));
  const found: { use: Use; index: number; code: string }[] = [];
  sentence.items.forEach((item, index) => {
    if (item.kind !== 'period') return;
    const segment = sentence.segments[index];
    if (segment === 'result' || segment === 'relative') return;
    const main = segment === 'main' || segment === 'restatement';
    const use = main
      ? mainUse(sentence, index, roles, setting)
      : bracketUse(sentence, index, roles);
    found.push({ use, index, code: item.code });
  });
  const period = found.find((entry) => entry.use === 'period') ?? null;
  const change = found.find((entry) => entry.use === 'span-of-change') ?? null;
  const pair =
    readings.some(({ role }) => role === 'target') || !setting.changes
      ? null
      : measuredTwice(sentence, found);
  const baseline = found.find((entry) => entry.use === 'baseline') ?? change ?? pair;
  const explicit = found.filter((entry) => entry.use === 'explicit-deadline');
  const plain = found.filter((entry) => entry.use === 'deadline');
  const due = latest(explicit) ?? latest(plain) ?? change;
  const keepsPeriod = period !== null && explicit.length === 0;
  return {
    deadline: keepsPeriod || due === null ? null : endOf(due.code),
    period: keepsPeriod ? period.code : null,
    baselinePeriod:
      baseline === null ? null : baseline === change ? startOf(baseline.code) : baseline.code,
    sources: [
      ...(keepsPeriod ? [{ field: 'period' as const, index: period.index }] : []),
      ...(!keepsPeriod && due !== null ? [{ field: 'deadline' as const, index: due.index }] : []),
      ...(baseline === null ? [] : [{ field: 'baselinePeriod' as const, index: baseline.index }]),
    ],
  };
}

/** "målt i 2019 og igen i 2022", under a verb of change: the earlier year is where it started. */
function measuredTwice<Entry extends { readonly use: Use; readonly index: number }>(
  sentence: Sentence,
  found: readonly Entry[],
): Entry | null {
  const [first, second, ...rest] = found.filter((entry) => entry.use === 'deadline');
  if (first === undefined || second === undefined || rest.length > 0) return null;
  const between = sentence.items
    .slice(first.index + 1, second.index)
    .map((item) => item.lower)
    .join(' ');
  return /^og (?:igen )?(?:i )?$/u.test(`${between} `) ? first : null;
}

function latest<Entry extends { readonly code: string }>(entries: readonly Entry[]): Entry | null {
  return entries.reduce<Entry | null>(
    (last, entry) => (last === null || endOf(entry.code) > endOf(last.code) ? entry : last),
    null,
  );
}

/** Years that stand beside each of several targets: "65 % i 2018 og 70 % i 2020". */
export function stagePeriods(
  sentence: Sentence,
  readings: readonly NumberReading[],
): readonly string[] {
  const targets = readings.filter(
    (reading) => reading.role === 'target' && sentence.segments[reading.index] === 'main',
  );
  const codes = targets.map((reading) => nearestPeriod(sentence, reading.index));
  const known = codes.filter((code) => code !== null);
  return known.length === targets.length &&
    new Set(known).size === targets.length &&
    targets.length > 1
    ? known
    : [];
}

/** The period of one stage: the first after the number before the next number, else the last before it. */
function nearestPeriod(sentence: Sentence, index: number): string | null {
  for (let at = index + 1; at < Math.min(index + 16, sentence.items.length); at += 1) {
    const item = sentence.items[at];
    if (item === undefined || isMeasuring(item) || item.text === '.' || item.text === ';') break;
    if (/^(?:og|samt|,)$/u.test(lowerAt(sentence, at))) break;
    if (item.kind === 'period') return item.code;
  }
  for (let at = index - 1; at >= Math.max(0, index - 8); at -= 1) {
    const item = sentence.items[at];
    if (item === undefined || isMeasuring(item)) break;
    if (item.kind === 'period') return item.code;
  }
  return null;
}
