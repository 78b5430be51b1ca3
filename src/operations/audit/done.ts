import type { Activity } from '#domain/activities/activity.ts';
import type {
  AuditAction,
  AuditActivity,
  AuditDecision,
  AuditFile,
  AuditFileCriterion,
  AuditRecommendation,
} from '#domain/governance/audit-file.ts';
import {
  aboutDecision,
  aboutOf,
  isAbout,
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
import { type AuditMade, actionsIn } from './made.ts';

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
  const recommendations = laidIn(made).filter((each) => isAbout(aboutOf(each), criterion));
  const others = otherDecisions(made).filter((each) => isDecisionAbout(each, criterion, facts));
  const told = toldWith([...recommendations.flatMap((each) => on(each, facts)), ...others], facts);
  return {
    recommendations: recommendations.map((each) => recommended(each, facts)),
    otherDecisions: others.map((each) => otherwise(each, facts)),
    otherActions: actionsIn(
      made.facts,
      ofYear(made.facts, { year: made.year, today: made.view.today }),
    )
      .filter((each) => !told.has(each.id) && isAbout(aboutOf(each), criterion))
      .map(actionOf),
    activities: facts.activities
      .filter((each) => each.criteria.includes(criterion.id) && isInYear(each, year))
      .map((each) => activityOf(each, year)),
  };
};

/**
 * What belongs to the year and is about none of the criteria, so that nothing that was decided is
 * missing: an area without criteria, an item of an agenda that points at nothing, an action by itself.
 */
export const doneBeside = (made: AuditMade): AuditFile['beside'] => {
  const { facts, view } = made;
  const criteria = view.statuses.map(({ criterion }) => criterion);
  const areas = new Map(view.plan.focusAreas.map(({ key, name }) => [key, name]));
  const laid = laidIn(made);
  const others = otherDecisions(made);
  const told = toldWith([...laid.flatMap((each) => on(each, facts)), ...others], facts);
  return {
    recommendations: laid
      .filter((each) => !criteria.some((criterion) => isAbout(aboutOf(each), criterion)))
      .map((each) => ({
        ...recommended(each, facts),
        focusArea: areas.get(each.focusArea) ?? each.focusArea,
      })),
    otherDecisions: others
      .filter((each) => !criteria.some((criterion) => isDecisionAbout(each, criterion, facts)))
      .map((each) => otherwise(each, facts)),
    otherActions: actionsIn(
      made.facts,
      ofYear(made.facts, { year: made.year, today: made.view.today }),
    )
      .filter(({ id }) => !told.has(id))
      .filter((each) => !criteria.some((criterion) => isAbout(aboutOf(each), criterion)))
      .map(actionOf),
  };
};

const laidIn = ({ facts, year }: AuditMade): readonly Recommendation[] =>
  facts.recommendations.filter((each) => each.year === year && each.submittedAt !== undefined);

const on = ({ id }: Recommendation, { decisions }: AuditFacts): readonly Decision[] =>
  decisions.filter((each) => each.on.kind === 'recommendation' && each.on.id === id);

/** The actions that are told with decisions. */
const toldWith = (decisions: readonly Decision[], facts: AuditFacts): ReadonlySet<string> =>
  new Set(decisions.flatMap((each) => following(each, facts).map(({ id }) => id)));

const recommended = (given: Recommendation, facts: AuditFacts): AuditRecommendation => ({
  body: facts.nameOf(given.body),
  stance: stanceWords[given.stance],
  text: given.text,
  ...(given.submittedAt === undefined ? {} : { submittedAt: given.submittedAt }),
  ...(given.withdrawn === undefined ? {} : { withdrawnWhy: given.withdrawn.why }),
  decisions: on(given, facts).map((each) => decided(each, facts)),
});

const otherwise = (
  decision: Decision,
  facts: AuditFacts,
): AuditFileCriterion['otherDecisions'][number] => ({
  ...decided(decision, facts),
  about: aboutText(decision, facts),
});

const following = (decision: Decision, { entries, actions }: AuditFacts): readonly Action[] =>
  actionsOn(decision, entries, actions);

const otherDecisions = ({ facts, year, view }: AuditMade): readonly Decision[] => {
  const of = ofYear(facts, { year, today: view.today });
  return facts.decisions.filter(
    (each) => each.on.kind !== 'recommendation' && isDecisionOfYear(each, facts, of),
  );
};

const isDecisionAbout = (decision: Decision, criterion: Criterion, facts: AuditFacts): boolean =>
  isAbout(aboutDecision(decision, following(decision, facts), facts), criterion);

const decided = (decision: Decision, facts: AuditFacts): AuditDecision => ({
  body: facts.nameOf(decision.body),
  decidedOn: decision.decidedOn,
  outcome: decisionOutcomeWords[decision.outcome],
  text: decision.text,
  ...(decision.reason === undefined ? {} : { reason: decision.reason }),
  enteredBy: decision.enteredBy,
  enteredAt: decision.enteredAt,
  corrects: decision.supersedes !== undefined,
  actions: following(decision, facts).map(actionOf),
});

/** What a decision on something other than a recommendation was on. */
const aboutText = ({ on, agendaItem, meeting }: Decision, facts: AuditFacts): string => {
  const told = on.kind === 'notice' ? facts.notices.find(({ id }) => id === on.id) : undefined;
  if (told !== undefined) return `underretning nr. ${told.number}: ${told.title}`;
  const held = facts.meetings.find(({ id }) => id === meeting);
  if (held === undefined) return 'uden for møde';
  const at = `møde nr. ${held.number}`;
  if (agendaItem === undefined) return at;
  const item = facts.items.find(({ id }) => id === agendaItem);
  return item === undefined ? `et punkt på ${at}` : `punktet "${item.title}" på ${at}`;
};

const actionOf = (action: Action): AuditAction => {
  const { madeAt, text, owner, dueOn, state, settledOn, outcome } = action;
  return {
    agreedOn: danishTime(madeAt).day,
    text,
    owner,
    dueOn,
    state: actionStateWords[state],
    ...(settledOn === undefined ? {} : { settledOn }),
    ...(outcome === undefined ? {} : { outcome }),
  };
};

const activityOf = (activity: Activity, year: number): AuditActivity => ({
  name: activity.name,
  from: activity.from,
  ...(activity.to === undefined ? {} : { to: activity.to }),
  text: contributionText(activity, year),
  years: activity.years,
});
