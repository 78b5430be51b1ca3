// People by what they may do, so that a test says who did it and not which id.
import { randomBytes, randomUUID } from 'node:crypto';
import type { Actor, Grant } from '#domain/access/may.ts';
import type { BodyKey, MandateRole, PersonId } from '#domain/governance/body.ts';
import type { PlanKey } from '#domain/plans/plan.ts';
import { danishTime } from '#domain/time/danish-time.ts';
import type { Instant, IsoDate } from '#domain/time/period.ts';
import type { Context } from '#operations/context.ts';
import type { Database } from '#store/database.ts';

export const ownPlan = 'fjordparken' as PlanKey;
export const otherPlan = 'bakkegaarden' as PlanKey;

const account = (name: string, ...grants: readonly Grant[]): Actor => ({
  kind: 'account',
  id: `account-${name.toLowerCase()}`,
  name,
  grants,
});

/** Somebody without any grant: what they may, they may by the mandates of `organisationFor`. */
const seated = (
  name: string,
  mandates: readonly { readonly body: string; readonly role: MandateRole }[],
): Actor & { readonly kind: 'account' } => ({
  kind: 'account',
  id: `account-${name.toLowerCase()}`,
  name,
  grants: [],
  seats: mandates.map(({ body, role }) => ({
    plan: ownPlan,
    body: body as BodyKey,
    person: `person-${name.toLowerCase()}` as PersonId,
    role,
  })),
});

export const actors = {
  /** Keeps the installation and its accounts. */
  administrator: account('Agnes', { plan: null, role: 'administrator' }),
  /** The city's secretariat: edits every plan. */
  cityEditor: account('Clara', { plan: null, role: 'editor' }),
  /** The plan's own secretariat. */
  editor: account('Erik', { plan: ownPlan, role: 'editor' }),
  /** A member of the plan's follow-up group. */
  reader: account('Rosa', { plan: ownPlan, role: 'reader' }),
  /** Leads the district board and a follow-up group of the plan; reads it by these mandates alone. */
  chair: seated('Kirsten', [
    { body: 'bydelsbestyrelsen', role: 'chair' },
    { body: 'foelgegruppen-for-tryghed', role: 'chair' },
  ]),
  /** Sits in the local steering group and the follow-up group of the plan; has no other right. */
  member: seated('Mogens', [
    { body: 'den-lokale-styregruppe', role: 'member' },
    { body: 'foelgegruppen-for-tryghed', role: 'member' },
  ]),
  /** The secretariat of another plan. */
  otherEditor: account('Otto', { plan: otherPlan, role: 'editor' }),
  nobody: { kind: 'nobody' },
  system: { kind: 'system', name: 'Fremdrift' },
} as const satisfies Record<string, Actor>;
export type Person = keyof typeof actors;
export const persons = Object.keys(actors) as readonly Person[];

export type People = Record<Person, Context> & {
  readonly clock: { readonly set: (at: string) => void; readonly now: () => Instant };
};

/** Everybody in front of one database, with one clock that stands until it is set. */
export const peopleOn = (database: Database, start = '2019-03-01T10:00:00.000Z'): People => {
  let at = start as Instant;
  const clock = {
    set: (moment: string) => {
      at = moment as Instant;
    },
    now: () => at,
  };
  const contextOf = (actor: Actor): Context => ({
    database,
    now: clock.now,
    today: (): IsoDate => danishTime(at).day,
    actor,
    requestId: `request-${randomUUID()}`,
    newId: () => randomUUID(),
    newSecret: () => randomBytes(24).toString('base64url'),
    address: '192.0.2.7',
  });
  const contexts = Object.fromEntries(
    persons.map((person) => [person, contextOf(actors[person])]),
  ) as Record<Person, Context>;
  return { ...contexts, clock };
};

/** The mark of a form that is shown once. */
export const newMark = (): string => randomUUID();
