import type { AuditGap } from '#domain/governance/audit.ts';
import { evaluatorsOf } from '#domain/governance/year-plan.ts';
import type { AuditMade } from './made.ts';

/** Where a gap can be mended, or looked into where it is too late. */
export type GapPlace =
  /** The criterion itself, which every gap about one names. */
  | { readonly kind: 'criterion' }
  /** The year's own run; where years are begun, while it is not. */
  | { readonly kind: 'year' | 'years' | 'meetings' }
  | {
      readonly kind: 'evaluation';
      readonly body: string;
      readonly area: string;
      /** The area's name. */
      readonly name: string;
    }
  | { readonly kind: 'recommendation'; readonly body: string; readonly id: string }
  | { readonly kind: 'action'; readonly id: string }
  | { readonly kind: 'step'; readonly key: string }
  | { readonly kind: 'meeting'; readonly id: string };

/** The place of a gap of the year. */
export const placeOf = (gap: AuditGap, made: AuditMade): GapPlace => {
  switch (gap.kind) {
    case 'noCycle':
      return { kind: 'years' };
    case 'notAgreed':
    case 'noReading':
      return { kind: 'criterion' };
    case 'notSeen':
    case 'notFollowedUp':
      return { kind: 'meetings' };
    case 'notEvaluated':
      return evaluationOf(gap.criterion, made);
    case 'undecided': {
      const { toBody: body, id } = gap.recommendation;
      return { kind: 'recommendation', body, id };
    }
    case 'overdue':
      return { kind: 'action', id: gap.action.id };
    case 'stepSkipped':
    case 'stepLate':
    case 'stepLacking':
      return { kind: 'step', key: gap.step.key };
    case 'minutesNotApproved':
      return { kind: 'meeting', id: gap.meeting };
  }
};

/** The evaluation that was begun, else that of the first body to make it. */
const evaluationOf = (id: string, made: AuditMade): GapPlace => {
  const { facts, view, year } = made;
  const { plan, statuses } = view;
  const area = statuses.find(({ criterion }) => criterion.id === id)?.criterion.focusArea ?? '';
  const name = plan.focusAreas.find(({ key }) => key === area)?.name ?? area;
  const begun = facts.evaluations.find((each) => each.year === year && each.focusArea === area);
  const bodies = evaluatorsOf(facts.organisation, plan.focusAreas, view.today);
  const body = begun?.body ?? bodies.find(({ areas }) => areas.includes(area))?.body.key;
  if (facts.cycle === undefined) return { kind: 'years' };
  return body === undefined ? { kind: 'year' } : { kind: 'evaluation', body, area, name };
};
