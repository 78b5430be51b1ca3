import { seriesOfClaim } from '#domain/criteria/claim.ts';
import type { AuditFileCriterion, AuditReading } from '#domain/governance/audit-file.ts';
import type { Recommendation } from '#domain/governance/cycle.ts';
import type { Look } from '#domain/governance/follow-up.ts';
import { actionsOn } from '#domain/governance/step-progress.ts';
import type { Criterion } from '#domain/plans/plan.ts';
import type { CriterionStatus } from '#domain/plans/status.ts';
import type { Reading } from '#domain/readings/reading.ts';
import { looksAt } from '#domain/week/looks.ts';
import { wordsOf } from '#operations/papers/figures.ts';
import { followUpText } from '#text/audit/gaps.ts';
import {
  actionStateWords,
  decisionOutcomeWords,
  judgementWords,
  stanceWords,
} from '#text/governance-words.ts';
import { periodText } from '#text/periods.ts';
import { readingText, sampleText } from '#text/readings.ts';
import { seriesName, upperFirst } from '#text/reasons.ts';
import { explain } from '#text/verdicts.ts';
import { type AuditMade, followUpIn, isOfYear } from './made.ts';

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
  const looks = looksAt(criterion, facts);
  const words = explain(status, wordsOf(view));
  const area = view.plan.focusAreas.find(({ key }) => key === criterion.focusArea);
  return {
    code: criterion.code,
    focusArea: area?.name ?? criterion.focusArea,
    sentence: criterion.sentence,
    verdict: words.verdict,
    explanation: words.sentence,
    followUp: upperFirst(followUpText(followUpIn(view, looks))),
    readings: readingsOf(status, made),
    looks: looks
      .filter(({ on }) => [year, year + 1].includes(Number(on.slice(0, 4))))
      .toSorted((a, b) => (a.on < b.on ? -1 : 1))
      .map(({ on, body, how }) => ({ on, body: facts.nameOf(body), how: lookWords[how] })),
    evaluations: evaluationsOf(criterion, made),
    recommendations: facts.recommendations
      .filter((each) => each.year === year && isAbout(each, criterion))
      .map((each) => recommended(each, made)),
  };
};

const isAbout = (
  { criteria, focusArea, submittedAt, withdrawn }: Recommendation,
  criterion: Criterion,
): boolean =>
  submittedAt !== undefined &&
  withdrawn === undefined &&
  (criteria.length === 0 ? focusArea === criterion.focusArea : criteria.includes(criterion.id));

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
      const said = readingText(each, series?.unit ?? 'count');
      return {
        series: seriesName(each.series, wordsOf(view)),
        period: periodText(each.period),
        figure: base === '' ? said : `${said} (${base})`,
        source: (series && view.sources.get(series.source)?.name) ?? '',
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
    .map(({ body, finishedAt, experience, lines }) => {
      const line = lines.find(({ criterion }) => criterion === id);
      const deviating = line?.deviating;
      return {
        body: facts.nameOf(body),
        ...(finishedAt === undefined ? {} : { finishedAt }),
        experience,
        comment: line?.comment ?? '',
        ...(deviating === undefined
          ? {}
          : { judgement: judgementWords[deviating.judgement], reason: deviating.reason }),
      };
    });

const recommended = (
  { id, body, stance, text, submittedAt }: Recommendation,
  { facts }: AuditMade,
): AuditFileCriterion['recommendations'][number] => ({
  body: facts.nameOf(body),
  stance: stanceWords[stance],
  text,
  ...(submittedAt === undefined ? {} : { submittedAt }),
  decisions: facts.decisions
    .filter(({ on }) => on.kind === 'recommendation' && on.id === id)
    .map((decision) => ({
      body: facts.nameOf(decision.body),
      decidedOn: decision.decidedOn,
      outcome: decisionOutcomeWords[decision.outcome],
      text: decision.text,
      ...(decision.reason === undefined ? {} : { reason: decision.reason }),
      actions: actionsOn(decision, facts.entries, facts.actions).map(
        ({ text: what, owner, dueOn, state, outcome }) => ({
          text: what,
          owner,
          dueOn,
          state: actionStateWords[state],
          ...(outcome === undefined ? {} : { outcome }),
        }),
      ),
    })),
});
