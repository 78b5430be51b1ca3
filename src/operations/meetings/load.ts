import type { BodyAct } from '#domain/access/in-body.ts';
import { issue } from '#domain/checked.ts';
import { refuseTo } from '#domain/problem.ts';
import { allowInBody } from '#operations/bodies/in-body.ts';
import type { NotAccepted, PlanWork } from '#operations/operation.ts';
import { meetingOf, type WholeMeeting } from '#store/meetings.ts';
import { momentText } from '#text/periods.ts';

/** @throws Refusal notFound */
export const meetingIn = async (
  { database, plan }: Pick<PlanWork, 'database' | 'plan'>,
  id: string,
): Promise<WholeMeeting> =>
  (await meetingOf(database, plan.id, id)) ?? refuseTo({ kind: 'notFound', what: 'meeting' });

/** A meeting that the actor keeps: chair and secretary of its body, and the plan's secretariat. */
export const keptMeeting = async (
  work: PlanWork,
  id: string,
  act: BodyAct = 'keepMinutes',
): Promise<WholeMeeting> => {
  const meeting = await meetingIn(work, id);
  allowInBody(work, act, meeting.body);
  return meeting;
};

/** What is not accepted, said in one sentence about the whole form. */
export const notNow = (sentence: string, path: readonly string[] = ['meeting']): NotAccepted => ({
  ok: false,
  issues: [issue(path, 'contradiction', sentence)],
});

/** Why nothing of a meeting may be written any more; undefined while it may. */
export const lockOf = ({ minutes, approved, state, cancelledWhy }: WholeMeeting) => {
  if (minutes === 'approved' && approved !== undefined) {
    return notNow(
      `Referatet blev godkendt ${momentText(approved.at)} af ${approved.by} og er låst. Skriv en rettelse i referatet af det næste møde.`,
    );
  }
  return state === 'cancelled'
    ? notNow(`Mødet er aflyst${cancelledWhy === undefined ? '' : ` (${cancelledWhy})`}.`)
    : undefined;
};
