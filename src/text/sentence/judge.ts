import type { ChangeMark } from './changes.ts';
import type { Evidence } from './kinds.ts';
import type { ComparisonWord, Direction, QuantityRole, SentenceKind } from './reading.ts';
import type { NumberReading } from './role-types.ts';

const undirected: readonly SentenceKind[] = [
  'rank',
  'milestone',
  'judged',
  'watch-only',
  'composite',
];

function figureOf(
  { sentence }: Evidence,
  role: QuantityRole,
  readings: readonly NumberReading[],
): number | null {
  const reading = readings.find((candidate) => candidate.role === role);
  const item = reading === undefined ? undefined : sentence.items[reading.index];
  return item?.kind === 'number' ? Number(item.value) : null;
}

/**
 * "Flere kommer i job, så andelen uden job er under 30 %", "60 % af familierne oplever færre konflikter": the verb
 * moves another number than the target.
 */
function isMeans(
  features: Evidence['features'],
  readings: readonly NumberReading[],
  sentence: Evidence['sentence'],
  change: number,
): boolean {
  const target = readings.find((reading) => reading.role === 'target');
  if (target === undefined) return false;
  const share = sentence.items[target.index];
  const ofPeople = share?.kind === 'number' && share.unit === 'percent';
  if (ofPeople && target.index < change && sentence.items[target.index + 1]?.lower === 'af')
    return true;
  if (target.comparison === null) return false;
  const turn = sentence.items.findIndex(
    (item, index) =>
      index > change && index < target.index && /^(?:så|således|hvorved)$/u.test(item.lower),
  );
  return turn > 0 && !features.changes.some(({ index, ofGap }) => index > turn && !ofGap);
}

function verbDirection({ features, readings, sentence }: Evidence): Direction | null {
  const own = features.changes.find((change) => !change.ofGap);
  if (own === undefined || isMeans(features, readings, sentence, own.index)) return null;
  return ownDirection(own);
}

function ownDirection(change: ChangeMark): Direction {
  if (!change.negated) return change.direction;
  return change.direction === 'rise' ? 'fall' : 'rise';
}

function figuresDirection(
  evidence: Evidence,
  readings: readonly NumberReading[],
): Direction | null {
  const baseline = figureOf(evidence, 'baseline', readings);
  const goal =
    figureOf(evidence, 'target', readings) ??
    figureOf(evidence, 'count-target', readings) ??
    figureOf(evidence, 'benchmark', readings);
  if (
    baseline === null ||
    goal === null ||
    baseline === goal ||
    Number.isNaN(baseline) ||
    Number.isNaN(goal)
  )
    return null;
  return goal > baseline ? 'rise' : 'fall';
}

function limitDirection(comparison: ComparisonWord | null): Direction {
  if (comparison === 'at-least' || comparison === 'above') return 'rise';
  if (comparison === 'at-most' || comparison === 'below') return 'fall';
  return 'none';
}

/** A test in law ("overstiger 35 pct.") wants nothing: no modal, no change, no date, no baseline. */
function isTest({ features, timing, readings }: Evidence): boolean {
  const wish =
    /(?:^| )(?:skal|må|bør|vil|at|ikke|mål|målet|mindst|minimum|højst|nå|når|opnå)(?: |$)/u.test(
      features.text,
    );
  const verb = /(?:^| )(?:overstiger|udgør|ligger|er)(?: |$)/u.test(features.text);
  return (
    verb &&
    !wish &&
    readings.some((reading) => reading.role === 'target' && reading.comparison !== null) &&
    timing.deadline === null &&
    timing.period === null &&
    !readings.some((reading) => reading.role === 'baseline') &&
    features.changes.length === 0
  );
}

/** The direction of the number the sentence is about: the verb first, then the figures, then the limit. */
export function readDirection(
  evidence: Evidence,
  kind: SentenceKind,
  comparison: ComparisonWord | null,
): Direction {
  if (undirected.includes(kind)) return 'none';
  if (kind === 'narrow-gap' || kind === 'near-benchmark') return gapDirection(evidence, comparison);
  if (kind === 'cumulative-count')
    return comparison === 'at-most' || comparison === 'below' ? 'fall' : 'rise';
  if (evidence.features.zeroAt !== null && kind === 'reach-level') return 'fall';
  const verb = kind === 'yearly-count' ? null : verbDirection(evidence);
  if (verb !== null) return verb;
  if (kind === 'not-worsen') return limitDirection(comparison);
  const figures = kind === 'yearly-count' ? null : figuresDirection(evidence, evidence.readings);
  if (figures !== null) return figures;
  return isTest(evidence) ? 'none' : limitDirection(comparison);
}

/**
 * Of two series that near each other the own one has the direction: its verb, else its figure against the other's.
 * Where the distance is all the sentence speaks of, it is the distance that falls.
 */
function gapDirection(evidence: Evidence, comparison: ComparisonWord | null): Direction {
  const own = evidence.features.changes.find((change) => !change.ofGap);
  if (own !== undefined) return ownDirection(own);
  const figures = figuresDirection(
    evidence,
    evidence.readings.filter((reading) => reading.role !== 'target'),
  );
  if (figures !== null) return figures;
  if (evidence.features.changes.some((change) => change.ofGap)) return 'fall';
  const offset = evidence.readings.some((reading) => reading.role === 'target');
  return offset ? limitDirection(comparison) : 'none';
}

function benchmarkComparison({ features, sentence }: Evidence): ComparisonWord | null {
  const phrase = features.benchmarkPhrase ?? '';
  const text = features.text;
  if (
    /(?:eller|og) (?:derover|over|højere|bedre)(?: |$)/u.test(text) ||
    /(?:mindst|minimum) (?:den|det|på|lige|samme|som|være|ligge|svare|svarer|nå)/u.test(text)
  )
    return 'at-least';
  if (/(?:eller|og) (?:derunder|under|lavere)(?: |$)/u.test(text)) return 'at-most';
  if (
    /ikke (?:\p{L}+ ){0,3}?(?:over|højere|overstige|overstiger|større|flere)/u.test(text) ||
    /^ikke (?:over|højere|større|flere)/u.test(phrase)
  )
    return 'at-most';
  if (
    /ikke (?:\p{L}+ ){0,3}?(?:under|lavere|mindre|færre)/u.test(text) ||
    /^ikke (?:under|lavere|mindre|færre)/u.test(phrase)
  )
    return 'at-least';
  if (/(?:^| )(?:på (?:samme )?niveau med|(?:på|til) samme niveau som)(?: |$)/u.test(text))
    return 'equal';
  if (/svar(?:er|e) til(?: |$)/u.test(text) || /niveau svarende til /iu.test(sentence.text))
    return 'equal';
  if (/^(?:over|højere|mere|hurtigere|bedre|større|overstig|overgå|flere)/u.test(phrase))
    return 'above';
  if (/^(?:under|lavere|mindre|færre)/u.test(phrase)) return 'below';
  if (/^(?:på (?:niveau|højde|linje|linie)|samme|på samme|svare|lige)/u.test(phrase))
    return 'equal';
  if (/^mindst|^på (?:mindst|minimum)/u.test(phrase)) return 'at-least';
  const change = features.changes.find((candidate) => !candidate.negated);
  return change?.direction === 'fall' ? 'at-most' : 'at-least';
}

/** "ikke lavere end i 2019", "mindst samme niveau": the words that limit what is kept, or the limit of its figure. */
function keepComparison({ features, readings }: Evidence): ComparisonWord | null {
  const stated = readings.find((reading) => reading.role === 'target');
  if (stated !== undefined) return stated.comparison ?? 'at-least';
  const text = features.text;
  if (/ikke (?:\p{L}+ ){0,3}?(?:lavere|færre|mindre|under|ringere|dårligere)/u.test(text))
    return 'at-least';
  if (/ikke (?:\p{L}+ ){0,3}?(?:højere|flere|større|over|mere|overstige)/u.test(text))
    return 'at-most';
  if (/(?:uændre\p{L}+|niveau|stabil\p{L}*) eller (?:stigende|højere|bedre|over)/u.test(text))
    return 'at-least';
  if (/(?:uændre\p{L}+|niveau|stabil\p{L}*) eller (?:faldende|lavere|under)/u.test(text))
    return 'at-most';
  return /(?:^| )(?:mindst|minimum) (?:på |det |samme |lige )/u.test(text) ? 'at-least' : null;
}

/** The comparison of the target, else of the change; the words first, then what the verb implies. */
export function readComparison(evidence: Evidence, kind: SentenceKind): ComparisonWord | null {
  const { readings, features, sentence } = evidence;
  if (
    kind === 'near-benchmark' ||
    kind === 'judged' ||
    kind === 'milestone' ||
    kind === 'watch-only' ||
    kind === 'improve-on-baseline'
  )
    return null;
  if (kind === 'reach-benchmark') return benchmarkComparison(evidence);
  if (kind === 'not-worsen') return keepComparison(evidence);
  if (features.zeroAt !== null && kind === 'reach-level') return 'equal';
  const goals = readings.filter(
    (reading) => reading.role === 'target' || reading.role === 'count-target',
  );
  const steps = readings.filter(
    (reading) =>
      reading.role === 'change' || reading.role === 'step' || reading.role === 'relative-change',
  );
  if (kind === 'rank')
    return goals.length === 0 ||
      /(?:nummer|^| )(?:0|#)?\s?(?:nummer|førsteplads)/u.test(features.text)
      ? 'equal'
      : 'at-most';
  const goal = goals.find((reading) => reading.comparison !== null) ?? goals[goals.length - 1];
  if (goal !== undefined)
    return (
      goal.comparison ??
      impliedComparison(evidence, sentence.segments[goal.index] === 'restatement')
    );
  const step = steps.find((reading) => reading.comparison !== null) ?? steps[0];
  return step === undefined ? null : (step.comparison ?? 'at-least');
}

/** "falde til X" is at most X, "stige til X" at least; a wanted number of things or people is at least. */
function impliedComparison(evidence: Evidence, restated: boolean): ComparisonWord | null {
  const change = evidence.features.changes.find((candidate) => !candidate.negated);
  if (change !== undefined) return change.direction === 'fall' ? 'at-most' : 'at-least';
  const figures = figuresDirection(evidence, evidence.readings);
  if (figures !== null) return figures === 'fall' ? 'at-most' : 'at-least';
  return restated ? null : 'at-least';
}
