import { z } from 'zod';
import type { Organisation } from '#domain/governance/body.ts';
import type { Action, Decision } from '#domain/governance/decision.ts';
import { standing } from '#domain/governance/decision-rules.ts';
import { placesOf } from '#domain/governance/places.ts';
import { representationOf } from '#domain/governance/representation.ts';
import { actionsOn } from '#domain/governance/step-progress.ts';
import type { Plan } from '#domain/plans/plan.ts';
import { danishTime } from '#domain/time/danish-time.ts';
import { loadOrganisation } from '#operations/bodies/load.ts';
import { id, planKey } from '#operations/input.ts';
import { type PlanWork, query } from '#operations/operation.ts';
import { loadPlan } from '#operations/plans/load.ts';
import { actionsOf } from '#store/actions.ts';
import { decisionsOf } from '#store/decisions.ts';
import type { WholeMeeting } from '#store/meetings.ts';
import type { MinutesData, MinutesItem } from '#text/minutes.ts';
import { representationText } from '#text/representation.ts';
import { keptMeeting } from './load.ts';
import { attendanceLines, nameOfBody, tableOf } from './present.ts';

/** How the minutes stand; `approved` is left out, since nobody has. */
export type MinutesDraft = {
  readonly state: WholeMeeting['minutes'];
  readonly data: Omit<MinutesData, 'approved'>;
  readonly revision: number;
};

/** The minutes as they would be approved now. */
export const previewMinutes = query({
  name: 'minutes.preview',
  of: 'plan',
  verb: 'takePart',
  several: true,
  input: z.strictObject({ plan: planKey, meeting: id }),
  run: async (work, { meeting: asked }): Promise<MinutesDraft> => {
    const meeting = await keptMeeting(work, asked, 'approveMinutes');
    const { whole } = await loadPlan(work);
    const data = await minutesData(work, meeting, whole.plan);
    return { state: meeting.minutes, data, revision: work.plan.revision };
  },
});

/** What was decided, and what is to be done: at least all of it that concerns the meeting. */
export type Decided = {
  readonly decisions: readonly Decision[];
  readonly actions: readonly Action[];
};

/** What the minutes are made of, read from the database. */
export const minutesData = async (
  work: PlanWork,
  meeting: WholeMeeting,
  plan: Plan,
): Promise<MinutesDraft['data']> => {
  const { database, plan: pin } = work;
  const organisation = await loadOrganisation(work);
  const decisions = await decisionsOf(database, pin.id, { meeting: meeting.id });
  const actions = decisions.length === 0 ? [] : await actionsOf(database, pin.id);
  return minutesOf(meeting, organisation, plan, { decisions, actions });
};

/**
 * What the minutes are made of. Everybody who reads the plan reads them, so of conflicts nothing is in
 * it, whoever makes it.
 */
export const minutesOf = (
  meeting: WholeMeeting,
  organisation: Organisation,
  plan: Plan,
  decided: Decided,
): MinutesDraft['data'] => {
  const lines = attendanceLines(meeting, organisation);
  const { day } = danishTime(meeting.startsAt);
  const places = placesOf(plan);
  const { id: meetingId, number, startsAt, endsAt, place } = meeting;
  const representation = representationOf(
    organisation,
    meeting.body,
    day,
    meeting.attendance,
    places,
  );
  return {
    planName: plan.name,
    fictional: plan.fictional,
    body: nameOfBody(organisation, meeting.body),
    meeting: { id: meetingId, number, startsAt, endsAt, place },
    attendance: tableOf(lines, organisation),
    representation: meeting.attendance.length === 0 ? [] : representationText(representation),
    items: itemsOf(meeting, decided),
  };
};

const itemsOf = (
  meeting: WholeMeeting,
  { decisions, actions }: Decided,
): readonly MinutesItem[] => {
  const entries = decisions.filter((each) => each.meeting === meeting.id);
  const told = standing(entries)
    .filter(({ on }) => on.kind !== 'conflict')
    .map((each) => ({
      ...each,
      actions: actionsOn(each, entries, actions).map(({ text, owner, dueOn }) => ({
        text,
        owner,
        dueOn,
      })),
    }));
  return meeting.agenda.map(({ id: item, title, kind, minutes }) => {
    const confidential = kind === 'conflict';
    return {
      id: item,
      title,
      confidential,
      minutes: confidential ? '' : minutes,
      decisions: confidential ? [] : told.filter(({ agendaItem }) => agendaItem === item),
    };
  });
};
