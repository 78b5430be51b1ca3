import { readAsks } from './asks.ts';
import { type Clause, splitClauses } from './clauses.ts';
import { analyse, type Sentence } from './context.ts';
import { type Features, readFeatures } from './features.ts';
import { addsUp, finalUnit } from './final-unit.ts';
import type { NumberItem } from './items.ts';
import { readComparison, readDirection } from './judge.ts';
import { decideKind, type Evidence } from './kinds.ts';
import { type Named, readIndicator, readPopulation, readSource } from './naming.ts';
import type {
  ComparisonWord,
  Direction,
  QuantityRole,
  QuantityUnit,
  ReadOptions,
  ReadSpan,
  SentenceKind,
  SentenceQuantity,
  SentenceReading,
  UnreadSpan,
} from './reading.ts';
import type { NumberReading } from './role-types.ts';
import { readRoles } from './roles.ts';
import { readTiming } from './timing.ts';

/** No criterion is this long; what lies beyond is reported as unread, so that the work stays bounded. */
const longestSentence = 4_000;

/** Reads the source stated beside a sentence: "ikke angivet" and "formodet: X" are no source. */
export function statedSource(dataSource: string | null | undefined): string | null {
  const source = dataSource?.trim() ?? '';
  if (source === '' || /^(?:ikke angivet|formodet\s*:|ukendt|ingen|-)/iu.test(source)) return null;
  return source;
}

function gather(text: string): Evidence {
  const sentence = analyse(text);
  const features = readFeatures(sentence);
  const hasBenchmark =
    features.nearAt !== null || features.gapAt !== null || features.benchmarkAt !== null;
  const readings = readRoles(sentence, {
    hasBenchmark,
    hasGap: features.gapAt !== null,
    perYear: features.perYear,
    revised: features.revised,
  });
  const timing = readTiming(sentence, readings, {
    revised: features.revised,
    changes: features.changes.length > 0,
  });
  return { sentence, features, readings, timing };
}

type Decided = {
  readonly kind: SentenceKind;
  readonly parts: readonly SentenceKind[];
  readonly because: string;
  /** The clauses of a composite, each with what stands in it. */
  readonly clauses: readonly (Evidence & Clause)[];
};

/** Two claims that are one kind with several parts of its own, or a level that is then held. */
function isOneClaim(parts: readonly SentenceKind[], evidence: Evidence): boolean {
  if (parts.every((part) => part === 'milestone')) return true;
  if (parts.includes('watch-only') && evidence.features.watchAt !== null) return true;
  const holds = parts[parts.length - 1] === 'not-worsen' && evidence.features.heldYearsAt !== null;
  return holds || (parts.length === 2 && parts[1] === 'reach-and-hold');
}

function decide(evidence: Evidence): Decided {
  const { sentence, features, readings } = evidence;
  const selects = readings.some((reading) => reading.role === 'threshold');
  const staged = decideKind(evidence).kind === 'staged';
  const clauses = staged ? [] : splitClauses(sentence);
  if (clauses.length > 1 && features.eachAt === null) {
    const gathered = clauses.map(({ from, to }) => ({
      ...gather(sentence.text.slice(from, to)),
      from,
      to,
    }));
    const parts = gathered.map((clause) => decideKind(clause).kind);
    if (!isOneClaim(parts, evidence))
      return {
        kind: 'composite',
        parts,
        because: 'flere udsagn, der kan nås hver for sig',
        clauses: gathered,
      };
  }
  const rule = decideKind(evidence);
  if (features.eachAt !== null || selects)
    return {
      kind: 'each-of',
      parts: [rule.kind],
      because: `gælder hver enkelt; ${rule.because}`,
      clauses: [],
    };
  return { kind: rule.kind, parts: [], because: rule.because, clauses: [] };
}

/** A composite has a direction where all its parts have the same. */
function directionOf(
  evidence: Evidence,
  decided: Decided,
  comparison: ComparisonWord | null,
): Direction {
  if (decided.kind !== 'composite')
    return readDirection(evidence, decided.parts[0] ?? decided.kind, comparison);
  const [first, ...others] = decided.clauses.map((clause, position) => {
    const kind = decided.parts[position] ?? 'judged';
    return readDirection(clause, kind, readComparison(clause, kind));
  });
  return first !== undefined && others.every((direction) => direction === first) ? first : 'none';
}

type PlacedQuantity = SentenceQuantity & { readonly from: number; readonly to: number };

function finalRole(
  reading: NumberReading,
  decided: Decided,
  unit: QuantityUnit,
  { from, lower: text }: NumberItem,
): QuantityRole {
  const own = decided.clauses.findIndex((clause) => clause.from <= from && from < clause.to);
  const inner = decided.parts[Math.max(0, own)] ?? decided.kind;
  const counts = inner === 'cumulative-count' || inner === 'yearly-count';
  return reading.role === 'target' && counts && addsUp(unit, text) ? 'count-target' : reading.role;
}

function isApproximate(sentence: Sentence, index: number): boolean {
  return /^(?:ca|cirka|omkring|omtrent|knap|godt|næsten)$/u.test(
    sentence.items[index - 1]?.lower ?? '',
  );
}

function placeQuantities(evidence: Evidence, decided: Decided): readonly PlacedQuantity[] {
  const { sentence, features, readings } = evidence;
  const placed: PlacedQuantity[] = [];
  const seen = new Set<string>();
  for (const reading of readings) {
    const item = sentence.items[reading.index];
    if (item?.kind !== 'number') continue;
    const unit = finalUnit(sentence, features.text, reading);
    const role = finalRole(reading, decided, unit, item);
    const threshold = `${item.value} ${unit} threshold`;
    const key = `${item.value} ${unit} ${role}`;
    if (seen.has(key) || seen.has(threshold)) continue;
    seen.add(key);
    const quantity = { value: item.value, unit, role, from: item.from, to: item.to };
    placed.push(
      isApproximate(sentence, reading.index) ? { ...quantity, approximate: true } : quantity,
    );
  }
  return addEntailed(evidence, decided, placed, features);
}

/** "ikke have" entails 0 and "bedst" entails rank 1; the words stand for the number. */
function addEntailed(
  evidence: Evidence,
  decided: Decided,
  placed: readonly PlacedQuantity[],
  features: Features,
): readonly PlacedQuantity[] {
  const kinds = [decided.kind, ...decided.parts];
  const targeted = placed.some((quantity) => quantity.role === 'target');
  const zero =
    features.zeroAt !== null && kinds.includes('reach-level')
      ? evidence.sentence.items[features.zeroAt]
      : undefined;
  const first =
    features.rankAt !== null && kinds.includes('rank')
      ? evidence.sentence.items[features.rankAt]
      : undefined;
  const marked = zero ?? first;
  if (targeted || marked === undefined) return placed;
  const entailed: PlacedQuantity = {
    value: zero !== undefined ? '0' : marked.lower.startsWith('næst') ? '2' : '1',
    unit: 'count',
    role: 'target',
    from: marked.from,
    to: marked.to,
  };
  return [...placed, entailed].sort((left, right) => left.from - right.from);
}

function spanOf(
  text: string,
  field: string,
  place: { readonly from: number; readonly to: number } | null | undefined,
): readonly ReadSpan[] {
  if (place === null || place === undefined || place.to <= place.from) return [];
  return [{ from: place.from, to: place.to, field, text: text.slice(place.from, place.to) }];
}

/** How many items the mark of a kind covers: "på niveau med", "nærmer sig", "pr. år". */
function phraseLength(features: Features, kind: SentenceKind): number {
  if (kind === 'reach-benchmark') return features.benchmarkPhrase?.split(' ').length ?? 1;
  return kind === 'near-benchmark' || kind === 'yearly-step' || kind === 'yearly-count' ? 2 : 1;
}

/** The words a kind was decided on: the first mark its rule looks at. */
function kindPlace(
  { sentence, features, readings }: Evidence,
  decided: Decided,
): { readonly from: number; readonly to: number } | undefined {
  const goal = readings.find(
    (reading) =>
      reading.role === 'target' ||
      reading.role === 'change' ||
      reading.role === 'step' ||
      reading.role === 'relative-change',
  )?.index;
  const change = features.changes[0]?.index;
  const marks: Readonly<Record<SentenceKind, number | null | undefined>> = {
    'reach-level': features.zeroAt ?? goal,
    'average-over-period': features.averageAt,
    'change-of-average': features.averageAt,
    'absolute-change': goal,
    'relative-change': goal,
    'improve-on-baseline': change,
    'not-worsen': features.holdAt ?? features.worsenAt ?? change,
    'narrow-gap': features.gapAt,
    'near-benchmark': features.nearAt ?? features.gapAt,
    'reach-benchmark': features.benchmarkAt,
    'yearly-step': features.perYearAt,
    'yearly-count': features.perYearAt,
    'cumulative-count': features.deliveryAt ?? features.eventAt ?? goal,
    staged: goal,
    'reach-and-hold': features.heldYearsAt,
    'ratio-to-benchmark': goal,
    rank: features.rankAt,
    milestone: features.deliveryAt,
    'each-of': features.eachAt ?? readings.find((reading) => reading.role === 'threshold')?.index,
    composite: change ?? features.stateAt,
    judged: features.stateAt,
    'watch-only': features.watchAt,
  };
  const index = marks[decided.kind];
  const phrase = phraseLength(features, decided.kind);
  const first = index === null || index === undefined ? undefined : sentence.items[index];
  const last = sentence.items[(index ?? 0) + phrase - 1];
  if (first !== undefined && last !== undefined && phrase > 1)
    return { from: first.from, to: last.to };
  return first;
}

type Names = {
  readonly indicator: Named | null;
  readonly population: Named | null;
  readonly source: Named | null;
};

function readSpans(
  evidence: Evidence,
  decided: Decided,
  quantities: readonly PlacedQuantity[],
  names: Names,
): readonly ReadSpan[] {
  const { text, items } = evidence.sentence;
  const change = evidence.features.changes.find((mark) => !mark.ofGap)?.index;
  return [
    ...spanOf(text, 'kind', kindPlace(evidence, decided)),
    ...spanOf(text, 'indicator', names.indicator),
    ...spanOf(text, 'population', names.population),
    ...spanOf(text, 'source', names.source),
    ...spanOf(text, 'direction', change === undefined ? undefined : items[change]),
    ...quantities.flatMap((quantity, position) => spanOf(text, `quantities.${position}`, quantity)),
    ...evidence.timing.sources.flatMap(({ field, index }) => spanOf(text, field, items[index])),
  ].sort((left, right) => left.from - right.from || left.to - right.to);
}

/** Digits that could not be read, and periods that have no place in the reading. */
function readUnread(evidence: Evidence, whole: string): readonly UnreadSpan[] {
  const { sentence, timing } = evidence;
  const used = new Set(timing.sources.map((source) => source.index));
  const codes = new Set(
    timing.sources.map((source) => {
      const item = sentence.items[source.index];
      return item?.kind === 'period' ? item.code : '';
    }),
  );
  const left = sentence.items.flatMap((item, index): readonly UnreadSpan[] => {
    const unused = item.kind === 'period' && !used.has(index) && !codes.has(item.code);
    const unreadable = item.kind === 'aside' && item.what === 'unreadable';
    return unused || unreadable ? [{ from: item.from, to: item.to, text: item.text }] : [];
  });
  if (whole.length <= sentence.text.length) return left;
  return [
    ...left,
    { from: sentence.text.length, to: whole.length, text: whole.slice(sentence.text.length) },
  ];
}

/**
 * Reads one Danish criterion sentence into a proposed claim. Rules only: the same words give the same reading,
 * nothing is filled in that the words do not give, and what is open stands in `mustAsk`. Never throws.
 */
export function readSentence(text: string, options: ReadOptions = {}): SentenceReading {
  const evidence = gather(text.slice(0, longestSentence));
  const decided = decide(evidence);
  const inner = decided.kind === 'each-of' ? (decided.parts[0] ?? decided.kind) : decided.kind;
  const comparison = readComparison(evidence, inner);
  const placed = placeQuantities(evidence, decided);
  const quantities = placed.map(({ from: _from, to: _to, ...quantity }) => quantity);
  const names = {
    indicator: readIndicator(evidence.sentence, evidence.features),
    population: readPopulation(
      evidence.sentence,
      evidence.features,
      evidence.readings.some((reading) => reading.role === 'threshold'),
    ),
    source: readSource(evidence.sentence),
  };
  const source = statedSource(options.dataSource) ?? names.source?.text ?? null;
  const { timing } = evidence;
  return {
    kind: decided.kind,
    parts: decided.parts,
    direction: directionOf(evidence, decided, comparison),
    quantities,
    comparison,
    deadline: timing.deadline,
    period: timing.period,
    baselinePeriod: timing.baselinePeriod,
    mustAsk: readAsks(evidence, {
      kind: decided.kind,
      parts: decided.parts,
      quantities,
      source,
      comparison,
    }),
    note: decided.because,
    indicator: names.indicator?.text ?? null,
    population: names.population?.text ?? null,
    source,
    spans: readSpans(evidence, decided, placed, names),
    unread: readUnread(evidence, text),
  };
}
