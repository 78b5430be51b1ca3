import type { Clause } from './clauses.ts';
import type { Features } from './features.ts';
import type { Evidence } from './kinds.ts';
import type { Named } from './naming.ts';
import type { ReadSpan, SentenceKind, SentenceQuantity, UnreadSpan } from './reading.ts';

/** What a sentence was decided to claim. */
export type Decided = {
  readonly kind: SentenceKind;
  readonly parts: readonly SentenceKind[];
  readonly because: string;
  /** The clauses of a composite, each with what stands in it. */
  readonly clauses: readonly (Evidence & Clause)[];
};

/** A quantity with the place of its words. */
export type PlacedQuantity = SentenceQuantity & { readonly from: number; readonly to: number };

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

/** The words every part of the reading was read from, in order. */
export function readSpans(
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
export function readUnread(evidence: Evidence, whole: string): readonly UnreadSpan[] {
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
