import type { BodyKey } from '#domain/governance/body.ts';
import type { Recommendation } from '#domain/governance/cycle.ts';
import type { Action, Decision } from '#domain/governance/decision.ts';
import { standing } from '#domain/governance/decision-rules.ts';
import type { PaperFollowUp } from '#domain/governance/status-paper.ts';
import { actionsOn } from '#domain/governance/step-progress.ts';
import type { CriterionId } from '#domain/plans/plan.ts';
import type { IsoDate } from '#domain/time/period.ts';
import {
  actionText,
  agreedText,
  type BodyName,
  decidedText,
  notDecidedText,
  recommendedText,
  stateText,
} from '#text/papers/follow-up.ts';

/** What a paper tells of the years before it. */
export type Earlier = {
  readonly recommendations: readonly Recommendation[];
  readonly decisions: readonly Decision[];
  readonly actions: readonly Action[];
  readonly nameOf: BodyName;
  /** The latest year before that any body got a paper of; 0 when none ever did. */
  readonly lastPaper: number;
};

/** What a follow-up is about: the area, and the criteria where it is not about the whole area. */
type About = { readonly focusArea?: string; readonly criteria: readonly CriterionId[] };
export type Followed = About & PaperFollowUp & { readonly decidedBy?: BodyKey };

/**
 * What was recommended since the last papers (those of the year before, unless it was left out),
 * decided and done, and of the years before that what is still open or was decided since: nothing that
 * was promised falls out of the papers. Conflicts are confidential, so what follows from them is left out.
 */
export const followedUp = (earlier: Earlier, year: number, today: IsoDate): readonly Followed[] => {
  const { recommendations, actions, nameOf, lastPaper } = earlier;
  const since = `${String(lastPaper + 1).padStart(4, '0')}-01-01`;
  const decisions = standing(earlier.decisions);
  const of = (recommendation: Recommendation) =>
    decisions.filter(({ on }) => on.kind === 'recommendation' && on.id === recommendation.id);
  const following = (taken: readonly Decision[]) =>
    taken.flatMap((each) => actionsOn(each, earlier.decisions, actions));
  const told = recommendations.filter((each) => {
    if (each.submittedAt === undefined || each.withdrawn !== undefined || each.year >= year) {
      return false;
    }
    const isNew = of(each).some(({ decidedOn }) => decidedOn >= since);
    return each.year >= lastPaper || isNew || isOpen(of(each), following(of(each)));
  });
  const shown = new Set(told.flatMap((each) => following(of(each)).map(({ id }) => id)));
  // An entry that was corrected is as confidential as the one in its place.
  const hidden = new Set(
    earlier.decisions.flatMap(({ on, id }) => (on.kind === 'conflict' ? [id] : [])),
  );
  return [
    ...told.map((each) => recommended(each, of(each), following(of(each)), nameOf, today)),
    ...actions
      .filter(({ id, decision }) => !shown.has(id) && !(decision && hidden.has(decision)))
      .filter(({ state, settledOn }) => state === 'open' || (settledOn ?? '') >= since)
      .map((each) => ({
        ...aboutOf(each),
        ...decidedBy(each, earlier.decisions),
        text: agreedText(each),
        outcome: stateText(each, today),
      })),
  ];
};

const decidedBy = (
  { decision }: Action,
  decisions: readonly Decision[],
): Pick<Followed, 'decidedBy'> => {
  const body = decisions.find(({ id }) => id === decision)?.body;
  return body === undefined ? {} : { decidedBy: body };
};

const recommended = (
  recommendation: Recommendation,
  decisions: readonly Decision[],
  actions: readonly Action[],
  nameOf: BodyName,
  today: IsoDate,
): Followed => ({
  ...aboutOf(recommendation),
  text: recommendedText(recommendation, nameOf),
  outcome: [
    ...(decisions.length === 0 ? [notDecidedText] : []),
    ...decisions.map((each) => decidedText(each, nameOf)),
    ...actions.map((each) => actionText(each, today)),
  ].join(' '),
});

const aboutOf = ({ focusArea, criteria }: About): About => ({
  ...(focusArea === undefined ? {} : { focusArea }),
  criteria,
});

const isOpen = (decisions: readonly Decision[], actions: readonly Action[]): boolean =>
  decisions.every(({ outcome }) => outcome === 'postpone') ||
  actions.some(({ state }) => state === 'open');
