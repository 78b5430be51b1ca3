import { z } from 'zod';
import { nameOf } from '#domain/access/may.ts';
import { accept } from '#domain/checked.ts';
import { refuseTo } from '#domain/problem.ts';
import type { Instant } from '#domain/time/period.ts';
import type { Context } from '#operations/context.ts';
import { type PreparedFile, preparedFiles } from '#operations/documents/files.ts';
import { issueDocument } from '#operations/documents/issue.ts';
import { id, once, planKey } from '#operations/input.ts';
import { form, type PlanWork } from '#operations/operation.ts';
import { perform } from '#operations/perform.ts';
import { carryOver, loadForWrite } from '#operations/plans/load.ts';
import { longestText } from '#operations/texts.ts';
import * as meetings from '#store/meetings.ts';
import { type MinutesData, minutesDocument, minutesTitle } from '#text/minutes.ts';
import { keptMeeting, lockOf, notNow } from './load.ts';
import { minutesMark } from './mark.ts';
import { minutesData, previewMinutes } from './minutes-data.ts';

const input = z.strictObject({
  plan: planKey,
  meeting: id,
  /** The mark of the minutes that were read before approving. */
  seen: z.string().max(64),
  /** Corrections and remarks that were made at the approval. */
  note: z.string().trim().max(longestText).default(''),
  once,
});
type Input = z.output<typeof input>;

export type MinutesApproved =
  | { readonly kind: 'approved'; readonly document: string }
  /** Somebody had done it already; nothing was done again. */
  | { readonly kind: 'already'; readonly at: Instant; readonly by: string };

type Prepared = {
  readonly data: MinutesData;
  readonly revision: number;
  readonly files: readonly PreparedFile[];
};

/**
 * Approves and locks a meeting's minutes, and issues them as a document. They are set before anything
 * waits; that they still say the same is looked after within the transaction. Approved by two at once,
 * the second is told so and nothing is doubled.
 *
 * @throws Refusal stale when the minutes are not those that were read
 */
export const approveMinutes = form({
  name: 'minutes.approve',
  of: 'plan',
  verb: 'takePart',
  input,
  prepare: async (context, given) => accept(await prepare(context, given)),
  run: async (work, given, prepared) => {
    const { database, plan } = work;
    const meeting = await keptMeeting(work, given.meeting, 'approveMinutes');
    if (meeting.approved !== undefined) {
      const { at, by } = meeting.approved;
      return { unchanged: answer({ kind: 'already', at, by }) };
    }
    const refused = lockOf(meeting) ?? notAwaiting(meeting);
    if (refused !== undefined) return refused;
    if (prepared === undefined) return stale();
    const { approved } = prepared.data;
    const data = await minutesData(work, meeting, (await loadForWrite(work)).whole.plan);
    if (minutesMark(data) !== given.seen) return stale();
    if (JSON.stringify({ ...data, approved }) !== JSON.stringify(prepared.data)) {
      return stale();
    }
    await meetings.change(database, plan.id, meeting.id, { minutes: 'approved', approved });
    const { issued, event } = await issue(work, meeting, prepared);
    return {
      value: answer({ kind: 'approved', document: issued.id }),
      events: [
        {
          kind: 'minutes.approved',
          meeting: meeting.id,
          sha256: prepared.files[0]?.sha256 ?? '',
          ...(approved.note === undefined ? {} : { note: approved.note }),
        },
        event,
      ],
      after: carryOver(work),
    };
  },
  again: {
    remember: (value) => value,
    recall: async (_work, _input, kept) => kept as MinutesApproved,
  },
});

const answer = (given: MinutesApproved): MinutesApproved => given;

const prepare = async (
  context: Context,
  { plan, meeting: asked, note }: Input,
): Promise<Prepared | undefined> => {
  const { state, data, revision } = await perform(previewMinutes, context, {
    plan,
    meeting: asked,
  });
  if (state !== 'awaiting') return undefined;
  const at = context.now();
  const approved = { at, by: nameOf(context.actor), ...(note === '' ? {} : { note }) };
  const whole: MinutesData = { ...data, approved };
  return { data: whole, revision, files: await preparedFiles(minutesDocument(whole), at) };
};

const notAwaiting = ({ minutes, state }: meetings.WholeMeeting) =>
  minutes === 'awaiting' && state === 'held'
    ? undefined
    : notNow('Referatet er ikke sendt til godkendelse endnu.');

/** What stands there now is read on its page: some of it may not be for whoever approves. */
const stale = (): never => refuseTo({ kind: 'stale', what: 'meeting', current: undefined });

const issue = (
  work: PlanWork,
  meeting: meetings.WholeMeeting,
  { data, revision, files }: Prepared,
) =>
  issueDocument(work, {
    kind: 'minutes',
    title: minutesTitle(data.body, meeting.number),
    body: meeting.body,
    meeting: meeting.id,
    asOf: data.approved.at,
    revision,
    fictional: data.fictional,
    content: data,
    document: minutesDocument(data),
    files,
  });
