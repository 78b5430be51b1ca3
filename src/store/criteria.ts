import { sql } from 'kysely';
import type { Criterion, CriterionId, CriterionVersion } from '#domain/plans/plan.ts';
import type { Database } from './database.ts';

/** Adds criteria with all their versions, in the order given. */
export const insert = async (
  { kysely }: Database,
  plan: string,
  criteria: readonly Criterion[],
): Promise<void> => {
  if (criteria.length === 0) return;
  const rows = JSON.stringify(criteria.map(({ versions: _, ...rest }) => rest));
  await sql`
    insert into criterion (plan, key, code, position, focus_area, sentence, data_source, shared_with)
    select ${plan}::bigint, c ->> 'id', c ->> 'code', nth, c ->> 'focusArea', c ->> 'sentence',
      c ->> 'dataSource', c ->> 'sharedWith'
    from jsonb_array_elements(${rows}::jsonb) with ordinality as given(c, nth)
  `.execute(kysely);
  await addVersions(
    kysely,
    plan,
    criteria.flatMap(({ id, versions }) => versions.map((version) => ({ criterion: id, version }))),
  );
};

type VersionOf = { readonly criterion: CriterionId; readonly version: CriterionVersion };

/** A version is never changed: an agreement that is understood anew is a new version. */
export const addVersion = (
  { kysely }: Database,
  plan: string,
  criterion: CriterionId,
  version: CriterionVersion,
): Promise<void> => addVersions(kysely, plan, [{ criterion, version }]);

const addVersions = async (
  kysely: Database['kysely'],
  plan: string,
  versions: readonly VersionOf[],
): Promise<void> => {
  // As text within the rest, so that the parameters keep the order they were given in.
  const rows = JSON.stringify(
    versions.map(({ criterion, version }) => ({
      ...version,
      criterion,
      params: JSON.stringify(version.params),
    })),
  );
  await sql`
    insert into criterion_version
      (plan, criterion, number, kind, params, interpretation, presumed, reason, entered_by, entered_at)
    select ${plan}::bigint, v ->> 'criterion', (v ->> 'number')::int, v ->> 'kind',
      (v ->> 'params')::json, v ->> 'interpretation',
      array(select jsonb_array_elements_text(v -> 'presumed')),
      v ->> 'reason', v ->> 'enteredBy', (v ->> 'enteredAt')::timestamptz
    from jsonb_array_elements(${rows}::jsonb) as given(v)
  `.execute(kysely);
};
