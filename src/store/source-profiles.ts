import type { SourceProfile } from '#domain/imports/profile.ts';
import type { SourceId } from '#domain/readings/reading.ts';
import type { Instant } from '#domain/time/period.ts';
import type { Database } from './database.ts';
import { jsonText } from './json-text.ts';

/** A profile under the source whose files it reads. */
export type KeptProfile = { readonly source: SourceId; readonly profile: SourceProfile };

/** The profiles a plan remembers, the one kept last first. */
export const list = async ({ kysely }: Database, plan: string): Promise<readonly KeptProfile[]> => {
  const rows = await kysely
    .selectFrom('source_profile')
    .select(['source', 'profile'])
    .where('plan', '=', plan)
    .orderBy('kept_at', 'desc')
    .orderBy('source')
    .orderBy('name')
    .execute();
  return rows.map(({ source, profile }) => ({
    source: source as SourceId,
    profile: profile as SourceProfile,
  }));
};

/** Keeps a profile; one of the same name under the source is replaced. */
export const keep = async (
  { kysely }: Database,
  plan: string,
  { source, profile }: KeptProfile,
  by: { readonly name: string; readonly at: Instant },
): Promise<void> => {
  const kept = { profile: jsonText(profile), kept_by: by.name, kept_at: by.at };
  await kysely
    .insertInto('source_profile')
    .values({ plan, source, name: profile.name, ...kept })
    .onConflict((conflict) => conflict.constraint('source_profile_key').doUpdateSet(kept))
    .execute();
};

/** A profile with who kept it, and when. */
export type ToldProfile = {
  readonly profile: SourceProfile;
  readonly keptBy: string;
  readonly keptAt: Instant;
};

/** The profiles of one source, by name. */
export const ofSource = async (
  { kysely }: Database,
  plan: string,
  source: SourceId,
): Promise<readonly ToldProfile[]> => {
  const rows = await kysely
    .selectFrom('source_profile')
    .select(['profile', 'kept_by', 'kept_at'])
    .where('plan', '=', plan)
    .where('source', '=', source)
    .orderBy('name')
    .execute();
  return rows.map(({ profile, kept_by, kept_at }) => ({
    profile: profile as SourceProfile,
    keptBy: kept_by,
    keptAt: kept_at.toISOString() as Instant,
  }));
};

/** @returns whether there was one of the name under the source */
export const forget = async (
  { kysely }: Database,
  plan: string,
  source: SourceId,
  name: string,
): Promise<boolean> => {
  const { numDeletedRows } = await kysely
    .deleteFrom('source_profile')
    .where('plan', '=', plan)
    .where('source', '=', source)
    .where('name', '=', name)
    .executeTakeFirst();
  return numDeletedRows > 0n;
};
