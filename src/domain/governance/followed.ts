import type { BodyKey } from './body.ts';
import type { Evaluation, Recommendation } from './cycle.ts';
import type { Action, Decision } from './decision.ts';
import { standing } from './decision-rules.ts';
import type { Sighting } from './meeting.ts';
import { actionsOn } from './step-progress.ts';

/** A sighting, and the year of the paper it was seen in; left out where there was none. */
export type SightingOfYear = Sighting & { readonly year?: number };

/** What bodies saw, said, recommended, decided and agreed to do about a criterion or an area. */
export type FollowedRecords = {
  readonly bodies: readonly { readonly key: BodyKey; readonly name: string }[];
  /** Only of a criterion. */
  readonly sightings: readonly SightingOfYear[];
  /** Drafts too; of a criterion with its own line only. */
  readonly evaluations: readonly Evaluation[];
  /** Drafts and withdrawn ones too. */
  readonly recommendations: readonly Recommendation[];
  /** Every entry on those recommendations, corrected ones too, in the order they were entered. */
  readonly decisions: readonly Decision[];
  /** What follows from those decisions, and what names the criterion or the area otherwise. */
  readonly actions: readonly Action[];
};

export type RecommendationFollowed = {
  readonly recommendation: Recommendation;
  /** Those that stand, in the order they were entered, each with what follows from it. */
  readonly decisions: readonly {
    readonly decision: Decision;
    readonly actions: readonly Action[];
  }[];
};

/** How the results of one year were followed. */
export type FollowedYear = {
  readonly year: number;
  readonly sightings: readonly SightingOfYear[];
  readonly evaluations: readonly Evaluation[];
  readonly recommendations: readonly RecommendationFollowed[];
};

export type Followed = {
  /** Newest first; a year of which there is nothing is left out. */
  readonly years: readonly FollowedYear[];
  /** What belongs to no year's results: seen without a paper, agreed without a recommendation. */
  readonly besides: {
    readonly sightings: readonly SightingOfYear[];
    readonly actions: readonly Action[];
  };
};

/**
 * The chain of the agreement's sections 6 and 9 as it is read: whom the results of a year were shown
 * to, what was said of them, recommended, decided and done. Drafts are not told, nor what was taken
 * back; what was agreed never falls out.
 */
export function followedByYear(records: FollowedRecords): Followed {
  const { sightings, actions } = records;
  const evaluations = records.evaluations.filter(({ finishedAt }) => finishedAt !== undefined);
  const laid = records.recommendations
    .filter(({ submittedAt, withdrawn }) => submittedAt !== undefined && withdrawn === undefined)
    .map((each) => followedUp(each, records));
  const years = new Set([
    ...sightings.flatMap(({ year }) => year ?? []),
    ...evaluations.map(({ year }) => year),
    ...laid.map(({ recommendation: { year } }) => year),
  ]);
  const told = new Set(
    laid.flatMap(({ decisions }) => decisions.flatMap((each) => each.actions.map(({ id }) => id))),
  );
  return {
    years: [...years]
      .sort((a, b) => b - a)
      .map((year) => ({
        year,
        sightings: sightings.filter((each) => each.year === year),
        evaluations: evaluations.filter((each) => each.year === year),
        recommendations: laid.filter(({ recommendation }) => recommendation.year === year),
      })),
    besides: {
      sightings: sightings.filter(({ year }) => year === undefined),
      actions: actions.filter(({ id }) => !told.has(id)),
    },
  };
}

const followedUp = (
  recommendation: Recommendation,
  { decisions, actions }: Pick<FollowedRecords, 'decisions' | 'actions'>,
): RecommendationFollowed => ({
  recommendation,
  decisions: standing(decisions)
    .filter(({ on }) => on.kind === 'recommendation' && on.id === recommendation.id)
    .map((decision) => ({ decision, actions: actionsOn(decision, decisions, actions) })),
});
