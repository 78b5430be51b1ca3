import type { BodyKey, MandateRole, PersonId } from '#domain/governance/body.ts';
import type { PlanKey } from '#domain/plans/plan.ts';

export const roles = ['administrator', 'editor', 'reader'] as const;
export type Role = (typeof roles)[number];

/** A right over one plan, or over all of them when `plan` is null. */
export type Grant = { readonly plan: PlanKey | null; readonly role: Role };

/** A mandate in force today: in which body of which plan somebody sits, as what and for whom. */
export type ActorSeat = {
  readonly plan: PlanKey;
  readonly body: BodyKey;
  readonly person: PersonId;
  readonly role: MandateRole;
  readonly organisation?: string;
};

export type Actor =
  | { readonly kind: 'nobody' }
  /** The program itself, at the machine's own command line or at start. */
  | { readonly kind: 'system'; readonly name: string }
  | {
      readonly kind: 'account';
      readonly id: string;
      readonly name: string;
      readonly grants: readonly Grant[];
      /** Left out for none. A mandate gives the right to read its plan as long as it lasts. */
      readonly seats?: readonly ActorSeat[];
    };

export const verbs = [
  'see',
  'export',
  'register',
  'correct',
  'define',
  'answer',
  'importAgreement',
  'createPlan',
  'manageAccounts',
  'seeSmallNumbers',
  'import',
  'ask',
  'keepSources',
  'manageJobs',
  'takePart',
  'giveNotice',
  'seeConflicts',
  'verifyLog',
  'keepBodies',
  'runCycle',
  'keepMeetings',
  'issueDocuments',
  'keepActivities',
  'audit',
  'signIn',
  'answerAsk',
  'readFeed',
  'chooseMail',
] as const;
export type Verb = (typeof verbs)[number];

/** What an act concerns: one plan, or the installation as a whole (null). */
export type Scope = PlanKey | null;

/** What anybody may try: who they are is what is asked about. */
export const publicVerbs = [
  'signIn',
  'answerAsk',
  'readFeed',
  'chooseMail',
] as const satisfies readonly Verb[];
export type PublicVerb = (typeof publicVerbs)[number];

export const isPublic = (verb: Verb): verb is PublicVerb =>
  (publicVerbs as readonly Verb[]).includes(verb);

const needed: Record<Exclude<Verb, PublicVerb>, Role> = {
  see: 'reader',
  export: 'reader',
  register: 'editor',
  correct: 'editor',
  define: 'editor',
  answer: 'editor',
  importAgreement: 'editor',
  createPlan: 'editor',
  seeSmallNumbers: 'editor',
  import: 'editor',
  ask: 'editor',
  keepSources: 'editor',
  takePart: 'reader',
  giveNotice: 'reader',
  seeConflicts: 'reader',
  verifyLog: 'reader',
  keepBodies: 'editor',
  runCycle: 'editor',
  keepMeetings: 'editor',
  issueDocuments: 'editor',
  keepActivities: 'editor',
  audit: 'editor',
  manageAccounts: 'administrator',
  manageJobs: 'administrator',
};

/**
 * Every rule of access. Readers see and take out; editors register, correct, agree and read in
 * agreements; administrators do all that and keep the accounts. A right over one plan gives none
 * over another, nor over the installation. Figures that stand on few people are for editors. Anybody
 * may try to sign in, and to use a link that was sent to them. `takePart` and `seeConflicts` only let
 * somebody in: what they may do in a body, and which conflicts they see, are rules of their own.
 */
export function may(actor: Actor, verb: Verb, scope: Scope): boolean {
  if (isPublic(verb)) return true;
  switch (actor.kind) {
    case 'nobody':
      return false;
    case 'system':
      return true;
    case 'account':
      return (
        actor.grants.some(
          (grant) =>
            (grant.plan === null || grant.plan === scope) &&
            rankOf(grant.role) >= rankOf(needed[verb]),
        ) ||
        (needed[verb] === 'reader' && (actor.seats ?? []).some(({ plan }) => plan === scope))
      );
  }
}

function rankOf(role: Role): number {
  return roles.length - roles.indexOf(role);
}

export function nameOf(actor: Actor): string {
  return actor.kind === 'nobody' ? 'ingen' : actor.name;
}
