import { z } from 'zod';
import { accept } from '#domain/checked.ts';
import { refuseTo } from '#domain/problem.ts';
import type { Instant } from '#domain/time/period.ts';
import { loadOrganisation } from '#operations/bodies/load.ts';
import type { Context } from '#operations/context.ts';
import { type PreparedFile, preparedFiles } from '#operations/documents/files.ts';
import { issueDocument } from '#operations/documents/issue.ts';
import { id, once, planKey } from '#operations/input.ts';
import { form, type PlanWork, query } from '#operations/operation.ts';
import { perform } from '#operations/perform.ts';
import { carryOver, loadForWrite, loadPlan } from '#operations/plans/load.ts';
import type { LoadedPlan } from '#operations/plans/memo.ts';
import type { WholeMeeting } from '#store/meetings.ts';
import { holdInvented, type PackData, packDocument, packTitle } from '#text/papers-pack.ts';
import { keptMeeting, notNow } from './load.ts';
import { mattersOf } from './pack-matters.ts';
import { nameOfBody } from './present.ts';

type Draft = { readonly data: Omit<PackData, 'madeAt'>; readonly revision: number };
type Prepared = {
  readonly data: PackData;
  readonly revision: number;
  readonly files: readonly PreparedFile[];
};

/** What a meeting's papers pack would hold now. */
export const previewPack = query({
  name: 'meetings.previewPack',
  of: 'plan',
  verb: 'takePart',
  several: true,
  input: z.strictObject({ plan: planKey, meeting: id }),
  run: async (work, { meeting: asked }): Promise<Draft> => {
    const meeting = await keptMeeting(work, asked);
    const loaded = await loadPlan(work);
    return { data: await packData(work, meeting, loaded), revision: work.plan.revision };
  },
});

export type PackIssued = { readonly document: string };

/**
 * Issues a meeting's papers pack: the agenda and all that is laid before the body, as one PDF and one
 * file for Word. Papers stand in it as they were issued; of conflicts nothing does.
 *
 * @throws Refusal stale when the agenda, or what is laid before the body, changed while it was set
 */
export const issuePack = form({
  name: 'meetings.papersPack',
  of: 'plan',
  verb: 'takePart',
  input: z.strictObject({ plan: planKey, meeting: id, once }),
  prepare: async (context, given) => accept(await prepare(context, given)),
  run: async (work, given, { data, revision, files }) => {
    const meeting = await keptMeeting(work, given.meeting);
    if (meeting.agenda.length === 0) {
      return notNow('Dagsordenen er tom. Sæt punkter på, før materialet samles.');
    }
    const loaded = await loadForWrite(work);
    const { madeAt } = data;
    const now = { ...(await packData(work, meeting, loaded)), madeAt };
    if (JSON.stringify(now) !== JSON.stringify(data)) {
      return refuseTo({ kind: 'stale', what: 'meeting', current: undefined });
    }
    const { issued, event } = await issueDocument(work, {
      kind: 'papersPack',
      title: packTitle(data.body, meeting.number),
      body: meeting.body,
      meeting: meeting.id,
      asOf: madeAt,
      revision,
      fictional: data.fictional,
      content: { agenda: data.items.map(({ id: item, title }) => ({ id: item, title })) },
      document: packDocument(data),
      files,
    });
    const value: PackIssued = { document: issued.id };
    return { value, events: [event], after: carryOver(work) };
  },
  again: {
    remember: (value) => value,
    recall: async (_work, _input, kept) => kept as PackIssued,
  },
});

const prepare = async (
  context: Context,
  { plan, meeting }: { readonly plan: string; readonly meeting: string },
): Promise<Prepared> => {
  const draft = await perform(previewPack, context, { plan, meeting });
  const madeAt: Instant = context.now();
  const data: PackData = { ...draft.data, madeAt };
  // An empty agenda is refused with a sentence; nothing need be set for it.
  const files = data.items.length === 0 ? [] : await preparedFiles(packDocument(data), madeAt);
  return { data, revision: draft.revision, files };
};

const packData = async (
  work: PlanWork,
  meeting: WholeMeeting,
  loaded: LoadedPlan,
): Promise<Draft['data']> => {
  const organisation = await loadOrganisation(work);
  const { plan } = loaded.whole;
  const matters = await mattersOf(work, meeting, organisation, loaded);
  const { id: meetingId, number, startsAt, endsAt, place } = meeting;
  return {
    planName: plan.name,
    fictional: plan.fictional || holdInvented([...matters.values()]),
    body: nameOfBody(organisation, meeting.body),
    meeting: { id: meetingId, number, startsAt, endsAt, place },
    items: meeting.agenda.map((item) => {
      const matter = matters.get(item.id) ?? { kind: 'nothing' as const };
      const note = matter.kind === 'confidential' ? '' : item.note;
      return { id: item.id, title: item.title, note, matter };
    }),
  };
};
