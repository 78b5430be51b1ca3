import type { ChangeMark } from './changes.ts';
import { leftWords, rightWords, type Sentence } from './context.ts';
import type { Features } from './features.ts';
import { addsUp, finalUnit } from './final-unit.ts';
import type { QuantityUnit, SentenceKind } from './reading.ts';
import type { NumberReading } from './role-types.ts';
import type { Timing } from './timing.ts';
import { stagePeriods } from './timing.ts';
import { fallComparative, riseComparative, widerArea } from './words.ts';

/** All a rule may look at: what stands in the words, never the words of one particular sentence. */
export type Evidence = {
  readonly sentence: Sentence;
  readonly features: Features;
  readonly readings: readonly NumberReading[];
  readonly timing: Timing;
};

export type KindRule = {
  readonly kind: SentenceKind;
  /** Why this kind, in words that can stand in the reading's note. */
  readonly because: string;
  readonly holds: (evidence: Evidence) => boolean;
};

function has({ readings }: Evidence, ...roles: readonly NumberReading['role'][]): boolean {
  return readings.some((reading) => roles.includes(reading.role));
}

function targets({ readings, sentence }: Evidence): readonly NumberReading[] {
  return readings.filter(
    (reading) => reading.role === 'target' && sentence.segments[reading.index] !== 'result',
  );
}

function unitOf({ sentence, features }: Evidence, reading: NumberReading): QuantityUnit {
  return finalUnit(sentence, features.text, reading);
}

function wanted({ features }: Evidence): readonly ChangeMark[] {
  return features.changes.filter((change) => !change.negated);
}

function countsThings(evidence: Evidence): boolean {
  return targets(evidence).some((reading) => isCounted(evidence, reading));
}

function isCounted(evidence: Evidence, reading: NumberReading): boolean {
  const text = evidence.sentence.items[reading.index]?.lower ?? '';
  return addsUp(unitOf(evidence, reading), text);
}

/** "antallet af medlemmer er 50" measures a stock; events and things made add up. */
function isStock({ features }: Evidence): boolean {
  return (
    /(?:^| )(?:antallet|antal|medlemstallet|medlemstal|tallet)(?: |$)/u.test(features.text) &&
    features.eventAt === null &&
    features.deliveryAt === null
  );
}

function isFlow(evidence: Evidence): boolean {
  const { features } = evidence;
  return (
    features.deliveryAt !== null ||
    features.eventAt !== null ||
    features.inTotal ||
    evidence.timing.period !== null ||
    targets(evidence).some(({ index }) => evidence.sentence.items[index + 1]?.lower === 'nye')
  );
}

function reachesLevel({ features }: Evidence): boolean {
  return (
    features.changes.length > 0 ||
    /(?:^| )(?:nå|når|nået|opnås|opnå|opnået|mindst|minimum|over|under|højst|kommer|være|er|har|skal)(?: |$)/u.test(
      features.text,
    )
  );
}

/** The rules in order: the first that holds names the kind. Composite and each-of are settled before, on clauses. */
export const kindRules: readonly KindRule[] = [
  {
    kind: 'watch-only',
    because: 'følges uden måltal',
    holds: (e) =>
      e.features.watchAt !== null && !has(e, 'target', 'change', 'step', 'relative-change'),
  },
  { kind: 'rank', because: 'en plads blandt flere', holds: (e) => e.features.rankAt !== null },
  {
    kind: 'reach-level',
    because: 'ordene kræver nul',
    holds: (e) => e.features.zeroAt !== null && !has(e, 'target'),
  },
  {
    kind: 'narrow-gap',
    because: 'en afstand mindskes med et tal',
    holds: (e) => e.features.gapAt !== null && has(e, 'change', 'relative-change', 'target'),
  },
  {
    kind: 'narrow-gap',
    because: 'højst så langt fra en anden serie',
    holds: (e) => targets(e).some((reading) => isOffset(e, reading)),
  },
  {
    kind: 'near-benchmark',
    because: 'en afstand mindskes uden tal',
    holds: (e) =>
      e.features.gapAt !== null && wanted(e).some((change) => change.direction === 'fall'),
  },
  {
    kind: 'near-benchmark',
    because: 'nærmer sig en anden serie',
    holds: (e) => e.features.nearAt !== null && !has(e, 'change'),
  },
  {
    kind: 'ratio-to-benchmark',
    because: 'et tal gange en anden serie',
    holds: (e) => e.features.ratio && has(e, 'target'),
  },
  {
    kind: 'staged',
    because: 'flere mål med hver sit tidspunkt',
    holds: (e) => stagePeriods(e.sentence, e.readings).length > 1,
  },
  {
    kind: 'reach-and-hold',
    because: 'skal holde i flere perioder',
    holds: (e) =>
      e.features.heldYearsAt !== null && !has(e, 'count-target', 'step') && !onlyHolds(e),
  },
  {
    kind: 'reach-and-hold',
    because: 'et niveau, der gælder hvert år',
    holds: (e) => holdsEveryYear(e),
  },
  { kind: 'yearly-step', because: 'en ændring hvert år', holds: (e) => has(e, 'step') },
  {
    kind: 'change-of-average',
    because: 'et gennemsnit ændres',
    holds: (e) =>
      e.features.average &&
      (has(e, 'change', 'relative-change') || movesAverage(e)) &&
      (e.timing.period !== null || averages(e) > 1),
  },
  {
    kind: 'relative-change',
    because: 'ændres med en procentdel',
    holds: (e) => firstChange(e) === 'relative-change',
  },
  {
    kind: 'absolute-change',
    because: 'ændres med et antal',
    holds: (e) => has(e, 'change') && !onlyRestatesChange(e),
  },
  { kind: 'not-worsen', because: 'må ikke blive dårligere', holds: (e) => notWorse(e) },
  {
    kind: 'reach-benchmark',
    because: 'når en anden serie',
    holds: (e) => e.features.benchmarkAt !== null && !has(e, 'target'),
  },
  {
    kind: 'average-over-period',
    because: 'et gennemsnit over en periode',
    holds: (e) =>
      e.features.average && has(e, 'target') && (e.timing.period !== null || averagesOverTime(e)),
  },
  {
    kind: 'yearly-count',
    because: 'et antal hvert år',
    holds: (e) => e.features.perPeriod && countsThings(e) && !isAmountPerYear(e),
  },
  {
    kind: 'cumulative-count',
    because: 'et antal i alt',
    holds: (e) =>
      countsThings(e) && (e.features.revised || (!isStock(e) && isFlow(e) && !has(e, 'baseline'))),
  },
  {
    kind: 'reach-level',
    because: 'når et niveau',
    holds: (e) => has(e, 'target') && reachesLevel(e),
  },
  { kind: 'reach-level', because: 'et tal som mål', holds: (e) => has(e, 'target') },
  {
    kind: 'milestone',
    because: 'noget er lavet eller vedtaget',
    holds: (e) => e.features.deliveryAt !== null && !leadsWithChange(e),
  },
  {
    kind: 'milestone',
    because: 'et dokument foreligger',
    holds: (e) => e.features.documentAt !== null && wanted(e).length === 0,
  },
  {
    kind: 'improve-on-baseline',
    because: 'en retning uden størrelse',
    holds: (e) => wanted(e).length > 0,
  },
  {
    kind: 'milestone',
    because: 'noget er lavet eller vedtaget',
    holds: (e) => e.features.deliveryAt !== null,
  },
  {
    kind: 'judged',
    because: 'en tilstand uden tal, retning eller sammenligning',
    holds: () => true,
  },
];

/** "Flere gennemfører" and "øge antallet, der gennemfører" are changes, although a verb of delivery stands there. */
function leadsWithChange(evidence: Evidence): boolean {
  const { deliveryAt } = evidence.features;
  return wanted(evidence).some((change) => {
    const word = evidence.sentence.items[change.index]?.lower ?? '';
    const created = /^(?:skabt|skabes|skabe)$/u.test(
      evidence.sentence.items[deliveryAt ?? 0]?.lower ?? '',
    );
    const comparative = riseComparative.test(word) || fallComparative.test(word);
    const reach = /^(?:flere|færre)$/u.test(word) || (created && comparative) ? 3 : 0;
    return deliveryAt === null || change.index < deliveryAt + reach;
  });
}

/** "70 % i 2021, hvilket er en stigning på 12 procentpoint": the level is the claim, the change says it again. */
function onlyRestatesChange({ readings, sentence }: Evidence): boolean {
  const said = readings.filter(({ index }) => sentence.segments[index] === 'main');
  return (
    said.some(({ role }) => role === 'target') &&
    !said.some(({ role }) => role === 'change' || role === 'relative-change')
  );
}

/** "20 færre, svarende til 30 %": the first of two sizes is the claim, the second restates it. */
function firstChange(evidence: Evidence): NumberReading['role'] | null {
  if (onlyRestatesChange(evidence)) return null;
  return (
    evidence.readings.find(
      (reading) => reading.role === 'change' || reading.role === 'relative-change',
    )?.role ?? null
  );
}

/** "2 procentpoint over kommunens": the number is a distance to the other series. */
function isOffset(evidence: Evidence, reading: NumberReading): boolean {
  if (unitOf(evidence, reading) !== 'percentage-point') return false;
  const words = rightWords(evidence.sentence, reading.index, 6).split(' ');
  const left = leftWords(evidence.sentence, reading.index, 12);
  const exceeds = /(?:overstige|overstiger|overgå|afvige|afviger|ligge|ligger) /u.test(left);
  if (exceeds && left.split(' ').some((word) => widerArea.test(word))) return true;
  return (
    /^(?:over|under|fra|højere|lavere|bedre|dårligere)$/u.test(words[0] ?? '') &&
    words.slice(1).some((word) => widerArea.test(word))
  );
}

/** "Hvert år er mindst 80 % ...": a level, not a number of things, in every year. */
function holdsEveryYear(evidence: Evidence): boolean {
  const { features } = evidence;
  return (
    / hvert (?:år|skoleår|eneste år)(?: |$)/u.test(` ${features.text}`) &&
    wanted(evidence).length === 0 &&
    targets(evidence).some((reading) =>
      /^(?:percent|per-mille|grade|points)$/u.test(unitOf(evidence, reading)),
    )
  );
}

/** "fra gennemsnitligt 34 i 2013-2016 til gennemsnitligt 20": both ends are averages, outside any bracket. */
function movesAverage(evidence: Evidence): boolean {
  const { sentence, readings } = evidence;
  return (
    averages(evidence) > 1 &&
    readings.some(
      ({ role, index }) => role === 'baseline' && sentence.segments[index] === 'main',
    ) &&
    sentence.items.every((item) => !/^gennemsnit/u.test(item.lower) || item.parenthesis === 0)
  );
}

function averages({ sentence }: Evidence): number {
  return sentence.items.filter((item) => /^gennemsnit/u.test(item.lower)).length;
}

function averagesOverTime({ features }: Evidence): boolean {
  return /gennemsnit(?:ligt?|tet)? (?:over|for|i) (?:hele |de |den |årene |seneste |sidste |0 )*(?:perioden|projektperioden|planperioden|årene|år|#|0)|(?:over|i) (?:hele )?(?:perioden|projektperioden|planperioden|årene|de 0 år)/u.test(
    features.text,
  );
}

function isAmountPerYear(evidence: Evidence): boolean {
  return targets(evidence).every((reading) => !isCounted(evidence, reading));
}

/** Holding alone, with no level reached first: the claim is not to get worse. */
function onlyHolds(evidence: Evidence): boolean {
  const { features } = evidence;
  return (
    features.holdAt !== null &&
    wanted(evidence).length === 0 &&
    !has(evidence, 'target') &&
    features.heldYearsAt !== null &&
    !/(?:nå|når|opfyld|opnå)/u.test(features.text)
  );
}

function notWorse(evidence: Evidence): boolean {
  const { features } = evidence;
  if (features.worsenAt !== null) return true;
  if (features.changes.some((change) => change.negated) && wanted(evidence).length === 0)
    return !has(evidence, 'target') && features.benchmarkAt === null;
  if (features.holdAt !== null && wanted(evidence).length === 0)
    return features.benchmarkAt === null;
  return false;
}

/** The kind of one claim, with the reason. */
export function decideKind(evidence: Evidence): KindRule {
  const rule = kindRules.find((candidate) => candidate.holds(evidence));
  if (rule === undefined) throw new Error('the last kind rule always holds');
  return rule;
}
