import { maySeeConflict } from '#domain/access/conflicts.ts';
import { dueCentralFigures } from '#domain/central-measurements/due.ts';
import type { BodyKey, Organisation } from '#domain/governance/body.ts';
import { type MeetingCount, warningsOf } from '#domain/governance/body-warnings.ts';
import type { Cycle } from '#domain/governance/cycle.ts';
import type { Decision } from '#domain/governance/decision.ts';
import { followUpOf } from '#domain/governance/follow-up.ts';
import { followersOf } from '#domain/governance/measurements-seen.ts';
import type { Meeting } from '#domain/governance/meeting.ts';
import { placesOf } from '#domain/governance/places.ts';
import { nextYear } from '#domain/governance/year-plan.ts';
import { danishTime } from '#domain/time/danish-time.ts';
import { daysAfter } from '#domain/time/days.ts';
import type { Instant, IsoDate } from '#domain/time/period.ts';
import { type LookedAt, looksAt } from '#domain/week/looks.ts';
import { type RunningYear, undecidedIn } from '#domain/week/of-year.ts';
import type { WeekFacts } from '#domain/week/week.ts';
import { loadOrganisation } from '#operations/bodies/load.ts';
import { decisionsOnThese, factsOfYear, statesOfYear } from '#operations/cycle/facts.ts';
import type { PlanWork } from '#operations/operation.ts';
import type { PlanView } from '#operations/plans/view.ts';
import { actionsOf } from '#store/actions.ts';
import { conflictsOf } from '#store/conflicts.ts';
import { cyclesOf } from '#store/cycles.ts';
import { decisionsOf } from '#store/decisions.ts';
import { evaluationsOf } from '#store/evaluations.ts';
import { meetingsOf } from '#store/meetings.ts';
import { noticesOf } from '#store/notices.ts';
import { recommendationsOf } from '#store/recommendations.ts';
import { sightingsOf } from '#store/sightings.ts';
import { papersSince } from '#store/week.ts';

/** Minutes older than these have other ways of being asked for. */
const daysOfMeetings = 400;

export type WeekRecords = {
  readonly organisation: Organisation;
  readonly meetings: readonly Meeting[];
  readonly facts: WeekFacts;
};

/** Everything a week is made from, as whoever asks may know it: one query for each kind of thing. */
export const weekRecords = async (work: PlanWork, view: PlanView): Promise<WeekRecords> => {
  const { database, plan, today, actor } = work;
  const organisation = await loadOrganisation(work);
  const cycles = await cyclesOf(database, plan.id);
  const evaluations = await evaluationsOf(database, plan.id);
  const recommendations = await recommendationsOf(database, plan.id);
  const decisions = await decisionsOf(database, plan.id);
  const actions = await actionsOf(database, plan.id);
  const open = cycles.filter(({ closedAt }) => closedAt === undefined);
  const firstYear = Math.min(...open.map(({ year }) => year), Number(today.slice(0, 4)));
  const papers = await papersSince(database, plan.id, firstYear);
  const since = `${daysAfter(today, -daysOfMeetings)}T00:00:00.000Z` as Instant;
  const meetings = await meetingsOf(database, plan.id, { from: since });
  const notices = await noticesOf(database, plan.id, { open: true });
  const conflicts = await conflictsOf(database, plan.id);
  const sightings = await sightingsOf(database, plan.id);
  const seen = conflicts.filter((each) => maySeeConflict(actor, plan.key, each, organisation));
  const looked: LookedAt = { sightings, evaluations, recommendations, decisions };
  const running = open.map((cycle): RunningYear => {
    const of = recommendations.filter(({ year }) => year === cycle.year);
    const on = decisionsOnThese(of, decisions);
    const records = {
      papers: papers.filter(({ year }) => year === cycle.year),
      evaluations: evaluations.filter(({ year }) => year === cycle.year),
      recommendations: of,
      decisions: on,
      actions,
    };
    return runningYear(view, organisation, cycle, records);
  });
  const { period } = view.plan;
  const toOpen = yearToOpen(view, cycles, today);
  const facts: WeekFacts = {
    today,
    period,
    organisation,
    running,
    ...(toOpen === undefined ? {} : { toOpen }),
    meetings,
    actions: actions.filter(({ decision }) => !isConfidential(decision, decisions, seen)),
    decisions,
    undecided: undecidedIn(recommendations, decisions),
    notices,
    conflicts: seen.filter(({ state }) => state === 'open'),
    followers: followersOf({ ...organisation, sightings, cycles, period }, today),
    warnings: warningsOf(organisation, today, placesOf(view.plan), countsOf(meetings, today)),
    followUps: followUpsOf(view, looked),
    central: {
      number: view.plan.centralMeasurements.length,
      due: dueCentralFigures(view.plan.centralMeasurements, view.knowledge, view.sources, today)
        .length,
    },
  };
  return { organisation, meetings, facts };
};

type Records = Parameters<typeof factsOfYear>[2];

const runningYear = (
  view: PlanView,
  organisation: Organisation,
  cycle: Cycle,
  records: Records,
): RunningYear => ({
  year: cycle.year,
  states: statesOfYear(cycle, factsOfYear(view, organisation, records, cycle.year)),
  recommendations: records.recommendations,
  decisions: records.decisions,
});

/** A year that is over, not one that is still running. */
const yearToOpen = (
  { plan }: PlanView,
  cycles: readonly Cycle[],
  today: IsoDate,
): number | undefined => {
  const begun = cycles.map(({ year }) => year);
  const year = nextYear(plan.period, today, begun);
  return year !== undefined && year < Number(today.slice(0, 4)) ? year : undefined;
};

/** What follows from a decision on a conflict is as confidential as the conflict. */
const isConfidential = (
  decision: string | undefined,
  decisions: readonly Decision[],
  seen: readonly { readonly id: string }[],
): boolean => {
  const on = decisions.find(({ id }) => id === decision)?.on;
  return on?.kind === 'conflict' && !seen.some(({ id }) => id === on.id);
};

/** The meetings of the calendar year, by body. */
const countsOf = (
  meetings: readonly Meeting[],
  today: IsoDate,
): ReadonlyMap<BodyKey, MeetingCount> => {
  const thisYear = meetings.filter(
    ({ startsAt }) => danishTime(startsAt).day.slice(0, 4) === today.slice(0, 4),
  );
  return new Map(
    [...Map.groupBy(thisYear, ({ body }) => body)].map(([body, of]) => [
      body,
      {
        held: of.filter(({ state }) => state === 'held').length,
        ahead: of.filter(({ state }) => state === 'planned' || state === 'called').length,
      },
    ]),
  );
};

const followUpsOf = ({ statuses, plan, today }: PlanView, looked: LookedAt) =>
  statuses.map(({ criterion }) => ({
    code: criterion.code,
    followUp: followUpOf({ looks: looksAt(criterion, looked), from: plan.period.from }, today),
  }));
