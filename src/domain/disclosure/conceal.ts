import { seriesOfClaim } from '#domain/criteria/claim.ts';
import type { Finding, StandingReport } from '#domain/criteria/verdict.ts';
import type { CriterionStatus } from '#domain/plans/status.ts';
import type { Knowledge, SeriesReadings } from '#domain/readings/knowledge.ts';
import { isKnown, type Reading, type SeriesId } from '#domain/readings/reading.ts';
import { type Concealed, isConcealed, seriesIn } from './concealed.ts';

/** A figure as somebody without the right sees it: there, and hidden. */
export function concealedReading<R extends Reading>(reading: R, concealed: Concealed): R {
  if (reading.state.kind !== 'measured' || !isConcealed(concealed, reading)) return reading;
  const { sample: _, ...rest } = reading;
  const why = rest.reason === undefined ? {} : { reason: wordsWithoutFigures(rest.reason) };
  return { ...rest, ...why, state: { kind: 'suppressed' } } as R;
}

/** Why a concealed figure was corrected, as it may be told: words with a number in them may tell it. */
export const wordsWithoutFigures = (why: string): string =>
  /\d/.test(why) ? 'skjult, fordi begrundelsen nævner tal' : why;

/** What is known, without the figures that are concealed. */
export function concealedKnowledge(knowledge: Knowledge, concealed: Concealed): Knowledge {
  if (concealed.size === 0) return knowledge;
  const readings = new Map<SeriesId, SeriesReadings>();
  for (const [id, { inOrder }] of knowledge.readings) {
    const shown = inOrder.map((each) => concealedReading(each, concealed)).filter(isKnown);
    readings.set(id, { inOrder: shown, at: new Map(shown.map((each) => [each.period, each])) });
  }
  return { ...knowledge, readings };
}

/**
 * A status as somebody without the right sees it. The verdict is the same for everybody; how it was
 * reached is left out as soon as a figure of a series the claim draws on is concealed.
 */
export function concealedStatus(status: CriterionStatus, concealed: Concealed): CriterionStatus {
  const { claim, finding } = status;
  if (claim === undefined || concealed.size === 0) return status;
  const drawn = new Set<string>(seriesOfClaim(claim));
  const isTouched = [...concealed].some((each) => drawn.has(seriesIn(each)));
  return isTouched ? { ...status, finding: concealedFinding(finding) } : status;
}

function concealedFinding(finding: Finding): Finding {
  const { standing, verdict } = finding;
  const report: StandingReport | undefined = standing && {
    standing: standing.standing,
    needed: [],
  };
  return {
    verdict,
    trace: { kind: 'concealed', used: [], verdict },
    ...(finding.deadline === undefined ? {} : { deadline: finding.deadline }),
    final: finding.final,
    ...(report === undefined ? {} : { standing: report }),
    certainty: { kind: 'notApplicable' },
  };
}
