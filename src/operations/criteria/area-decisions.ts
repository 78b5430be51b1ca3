import { z } from 'zod';
import { type FollowedYear, followedByYear } from '#domain/governance/followed.ts';
import { id, planKey } from '#operations/input.ts';
import { query } from '#operations/operation.ts';
import { followedRecords } from '#store/followed.ts';

/** What was last recommended for an area and decided; `year` is left out when there is nothing. */
export type AreaDecisions = {
  readonly year?: FollowedYear;
  /** What the bodies are called, by their keys. */
  readonly bodies: ReadonlyMap<string, string>;
};

/** How the newest year with a recommendation for a focus area was decided. Nothing concerns a conflict. */
export const areaDecisions = query({
  name: 'focusAreas.decisions',
  of: 'plan',
  verb: 'see',
  input: z.strictObject({ plan: planKey, focusArea: id }),
  run: async ({ database, plan }, { focusArea }): Promise<AreaDecisions> => {
    const records = await followedRecords(database, plan.id, { focusArea });
    const year = followedByYear(records).years.find(
      ({ recommendations }) => recommendations.length > 0,
    );
    return {
      ...(year === undefined ? {} : { year }),
      bodies: new Map(records.bodies.map(({ key, name }) => [key, name])),
    };
  },
});
