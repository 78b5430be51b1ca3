import { sql } from 'kysely';
import type { BodyKey } from '#domain/governance/body.ts';
import type { Evaluation, EvaluationLine, Judgement } from '#domain/governance/cycle.ts';
import type { CriterionId } from '#domain/plans/plan.ts';
import type { Instant } from '#domain/time/period.ts';
import type { Database } from './database.ts';

export type EvaluationFilter = {
  readonly year?: number;
  readonly body?: BodyKey;
  readonly focusArea?: string;
};

/** The evaluations of a plan that fit, newest year first, each with its lines; one statement. */
export const evaluationsOf = async (
  { kysely }: Database,
  plan: string,
  { year, body, focusArea }: EvaluationFilter = {},
): Promise<readonly Evaluation[]> => {
  let query = kysely
    .selectFrom('evaluation')
    .selectAll()
    .select(
      sql<readonly LineRow[]>`coalesce((
        select json_agg(l order by l.criterion) from evaluation_line l
        where l.plan = evaluation.plan and l.year = evaluation.year
          and l.body = evaluation.body and l.focus_area = evaluation.focus_area), '[]')`.as(
        'lines',
      ),
    )
    .where('plan', '=', plan)
    .orderBy('year', 'desc')
    .orderBy('body')
    .orderBy('focus_area');
  if (year !== undefined) query = query.where('year', '=', year);
  if (body !== undefined) query = query.where('body', '=', body);
  if (focusArea !== undefined) query = query.where('focus_area', '=', focusArea);
  return (await query.execute()).map((row) => ({
    year: row.year,
    body: row.body as BodyKey,
    focusArea: row.focus_area,
    experience: row.experience,
    ...(row.paper === null ? {} : { paper: row.paper }),
    lines: row.lines.map(lineFrom),
    revision: row.revision,
    changedAt: row.changed_at.toISOString() as Instant,
    changedBy: row.changed_by,
    ...(row.finished_at === null ? {} : { finishedAt: row.finished_at.toISOString() as Instant }),
    ...(row.finished_by === null ? {} : { finishedBy: row.finished_by }),
  }));
};

/** Keeps an evaluation as it is now, in place of what was kept of it. */
export const saveEvaluation = async (
  { kysely }: Database,
  plan: string,
  evaluation: Evaluation,
): Promise<void> => {
  const { year, body, focusArea, lines } = evaluation;
  const key = { plan, year, body, focus_area: focusArea };
  const said = {
    experience: evaluation.experience,
    paper: evaluation.paper ?? null,
    revision: evaluation.revision,
    changed_at: evaluation.changedAt,
    changed_by: evaluation.changedBy,
    finished_at: evaluation.finishedAt ?? null,
    finished_by: evaluation.finishedBy ?? null,
  };
  await kysely
    .insertInto('evaluation')
    .values({ ...key, ...said })
    .onConflict((conflict) => conflict.constraint('evaluation_key').doUpdateSet(said))
    .execute();
  if (lines.length === 0) return;
  await kysely
    .insertInto('evaluation_line')
    .values(
      lines.map(({ criterion, comment, deviating }) => ({
        ...key,
        criterion,
        comment,
        judgement: deviating?.judgement ?? null,
        reason: deviating?.reason ?? null,
      })),
    )
    .onConflict((conflict) =>
      conflict.constraint('evaluation_line_key').doUpdateSet(({ ref }) => ({
        comment: ref('excluded.comment'),
        judgement: ref('excluded.judgement'),
        reason: ref('excluded.reason'),
      })),
    )
    .execute();
};

type LineRow = {
  readonly criterion: string;
  readonly comment: string;
  readonly judgement: string | null;
  readonly reason: string | null;
};

const lineFrom = ({ criterion, comment, judgement, reason }: LineRow): EvaluationLine => ({
  criterion: criterion as CriterionId,
  comment,
  ...(judgement === null
    ? {}
    : { deviating: { judgement: judgement as Judgement, reason: reason ?? '' } }),
});
