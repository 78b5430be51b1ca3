import type { Evaluation, Recommendation } from '#domain/governance/cycle.ts';
import type { Decision } from '#domain/governance/decision.ts';
import { standing } from '#domain/governance/decision-rules.ts';
import type { Look } from '#domain/governance/follow-up.ts';
import type { Sighting } from '#domain/governance/meeting.ts';
import type { Criterion } from '#domain/plans/plan.ts';
import { danishTime } from '#domain/time/danish-time.ts';

/** Everything by which a body can have looked at a criterion. */
export type LookedAt = {
  readonly sightings: readonly Sighting[];
  readonly evaluations: readonly Evaluation[];
  readonly recommendations: readonly Recommendation[];
  readonly decisions: readonly Decision[];
};

/** When bodies saw a criterion, evaluated its area, or decided on what was recommended about it. */
export function looksAt(
  { id, focusArea }: Pick<Criterion, 'id' | 'focusArea'>,
  { sightings, evaluations, recommendations, decisions }: LookedAt,
): readonly Look[] {
  const about = new Set(
    recommendations
      .filter((each) =>
        each.criteria.length === 0 ? each.focusArea === focusArea : each.criteria.includes(id),
      )
      .map((each) => each.id),
  );
  return [
    ...sightings.flatMap(({ subject, seenOn, body }): readonly Look[] =>
      subject.kind === 'criterion' && subject.criterion === id
        ? [{ on: seenOn, body, how: 'seen' }]
        : [],
    ),
    ...evaluations.flatMap((each): readonly Look[] =>
      each.focusArea === focusArea && each.finishedAt !== undefined
        ? [{ on: danishTime(each.finishedAt).day, body: each.body, how: 'evaluated' }]
        : [],
    ),
    ...standing(decisions).flatMap(({ on, decidedOn, body }): readonly Look[] =>
      on.kind === 'recommendation' && about.has(on.id)
        ? [{ on: decidedOn, body, how: 'decided' }]
        : [],
    ),
  ];
}
