import { isRange } from './comparison.ts';
import { leftWords, lowerAt, numberAt, rightWords, type Sentence } from './context.ts';
import type { NumberReading, RoleSetting } from './role-types.ts';
import { placeIn } from './role-words.ts';

/**
 * "Mindst 80 % af de unge deltager i mindst 2 aktiviteter": once a number of people is the target, a later one in
 * the same clause describes what they do.
 */
export function setAsideInner(
  sentence: Sentence,
  readings: readonly NumberReading[],
): readonly NumberReading[] {
  const goals = readings.filter(
    (reading) => reading.role === 'target' && sentence.segments[reading.index] === 'main',
  );
  const first = goals[0];
  if (first === undefined || goals.length < 2) return readings;
  const unit = numberAt(sentence, first.index)?.unit;
  const inner = goals.slice(1).filter((reading) => {
    const item = numberAt(sentence, reading.index);
    if (
      item === null ||
      isRange(sentence, reading.index) ||
      joined(sentence, first.index, reading.index)
    )
      return false;
    if (/(?:til|ned på|op på)$/u.test(leftWords(sentence, reading.index, 2))) return false;
    if (/(?:^| )(?:i alt|tilsammen|sammenlagt)(?: |$)/u.test(leftWords(sentence, reading.index, 4)))
      return false;
    return unit === 'percent' || unit === 'count'
      ? item.unit !== 'percent' && item.unit !== 'percentage-point'
      : false;
  });
  return readings.map((reading) =>
    inner.includes(reading) ? { ...reading, role: 'other' as const } : reading,
  );
}

/** Two numbers with "og", a comma or a bracket between them stand side by side. */
function joined(sentence: Sentence, first: number, second: number): boolean {
  for (let at = first + 1; at < second; at += 1) {
    if (
      sentence.items[at]?.kind === 'period' ||
      /^(?:og|samt|,|;|\.)$/u.test(lowerAt(sentence, at))
    )
      return true;
  }
  return false;
}

/** Where a claim has a benchmark and two own figures stand side by side without a place, the second is the benchmark's. */
export function pairBenchmark(
  sentence: Sentence,
  readings: readonly NumberReading[],
  setting: RoleSetting,
): readonly NumberReading[] {
  if (!setting.hasBenchmark || readings.some((reading) => reading.role === 'benchmark'))
    return readings;
  const own = readings.filter((reading) => reading.role === 'baseline');
  const second = own[1];
  const named = second !== undefined && placeIn(rightWords(sentence, second.index, 6)) === 'own';
  if (own.length !== 2 || second === undefined || named) return readings;
  return readings.map((reading) =>
    reading === second ? { ...reading, role: 'benchmark' as const } : reading,
  );
}
