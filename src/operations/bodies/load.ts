import type { BodyKey, GoverningBody, Organisation } from '#domain/governance/body.ts';
import { refuseTo } from '#domain/problem.ts';
import type { PlanWork } from '#operations/operation.ts';
import { organisationOf } from '#store/bodies.ts';

/** The plan's bodies, seats, people and mandates: one query. */
export const loadOrganisation = ({ database, plan }: PlanWork): Promise<Organisation> =>
  organisationOf(database, plan.id);

/** @throws Refusal notFound */
export const bodyIn = ({ bodies }: Organisation, key: string): GoverningBody =>
  bodies.find((each) => each.key === (key as BodyKey)) ??
  refuseTo({ kind: 'notFound', what: 'body' });
