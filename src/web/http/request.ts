import type { Context } from 'hono';
import { type Actor, may, type Role, roles, type Scope, type Verb } from '#domain/access/may.ts';
import type { Context as Perform } from '#operations/context.ts';
import type { Operation } from '#operations/operation.ts';
import { perform } from '#operations/perform.ts';
import { roleWord } from '#text/events.ts';
import { mandateRoleWords } from '#text/governance-words.ts';

/** What a request carries from the layers around it to its page. */
export type Env = {
  readonly Variables: { requestId: string; token: string | undefined; performing: Perform };
};
export type PageContext = Context<Env>;

/** Does what was asked for, in the name of whoever is signed in. */
export function act<Answer>(
  context: PageContext,
  operation: Operation<Answer>,
  input: unknown,
): Promise<Answer> {
  return perform(operation, context.get('performing'), input);
}

/** Whom a page is shown to: their name, and what the page may offer them. */
export type Viewer = {
  readonly name: string | undefined;
  readonly role: string | undefined;
  readonly may: (verb: Verb) => boolean;
};

export function viewerOf(context: PageContext, scope: Scope = null): Viewer {
  // What is refused at the door is refused before anybody asked who it is.
  const performing: Perform | undefined = context.get('performing');
  const actor: Actor = performing?.actor ?? { kind: 'nobody' };
  return {
    name: actor.kind === 'account' ? actor.name : undefined,
    role: roleIn(actor, scope),
    may: (verb) => may(actor, verb, scope),
  };
}

function roleIn(actor: Actor, scope: Scope): string | undefined {
  if (actor.kind !== 'account') return undefined;
  const held = actor.grants.filter((grant) => grant.plan === null || grant.plan === scope);
  const role: Role | undefined = roles.find((each) => held.some((grant) => grant.role === each));
  if (role !== undefined) return roleWord(role);
  const seat = actor.seats?.find(({ plan }) => plan === scope);
  return seat === undefined ? undefined : mandateRoleWords[seat.role];
}
