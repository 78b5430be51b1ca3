import { z } from 'zod';
import { accept } from '#domain/checked.ts';
import type { Organisation } from '#domain/governance/body.ts';
import type { AgendaItem } from '#domain/governance/meeting.ts';
import type { WholePlan } from '#domain/plans/plan.ts';
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
import * as documents from '#store/documents.ts';
import type { WholeMeeting } from '#store/meetings.ts';
import { noticesOf } from '#store/notices.ts';
import { recommendationsOf } from '#store/recommendations.ts';
import { type PackData, type PackMatter, packDocument, packTitle } from '#text/papers-pack.ts';
import { keptMeeting, meetingIn, notNow } from './load.ts';
import { minutesData } from './minutes-data.ts';
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
    const { whole } = await loadPlan(work);
    return { data: await packData(work, meeting, whole), revision: work.plan.revision };
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
    const { whole } = await loadForWrite(work);
    const { madeAt } = data;
    const now = { ...(await packData(work, meeting, whole)), madeAt };
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
  whole: WholePlan,
): Promise<Draft['data']> => {
  const organisation = await loadOrganisation(work);
  const matters = new Map([
    ...(await mattersOf(work, meeting, organisation, whole)),
    ...(await earlierMinutes(work, meeting, whole)),
  ]);
  const { id: meetingId, number, startsAt, endsAt, place } = meeting;
  return {
    planName: whole.plan.name,
    fictional: whole.plan.fictional,
    body: nameOfBody(organisation, meeting.body),
    meeting: { id: meetingId, number, startsAt, endsAt, place },
    items: meeting.agenda.map((item) => {
      const matter = matters.get(item.id) ?? { kind: 'nothing' as const };
      const note = matter.kind === 'confidential' ? '' : item.note;
      return { id: item.id, title: item.title, note, matter };
    }),
  };
};

/** The minutes of earlier meetings that are to be approved, by the item they belong to. */
const earlierMinutes = async (
  work: PlanWork,
  { agenda }: WholeMeeting,
  { plan }: WholePlan,
): Promise<ReadonlyMap<string, PackMatter>> => {
  const matters = new Map<string, PackMatter>();
  for (const { id: item, kind, subject } of agenda) {
    if (kind !== 'minutes' || subject === undefined) continue;
    const minutes = await minutesData(work, await meetingIn(work, subject), plan);
    matters.set(item, { kind: 'minutes', minutes });
  }
  return matters;
};

/** What is laid before the body, by the item it belongs to. */
const mattersOf = async (
  { database, plan }: PlanWork,
  { agenda, body }: WholeMeeting,
  organisation: Organisation,
  whole: WholePlan,
): Promise<ReadonlyMap<string, PackMatter>> => {
  const has = (kind: AgendaItem['kind']) => agenda.some((each) => each.kind === kind);
  const laid = has('recommendation')
    ? await recommendationsOf(database, plan.id, { toBody: body })
    : [];
  const told = has('notice') ? await noticesOf(database, plan.id, { body }) : [];
  const matters = new Map<string, PackMatter>();
  for (const { id: item, kind, subject } of agenda) {
    if (kind === 'conflict') matters.set(item, { kind: 'confidential' });
    if (kind === 'paper' && subject !== undefined) {
      const found = await documents.find(database, plan.id, subject);
      if (found !== undefined) matters.set(item, { kind: 'paper', document: found.document });
    }
    const recommendation = laid.find((each) => kind === 'recommendation' && each.id === subject);
    if (recommendation !== undefined) {
      matters.set(item, {
        kind: 'recommendation',
        recommendation,
        from: nameOfBody(organisation, recommendation.body),
        ...namesOf(whole, recommendation),
      });
    }
    const notice = told.find((each) => kind === 'notice' && each.id === subject);
    if (notice !== undefined) matters.set(item, { kind: 'notice', notice });
  }
  return matters;
};

const namesOf = (
  { plan, criteria }: WholePlan,
  {
    focusArea,
    criteria: about,
  }: { readonly focusArea: string; readonly criteria: readonly string[] },
): { readonly area: string; readonly criteria: readonly string[] } => ({
  area: plan.focusAreas.find(({ key }) => key === focusArea)?.name ?? focusArea,
  criteria: criteria
    .filter(({ id: criterion }) => about.includes(criterion))
    .map(({ code, sentence }) => `${code} ${sentence}`),
});
