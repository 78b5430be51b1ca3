import { type Claim, seriesOfClaim } from '#domain/criteria/claim.ts';
import { needsOf } from '#domain/criteria/needs.ts';
import {
  type AuditedCriterion,
  type AuditedYear,
  type AuditGap,
  gapsOf,
} from '#domain/governance/audit.ts';
import {
  isActionOfYear,
  isDecisionOfYear,
  isMeetingOfYear,
  looksOfYear,
  type OfYear,
  ofYear,
} from '#domain/governance/audit-year.ts';
import type { StepState } from '#domain/governance/cycle-state.ts';
import type { Action } from '#domain/governance/decision.ts';
import { type FollowUp, followUpOf, type Look } from '#domain/governance/follow-up.ts';
import type { CriterionStatus } from '#domain/plans/status.ts';
import type { Reading, SeriesId } from '#domain/readings/reading.ts';
import { factsOf, type IsoDate, monthsAfter } from '#domain/time/period.ts';
import { looksAt } from '#domain/week/looks.ts';
import {
  decisionsOnThese,
  factsOfYear,
  statesOfYear,
  type YearRecords,
} from '#operations/cycle/facts.ts';
import { readingsFor, viewFor } from '#operations/plans/concealed-view.ts';
import type { LoadedPlan } from '#operations/plans/memo.ts';
import { type PlanView, viewOf } from '#operations/plans/view.ts';
import type { AuditFacts } from './gather.ts';

/** Everything the audit of a year is made from; `view` and `readings` are those of a reader. */
export type AuditMade = {
  readonly view: PlanView;
  readonly readings: readonly Reading[];
  readonly facts: AuditFacts;
  readonly year: number;
  readonly gaps: readonly AuditGap[];
  readonly audited: AuditedYear;
};

const anybody = { kind: 'nobody' } as const;

/** What is missing in a year, and what it is told from. Made of what readers see: it is handed out. */
export const auditOf = (
  loaded: LoadedPlan,
  facts: AuditFacts,
  { year, today }: { readonly year: number; readonly today: IsoDate },
): AuditMade => {
  const view = viewFor(anybody, loaded, viewOf(loaded, today));
  const readings = readingsFor(anybody, loaded, loaded.whole.readings);
  const of = ofYear(facts, { year, today });
  const about: AuditedYear = {
    year,
    today,
    criteria: view.statuses.map((status) => audited(status, { view, facts, year, of })),
    cycle: facts.cycle,
    states: statesOf(view, facts, year),
    evaluations: facts.evaluations,
    recommendations: facts.recommendations,
    decisions: facts.decisions,
    actions: actionsIn(facts, of),
    meetings: facts.meetings.filter((each) => isMeetingOfYear(each, of)),
  };
  return { view, readings, facts, year, gaps: gapsOf(about), audited: about };
};

/** The actions of the year, whatever they follow from; those of a decision are of its year. */
export const actionsIn = (facts: AuditFacts, of: OfYear): readonly Action[] =>
  facts.actions.filter((each) => {
    const decision = facts.entries.find(({ id }) => id === each.decision);
    return (
      isActionOfYear(each, decision, of.year) ||
      (decision !== undefined &&
        decision.on.kind !== 'recommendation' &&
        isDecisionOfYear(decision, facts, of))
    );
  });

/** As the year's own page shows them. */
const statesOf = (view: PlanView, facts: AuditFacts, year: number): readonly StepState[] => {
  const { cycle, organisation, documents } = facts;
  if (cycle === undefined) return [];
  const recommendations = facts.recommendations.filter((each) => each.year === year);
  const records: YearRecords = {
    papers: documents.flatMap((each) =>
      each.kind === 'statusPaper' && each.year === year && each.edition === 1 && each.body
        ? [{ ...each, document: each.id, body: each.body, firstIssuedAt: each.issuedAt }]
        : [],
    ),
    evaluations: facts.evaluations.filter((each) => each.year === year),
    recommendations,
    decisions: decisionsOnThese(recommendations, facts.entries),
    actions: facts.actions,
  };
  return statesOfYear(cycle, factsOfYear(view, organisation, records, year));
};

type Around = Pick<AuditMade, 'view' | 'facts' | 'year'> & { readonly of: OfYear };

const audited = (
  { criterion, version, claim }: CriterionStatus,
  { view, facts, year, of }: Around,
): AuditedCriterion => {
  const drawn = claim === undefined ? [] : seriesOfClaim(claim);
  return {
    id: criterion.id,
    focusArea: criterion.focusArea,
    agreed: version !== undefined && claim !== undefined,
    hasReading: drawn.some((series) => hasReading(view, series, year)),
    expectsReading: claim === undefined || expectsReading(view, claim, year),
    looks: looksOfYear(criterion, facts, of),
    followUp: followUpIn(view, looksAt(criterion, facts)),
  };
};

const hasReading = ({ knowledge }: PlanView, series: SeriesId, year: number): boolean =>
  (knowledge.readings.get(series)?.inOrder ?? []).some(
    ({ period, state }) =>
      isOfYear(period, year) && (state.kind === 'measured' || state.kind === 'suppressed'),
  );

/**
 * Whether a figure of the year was to be there: one the criterion cannot do without, or one of a source
 * that is not known to come now and then only. What is delivered once is no figure of every year.
 */
const expectsReading = ({ knowledge, sources }: PlanView, claim: Claim, year: number): boolean =>
  needsOf(claim).some(({ period }) => isOfYear(period, year)) ||
  seriesOfClaim(claim).some((id) => {
    const series = knowledge.series.get(id);
    return (
      series !== undefined &&
      series.unit !== 'delivery' &&
      series.unit !== 'judgement' &&
      sources.get(series.source)?.rhythm !== 'irregular'
    );
  });

/** A plan that has ended is followed until its last year has been treated, and no longer. */
export const followUpIn = ({ plan, today }: PlanView, looks: readonly Look[]): FollowUp => {
  const { from, to } = plan.period;
  const end = monthsAfter(to, 12);
  if (today <= end) return followUpOf({ looks, from }, today);
  const last = followUpOf({ looks, from }, end);
  if (last.level === 'soon' || last.level === 'followed') return { ...last, level: 'followed' };
  const [then] = looks
    .map(({ on }) => on)
    .filter((on) => on > end && on <= today)
    .sort();
  return { ...last, ...(then === undefined ? {} : { then }) };
};

/** A period belongs to the year it ends in. */
export const isOfYear = (period: Reading['period'], year: number): boolean =>
  Number(factsOf(period).to.slice(0, 4)) === year;
