import { z } from 'zod';
import { daysAfter } from '#domain/asks/reminders.ts';
import { type Issue, issue } from '#domain/checked.ts';
import { hasRight } from '#domain/governance/body.ts';
import type { Notice } from '#domain/governance/notice.ts';
import { takersOf } from '#domain/governance/notice-level.ts';
import { daysToDealWithNotice } from '#domain/governance/notice-reminders.ts';
import { namedParties, partiesToInform } from '#domain/governance/parties.ts';
import { sameOrganisation } from '#domain/governance/places.ts';
import { loadOrganisation } from '#operations/bodies/load.ts';
import { id, isoDate, once, planKey, said, short } from '#operations/input.ts';
import { form } from '#operations/operation.ts';
import { loadForWrite } from '#operations/plans/load.ts';
import { noticeStepsOf } from '#store/notices.ts';
import { postEnding, postToBody } from './letters.ts';
import { changedSince, keepStep, openNoticeFor } from './load.ts';
import { standingsOf, uninformed } from './standings.ts';

const onNotice = { plan: planKey, notice: id, once };
const seenRevision = z.int().min(0);

/**
 * The body confirms that it has a notice.
 *
 * @throws Refusal notAllowed, wrongState once it has ended, notFound
 */
export const receiveNotice = form({
  name: 'notices.receipt',
  of: 'plan',
  verb: 'giveNotice',
  input: z.strictObject({ ...onNotice, revision: seenRevision }),
  run: async (work, input) => {
    const notice = await openNoticeFor(work, 'receipt', input.notice);
    if (notice.state !== 'told') return { unchanged: { id: notice.id } };
    const issues = changedSince(notice, input.revision);
    if (issues.length > 0) return { ok: false, issues };
    const steps = await noticeStepsOf(work.database, work.plan.id, notice.id);
    const state = steps.some(({ kind }) => kind === 'alternative') ? 'handled' : 'received';
    return keepStep(work, { ...notice, state }, { kind: 'receipt', text: '', ...bodyOf(notice) });
  },
});

const bodyOf = ({ body }: Notice) => (body === undefined ? {} : { body });

/**
 * Keeps that a party is informed, when and how; it may be said more than once.
 *
 * @throws Refusal notAllowed, wrongState once it has ended, notFound
 */
export const informOfNotice = form({
  name: 'notices.inform',
  of: 'plan',
  verb: 'giveNotice',
  input: z.strictObject({ ...onNotice, party: short, on: isoDate, how: said }),
  run: async (work, input) => {
    const notice = await openNoticeFor(work, 'informed', input.notice, input.party);
    const { whole } = await loadForWrite(work);
    const parties = partiesToInform(whole.plan);
    const party = parties.find((each) => sameOrganisation(each, input.party));
    const issues = [
      ...(party === undefined ? [issue(['party'], 'notAChoice')] : []),
      ...(input.on > work.today
        ? [issue(['on'], 'contradiction', 'Dagen kan ikke ligge i fremtiden.')]
        : []),
    ];
    if (party === undefined || issues.length > 0) return { ok: false, issues };
    return keepStep(work, notice, { kind: 'informed', party, day: input.on, text: input.how });
  },
});

/**
 * A party proposes what can be done instead (section 9 of the agreement: the parties look for
 * alternatives together).
 */
export const proposeAlternative = form({
  name: 'notices.alternative',
  of: 'plan',
  verb: 'giveNotice',
  input: z.strictObject({ ...onNotice, party: short, text: said }),
  run: async (work, input) => {
    const notice = await openNoticeFor(work, 'alternative', input.notice);
    const { whole } = await loadForWrite(work);
    const named = namedParties(whole.plan, await loadOrganisation(work));
    if (!named.some(({ name }) => sameOrganisation(name, input.party))) {
      return { ok: false, issues: [issue(['party'], 'notAChoice')] };
    }
    const { party, text } = input;
    // That somebody proposes something does not say that the body has it.
    const state = notice.state === 'told' ? 'told' : 'handled';
    return keepStep(work, { ...notice, state }, { kind: 'alternative', party, text });
  },
});

const doubts = ['uninformed', 'notReceived'] as const;

/**
 * Ends a notice with what came of it, and tells those who were written to. Where a party is not informed, or the body has not confirmed
 * that it has the notice, there is an issue at ["confirmed", doubt] until it is confirmed.
 */
export const closeNotice = form({
  name: 'notices.close',
  of: 'plan',
  verb: 'giveNotice',
  input: z.strictObject({
    ...onNotice,
    revision: seenRevision,
    outcome: said,
    confirmed: z.array(z.enum(doubts)).default([]),
  }),
  run: async (work, input) => {
    const { database, plan, now } = work;
    const notice = await openNoticeFor(work, 'outcome', input.notice);
    const { whole } = await loadForWrite(work);
    const steps = await noticeStepsOf(database, plan.id, notice.id);
    const standings = await standingsOf(work, whole.plan, notice, steps);
    const issues = [
      ...changedSince(notice, input.revision),
      ...doubtsOf(notice, uninformed(standings)).filter(
        ({ path }) => !input.confirmed.some((each) => each === path[1]),
      ),
    ];
    if (issues.length > 0) return { ok: false, issues };
    const { outcome } = input;
    const closed: Notice = { ...notice, state: 'closed', outcome, closedAt: now };
    const about = { plan: whole.plan, organisation: await loadOrganisation(work) };
    await postEnding(work, closed, about, outcome);
    return keepStep(work, closed, { kind: 'outcome', text: outcome, ...bodyOf(notice) });
  },
});

const doubtsOf = ({ state, level }: Notice, parties: readonly string[]): readonly Issue[] => [
  ...(parties.length === 0
    ? []
    : [
        issue(
          ['confirmed', 'uninformed'],
          'unlikely',
          `Det er ikke skrevet ind, at ${parties.join(', ')} er orienteret. Skal underretningen afsluttes alligevel?`,
        ),
      ]),
  ...(state === 'told' && level !== 'none'
    ? [
        issue(
          ['confirmed', 'notReceived'],
          'unlikely',
          'Det er ikke bekræftet, at organet har modtaget underretningen. Skal den afsluttes alligevel?',
        ),
      ]
    : []),
];

/** Whoever told takes it back; those who were written to are told so. */
export const withdrawNotice = form({
  name: 'notices.withdraw',
  of: 'plan',
  verb: 'giveNotice',
  input: z.strictObject({ ...onNotice, revision: seenRevision, why: said }),
  run: async (work, input) => {
    const notice = await openNoticeFor(work, 'withdrawn', input.notice);
    const issues = changedSince(notice, input.revision);
    if (issues.length > 0) return { ok: false, issues };
    const { whole } = await loadForWrite(work);
    const withdrawn: Notice = { ...notice, state: 'withdrawn', closedAt: work.now };
    const about = { plan: whole.plan, organisation: await loadOrganisation(work) };
    await postEnding(work, withdrawn, about, input.why);
    return keepStep(work, withdrawn, { kind: 'withdrawn', text: input.why });
  },
});

/** Sends a notice on to another body, with a reason and a new deadline; it is to be confirmed anew. */
export const rerouteNotice = form({
  name: 'notices.reroute',
  of: 'plan',
  verb: 'giveNotice',
  input: z.strictObject({
    ...onNotice,
    revision: seenRevision,
    body: id,
    why: said,
    dueOn: isoDate.optional(),
  }),
  run: async (work, input) => {
    const { today } = work;
    const notice = await openNoticeFor(work, 'routed', input.notice);
    const organisation = await loadOrganisation(work);
    const body = takersOf(organisation.bodies, today).find(({ key }) => key === input.body);
    const issues = [
      ...changedSince(notice, input.revision),
      ...(body === undefined || body.key === notice.body ? [issue(['body'], 'notAChoice')] : []),
      ...(input.dueOn !== undefined && input.dueOn < today
        ? [issue(['dueOn'], 'contradiction', 'Fristen skal være i dag eller senere.')]
        : []),
    ];
    if (body === undefined || issues.length > 0) return { ok: false, issues };
    const { whole } = await loadForWrite(work);
    const moved: Notice = {
      ...notice,
      body: body.key,
      level: levelFor(notice, body),
      state: 'told',
      dueOn: input.dueOn ?? daysAfter(today, daysToDealWithNotice),
    };
    await postToBody(work, moved, { plan: whole.plan, organisation });
    return keepStep(work, moved, { kind: 'routed', body: body.key, text: input.why });
  },
});

/** The level stays where the new body takes notices of it. */
const levelFor = ({ level }: Notice, body: Parameters<typeof hasRight>[0]): 'district' | 'city' => {
  const district = hasRight(body, 'takeDistrictNotices');
  if (level === 'city' && hasRight(body, 'takeCityNotices')) return 'city';
  return district ? 'district' : 'city';
};
