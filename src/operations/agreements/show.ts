import { z } from 'zod';
import type { DraftAnswers } from '#domain/agreements/answer.ts';
import type { CriterionProposal } from '#domain/agreements/proposal.ts';
import type { Issue } from '#domain/checked.ts';
import type { PlanKey } from '#domain/plans/plan.ts';
import type { Instant } from '#domain/time/period.ts';
import { id } from '#operations/input.ts';
import { query } from '#operations/operation.ts';
import type { ReadAgreement } from '#text/agreement/read.ts';
import { issuesOf, reviewDraft } from '#text/proposal/review.ts';
import { draftWith, type OpenDraft } from './owner.ts';

export type DraftView = {
  readonly id: string;
  readonly fileName: string;
  readonly madeAt: Instant;
  readonly revision: number;
  readonly draft: ReadAgreement;
  readonly answers: DraftAnswers;
  readonly proposals: readonly ReviewedProposal[];
  /** The plan it became. */
  readonly plan: PlanKey | null;
};

/** `issues`: why it cannot be judged by as it stands. */
export type ReviewedProposal = CriterionProposal & { readonly issues: readonly Issue[] };

/** A draft with its questions, and every criterion as it is proposed or settled now. */
export const showDraft = query({
  name: 'agreements.show',
  of: 'installation',
  verb: 'importAgreement',
  input: z.strictObject({ draft: id }),
  run: async ({ database }, input): Promise<DraftView> =>
    viewOf(await draftWith(database, input.draft)),
});

export const viewOf = (stored: OpenDraft): DraftView => {
  const { draft, proposals } = reviewDraft(stored);
  return {
    id: stored.id,
    fileName: stored.fileName,
    madeAt: stored.madeAt,
    revision: stored.revision,
    draft,
    answers: stored.answers,
    proposals: proposals.map((each) => ({ ...each, issues: issuesOf(each) })),
    plan: stored.plan,
  };
};
