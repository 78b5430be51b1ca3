import { z } from 'zod';
import { type Issue, issue } from '#domain/checked.ts';
import {
  type BodyKey,
  type GoverningBody,
  hasRight,
  type Organisation,
} from '#domain/governance/body.ts';
import { type Recommendation, stances } from '#domain/governance/cycle.ts';
import { receiverOf } from '#domain/governance/year-plan.ts';
import type { CriterionId, WholePlan } from '#domain/plans/plan.ts';
import { refuseTo } from '#domain/problem.ts';
import { id, said } from '#operations/input.ts';
import type { PlanWork } from '#operations/operation.ts';
import { recommendationOf } from '#store/recommendations.ts';

/** What a recommendation says. `criteria` where it is not about the whole area. */
export const recommendationFields = {
  stance: z.enum(stances),
  text: said,
  criteria: z.array(id).max(100).default([]),
  /** Left out: the body that it serves and that decides. */
  toBody: id.optional(),
} as const;

export type RecommendationFields = {
  readonly criteria: readonly string[];
  readonly toBody?: string | undefined;
};

/** Who it is laid before, or what is in the way. */
export const receiverFor = (
  organisation: Organisation,
  body: GoverningBody,
  asked: string | undefined,
): { readonly key: BodyKey } | readonly Issue[] => {
  if (asked !== undefined) {
    const chosen = organisation.bodies.find(({ key }) => key === asked);
    return chosen !== undefined && hasRight(chosen, 'decide')
      ? chosen
      : [issue(['toBody'], 'notAChoice')];
  }
  const text = `${body.name} indstiller ikke til noget organ, der tager stilling. Ret organet, eller vælg, hvem indstillingen sendes til.`;
  return receiverOf(organisation, body) ?? [issue(['toBody'], 'contradiction', text)];
};

/** Criteria are of the area that is recommended on. */
export const issuesOfCriteria = (
  { criteria: all }: WholePlan,
  area: string,
  { criteria }: RecommendationFields,
): readonly Issue[] =>
  criteria.every((asked) =>
    all.some(({ id: key, focusArea }) => key === asked && focusArea === area),
  )
    ? []
    : [issue(['criteria'], 'notAChoice')];

/** The area is one of the plan's, and of the body's own where it has some. */
export const issuesOfArea = (
  { plan }: WholePlan,
  { focusAreas, name }: GoverningBody,
  area: string,
): readonly Issue[] => {
  if (plan.focusAreas.every(({ key }) => key !== area)) return [issue(['area'], 'notAChoice')];
  return focusAreas.length === 0 || focusAreas.includes(area)
    ? []
    : [issue(['area'], 'contradiction', `${name} har ikke det indsatsområde.`)];
};

export const asCriteria = (given: readonly string[]): readonly CriterionId[] => [
  ...new Set(given as readonly CriterionId[]),
];

/** @throws Refusal notFound for a recommendation of another plan, or of none */
export const recommendationIn = async (
  { database, plan }: PlanWork,
  asked: string,
): Promise<Recommendation> =>
  (await recommendationOf(database, plan.id, asked)) ??
  refuseTo({ kind: 'notFound', what: 'recommendation' });

/** Why a recommendation is a draft no more; undefined while it is one. */
export const lockedBy = ({ withdrawn, submittedAt }: Recommendation): string | undefined => {
  if (withdrawn !== undefined) return 'trukket tilbage';
  return submittedAt === undefined
    ? undefined
    : 'sendt videre og kan ikke ændres. Træk den tilbage, og skriv en ny';
};
