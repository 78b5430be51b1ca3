import { nameOf } from '#domain/access/may.ts';
import { mayOnNotice, type NoticeAct } from '#domain/access/notices.ts';
import { type Issue, issue } from '#domain/checked.ts';
import type { NoticeEvent } from '#domain/governance/events.ts';
import { isOpenNotice, type Notice, type NoticeStep } from '#domain/governance/notice.ts';
import { refuseTo } from '#domain/problem.ts';
import type { PlanWork } from '#operations/operation.ts';
import { carryOver } from '#operations/plans/load.ts';
import { appendNoticeStep, keepNoticeState, noticeOf } from '#store/notices.ts';
import { noticeStateWords } from '#text/governance-words.ts';

/** @throws Refusal notFound for a notice of another plan, or of none */
export const noticeIn = async ({ database, plan }: PlanWork, id: string): Promise<Notice> =>
  (await noticeOf(database, plan.id, id)) ?? refuseTo({ kind: 'notFound', what: 'notice' });

/**
 * The notice, for whoever may do that with it while it is open.
 *
 * @throws Refusal notAllowed; wrongState once it has ended
 */
export const openNoticeFor = async (
  work: PlanWork,
  act: NoticeAct,
  id: string,
  party?: string,
): Promise<Notice> => {
  const notice = await noticeIn(work, id);
  if (!mayOnNotice(work.actor, act, work.plan.key, notice, party)) {
    refuseTo({ kind: 'notAllowed', verb: act });
  }
  if (!isOpenNotice(notice)) {
    refuseTo({ kind: 'wrongState', what: 'notice', state: noticeStateWords[notice.state] });
  }
  return notice;
};

/** What somebody else did with it since the form was shown is to be seen before it goes on. */
export const changedSince = (
  { revision }: { readonly revision: number },
  seen: number,
): readonly Issue[] =>
  revision === seen
    ? []
    : [
        issue(
          ['revision'],
          'contradiction',
          'En anden har gjort noget ved den, siden du åbnede siden. Se det nye nedenfor, og send igen, hvis det stadig skal gælde.',
        ),
      ];

type Step = Omit<NoticeStep, 'id' | 'at' | 'by'>;

/** Keeps a step, and where the notice stands after it. */
export const keepStep = async (
  work: PlanWork,
  after: Notice,
  step: Step,
): Promise<{
  readonly value: { readonly id: string };
  readonly events: readonly [NoticeEvent];
  readonly after: () => void;
}> => {
  const { database, plan, now, newId, actor } = work;
  await appendNoticeStep(database, plan.id, after.id, {
    id: newId(),
    ...step,
    at: now,
    by: nameOf(actor),
  });
  await keepNoticeState(database, plan.id, after);
  return {
    value: { id: after.id },
    events: [
      {
        kind: 'notice.moved',
        notice: after.id,
        number: after.number,
        step: step.kind,
        ...(step.party === undefined ? {} : { party: step.party }),
        text: step.text,
      },
    ],
    after: carryOver(work),
  };
};
