import type { Activity } from '#domain/activities/activity.ts';
import type {
  AuditAction,
  AuditActivity,
  AuditDecision,
  AuditFileCriterion,
} from '#domain/governance/audit-file.ts';
import {
  aboutDecision,
  aboutOf,
  isAbout,
  isActionOfYear,
  isDecisionOfYear,
  ofYear,
} from '#domain/governance/audit-year.ts';
import type { Recommendation } from '#domain/governance/cycle.ts';
import type { Action, Decision } from '#domain/governance/decision.ts';
import { actionsOn } from '#domain/governance/step-progress.ts';
import type { Criterion } from '#domain/plans/plan.ts';
import { danishTime } from '#domain/time/danish-time.ts';
import { actionStateWords, decisionOutcomeWords, stanceWords } from '#text/governance-words.ts';
import { contributionText, isInYear } from '#text/papers/contribution.ts';
import type { AuditFacts } from './gather.ts';
import type { AuditMade } from './made.ts';

type Done = Pick<
  AuditFileCriterion,
  'recommendations' | 'otherDecisions' | 'otherActions' | 'activities'
>;

/**
 * What was recommended, decided and done about a criterion: on recommendations of the year, on notices
 * and items of an agenda that touch it, and what names it by itself. Every action stands once.
 */
export const doneAbout = (criterion: Criterion, made: AuditMade): Done => {
  const { facts, year } = made;
  const recommendations = facts.recommendations.filter(
    (each) => each.year === year && isLaid(each) && isAbout(aboutOf(each), criterion),
  );
  const on = (id: string) =>
    facts.decisions.filter((each) => each.on.kind === 'recommendation' && each.on.id === id);
  const others = otherDecisions(criterion, made);
  const told = [...recommendations.flatMap(({ id }) => on(id)), ...others].flatMap((each) =>
    following(each, facts).map(({ id }) => id),
  );
  return {
    recommendations: recommendations.map((each) => ({
      body: facts.nameOf(each.body),
      stance: stanceWords[each.stance],
      text: each.text,
      ...(each.submittedAt === undefined ? {} : { submittedAt: each.submittedAt }),
      decisions: on(each.id).map((decision) => decided(decision, facts)),
    })),
    otherDecisions: others.map((each) => ({
      ...decided(each, facts),
      about: aboutText(each, facts),
    })),
    otherActions: otherActions(criterion, made, new Set(told)).map(actionOf),
    activities: facts.activities
      .filter((each) => each.criteria.includes(criterion.id) && isInYear(each, year))
      .map((each) => activityOf(each, year)),
  };
};

const isLaid = ({ submittedAt, withdrawn }: Recommendation): boolean =>
  submittedAt !== undefined && withdrawn === undefined;

const following = (decision: Decision, { entries, actions }: AuditFacts): readonly Action[] =>
  actionsOn(decision, entries, actions);

const otherDecisions = (
  criterion: Criterion,
  { facts, year, view }: AuditMade,
): readonly Decision[] => {
  const of = ofYear(facts, { year, today: view.today });
  return facts.decisions.filter(
    (each) =>
      each.on.kind !== 'recommendation' &&
      isDecisionOfYear(each, facts, of) &&
      isAbout(aboutDecision(each, following(each, facts), facts), criterion),
  );
};

const otherActions = (
  criterion: Criterion,
  { facts, year }: AuditMade,
  told: ReadonlySet<string>,
): readonly Action[] =>
  facts.actions.filter((each) => {
    if (told.has(each.id) || !isAbout(aboutOf(each), criterion)) return false;
    const decision = facts.entries.find(({ id }) => id === each.decision);
    return isActionOfYear(each, decision, year);
  });

const decided = (decision: Decision, facts: AuditFacts): AuditDecision => ({
  body: facts.nameOf(decision.body),
  decidedOn: decision.decidedOn,
  outcome: decisionOutcomeWords[decision.outcome],
  text: decision.text,
  ...(decision.reason === undefined ? {} : { reason: decision.reason }),
  actions: following(decision, facts).map(actionOf),
});

/** What a decision on something other than a recommendation was on. */
const aboutText = ({ on, agendaItem, meeting }: Decision, facts: AuditFacts): string => {
  const told = on.kind === 'notice' ? facts.notices.find(({ id }) => id === on.id) : undefined;
  if (told !== undefined) return `underretning nr. ${told.number}: ${told.title}`;
  const held = facts.meetings.find(({ id }) => id === meeting);
  if (held === undefined) return 'uden for møde';
  const at = `møde nr. ${held.number}`;
  return agendaItem === undefined ? at : `et punkt på ${at}`;
};

const actionOf = ({ madeAt, text, owner, dueOn, state, outcome }: Action): AuditAction => ({
  agreedOn: danishTime(madeAt).day,
  text,
  owner,
  dueOn,
  state: actionStateWords[state],
  ...(outcome === undefined ? {} : { outcome }),
});

const activityOf = (activity: Activity, year: number): AuditActivity => ({
  name: activity.name,
  from: activity.from,
  ...(activity.to === undefined ? {} : { to: activity.to }),
  text: contributionText(activity, year),
  years: activity.years,
});
