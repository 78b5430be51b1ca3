import { z } from 'zod';
import type { BodyKey, Organisation } from '#domain/governance/body.ts';
import { loadOrganisation } from '#operations/bodies/load.ts';
import { id, planKey } from '#operations/input.ts';
import { query } from '#operations/operation.ts';
import { type ListedMeeting, meetingsOf } from '#store/meetings.ts';

export type MeetingList = {
  readonly organisation: Pick<Organisation, 'bodies'>;
  readonly meetings: readonly ListedMeeting[];
};

/** The meetings of a plan, or of one of its bodies, by when they begin. */
export const listMeetings = query({
  name: 'meetings.list',
  of: 'plan',
  verb: 'see',
  several: true,
  input: z.strictObject({ plan: planKey, body: id.optional() }),
  run: async (work, { body }): Promise<MeetingList> => {
    const { bodies } = await loadOrganisation(work);
    const filter = body === undefined ? {} : { body: body as BodyKey };
    const meetings = await meetingsOf(work.database, work.plan.id, filter);
    return { organisation: { bodies }, meetings };
  },
});
