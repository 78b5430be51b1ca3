import { z } from 'zod';
import { type Actor, may } from '#domain/access/may.ts';
import { personOf } from '#domain/access/seats.ts';
import type {
  BodyKey,
  GoverningBody,
  Organisation,
  TermsOfReference,
} from '#domain/governance/body.ts';
import type { MeetingCount } from '#domain/governance/body-warnings.ts';
import type { PlanKey } from '#domain/plans/plan.ts';
import { id, planKey } from '#operations/input.ts';
import { type PlanWork, query } from '#operations/operation.ts';
import { meetingsInYear } from '#store/bodies.ts';
import { termsOf } from '#store/body-rows.ts';
import { bodyIn, loadOrganisation } from './load.ts';

/**
 * The plan's bodies, seats, people and mandates. How people are reached is told to those who keep
 * the bodies, and to the people themselves.
 */
export const listBodies = query({
  name: 'bodies.list',
  of: 'plan',
  verb: 'see',
  several: true,
  input: z.strictObject({ plan: planKey }),
  run: async (work): Promise<ToldOrganisation> => ({
    ...tellTo(work.actor, work.plan.key, await loadOrganisation(work)),
    meetings: await meetingsThisYear(work),
  }),
});

/** With the meetings of each body in the year that is. */
export type ToldOrganisation = Organisation & {
  readonly meetings: ReadonlyMap<BodyKey, MeetingCount>;
};

const meetingsThisYear = ({ database, plan, today }: PlanWork) =>
  meetingsInYear(database, plan.id, Number(today.slice(0, 4)));

export type ShownBody = {
  readonly organisation: ToldOrganisation;
  readonly body: GoverningBody;
  readonly terms: readonly TermsOfReference[];
};

/**
 * One body, with the versions of its terms of reference.
 *
 * @throws Refusal notFound
 */
export const showBody = query({
  name: 'bodies.show',
  of: 'plan',
  verb: 'see',
  several: true,
  input: z.strictObject({ plan: planKey, body: id }),
  run: async (work, { body: asked }): Promise<ShownBody> => {
    const organisation = await loadOrganisation(work);
    const body = bodyIn(organisation, asked);
    const terms = await termsOf(work.database, work.plan.id, body.key);
    const told = tellTo(work.actor, work.plan.key, organisation);
    return { organisation: { ...told, meetings: await meetingsThisYear(work) }, body, terms };
  },
});

const tellTo = (actor: Actor, plan: PlanKey, organisation: Organisation): Organisation => {
  if (may(actor, 'keepBodies', plan)) return organisation;
  const own = personOf(actor, plan);
  return {
    ...organisation,
    people: organisation.people.map((person) => {
      if (person.id === own) return person;
      const { email: _, account: __, ...told } = person;
      return told;
    }),
  };
};
