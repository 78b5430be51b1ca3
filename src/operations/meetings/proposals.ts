import { maySeeConflict } from '#domain/access/conflicts.ts';
import type { IssuedDocument } from '#domain/documents/issued.ts';
import type { GoverningBody } from '#domain/governance/body.ts';
import { hasRight } from '#domain/governance/body.ts';
import type { Cycle } from '#domain/governance/cycle.ts';
import type { PlanFocusArea } from '#domain/plans/plan.ts';
import { danishTime } from '#domain/time/danish-time.ts';
import type { Instant, IsoDate } from '#domain/time/period.ts';
import { bodyIn } from '#operations/bodies/load.ts';
import { type DecisionsView, decisionsView } from '#operations/decisions/list.ts';
import type { PlanWork } from '#operations/operation.ts';
import { linesOf } from '#store/agenda.ts';
import { conflictsOf } from '#store/conflicts.ts';
import { cyclesOf } from '#store/cycles.ts';
import { documentsOf } from '#store/documents.ts';
import { evaluationsOf } from '#store/evaluations.ts';
import { meetingsOf, type WholeMeeting } from '#store/meetings.ts';
import { noticesOf } from '#store/notices.ts';
import { sightingsOf } from '#store/sightings.ts';
import {
  actionItem,
  conflictItem,
  evaluationItem,
  measurementsItem,
  minutesItem,
  noticeItem,
  type Proposal,
  paperItem,
  recommendationItem,
} from '#text/agenda-words.ts';
import { type Agendas, isPlaced, leftOver, withWhereItStood } from './left-over.ts';
import { nameOfBody } from './present.ts';

/** What proposals are made of and the page of a meeting shows as well: read once for both. */
export type Read = {
  readonly decided: DecisionsView;
  /** Those issued for the meeting's body. */
  readonly documents: readonly IssuedDocument[];
  readonly cycles: readonly Cycle[];
};

/** @param decided left out: it is read too */
export const readFor = async (
  work: PlanWork,
  { body }: WholeMeeting,
  decided?: DecisionsView,
): Promise<Read> => {
  const { database, plan } = work;
  return {
    decided: decided ?? (await decisionsView(work)),
    documents: await documentsOf(database, plan.id, { body }),
    cycles: await cyclesOf(database, plan.id),
  };
};

/** Whether a paper was there on the day of a meeting: what was issued later, nobody saw there. */
export const wasThere = (issuedAt: Instant, day: IsoDate): boolean =>
  danishTime(issuedAt).day <= day;

type Asked = Read & {
  readonly work: PlanWork;
  readonly meeting: WholeMeeting;
  readonly body: GoverningBody;
  readonly areas: readonly PlanFocusArea[];
  /** Whether the plan has central measurements to follow. */
  readonly measured: boolean;
};

/**
 * What could be put on a meeting's agenda: papers issued for its body that no agenda has, submitted
 * recommendations nobody has decided on, evaluations its areas await, open notices and conflicts sent to
 * it, open actions of its decisions, the central measurements when it must follow them and has not seen
 * them this year, minutes that await approval. Conflicts only for those who may see them.
 *
 * What stands on an agenda already is left out (`isPlaced`). Items of one's own of meetings that came to
 * nothing are offered too, by their ids.
 */
export const proposalsFor = async (
  work: PlanWork,
  meeting: WholeMeeting,
  given: Read & Pick<Asked, 'areas' | 'measured'>,
): Promise<readonly Proposal[]> => {
  const { database, plan } = work;
  const body = bodyIn(given.decided.organisation, meeting.body);
  const asked: Asked = { ...given, work, meeting, body };
  const lines = await linesOf(database, plan.id, meeting.body);
  const agendas: Agendas = { meeting: meeting.id, lines, today: work.today };
  const all = [
    ...(await minutesWaiting(asked)),
    ...papers(asked),
    ...(await measurements(asked)),
    ...(await evaluations(asked)),
    ...recommendations(asked),
    ...(await matters(asked)),
    ...actions(asked),
  ];
  return [
    ...all
      .filter((each) => !isPlaced(each, agendas))
      .map((each) => withWhereItStood(each, agendas)),
    ...leftOver(agendas, given.decided.decisions),
  ];
};

const minutesWaiting = async ({ work, meeting }: Asked): Promise<readonly Proposal[]> => {
  const held = await meetingsOf(work.database, work.plan.id, {
    body: meeting.body,
    to: meeting.startsAt,
    states: ['held'],
  });
  return held
    .filter(({ id, minutes }) => id !== meeting.id && minutes === 'awaiting')
    .map(minutesItem);
};

/** Of a body and year only the newest edition; none that was issued after the meeting's day. */
const papers = ({ documents, meeting }: Asked): readonly Proposal[] => {
  const { day } = danishTime(meeting.startsAt);
  const issued = documents.filter(
    ({ kind, issuedAt }) => kind === 'statusPaper' && wasThere(issuedAt, day),
  );
  const newest = Map.groupBy(issued, ({ year }) => year);
  return [...newest.values()].flatMap(([first, ...rest]) =>
    first === undefined
      ? []
      : [
          paperItem(
            rest.reduce((best, each) => (each.edition > best.edition ? each : best), first),
          ),
        ],
  );
};

const measurements = async ({
  work,
  meeting,
  body,
  measured,
}: Asked): Promise<readonly Proposal[]> => {
  if (!hasRight(body, 'followMeasurements') || !measured) return [];
  const year = danishTime(meeting.startsAt).day.slice(0, 4);
  const seen = await sightingsOf(work.database, work.plan.id, {
    body: body.key,
    kind: 'centralMeasurements',
    year: Number(year),
  });
  return seen.length > 0 ? [] : [measurementsItem(year)];
};

/** The areas a body has still to evaluate in the years under way. */
const evaluations = async ({ work, body, areas, cycles }: Asked): Promise<readonly Proposal[]> => {
  if (!hasRight(body, 'evaluate')) return [];
  const { database, plan } = work;
  const open = cycles.filter(({ closedAt }) => closedAt === undefined);
  if (open.length === 0) return [];
  const written = await evaluationsOf(database, plan.id, { body: body.key });
  const own = areas.filter(
    ({ key }) => body.focusAreas.length === 0 || body.focusAreas.includes(key),
  );
  return open.flatMap(({ year }) =>
    own
      .filter(
        ({ key }) =>
          !written.some(
            (each) => each.year === year && each.focusArea === key && each.finishedAt !== undefined,
          ),
      )
      .map((area) => evaluationItem(year, area)),
  );
};

const recommendations = ({ body, areas, decided }: Asked): readonly Proposal[] =>
  decided.waiting
    .filter(({ toBody }) => toBody === body.key)
    .map((each) =>
      recommendationItem(
        each,
        areas.find(({ key }) => key === each.focusArea)?.name ?? each.focusArea,
        nameOfBody(decided.organisation, each.body),
      ),
    );

const matters = async ({ work, body, decided }: Asked): Promise<readonly Proposal[]> => {
  const { database, plan, actor } = work;
  const told = await noticesOf(database, plan.id, { body: body.key, open: true });
  const raised = await conflictsOf(database, plan.id, { body: body.key, open: true });
  return [
    ...told.toReversed().map(noticeItem),
    ...raised
      .toReversed()
      .filter((each) => maySeeConflict(actor, plan.key, each, decided.organisation))
      .map(({ id, number }) => conflictItem(id, number)),
  ];
};

/**
 * The actions that follow from the body's decisions and are not done. Everybody reads an agenda, so
 * what follows from a conflict is not among them.
 */
const actions = ({ work, body, decided }: Asked): readonly Proposal[] => {
  const own = new Set(
    decided.decisions.flatMap(({ id, body: of, on }) =>
      of === body.key && on.kind !== 'conflict' ? [id] : [],
    ),
  );
  return decided.actions
    .filter(
      ({ state, decision }) => state === 'open' && decision !== undefined && own.has(decision),
    )
    .map((each) => actionItem(each, work.today));
};
