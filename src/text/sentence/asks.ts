import { isSaving } from './changes.ts';
import { isNounAfter } from './final-unit.ts';
import type { Evidence } from './kinds.ts';
import {
  type AskCode,
  askCodes,
  type ComparisonWord,
  type SentenceKind,
  type SentenceQuantity,
} from './reading.ts';
import { isFall, isRise, measureNoun, ownArea, stateVerb } from './words.ts';

export type AskSetting = {
  readonly kind: SentenceKind;
  readonly parts: readonly SentenceKind[];
  readonly quantities: readonly SentenceQuantity[];
  readonly source: string | null;
  readonly comparison: ComparisonWord | null;
  /** What stands in each part of a composite. */
  readonly clauses: readonly Evidence[];
};

const needsBaseline: readonly SentenceKind[] = [
  'improve-on-baseline',
  'near-benchmark',
  'relative-change',
  'absolute-change',
  'change-of-average',
  'not-worsen',
  'narrow-gap',
  'yearly-step',
];

/** What people feel is no measure until a share, an index or a question is named. */
const feltNoun =
  /^\p{L}*(?:tryghed|tilfredshed|tilknytning|tilslutning)(?:en)?$|^(?:grad|niveau|niveauet)$/u;

const yearly: readonly SentenceKind[] = ['yearly-step', 'yearly-count'];

function asksBaseline({ timing }: Evidence, { kind, parts, quantities }: AskSetting): boolean {
  const baselines = quantities.filter(
    (quantity) => quantity.role === 'baseline' || quantity.role === 'gap',
  );
  if (baselines.some((quantity) => quantity.approximate === true)) return true;
  if (baselines.length > 0) return timing.baselinePeriod === null;
  const placed = quantities.some((quantity) => quantity.role === 'target');
  if (kind === 'narrow-gap' && placed) return false;
  return [kind, ...parts].some((one) => needsBaseline.includes(one));
}

function asksMeasure(
  { features, sentence, readings }: Evidence,
  { kind, parts }: AskSetting,
): boolean {
  const all = [kind, ...parts];
  if (all.includes('judged')) return true;
  if (kind === 'rank')
    return !sentence.items.some(
      (item) =>
        measureNoun.test(item.lower) ||
        /(?:måling|undersøgelse|rangliste)n?(?:en)?$/u.test(item.lower),
    );
  if (kind === 'reach-and-hold') return !readings.some((reading) => reading.role === 'target');
  const open = all.includes('improve-on-baseline') || kind === 'not-worsen';
  if (!open || readings.some(({ role }) => role !== 'other')) return false;
  const countable = features.changes.some(
    (change) =>
      /^(?:flere|færre|mindre)$/u.test(sentence.items[change.index]?.lower ?? '') &&
      !/^(?:grad|omfang|udstrækning)$/u.test(sentence.items[change.index + 1]?.lower ?? ''),
  );
  return (
    !countable &&
    !sentence.items.some((item) => measureNoun.test(item.lower) && !feltNoun.test(item.lower))
  );
}

/** "A og B" or "A/B" under one verb: together or each for itself is open. */
function asksCombine(
  { sentence, features, readings }: Evidence,
  { kind, quantities, comparison }: AskSetting,
): boolean {
  if (kind === 'composite' || kind === 'each-of') return false;
  const slash = sentence.items.some(
    (item, index) =>
      item.text === '/' &&
      sentence.items[index - 1]?.kind === 'word' &&
      sentence.items[index + 1]?.kind === 'word',
  );
  if (kind === 'milestone') return slash;
  if (
    quantities.filter((quantity) => quantity.role === 'baseline').length > 1 &&
    kind === 'improve-on-baseline'
  )
    return true;
  const things = kind === 'yearly-count' || kind === 'cumulative-count';
  if (
    !things &&
    /(?:^| )0 (?:udvalgte|årgange|afdelinger|bydele|skoler|grupper)(?: |$)/u.test(features.text)
  )
    return true;
  const counts = readings.filter((reading) => reading.role === 'target');
  if (things && comparison !== 'between' && counts.length > 1) return true;
  const sizes = readings.filter((reading) => reading.role === 'change');
  if (sizes.length > 1 && /(?:^| )(?:hhv|henholdsvis)(?: |$)/u.test(features.text)) return true;
  const single = readings.some(
    (reading) => reading.role === 'baseline' || reading.role === 'target',
  );
  return (
    !single &&
    (kind === 'improve-on-baseline' || kind === 'rank') &&
    / og (?!igen |dermed |derved |herved |således |at |så )/u.test(
      features.text.replace(/(?:^| )mellem (?:\S+ ){1,4}og /u, ' '),
    )
  );
}

/** The claim names one area and its baseline another. */
function asksPopulation({ sentence }: Evidence): boolean {
  const joined = sentence.items.some((item, index) => {
    const before = sentence.items[index - 1];
    const after = sentence.items[index + 1];
    return (
      item.text === '/' && /^\p{Lu}/u.test(before?.text ?? '') && /^\p{Lu}/u.test(after?.text ?? '')
    );
  });
  const own = sentence.items.some(
    (item, index) => ownArea.test(item.lower) && sentence.segments[index] !== 'main',
  );
  const elsewhere = sentence.items.some(
    (item, index) =>
      /^(?:målgruppen|målgruppens)$/u.test(item.lower) && sentence.segments[index] === 'main',
  );
  return (joined && own) || elsewhere;
}

function hasUnit(sentence: Evidence['sentence'], index: number): boolean {
  const item = sentence.items[index];
  if (item?.kind !== 'number') return false;
  return item.unitStated || item.form !== 'digits' || isNounAfter(sentence, index);
}

/** "Tilliden stiger til 80": no unit, no noun after the number, and nothing before it that is counted. */
function isUnitless(
  sentence: Evidence['sentence'],
  { index, role }: Evidence['readings'][number],
): boolean {
  if (role !== 'target' && role !== 'change' && role !== 'baseline') return false;
  const place = /^(?:blandt|de|mellem)$/u.test(sentence.items[index - 1]?.lower ?? '');
  if (hasUnit(sentence, index) || place) return false;
  return !sentence.items.some(
    ({ kind, lower }, at) =>
      kind === 'word' &&
      sentence.ordinals[at] === sentence.ordinals[index] &&
      (scale.test(lower) || (isCountedNoun(lower) && !isGoverned(sentence, at))),
  );
}

/** "tilliden hos de unge": the noun is not what is measured. */
function isGoverned({ items }: Evidence['sentence'], at: number): boolean {
  const before = items[at - 1]?.lower ?? '';
  const word = /^(?:de|den|det|alle|vores)$/u.test(before) ? (items[at - 2]?.lower ?? '') : before;
  return /^(?:i|på|blandt|for|hos|til|af|fra|med)$/u.test(word);
}

/** Words that give a bare number its scale or place. */
const scale =
  /procent|karakter|fp9|fp10|afgangsprøve|eksamen|indeks|score|point|skala|^(?:top|nr|nummer|plads)$/u;

/** "antallet", "medlemstallet", and nouns in the plural: "klager", "anmeldelserne". */
function isCountedNoun(word: string): boolean {
  if (/^(?:antal|antallet|unge|børn|ledige|ældre|flere|færre)$|tal(?:let)?$/u.test(word))
    return true;
  if (/^(?:under|efter|eller|senere|inden|siden)$/u.test(word)) return false;
  const isPlural = /.{3}(?:er|erne|ere|ene)$/u.test(word);
  return isPlural && !isRise(word) && !isFall(word) && !stateVerb.test(word);
}

function asksUnit(
  { features, sentence, readings }: Evidence,
  { kind, quantities }: AskSetting,
): boolean {
  const bare = readings.some((reading) => {
    const item = sentence.items[reading.index];
    return item?.kind === 'number' && !item.unitStated && item.value.includes('.');
  });
  const named = readings.some(({ index, role }) => role !== 'other' && hasUnit(sentence, index));
  if (!named && readings.some((reading) => isUnitless(sentence, reading))) return true;
  const stated = readings.some((reading) => {
    const item = sentence.items[reading.index];
    return item?.kind === 'number' && item.unitStated && item.unit === 'points';
  });
  const scaled = sentence.items.some((item) => /skala(?:en)?$/u.test(item.lower));
  if (bare && !stated && !scaled && quantities.some((quantity) => quantity.unit === 'points'))
    return true;
  if (kind === 'reach-benchmark' || kind === 'near-benchmark')
    return /(?:^| )(?:antallet|antal) (?:af )?/u.test(features.text);
  return (
    kind === 'cumulative-count' &&
    features.revised &&
    sentence.items.some((item) => /forløb$/u.test(item.lower))
  );
}

function asksReading(
  { features, timing, sentence }: Evidence,
  { kind: outer, parts, comparison, quantities }: AskSetting,
): boolean {
  const kind = outer === 'each-of' ? (parts[0] ?? outer) : outer;
  if (kind === 'yearly-step') return true;
  if (kind === 'reach-benchmark' && comparison === 'equal') return true;
  if (/(?:^| )som udgangspunkt(?: |$)/u.test(features.text)) return true;
  const saved = sentence.items.some((_, index) => isSaving(sentence, index));
  if (saved && quantities.some(({ role }) => role === 'change')) return true;
  const grade = quantities.some((quantity) => quantity.unit === 'grade');
  const occasions = /(?:^| )(?:pr|per) (?!år|skoleår|kalenderår)\p{L}+/u.test(features.text);
  return (
    kind === 'reach-level' && features.average && timing.period === null && !occasions && !grade
  );
}

/** Everything the words leave open, in the order of `askCodes`. */
export function readAsks(evidence: Evidence, setting: AskSetting): readonly AskCode[] {
  const { kind, parts, quantities } = setting;
  const { timing, sentence, readings } = evidence;
  const started =
    timing.baselinePeriod !== null &&
    readings.some(({ role, index }) => role === 'baseline' && sentence.segments[index] === 'main');
  const all = [kind, ...parts];
  const counted = quantities.some(
    (quantity) => quantity.role === 'step' && quantity.unit === 'count',
  );
  const asked: Readonly<Record<AskCode, boolean>> = {
    deadline:
      timing.deadline === null &&
      timing.period === null &&
      !all.some((one) => yearly.includes(one)),
    size: all.includes('improve-on-baseline') || all.includes('near-benchmark'),
    measure:
      asksMeasure(evidence, setting) ||
      setting.clauses.some((clause, position) =>
        asksMeasure(clause, { ...setting, kind: parts[position] ?? kind, parts: [] }),
      ),
    combine: asksCombine(evidence, setting),
    population: asksPopulation(evidence),
    benchmark: sentence.items.some((item) =>
      /^(?:sammenlignelige|lignende|tilsvarende)$/u.test(item.lower),
    ),
    baseline: asksBaseline(evidence, setting),
    unit: asksUnit(evidence, setting),
    reading: asksReading(evidence, setting),
    'start-year': all.includes('yearly-step') && !counted && !started,
    'stock-or-flow': all.includes('yearly-step') && counted,
    dataSource: setting.source === null,
  };
  return askCodes.filter((code) => asked[code]);
}
