import { readAsks } from './asks.ts';
import { splitClauses } from './clauses.ts';
import { analyse, type Sentence } from './context.ts';
import { type Features, readFeatures } from './features.ts';
import { addsUp, finalUnit } from './final-unit.ts';
import type { NumberItem } from './items.ts';
import { readComparison, readDirection } from './judge.ts';
import { decideKind, type Evidence } from './kinds.ts';
import { readIndicator, readPopulation, readSource } from './naming.ts';
import type {
  ComparisonWord,
  Direction,
  QuantityRole,
  QuantityUnit,
  ReadOptions,
  SentenceKind,
  SentenceReading,
} from './reading.ts';
import type { NumberReading } from './role-types.ts';
import { readRoles } from './roles.ts';
import { type Decided, type PlacedQuantity, readSpans, readUnread } from './spans.ts';
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
  const first = clauses[0];
  const each = features.eachAt === null ? undefined : sentence.items[features.eachAt];
  const eachLater = each === undefined || (first !== undefined && each.from > first.to);
  if (clauses.length > 1 && eachLater) {
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
      clauses: decided.clauses,
    }),
    note: decided.because,
    indicator: names.indicator?.text ?? null,
    population: names.population?.text ?? null,
    source,
    spans: readSpans(evidence, decided, placed, names),
    unread: readUnread(evidence, text),
  };
}
