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
  const rows = JSON.stringify(criteria);
  await sql`
    insert into criterion (plan, key, code, position, focus_area, sentence, data_source, shared_with)
    select ${plan}::bigint, c ->> 'id', c ->> 'code', nth, c ->> 'focusArea', c ->> 'sentence',
      c ->> 'dataSource', c ->> 'sharedWith'
    from json_array_elements(${rows}::json) with ordinality as given(c, nth)
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
  const rows = JSON.stringify(versions);
  await sql`
    insert into criterion_version
      (plan, criterion, number, kind, params, interpretation, presumed, reason, entered_by, entered_at)
    select ${plan}::bigint, g ->> 'criterion', (v ->> 'number')::int, v ->> 'kind', v -> 'params',
      v ->> 'interpretation',
      array(select json_array_elements_text(v -> 'presumed')),
      v ->> 'reason', v ->> 'enteredBy', (v ->> 'enteredAt')::timestamptz
    from json_array_elements(${rows}::json) as given(g), lateral (select g -> 'version') as inner_(v)
  `.execute(kysely);
};
