import { type BodyAct, mayInBody } from '#domain/access/in-body.ts';
import type { BodyKey } from '#domain/governance/body.ts';
import { refuseTo } from '#domain/problem.ts';
import type { PlanWork } from '#operations/operation.ts';

/** @throws Refusal notAllowed for somebody who may not do that in the body */
export const allowInBody = ({ actor, plan }: PlanWork, act: BodyAct, body: BodyKey): void => {
  if (!mayInBody(actor, act, { plan: plan.key, body })) {
    refuseTo({ kind: 'notAllowed', verb: act });
  }
};
