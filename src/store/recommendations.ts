import type { Selectable } from 'kysely';
import type { BodyKey } from '#domain/governance/body.ts';
import type { Recommendation, Stance } from '#domain/governance/cycle.ts';
import type { CriterionId } from '#domain/plans/plan.ts';
import type { Instant } from '#domain/time/period.ts';
import type { Database } from './database.ts';
import type { RecommendationTable } from './tables-cycle.ts';

export type RecommendationFilter = {
  readonly id?: string;
  readonly year?: number;
  /** Who recommends. */
  readonly body?: BodyKey;
  /** Who it is laid before. */
  readonly toBody?: BodyKey;
  readonly focusArea?: string;
};

/** The recommendations of a plan that fit, drafts and withdrawn ones too, as they were made. */
export const recommendationsOf = async (
  { kysely }: Database,
  plan: string,
  { id, year, body, toBody, focusArea }: RecommendationFilter = {},
): Promise<readonly Recommendation[]> => {
  let query = kysely.selectFrom('recommendation').selectAll().where('plan', '=', plan);
  if (id !== undefined) query = query.where('id', '=', id);
  if (year !== undefined) query = query.where('year', '=', year);
  if (body !== undefined) query = query.where('body', '=', body);
  if (toBody !== undefined) query = query.where('to_body', '=', toBody);
  if (focusArea !== undefined) query = query.where('focus_area', '=', focusArea);
  return (await query.orderBy('made_at').orderBy('id').execute()).map(recommendationFrom);
};

export const recommendationOf = async (
  database: Database,
  plan: string,
  id: string,
): Promise<Recommendation | undefined> => (await recommendationsOf(database, plan, { id }))[0];

export const insertRecommendation = async (
  { kysely }: Database,
  plan: string,
  recommendation: Recommendation,
): Promise<void> => {
  const { id, year, body, focusArea, madeAt, madeBy } = recommendation;
  await kysely
    .insertInto('recommendation')
    .values({
      plan,
      id,
      year,
      body,
      focus_area: focusArea,
      made_at: madeAt,
      made_by: madeBy,
      ...changing(recommendation),
    })
    .execute();
};

/** Replaces what may change of a recommendation, `revision` included. */
export const saveRecommendation = async (
  { kysely }: Database,
  plan: string,
  recommendation: Recommendation,
): Promise<void> => {
  await kysely
    .updateTable('recommendation')
    .set(changing(recommendation))
    .where('plan', '=', plan)
    .where('id', '=', recommendation.id)
    .execute();
};

const changing = (recommendation: Recommendation) => ({
  to_body: recommendation.toBody,
  criteria: recommendation.criteria,
  stance: recommendation.stance,
  text: recommendation.text,
  submitted_at: recommendation.submittedAt ?? null,
  submitted_by: recommendation.submittedBy ?? null,
  revision: recommendation.revision,
  withdrawn_at: recommendation.withdrawn?.at ?? null,
  withdrawn_why: recommendation.withdrawn?.why ?? null,
});

const recommendationFrom = (row: Selectable<RecommendationTable>): Recommendation => ({
  id: row.id,
  year: row.year,
  body: row.body as BodyKey,
  toBody: row.to_body as BodyKey,
  focusArea: row.focus_area,
  criteria: row.criteria as readonly CriterionId[],
  stance: row.stance as Stance,
  text: row.text,
  madeAt: row.made_at.toISOString() as Instant,
  madeBy: row.made_by,
  ...(row.submitted_at === null ? {} : { submittedAt: row.submitted_at.toISOString() as Instant }),
  ...(row.submitted_by === null ? {} : { submittedBy: row.submitted_by }),
  revision: row.revision,
  ...(row.withdrawn_at === null
    ? {}
    : {
        withdrawn: {
          at: row.withdrawn_at.toISOString() as Instant,
          why: row.withdrawn_why ?? '',
        },
      }),
});
