import { type Actor, may } from '#domain/access/may.ts';
import type { DocumentKind } from '#domain/documents/block.ts';
import type { PlanKey } from '#domain/plans/plan.ts';

/** Whoever sees the plan reads its documents; what was put together for the auditor is for those who audit. */
export const mayReadKind = (actor: Actor, plan: PlanKey, kind: DocumentKind): boolean =>
  may(actor, kind === 'auditPackage' ? 'audit' : 'see', plan);
