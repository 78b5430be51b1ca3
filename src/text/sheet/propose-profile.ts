import type { ProfileProposal, SourceProfile } from '#domain/imports/profile.ts';
import type { Plan } from '#domain/plans/plan.ts';
import type { SheetHead } from '#domain/sheets/sheet.ts';

export type ProposeProfileInput = {
  readonly heads: readonly SheetHead[];
  readonly plan: Pick<Plan, 'key' | 'series' | 'sources'> &
    Partial<Pick<Plan, 'centralMeasurements'>>;
  /** The profiles the plan has kept, the likeliest first. */
  readonly remembered: readonly SourceProfile[];
  readonly fileName: string;
};

/** A template that was made for another plan. */
export type OtherPlan = { readonly refusal: { readonly kind: 'otherPlan'; readonly plan: string } };

/** How a file may be read, told by the beginnings of its sheets, and what a person has yet to say. */
export function proposeProfile(_input: ProposeProfileInput): ProfileProposal | OtherPlan {
  throw new Error('not yet');
}
