import { type Concealed, isConcealed } from '#domain/disclosure/concealed.ts';
import { type Knowledge, readingAt } from '#domain/readings/knowledge.ts';
import type { KnownReading } from '#domain/readings/reading.ts';
import { factsOf, type Period, type PeriodKind, shifted } from '#domain/time/period.ts';
import type { AskedFigure } from './ask.ts';

/** The same period a year before, so that whoever answers can see whether theirs is likely. */
export function yearBefore(period: Period): Period {
  return shifted(period, -stepsAYear(factsOf(period).kind));
}

function stepsAYear(kind: PeriodKind): number {
  switch (kind) {
    case 'month':
      return 12;
    case 'quarter':
      return 4;
    case 'halfYear':
      return 2;
    case 'year':
    case 'schoolYear':
    case 'season':
    case 'date':
    case 'span':
    case 'partOfYear':
    case 'partOfMonth':
      return 1;
  }
}

/**
 * The figure in force a year before one that is asked for. Shown to somebody without any right, so
 * only where it was measured and is not among those that tell of few people.
 */
export function lastYearOf(
  concealed: Concealed,
  knowledge: Knowledge,
  { series, period }: Pick<AskedFigure, 'series' | 'period'>,
): KnownReading | undefined {
  const reading = readingAt(knowledge, series, yearBefore(period));
  if (reading === undefined || reading.state.kind !== 'measured') return undefined;
  return isConcealed(concealed, reading) ? undefined : reading;
}
