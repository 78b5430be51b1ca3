import { danishTime } from '#domain/time/danish-time.ts';
import { comparePeriods, type Instant, type IsoDate, type Period } from '#domain/time/period.ts';
import type { BodyKey } from './body.ts';
import type { CycleStep, Recommendation } from './cycle.ts';
import type { Action, Decision } from './decision.ts';
import { settledBy, standing } from './decision-rules.ts';
import { expectedBy, isThere, type YearFigure } from './year-figures.ts';

/** All that is known of how far a year has come. Whoever asks for it leaves nothing out. */
export type CycleFacts = {
  readonly figures: readonly YearFigure[];
  /** Which bodies evaluate which focus areas now. */
  readonly evaluators: readonly { readonly body: BodyKey; readonly areas: readonly string[] }[];
  /** Whose recommendations are laid before whom. */
  readonly receivers: readonly { readonly from: BodyKey; readonly to: BodyKey }[];
  /** The bodies whose status paper of the year was issued, and when its first edition was. */
  readonly papers: readonly { readonly body: BodyKey; readonly firstIssuedAt: Instant }[];
  readonly evaluations: readonly {
    readonly body: BodyKey;
    readonly focusArea: string;
    readonly finishedAt?: Instant;
  }[];
  /** Those of the year, drafts and withdrawn ones too. */
  readonly recommendations: readonly Recommendation[];
  readonly decisions: readonly Decision[];
  readonly actions: readonly Action[];
  readonly today: IsoDate;
};

/** What a step waits for, named so that a person knows whom to ask. */
export type WaitsFor =
  /** `oldest` is when the one that should have come first was expected; `from` is the earliest period. */
  | {
      readonly kind: 'figures';
      readonly number: number;
      readonly oldest: IsoDate;
      readonly from: Period;
    }
  | { readonly kind: 'paper'; readonly body: BodyKey }
  | { readonly kind: 'evaluation'; readonly body: BodyKey; readonly focusArea: string }
  | { readonly kind: 'recommendation'; readonly body: BodyKey; readonly focusArea: string }
  | { readonly kind: 'decision'; readonly recommendation: string; readonly body: BodyKey }
  | {
      readonly kind: 'postponed';
      readonly recommendation: string;
      readonly body: BodyKey;
      readonly to?: IsoDate;
    }
  | { readonly kind: 'action'; readonly decision: string; readonly body: BodyKey }
  /** There is nothing to do it with yet: nobody has recommended anything. */
  | { readonly kind: 'nothingYet' }
  | { readonly kind: 'step'; readonly step: string };

/** What a step still lacks, and the day it was done when it lacks nothing. */
export type Progress = { readonly missing: readonly WaitsFor[]; readonly on?: IsoDate | undefined };

/** The day it was in Denmark. */
const dayOf = (moment: Instant): IsoDate => danishTime(moment).day;

/** How far a step has come by what is there. */
export function progressOf(step: CycleStep, facts: CycleFacts): Progress {
  switch (step.kind) {
    case 'figures':
      return figuresMissing(step, facts);
    case 'papers':
      return papersMissing(step, facts);
    case 'evaluation':
      return evaluationsMissing(step, facts);
    case 'recommendations':
      return recommendationsMissing(step, facts);
    case 'decisions':
      return decisionsMissing(step, facts);
    case 'actions':
      return actionsMissing(facts);
  }
}

/** Figures that cannot be expected before the step is due do not hold the year up. */
function figuresMissing({ dueOn }: CycleStep, { figures }: CycleFacts): Progress {
  const awaited = figures.filter((each) => !isThere(each) && expectedBy(each) <= dueOn);
  const oldest = awaited.map(expectedBy).sort()[0];
  const from = awaited.map(({ period }) => period).sort(comparePeriods)[0];
  return {
    missing:
      oldest === undefined || from === undefined
        ? []
        : [{ kind: 'figures', number: awaited.length, oldest, from }],
  };
}

/** The figures of a year that come too late for it. */
export const figuresTooLate = (
  { dueOn }: Pick<CycleStep, 'dueOn'>,
  { figures }: Pick<CycleFacts, 'figures'>,
): readonly YearFigure[] => figures.filter((each) => !isThere(each) && expectedBy(each) > dueOn);

function papersMissing({ body }: CycleStep, { papers }: CycleFacts): Progress {
  const issued = papers.find((each) => each.body === body);
  if (body === undefined || issued === undefined) {
    return { missing: body === undefined ? [] : [{ kind: 'paper', body }] };
  }
  return { missing: [], on: dayOf(issued.firstIssuedAt) };
}

const areasOf = ({ evaluators }: CycleFacts, body: BodyKey): readonly string[] =>
  evaluators.find((each) => each.body === body)?.areas ?? [];

function evaluationsMissing({ body }: CycleStep, facts: CycleFacts): Progress {
  if (body === undefined) return { missing: [] };
  const areas = areasOf(facts, body);
  const finished = facts.evaluations.flatMap(({ body: by, focusArea, finishedAt }) =>
    by === body && finishedAt !== undefined ? [{ focusArea, on: dayOf(finishedAt) }] : [],
  );
  const missing = areas
    .filter((area) => !finished.some(({ focusArea }) => focusArea === area))
    .map((focusArea) => ({ kind: 'evaluation', body, focusArea }) as const);
  // A body that evaluates nothing any more has not thereby evaluated; what it did before stands.
  return areas.length === 0 && finished.length === 0
    ? { missing: [{ kind: 'nothingYet' }] }
    : { missing, on: latest(finished.map(({ on }) => on)) };
}

function recommendationsMissing({ body }: CycleStep, facts: CycleFacts): Progress {
  if (body === undefined) return { missing: [] };
  const submitted = facts.recommendations.flatMap((each) =>
    each.body === body && each.submittedAt !== undefined && each.withdrawn === undefined
      ? [{ focusArea: each.focusArea, on: dayOf(each.submittedAt) }]
      : [],
  );
  const areas = areasOf(facts, body);
  const missing = areas
    .filter((area) => !submitted.some(({ focusArea }) => focusArea === area))
    .map((focusArea) => ({ kind: 'recommendation', body, focusArea }) as const);
  return areas.length === 0 && submitted.length === 0
    ? { missing: [{ kind: 'nothingYet' }] }
    : { missing, on: latest(firstOfEach(submitted)) };
}

/** The first day of each area: more that is recommended later does not make the first late. */
function firstOfEach(
  submitted: readonly { readonly focusArea: string; readonly on: IsoDate }[],
): readonly IsoDate[] {
  const byArea = Map.groupBy(submitted, ({ focusArea }) => focusArea);
  return [...byArea.values()].flatMap((of) => of.map(({ on }) => on).sort()[0] ?? []);
}

/** Those that were laid before a body and stand. */
const laidBefore = ({ recommendations }: CycleFacts, body: BodyKey) =>
  recommendations.filter(
    ({ toBody, submittedAt, withdrawn }) =>
      toBody === body && submittedAt !== undefined && withdrawn === undefined,
  );

function decisionsMissing({ body }: CycleStep, facts: CycleFacts): Progress {
  if (body === undefined) return { missing: [] };
  const laid = laidBefore(facts, body);
  // With nothing to decide on, a person must say that there will be nothing.
  if (laid.length === 0) return { missing: [{ kind: 'nothingYet' }] };
  const decided = laid.map(({ id }) => settledBy(facts.decisions, 'recommendation', id));
  const missing = laid.flatMap(({ id: recommendation }, index): readonly WaitsFor[] => {
    if (decided[index] !== undefined) return [];
    const postponed = standing(facts.decisions).findLast(
      ({ on }) => on.kind === 'recommendation' && on.id === recommendation,
    );
    if (postponed === undefined) return [{ kind: 'decision', recommendation, body }];
    const { postponedTo: to } = postponed;
    return [{ kind: 'postponed', recommendation, body, ...(to === undefined ? {} : { to }) }];
  });
  return { missing, on: latest(decided.flatMap((each) => each?.decidedOn ?? [])) };
}

/** What was decided and changes something needs somebody to do it, by a day. */
function actionsMissing({ recommendations, decisions, actions }: CycleFacts): Progress {
  const decided = recommendations.flatMap(({ id, stance }) => {
    const decision = settledBy(decisions, 'recommendation', id);
    return decision === undefined ? [] : [{ decision, stance }];
  });
  if (decided.length === 0) return { missing: [{ kind: 'nothingYet' }] };
  const needing = decided
    .filter(({ decision: { outcome }, stance }) => {
      const isToBeDone = outcome === 'follow' || outcome === 'followInPart';
      return isToBeDone && stance !== 'continue';
    })
    .map(({ decision }) => decision);
  const done = needing.map((decision) => ({
    decision,
    by: actionsOn(decision, decisions, actions),
  }));
  const missing = done
    .filter(({ by }) => by.length === 0)
    .map(({ decision: { id, body } }) => ({ kind: 'action', decision: id, body }) as const);
  const made = done.flatMap(({ by }) => by.map(({ madeAt }) => dayOf(madeAt)));
  return { missing, on: latest(made) };
}

/** The actions a decision led to, those made before its entry was corrected too. */
export function actionsOn(
  decision: Decision,
  decisions: readonly Decision[],
  actions: readonly Action[],
): readonly Action[] {
  const ids = new Set<string>();
  let entry: Decision | undefined = decision;
  while (entry !== undefined && !ids.has(entry.id)) {
    ids.add(entry.id);
    const supersedes: string | undefined = entry.supersedes;
    entry = decisions.find(({ id }) => id === supersedes);
  }
  return actions.filter((each) => each.decision !== undefined && ids.has(each.decision));
}

const latest = (days: readonly IsoDate[]): IsoDate | undefined => [...days].sort().at(-1);
