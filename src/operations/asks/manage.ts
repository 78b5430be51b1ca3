import { z } from 'zod';
import { type Ask, askStateOf, isOpen, unansweredIn } from '#domain/asks/ask.ts';
import { daysAfter, daysOpenAfterDue, isReminderDue } from '#domain/asks/reminders.ts';
import { refuseTo } from '#domain/problem.ts';
import { danishTime } from '#domain/time/danish-time.ts';
import { endOfDay, type Instant } from '#domain/time/period.ts';
import { id, once, planKey } from '#operations/input.ts';
import { command, type PlanWork } from '#operations/operation.ts';
import { afterWrite, loadForWrite } from '#operations/plans/load.ts';
import { type LoadedPlan, memoOf } from '#operations/plans/memo.ts';
import * as asks from '#store/asks.ts';
import { askStateWords } from '#text/asks.ts';
import { momentText } from '#text/periods.ts';
import { canBeSent, postAskLetter, stillMissing } from './letter.ts';
import { ensureKey } from './link.ts';

/** @throws Refusal notFound for an ask of another plan, or of none */
export const askIn = async ({ database, plan }: PlanWork, asked: string): Promise<Ask> =>
  (await asks.find(database, plan.id, asked)) ?? refuseTo({ kind: 'notFound', what: 'ask' });

const refuseState = (state: string): never => refuseTo({ kind: 'wrongState', what: 'ask', state });

/** The plan is as it was; only its revision went up. */
const unchanged = ({ database, plan }: PlanWork, before: LoadedPlan) => ({
  after: () => memoOf(database).keep(afterWrite(plan, before, before.whole)),
});

/**
 * Reminds a supplier of what is not answered. With `ifDue` only on a day for it, and once for each.
 *
 * @throws Refusal wrongState when there is nobody to remind, nothing to remind of, or no mail, and for
 *   a reminder by hand within a day of the last
 */
export const remindAsk = command({
  name: 'asks.remind',
  of: 'plan',
  verb: 'ask',
  input: z.strictObject({
    plan: planKey,
    ask: id,
    ifDue: z.boolean().default(false),
    once: once.optional(),
  }),
  run: async (work, input) => {
    const { database, now, today } = work;
    const ask = await askIn(work, input.ask);
    if (!isOpen(ask, now)) refuseState(askStateWords[askStateOf(ask, now)]);
    const before = await loadForWrite(work);
    if (stillMissing(before.whole, ask).length === 0) refuseState('besvaret');
    if (!canBeSent(work, ask)) refuseState('uden mulighed for at blive sendt herfra');
    if (!input.ifDue) refuseSoonAgain(ask, now);
    if (input.ifDue && !isReminderDue(factsOf(ask), today))
      refuseState('allerede fulgt op med en påmindelse');
    await asks.change(database, ask.id, { remindedAt: now });
    await postAskLetter(work, 'reminder', before.whole, ask);
    return {
      value: null,
      events: [{ kind: 'ask.reminded', ask: ask.id, contact: ask.contact }],
      ...unchanged(work, before),
    };
  },
});

/** Two letters within a day are a finger that slipped, and a nuisance to whoever gets them. */
const refuseSoonAgain = ({ remindedAt }: Ask, now: Instant): void => {
  if (remindedAt === undefined) return;
  const again = Temporal.Instant.from(remindedAt).add({ hours: 24 });
  if (Temporal.Instant.compare(Temporal.Instant.from(now), again) >= 0) return;
  refuseState(
    `allerede fulgt op med en påmindelse den ${momentText(remindedAt)}. Vent et døgn, før du minder om den igen`,
  );
};

const factsOf = ({ dueOn, madeAt, remindedAt }: Ask) => ({
  dueOn,
  madeOn: danishTime(madeAt).day,
  remindedOn: remindedAt && danishTime(remindedAt).day,
});

/**
 * Whoever asks has sent the link themselves, outside the product.
 *
 * @throws Refusal notFound; wrongState when its link opens nothing any more
 */
export const markAskSent = command({
  name: 'asks.markSent',
  of: 'plan',
  verb: 'ask',
  input: z.strictObject({ plan: planKey, ask: id, once: once.optional() }),
  run: async (work, input) => {
    const { database, now } = work;
    const ask = await askIn(work, input.ask);
    if (!isOpen(ask, now)) refuseState(askStateWords[askStateOf(ask, now)]);
    const before = await loadForWrite(work);
    await asks.change(database, ask.id, { sentAt: now });
    return {
      value: null,
      events: [{ kind: 'ask.sent', ask: ask.id, contact: ask.contact }],
      ...unchanged(work, before),
    };
  },
});

/** Makes a new link, and with it all earlier ones worthless; its time runs anew. */
export const renewAsk = command({
  name: 'asks.renew',
  of: 'plan',
  verb: 'ask',
  input: z.strictObject({ plan: planKey, ask: id, once: once.optional() }),
  run: async (work, input) => {
    const { database, now, today, newSecret } = work;
    const ask = await askIn(work, input.ask);
    const state = askStateOf(ask, now);
    if (state === 'revoked' || state === 'settled') refuseState(askStateWords[state]);
    const before = await loadForWrite(work);
    const from = ask.dueOn > today ? ask.dueOn : today;
    const isMissing = unansweredIn(ask).length > 0;
    const sent = canBeSent(work, ask) && isMissing;
    await ensureKey(database, newSecret);
    await asks.change(database, ask.id, {
      linkNumber: ask.linkNumber + 1,
      expiresAt: endOfDay(daysAfter(from, daysOpenAfterDue)),
      // The link that was sent opens nothing now.
      ...(isMissing ? { sentAt: sent ? now : null } : {}),
    });
    if (sent) await postAskLetter(work, 'newLink', before.whole, ask);
    return {
      value: { sent },
      events: [{ kind: 'ask.renewed', ask: ask.id, contact: ask.contact }],
      ...unchanged(work, before),
    };
  },
});

/** Takes an ask back: its link opens nothing any more, and letters that wait are not sent. */
export const revokeAsk = command({
  name: 'asks.revoke',
  of: 'plan',
  verb: 'ask',
  input: z.strictObject({ plan: planKey, ask: id, once: once.optional() }),
  run: async (work, input) => {
    const ask = await askIn(work, input.ask);
    const state = askStateOf(ask, work.now);
    if (state === 'revoked' || state === 'settled') refuseState(askStateWords[state]);
    const before = await loadForWrite(work);
    await asks.change(work.database, ask.id, { revokedAt: work.now });
    return {
      value: null,
      events: [{ kind: 'ask.revoked', ask: ask.id, contact: ask.contact }],
      ...unchanged(work, before),
    };
  },
});
