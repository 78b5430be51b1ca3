import { z } from 'zod';
import { personOf, sitsIn } from '#domain/access/seats.ts';
import { findCpr } from '#domain/cpr.ts';
import type { BodyKey, PersonId } from '#domain/governance/body.ts';
import { refuseTo } from '#domain/problem.ts';
import { id, once, planKey } from '#operations/input.ts';
import { command, type PlanWork, query } from '#operations/operation.ts';
import { carryOver } from '#operations/plans/load.ts';
import { hashOf } from '#operations/session/secrets.ts';
import { organisationOf } from '#store/bodies.ts';
import * as feeds from '#store/feeds.ts';

/** Where a calendar programme fetches a feed; whoever has the address needs no more. */
export const feedPath = (token: string): string => `/kalender/${token}.ics`;

export type OwnFeed = feeds.Feed & { readonly bodyName: string | undefined };

export type OwnFeeds = {
  /** False for somebody without a mandate today: feeds are of a person's meetings. */
  readonly sits: boolean;
  readonly bodies: readonly { readonly key: BodyKey; readonly name: string }[];
  readonly feeds: readonly OwnFeed[];
};

/** One's own feeds, and the bodies one can have a feed of. */
export const listFeeds = query({
  name: 'calendar.listFeeds',
  of: 'plan',
  verb: 'takePart',
  input: z.strictObject({ plan: planKey }),
  run: async ({ database, plan, actor }): Promise<OwnFeeds> => {
    const person = personOf(actor, plan.key);
    if (person === undefined) return { sits: false, bodies: [], feeds: [] };
    const { bodies } = await organisationOf(database, plan.id);
    const own = await feeds.feedsOf(database, plan.id, person);
    return {
      sits: true,
      bodies: bodies
        .filter(({ key }) => sitsIn(actor, { plan: plan.key, body: key }))
        .map(({ key, name }) => ({ key, name })),
      feeds: own.map((feed) => ({
        ...feed,
        bodyName: bodies.find(({ key }) => key === feed.body)?.name,
      })),
    };
  },
});

/**
 * Makes a feed of one's own meetings, in one body or all. Nobody makes one for somebody else.
 *
 * @returns the secret of its address, which is kept nowhere; a form sent twice has no second answer
 * @throws Refusal notFound person for somebody without a mandate today, body for one they are not in
 */
export const makeFeed = command({
  name: 'calendar.makeFeed',
  of: 'plan',
  verb: 'takePart',
  input: z.strictObject({ plan: planKey, body: id.optional(), once }),
  run: async (work, input) => {
    const person = ownPerson(work);
    const { database, plan, actor, now } = work;
    const body = input.body as BodyKey | undefined;
    if (body !== undefined && !sitsIn(actor, { plan: plan.key, body })) {
      refuseTo({ kind: 'notFound', what: 'body' });
    }
    const token = tokenFor(work);
    const feed = { id: work.newId(), madeAt: now, ...(body === undefined ? {} : { body }) };
    await feeds.insert(database, { ...feed, plan: plan.id, person, tokenHash: hashOf(token) });
    return {
      value: { feed: feed.id, token: token as string | undefined },
      events: [{ kind: 'feed.made', feed: feed.id, ...(body === undefined ? {} : { body }) }],
      after: carryOver(work),
    };
  },
  again: {
    remember: ({ feed }) => feed,
    recall: async (_work, _input, kept) => ({ feed: String(kept), token: undefined }),
  },
});

/** Ends a feed of one's own: its address is worthless from then on. */
export const revokeFeed = command({
  name: 'calendar.revokeFeed',
  of: 'plan',
  verb: 'takePart',
  input: z.strictObject({ plan: planKey, feed: id }),
  run: async (work, { feed }) => {
    const person = ownPerson(work);
    const { database, plan, now } = work;
    const ended = await feeds.revoke(database, { plan: plan.id, id: feed, person }, now);
    if (!ended) refuseTo({ kind: 'notFound', what: 'feed' });
    return { value: null, events: [{ kind: 'feed.revoked', feed }], after: carryOver(work) };
  },
});

const ownPerson = ({ actor, plan }: PlanWork): PersonId =>
  personOf(actor, plan.key) ?? refuseTo({ kind: 'notFound', what: 'person' });

/** An address that looked like a personal number would be refused as one. */
const tokenFor = ({ newSecret }: Pick<PlanWork, 'newSecret'>): string => {
  const token = newSecret();
  return findCpr(token) === undefined ? token : tokenFor({ newSecret });
};
