import { z } from 'zod';
import { nameOf } from '#domain/access/may.ts';
import { isOpenNotice } from '#domain/governance/notice.ts';
import { reminderDue } from '#domain/governance/notice-reminders.ts';
import { refuseTo } from '#domain/problem.ts';
import { loadOrganisation } from '#operations/bodies/load.ts';
import { id, planKey } from '#operations/input.ts';
import { command } from '#operations/operation.ts';
import { carryOver, loadForWrite } from '#operations/plans/load.ts';
import { appendNoticeStep, noticeStepsOf } from '#store/notices.ts';
import { noticeStateWords } from '#text/governance-words.ts';
import { postReminders } from './letters.ts';
import { noticeIn } from './load.ts';

/**
 * Reminds those who lead the body of a notice whose deadline comes or has passed: once for each stage
 * of each deadline. Without mail, or without an address, nothing is sent and nothing kept.
 *
 * @throws Refusal wrongState when there is nothing to remind of, or nobody to remind
 */
export const remindNotice = command({
  name: 'notices.remind',
  of: 'plan',
  verb: 'keepMeetings',
  input: z.strictObject({ plan: planKey, notice: id }),
  run: async (work, input) => {
    const { database, plan, today, now, actor, newId } = work;
    const notice = await noticeIn(work, input.notice);
    if (!isOpenNotice(notice)) refuseState(noticeStateWords[notice.state]);
    const steps = await noticeStepsOf(database, plan.id, notice.id);
    const due =
      reminderDue(notice, steps, today) ?? refuseState('allerede fulgt op med en påmindelse');
    const { whole } = await loadForWrite(work);
    const organisation = await loadOrganisation(work);
    const about = { plan: whole.plan, organisation };
    const { dueOn } = notice;
    if (dueOn === undefined) return refuseState('uden frist');
    const sent = await postReminders(work, { ...notice, dueOn }, due.stage, about);
    if (sent === 0) refuseState('uden nogen, der kan skrives til');
    const step = {
      kind: 'reminded',
      stage: due.mark,
      text: '',
      at: now,
      by: nameOf(actor),
    } as const;
    await appendNoticeStep(database, plan.id, notice.id, { id: newId(), ...step });
    return {
      value: { sent },
      events: [
        {
          kind: 'notice.moved',
          notice: notice.id,
          number: notice.number,
          step: 'reminded',
          text: '',
        },
      ],
      after: carryOver(work),
    };
  },
});

const refuseState = (state: string): never =>
  refuseTo({ kind: 'wrongState', what: 'notice', state });
