import { seriesOfClaim } from '#domain/criteria/claim.ts';
import type { AuditFileCriterion, AuditReading } from '#domain/governance/audit-file.ts';
import { looksOfYear, ofYear } from '#domain/governance/audit-year.ts';
import type { Look } from '#domain/governance/follow-up.ts';
import type { Criterion } from '#domain/plans/plan.ts';
import type { CriterionStatus } from '#domain/plans/status.ts';
import type { Reading } from '#domain/readings/reading.ts';
import { looksAt } from '#domain/week/looks.ts';
import { sourceText, wordsOf } from '#operations/papers/figures.ts';
import { figureText } from '#operations/readings/figure-text.ts';
import { followUpText } from '#text/audit/gaps.ts';
import { judgementWords } from '#text/governance-words.ts';
import { periodText } from '#text/periods.ts';
import { sampleText } from '#text/readings.ts';
import { seriesName, upperFirst } from '#text/reasons.ts';
import { doneAbout } from './done.ts';
import { type AuditMade, followUpIn, isOfYear } from './made.ts';
import { verdictIn, verdictNow, verdictsOf } from './verdicts.ts';

const lookWords: Readonly<Record<Look['how'], string>> = {
  seen: 'set',
  evaluated: 'evalueret',
  decided: 'besluttet',
};

/** Everything there is about one criterion in a year. */
export const auditedCriterionFile = (
  status: CriterionStatus,
  made: AuditMade,
): AuditFileCriterion => {
  const { view, facts, year } = made;
  const { criterion } = status;
  const of = ofYear(facts, { year, today: view.today });
  const area = view.plan.focusAreas.find(({ key }) => key === criterion.focusArea);
  return {
    code: criterion.code,
    focusArea: area?.name ?? criterion.focusArea,
    sentence: criterion.sentence,
    verdicts: verdictsOf(criterion.id, facts),
    now: verdictNow(status, made),
    followUp: upperFirst(followUpText(followUpIn(view, looksAt(criterion, facts)))),
    readings: readingsOf(status, made),
    looks: looksOfYear(criterion, facts, of).map(({ on, body, how }) => ({
      on,
      body: facts.nameOf(body),
      how: lookWords[how],
    })),
    evaluations: evaluationsOf(criterion, made),
    ...doneAbout(criterion, made),
  };
};

const readingsOf = (
  { claim }: CriterionStatus,
  { view, readings, year }: AuditMade,
): readonly AuditReading[] => {
  const drawn = new Set(claim === undefined ? [] : seriesOfClaim(claim));
  const corrected = new Set(readings.map(({ supersedes }) => supersedes));
  return readings
    .filter(({ series, period }) => drawn.has(series) && isOfYear(period, year))
    .map((each) => {
      const series = view.knowledge.series.get(each.series);
      const base = sampleText(each.sample);
      const said = series === undefined ? '' : figureText(each.state, series);
      return {
        id: each.id,
        series: seriesName(each.series, wordsOf(view)),
        period: periodText(each.period),
        figure: base === '' ? said : `${said} (${base})`,
        source: sourceText(
          series && view.sources.get(series.source)?.name,
          each.provenance.edition,
        ),
        enteredBy: each.provenance.enteredBy,
        enteredAt: each.provenance.enteredAt,
        standing: standingOf(each, corrected),
        ...(each.reason === undefined ? {} : { reason: each.reason }),
        preliminary: each.standing === 'preliminary',
        fictional: each.fictional === true,
      };
    });
};

const standingOf = (
  { id, supersedes }: Reading,
  corrected: ReadonlySet<string | undefined>,
): AuditReading['standing'] => {
  if (supersedes === undefined) return corrected.has(id) ? 'corrected' : 'stands';
  return corrected.has(id) ? 'correctsAndCorrected' : 'corrects';
};

const evaluationsOf = (
  { id, focusArea }: Criterion,
  { facts, year }: AuditMade,
): AuditFileCriterion['evaluations'] =>
  facts.evaluations
    .filter((each) => each.year === year && each.focusArea === focusArea)
    .map(({ body, finishedAt, experience, lines, paper }) => {
      const line = lines.find(({ criterion }) => criterion === id);
      const deviating = line?.deviating;
      const read = facts.papers.find(({ document }) => document === paper);
      const shown = read && verdictIn(read, id, facts.documents);
      return {
        body: facts.nameOf(body),
        ...(finishedAt === undefined ? {} : { finishedAt }),
        experience,
        comment: line?.comment ?? '',
        ...(shown === undefined ? {} : { shown }),
        ...(deviating === undefined
          ? {}
          : { judgement: judgementWords[deviating.judgement], reason: deviating.reason }),
      };
    });
